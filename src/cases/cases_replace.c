/*
 * Somebody else in charge: the provider stands down, the client asks for another person, an agency
 * refuses the registration, a contract ends.
 */
#include "cases/cases_internal.h"

#include "base/seal.h"
#include "jobs/jobs.h"
#include "law/aid.h"

/* ---- clocks towards the organisation ---- */

static struct clock_start clock_of(const struct case_file *c, const char *rule, int64_t start_at)
{
	return (struct clock_start){
		.rule = rule,
		.subject_kind = "case",
		.subject = c->id.v,
		.subject_name = c->number,
		.scope = c->scope,
		.start_at = start_at,
	};
}

static enum outcome owe(struct task *t, const struct case_file *c, const char *rule,
			int64_t start_at)
{
	struct request r = {0};
	struct clock_start clock = clock_of(c, rule, start_at);

	if (requests_behind(t, c->request, &r) && str_is(r.hard_area, "yes"))
		clock.facts[0] = (struct clock_fact){"hard_area", "yes"};
	clock.holder = cases_first_holder(t, &clock);
	return clocks_start(t, &clock);
}

/* The limit for assigning still runs from the entry in the register. */
enum outcome cases_wait_again(struct task *t, const struct case_file *c)
{
	const struct aid_form *form = aid_form_find(t->law, c->form, day_of(c->accepted_at));
	const char *rule = aid_assign_clock(form, str_is(c->arrested, "yes"));

	case_open_again(t, c->id);
	if (form->advise) {
		const struct clock_start advice = clock_of(c, form->advise, c->accepted_at);
		const struct clock_holder head = cases_first_holder(t, &advice);

		clocks_hand(t, "case", c->id.v, form->advise, &head);
	}
	return rule ? owe(t, c, rule, c->accepted_at) : OUTCOME_OK;
}

/* ---- reasons to replace somebody ---- */

/* What is noted, once it was checked. */
struct change {
	const struct case_cause *cause;
	struct str ground, words;
	int64_t received_at;
	bool searched; /* the conflict search found it: nobody has said it */
};

static void seal_change(struct task *t, const struct case_file *c, const struct change *x,
			const char *clock)
{
	struct data_key key;
	struct change_id id = {task_id(t)};
	bool unsaid = x->searched || t->actor.role == ROLE_CITIZEN;
	struct str wrapped = data_key_new(t->arena, t->world->keys, &key);

	change_insert(t, &(struct change_insert_in){
				 .id = id,
				 .case_file = c->id,
				 .scope_of = c->scope,
				 .provider = c->provider,
				 .cause = str_of(x->cause->id),
				 .ground = x->ground.ptr ? x->ground : STR(""),
				 .key = wrapped,
				 .words = seal(t->arena, &key,
					       (struct seal_place){"case_change", "words", id.v},
					       x->words),
				 .received_at = x->received_at,
				 .clock = str_of(clock ? clock : ""),
				 .by = unsaid ? STR("") : t->actor.name,
				 .searched = x->searched,
			 });
}

static enum outcome keep_change(struct task *t, const struct case_file *c, const struct change *x)
{
	const char *clock = aid_clock_of(t->law, x->cause->id, day_of(x->received_at));
	const struct journal_fact facts[] = {
		{"cause", str_of(x->cause->id)}, {"ground", x->ground}, {0}};

	seal_change(t, c, x, clock);
	case_touch(t, c->id);
	cases_note(t, c, x->searched ? "case.conflict_found" : "case.change_noted", facts);
	return clock ? owe(t, c, clock, x->received_at) : OUTCOME_OK;
}

static enum outcome note_change(struct task *t, const struct case_file *c, const struct change *x)
{
	event_emit(t, "cases.change_noted", c->id.v);
	return keep_change(t, c, x);
}

static void bar(struct task *t, const struct case_file *c, struct provider_id provider,
		struct str ground)
{
	bar_put(t, c->id, provider, c->scope, ground, task_now(t), t->actor.name);
}

/* The newest that waits, of that cause or, with NULL, of any; false when none does. */
static bool waiting(struct task *t, struct case_id id, const char *cause,
		    struct changes_of_row *out)
{
	struct changes_of_row *rows;
	size_t n = changes_of(t, id, &rows);

	for (size_t i = 0; i < n; i++)
		if (str_is(rows[i].state, "open") && (!cause || str_is(rows[i].cause, cause))) {
			*out = rows[i];
			return true;
		}
	return false;
}

bool cases_cause_fits(struct task *t, const struct case_file *c, const struct case_cause *cause)
{
	return aid_can_happen(t->law, cause->id, c->matter, c->form, day_of(task_now(t)));
}

static enum outcome check_change(struct task *t, const struct case_file *c, const struct change *x)
{
	struct changes_of_row row;

	if (!x->cause || !cases_cause_fits(t, c, x->cause))
		return refuse_field(t, OUTCOME_INVALID, &REASON_CASE_CAUSE, "cause");
	if (x->cause->grounded && !cases_is_ground(x->ground, cases_is_criminal(c)))
		return refuse_field(t, OUTCOME_INVALID, &REASON_CASE_GROUND, "ground");
	if (x->received_at > task_now(t) || x->received_at < c->assigned_at)
		return refuse_field(t, OUTCOME_INVALID, &REASON_CASE_RECEIVED, "received_day");
	if (waiting(t, c->id, x->cause->id, &row))
		return refuse(t, OUTCOME_CONFLICT, &REASON_CASE_ASKED);
	return OUTCOME_OK;
}

static struct change change_of(struct task *t, const struct cases_change_in *in, const char *cause)
{
	struct change x = {
		.cause = cases_cause(cause ? str_of(cause) : in->cause),
		.words = in->words,
		.received_at = task_now(t),
	};

	if (x.cause && x.cause->grounded)
		x.ground = in->ground;
	if (x.cause && x.cause->dated)
		x.received_at = in->received_at;
	return x;
}

enum outcome cases_change_note(struct task *t, const struct cases_change_in *in,
			       struct nothing *out)
{
	struct case_file c;
	struct change x = change_of(t, in, NULL);
	enum outcome o = cases_open_for(t, in->id, in->rev, CASE_CHANGE_NOTED, &c);

	(void)out;
	if (o == OUTCOME_OK)
		o = check_change(t, &c, &x);
	if (o != OUTCOME_OK)
		return o;
	if (strcmp(x.cause->id, "replace_must") == 0)
		bar(t, &c, c.provider, x.ground);
	return note_change(t, &c, &x);
}

enum outcome cases_change_ask(struct task *t, const struct cases_change_in *in, struct nothing *out)
{
	struct case_file c;
	struct change x = change_of(t, in, "replace_asked");

	(void)out;
	if (!t->actor.request.v || !cases_of_request(t, t->actor.request, &c))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_CASE_UNKNOWN);
	if (!cases_next_state(c.state, CASE_CHANGE_NOTED))
		return refuse(t, OUTCOME_TOO_LATE, &REASON_CASE_STATE);
	enum outcome o = check_change(t, &c, &x);

	return o == OUTCOME_OK ? note_change(t, &c, &x) : o;
}

/* Every reason that waits is answered by what is done now; its clock has met its end. */
static void answer_all(struct task *t, const struct case_file *c, const char *event)
{
	struct changes_of_row *rows;
	size_t n = changes_of(t, c->id, &rows);

	for (size_t i = 0; i < n; i++)
		if (str_is(rows[i].state, "open") && rows[i].clock.len)
			clocks_stop(t, "case", c->id.v, str_z(t->arena, rows[i].clock), event);
	change_answer(t, c->id, STR(""), STR("granted"), task_now(t), t->actor.name);
}

size_t cases_change_grounds(struct task *t, const struct case_file *c,
			    const struct law_reason ***out)
{
	const struct law_reason *rows;
	size_t n = law_reasons(t->law, &rows), count = 0;
	struct day today = day_of(task_now(t));

	*out = arena_many(t->arena, n, const struct law_reason *);
	for (size_t i = 0; i < n; i++)
		if (cases_is_ground(str_of(rows[i].id), cases_is_criminal(c)) &&
		    today.v >= rows[i].row.from.v && today.v <= rows[i].row.to.v)
			(*out)[count++] = &rows[i];
	return count;
}

bool cases_may_change(const struct case_file *c)
{
	return cases_next_state(c->state, CASE_CHANGE_NOTED) != NULL;
}

bool cases_change_waits(struct task *t, const struct case_file *c)
{
	struct changes_of_row row;

	return waiting(t, c->id, "replace_asked", &row);
}

/* ---- standing down ---- */

/* Before it was taken on, the matter waits for somebody again. */
static enum outcome give_back(struct task *t, const struct case_file *c, struct str ground)
{
	struct provider p = {0};

	must(providers_in_charge(t, c->provider, &p) || db_failed(t));
	assignment_close(t, c->id, task_now(t), ground);
	answer_all(t, c, "case.stood_down");
	if (cases_ground_walls(ground))
		cases_wall_off(t, c, &p, "stood_down");
	return cases_wait_again(t, c);
}

enum outcome cases_stand_down(struct task *t, const struct cases_stand_down_in *in,
			      struct nothing *out)
{
	struct case_file c;
	struct changes_of_row row;
	enum outcome o = cases_open_mine(t, in->id, in->rev, CASE_STOOD_DOWN, &c);
	struct change x = {cases_cause(STR("replace_must")), in->ground, in->words, task_now(t)};

	(void)out;
	if (o != OUTCOME_OK)
		return o;
	if (!cases_is_ground(in->ground, cases_is_criminal(&c)))
		return refuse_field(t, OUTCOME_INVALID, &REASON_CASE_GROUND, "ground");
	if (waiting(t, c.id, "replace_must", &row))
		return refuse(t, OUTCOME_CONFLICT, &REASON_CASE_ASKED);
	const struct journal_fact facts[] = {{"ground", in->ground}, {"words", in->words}, {0}};

	bar(t, &c, c.provider, in->ground);
	cases_note(t, &c, "case.stood_down", facts);
	event_emit(t, "cases.stood_down", c.id.v);
	return str_is(c.state, "assigned") ? give_back(t, &c, in->ground) : keep_change(t, &c, &x);
}

/* ---- what becomes of it ---- */

/* Whoever is let go on a ground of the law is not chosen again, and may be kept out altogether. */
static void let_go(struct task *t, const struct case_file *c)
{
	struct changes_of_row *rows;
	struct provider former = {0};
	size_t n = changes_of(t, c->id, &rows);

	must(providers_in_charge(t, c->provider, &former) || db_failed(t));
	for (size_t i = 0; i < n; i++) {
		if (!str_is(rows[i].state, "open"))
			continue;
		if (rows[i].ground.len)
			bar(t, c, former.id, rows[i].ground);
		if (cases_ground_walls(rows[i].ground))
			cases_wall_off(t, c, &former, "stood_down");
	}
	answer_all(t, c, "case.replaced");
}

enum outcome cases_replace(struct task *t, const struct cases_assign_in *in,
			   struct cases_assign_out *out)
{
	struct case_file c;
	struct provider p;
	struct changes_of_row why;
	enum outcome o = cases_open_for(t, in->id, in->rev, CASE_REPLACED, &c);

	if (o != OUTCOME_OK)
		return o;
	if (!waiting(t, c.id, NULL, &why))
		return refuse(t, OUTCOME_CONFLICT, &REASON_CASE_NO_CHANGE);
	if (in->provider.v == c.provider.v)
		return refuse_field(t, OUTCOME_INVALID, &REASON_CASE_SAME_PROVIDER, "provider");
	assignment_close(t, c.id, task_now(t), why.cause);
	if ((o = cases_put_in_charge(t, &c, in, &p)) != OUTCOME_OK)
		return o;
	let_go(t, &c);
	const struct journal_fact facts[] = {
		{"provider", p.name}, {"former", why.name}, {"cause", why.cause}, {0}};

	cases_note(t, &c, "case.replaced", facts);
	event_emit(t, "cases.replaced", c.id.v);
	out->assigned_at = task_now(t);
	return OUTCOME_OK;
}

enum outcome cases_change_refuse(struct task *t, const struct cases_change_refuse_in *in,
				 struct nothing *out)
{
	struct case_file c;
	struct changes_of_row asked;
	enum outcome o = cases_open_for(t, in->id, in->rev, CASE_CHANGE_NOTED, &c);
	const struct journal_fact facts[] = {{"text", in->text}, {0}};

	(void)out;
	if (o != OUTCOME_OK)
		return o;
	if (!waiting(t, c.id, "replace_asked", &asked))
		return refuse(t, OUTCOME_CONFLICT, &REASON_CASE_NOT_ASKED);
	change_answer(t, c.id, STR("replace_asked"), STR("refused"), task_now(t), t->actor.name);
	case_touch(t, c.id);
	if (asked.clock.len)
		clocks_stop(t, "case", c.id.v, str_z(t->arena, asked.clock), "case.change_refused");
	cases_note(t, &c, "case.change_refused", facts);
	event_emit(t, "cases.change_refused", c.id.v);
	return cases_issue_answer(t, &c, in->text, in->origin);
}

/* ---- people who became known later ---- */

static bool is_side(struct str side)
{
	return str_is(side, "opposing") || str_is(side, "co_accused") || str_is(side, "other");
}

/* Who turns out to act for the other side must be replaced: the search says so, not a person. */
static enum outcome must_go(struct task *t, const struct case_file *c)
{
	struct changes_of_row row;
	struct change x = {.cause = cases_cause(STR("replace_must")),
			   .ground = STR("act_side_other"),
			   .words = STR(""),
			   .received_at = task_now(t),
			   .searched = true};
	const struct journal_fact none[] = {{0}};

	if (waiting(t, c->id, x.cause->id, &row))
		return OUTCOME_OK;
	if (!cases_next_state(c->state, CASE_CHANGE_NOTED)) { /* it rests: cases_go_on() */
		cases_note(t, c, "case.conflict_found", none);
		return OUTCOME_OK;
	}
	bar_put(t, c->id, c->provider, c->scope, x.ground, task_now(t), STR(""));
	return keep_change(t, c, &x);
}

/* What the search finds now stands in the place of what it found before; the heads hear of it. */
static enum outcome check_again(struct task *t, const struct case_file *c)
{
	struct conflict found;

	if (!c->provider.v || c->ended_at)
		return OUTCOME_OK;
	cases_conflict(t, c, c->provider, &found);
	cases_conflict_keep(t, c, &found, STR(""));
	if (strcmp(found.result, "clear") == 0)
		return OUTCOME_OK;
	event_emit(t, "cases.conflict_found", c->id.v);
	if (strcmp(found.result, "conflict") == 0)
		return must_go(t, c);
	const struct journal_fact facts[] = {{"result", str_of(found.result)}, {0}};

	cases_note(t, c, "case.likeness_found", facts);
	return OUTCOME_OK;
}

enum outcome cases_go_on(struct task *t, const struct case_file *c)
{
	struct conflict_last_row last;

	if (!conflict_last(t, c->id, c->provider, &last) || !str_is(last.result, "conflict"))
		return OUTCOME_OK;
	return check_again(t, c);
}

enum outcome cases_party_add(struct task *t, const struct cases_party_in *in, struct nothing *out)
{
	struct case_file c;

	(void)out;
	if (!cases_find(t, in->id, &c))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_CASE_UNKNOWN);
	if (c.rev != in->rev)
		return refuse(t, OUTCOME_CONFLICT, &REASON_CASE_STALE);
	if (!is_side(in->side))
		return refuse_field(t, OUTCOME_INVALID, &REASON_CASE_SIDE, "side");
	struct person_id person =
		people_add(t, c.scope, &(struct person){.name = in->name, .birth = in->birth});
	const struct journal_fact facts[] = {{"name", in->name}, {"side", in->side}, {0}};

	party_insert(t, (struct party_id){task_id(t)}, c.scope, c.id, person, in->side);
	case_touch(t, c.id);
	cases_note(t, &c, "case.party_added", facts);
	return check_again(t, &c);
}

/* Only what the search found last, and what nobody has answered. */
enum outcome cases_clear(struct task *t, const struct cases_clear_in *in, struct nothing *out)
{
	struct case_file c;
	struct conflict_last_row last = {.result = STR("clear")};
	const struct journal_fact facts[] = {{"clearance", in->clearance}, {0}};
	enum outcome o = cases_open_for(t, in->id, in->rev, CASE_CHANGE_NOTED, &c);

	(void)out;
	if (o != OUTCOME_OK)
		return o;
	conflict_last(t, c.id, c.provider, &last);
	if (!cases_waits_for_clearance(&last))
		return refuse(t, OUTCOME_CONFLICT, &REASON_CASE_NOTHING_LIKE);
	struct str key = STR_NONE, clearance = seal_words(t->arena, t->world->keys, &key,
							  CASE_CLEARANCE(c.id), in->clearance);

	conflict_clear(t, c.id, c.provider, last.at, key, clearance, t->actor.name);
	case_touch(t, c.id);
	cases_note(t, &c, "case.likeness_cleared", facts);
	return OUTCOME_OK;
}

bool cases_waits_for_clearance(const struct conflict_last_row *last)
{
	return (str_is(last->result, "likeness") || str_is(last->result, "co_accused")) &&
	       !last->clearance.ptr;
}
