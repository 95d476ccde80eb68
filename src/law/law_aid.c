/* aid.yaml: what the other slices ask about forms of aid, providers and the clocks of a case. */
#include "law/aid.h"
#include "law/law_internal.h"

#define FILE_NAME "aid.yaml"

struct aid_event {
	const char *code, *clock;
	const char **matters, **forms; /* where it can happen; NULL: everywhere */
	unsigned matters_count, forms_count;
	struct law_row row;
};

struct aid_book {
	struct aid_term *matters, *providers, *completion;
	struct aid_form *forms;
	struct aid_event *events;
	unsigned matters_count, providers_count, completion_count, forms_count, events_count;
};

static const cyaml_schema_field_t term_fields[] = {
	CYAML_FIELD_STRING_PTR("code", CYAML_FLAG_DEFAULT, struct aid_term, code, 1, 40),
	CYAML_FIELD_STRING_PTR("title", CYAML_FLAG_DEFAULT, struct aid_term, title, 1, 200),
	CYAML_FIELD_STRING_PTR("title_en", CYAML_FLAG_DEFAULT, struct aid_term, title_en, 1, 200),
	LAW_ROW_FIELDS(struct aid_term, row),
	CYAML_FIELD_END,
};

static const cyaml_schema_value_t code_value = {
	CYAML_VALUE_STRING(CYAML_FLAG_POINTER, char, 1, 40)};

static const cyaml_schema_field_t form_fields[] = {
	CYAML_FIELD_STRING_PTR("code", CYAML_FLAG_DEFAULT, struct aid_form, code, 1, 40),
	CYAML_FIELD_STRING_PTR("title", CYAML_FLAG_DEFAULT, struct aid_form, title, 1, 200),
	CYAML_FIELD_STRING_PTR("title_en", CYAML_FLAG_DEFAULT, struct aid_form, title_en, 1, 200),
	CYAML_FIELD_STRING_PTR("register", CYAML_FLAG_DEFAULT, struct aid_form, reg, 1, 12),
	CYAML_FIELD_STRING_PTR("assign", CYAML_FLAG_OPTIONAL, struct aid_form, assign, 1, 12),
	CYAML_FIELD_STRING_PTR("assign_arrested", CYAML_FLAG_OPTIONAL, struct aid_form,
			       assign_arrested, 1, 12),
	CYAML_FIELD_STRING_PTR("advise", CYAML_FLAG_OPTIONAL, struct aid_form, advise, 1, 12),
	CYAML_FIELD_STRING_PTR("document", CYAML_FLAG_OPTIONAL, struct aid_form, document, 1, 60),
	CYAML_FIELD_STRING_PTR("replacement", CYAML_FLAG_OPTIONAL, struct aid_form, replacement, 1,
			       60),
	CYAML_FIELD_SEQUENCE("providers", CYAML_FLAG_POINTER, struct aid_form, providers,
			     &code_value, 1, 20),
	LAW_ROW_FIELDS(struct aid_form, row),
	CYAML_FIELD_END,
};

static const cyaml_schema_field_t event_fields[] = {
	CYAML_FIELD_STRING_PTR("code", CYAML_FLAG_DEFAULT, struct aid_event, code, 1, 40),
	CYAML_FIELD_STRING_PTR("clock", CYAML_FLAG_DEFAULT, struct aid_event, clock, 1, 12),
	CYAML_FIELD_SEQUENCE("matters", CYAML_FLAG_POINTER | CYAML_FLAG_OPTIONAL, struct aid_event,
			     matters, &code_value, 1, 100),
	CYAML_FIELD_SEQUENCE("forms", CYAML_FLAG_POINTER | CYAML_FLAG_OPTIONAL, struct aid_event,
			     forms, &code_value, 1, 40),
	LAW_ROW_FIELDS(struct aid_event, row),
	CYAML_FIELD_END,
};

static const cyaml_schema_value_t term_value = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct aid_term, term_fields)};
static const cyaml_schema_value_t form_value = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct aid_form, form_fields)};
static const cyaml_schema_value_t event_value = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct aid_event, event_fields)};

static const cyaml_schema_field_t book_fields[] = {
	CYAML_FIELD_SEQUENCE("matters", CYAML_FLAG_POINTER, struct aid_book, matters, &term_value,
			     1, 100),
	CYAML_FIELD_SEQUENCE("forms", CYAML_FLAG_POINTER, struct aid_book, forms, &form_value, 1,
			     40),
	CYAML_FIELD_SEQUENCE("events", CYAML_FLAG_POINTER, struct aid_book, events, &event_value, 1,
			     40),
	CYAML_FIELD_SEQUENCE("providers", CYAML_FLAG_POINTER, struct aid_book, providers,
			     &term_value, 1, 40),
	CYAML_FIELD_SEQUENCE("completion", CYAML_FLAG_POINTER, struct aid_book, completion,
			     &term_value, 1, 20),
	CYAML_FIELD_END,
};

static const cyaml_schema_value_t book_schema = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_POINTER, struct aid_book, book_fields)};

static void check_terms(struct law_loading *l, const char *list, struct aid_term *terms,
			unsigned count)
{
	struct law_place whole = {FILE_NAME, list, 0, NULL, NULL};
	struct law_span *spans = arena_many(l->report, count, struct law_span);

	for (unsigned i = 0; i < count; i++) {
		struct law_place at = {FILE_NAME, list, i, terms[i].code, NULL};

		law_check_row(l, &at, &terms[i].row);
		spans[i] = (struct law_span){terms[i].code, &terms[i].row, i};
	}
	law_check_spans(l, &whole, spans, count, true);
}

/* A clock that nobody defined would be missed on the day it matters. */
static void check_clock(struct law_loading *l, const struct law_place *at,
			const struct clock_book *clocks, const char *id)
{
	for (size_t i = 0; id && i < clocks->count; i++)
		if (strcmp(clocks->rows[i].id, id) == 0)
			return;
	if (id)
		law_wrong(l, at, "unknown-clock", "\"%s\" is not in clocks.yaml", id);
}

static void check_providers(struct law_loading *l, const struct law_place *at,
			    const struct aid_book *b, const struct aid_form *form)
{
	for (unsigned i = 0; i < form->providers_count; i++) {
		bool known = false;

		for (unsigned j = 0; j < b->providers_count; j++)
			known = known || strcmp(b->providers[j].code, form->providers[i]) == 0;
		if (!known)
			law_wrong(l, at, "unknown-provider", "\"%s\" is not among the providers",
				  form->providers[i]);
	}
}

static void check_paper(struct law_loading *l, const struct law_place *at,
			const struct form_book *papers, const char *key)
{
	if (key && !form_is_known(papers, key))
		law_wrong(l, at, "unknown-form", "\"%s\" is not in forms.yaml", key);
}

static void check_forms(struct law_loading *l, struct aid_book *b, const struct clock_book *clocks,
			const struct form_book *papers)
{
	struct law_place whole = {FILE_NAME, "forms", 0, NULL, NULL};
	struct law_span *spans = arena_many(l->report, b->forms_count, struct law_span);

	for (unsigned i = 0; i < b->forms_count; i++) {
		struct aid_form *form = &b->forms[i];
		struct law_place at = {FILE_NAME, "forms", i, form->code, NULL};

		law_check_row(l, &at, &form->row);
		check_clock(l, &at, clocks, form->assign);
		check_clock(l, &at, clocks, form->assign_arrested);
		check_clock(l, &at, clocks, form->advise);
		check_providers(l, &at, b, form);
		check_paper(l, &at, papers, form->document);
		check_paper(l, &at, papers, form->replacement);
		spans[i] = (struct law_span){form->code, &form->row, i};
	}
	law_check_spans(l, &whole, spans, b->forms_count, true);
}

/* What can happen in a matter that there is not would never be offered. */
static void check_where(struct law_loading *l, const struct law_place *at, const struct aid_book *b,
			const struct aid_event *event)
{
	for (unsigned i = 0; i < event->matters_count; i++)
		if (!aid_knows_matter(b, event->matters[i]))
			law_wrong(l, at, "unknown-of", "\"%s\" is no field of law",
				  event->matters[i]);
	for (unsigned i = 0; i < event->forms_count; i++)
		if (!aid_knows_form(b, event->forms[i]))
			law_wrong(l, at, "unknown-of", "\"%s\" is no form of aid", event->forms[i]);
}

static void check_events(struct law_loading *l, struct aid_book *b, const struct clock_book *clocks)
{
	struct law_place whole = {FILE_NAME, "events", 0, NULL, NULL};
	struct law_span *spans = arena_many(l->report, b->events_count, struct law_span);

	for (unsigned i = 0; i < b->events_count; i++) {
		struct law_place at = {FILE_NAME, "events", i, b->events[i].code, NULL};

		law_check_row(l, &at, &b->events[i].row);
		check_clock(l, &at, clocks, b->events[i].clock);
		check_where(l, &at, b, &b->events[i]);
		spans[i] = (struct law_span){b->events[i].code, &b->events[i].row, i};
	}
	law_check_spans(l, &whole, spans, b->events_count, true);
}

bool aid_load(struct law_loading *l, const struct form_book *papers,
	      const struct clock_book *clocks, struct aid_book **out)
{
	size_t before = l->problems->count;
	struct aid_book *b = NULL;

	if (!law_read(l, FILE_NAME, &book_schema, (void **)&b))
		return false;
	check_terms(l, "matters", b->matters, b->matters_count);
	check_terms(l, "providers", b->providers, b->providers_count);
	check_terms(l, "completion", b->completion, b->completion_count);
	check_forms(l, b, clocks, papers);
	check_events(l, b, clocks);
	*out = b;
	return l->problems->count == before;
}

bool aid_knows_form(const struct aid_book *b, const char *code)
{
	for (unsigned i = 0; i < b->forms_count; i++)
		if (strcmp(b->forms[i].code, code) == 0)
			return true;
	return false;
}

bool aid_knows_matter(const struct aid_book *b, const char *code)
{
	for (unsigned i = 0; i < b->matters_count; i++)
		if (strcmp(b->matters[i].code, code) == 0)
			return true;
	return false;
}

static size_t terms_on(struct arena *a, struct aid_term *terms, unsigned count, struct day on,
		       const struct aid_term ***list)
{
	size_t n = 0;

	*list = arena_many(a, count, const struct aid_term *);
	for (unsigned i = 0; i < count; i++)
		if (law_row_valid(&terms[i].row, on))
			(*list)[n++] = &terms[i];
	return n;
}

size_t aid_matters(struct arena *a, const struct law *law, struct day on,
		   const struct aid_term ***list)
{
	return terms_on(a, law->aid->matters, law->aid->matters_count, on, list);
}

size_t aid_providers(struct arena *a, const struct law *law, struct day on,
		     const struct aid_term ***list)
{
	return terms_on(a, law->aid->providers, law->aid->providers_count, on, list);
}

size_t aid_completion(struct arena *a, const struct law *law, struct day on,
		      const struct aid_term ***list)
{
	return terms_on(a, law->aid->completion, law->aid->completion_count, on, list);
}

size_t aid_forms(struct arena *a, const struct law *law, struct day on,
		 const struct aid_form ***list)
{
	const struct aid_book *b = law->aid;
	size_t n = 0;

	*list = arena_many(a, b->forms_count, const struct aid_form *);
	for (unsigned i = 0; i < b->forms_count; i++)
		if (law_row_valid(&b->forms[i].row, on))
			(*list)[n++] = &b->forms[i];
	return n;
}

const struct aid_form *aid_form_find(const struct law *law, struct str code, struct day on)
{
	const struct aid_book *b = law->aid;

	for (unsigned i = 0; i < b->forms_count; i++)
		if (str_is(code, b->forms[i].code) && law_row_valid(&b->forms[i].row, on))
			return &b->forms[i];
	return NULL;
}

static const struct aid_term *find_term(const struct aid_term *terms, unsigned count,
					struct str code, struct day on)
{
	for (unsigned i = 0; i < count; i++)
		if (str_is(code, terms[i].code) && law_row_valid(&terms[i].row, on))
			return &terms[i];
	return NULL;
}

const struct aid_term *aid_matter_find(const struct law *law, struct str code, struct day on)
{
	return find_term(law->aid->matters, law->aid->matters_count, code, on);
}

const struct aid_term *aid_provider_find(const struct law *law, struct str code, struct day on)
{
	return find_term(law->aid->providers, law->aid->providers_count, code, on);
}

const struct aid_term *aid_completion_find(const struct law *law, struct str code, struct day on)
{
	return find_term(law->aid->completion, law->aid->completion_count, code, on);
}

bool aid_may_provide(const struct aid_form *form, struct str provider_kind)
{
	for (unsigned i = 0; i < form->providers_count; i++)
		if (str_is(provider_kind, form->providers[i]))
			return true;
	return false;
}

static const struct aid_event *find_event(const struct law *law, const char *event, struct day on)
{
	const struct aid_book *b = law->aid;

	for (unsigned i = 0; i < b->events_count; i++)
		if (strcmp(b->events[i].code, event) == 0 && law_row_valid(&b->events[i].row, on))
			return &b->events[i];
	return NULL;
}

const char *aid_clock_of(const struct law *law, const char *event, struct day on)
{
	const struct aid_event *found = find_event(law, event, on);

	return found ? found->clock : NULL;
}

static bool is_among(const char *const *codes, unsigned count, struct str code)
{
	for (unsigned i = 0; i < count; i++)
		if (str_is(code, codes[i]))
			return true;
	return count == 0;
}

bool aid_can_happen(const struct law *law, const char *event, struct str matter, struct str form,
		    struct day on)
{
	const struct aid_event *e = find_event(law, event, on);

	return !e || (is_among((const char *const *)e->matters, e->matters_count, matter) &&
		      is_among((const char *const *)e->forms, e->forms_count, form));
}

const char *aid_assign_clock(const struct aid_form *form, bool arrested)
{
	return arrested && form->assign_arrested ? form->assign_arrested : form->assign;
}

const char *aid_term_title(const struct aid_term *term, enum language language)
{
	return language == LANGUAGE_EN ? term->title_en : term->title;
}

const char *aid_form_title(const struct aid_form *form, enum language language)
{
	return language == LANGUAGE_EN ? form->title_en : form->title;
}
