#include "hostile/town.h"

#include "app/app.h"
#include "base/log.h"
#include "base/seal.h"
#include "law/law.h"
#include "places/places.h"

#include <stdio.h>

#define TOWN_BYTES  ((size_t)64 << 20)
#define STORY_BYTES ((size_t)1 << 20)
#define STORY_FILE  "tests/hostile/town.scene" /* tests run in the root of the tree */
#define BASE        "town"
#define KEY_SEED    7

/* --- the world --- */

static bool read_story(struct town *town)
{
	FILE *file = fopen(STORY_FILE, "re");
	char *text = arena_alloc(town->arena, STORY_BYTES, 1);
	size_t len = file ? fread(text, 1, STORY_BYTES, file) : 0;

	if (file)
		fclose(file);
	story_read(town->arena, STORY_FILE, (struct str){text, len}, &town->story);
	if (town->story.problem.ptr)
		printf(STORY_FILE ":%u: %" STR_F "\n", town->story.problem_line,
		       STR_A(town->story.problem));
	return !town->story.problem.ptr;
}

/* Whoever stays at the desk has their session, and a form's token. */
static bool see_a_form(struct play *p, struct player *who)
{
	struct word words[] = {{who->name, false}, {STR("/sign-in"), false}};
	struct step step = {.kind = STEP_GETS, .args = {&words[0], &words[1]}};

	if (who->seat.v)
		words[1].text = STR("/account");
	return act_do(p, &step) && who->token.ptr;
}

static bool play_story(struct town *town)
{
	struct play *p = town->play;

	p->bases = &town->bases;
	if (!play_open(p, BASE) || !play_steps(p, 0))
		return false;
	for (size_t i = 0; i < p->player_count; i++)
		if (!see_a_form(p, &p->players[i]))
			return play_error(p, "%" STR_F " sees no form", STR_A(p->players[i].name));
	return true;
}

bool town_open(struct town *town, bool pg, void (*before)(const struct town *town))
{
	struct law_problems problems = {0};
	const char *problem = "the built-in law has mistakes";

	seal_init();
	log_level_set(LOG_QUIET);
	*town = (struct town){.arena = arena_new(TOWN_BYTES), .pages = app_pages()};
	town->options.pg = pg;
	town->world.law = law_load(town->arena, NULL, &problems);
	town->world.keys = keyring_fixed(KEY_SEED);
	town->world.directory = town->bases.folder;
	places_builtin();
	bases_statements(town->arena);
	if (!town->world.law || !bases_start(&town->bases, pg, &problem) ||
	    !bases_migrate(&town->bases, BASE, town->world.keys, town->arena, &problem)) {
		printf("%s\n", problem);
		return false;
	}
	if (!read_story(town))
		return false;
	if (before)
		before(town);
	town->play = play_new(&town->story, &town->options, &town->pages, &town->world);
	return play_story(town);
}

void town_close(struct town *town)
{
	if (town->play) {
		play_shut(town->play);
		play_free(town->play);
	}
	if (town->bases.folder[0])
		bases_stop(&town->bases, false);
	law_free(town->world.law);
	keyring_free(town->world.keys);
	arena_free(town->arena);
}

bool town_has_pg(void)
{
	const char *problem = NULL;
	struct pg_server *server = pg_server_start(false, &problem);

	if (!server)
		printf("PostgreSQL is left out: %s\n", problem);
	pg_server_stop(server);
	return server != NULL;
}

/* --- asking --- */

/* A word of a story stands for itself, whatever dollars are in it. */
static struct word plain(struct arena *a, struct str text)
{
	char *copy = str_z(a, text);

	for (size_t i = 0; i < text.len; i++)
		if (copy[i] == '$')
			copy[i] = STORY_DOLLAR;
	return (struct word){{copy, text.len}, true};
}

static struct step *field_steps(struct arena *a, const struct town_ask *ask)
{
	struct step *kids = arena_many(a, ask->count + 1, struct step);
	struct word *words = arena_many(a, 2 * ask->count + 1, struct word);

	for (size_t i = 0; i < ask->count; i++) {
		words[2 * i] = plain(a, ask->fields[i].name);
		words[2 * i + 1] = plain(a, ask->fields[i].value);
		kids[i] = (struct step){.kind = STEP_FIELD,
					.args = {&words[2 * i], &words[2 * i + 1]}};
	}
	return kids;
}

struct web_answer town_do(struct play *p, const struct town_ask *ask, struct arena *a)
{
	struct arena_mark mark = arena_mark(p->arena);
	struct word name = {ask->who->name, false}, target = plain(a, ask->target);
	struct word as_json[] = {{STR("as"), false}, {STR("json"), false}};
	struct step step = {.kind = ask->method == METHOD_POST ? STEP_POSTS : STEP_GETS,
			    .args = {&name, &target},
			    .rest = as_json,
			    .rest_count = ask->json ? 2 : 0,
			    .kids = field_steps(a, ask),
			    .kids_count = ask->count};
	struct web_answer answer;

	must(act_build(p, &step));
	web_run(p->app, p->acting, a, &ask->who->last, &answer);
	arena_rewind(p->arena, mark);
	return answer;
}

struct str town_value(struct play *p, const char *word)
{
	struct word w = {str_of(word), false};
	struct str value;

	must(play_value(p, &w, &value));
	return value;
}

static struct str number_of(struct play *p, const char *sql)
{
	const struct db_invariant rows[] = {{"rows", sql}, {0}};
	const struct module asking = {.name = "town", .invariants = rows};
	const struct module *const list[] = {&asking, NULL};
	struct task *t = play_look(p);
	struct str told = str_copy(p->arena, db_check(t, list)), first, rest;

	task_free(t);
	db_session_refresh(p->looking);
	str_cut(told, '\n', &first, &rest);
	must(str_is(first, "town: broken: rows"));
	return str_trim(rest);
}

struct str town_find(struct play *p, const char *sql)
{
	return number_of(p, sql);
}
