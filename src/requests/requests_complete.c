/*
 * What a request lacks is asked for in one list, and once: nobody is sent home twice.  The same
 * list goes with an acceptance at once, where the matter goes on while the papers are fetched.
 * What the person gives is kept answer by answer, and nothing left blank takes away what stands.
 */
#include "requests/requests_internal.h"

#include "base/seal.h"
#include "jobs/jobs.h"
#include "law/aid.h"
#include "law/eligible.h"
#include "requests.html.h"

/* Each answer has a key of its own, so that the list's id is enough. */
static struct seal_place place_of(struct completion_id list)
{
	return (struct seal_place){"request_missing", "answer", list.v};
}

/* ---- the list ---- */

/* Where the law asks for it of who is entitled as this person is, or of one category alone. */
static struct str paper_cite(struct task *t, const struct request *r, struct str code)
{
	struct day on = day_of(r->filed_at);
	const struct eligible_category *found =
		r->category.len ? requests_category(t, r->category, on)
				: requests_category_by_facts(
					  t, requests_text(t, r, REQUEST_ELIGIBILITY), on);
	const char *cite =
		found ? eligible_paper_cite(t->law, code, str_of(found->code), on) : NULL;

	if (!cite)
		cite = eligible_paper_cite(t->law, code, STR(""), on);
	return cite ? law_cite_inside(t->arena, cite) : STR("");
}

/* Title and article of a thing to add, in the language asked for; false when the law has none. */
static bool name_item(struct task *t, const struct request *r, enum language language,
		      struct missing_item *out)
{
	const struct aid_term *thing = aid_completion_find(t->law, out->code, day_of(task_now(t)));
	const struct eligible_paper *paper = eligible_paper_find(t->law, out->code);

	if (thing) {
		out->title = str_of(aid_term_title(thing, language));
		out->cite = law_cite_inside(t->arena, thing->row.cite);
	} else if (paper) {
		out->title = str_of(language == LANGUAGE_EN ? paper->title_en : paper->title);
		out->cite = paper_cite(t, r, out->code);
	}
	return thing || paper;
}

static bool is_among(struct str code, const struct missing_item *items, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (str_eq(items[i].code, code))
			return true;
	return false;
}

/* Each code once, in the order given; false when one is unknown or there are too many. */
static bool read_items(struct task *t, const struct request *r, struct str codes,
		       struct missing_item *items, size_t *count)
{
	struct str code, rest = codes;

	*count = 0;
	while (requests_next_code(&rest, &code)) {
		if (is_among(code, items, *count))
			continue;
		if (*count == MISSING_MOST)
			return false;
		items[*count].code = code;
		if (!name_item(t, r, LANGUAGE_VI, &items[*count]))
			return false;
		items[*count].place = (int64_t)*count + 1;
		(*count)++;
	}
	return true;
}

static void insert_items(struct task *t, struct completion_id list, struct unit_id scope,
			 const struct missing_item *items, size_t count)
{
	struct data_key key;

	for (size_t i = 0; i < count; i++)
		missing_insert(t, list, items[i].place, scope, items[i].code,
			       data_key_new(t->arena, t->world->keys, &key));
}

/* The limit is counted from `at`, when it was asked for. */
static void show_limit(struct task *t, const struct request *r, int64_t at,
		       struct completion_list *view)
{
	const char *rule = aid_clock_of(t->law, "accepted_at_once", day_of(at));
	const struct clock_fact facts[] = {{"hard_area", "yes"}, {0}};
	bool hard = str_is(r->hard_area, "yes");
	struct clock due;

	if (rule && clocks_preview(t, rule, at, hard ? facts : facts + 1, &due))
		view->until = due.due_day;
}

static enum outcome issue_list(struct task *t, const struct request *r, struct str ground,
			       const struct missing_items *in, struct completion_list *view,
			       struct paper_id *paper)
{
	const struct law_reason *why = law_reason_find(
		t->law, ground.len ? ground : STR("supplement_needed"), day_of(task_now(t)));
	struct paper_issued issued;

	requests_fill_notice(t, r, &view->notice);
	view->after = ground.len != 0;
	view->ground = why ? str_of(why->title) : STR("");
	view->cite = why ? law_cite_inside(t->arena, why->row.cite) : STR("");
	view->text = in->text;
	enum outcome o = documents_issue(
		t,
		&(struct paper_issue){.type = "own/completion",
				      .act = true,
				      .title = str_of(tr(LANGUAGE_VI, N_("List of what to add"))),
				      .symbol = STR("HD"),
				      .subject_kind = "request",
				      .subject = r->id.v,
				      .scope = r->scope,
				      .page = &completion_list_page,
				      .view = view,
				      .face = &view->face,
				      .origin = in->origin},
		&issued);

	if (o == OUTCOME_OK)
		*paper = issued.id;
	return o;
}

static void show_items(struct task *t, const struct missing_item *items, size_t count,
		       struct completion_list *view)
{
	view->items = arena_many(t->arena, count, struct completion_item);
	for (size_t i = 0; i < count; i++)
		view->items[i] = (struct completion_item){.title = items[i].title,
							  .cite = items[i].cite.len ? items[i].cite
										    : STR_NONE};
	view->items_count = count;
}

static struct seal_place text_of(struct completion_id list)
{
	return (struct seal_place){"request_completion", "text", list.v};
}

static struct str seal_text(struct task *t, struct completion_id list, struct str *key,
			    struct str text)
{
	return seal_words(t->arena, t->world->keys, key, text_of(list), text);
}

enum outcome requests_keep_list(struct task *t, const struct request *r, struct str ground,
				const struct missing_items *in, struct paper_id *paper)
{
	struct missing_item *items = arena_many(t->arena, MISSING_MOST, struct missing_item);
	struct completion_id id = {task_id(t)};
	struct completion_list view = {.until = DAY_NONE};
	size_t count;

	if (!read_items(t, r, str_or_empty(in->codes), items, &count))
		return refuse_field(t, OUTCOME_INVALID, &REASON_MISSING_UNKNOWN, "items");
	if (count == 0)
		return refuse_field(t, OUTCOME_INVALID, &REASON_MISSING_NOTHING, "items");
	struct str key = STR_NONE, text = seal_text(t, id, &key, in->text);

	completion_insert(t, &(struct completion_insert_in){.id = id,
							    .scope_of = r->scope,
							    .request = r->id,
							    .stage = ground.len ? STR("after")
										: STR("before"),
							    .now = task_now(t),
							    .by = t->actor.name,
							    .ground = str_or_empty(ground),
							    .key = key,
							    .text = text});
	insert_items(t, id, r->scope, items, count);
	show_items(t, items, count, &view);
	if (ground.len)
		show_limit(t, r, task_now(t), &view);
	return issue_list(t, r, str_or_empty(ground), in, &view, paper);
}

enum outcome requests_ask(struct task *t, const struct requests_ask_in *in, struct nothing *out)
{
	struct request r;
	struct deciding asking = {0};
	struct completion_asked_row before = {0};
	const struct journal_fact facts[] = {{"items", in->items.codes}, {0}};
	enum outcome o = requests_open_for(t, in->id, in->rev, REQUEST_ASKED, &r);

	(void)out;
	if (o != OUTCOME_OK)
		return o;
	completion_asked(t, r.id, &before);
	if (before.asked)
		return refuse(t, OUTCOME_CONFLICT, &REASON_ASKED_ONCE);
	o = requests_keep_list(t, &r, STR_NONE, &in->items, &asking.paper);
	if (o != OUTCOME_OK)
		return o;
	requests_decide(t, &r, REQUEST_ASKED, &asking);
	requests_stop_answering(t, &r, "request.asked");
	requests_note(t, &r, "request.asked", facts);
	event_emit(t, "requests.asked", r.id.v);
	return OUTCOME_OK;
}

/* ---- what came ---- */

static void open_item(struct task *t, const struct request *r, struct completion_id list,
		      const struct missing_of_row *row, struct missing_item *out)
{
	struct data_key key;

	*out = (struct missing_item){
		.place = row->place,
		.code = row->item,
		.title = row->item,
		.cite = STR(""),
		.answer = STR(""),
		.document = row->document,
		.answered_at = row->answered_at,
		.brought_to = row->answered_by,
	};
	name_item(t, r, t->language, out);
	must(data_key_open(t->world->keys, row->key, &key));
	if (row->answer.ptr)
		must(unseal(t->arena, &key, place_of(list), row->answer, &out->answer));
}

void requests_missing(struct task *t, const struct request *r, struct missing_list *out)
{
	struct completion_of_row list;
	struct missing_of_row *rows;

	*out = (struct missing_list){0};
	if (!completion_of(t, r->id, &list))
		return;
	size_t n = missing_of(t, list.id, &rows);

	*out = (struct missing_list){
		.id = list.id,
		.after = str_is(list.stage, "after"),
		.asked_by = list.asked_by,
		.text = unseal_words(t->arena, t->world->keys, list.key, text_of(list.id),
				     list.text),
		.ground = list.ground,
		.asked_at = list.asked_at,
		.answered_at = list.answered_at,
		.items = arena_many(t->arena, n, struct missing_item),
		.count = n,
	};
	for (size_t i = 0; i < n; i++) {
		open_item(t, r, list.id, &rows[i], &out->items[i]);
		out->open += rows[i].answered_at == 0;
	}
}

/* What was asked for before the decision may still be brought to the counter until there is one. */
static bool takes_more(const struct request *r, const struct missing_list *list)
{
	return list->id.v && !list->after && list->open && str_is(r->state, "filed");
}

/* The request and what it waits for, by seat or by code. */
static enum outcome waited_for(struct task *t, struct request_id id, bool counter,
			       struct request *r, struct missing_list *list)
{
	if (!requests_find(t, id, r) || requests_visit_sees(t, r) < REQUEST_SEES_PROGRESS)
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_REQUEST_UNKNOWN);
	requests_missing(t, r, list);
	if (counter && takes_more(r, list))
		return OUTCOME_OK;
	if (!list->id.v || list->answered_at || !requests_waits_for_papers(r->state, list->after))
		return refuse(t, OUTCOME_TOO_LATE, &REASON_NOTHING_ASKED);
	return OUTCOME_OK;
}

static enum outcome attach(struct task *t, const struct request *r, const struct missing_item *item,
			   struct document_id staged, int64_t *number)
{
	struct document_attached file;
	enum outcome o = documents_attach(t,
					  &(struct document_attach){.staged = staged,
								    .subject_kind = "request",
								    .subject = r->id.v,
								    .scope = r->scope,
								    .kind = item->code,
								    .title = STR("")},
					  &file);

	if (o == OUTCOME_OK)
		*number = file.number;
	return o;
}

/* Under the key of its line; absent when there are no words. */
static struct str seal_answer(struct task *t, struct completion_id list, int64_t place,
			      struct str answer)
{
	struct missing_of_row *rows;
	struct data_key key;
	size_t n = missing_of(t, list, &rows);

	for (size_t i = 0; i < n && answer.len; i++)
		if (rows[i].place == place) {
			must(data_key_open(t->world->keys, rows[i].key, &key));
			return seal(t->arena, &key, place_of(list), answer);
		}
	return STR_NONE;
}

enum outcome requests_supply(struct task *t, const struct requests_supply_in *in,
			     struct nothing *out)
{
	struct request r = {0};
	struct missing_list list = {0};
	struct str brought_to = str_or_empty(in->brought_to);
	enum outcome o = waited_for(t, in->id, brought_to.len != 0, &r, &list);

	(void)out;
	if (o != OUTCOME_OK)
		return o;
	if (in->place < 1 || in->place > (int64_t)list.count)
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_REQUEST_UNKNOWN);
	const struct missing_item *item = &list.items[in->place - 1];
	int64_t number = item->document;

	if (in->answer.len == 0 && in->staged.v == 0 && brought_to.len == 0)
		return refuse_field(t, OUTCOME_INVALID, &REASON_ANSWER_EMPTY, "answer");
	o = in->staged.v ? attach(t, &r, item, in->staged, &number) : OUTCOME_OK;
	if (o != OUTCOME_OK)
		return o;
	struct str answer = in->answer.len ? in->answer : item->answer;

	missing_answer(t, list.id, in->place, seal_answer(t, list.id, in->place, answer), number,
		       task_now(t), brought_to);
	const struct journal_fact facts[] = {{"item", item->code}, {0}};

	requests_note(t, &r, brought_to.len ? "request.brought" : "request.supplied", facts);
	return OUTCOME_OK;
}

static enum outcome back_to_receiver(struct task *t, const struct request *r)
{
	int64_t now = task_now(t);

	if (!requests_next_state(r->state, REQUEST_COMPLETED))
		return refuse(t, OUTCOME_TOO_LATE, &REASON_REQUEST_DECIDED);
	must(request_reopen(t, r->id, r->rev, now) == 1 || db_failed(t));
	return requests_start_answering(t, r, now);
}

enum outcome requests_supplied(struct task *t, const struct request_id *in, struct nothing *out)
{
	const struct journal_fact none[] = {{0}};
	struct request r = {0};
	struct missing_list list = {0};
	enum outcome o = waited_for(t, *in, false, &r, &list);

	(void)out;
	if (o != OUTCOME_OK)
		return o;
	if (list.open == list.count)
		return refuse(t, OUTCOME_INVALID, &REASON_ANSWERED_NOTHING);
	if (list.after && list.open)
		return refuse(t, OUTCOME_INVALID, &REASON_ANSWERED_PART);
	completion_answer(t, list.id, task_now(t));
	requests_note(t, &r, "request.completed", none);
	event_emit(t, "requests.completed", r.id.v);
	return list.after ? OUTCOME_OK : back_to_receiver(t, &r);
}

/* ---- its list came back unsigned ---- */

enum outcome requests_list_anew(struct task *t, const struct request *r,
				const struct missing_list *list, const struct paper_anew *in)
{
	struct completion_list view = {.until = DAY_NONE};
	const struct missing_items said = {.text = in->said.len ? in->said : list->text,
					   .origin = in->origin};
	struct paper_id paper;
	struct str key = STR_NONE, text = seal_text(t, list->id, &key, in->said);

	view.words = in->words;
	if (text.ptr)
		completion_mend(t, list->id, key, text);
	show_items(t, list->items, list->count, &view);
	if (list->after)
		show_limit(t, r, list->asked_at, &view);
	enum outcome o = issue_list(t, r, list->ground, &said, &view, &paper);

	if (o == OUTCOME_OK)
		request_set_paper(t, r->id, paper);
	return o;
}
