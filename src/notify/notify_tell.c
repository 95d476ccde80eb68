/* From an event to its messages, and from each message to its channel. */
#include "notify/notify_internal.h"

#include "base/say.h"

#include <stdio.h>

struct str notify_text(struct arena *a, enum language language, struct str event, struct str name,
		       struct str detail)
{
	const struct notify_rule *rule = notify_rule_of(event);
	const struct say_value values[] = {{"name", name}, {"detail", detail}};

	return rule ? say_with(a, tr(language, rule->text), values, 2) : name;
}

/* ---- telling ---- */

static void add_message(struct task *t, const struct notify_addressed *to, struct seat_id seat,
			const char *channel)
{
	struct message_id id = {task_id(t)};
	const struct event_about *about = to->about;
	bool nobody = *channel == '\0';

	message_insert(
		t, &(struct message_insert_in){
			   .id = id,
			   .scope_of = about->scope,
			   .event = str_of(to->event),
			   .subject_kind = str_of(about->subject_kind),
			   .subject = about->subject,
			   .emitted = to->emitted,
			   .subject_name = about->name,
			   .detail = about->detail.ptr ? about->detail : STR(""),
			   .part = str_of(notify_part_code(to->part)),
			   .seat = seat,
			   .request = seat.v || nobody ? (struct request_id){0} : about->request,
			   .channel = str_of(channel),
			   .state = nobody ? STR("failed") : STR("queued"),
			   .problem = nobody ? STR("nobody") : STR(""),
			   .at = task_now(t),
		   });
	if (!nobody)
		job_add(t, "notify.send", id.v, 0);
}

/* It stands on their desk, not read. */
static bool is_said(struct task *t, const struct notify_addressed *to, struct seat_id seat)
{
	struct message_waits_row row;

	return (notify_rule_of(str_of(to->event))->parts & UNTIL_READ) &&
	       message_waits(t, seat, str_of(to->event), to->emitted, &row);
}

void notify_address(struct task *t, const struct notify_addressed *to,
		    const struct notify_people *people)
{
	for (size_t i = 0; i < people->count; i++) {
		if (is_said(t, to, people->seats[i]))
			continue;
		add_message(t, to, people->seats[i], "desk");
		if (t->world->outside)
			add_message(t, to, people->seats[i], t->world->outside);
	}
	if (people->requester)
		add_message(t, to, (struct seat_id){0}, "page");
}

/* Who has heard of the event in another part hears it once. */
static void leave_out(struct notify_people *people, const struct notify_people *told)
{
	size_t kept = 0;

	for (size_t i = 0; i < people->count; i++) {
		bool heard = false;

		for (size_t j = 0; j < told->count; j++)
			heard = heard || told->seats[j].v == people->seats[i].v;
		if (!heard)
			people->seats[kept++] = people->seats[i];
	}
	people->count = kept;
	people->requester = people->requester && !told->requester;
}

static void remember(struct notify_people *told, const struct notify_people *people)
{
	for (size_t i = 0; i < people->count && told->count < NOTIFY_PEOPLE_MOST; i++)
		told->seats[told->count++] = people->seats[i];
	told->requester = told->requester || people->requester;
}

enum outcome notify_tell(struct task *t, const struct notify_rule *rule, int64_t subject,
			 struct seat_id by)
{
	struct event_about about;
	struct notify_people *told = arena_one(t->arena, struct notify_people);
	struct notify_people *people = arena_one(t->arena, struct notify_people);

	if (!event_about(t, rule->slice, subject, &about))
		return OUTCOME_OK; /* it is gone, and nobody has to know of it */
	if (by.v)
		told->seats[told->count++] = by;
	for (int i = 0; i < PART_COUNT; i++) {
		struct notify_addressed to = {rule->event, subject, &about, (enum notify_part)i};

		if (!((rule->parts >> i) & 1))
			continue;
		if (!notify_find_people(t, &about, to.part, people)) {
			add_message(t, &to, (struct seat_id){0}, "");
			continue;
		}
		leave_out(people, told);
		notify_address(t, &to, people);
		remember(told, people);
	}
	return OUTCOME_OK;
}

/* ---- sending ---- */

/* The program's own pages read the table: a message is there once it is queued. */
static enum outcome page_send(struct task *t, const struct notify_message *m)
{
	(void)t;
	(void)m;
	return OUTCOME_OK;
}

static enum outcome null_send(struct task *t, const struct notify_message *m)
{
	return page_send(t, m);
}

static enum outcome ram_send(struct task *t, const struct notify_message *m)
{
	struct notify_kept *kept = t->world->kept_messages;

	if (!kept || kept->broken || kept->count == NOTIFY_KEPT_MOST)
		return OUTCOME_PEER_DOWN;
	struct notify_kept_row *row = &kept->rows[kept->count++];

	row->seat = m->seat;
	row->request = m->request;
	snprintf(row->text, sizeof row->text, "%" STR_F, STR_A(m->text));
	return OUTCOME_OK;
}

const struct notify_backend notify_backends[] = {
	{"desk", page_send}, {"page", page_send}, {"null", null_send}, {"ram", ram_send}, {0}};

static enum outcome send_by_channel(struct task *t, const struct message_find_row *row)
{
	struct notify_message m = {
		.id = row->id,
		.seat = row->seat,
		.request = row->request,
		.text = notify_text(t->arena, LANGUAGE_VI, row->event, row->subject_name,
				    row->detail),
	};

	for (const struct notify_backend *b = notify_backends; b->name; b++)
		if (str_is(row->channel, b->name))
			return b->send(t, &m);
	return OUTCOME_BROKEN; /* a channel of another program */
}

struct sending {
	const struct message_find_row *row;
	enum outcome outcome;
	bool last; /* it is not tried again */
};

static enum outcome settle(struct task *t, const struct sending *in, struct nothing *out)
{
	(void)out;
	if (in->outcome == OUTCOME_OK)
		message_sent(t, in->row->id, task_now(t));
	else
		message_not_sent(t, in->row->id, in->last ? STR("failed") : STR("queued"),
				 str_of(outcome_code(in->outcome)));
	return OUTCOME_OK;
}

enum outcome notify_send(struct task *t, int64_t subject)
{
	struct message_find_row row;
	struct nothing none;

	if (!message_find(t, (struct message_id){subject}, &row) || !str_is(row.state, "queued"))
		return OUTCOME_OK;
	struct sending sending = {.row = &row, .outcome = send_by_channel(t, &row)};

	sending.last = !outcome_retry(sending.outcome) || row.attempts + 1 >= NOTIFY_ATTEMPTS_MOST;
	enum outcome settled = change(t, settle, &sending, &none);

	if (settled != OUTCOME_OK)
		return settled;
	/* What failed for good is seen by the operator and not tried by the queue. */
	return sending.last ? OUTCOME_OK : sending.outcome;
}

int64_t notify_unread(struct task *t, struct seat_id seat)
{
	struct message_unread_row row = {0};

	message_unread(t, seat, &row);
	return row.number;
}
