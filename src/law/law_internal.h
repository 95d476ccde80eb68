/*
 * How law files are read, for this folder alone.
 *
 * A file is loaded in two passes.  First libcyaml fills structs through a schema: unknown keys,
 * missing keys and words outside an enum are found there.  Then the file's own check looks at what
 * a schema cannot say and calls law_wrong() for each finding; all findings are collected, none
 * stops the reading.  A function x_load(l, &out) answers false when it found something wrong.
 *
 *	static const cyaml_schema_field_t fields[] = {
 *		CYAML_FIELD_STRING_PTR("id", CYAML_FLAG_DEFAULT, struct category, id, 1, 40),
 *		LAW_FLAG_FIELD("in_force", CYAML_FLAG_OPTIONAL, struct category, in_force),
 *		LAW_ROW_FIELDS(struct category, row),
 *		CYAML_FIELD_END};
 *
 * Flags are words (yes, no, unknown) and codes are strings: libcyaml reads 015 as 13 and any word
 * as true.
 */
#ifndef LAW_INTERNAL_H
#define LAW_INTERNAL_H

#include "law/law.h"

#include <cyaml/cyaml.h>

struct law_loading {
	struct arena *arena;  /* the snapshot's: what is loaded lives there */
	struct arena *report; /* the caller's: the problems live there */
	const char *folder;   /* files here replace those compiled in; may be NULL */
	struct law_problems *problems;
	bool replacing;         /* the file being read comes from `folder` */
	struct law_file *files; /* all that were read so far, in order of reading */
	size_t files_count, files_room;
	struct day *starts; /* of all periods, noted by law_check_row() */
	size_t starts_count, starts_room;
};

/* Where something is wrong: clocks.yaml, list "clocks", row 3, field "lengths[1].length". */
struct law_place {
	const char *file, *list;
	size_t row;
	const char *id;    /* what people call the row; NULL when it has no name */
	const char *field; /* NULL: the row itself */
};

/*
 * Finds the file (the folder's, else the compiled-in one), keeps its bytes and hash, and reads it
 * through the schema of its top mapping.  False when it is absent, not YAML or not of the schema:
 * all said.
 */
bool law_read(struct law_loading *l, const char *name, const cyaml_schema_value_t *schema,
	      void **out);
/* The same for bytes at hand. */
bool law_read_bytes(struct law_loading *l, const char *name, struct str bytes,
		    const cyaml_schema_value_t *schema, void **out);

/* Records a finding; `rule` is a short name that documentation can list. */
void law_wrong(struct law_loading *l, const struct law_place *at, const char *rule,
	       const char *format, ...) __attribute__((format(printf, 4, 5)));
void law_problem_add(struct arena *a, struct law_problems *to, struct law_problem what);

/*
 * Turns the dates of a row into days and checks citation, order and form; notes the start for the
 * version.
 */
void law_check_row(struct law_loading *l, const struct law_place *at, struct law_row *row);
/* "2026-11-20" to a day; a finding and DAY_NONE when it is none. */
struct day law_check_day(struct law_loading *l, const struct law_place *at, const char *text);

/* One period of one id, for law_check_spans(). */
struct law_span {
	const char *id;
	const struct law_row *row;
	size_t index; /* of the row in its list */
};

/*
 * Sorts the spans by id and start.  Two rows of one id must not be valid on the same day; with
 * `no_gaps`, exactly one must be valid on each day between the first start and the last end.
 */
void law_check_spans(struct law_loading *l, const struct law_place *list, struct law_span *spans,
		     size_t count, bool no_gaps);

static inline bool law_row_valid(const struct law_row *row, struct day on)
{
	return row->from.v <= on.v && on.v <= row->to.v;
}

extern const cyaml_strval_t law_flag_words[3];

/* The columns that every row of law has, for a schema. */
#define LAW_FLAG_FIELD(key, flags, structure, member) \
	CYAML_FIELD_ENUM(key, (flags) | CYAML_FLAG_STRICT, structure, member, law_flag_words, 3)
#define LAW_ROW_FIELDS(structure, member) \
	CYAML_FIELD_STRING_PTR("cite", CYAML_FLAG_DEFAULT, structure, member.cite, 0, 400), \
		CYAML_FIELD_STRING_PTR("from", CYAML_FLAG_DEFAULT, structure, member.from_text, 0, \
				       40), \
		CYAML_FIELD_STRING_PTR("to", CYAML_FLAG_OPTIONAL, structure, member.to_text, 0, \
				       40), \
		LAW_FLAG_FIELD("verified", CYAML_FLAG_DEFAULT, structure, member.verified)

/* A row that ends on no known day ends on this one, the last that civil dates know. */
struct day law_day_last(void);

/* --- the terms of a time limit, as clocks.yaml writes them --- */

enum clock_direction {
	CLOCK_FORWARD,
	CLOCK_BACKWARD /* ends before the event; on a day off it moves earlier */
};

/* What happens to an end that falls on a day off. */
enum clock_roll_over {
	CLOCK_ROLLS_NONE,
	CLOCK_ROLLS_CIVIL, /* the next working day */
	CLOCK_ROLLS_CPC    /* criminal procedure: months roll over, days do not */
};

enum clock_anchor {
	CLOCK_ANCHOR_EVENT,
	CLOCK_ANCHOR_QUARTER /* the first day of the event's quarter stands for the event */
};

enum clock_moment {
	CLOCK_END_OF_DAY,
	CLOCK_FIRST_HOUR /* the first working hour of the day */
};

/* The first row whose condition holds gives the length; the last row has none and always holds. */
struct clock_length {
	const char **when; /* any of these facts */
	unsigned when_count;
	const char *after; /* or: the event came after this time of day, "15:00" */
	int after_minutes;
	int length, least;  /* least: the act may not come before so many have run; 0 is none */
	enum law_unit unit; /* unsaid: the clock's */
	enum clock_moment by;
};

/* Runs on from the end when one of its facts holds. */
struct clock_extension {
	const char **when;
	unsigned when_count;
	int length;
	enum law_unit unit; /* unsaid: the clock's */
};

struct law_clock_terms {
	enum law_unit unit;
	enum clock_direction direction;
	enum clock_roll_over roll_over;
	enum clock_anchor anchor;
	enum law_flag first_day_counts;
	const char *form; /* key of the form that must exist at the end, or NULL */
	struct clock_length *lengths;
	unsigned lengths_count;
	struct clock_extension *extensions;
	unsigned extensions_count;
};

/* A word of clocks.yaml with its names. */
struct law_term {
	const char *code, *title, *title_en;
};

/* One entry for each day of the years that calendar.yaml answers for. */
struct calendar {
	struct day first, last;
	struct law_day days[];
};

struct clock_book {
	struct law_clock *rows;
	struct law_term *facts, *owners;
	size_t count, facts_count, owners_count;
};

struct form_book {
	struct law_form *rows;
	struct law_term *documents;
	size_t count, documents_count;
};

struct reason_book {
	struct law_reason *rows;
	size_t count;
};

extern const cyaml_schema_value_t law_term_value; /* struct law_term: code, title, title_en */
/* Codes are identifiers and stand there once. */
void law_check_terms(struct law_loading *l, const char *file, const char *list,
		     const struct law_term *terms, size_t count);
/* NULL when there is none. */
const struct law_term *law_term_find(const struct law_term *terms, size_t count, struct str code);
const char *law_term_title(const struct law_term *term, enum language language);
/* Small letters, digits and _, starting with a letter. */
bool law_is_identifier(const char *s);

/* --- what the snapshot holds --- */

struct law {
	struct arena *arena;
	struct law_file *files;
	size_t files_count;
	char hash[65]; /* over all files */
	struct day *starts;
	size_t starts_count;
	struct calendar *calendar;
	struct clock_book *clocks;
	struct reason_book *reasons;
	struct form_book *forms;
	struct aid_book *aid;
	struct asking_book *asking;
	struct register_book *registers;
	struct watch_book *watch;
	struct work_book *work;
	struct eligibility *eligibility;
};

bool calendar_load(struct law_loading *l, struct calendar **out);
bool clocks_load(struct law_loading *l, const struct form_book *forms, struct clock_book **out);
bool reasons_load(struct law_loading *l, const struct form_book *forms, struct reason_book **out);
bool forms_load(struct law_loading *l, struct form_book **out);
bool aid_load(struct law_loading *l, const struct form_book *papers,
	      const struct clock_book *clocks, struct aid_book **out);
bool asking_load(struct law_loading *l, struct asking_book **out);
bool registers_load(struct law_loading *l, const struct form_book *papers,
		    struct register_book **out);
bool watch_load(struct law_loading *l, struct watch_book **out);
/* Does aid.yaml have a row of that code, on whatever day? */
bool aid_knows_form(const struct aid_book *b, const char *code);
bool aid_knows_matter(const struct aid_book *b, const char *code);
bool work_load(struct law_loading *l, const struct form_book *papers, const struct aid_book *aid,
	       struct work_book **out);
bool form_is_known(const struct form_book *forms, const char *key);

/* Files compiled into the program (law_files.c, made at build time from law/vn). */
struct law_embedded {
	const char *name; /* "clocks.yaml", "cases/tet.yaml" */
	const unsigned char *bytes;
	size_t len;
};
extern const struct law_embedded law_embedded[]; /* ends with a NULL name */

#endif
