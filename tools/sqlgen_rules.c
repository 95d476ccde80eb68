/*
 * The house's own rules about SQL: parameters, scope, personal data, and words that the engines
 * read differently.
 */
#include "sqlgen.h"

#include <string.h>

#define DEPTH_MOST 64

/* ---- which tables a statement names ---- */

struct refs_walk {
	struct gen *g;
	const struct schema *s;
	const struct tokens *t;
	struct table_refs refs;
	const char **with; /* names that the statement itself makes */
	size_t with_count;
	bool in_from[DEPTH_MOST]; /* a comma here is followed by a table */
	size_t depth;
	bool expect; /* the next name is a table's */
};

/* `name AS (` and `name (columns) AS (` */
static void find_with(struct refs_walk *w)
{
	for (size_t i = 0; i + 2 < w->t->code_count; i++) {
		size_t as = token_is(w->t, i + 1, "(") ? token_behind(w->t, i + 1) : i + 1;
		if (!token_is_word(w->t, i) || !token_is(w->t, as, "as"))
			continue;
		as += token_is(w->t, as + 1, "not");
		as += token_is(w->t, as + 1, "materialized");
		if (token_is(w->t, as + 1, "("))
			*gen_add(w->g, w->with, w->with_count) = w->t->code[i]->text;
	}
}

static bool is_with(const struct refs_walk *w, const char *name)
{
	for (size_t i = 0; i < w->with_count; i++)
		if (strcmp(w->with[i], name) == 0)
			return true;
	return false;
}

static const char *find_alias(const struct tokens *t, size_t at)
{
	static const char *const not_alias[] = {
		"where",     "join",    "left",   "right",  "full",      "inner",  "cross",
		"natural",   "on",      "using",  "set",    "group",     "order",  "having",
		"limit",     "offset",  "union",  "except", "intersect", "values", "select",
		"returning", "default", "window", "do",     NULL};

	at += token_is(t, at, "as");
	if (!token_is_word(t, at) || token_is_any(t, at, not_alias))
		return NULL;
	return t->code[at]->text;
}

static void add_ref(struct refs_walk *w, size_t i)
{
	static const char *const skipped[] = {"lateral", "only", NULL};
	const char *name = w->t->code[i]->text;
	struct table_ref ref = {.name = name, .at = i, .alias = find_alias(w->t, i + 1)};

	if (token_is_any(w->t, i, skipped))
		return;
	w->expect = false;
	if (i > 0 && token_is(w->t, i + 1, "(") && !token_is(w->t, i - 1, "into"))
		return; /* a function that answers rows */
	ref.table = is_with(w, name) ? NULL : schema_find_table(w->s, name);
	if (ref.table == NULL && !is_with(w, name))
		gen_error(w->g, token_place(w->t, i), "unknown table '%s'", name);
	if (i > 1 && token_is(w->t, i - 1, "join"))
		ref.left_join = token_is(w->t, i - 2, "left") || token_is(w->t, i - 2, "outer");
	*gen_add(w->g, w->refs.list, w->refs.count) = ref;
}

/* FROM of a query, not of DISTINCT FROM; UPDATE of a table, not of DO UPDATE SET or FOR UPDATE. */
static bool opens_tables(const struct tokens *t, size_t i)
{
	if (token_is(t, i, "from"))
		return i == 0 || !token_is(t, i - 1, "distinct");
	if (token_is(t, i, "update"))
		return !token_is(t, i + 1, "set") && (i == 0 || !token_is(t, i - 1, "for"));
	return token_is(t, i, "into") || token_is(t, i, "join");
}

static void walk_bracket(struct refs_walk *w, size_t i)
{
	if (token_is(w->t, i, ")")) {
		if (w->depth == 0)
			gen_fail(token_place(w->t, i), "a ')' too many");
		w->depth--;
		w->expect = false;
		return;
	}
	if (++w->depth == DEPTH_MOST)
		gen_fail(token_place(w->t, i), "brackets in brackets, %d deep", DEPTH_MOST);
	w->in_from[w->depth] = w->expect;
}

struct table_refs refs_find(struct gen *g, const struct schema *s, const struct tokens *t)
{
	static const char *const ends_from[] = {
		"select",    "where", "group",  "order",     "set",    "values", "limit",
		"returning", "union", "except", "intersect", "having", "window", NULL};
	struct refs_walk w = {.g = g, .s = s, .t = t};

	find_with(&w);
	for (size_t i = 0; i < t->code_count; i++) {
		if (token_is(t, i, "(") || token_is(t, i, ")")) {
			walk_bracket(&w, i);
		} else if (token_is(t, i, ",")) {
			w.expect = w.in_from[w.depth];
		} else if (opens_tables(t, i)) {
			w.in_from[w.depth] |= token_is(t, i, "from");
			w.expect = true;
		} else if (token_is_any(t, i, ends_from)) {
			w.in_from[w.depth] = false;
			w.expect = false;
		} else if (w.expect && token_is_word(t, i)) {
			add_ref(&w, i);
		}
	}
	return w.refs;
}

/* ---- words that are not for us ---- */

static const struct {
	const char *first, *second; /* NULL: the first alone */
	const char *why;
} banned[] = {
	{"autoincrement", NULL, "ids come from the program"},
	{"ilike", NULL, "SQLite does not know it; search folded text"},
	{"glob", NULL, "PostgreSQL does not know it"},
	{"now", "(", "time comes from the task"},
	{"random", "(", "chance comes from the program"},
	{"current_timestamp", NULL, "time comes from the task"},
	{"current_date", NULL, "time comes from the task"},
	{"current_time", NULL, "time comes from the task"},
	{"true", NULL, "a flag is compared with 1 or 0"},
	{"false", NULL, "a flag is compared with 1 or 0"},
	{"select", "*", "name the columns"},
	{"returning", "*", "name the columns"},
	{"distinct", "*", "name the columns"},
	{".", "*", "name the columns"},
};

/* LIMIT x, y reads differently than people think, and PostgreSQL does not know it. */
static void check_limit(struct gen *g, const struct tokens *t, size_t i)
{
	for (i++; i < t->code_count && !token_is(t, i, ")") && !token_is(t, i, ";"); i++) {
		if (token_is(t, i, "("))
			i = token_behind(t, i) - 1;
		else if (token_is(t, i, ","))
			gen_error(g, token_place(t, i),
				  "'limit x, y' is banned: write LIMIT y OFFSET x");
	}
}

void check_banned(struct gen *g, const struct tokens *t)
{
	for (size_t i = 0; i < t->code_count; i++) {
		if (token_is(t, i, "limit"))
			check_limit(g, t, i);
		for (size_t k = 0; k < sizeof banned / sizeof *banned; k++) {
			if (!token_is(t, i, banned[k].first) ||
			    (banned[k].second && !token_is(t, i + 1, banned[k].second)))
				continue;
			gen_error(g, token_place(t, i), "'%s%s%s' is banned: %s", banned[k].first,
				  banned[k].second && *banned[k].second == '*' ? " " : "",
				  banned[k].second ? banned[k].second : "", banned[k].why);
		}
	}
}

/* ---- parameters ---- */

static const struct query_field *find_field(const struct query_fields *fields, const char *name)
{
	for (size_t i = 0; i < fields->count; i++)
		if (strcmp(fields->list[i].name, name) == 0)
			return &fields->list[i];
	return NULL;
}

static bool uses_param(const struct tokens *t, const char *name)
{
	for (size_t i = 0; i < t->code_count; i++)
		if (t->code[i]->kind == TOKEN_PARAM && strcmp(t->code[i]->text, name) == 0)
			return true;
	return false;
}

/* The generated code binds these itself. */
static bool is_bound(const char *name)
{
	return strcmp(name, "scope") == 0 || strcmp(name, "self") == 0;
}

static void check_params(struct gen *g, const struct query *q, const struct tokens *t)
{
	static const char *const taken[] = {"t",  "row",   "rows",  "values",
					    "in", "found", "count", NULL};

	for (size_t i = 0; i < t->code_count; i++) {
		const char *name = t->code[i]->text;
		if (t->code[i]->kind == TOKEN_PARAM && !is_bound(name) &&
		    find_field(&q->in, name) == NULL)
			gen_error(g, token_place(t, i),
				  "unknown parameter ':%s': it is not in the 'in' line", name);
	}
	for (size_t i = 0; i < q->in.count; i++) {
		const char *name = q->in.list[i].name;
		if (is_bound(name))
			gen_error(g, (struct gen_place){q->at.file, q->in.line},
				  "':%s' is bound from the task's seat, never passed", name);
		else if (!uses_param(t, name))
			gen_error(g, (struct gen_place){q->at.file, q->in.line},
				  "parameter '%s' is not used", name);
		for (size_t k = 0; taken[k] != NULL; k++)
			if (strcmp(name, taken[k]) == 0)
				gen_error(g, (struct gen_place){q->at.file, q->in.line},
					  "a parameter cannot be called '%s': the C around it uses "
					  "that",
					  name);
	}
}

/* ---- scope and personal data ---- */

static void check_scope(struct gen *g, const struct query *q, const struct table_refs *refs,
			const struct tokens *t)
{
	const char *scoped = NULL;
	bool uses = uses_param(t, "scope");

	for (size_t i = 0; i < refs->count; i++)
		if (refs->list[i].table != NULL &&
		    schema_find_column(refs->list[i].table, "scope_id") != NULL)
			scoped = refs->list[i].name;
	if (scoped != NULL && !uses && q->unscoped == NULL)
		gen_error(g, q->at,
			  "%s names '%s', which has a scope_id: use :scope or say '--- unscoped: "
			  "reason'",
			  q->name, scoped);
	if (q->unscoped != NULL && uses)
		gen_error(g, q->at, "%s uses :scope and says 'unscoped'", q->name);
	else if (q->unscoped != NULL && scoped == NULL)
		gen_error(g, q->at, "%s names no table with a scope_id; leave 'unscoped' out",
			  q->name);
}

static bool has_name(const struct names *names, const char *name)
{
	for (size_t i = 0; i < names->count; i++)
		if (strcmp(names->list[i], name) == 0)
			return true;
	return false;
}

/* The table that closes rows of this one to single readers; NULL when none does. */
static const struct table *wall_of(const struct schema *s, const struct table_ref *ref)
{
	for (size_t i = 0; i < s->table_count; i++)
		if (ref->table != NULL && has_name(&s->tables[i].walls, ref->name))
			return &s->tables[i];
	return NULL;
}

static bool names_table(const struct table_refs *refs, const struct table *table)
{
	for (size_t i = 0; i < refs->count; i++)
		if (refs->list[i].table == table)
			return true;
	return false;
}

/*
 * Whoever reads by scope reads past no wall: a new query that forgets it does not compile.
 * An unscoped one follows a scoped one, which is what its reason says.
 */
static void check_walls(struct gen *g, const struct schema *s, const struct query *q,
			const struct table_refs *refs, const struct tokens *t)
{
	const struct table_ref *behind = NULL;
	const struct table *wall = NULL;
	bool uses = uses_param(t, "self");

	for (size_t i = 0; i < refs->count && wall == NULL; i++)
		if ((wall = wall_of(s, &refs->list[i])) != NULL)
			behind = &refs->list[i];
	if (wall != NULL && q->unscoped == NULL && q->unwalled == NULL &&
	    !(uses && names_table(refs, wall)))
		gen_error(g, q->at,
			  "%s names '%s', which '%s' closes to some: leave out what it holds for "
			  ":self, or say '--- unwalled: reason'",
			  q->name, behind->name, wall->name);
	if (q->unwalled != NULL && (uses || wall == NULL || q->unscoped != NULL))
		gen_error(g, q->at, "%s has no use for 'unwalled'", q->name);
}

static bool may_read(const struct table *table, const char *slice)
{
	if (strcmp(table->owner, slice) == 0)
		return true;
	return has_name(&table->readers, slice);
}

/* The name in front of a dot, when it means another table than `ref`. */
static bool belongs_elsewhere(const struct tokens *t, size_t i, const struct table_ref *ref)
{
	if (i < 2 || !token_is(t, i - 1, "."))
		return false;
	const char *owner = t->code[i - 2]->text;
	if (strcmp(owner, "excluded") == 0)
		return false;
	return strcmp(owner, ref->name) != 0 &&
	       (ref->alias == NULL || strcmp(owner, ref->alias) != 0);
}

static void check_personal(struct gen *g, const struct table_refs *refs, const struct tokens *t)
{
	for (size_t r = 0; r < refs->count; r++) {
		const struct table_ref *ref = &refs->list[r];
		if (ref->table == NULL || may_read(ref->table, g->slice))
			continue;
		for (size_t i = 0; i < t->code_count; i++) {
			const struct column *c =
				token_is_word(t, i)
					? schema_find_column(ref->table, t->code[i]->text)
					: NULL;
			if (c != NULL && c->personal && !belongs_elsewhere(t, i, ref))
				gen_error(g, token_place(t, i),
					  "'%s.%s' is personal and %s is not among its readers",
					  ref->name, c->name, g->slice);
		}
	}
}

/* ---- the shape of a query ---- */

static void check_kind(struct gen *g, const struct query *q, const struct tokens *t)
{
	bool change = q->kind == QUERY_CHANGE || q->kind == QUERY_CHANGE_ONE;

	if (!change && q->out.count == 0)
		gen_error(g, q->at, "%s answers rows and has no 'out' line", q->name);
	if (change && q->out.count > 0)
		gen_error(g, q->at,
			  "%s is a change and answers no columns; make it 'one' for RETURNING",
			  q->name);
	if (change && token_is(t, 0, "select"))
		gen_error(g, token_place(t, 0), "%s is called a change and only reads", q->name);
}

static void check_in_both(struct gen *g, const struct query *q, const char *name, bool used)
{
	for (int e = 0; e < ENGINE_COUNT && used; e++)
		if (q->text[e].code_count > 0 && !uses_param(&q->text[e], name))
			gen_error(g, q->at, "%s uses :%s in one of its two texts only", q->name,
				  name);
}

void check_query(struct gen *g, const struct schema *s, struct query *q)
{
	for (int e = 0; e < (q->differs ? ENGINE_COUNT : 1); e++) {
		const struct tokens *t = &q->text[e];
		if (t->code_count == 0)
			continue;
		struct table_refs refs = refs_find(g, s, t);
		check_banned(g, t);
		check_kind(g, q, t);
		check_params(g, q, t);
		check_scope(g, q, &refs, t);
		check_walls(g, s, q, &refs, t);
		check_personal(g, &refs, t);
		check_columns(g, &refs, q, t);
		q->scoped |= uses_param(t, "scope");
		q->walled |= uses_param(t, "self");
	}
	check_in_both(g, q, "scope", q->scoped);
	check_in_both(g, q, "self", q->walled);
}

void check_invariant(struct gen *g, const struct schema *s, const struct invariant *i)
{
	if (*i->about == '\0')
		gen_error(g, i->at, "'---' is followed by the sentence that must hold");
	for (size_t k = 0; k < i->text.code_count; k++)
		if (i->text.code[k]->kind == TOKEN_PARAM)
			gen_error(g, token_place(&i->text, k),
				  "an invariant has no parameters: ':%s'", i->text.code[k]->text);
	if (!token_is(&i->text, 0, "select") && !token_is(&i->text, 0, "with"))
		gen_error(g, i->at, "an invariant is a SELECT that answers the rows that break it");
	struct table_refs refs = refs_find(g, s, &i->text);
	check_banned(g, &i->text);
	check_personal(g, &refs, &i->text);
}
