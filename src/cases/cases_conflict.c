/*
 * Does a provider stand on the other side?  Everybody whom the provider acts or acted for or
 * against is compared, in whatever organisation, so that nobody is overlooked behind many people of
 * the same name; the answer is a score alone: whose matter it was, and where, is never shown.
 */
#include "cases/cases_internal.h"

#define OPPOSING_MOST 50

/* The two sides of the matter that somebody is to be assigned to. */
struct sides {
	struct case_id own;
	struct person client, opposing[OPPOSING_MOST], accused[OPPOSING_MOST];
	size_t opposing_count, accused_count;
	bool criminal;
};

static void add_side(struct task *t, struct person_id id, struct person *side, size_t *count)
{
	if (*count < OPPOSING_MOST && people_find(t, id, &side[*count]))
		(*count)++;
}

static void open_sides(struct task *t, const struct case_file *c, struct sides *out)
{
	struct parties_of_row *parties;
	size_t n = parties_of(t, c->id, &parties);

	out->own = c->id;
	out->criminal = cases_is_criminal(c);
	people_find(t, c->person, &out->client);
	for (size_t i = 0; i < n; i++)
		if (str_is(parties[i].side, "opposing"))
			add_side(t, parties[i].person, out->opposing, &out->opposing_count);
		else if (str_is(parties[i].side, "co_accused"))
			add_side(t, parties[i].person, out->accused, &out->accused_count);
}

static void raise(struct conflict *found, double score, unsigned signs)
{
	int hundredths = (int)(score * 100 + 0.5);

	if (score >= PEOPLE_LIKE_LEAST && hundredths > found->score) {
		found->score = hundredths;
		found->signs = signs;
	}
}

/* Unsealed one after the other: a name in the clear is gone before the next one comes. */
static void compare(struct task *t, struct conflict *found, const struct person *ours, size_t count,
		    const struct clients_of_provider_row *theirs)
{
	const struct person_sealed sealed = {theirs->person, theirs->key,       theirs->name,
					     theirs->birth,  theirs->id_number, theirs->phone};
	struct arena_mark mark = arena_mark(t->arena);
	struct person other;
	unsigned signs;
	double score;

	people_open_line(t, &sealed, &other);
	for (size_t i = 0; i < count && !other.erased; i++) {
		score = people_score(t->arena, &ours[i], &other, &signs);
		raise(found, score, signs);
	}
	arena_rewind(t->arena, mark);
}

/* What a search of one provider finds: somebody on the other side, somebody accused beside them. */
struct findings {
	struct conflict against, beside;
};

/* The client among those whom the provider's other matters name on that side. */
static void look_for_client(struct task *t, const struct sides *s, struct provider_id provider,
			    const char *side, struct conflict *found)
{
	struct clients_of_provider_row *rows;
	size_t n = others_of_provider(t, provider, str_of(side), &rows);

	for (size_t i = 0; i < n; i++)
		if (rows[i].case_file.v != s->own.v)
			compare(t, found, &s->client, 1, &rows[i]);
}

/* What one of the provider's appointments brings. */
static void look_into(struct task *t, const struct sides *s, struct provider_id provider,
		      struct findings *found)
{
	struct clients_of_provider_row *rows;
	size_t n = 0;

	look_for_client(t, s, provider, "opposing", &found->against);
	if (s->criminal)
		look_for_client(t, s, provider, "co_accused", &found->beside);
	if (s->opposing_count + s->accused_count)
		n = clients_of_provider(t, provider, &rows);
	for (size_t i = 0; i < n; i++) {
		if (rows[i].case_file.v == s->own.v)
			continue;
		compare(t, &found->against, s->opposing, s->opposing_count, &rows[i]);
		compare(t, &found->beside, s->accused, s->accused_count, &rows[i]);
	}
}

/* Who works for two centres may not act for one side here and the other side there. */
static void look(struct task *t, const struct sides *s, struct conflict *found)
{
	struct arena_mark mark = arena_mark(t->arena);
	struct provider_id same[PROVIDERS_SAME_MOST];
	size_t n = providers_same_person(t, found->provider, same);
	struct findings all = {0};

	for (size_t i = 0; i < n; i++)
		look_into(t, s, same[i], &all);
	const char *result = cases_conflict_result(all.against.score);
	bool beside = strcmp(result, "clear") == 0 && all.beside.score > 0;
	const struct conflict *worst = beside ? &all.beside : &all.against;

	found->score = worst->score;
	found->signs = worst->signs;
	found->result = beside ? "co_accused" : result;
	arena_rewind(t->arena, mark);
}

void cases_conflicts(struct task *t, const struct case_file *c, struct conflict *found,
		     size_t count)
{
	struct sides *sides = arena_one(t->arena, struct sides);

	open_sides(t, c, sides);
	for (size_t i = 0; i < count; i++)
		look(t, sides, &found[i]);
}

void cases_conflict(struct task *t, const struct case_file *c, struct provider_id provider,
		    struct conflict *out)
{
	out->provider = provider;
	cases_conflicts(t, c, out, 1);
}

void cases_conflict_keep(struct task *t, const struct case_file *c, const struct conflict *found,
			 struct str clearance)
{
	bool answered = strcmp(found->result, "clear") != 0 && str_trim(clearance).len;
	struct str key = STR_NONE;
	struct str sealed = seal_words(t->arena, t->world->keys, &key, CASE_CLEARANCE(c->id),
				       answered ? clearance : STR(""));

	conflict_insert(t, &(struct conflict_insert_in){
				   .case_file = c->id,
				   .provider = found->provider,
				   .scope_of = c->scope,
				   .at = task_now(t),
				   .result = str_of(found->result),
				   .score = found->score,
				   .cleared_by = answered ? t->actor.name : STR(""),
				   .key = key,
				   .clearance = sealed,
			   });
}
