/*
 * kip story. One template is made and migrated, then each story runs in a process of its own on a
 * copy, two at a time: a story that aborts the program is one failure and no more. What a story
 * prints is shown in the order of the files.
 */
#include "story/story.h"

#include "base/log.h"
#include "base/seal.h"
#include "law/law.h"
#include "places/places.h"
#include "story/story_play.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define EXIT_WRONG_CALL 2
#define AT_ONCE         2
#define STORY_SECONDS   1800
#define FILE_BYTES      ((size_t)1 << 20)
#define HALL_BYTES      ((size_t)64 << 20)
#define KEY_SEED        7

/* What all stories of a run share; made before the first fork. */
struct hall {
	struct arena *arena;
	struct run_options options;
	const struct web_setup *pages;
	struct bases bases;
	struct world world;
	const char **files;
	int count;
};

/* A story that is running, or has run. */
struct running {
	FILE *said;
	int process;
	int status; /* once it has ended */
	bool ended;
};

/* --- the call --- */

static const char usage[] =
	"kip story FILE... [--pg] [--verbose] [--keep]\n"
	"Runs stories, each on a fresh database of its own, and ends with \"N passed, N failed\".\n"
	"  --pg       on PostgreSQL 15, started for this run\n"
	"  --verbose  prints each step\n"
	"  --keep     keeps the SQLite database of a story that fails, and prints where it is\n"
	"The language is described in docs/stories.md.\n";

static bool read_option(struct run_options *o, const char *word)
{
	if (strcmp(word, "--pg") == 0)
		o->pg = true;
	else if (strcmp(word, "--verbose") == 0)
		o->verbose = true;
	else if (strcmp(word, "--keep") == 0)
		o->keep = true;
	else
		return false;
	return true;
}

static bool read_call(struct hall *h, int argc, char **argv)
{
	h->files = arena_many(h->arena, (size_t)argc + 1, const char *);
	for (int i = 1; i < argc; i++) {
		if (strncmp(argv[i], "--", 2) != 0) {
			h->files[h->count++] = argv[i];
		} else if (!read_option(&h->options, argv[i])) {
			fprintf(stderr,
				"kip story: there is no option %s; 'kip story --help' tells more\n",
				argv[i]);
			return false;
		}
	}
	if (h->count == 0)
		fputs("kip story: which files?\n", stderr);
	return h->count > 0;
}

/* --- what all stories share --- */

static bool open_hall(struct hall *h, const char **problem)
{
	struct law_problems problems = {0};

	h->world.law = law_load(h->arena, NULL, &problems);
	h->world.keys = keyring_fixed(KEY_SEED);
	*problem = "the built-in law has mistakes";
	if (!h->world.law || !bases_start(&h->bases, h->options.pg, problem))
		return false;
	h->world.directory = h->bases.folder;
	places_builtin(); /* read once, not in each story */
	bases_statements(h->arena);
	return bases_migrate(&h->bases, BASES_TEMPLATE, h->world.keys, h->arena, problem);
}

/* --- one story, in its own process --- */

static bool read_file(struct arena *a, const char *path, struct str *out)
{
	FILE *file = fopen(path, "re");
	char *text = arena_alloc(a, FILE_BYTES, 1);

	if (!file)
		return false;
	*out = (struct str){text, fread(text, 1, FILE_BYTES, file)};
	return fclose(file) == 0 && out->len < FILE_BYTES;
}

static bool is_for_other_engine(const struct hall *h, const struct story *story)
{
	return (story->tags & (h->options.pg ? STORY_ONLY_SQLITE : STORY_ONLY_PG)) != 0;
}

static bool play_on_copy(const struct hall *h, struct play *p, const char *base)
{
	if (!bases_copy(&h->bases, BASES_TEMPLATE, base))
		return play_error(p, "the template cannot be copied");
	bool good = play_open(p, base) && play_steps(p, 0);

	play_shut(p);
	if (good || !h->options.keep)
		bases_drop(&h->bases, base);
	return good;
}

#define SKIPPED 3

static int run_story(const struct hall *h, int number)
{
	struct arena *a = arena_new(HALL_BYTES);
	struct story story;
	struct str text;
	char base[32];
	bool good = false;

	snprintf(base, sizeof base, "story%d", number);
	if (!read_file(a, h->files[number], &text)) {
		printf("%s: this file cannot be read\n", h->files[number]);
		arena_free(a);
		return 1;
	}
	story_read(a, h->files[number], text, &story);
	if (story.problem.ptr) {
		printf("%s:%u: %" STR_F "\n", story.file, story.problem_line, STR_A(story.problem));
	} else if (is_for_other_engine(h, &story)) {
		arena_free(a);
		return SKIPPED;
	} else {
		struct play *p = play_new(&story, &h->options, h->pages, &h->world);

		p->bases = &h->bases;
		good = play_on_copy(h, p, base);
		play_free(p);
	}
	if (h->options.verbose && good)
		printf("  %s: passed\n", story.file);
	arena_free(a);
	return good ? 0 : 1;
}

/* --- all of them --- */

struct started {
	const struct hall *hall;
	int number;
	FILE *said;
};

static int be_story(void *arg)
{
	const struct started *s = arg;

	dup2(fileno(s->said), STDOUT_FILENO);
	dup2(fileno(s->said), STDERR_FILENO);
	return run_story(s->hall, s->number);
}

static int start_story(const struct hall *h, int number, FILE *said)
{
	struct started started = {h, number, said};

	return apart_start(STORY_SECONDS, be_story, &started);
}

static void show(FILE *said)
{
	char bytes[4096];
	size_t n;

	rewind(said);
	while ((n = fread(bytes, 1, sizeof bytes, said)) > 0)
		fwrite(bytes, 1, n, stdout);
	fclose(said);
}

/*
 * The one that ends first makes room, so that a long story keeps one core and no more. The keeper
 * of PostgreSQL is a child of this process too.
 */
static void wait_for_one(const struct hall *h, struct running *all, int started)
{
	int how, i;

	do {
		int process = apart_next(&how);

		for (i = 0; i < started && (all[i].ended || all[i].process != process);)
			i++;
	} while (i == started);
	all[i].ended = true;
	all[i].status = apart_status(h->files[i], how);
}

static int run_all(const struct hall *h)
{
	struct running *all = arena_many(h->arena, (size_t)h->count, struct running);
	int passed = 0, failed = 0, started = 0, shown = 0;

	for (int at_work = 0; shown < h->count; at_work--) {
		for (; started < h->count && at_work < AT_ONCE; started++, at_work++) {
			must(all[started].said = tmpfile());
			all[started].process = start_story(h, started, all[started].said);
		}
		wait_for_one(h, all, started);
		for (; shown < started && all[shown].ended; shown++) {
			show(all[shown].said);
			passed += all[shown].status == 0;
			failed += all[shown].status != 0 && all[shown].status != SKIPPED;
		}
	}
	printf("%d passed, %d failed\n", passed, failed);
	fflush(stdout);
	return failed ? 1 : 0;
}

static int run_hall(struct hall *h)
{
	const char *problem = NULL;
	int status = 1;

	log_level_set(h->options.verbose ? LOG_ERROR : LOG_QUIET);
	if (open_hall(h, &problem))
		status = run_all(h);
	else
		fprintf(stderr, "kip story: %s\n0 passed, 1 failed\n", problem);
	if (h->bases.folder[0])
		bases_stop(&h->bases, h->options.keep && status != 0);
	law_free(h->world.law);
	keyring_free(h->world.keys);
	return status;
}

int story_command(int argc, char **argv, const struct web_setup *pages)
{
	struct hall h = {.arena = arena_new(HALL_BYTES), .pages = pages};
	int status = EXIT_WRONG_CALL;

	if (argc > 1 && (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0)) {
		fputs(usage, stdout);
		status = 0;
	} else if (read_call(&h, argc, argv)) {
		status = run_hall(&h);
	}
	arena_free(h.arena);
	return status;
}
