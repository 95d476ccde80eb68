/* A body of multipart/form-data: the first line of the input is its Content-Type. */
#include "fuzz/fuzz.h"
#include "web/body.h"

#define BOUNDARY "fuzz-boundary-7f3a"

static void add_quoted(struct buf *out, struct str text)
{
	buf_addc(out, '"');
	for (size_t i = 0; i < text.len; i++) {
		if (text.ptr[i] == '"' || text.ptr[i] == '\\')
			buf_addc(out, '\\');
		buf_addc(out, text.ptr[i]);
	}
	buf_addc(out, '"');
}

static void add_part(struct buf *out, const struct body_pair *pair)
{
	buf_addz(out, "--" BOUNDARY "\r\nContent-Disposition: form-data; name=");
	add_quoted(out, pair->name);
	if (pair->file) {
		buf_addz(out, "; filename=");
		add_quoted(out, pair->file_name);
		if (pair->type.len)
			buf_addf(out, "\r\nContent-Type: %" STR_F, STR_A(pair->type));
	}
	buf_addz(out, "\r\n\r\n");
	buf_add(out, pair->value);
	buf_addz(out, "\r\n");
}

static bool same_pair(const struct body_pair *a, const struct body_pair *b)
{
	return str_eq(a->name, b->name) && str_eq(a->value, b->value) &&
	       str_eq(a->file_name, b->file_name) && str_eq(a->type, b->type) && a->file == b->file;
}

/* What was read says the same when it is written and read again. */
static void check_again(struct task *t, struct str bytes, const struct body *body)
{
	struct buf out = buf_new(t->arena, bytes.len * 4 + (size_t)BODY_FIELDS_MOST * 400);
	struct body again;

	for (size_t i = 0; i < body->count; i++)
		add_part(&out, &body->pairs[i]);
	buf_addz(&out, "--" BOUNDARY "--\r\n");
	must(!buf_full(&out));
	must(body_read(t, STR("multipart/form-data; boundary=" BOUNDARY), buf_str(&out), &again) ==
	     OUTCOME_OK);
	must(again.count == body->count);
	for (size_t i = 0; i < body->count; i++)
		must(same_pair(&again.pairs[i], &body->pairs[i]));
}

static void check_pairs(const struct body *body)
{
	size_t text = 0;

	must(body->count <= BODY_FIELDS_MOST);
	for (size_t i = 0; i < body->count; i++) {
		const struct body_pair *pair = &body->pairs[i];

		must(pair->name.len > 0 && pair->name.len <= BODY_NAME_BYTES_MOST);
		must(str_is_utf8(pair->name) && str_is_utf8(pair->file_name));
		must(pair->file || str_is_utf8(pair->value));
		text += pair->file ? 0 : pair->value.len;
	}
	must(text <= BODY_TEXT_BYTES_MOST);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	struct task t = fuzz_task();
	struct str head, rest;
	struct body body;

	str_cut(fuzz_text(bytes, len), '\n', &head, &rest);
	enum outcome o = body_read(&t, head, rest, &body);

	must(o == OUTCOME_OK || t.reason);
	if (o == OUTCOME_OK && body_type_is(head, "multipart/form-data")) {
		check_pairs(&body);
		if (str_find(rest, STR(BOUNDARY)) == SIZE_MAX)
			check_again(&t, rest, &body);
	}
	arena_free(t.arena);
	return 0;
}
