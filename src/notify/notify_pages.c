/* What is new for somebody, and for operators what reached nobody. */
#include "law/law.h"
#include "notify.html.h"
#include "notify/notify_internal.h"

/* A queue that stands for so long is in trouble, though nothing has failed yet. */
#define WAITS_LONG (15 * TIME_MINUTE)
#define NEWS_PAGE  (MESSAGE_DESK_MOST - 1)

/* ---- the desk ---- */

/* Messages say a rule by its number; who reads them here is told what it is. */
static struct str rule_title(struct task *t, const struct message_find_row *row)
{
	const struct law_clock *rule = str_starts(row->event, STR("clocks."))
					       ? law_clock_newest(t->law, row->detail)
					       : NULL;

	return rule ? str_of(law_clock_title(rule, t->language)) : STR_NONE;
}

static struct news_line line_of(struct task *t, const struct message_find_row *row)
{
	return (struct news_line){
		.id = row->id.v,
		.url = str_printf(t->arena, "/news/%lld", (long long)row->id.v),
		.text = notify_text(t->arena, t->language, row->event, row->subject_name,
				    row->detail),
		.event = row->event,
		.rule = rule_title(t, row),
		.at = row->queued_at,
		.unread = row->read_at == 0,
	};
}

size_t notify_newest(struct task *t, struct news_line **out)
{
	struct message_find_row *rows;
	size_t n = t->actor.seat.v ? message_desk(t, t->actor.seat, false, INT64_MAX,
						  (struct message_id){0}, &rows)
				   : 0;
	size_t count = n < NOTIFY_NEWEST_MOST ? n : NOTIFY_NEWEST_MOST;

	*out = arena_many(t->arena, count, struct news_line);
	for (size_t i = 0; i < count; i++)
		(*out)[i] = line_of(t, &rows[i]);
	return count;
}

/* "TIME-ID" of the last message of the page before; anything else is the first page. */
static int64_t read_place(struct web *w, struct message_id *before)
{
	struct str typed = web_query(w, "before"), at, id;
	int64_t place;

	if (typed.ptr && str_cut(typed, '-', &at, &id) && str_int(at, &place) &&
	    id_parse(id, &before->v))
		return place;
	return INT64_MAX;
}

/* Fills the page; rows beyond it only say that there is more. */
static void show_news(struct task *t, struct news *view, const struct message_find_row *rows,
		      size_t n)
{
	size_t shown = n > NEWS_PAGE ? NEWS_PAGE : n;

	view->rows = arena_many(t->arena, shown, struct news_line);
	view->rows_count = shown;
	for (size_t i = 0; i < shown; i++) {
		view->rows[i] = line_of(t, &rows[i]);
		view->shown += view->rows[i].unread;
		if (i == 0 || rows[i].id.v < view->oldest)
			view->oldest = rows[i].id.v;
		if (rows[i].id.v > view->newest)
			view->newest = rows[i].id.v;
	}
	if (n > shown)
		view->next_url = str_printf(t->arena, "/news?before=%lld-%lld",
					    (long long)rows[shown - 1].queued_at,
					    (long long)rows[shown - 1].id.v);
}

enum outcome notify_desk_page(struct task *t, struct web *w)
{
	struct message_find_row *rows;
	struct news view = {.now = task_now(t), .next_url = STR("")};
	struct message_id before = {0};
	int64_t before_at = read_place(w, &before);

	if (t->actor.seat.v) {
		size_t n = message_desk(t, t->actor.seat, true, before_at, before, &rows);

		show_news(t, &view, rows, n);
		view.unread = notify_unread(t, t->actor.seat);
	}
	return web_page(t, w, &news_page, &view);
}

static enum outcome mark(struct task *t, const struct message_id *in, struct nothing *out)
{
	(void)out;
	message_read(t, t->actor.seat, *in, task_now(t));
	return OUTCOME_OK;
}

/* Who gives the aid opens the matters that they have in hand, and what they had no longer. */
static bool has_in_hand(struct task *t, const struct message_find_row *row)
{
	const char *slice = str_printf(t->arena, "%" STR_F "s", STR_A(row->subject_kind)).ptr;
	struct event_about about;

	return event_about(t, slice, row->subject, &about) && about.holder.v == t->actor.seat.v;
}

static enum outcome see_closed(struct task *t, struct web *w, const struct message_find_row *row)
{
	struct news_closed view = {line_of(t, row)};

	return web_page(t, w, &news_closed_page, &view);
}

/* A department looks at its centres' clocks and opens none of their matters. */
static enum outcome see_subject(struct task *t, struct web *w, const struct message_find_row *row)
{
	if (t->actor.role == ROLE_DEPARTMENT)
		return web_see(t, w, "/clocks?tone=late");
	if (str_is(row->subject_kind, "provider"))
		return web_see(t, w, "/providers/%lld/matters", (long long)row->subject);
	if (role_provides(t->actor.role) && !has_in_hand(t, row))
		return see_closed(t, w, row);
	if (str_starts(row->event, STR("documents.")))
		return web_see(t, w, "/papers/%lld", (long long)row->emitted);
	return web_see(t, w, "/%" STR_F "s/%lld", STR_A(row->subject_kind),
		       (long long)row->subject);
}

enum outcome notify_open_page(struct task *t, struct web *w)
{
	struct message_id id = {web_param_id(w, "message")};
	struct message_find_row row;
	struct nothing none;

	if (!t->actor.seat.v || !message_of_desk(t, t->actor.seat, id, &row))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_MESSAGE_UNKNOWN);
	enum outcome o = row.read_at ? OUTCOME_OK : change(t, mark, &id, &none);

	return o == OUTCOME_OK ? see_subject(t, w, &row) : o;
}

static enum outcome mark_all(struct task *t, const struct news_read_form *in, struct nothing *out)
{
	(void)out;
	message_read_all(t, t->actor.seat, (struct message_id){in->since},
			 (struct message_id){in->until}, task_now(t));
	return OUTCOME_OK;
}

enum outcome notify_read_before(struct task *t, const int64_t *before, struct nothing *out)
{
	(void)out;
	message_read_before(t, t->actor.seat, *before, task_now(t));
	return OUTCOME_OK;
}

enum outcome notify_read_post(struct task *t, struct web *w)
{
	struct news_read_form form;
	struct nothing none;

	if (!web_form(t, w, &news_read_form_form, &form))
		return notify_desk_page(t, w);
	enum outcome o = change(t, mark_all, &form, &none);

	return o == OUTCOME_OK ? web_see(t, w, "/news") : o;
}

/* ---- what reached nobody ---- */

int64_t notify_troubles(struct task *t)
{
	struct message_troubles_row *rows;

	return (int64_t)message_troubles(t, task_now(t) - WAITS_LONG, &rows);
}

static enum outcome show_troubles(struct task *t, struct web *w, enum outcome o)
{
	struct message_troubles_row *rows;
	size_t n = message_troubles(t, task_now(t) - WAITS_LONG, &rows);
	struct message_troubles view = {.now = task_now(t)};

	view.rows = arena_many(t->arena, n, struct trouble_line);
	view.rows_count = n;
	for (size_t i = 0; i < n; i++)
		view.rows[i] = (struct trouble_line){
			.id = rows[i].id.v,
			.text = notify_text(t->arena, t->language, rows[i].event,
					    rows[i].subject_name, rows[i].detail),
			.unit = rows[i].unit_name,
			.part = rows[i].part,
			.person = rows[i].seat_name,
			.channel = rows[i].channel,
			.state = rows[i].state,
			.problem = rows[i].problem,
			.attempts = rows[i].attempts,
			.at = rows[i].queued_at,
		};
	return web_page_again(t, w, o, &message_troubles_page, &view);
}

enum outcome notify_troubles_page(struct task *t, struct web *w)
{
	return show_troubles(t, w, OUTCOME_OK);
}

/* A job that was put aside sends nothing any more: its message only waits. */
static bool waits_long(struct task *t, const struct message_find_row *row)
{
	return str_is(row->state, "queued") && row->queued_at < task_now(t) - WAITS_LONG;
}

/* Somebody may sit there by now. */
static enum outcome look_again(struct task *t, const struct message_find_row *row)
{
	const struct notify_rule *rule = notify_rule_of(row->event);
	struct notify_people *people = arena_one(t->arena, struct notify_people);
	struct event_about about;
	enum notify_part part;

	if (!rule || !notify_part_parse(row->part, &part) ||
	    !event_about(t, rule->slice, row->emitted, &about) ||
	    !notify_find_people(t, &about, part, people))
		return refuse(t, OUTCOME_CONFLICT, &REASON_MESSAGE_NOBODY);
	message_drop(t, row->id);
	notify_address(t, &(struct notify_addressed){rule->event, row->emitted, &about, part},
		       people);
	return OUTCOME_OK;
}

static enum outcome try_again(struct task *t, const struct message_id *in, struct nothing *out)
{
	struct message_find_row row;

	(void)out;
	if (!message_find(t, *in, &row) || !(str_is(row.state, "failed") || waits_long(t, &row)))
		return refuse(t, OUTCOME_TOO_LATE, &REASON_MESSAGE_WENT);
	if (str_is(row.problem, "nobody"))
		return look_again(t, &row);
	message_again(t, row.id);
	job_add(t, "notify.send", row.id.v, 0);
	return OUTCOME_OK;
}

enum outcome notify_again_post(struct task *t, struct web *w)
{
	struct message_id id = {web_param_id(w, "message")};
	struct nothing none;
	enum outcome o = change(t, try_again, &id, &none);

	return o == OUTCOME_OK ? web_see(t, w, "/operator/messages") : show_troubles(t, w, o);
}
