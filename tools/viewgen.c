/*
 * Turns a slice's .views files into SLICE.views.h and .c: the structs that pages fill, the
 * tables that print JSON and its schema, and the tables that read forms.
 */
#include "views.h"

#include <string.h>

/* ---- the header ---- */

static const char *const record_c_types[] = {
	[VIEWS_TEXT] = "struct str ",  [VIEWS_ID] = "int64_t ",
	[VIEWS_INT] = "int64_t ",      [VIEWS_MONEY] = "int64_t ",
	[VIEWS_BOOL] = "bool ",        [VIEWS_TIME] = "int64_t ",
	[VIEWS_DAY] = "struct day ",   [VIEWS_URL] = "struct str ",
	[VIEWS_HTML] = "struct html ", [VIEWS_INPUT] = "struct form_input ",
};

static const struct {
	const char *name, *c_type, *constant;
} form_types[] = {
	{"line", "struct str", "FIELD_LINE"},
	{"text", "struct str", "FIELD_TEXT"},
	{"name", "struct str", "FIELD_NAME"},
	{"code", "struct str", "FIELD_CODE"},
	{"phone", "struct str", "FIELD_PHONE"},
	{"secret", "struct str", "FIELD_SECRET"},
	{"date", "struct day", "FIELD_DATE"},
	{"time", "int64_t", "FIELD_TIME"},
	{"int", "int64_t", "FIELD_INT"},
	{"id", "int64_t", "FIELD_ID"},
	{"bool", "bool", "FIELD_BOOL"},
	{"choice", "int", "FIELD_CHOICE"},
	{"choices", "unsigned", "FIELD_CHOICES"},
	{"codes", "struct str", "FIELD_CODES"},
	{"file", "struct web_file", "FIELD_FILE"},
	{"files", "struct web_files", "FIELD_FILES"},
};

static size_t form_type(const struct views_form_field *f)
{
	size_t i = 0;

	while (strcmp(form_types[i].name, f->type) != 0)
		i++; /* views.c let no other name through */
	return i;
}

static void write_struct_field(FILE *out, const struct views_field *f)
{
	switch (f->type) {
	case VIEWS_RECORD:
		fprintf(out, "\tstruct %s %s;\n", f->record->name, f->name);
		break;
	case VIEWS_MAYBE:
		fprintf(out, "\tstruct %s *%s; /* or NULL */\n", f->record->name, f->name);
		break;
	case VIEWS_LIST:
		fprintf(out, "\tstruct %s *%s;\n\tsize_t %s_count;\n", f->record->name, f->name,
			f->name);
		break;
	case VIEWS_TEXT:
	case VIEWS_ID:
	case VIEWS_INT:
	case VIEWS_MONEY:
	case VIEWS_BOOL:
	case VIEWS_TIME:
	case VIEWS_DAY:
	case VIEWS_URL:
	case VIEWS_HTML:
	case VIEWS_INPUT:
		fprintf(out, "\t%s%s;%s\n", record_c_types[f->type], f->name,
			f->nullable ? " /* may be absent */" : "");
		break;
	}
}

/* What a struct holds in place stands before it; `done` remembers what is written. */
static void write_struct(FILE *out, const struct views *v, const char *slice, size_t which,
			 bool *done)
{
	const struct views_record *r = v->records[which];

	if (done[which] || strcmp(r->slice, slice) != 0)
		return;
	done[which] = true;
	for (size_t i = 0; i < r->count; i++)
		for (size_t k = 0; k < v->record_count; k++)
			if (r->fields[i].type == VIEWS_RECORD &&
			    r->fields[i].record == v->records[k])
				write_struct(out, v, slice, k, done);
	fprintf(out, "\n/* %s */\nstruct %s {\n", r->about, r->name);
	for (size_t i = 0; i < r->count; i++)
		write_struct_field(out, &r->fields[i]);
	fprintf(out, "};\nextern const struct view %s_view;\n", r->name);
}

/* A choice is counted from 1, because 0 is "none"; several choices are bits. */
static void write_choices(struct gen *g, FILE *out, const struct views_form *form,
			  const struct views_form_field *f)
{
	bool bits = strcmp(f->type, "choices") == 0;

	if (f->choice_count == 0)
		return;
	fprintf(out, "enum {\n");
	for (size_t i = 0; i < f->choice_count; i++) {
		fprintf(out, "\t%s_%s_%s = ", gen_upper(g, form->name), gen_upper(g, f->name),
			gen_upper(g, f->choices[i]));
		fprintf(out, bits ? "1 << %zu,\n" : "%zu,\n", bits ? i : i + 1);
	}
	fprintf(out, "};\n");
}

static void write_form_struct(struct gen *g, FILE *out, const struct views_form *form)
{
	fprintf(out, "\n/* %s */\nstruct %s {\n", form->about, form->name);
	for (size_t i = 0; i < form->count; i++)
		fprintf(out, "\t%s %s;\n", form_types[form_type(&form->fields[i])].c_type,
			form->fields[i].name);
	fprintf(out, "};\n");
	for (size_t i = 0; i < form->count; i++)
		write_choices(g, out, form, &form->fields[i]);
	fprintf(out, "extern const struct form %s_form;\n", form->name);
}

static void write_header(struct gen *g, const struct views *v)
{
	FILE *out = gen_open(g, g->out_h);
	const struct views_slice *slice = views_find_slice(v, g->slice);
	const char *guard = gen_upper(g, g->slice);
	bool *done = gen_alloc(g, v->record_count, sizeof *done);

	fprintf(out, "#ifndef %s_VIEWS_H\n#define %s_VIEWS_H\n\n", guard, guard);
	fprintf(out, "#include \"web/form.h\"\n#include \"web/view.h\"\n");
	for (size_t i = 0; i < slice->use_count; i++)
		fprintf(out, "#include \"%s.views.h\"\n", slice->uses[i]);
	for (size_t i = 0; i < v->form_count; i++)
		if (strcmp(v->forms[i]->slice, g->slice) == 0)
			write_form_struct(g, out, v->forms[i]);
	for (size_t i = 0; i < v->record_count; i++)
		write_struct(out, v, g->slice, i, done);
	fprintf(out, "\n#endif\n");
	gen_close(out, g->out_h);
}

/* ---- the tables ---- */

static const char *const record_kinds[] = {
	[VIEWS_TEXT] = "VIEW_TEXT",     [VIEWS_ID] = "VIEW_ID",       [VIEWS_INT] = "VIEW_INT",
	[VIEWS_MONEY] = "VIEW_MONEY",   [VIEWS_BOOL] = "VIEW_BOOL",   [VIEWS_TIME] = "VIEW_TIME",
	[VIEWS_DAY] = "VIEW_DAY",       [VIEWS_URL] = "VIEW_URL",     [VIEWS_HTML] = "VIEW_HTML",
	[VIEWS_RECORD] = "VIEW_RECORD", [VIEWS_MAYBE] = "VIEW_MAYBE", [VIEWS_LIST] = "VIEW_LIST",
	[VIEWS_INPUT] = "VIEW_INPUT",
};

static void write_view_row(FILE *out, const struct views_record *r, const struct views_field *f)
{
	fprintf(out, "\t{.name = \"%s\", .kind = %s, .offset = offsetof(struct %s, %s)", f->name,
		record_kinds[f->type], r->name, f->name);
	if (f->type == VIEWS_LIST)
		fprintf(out, ",\n\t .count_offset = offsetof(struct %s, %s_count)", r->name,
			f->name);
	if (f->type == VIEWS_RECORD || f->type == VIEWS_MAYBE || f->type == VIEWS_LIST)
		fprintf(out, ",\n\t .of = &%s_view", f->record->name);
	fprintf(out, "%s%s},\n", f->nullable ? ", .nullable = true" : "",
		f->only_page ? ", .flag = true" : "");
}

static void write_view(FILE *out, const struct views_record *r)
{
	fprintf(out, "\nstatic const struct view_field %s_fields[] = {\n", r->name);
	for (size_t i = 0; i < r->count; i++)
		write_view_row(out, r, &r->fields[i]);
	fprintf(out, "\t{0},\n};\nconst struct view %s_view = {\n\t.name = \"%s\",\n\t.about = ",
		r->name, r->name);
	gen_c_string(out, r->about);
	fprintf(out, ",\n\t.fields = %s_fields,\n\t.size = sizeof(struct %s),\n};\n", r->name,
		r->name);
}

/* N_() lets xgettext find the labels in the generated file. */
static void write_msgid(FILE *out, const char *member, const char *text)
{
	if (text == NULL)
		return;
	fprintf(out, ",\n\t .%s = N_(", member);
	gen_c_string(out, text);
	fputc(')', out);
}

static void write_form_row(FILE *out, const struct views_form *form,
			   const struct views_form_field *f)
{
	fprintf(out, "\t{.name = \"%s\", .type = %s, .offset = offsetof(struct %s, %s)", f->name,
		form_types[form_type(f)].constant, form->name, f->name);
	write_msgid(out, "label", f->label);
	write_msgid(out, "missing", f->missing);
	if (f->bounded)
		fprintf(out, ",\n\t .least = %lld, .most = %lld", f->least, f->most);
	if (f->choice_count > 0)
		fprintf(out, ",\n\t .choices = %s_%s_choices", form->name, f->name);
	fprintf(out, "%s},\n", f->required ? ",\n\t .required = true" : "");
}

static void write_form(FILE *out, const struct views_form *form)
{
	for (size_t i = 0; i < form->count; i++) {
		const struct views_form_field *f = &form->fields[i];
		if (f->choice_count == 0)
			continue;
		fprintf(out, "\nstatic const char *const %s_%s_choices[] = {\n", form->name,
			f->name);
		for (size_t k = 0; k < f->choice_count; k++)
			fprintf(out, "\t\"%s\",\n", f->choices[k]);
		fprintf(out, "\tNULL,\n};\n");
	}
	fprintf(out, "\nstatic const struct field %s_fields[] = {\n", form->name);
	for (size_t i = 0; i < form->count; i++)
		write_form_row(out, form, &form->fields[i]);
	fprintf(out,
		"\t{0},\n};\nconst struct form %s_form = {\n\t.name = \"%s\",\n\t.fields = "
		"%s_fields,\n",
		form->name, form->name, form->name);
	fprintf(out, "\t.count = %zu,\n\t.size = sizeof(struct %s),\n};\n", form->count,
		form->name);
}

static void write_tables(const struct gen *g, const struct views *v)
{
	FILE *out = gen_open(g, g->out_c);

	fprintf(out, "#include \"%s\"\n\n#include \"base/reason.h\"\n\n#include <stddef.h>\n",
		gen_base_name(g->out_h));
	for (size_t i = 0; i < v->form_count; i++)
		if (strcmp(v->forms[i]->slice, g->slice) == 0)
			write_form(out, v->forms[i]);
	for (size_t i = 0; i < v->record_count; i++)
		if (strcmp(v->records[i]->slice, g->slice) == 0)
			write_view(out, v->records[i]);
	gen_close(out, g->out_c);
}

int main(int argc, char **argv)
{
	struct gen g;

	gen_start(&g, argc, argv, "--others");
	struct views v = views_read(&g, g.in, g.others);
	if (views_find_slice(&v, g.slice) == NULL)
		gen_fail((struct gen_place){g.in.list[0], 0}, "stands outside of the folder '%s'",
			 g.slice);
	if (g.errors == 0) {
		write_header(&g, &v);
		write_tables(&g, &v);
	}
	return gen_done(&g);
}
