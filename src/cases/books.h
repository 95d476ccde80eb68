/* The registers as books: remarks, closings, and what is taken over from a register on paper. */
#ifndef CASES_BOOKS_H
#define CASES_BOOKS_H

#include "cases/cases.h"

struct cases_remark_in {
	struct case_id id;
	struct str text;
};
/* What is right about a line of the register: it stands beside the line for ever. */
enum outcome cases_remark(struct task *t, const struct cases_remark_in *in, struct nothing *out);

struct cases_close_register_in {
	struct unit_id unit;
	struct str book; /* "TGTT" */
	int64_t year;
	struct str period; /* a closing of law/vn/registers.yaml */
	struct day from;   /* the period's first day */
	struct str origin; /* web_origin(), for verifying the paper; may be empty */
};
struct cases_close_register_out {
	struct closing_id id;
};
/*
 * Closes a period that is over, in order, and issues the paper of it.  CONFLICT when it is closed,
 * runs, or another one comes first.
 */
enum outcome cases_close_register(struct task *t, const struct cases_close_register_in *in,
				  struct cases_close_register_out *out);

/* ---- a register kept on paper ---- */

struct cases_import_send_in {
	struct unit_id unit;
	struct str name;           /* of the file */
	struct str print;          /* keyed fingerprint of its bytes */
	struct str sheet, columns; /* as cases_import.h packs them */
	int64_t lines;
};
struct cases_import_send_out {
	struct import_id id;
};
/* Keeps the cells of a file for a week.  CONFLICT when the same file was taken over. */
enum outcome cases_import_send(struct task *t, const struct cases_import_send_in *in,
			       struct cases_import_send_out *out);

struct cases_import_columns_in {
	struct import_id id;
	int64_t rev;
	struct str columns;
};
/* Says which column is which. */
enum outcome cases_import_columns(struct task *t, const struct cases_import_columns_in *in,
				  struct nothing *out);

struct cases_import_in {
	struct import_id id;
	int64_t rev;
};
/*
 * All lines become matters with their numbers and running clocks, or none: INVALID while a row is
 * wrong.
 */
enum outcome cases_import_take(struct task *t, const struct cases_import_in *in,
			       struct nothing *out);
/* Gives the file up: its cells are forgotten. */
enum outcome cases_import_drop(struct task *t, const struct cases_import_in *in,
			       struct nothing *out);

#endif
