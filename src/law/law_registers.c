/* registers.yaml: how the register is closed, and what the words of a paper register mean. */
#include "law/law_internal.h"
#include "law/registers.h"

#include "base/fold.h"

#define FILE_NAME   "registers.yaml"
#define YEAR_MONTHS 12

struct term_list {
	struct register_term *rows;
	unsigned rows_count;
};

struct register_book {
	const char *form;
	struct register_closing *closings;
	unsigned closings_count;
	struct term_list lists[REGISTER_LIST_COUNT];
};

static const char *const list_names[REGISTER_LIST_COUNT] = {
	[REGISTER_COLUMNS] = "columns", [REGISTER_STATES] = "states",
	[REGISTER_MATTERS] = "matters", [REGISTER_FORMS] = "forms",
	[REGISTER_ANSWERS] = "answers", [REGISTER_CATEGORIES] = "categories",
};

static const cyaml_schema_value_t word_value = {
	CYAML_VALUE_STRING(CYAML_FLAG_POINTER, char, 1, 80)};

static const cyaml_schema_field_t closing_fields[] = {
	CYAML_FIELD_STRING_PTR("code", CYAML_FLAG_DEFAULT, struct register_closing, code, 1, 40),
	CYAML_FIELD_STRING_PTR("title", CYAML_FLAG_DEFAULT, struct register_closing, title, 1, 80),
	CYAML_FIELD_STRING_PTR("title_en", CYAML_FLAG_DEFAULT, struct register_closing, title_en, 1,
			       80),
	CYAML_FIELD_INT("months", CYAML_FLAG_DEFAULT, struct register_closing, months),
	LAW_ROW_FIELDS(struct register_closing, row),
	CYAML_FIELD_END,
};

static const cyaml_schema_field_t term_fields[] = {
	CYAML_FIELD_STRING_PTR("code", CYAML_FLAG_DEFAULT, struct register_term, code, 1, 40),
	CYAML_FIELD_STRING_PTR("title", CYAML_FLAG_DEFAULT, struct register_term, title, 1, 80),
	CYAML_FIELD_STRING_PTR("title_en", CYAML_FLAG_DEFAULT, struct register_term, title_en, 1,
			       80),
	LAW_FLAG_FIELD("needed", CYAML_FLAG_OPTIONAL, struct register_term, needed),
	CYAML_FIELD_SEQUENCE("words", CYAML_FLAG_POINTER, struct register_term, words, &word_value,
			     0, 40),
	CYAML_FIELD_END,
};

static const cyaml_schema_value_t closing_value = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct register_closing, closing_fields)};
static const cyaml_schema_value_t term_value = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct register_term, term_fields)};

#define TERMS_FIELD(key, list) \
	CYAML_FIELD_SEQUENCE_COUNT(key, CYAML_FLAG_POINTER, struct register_book, \
				   lists[list].rows, lists[list].rows_count, &term_value, 1, 80)

static const cyaml_schema_field_t book_fields[] = {
	CYAML_FIELD_STRING_PTR("form", CYAML_FLAG_DEFAULT, struct register_book, form, 1, 60),
	CYAML_FIELD_SEQUENCE("closings", CYAML_FLAG_POINTER, struct register_book, closings,
			     &closing_value, 1, 12),
	TERMS_FIELD("columns", REGISTER_COLUMNS),
	TERMS_FIELD("states", REGISTER_STATES),
	TERMS_FIELD("matters", REGISTER_MATTERS),
	TERMS_FIELD("forms", REGISTER_FORMS),
	TERMS_FIELD("answers", REGISTER_ANSWERS),
	TERMS_FIELD("categories", REGISTER_CATEGORIES),
	CYAML_FIELD_END,
};

static const cyaml_schema_value_t book_schema = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_POINTER, struct register_book, book_fields)};

/* Periods that do not fill the year would leave lines that no closing reaches. */
static void check_closings(struct law_loading *l, struct register_book *b)
{
	struct law_place whole = {FILE_NAME, "closings", 0, NULL, NULL};
	struct law_span *spans = arena_many(l->report, b->closings_count, struct law_span);

	for (unsigned i = 0; i < b->closings_count; i++) {
		struct register_closing *c = &b->closings[i];
		struct law_place at = {FILE_NAME, "closings", i, c->code, NULL};

		law_check_row(l, &at, &c->row);
		if (c->months < 1 || YEAR_MONTHS % c->months != 0)
			law_wrong(l, &at, "closing-months", "%d months do not divide a year",
				  c->months);
		if (i && c->months < b->closings[i - 1].months)
			law_wrong(l, &at, "closing-order", "a shorter period stands before it");
		spans[i] = (struct law_span){c->code, &c->row, i};
	}
	law_check_spans(l, &whole, spans, b->closings_count, true);
}

static bool spells(struct arena *a, const struct register_term *term, struct str folded)
{
	const char *const names[] = {term->code, term->title, term->title_en};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (str_eq(fold(a, str_of(names[i])), folded))
			return true;
	for (unsigned i = 0; i < term->words_count; i++)
		if (str_eq(fold(a, str_of(term->words[i])), folded))
			return true;
	return false;
}

static const struct register_term *read_term(struct arena *a, const struct term_list *list,
					     struct str written)
{
	struct str folded = fold(a, str_trim(written));

	for (unsigned i = 0; i < list->rows_count; i++)
		if (spells(a, &list->rows[i], folded))
			return &list->rows[i];
	return NULL;
}

/* A spelling of two terms would be read as the first of them, and nobody would notice. */
static void check_spellings(struct law_loading *l, const struct law_place *at,
			    const struct term_list *list, const struct register_term *term)
{
	if (read_term(l->report, list, str_of(term->title)) != term)
		law_wrong(l, at, "two-meanings", "\"%s\" is a spelling of another row too",
			  term->title);
	for (unsigned i = 0; i < term->words_count; i++)
		if (read_term(l->report, list, str_of(term->words[i])) != term)
			law_wrong(l, at, "two-meanings", "\"%s\" is a spelling of another row too",
				  term->words[i]);
}

static void check_terms(struct law_loading *l, const struct register_book *b)
{
	for (enum register_list i = 0; i < REGISTER_LIST_COUNT; i++)
		for (unsigned row = 0; row < b->lists[i].rows_count; row++) {
			const struct register_term *term = &b->lists[i].rows[row];
			struct law_place at = {FILE_NAME, list_names[i], row, term->code, NULL};

			check_spellings(l, &at, &b->lists[i], term);
		}
}

bool registers_load(struct law_loading *l, const struct form_book *papers,
		    struct register_book **out)
{
	size_t before = l->problems->count;
	struct register_book *b = NULL;

	if (!law_read(l, FILE_NAME, &book_schema, (void **)&b))
		return false;
	if (!form_is_known(papers, b->form))
		law_wrong(l, &(struct law_place){FILE_NAME, NULL, 0, b->form, "form"},
			  "unknown-form", "\"%s\" is not in forms.yaml", b->form);
	check_closings(l, b);
	check_terms(l, b);
	*out = b;
	return l->problems->count == before;
}

const char *register_form(const struct law *law)
{
	return law->registers->form;
}

size_t register_closings(const struct law *law, const struct register_closing **rows)
{
	*rows = law->registers->closings;
	return law->registers->closings_count;
}

const struct register_closing *register_closing_find(const struct law *law, struct str code,
						     struct day on)
{
	const struct register_book *b = law->registers;

	for (unsigned i = 0; i < b->closings_count; i++)
		if (str_is(code, b->closings[i].code) && law_row_valid(&b->closings[i].row, on))
			return &b->closings[i];
	return NULL;
}

const char *register_closing_title(const struct register_closing *c, enum language language)
{
	return language == LANGUAGE_EN ? c->title_en : c->title;
}

size_t register_terms(const struct law *law, enum register_list list,
		      const struct register_term **rows)
{
	*rows = law->registers->lists[list].rows;
	return law->registers->lists[list].rows_count;
}

const struct register_term *register_term_find(const struct law *law, enum register_list list,
					       struct str code)
{
	const struct term_list *terms = &law->registers->lists[list];

	for (unsigned i = 0; i < terms->rows_count; i++)
		if (str_is(code, terms->rows[i].code))
			return &terms->rows[i];
	return NULL;
}

const struct register_term *register_term_read(struct arena *a, const struct law *law,
					       enum register_list list, struct str written)
{
	return read_term(a, &law->registers->lists[list], written);
}

const char *register_term_title(const struct register_term *term, enum language language)
{
	return language == LANGUAGE_EN ? term->title_en : term->title;
}
