/*
 * load COMMAND PORT …: what `make bench` asks of the program over HTTP.  Closed loops: a thread
 * sends its next request when it has the answer to the last.
 */
#include "load.h"

#include <err.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- targets ---- */

void targets_read(const char *file, struct targets *out)
{
	char line[4096];
	FILE *f = fopen(file, "re");

	if (!f)
		err(1, "%s", file);
	*out = (struct targets){0};
	while (fgets(line, sizeof line, f)) {
		line[strcspn(line, "\n")] = '\0';
		char *tab = strchr(line, '\t');

		if (!tab)
			errx(1, "%s: a line without tab", file);
		*tab = '\0';
		out->rows = realloc(out->rows, (out->count + 1) * sizeof *out->rows);
		if (!out->rows)
			err(1, "memory");
		out->rows[out->count++] = (struct target){strdup(line), strdup(tab + 1)};
	}
	fclose(f);
	if (!out->count)
		errx(1, "%s names nothing", file);
}

/* ---- reading pages ---- */

struct reading {
	const struct targets *targets;
	unsigned port, threads;
	int64_t until; /* 0: each target once */
	struct tally *tallies;
};

static void read_pages(void *arg, unsigned number)
{
	const struct reading *r = arg;
	struct tally *tally = &r->tallies[number];
	struct http *h = http_new(r->port);

	for (size_t i = number; r->until || i < r->targets->count; i += r->threads) {
		const struct target *target = &r->targets->rows[i % r->targets->count];
		int64_t began = clock_us();

		if (r->until && began > r->until)
			break;
		snprintf(h->cookies, sizeof h->cookies, "%s", target->cookies);
		bool good = http_get(h, target->path) && h->status == 200;

		tally_add(tally, clock_us() - began, good);
		if (tally->failed > 10)
			break;
	}
	http_free(h);
}

/* get PORT TARGETS THREADS SECONDS: pages round and round; 0 seconds: each page once. */
int load_get(int argc, char **argv)
{
	struct targets targets;
	struct tally all = {0};

	if (argc != 5)
		errx(2, "get PORT TARGETS THREADS SECONDS");
	targets_read(argv[2], &targets);
	unsigned threads = (unsigned)number(argv[3]);
	int64_t seconds = number(argv[4]);
	struct reading r = {.targets = &targets,
			    .port = (unsigned)number(argv[1]),
			    .threads = threads,
			    .tallies = calloc(threads, sizeof *r.tallies)};

	all.began = clock_us();
	r.until = seconds ? all.began + seconds * 1000000 : 0;
	on_threads(threads, read_pages, &r);
	all.ended = clock_us();
	tally_merge(&all, r.tallies, threads);
	return tally_print(&all) ? 0 : 1;
}

/* show PORT PATH COOKIES: prints the answer's body. */
int load_show(int argc, char **argv)
{
	if (argc != 4)
		errx(2, "show PORT PATH COOKIES");
	struct http *h = http_new((unsigned)number(argv[1]));

	snprintf(h->cookies, sizeof h->cookies, "%s", argv[3]);
	bool good = http_get(h, argv[2]) && h->status == 200;

	if (good)
		fwrite(h->body, 1, h->answer_len - (size_t)(h->body - h->answer), stdout);
	http_free(h);
	return good ? 0 : 1;
}

/* ---- the menu ---- */

static const struct {
	const char *name;
	int (*run)(int argc, char **argv);
} commands[] = {
	{"sign-in", load_sign_in}, {"visits", load_visits}, {"get", load_get},
	{"drafts", load_drafts},   {"file", load_file},     {"start", load_start},
	{"hash", load_hash},       {"show", load_show},     {"turns", load_turns},
};

int main(int argc, char **argv)
{
	for (size_t i = 0; argc > 1 && i < sizeof commands / sizeof *commands; i++)
		if (strcmp(argv[1], commands[i].name) == 0)
			return commands[i].run(argc - 1, argv + 1);
	fputs("usage: load sign-in|visits|get|turns|show|hash|drafts|file|start PORT …\n", stderr);
	return 2;
}
