#include "places/places.h"

#include "base/arena.h"
#include "base/task.h"

#include <jansson.h>
#include <stdio.h>

#define HITS_MOST   20
#define ARENA_BYTES ((size_t)4 << 20)

static const char usage[] = "kip places find TEXT [--json]\n"
			    "    communes for what somebody typed, in new or old names; "
			    "ends with 1 when nothing fits\n"
			    "kip places code CODE --on DATE\n"
			    "    what a code meant on a day, like 01843 on 2025-06-30\n";

static bool asks_help(const char *word)
{
	return strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0;
}

/* As of today; of a unit that is gone, as of its last day. */
static struct str line_of(struct arena *a, const struct places *p, const struct place *place)
{
	struct day on = day_is_none(place->to) ? day_of(time_wall()) : place->to;

	return places_line(a, p, place, on);
}

static json_t *json_place(struct arena *a, const struct places *p, const struct place *place)
{
	return json_pack("{s:s%, s:s%}", "code", place->code.ptr, place->code.len, "text",
			 line_of(a, p, place).ptr, line_of(a, p, place).len);
}

static json_t *json_hit(struct arena *a, const struct places *p, const struct places_hit *hit)
{
	json_t *one = json_object(), *now = json_array();
	const struct place_link *links;
	size_t count = hit->before && !hit->now ? places_successors(p, hit->before, &links) : 0;

	if (hit->before)
		json_object_set_new(one, "before", json_place(a, p, hit->before));
	if (hit->now)
		json_array_append_new(now, json_place(a, p, hit->now));
	for (size_t i = 0; i < count; i++)
		json_array_append_new(now, json_place(a, p, links[i].now));
	json_object_set_new(one, "now", now);
	return one;
}

static void print_json(struct arena *a, const struct places *p, const struct places_hit *hits,
		       size_t count)
{
	json_t *list = json_array();

	for (size_t i = 0; i < count; i++)
		json_array_append_new(list, json_hit(a, p, &hits[i]));
	json_dumpf(list, stdout, JSON_INDENT(1));
	putchar('\n');
	json_decref(list);
}

static void print_place(struct arena *a, const struct places *p, const char *indent,
			const struct place *place)
{
	printf("%s%" STR_F "  %" STR_F "\n", indent, STR_A(place->code),
	       STR_A(line_of(a, p, place)));
}

/* An old name, and indented what it became; several lines: it was divided. */
static void print_hit(struct arena *a, const struct places *p, const struct places_hit *hit)
{
	const struct place_link *links;
	size_t count = hit->before && !hit->now ? places_successors(p, hit->before, &links) : 0;

	if (hit->before)
		print_place(a, p, "until 30/06/2025: ", hit->before);
	if (hit->now)
		print_place(a, p, hit->before ? "\t" : "", hit->now);
	for (size_t i = 0; i < count; i++)
		print_place(a, p, "\t? ", links[i].now);
}

static int find(struct arena *a, struct str typed, bool json)
{
	const struct places *p = places_builtin();
	struct places_hit *hits;
	size_t count = places_search(a, p, typed, HITS_MOST, &hits);

	if (json)
		print_json(a, p, hits, count);
	for (size_t i = 0; !json && i < count; i++)
		print_hit(a, p, &hits[i]);
	return count ? 0 : 1;
}

static int code(struct arena *a, struct str wanted, struct day on)
{
	struct str text = places_text(a, places_builtin(), wanted, on);

	if (!text.ptr) {
		fprintf(stderr, "No unit has the code %" STR_F " on that day.\n", STR_A(wanted));
		return 1;
	}
	printf("%" STR_F "\n", STR_A(text));
	return 0;
}

static int run(struct arena *a, int argc, char **argv)
{
	bool json = argc == 4 && strcmp(argv[3], "--json") == 0;
	struct day on;

	if ((argc == 3 || json) && strcmp(argv[1], "find") == 0 && str_is_utf8(str_of(argv[2])))
		return find(a, str_of(argv[2]), json);
	if (argc == 5 && strcmp(argv[1], "code") == 0 && strcmp(argv[3], "--on") == 0 &&
	    day_parse(str_of(argv[4]), &on))
		return code(a, str_of(argv[2]), on);
	fputs(usage, stderr);
	return 2;
}

int places_command(int argc, char **argv)
{
	if (argc > 1 && asks_help(argv[argc - 1])) {
		fputs(usage, stdout);
		return 0;
	}
	struct arena *a = arena_new(ARENA_BYTES);
	int status = run(a, argc, argv);

	arena_free(a);
	return status;
}
