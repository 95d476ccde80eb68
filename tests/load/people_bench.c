/*
 * How long the search for duplicates takes among many sealed people, on both engines, and how that
 * compares with a thousand of them:  people_bench [ROWS [FOLDER-OF-NAMES [sqlite|pg]]]
 */
#include "base/log.h"
#include "base/module.h"
#include "base/seal.h"
#include "db/testing/stage.h"
#include "people_names.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define FEW      1000
#define BATCH    5000
#define SEARCHES 300
#define SEED     20260301

const struct module *const modules[] = {&agencies_module, &people_module, NULL};

struct filling {
	struct people_names *names;
	unsigned *seed;
	int64_t count;
};

static enum outcome op_fill(struct task *t, const struct filling *in, struct nothing *out)
{
	unsigned seed = *in->seed; /* an attempt that is made again draws the same people */

	(void)out;
	for (int64_t i = 0; i < in->count; i++) {
		struct arena_mark mark = arena_mark(t->arena);
		struct person who = people_names_draw(in->names, t->arena, &seed);

		people_add(t, UNIT_SYSTEM, &who);
		arena_rewind(t->arena, mark);
	}
	return OUTCOME_OK;
}

static int64_t now_us(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec * TIME_SECOND + now.tv_nsec / 1000;
}

static void fill(struct stage *st, struct people_names *names, int64_t from, int64_t to)
{
	int64_t began = now_us();

	for (int64_t done = from; done < to; done += BATCH) {
		unsigned seed = SEED + (unsigned)done;
		struct filling in = {names, &seed, to - done < BATCH ? to - done : BATCH};
		struct nothing none;
		struct task *t = stage_task(st);

		t->actor = actor_system();
		must(change(t, op_fill, &in, &none) == OUTCOME_OK);
		task_free(t);
	}
	printf("  %lld people written in %.1f s\n", (long long)(to - from),
	       (double)(now_us() - began) / 1e6);
	fflush(stdout);
}

static int by_size(const void *a, const void *b)
{
	int64_t one = *(const int64_t *)a, other = *(const int64_t *)b;

	return (one > other) - (one < other);
}

struct figures {
	int64_t median, p99;
	double found;
};

static struct figures search(struct stage *st, struct people_names *names)
{
	int64_t took[SEARCHES], found = 0;
	unsigned seed = 7;

	for (size_t i = 0; i < SEARCHES; i++) {
		struct likeness like[PEOPLE_LIKE_MOST];
		struct task *t = stage_task(st);

		t->actor = actor_system();
		struct person who = people_names_draw(names, t->arena, &seed);
		int64_t began = now_us();

		found += (int64_t)people_like(t, &who, like);
		took[i] = now_us() - began;
		must(!db_failed(t));
		task_free(t);
		db_session_refresh(st->session);
	}
	qsort(took, SEARCHES, sizeof *took, by_size);
	return (struct figures){took[SEARCHES / 2], took[SEARCHES * 99 / 100],
				(double)found / SEARCHES};
}

static int64_t size_on_disk(struct stage *st)
{
	return stage_number(st, st->engine == STAGE_PG
					? "SELECT pg_database_size(current_database())"
					: "SELECT page_count * page_size FROM pragma_page_count(), "
					  "pragma_page_size()");
}

static void tell(struct stage *st, int64_t rows, const struct figures *f)
{
	printf("  %8lld people, %6.0f MB: median %.2f ms, p99 %.2f ms, %.1f alike on average\n",
	       (long long)rows, (double)size_on_disk(st) / 1e6, (double)f->median / 1e3,
	       (double)f->p99 / 1e3, f->found);
	fflush(stdout);
}

static struct figures measure(struct stage *st, struct people_names *names, int64_t rows)
{
	if (st->engine == STAGE_PG) /* as autovacuum would in a while */
		stage_sql(st, "VACUUM ANALYZE");
	search(st, names); /* statements are prepared, caches are warm */
	struct figures f = search(st, names);

	tell(st, rows, &f);
	return f;
}

static void bench(enum stage_engine engine, struct people_names *names, int64_t rows)
{
	struct stage st;

	printf("%s\n", engine == STAGE_PG ? "PostgreSQL" : "SQLite");
	if (stage_open_for(&st, engine, (struct db_options){0}, modules)) {
		fill(&st, names, 0, FEW);
		struct figures few = measure(&st, names, FEW);

		fill(&st, names, FEW, rows);
		struct figures many = measure(&st, names, rows);

		printf("  ratio to %d: median %.2f, p99 %.2f\n", FEW,
		       (double)many.median / (double)few.median,
		       (double)many.p99 / (double)few.p99);
	}
	stage_close(&st);
}

int main(int argc, char **argv)
{
	int64_t rows = argc > 1 ? atoll(argv[1]) : 1000000;
	struct people_names *names = people_names_open(argc > 2 ? argv[2] : NULL);
	const char *only = argc > 3 ? argv[3] : "";

	log_level_set(LOG_QUIET);
	stage_server(); /* before there are threads */
	if (strcmp(only, "pg") != 0)
		bench(STAGE_SQLITE, names, rows);
	if (strcmp(only, "sqlite") != 0)
		bench(STAGE_PG, names, rows);
	people_names_close(names);
	return 0;
}
