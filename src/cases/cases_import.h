/*
 * Shared inside src/cases only: a register kept on paper, brought as a sheet.  All of a file is
 * taken over or nothing: the numbers of a register have no gap, so that a line left out would bar
 * every line behind it.
 */
#ifndef CASES_IMPORT_H
#define CASES_IMPORT_H

#include "cases/cases_registers.h"

/* Columns of law/vn/registers.yaml by their codes; */
/* clang-format off */
#define IMPORT_COLUMNS(X)                                                                   \
	X(NUMBER, "number") X(ACCEPTED, "accepted") X(TIME, "time") X(CLIENT, "client")         \
	X(BIRTH, "birth") X(ADDRESS, "address") X(CATEGORY, "category") X(MATTER, "matter")     \
	X(FORM, "form") X(ARRESTED, "arrested") X(PROVIDER, "provider")                         \
	X(DECISION, "decision") X(DECIDED, "decided") X(STATE, "state") X(RESULT, "result")     \
	X(ENDED, "ended") X(HANDED_OVER, "handed_over") X(NOTES, "notes")
/* clang-format on */

enum import_column {
#define X(name, code) IMPORT_##name,
	IMPORT_COLUMNS(X)
#undef X
	IMPORT_COLUMN_COUNT
};
const char *import_column_code(enum import_column c);

#define IMPORT_ROWS_MOST 3000

/* The cells as they were read, as text that the database keeps sealed, and back. */
struct str import_pack(struct arena *a, const struct sheet_rows *rows);
void import_unpack(struct arena *a, struct str packed, struct sheet_rows *out);
/* The row of headings: the first one that names three columns or more; else the first row. */
size_t import_heading_row(struct task *t, const struct sheet_rows *rows);

/* For each column of ours the sheet's, from 1; 0: the sheet has none. */
struct import_columns {
	int at[IMPORT_COLUMN_COUNT];
};
/* By the headings. */
struct import_columns import_guess(struct task *t, const struct sheet_row *headings);
struct str import_columns_text(struct arena *a, const struct import_columns *c); /* "number=1" */
struct import_columns import_columns_read(struct str text);

/* One thing that is wrong with a row. */
struct import_fault {
	int64_t row; /* as the spreadsheet program counts; 0: the whole file */
	enum import_column column;
	const char *text; /* msgid */
	struct str value; /* what stands there; may be empty */
};

/* One row that was understood. */
struct import_line {
	int64_t row;
	struct register_place place;
	struct str key; /* of the line in the book */
	struct day accepted, decided, ended, handed_over;
	int64_t accepted_at;
	struct str client, birth, address, category, decision, result, notes;
	struct str matter, state, arrested; /* codes */
	const struct aid_form *form;
	struct provider_id provider; /* v = 0: nobody yet */
	struct seat_id provider_seat;
	struct str provider_name;
};

#define IMPORT_FAULTS_MOST 2000
struct import_check {
	struct unit unit;
	struct import_line *lines; /* in the order of their numbers, when nothing is wrong */
	size_t count;
	struct import_fault *faults; /* by row */
	size_t faults_count;
};
/* Looks at every row and tells all that is wrong; reads the office's providers and registers. */
void import_check(struct task *t, const struct unit *unit, const struct sheet_rows *rows,
		  const struct import_columns *columns, struct import_check *out);

/* The same for a file that was sent: its cells, read with its columns. */
void import_check_stored(struct task *t, const struct import_find_row *row,
			 struct import_check *out);
/* A sealed column of a file that was sent; empty when it is kept no more. */
struct str import_open(struct task *t, struct str wrapped, const char *column, struct import_id id,
		       struct str sealed);
/* Job: gives up files that nobody has touched for a week. */
enum outcome cases_imports_clear(struct task *t, int64_t subject);

#endif
