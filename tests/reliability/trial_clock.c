/* The machine's clock is set while the program runs, and while it does not. */
#include "reliability.h"

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#define MINUTE INT64_C(60)
#define HOUR   INT64_C(3600)

static bool set_clock(struct ground *g, int64_t seconds)
{
	int file = open(g->shift, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
	bool good = file >= 0 && pwrite(file, &seconds, sizeof seconds, 0) == sizeof seconds;

	if (file >= 0)
		close(file);
	return good || ground_fail(g, "the clock cannot be set");
}

/* Files a request and notes when, as its slip says. */
static bool file_one(struct ground *g, char filed[40])
{
	struct http *h = http_new(g->port);
	struct entry e = {.kind = ENTRY_REQUEST};
	bool good = act_write_draft(h, g->ledger.count) && act_send_draft(h) &&
		    http_cookie(h, DRAFT_COOKIE, e.cookie, sizeof e.cookie) &&
		    get_json(h, "/requests/new/slip") && json_text(h, "filed", filed, 40) &&
		    json_text(h, "code", e.code, sizeof e.code) &&
		    json_text(h, "pin", e.pin, sizeof e.pin);

	if (good)
		ledger_add(g, &e);
	else
		ground_fail(g, "a request was answered with %d: %.200s", h->status, h->body);
	http_free(h);
	return good;
}

/* No later one is older, whatever the clock says. */
static bool file_some(struct ground *g, char newest[40])
{
	char filed[40];

	for (int i = 0; i < 5; i++) {
		if (!file_one(g, filed))
			return false;
		if (strcmp(filed, newest) < 0)
			return ground_fail(g, "filed at %s, after one at %s", filed, newest);
		memcpy(newest, filed, sizeof filed);
	}
	g->times++;
	return true;
}

/* Back while it serves: time stands still; forward: it follows. */
static bool while_serving(struct ground *g, char newest[40])
{
	char before[40];

	if (!ground_serve(g) || !file_some(g, newest) || !set_clock(g, -3 * MINUTE) ||
	    !file_some(g, newest) || !set_clock(g, -HOUR) || !file_some(g, newest))
		return false;
	memcpy(before, newest, sizeof before);
	return set_clock(g, HOUR) && file_some(g, newest) &&
	       (strcmp(newest, before) > 0 || ground_fail(g, "time did not go on")) &&
	       ground_stop(g);
}

/* Answers of a clock that stands far behind would come before what they answer. */
static bool far_behind(struct ground *g)
{
	const char *const argv[] = {g->plan->kip, "serve", "--dir", g->folder, "--port", "0", NULL};

	return set_clock(g, HOUR - 6 * MINUTE) &&
	       ((run_program(g, argv) == 1 &&
		 log_says(g, "clock is more than 5 minutes behind the newest record")) ||
		ground_fail(g, "it served with a clock that stands behind"));
}

bool trial_clock(struct ground *g)
{
	char newest[40] = "";

	path_in(g->shift, g->top, "shift");
	return set_clock(g, 0) && while_serving(g, newest) && far_behind(g) &&
	       set_clock(g, HOUR - 4 * MINUTE) && ground_serve(g) && file_some(g, newest) &&
	       ground_stop(g) && set_clock(g, HOUR) && ground_serve(g) && ledger_prove(g, 0) &&
	       ground_stop(g) && ground_check(g);
}
