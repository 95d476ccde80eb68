/*
 * Matters that were lived through, taken out of their tables and opened, so that others can be
 * written after them.
 */
#ifndef TESTS_LOAD_GROW_STOCK_H
#define TESTS_LOAD_GROW_STOCK_H

#include "grow.h"
#include "journal/journal_internal.h"
#include "probe.h"

#define STOCK_TABLES 11
#define COLUMNS_MOST 80
#define ROWS_MOST    24
#define ENTRIES_MOST 48
#define IDS_MOST     (ROWS_MOST + ENTRIES_MOST)
#define PEOPLE_MOST  4

/* What becomes of a column: as its value says, or one of these. */
enum fate {
	BY_VALUE,
	KEY,
	PIN,
	SEALED,
};

struct row {
	unsigned table; /* of stock_tables */
	sqlite3_value *values[COLUMNS_MOST];
	struct str *clear; /* what was sealed, at its column's place; absent where nothing was */
};

struct entry {
	struct journal_chain_after_row row;
	struct str body;
};

/* What is written again; its texts live in stock.arena. */
struct matter {
	int64_t request, case_file, filed;
	int64_t room; /* how much later it may be: all its events stay on their days */
	struct str code, number, line;
	struct row rows[ROWS_MOST];
	size_t rows_count;
	struct entry entries[ENTRIES_MOST];
	size_t entries_count;
	int64_t people[PEOPLE_MOST]; /* the client first */
	size_t people_count;
	int64_t ids[IDS_MOST]; /* of its rows and entries, rising */
	size_t ids_count;
};

/*
 * A table of which every row is written again, column by column; the first column is its key.
 * Bytes beside a wrapped data key are sealed by it.
 */
struct stock_table {
	const char *name, *where;
};
/* Parents before children. */
extern const struct stock_table stock_tables[STOCK_TABLES];

struct stock {
	struct arena *arena;
	const struct keyring *keys;
	sqlite3 *db;
	struct {
		int columns;
		const char *names[COLUMNS_MOST];
		enum fate fates[COLUMNS_MOST];
		sqlite3_stmt *insert; /* all columns in their order */
	} tables[STOCK_TABLES];
	struct matter **matters; /* in the order of their filing */
	size_t count;
};

/* Reads all matters of the file, which have ended, and empties the tables they stood in. */
void stock_take(struct stock *s);
/* Ids are told from other numbers by their size. */
bool stock_is_id(int64_t n);
/* An instant that moves with its matter: limits of days end at midnight, and stay there. */
bool stock_is_moved(int64_t n);

#endif
