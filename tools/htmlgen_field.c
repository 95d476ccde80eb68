/*
 * {{ field inputs.kind }}: label, hint, error and input of one field, made from the form's own
 * description, so that a page cannot offer what the form does not take.  What is written is a call
 * of html_field() in web/.
 */
#include "htmlgen.h"

#include <string.h>

struct choice_text {
	const char *code, *text, *hint;
};

struct field_block {
	const char *input; /* C of the struct form_input */
	const struct views_form *form;
	const struct views_form_field *field;
	const char *label, *hint;
	bool heading, narrow, select;
	struct choice_text *choices;
	size_t count;
};

/* The input's record has a member of this name because the form has a field of it. */
static const struct views_form_field *form_field(const struct views_form *form, const char *name)
{
	const struct views_form_field *f = form->fields;

	while (strcmp(f->name, name) != 0)
		f++;
	return f;
}

static bool has_choices(const struct field_block *f)
{
	return f->field->choice_count > 0;
}

/* Browsers send nothing but a file's name in any other kind of form. */
static void check_form_takes_files(struct template *t, const struct views_form_field *f)
{
	if (strcmp(f->type, "file") != 0 && strcmp(f->type, "files") != 0)
		return;
	if (t->spot.post_line == 0 || !t->spot.takes_files)
		complain(t,
			 "the file %s stands in a form that posts with "
			 "enctype=\"multipart/form-data\"",
			 f->name);
}

static void read_looks(struct template *t, struct words *w, struct field_block *f)
{
	while (w->kind == WORD_NAME) {
		if (words_take(t, w, "label"))
			f->label = words_msgid(t, w);
		else if (words_take(t, w, "hint"))
			f->hint = words_msgid(t, w);
		else if (words_take(t, w, "heading"))
			f->heading = true;
		else if (words_take(t, w, "narrow"))
			f->narrow = true;
		else if (words_take(t, w, "select"))
			f->select = true;
		else
			break;
	}
	words_finish(t, w);
	if (f->select && strcmp(f->field->type, "choice") != 0)
		complain(t, "only a choice can be a select");
	if (f->label == NULL && f->field->label == NULL)
		complain(t, "the field %s has no label of its own: say label _(\"…\")",
			 f->field->name);
}

static void write_text(struct template *t, const char *member, const char *text)
{
	if (text == NULL)
		return;
	write_c(t, ".%s = N_(", member);
	write_string(t, text);
	write_c(t, "),\n");
}

static void write_choices(struct template *t, const struct field_block *f)
{
	write_c(t, "static const struct html_choice choices[] = {\n");
	for (size_t i = 0; i < f->count; i++) {
		write_c(t, "{\"%s\", N_(", f->choices[i].code);
		write_string(t, f->choices[i].text);
		write_c(t, "), ");
		if (f->choices[i].hint == NULL) {
			write_c(t, "NULL},\n");
		} else {
			write_c(t, "N_(");
			write_string(t, f->choices[i].hint);
			write_c(t, ")},\n");
		}
	}
	write_c(t, "};\n");
}

static void write_call(struct template *t, const struct field_block *f)
{
	write_c(t, "{\n");
	if (f->count > 0)
		write_choices(t, f);
	write_c(t, "static const struct html_look look = {\n");
	write_text(t, "label", f->label);
	write_text(t, "hint", f->hint);
	if (f->count > 0)
		write_c(t, ".choices = choices, .choice_count = %zu,\n", f->count);
	write_c(t, ".heading = %d, .narrow = %d, .select = %d,\n", f->heading, f->narrow,
		f->select);
	write_c(t, "};\n");
	write_c(t, "html_field(p, &%s_form.fields[%zu], %s, &look);\n", f->form->name,
		(size_t)(f->field - f->form->fields), f->input);
	write_c(t, "}\n");
}

static void open_field(struct template *t, struct field_block *f)
{
	if (t->block_count == BLOCKS_MOST)
		gen_fail(t->at, "blocks are nested more than %d deep", BLOCKS_MOST);
	flush_literal(t);
	t->blocks[t->block_count++] = (struct block){.kind = BLOCK_FIELD,
						     .at = t->at,
						     .start = t->spot,
						     .guards = t->guard_count,
						     .field = f};
}

void write_field(struct template *t, struct words *w)
{
	const char *path = words_name(t, w, "an input");
	struct value v = path ? path_find(t, path) : (struct value){.ok = false};

	if (!v.ok)
		return;
	if (v.type != VIEWS_INPUT || v.form == NULL || t->spot.in != SPOT_TEXT) {
		complain(t, "'%s' is not an input of a form, or does not stand between tags", path);
		return;
	}
	struct field_block *f = gen_alloc(t->g, 1, sizeof *f);
	*f = (struct field_block){
		.input = v.c, .form = v.form, .field = form_field(v.form, v.field->name)};
	check_form_takes_files(t, f->field);
	read_looks(t, w, f);
	if (has_choices(f))
		open_field(t, f);
	else
		write_call(t, f);
}

static struct field_block *open_choices(struct template *t)
{
	struct block *b = t->block_count > 0 ? &t->blocks[t->block_count - 1] : NULL;

	if (b != NULL && b->kind == BLOCK_FIELD)
		return b->field;
	complain(t, "a choice stands between a field and its end");
	return NULL;
}

static bool is_choice(const struct field_block *f, const char *code)
{
	for (size_t i = 0; i < f->field->choice_count; i++)
		if (strcmp(f->field->choices[i], code) == 0)
			return true;
	return false;
}

static bool is_told(const struct field_block *f, const char *code)
{
	for (size_t i = 0; i < f->count; i++)
		if (strcmp(f->choices[i].code, code) == 0)
			return true;
	return false;
}

void write_choice(struct template *t, struct words *w)
{
	struct field_block *f = open_choices(t);
	struct choice_text c = {.code = words_name(t, w, "a choice's code")};

	if (f == NULL || c.code == NULL)
		return;
	if (!is_choice(f, c.code))
		complain(t, "%s of %s has no choice '%s'", f->field->name, f->form->name, c.code);
	else if (is_told(f, c.code))
		complain(t, "the choice '%s' stands twice", c.code);
	c.text = words_msgid(t, w);
	if (words_take(t, w, "hint"))
		c.hint = words_msgid(t, w);
	words_finish(t, w);
	*gen_add(t->g, f->choices, f->count) = c;
}

/* Markup between the choices would come out before the field: there may be none. */
static void drop_space(struct template *t)
{
	for (size_t i = 0; i < t->literal_len; i++)
		if (strchr(" \n\t\r", t->literal[i]) == NULL) {
			complain(t, "between field and end there are only choices");
			break;
		}
	t->literal_len = 0;
}

void write_field_end(struct template *t, struct block *b)
{
	drop_space(t);
	for (size_t i = 0; i < b->field->field->choice_count; i++)
		if (!is_told(b->field, b->field->field->choices[i]))
			complain(t, "the choice '%s' has no text here",
				 b->field->field->choices[i]);
	write_call(t, b->field);
}
