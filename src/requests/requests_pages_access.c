/* Who may follow a request: what who asked sees, and codes given at the counter. */
#include "requests/requests_pages.h"

#include "law/asking.h"
#include "requests.html.h"

/* So long the maker may print the slip; afterwards nobody of the centre sees the PIN. */
#define SLIP_SHOWN (15 * TIME_MINUTE)

struct str requests_relation_title(struct task *t, const struct request *r)
{
	const struct asking_relation *row =
		asking_relation_find(t->law, r->asker_relation, day_of(r->filed_at));

	return row ? str_of(asking_relation_title(row, t->language)) : r->asker_relation;
}

static void list_codes(struct task *t, const struct request *r, struct request_access *view)
{
	struct access_of_request_row *rows;
	size_t n = access_of_request(t, r->id, &rows);

	view->codes = arena_many(t->arena, n, struct access_code);
	view->codes_count = n;
	for (size_t i = 0; i < n; i++)
		view->codes[i] = (struct access_code){
			.code = rows[i].code,
			.holder = rows[i].holder,
			.known_by = rows[i].known_by,
			.at = rows[i].made_at,
			.by = rows[i].made_by.len ? rows[i].made_by : STR_NONE,
			.dead = rows[i].dead_at,
			.dead_by = rows[i].dead_by.len ? rows[i].dead_by : STR_NONE,
		};
}

enum which {
	NEITHER,
	SEES,
	CODE
};

static enum outcome show(struct task *t, struct web *w, enum which typed, enum outcome o)
{
	struct request_access view = {0};
	struct request r;
	struct person who;

	if (!requests_load(t, w, &r, &who))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_REQUEST_UNKNOWN);
	requests_show_head(t, &r, &who, &view.head);
	view.sees = r.asker_sees;
	view.asker = str_or_none(requests_text(t, &r, REQUEST_ASKER));
	view.relation = requests_relation_title(t, &r);
	view.phrase = requests_text(t, &r, REQUEST_PASS_PHRASE).len > 0;
	view.may_decide = actor_may(&t->actor, &right_decide_requests);
	list_codes(t, &r, &view);
	if (typed == SEES)
		web_form_inputs(t, w, &sees_form_form, &view.sees_inputs);
	if (typed == CODE)
		web_form_inputs(t, w, &code_form_form, &view.code_inputs);
	return web_page_again(t, w, o, &request_access_page, &view);
}

enum outcome requests_access_page(struct task *t, struct web *w)
{
	struct request r;
	struct person who;
	enum outcome o = requests_open_page(t, w, &r, &who);

	return o == OUTCOME_OK ? show(t, w, NEITHER, OUTCOME_OK) : o;
}

static struct str word_of(const struct field *f, int chosen)
{
	return chosen > 0 ? str_of(f->choices[chosen - 1]) : STR("");
}

enum outcome requests_access_sees(struct task *t, struct web *w)
{
	struct requests_set_sees_in in = {.id = {web_param_id(w, "request")}};
	struct sees_form form;
	struct nothing none;
	struct request r;
	struct person who;
	enum outcome o = requests_open_page(t, w, &r, &who);

	if (o != OUTCOME_OK)
		return o;
	if (!web_form(t, w, &sees_form_form, &form))
		return show(t, w, SEES, OUTCOME_INVALID);
	in.rev = form.rev;
	in.sees = word_of(&sees_form_form.fields[1], form.sees);
	in.reason = form.reason;
	o = change(t, requests_set_sees, &in, &none);
	return o == OUTCOME_OK ? web_see(t, w, "/requests/%lld/access", (long long)in.id.v)
			       : show(t, w, SEES, o);
}

enum outcome requests_access_code(struct task *t, struct web *w)
{
	struct requests_give_code_in in = {.id = {web_param_id(w, "request")}};
	struct requests_give_code_out out = {0};
	struct code_form form;
	struct request r;
	struct person who;
	enum outcome o = requests_open_page(t, w, &r, &who);

	if (o != OUTCOME_OK)
		return o;
	if (!web_form(t, w, &code_form_form, &form))
		return show(t, w, CODE, OUTCOME_INVALID);
	in.rev = form.rev;
	in.holder = word_of(&code_form_form.fields[1], form.holder);
	in.shown = word_of(&code_form_form.fields[2], form.shown);
	in.detail = form.detail.ptr ? form.detail : STR("");
	o = change(t, requests_give_code, &in, &out);
	return o == OUTCOME_OK ? web_see(t, w, "/requests/%lld/access/%" STR_F, (long long)in.id.v,
					 STR_A(out.code))
			       : show(t, w, CODE, o);
}

/* ---- the slip ---- */

static bool may_print(struct task *t, const struct access_of_request_row *row)
{
	return !row->dead_at && row->made_seat.v && row->made_seat.v == t->actor.seat.v &&
	       row->made_at + SLIP_SHOWN > task_now(t);
}

struct str requests_aided_slip(struct task *t, struct request_id id)
{
	struct access_of_request_row *rows;
	size_t n = access_of_request(t, id, &rows);

	for (size_t i = 0; i < n; i++)
		if (may_print(t, &rows[i]) && str_is(rows[i].holder, "aided"))
			return str_printf(t->arena, "/requests/%lld/access/%" STR_F,
					  (long long)id.v, STR_A(rows[i].code));
	return STR("");
}

static bool find_code(struct task *t, struct web *w, const struct request *r,
		      struct code_slip *view)
{
	struct access_of_request_row *rows;
	size_t n = access_of_request(t, r->id, &rows);

	for (size_t i = 0; i < n; i++)
		if (may_print(t, &rows[i]) && str_eq(rows[i].code, web_param(w, "code"))) {
			view->code = rows[i].code;
			view->pin = requests_pin_of_code(t, rows[i].code);
			view->holder = rows[i].holder;
			view->given = rows[i].made_at;
			return true;
		}
	return false;
}

/* The code alone opens nothing, so it may be in the picture; the PIN never is. */
static void fill_link(struct task *t, struct web *w, struct code_slip *view)
{
	struct str origin = web_origin(t, w);
	size_t scheme = str_find(origin, STR("://"));

	view->link = str_printf(t->arena, "%" STR_F "/status", STR_A(origin));
	view->address = str_sub(view->link, scheme == SIZE_MAX ? 0 : scheme + 3, SIZE_MAX);
	documents_qr(t->arena,
		     str_printf(t->arena, "%" STR_F "?code=%" STR_F, STR_A(view->link),
				STR_A(view->code)),
		     &view->qr_path, &view->qr_size);
}

static enum outcome fill_slip(struct task *t, struct web *w, struct code_slip *view)
{
	struct unit unit = {0};
	struct request r;
	struct person who;
	enum outcome o = requests_open_page(t, w, &r, &who);

	if (o != OUTCOME_OK)
		return o;
	if (!find_code(t, w, &r, view))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_CODE_GONE);
	requests_show_head(t, &r, &who, &view->head);
	view->back = str_printf(t->arena, "/requests/%lld/access", (long long)r.id.v);
	view->pdf = str_printf(t->arena, "%" STR_F "/%" STR_F "/pdf", STR_A(view->back),
			       STR_A(view->code));
	agencies_find(t, r.scope, &unit);
	view->centre = unit.name;
	fill_link(t, w, view);
	return OUTCOME_OK;
}

enum outcome requests_access_slip(struct task *t, struct web *w)
{
	struct code_slip view = {0};
	enum outcome o = fill_slip(t, w, &view);

	return o == OUTCOME_OK ? web_page(t, w, &code_slip_page, &view) : o;
}

enum outcome requests_access_pdf(struct task *t, struct web *w)
{
	struct code_slip view = {0};
	enum outcome o;

	t->language = LANGUAGE_VI;
	o = fill_slip(t, w, &view);
	if (o != OUTCOME_OK)
		return o;
	return documents_send_print(t, w,
				    &(struct paper_print){&code_paper_page, &view, "phieu.pdf"});
}
