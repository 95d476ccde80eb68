/* What is new for somebody, and for operators what reached nobody. */
#include "law/law.h"
#include "notify.html.h"
#include "notify/notify_internal.h"

/* A queue that stands for so long is in trouble, though nothing has failed yet. */
#define WAITS_LONG (15 * TIME_MINUTE)

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
	size_t n = t->actor.seat.v ? message_desk(t, t->actor.seat, &rows) : 0, count = 0;

	*out = arena_many(t->arena, NOTIFY_NEWEST_MOST, struct news_line);
	for (size_t i = 0; i < n && count < NOTIFY_NEWEST_MOST; i++)
		if (rows[i].read_at == 0)
			(*out)[count++] = line_of(t, &rows[i]);
	return count;
}

enum outcome notify_desk_page(struct task *t, struct web *w)
{
	struct message_find_row *rows;
	struct news view = {.now = task_now(t)};
	size_t n = t->actor.seat.v ? message_desk(t, t->actor.seat, &rows) : 0;

	view.rows = arena_many(t->arena, n, struct news_line);
	view.rows_count = n;
	view.newest = n ? rows[0].id.v : 0;
	view.more = n == MESSAGE_DESK_MOST;
	view.unread = t->actor.seat.v ? notify_unread(t, t->actor.seat) : 0;
	for (size_t i = 0; i < n; i++)
		view.rows[i] = line_of(t, &rows[i]);
	return web_page(t, w, &news_page, &view);
}

static enum outcome mark(struct task *t, const struct message_id *in, struct nothing *out)
{
	(void)out;
	message_read(t, t->actor.seat, *in, task_now(t));
	return OUTCOME_OK;
}

/*
 * A department looks at its centres' clocks and opens none of their matters; nor does who was
 * replaced.
 */
static enum outcome see_subject(struct task *t, struct web *w, const struct message_find_row *row)
{
	if (t->actor.role == ROLE_DEPARTMENT)
		return web_see(t, w, "/clocks?tone=late");
	if (str_is(row->part, notify_part_code(PART_FORMER)))
		return web_see(t, w, "/desk");
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
	message_read_all(t, t->actor.seat, (struct message_id){in->until}, task_now(t));
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
	if (!message_find(t, *in, &row) || !str_is(row.state, "failed"))
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
