/* forms.yaml and reasons.yaml: lists that other rows and the program's refusals point to. */
#include "law/law_internal.h"

#define FORMS_NAME   "forms.yaml"
#define REASONS_NAME "reasons.yaml"

struct forms_file {
	struct law_term *documents;
	struct law_form *forms;
	unsigned documents_count, forms_count;
};

struct reasons_file {
	struct law_reason *reasons;
	unsigned reasons_count;
};

static const cyaml_schema_field_t form_fields[] = {
	CYAML_FIELD_STRING_PTR("key", CYAML_FLAG_DEFAULT, struct law_form, key, 1, 60),
	CYAML_FIELD_STRING_PTR("document", CYAML_FLAG_DEFAULT, struct law_form, document, 1, 40),
	CYAML_FIELD_STRING_PTR("number", CYAML_FLAG_DEFAULT, struct law_form, number, 1, 40),
	LAW_FLAG_FIELD("act", CYAML_FLAG_OPTIONAL, struct law_form, act),
	CYAML_FIELD_STRING_PTR("title", CYAML_FLAG_DEFAULT, struct law_form, title, 1, 300),
	CYAML_FIELD_STRING_PTR("title_en", CYAML_FLAG_DEFAULT, struct law_form, title_en, 1, 300),
	CYAML_FIELD_STRING_PTR("symbol", CYAML_FLAG_OPTIONAL, struct law_form, symbol, 1, 10),
	LAW_FLAG_FIELD("to_client", CYAML_FLAG_OPTIONAL, struct law_form, to_client),
	LAW_FLAG_FIELD("by_order", CYAML_FLAG_OPTIONAL, struct law_form, by_order),
	LAW_ROW_FIELDS(struct law_form, row),
	CYAML_FIELD_END,
};

static const cyaml_schema_field_t reason_fields[] = {
	CYAML_FIELD_STRING_PTR("id", CYAML_FLAG_DEFAULT, struct law_reason, id, 1, 60),
	CYAML_FIELD_STRING_PTR("title", CYAML_FLAG_DEFAULT, struct law_reason, title, 1, 400),
	CYAML_FIELD_STRING_PTR("title_en", CYAML_FLAG_DEFAULT, struct law_reason, title_en, 1, 400),
	CYAML_FIELD_STRING_PTR("form", CYAML_FLAG_OPTIONAL, struct law_reason, form, 1, 60),
	LAW_FLAG_FIELD("offered", CYAML_FLAG_OPTIONAL, struct law_reason, offered),
	LAW_FLAG_FIELD("head", CYAML_FLAG_OPTIONAL, struct law_reason, head),
	LAW_FLAG_FIELD("abroad", CYAML_FLAG_OPTIONAL, struct law_reason, abroad),
	CYAML_FIELD_STRING_PTR("sender", CYAML_FLAG_OPTIONAL, struct law_reason, sender, 1, 40),
	CYAML_FIELD_STRING_PTR("presses", CYAML_FLAG_OPTIONAL, struct law_reason, presses, 1, 40),
	LAW_ROW_FIELDS(struct law_reason, row),
	CYAML_FIELD_END,
};

static const cyaml_schema_value_t form_value = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct law_form, form_fields)};
static const cyaml_schema_value_t reason_value = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct law_reason, reason_fields)};

static const cyaml_schema_field_t forms_fields[] = {
	CYAML_FIELD_SEQUENCE("documents", CYAML_FLAG_POINTER, struct forms_file, documents,
			     &law_term_value, 1, 200),
	CYAML_FIELD_SEQUENCE("forms", CYAML_FLAG_POINTER, struct forms_file, forms, &form_value, 1,
			     1000),
	CYAML_FIELD_END,
};

static const cyaml_schema_field_t reasons_fields[] = {
	CYAML_FIELD_SEQUENCE("reasons", CYAML_FLAG_POINTER, struct reasons_file, reasons,
			     &reason_value, 1, 1000),
	CYAML_FIELD_END,
};

static const cyaml_schema_value_t forms_schema = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_POINTER, struct forms_file, forms_fields)};
static const cyaml_schema_value_t reasons_schema = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_POINTER, struct reasons_file, reasons_fields)};

/* --- forms --- */

static void check_form(struct law_loading *l, struct forms_file *f, unsigned i)
{
	struct law_form *form = &f->forms[i];
	struct law_place at = {FORMS_NAME, "forms", i, form->key, NULL};
	struct law_place key = {FORMS_NAME, "forms", i, form->key, "key"};
	struct law_place of = {FORMS_NAME, "forms", i, form->key, "document"};
	struct str expected = str_printf(l->report, "%s/%s", form->document, form->number);

	law_check_row(l, &at, &form->row);
	if (!str_is(expected, form->key))
		law_wrong(l, &key, "form-key", "the key of this form is \"%s\"", expected.ptr);
	if (!law_term_find(f->documents, f->documents_count, str_of(form->document)))
		law_wrong(l, &of, "unknown-document", "\"%s\" is not among the documents",
			  form->document);
}

bool forms_load(struct law_loading *l, struct form_book **out)
{
	struct forms_file *f = NULL;
	struct law_place list = {FORMS_NAME, "forms", 0, NULL, NULL};
	size_t before = l->problems->count;

	if (!law_read(l, FORMS_NAME, &forms_schema, (void **)&f))
		return false;
	struct law_span *spans = arena_many(l->report, f->forms_count, struct law_span);

	for (unsigned i = 0; i < f->forms_count; i++) {
		check_form(l, f, i);
		spans[i] = (struct law_span){f->forms[i].key, &f->forms[i].row, i};
	}
	law_check_spans(l, &list, spans, f->forms_count, false);
	*out = arena_one(l->arena, struct form_book);
	**out = (struct form_book){f->forms, f->documents, f->forms_count, f->documents_count};
	return l->problems->count == before;
}

bool form_is_known(const struct form_book *forms, const char *key)
{
	for (size_t i = 0; i < forms->count; i++)
		if (strcmp(forms->rows[i].key, key) == 0)
			return true;
	return false;
}

const struct law_form *law_form_find(const struct law *law, struct str key, struct day on)
{
	for (size_t i = 0; i < law->forms->count; i++)
		if (str_is(key, law->forms->rows[i].key) &&
		    law_row_valid(&law->forms->rows[i].row, on))
			return &law->forms->rows[i];
	return NULL;
}

size_t law_forms(const struct law *law, const struct law_form **rows)
{
	*rows = law->forms->rows;
	return law->forms->count;
}

/* --- reasons --- */

static void check_reason(struct law_loading *l, struct reasons_file *f,
			 const struct form_book *forms, unsigned i)
{
	struct law_reason *reason = &f->reasons[i];
	struct law_place at = {REASONS_NAME, "reasons", i, reason->id, NULL};
	struct law_place id = {REASONS_NAME, "reasons", i, reason->id, "id"};
	struct law_place form = {REASONS_NAME, "reasons", i, reason->id, "form"};
	struct law_place presses = {REASONS_NAME, "reasons", i, reason->id, "presses"};

	law_check_row(l, &at, &reason->row);
	if (!law_is_identifier(reason->id))
		law_wrong(l, &id, "identifier", "\"%s\" is not of small letters, digits and _",
			  reason->id);
	if (reason->form && !form_is_known(forms, reason->form))
		law_wrong(l, &form, "unknown-form", "\"%s\" is not in forms.yaml", reason->form);
	if (reason->presses && strcmp(reason->presses, "trial") != 0 &&
	    strcmp(reason->presses, "limit") != 0)
		law_wrong(l, &presses, "unknown-day", "a request tells of \"trial\" and \"limit\"");
}

bool reasons_load(struct law_loading *l, const struct form_book *forms, struct reason_book **out)
{
	struct reasons_file *f = NULL;
	struct law_place list = {REASONS_NAME, "reasons", 0, NULL, NULL};
	size_t before = l->problems->count;

	if (!law_read(l, REASONS_NAME, &reasons_schema, (void **)&f))
		return false;
	struct law_span *spans = arena_many(l->report, f->reasons_count, struct law_span);

	for (unsigned i = 0; i < f->reasons_count; i++) {
		check_reason(l, f, forms, i);
		spans[i] = (struct law_span){f->reasons[i].id, &f->reasons[i].row, i};
	}
	law_check_spans(l, &list, spans, f->reasons_count, true);
	*out = arena_one(l->arena, struct reason_book);
	**out = (struct reason_book){f->reasons, f->reasons_count};
	return l->problems->count == before;
}

const struct law_reason *law_reason_find(const struct law *law, struct str id, struct day on)
{
	for (size_t i = 0; i < law->reasons->count; i++)
		if (str_is(id, law->reasons->rows[i].id) &&
		    law_row_valid(&law->reasons->rows[i].row, on))
			return &law->reasons->rows[i];
	return NULL;
}

bool law_reason_offered(const struct law_reason *reason, struct day on)
{
	return reason->offered != LAW_NO && law_row_valid(&reason->row, on);
}

size_t law_reasons(const struct law *law, const struct law_reason **rows)
{
	*rows = law->reasons->rows;
	return law->reasons->count;
}

/*
 * Points and clauses are written small there, articles and names of laws are not (annex II of
 * Decree 30/2020).
 */
struct str law_cite_inside(struct arena *a, const char *cite)
{
	static const char *const big[] = {"Kho\xe1\xba\xa3n ", "\xc4\x90i\xe1\xbb\x83m "},
				 *const small[] = {"kho\xe1\xba\xa3n ", "\xc4\x91i\xe1\xbb\x83m "};

	for (size_t i = 0; i < sizeof big / sizeof *big; i++)
		if (str_starts(str_of(cite), str_of(big[i])))
			return str_printf(a, "%s%s", small[i], cite + strlen(big[i]));
	return str_of(cite);
}

const struct law_form *law_form_of(const struct law *law, const char *reason, struct day on)
{
	const struct law_reason *row = law_reason_find(law, str_of(reason), on);

	return row && row->form ? law_form_find(law, str_of(row->form), on) : NULL;
}
