/* Measured: signing in, opening requests by their slips, writing requests and sending them. */
#include "load.h"

#include <err.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define LINE_BYTES 512

/* sign-in PORT LOGIN PASSWORD: prints the session's cookie. */
int load_sign_in(int argc, char **argv)
{
	char cookie[COOKIES_BYTES];

	if (argc != 4)
		errx(2, "sign-in PORT LOGIN PASSWORD");
	struct http *h = http_new((unsigned)number(argv[1]));
	bool good = act_sign_in(h, argv[2], argv[3]) &&
		    http_cookie(h, SESSION_COOKIE, cookie, sizeof cookie);

	if (good)
		puts(cookie);
	http_free(h);
	return good ? 0 : 1;
}

struct hashing {
	unsigned port;
	const char *login, *password;
	int64_t until;
	struct tally tallies[3];
};

/* The third has a form laid out on paper, again and again. */
static void keep_hashing(void *arg, unsigned i)
{
	struct hashing *k = arg;
	struct http *h = http_new(k->port);

	while (clock_us() < k->until && k->tallies[i].failed == 0) {
		int64_t began = clock_us();
		bool good =
			i < 2 ? act_sign_in(h, k->login, k->password) : http_get(h, "/form-02/pdf");

		tally_add(&k->tallies[i], clock_us() - began, good);
	}
	http_free(h);
}

/*
 * hash PORT LOGIN PASSWORD SECONDS: two browsers that sign in again and again at the same time, and
 * one that asks for a PDF; counts the sign-ins.
 */
int load_hash(int argc, char **argv)
{
	if (argc != 5)
		errx(2, "hash PORT LOGIN PASSWORD SECONDS");
	struct hashing k = {
		.port = (unsigned)number(argv[1]), .login = argv[2], .password = argv[3]};
	int64_t began = clock_us();

	k.until = began + (int64_t)number(argv[4]) * 1000000;
	on_threads(3, keep_hashing, &k);
	k.tallies[0].began = began;
	k.tallies[0].ended = clock_us();
	for (size_t i = 0; i < k.tallies[1].count; i++)
		tally_add(&k.tallies[0], k.tallies[1].us[i], true);
	k.tallies[0].failed += k.tallies[1].failed + k.tallies[2].failed;
	return tally_print(&k.tallies[0]) ? 0 : 1;
}

/* ---- slips ---- */

/* visits PORT SLIPS: opens each request by code and PIN; prints targets of the status page. */
int load_visits(int argc, char **argv)
{
	char line[LINE_BYTES], cookie[COOKIES_BYTES], code[32], pin[32];
	FILE *slips = argc == 3 ? fopen(argv[2], "re") : NULL;
	bool good = true;

	if (!slips)
		errx(2, "visits PORT SLIPS");
	struct http *h = http_new((unsigned)number(argv[1]));

	while (good && fgets(line, sizeof line, slips)) {
		const char *third = strchr(strchr(line, ' ') + 1, ' ') + 1;

		snprintf(code, sizeof code, "%.*s", (int)strcspn(third, " "), third);
		third += strlen(code) + 1;
		snprintf(pin, sizeof pin, "%.*s", (int)strcspn(third, "\n"), third);
		good = act_visit(h, code, pin) &&
		       http_cookie(h, VISIT_COOKIE, cookie, sizeof cookie);
		if (good)
			printf("/status/now\t%s\n", cookie);
	}
	fclose(slips);
	http_free(h);
	return good ? 0 : 1;
}

/* ---- requests ---- */

struct writing {
	unsigned port, threads;
	size_t drafts;
	const struct targets *targets; /* NULL: drafts are written; else they are sent */
	char (*cookies)[COOKIES_BYTES];
	struct tally *tallies;
};

static void write_drafts(void *arg, unsigned number)
{
	const struct writing *k = arg;
	struct tally *tally = &k->tallies[number];
	struct http *h = http_new(k->port);

	for (size_t i = number; i < k->drafts && tally->failed == 0; i += k->threads) {
		int64_t began = clock_us();
		bool good = act_write_draft(h, i) &&
			    http_cookie(h, DRAFT_COOKIE, k->cookies[i], COOKIES_BYTES);

		tally_add(tally, clock_us() - began, good);
	}
	http_free(h);
}

static void send_drafts(void *arg, unsigned number)
{
	const struct writing *k = arg;
	struct tally *tally = &k->tallies[number];
	struct http *h = http_new(k->port);

	for (size_t i = number; i < k->targets->count && tally->failed == 0; i += k->threads) {
		const struct target *target = &k->targets->rows[i];
		int64_t began = clock_us();

		snprintf(h->cookies, sizeof h->cookies, "%s", target->cookies);
		bool good = act_send_draft(h);

		tally_add(tally, clock_us() - began, good);
	}
	http_free(h);
}

static bool run(struct writing *k, void (*work)(void *, unsigned))
{
	struct tally all = {0};

	k->tallies = calloc(k->threads, sizeof *k->tallies);
	if (!k->tallies)
		err(1, "memory");
	all.began = clock_us();
	on_threads(k->threads, work, k);
	all.ended = clock_us();
	tally_merge(&all, k->tallies, k->threads);
	return tally_print(&all);
}

/* drafts PORT COUNT THREADS OUT: writes drafts by the pages; OUT gets their targets for `file`. */
int load_drafts(int argc, char **argv)
{
	if (argc != 5)
		errx(2, "drafts PORT COUNT THREADS OUT");
	struct writing k = {.port = (unsigned)number(argv[1]),
			    .drafts = (size_t)number(argv[2]),
			    .threads = (unsigned)number(argv[3])};
	FILE *out = fopen(argv[4], "we");

	k.cookies = calloc(k.drafts, sizeof *k.cookies);
	if (!out || !k.cookies)
		err(1, "%s", argv[4]);
	bool good = run(&k, write_drafts);

	for (size_t i = 0; good && i < k.drafts; i++)
		fprintf(out, "/requests/new/review\t%s\n", k.cookies[i]);
	free(k.cookies);
	return fclose(out) == 0 && good ? 0 : 1;
}

/* file PORT DRAFTS THREADS: sends each draft once. */
int load_file(int argc, char **argv)
{
	struct targets targets;

	if (argc != 4)
		errx(2, "file PORT DRAFTS THREADS");
	targets_read(argv[2], &targets);
	struct writing k = {.port = (unsigned)number(argv[1]),
			    .threads = (unsigned)number(argv[3]),
			    .targets = &targets};

	return run(&k, send_drafts) ? 0 : 1;
}
