#include "views.h"

#include <stdlib.h>
#include <string.h>

#define WORDS_MOST   256
#define CHOICES_MOST 31 /* `choices` are the bits of an int, as C's enumerations are */

struct reader {
	struct gen *g;
	struct views *v;
	struct gen_place at;
	struct views_slice *slice;
	struct views_record *record; /* the block that is open: one of the two, or none */
	struct views_form *form;
};

struct word {
	char *text;
	bool quoted;
};

struct words {
	struct word list[WORDS_MOST];
	size_t count, next;
};

static const struct {
	const char *name;
	enum views_type type;
	bool may_be_absent;
} simple_types[] = {
	{"text", VIEWS_TEXT, true},    {"id", VIEWS_ID, true},      {"int", VIEWS_INT, false},
	{"money", VIEWS_MONEY, false}, {"bool", VIEWS_BOOL, false}, {"time", VIEWS_TIME, true},
	{"day", VIEWS_DAY, true},      {"url", VIEWS_URL, true},    {"html", VIEWS_HTML, false},
};
#define SIMPLE_TYPES (sizeof simple_types / sizeof *simple_types)

static const struct {
	const char *name;
	bool bounds;  /* takes `at least`, `at most` */
	bool choices; /* takes a list of codes */
} form_types[] = {
	{"line", true, false},    {"text", true, false},   {"name", true, false},
	{"code", true, false},    {"phone", false, false}, {"secret", true, false},
	{"date", false, false},   {"time", false, false},  {"int", true, false},
	{"id", false, false},     {"bool", false, false},  {"choice", false, true},
	{"choices", false, true}, {"codes", true, false},  {"file", false, false},
	{"files", false, false},
};
#define FORM_TYPES (sizeof form_types / sizeof *form_types)

/* struct form_input of web/form.h, so that a path may go on with .value and .error. */
static const struct views_record *input_record(void)
{
	static struct views_field fields[] = {
		{.name = "value", .type_name = "text", .type = VIEWS_TEXT, .nullable = true},
		{.name = "error", .type_name = "text", .type = VIEWS_TEXT, .nullable = true},
	};
	static const struct views_record input = {
		.name = "form_input",
		.about = "what was typed into one field",
		.slice = "web",
		.input = true,
		.fields = fields,
		.count = 2,
	};

	return &input;
}

const struct views_record *views_find_record(const struct views *v, const char *name)
{
	for (size_t i = 0; i < v->record_count; i++)
		if (strcmp(v->records[i]->name, name) == 0)
			return v->records[i];
	return NULL;
}

const struct views_form *views_find_form(const struct views *v, const char *name)
{
	for (size_t i = 0; i < v->form_count; i++)
		if (strcmp(v->forms[i]->name, name) == 0)
			return v->forms[i];
	return NULL;
}

const struct views_field *views_find_field(const struct views_record *r, const char *name)
{
	for (size_t i = 0; i < r->count; i++)
		if (strcmp(r->fields[i].name, name) == 0)
			return &r->fields[i];
	return NULL;
}

const struct views_slice *views_find_slice(const struct views *v, const char *name)
{
	for (size_t i = 0; i < v->slice_count; i++)
		if (strcmp(v->slices[i].name, name) == 0)
			return &v->slices[i];
	return NULL;
}

/* ---- lines into words ---- */

static void cut_comment(char *line)
{
	bool quoted = false;

	for (; *line != '\0'; line++) {
		quoted ^= *line == '"';
		if (*line == '#' && !quoted)
			*line = '\0';
		if (*line == '\0')
			return;
	}
}

/* Takes one word or quoted text off *line; false when nothing is left. */
static bool cut_word(struct reader *r, char **line, struct word *word)
{
	char *start = *line + strspn(*line, " \t\r");
	bool quoted = *start == '"';

	if (*start == '\0')
		return false;
	start += quoted;
	char *end = start + strcspn(start, quoted ? "\"" : " \t\r\"");
	if (quoted && *end != '"')
		gen_fail(r->at, "a quotation mark is not closed");
	*word = (struct word){gen_copy(r->g, start, (size_t)(end - start)), quoted};
	*line = end + quoted;
	return true;
}

static struct words cut_words(struct reader *r, char *line)
{
	struct words w = {.count = 0};
	struct word word;

	while (cut_word(r, &line, &word)) {
		if (w.count == WORDS_MOST)
			gen_fail(r->at, "more than %d words on a line", WORDS_MOST);
		w.list[w.count++] = word;
	}
	return w;
}

/* The next word when it is not quoted and is `text`. */
static bool next_is(struct words *w, const char *text)
{
	if (w->next == w->count || w->list[w->next].quoted ||
	    strcmp(w->list[w->next].text, text) != 0)
		return false;
	w->next++;
	return true;
}

/* The next word that is not quoted, or NULL. */
static char *next_word(struct words *w)
{
	return w->next < w->count && !w->list[w->next].quoted ? w->list[w->next++].text : NULL;
}

/* The next quoted text, or NULL. */
static char *next_quoted(struct words *w)
{
	return w->next < w->count && w->list[w->next].quoted ? w->list[w->next++].text : NULL;
}

static void check_name(struct reader *r, const char *name)
{
	if (!gen_is_name(name))
		gen_error(r->g, r->at, "'%s' is not a name: a-z, 0-9 and '_', a letter first",
			  name);
	else if (gen_is_c_word(name))
		gen_error(r->g, r->at, "'%s' is a word of C and cannot be a name", name);
}

/* ---- fields of records ---- */

static bool simple_type(struct reader *r, struct views_field *f)
{
	for (size_t i = 0; i < SIMPLE_TYPES; i++) {
		if (strcmp(simple_types[i].name, f->type_name) != 0)
			continue;
		f->type = simple_types[i].type;
		if (f->nullable && !simple_types[i].may_be_absent)
			gen_error(r->g, r->at, "%s: %s cannot be absent; leave the '?' out",
				  f->name, f->type_name);
		return true;
	}
	return false;
}

static void read_type(struct reader *r, struct words *w, struct views_field *f)
{
	bool list = next_is(w, "list");
	bool inputs = !list && next_is(w, "inputs");

	if (inputs && !next_is(w, "of"))
		gen_error(r->g, r->at, "%s: write 'inputs of FORM'", f->name);
	char *type = next_word(w);
	if (type == NULL)
		gen_fail(r->at, "%s has no type", f->name);
	size_t len = strlen(type);
	f->nullable = type[len - 1] == '?';
	if (f->nullable)
		type[len - 1] = '\0';
	f->type_name = inputs ? gen_printf(r->g, "%s_inputs", type) : type;
	if (f->nullable && (list || inputs))
		gen_error(r->g, r->at, "%s: a list or inputs cannot be absent; leave the '?' out",
			  f->name);
	if (!simple_type(r, f))
		f->type = list ? VIEWS_LIST : f->nullable ? VIEWS_MAYBE : VIEWS_RECORD;
	else if (list)
		gen_error(r->g, r->at,
			  "%s: a list holds records, not %s; make a record of one field", f->name,
			  type);
}

static void check_field_is_new(struct reader *r, const char *name)
{
	for (size_t i = 0; i < r->record->count; i++) {
		const struct views_field *f = &r->record->fields[i];
		if (strcmp(f->name, name) == 0)
			gen_error(r->g, r->at, "%s has two fields '%s'", r->record->name, name);
		if (f->type == VIEWS_LIST &&
		    strcmp(gen_printf(r->g, "%s_count", f->name), name) == 0)
			gen_error(r->g, r->at, "'%s' is the generated count of the list '%s'", name,
				  f->name);
	}
}

static void read_field(struct reader *r, struct words *w)
{
	struct views_field f = {.at = r->at, .name = next_word(w)};

	if (f.name == NULL)
		gen_fail(r->at, "a field starts with its name");
	check_name(r, f.name);
	check_field_is_new(r, f.name);
	read_type(r, w, &f);
	if (next_is(w, "only")) {
		f.only_page = next_is(w, "page");
		if (!f.only_page)
			gen_error(r->g, r->at, "%s: 'only' is followed by 'page'", f.name);
	}
	if (w->next < w->count)
		gen_error(r->g, r->at, "%s: '%s' is not understood here", f.name,
			  w->list[w->next].text);
	*gen_add(r->g, r->record->fields, r->record->count) = f;
}

/* ---- fields of forms ---- */

static size_t form_type(const char *type)
{
	for (size_t i = 0; i < FORM_TYPES; i++)
		if (strcmp(form_types[i].name, type) == 0)
			return i;
	return FORM_TYPES;
}

static void read_bound(struct reader *r, struct words *w, struct views_form_field *f)
{
	bool most = next_is(w, "most");
	char *number = most || next_is(w, "least") ? next_word(w) : NULL;
	char *end = number;
	long long value = number ? strtoll(number, &end, 10) : 0;

	if (number == NULL || end == number || *end != '\0') {
		gen_error(r->g, r->at, "%s: write 'at least NUMBER' or 'at most NUMBER'", f->name);
		return;
	}
	*(most ? &f->most : &f->least) = value;
	f->bounded |= most;
}

/* Codes up to the first word that means something else. */
static void read_choices(struct reader *r, struct words *w, struct views_form_field *f)
{
	while (w->next < w->count && !w->list[w->next].quoted &&
	       strcmp(w->list[w->next].text, "required") != 0 &&
	       strcmp(w->list[w->next].text, "missing") != 0 &&
	       strcmp(w->list[w->next].text, "at") != 0) {
		const char *code = next_word(w);
		if (!gen_is_name(code))
			gen_error(r->g, r->at,
				  "%s: the choice '%s' is not a code of a-z, 0-9 and '_'", f->name,
				  code);
		for (size_t i = 0; i < f->choice_count; i++)
			if (strcmp(f->choices[i], code) == 0)
				gen_error(r->g, r->at, "%s: the choice '%s' stands twice", f->name,
					  code);
		*gen_add(r->g, f->choices, f->choice_count) = code;
	}
	if (f->choice_count == 0)
		gen_error(r->g, r->at, "%s has nothing to choose from", f->name);
	if (strcmp(f->type, "choices") == 0 && f->choice_count > CHOICES_MOST)
		gen_error(r->g, r->at, "%s: %zu choices, more than %d", f->name, f->choice_count,
			  CHOICES_MOST);
}

static void read_form_words(struct reader *r, struct words *w, struct views_form_field *f)
{
	while (w->next < w->count) {
		char *quoted = next_quoted(w);
		if (quoted != NULL && f->label == NULL)
			f->label = quoted;
		else if (quoted != NULL)
			gen_error(r->g, r->at, "%s has two labels", f->name);
		else if (next_is(w, "at"))
			read_bound(r, w, f);
		else if (next_is(w, "required"))
			f->required = true;
		else if (!next_is(w, "missing"))
			gen_error(r->g, r->at, "%s: '%s' is not understood here", f->name,
				  next_word(w));
		else if ((f->missing = next_quoted(w)) == NULL)
			gen_error(r->g, r->at,
				  "%s: 'missing' is followed by a sentence in quotation marks",
				  f->name);
	}
}

static void check_form_field(struct reader *r, const struct views_form_field *f, size_t type)
{
	if ((f->bounded || f->least != 0) && !form_types[type].bounds)
		gen_error(r->g, r->at, "%s: %s takes no 'at least' or 'at most'", f->name, f->type);
	else if (!f->bounded && f->least != 0)
		gen_error(r->g, r->at, "%s: 'at least' needs an 'at most'", f->name);
	else if (f->bounded && (f->least > f->most || (f->least == 0 && f->most == 0)))
		gen_error(r->g, r->at, "%s: nothing lies between %lld and %lld", f->name, f->least,
			  f->most);
	if (f->label == NULL && strcmp(f->type, "id") != 0)
		gen_error(r->g, r->at, "%s has no label, which the list of errors needs", f->name);
	if (f->missing != NULL && !f->required)
		gen_error(r->g, r->at, "%s: 'missing' without 'required' is never shown", f->name);
	for (size_t i = 0; i < r->form->count; i++)
		if (strcmp(r->form->fields[i].name, f->name) == 0)
			gen_error(r->g, r->at, "%s has two fields '%s'", r->form->name, f->name);
}

static void read_form_field(struct reader *r, struct words *w)
{
	struct views_form_field f = {.at = r->at, .name = next_word(w)};

	if (f.name == NULL)
		gen_fail(r->at, "a field starts with its name");
	check_name(r, f.name);
	f.type = next_word(w);
	size_t type = f.type ? form_type(f.type) : FORM_TYPES;
	if (type == FORM_TYPES) {
		gen_error(r->g, r->at, "%s: '%s' is not a type of form field", f.name,
			  f.type ? f.type : "");
		return;
	}
	if (form_types[type].choices)
		read_choices(r, w, &f);
	read_form_words(r, w, &f);
	check_form_field(r, &f, type);
	*gen_add(r->g, r->form->fields, r->form->count) = f;
}

/* ---- headings ---- */

static void check_not_empty(struct reader *r)
{
	if (r->record != NULL && r->record->count == 0)
		gen_error(r->g, r->record->at, "%s has no fields", r->record->name);
	if (r->form != NULL && r->form->count == 0)
		gen_error(r->g, r->form->at, "%s has no fields", r->form->name);
	r->record = NULL;
	r->form = NULL;
}

/* Names become C names of the whole program, so they are new everywhere. */
static void check_new(struct reader *r, const char *name)
{
	const struct views_record *record = views_find_record(r->v, name);
	const struct views_form *form = views_find_form(r->v, name);

	if (strcmp(name, input_record()->name) == 0)
		gen_error(r->g, r->at, "'%s' is web/form.h's own name", name);
	if (record != NULL)
		gen_error(r->g, r->at, "'%s' stands already in %s:%u", name, record->at.file,
			  record->at.line);
	else if (form != NULL)
		gen_error(r->g, r->at, "'%s' stands already in %s:%u", name, form->at.file,
			  form->at.line);
}

static struct views_record *add_record(struct reader *r, struct views_record record)
{
	struct views_record *kept = gen_alloc(r->g, 1, sizeof *kept);

	check_new(r, record.name);
	record.slice = r->slice->name;
	record.at = r->at;
	*kept = record;
	*gen_add(r->g, r->v->records, r->v->record_count) = kept;
	return kept;
}

static void open_form(struct reader *r, const char *name, const char *about)
{
	struct views_form *form = gen_alloc(r->g, 1, sizeof *form);

	check_new(r, name);
	*form = (struct views_form){
		.name = name, .about = about, .slice = r->slice->name, .at = r->at};
	*gen_add(r->g, r->v->forms, r->v->form_count) = form;
	add_record(r, (struct views_record){
			      .name = gen_printf(r->g, "%s_inputs", name),
			      .about = gen_printf(r->g, "what was typed into %s", name),
			      .form = form,
		      });
	r->form = form;
}

/* `record NAME: about`; what stands behind the colon is free text. */
static void read_heading(struct reader *r, const char *kind, char *rest)
{
	rest += strspn(rest, " \t");
	char *colon = strchr(rest, ':');
	if (colon == NULL)
		gen_fail(r->at, "write '%s NAME: what it is'", kind);
	char *name = gen_copy(r->g, rest, (size_t)(colon - rest));
	char *about = colon + 1 + strspn(colon + 1, " \t");
	size_t len = strlen(about);
	while (len > 0 && strchr(" \t\r", about[len - 1]) != NULL)
		len--;
	if (len == 0)
		gen_error(r->g, r->at, "%s: say behind the colon what it is", name);
	about = gen_copy(r->g, about, len);
	if (!gen_is_comment(about))
		gen_error(r->g, r->at, "%s: no comment of C can hold what is said of it", name);
	check_name(r, name);
	if (strcmp(kind, "form") == 0)
		open_form(r, name, about);
	else
		r->record = add_record(r, (struct views_record){.name = name,
								.about = about,
								.view = strcmp(kind, "view") == 0});
}

static void read_use(struct reader *r, struct words *w)
{
	const char *name = next_word(w);

	if (name == NULL || w->next < w->count || !gen_is_name(name)) {
		gen_error(r->g, r->at, "write 'use SLICE'");
		return;
	}
	for (size_t i = 0; i < r->slice->use_count; i++)
		if (strcmp(r->slice->uses[i], name) == 0)
			return;
	*gen_add(r->g, r->slice->uses, r->slice->use_count) = name;
}

static void read_top_line(struct reader *r, char *line)
{
	size_t len = strcspn(line, " \t");
	char *kind = gen_copy(r->g, line, len);

	check_not_empty(r);
	if (strcmp(kind, "use") == 0) {
		struct words w = cut_words(r, line + len);
		read_use(r, &w);
	} else if (strcmp(kind, "record") == 0 || strcmp(kind, "view") == 0 ||
		   strcmp(kind, "form") == 0) {
		read_heading(r, kind, line + len);
	} else {
		gen_fail(r->at,
			 "'%s': a block starts with use, record, view or form; its fields are "
			 "indented",
			 kind);
	}
}

static void read_line(struct reader *r, char *line)
{
	cut_comment(line);
	if (line[strspn(line, " \t\r")] == '\0')
		return;
	if (line[0] != '\t' && line[0] != ' ') {
		read_top_line(r, line);
		return;
	}
	struct words w = cut_words(r, line);
	if (r->record != NULL)
		read_field(r, &w);
	else if (r->form != NULL)
		read_form_field(r, &w);
	else
		gen_error(r->g, r->at, "a field outside of a record, view or form");
}

/* ---- files ---- */

static struct views_slice *slice_of(struct gen *g, struct views *v, const char *path)
{
	const char *name = gen_folder_name(g, path);

	for (size_t i = 0; i < v->slice_count; i++)
		if (strcmp(v->slices[i].name, name) == 0)
			return &v->slices[i];
	struct views_slice *slice = gen_add(g, v->slices, v->slice_count);
	slice->name = name;
	return slice;
}

static void read_file(struct gen *g, struct views *v, const char *path)
{
	struct reader r = {.g = g, .v = v, .at = {path, 0}, .slice = slice_of(g, v, path)};
	char *text = gen_read(g, path);

	while (text != NULL) {
		char *line = strsep(&text, "\n");
		r.at.line++;
		read_line(&r, line);
	}
	check_not_empty(&r);
}

static bool may_see(const struct views *v, const char *slice, const char *other)
{
	const struct views_slice *s = views_find_slice(v, slice);

	for (size_t i = 0; s != NULL && i < s->use_count; i++)
		if (strcmp(s->uses[i], other) == 0)
			return true;
	return strcmp(slice, other) == 0;
}

static void resolve_field(struct gen *g, const struct views *v, const struct views_record *r,
			  struct views_field *f)
{
	if (f->type != VIEWS_RECORD && f->type != VIEWS_MAYBE && f->type != VIEWS_LIST)
		return;
	f->record = views_find_record(v, f->type_name);
	if (f->record == NULL)
		gen_error(g, f->at,
			  "%s: there is no record, form or type '%s'; types: text id int money "
			  "bool time day url html",
			  f->name, f->type_name);
	else if (!may_see(v, r->slice, f->record->slice))
		gen_error(g, f->at, "%s: '%s' belongs to %s; say 'use %s' first", f->name,
			  f->type_name, f->record->slice, f->record->slice);
}

static void add_inputs(struct gen *g, struct views_record *inputs)
{
	for (size_t i = 0; i < inputs->form->count; i++) {
		const struct views_form_field *f = &inputs->form->fields[i];
		*gen_add(g, inputs->fields, inputs->count) = (struct views_field){
			.name = f->name,
			.type_name = "form_input",
			.type = VIEWS_INPUT,
			.record = input_record(),
			.at = f->at,
		};
	}
}

/* Records that one holds in place, also by way of others; each is looked into once. */
struct held {
	const struct views_record **records;
	size_t count;
};

static bool is_held(const struct held *h, const struct views_record *r)
{
	for (size_t i = 0; i < h->count; i++)
		if (h->records[i] == r)
			return true;
	return false;
}

/* A record cannot hold itself: it would have no size. */
static void check_no_circle(struct gen *g, const struct views_record *start,
			    const struct views_record *r, struct held *h)
{
	for (size_t i = 0; i < r->count; i++) {
		const struct views_field *f = &r->fields[i];
		if (f->type != VIEWS_RECORD || f->record == NULL || is_held(h, f->record))
			continue;
		if (f->record == start) {
			gen_error(g, f->at, "%s: '%s' would hold itself; make it a list or '%s?'",
				  f->name, start->name, f->type_name);
			return;
		}
		*gen_add(g, h->records, h->count) = f->record;
		check_no_circle(g, start, f->record, h);
	}
}

static void check_uses(struct gen *g, const struct views *v)
{
	for (size_t i = 0; i < v->slice_count; i++)
		for (size_t k = 0; k < v->slices[i].use_count; k++)
			if (views_find_slice(v, v->slices[i].uses[k]) == NULL)
				gen_error(g, (struct gen_place){v->slices[i].name, 0},
					  "use %s: there is no such .views file",
					  v->slices[i].uses[k]);
}

static bool is_same_file(const char *a, const char *b)
{
	char *real_a = realpath(a, NULL), *real_b = realpath(b, NULL);
	bool same = real_a != NULL && real_b != NULL && strcmp(real_a, real_b) == 0;

	free(real_a);
	free(real_b);
	return same;
}

struct views views_read(struct gen *g, struct gen_paths first, struct gen_paths second)
{
	struct views v = {.record_count = 0};

	for (size_t i = 0; i < first.count; i++)
		read_file(g, &v, first.list[i]);
	for (size_t i = 0; i < second.count; i++) {
		bool again = false;
		for (size_t k = 0; k < first.count; k++)
			again |= is_same_file(first.list[k], second.list[i]);
		if (!again)
			read_file(g, &v, second.list[i]);
	}
	check_uses(g, &v);
	for (size_t i = 0; i < v.record_count; i++) {
		if (v.records[i]->form != NULL)
			add_inputs(g, v.records[i]);
		for (size_t k = 0; k < v.records[i]->count; k++)
			resolve_field(g, &v, v.records[i], &v.records[i]->fields[k]);
	}
	for (size_t i = 0; i < v.record_count; i++)
		check_no_circle(g, v.records[i], v.records[i], &(struct held){NULL, 0});
	return v;
}
