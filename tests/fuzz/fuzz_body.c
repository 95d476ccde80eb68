/* An urlencoded body into a form. */
#include "fuzz/fuzz_form.h"
#include "web/body.h"
#include "web/url.h"

#define TYPE STR("application/x-www-form-urlencoded")

static struct str encoded(struct task *t, const struct body *body)
{
	struct buf out = buf_new(t->arena, BODY_TEXT_BYTES_MOST * 4);

	for (size_t i = 0; i < body->count; i++) {
		buf_addc(&out, '&');
		buf_add(&out, url_encode(t->arena, body->pairs[i].name));
		buf_addc(&out, '=');
		buf_add(&out, url_encode(t->arena, body->pairs[i].value));
	}
	must(!buf_full(&out));
	return buf_str(&out);
}

/* What was read says the same when it is written and read again. */
static void check_again(struct task *t, const struct body *body)
{
	struct body again;

	must(body_read(t, TYPE, encoded(t, body), &again) == OUTCOME_OK);
	must(again.count == body->count);
	for (size_t i = 0; i < body->count; i++) {
		must(str_eq(again.pairs[i].name, body->pairs[i].name));
		must(str_eq(again.pairs[i].value, body->pairs[i].value));
	}
}

static void fill(struct task *t, const struct body *body)
{
	for (size_t i = 0; i < body->count; i++) {
		const struct field *field = fuzz_field(body->pairs[i].name);
		struct str shown;

		must(str_is_utf8(body->pairs[i].name) && str_is_utf8(body->pairs[i].value));
		if (field)
			fuzz_field_read(t, field, body->pairs[i].value, &shown);
	}
}

/* Names without a '=' or of no letter are read; empty ones are not written, so not compared. */
static bool all_named(const struct body *body)
{
	for (size_t i = 0; i < body->count; i++)
		if (body->pairs[i].name.len == 0)
			return false;
	return true;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	struct task t = fuzz_task();
	struct body body;
	enum outcome o = body_read(&t, TYPE, fuzz_text(bytes, len), &body);

	must(o == OUTCOME_OK || t.reason);
	if (o == OUTCOME_OK) {
		fill(&t, &body);
		if (all_named(&body))
			check_again(&t, &body);
	}
	arena_free(t.arena);
	return 0;
}
