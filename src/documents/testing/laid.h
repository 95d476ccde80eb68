/* Papers laid out for tests, and read again by other programs. */
#ifndef DOCUMENTS_TESTING_LAID_H
#define DOCUMENTS_TESTING_LAID_H

#include "documents/documents_pdf.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#define PORTRAIT  "kip-paper"
#define LANDSCAPE "kip-paper kip-paper--landscape"
#define HALF      "kip-paper kip-paper--half"

/* For everything below; the test frees it. */
struct arena *laid_arena(void);

/* The PDF of what stands inside the paper's outermost element, of this class. */
struct str lay(struct str html, const char *sheet);
/* The problem of a whole page that cannot be laid out. */
struct str refused(struct str html, const char *fonts);

/* What a program says when it gets these bytes. */
struct str told(const char *const *argv, struct str bytes);
struct str text_of(struct str pdf);
struct str page_text(struct str pdf, int page);
int64_t pages_of(struct str pdf);
bool has(struct str text, const char *words);
/* Asserts that the words come, in this order. */
void reads(struct str text, const char *const *words);

/* Where a word begins and ends, from the upper left corner of its page. */
struct box {
	int page;
	int64_t left, right, top, bottom; /* whole points, rounded down */
};
/* Every word with its box, and the first box of one of them. */
struct str boxes_of(struct str pdf);
struct box box_of(struct str said, const char *text);
/* The last point from the left that any word reaches. */
int64_t right_edge(struct str pdf);

#endif
