/* The route table of all modules, compiled once and read by every thread. */
#ifndef WEB_ROUTES_H
#define WEB_ROUTES_H

#include "web/web.h"

#define ROUTE_PARTS_MOST 8

struct route_part {
	struct str text; /* of a literal, or the name between { } */
	bool param;
};

struct route_row {
	const struct route *route;
	struct route_part parts[ROUTE_PARTS_MOST];
	size_t part_count;
};

/* Sorted so that a literal stands before a {name}: /cases/new wins over /cases/{case}. */
struct route_table {
	struct route_row *rows;
	size_t count;
};

/* Checks every row; prints the module and path of a wrong one and aborts. */
void routes_compile(struct arena *a, const struct module *const *list, struct route_table *out);

/* A request's path, cut at '/' and decoded. */
struct route_path {
	struct str parts[ROUTE_PARTS_MOST];
	size_t count;
	bool too_deep; /* more parts than any route has */
};

/* False when an escape is broken or not UTF-8. */
bool routes_path_read(struct arena *a, struct str path, struct route_path *out);

struct route_match {
	const struct route_row *row; /* NULL: no route has this path, or not with this method */
	unsigned methods; /* 1 << enum method: what the path can be asked with; 0: no such path */
};

struct route_match routes_match(const struct route_table *table, const struct route_path *path,
				enum method method);

/* HEAD is GET without a body; METHOD_NONE for what no route knows. */
enum method routes_method(const char *name);

#endif
