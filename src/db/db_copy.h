/*
 * All that a database holds, table by table, in a form that both engines share: what backups are
 * made of, and how data moves from one engine to the other.
 */
#ifndef DB_COPY_H
#define DB_COPY_H

#include "db/db.h"

struct db_column {
	struct str name;
	enum db_type type; /* DB_INT, DB_TEXT or DB_BYTES */
};

struct db_table {
	struct str name;
	struct db_column *columns;
	unsigned count;
};

/* A value as it is stored: unlike db_field, 0 and NULL stay apart. */
struct db_cell {
	bool null;
	struct db_value v;
};

/* A migration that a database has had. */
struct db_migrated {
	struct str slice, name;
};

/* What a copy begins with. */
struct db_copy_head {
	const struct db_migrated *migrated;
	size_t count;
	int64_t newest; /* instant of the newest commit */
};

/* Takes a copy: the head, then each table followed by its rows.  False ends the copying. */
struct db_copy_taker {
	bool (*head)(void *arg, const struct db_copy_head *head);
	bool (*table)(void *arg, const struct db_table *table);
	bool (*row)(void *arg, const struct db_table *table, const struct db_cell *cells);
	void *arg;
};

/*
 * Gives all rows of one snapshot, while others go on writing; db/'s own tables are left out.  False
 * when the database could not be read to its end, which *problem says, or when the taker ended it:
 * NULL.  Cells live until the taker returns, tables and head as long as `a`.
 */
bool db_copy_out(struct db *db, struct arena *a, const struct db_copy_taker *to,
		 const char **problem);

/*
 * The way back, into a database that is new: first its tables as they were then, made by the
 * program's own migrations; then the rows, in one transaction.  Each step answers false with a
 * sentence in db_copy_problem(); db_copy_in_free() then leaves no row behind.
 */
struct db_copy_in;
struct db_copy_in *db_copy_in_new(struct db *db, const struct module *const *slices,
				  struct arena *a);
bool db_copy_in_head(struct db_copy_in *in, const struct db_copy_head *head);
bool db_copy_in_table(struct db_copy_in *in, const struct db_table *table);
bool db_copy_in_row(struct db_copy_in *in, const struct db_cell *cells);
/* Checks what refers to what, and commits. */
bool db_copy_in_end(struct db_copy_in *in);
void db_copy_in_free(struct db_copy_in *in);
/* NULL while all is well. */
const char *db_copy_problem(const struct db_copy_in *in);

/* db_migrate() with the migrations that a copy names, and no others. */
bool db_migrate_like(struct db *db, const struct module *const *slices,
		     const struct db_copy_head *head, struct arena *a, const char **problem);

/* How a database stands to this program's migrations; a newer one counts as current here. */
enum db_age {
	DB_AGE_NEW, /* none has run */
	DB_AGE_OLDER,
	DB_AGE_CURRENT,
};
enum db_age db_age(struct db *db, const struct module *const *slices);

#endif
