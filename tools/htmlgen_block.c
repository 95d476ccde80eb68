#include "htmlgen.h"

#include <string.h>

/* ---- blocks ---- */

static bool is_between_tags(struct template *t, const char *what)
{
	if (t->spot.in == SPOT_TEXT && !spot_is_in_script(&t->spot))
		return true;
	complain(t, "%s stands between tags only", what);
	return false;
}

static struct block *open_block(struct template *t, enum block_kind kind)
{
	if (t->block_count == BLOCKS_MOST)
		gen_fail(t->at, "blocks are nested more than %d deep", BLOCKS_MOST);
	struct block *b = &t->blocks[t->block_count++];

	*b = (struct block){
		.kind = kind, .at = t->at, .guards = t->guard_count, .depth = t->block_count};
	spot_settle(t);
	b->start = t->spot;
	return b;
}

/* A branch ends here: all branches must leave the markup at the same place. */
static void end_branch(struct template *t, struct block *b)
{
	spot_settle(t);
	const char *problem = b->has_end ? spot_merge(&b->end, &t->spot) : NULL;

	if (problem != NULL)
		complain(t, "%s (block of line %u)", problem, b->at.line);
	if (!b->has_end)
		b->end = t->spot;
	b->has_end = true;
	t->spot = b->start;
	t->guard_count = b->guards;
}

static struct block *innermost(struct template *t, const char *what)
{
	if (t->block_count > 0)
		return &t->blocks[t->block_count - 1];
	complain(t, "{{ %s }} without a block", what);
	return NULL;
}

static void add_guard(struct template *t, const char *c)
{
	*gen_add(t->g, t->guards, t->guard_count) = c;
}

/* ---- if ---- */

static void check_block_spot(struct template *t, const char *what)
{
	enum spot_in in = t->spot.in;

	if ((in != SPOT_TEXT && in != SPOT_TAG && in != SPOT_VALUE_OF) ||
	    spot_is_in_script(&t->spot) || (in == SPOT_TAG && t->spot.closing) ||
	    (in == SPOT_VALUE_OF && t->spot.kind == ATTRIBUTE_LITERAL))
		complain(t, "%s cannot stand here", what);
}

/*
 * Reads [not] PATH [is "text"], answers C, and remembers what is known to be there inside of the
 * branch.
 */
static const char *condition(struct template *t, struct words *w, struct block *b)
{
	bool negated = words_take(t, w, "not");
	const char *path = words_name(t, w, "what is asked");
	struct value v = path ? path_find(t, path) : (struct value){.ok = false};
	const char *c = "true";

	if (words_take(t, w, "is")) {
		if (w->kind != WORD_TEXT || (v.ok && v.type != VIEWS_TEXT))
			complain(t, "'is' compares a text with a text in quotation marks");
		else if (v.ok)
			c = gen_printf(t->g, "str_eq(%s, STR(\"%s\"))", v.c, w->text);
		if (w->kind == WORD_TEXT && strpbrk(w->text, "\"\\?\n") != NULL)
			complain(t, "'is' compares with a plain word");
		words_next(t, w);
	} else if (v.ok) {
		c = path_truth(t, &v);
		if (v.type == VIEWS_MAYBE && !negated)
			add_guard(t, v.c);
		b->guard_else = v.type == VIEWS_MAYBE && negated ? v.c : NULL;
	}
	words_finish(t, w);
	return negated ? gen_printf(t->g, "!(%s)", c) : c;
}

static void write_if(struct template *t, struct words *w)
{
	struct block *b = open_block(t, BLOCK_IF);

	check_block_spot(t, "if");
	flush_literal(t);
	write_c(t, "if (%s) {\n", condition(t, w, b));
}

static void write_elif(struct template *t, struct words *w)
{
	struct block *b = innermost(t, "elif");

	if (b == NULL)
		return;
	if (b->kind != BLOCK_IF || b->has_else)
		complain(t, "elif belongs to an if, before its else");
	end_branch(t, b);
	flush_literal(t);
	write_c(t, "} else if (%s) {\n", condition(t, w, b));
	b->guard_else = NULL;
}

static void write_else(struct template *t, struct words *w)
{
	struct block *b = innermost(t, "else");

	words_finish(t, w);
	if (b == NULL)
		return;
	if (b->has_else || (b->kind != BLOCK_IF && b->kind != BLOCK_EACH))
		complain(t, "else belongs to an if or each, once");
	end_branch(t, b);
	b->has_else = true;
	if (b->kind == BLOCK_IF) {
		write_c(t, "} else {\n");
		if (b->guard_else != NULL)
			add_guard(t, b->guard_else);
		return;
	}
	write_c(t, "}\n");
	write_c(t, "if (%s == 0) {\n", b->count);
	b->name = ""; /* the variable is not known here */
}

/* ---- each ---- */

static void check_variable(struct template *t, const char *name)
{
	if (!gen_is_name(name) || strcmp(name, "this") == 0)
		complain(t, "'%s' cannot name a variable: a-z, 0-9 and '_'", name);
	for (size_t i = 0; i < t->block_count; i++)
		if (t->blocks[i].kind == BLOCK_EACH && strcmp(t->blocks[i].name, name) == 0)
			complain(t, "'%s' names the variable of a loop around this one", name);
	if (views_find_field(t->record, name) != NULL)
		complain(t, "'%s' is a field of %s; give the variable another name", name,
			 t->record->name);
}

static void write_each(struct template *t, struct words *w)
{
	const char *name = words_name(t, w, "a variable");
	bool in = name != NULL && words_need(t, w, "in");
	const char *path = in ? words_name(t, w, "a list") : NULL;
	struct value v = path ? path_find(t, path) : (struct value){.ok = false};

	words_finish(t, w);
	if (v.ok && v.type != VIEWS_LIST)
		complain(t, "'%s' is not a list", path);
	if (!v.ok || v.type != VIEWS_LIST)
		gen_fail(t->at, "what follows cannot be read without the list");
	check_variable(t, name);
	struct block *b = open_block(t, BLOCK_EACH);
	if (t->spot.in == SPOT_TAG)
		complain(t, "each cannot stand among the attributes of a tag");
	check_block_spot(t, "each");
	b->name = name;
	b->c_name = gen_printf(t->g, "%s_%zu", name, b->depth);
	b->record = v.record;
	b->count = v.count;
	need_record(t, v.record);
	write_c(t, "for (size_t i%zu = 0; i%zu < %s; i%zu++) {\n", b->depth, b->depth, v.count,
		b->depth);
	write_c(t, "const struct %s *%s = &%s[i%zu];\n", v.record->name, b->c_name, v.c, b->depth);
	write_c(t, "(void)%s;\n", b->c_name);
}

/* ---- title ---- */

static void write_title(struct template *t, struct words *w)
{
	words_finish(t, w);
	if (t->kind != TEMPLATE_PAGE || t->has_title || t->block_count > 0 || t->spot.depth > 0)
		complain(t, "{{ title }} stands once in a page, outside of everything else");
	if (!is_between_tags(t, "title"))
		return;
	flush_literal(t);
	open_block(t, BLOCK_TITLE);
	t->has_title = true;
	t->out = gen_text_begin(t->g);
}

static void write_title_end(struct template *t)
{
	flush_literal(t);
	if (t->out != t->body_out) /* a title inside of a title has ended it already */
		t->title_c = gen_text_end(t->g, t->out);
	t->out = t->body_out;
}

/* ---- end ---- */

static void write_end(struct template *t, struct words *w)
{
	struct block *b = innermost(t, "end");

	words_finish(t, w);
	if (b == NULL)
		return;
	end_branch(t, b);
	if (!b->has_else) /* the way past the block ends where it began */
		end_branch(t, b);
	if (b->kind == BLOCK_TITLE)
		write_title_end(t);
	else if (b->kind == BLOCK_FIELD)
		write_field_end(t, b);
	else
		write_c(t, "}\n");
	t->spot = b->end;
	t->block_count--;
}

/* ---- parts, icons, assets, tokens ---- */

static void write_use(struct template *t, struct words *w)
{
	const char *name = words_name(t, w, "the name of a part");
	const char *path = name && words_need(t, w, "(") ? words_name(t, w, "a record") : NULL;

	if (path == NULL || !words_need(t, w, ")"))
		return;
	words_finish(t, w);
	struct value v = path_find(t, path);
	if (!is_between_tags(t, "use") || !v.ok)
		return;
	if (v.type != VIEWS_RECORD && v.type != VIEWS_MAYBE) {
		complain(t, "'%s' is not a record", path);
		return;
	}
	if (v.type == VIEWS_MAYBE) {
		bool known = false;
		for (size_t i = 0; i < t->guard_count; i++)
			known |= strcmp(t->guards[i], v.c) == 0;
		if (!known)
			complain(t, "%s may be absent: use the part inside {{ if %s }}", path,
				 path);
	}
	need_record(t, v.record);
	*gen_add(t->g, t->parts, t->part_count) = (struct used_part){name, v.record, t->at};
	write_c(t, "%s_part(p, %s);\n", name, v.c);
}

static void write_icon(struct template *t, struct words *w)
{
	const char *name = words_name(t, w, "the name of an icon");
	bool dial = name != NULL && strncmp(name, "dial-", 5) == 0;

	words_finish(t, w);
	if (name == NULL || !is_between_tags(t, "icon"))
		return;
	write_c(t,
		"html_raw(p, STR(\"<svg class=\\\"%s\\\" aria-hidden=\\\"true\\\" "
		"focusable=\\\"false\\\">\"\n",
		dial ? "kip-dial" : "kip-icon");
	write_c(t, "\"<use href=\\\"\" ICON_%s \"\\\"/></svg>\"));\n", gen_upper(t->g, name));
}

static void write_asset(struct template *t, struct words *w)
{
	const char *name = words_name(t, w, "the name of an asset");

	words_finish(t, w);
	if (t->spot.in != SPOT_VALUE_OF || t->spot.kind != ATTRIBUTE_URL ||
	    spot_url(&t->spot) != URL_EMPTY)
		complain(t, "an asset's address is the start of a URL attribute");
	else if (name != NULL)
		write_c(t, "html_raw(p, STR(ASSET_%s));\n", gen_upper(t->g, name));
	spot_add_value(&t->spot);
}

static void write_token(struct template *t, struct words *w)
{
	words_finish(t, w);
	if (!is_between_tags(t, "form_token"))
		return;
	if (t->spot.post_line == 0)
		complain(t, "{{ form_token }} outside of a form that posts would give it away");
	t->spot.has_token = true;
	write_c(t, "html_form_token(p);\n");
}

static void write_body(struct template *t, struct words *w)
{
	words_finish(t, w);
	if (!is_between_tags(t, "body"))
		return;
	if (t->has_body || t->block_count > 0)
		complain(t, "{{ body }} stands once in a frame, outside of blocks");
	t->has_body = true;
	write_c(t, "html_raw(p, body);\n");
}

/* The page wrote its title escaped. */
static void write_page_title(struct template *t, struct words *w)
{
	words_finish(t, w);
	if (is_between_tags(t, "page_title"))
		write_c(t, "html_raw(p, buf_str(p->title));\n");
}

static const struct {
	const char *word;
	void (*write)(struct template *t, struct words *w);
	bool only_frame;
} directives[] = {
	{"if", write_if, false},
	{"elif", write_elif, false},
	{"else", write_else, false},
	{"each", write_each, false},
	{"end", write_end, false},
	{"use", write_use, false},
	{"icon", write_icon, false},
	{"asset", write_asset, false},
	{"form_token", write_token, false},
	{"field", write_field, false},
	{"choice", write_choice, false},
	{"body", write_body, true},
	{"page_title", write_page_title, true},
};

/*
 * "title" opens a block in a page; elsewhere, and where the record has such a field, it is a value.
 */
static bool is_title_block(const struct template *t, const struct words *w)
{
	return strcmp(w->text, "title") == 0 && w->rest[strspn(w->rest, " \t\r\n")] == '\0' &&
	       t->kind == TEMPLATE_PAGE && !t->has_title;
}

static void write_keyword(struct template *t, struct words *w)
{
	for (size_t i = 0; i < sizeof directives / sizeof *directives; i++) {
		if (strcmp(directives[i].word, w->text) != 0 ||
		    (directives[i].only_frame && t->kind != TEMPLATE_FRAME))
			continue;
		words_next(t, w);
		directives[i].write(t, w);
		return;
	}
	write_value(t, w);
}

static bool is_call(const struct words *w, const char *name)
{
	return strcmp(w->text, name) == 0 && w->rest[strspn(w->rest, " \t")] == '(';
}

void write_directive(struct template *t, const char *directive)
{
	struct words w = words_of(t, directive);
	bool in_field = t->block_count > 0 && t->blocks[t->block_count - 1].kind == BLOCK_FIELD;

	if (in_field && strcmp(w.text, "choice") != 0 && strcmp(w.text, "end") != 0)
		complain(t, "between field and end there are only choices");
	if (w.kind != WORD_NAME) {
		complain(t, "{{ }} holds nothing that is understood");
	} else if (is_call(&w, "_")) {
		write_translation(t, &w);
		if (t->spot.in == SPOT_VALUE_OF)
			spot_add_value(&t->spot);
	} else if (is_call(&w, "n")) {
		write_plural(t, &w);
		if (t->spot.in == SPOT_VALUE_OF)
			spot_add_value(&t->spot);
	} else if (is_title_block(t, &w)) {
		words_next(t, &w);
		write_title(t, &w);
	} else {
		write_keyword(t, &w);
	}
}
