/* A Cookie header, and the cookies that we set ourselves. */
#include "base/log.h"
#include "fuzz/fuzz.h"
#include "web/web_internal.h"

#define NAME "__Host-kip"

static struct str cookie_of(struct str header)
{
	const struct web_header_row row = {STR("cookie"), header};
	const struct web_request request = {.headers = &row, .header_count = 1};
	const struct web w = {.request = &request};

	return web_cookie(&w, NAME);
}

/* What is found is a piece of the header, and the same whatever stands behind it. */
static void check_found(struct task *t, struct str header)
{
	struct str found = cookie_of(header);

	if (!found.ptr)
		return;
	must(found.ptr >= header.ptr && found.ptr + found.len <= header.ptr + header.len);
	must(found.len == 0 || !memchr(found.ptr, ';', found.len));
	struct str more = str_printf(t->arena, "%" STR_F "; " NAME "=other", STR_A(header));

	must(memchr(header.ptr, '\0', header.len) || str_eq(found, cookie_of(more)));
}

/* A value that we can set comes back as it was; one that would break the header is never sent. */
static void check_set(struct task *t, struct str value)
{
	struct web_header_row rows[ANSWER_HEADERS_MOST];
	struct web_answer answer = {.headers = rows};
	struct web w = {.arena = t->arena, .answer = &answer};
	struct str pair;

	web_set_cookie(t, &w, NAME, value, 0);
	must(w.broken == (answer.header_count == 0));
	if (w.broken)
		return;
	must(!memchr(rows[0].value.ptr, '\n', rows[0].value.len));
	str_cut(rows[0].value, ';', &pair, &(struct str){0});
	must(str_eq(cookie_of(pair), value));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	struct task t = fuzz_task();

	log_level_set(LOG_QUIET);
	check_found(&t, fuzz_text(bytes, len));
	check_set(&t, fuzz_text(bytes, len));
	arena_free(t.arena);
	return 0;
}
