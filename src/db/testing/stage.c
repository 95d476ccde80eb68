#include "db/testing/stage.h"

#include "base/module.h"
#include "base/seal.h"
#include "db/db_internal.h"

#include <fcntl.h>
#include <inttypes.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define START_OF_2026 (INT64_C(1767225600) * TIME_SECOND)

struct pg_server *stage_server(void)
{
	static struct pg_server *server;
	static bool tried;
	const char *problem;

	if (!tried) {
		tried = true;
		server = pg_server_start(false, &problem);
		if (!server)
			printf("skipped on PostgreSQL: %s\n", problem);
	}
	return server;
}

static int64_t stage_now(void *arg)
{
	return atomic_load((_Atomic int64_t *)arg);
}

static void open_database(struct stage *st)
{
	const char *problem = NULL;

	st->db = db_open(st->arena, &st->options, &problem);
	if (!st->db || !db_migrate(st->db, st->world.keys, st->slices, st->arena, &problem))
		must_failed(problem, __FILE__, __LINE__);
	st->session = db_session_new(st->db);
}

/*
 * The program's slices have so many migrations that they run once in a test: what came of it is
 * copied for each stage.  Of SQLite it is kept in memory.
 */
static int sqlite_mould(struct stage *st)
{
	static const struct module *const *slices;
	static int mould = -1;

	if (slices != st->slices) {
		slices = st->slices;
		open_database(st);
		stage_shut(st); /* the last one to close the file leaves all in it */
		int file = open(strchr(st->options.url, '/'), O_RDONLY | O_CLOEXEC);

		mould = memfd_create("mould", MFD_CLOEXEC);
		must(file >= 0 && mould >= 0 && scratch_copy(file, mould));
		close(file);
	}
	must(lseek(mould, 0, SEEK_SET) == 0);
	return mould;
}

static const char *pg_mould(struct stage *st)
{
	static const struct module *const *slices;
	static char name[32];

	if (slices != st->slices) {
		slices = st->slices;
		snprintf(name, sizeof name, "mould%d", (int)getpid());
		pg_server_drop(stage_server(), name);
		must(pg_server_create(stage_server(), name));
		st->options.url = pg_server_url(stage_server(), st->arena, name);
		open_database(st);
		stage_shut(st);
	}
	return name;
}

static bool make_sqlite(struct stage *st)
{
	const char *path = str_printf(st->arena, "%s/kip.db", st->folder).ptr;

	st->options.url = str_printf(st->arena, "sqlite:%s", path).ptr;
	if (st->slices == stage_modules)
		return true;
	int from = sqlite_mould(st), to = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);

	must(to >= 0 && scratch_copy(from, to) && close(to) == 0);
	return true;
}

static bool make_pg(struct stage *st)
{
	static int made;
	char name[32];
	struct pg_server *server = stage_server();

	if (!server)
		return false;
	snprintf(name, sizeof name, "stage%d_%d", (int)getpid(), ++made);
	must(st->slices == stage_modules ? pg_server_create(server, name)
					 : pg_server_clone(server, pg_mould(st), name));
	st->options.url = pg_server_url(server, st->arena, name);
	return true;
}

bool stage_open(struct stage *st, enum stage_engine engine, struct db_options options)
{
	return stage_open_for(st, engine, options, stage_modules);
}

bool stage_open_for(struct stage *st, enum stage_engine engine, struct db_options options,
		    const struct module *const *slices)
{
	*st = (struct stage){.engine = engine, .options = options, .clock = START_OF_2026};
	st->slices = slices;
	st->arena = arena_new((size_t)1 << 20);
	seal_init();
	st->world.keys = keyring_fixed(7);
	st->world.now = stage_now;
	st->world.now_arg = &st->clock;
	st->world.ids = id_maker_new(1);
	db_register(slices);
	must(scratch_make(st->folder, "db"));
	if (!(engine == STAGE_SQLITE ? make_sqlite(st) : make_pg(st)))
		return false;
	open_database(st);
	return true;
}

void stage_shut(struct stage *st)
{
	db_session_free(st->session);
	db_close(st->db);
	st->session = NULL;
	st->db = NULL;
}

void stage_reopen(struct stage *st)
{
	stage_shut(st);
	open_database(st);
}

void stage_close(struct stage *st)
{
	stage_shut(st);
	id_maker_free(st->world.ids);
	keyring_free(st->world.keys);
	scratch_remove(st->folder);
	arena_free(st->arena);
}

int stage_set_up_sqlite(void **state)
{
	*state = calloc(1, sizeof(struct stage));
	return stage_open(*state, STAGE_SQLITE, (struct db_options){0}) ? 0 : -1;
}

int stage_set_up_pg(void **state)
{
	*state = calloc(1, sizeof(struct stage));
	stage_open(*state, STAGE_PG, (struct db_options){0});
	return 0;
}

int stage_tear_down(void **state)
{
	stage_close(*state);
	free(*state);
	return 0;
}

struct task *stage_task(struct stage *st)
{
	return task_new(&st->world, st->session);
}

/* --- changes that are watched --- */

struct watched {
	struct stage *st;
	int64_t id;
};

static enum outcome op_watched(struct task *t, const struct watched *in, int64_t *out)
{
	struct nothing none;

	in->st->runs++;
	*out += 1;
	return op_add(t,
		      &(struct add_in){in->id, str_printf(t->arena, "item %d", (int)in->id).ptr, 0},
		      &none);
}

enum outcome stage_add(struct stage *st, int64_t id, int64_t *out)
{
	struct task *t = stage_task(st);

	st->runs = 0;
	enum outcome o = change(t, op_watched, &((struct watched){st, id}), out);

	task_free(t);
	return o;
}

bool stage_holds(struct stage *st, int64_t id)
{
	db_session_refresh(st->session);
	struct task *t = stage_task(st);
	struct item found;
	bool there = item_find(t, id, &found);

	must(!db_failed(t));
	task_free(t);
	return there;
}

/* --- behind the program's back --- */

void stage_script(struct stage *st, const char *sql, stage_tell *tell, void *teller)
{
	const struct db_engine *e = st->db->engine;
	struct db_connection *c = e->connect(st->db);

	must(c && e->lock(c) && e->write(c));
	if (!e->script(c, sql, tell, teller))
		must_failed(c->error, __FILE__, __LINE__);
	must(e->commit(c));
	e->disconnect(c);
}

struct str stage_try(struct stage *st, const char *sql, stage_tell *tell, void *teller)
{
	const struct db_engine *e = st->db->engine;
	struct db_connection *c = e->connect(st->db);
	struct str problem = STR_NONE;

	must(c && e->lock(c) && e->write(c));
	if (!e->script(c, sql, tell, teller))
		problem = str_copy(st->arena, str_of(c->error));
	e->end(c);
	e->disconnect(c);
	return problem;
}

static void tell_number(void *number_found, const struct str *texts, unsigned count_of)
{
	must(count_of == 1 && str_int(texts[0], number_found));
}

int64_t stage_number(struct stage *st, const char *sql)
{
	int64_t found = 0;

	stage_script(st, sql, tell_number, &found);
	return found;
}

/* --- the server's side --- */

const char *stage_database(const struct stage *st)
{
	return strstr(st->options.url, "dbname=") + strlen("dbname=");
}

void stage_sql(struct stage *st, const char *text)
{
	must(pg_server_sql(stage_server(), stage_database(st), text));
}

void stage_at_commit(struct stage *st, int count_of, const char *what)
{
	static const char trigger[] =
		"CREATE SEQUENCE met;"
		"CREATE FUNCTION meet() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
		"IF nextval('met') <= %d THEN %s; END IF; RETURN NULL; END $$;"
		"CREATE CONSTRAINT TRIGGER meeting AFTER INSERT ON item DEFERRABLE INITIALLY "
		"DEFERRED "
		"FOR EACH ROW EXECUTE FUNCTION meet()";

	stage_sql(st, str_printf(st->arena, trigger, count_of, what).ptr);
}
