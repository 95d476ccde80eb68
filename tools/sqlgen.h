/* What sqlgen knows of a slice's .sql files; docs/generators.md has the formats. */
#ifndef TOOLS_SQLGEN_H
#define TOOLS_SQLGEN_H

#include "gen.h"

enum engine {
	ENGINE_SQLITE,
	ENGINE_PG,
	ENGINE_COUNT
};

/* ---- SQL as tokens (sqlgen_lex.c) ---- */

enum token_kind {
	TOKEN_WORD, /* names and keywords, in lower case; quoted names as written */
	TOKEN_STRING,
	TOKEN_NUMBER,
	TOKEN_PARAM,   /* :name, without the colon */
	TOKEN_MARK,    /* one sign, or "::" */
	TOKEN_COMMENT, /* the text behind "--", trimmed */
};

struct token {
	enum token_kind kind;
	const char *text;
	const char *start; /* in the source, `len` bytes */
	size_t len;
	unsigned line;
	bool first_on_line;
	const char *instead[ENGINE_COUNT]; /* what an engine gets in its place; NULL: the source */
};

struct tokens {
	struct token *list;
	size_t count;
	/* without comments: */
	struct token **code;
	size_t code_count;
	const char *source;
	const char *file;
};

struct tokens lex(struct gen *g, struct gen_place at, const char *source);
/* True when code token `i` is the word or sign `text`; false behind the end. */
bool token_is(const struct tokens *t, size_t i, const char *text);
bool token_is_word(const struct tokens *t, size_t i);
bool token_is_any(const struct tokens *t, size_t i, const char *const *texts); /* ends with NULL */
/* The code token behind the bracket that closes the one at `open`. */
size_t token_behind(const struct tokens *t, size_t open);
struct gen_place token_place(const struct tokens *t, size_t i);
/*
 * The source with an engine's words in place, without blank lines; comments stay where
 * `comments`.
 */
char *render(struct gen *g, const struct tokens *t, enum engine engine, bool comments);

/* ---- the tables that the migrations make (sqlgen_schema.c) ---- */

struct column {
	const char *name, *type;
	bool personal, nullable;
};

struct names {
	const char **list;
	size_t count;
};

struct table {
	const char *name;
	struct column *columns;
	size_t column_count;
	const char *owner;    /* the slice whose migration makes it */
	struct names readers; /* other slices that may read its personal columns */
	struct names walls;   /* tables whose rows this one closes to single readers */
};

struct migration {
	const char *name; /* "cases/0001_case_file" */
	const char *path;
	const char *text[ENGINE_COUNT];
};

struct schema {
	struct table *tables;
	size_t table_count;
	struct migration *migrations;
	size_t migration_count;
};

bool schema_is_migration(struct gen *g, const char *path);
void schema_read(struct gen *g, struct schema *s, const char *path);
struct table *schema_find_table(const struct schema *s, const char *name);
struct column *schema_find_column(const struct table *t, const char *name);

/* ---- named queries and invariants (sqlgen_read.c) ---- */

enum query_kind {
	QUERY_ONE,
	QUERY_MANY,
	QUERY_CHANGE,
	QUERY_CHANGE_ONE,
};

struct query_field {
	const char *name, *type; /* type without '?' */
	bool nullable;
};

struct query_fields {
	struct query_field *list;
	size_t count;
	unsigned line;
};

struct query {
	const char *name;
	const char *about; /* the comment above it, or NULL */
	enum query_kind kind;
	unsigned most;
	struct query_fields in, out;
	const char
		*row; /* the query whose row it answers: itself, or the one named by `out like` */
	const char *unscoped;             /* the reason, or NULL */
	bool scoped;                      /* uses :scope */
	const char *unwalled;             /* the reason, or NULL */
	bool walled;                      /* uses :self */
	bool differs;                     /* has a text for each engine */
	struct tokens text[ENGINE_COUNT]; /* the same twice unless it differs */
	struct gen_place at;
};

struct invariant {
	const char *about;
	struct tokens text;
	struct gen_place at;
};

struct queries {
	struct query *list;
	size_t count;
	struct invariant *invariants;
	size_t invariant_count;
};

void queries_read(struct gen *g, struct queries *q, const char *path);
void invariants_read(struct gen *g, struct queries *q, const char *path);

/* How a type word looks in C and in the tables of db.h. */
struct type {
	const char *word;    /* "_id" stands for every name that ends so */
	const char *c_type;  /* NULL: the word itself as a struct */
	const char *db_type; /* DB_INT */
	const char *pg_cast;
	bool may_be_null;
};

/* NULL when there is no such type. */
const struct type *type_find(const char *word);

/* ---- the rules (sqlgen_rules.c, sqlgen_columns.c) ---- */

/* A table that a statement names; `table` is NULL for the names of a WITH. */
struct table_ref {
	const struct table *table;
	const char *name, *alias;
	size_t at;
	bool left_join; /* its columns may be NULL whatever the table says */
};

struct table_refs {
	struct table_ref *list;
	size_t count;
};

struct table_refs refs_find(struct gen *g, const struct schema *s, const struct tokens *t);
void check_banned(struct gen *g, const struct tokens *t);
void check_query(struct gen *g, const struct schema *s, struct query *q);
void check_invariant(struct gen *g, const struct schema *s, const struct invariant *i);
/* The columns a query answers with, against its `out` line and the tables. */
void check_columns(struct gen *g, const struct table_refs *refs, const struct query *q,
		   const struct tokens *t);

/* ---- the C (sqlgen_write.c) ---- */

void write_all(struct gen *g, const struct schema *s, const struct queries *q);

#endif
