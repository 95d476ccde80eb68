/*
 * What a query answers with, held against its `out` line and the tables: a column too few, two
 * columns swapped, or a NULL that nobody expects are found here and not by somebody who reads
 * the wrong name on a page.
 */
#include "sqlgen.h"

#include <string.h>

/* One item of a select list: code tokens from..to-1. */
struct item {
	size_t from, to;
	const char *called; /* its name in the answer; NULL when each engine would make one up */
	bool renamed;       /* has its own AS */
	const struct column *column; /* when it is a plain column of a known table */
	bool nullable;
};

/* The first token of the outermost select list or RETURNING; 0 when there is none. */
static size_t list_start(const struct tokens *t)
{
	size_t returning = 0;

	for (size_t i = 0; i < t->code_count; i++) {
		if (token_is(t, i, "("))
			i = token_behind(t, i) - 1;
		else if (token_is(t, i, "returning"))
			returning = i + 1;
		else if (token_is(t, i, "select") && !token_is(t, 0, "insert") && returning == 0)
			return i + 1 +
			       (token_is(t, i + 1, "distinct") || token_is(t, i + 1, "all"));
	}
	return returning;
}

/* The item that starts at `from`, up to the next comma or the end of the list. */
static struct item cut_item(const struct tokens *t, size_t from)
{
	static const char *const ends[] = {",",      ")",      "from",  "where",  "group",
					   "order",  "limit",  "union", "except", "intersect",
					   "having", "window", NULL};
	struct item item = {.from = from, .to = from};

	while (item.to < t->code_count) {
		bool distinct_from =
			token_is(t, item.to, "from") && token_is(t, item.to - 1, "distinct");
		if (token_is_any(t, item.to, ends) && !distinct_from)
			break;
		item.to = token_is(t, item.to, "(") ? token_behind(t, item.to) : item.to + 1;
	}
	return item;
}

static bool ref_is_called(const struct table_ref *ref, const char *owner)
{
	return owner == NULL || strcmp(ref->name, owner) == 0 ||
	       (ref->alias != NULL && strcmp(ref->alias, owner) == 0);
}

/*
 * The only table that `name` can belong to; leaves the item alone when there are several or
 * none.
 */
static void find_column(const struct table_refs *refs, const char *owner, const char *name,
			struct item *item)
{
	size_t found = 0;

	for (size_t i = 0; i < refs->count; i++) {
		const struct table_ref *ref = &refs->list[i];
		const struct column *c = NULL;
		if (ref->table != NULL && ref_is_called(ref, owner))
			c = schema_find_column(ref->table, name);
		if (c == NULL)
			continue;
		item->column = c;
		item->nullable = c->nullable || ref->left_join;
		found++;
	}
	if (found != 1)
		item->column = NULL;
}

static void understand(const struct tokens *t, const struct table_refs *refs, struct item *item)
{
	size_t to = item->to;

	if (to - item->from >= 2 && token_is_word(t, to - 1) && token_is(t, to - 2, "as")) {
		item->called = t->code[to - 1]->text;
		item->renamed = true;
		to -= 2;
	}
	bool plain = to - item->from == 1 && token_is_word(t, item->from);
	bool owned = to - item->from == 3 && token_is_word(t, item->from) &&
		     token_is(t, item->from + 1, ".");
	if (!plain && !owned)
		return;
	const char *name = t->code[to - 1]->text;
	if (item->called == NULL)
		item->called = name;
	find_column(refs, owned ? t->code[item->from]->text : NULL, name, item);
}

static bool types_agree(const char *column, const char *out)
{
	if (strcmp(column, "id") == 0)
		return gen_ends_with(out, "_id") || strcmp(out, "int") == 0;
	return strcmp(column, out) == 0;
}

/* A plain `unit_id` may answer what the `out` line calls `unit`: the AS is added. */
static bool is_named_short(struct gen *g, const struct tokens *t, const struct item *item,
			   const struct query_field *out)
{
	if (item->renamed || strcmp(item->called, gen_printf(g, "%s_id", out->name)) != 0)
		return false;
	for (int e = 0; e < ENGINE_COUNT; e++)
		t->code[item->to - 1]->instead[e] =
			gen_printf(g, "%s AS %s", item->called, out->name);
	return true;
}

static void check_item(struct gen *g, const struct query *q, const struct tokens *t,
		       const struct item *item, const struct query_field *out)
{
	struct gen_place at = token_place(t, item->from);

	if (item->called == NULL)
		gen_error(g, at, "%s: the expression for '%s' needs AS %s", q->name, out->name,
			  out->name);
	else if (strcmp(item->called, out->name) != 0 && !is_named_short(g, t, item, out))
		gen_error(g, at,
			  "%s: the query answers '%s' where the 'out' line says '%s': swapped, or "
			  "write AS %s",
			  q->name, item->called, out->name, out->name);
	else if (item->column != NULL && !types_agree(item->column->type, out->type))
		gen_error(g, at, "%s: '%s' is %s in the table and %s in the 'out' line", q->name,
			  out->name, item->column->type, out->type);
	else if (item->column != NULL && item->nullable && !out->nullable)
		gen_error(g, at, "%s: '%s' may be NULL: write '%s?' in the 'out' line, or COALESCE",
			  q->name, out->name, out->type);
}

/* `alias.column`, where the alias is a table's. */
static void check_owned(struct gen *g, const struct table_refs *refs, const struct tokens *t)
{
	for (size_t i = 0; i + 2 < t->code_count; i++) {
		if (!token_is_word(t, i) || !token_is(t, i + 1, ".") || !token_is_word(t, i + 2))
			continue;
		const char *owner = t->code[i]->text, *name = t->code[i + 2]->text;
		const struct table *first = NULL;
		bool found = false;
		for (size_t r = 0; r < refs->count; r++) {
			if (!ref_is_called(&refs->list[r], owner))
				continue;
			first = refs->list[r].table;
			found |= first == NULL || schema_find_column(first, name) != NULL;
		}
		if (first != NULL && !found)
			gen_error(g, token_place(t, i), "table '%s' has no column '%s'",
				  first->name, name);
	}
}

/* The engines sort NULL to opposite ends. */
static void check_order(struct gen *g, const struct table_refs *refs, const struct tokens *t,
			size_t by)
{
	for (size_t i = by + 1; i < t->code_count;) {
		struct item item = cut_item(t, i);
		size_t end = item.to;
		bool says = false;
		for (size_t k = item.from; k < end; k++)
			says |= token_is(t, k, "nulls");
		while (item.to > item.from + 1 &&
		       (token_is(t, item.to - 1, "desc") || token_is(t, item.to - 1, "asc")))
			item.to--;
		understand(t, refs, &item);
		if (!says && item.column != NULL && item.nullable)
			gen_error(g, token_place(t, i),
				  "'%s' may be NULL: ORDER BY says NULLS FIRST or NULLS LAST",
				  item.column->name);
		if (!token_is(t, end, ","))
			return;
		i = end + 1;
	}
}

void check_columns(struct gen *g, const struct table_refs *refs, const struct query *q,
		   const struct tokens *t)
{
	size_t from = list_start(t), count = 0;

	check_owned(g, refs, t);
	for (size_t i = 0; i + 1 < t->code_count; i++)
		if (token_is(t, i, "order") && token_is(t, i + 1, "by"))
			check_order(g, refs, t, i + 1);
	if (q->out.count == 0)
		return;
	while (from > 0 && from < t->code_count) {
		struct item item = cut_item(t, from);
		understand(t, refs, &item);
		if (count < q->out.count)
			check_item(g, q, t, &item, &q->out.list[count]);
		count++;
		from = token_is(t, item.to, ",") ? item.to + 1 : 0;
	}
	if (count != q->out.count)
		gen_error(g, q->at, "%s answers %zu columns and its 'out' line has %zu", q->name,
			  count, q->out.count);
}
