#include "assetgen.h"

#include <string.h>

#define DEPTH_MOST 8

/* `start` says where the open blocks' rules begin in the output, so that one can be taken back. */
struct style {
	struct gen *g;
	const struct asset_files *all;
	struct gen_place at;
	const char *in;
	char *out;
	size_t len, size;
	size_t rule; /* where the rule being written began */
	struct {
		size_t start;
		bool drop;
	} blocks[DEPTH_MOST];
	size_t depth;
};

static void put(struct style *s, const char *text, size_t len)
{
	if (s->len + len > s->size) {
		size_t size = 2 * (s->len + len);
		char *wider = gen_alloc(s->g, size, 1);
		if (s->len > 0)
			memcpy(wider, s->out, s->len);
		s->out = wider;
		s->size = size;
	}
	memcpy(s->out + s->len, text, len);
	s->len += len;
}

static void take(struct style *s, size_t len)
{
	put(s, s->in, len);
	s->in += len;
}

static bool is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static void skip_comment(struct style *s)
{
	const char *end = strstr(s->in + 2, "*/");

	if (end == NULL)
		gen_fail(s->at, "a comment is not closed");
	s->in = end + 2;
}

static void take_string(struct style *s)
{
	size_t len = 1;

	while (s->in[len] != s->in[0]) {
		if (s->in[len] == '\0')
			gen_fail(s->at, "a string is not closed");
		len += s->in[len] == '\\' ? 2 : 1;
	}
	take(s, len + 1);
}

static void take_url(struct style *s)
{
	size_t len = strcspn(s->in, ")");
	char *name = gen_copy(s->g, s->in + 4, len - 4);
	const struct asset_file *file = asset_file_find(s->all, name);

	if (s->in[len] == '\0' || s->depth == 0)
		gen_fail(s->at, "a url() is not closed, or stands outside of a rule");
	s->in += len + 1;
	if (file != NULL) {
		const char *address =
			gen_printf(s->g, "url(/assets/%s?v=%s)", file->name, file->hash);
		put(s, address, strlen(address));
	} else if (strncmp(name, "/assets/", 8) == 0) {
		s->blocks[s->depth - 1].drop = true;
	} else {
		gen_error(s->g, s->at, "url(%s): there is no such asset", name);
	}
}

static void open_block(struct style *s)
{
	if (s->depth == DEPTH_MOST)
		gen_fail(s->at, "blocks are nested more than %d deep", DEPTH_MOST);
	s->blocks[s->depth].start = s->rule;
	s->blocks[s->depth++].drop = false;
	take(s, 1);
	s->rule = s->len;
}

static void close_block(struct style *s)
{
	if (s->depth == 0)
		gen_fail(s->at, "a '}' without '{'");
	if (s->len > 0 && s->out[s->len - 1] == ';')
		s->len--;
	take(s, 1);
	s->depth--;
	if (s->blocks[s->depth].drop)
		s->len = s->blocks[s->depth].start;
	s->rule = s->len;
}

/* Space means nothing beside these; elsewhere ("a b", "and (") one space stays. */
static void take_space(struct style *s)
{
	while (is_space(*s->in))
		s->in++;
	if (s->len > 0 && strchr("{};,", s->out[s->len - 1]) == NULL && *s->in != '\0' &&
	    strchr("{};,", *s->in) == NULL)
		put(s, " ", 1);
}

/* "@charset" is said by the media type, and allowed only at the very start of a file. */
static bool skip_charset(struct style *s)
{
	if (strncmp(s->in, "@charset", 8) != 0)
		return false;
	s->in += strcspn(s->in, ";");
	s->in += *s->in == ';';
	return true;
}

static void take_next(struct style *s)
{
	if (s->in[0] == '/' && s->in[1] == '*')
		skip_comment(s);
	else if (*s->in == '"' || *s->in == '\'')
		take_string(s);
	else if (is_space(*s->in))
		take_space(s);
	else if (strncmp(s->in, "url(", 4) == 0)
		take_url(s);
	else if (*s->in == '{')
		open_block(s);
	else if (*s->in == '}')
		close_block(s);
	else if (!skip_charset(s))
		take(s, 1);
}

struct asset_bytes asset_style(struct gen *g, const struct asset_files *all, const char *path)
{
	struct style s = {.g = g, .all = all, .at = {path, 0}, .in = gen_read(g, path)};

	while (*s.in != '\0')
		take_next(&s);
	if (s.depth > 0)
		gen_fail(s.at, "a '{' is not closed");
	return (struct asset_bytes){(unsigned char *)s.out, s.len};
}
