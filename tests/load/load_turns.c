/*
 * turns PORT TARGETS PORT TARGETS SECONDS [STATUS]: one request to the first server, one to the
 * second, and so on, so that whatever else the machine does falls on both.  The answers are of that
 * status, 200 unless told.
 */
#include "load.h"

#include <err.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct side {
	struct http *http;
	struct targets targets;
	struct tally tally;
	int status;
};

static struct side *new_side(const char *port, const char *file, int status)
{
	struct side *s = calloc(1, sizeof *s);

	if (!s)
		err(1, "memory");
	s->http = http_new((unsigned)number(port));
	targets_read(file, &s->targets);
	s->status = status;
	return s;
}

static void ask(struct side *s, size_t turn)
{
	const struct target *target = &s->targets.rows[turn % s->targets.count];
	int64_t began = clock_us();

	snprintf(s->http->cookies, sizeof s->http->cookies, "%s", target->cookies);
	bool good = http_get(s->http, target->path) && s->http->status == s->status;

	tally_add(&s->tally, clock_us() - began, good);
}

/* Each page once before the clock runs: its first reading in a quarter of an hour is written. */
static void ask_once(struct side *s)
{
	for (size_t i = 0; i < s->targets.count && !s->tally.failed; i++)
		ask(s, i);
	s->tally.count = 0;
}

static bool tell(struct side *s, int64_t began)
{
	s->tally.began = began;
	s->tally.ended = clock_us();
	return tally_print(&s->tally);
}

int load_turns(int argc, char **argv)
{
	if (argc != 6 && argc != 7)
		errx(2, "turns PORT TARGETS PORT TARGETS SECONDS [STATUS]");
	int status = argc == 7 ? (int)number(argv[6]) : 200;
	struct side *one = new_side(argv[1], argv[2], status),
		    *other = new_side(argv[3], argv[4], status);

	ask_once(one);
	ask_once(other);
	int64_t began = clock_us(), until = began + (int64_t)number(argv[5]) * 1000000;

	for (size_t i = 0; clock_us() < until && !one->tally.failed && !other->tally.failed; i++) {
		ask(one, i);
		ask(other, i);
	}
	bool good = tell(one, began);

	good = tell(other, began) && good;
	http_free(one->http);
	http_free(other->http);
	return good ? 0 : 1;
}
