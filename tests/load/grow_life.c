/*
 * One matter, by the ops that the pages call.  The conflict search of an assignment is left out for
 * matters that end: over a million of them it would take hours.  All that such an assignment writes
 * stands here, but for the decision on paper.
 */
#include "grow.h"

#include "cases/cases_file_papers.h"
#include "cases/cases_internal.h"
#include "law/aid.h"
#include "law/work.h"

#include <stdio.h>

#define OPPONENT_EVERY 5
#define YOUNGEST       1950
#define AGES           58

/* splitmix64 (Steele, Lea, Flood 2014). */
static unsigned below(struct grow *g, unsigned bound)
{
	uint64_t z = g->chance += UINT64_C(0x9e3779b97f4a7c15);

	z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
	z ^= z >> 31;
	return (unsigned)((z >> 32) * bound >> 32);
}

#define ANY_OF(g, list) ((list)[below((g), sizeof(list) / sizeof *(list))])

/* Syllables as the index folds them; the first family names come as often as they do in life. */
static struct str draw_name(struct arena *a, struct grow *g)
{
	static const char *const families[] = {
		"Nguyen", "Nguyen", "Nguyen", "Nguyen", "Nguyen", "Tran", "Tran", "Le",    "Le",
		"Pham",   "Hoang",  "Vu",     "Vo",     "Dang",   "Bui",  "Do",   "Ho",    "Ngo",
		"Duong",  "Ly",     "Giang",  "Thao",   "Lu",     "Ma",   "Nong", "Trieu", "Sung",
	};
	static const char *const middles[] = {
		"Van",  "Van", "Thi",  "Thi", "Duc", "Minh", "Ngoc",  "Huu",  "Thanh", "Quoc",
		"Xuan", "Kim", "Hong", "A",   "Seo", "Thuy", "Quang", "Tuan", "Bich",  "Dinh",
	};
	static const char *const givens[] = {
		"An",   "Anh",   "Bao",   "Binh",   "Chau",  "Chi",   "Cuong", "Dao",  "Dat",
		"Dung", "Duy",   "Giang", "Ha",     "Hai",   "Han",   "Hanh",  "Hau",  "Hien",
		"Hieu", "Hoa",   "Hoang", "Hong",   "Hue",   "Hung",  "Huong", "Huy",  "Khanh",
		"Khoa", "Kien",  "Lam",   "Lan",    "Lien",  "Linh",  "Loan",  "Long", "Luan",
		"Mai",  "Manh",  "My",    "Nam",    "Nga",   "Ngan",  "Nghia", "Nhan", "Nhung",
		"Oanh", "Phong", "Phuc",  "Phuong", "Quan",  "Quyen", "Sinh",  "Son",  "Tam",
		"Tan",  "Thang", "Thao",  "Thinh",  "Tho",   "Thu",   "Thuan", "Thuy", "Tien",
		"Toan", "Trang", "Trung", "Tu",     "Tuyet", "Vinh",  "Yen",
	};

	return str_printf(a, "%s %s %s", ANY_OF(g, families), ANY_OF(g, middles),
			  ANY_OF(g, givens));
}

struct person grow_client(struct task *t, struct grow *g)
{
	unsigned year = YOUNGEST + below(g, AGES), rest = below(g, 1000000);

	return (struct person){
		.name = draw_name(t->arena, g),
		.birth = str_printf(t->arena, "%u-%02u-%02u", year, 1 + below(g, 12),
				    1 + below(g, 28)),
		.id_number = str_printf(t->arena, "010%u%02u%06u", below(g, 4), year % 100, rest),
		.phone = str_printf(t->arena, "09%08u", below(g, 100000000)),
		.address = str_printf(t->arena, "%u Hoang Lien", 1 + below(g, 999)),
		.commune_code = STR("02647"),
		.place_day = day_of(task_now(t)),
		.ethnic = STR(""),
	};
}

static enum outcome file(struct task *t, struct grow *g, struct requests_file_out *out)
{
	static const char *const matters[] = {"criminal", "civil", "family", "land", "labour"};
	static const char *const channels[] = {"online", "online", "counter", "post"};
	struct person client = grow_client(t, g);
	struct requests_file_in in = {
		.unit = g->centre,
		.channel = str_of(ANY_OF(g, channels)),
		.language = STR("vi"),
		.asker_relation = STR("self"),
		.person = client,
		.contact = client.phone,
		.safe_contact = STR("yes"),
		.safe_announce = STR("yes"),
		.matter = str_of(ANY_OF(g, matters)),
		.narrative = STR("Written by the load generator: about as long as what people "
				 "write who tell in three or four sentences what has happened, "
				 "when it was, who else was there, and what they are afraid of "
				 "now that a letter has come that they do not understand."),
		.arrested = below(g, 10) ? STR("no") : STR("yes"),
		.eligibility = STR("poor=yes"),
	};

	t->actor = (struct actor){.role = ROLE_CITIZEN};
	return requests_file(t, &in, out);
}

/* Whoever is like somebody is somebody else here. */
static enum outcome answer_warnings(struct task *t, struct request_id id)
{
	struct warning *warnings;
	struct request r;
	struct person who;
	struct nothing none;
	enum outcome o = OUTCOME_OK;

	must(requests_find(t, id, &r) && people_find(t, r.person, &who));
	size_t n = requests_warnings(t, &r, &who, &warnings);

	for (size_t i = 0; o == OUTCOME_OK && i < n; i++) {
		struct requests_compare_in in = {
			id, str_printf(t->arena, "%" STR_F "-other_person", STR_A(warnings[i].key)),
			STR("Another person of the same name.")};

		o = requests_compare(t, &in, &none);
	}
	return o;
}

static enum outcome accept(struct task *t, struct grow *g, struct request_id request,
			   struct cases_accept_out *out)
{
	static const char *const forms[] = {"litigation", "litigation", "representation"};
	struct cases_accept_in in = {
		.request = request,
		.rev = 1,
		.form = str_of(ANY_OF(g, forms)),
		.arrested = STR("no"),
		.hard_area = STR("no"),
	};

	if (below(g, OPPONENT_EVERY) == 0)
		in.opposing[0] = draw_name(t->arena, g);
	t->actor = g->receiver;
	enum outcome o = answer_warnings(t, request);

	return o == OUTCOME_OK ? cases_accept(t, &in, out) : o;
}

/* Who the client is in proceedings that know several; elsewhere it follows. */
static struct str standing_of(const struct case_file *c)
{
	return str_is(c->matter, "criminal") ? STR("suspect") : STR("");
}

/* What cases_assign() writes when it finds nobody alike. */
static void write_assignment(struct task *t, const struct case_file *c, struct provider_id provider,
			     struct str name)
{
	const struct aid_form *form = aid_form_find(t->law, c->form, day_of(c->accepted_at));
	const struct work_term *standing = cases_standing(t, c, standing_of(c));
	const struct journal_fact facts[] = {{"provider", name}, {"conflict", STR("clear")}, {0}};

	conflict_insert(t, &(struct conflict_insert_in){
				   .case_file = c->id,
				   .provider = provider,
				   .scope_of = c->scope,
				   .at = task_now(t),
				   .result = STR("clear"),
				   .cleared_by = STR(""),
				   .clearance = STR_NONE,
			   });
	if (standing)
		case_stand(t, c->id, str_of(standing->code));
	case_assign(t, c->id, provider, task_now(t));
	assignment_insert(t, c->id, c->scope, provider, task_now(t), STR(""), t->actor.name);
	clocks_stop(t, "case", c->id.v, aid_assign_clock(form, false), "case.assigned");
	cases_note(t, c, "case.assigned", facts);
}

static enum outcome assign(struct task *t, struct grow *g, unsigned who, struct case_id id,
			   bool searched)
{
	struct cases_assign_in in = {.id = id,
				     .rev = 1,
				     .provider = g->providers[who].id,
				     .clearance = STR("Another person of the same name.")};
	struct cases_assign_out out = {0};
	struct case_file c;

	t->actor = g->director;
	must(cases_find(t, id, &c));
	in.standing = standing_of(&c);
	if (searched) {
		enum outcome o = cases_assign(t, &in, &out);

		/* The same person on both sides: somebody else takes it, as in life. */
		if (o != OUTCOME_CONFLICT)
			return o;
		reason_clear(t);
	}
	write_assignment(t, &c, in.provider, g->providers[who].actor.name);
	return OUTCOME_OK;
}

static enum outcome work_and_end(struct task *t, struct case_id id, int64_t step, bool end)
{
	struct cases_take_in take = {.id = id, .rev = 2};
	struct cases_work_in work = {.id = id,
				     .rev = 3,
				     .day = day_of(task_now(t)),
				     .minutes = 90,
				     .kind = STR("meeting"),
				     .note = STR("Spoke with the client and read the file.")};
	struct cases_end_in ending = {
		.id = id, .rev = 4, .ending = STR("done"), .note = STR("The matter was settled.")};
	struct nothing none;
	enum outcome o = cases_take(t, &take, &none);

	t->now += step;
	if (o == OUTCOME_OK)
		o = cases_work(t, &work, &none);
	t->now += step;
	if (o == OUTCOME_OK && end)
		o = cases_end(t, &ending, &none);
	return o;
}

/* The provider gives the file of the matter away, and the centre looks at it. */
static enum outcome hand_over(struct task *t, struct grow *g, struct case_id id, int64_t step)
{
	struct cases_offer_in in = {.id = id,
				    .rev = 5,
				    .papers = STR(""),
				    .words = STR("All of it was sent by post."),
				    .pages = STR(""),
				    .days = STR("")};
	struct nothing none;

	t->now += step;
	enum outcome o = cases_offer(t, &in, &none);

	if (o != OUTCOME_OK)
		return o;
	t->now += step;
	t->actor = g->receiver;
	in.rev = 6;
	return cases_receive(t, &in, &none);
}

static void note_slip(const struct requests_file_out *filed, struct case_id id,
		      struct grow_slip *out)
{
	*out = (struct grow_slip){.request = filed->id, .case_file = id};
	snprintf(out->code, sizeof out->code, "%" STR_F, STR_A(filed->code));
	snprintf(out->pin, sizeof out->pin, "%" STR_F, STR_A(filed->pin));
}

enum outcome grow_live(struct task *t, struct grow *g, const struct grow_matter *m,
		       struct grow_slip *out)
{
	struct requests_file_out filed = {{0}};
	struct cases_accept_out accepted = {{0}};
	unsigned who = below(g, g->providers_count);

	t->now = m->at;
	enum outcome o = file(t, g, &filed);

	if (o == OUTCOME_OK && m->until >= GROW_ACCEPTED) {
		t->now += m->step;
		o = accept(t, g, filed.id, &accepted);
	}
	if (o == OUTCOME_OK && m->until >= GROW_ASSIGNED) {
		t->now += m->step;
		o = assign(t, g, who, accepted.id, m->until != GROW_ENDED);
	}
	if (o == OUTCOME_OK && m->until >= GROW_WORKING) {
		t->now += m->step;
		t->actor = g->providers[who].actor;
		o = work_and_end(t, accepted.id, m->step, m->until == GROW_ENDED);
	}
	if (o == OUTCOME_OK && m->until == GROW_ENDED)
		o = hand_over(t, g, accepted.id, m->step);
	note_slip(&filed, accepted.id, out);
	return o;
}
