/* Shared inside src/cases only: the register as a book, its closings, its import. */
#ifndef CASES_REGISTERS_H
#define CASES_REGISTERS_H

#include "base/seal.h"
#include "cases/books.h"
#include "cases/cases_internal.h"
#include "cases/cases_registers_rules.h"
#include "law/aid.h"

struct register_line; /* registers.views */

extern const struct right right_read_registers, right_close_registers, right_import_register;

/* A register of one unit, form of aid and year. */
struct book {
	struct unit unit;
	const struct aid_form *form;
	struct str name; /* "TGTT" */
	int64_t year, last;
};
/* One that the actor's office sees and that has lines; false when there is none. */
bool books_open(struct task *t, struct unit_id unit, struct str name, int64_t year,
		struct book *out);
/* Its own register, or that of an office which closed and was taken over. */
bool books_is_kept_by(struct task *t, const struct book *b);
/* The number of the form it is kept on: "01-TP-TGPL". */
struct str books_paper(struct task *t);

/* Which lines: behind `after`, before `end` (absent: the whole book), entered on these days. */
struct book_span {
	struct str after, end;
	int64_t from_at, until_at; /* 0 and 0: whenever */
};
/* At most REGISTER_LINES_MOST in the book's order, as the query gives them. */
size_t books_read(struct task *t, const struct book *b, const struct book_span *span,
		  struct register_lines_row **rows);
/* Rows as pages and papers show them, with the remarks on them. */
void books_show(struct task *t, const struct book *b, const struct register_lines_row *rows,
		size_t count, enum language language, struct register_line *out);

/*
 * Every line that was entered in the period, some at a time, in the book's order.  What `each`
 * makes in the task's arena is gone when it returns.
 */
typedef void book_lines(struct task *t, const struct register_lines_row *rows, size_t count,
			void *arg);
void books_each(struct task *t, const struct book *b, struct period p, book_lines *each, void *arg);
/* The line of that number; false when there is none. */
bool books_line(struct task *t, const struct book *b, int64_t seq, struct register_line *out);

#define LINE_PRINT_BYTES SEAL_FINGERPRINT_BYTES
/*
 * What a closing fixes of a line: number, entry, client, form, field, category.  What becomes of
 * the matter later is no change of its entry.
 */
struct str books_print(struct task *t, const struct register_lines_row *row);

/* A fingerprint as people compare it: its beginning, in sixteenths. */
struct str books_print_text(struct task *t, struct str print);

/* {unit}, {register} and {year} of the path; NOT_FOUND when the actor has no such register. */
enum outcome books_open_page(struct task *t, struct web *w, struct book *out);
/* "/registers/812/TGTT/2026" */
struct str books_url(struct task *t, const struct book *b);

#endif
