/*
 * The slip of a request that was written down at a counter: shown to the browser in which it was
 * written, until it is noted or half an hour has passed.
 */
#include "requests/requests_pages.h"

#include "base/seal.h"
#include "requests.html.h"

#define SLIP_COOKIE "__Host-kip-slip"
#define SLIP_AGE    (30 * TIME_MINUTE)

void requests_keep_slip(struct task *t, struct web *w, int64_t entry, struct request_id id)
{
	struct str clear = str_printf(t->arena, "%lld\n%lld\n%lld", (long long)task_now(t),
				      (long long)id.v, (long long)entry);

	web_set_cookie(t, w, SLIP_COOKIE,
		       keyring_seal(t->arena, t->world->keys, SLIP_COOKIE, clear), 0);
}

/* The entry that this browser has just made this request of; false when it did not. */
static bool open_slip(struct task *t, struct web *w, struct request_id id, int64_t *entry)
{
	struct str clear, time, request, number;
	int64_t made, of;

	return keyring_unseal(t->arena, t->world->keys, SLIP_COOKIE, web_cookie(w, SLIP_COOKIE),
			      &clear) &&
	       str_cut(clear, '\n', &time, &clear) && str_cut(clear, '\n', &request, &number) &&
	       str_int(time, &made) && made + SLIP_AGE > task_now(t) && id_parse(request, &of) &&
	       of == id.v && id_parse(number, entry);
}

static void fill_link(struct task *t, struct web *w, struct counter_slip *view)
{
	struct str origin = web_origin(t, w);
	size_t scheme = str_find(origin, STR("://"));
	struct str host = scheme == SIZE_MAX ? origin : str_sub(origin, scheme + 3, SIZE_MAX);

	view->address = str_printf(t->arena, "%" STR_F "/status", STR_A(host));
	documents_qr(t->arena,
		     str_printf(t->arena, "%" STR_F "/status?code=%" STR_F, STR_A(origin),
				STR_A(view->code)),
		     &view->qr_path, &view->qr_size);
}

static int64_t unanswered(struct task *t, const struct request *r, const struct person *who)
{
	struct warning *warnings;
	size_t n = requests_warnings(t, r, who, &warnings);
	int64_t open = 0;

	for (size_t i = 0; i < n; i++)
		open += warnings[i].answer.len == 0;
	return open;
}

/* What whoever brought or posted it can hold the centre to. */
static void fill_reception(struct task *t, const struct request *r, struct counter_slip *view)
{
	struct reception at;
	struct str written_by;

	view->posted = DAY_NONE;
	if (!requests_reception(t, r->id, &at, &written_by))
		return;
	view->posted = at.posted;
	view->commune = at.commune.len ? at.commune : STR_NONE;
	view->handed = at.handed.len ? at.handed : STR_NONE;
}

static struct str landmark_of(struct task *t, struct unit_id unit)
{
	struct directions told;

	return agencies_directions(t, unit, &told) && told.landmark.len ? told.landmark : STR_NONE;
}

static enum outcome fill_slip(struct task *t, struct web *w, struct counter_slip *view)
{
	struct request r;
	struct person who;
	struct unit unit = {0};
	int64_t entry;
	enum outcome o = requests_open_page(t, w, &r, &who);

	if (o != OUTCOME_OK)
		return o;
	if (!open_slip(t, w, r.id, &entry))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_SLIP_GONE);
	bool all = str_is(r.asker_sees, "all");

	agencies_find(t, r.scope, &unit);
	*view = (struct counter_slip){
		.id = r.id.v,
		.code = r.code,
		.pin = requests_pin_of_entry(t, entry),
		.filed = r.filed_at,
		.by_day = str_is(r.channel, "post"),
		.name = all ? who.name : STR_NONE,
		.asker = str_or_none(requests_text(t, &r, REQUEST_ASKER)),
		.matter = all && str_is(r.safe_announce, "yes")
				  ? requests_matter_title(t, r.matter, day_of(r.filed_at))
				  : STR_NONE,
		.centre = unit.name,
		.telephone = unit.telephone.len ? unit.telephone : STR_NONE,
		.warnings = unanswered(t, &r, &who),
		.landmark = landmark_of(t, unit.id),
		.aided_url = requests_aided_slip(t, r.id),
		.url = str_printf(t->arena, "/requests/%lld", (long long)r.id.v),
	};
	fill_reception(t, &r, view);
	fill_link(t, w, view);
	return OUTCOME_OK;
}

enum outcome requests_slip_page(struct task *t, struct web *w)
{
	struct counter_slip view;
	enum outcome o = fill_slip(t, w, &view);

	return o == OUTCOME_OK ? web_page(t, w, &counter_slip_page, &view) : o;
}

enum outcome requests_slip_pdf(struct task *t, struct web *w)
{
	struct counter_slip view;
	enum outcome o = fill_slip(t, w, &view);

	if (o != OUTCOME_OK)
		return o;
	return documents_send_print(t, w,
				    &(struct paper_print){.page = &counter_slip_paper_page,
							  .view = &view,
							  .name = "phieu.pdf"});
}

enum outcome requests_slip_noted(struct task *t, struct web *w)
{
	web_set_cookie(t, w, SLIP_COOKIE, STR(""), -1);
	return web_see(t, w, "/requests/%lld", (long long)web_param_id(w, "request"));
}
