
/*
 * htmlgen makes C from templates (docs/generators.md):
 *
 *	htmlgen --slice S --out C H --in TEMPLATES --views ALL_VIEWS_FILES
 *
 * All heads are read first, because templates use each other.  A part that another folder has is
 * declared from its use; a symbol that names its record makes the linker refuse a use with another
 * record.
 */
#include "htmlgen.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#define LITERAL_BYTES_MOST 3000 /* C promises only 4095 for a string */

void complain(struct template *t, const char *format, ...)
{
	va_list list;

	va_start(list, format);
	char *text = NULL;
	int len = vasprintf(&text, format, list);
	va_end(list);
	gen_error(t->g, t->at, "%s", len < 0 ? format : text);
	free(len < 0 ? NULL : text);
}

/* ---- writing ---- */

static void indent(struct template *t)
{
	for (unsigned i = 0; i <= t->indent; i++)
		fputc('\t', t->out);
}

/* A line that starts with '}' stands further left, one behind a '{' further right. */
static void write_line(struct template *t, const char *text)
{
	size_t len = strlen(text);

	if (text[0] == '}' && t->indent > 0)
		t->indent--;
	if (!t->line_begun)
		indent(t);
	fputs(text, t->out);
	t->line_begun = len > 0 && text[len - 1] != '\n';
	if (len > 1 && strcmp(text + len - 2, "{\n") == 0)
		t->indent++;
}

void write_c(struct template *t, const char *format, ...)
{
	va_list list;
	char *text = NULL;

	flush_literal(t);
	va_start(list, format);
	int len = vasprintf(&text, format, list);
	va_end(list);
	if (len < 0)
		gen_fail(t->at, "no memory");
	write_line(t, text);
	free(text);
}

void write_literal(struct template *t, char c)
{
	if (t->literal_len + 1 >= t->literal_size) {
		size_t size = t->literal_size ? 2 * t->literal_size : 1024;
		char *wider = gen_alloc(t->g, size, 1);
		if (t->literal_len > 0)
			memcpy(wider, t->literal, t->literal_len);
		t->literal = wider;
		t->literal_size = size;
	}
	t->literal[t->literal_len++] = c;
}

void write_string(struct template *t, const char *text)
{
	gen_c_string(t->out, text);
}

/* One C literal a line of markup. */
static void write_literal_part(struct template *t, const char *text, size_t len)
{
	indent(t);
	fputs("html_raw(p, STR(", t->out);
	for (size_t from = 0; from < len;) {
		const char *end = memchr(text + from, '\n', len - from);
		size_t line = end ? (size_t)(end - text) - from + 1 : len - from;
		if (from > 0) {
			fputc('\n', t->out);
			indent(t);
			fputs("\t     ", t->out);
		}
		gen_c_string(t->out, gen_copy(t->g, text + from, line));
		from += line;
	}
	fputs("));\n", t->out);
}

/* A character of several bytes stays whole, so that the C file is UTF-8 too. */
void flush_literal(struct template *t)
{
	size_t from = 0;

	while (from < t->literal_len) {
		size_t len = t->literal_len - from;
		if (len > LITERAL_BYTES_MOST) {
			len = LITERAL_BYTES_MOST;
			while (((unsigned char)t->literal[from + len] & 0xc0) == 0x80)
				len--;
		}
		write_literal_part(t, t->literal + from, len);
		from += len;
	}
	t->literal_len = 0;
}

void need_record(struct template *t, const struct views_record *record)
{
	for (size_t i = 0; i < t->record_count; i++)
		if (t->records[i] == record)
			return;
	*gen_add(t->g, t->records, t->record_count) = record;
}

/* ---- reading ---- */

static const char *find_close(struct template *t, const char *open)
{
	bool quoted = false;

	for (const char *c = open; *c != '\0'; c++) {
		if (*c == '\\' && quoted && c[1] != '\0')
			c++;
		else if (*c == '"' && open[0] != '#')
			quoted = !quoted;
		else if (!quoted && c[0] == '}' && c[1] == '}')
			return c;
	}
	gen_fail(t->at, "{{ is not closed by }}");
}

static bool is_alone_on_line(const char *text, const char *open, const char *end)
{
	const char *before = open, *after = end + strspn(end, " \t");

	while (before > text && (before[-1] == ' ' || before[-1] == '\t'))
		before--;
	return (before == text || before[-1] == '\n') && *after == '\n';
}

static bool writes_nothing(const char *directive)
{
	static const char *const words[] = {"#",    "if",   "elif",  "else",  "each",   "end",
					    "page", "part", "frame", "field", "choice", "title"};
	size_t len = strcspn(directive, " \t\n}");

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strncmp(directive, words[i], strlen(words[i])) == 0 &&
		    (len == strlen(words[i]) || words[i][0] == '#'))
			return true;
	return false;
}

/* Runs one directive; answers where the template goes on. */
static const char *read_directive(struct template *t, const char *text, const char *open)
{
	const char *inner = open + 2 + strspn(open + 2, " \t\n"), *close = find_close(t, open + 2);
	const char *next = close + 2;
	char *directive = gen_copy(t->g, inner, inner < close ? (size_t)(close - inner) : 0);

	if (directive[0] != '#')
		write_directive(t, directive);
	if (writes_nothing(directive) && is_alone_on_line(text, open, next))
		next += strspn(next, " \t") + 1;
	for (const char *c = open; c < next; c++)
		t->at.line += *c == '\n';
	t->letters_told = false;
	return next;
}

static void read_body(struct template *t, const char *text, const char *from)
{
	const char *open;

	while ((open = strstr(from, "{{")) != NULL) {
		spot_literal(t, from, (size_t)(open - from));
		from = read_directive(t, text, open);
	}
	size_t len = strlen(from);
	spot_literal(t, from,
		     len > 0 && from[len - 1] == '\n'
			     ? len - 1
			     : len); /* a part may stand inside of a line */
	flush_literal(t);
}

static void read_kind(struct template *t, struct words *w)
{
	if (words_take(t, w, "page"))
		t->kind = TEMPLATE_PAGE;
	else if (words_take(t, w, "part"))
		t->kind = TEMPLATE_PART;
	else if (words_take(t, w, "frame"))
		t->kind = TEMPLATE_FRAME;
	else
		gen_fail(t->at,
			 "a template starts with {{ page … }}, {{ part … }} or {{ frame … }}");
}

/*
 * {{ page NAME [over VIEW] frame FRAME }}, {{ part NAME over RECORD }}, {{ frame NAME over RECORD
 * }}
 */
static void read_head(struct template *t, const char *directive)
{
	struct words w = words_of(t, directive);

	read_kind(t, &w);
	t->name = words_name(t, &w, "a name");
	if (t->name == NULL || !gen_is_name(t->name))
		gen_fail(t->at, "a template's name is of a-z, 0-9 and '_'");
	bool over = words_take(t, &w, "over");
	const char *record = over ? words_name(t, &w, "a record") : t->name;
	if (t->kind == TEMPLATE_PAGE && words_need(t, &w, "frame"))
		t->frame = words_name(t, &w, "a frame");
	words_finish(t, &w);
	if (t->kind != TEMPLATE_PAGE && !over)
		complain(t, "say over which record: {{ part %s over RECORD }}", t->name);
	t->record = record ? views_find_record(t->views, record) : NULL;
	if (t->record == NULL)
		gen_fail(t->at, "there is no record '%s'", record ? record : "");
	if (t->kind == TEMPLATE_PAGE && !t->record->view)
		complain(t, "a page shows a view, and '%s' is a record", t->record->name);
	need_record(t, t->record);
}

/* Answers what follows the head. */
static const char *read_file_head(struct template *t, const char *text)
{
	t->at.line = 1;
	t->declared = t->at;
	if (strncmp(text, "{{", 2) != 0)
		gen_fail(t->at,
			 "a template starts with {{ page … }}, {{ part … }} or {{ frame … }}");
	const char *close = find_close(t, text + 2);
	read_head(t, gen_copy(t->g, text + 2, (size_t)(close - text) - 2));
	close += 2;
	if (*close == '\n') {
		close++;
		t->at.line++;
	}
	return close;
}

static void check_end(struct template *t)
{
	for (size_t i = 0; i < t->block_count; i++)
		gen_error(t->g, t->blocks[i].at, "this block has no {{ end }}");
	spot_finish(t);
	if (t->kind == TEMPLATE_PAGE && !t->has_title)
		gen_error(t->g, t->declared, "the page has no {{ title }}…{{ end }}");
	if (t->kind == TEMPLATE_FRAME && !t->has_body)
		gen_error(t->g, t->declared, "the frame has no {{ body }}");
}

static void read_template(struct template *t, const char *text, const char *from)
{
	t->body_out = gen_text_begin(t->g);
	t->out = t->body_out;
	read_body(t, text, from);
	check_end(t);
	t->c = gen_text_end(t->g, t->body_out);
}

/* ---- all templates of a folder ---- */

struct folder {
	struct gen *g;
	struct template *list;
	size_t count;
};

static const struct template *find_part(const struct folder *all, const char *name)
{
	for (size_t i = 0; i < all->count; i++)
		if (all->list[i].kind == TEMPLATE_PART && strcmp(all->list[i].name, name) == 0)
			return &all->list[i];
	return NULL;
}

static void check_names(const struct folder *all)
{
	for (size_t i = 0; i < all->count; i++)
		for (size_t k = 0; k < i; k++)
			if (all->list[i].kind == all->list[k].kind &&
			    strcmp(all->list[i].name, all->list[k].name) == 0)
				gen_error(all->g, all->list[i].declared,
					  "'%s' stands already in %s", all->list[i].name,
					  all->list[k].declared.file);
}

static void check_parts(const struct folder *all)
{
	for (size_t i = 0; i < all->count; i++) {
		const struct template *t = &all->list[i];
		for (size_t k = 0; k < t->part_count; k++) {
			const struct template *part = find_part(all, t->parts[k].name);
			if (part != NULL && part->record != t->parts[k].record)
				gen_error(all->g, t->parts[k].at,
					  "the part %s is over %s, not over %s", part->name,
					  part->record->name, t->parts[k].record->name);
		}
	}
}

/* ---- the C file ---- */

/* Slices whose views.h is needed, each once. */
struct slices {
	const char **list;
	size_t count;
};

static void add_slice(struct gen *g, struct slices *s, const char *name)
{
	for (size_t i = 0; i < s->count; i++)
		if (strcmp(s->list[i], name) == 0)
			return;
	*gen_add(g, s->list, s->count) = name;
}

static struct slices slices_of(const struct folder *all, bool heads_only)
{
	struct slices s = {.count = 0};

	for (size_t i = 0; i < all->count; i++)
		for (size_t k = 0; k < (heads_only ? 1 : all->list[i].record_count); k++)
			add_slice(all->g, &s, all->list[i].records[k]->slice);
	return s;
}

static void write_includes(const struct folder *all, FILE *out, bool heads_only)
{
	struct slices s = slices_of(all, heads_only);

	for (size_t i = 0; i < s.count; i++)
		fprintf(out, "#include \"%s.views.h\"\n", s.list[i]);
}

static bool is_first_use(const struct folder *all, size_t template, size_t part)
{
	const char *name = all->list[template].parts[part].name;

	for (size_t i = 0; i <= template; i++)
		for (size_t k = 0; k < (i == template ? part : all->list[i].part_count); k++)
			if (strcmp(all->list[i].parts[k].name, name) == 0)
				return false;
	return true;
}

/*
 * Parts of other folders.  The array keeps the linker's question alive when the optimiser drops all
 * else.
 */
static void write_foreign_parts(const struct folder *all, FILE *out)
{
	for (size_t i = 0; i < all->count; i++)
		for (size_t k = 0; k < all->list[i].part_count; k++) {
			const struct used_part *u = &all->list[i].parts[k];
			if (find_part(all, u->name) != NULL || !is_first_use(all, i, k))
				continue;
			fprintf(out, "\nvoid %s_part(struct page_out *p, const struct %s *v);\n",
				u->name, u->record->name);
			fprintf(out, "extern const char %s_part_is_over_%s;\n", u->name,
				u->record->name);
			fprintf(out,
				"__attribute__((used)) static const char *const %s_is = "
				"&%s_part_is_over_%s;\n",
				u->name, u->name, u->record->name);
		}
}

static void write_page(const struct template *t, FILE *out)
{
	const char *record = t->record->name;

	fprintf(out,
		"static void %s_title(struct page_out *p, const struct %s "
		"*v)\n{\n\t(void)v;\n%s}\n\n",
		t->name, record, t->title_c ? t->title_c : "");
	fprintf(out, "static void %s_render(struct page_out *p, const void *view)\n{\n", t->name);
	fprintf(out, "\tconst struct %s *v = view;\n\tstruct page_out title = *p;\n\n", record);
	fprintf(out, "\ttitle.body = p->title;\n\t%s_title(&title, v);\n%s}\n\n", t->name, t->c);
	fprintf(out, "const struct page %s_page = {\"%s\", &%s_view, \"%s\", %s_render};\n",
		t->name, t->name, record, t->frame, t->name);
}

static void write_part(const struct template *t, FILE *out)
{
	fprintf(out, "void %s_part(struct page_out *p, const struct %s *v)\n{\n\t(void)v;\n%s}\n\n",
		t->name, t->record->name, t->c);
	fprintf(out, "extern const char %s_part_is_over_%s;\n", t->name, t->record->name);
	fprintf(out, "const char %s_part_is_over_%s = 1;\n", t->name, t->record->name);
}

static void write_frame(const struct template *t, FILE *out)
{
	fprintf(out,
		"void %s_frame(struct page_out *p, const struct %s *v, struct str "
		"body)\n{\n\t(void)v;\n%s}\n",
		t->name, t->record->name, t->c);
}

static void write_source(const struct folder *all)
{
	static void (*const writers[])(const struct template *t,
				       FILE *out) = {[TEMPLATE_PAGE] = write_page,
						     [TEMPLATE_PART] = write_part,
						     [TEMPLATE_FRAME] = write_frame};
	FILE *out = gen_open(all->g, all->g->out_c);

	fprintf(out,
		"#include \"%s.html.h\"\n\n#include \"web.assets.h\"\n#include \"web/html.h\"\n",
		all->g->slice);
	write_includes(all, out, false);
	write_foreign_parts(all, out);
	for (size_t i = 0; i < all->count; i++) {
		fprintf(out, "\n/* %s */\n\n", gen_base_name(all->list[i].declared.file));
		writers[all->list[i].kind](&all->list[i], out);
	}
	gen_close(out, all->g->out_c);
}

static void write_header(const struct folder *all)
{
	const char *guard = gen_upper(all->g, all->g->slice);
	FILE *out = gen_open(all->g, all->g->out_h);

	fprintf(out, "#ifndef %s_TEMPLATES_H\n#define %s_TEMPLATES_H\n\n#include \"web/view.h\"\n",
		guard, guard);
	write_includes(all, out, true);
	fputc('\n', out);
	for (size_t i = 0; i < all->count; i++) {
		const struct template *t = &all->list[i];
		if (t->kind == TEMPLATE_PAGE)
			fprintf(out, "extern const struct page %s_page;\n", t->name);
		else if (t->kind == TEMPLATE_PART)
			fprintf(out, "void %s_part(struct page_out *p, const struct %s *v);\n",
				t->name, t->record->name);
		else
			fprintf(out,
				"void %s_frame(struct page_out *p, const struct %s *v, struct str "
				"body);\n",
				t->name, t->record->name);
	}
	fputs("\n#endif\n", out);
	gen_close(out, all->g->out_h);
}

/* Views are read with every other folder's, since a record may come from there. */
static void read_all(struct folder *all, const struct views *views)
{
	for (size_t i = 0; i < all->count; i++) {
		struct template *t = &all->list[i];
		*t = (struct template){.g = all->g, .views = views, .at = {all->g->in.list[i], 0}};
		const char *text = gen_read(all->g, t->at.file);
		read_template(t, text, read_file_head(t, text));
	}
}

int main(int argc, char **argv)
{
	struct gen g;

	gen_start(&g, argc, argv, "--views");
	struct views views = views_read(&g, (struct gen_paths){.count = 0}, g.others);
	struct folder all = {.g = &g, .count = g.in.count};
	all.list = gen_alloc(&g, all.count, sizeof *all.list);
	if (g.errors == 0) { /* over views that cannot be read, nothing can be said of a template */
		read_all(&all, &views);
		check_names(&all);
		check_parts(&all);
	}
	if (g.errors == 0) {
		write_source(&all);
		write_header(&all);
	}
	return gen_done(&g);
}
