/* Who is in charge of a matter: assigned, stood down, replaced; and whom it is kept from. */
#include "app/demo_acts.h"

/* The provider of that login at the unit that holds the matter. */
static struct provider_id provider_of(const struct demo_playing *p, const char *login)
{
	const struct demo_person *who = demo_person(p->d, p->life->unit, ROLE_PROVIDER, login);

	return who ? who->provider : (struct provider_id){0};
}

/* Who stands in a criminal matter: whoever was harmed says so, the others are under suspicion. */
static struct str standing_of(const struct demo_playing *p)
{
	const char *facts = p->life->of->facts;

	if (!str_is(p->c.matter, "criminal") || str_is(p->c.arrested, "yes"))
		return STR("");
	return facts && strstr(facts, "role=victim") ? STR("victim") : STR("suspect");
}

enum outcome demo_void(struct demo_playing *p)
{
	struct cases_void_in in = {p->c.id, p->c.rev, str_of(p->step->words)};
	struct nothing none;

	return change(p->t, cases_void, &in, &none);
}

static enum outcome put_in_charge(struct demo_playing *p, bool replaces)
{
	struct cases_assign_in in = {.id = p->c.id,
				     .rev = p->c.rev,
				     .provider = provider_of(p, p->step->who),
				     .clearance = demo_text(p->step->words),
				     .standing = standing_of(p)};
	struct cases_assign_out out;

	p->life->provider = p->step->who;
	return replaces ? change(p->t, cases_replace, &in, &out)
			: change(p->t, cases_assign, &in, &out);
}

enum outcome demo_assign(struct demo_playing *p)
{
	return put_in_charge(p, false);
}

enum outcome demo_replace(struct demo_playing *p)
{
	return put_in_charge(p, true);
}

enum outcome demo_take(struct demo_playing *p)
{
	struct cases_take_in in = {p->c.id, p->c.rev};
	struct nothing none;

	return change(p->t, cases_take, &in, &none);
}

enum outcome demo_stand_down(struct demo_playing *p)
{
	struct cases_stand_down_in in = {p->c.id, p->c.rev, str_of(p->step->code),
					 str_of(p->step->words)};
	struct nothing none;

	return change(p->t, cases_stand_down, &in, &none);
}

static struct cases_change_in change_of(const struct demo_playing *p)
{
	return (struct cases_change_in){
		.id = p->c.id,
		.rev = p->c.rev,
		.cause = demo_text(p->step->code),
		.ground = demo_text(p->step->more),
		.words = str_of(p->step->words),
		.received_at = p->began,
	};
}

enum outcome demo_note_change(struct demo_playing *p)
{
	struct cases_change_in in = change_of(p);
	struct nothing none;

	return change(p->t, cases_change_note, &in, &none);
}

enum outcome demo_wish_change(struct demo_playing *p)
{
	struct cases_change_in in = change_of(p);
	struct nothing none;

	return change(p->t, cases_change_ask, &in, &none);
}

enum outcome demo_refuse_change(struct demo_playing *p)
{
	struct cases_change_refuse_in in = {p->c.id, p->c.rev, str_of(p->step->words), STR("")};
	struct nothing none;

	return change(p->t, cases_change_refuse, &in, &none);
}

enum outcome demo_name_party(struct demo_playing *p)
{
	struct cases_party_in in = {p->c.id, p->c.rev, str_of(p->step->code),
				    str_of(p->step->words), STR("")};
	struct nothing none;

	return change(p->t, cases_party_add, &in, &none);
}

static struct account_id account_of(const struct demo_playing *p, const char *login)
{
	for (size_t i = 0; i < demo_seats_count; i++)
		if (strcmp(demo_seats[i].login, login) == 0)
			return p->d->people[i].account;
	return (struct account_id){0};
}

enum outcome demo_wall(struct demo_playing *p)
{
	struct cases_wall_in in = {p->c.id, account_of(p, p->step->who), str_of(p->step->words)};
	struct nothing none;

	return change(p->t, cases_wall_put, &in, &none);
}
