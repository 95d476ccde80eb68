/* The address of a request: its path, its query, and where a redirect may lead. */
#include "fuzz/fuzz.h"
#include "web/routes.h"
#include "web/url.h"

static void check_decoded(struct task *t, struct str text, bool plus)
{
	struct str clear, again;

	if (!url_decode(t->arena, text, plus, &clear))
		return;
	must(clear.len <= text.len && str_is_utf8(clear));
	must(url_decode(t->arena, url_encode(t->arena, clear), plus, &again));
	must(str_eq(clear, again));
}

static void check_path(struct task *t, struct str path)
{
	struct route_path read;

	if (!routes_path_read(t->arena, path, &read))
		return;
	must(read.count <= ROUTE_PARTS_MOST);
	for (size_t i = 0; i < read.count; i++)
		must(str_is_utf8(read.parts[i]));
}

static void check_query(struct task *t, struct str query)
{
	struct url_pairs pairs;

	if (!url_pairs_read(t->arena, query, 100, &pairs))
		return;
	must(pairs.count <= url_pairs_count(query));
	for (size_t i = 0; i < pairs.count; i++)
		must(str_is_utf8(pairs.rows[i].name) && str_is_utf8(pairs.rows[i].value));
}

/* Browsers read a backslash as a slash, and "//" as the start of another host. */
static void check_own(struct str where)
{
	if (!web_is_own_path(where))
		return;
	must(where.len > 0 && where.ptr[0] == '/');
	must(where.len == 1 || (where.ptr[1] != '/' && where.ptr[1] != '\\'));
	for (size_t i = 0; i < where.len; i++)
		must(where.ptr[i] > ' ' && where.ptr[i] <= '~');
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	struct task t = fuzz_task();
	struct str target = fuzz_text(bytes, len), path, query;

	str_cut(target, '?', &path, &query);
	check_decoded(&t, target, false);
	check_decoded(&t, target, true);
	check_path(&t, path);
	check_query(&t, query);
	check_own(target);
	arena_free(t.arena);
	return 0;
}
