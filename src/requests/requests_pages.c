/* The receiver's pages: the queue, and a request with everything that is known of it. */
#include "requests/requests_pages.h"

#include "documents.views.h"
#include "law/asking.h"
#include "requests.html.h"

#define QUEUE_PAGE (REQUEST_QUEUE_MOST - 1)

/* ---- the queue ---- */

static struct queue_line line_of(struct task *t, const struct request_queue_row *row)
{
	struct person who;
	struct str typed = unseal_words(t->arena, t->world->keys, row->key,
					(struct seal_place){"request", "place_typed", row->id.v},
					row->place_typed);
	struct queue_line line = {
		.id = row->id.v,
		.url = str_printf(t->arena, "/requests/%lld", (long long)row->id.v),
		.code = row->code,
		.matter = requests_matter_title(t, row->matter, day_of(row->filed_at)),
		.place = requests_place(t, row->commune_code, row->place_day, typed),
		.filed = row->filed_at,
		.channel = row->channel,
		.waits = (task_now(t) - row->filed_at) / TIME_MINUTE,
		.arrested = row->arrested,
		.call = row->safe_contact,
		.phone = requests_has_phone(t, row->id, row->key, row->contact),
		.announce = str_is(row->safe_announce, "yes"),
	};

	requests_show_pressing(t, row->trial_day, row->limit_day, &line.presses,
			       &line.presses_count);
	people_open_line(t,
			 &(struct person_sealed){row->person, row->person_key, row->person_name,
						 row->person_birth},
			 &who);
	requests_show_client(t, &who, &line.who);
	if (row->rule.ptr) {
		line.clock = arena_one(t->arena, struct clock);
		clocks_show_running(t,
				    &(struct clock_running){row->rule, row->facts, row->start_at,
							    row->due_at, row->later_at},
				    line.clock);
	}
	return line;
}

/* Where the page after this row begins: "?after=RANK-TIME-ID". */
static struct str next_url(struct task *t, struct str filter, const struct request_queue_row *last)
{
	return str_printf(t->arena, "/requests?%s%" STR_F "%safter=%lld-%lld-%lld",
			  filter.len ? "filter=" : "", STR_A(filter), filter.len ? "&" : "",
			  (long long)last->rank, (long long)last->filed_at, (long long)last->id.v);
}

/* A place that is none begins at the first page. */
static void read_after(struct str text, struct request_queue_in *in)
{
	struct str rank, rest, time, id;

	if (str_cut(text, '-', &rank, &rest) && str_int(rank, &in->after_rank) &&
	    str_cut(rest, '-', &time, &id) && str_int(time, &in->after_at) &&
	    id_parse(id, &in->after.v))
		return;
	in->after_rank = 0;
	in->after_at = 0;
	in->after.v = 0;
}

/* The last day of that kind which presses today, as the law counts. */
static struct day last_near(struct task *t, const char *what)
{
	struct day today = day_of(task_now(t)), day = today;

	while (asking_pressing(t->law, what, (struct day){day.v + 1}, today))
		day.v++;
	return day;
}

int64_t requests_waiting(struct task *t)
{
	struct request_queue_count_row counts = {0};

	request_queue_count(t, &counts);
	return counts.count;
}

enum outcome requests_queue_page(struct task *t, struct web *w)
{
	bool arrested = str_is(web_query(w, "filter"), "arrested");
	struct queue view = {.filter = arrested ? STR("arrested") : STR(""),
			     .now = task_now(t),
			     .may_direct = actor_may(&t->actor, &right_direct_office),
			     .next_url = STR("")};
	struct request_queue_count_row counts = {0};
	struct request_any_row any;
	struct request_queue_row *rows;
	struct request_queue_in in = {.arrested = arrested ? STR("yes") : STR(""),
				      .today = day_of(task_now(t)),
				      .trial = last_near(t, "trial"),
				      .limit = last_near(t, "limit")};

	read_after(web_query(w, "after"), &in);
	size_t n = request_queue(t, &in, &rows);
	size_t shown = n > QUEUE_PAGE ? QUEUE_PAGE : n;

	request_queue_count(t, &counts);
	view.fresh = counts.count == 0 && !request_any(t, &any);
	view.waiting = counts.count;
	view.arrested = counts.arrested;
	view.rows = arena_many(t->arena, shown, struct queue_line);
	for (size_t i = 0; i < shown; i++)
		view.rows[i] = line_of(t, &rows[i]);
	view.rows_count = shown;
	if (n > shown)
		view.next_url = next_url(t, view.filter, &rows[shown - 1]);
	return web_page(t, w, &queue_page, &view);
}

/* ---- one request ---- */

/* clang-format off */
static const struct journal_about abouts[] = {
	{"request.filed", "centre"},
	{"request.accepted", "number"},
	{"request.entered_late", "why"},
	{"request.joined", "to"},
	{"request.refused", "reason"},
	{"request.sees_changed", "reason"},
	{"request.code_given", "holder"},
	{"request.transferred", "to"},
	{"request.answered", "number"},
	{"request.reversed", "why"},
	{"request.compared", "why"},
	{"request.set_aside", "why"},
	{"request.apologised", "why"},
	{"request.withdrawn", "how"},
	{"document.attached", "number"},
	{"document.withdrawn", "number"},
	{"paper.issued", "number"},
	{"paper.signed", "number"},
	{"paper.signed_here", "number"},
	{"paper.returned", "number"},
	{"paper.mended", "number"},
	{"paper.withdrawn", "number"},
	{"request.imported", "number"},
	{"clock.deletion_proposed", "clock"},
	{"clock.deleted", "clock"},
	{"clock.kept", "clock"},
	{"clock.explained", "clock"},
	{0},
};
/* clang-format on */

/* Somebody of that name is known: enough to look twice, never who it is or where. */
static void show_likeness(struct task *t, const struct person *who, struct request_sheet *view)
{
	struct likeness like[PEOPLE_LIKE_MOST];
	size_t n = people_like(t, who, like);

	view->like = arena_many(t->arena, n, struct resemblance);
	for (size_t i = 0; i < n; i++)
		requests_show_likeness((int64_t)(like[i].score * 100 + 0.5), like[i].signs,
				       &view->like[i]);
	view->like_count = n;
}

struct request_decision *requests_show_decision(struct task *t, const struct request *r)
{
	struct day on = day_of(r->decided_at);
	const struct law_reason *ground = law_reason_find(t->law, r->refusal, on);
	struct request_decision *d = arena_one(t->arena, struct request_decision);

	if (!r->decided_at)
		return NULL;
	*d = (struct request_decision){
		.state = r->state,
		.at = r->decided_at,
		.by = r->decided_by,
		.form = r->form.len ? requests_form_title(t, r->form, on) : STR_NONE,
		.text = str_or_none(requests_text(t, r, REQUEST_REFUSAL_TEXT)),
	};
	if (ground) {
		d->reason = str_of(t->language == LANGUAGE_EN ? ground->title_en : ground->title);
		d->cite = str_of(ground->row.cite);
	}
	return d;
}

struct journal_item *requests_show_last(struct task *t, struct request_id id)
{
	struct journal_item *items;

	return requests_show_journal(t, "request", id.v, abouts, &items) ? items : NULL;
}

bool requests_load(struct task *t, struct web *w, struct request *r, struct person *who)
{
	return requests_find(t, (struct request_id){web_param_id(w, "request")}, r) &&
	       people_find(t, r->person, who);
}

enum outcome requests_open_page(struct task *t, struct web *w, struct request *r,
				struct person *who)
{
	if (!requests_load(t, w, r, who))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_REQUEST_UNKNOWN);
	return journal_read(t, "request", r->id.v, r->scope, "request page");
}

static void show_warnings(struct task *t, const struct request *r, const struct person *who,
			  struct request_sheet *view)
{
	struct warning *warnings;
	size_t n = requests_warnings(t, r, who, &warnings);

	view->warnings = (int64_t)n;
	for (size_t i = 0; i < n; i++) {
		view->unanswered += warnings[i].answer.len == 0;
		view->bars = view->bars || warnings[i].bars;
	}
}

static void show_reception(struct task *t, const struct request *r, struct request_sheet *view)
{
	struct reception at;
	struct str written_by;

	if (!requests_reception(t, r->id, &at, &written_by))
		return;
	view->reception = arena_one(t->arena, struct reception_card);
	*view->reception = (struct reception_card){
		.written_by = written_by.len ? written_by : STR_NONE,
		.read_back_by = at.read_back_by.len ? at.read_back_by : STR_NONE,
		.mark = at.mark,
		.commune = at.commune.len ? at.commune : STR_NONE,
		.referrer = at.referrer.len ? at.referrer : STR_NONE,
		.referral = at.referral.len ? at.referral : STR_NONE,
		.handed = at.handed.len ? at.handed : STR_NONE,
		.posted = at.posted,
		.arrived = str_is(r->channel, "post") ? day_of(r->filed_at) : DAY_NONE,
	};
}

static void show_answer(struct task *t, const struct request *r, struct request_sheet *view)
{
	struct guidance given;

	if (!requests_guidance(t, r->id, &given))
		return;
	view->guidance = arena_one(t->arena, struct guidance_line);
	requests_show_guidance(t, &given, view->guidance);
}

static bool waits(const struct request *r)
{
	return str_is(r->state, "filed") || str_is(r->state, "incomplete");
}

static void fill_sheet(struct task *t, const struct request *r, const struct person *who,
		       struct request_sheet *view)
{
	requests_show_head(t, r, who, &view->head);
	requests_show_contact(t, r, who, &view->contact);
	requests_show_asked(t, r, who, view);
	view->id_number = who->id_number.len ? who->id_number : STR_NONE;
	view->address = who->address.len ? who->address : STR_NONE;
	view->ethnic = who->ethnic.len ? who->ethnic : STR_NONE;
	view->narrative = str_or_none(requests_text(t, r, REQUEST_NARRATIVE));
	view->may_decide = actor_may(&t->actor, &right_decide_requests) && waits(r);
	view->may_reverse = actor_may(&t->actor, &right_reverse_requests) &&
			    requests_next_state(r->state, REQUEST_REVERSED) &&
			    !requests_is_withdrawn_online(r);
	view->joined_url =
		r->joined_to.v ? str_printf(t->arena, "/requests/%lld", (long long)r->joined_to.v)
			       : STR("");
	view->missing = requests_show_missing(t, r);
	view->apology = requests_show_apology(t, r);
	if (view->missing && !view->missing->after && str_is(r->state, "filed"))
		view->open_items = view->missing->open;
	show_reception(t, r, view);
	show_answer(t, r, view);
	view->decision = requests_show_decision(t, r);
	requests_show_entitlement(t, r, who, view);
	if (view->may_decide) {
		show_likeness(t, who, view);
		show_warnings(t, r, who, view);
	}
	view->clocks_count = clocks_of(t, "request", r->id.v, &view->clocks);
	view->journal_count = requests_show_journal(t, "request", r->id.v, abouts, &view->journal);
	view->readers_count = requests_show_readers(t, "request", r->id.v, &view->readers);
	view->files = documents_count(t, "request", r->id.v);
	view->papers.rows_count =
		documents_papers(t, "request", r->id.v,
				 str_printf(t->arena, "/requests/%lld/papers", (long long)r->id.v),
				 &view->papers.rows);
}

enum outcome requests_sheet_page(struct task *t, struct web *w)
{
	struct request r;
	struct person who = {0};
	struct request_sheet view = {0};
	struct transfer_find_row passed;
	struct request_id id = {web_param_id(w, "request")};

	/* What was passed on is known here by its entry alone. */
	if (!requests_find(t, id, &r) && transfer_of(t, id, &passed))
		return web_see(t, w, "/requests/transfers/%lld", (long long)passed.id.v);
	enum outcome o = requests_open_page(t, w, &r, &who);

	if (o != OUTCOME_OK)
		return o;
	fill_sheet(t, &r, &who, &view);
	return web_page(t, w, &request_sheet_page, &view);
}
