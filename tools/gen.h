/*
 * What the generators share: their command line, files, errors with file and line, and writing C.
 * They run once during the build on small files, so memory is given back all at once by gen_done().
 */
#ifndef TOOLS_GEN_H
#define TOOLS_GEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

struct gen_block;
struct gen_text;

struct gen_paths {
	const char **list;
	size_t count;
};

struct gen {
	const char *tool;
	const char *slice;
	const char *out_c, *out_h;
	struct gen_paths in;     /* --in: what becomes C */
	struct gen_paths others; /* --schema, --others, --views: what is only looked at */
	unsigned errors;
	struct gen_block *blocks;
	struct gen_text *texts;
};

/* Where something stands in an input file; lines count from 1, 0 means the file as a whole. */
struct gen_place {
	const char *file;
	unsigned line;
};

/*
 * Reads `--slice S --out C H --in FILES [OTHERS FILES]`; `others` is that last option's name.
 * Ends the program when wrong.
 */
void gen_start(struct gen *g, int argc, char **argv, const char *others);
/* Frees everything; answers the program's exit status: 1 when there was an error. */
int gen_done(struct gen *g);

/* Prints "file:line: sentence", counts it, and goes on, so that one run shows all that is wrong. */
void gen_error(struct gen *g, struct gen_place at, const char *format, ...)
	__attribute__((format(printf, 3, 4)));
/* The same where going on makes no sense: ends the program. */
_Noreturn void gen_fail(struct gen_place at, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* Zeroed, never NULL, lives until gen_done(). */
void *gen_alloc(struct gen *g, size_t count, size_t size);
char *gen_copy(struct gen *g, const char *text, size_t len);
char *gen_printf(struct gen *g, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* Upper case with '_' for everything that is not a letter or digit: "case-line" -> "CASE_LINE". */
char *gen_upper(struct gen *g, const char *text);
void *gen_grow(struct gen *g, void *list, size_t count, size_t size);
/*
 * A new zeroed element behind `count` others: *gen_add(g, list, count) = value; pointers into
 * the list may go stale.
 */
#define gen_add(g, list, count) \
	((list) = gen_grow((g), (list), (count), sizeof *(list)), &(list)[(count)++])

/* A text that is written piece by piece; gen_done() drops one that was not ended. */
FILE *gen_text_begin(struct gen *g);
/* What was written, ended by NUL; closes the text. */
char *gen_text_end(struct gen *g, FILE *out);

/*
 * The whole file, ended by NUL; a file that is missing, not UTF-8 or holds U+0000 ends the
 * program.
 */
char *gen_read(struct gen *g, const char *path);
/* The file's own name and the name of the folder it is in. */
const char *gen_base_name(const char *path);
const char *gen_folder_name(struct gen *g, const char *path);
bool gen_ends_with(const char *text, const char *end);
/* Letters a-z, digits and '_', a letter first: what a name may be in all three languages. */
bool gen_is_name(const char *text);
/* Whether it can stand in a comment of C: it neither ends it nor begins another. */
bool gen_is_comment(const char *text);
/* True for words that C (or gcc) keeps for itself, which therefore cannot name a struct's field. */
bool gen_is_c_word(const char *text);

/*
 * Opens an output file with its "made by" comment; gen_close() ends the program when the disk
 * did not take it all.
 */
FILE *gen_open(const struct gen *g, const char *path);
void gen_close(FILE *file, const char *path);
/* "text" as a C literal; NULL as NULL. */
void gen_c_string(FILE *out, const char *text);
/*
 * One literal a line, each behind `indent`: what people read in generated C looks like what was
 * written.
 */
void gen_c_lines(FILE *out, const char *indent, const char *text);

#endif
