/*
 * A body's list of names and values into a form's struct, and back onto the page when something is
 * wrong.
 */
#include "web/web_internal.h"

#include "web/form_read.h"
#include "web/html.h"

static size_t count_of(const struct body *b, const char *name)
{
	size_t count = 0;

	for (size_t i = 0; i < b->count; i++)
		count += !b->pairs[i].file && str_is(b->pairs[i].name, name);
	return count;
}

static struct str part_of_date(struct task *t, const struct body *b, const char *name,
			       const char *part)
{
	return body_find(b, str_z(t->arena, str_printf(t->arena, "%s-%s", name, part)));
}

/* One value of a field as it was sent; a date may come in three inputs. */
static struct str raw_value(struct task *t, const struct web *w, const struct field *f)
{
	const struct body *b = &w->body;
	struct str whole = body_find(b, f->name);

	if (whole.ptr || f->type != FIELD_DATE)
		return whole;
	return form_date_of_parts(t->arena, part_of_date(t, b, f->name, "day"),
				  part_of_date(t, b, f->name, "month"),
				  part_of_date(t, b, f->name, "year"));
}

void web_form_wrong(struct task *t, struct web *w, const char *field, struct str message)
{
	(void)t;
	if (w->error_count < FORM_ERRORS_MOST)
		w->errors[w->error_count++] = (struct form_error){field, message};
}

static void read_once(struct task *t, struct web *w, const struct field *f, void *into)
{
	struct str error;

	if (count_of(&w->body, f->name) > 1)
		web_form_wrong(t, w, f->name,
			       str_of(tr(t->language, N_("This field was sent more than once."))));
	else if (!form_field_read(t, f, raw_value(t, w, f), into, &error))
		web_form_wrong(t, w, f->name, error);
}

/* The answers of several check boxes; none at all is read once, so that "required" is seen. */
static void read_each(struct task *t, struct web *w, const struct field *f, void *into)
{
	bool given = false, fine = true;
	struct str error;

	for (size_t i = 0; fine && i < w->body.count; i++) {
		const struct body_pair *pair = &w->body.pairs[i];

		if (pair->file || pair->value.len == 0 || !str_is(pair->name, f->name))
			continue;
		given = true;
		fine = form_field_read(t, f, pair->value, into, &error);
	}
	if (!given)
		fine = form_field_read(t, f, STR_NONE, into, &error);
	if (!fine)
		web_form_wrong(t, w, f->name, error);
}

static bool is_part_of(struct str name, const struct field *f)
{
	struct str rest = str_sub(name, strlen(f->name), SIZE_MAX);

	return f->type == FIELD_DATE && str_starts(name, str_of(f->name)) &&
	       (str_is(rest, "-day") || str_is(rest, "-month") || str_is(rest, "-year"));
}

static bool is_known(const struct form *form, struct str name)
{
	for (const struct field *f = form->fields; f->name; f++)
		if (str_is(name, f->name) || is_part_of(name, f))
			return true;
	return str_is(name, HTML_FORM_TOKEN);
}

/*
 * A page's form may carry its button; a caller who misspells a field in JSON would lose what it
 * says.
 */
static void find_unknown(struct task *t, struct web *w, const struct form *form)
{
	if (!w->body.json || form != w->row->route->form)
		return;
	for (size_t i = 0; i < w->body.count; i++)
		if (!is_known(form, w->body.pairs[i].name))
			web_form_wrong(t, w, str_z(t->arena, w->body.pairs[i].name),
				       str_of(tr(t->language,
						 N_("There is no field of this name here."))));
}

bool web_form(struct task *t, struct web *w, const struct form *form, void *into)
{
	memset(into, 0, form->size);
	w->error_count = 0;
	for (const struct field *f = form->fields; f->name; f++)
		if (f->type == FIELD_CHOICES)
			read_each(t, w, f, into);
		else
			read_once(t, w, f, into);
	find_unknown(t, w, form);
	return w->error_count == 0;
}

static struct str error_of(struct task *t, const struct web *w, const char *field)
{
	for (size_t i = 0; i < w->error_count; i++)
		if (strcmp(w->errors[i].field, field) == 0)
			return w->errors[i].message;
	if (t->reason_field && strcmp(t->reason_field, field) == 0)
		return reason_text(t);
	return STR_NONE;
}

/* The codes that were chosen, with spaces between them. */
static struct str chosen_values(struct task *t, const struct web *w, const struct field *f)
{
	struct buf all = buf_new(t->arena, w->request->body.len + 1);

	for (size_t i = 0; i < w->body.count; i++)
		if (!w->body.pairs[i].file && str_is(w->body.pairs[i].name, f->name)) {
			if (all.len)
				buf_addc(&all, ' ');
			buf_add(&all, w->body.pairs[i].value);
		}
	return buf_str(&all);
}

void web_form_inputs(struct task *t, struct web *w, const struct form *form, void *inputs)
{
	struct form_input *input = inputs;

	for (const struct field *f = form->fields; f->name; f++, input++) {
		input->error = error_of(t, w, f->name);
		if (f->type == FIELD_SECRET)
			input->value = STR_NONE;
		else
			input->value = f->type == FIELD_CHOICES ? chosen_values(t, w, f)
								: raw_value(t, w, f);
	}
}
