/*
 * Does a provider stand on the other side?  The search looks at the clients and other parties of every
 * organisation and answers with a score alone: whose matter it was, and where, is never shown.
 */
#include "cases/cases_internal.h"

struct search {
	struct case_id own;
	struct conflict *found; /* one row per provider: the score of the closest likeness */
	size_t count;
};

static void raise(struct search *s, struct provider_id provider, double score)
{
	int hundredths = (int)(score * 100 + 0.5);

	for (size_t i = 0; i < s->count; i++)
		if (s->found[i].provider.v == provider.v && hundredths > s->found[i].score)
			s->found[i].score = hundredths;
}

/* Somebody like our opponent is a client of a provider. */
static void look_for_client(struct task *t, struct search *s, const struct likeness *like)
{
	struct cases_of_client_row *rows;
	size_t n = cases_of_client(t, like->id, &rows);

	for (size_t i = 0; i < n; i++)
		if (rows[i].case_file.v != s->own.v && rows[i].provider.v)
			raise(s, rows[i].provider, like->score);
}

/* Somebody like our client is the opponent in a matter of a provider. */
static void look_for_opponent(struct task *t, struct search *s, const struct likeness *like)
{
	struct cases_of_party_row *rows;
	size_t n = cases_of_party(t, like->id, &rows);

	for (size_t i = 0; i < n; i++)
		if (rows[i].case_file.v != s->own.v && rows[i].provider.v && str_is(rows[i].side, "opposing"))
			raise(s, rows[i].provider, like->score);
}

static void look(struct task *t, struct search *s, struct person_id person,
		 void (*look_for)(struct task *, struct search *, const struct likeness *))
{
	struct likeness like[PEOPLE_LIKE_MOST];
	struct person who;
	size_t n = people_find(t, person, &who) ? people_like(t, &who, like) : 0;

	for (size_t i = 0; i < n; i++)
		look_for(t, s, &like[i]);
}

void cases_conflicts(struct task *t, const struct case_file *c, struct conflict *found, size_t count)
{
	struct search s = {.own = c->id, .found = found, .count = count};
	struct parties_of_row *parties;
	size_t n = parties_of(t, c->id, &parties);

	for (size_t i = 0; i < count; i++)
		found[i].score = 0;
	look(t, &s, c->person, look_for_opponent);
	for (size_t i = 0; i < n; i++)
		if (str_is(parties[i].side, "opposing"))
			look(t, &s, parties[i].person, look_for_client);
	for (size_t i = 0; i < count; i++)
		found[i].result = cases_conflict_result(found[i].score);
}

void cases_conflict(struct task *t, const struct case_file *c, struct provider_id provider, struct conflict *out)
{
	out->provider = provider;
	cases_conflicts(t, c, out, 1);
}
