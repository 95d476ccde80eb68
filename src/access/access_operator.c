#include "access/access_operator.h"

#include "access/access_rules.h"
#include "jobs/jobs.h"
#include "journal/journal.h"

#define PASSWORD_MADE "account.password"

void access_note_account(struct task *t, struct account_id account, const char *what,
			 struct str about)
{
	journal_note(t, &(struct journal_entry){.subject_kind = "account",
						.subject = account.v,
						.scope = UNIT_SYSTEM,
						.what = what,
						.facts = {{"about", about}}});
}

/* Who leads a branch is no director; everybody else is called as their role. */
static const char *title_of(enum role role, struct str unit_kind)
{
	bool branch = str_is(unit_kind, "branch");

	if (branch && role == ROLE_DIRECTOR)
		return N_("Head of the branch");
	if (branch && role == ROLE_DEPUTY)
		return N_("Deputy head of the branch");
	return role_about(role);
}

/*
 * A head signs in the own name and a deputy in the head's place; the head of a branch may sign for
 * the centre by order.
 */
static bool signs_by_order(enum role role, struct str unit_kind)
{
	return role != ROLE_DEPUTY && (role != ROLE_DIRECTOR || str_is(unit_kind, "branch"));
}

static struct str seat_in_words(struct task *t, struct str title, struct str unit_name)
{
	return str_printf(t->arena, "%" STR_F ", %" STR_F, STR_A(title), STR_A(unit_name));
}

/* ---- seats ---- */

static enum outcome check_unit(struct task *t, const struct seat_grant *in, struct unit *unit)
{
	if (!agencies_find(t, in->unit, unit) || !role_fits_unit(in->role, unit->kind))
		return refuse_field(t, OUTCOME_INVALID, &REASON_SEAT_UNIT, "unit");
	if (!day_is_none(unit->closed) && unit->closed.v < day_of(task_now(t)).v) {
		reason_arg(t, "name", unit->name);
		return refuse_field(t, OUTCOME_INVALID, &REASON_SEAT_UNIT_CLOSED, "unit");
	}
	return OUTCOME_OK;
}

static bool holds_seat(struct task *t, const struct seat_grant *in)
{
	struct seat_of_account_row *rows;
	size_t n = seat_of_account(t, in->account, day_of(task_now(t)), &rows);

	for (size_t i = 0; i < n; i++)
		if (rows[i].unit.v == in->unit.v && str_is(rows[i].role, role_code(in->role)))
			return true;
	return false;
}

enum outcome access_find_open(struct task *t, struct account_id account,
			      struct account_find_row *row)
{
	if (!account_find(t, account, row))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_ACCOUNT_UNKNOWN);
	return row->closed_at ? refuse(t, OUTCOME_CONFLICT, &REASON_ACCOUNT_CLOSED) : OUTCOME_OK;
}

enum outcome access_grant_seat(struct task *t, const struct seat_grant *in,
			       struct access_add_seat_out *out)
{
	struct account_find_row account;
	struct unit unit;
	enum outcome o = access_find_open(t, in->account, &account);

	if (o == OUTCOME_OK)
		o = check_unit(t, in, &unit);
	if (o != OUTCOME_OK)
		return o;
	if (in->by_order && !signs_by_order(in->role, unit.kind))
		return refuse_field(t, OUTCOME_INVALID, &REASON_SEAT_ORDER, "by_order");
	if (holds_seat(t, in))
		return refuse_field(t, OUTCOME_CONFLICT, &REASON_SEAT_THERE, "role");
	struct str title =
		in->title.len ? in->title : str_of(tr(LANGUAGE_VI, title_of(in->role, unit.kind)));

	o = access_add_seat(t,
			    &(struct access_add_seat_in){.account = in->account,
							 .unit = in->unit,
							 .role = in->role,
							 .title = title,
							 .by_order = in->by_order,
							 .from = day_of(task_now(t))},
			    out);
	if (o == OUTCOME_OK)
		access_note_account(t, in->account, "seat.opened",
				    seat_in_words(t, title, unit.name));
	return o;
}

/* Who no longer sits there is no longer chosen for work: slices above hear of it. */
static void end_seat(struct task *t, const struct seat *seat)
{
	seat_end(t, seat->id, day_plus(day_of(task_now(t)), -1));
	session_end_seat(t, seat->account, seat->id);
	event_emit(t, "access.seat_ended", seat->id.v);
}

static bool sits_today(struct task *t, const struct seat *seat)
{
	struct seat_of_account_row *rows;
	size_t n = seat_of_account(t, seat->account, day_of(task_now(t)), &rows);

	for (size_t i = 0; i < n; i++)
		if (rows[i].id.v == seat->id.v)
			return true;
	return false;
}

enum outcome access_end_seat(struct task *t, const struct seat_id *in, struct nothing *out)
{
	struct seat seat;

	(void)out;
	if (!access_seat(t, *in, &seat))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_ACCOUNT_UNKNOWN);
	if (seat.account.v == t->actor.account.v)
		return refuse(t, OUTCOME_CONFLICT, &REASON_ACCOUNT_OWN);
	if (!sits_today(t, &seat))
		return refuse(t, OUTCOME_CONFLICT, &REASON_SEAT_ENDED);
	end_seat(t, &seat);
	access_note_account(t, seat.account, "seat.ended",
			    seat_in_words(t, seat.title, seat.unit_name));
	return OUTCOME_OK;
}

/* ---- accounts ---- */

enum outcome access_open_account(struct task *t, const struct account_opening *in,
				 struct access_add_account_out *out)
{
	struct seat_grant grant = in->seat;
	struct access_add_seat_out seat;

	if (!login_is_sound(in->login))
		return refuse_field(t, OUTCOME_INVALID, &REASON_LOGIN_SHAPE, "login");
	out->id = grant.account = (struct account_id){task_id(t)};
	if (account_insert(t, out->id, in->login, in->name, in->password_hash, task_now(t)) == 0 &&
	    !db_failed(t))
		return refuse_field(t, OUTCOME_CONFLICT, &REASON_LOGIN_TAKEN, "login");
	access_note_account(t, out->id, "account.opened", in->login);
	return access_grant_seat(t, &grant, &seat);
}

int64_t access_passwords_made(struct task *t, struct account_id account)
{
	struct journal_line *lines;
	size_t n = journal_lines(t, "account", account.v, &lines);
	int64_t made = 0;

	for (size_t i = 0; i < n; i++)
		made += str_is(lines[i].what, PASSWORD_MADE);
	return made;
}

enum outcome access_replace_password(struct task *t, const struct account_password_in *in,
				     struct nothing *out)
{
	struct account_find_row account;
	enum outcome o = access_find_open(t, in->account, &account);

	(void)out;
	if (o != OUTCOME_OK)
		return o;
	if (access_passwords_made(t, in->account) != in->made)
		return refuse(t, OUTCOME_CONFLICT, &REASON_PASSWORD_MADE);
	account_set_password(t, in->account, in->password_hash);
	session_end_account(t, in->account);
	access_throttle_forget(t, THROTTLE_SIGN_IN, account.login);
	access_note_account(t, in->account, PASSWORD_MADE, STR(""));
	return OUTCOME_OK;
}

static void end_all_seats(struct task *t, struct account_id account)
{
	struct seat_of_account_row *rows;
	size_t n = seat_of_account(t, account, day_of(task_now(t)), &rows);

	for (size_t i = 0; i < n; i++)
		end_seat(t, &(struct seat){.id = rows[i].id, .account = account});
}

enum outcome access_close_account(struct task *t, const struct account_id *in, struct nothing *out)
{
	struct account_find_row account;
	enum outcome o = access_find_open(t, *in, &account);

	(void)out;
	if (o != OUTCOME_OK)
		return o;
	if (in->v == t->actor.account.v)
		return refuse(t, OUTCOME_CONFLICT, &REASON_ACCOUNT_OWN);
	end_all_seats(t, *in);
	account_close(t, *in, task_now(t));
	session_end_account(t, *in);
	access_note_account(t, *in, "account.closed", STR(""));
	return OUTCOME_OK;
}

/* ---- offices ---- */

static void note_unit(struct task *t, struct unit_id unit, const char *what,
		      struct journal_fact fact)
{
	journal_note(t, &(struct journal_entry){.subject_kind = "unit",
						.subject = unit.v,
						.scope = unit,
						.what = what,
						.facts = {fact}});
}

static void note_succession(struct task *t, const struct agencies_succeed_in *in)
{
	struct unit older;

	if (agencies_find(t, in->old_unit, &older))
		note_unit(t, in->new_unit, "unit.took_over",
			  (struct journal_fact){"predecessor", older.name});
}

enum outcome access_open_unit(struct task *t, const struct agencies_open_in *in,
			      struct agencies_add_out *out)
{
	enum outcome o = agencies_open(t, in, out);

	if (o != OUTCOME_OK)
		return o;
	note_unit(t, out->id, "unit.opened", (struct journal_fact){"name", in->unit.name});
	if (in->predecessor.v)
		note_succession(t, &(struct agencies_succeed_in){in->predecessor, out->id,
								 in->unit.opened});
	return OUTCOME_OK;
}

enum outcome access_take_over(struct task *t, const struct agencies_succeed_in *in,
			      struct nothing *out)
{
	enum outcome o = agencies_take_over(t, in, out);

	if (o == OUTCOME_OK)
		note_succession(t, in);
	return o;
}
