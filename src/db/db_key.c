/*
 * Whose key the data is sealed with.  The name of the master key, never the key, stands in a table
 * of its own: whoever comes with another key is told so before anything else is read or written.
 */
#include "db/db_internal.h"

#include <stdio.h>

static const struct db_field name_only[] = {{"name", DB_TEXT, false}, {0}};

#define FIND "SELECT name FROM db_key"

static const struct db_statement find_key = {
	.name = "db_key_find",
	.file = __FILE__,
	.sqlite = FIND,
	.pg = FIND,
	.out = name_only,
	.out_count = 1,
	.number = DB_KEY_FIND,
};

static const struct db_statement add_key = {
	.name = "db_key_add",
	.file = __FILE__,
	.sqlite = "INSERT INTO db_key (name) VALUES (?1)",
	.pg = "INSERT INTO db_key (name) VALUES ($1)",
	.in = name_only,
	.in_count = 1,
	.number = DB_KEY_ADD,
};

/* Outside of the migrations: it is asked before them, also of a database that is newer. */
static const struct db_migration table = {
	.sqlite = "CREATE TABLE IF NOT EXISTS db_key (name TEXT PRIMARY KEY) STRICT",
	.pg = "CREATE TABLE IF NOT EXISTS db_key (name TEXT COLLATE \"C\" PRIMARY KEY)",
};

struct keeping {
	struct db_connection *c;
	struct arena *a;
	struct str key, known; /* known: absent while the database names none */
};

static void take_name(void *taker, const struct db_value *values)
{
	struct keeping *k = taker;

	k->known = str_copy(k->a, values[0].s);
}

static bool find_or_add(struct keeping *k)
{
	const struct db_engine *e = k->c->db->engine;
	struct db_value row[] = {{.s = k->key}};
	struct db_rows rows = {take_name, k};

	if (!e->script(k->c, e->text(table.sqlite, table.pg), NULL, NULL))
		return false;
	snprintf(k->c->error, sizeof k->c->error, "the database could not do it now");
	/* First without a lock, for which a program beside a busy one would have to wait. */
	if (!e->run(k->c, &find_key, NULL, &rows, NULL) || k->known.ptr)
		return k->known.ptr;
	bool good = e->write(k->c) && e->run(k->c, &find_key, NULL, &rows, NULL);

	if (good && !k->known.ptr)
		good = e->run(k->c, &add_key, row, NULL, NULL) && e->commit(k->c);
	e->end(k->c);
	return good;
}

static struct str keep(struct keeping *k)
{
	if (!k->c)
		return STR("The database cannot be opened.");
	if (!k->c->db->engine->lock(k->c) || !find_or_add(k))
		return str_printf(k->a, "The master key of the database cannot be looked up: %s.",
				  k->c->error);
	if (!k->known.ptr || str_eq(k->known, k->key))
		return STR_NONE;
	return str_printf(k->a,
			  "The data in the database was sealed with another master key: it belongs "
			  "to the key %" STR_F
			  ", and the file master.key here holds the key %" STR_F
			  ". Put the right key there; nothing was changed.",
			  STR_A(k->known), STR_A(k->key));
}

bool db_keep_key(struct db *db, struct str key, struct arena *a, const char **problem)
{
	struct db_session *s = db_session_new(db);
	struct keeping k = {.c = db_session_connection(s), .a = a, .key = key};

	*problem = keep(&k).ptr;
	db_session_free(s);
	return !*problem;
}
