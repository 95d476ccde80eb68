#include "story/story_base.h"

#include "base/module.h"
#include "base/must.h"
#include "base/str.h"
#include "story.sql.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define PATH_BYTES   256
#define MODULES_MOST 64

bool bases_start(struct bases *b, bool pg, const char **problem)
{
	b->pg = pg;
	b->server = NULL;
	if (!scratch_make(b->folder, "story")) {
		*problem = "no temporary folder can be made (see TMPDIR)";
		return false;
	}
	if (pg)
		b->server = pg_server_start(false, problem);
	if (pg && !b->server)
		bases_stop(b, false);
	return !pg || b->server;
}

void bases_stop(struct bases *b, bool keep)
{
	pg_server_stop(b->server);
	if (!keep)
		scratch_remove(b->folder);
}

const char *bases_url(const struct bases *b, struct arena *a, const char *name)
{
	return b->pg ? pg_server_url(b->server, a, name)
		     : str_printf(a, "sqlite:%s/%s.db", b->folder, name).ptr;
}

void bases_statements(struct arena *a)
{
	static const struct module own = {.name = "story", .statements = story_statements};
	const struct module **all = arena_many(a, MODULES_MOST, const struct module *);
	size_t n = 0;

	for (; modules[n]; n++)
		all[n] = modules[n];
	must(n + 1 < MODULES_MOST);
	all[n] = &own;
	db_register(all);
}

static void path_of(const struct bases *b, const char *name, const char *ending,
		    char path[PATH_BYTES])
{
	must(snprintf(path, PATH_BYTES, "%s/%s.db%s", b->folder, name, ending) < PATH_BYTES);
}

/* The last one who closed the file has emptied its log into it, so that the one file is all. */
static bool copy_file(const char *from, const char *to)
{
	int in = open(from, O_RDONLY | O_CLOEXEC),
	    out = open(to, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	bool good = in >= 0 && out >= 0 && scratch_copy(in, out);

	if (in >= 0)
		close(in);
	return out >= 0 && close(out) == 0 && good;
}

bool bases_migrate(const struct bases *b, const char *name, struct keyring *keys, struct arena *a,
		   const char **problem)
{
	struct db_options options = {.url = bases_url(b, a, name)};

	*problem = "its database cannot be made";
	/* SQLite makes the file when it is opened. */
	if (b->pg && !pg_server_create(b->server, name))
		return false;
	struct db *db = db_open(a, &options, problem);
	bool good = db && db_migrate(db, keys, modules, a, problem);

	db_close(db);
	return good;
}

bool bases_copy(const struct bases *b, const char *from, const char *to)
{
	char source[PATH_BYTES], target[PATH_BYTES];

	if (b->pg)
		return pg_server_clone(b->server, from, to);
	path_of(b, from, "", source);
	path_of(b, to, "", target);
	return copy_file(source, target);
}

void bases_drop(const struct bases *b, const char *name)
{
	static const char *const endings[] = {"", "-wal", "-shm"};
	char path[PATH_BYTES];

	if (b->pg) {
		pg_server_drop(b->server, name);
		return;
	}
	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
		path_of(b, name, endings[i], path);
		must(unlink(path) == 0 || errno == ENOENT);
	}
}
