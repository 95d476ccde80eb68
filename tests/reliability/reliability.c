/*
 * reliability quick|all|WORD KIP CLOCK FIRST TABLE [SEED]: runs the trials on both engines, or those
 * with WORD in their names.  TABLE gets a line for each; the last line on the screen is "N passed,
 * N failed".
 */
#include "reliability.h"

#include "base/arena.h"

#include <err.h>
#include <sched.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <time.h>

#define LOG_END 3000

/* clang-format off */
static const struct trial {
	const char *name;
	bool (*run)(struct ground *);
	bool bare, sqlite, pg, quick;
} trials[] = {
	{"upgrade from the first schema that was kept", trial_upgrade, true, true, true, true},
	{"kill -9 of everything, one time in four of the server alone before", trial_kills,
	 false, true, true, true},
	{"a disk of 24 MB is full, and has room again", trial_disk_full, false, true, false, true},
	{"no file may grow, and they may again", trial_file_limit, false, true, false, false},
	{"backup while people file, restored; altered ones refused", trial_backup, false, true, true, true},
	{"the clock is set back, forward, and back before a start", trial_clock, false, true, true, true},
	{"requests as large as the limits allow, and larger", trial_bodies, false, true, false, true},
	{"the database's server is killed, and comes back", trial_server_away, false, false, true, false},
};
/* clang-format on */

static unsigned passed, failed;

static void print_log_end(const struct ground *g)
{
	char said[LOG_END + 1];
	FILE *log = fopen(g->log, "re");

	if (!log)
		return;
	if (fseek(log, -LOG_END, SEEK_END) != 0)
		rewind(log);
	said[fread(said, 1, LOG_END, log)] = '\0';
	fclose(log);
	printf("%s\n", said);
}

static void tell(const struct trial *t, const struct ground *g, bool good, double seconds,
		 FILE *table)
{
	const char *engine = g->on_pg ? "PostgreSQL" : "SQLite";
	size_t told = g->ledger.count, lost = atomic_load(&g->lost);

	printf("%s  %s, %s: %u times, %zu acknowledged, %zu lost, %zu answered with 503  (%.0f "
	       "s)\n",
	       good ? "ok  " : "FAIL", t->name, engine, g->times, told, lost,
	       atomic_load(&g->turned_away), seconds);
	if (!good) {
		printf("      %s\n", g->problem);
		print_log_end(g);
	}
	fflush(stdout);
	fprintf(table, "| %s | %s | %u | %zu | %zu | %zu | %zu | %s |\n", t->name, engine, g->times,
		told, told - lost, lost, atomic_load(&g->turned_away),
		good ? "held" : "**broken**");
}

static void run(const struct trial *t, struct plan *p, bool on_pg, FILE *table)
{
	struct ground g;
	int64_t began = clock_us();
	bool good = t->bare ? ground_bare(&g, p, on_pg) : ground_make(&g, p, on_pg);

	good = good && t->run(&g) && !g.problem[0];
	if (g.skipped)
		printf("skip  %s: %s\n", t->name, g.skipped);
	else
		tell(t, &g, good, (double)(clock_us() - began) / 1e6, table);
	passed += good;
	failed += !good && !g.skipped;
	ground_remove(&g);
}

/* What the others stand on is always run. */
static bool is_wanted(const struct trial *t, const struct plan *p)
{
	if (p->only)
		return t->bare || strstr(t->name, p->only);
	return t->quick || !p->quick;
}

static void run_all(struct plan *p, FILE *table)
{
	for (size_t i = 0; i < sizeof trials / sizeof *trials; i++) {
		const struct trial *t = &trials[i];

		if (!is_wanted(t, p))
			continue;
		if (t->sqlite)
			run(t, p, false, table);
		if (t->pg && p->pg)
			run(t, p, true, table);
	}
}

static void read_known(struct plan *p)
{
	char path[PATH_BYTES];
	struct known *k = &p->known;

	path_in(path, p->first, "known");
	FILE *file = fopen(path, "re");

	if (!file ||
	    fscanf(file, "%15s %15s %31s %63s", k->code, k->pin, k->login, k->password) != 4)
		err(1, "%s", path);
	fclose(file);
}

/* What a trial mounts is this program's alone, and goes with it. */
static void set_apart(void)
{
	if (unshare(CLONE_NEWNS) == 0)
		mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL);
	signal(SIGPIPE, SIG_IGN);
}

static void prepare(struct plan *p)
{
	const char *problem = NULL;

	set_apart();
	read_known(p);
	p->arena = arena_new((size_t)1 << 20);
	if (!scratch_make(p->top, "reliability"))
		err(1, "no folder can be made");
	path_in(p->ready, p->top, "ready");
	p->pg = pg_server_start(true, &problem);
	if (!p->pg)
		printf("skipping what needs PostgreSQL: %s\n", problem);
}

int main(int argc, char **argv)
{
	if (argc < 6 || argc > 7)
		errx(2, "quick|all|WORD KIP CLOCK FIRST TABLE [SEED]");
	bool quick = strcmp(argv[1], "quick") == 0, all = strcmp(argv[1], "all") == 0;
	struct plan p = {.quick = quick,
			 .only = quick || all ? NULL : argv[1],
			 .kip = argv[2],
			 .clock = argv[3],
			 .first = argv[4],
			 .drawn = argc == 7 ? (uint64_t)number(argv[6]) : (uint64_t)time(NULL)};
	FILE *table = fopen(argv[5], "we");

	if (!table)
		err(1, "%s", argv[5]);
	printf("seed %llu\n", (unsigned long long)p.drawn);
	prepare(&p);
	run_all(&p, table);
	pg_server_stop(p.pg);
	scratch_remove(p.top);
	arena_free(p.arena);
	fclose(table);
	printf("%u passed, %u failed\n", passed, failed);
	return failed > 0;
}
