#include "htmlgen.h"

#include <string.h>

/* One row a filter and type: `c` makes a `struct str` of the value at %s. */
static const struct {
	const char *name;
	enum views_type type;
	const char *c;
} filters[] = {
	{"date", VIEWS_TIME, "say_date(p->arena, say_day_of(%s))"},
	{"date", VIEWS_DAY, "say_date(p->arena, %s)"},
	{"day", VIEWS_TIME, "say_day(p->arena, p->language, say_day_of(%s))"},
	{"day", VIEWS_DAY, "say_day(p->arena, p->language, %s)"},
	{"day_short", VIEWS_TIME, "say_day_short(p->arena, p->language, say_day_of(%s))"},
	{"day_short", VIEWS_DAY, "say_day_short(p->arena, p->language, %s)"},
	{"time", VIEWS_TIME, "say_time(p->arena, %s)"},
	{"time_day", VIEWS_TIME, "say_time_day(p->arena, p->language, %s)"},
	{"date_iso", VIEWS_TIME, "say_date_iso(p->arena, say_day_of(%s))"},
	{"date_iso", VIEWS_DAY, "say_date_iso(p->arena, %s)"},
	{"time_iso", VIEWS_TIME, "say_time_iso(p->arena, %s)"},
	{"number", VIEWS_INT, "say_number(p->arena, p->language, %s)"},
	{"number", VIEWS_MONEY, "say_number(p->arena, p->language, %s)"},
	{"minutes", VIEWS_INT, "say_minutes(p->arena, p->language, %s)"},
	{"money", VIEWS_MONEY, "say_money(p->arena, p->language, %s)"},
	{"phone", VIEWS_TEXT, "say_phone(p->arena, %s)"},
	{"code", VIEWS_TEXT, "say_code(p->arena, %s)"},
};
#define FILTERS (sizeof filters / sizeof *filters)

static const char *const type_names[] = {
	[VIEWS_TEXT] = "a text",     [VIEWS_ID] = "an id",       [VIEWS_INT] = "an int",
	[VIEWS_MONEY] = "money",     [VIEWS_BOOL] = "a bool",    [VIEWS_TIME] = "a time",
	[VIEWS_DAY] = "a day",       [VIEWS_URL] = "a url",      [VIEWS_HTML] = "html",
	[VIEWS_RECORD] = "a record", [VIEWS_MAYBE] = "a record", [VIEWS_LIST] = "a list",
	[VIEWS_INPUT] = "an input",
};

/* ---- walking a path ---- */

/* "&v->clock" and "due" -> "v->clock.due". */
static const char *member(struct template *t, const char *pointer, const char *name)
{
	if (pointer[0] == '&')
		return gen_printf(t->g, "%s.%s", pointer + 1, name);
	return gen_printf(t->g, "%s->%s", pointer, name);
}

static bool is_guarded(const struct template *t, const char *c)
{
	for (size_t i = 0; i < t->guard_count; i++)
		if (strcmp(t->guards[i], c) == 0)
			return true;
	return false;
}

static bool is_record(const struct value *v)
{
	return v->type == VIEWS_RECORD || v->type == VIEWS_MAYBE || v->type == VIEWS_INPUT;
}

static struct value field_value(struct template *t, const struct value *of,
				const struct views_field *f)
{
	struct value v = {.type = f->type,
			  .ok = true,
			  .field = f,
			  .record = f->record,
			  .form = of->record->form};

	v.c = member(t, of->c, f->name);
	if (f->type == VIEWS_RECORD || f->type == VIEWS_INPUT)
		v.c = gen_printf(t->g, "&%s", v.c);
	if (f->type == VIEWS_LIST)
		v.count = member(t, of->c, gen_printf(t->g, "%s_count", f->name));
	return v;
}

/* The names a loop gives to its place in the list, unless the record has such a field. */
static struct value loop_value(struct template *t, const struct block *loop, const char *name)
{
	size_t i = loop->depth;

	if (strcmp(name, "first") == 0)
		return (struct value){
			.ok = true, .type = VIEWS_BOOL, .c = gen_printf(t->g, "(i%zu == 0)", i)};
	if (strcmp(name, "last") == 0)
		return (struct value){.ok = true,
				      .type = VIEWS_BOOL,
				      .c = gen_printf(t->g, "(i%zu + 1 == %s)", i, loop->count)};
	if (strcmp(name, "place") == 0)
		return (struct value){.ok = true,
				      .type = VIEWS_INT,
				      .c = gen_printf(t->g, "((int64_t)i%zu + 1)", i)};
	return (struct value){.ok = false};
}

static struct value step_into(struct template *t, const struct value *v, const char *name,
			      const struct block *loop)
{
	const struct views_field *f =
		is_record(v) && v->record ? views_find_field(v->record, name) : NULL;
	struct value own = loop ? loop_value(t, loop, name) : (struct value){.ok = false};

	if (f != NULL) {
		if (v->type == VIEWS_MAYBE && !is_guarded(t, v->c))
			complain(t, "%s may be absent: its fields are used inside {{ if %s }} only",
				 v->field->name, v->field->name);
		return field_value(t, v, f);
	}
	if (own.ok)
		return own;
	if (v->type == VIEWS_LIST && strcmp(name, "count") == 0)
		return (struct value){.ok = true,
				      .type = VIEWS_INT,
				      .c = gen_printf(t->g, "((int64_t)%s)", v->count)};
	if (v->record != NULL && is_record(v))
		complain(t, "%s has no field '%s'", v->record->name, name);
	else
		complain(t, "'.%s': it stands behind %s, which has no fields", name,
			 type_names[v->type]);
	return (struct value){.ok = false};
}

static const struct block *find_loop(const struct template *t, const char *name)
{
	for (size_t i = t->block_count; i > 0; i--)
		if (t->blocks[i - 1].kind == BLOCK_EACH && strcmp(t->blocks[i - 1].name, name) == 0)
			return &t->blocks[i - 1];
	return NULL;
}

struct value path_find(struct template *t, const char *path)
{
	char *rest = gen_copy(t->g, path, strlen(path));
	char *name = strsep(&rest, ".");
	const struct block *loop = find_loop(t, name);
	struct value v = {.type = VIEWS_RECORD, .ok = true, .c = "v", .record = t->record};

	if (loop != NULL) {
		v.c = loop->c_name;
		v.record = loop->record;
	} else if (strcmp(name, "this") != 0 || views_find_field(t->record, "this") != NULL) {
		v = step_into(t, &v, name, NULL);
	}
	while (v.ok && rest != NULL) {
		name = strsep(&rest, ".");
		v = step_into(t, &v, name, loop);
		loop = NULL;
	}
	return v;
}

/* ---- what a value is worth ---- */

const char *path_truth(struct template *t, const struct value *v)
{
	switch (v->type) {
	case VIEWS_TEXT:
	case VIEWS_URL:
		return gen_printf(t->g, "%s.len > 0", v->c);
	case VIEWS_HTML:
		return gen_printf(t->g, "%s.text.len > 0", v->c);
	case VIEWS_ID:
	case VIEWS_INT:
	case VIEWS_MONEY:
	case VIEWS_TIME:
		return gen_printf(t->g, "%s != 0", v->c);
	case VIEWS_BOOL:
		return v->c;
	case VIEWS_DAY:
		return gen_printf(t->g, "!day_is_none(%s)", v->c);
	case VIEWS_MAYBE:
		return gen_printf(t->g, "%s != NULL", v->c);
	case VIEWS_LIST:
		return gen_printf(t->g, "%s > 0", v->count);
	case VIEWS_RECORD:
	case VIEWS_INPUT:
		break;
	}
	complain(t, "%s is always there: the condition is never false", type_names[v->type]);
	return "true";
}

static const char *filtered(struct template *t, const struct value *v, const char *filter)
{
	bool known = false;

	for (size_t i = 0; i < FILTERS; i++) {
		if (strcmp(filters[i].name, filter) != 0)
			continue;
		known = true;
		if (filters[i].type != v->type)
			continue;
		const char *hole = strstr(filters[i].c, "%s");
		return gen_printf(t->g, "%.*s%s%s", (int)(hole - filters[i].c), filters[i].c, v->c,
				  hole + 2);
	}
	if (known)
		complain(t, "the filter %s does not fit %s", filter, type_names[v->type]);
	else
		complain(t, "there is no filter '%s'", filter);
	return NULL;
}

const char *path_text(struct template *t, const struct value *v, const char *filter)
{
	if (!v->ok)
		return NULL;
	if (filter != NULL)
		return filtered(t, v, filter);
	if (v->type == VIEWS_TEXT || v->type == VIEWS_URL)
		return v->c;
	if (v->type == VIEWS_INT || v->type == VIEWS_ID)
		return gen_printf(t->g, "html_digits(p->arena, %s)", v->c);
	if (v->type == VIEWS_TIME || v->type == VIEWS_DAY || v->type == VIEWS_MONEY)
		complain(t, "%s needs a filter, such as |%s", type_names[v->type],
			 v->type == VIEWS_MONEY ? "money" : "date");
	else
		complain(t, "%s cannot be shown as text", type_names[v->type]);
	return NULL;
}
