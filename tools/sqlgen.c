/*
 * Turns a slice's .sql files into SLICE.sql.h and .c: typed functions for its queries, and its
 * migrations and invariants as data.  Files are told apart by name: migrations/…,
 * invariants.sql, and all others hold queries.
 */
#include "sqlgen.h"

#include <string.h>

static void read_migrations(struct gen *g, struct schema *s)
{
	for (size_t i = 0; i < g->others.count; i++)
		schema_read(g, s, g->others.list[i]);
	for (size_t i = 0; i < g->in.count; i++) {
		bool read = false;
		for (size_t k = 0; k < s->migration_count; k++)
			read |= strcmp(s->migrations[k].path, g->in.list[i]) == 0;
		if (schema_is_migration(g, g->in.list[i]) && !read)
			schema_read(g, s, g->in.list[i]);
	}
}

static void read_queries(struct gen *g, struct queries *q)
{
	for (size_t i = 0; i < g->in.count; i++) {
		const char *path = g->in.list[i];
		if (schema_is_migration(g, path))
			continue;
		if (strcmp(gen_base_name(path), "invariants.sql") == 0)
			invariants_read(g, q, path);
		else
			queries_read(g, q, path);
	}
}

int main(int argc, char **argv)
{
	struct gen g;
	struct schema s = {.table_count = 0};
	struct queries q = {.count = 0};

	gen_start(&g, argc, argv, "--schema");
	read_migrations(&g, &s);
	read_queries(&g, &q);
	for (size_t i = 0; i < q.count; i++)
		check_query(&g, &s, &q.list[i]);
	for (size_t i = 0; i < q.invariant_count; i++)
		check_invariant(&g, &s, &q.invariants[i]);
	if (g.errors == 0)
		write_all(&g, &s, &q);
	return gen_done(&g);
}
