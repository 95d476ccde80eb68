/* What the client is told of a matter on the page of the request. */
#include "cases/telling.h"

#include "cases/cases_file_papers.h"

/* Turns that halt a matter, and whether it goes on afterwards. */
static const struct {
	const char *what;
	bool rests;
} halts[] = {{"suspended", true}, {"discontinued", false}, {"stopped", false}};

static bool is_halt(const struct case_file *c, struct str what)
{
	bool rests = str_is(c->state, "suspended");

	for (size_t i = 0; i < sizeof halts / sizeof *halts; i++)
		if (str_is(what, halts[i].what))
			return halts[i].rests == rests && (rests || c->ended_at);
	return false;
}

static struct case_halt halt_of(struct task *t, const struct turns_of_row *turn)
{
	const struct law_reason *ground = law_reason_find(t->law, turn->reason, day_of(turn->at));
	struct case_halt halt = {
		.title = STR(""),
		.cite = STR(""),
		.words = cases_turn_words(t, turn),
		.at = turn->at,
	};

	if (ground) {
		halt.title = str_of(t->language == LANGUAGE_EN ? ground->title_en : ground->title);
		halt.cite = str_of(ground->row.cite);
	}
	return halt;
}

bool cases_halt(struct task *t, const struct case_file *c, struct case_halt *out)
{
	bool whole = !str_is(c->state, "suspended") && (!c->ended_at || str_is(c->ending, "done"));
	struct turns_of_row *turns;
	size_t n = whole ? 0 : turns_of(t, c->id, &turns);

	for (size_t i = 0; i < n; i++)
		if (is_halt(c, turns[i].what)) {
			*out = halt_of(t, &turns[i]);
			return true;
		}
	return false;
}

/* Rows come latest first.  What the client has told us is no news to them. */
size_t cases_coming_dates(struct task *t, const struct case_file *c, struct case_appointment **out)
{
	struct date_find_row *rows;
	size_t n = dates_of(t, c->id, &rows), count = 0;

	*out = arena_many(t->arena, n, struct case_appointment);
	for (size_t i = n; i-- > 0;) {
		if (!str_is(rows[i].state, "planned") || rows[i].starts < task_now(t) ||
		    rows[i].told.len)
			continue;
		(*out)[count++] = (struct case_appointment){
			.id = rows[i].id,
			.matter = c->id,
			.number = c->number,
			.kind = rows[i].kind,
			.place = rows[i].place,
			.room = rows[i].room,
			.at = rows[i].starts,
			.noted_at = rows[i].noted_at,
		};
	}
	return count;
}
