/*
 * Acceptance is the entry in the register: it gives the number and starts the clocks of the case.
 */
#include "cases/cases_internal.h"

#include "cases/cases_registers_rules.h"
#include "jobs/jobs.h"
#include "law/aid.h"
#include "requests/accepting.h"

/* The next place in the register: one gapless sequence per register and year of entry. */
static struct register_place next_place(struct task *t, const struct unit *unit,
					const struct aid_form *form)
{
	struct register_next_row row = {0};
	int year = day_to_civil(day_of(task_now(t))).year;

	register_next(t, unit->id, str_of(form->reg), year, &row);
	return (struct register_place){unit->code, str_of(form->reg), year, row.last};
}

/* The director, or the whole unit while the seat is empty. */
struct clock_holder cases_first_holder(struct task *t, const struct clock_start *clock)
{
	const struct law_clock *rule =
		law_clock_find(t->law, str_of(clock->rule), day_of(clock->start_at));
	struct clock_holder holder = {0};
	struct seat *seats;

	if (!rule ||
	    (strcmp(rule->owner, "organisation") != 0 && strcmp(rule->owner, "provider") != 0))
		return holder;
	holder.owner = "organisation";
	if (access_seats_of(t, clock->scope, ROLE_DIRECTOR, &seats)) {
		holder.seat = seats[0].id;
		holder.name = seats[0].name;
	}
	return holder;
}

static enum outcome start(struct task *t, const struct case_insert_in *row, const char *rule,
			  const struct clock_fact *facts)
{
	struct clock_start clock = {
		.rule = rule,
		.subject_kind = "case",
		.subject = row->id.v,
		.subject_name = row->number,
		.scope = row->scope_of,
		.start_at = row->accepted_at,
	};

	for (size_t i = 0; facts[i].name; i++)
		clock.facts[i] = facts[i];
	clock.holder = cases_first_holder(t, &clock);
	return clocks_start(t, &clock);
}

static enum outcome start_clocks(struct task *t, const struct case_insert_in *row,
				 const struct aid_form *form, const struct request *r,
				 const struct cases_accept_in *in)
{
	struct clock_fact facts[3] = {{0}};
	size_t known = 0;
	const char *rules[] = {
		aid_assign_clock(form, str_is(row->arrested, "yes")),
		form->advise,
		in->ground.len ? aid_clock_of(t->law, "accepted_at_once", day_of(row->accepted_at))
			       : NULL,
	};

	if (str_is(r->hard_area, "yes"))
		facts[known++] = (struct clock_fact){"hard_area", "yes"};
	if (in->force_majeure)
		facts[known] = (struct clock_fact){"force_majeure", "yes"};
	for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
		enum outcome o = rules[i] ? start(t, row, rules[i], facts) : OUTCOME_OK;

		if (o != OUTCOME_OK)
			return o;
	}
	return OUTCOME_OK;
}

static bool names_nobody(const struct cases_accept_in *in)
{
	for (size_t i = 0; i < sizeof in->opposing / sizeof *in->opposing; i++)
		if (str_trim(in->opposing[i]).len)
			return false;
	return true;
}

/* The person whom the request named already, when the receiver left name and birth as they were. */
static struct person_id person_of(struct task *t, const struct case_insert_in *row,
				  const struct request_party *told, size_t n,
				  const struct person *who)
{
	for (size_t i = 0; i < n; i++)
		if (str_eq(told[i].name, who->name) && str_eq(told[i].birth, who->birth))
			return told[i].person;
	return people_add(t, row->scope_of, who);
}

static void add_party(struct task *t, const struct case_insert_in *row, struct person_id person)
{
	party_insert(t, (struct party_id){task_id(t)}, row->scope_of, row->id, person,
		     STR("opposing"));
}

/* A form that names nobody does not lose whom the request named. */
static void add_parties(struct task *t, const struct case_insert_in *row,
			const struct cases_accept_in *in)
{
	struct request_party told[REQUEST_PARTIES_MOST];
	size_t n = requests_parties(t, row->request, told);

	for (size_t i = 0; names_nobody(in) && i < n; i++)
		add_party(t, row, told[i].person);
	for (size_t i = 0; i < sizeof in->opposing / sizeof *in->opposing; i++) {
		struct person who = {.name = str_trim(in->opposing[i]),
				     .birth = in->opposing_birth[i].ptr ? in->opposing_birth[i]
									: STR("")};

		if (who.name.len)
			add_party(t, row, person_of(t, row, told, n, &who));
	}
}

static void note(struct task *t, const struct case_insert_in *row, const struct request *r)
{
	const struct journal_fact facts[] = {
		{"number", row->number}, {"form", row->form}, {"arrested", row->arrested}, {0}};
	struct case_file c = {.id = row->id, .scope = row->scope_of};

	cases_note(t, &c, "case.accepted", facts);
	journal_note(t, &(struct journal_entry){
				.subject_kind = "request",
				.subject = r->id.v,
				.scope = r->scope,
				.what = "request.accepted",
				.facts = {{"number", row->number}},
			});
	event_emit(t, "cases.accepted", row->id.v);
}

/* As the request has it now: who accepted may have put the day right. */
static void keep_told_trial(struct task *t, const struct case_insert_in *row)
{
	struct request r = {.trial_day = DAY_NONE};

	must(requests_find(t, row->request, &r) || db_failed(t));
	cases_keep_told_trial(t, &(struct case_file){.id = row->id, .scope = row->scope_of},
			      r.trial_day);
}

enum outcome cases_accept(struct task *t, const struct cases_accept_in *in,
			  struct cases_accept_out *out)
{
	const struct aid_form *form = aid_form_find(t->law, in->form, day_of(task_now(t)));
	struct request r;
	struct unit unit;

	if (!form)
		return refuse_field(t, OUTCOME_INVALID, &REASON_CASE_FORM_UNKNOWN, "form");
	if (!requests_find(t, in->request, &r))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_CASE_UNKNOWN);
	enum outcome o =
		requests_mark_accepted(t, &(struct requests_accepting){.id = in->request,
								       .rev = in->rev,
								       .form = in->form,
								       .category = in->category,
								       .basis = in->basis,
								       .hard_area = in->hard_area,
								       .ground = in->ground,
								       .trial = in->trial,
								       .limit = in->limit,
								       .later = in->later});

	if (o != OUTCOME_OK)
		return o;
	if (in->hard_area.len)
		r.hard_area = in->hard_area;
	must(agencies_find(t, r.scope, &unit) || db_failed(t));
	struct register_place place = next_place(t, &unit, form);
	struct case_insert_in row = {
		.id = {task_id(t)},
		.scope_of = r.scope,
		.request = r.id,
		.person = r.person,
		.number = register_number(t->arena, &place),
		.line = register_line_key(t->arena, &place),
		.form = in->form,
		.matter = r.matter,
		.arrested = in->arrested,
		.accepted_at = task_now(t),
		.accepted_by = t->actor.name,
		.law_version = law_version(t->arena, t->law, day_of(task_now(t))),
	};

	case_insert(t, &row);
	add_parties(t, &row, in);
	note(t, &row, &r);
	keep_told_trial(t, &row);
	*out = (struct cases_accept_out){row.id, row.number};
	return start_clocks(t, &row, form, &r, in);
}
