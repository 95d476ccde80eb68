/*
 * A body's list of names and values into a form's struct, and back onto the page when something is
 * wrong.
 */
#include "web/web_internal.h"

#include "base/fold.h"
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

/* Where a field stands in the form; what is none of its fields comes last. */
static size_t place_of(const struct web *w, const char *field)
{
	const struct field *f = w->form ? w->form->fields : NULL;

	while (f && f->name && strcmp(f->name, field) != 0)
		f++;
	return f && f->name ? (size_t)(f - w->form->fields) : SIZE_MAX;
}

void web_form_wrong(struct task *t, struct web *w, const char *field, struct str message)
{
	size_t place = place_of(w, field), at = w->error_count;

	(void)t;
	for (size_t i = 0; i < w->error_count; i++)
		if (strcmp(w->errors[i].field, field) == 0)
			return;
	if (w->error_count == FORM_ERRORS_MOST)
		return;
	w->error_count++;
	for (; at > 0 && place_of(w, w->errors[at - 1].field) > place; at--)
		w->errors[at] = w->errors[at - 1];
	w->errors[at] = (struct form_error){field, message};
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

/* ---- files ---- */

#define FILE_NAME_BYTES_MOST 255

/* An input in which nothing was chosen is sent as a file without a name and without bytes. */
static bool is_file_of(const struct body_pair *pair, const struct field *f)
{
	return pair->file && str_is(pair->name, f->name) &&
	       pair->file_name.len + pair->value.len > 0;
}

/* Some browsers send the folders too.  A name that hides something is no name. */
static struct str clean_file_name(struct arena *a, struct str name)
{
	struct str rest = name;

	for (size_t i = 0; i < name.len; i++)
		if (name.ptr[i] == '/' || name.ptr[i] == '\\')
			rest = str_sub(name, i + 1, SIZE_MAX);
	rest = rest.len > FILE_NAME_BYTES_MOST ? STR("") : fold_nfc(a, str_trim(rest));
	return fold_has_unsafe(rest, false) ? STR("") : rest;
}

/* The first of them; how many there are. */
static size_t files_of(struct task *t, const struct web *w, const struct field *f,
		       struct web_files *out)
{
	size_t count = 0;

	*out = (struct web_files){0};
	for (size_t i = 0; i < w->body.count; i++) {
		const struct body_pair *pair = &w->body.pairs[i];

		if (!is_file_of(pair, f) || ++count > FIELD_FILES_MOST)
			continue;
		out->list[out->count++] =
			(struct web_file){clean_file_name(t->arena, pair->file_name), pair->value};
	}
	return count;
}

static void wrong_many(struct task *t, struct web *w, const struct field *f, size_t most)
{
	const struct say_value values[] = {
		{"most", say_number(t->arena, t->language, (int64_t)most)}};
	const char *msgid = N_("At most {most} files can be sent here at once.");

	web_form_wrong(t, w, f->name,
		       most == 1 ? str_of(tr(t->language, N_("Only one file can be sent here.")))
				 : say_with(t->arena, tr(t->language, msgid), values, 1));
}

/* Without a file it is an empty field, or a text where none belongs. */
static void read_files(struct task *t, struct web *w, const struct field *f, void *into)
{
	size_t most = f->type == FIELD_FILE ? 1 : FIELD_FILES_MOST;
	struct web_files files;
	size_t count = files_of(t, w, f, &files);
	char *at = (char *)into + f->offset;

	if (count > most)
		wrong_many(t, w, f, most);
	else if (count == 0)
		read_once(t, w, f, into);
	else if (f->type == FIELD_FILES)
		*(struct web_files *)(void *)at = files;
	else
		*(struct web_file *)(void *)at = files.list[0];
}

/* ---- the whole form ---- */

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

static void read_field(struct task *t, struct web *w, const struct field *f, void *into)
{
	if (f->type == FIELD_CHOICES || f->type == FIELD_CODES)
		read_each(t, w, f, into);
	else if (f->type == FIELD_FILE || f->type == FIELD_FILES)
		read_files(t, w, f, into);
	else
		read_once(t, w, f, into);
}

bool web_form(struct task *t, struct web *w, const struct form *form, void *into)
{
	memset(into, 0, form->size);
	w->form = form;
	w->error_count = 0;
	for (const struct field *f = form->fields; f->name; f++)
		read_field(t, w, f, into);
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

static struct str value_again(struct task *t, const struct web *w, const struct field *f)
{
	struct web_files files;

	if (f->type == FIELD_SECRET)
		return STR_NONE;
	if (f->type == FIELD_CHOICES || f->type == FIELD_CODES)
		return chosen_values(t, w, f);
	if (f->type != FIELD_FILE && f->type != FIELD_FILES)
		return raw_value(t, w, f);
	return files_of(t, w, f, &files) > 0 ? files.list[0].name : STR_NONE;
}

void web_form_inputs(struct task *t, struct web *w, const struct form *form, void *inputs)
{
	struct form_input *input = inputs;

	for (const struct field *f = form->fields; f->name; f++, input++) {
		input->error = error_of(t, w, f->name);
		input->value = value_again(t, w, f);
	}
}
