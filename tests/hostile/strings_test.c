/*
 * Every route with a form takes hostile strings: the answer is never a failure of the program, what
 * was typed comes back as text and never as markup, and the page of the route can still be shown.
 * Strings are drawn by a seed, which is printed: strings_test sqlite SEED draws the same again.
 */
#include "hostile/plants.h"

#include "base/module.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define FOLDER       "../shared/data/hostile/" /* beside the project, where a machine has it */
#define STRINGS_MOST 20000
#define DRAWN_LEAST  50 /* by each route */
#define LINE_BYTES   4096
#define ANSWER_BYTES ((size_t)96 << 20)
#define LIST_BYTES   ((size_t)32 << 20)
#define ROUTE_FAILED 1

/* Behind every other string: a beginning of markup, an end of an attribute of either kind. */
#define MARK "zq<zq\"zq'&zq."

static const char *const raw[] = {"zq<", "zq\"", "zq'", "&zq"};

struct trial {
	struct town town;
	struct arena *arena;
	struct str *strings;
	size_t count;
	uint64_t seed;
	const struct route *route;
	unsigned asked, failed;
};

/* --- strings --- */

static uint64_t draw(struct trial *t, uint64_t below)
{
	t->seed ^= t->seed << 13;
	t->seed ^= t->seed >> 7;
	t->seed ^= t->seed << 17;
	return t->seed % below;
}

static void add(struct trial *t, struct str text)
{
	if (t->count < STRINGS_MOST && text.len)
		t->strings[t->count++] = str_copy(t->arena, text);
}

static void read_naughty(struct trial *t)
{
	json_t *list = json_load_file(FOLDER "blns.json", 0, NULL), *one;
	size_t i;

	json_array_foreach(list, i, one)
	{
		add(t, (struct str){json_string_value(one), json_string_length(one)});
	}
	json_decref(list);
}

static void read_lines(struct trial *t, const char *name)
{
	char line[LINE_BYTES];
	FILE *file = fopen(str_printf(t->arena, FOLDER "payloads/%s", name).ptr, "re");

	while (file && fgets(line, sizeof line, file))
		add(t, str_trim(str_of(line)));
	if (file)
		fclose(file);
}

static bool read_strings(struct trial *t)
{
	DIR *folder = opendir(FOLDER "payloads");
	const struct dirent *entry;

	t->strings = arena_many(t->arena, STRINGS_MOST, struct str);
	read_naughty(t);
	while (folder && (entry = readdir(folder)))
		if (strstr(entry->d_name, ".txt"))
			read_lines(t, entry->d_name);
	if (folder)
		closedir(folder);
	return t->count > 0;
}

/* --- a form filled in --- */

static struct str hostile(struct trial *t, struct arena *a)
{
	struct str text = t->strings[draw(t, t->count)];

	return draw(t, 2) ? str_printf(a, "%" STR_F MARK, STR_A(text)) : text;
}

/* What is no text is mostly right, so that the rest of the form is read. */
static struct str value_of(struct trial *t, struct arena *a, const struct field *f, struct str rev)
{
	static const char *const right[] = {
		[FIELD_DATE] = "20/11/2026", [FIELD_TIME] = "2026-11-20T08:00",
		[FIELD_INT] = "1",           [FIELD_ID] = "1",
		[FIELD_BOOL] = "yes",
	};
	bool choice = f->type == FIELD_CHOICE || f->type == FIELD_CHOICES;

	if (draw(t, 4) == 0)
		return hostile(t, a);
	if (strcmp(f->name, "rev") == 0 && rev.ptr)
		return rev;
	if (choice && f->choices[0])
		return str_of(f->choices[0]);
	if (f->type < sizeof right / sizeof *right && right[f->type])
		return str_of(right[f->type]);
	return hostile(t, a);
}

static bool is_file(const struct field *f)
{
	return f->type == FIELD_FILE || f->type == FIELD_FILES;
}

static size_t fill(struct trial *t, struct arena *a, struct str rev, struct town_field *fields)
{
	size_t n = 0;

	for (const struct field *f = t->route->form->fields; f->name; f++)
		if (!is_file(f) && n < TOWN_FIELDS_MOST)
			fields[n++] = (struct town_field){str_of(f->name), value_of(t, a, f, rev)};
	return n;
}

/* --- one route --- */

static void complain(struct trial *t, const struct town_ask *ask, const char *what, int status)
{
	t->failed++;
	printf("%s %" STR_F " by %" STR_F ": %s (%d)\n",
	       ask->method == METHOD_POST ? "POST" : "GET", STR_A(ask->target),
	       STR_A(ask->who->name), what, status);
	for (size_t i = 0; i < ask->count; i++)
		printf("  %" STR_F " = %" STR_F "\n", STR_A(ask->fields[i].name),
		       STR_A(ask->fields[i].value));
}

/* Markup that somebody typed, standing in the page as markup. */
static bool is_in_page(const struct web_answer *answer, struct str typed)
{
	bool markup =
		str_find(typed, STR("<")) != SIZE_MAX && str_find(typed, STR(">")) != SIZE_MAX;

	return markup && typed.len > strlen("<strong>") &&
	       str_find(answer->body, typed) != SIZE_MAX;
}

static void judge(struct trial *t, const struct town_ask *ask, const struct web_answer *answer)
{
	bool page = str_starts(seen_header(answer, "Content-Type"), STR("text/html"));

	t->asked++;
	if (answer->status >= 500)
		complain(t, ask, "the program fails", answer->status);
	for (size_t i = 0; page && i < sizeof raw / sizeof *raw; i++)
		if (str_find(answer->body, str_of(raw[i])) != SIZE_MAX)
			complain(t, ask, raw[i], answer->status);
	for (size_t i = 0; page && i < ask->count; i++)
		if (is_in_page(answer, ask->fields[i].value))
			complain(t, ask, "what was typed stands there as markup", answer->status);
}

static struct str rev_in(struct arena *a, struct str page)
{
	static const char before[] = "name=\"rev\" value=\"";
	size_t at = str_find(page, STR("name=\"rev\" value=\""));
	struct str rest = str_sub(page, at == SIZE_MAX ? page.len : at + sizeof before - 1, 20);
	size_t end = str_find(rest, STR("\""));

	return at == SIZE_MAX || end == SIZE_MAX ? STR_NONE : str_copy(a, str_sub(rest, 0, end));
}

/* The form as it is shown, and what it says after it was sent; answers how many were drawn. */
static size_t send(struct trial *t, struct play *p, struct player *who, struct str target)
{
	struct arena *a = arena_new(ANSWER_BYTES);
	struct town_field fields[TOWN_FIELDS_MOST];
	struct town_ask shown = {.who = who, .method = METHOD_GET, .target = target};
	struct town_ask sent = {.who = who, .method = METHOD_POST, .target = target};
	struct web_answer answer = town_do(p, &shown, a);

	judge(t, &shown, &answer);
	sent.fields = fields;
	sent.count = fill(t, a, rev_in(a, answer.body), fields);
	answer = town_do(p, &sent, a);
	judge(t, &sent, &answer);
	arena_free(a);
	return sent.count ? sent.count : DRAWN_LEAST;
}

static struct player *who_may(struct play *p, const struct route *r)
{
	for (size_t i = 0; i < p->player_count; i++)
		if (verdict_of(p, r, &p->players[i]) == VERDICT_MAY)
			return &p->players[i];
	return NULL;
}

static int try_route(struct play *p, void *arg)
{
	struct trial *t = arg;
	struct player *who = who_may(p, t->route);
	struct str target;

	t->failed = 0;
	if (!who)
		return 0;
	target = plant_address(p, t->route->path);
	for (size_t drawn = 0; drawn < DRAWN_LEAST && !t->failed;)
		drawn += send(t, p, who, target);
	if (!play_check(p))
		t->failed++;
	return t->failed ? ROUTE_FAILED : 0;
}

/* --- all of them --- */

static void try_all(struct trial *t)
{
	unsigned passed = 0, failed = 0;

	play_shut(t->town.play);
	for (const struct module *const *m = modules; *m; m++)
		for (t->route = (*m)->routes; t->route && t->route->method; t->route++) {
			if (!t->route->form)
				continue;
			draw(t, t->count);
			bool good = play_apart(t->town.play, try_route, t) == 0;

			passed += good;
			failed += !good;
		}
	printf("%u passed, %u failed\n", passed, failed);
	t->failed = failed;
}

int main(int argc, char **argv)
{
	struct trial t = {.arena = arena_new(LIST_BYTES), .seed = (uint64_t)time(NULL)};
	bool pg = argc > 1 && strcmp(argv[1], "pg") == 0;

	if (argc > 2)
		t.seed = strtoull(argv[2], NULL, 10);
	if (!read_strings(&t) || (pg && !town_has_pg())) {
		puts("no strings in " FOLDER ", or no engine: nothing is tried\n"
		     "0 passed, 0 failed");
		arena_free(t.arena);
		return 0;
	}
	printf("seed %llu, %zu strings\n", (unsigned long long)t.seed, t.count);
	if (town_open(&t.town, pg, NULL))
		try_all(&t);
	else
		t.failed = 1;
	town_close(&t.town);
	arena_free(t.arena);
	return t.failed != 0;
}
