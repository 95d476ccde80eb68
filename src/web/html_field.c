#include "web/html.h"

#include "base/arena.h"
#include "base/must.h"
#include "web.html.h"

static const char *const kinds[] = {
	[FIELD_LINE] = "line",       [FIELD_TEXT] = "text",   [FIELD_NAME] = "name",
	[FIELD_CODE] = "code",       [FIELD_PHONE] = "phone", [FIELD_SECRET] = "secret",
	[FIELD_DATE] = "date",       [FIELD_TIME] = "time",   [FIELD_INT] = "int",
	[FIELD_ID] = "id",           [FIELD_BOOL] = "bool",   [FIELD_CHOICE] = "choice",
	[FIELD_CHOICES] = "choices", [FIELD_CODES] = "codes", [FIELD_FILE] = "file",
	[FIELD_FILES] = "files",
};

/* What was typed for several choices is their codes with spaces or commas between them. */
static bool is_chosen(struct str value, const char *code)
{
	size_t from = 0;

	for (size_t i = 0; i <= value.len; i++) {
		bool between = i == value.len || value.ptr[i] == ' ' || value.ptr[i] == ',';
		if (between && str_is(str_sub(value, from, i - from), code))
			return true;
		from = between ? i + 1 : from;
	}
	return false;
}

static struct str translated(const struct page_out *p, const char *msgid)
{
	return msgid ? str_of(tr(p->language, msgid)) : STR_NONE;
}

static struct str choice_id(struct page_out *p, const char *name, size_t place)
{
	return place == 0 ? str_of(name) : str_printf(p->arena, "%s-%zu", name, place + 1);
}

static void fill_choices(struct page_out *p, struct form_field *f, const struct html_look *look)
{
	f->choices = arena_many(p->arena, look->choice_count, struct field_choice);
	f->choices_count = look->choice_count;
	for (size_t i = 0; i < look->choice_count; i++) {
		const struct html_choice *c = &look->choices[i];
		f->choices[i] = (struct field_choice){
			.id = choice_id(p, f->name.ptr, i),
			.code = str_of(c->code),
			.text = translated(p, c->text),
			.hint = translated(p, c->hint),
			.chosen = is_chosen(f->value, c->code),
		};
	}
}

void html_field(struct page_out *p, const struct field *field, const struct form_input *input,
		const struct html_look *look)
{
	struct form_field f = {
		.name = str_of(field->name),
		.kind = str_of(kinds[field->type]),
		.label = translated(p, look->label ? look->label : field->label),
		.hint = translated(p, look->hint),
		.value = input->value,
		.error = input->error,
		.heading = look->heading,
		.narrow = look->narrow,
		.select = look->select,
	};

	must(field->type < sizeof kinds / sizeof *kinds);
	if (look->choice_count > 0)
		fill_choices(p, &f, look);
	form_field_part(p, &f);
}
