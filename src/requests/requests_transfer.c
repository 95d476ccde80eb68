/*
 * Passing a request on, which is no refusal: to a centre of this system it goes with its whole
 * record, and that centre's own clock begins; to anybody else it goes on paper.  The person is told
 * on the form of the law, and who passed it on keeps knowing that they did.
 */
#include "requests/requests_internal.h"

#include "jobs/jobs.h"
#include "requests.html.h"

/* Where it goes, in words; the outcome when it cannot go there. */
static enum outcome find_target(struct task *t, const struct request *r,
				const struct requests_transfer_in *in, struct str *name)
{
	struct unit unit;

	*name = in->to_name;
	if (in->to.v == 0)
		return in->to_name.len
			       ? OUTCOME_OK
			       : refuse_field(t, OUTCOME_INVALID, &REASON_TRANSFER_WHERE, "to");
	if (in->to.v == r->scope.v)
		return refuse_field(t, OUTCOME_INVALID, &REASON_TRANSFER_SELF, "to");
	if (!agencies_find(t, in->to, &unit) || !str_is(unit.kind, "centre") ||
	    !agencies_open_on(&unit, day_of(task_now(t))))
		return refuse_field(t, OUTCOME_INVALID, &REASON_TRANSFER_WHERE, "to");
	*name = unit.name;
	return OUTCOME_OK;
}

/* Which kind of organisation may pass on with a ground, a branch being its centre's. */
static bool fits_sender(const struct law_reason *ground, const struct unit *sender)
{
	bool state = str_is(sender->kind, "centre") || str_is(sender->kind, "branch");

	return !ground->sender || str_is(sender->kind, ground->sender) ||
	       (state && strcmp(ground->sender, "centre") == 0);
}

/* Does whoever answers for where the person lives hold the request, or the branch that holds it? */
static bool lives_here(struct task *t, const struct request *r, const struct unit *holder)
{
	struct unit serving;

	return r->commune_code.len &&
	       agencies_centre_for(t, r->commune_code, r->place_day, &serving) &&
	       (serving.id.v == holder->id.v || serving.id.v == holder->parent.v);
}

const struct reason *requests_transfer_doubt(struct task *t, const struct request *r,
					     const struct law_reason *ground)
{
	struct unit holder = {0};

	must(agencies_find(t, r->scope, &holder) || db_failed(t));
	if (!fits_sender(ground, &holder))
		return &REASON_TRANSFER_UNKNOWN;
	return ground->abroad == LAW_YES && lives_here(t, r, &holder) ? &REASON_TRANSFER_OURS
								      : NULL;
}

static enum outcome check_ground(struct task *t, const struct request *r, struct str reason)
{
	const struct law_reason *ground = requests_ground(t, reason, TRANSFER_PREFIX);
	const struct reason *doubt =
		ground ? requests_transfer_doubt(t, r, ground) : &REASON_TRANSFER_UNKNOWN;

	return doubt ? refuse_field(t, OUTCOME_INVALID, doubt, "reason") : OUTCOME_OK;
}

enum outcome requests_issue_transfer(struct task *t, const struct request *r,
				     const struct requests_passing *in, struct paper_id *paper)
{
	const struct law_reason *ground = law_reason_find(t->law, in->reason, in->on);
	const struct law_form *form =
		ground && ground->form
			? law_form_find(t->law, str_of(ground->form), day_of(task_now(t)))
			: NULL;

	if (!ground)
		return refuse(t, OUTCOME_CONFLICT, &REASON_TRANSFER_UNKNOWN);
	struct transfer_notice view = {
		.form = form ? str_of(form->number) : STR_NONE,
		.ground = str_of(ground->title),
		.cite = law_cite_inside(t->arena, ground->row.cite),
		.target = in->target,
		.within = in->within,
		.why = in->why,
		.text = in->text,
		.words = in->words,
	};
	struct paper_issued issued;

	requests_fill_notice(t, r, &view.notice);
	enum outcome o = documents_issue(
		t,
		&(struct paper_issue){.type = form ? form->key : "own/transfer",
				      .act = true,
				      .title = str_of(tr(LANGUAGE_VI, N_("Transfer notice"))),
				      .symbol = STR("TB"),
				      .subject_kind = "request",
				      .subject = r->id.v,
				      .scope = r->scope,
				      .page = &transfer_notice_page,
				      .view = &view,
				      .face = &view.face,
				      .origin = in->origin},
		&issued);

	if (o == OUTCOME_OK)
		*paper = issued.id;
	return o;
}

static enum outcome issue_notice(struct task *t, const struct request *r,
				 const struct requests_transfer_in *in, struct str target,
				 struct paper_id *paper)
{
	return requests_issue_transfer(t, r,
				       &(struct requests_passing){
					       .reason = in->reason,
					       .on = day_of(task_now(t)),
					       .target = target,
					       .within = in->to.v != 0,
					       .why = in->why,
					       .text = in->text,
					       .origin = in->origin,
				       },
				       paper);
}

static struct seal_place place_of(const char *column, struct transfer_id id)
{
	return (struct seal_place){"request_transfer", column, id.v};
}

struct str requests_transfer_words(struct task *t, const struct transfer_find_row *row,
				   const char *column, struct str sealed)
{
	return unseal_words(t->arena, t->world->keys, row->key, place_of(column, row->id), sealed);
}

void requests_transfer_mend(struct task *t, const struct transfer_find_row *row,
			    struct paper_id paper, struct str why)
{
	struct str key = row->key;
	struct str sealed =
		seal_words(t->arena, t->world->keys, &key, place_of("why", row->id), why);

	transfer_set_paper(t, row->id, paper, key, sealed);
}

static void keep_stub(struct task *t, const struct request *r,
		      const struct requests_transfer_in *in, struct str target,
		      struct paper_id paper, struct transfer_id id)
{
	struct keyring *keys = t->world->keys;
	struct str key = STR_NONE;
	struct str why = seal_words(t->arena, keys, &key, place_of("why", id), in->why);
	struct str text = seal_words(t->arena, keys, &key, place_of("text", id), in->text);

	transfer_insert(t, &(struct transfer_insert_in){.id = id,
							.scope_of = r->scope,
							.request = r->id,
							.to = in->to,
							.to_name = target,
							.reason = in->reason,
							.key = key,
							.why = why,
							.text = text,
							.now = task_now(t),
							.by = t->actor.name,
							.waited_from = r->waits_from,
							.paper = paper});
}

/* People belong to the centre that may be asked about them, the other side as well. */
static void move_people(struct task *t, const struct request *r, struct unit_id to)
{
	struct request_party_list_row *sides;
	size_t n = request_party_list(t, r->id, &sides);

	people_move(t, r->person, to);
	for (size_t i = 0; i < n; i++)
		people_move(t, sides[i].person, to);
}

static enum outcome move(struct task *t, struct request *r, struct unit_id to, int64_t from)
{
	must(request_move(t, r->id, r->rev, to, from) == 1 || db_failed(t));
	move_people(t, r, to);
	documents_move(t, "request", r->id.v, to);
	r->scope = to;
	return requests_start_answering(t, r, from);
}

static enum outcome pass_on(struct task *t, struct request *r,
			    const struct requests_transfer_in *in)
{
	if (in->to.v) {
		event_emit(t, "requests.passed", r->id.v);
		return move(t, r, in->to, task_now(t));
	}
	requests_decide(t, r, REQUEST_TRANSFERRED, &(struct deciding){.text = in->why});
	event_emit(t, "requests.transferred", r->id.v);
	return OUTCOME_OK;
}

enum outcome requests_transfer(struct task *t, const struct requests_transfer_in *in,
			       struct requests_transfer_out *out)
{
	enum request_event event = in->to.v ? REQUEST_PASSED : REQUEST_TRANSFERRED;
	struct request r;
	struct paper_id paper;
	struct str target;
	enum outcome o = requests_open_for(t, in->id, in->rev, event, &r);

	if (o != OUTCOME_OK)
		return o;
	o = check_ground(t, &r, in->reason);
	if (o == OUTCOME_OK)
		o = find_target(t, &r, in, &target);
	if (o == OUTCOME_OK)
		o = issue_notice(t, &r, in, target, &paper);
	if (o != OUTCOME_OK)
		return o;
	const struct journal_fact facts[] = {
		{"to", target}, {"reason", in->reason}, {"why", in->why}, {"text", in->text}, {0}};

	out->id = (struct transfer_id){task_id(t)};
	keep_stub(t, &r, in, target, paper, out->id);
	requests_stop_answering(t, &r, "request.transferred");
	requests_note(t, &r, "request.transferred", facts);
	return pass_on(t, &r, in);
}

struct str requests_passed_to(struct task *t, const struct request *r)
{
	struct transfer_told_row row;

	return str_is(r->state, "transferred") && transfer_told(t, r->id, &row) ? row.to_name
										: STR_NONE;
}

/* ---- taking it back from another centre ---- */

/* Until that centre has done anything with it. */
static enum outcome open_transfer(struct task *t, const struct requests_fetch_in *in,
				  struct transfer_find_row *row)
{
	if (!transfer_find(t, in->id, row) || row->reversed_at || row->target.v == 0)
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_TRANSFER_GONE);
	if (row->held_by.v != row->target.v || !str_is(row->state, "filed"))
		return refuse(t, OUTCOME_TOO_LATE, &REASON_TRANSFER_DECIDED);
	return OUTCOME_OK;
}

enum outcome requests_fetch(struct task *t, const struct requests_fetch_in *in, struct nothing *out)
{
	const struct journal_fact facts[] = {{"why", in->why}, {0}};
	struct transfer_find_row row;
	enum outcome o = open_transfer(t, in, &row);

	(void)out;
	if (o != OUTCOME_OK)
		return o;
	struct request r = {.id = row.request,
			    .scope = row.held_by,
			    .person = row.person,
			    .code = row.code,
			    .rev = row.rev,
			    .waits_from = row.at,
			    .decision_paper = row.paper};

	requests_stop_answering(t, &r, "request.reversed");
	o = requests_withdraw_paper(t, &r, in->why);
	if (o != OUTCOME_OK)
		return o;
	transfer_reverse(t, r.id, task_now(t));
	documents_settle(t, "request", r.id.v, row.scope_of, STR(""));
	o = move(t, &r, row.scope_of, row.waited_from);
	requests_note(t, &r, "request.reversed", facts);
	event_emit(t, "requests.reversed", r.id.v);
	return o;
}
