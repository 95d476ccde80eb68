/* A slice for tests of db/ itself: one table, as sqlgen would write it, and ops that fill it. */
#include "db/testing/stage.h"

#include "base/module.h"
#include "db/db_internal.h"

static const struct db_field item_fields[] = {{"id", DB_INT, false},     {"count", DB_INT, false},
					      {"title", DB_TEXT, false}, {"note", DB_TEXT, true},
					      {"bytes", DB_BYTES, true}, {"day", DB_DAY, true},
					      {"seen", DB_INT, true},    {0}};
static const struct db_field id_only[] = {{"id", DB_INT, false}, {0}};
static const struct db_field number_only[] = {{"number", DB_INT, true}, {0}};

#define COLUMNS    "id, count, title, note, bytes, day, seen"
#define BOTH(text) .sqlite = (text), .pg = (text), .file = __FILE__

static struct db_statement add = {
	.name = "item_add",
	.kind = DB_CHANGE_ONE,
	.in = item_fields,
	.in_count = 7,
	.file = __FILE__,
	.sqlite = "INSERT INTO item (" COLUMNS ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
	.pg = "INSERT INTO item (" COLUMNS ") VALUES ($1, $2, $3, $4, $5, $6, $7)"};
static struct db_statement find = {.name = "item_find",
				   .kind = DB_ONE,
				   .in = id_only,
				   .in_count = 1,
				   .out = item_fields,
				   .out_count = 7,
				   .file = __FILE__,
				   .sqlite = "SELECT " COLUMNS " FROM item WHERE id = ?1",
				   .pg = "SELECT " COLUMNS " FROM item WHERE id = $1"};
static struct db_statement find_any = {.name = "item_find_any",
				       .kind = DB_ONE,
				       .out = item_fields,
				       .out_count = 7,
				       BOTH("SELECT " COLUMNS " FROM item")};
static struct db_statement list = {.name = "item_list",
				   .kind = DB_MANY,
				   .most = 20,
				   .out = item_fields,
				   .out_count = 7,
				   BOTH("SELECT " COLUMNS " FROM item ORDER BY id")};
static struct db_statement count = {.name = "item_count",
				    .kind = DB_ONE,
				    .out = number_only,
				    .out_count = 1,
				    BOTH("SELECT count(*) FROM item")};
static struct db_statement sum = {.name = "item_sum",
				  .kind = DB_ONE,
				  .out = number_only,
				  .out_count = 1,
				  BOTH("SELECT sum(count) FROM item")};
static struct db_statement raise_count = {.name = "item_raise",
					  .kind = DB_CHANGE,
					  .in = id_only,
					  .in_count = 1,
					  .file = __FILE__,
					  .sqlite =
						  "UPDATE item SET count = count + 1 WHERE id = ?1",
					  .pg = "UPDATE item SET count = count + 1 WHERE id = $1"};
static struct db_statement raise_known = {.name = "item_raise_known",
					  .kind = DB_CHANGE_ONE,
					  .in = id_only,
					  .in_count = 1,
					  .file = __FILE__,
					  .sqlite =
						  "UPDATE item SET count = count + 1 WHERE id = ?1",
					  .pg = "UPDATE item SET count = count + 1 WHERE id = $1"};

static struct db_statement *const statements[] = {&add, &find,        &find_any,    &list, &count,
						  &sum, &raise_count, &raise_known, NULL};

static const struct db_migration migrations[] = {
	{"0001_item",
	 "CREATE TABLE item (id INTEGER PRIMARY KEY, count INTEGER NOT NULL, title TEXT NOT NULL "
	 "UNIQUE, "
	 "note TEXT, bytes BLOB, day INTEGER, seen INTEGER) STRICT",
	 "CREATE TABLE item (id BIGINT PRIMARY KEY, count BIGINT NOT NULL, title TEXT COLLATE "
	 "\"C\" NOT NULL UNIQUE, "
	 "note TEXT COLLATE \"C\", bytes BYTEA, day INTEGER, seen BIGINT)"},
	{0}};

static const struct db_invariant invariants[] = {
	{"a count is never negative", "SELECT id, note FROM item WHERE count < 0 ORDER BY id"},
	{0}};

const struct module stage_module = {.name = "stage",
				    .statements = statements,
				    .migrations = migrations,
				    .invariants = invariants};
const struct module *const stage_modules[] = {&stage_module, NULL};

/* --- what sqlgen would write --- */

static void fill(void *row, const struct db_value *v)
{
	*(struct item *)row = (struct item){.id = v[0].i,
					    .count = v[1].i,
					    .title = v[2].s,
					    .note = v[3].s,
					    .bytes = v[4].s,
					    .day = {(int32_t)v[5].i},
					    .seen = v[6].i};
}

void item_add(struct task *t, const struct item *in)
{
	struct db_value v[] = {{.i = in->id},   {.i = in->count}, {.s = in->title},
			       {.s = in->note}, {.s = in->bytes}, {.i = in->day.v},
			       {.i = in->seen}};

	db_write(t, &add, v);
}

bool item_find(struct task *t, int64_t id, struct item *out)
{
	struct db_value v[7];

	if (!db_one(t, &find, &(struct db_value){.i = id}, v))
		return false;
	fill(out, v);
	return true;
}

bool item_find_any(struct task *t, struct item *out)
{
	struct db_value v[7];

	if (!db_one(t, &find_any, NULL, v))
		return false;
	fill(out, v);
	return true;
}

size_t item_list(struct task *t, struct item **rows)
{
	return db_many(t, &list, NULL, sizeof **rows, fill, (void **)rows);
}

static int64_t number(struct task *t, const struct db_statement *s)
{
	struct db_value v = {0};

	return db_one(t, s, NULL, &v) ? v.i : 0;
}

int64_t item_count(struct task *t)
{
	return number(t, &count);
}

int64_t item_sum(struct task *t)
{
	return number(t, &sum);
}

int64_t item_raise(struct task *t, int64_t id)
{
	return db_write(t, &raise_count, &(struct db_value){.i = id});
}

void item_raise_known(struct task *t, int64_t id)
{
	db_write(t, &raise_known, &(struct db_value){.i = id});
}

enum outcome op_add(struct task *t, const struct add_in *in, struct nothing *out)
{
	(void)out;
	char *bytes = arena_alloc(t->arena, in->bytes + 1, 1);

	item_add(t, &(struct item){.id = in->id,
				   .title = str_of(in->title),
				   .day = DAY_NONE,
				   .bytes = {bytes, in->bytes}});
	return OUTCOME_OK;
}

enum outcome item_keep(struct task *t, int64_t id, const char *title, size_t bytes)
{
	return change(t, op_add, &((struct add_in){id, title, bytes}), &(struct nothing){0});
}

enum outcome op_raise(struct task *t, const int64_t *id, struct nothing *out)
{
	(void)out;
	item_raise_known(t, *id);
	return OUTCOME_OK;
}
