/*
 * A backup: one sealed file with everything a data folder holds but its master key.  It names no
 * engine, so that it is also how data moves from one to another.
 *
 * First line: "kip-backup-1 KEY", KEY being the name of the master key.  Then records, each one
 * sign and what belongs to it; numbers are little-endian, a text has its length (32 bits) before
 * it:
 *   k  head: when it was made, kind of folder, newest commit, count of migrations, each one's slice
 *      and name
 *   f  a file of the folder: its name, its bytes
 *   t  a table: its name, count of columns, name and type of each
 *   r  a row: for each column 0 (NULL) or 1 and the value
 *   s  the table's sum: count of rows, two sums over their hashes
 *   e  the end
 */
#ifndef APP_BACKUP_H
#define APP_BACKUP_H

#include "app/app.h"
#include "base/buf.h"
#include "db/db_copy.h"

#define BACKUP_MARK      "kip-backup-1"
#define BACKUP_ROW_BYTES ((size_t)64 << 20)

/* Of one table, in whatever order its rows come. */
struct backup_sum {
	struct str table;
	uint64_t rows, first, second;
};

/* The bytes of a row as the file holds them; `out` is emptied first. */
void backup_row(struct buf *out, const struct db_table *table, const struct db_cell *cells);
void backup_sum_add(struct backup_sum *sum, struct str row);
void backup_add_number(struct buf *out, uint64_t number);
void backup_add_text(struct buf *out, struct str text);

/*
 * Writes the backup of an opened folder, from one snapshot, while a server may go on working on it.
 * False after a sentence on standard error, and no file is there then.
 */
bool backup_write(struct opened *o, const char *path);

/*
 * Makes a data folder of it, proves that every row has arrived, and checks what must always hold.
 * The folder may hold the master key and nothing else; `url` is where the data goes (NULL: a file
 * in the folder).  False after a sentence.
 */
bool backup_restore(const char *path, const char *directory, const char *url);

int command_backup(int argc, char **argv);
int command_restore(int argc, char **argv);

#endif
