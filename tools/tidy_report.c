/*
 * What the rules found, less the exceptions.  A row of tools/tidy-exceptions.txt is
 *
 * 	rule path number  reason
 *
 * where the number is what is needed today: how many findings, or for a size how large.  A row
 * larger than needed is a failure too, so numbers only go down.  `any` stands for a file that a
 * rule is not made for.
 */
#include "tidy.h"

#include <err.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char exceptions_path[] = "tools/tidy-exceptions.txt";

struct exception {
	struct span rule, path;
	size_t allowed;
	size_t line;
};

static void add_finding(struct tidy *t, struct finding row, const char *format, va_list list)
{
	struct findings *found = &t->found;

	row.rule = t->rule;
	if (vasprintf(&row.message, format, list) < 0)
		err(1, "memory");
	found->rows = grow(found->rows, found->count, &found->room, sizeof *found->rows);
	found->rows[found->count++] = row;
}

void finding(struct tidy *t, const struct file *f, size_t line, const char *format, ...)
{
	va_list list;

	va_start(list, format);
	add_finding(t, (struct finding){.file = f, .line = line}, format, list);
	va_end(list);
}

void finding_measured(struct tidy *t, const struct file *f, size_t line, size_t measure,
		      const char *format, ...)
{
	va_list list;

	va_start(list, format);
	add_finding(t, (struct finding){.file = f, .line = line, .measure = measure}, format, list);
	va_end(list);
}

static bool excepted(const struct exception *e, const struct finding *row)
{
	return row->file && span_is(e->rule, row->rule->name) && span_is(e->path, row->file->path);
}

static size_t needed(const struct tidy *t, const struct exception *e)
{
	size_t count = 0;
	size_t largest = 0;

	for (size_t i = 0; i < t->found.count; i++) {
		const struct finding *row = &t->found.rows[i];
		if (!excepted(e, row))
			continue;
		count++;
		largest = row->measure > largest ? row->measure : largest;
	}
	return largest ? largest : count;
}

/*
 * The messages of an allowed exception go; those of one that was exceeded stay and say what is
 * wrong.
 */
static void take_off(struct tidy *t, const struct exception *e)
{
	size_t kept = 0;

	for (size_t i = 0; i < t->found.count; i++) {
		if (excepted(e, &t->found.rows[i]))
			free(t->found.rows[i].message);
		else
			t->found.rows[kept++] = t->found.rows[i];
	}
	t->found.count = kept;
}

static void apply(struct tidy *t, const struct file *f, const struct exception *e)
{
	size_t need = needed(t, e);

	if (need == 0)
		finding(t, f, e->line, "nothing is excepted here any more: take the row away");
	else if (e->allowed != SIZE_MAX && need < e->allowed)
		finding(t, f, e->line, "%zu is enough now: the number may only go down", need);
	if (need <= e->allowed)
		take_off(t, e);
}

static bool parse(struct span line, struct exception *e)
{
	e->rule = span_word(&line);
	e->path = span_word(&line);
	struct span number = span_word(&line);
	if (span_is(number, "any"))
		e->allowed = SIZE_MAX;
	else if (!span_number(number, &e->allowed))
		return false;
	return span_word(&line).len > 0; /* the reason */
}

static void apply_exceptions(struct tidy *t)
{
	static const struct rule self = {.name = "exception"};
	const struct file *f = tree_find(&t->tree, exceptions_path);
	struct span rest = f ? f->text : (struct span){"", 0};

	t->rule = &self;
	for (size_t line = 1; rest.len > 0; line++) {
		struct span text = span_trim(span_cut(&rest, '\n'));
		struct exception e = {.line = line};
		if (text.len == 0 || text.ptr[0] == '#')
			continue;
		if (parse(text, &e))
			apply(t, f, &e);
		else
			finding(t, f, line, "a row is: rule path number reason");
	}
}

static int by_place(const void *a, const void *b)
{
	const struct finding *x = a;
	const struct finding *y = b;
	int order = strcmp(x->file ? x->file->path : "", y->file ? y->file->path : "");

	if (order != 0)
		return order;
	return x->line < y->line ? -1 : x->line > y->line;
}

static bool failed(const struct findings *found, const char *rule)
{
	for (size_t i = 0; i < found->count; i++) {
		if (strcmp(found->rows[i].rule->name, rule) == 0)
			return true;
	}
	return false;
}

size_t report(struct tidy *t)
{
	size_t broken = 0;

	apply_exceptions(t);
	if (t->found.count > 0)
		qsort(t->found.rows, t->found.count, sizeof *t->found.rows, by_place);
	for (size_t i = 0; i < t->found.count; i++) {
		const struct finding *row = &t->found.rows[i];
		printf("%s:%zu: %s: %s\n", row->file ? row->file->path : ".", row->line,
		       row->rule->name, row->message);
	}
	for (const struct rule *r = rules; r->name; r++)
		broken += failed(&t->found, r->name);
	return broken + failed(&t->found, "exception");
}

void findings_free(struct findings *found)
{
	for (size_t i = 0; i < found->count; i++)
		free(found->rows[i].message);
	free(found->rows);
}
