/*
 * htmlgen's parts.  A template is cut into literal markup and directives; `struct spot` follows the
 * markup character by character, so that every value knows what it stands in, and everything is
 * written as C at once.
 */
#ifndef TOOLS_HTMLGEN_H
#define TOOLS_HTMLGEN_H

#include "gen.h"
#include "views.h"

#define NAME_BYTES    32
#define ELEMENTS_MOST 48
#define VALUE_BYTES   256
#define BLOCKS_MOST   24
#define SPOT_VALUE    '\001' /* stands in spot.value for a value that is only known later */

/* ---- htmlgen_spot.c: where in the markup we are ---- */

enum spot_in {
	SPOT_TEXT,
	SPOT_TAG_NAME,
	SPOT_TAG, /* between attributes */
	SPOT_NAME,
	SPOT_BEFORE_VALUE,
	SPOT_VALUE_OF, /* inside a quoted attribute value */
	SPOT_COMMENT,
	SPOT_DECLARATION,
};

enum spot_attribute {
	ATTRIBUTE_PLAIN,
	ATTRIBUTE_WORDS, /* people read or hear it */
	ATTRIBUTE_URL,
	ATTRIBUTE_LITERAL, /* decides what the element does: no value may stand in it */
};

enum spot_url {
	URL_EMPTY,
	URL_PATH,
	URL_QUERY,
	URL_HOST, /* https://host without a path yet */
	URL_WRONG,
};

struct spot_element {
	char name[NAME_BYTES];
	unsigned line;
	bool untranslated; /* it or one around it says translate="no" */
};

struct spot {
	enum spot_in in;
	bool spaced; /* a space stands before this place in a tag */
	char quote;
	char tag[NAME_BYTES], attribute[NAME_BYTES];
	enum spot_attribute kind;
	char value[VALUE_BYTES]; /* of the attribute so far */
	size_t value_len;
	bool closing, self_closing;
	bool has_src, posts, multipart, untranslated; /* what the attributes of this tag said */
	struct spot_element open[ELEMENTS_MOST];
	size_t depth;
	unsigned post_line; /* of the <form method="post"> that is open; 0: none is */
	bool has_token;
	bool takes_files; /* that form says enctype="multipart/form-data" */
};

struct template;

/* Follows literal markup and adds it to the output. */
void spot_literal(struct template *t, const char *text, size_t len);
/* Ends a name that a directive follows, as in <option{{ if x }}. */
void spot_settle(struct template *t);
enum spot_url spot_url(const struct spot *s);
void spot_add_value(struct spot *s);
bool spot_is_in_script(const struct spot *s);
/* A sentence when the two ends of branches differ, else NULL. */
const char *spot_merge(struct spot *into, const struct spot *other);
/* Nothing may be open at the end. */
void spot_finish(struct template *t);

/* ---- the template ---- */

enum template_kind {
	TEMPLATE_PAGE,
	TEMPLATE_PART,
	TEMPLATE_FRAME,
};

enum block_kind {
	BLOCK_IF,
	BLOCK_EACH,
	BLOCK_TITLE,
	BLOCK_FIELD,
};

struct block {
	enum block_kind kind;
	struct gen_place at;
	struct spot start; /* where every branch begins */
	struct spot end;   /* where the branches so far ended */
	bool has_end, has_else;
	size_t guards;             /* how many were known outside */
	const char *guard_else;    /* IF NOT: what is known to be there in its else */
	const char *name, *c_name; /* EACH: the variable, and its name in C */
	const struct views_record *record;
	const char *count; /* EACH: C expression; its index is i and the depth */
	size_t depth;
	struct field_block *field;
};

struct used_part {
	const char *name;
	const struct views_record *record;
	struct gen_place at;
};

struct template
{
	struct gen *g;
	const struct views *views;
	struct gen_place at; /* the line being read */
	enum template_kind kind;
	const char *name, *frame;
	const struct views_record *record;
	struct gen_place declared;
	struct spot spot;
	struct block blocks[BLOCKS_MOST];
	size_t block_count;
	const char **guards; /* C expressions that are known not to be NULL here */
	size_t guard_count;
	struct used_part *parts;
	size_t part_count;
	const struct views_record **records; /* whose headers the C needs */
	size_t record_count;
	char *c, *title_c; /* the C of the body and of the page's title */
	FILE *out, *body_out;
	unsigned indent;
	bool line_begun;
	char *literal; /* markup not yet written */
	size_t literal_len, literal_size;
	bool letters_told; /* one complaint a line is enough */
	bool has_title, has_body;
};

/* ---- htmlgen_words.c: directives into words, translated texts ---- */

enum word_kind {
	WORD_END,
	WORD_NAME, /* a path or a keyword */
	WORD_TEXT, /* "…" */
	WORD_SIGN, /* ( ) , | */
	WORD_WRONG,
};

struct words {
	const char *rest;
	enum word_kind kind; /* of the word in hand */
	const char *text;
};

struct words words_of(struct template *t, const char *directive);
void words_next(struct template *t, struct words *w);
/* Takes the word in hand when it is this one. */
bool words_take(struct template *t, struct words *w, const char *text);
/* Takes it or says what was expected. */
bool words_need(struct template *t, struct words *w, const char *text);
/* Takes a name; NULL after an error. */
const char *words_name(struct template *t, struct words *w, const char *what);
/* Takes _("…"); NULL after an error. */
const char *words_msgid(struct template *t, struct words *w);
void words_finish(struct template *t, struct words *w);

/* ---- htmlgen_path.c: paths and filters into C ---- */

struct value {
	enum views_type type;
	bool ok;
	const char *c;     /* expression of the value; of a pointer for records */
	const char *count; /* LIST */
	const struct views_record *record;
	const struct views_field *field; /* NULL for a loop's own variable */
	const struct views_form *form;   /* INPUT: where it belongs */
};

/* Finds a path; `ok` is false after an error. */
struct value path_find(struct template *t, const char *path);
/* C that is true when the value is there and not empty. */
const char *path_truth(struct template *t, const struct value *v);
/* C of a `struct str` that shows the value through the filter (NULL: none); NULL after an error. */
const char *path_text(struct template *t, const struct value *v, const char *filter);

/* ---- htmlgen_value.c: values and texts at their place ---- */

void write_value(struct template *t, struct words *w);
void write_translation(struct template *t, struct words *w);
void write_plural(struct template *t, struct words *w);

/* ---- htmlgen_field.c: {{ field }} ---- */

struct field_block;
void write_field(struct template *t, struct words *w);
void write_choice(struct template *t, struct words *w);
void write_field_end(struct template *t, struct block *b);

/* ---- htmlgen_block.c: everything else between {{ and }} ---- */

void write_directive(struct template *t, const char *directive);

/* ---- htmlgen.c ---- */

/* An error at the line being read. */
void complain(struct template *t, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* C code at this place; markup before it is written first. */
void write_c(struct template *t, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* "text" as a C literal in the line that write_c() began. */
void write_string(struct template *t, const char *text);
void write_literal(struct template *t, char c);
void flush_literal(struct template *t);
/* The record's header is included. */
void need_record(struct template *t, const struct views_record *record);

#endif
