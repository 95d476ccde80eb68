/* watch.yaml: when people are reminded, and what stands still. */
#include "law/law_internal.h"
#include "law/watch.h"

#define FILE_NAME "watch.yaml"

enum watch_when {
	WHEN_PERCENT,
	WHEN_HOURS,
	WHEN_WORKING_DAYS
};

struct watch_reminder {
	enum watch_pace pace;
	enum watch_event event;
	enum watch_when when;
	int count, hour;
	const char *why;
	struct law_row row;
};

/* What is older than that is asked about; of what ends, what is nearer. */
struct watch_age {
	const char *state;
	enum law_unit unit;
	int count;
	const char *why;
	struct law_row row;
};

struct watch_book {
	struct watch_reminder *reminders;
	struct watch_age *stuck, *entering, *ending;
	struct watch_cause *causes;
	unsigned reminders_count, stuck_count, entering_count, ending_count, causes_count;
};

static const cyaml_strval_t pace_words[] = {
	{"at_once", WATCH_AT_ONCE}, {"hours", WATCH_HOURS}, {"days", WATCH_DAYS}};
static const cyaml_strval_t event_words[] = {{"nearing", WATCH_NEARING},
					     {"due", WATCH_DUE},
					     {"overdue", WATCH_OVERDUE},
					     {"escalated", WATCH_ESCALATED}};
static const cyaml_strval_t when_words[] = {
	{"percent", WHEN_PERCENT}, {"hours", WHEN_HOURS}, {"working_days", WHEN_WORKING_DAYS}};
static const cyaml_strval_t unit_words[] = {{"days", LAW_UNIT_DAYS},
					    {"working_days", LAW_UNIT_WORKING_DAYS}};

static const cyaml_schema_field_t reminder_fields[] = {
	CYAML_FIELD_ENUM("pace", CYAML_FLAG_STRICT, struct watch_reminder, pace, pace_words, 3),
	CYAML_FIELD_ENUM("event", CYAML_FLAG_STRICT, struct watch_reminder, event, event_words, 4),
	CYAML_FIELD_ENUM("when", CYAML_FLAG_STRICT, struct watch_reminder, when, when_words, 3),
	CYAML_FIELD_INT("count", CYAML_FLAG_DEFAULT, struct watch_reminder, count),
	CYAML_FIELD_INT("hour", CYAML_FLAG_OPTIONAL, struct watch_reminder, hour),
	CYAML_FIELD_STRING_PTR("why", CYAML_FLAG_DEFAULT, struct watch_reminder, why, 1, 400),
	LAW_ROW_FIELDS(struct watch_reminder, row),
	CYAML_FIELD_END,
};

static const cyaml_schema_field_t stuck_fields[] = {
	CYAML_FIELD_STRING_PTR("state", CYAML_FLAG_DEFAULT, struct watch_age, state, 1, 40),
	CYAML_FIELD_ENUM("unit", CYAML_FLAG_STRICT, struct watch_age, unit, unit_words, 2),
	CYAML_FIELD_INT("count", CYAML_FLAG_DEFAULT, struct watch_age, count),
	CYAML_FIELD_STRING_PTR("why", CYAML_FLAG_DEFAULT, struct watch_age, why, 1, 400),
	LAW_ROW_FIELDS(struct watch_age, row),
	CYAML_FIELD_END,
};

static const cyaml_schema_field_t cause_fields[] = {
	CYAML_FIELD_STRING_PTR("cause", CYAML_FLAG_DEFAULT, struct watch_cause, code, 1, 40),
	CYAML_FIELD_STRING_PTR("title", CYAML_FLAG_DEFAULT, struct watch_cause, title, 1, 200),
	CYAML_FIELD_STRING_PTR("title_en", CYAML_FLAG_DEFAULT, struct watch_cause, title_en, 1,
			       200),
	CYAML_FIELD_STRING_PTR("why", CYAML_FLAG_DEFAULT, struct watch_cause, why, 1, 400),
	LAW_ROW_FIELDS(struct watch_cause, row),
	CYAML_FIELD_END,
};

static const cyaml_schema_value_t reminder_value = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct watch_reminder, reminder_fields)};
static const cyaml_schema_value_t stuck_value = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct watch_age, stuck_fields)};

static const cyaml_schema_value_t cause_value = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct watch_cause, cause_fields)};

static const cyaml_schema_field_t book_fields[] = {
	CYAML_FIELD_SEQUENCE("reminders", CYAML_FLAG_POINTER, struct watch_book, reminders,
			     &reminder_value, 1, 40),
	CYAML_FIELD_SEQUENCE("stuck", CYAML_FLAG_POINTER, struct watch_book, stuck, &stuck_value, 1,
			     20),
	CYAML_FIELD_SEQUENCE("entering", CYAML_FLAG_POINTER | CYAML_FLAG_OPTIONAL,
			     struct watch_book, entering, &stuck_value, 1, 20),
	CYAML_FIELD_SEQUENCE("ending", CYAML_FLAG_POINTER | CYAML_FLAG_OPTIONAL, struct watch_book,
			     ending, &stuck_value, 1, 20),
	CYAML_FIELD_SEQUENCE("causes", CYAML_FLAG_POINTER | CYAML_FLAG_OPTIONAL, struct watch_book,
			     causes, &cause_value, 1, 40),
	CYAML_FIELD_END,
};

static const cyaml_schema_value_t book_schema = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_POINTER, struct watch_book, book_fields)};

/* What a row of that pace and way of counting may say. */
static bool count_fits(const struct watch_reminder *r)
{
	if (r->when == WHEN_PERCENT)
		return r->pace == WATCH_HOURS && r->count > 0 && r->count < 100;
	if (r->when == WHEN_HOURS)
		return r->pace != WATCH_DAYS && r->count >= 0;
	return r->pace == WATCH_DAYS && r->hour >= 0 && r->hour < 24;
}

static void check_reminders(struct law_loading *l, struct watch_book *b)
{
	struct law_place whole = {FILE_NAME, "reminders", 0, NULL, NULL};
	struct law_span *spans = arena_many(l->report, b->reminders_count, struct law_span);

	for (unsigned i = 0; i < b->reminders_count; i++) {
		struct watch_reminder *r = &b->reminders[i];
		const char *id = str_printf(l->report, "%s.%s", watch_pace_code(r->pace),
					    watch_event_code(r->event))
					 .ptr;
		struct law_place at = {FILE_NAME, "reminders", i, id, NULL};

		law_check_row(l, &at, &r->row);
		if (!count_fits(r))
			law_wrong(l, &at, "reminder",
				  "percent is 1 to 99 of an hour clock, hours follow the end of "
				  "an hour clock, working_days belong to day clocks");
		spans[i] = (struct law_span){id, &r->row, i};
	}
	law_check_spans(l, &whole, spans, b->reminders_count, false);
}

static void check_ages(struct law_loading *l, const char *list, struct watch_age *rows,
		       unsigned count)
{
	struct law_place whole = {FILE_NAME, list, 0, NULL, NULL};
	struct law_span *spans = arena_many(l->report, count, struct law_span);

	for (unsigned i = 0; i < count; i++) {
		struct law_place at = {FILE_NAME, list, i, rows[i].state, NULL};

		law_check_row(l, &at, &rows[i].row);
		if (rows[i].count < 1)
			law_wrong(l, &at, list, "nothing is old before a day has gone by");
		spans[i] = (struct law_span){rows[i].state, &rows[i].row, i};
	}
	law_check_spans(l, &whole, spans, count, false);
}

static void check_causes(struct law_loading *l, struct watch_book *b)
{
	struct law_place whole = {FILE_NAME, "causes", 0, NULL, NULL};
	struct law_span *spans = arena_many(l->report, b->causes_count, struct law_span);

	for (unsigned i = 0; i < b->causes_count; i++) {
		struct watch_cause *c = &b->causes[i];
		struct law_place at = {FILE_NAME, "causes", i, c->code, NULL};

		law_check_row(l, &at, &c->row);
		if (!law_is_identifier(c->code) || strcmp(c->code, WATCH_NO_CAUSE) == 0)
			law_wrong(l, &at, "cause",
				  "a code has small letters, digits and _ and is not \"none\"");
		spans[i] = (struct law_span){c->code, &c->row, i};
	}
	law_check_spans(l, &whole, spans, b->causes_count, false);
}

bool watch_load(struct law_loading *l, struct watch_book **out)
{
	size_t before = l->problems->count;
	struct watch_book *b = NULL;

	if (!law_read(l, FILE_NAME, &book_schema, (void **)&b))
		return false;
	check_reminders(l, b);
	check_ages(l, "stuck", b->stuck, b->stuck_count);
	check_ages(l, "entering", b->entering, b->entering_count);
	check_ages(l, "ending", b->ending, b->ending_count);
	check_causes(l, b);
	*out = b;
	return l->problems->count == before;
}

enum watch_pace watch_pace(enum law_unit unit)
{
	if (unit == LAW_UNIT_AT_ONCE)
		return WATCH_AT_ONCE;
	return unit == LAW_UNIT_HOURS ? WATCH_HOURS : WATCH_DAYS;
}

const char *watch_pace_code(enum watch_pace pace)
{
	return pace_words[pace].str;
}

const char *watch_event_code(enum watch_event event)
{
	return event_words[event].str;
}

struct day watch_working_day(const struct law *law, struct day from, int n)
{
	int step = n < 0 ? -1 : 1;
	struct day first, last;

	law_calendar_span(law, &first, &last);
	while (n != 0 && from.v > first.v && from.v < last.v) {
		from = day_plus(from, step);
		n -= law_day(law, from).works ? step : 0;
	}
	return n == 0 ? from : DAY_NONE;
}

/* INT64_MIN when the calendar does not reach so far. */
static int64_t moment_of(const struct law *law, const struct watch_reminder *r, int64_t start,
			 int64_t due)
{
	if (r->when == WHEN_PERCENT)
		return start + (due - start) / 100 * r->count;
	if (r->when == WHEN_HOURS)
		return due + r->count * TIME_HOUR;
	struct day day = watch_working_day(law, day_of(due - 1), r->count);

	return day_is_none(day) ? INT64_MIN : day_start(day) + r->hour * TIME_HOUR;
}

size_t watch_moments(const struct law *law, enum watch_pace pace, int64_t start, int64_t due,
		     struct watch_moment out[WATCH_MOMENTS_MOST])
{
	const struct watch_book *b = law->watch;
	size_t n = 0;

	for (unsigned i = 0; i < b->reminders_count && n < WATCH_MOMENTS_MOST; i++) {
		const struct watch_reminder *r = &b->reminders[i];

		if (r->pace != pace || !law_row_valid(&r->row, day_of(start)))
			continue;
		int64_t at = moment_of(law, r, start, due);

		if (at > start)
			out[n++] = (struct watch_moment){r->event, at};
	}
	return n;
}

/* The time of day counts, so that what is of this hour lasts the whole length. */
static bool older_than(const struct law *law, const struct watch_age *age, int64_t now,
		       int64_t *before)
{
	struct day today = day_of(now);
	struct day day = age->unit == LAW_UNIT_WORKING_DAYS
				 ? watch_working_day(law, today, -age->count)
				 : day_plus(today, -age->count);

	*before = day_start(day) + (now - day_start(today));
	return !day_is_none(day);
}

static const struct watch_age *find_age(const struct watch_age *rows, unsigned count,
					struct str state, struct day on)
{
	for (unsigned i = 0; i < count; i++)
		if (str_is(state, rows[i].state) && law_row_valid(&rows[i].row, on))
			return &rows[i];
	return NULL;
}

static bool find_before(const struct law *law, const struct watch_age *rows, unsigned count,
			struct str state, int64_t now, int64_t *before)
{
	const struct watch_age *age = find_age(rows, count, state, day_of(now));

	return age && older_than(law, age, now, before);
}

bool watch_stuck_before(const struct law *law, struct str state, int64_t now, int64_t *before)
{
	return find_before(law, law->watch->stuck, law->watch->stuck_count, state, now, before);
}

bool watch_entered_before(const struct law *law, struct str channel, int64_t now, int64_t *before)
{
	return find_before(law, law->watch->entering, law->watch->entering_count, channel, now,
			   before);
}

struct day watch_ending_until(const struct law *law, struct str what, struct day today)
{
	const struct watch_age *age =
		find_age(law->watch->ending, law->watch->ending_count, what, today);

	if (!age)
		return DAY_NONE;
	return age->unit == LAW_UNIT_WORKING_DAYS ? watch_working_day(law, today, age->count)
						  : day_plus(today, age->count);
}

const char *watch_stuck_state(const struct law *law, size_t place, struct day on)
{
	const struct watch_book *b = law->watch;
	size_t n = 0;

	for (unsigned i = 0; i < b->stuck_count; i++)
		if (law_row_valid(&b->stuck[i].row, on) && n++ == place)
			return b->stuck[i].state;
	return NULL;
}

size_t watch_causes(const struct law *law, const struct watch_cause **rows)
{
	*rows = law->watch->causes;
	return law->watch->causes_count;
}

bool watch_cause_offered(const struct watch_cause *cause, struct day on)
{
	return law_row_valid(&cause->row, on);
}

struct str watch_cause_title(const struct law *law, struct str code, enum language language)
{
	const struct watch_book *b = law->watch;

	for (unsigned i = 0; i < b->causes_count; i++)
		if (str_is(code, b->causes[i].code))
			return str_of(language == LANGUAGE_EN ? b->causes[i].title_en
							      : b->causes[i].title);
	return code;
}
