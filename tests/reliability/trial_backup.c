/*
 * Backups while people file: each is restored elsewhere, where everything is found that had been
 * acknowledged before it was begun.  One that was altered in a single bit is refused.
 */
#include "reliability.h"

#include <err.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define ROUNDS        5
#define ROUNDS_QUICK  1
#define ALTERED       40
#define ALTERED_QUICK 5
#define BACKUP_BYTES  ((size_t)64 << 20)

static bool back_up(struct ground *g, const char *to)
{
	const char *const argv[] = {g->plan->kip, "backup", "--dir", g->folder, "--to", to, NULL};

	unlink(to);
	return run_program(g, argv) == 0 || ground_fail(g, "the backup failed: see %s", g->log);
}

/* A folder with the key alone. */
static bool bring_key(struct ground *to, const struct ground *from)
{
	char key[PATH_BYTES];

	path_in(key, from->folder, "master.key");
	const char *const copy[] = {"cp", "-p", key, to->folder, NULL};

	return mkdir(to->folder, 0700) == 0 && run_program(to, copy) == 0;
}

/* The exit status of `kip restore`. */
static int restore(struct ground *to, const char *backup)
{
	const char *argv[] = {to->plan->kip, "restore",    "--from", backup, "--dir",
			      to->folder,    "--database", NULL,     NULL};
	char database[32];

	if (!to->on_pg) {
		argv[6] = NULL;
		return run_program(to, argv);
	}
	snprintf(database, sizeof database, "restored%u", to->plan->grounds);
	if (!pg_server_create(to->plan->pg, database))
		return -1;
	argv[7] = pg_server_url(to->plan->pg, to->plan->arena, database);
	return run_program(to, argv);
}

/* What had been acknowledged when the backup was begun. */
static void copy_entries(struct ground *to, struct ground *from, size_t count)
{
	pthread_mutex_lock(&from->ledger.lock);
	for (size_t i = 0; i < count; i++)
		ledger_add(to, &from->ledger.rows[i]);
	pthread_mutex_unlock(&from->ledger.lock);
}

static bool restored_holds(struct ground *g, const char *backup, size_t count)
{
	struct ground other;
	bool good = ground_bare(&other, g->plan, g->on_pg) && bring_key(&other, g) &&
		    (restore(&other, backup) == 0 || ground_fail(&other, "it was not restored"));

	if (good)
		copy_entries(&other, g, count);
	good = good && ground_serve(&other) && ledger_prove(&other, 0) && ground_stop(&other) &&
	       ground_check(&other);
	if (!good)
		ground_fail(g, "restored: %s", other.problem);
	atomic_fetch_add(&g->lost, atomic_load(&other.lost));
	ground_remove(&other);
	return good;
}

static size_t acknowledged(struct ground *g)
{
	pthread_mutex_lock(&g->ledger.lock);
	size_t count = g->ledger.count;

	pthread_mutex_unlock(&g->ledger.lock);
	return count;
}

/* ---- altered ---- */

static size_t read_all(const char *path, char *bytes)
{
	FILE *file = fopen(path, "re");
	size_t len = file ? fread(bytes, 1, BACKUP_BYTES, file) : 0;

	if (file)
		fclose(file);
	return len;
}

static bool write_all(const char *path, const char *bytes, size_t len)
{
	FILE *file = fopen(path, "we");
	bool good = file && fwrite(bytes, 1, len, file) == len;

	return file && fclose(file) == 0 && good;
}

static bool is_refused(struct ground *g, const char *backup)
{
	struct ground other;
	char kind[PATH_BYTES];
	bool good = ground_bare(&other, g->plan, false) && bring_key(&other, g) &&
		    restore(&other, backup) == 1 && log_says(&other, "was not restored");

	path_in(kind, other.folder, "kind");
	good = good && access(kind, F_OK) != 0;
	ground_remove(&other);
	return good;
}

static bool altered_are_refused(struct ground *g, const char *backup)
{
	char *bytes = malloc(BACKUP_BYTES);
	bool good = true;

	if (!bytes)
		err(1, "memory");
	size_t len = read_all(backup, bytes);

	for (int i = 0; good && len > 0 && i < (g->plan->quick ? ALTERED_QUICK : ALTERED); i++) {
		size_t at = draw(g->plan, (unsigned)len);
		char bit = (char)(1 << draw(g->plan, 7));

		bytes[at] ^= bit;
		good = (write_all(backup, bytes, len) && is_refused(g, backup)) ||
		       ground_fail(g, "a backup altered at byte %zu of %zu was taken", at, len);
		bytes[at] ^= bit;
	}
	free(bytes);
	return good && len > 0;
}

/* What is acknowledged while the backup is written may be in it or not. */
static bool back_up_under_load(struct ground *g, const char *backup, size_t *count)
{
	struct callers *c = callers_start(g, WEATHER_FAIR);
	bool good = ledger_wait(g, 20);

	*count = acknowledged(g);
	good = good && back_up(g, backup) && ledger_wait(g, 5);
	callers_stop(c);
	g->times++;
	return good;
}

bool trial_backup(struct ground *g)
{
	int rounds = g->plan->quick ? ROUNDS_QUICK : ROUNDS;
	char backup[PATH_BYTES];
	bool good = ground_serve(g);
	size_t count;

	path_in(backup, g->top, "backup");
	for (int i = 0; good && i < rounds; i++)
		good = back_up_under_load(g, backup, &count) && restored_holds(g, backup, count);
	return good && ledger_prove(g, 0) && ground_stop(g) && ground_check(g) &&
	       altered_are_refused(g, backup);
}
