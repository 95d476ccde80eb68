/*
 * Answers that are made once, when the server starts, so that a full server still says why in a
 * clear page.
 */
#include "web/server_internal.h"

#include "web/web_reasons.h"

#define HTTP_HEADERS_TOO_LARGE 431

static const struct {
	enum outcome outcome;
	const struct reason *reason;
	unsigned status;
} kinds[FIXED_COUNT] = {
	[FIXED_BUSY] = {OUTCOME_UNAVAILABLE, &REASON_BUSY, 503},
	[FIXED_BAD_REQUEST] = {OUTCOME_MALFORMED, &REASON_BAD_REQUEST, 400},
	[FIXED_HEADERS] = {OUTCOME_MALFORMED, &REASON_HEADERS_TOO_LARGE, HTTP_HEADERS_TOO_LARGE},
};

struct MHD_Response *fixed_response(const struct web_answer *answer, bool close,
				    enum MHD_ResponseMemoryMode mode)
{
	struct MHD_Response *r = MHD_create_response_from_buffer(
		answer->body.len, (void *)(uintptr_t)answer->body.ptr, mode);

	for (size_t i = 0; r && i < answer->header_count; i++)
		must(MHD_add_response_header(r, answer->headers[i].name.ptr,
					     answer->headers[i].value.ptr) == MHD_YES);
	if (r && close)
		must(MHD_add_response_header(r, "Connection", "close") == MHD_YES);
	return r;
}

/* A refusal without a request behind it: everybody gets the same, so it carries no form token. */
static void refuse_nobody(struct web_server *s, enum fixed which, bool json,
			  struct web_answer *answer)
{
	static const struct web_request nothing = {.method = "GET"};
	struct task *t = task_new(s->app->setup.world, NULL);
	struct web *w = arena_one(t->arena, struct web);

	*answer = (struct web_answer){
		.headers = arena_many(s->arena, ANSWER_HEADERS_MOST, struct web_header_row)};
	*w = (struct web){.app = s->app,
			  .request = &nothing,
			  .arena = s->arena,
			  .answer = answer,
			  .plain_frame = true,
			  .json = json};
	refuse(t, kinds[which].outcome, kinds[which].reason);
	refusal_answer(t, w, kinds[which].outcome);
	finish_answer(t, w);
	task_free(t);
}

bool fixed_make(struct web_server *s)
{
	for (size_t i = FIXED_NONE + 1; i < FIXED_COUNT; i++)
		for (size_t json = 0; json < 2; json++) {
			struct fixed_answer *fixed = &s->fixed[i][json];
			struct web_answer answer;

			refuse_nobody(s, (enum fixed)i, json == 1, &answer);
			fixed->status = kinds[i].status;
			fixed->response = fixed_response(&answer, true, MHD_RESPMEM_PERSISTENT);
			if (!fixed->response)
				return false;
		}
	return true;
}

void fixed_free(struct web_server *s)
{
	for (size_t i = FIXED_NONE + 1; i < FIXED_COUNT; i++)
		for (size_t json = 0; json < 2; json++)
			if (s->fixed[i][json].response)
				MHD_destroy_response(s->fixed[i][json].response);
}
