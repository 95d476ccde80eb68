/*
 * tidy holds the house rules.  It reads every file once, cuts C into tokens, and runs a table of
 * rules over them; a rule is a function that reports findings.  Exceptions are numbers that may
 * only go down.
 */
#ifndef TOOLS_TIDY_H
#define TOOLS_TIDY_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

/* Text inside a file that stays in memory until the end. */
struct span {
	const char *ptr;
	size_t len;
};

/* ---- tokens ---- */

enum token_kind {
	TOKEN_NAME, /* keywords too */
	TOKEN_NUMBER,
	TOKEN_STRING, /* with its quotes */
	TOKEN_CHARACTER,
	TOKEN_HEADER, /* what follows #include, with its <> or quotes */
	TOKEN_SIGN,   /* one byte, except "->", "##" and "..." */
};

struct token {
	enum token_kind kind;
	bool directive; /* inside a line that begins with # */
	size_t line;
	struct span text;
};

struct tokens {
	struct token *rows;
	size_t count, room;
};

/* ---- files ---- */

enum file_kind {
	FILE_C = 1 << 0,
	FILE_HEADER = 1 << 1,
	FILE_SQL = 1 << 2,
	FILE_VIEWS = 1 << 3,
	FILE_TEMPLATE = 1 << 4,
	FILE_STORY = 1 << 5,
	FILE_SCRIPT = 1 << 6, /* shell, make, meson, JavaScript */
	FILE_WIDE = 1 << 7,   /* law/vn and style sheets: lines as long as they need */
	FILE_OTHER = 1 << 8,
};

#define FILE_CODE (FILE_C | FILE_HEADER)
#define FILE_WRITTEN \
	(FILE_CODE | FILE_SQL | FILE_VIEWS | FILE_TEMPLATE | FILE_STORY | FILE_SCRIPT | FILE_WIDE)
#define FILE_ANY (FILE_WRITTEN | FILE_OTHER)

struct file {
	char *path;         /* from the root: "src/cases/cases_ops.c" */
	const char *name;   /* "cases_ops.c" */
	struct span folder; /* "cases" for everything in src/cases, else empty */
	enum file_kind kind;
	bool test; /* a test may name what the product may not */
	char *bytes;
	struct span text; /* of `bytes` */
	size_t lines;
	struct tokens code;     /* C only */
	struct tokens comments; /* C only; with their signs */
};

struct tree {
	struct file *files;
	size_t count, room;
};

/* ---- findings ---- */

struct finding {
	const struct rule *rule;
	const struct file *file;
	size_t line;
	size_t measure; /* the size that was too large; 0 when the rule counts */
	char *message;
};

struct findings {
	struct finding *rows;
	size_t count, room;
};

struct tidy {
	struct tree tree;
	struct findings found;
	const struct rule *rule; /* the one that runs */
};

/* `each` sees every file of the kinds named, `all` sees the tree once. */
struct rule {
	const char *name;
	const char *about;
	unsigned kinds;
	void (*each)(struct tidy *t, const struct file *f);
	void (*all)(struct tidy *t);
};

extern const struct rule rules[];

/* ---- tidy_text.c ---- */

struct span span_of(const char *zero_ended);
bool span_is(struct span s, const char *zero_ended);
bool span_same(struct span a, struct span b);
bool span_starts(struct span s, const char *prefix);
bool span_ends(struct span s, const char *suffix);
struct span span_from(struct span s, size_t from);
struct span span_trim(struct span s);
/* The text up to `at` and moves *rest behind it; all that is left when `at` does not come. */
struct span span_cut(struct span *rest, char at);
/* Like span_cut at blanks; empty when nothing is left. */
struct span span_word(struct span *rest);
/* Where `needle` begins, or NULL.  A whole word has no letter, digit or _ beside it. */
const char *span_find(struct span s, const char *needle);
const char *span_find_word(struct span s, struct span needle);
/* Decimal; false when there is anything else. */
bool span_number(struct span s, size_t *out);
/* `*` stands for any bytes. */
bool span_matches(struct span s, struct span pattern);
/* Whether a blank-separated list holds it. */
bool list_has(const char *list, struct span s);
/* Room for one more row: the array, perhaps moved.  Never NULL. */
void *grow(void *rows, size_t count, size_t *room, size_t size);

/* ---- tidy_tree.c, tidy_lex.c ---- */

/*
 * Reads everything below the current folder except what git ignores; false with a message on
 * stderr.
 */
bool tree_read(struct tree *tree);
void tree_free(struct tree *tree);
const struct file *tree_find(const struct tree *tree, const char *path);
void lex(struct file *f);

bool token_is(const struct token *k, const char *text);
/* The token `ahead` places from `i`, or a blank one outside the file. */
const struct token *token_at(const struct file *f, size_t i, int ahead);
/*
 * The bracket that belongs to the one at `i`, looking forwards or backwards; `i` itself when there
 * is none.
 */
size_t token_partner(const struct file *f, size_t i);

/* ---- tidy_report.c ---- */

void finding(struct tidy *t, const struct file *f, size_t line, const char *format, ...)
	__attribute__((format(printf, 4, 5)));
void finding_measured(struct tidy *t, const struct file *f, size_t line, size_t measure,
		      const char *format, ...) __attribute__((format(printf, 5, 6)));
/*
 * Takes tools/tidy-exceptions.txt off, prints the rest; the number of rules that found something.
 */
size_t report(struct tidy *t);
void findings_free(struct findings *found);

/* ---- the rules ---- */

void includes_follow_layers(struct tidy *t); /* tidy_includes.c */
void headers_have_guards(struct tidy *t, const struct file *f);
void calls_are_allowed(struct tidy *t, const struct file *f); /* tidy_calls.c */
void lengths_in_days_come_from_law(struct tidy *t, const struct file *f);
void functions_are_short(struct tidy *t, const struct file *f); /* tidy_shape.c */
void parameters_are_few(struct tidy *t, const struct file *f);
void nesting_is_shallow(struct tidy *t, const struct file *f);
void files_are_short(struct tidy *t, const struct file *f);
void lines_are_short(struct tidy *t, const struct file *f);
void queries_are_few(struct tidy *t, const struct file *f);
void white_space_is_clean(struct tidy *t, const struct file *f);
void nothing_is_left_over(struct tidy *t, const struct file *f); /* tidy_comments.c */
void nothing_is_switched_off(struct tidy *t, const struct file *f);
void code_is_not_commented_out(struct tidy *t, const struct file *f);
void comments_have_one_style(struct tidy *t, const struct file *f);
void terms_follow_glossary(struct tidy *t); /* tidy_words.c */
void words_belong_here(struct tidy *t);
void law_is_not_in_c(struct tidy *t, const struct file *f);
void vietnamese_is_not_in_c(struct tidy *t, const struct file *f);
void outcomes_are_seen(struct tidy *t); /* tidy_stories.c */
void clocks_have_stories(struct tidy *t);
void reasons_are_unique(struct tidy *t);

#endif
