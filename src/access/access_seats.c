#include "access/access_internal.h"

#include "access.html.h"

static size_t own_seats(struct task *t, struct seat_list *view)
{
	struct seat_of_account_row *rows;
	size_t n = seat_of_account(t, t->actor.account, day_of(task_now(t)), &rows);

	view->seats = arena_many(t->arena, n, struct seat_choice);
	for (size_t i = 0; i < n; i++)
		view->seats[i] = (struct seat_choice){
			.id = rows[i].id.v,
			.role = rows[i].title,
			.unit = rows[i].unit_name,
			.current = rows[i].id.v == t->actor.seat.v,
		};
	view->seats_count = n;
	return n;
}

static enum outcome show(struct task *t, struct web *w, enum outcome o)
{
	struct seat_list view = {0};

	own_seats(t, &view);
	web_form_inputs(t, w, &seat_form_form, &view.inputs);
	return web_page_again(t, w, o, &seat_list_page, &view);
}

enum outcome access_seats_page(struct task *t, struct web *w)
{
	return show(t, w, OUTCOME_OK);
}

struct choosing {
	struct str token_hash;
	struct seat_id seat;
};

static enum outcome choose(struct task *t, const struct choosing *in, struct nothing *out)
{
	struct seat_list own = {0};

	(void)out;
	own_seats(t, &own);
	for (size_t i = 0; i < own.seats_count; i++)
		if (own.seats[i].id == in->seat.v) {
			session_seat(t, in->token_hash, in->seat);
			return OUTCOME_OK;
		}
	return refuse_field(t, OUTCOME_INVALID, &REASON_NO_SEAT, "seat");
}

enum outcome access_choose_seat(struct task *t, struct web *w)
{
	struct seat_form form;
	struct nothing none;

	if (!web_form(t, w, &seat_form_form, &form))
		return show(t, w, OUTCOME_INVALID);
	struct choosing in = {access_token_hash(t, web_cookie(w, SESSION_COOKIE)), {form.seat}};
	enum outcome o = change(t, choose, &in, &none);

	return o == OUTCOME_OK ? web_see(t, w, "/desk") : show(t, w, o);
}

/* GET /language/{language}: no account is needed to read in another language. */
enum outcome access_language(struct task *t, struct web *w)
{
	enum language wanted;

	if (language_parse(web_param(w, "language"), &wanted))
		web_set_cookie(t, w, LANGUAGE_COOKIE, str_of(language_code(wanted)),
			       (int64_t)365 * 24 * 3600);
	struct str back = web_query(w, "back");

	return web_see(t, w, "%" STR_F, STR_A(back.len ? access_next(back) : STR("/")));
}

static enum outcome expire(struct task *t, const struct nothing *in, struct nothing *out)
{
	(void)in;
	(void)out;
	session_expire(t, task_now(t));
	access_throttle_expire(t);
	return OUTCOME_OK;
}

enum outcome access_expire(struct task *t, int64_t subject)
{
	struct nothing none = {0};

	(void)subject;
	return change(t, expire, &none, &none);
}
