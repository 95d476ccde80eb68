/* A body of JSON. */
#include "fuzz/fuzz.h"
#include "web/body.h"
#include "web/json.h"

#define TYPE STR("application/json")

/* The pairs as an object again: a name that came more than once has a list. */
static struct str written(struct task *t, const struct body *body)
{
	struct buf out = buf_new(t->arena, BODY_TEXT_BYTES_MOST * 8);

	for (size_t i = 0; i < body->count; i++) {
		bool same = i > 0 && str_eq(body->pairs[i].name, body->pairs[i - 1].name);

		if (same)
			buf_addc(&out, ',');
		else
			buf_addz(&out, i ? "]," : "{");
		if (!same) {
			json_text(&out, body->pairs[i].name);
			buf_addz(&out, ":[");
		}
		json_text(&out, body->pairs[i].value);
	}
	buf_addz(&out, body->count ? "]}" : "{}");
	must(!buf_full(&out));
	return buf_str(&out);
}

static void check_again(struct task *t, const struct body *body)
{
	struct body again;

	must(body_read(t, TYPE, written(t, body), &again) == OUTCOME_OK);
	must(again.count == body->count);
	for (size_t i = 0; i < body->count; i++) {
		must(str_eq(again.pairs[i].name, body->pairs[i].name));
		must(str_eq(again.pairs[i].value, body->pairs[i].value));
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	struct task t = fuzz_task();
	struct body body;
	enum outcome o = body_read(&t, TYPE, fuzz_text(bytes, len), &body);

	must(o == OUTCOME_OK || t.reason);
	must(body.count <= BODY_FIELDS_MOST);
	for (size_t i = 0; i < body.count; i++) {
		must(str_is_utf8(body.pairs[i].name) && str_is_utf8(body.pairs[i].value));
		must(!body.pairs[i].file);
	}
	if (o == OUTCOME_OK)
		check_again(&t, &body);
	arena_free(t.arena);
	return 0;
}
