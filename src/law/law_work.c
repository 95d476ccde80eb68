/* work.yaml: kinds of work, stages, whom aid is for, sessions and the papers of a file. */
#include "law/law_internal.h"
#include "law/work.h"

#define FILE_NAME "work.yaml"

struct work_terms {
	struct work_term *rows;
	unsigned count;
};

struct work_book {
	struct law_term *confirmers;
	struct work_term *kinds, *stages, *standings, *files;
	struct work_session *sessions;
	unsigned confirmers_count, kinds_count, stages_count, standings_count, files_count;
	unsigned sessions_count;
};

/* What its rows point to. */
struct work_sources {
	const struct form_book *papers;
	const struct aid_book *aid;
};

static const cyaml_strval_t needs_words[] = {{"always", WORK_ALWAYS},
					     {"done", WORK_IF_DONE},
					     {"discontinued", WORK_IF_DISCONTINUED},
					     {"if_any", WORK_IF_ANY}};
static const cyaml_strval_t remainder_words[] = {
	{"day", WORK_PER_DAY}, {"activity", WORK_PER_ACTIVITY}, {"case", WORK_PER_CASE}};

static const cyaml_schema_value_t code_value = {
	CYAML_VALUE_STRING(CYAML_FLAG_POINTER, char, 1, 40)};

#define TERM_FIELDS \
	CYAML_FIELD_STRING_PTR("code", CYAML_FLAG_DEFAULT, struct work_term, code, 1, 40), \
		CYAML_FIELD_STRING_PTR("title", CYAML_FLAG_DEFAULT, struct work_term, title, 1, \
				       200), \
		CYAML_FIELD_STRING_PTR("title_en", CYAML_FLAG_DEFAULT, struct work_term, title_en, \
				       1, 200), \
		CYAML_FIELD_SEQUENCE("of", CYAML_FLAG_POINTER, struct work_term, of, &code_value, \
				     1, 20), \
		LAW_ROW_FIELDS(struct work_term, row)

static const cyaml_schema_field_t kind_fields[] = {
	TERM_FIELDS,
	CYAML_FIELD_SEQUENCE("confirmed_by", CYAML_FLAG_POINTER, struct work_term, confirmers,
			     &code_value, 1, 20),
	CYAML_FIELD_END,
};

static const cyaml_schema_field_t stage_fields[] = {TERM_FIELDS, CYAML_FIELD_END};

static const cyaml_schema_field_t standing_fields[] = {
	TERM_FIELDS,
	LAW_FLAG_FIELD("defended", CYAML_FLAG_DEFAULT, struct work_term, defended),
	CYAML_FIELD_END,
};

static const cyaml_schema_field_t file_fields[] = {
	TERM_FIELDS,
	CYAML_FIELD_ENUM("needs", CYAML_FLAG_STRICT, struct work_term, needs, needs_words, 4),
	CYAML_FIELD_STRING_PTR("sheet", CYAML_FLAG_OPTIONAL, struct work_term, sheet, 1, 60),
	CYAML_FIELD_END,
};

static const cyaml_schema_field_t session_fields[] = {
	CYAML_FIELD_STRING_PTR("form", CYAML_FLAG_DEFAULT, struct work_session, form, 1, 40),
	CYAML_FIELD_INT("session_minutes", CYAML_FLAG_DEFAULT, struct work_session,
			session_minutes),
	CYAML_FIELD_INT("whole_minutes", CYAML_FLAG_DEFAULT, struct work_session, whole_minutes),
	CYAML_FIELD_ENUM("remainder", CYAML_FLAG_STRICT, struct work_session, remainder,
			 remainder_words, 3),
	CYAML_FIELD_INT("most", CYAML_FLAG_DEFAULT, struct work_session, most),
	CYAML_FIELD_STRING_PTR("sheet", CYAML_FLAG_DEFAULT, struct work_session, sheet, 1, 60),
	LAW_ROW_FIELDS(struct work_session, row),
	CYAML_FIELD_END,
};

static const cyaml_schema_value_t kind_value = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct work_term, kind_fields)};
static const cyaml_schema_value_t stage_value = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct work_term, stage_fields)};
static const cyaml_schema_value_t standing_value = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct work_term, standing_fields)};
static const cyaml_schema_value_t file_value = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct work_term, file_fields)};
static const cyaml_schema_value_t session_value = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct work_session, session_fields)};

static const cyaml_schema_field_t book_fields[] = {
	CYAML_FIELD_SEQUENCE("confirmers", CYAML_FLAG_POINTER, struct work_book, confirmers,
			     &law_term_value, 1, 40),
	CYAML_FIELD_SEQUENCE("kinds", CYAML_FLAG_POINTER, struct work_book, kinds, &kind_value, 1,
			     100),
	CYAML_FIELD_SEQUENCE("stages", CYAML_FLAG_POINTER, struct work_book, stages, &stage_value,
			     1, 100),
	CYAML_FIELD_SEQUENCE("standings", CYAML_FLAG_POINTER, struct work_book, standings,
			     &standing_value, 1, 100),
	CYAML_FIELD_SEQUENCE("sessions", CYAML_FLAG_POINTER, struct work_book, sessions,
			     &session_value, 1, 20),
	CYAML_FIELD_SEQUENCE("files", CYAML_FLAG_POINTER, struct work_book, files, &file_value, 1,
			     100),
	CYAML_FIELD_END,
};

static const cyaml_schema_value_t book_schema = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_POINTER, struct work_book, book_fields)};

static struct work_terms terms_of(const struct work_book *b, enum work_list list)
{
	const struct work_terms all[] = {
		[WORK_KINDS] = {b->kinds, b->kinds_count},
		[WORK_STAGES] = {b->stages, b->stages_count},
		[WORK_STANDINGS] = {b->standings, b->standings_count},
		[WORK_FILES] = {b->files, b->files_count},
	};

	return all[list];
}

/* --- what the schema cannot say --- */

/* Work of a form that nobody gives would never be offered, and nobody would notice. */
static void check_of(struct law_loading *l, const struct law_place *at, const struct aid_book *aid,
		     enum work_list list, const struct work_term *term)
{
	bool of_matters = list == WORK_STAGES || list == WORK_STANDINGS;

	for (unsigned i = 0; i < term->of_count; i++)
		if (!(of_matters ? aid_knows_matter(aid, term->of[i])
				 : aid_knows_form(aid, term->of[i])))
			law_wrong(l, at, "unknown-of", "\"%s\" is not in aid.yaml", term->of[i]);
}

static void check_confirmers(struct law_loading *l, const struct law_place *at,
			     const struct work_book *b, const struct work_term *term)
{
	for (unsigned i = 0; i < term->confirmers_count; i++)
		if (!law_term_find(b->confirmers, b->confirmers_count, str_of(term->confirmers[i])))
			law_wrong(l, at, "unknown-confirmer", "\"%s\" is not among the confirmers",
				  term->confirmers[i]);
}

static void check_sheet(struct law_loading *l, const struct law_place *at,
			const struct form_book *papers, const char *sheet)
{
	if (sheet && !form_is_known(papers, sheet))
		law_wrong(l, at, "unknown-form", "\"%s\" is not in forms.yaml", sheet);
}

static void check_terms(struct law_loading *l, const struct work_sources *from,
			const struct work_book *b, enum work_list list)
{
	static const char *const names[] = {
		[WORK_KINDS] = "kinds",
		[WORK_STAGES] = "stages",
		[WORK_STANDINGS] = "standings",
		[WORK_FILES] = "files",
	};
	struct work_terms terms = terms_of(b, list);
	struct law_place whole = {FILE_NAME, names[list], 0, NULL, NULL};
	struct law_span *spans = arena_many(l->report, terms.count, struct law_span);

	for (unsigned i = 0; i < terms.count; i++) {
		struct work_term *term = &terms.rows[i];
		struct law_place at = {FILE_NAME, names[list], i, term->code, NULL};

		law_check_row(l, &at, &term->row);
		check_of(l, &at, from->aid, list, term);
		check_sheet(l, &at, from->papers, term->sheet);
		check_confirmers(l, &at, b, term);
		spans[i] = (struct law_span){term->code, &term->row, i};
	}
	law_check_spans(l, &whole, spans, terms.count, true);
}

static void check_sessions(struct law_loading *l, const struct work_sources *from,
			   const struct work_book *b)
{
	struct law_place whole = {FILE_NAME, "sessions", 0, NULL, NULL};
	struct law_span *spans = arena_many(l->report, b->sessions_count, struct law_span);

	for (unsigned i = 0; i < b->sessions_count; i++) {
		struct work_session *s = &b->sessions[i];
		struct law_place at = {FILE_NAME, "sessions", i, s->form, NULL};

		law_check_row(l, &at, &s->row);
		check_sheet(l, &at, from->papers, s->sheet);
		if (!aid_knows_form(from->aid, s->form))
			law_wrong(l, &at, "unknown-of", "\"%s\" is not in aid.yaml", s->form);
		if (s->whole_minutes < 1 || s->session_minutes < s->whole_minutes || s->most < 1)
			law_wrong(l, &at, "session",
				  "a session is longer than the remainder that makes one, and one "
				  "at least is allowed");
		spans[i] = (struct law_span){s->form, &s->row, i};
	}
	law_check_spans(l, &whole, spans, b->sessions_count, true);
}

bool work_load(struct law_loading *l, const struct form_book *papers, const struct aid_book *aid,
	       struct work_book **out)
{
	const struct work_sources from = {papers, aid};
	size_t before = l->problems->count;
	struct work_book *b = NULL;

	if (!law_read(l, FILE_NAME, &book_schema, (void **)&b))
		return false;
	law_check_terms(l, FILE_NAME, "confirmers", b->confirmers, b->confirmers_count);
	for (enum work_list list = 0; list < WORK_LIST_COUNT; list++)
		check_terms(l, &from, b, list);
	check_sessions(l, &from, b);
	*out = b;
	return l->problems->count == before;
}

/* --- what others ask --- */

static bool is_among(const char *const *codes, unsigned count, struct str code)
{
	for (unsigned i = 0; i < count; i++)
		if (str_is(code, codes[i]))
			return true;
	return false;
}

static bool is_of(const struct work_term *term, struct str of, struct day on)
{
	return law_row_valid(&term->row, on) &&
	       is_among((const char *const *)term->of, term->of_count, of);
}

size_t work_terms(struct arena *a, const struct law *law, enum work_list list, struct str of,
		  struct day on, const struct work_term ***out)
{
	struct work_terms terms = terms_of(law->work, list);
	size_t n = 0;

	*out = arena_many(a, terms.count, const struct work_term *);
	for (unsigned i = 0; i < terms.count; i++)
		if (is_of(&terms.rows[i], of, on))
			(*out)[n++] = &terms.rows[i];
	return n;
}

const struct work_term *work_find(const struct law *law, enum work_list list, struct str of,
				  struct str code, struct day on)
{
	struct work_terms terms = terms_of(law->work, list);

	for (unsigned i = 0; i < terms.count; i++)
		if (str_is(code, terms.rows[i].code) && is_of(&terms.rows[i], of, on))
			return &terms.rows[i];
	return NULL;
}

bool work_may_confirm(const struct work_term *kind, struct str confirmer)
{
	return is_among((const char *const *)kind->confirmers, kind->confirmers_count, confirmer);
}

const struct work_session *work_session_find(const struct law *law, struct str form, struct day on)
{
	const struct work_book *b = law->work;

	for (unsigned i = 0; i < b->sessions_count; i++)
		if (str_is(form, b->sessions[i].form) && law_row_valid(&b->sessions[i].row, on))
			return &b->sessions[i];
	return NULL;
}

const char *work_title(const struct work_term *term, enum language language)
{
	return language == LANGUAGE_EN ? term->title_en : term->title;
}

struct str work_title_of(const struct law *law, enum work_list list, struct str code,
			 enum language language)
{
	struct work_terms terms = terms_of(law->work, list);

	for (unsigned i = 0; i < terms.count; i++)
		if (str_is(code, terms.rows[i].code))
			return str_of(work_title(&terms.rows[i], language));
	return code;
}

struct str work_confirmer_title(const struct law *law, struct str code, enum language language)
{
	const struct law_term *term =
		law_term_find(law->work->confirmers, law->work->confirmers_count, code);

	return term ? str_of(law_term_title(term, language)) : code;
}
