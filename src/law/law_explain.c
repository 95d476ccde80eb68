/* The arithmetic of one time limit, for people and for programs. */
#include "law/law_command.h"

#include "base/say.h"
#include "law/law_internal.h"

#include <jansson.h>
#include <stdlib.h>

#define TEXT_BYTES_MOST ((size_t)1 << 20)
#define DAY_COLUMNS     24

static const char *const day_codes[] = {
	[LAW_DAY_NOT_KNOWN] = "not_known",
	[LAW_DAY_WORKING] = "working_day",
	[LAW_DAY_WEEKEND] = "weekend",
	[LAW_DAY_HOLIDAY] = "holiday",
	[LAW_DAY_MAKEUP] = "makeup",
	[LAW_DAY_SWAPPED_OFF] = "swapped_off",
	[LAW_DAY_SWAPPED_WORK] = "swapped_work",
};

static const char *const why_codes[] = {
	[LAW_WHY_START] = "start",   [LAW_WHY_CALENDAR_DAY] = "calendar_day",
	[LAW_WHY_ROLLED] = "rolled", [LAW_WHY_HOURS] = "hours",
	[LAW_WHY_MONTHS] = "months",
};

static bool from_calendar(const struct law_step *s)
{
	return s->why == LAW_WHY_WORKING_DAY || s->why == LAW_WHY_DAY_OFF;
}

/* What a day is as long as nobody has confirmed its holiday: a working day, or a weekly day off. */
static enum law_day_kind kind_now(const struct law_day *day)
{
	if (day->confirmed || day->kind == LAW_DAY_NOT_KNOWN)
		return day->kind;
	return day->works ? LAW_DAY_WORKING : LAW_DAY_WEEKEND;
}

static const char *why_code(const struct law_step *s)
{
	if (!from_calendar(s))
		return why_codes[s->why];
	if (s->what.works && !s->what.works_if_confirmed)
		return "unconfirmed_holiday";
	return day_codes[kind_now(&s->what)];
}

/* --- JSON --- */

static json_t *text_or_null(struct str s)
{
	return s.ptr ? json_stringn(s.ptr, s.len) : json_null();
}

static json_t *day_or_null(struct arena *a, struct day day)
{
	return text_or_null(day_is_none(day) ? STR_NONE : day_format(a, day));
}

static json_t *steps_json(struct arena *a, const struct law_steps *steps)
{
	json_t *list = json_array();

	for (size_t i = 0; i < steps->count; i++) {
		const struct law_step *s = &steps->rows[i];
		json_t *step = json_object();

		json_object_set_new(step, "day", day_or_null(a, s->day));
		json_object_set_new(step, "counts", json_boolean(s->counts));
		if (s->counts)
			json_object_set_new(step, s->why == LAW_WHY_HOURS ? "minutes" : "number",
					    json_integer(s->number));
		json_object_set_new(step, "why", json_string(why_code(s)));
		json_object_set_new(step, "name", text_or_null(str_of(s->what.name)));
		json_array_append_new(list, step);
	}
	return list;
}

static json_t *facts_json(struct law_facts facts)
{
	json_t *object = json_object();

	for (size_t i = 0; i < facts.count; i++)
		json_object_set_new(object, facts.rows[i].name,
				    json_string(law_flag_words[facts.rows[i].value].str));
	return object;
}

static void add_end(struct arena *a, json_t *object, const struct explanation *e)
{
	const struct law_due *due = &e->due;

	if (!e->known) {
		json_object_set_new(object, "problem", json_string("calendar_not_known"));
		json_object_set_new(object, "year", json_integer(due->unknown_year));
		return;
	}
	if (due->exact)
		json_object_set_new(object, "due_at", text_or_null(time_format(a, due->at)));
	else
		json_object_set_new(object, "due_day", day_or_null(a, due->day));
	json_object_set_new(object, "if_confirmed", day_or_null(a, due->if_confirmed));
	if (!day_is_none(due->not_before))
		json_object_set_new(object, "not_before", day_or_null(a, due->not_before));
	if (due->first_hour)
		json_object_set_new(object, "first_hour", json_true());
}

static void add_rule(struct arena *a, json_t *object, const struct explanation *e)
{
	const struct law_clock *c = e->clock;

	json_object_set_new(object, "owner", json_string(c->owner));
	json_object_set_new(object, "stop", json_string(c->stop));
	json_object_set_new(object, "cite", json_string(c->row.cite));
	json_object_set_new(object, "version", text_or_null(law_version(a, e->law, e->on)));
	json_object_set_new(object, "rule", text_or_null(law_clock_version(a, c)));
	json_object_set_new(object, "verified", json_boolean(c->row.verified == LAW_YES));
}

struct str explanation_json(struct arena *a, const struct explanation *e)
{
	json_t *object = json_object();

	json_object_set_new(object, "clock", json_string(e->clock->id));
	json_object_set_new(object, "name", json_string(e->clock->name));
	json_object_set_new(object, "title", json_string(e->clock->title));
	json_object_set_new(object, "from", text_or_null(time_format(a, e->start)));
	json_object_set_new(object, "facts", facts_json(e->facts));
	json_object_set_new(object, "unit", json_string(law_unit_code(e->due.unit)));
	json_object_set_new(object, "length", json_integer(e->due.length));
	json_object_set_new(
		object, "direction",
		json_string(e->clock->terms->direction == CLOCK_BACKWARD ? "backward" : "forward"));
	add_end(a, object, e);
	add_rule(a, object, e);
	json_object_set_new(object, "steps", steps_json(a, &e->steps));
	char *dumped = json_dumps(object, JSON_INDENT(2));

	must(dumped);
	struct str text = str_printf(a, "%s\n", dumped);

	free(dumped);
	json_decref(object);
	return text;
}

/* --- text --- */

static const char *const unit_texts[LAW_UNIT_COUNT][2] = {
	[LAW_UNIT_AT_ONCE] = {N_("at once"), N_("at once")},
	[LAW_UNIT_HOURS] = {N_("{count} hour"), N_("{count} hours")},
	[LAW_UNIT_DAYS] = {N_("{count} day"), N_("{count} days")},
	[LAW_UNIT_WORKING_DAYS] = {N_("{count} working day"), N_("{count} working days")},
	[LAW_UNIT_MONTHS] = {N_("{count} month"), N_("{count} months")},
};

static const char *const why_texts[] = {
	[LAW_WHY_START] = N_("the day of the event does not count"),
	[LAW_WHY_CALENDAR_DAY] = N_("calendar day"),
	[LAW_WHY_ROLLED] = N_("the limit ends on this working day instead"),
	[LAW_WHY_HOURS] = N_("running hours"),
	[LAW_WHY_MONTHS] = N_("the day that the months lead to"),
};

static const char *const day_texts[] = {
	[LAW_DAY_NOT_KNOWN] = N_("not in the calendar"),
	[LAW_DAY_WORKING] = N_("working day"),
	[LAW_DAY_WEEKEND] = N_("weekly day off"),
	[LAW_DAY_HOLIDAY] = N_("holiday"),
	[LAW_DAY_MAKEUP] = N_("day off in lieu"),
	[LAW_DAY_SWAPPED_OFF] = N_("day off, swapped"),
	[LAW_DAY_SWAPPED_WORK] = N_("worked day off"),
};

/* What is being written, and in which language. */
struct page {
	struct arena *arena;
	const struct explanation *e;
	enum language language;
	struct buf buf;
};

static const char *say(const struct page *p, const char *msgid)
{
	return tr(p->language, msgid);
}

static struct str length_text(const struct page *p)
{
	const char *const *texts = unit_texts[p->e->due.unit];
	struct say_value count = {"count", say_number(p->arena, p->language, p->e->due.length)};

	return say_with(p->arena, tr_n(p->language, texts[0], texts[1], p->e->due.length), &count,
			1);
}

static struct str why_text(const struct page *p, const struct law_step *s)
{
	const char *name = p->language == LANGUAGE_EN ? s->what.name_en : s->what.name;
	const char *why =
		say(p, from_calendar(s) ? day_texts[kind_now(&s->what)] : why_texts[s->why]);

	if (!name)
		return str_of(why);
	if (s->what.confirmed)
		return str_printf(p->arena, "%s: %s", why, name);
	return str_printf(p->arena, "%s: %s (%s)", why, name,
			  say(p, N_("to be confirmed as a holiday")));
}

static struct str count_text(const struct page *p, const struct law_step *s)
{
	if (!s->counts)
		return STR("-");
	if (s->why != LAW_WHY_HOURS)
		return str_printf(p->arena, "%d", s->number);
	return str_printf(p->arena, "%d:%02d", s->number / 60, s->number % 60);
}

/* Blanks before a day, so that the columns stand: letters are counted, not bytes. */
static int padding(struct str day)
{
	int letters = 0;

	for (size_t i = 0; i < day.len; i++)
		letters += ((unsigned char)day.ptr[i] & 0xC0) != 0x80;
	return letters < DAY_COLUMNS ? DAY_COLUMNS - letters : 0;
}

static void add_steps(struct page *p)
{
	for (size_t i = 0; i < p->e->steps.count; i++) {
		const struct law_step *s = &p->e->steps.rows[i];
		struct str day = say_day(p->arena, p->language, s->day), count = count_text(p, s);

		buf_addf(&p->buf, "%*s%" STR_F "  %5" STR_F "  %" STR_F "\n", padding(day), "",
			 STR_A(day), STR_A(count), STR_A(why_text(p, s)));
	}
}

static struct str end_of(const struct page *p, const char *until, struct day day)
{
	return str_printf(p->arena, "%s %" STR_F, say(p, until),
			  STR_A(say_day(p->arena, p->language, day)));
}

static struct str end_text(const struct page *p)
{
	const struct law_due *due = &p->e->due;

	if (due->exact)
		return say_time_day(p->arena, p->language, due->at);
	if (due->first_hour)
		return end_of(p, N_("in the first working hour of"), due->day);
	return end_of(p, N_("until the end of"), due->day);
}

static void add_line(struct page *p, const char *label, struct str value)
{
	buf_addf(&p->buf, "%s: %" STR_F "\n", say(p, label), STR_A(value));
}

static void add_dates(struct page *p)
{
	const struct law_due *due = &p->e->due;

	if (!p->e->known) {
		add_line(p, N_("The calendar is not known for"),
			 str_printf(p->arena, "%d", due->unknown_year));
		return;
	}
	add_line(p, N_("Due"), end_text(p));
	if (!day_is_none(due->if_confirmed))
		add_line(p, N_("Due, once the holiday is confirmed"),
			 end_of(p, N_("until the end of"), due->if_confirmed));
	if (!day_is_none(due->not_before))
		add_line(p, N_("Not before"), end_of(p, N_("the end of"), due->not_before));
}

struct str explanation_text(struct arena *a, const struct explanation *e, enum language language)
{
	struct page p = {a, e, language, buf_new(a, TEXT_BYTES_MOST)};
	const struct law_clock *c = e->clock;

	buf_addf(&p.buf, "%s  %s\n", c->id, law_clock_title(c, language));
	add_line(&p, N_("Starts at"),
		 str_printf(a, "%" STR_F ", %s", STR_A(say_time_day(a, language, e->start)),
			    c->start));
	add_line(&p, N_("Length"), length_text(&p));
	for (size_t i = 0; i < e->facts.count; i++)
		if (e->facts.rows[i].value == LAW_YES)
			add_line(&p, N_("Given"),
				 str_of(law_fact_title(e->law, str_of(e->facts.rows[i].name),
						       language)));
	add_steps(&p);
	add_dates(&p);
	add_line(&p, N_("Owner"), str_of(law_owner_title(e->law, c->owner, language)));
	add_line(&p, N_("There must be"), str_of(c->stop));
	add_line(&p, N_("Basis"), str_of(c->row.cite));
	add_line(&p, N_("Rule"),
		 str_printf(a, "%" STR_F ", %" STR_F, STR_A(law_clock_version(a, c)),
			    STR_A(law_version(a, e->law, e->on))));
	if (c->row.verified != LAW_YES)
		buf_addf(&p.buf, "%s\n",
			 say(&p, N_("To be confirmed: not compared with the text in force.")));
	return buf_str(&p.buf);
}
