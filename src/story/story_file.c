/* A form with files, as a browser sends it: multipart/form-data (RFC 7578). */
#include "story/story_file.h"

#include "web/html.h"

#include <stdio.h>

#define BOUNDARY        "----story-form-boundary"
#define PART            "--" BOUNDARY "\r\nContent-Disposition: form-data; name=\"%" STR_F "\""
#define FILE_BYTES_MOST (32L << 20)
#define BODY_BYTES_MOST ((size_t)64 << 20)

bool file_is_sent(const struct step *s)
{
	for (size_t i = 0; i < s->kids_count; i++)
		if (s->kids[i].kind == STEP_FILE)
			return true;
	return false;
}

/* Beside the story, wherever the runner was started. */
static const char *path_of(struct play *p, struct str name)
{
	struct str folder = str_of(p->story->file);

	while (folder.len > 0 && folder.ptr[folder.len - 1] != '/')
		folder.len--;
	return str_z(p->arena,
		     str_printf(p->arena, "%" STR_F "%" STR_F, STR_A(folder), STR_A(name)));
}

static bool read_file(struct play *p, struct str name, struct str *out)
{
	FILE *file = fopen(path_of(p, name), "rbe");

	if (!file)
		return play_error(p, "there is no file %" STR_F " beside the story", STR_A(name));
	long len = fseek(file, 0, SEEK_END) == 0 ? ftell(file) : -1;
	bool good = len >= 0 && len <= FILE_BYTES_MOST;
	char *bytes = arena_alloc(p->arena, good ? (size_t)len + 1 : 1, 1);

	rewind(file);
	*out = (struct str){bytes, good ? fread(bytes, 1, (size_t)len, file) : 0};
	fclose(file);
	return good || play_error(p, "%" STR_F " is no file, or a very large one", STR_A(name));
}

static void add_field(struct buf *body, struct str name, struct str value)
{
	buf_addf(body, PART "\r\n\r\n", STR_A(name));
	buf_add(body, value);
	buf_addz(body, "\r\n");
}

/* Browsers escape a quotation mark in a name like this. */
static void add_file_name(struct buf *body, struct str name)
{
	buf_addz(body, "; filename=\"");
	for (size_t i = 0; i < name.len; i++)
		if (name.ptr[i] == '"')
			buf_addz(body, "%22");
		else
			buf_addc(body, name.ptr[i]);
	buf_addz(body, "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
}

static bool add_file(struct play *p, const struct step *s, struct buf *body)
{
	struct str name, called, bytes = STR_NONE;

	if (!play_value(p, s->args[1], &name) || !read_file(p, name, &bytes))
		return false;
	called = name;
	if (s->args[2] && !play_value(p, s->args[2], &called))
		return false;
	buf_addf(body, PART, STR_A(s->args[0]->text));
	add_file_name(body, called);
	buf_add(body, bytes);
	buf_addz(body, "\r\n");
	return true;
}

bool file_body(struct play *p, const struct step *s, struct str token, struct str *out)
{
	struct buf body = buf_new(p->arena, BODY_BYTES_MOST);
	struct str value;

	if (token.ptr)
		add_field(&body, STR(HTML_FORM_TOKEN), token);
	for (size_t i = 0; i < s->kids_count; i++) {
		const struct step *kid = &s->kids[i];

		if (kid->kind == STEP_FILE && !add_file(p, kid, &body))
			return false;
		if (kid->kind != STEP_FIELD)
			continue;
		if (!play_value(p, kid->args[1], &value))
			return false;
		add_field(&body, kid->args[0]->text, value);
	}
	buf_addz(&body, "--" BOUNDARY "--\r\n");
	must(!buf_full(&body));
	*out = buf_str(&body);
	return true;
}

struct str file_body_type(void)
{
	return STR("multipart/form-data; boundary=" BOUNDARY);
}
