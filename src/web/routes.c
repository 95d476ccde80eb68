#include "web/routes.h"

#include "base/log.h"
#include "base/module.h"
#include "web/intake.h"
#include "web/url.h"

#include <stdlib.h>

_Noreturn static void row_is_wrong(const char *module, const struct route *r, const char *problem)
{
	log_error("route module=%s path=%s problem=\"%s\"", module, r->path ? r->path : "(none)",
		  problem);
	must(!"a route row is wrong");
	abort();
}

static bool is_literal(struct str s)
{
	for (size_t i = 0; i < s.len; i++)
		if (!strchr("abcdefghijklmnopqrstuvwxyz0123456789-._", s.ptr[i]))
			return false;
	return s.len > 0;
}

/* "{case}" -> a parameter, "assign" -> a literal; false when it is neither. */
static bool read_part(struct str s, struct route_part *part)
{
	part->param = s.len > 2 && s.ptr[0] == '{' && s.ptr[s.len - 1] == '}';
	part->text = part->param ? str_sub(s, 1, s.len - 2) : s;
	return is_literal(part->text);
}

static const char *read_parts(struct route_row *row)
{
	struct str rest = str_of(row->route->path), part;
	bool more = true;

	if (!str_starts(rest, STR("/")))
		return "a path starts with /";
	if (rest.len == 1)
		return NULL;
	rest = str_sub(rest, 1, SIZE_MAX);
	while (more) {
		more = str_cut(rest, '/', &part, &rest);
		if (row->part_count == ROUTE_PARTS_MOST)
			return "too many parts";
		if (!read_part(part, &row->parts[row->part_count++]))
			return "a part is small letters, digits and - . _, or such a name in { }";
	}
	return NULL;
}

static const char *problem_of(const struct route *r)
{
	if (!r->path)
		return "no path";
	if (!r->right)
		return "no right: say right_public when everybody may";
	if (!r->run)
		return "no handler";
	if (!r->about || !r->about[0])
		return "no line that says what it is for";
	if (r->method != METHOD_GET && r->method != METHOD_POST)
		return "no method";
	if (r->method == METHOD_GET && (r->form || r->body_bytes || r->open))
		return "a GET reads no body";
	if (r->body_bytes > INTAKE_FILE_BYTES && !r->slow)
		return "a body of this size holds files, and what is done to them is slow: say so";
	if (r->cacheable && (r->method != METHOD_GET || r->right != &right_public))
		return "only a public GET can be cacheable";
	return NULL;
}

static int compare_shapes(const struct route_row *a, const struct route_row *b)
{
	if (a->part_count != b->part_count)
		return a->part_count < b->part_count ? -1 : 1;
	for (size_t i = 0; i < a->part_count; i++) {
		const struct route_part *p = &a->parts[i], *q = &b->parts[i];
		int order = p->param || q->param ? p->param - q->param : str_cmp(p->text, q->text);

		if (order)
			return order;
	}
	return 0;
}

static int compare_rows(const void *a, const void *b)
{
	const struct route_row *p = a, *q = b;
	int order = compare_shapes(p, q);

	return order ? order : (int)p->route->method - (int)q->route->method;
}

static size_t count_routes(const struct module *const *list)
{
	size_t count = 0;

	for (size_t m = 0; list[m]; m++)
		for (const struct route *r = list[m]->routes; r && r->method != METHOD_NONE; r++)
			count++;
	return count;
}

static void add_module(const struct module *m, struct route_table *out)
{
	for (const struct route *r = m->routes; r && r->method != METHOD_NONE; r++) {
		struct route_row *row = &out->rows[out->count++];
		const char *problem = problem_of(r);

		row->route = r;
		if (!problem)
			problem = read_parts(row);
		if (problem)
			row_is_wrong(m->name, r, problem);
	}
}

/* Rows of one path stand together. */
static void check_neighbours(const struct route_row *a, const struct route_row *b)
{
	if (compare_rows(a, b) == 0)
		row_is_wrong("-", b->route, "another row has the same method and path");
	if (compare_shapes(a, b) == 0 && strcmp(a->route->path, b->route->path) != 0)
		row_is_wrong("-", b->route, "another row of this path gives its { } another name");
}

void routes_compile(struct arena *a, const struct module *const *list, struct route_table *out)
{
	*out = (struct route_table){
		.rows = arena_many(a, count_routes(list) + 1, struct route_row)};
	for (size_t m = 0; list[m]; m++)
		add_module(list[m], out);
	qsort(out->rows, out->count, sizeof *out->rows, compare_rows);
	for (size_t i = 1; i < out->count; i++)
		check_neighbours(&out->rows[i - 1], &out->rows[i]);
}

bool routes_path_read(struct arena *a, struct str path, struct route_path *out)
{
	struct str rest = str_sub(path, 1, SIZE_MAX), part;
	bool more = path.len > 1;

	*out = (struct route_path){0};
	if (path.len == 0 || path.ptr[0] != '/')
		return false;
	while (more) {
		more = str_cut(rest, '/', &part, &rest);
		if (out->count == ROUTE_PARTS_MOST) {
			out->too_deep = true;
			return true;
		}
		if (!url_decode(a, part, false, &out->parts[out->count++]))
			return false;
	}
	return true;
}

/*
 * Dots and nothing are refused as values: a browser or proxy would have resolved them as path
 * steps.
 */
static bool is_value(struct str part)
{
	return part.len > 0 && !str_is(part, ".") && !str_is(part, "..");
}

static bool row_fits(const struct route_row *row, const struct route_path *path)
{
	if (row->part_count != path->count || path->too_deep)
		return false;
	for (size_t i = 0; i < path->count; i++)
		if (row->parts[i].param ? !is_value(path->parts[i])
					: !str_eq(row->parts[i].text, path->parts[i]))
			return false;
	return true;
}

struct route_match routes_match(const struct route_table *table, const struct route_path *path,
				enum method method)
{
	struct route_match match = {0};
	const struct route_row *end = table->rows + table->count, *first = table->rows;

	while (first < end && !row_fits(first, path))
		first++;
	for (const struct route_row *row = first; row < end && compare_shapes(first, row) == 0;
	     row++) {
		match.methods |= 1u << row->route->method;
		if (row->route->method == method)
			match.row = row;
	}
	return match;
}

enum method routes_method(const char *name)
{
	static const struct {
		const char *name;
		enum method method;
	} known[] = {{"GET", METHOD_GET}, {"HEAD", METHOD_GET}, {"POST", METHOD_POST}};

	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		if (strcmp(name, known[i].name) == 0)
			return known[i].method;
	return METHOD_NONE;
}
