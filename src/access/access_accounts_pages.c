/*
 * Accounts and their seats, as the operator sees and changes them.  A password is shown by the
 * answer that makes it.
 */
#include "access/access_operator.h"

#include "access.html.h"
#include "base/fold.h"
#include "base/module.h"
#include "journal/journal.h"

#define ACCOUNT_PAGE (ACCOUNT_PAGE_MOST - 1)

/*
 * The choices of both forms, in their order.  Council and auditor are not offered: they have no
 * page of their own, and who signs in must find something to do.
 */
static const enum role roles[] = {
	ROLE_RECEIVER,     ROLE_DEPUTY,     ROLE_DIRECTOR, ROLE_PROVIDER,
	ROLE_COLLABORATOR, ROLE_DEPARTMENT, ROLE_OPERATOR,
};
_Static_assert(sizeof roles / sizeof *roles == ACCOUNT_FORM_ROLE_OPERATOR,
	       "every role of the form");
_Static_assert(sizeof roles / sizeof *roles == SEAT_GRANT_FORM_ROLE_OPERATOR,
	       "every role of the form");

static enum role role_of_choice(int choice)
{
	must(choice > 0 && (size_t)choice <= sizeof roles / sizeof *roles);
	return roles[choice - 1];
}

static bool is_offered(enum role role)
{
	for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
		if (roles[i] == role)
			return true;
	return false;
}

static struct str role_in_words(struct task *t, struct str code)
{
	enum role role;

	return role_parse(code, &role) ? str_of(tr(t->language, role_about(role))) : code;
}

size_t access_unit_choices(struct task *t, struct str chosen, bool own, struct unit_choice **out)
{
	struct unit *offices, program;
	size_t n = agencies_offices(t, &offices), count = 0;
	struct day today = day_of(task_now(t));
	int64_t id = 0;

	str_int(chosen, &id);
	*out = arena_many(t->arena, n + 1, struct unit_choice);
	if (own && agencies_find(t, UNIT_SYSTEM, &program))
		(*out)[count++] =
			(struct unit_choice){program.id.v, program.name, id == program.id.v};
	for (size_t i = 0; i < n; i++)
		if (day_is_none(offices[i].closed) || offices[i].closed.v >= today.v)
			(*out)[count++] = (struct unit_choice){offices[i].id.v, offices[i].name,
							       id == offices[i].id.v};
	return count;
}

/* ---- the list ---- */

static struct account_seat seat_line(struct task *t, const struct account_seats_row *row)
{
	return (struct account_seat){
		.id = row->id.v,
		.title = row->title,
		.by_order = row->by_order,
		.role = role_in_words(t, row->role),
		.unit = row->unit_name,
		.from = row->from_day,
		.to = row->to_day,
		.ended = !day_is_none(row->to_day) && row->to_day.v < day_of(task_now(t)).v,
	};
}

/* The rows of one account out of those of a page. */
static size_t seats_of(struct task *t, struct account_id account,
		       const struct account_seats_row *rows, size_t n, struct account_seat **out)
{
	size_t count = 0;

	*out = arena_many(t->arena, n, struct account_seat);
	for (size_t i = 0; i < n; i++)
		if (rows[i].account.v == account.v)
			(*out)[count++] = seat_line(t, &rows[i]);
	return count;
}

static struct account_line account_line_of(struct task *t, const struct account_page_row *row,
					   const struct account_seats_row *seats, size_t n)
{
	struct account_line line = {
		.id = row->id.v,
		.url = str_printf(t->arena, "/operator/accounts/%lld", (long long)row->id.v),
		.login = row->login,
		.name = row->name,
		.closed = row->closed_at,
	};

	line.seats_count = seats_of(t, row->id, seats, n, &line.seats);
	return line;
}

enum outcome access_accounts_page(struct task *t, struct web *w)
{
	struct account_list view = {.next_url = STR("")};
	struct account_page_row *rows;
	struct account_seats_row *seats;
	struct str after = web_query(w, "after");
	size_t n = account_page(t, after.ptr ? after : STR(""), &rows);
	size_t shown = n > ACCOUNT_PAGE ? ACCOUNT_PAGE : n;
	size_t seat_count =
		shown ? account_seats(t, rows[0].login, rows[shown - 1].login, &seats) : 0;

	view.rows = arena_many(t->arena, shown, struct account_line);
	for (size_t i = 0; i < shown; i++)
		view.rows[i] = account_line_of(t, &rows[i], seats, seat_count);
	view.rows_count = shown;
	if (n > shown)
		view.next_url = str_printf(t->arena, "/operator/accounts?after=%" STR_F,
					   STR_A(rows[shown - 1].login));
	return web_page(t, w, &account_list_page, &view);
}

/* ---- one account ---- */

/* What ending the seat leaves behind. */
static void show_held(struct task *t, struct account_seat *line)
{
	struct seat seat, *sitting;
	enum role role;
	size_t most = 0;

	for (const struct module *const *m = modules; *m; m++)
		most += (*m)->held != NULL;
	line->held = arena_many(t->arena, most, struct held_work);
	if (line->ended || !access_seat(t, (struct seat_id){line->id}, &seat) ||
	    !role_parse(seat.role, &role))
		return;
	line->provides = role_provides(role);
	line->alone = is_offered(role) && access_seats_of(t, seat.unit, role, &sitting) <= 1;
	for (const struct module *const *m = modules; *m; m++) {
		int64_t number = (*m)->held ? (*m)->held(t, seat.id) : 0;

		if (number)
			line->held[line->held_count++] = (struct held_work){
				str_of(tr(t->language, (*m)->held_about)), number};
	}
}

static size_t events_of(struct task *t, struct account_id account, struct account_event **out)
{
	struct journal_line *lines;
	size_t n = journal_lines(t, "account", account.v, &lines);

	*out = arena_many(t->arena, n, struct account_event);
	for (size_t i = 0; i < n; i++)
		(*out)[i] = (struct account_event){
			.at = lines[i].at,
			.what = lines[i].what,
			.about = journal_fact(t, &lines[i], "about"),
			.before = journal_fact(t, &lines[i], "before"),
			.by = lines[i].actor_name,
		};
	return n;
}

static enum outcome show_account(struct task *t, struct web *w, enum outcome o)
{
	struct account_id id = {web_param_id(w, "account")};
	struct account_sheet view = {.id = id.v, .own = id.v == t->actor.account.v};
	struct account_find_row row;
	struct account_seats_row *seats;

	if (!account_find(t, id, &row))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_ACCOUNT_UNKNOWN);
	view.login = row.login;
	view.name = row.name;
	view.opened = row.created_at;
	view.closed = row.closed_at;
	size_t n = account_seats(t, row.login, row.login, &seats);

	view.seats_count = seats_of(t, id, seats, n, &view.seats);
	for (size_t i = 0; i < view.seats_count; i++)
		show_held(t, &view.seats[i]);
	view.events_count = events_of(t, id, &view.events);
	view.made = access_passwords_made(t, id);
	web_form_inputs(t, w, &seat_grant_form_form, &view.inputs);
	view.units_count = access_unit_choices(t, view.inputs.unit.value, true, &view.units);
	return web_page_again(t, w, o, &account_sheet_page, &view);
}

enum outcome access_account_page(struct task *t, struct web *w)
{
	return show_account(t, w, OUTCOME_OK);
}

static enum outcome back_to_account(struct task *t, struct web *w, enum outcome o,
				    struct account_id account)
{
	return o == OUTCOME_OK ? web_see(t, w, "/operator/accounts/%lld", (long long)account.v)
			       : show_account(t, w, o);
}

enum outcome access_account_seat_post(struct task *t, struct web *w)
{
	struct seat_grant_form form;
	struct access_add_seat_out out;

	if (!web_form(t, w, &seat_grant_form_form, &form))
		return show_account(t, w, OUTCOME_INVALID);
	struct seat_grant in = {.account = {web_param_id(w, "account")},
				.unit = {form.unit},
				.role = role_of_choice(form.role),
				.title = form.title,
				.by_order = form.by_order};

	return back_to_account(t, w, change(t, access_grant_seat, &in, &out), in.account);
}

enum outcome access_account_close_post(struct task *t, struct web *w)
{
	struct account_id in = {web_param_id(w, "account")};
	struct nothing none;

	return back_to_account(t, w, change(t, access_close_account, &in, &none), in);
}

enum outcome access_seat_end_post(struct task *t, struct web *w)
{
	struct seat_id in = {web_param_id(w, "seat")};
	struct seat seat;
	struct nothing none;

	if (!access_seat(t, in, &seat) || seat.account.v != web_param_id(w, "account"))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_ACCOUNT_UNKNOWN);
	return back_to_account(t, w, change(t, access_end_seat, &in, &none), seat.account);
}

/* ---- passwords ---- */

/*
 * The only answer that ever holds the password: it is in no address, and nothing keeps it in the
 * clear.  It is made before the change, and sent only when that succeeds: behind the change nothing
 * may fail any more, or there would be a password that nobody has seen.
 */
static void prepare_password(struct task *t, struct web *w, const struct account_password *view)
{
	web_page(t, w, &account_password_page, view);
}

enum outcome access_account_password_post(struct task *t, struct web *w)
{
	struct account_password view = {.password = access_new_password(t->arena),
					.provider_url = STR("")};
	struct account_password_in in = {.account = {web_param_id(w, "account")}};
	struct password_form form;
	struct account_find_row row;
	struct nothing none;

	if (!web_form(t, w, &password_form_form, &form))
		return show_account(t, w, OUTCOME_INVALID);
	if (!account_find(t, in.account, &row))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_ACCOUNT_UNKNOWN);
	in.made = form.made;
	in.password_hash = access_password_hash(t->arena, view.password);
	view.login = row.login;
	view.name = row.name;
	prepare_password(t, w, &view);
	enum outcome o = change(t, access_replace_password, &in, &none);

	return o == OUTCOME_OK ? o : show_account(t, w, o);
}

static enum outcome show_new(struct task *t, struct web *w, enum outcome o)
{
	struct account_new view = {0};

	web_form_inputs(t, w, &account_form_form, &view.inputs);
	view.units_count = access_unit_choices(t, view.inputs.unit.value, true, &view.units);
	return web_page_again(t, w, o, &account_new_page, &view);
}

enum outcome access_account_new_page(struct task *t, struct web *w)
{
	return show_new(t, w, OUTCOME_OK);
}

/* Of the account's oldest entry; whoever made the first accounts left none. */
static struct str opener_of(struct task *t, struct account_id account)
{
	struct journal_line *lines;
	size_t n = journal_lines(t, "account", account.v, &lines);

	return n ? lines[n - 1].actor_name : STR("Kịp");
}

/*
 * The page with the password was loaded once more, or somebody sent the form twice: it says what is
 * there, not that the name is somebody's.
 */
static enum outcome show_there(struct task *t, struct web *w, const struct account_opening *in,
			       enum outcome o)
{
	struct account_same_row row;

	if (o != OUTCOME_CONFLICT || !account_same(t, in->login, in->name, &row))
		return show_new(t, w, o);
	struct account_there view = {
		.id = row.id.v,
		.made = access_passwords_made(t, row.id),
		.login = in->login,
		.name = in->name,
		.opened = row.created_at,
		.opened_by = opener_of(t, row.id),
	};

	return web_page_again(t, w, o, &account_there_page, &view);
}

enum outcome access_account_new_post(struct task *t, struct web *w)
{
	struct account_form form;
	struct access_add_account_out opened;
	struct account_password view = {.password = access_new_password(t->arena),
					.provider_url = STR("")};

	if (!web_form(t, w, &account_form_form, &form))
		return show_new(t, w, OUTCOME_INVALID);
	struct account_opening in = {
		.login = fold(t->arena, form.login),
		.name = form.name,
		.password_hash = access_password_hash(t->arena, view.password),
		.seat = {.unit = {form.unit},
			 .role = role_of_choice(form.role),
			 .title = form.title,
			 .by_order = form.by_order},
	};

	view.login = in.login;
	view.name = in.name;
	if (role_provides(in.seat.role))
		view.provider_url = str_printf(t->arena, "/operator/providers/new?unit=%lld",
					       (long long)form.unit);
	prepare_password(t, w, &view);
	enum outcome o = change(t, access_open_account, &in, &opened);

	return o == OUTCOME_OK ? o : show_there(t, w, &in, o);
}
