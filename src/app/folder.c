/*
 * A data folder: kind (how it was made), database (where the data is), master.key (beside, never
 * inside, the data).
 */
#include "app/app.h"
#include "app/backup.h"
#include "base/log.h"
#include "base/module.h"
#include "base/seal.h"
#include "law/law.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdatomic.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define PATH_BYTES    4096
#define WRITER_SLOT   0
#define HOLD_MS       3000
#define HOLD_AGAIN_MS 50

static bool path_in(char out[PATH_BYTES], const char *directory, const char *name)
{
	int len = snprintf(out, PATH_BYTES, "%s/%s", directory, name);

	return len > 0 && len < PATH_BYTES;
}

/*
 * The first line of a small file, without its line end; empty when there is none.  False when it is
 * there and cannot be read, or is too long: it is never taken for one that is not there.
 */
static bool read_line(const char *directory, const char *name, char *out, size_t size)
{
	char path[PATH_BYTES];

	out[0] = '\0';
	FILE *file = path_in(path, directory, name) ? fopen(path, "re") : NULL;

	if (!file)
		return errno == ENOENT;
	bool good = (fgets(out, (int)size, file) || !ferror(file)) &&
		    (strchr(out, '\n') || strlen(out) + 1 < size);

	out[good ? strcspn(out, "\n") : 0] = '\0';
	fclose(file);
	return good;
}

static bool write_line(const char *directory, const char *name, const char *line)
{
	char path[PATH_BYTES];
	int file = path_in(path, directory, name)
			   ? open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600)
			   : -1;

	if (file < 0)
		return false;
	bool good = dprintf(file, "%s\n", line) > 0 && fsync(file) == 0;

	return close(file) == 0 && good;
}

enum folder_kind folder_kind(const char *directory)
{
	char kind[16];

	read_line(directory, "kind", kind, sizeof kind);
	return strcmp(kind, "real") == 0   ? FOLDER_REAL
	       : strcmp(kind, "demo") == 0 ? FOLDER_DEMO
					   : FOLDER_NONE;
}

bool folder_begin(const char *directory)
{
	char path[PATH_BYTES];

	if (snprintf(path, sizeof path, "%s", directory) >= (int)sizeof path)
		return false;
	for (char *slash = strchr(path + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
		*slash = '\0';
		if (mkdir(path, 0755) != 0 && errno != EEXIST)
			return false;
		*slash = '/';
	}
	return mkdir(path, 0700) == 0 || errno == EEXIST;
}

bool folder_mark(const char *directory, enum folder_kind kind, const char *database_url)
{
	if ((!database_url || write_line(directory, "database", database_url)) &&
	    write_line(directory, "kind", kind == FOLDER_DEMO ? "demo" : "real"))
		return true;
	fprintf(stderr, "kip: %s cannot be made into a data folder: %s\n", directory,
		strerrordesc_np(errno));
	return false;
}

bool folder_hold(const char *directory)
{
	char path[PATH_BYTES];
	int kind = path_in(path, directory, "kind") ? open(path, O_RDONLY | O_CLOEXEC) : -1;

	if (kind < 0)
		return true; /* whoever opens it says what is wrong with it */
	for (int waited = 0; flock(kind, LOCK_EX | LOCK_NB) != 0; waited += HOLD_AGAIN_MS) {
		if (waited >= HOLD_MS) {
			fprintf(stderr, "kip: %s is served by another kip already\n", directory);
			close(kind);
			return false;
		}
		poll(NULL, 0, HOLD_AGAIN_MS);
	}
	return true;
}

void folder_drop_database(const char *directory)
{
	static const char *const names[] = {"kip.db", "kip.db-wal", "kip.db-shm"};
	char path[PATH_BYTES];

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (path_in(path, directory, names[i]))
			unlink(path);
}

bool folder_make(const char *directory, enum folder_kind kind, const char *database_url)
{
	char key[PATH_BYTES];

	if (folder_kind(directory) != FOLDER_NONE) {
		fprintf(stderr, "kip: %s is a data folder already; nothing was changed\n",
			directory);
		return false;
	}
	if (!folder_begin(directory) || !path_in(key, directory, "master.key") ||
	    !keyring_create(key)) {
		fprintf(stderr, "kip: %s cannot be made into a data folder: %s\n", directory,
			strerrordesc_np(errno));
		return false;
	}
	return folder_mark(directory, kind, database_url);
}

static int64_t wall(void *unused)
{
	(void)unused;
	return time_wall();
}

static bool open_law(struct opened *o, const char *directory)
{
	struct law_problems problems = {0};
	const struct law *law = law_load(o->arena, law_folder(o->arena, directory), &problems);

	for (size_t i = 0; i < problems.count; i++)
		fprintf(stderr, "kip: %" STR_F ":%u: %" STR_F ": %" STR_F "\n",
			STR_A(problems.rows[i].file), problems.rows[i].line,
			STR_A(problems.rows[i].row), STR_A(problems.rows[i].text));
	atomic_store(&o->world.law, law);
	return law != NULL;
}

/*
 * What an upgrade changes cannot be changed back: the data as the older program left it stays
 * beside.
 */
static bool keep_older(struct opened *o, const char *directory)
{
	struct str name;

	if (db_age(o->db, modules) != DB_AGE_OLDER)
		return true;
	name = str_printf(o->arena, "%s/before-upgrade-%" STR_F ".kipbackup", directory,
			  STR_A(time_format(o->arena, time_wall())));
	if (!backup_write(o, name.ptr))
		return false;
	log_info("backup=%s", name.ptr);
	return true;
}

static bool open_database(struct opened *o, const char *directory, const char **problem)
{
	char url[PATH_BYTES];

	if (!read_line(directory, "database", url, sizeof url)) {
		*problem = "its file 'database', which says where the data is, cannot be read";
		return false;
	}
	if (url[0] == '\0')
		snprintf(url, sizeof url, "sqlite:%s/kip.db", directory);
	struct db_options options = {.url = url};

	db_register(modules);
	o->db = db_open(o->arena, &options, problem);
	return o->db &&
	       db_keep_key(o->db, keyring_name(o->arena, o->world.keys), o->arena, problem);
}

static bool migrate(struct opened *o, const char *directory, const char **problem)
{
	if (!keep_older(o, directory)) {
		*problem = "it is of an older program, and is not upgraded without a backup";
		return false;
	}
	return db_migrate(o->db, o->world.keys, modules, o->arena, problem);
}

static bool tell(const char *directory, const char *problem)
{
	if (problem)
		fprintf(stderr, "kip: %s: %s\n", directory, problem);
	return !problem;
}

bool app_open_as_it_is(const char *directory, struct opened *o)
{
	char key[PATH_BYTES];
	const char *problem = NULL;

	*o = (struct opened){.arena = arena_new((size_t)64 << 20)};
	o->world = (struct world){
		.now = wall, .ids = id_maker_new(WRITER_SLOT), .directory = directory};
	if (folder_kind(directory) == FOLDER_NONE)
		problem =
			"this is no data folder; 'kip init' makes one, 'kip demo' one for practice";
	else if (!read_line(directory, "hotline", o->hotline, sizeof o->hotline))
		problem = "its file 'hotline' cannot be read; it holds one number of at most 14 "
			  "digits";
	else if (!path_in(key, directory, "master.key"))
		problem = "its name is too long";
	else if ((o->world.keys = keyring_open(key, &problem)) && open_law(o, directory))
		open_database(o, directory, &problem);
	else if (!problem)
		problem = "its law files have the mistakes named above";
	return tell(directory, problem);
}

bool app_open(const char *directory, struct opened *o)
{
	const char *problem = NULL;

	return app_open_as_it_is(directory, o) &&
	       (migrate(o, directory, &problem) || tell(directory, problem));
}

void app_close(struct opened *o)
{
	db_close(o->db);
	law_free(atomic_load(&o->world.law));
	settings_free(&o->world);
	if (o->world.keys)
		keyring_free(o->world.keys);
	id_maker_free(o->world.ids);
	arena_free(o->arena);
}

struct task *app_task(struct opened *o, struct db_session *session)
{
	struct task *t = task_new(&o->world, session);

	t->actor = actor_system();
	return t;
}
