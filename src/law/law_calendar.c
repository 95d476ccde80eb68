/*
 * The calendar: one entry for each day of the years that calendar.yaml answers for.  Nothing is
 * guessed beyond them.  A day whose holiday is announced but not decided works, and says that it
 * may not.
 */
#include "law/law_internal.h"

#define FILE_NAME "calendar.yaml"

struct year_row {
	int year, holidays;
	struct law_row row;
};

struct week_row {
	unsigned days_off; /* bit 0 Monday */
	struct law_row row;
};

struct special_row {
	const char *day_text, *of_text;
	enum law_day_kind kind;
	const char *name, *name_en, *cite;
	enum law_flag confirmed, verified;
	struct day day, of;
};

struct calendar_file {
	struct year_row *years;
	unsigned years_count;
	struct week_row *weeks;
	unsigned weeks_count;
	struct special_row *days;
	unsigned days_count;
};

static const cyaml_strval_t weekdays[] = {
	{"monday", 1 << 0}, {"tuesday", 1 << 1},  {"wednesday", 1 << 2}, {"thursday", 1 << 3},
	{"friday", 1 << 4}, {"saturday", 1 << 5}, {"sunday", 1 << 6}};

static const cyaml_strval_t kinds[] = {{"holiday", LAW_DAY_HOLIDAY},
				       {"makeup", LAW_DAY_MAKEUP},
				       {"swapped_off", LAW_DAY_SWAPPED_OFF},
				       {"swapped_work", LAW_DAY_SWAPPED_WORK}};

static const cyaml_schema_field_t year_fields[] = {
	CYAML_FIELD_INT("year", CYAML_FLAG_DEFAULT, struct year_row, year),
	CYAML_FIELD_INT("holidays", CYAML_FLAG_DEFAULT, struct year_row, holidays),
	LAW_ROW_FIELDS(struct year_row, row),
	CYAML_FIELD_END,
};

static const cyaml_schema_field_t week_fields[] = {
	CYAML_FIELD_FLAGS("days_off", CYAML_FLAG_STRICT, struct week_row, days_off, weekdays,
			  CYAML_ARRAY_LEN(weekdays)),
	LAW_ROW_FIELDS(struct week_row, row),
	CYAML_FIELD_END,
};

static const cyaml_schema_field_t special_fields[] = {
	CYAML_FIELD_STRING_PTR("day", CYAML_FLAG_DEFAULT, struct special_row, day_text, 0, 40),
	CYAML_FIELD_ENUM("kind", CYAML_FLAG_STRICT, struct special_row, kind, kinds,
			 CYAML_ARRAY_LEN(kinds)),
	CYAML_FIELD_STRING_PTR("of", CYAML_FLAG_OPTIONAL, struct special_row, of_text, 0, 40),
	CYAML_FIELD_STRING_PTR("name", CYAML_FLAG_DEFAULT, struct special_row, name, 1, 200),
	CYAML_FIELD_STRING_PTR("name_en", CYAML_FLAG_DEFAULT, struct special_row, name_en, 1, 200),
	CYAML_FIELD_STRING_PTR("cite", CYAML_FLAG_DEFAULT, struct special_row, cite, 1, 400),
	LAW_FLAG_FIELD("confirmed", CYAML_FLAG_DEFAULT, struct special_row, confirmed),
	LAW_FLAG_FIELD("verified", CYAML_FLAG_DEFAULT, struct special_row, verified),
	CYAML_FIELD_END,
};

static const cyaml_schema_value_t year_value = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct year_row, year_fields)};
static const cyaml_schema_value_t week_value = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct week_row, week_fields)};
static const cyaml_schema_value_t special_value = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct special_row, special_fields)};

static const cyaml_schema_field_t file_fields[] = {
	CYAML_FIELD_SEQUENCE("years", CYAML_FLAG_POINTER, struct calendar_file, years, &year_value,
			     1, 200),
	CYAML_FIELD_SEQUENCE("weeks", CYAML_FLAG_POINTER, struct calendar_file, weeks, &week_value,
			     1, 50),
	CYAML_FIELD_SEQUENCE("days", CYAML_FLAG_POINTER, struct calendar_file, days, &special_value,
			     1, 5000),
	CYAML_FIELD_END,
};

static const cyaml_schema_value_t file_schema = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_POINTER, struct calendar_file, file_fields)};

/* --- checks --- */

static struct law_place place_of(const char *list, size_t row, const char *field)
{
	return (struct law_place){FILE_NAME, list, row, NULL, field};
}

/* Years follow each other, and each row is valid for exactly its year. */
static void check_years(struct law_loading *l, struct calendar_file *f)
{
	for (unsigned i = 0; i < f->years_count; i++) {
		struct year_row *y = &f->years[i];
		struct law_place at = place_of("years", i, NULL);
		struct civil from, to;

		law_check_row(l, &at, &y->row);
		if (day_is_none(y->row.from) || day_is_none(y->row.to))
			continue;
		from = day_to_civil(y->row.from);
		to = day_to_civil(y->row.to);
		if (from.year != y->year || from.month != 1 || from.day != 1 ||
		    to.year != y->year || to.month != 12 || to.day != 31)
			law_wrong(l, &at, "year", "the period is not 1 January to 31 December %d",
				  y->year);
		if (i > 0 && y->year != f->years[i - 1].year + 1)
			law_wrong(l, &at, "year-order", "%d does not follow %d", y->year,
				  f->years[i - 1].year);
	}
}

static const struct year_row *year_at(const struct calendar_file *f, struct day day)
{
	for (unsigned i = 0; i < f->years_count; i++)
		if (law_row_valid(&f->years[i].row, day))
			return &f->years[i];
	return NULL;
}

static void check_weeks(struct law_loading *l, struct calendar_file *f)
{
	struct law_span *spans = arena_many(l->report, f->weeks_count, struct law_span);
	struct law_place list = place_of("weeks", 0, NULL);
	const struct year_row *last = &f->years[f->years_count - 1];

	for (unsigned i = 0; i < f->weeks_count; i++) {
		struct law_place at = place_of("weeks", i, NULL);

		law_check_row(l, &at, &f->weeks[i].row);
		spans[i] = (struct law_span){"week", &f->weeks[i].row, i};
	}
	law_check_spans(l, &list, spans, f->weeks_count, true);
	if (spans[0].row->from.v > f->years[0].row.from.v ||
	    spans[f->weeks_count - 1].row->to.v < last->row.to.v)
		law_wrong(l, &list, "gap",
			  "the weekly days off do not cover all years of the calendar");
}

static bool weekly_off(const struct calendar_file *f, struct day day)
{
	for (unsigned i = 0; i < f->weeks_count; i++)
		if (law_row_valid(&f->weeks[i].row, day))
			return f->weeks[i].days_off & 1u << (day_weekday(day) - 1);
	return false;
}

static const struct special_row *special_on(const struct calendar_file *f, struct day day)
{
	for (unsigned i = 0; i < f->days_count; i++)
		if (!day_is_none(day) && f->days[i].day.v == day.v)
			return &f->days[i];
	return NULL;
}

/* What a day of each kind refers to, and whether it stands on a weekly day off itself. */
static void check_special_kind(struct law_loading *l, const struct calendar_file *f, unsigned i)
{
	const struct special_row *s = &f->days[i], *of = special_on(f, s->of);
	struct law_place at = place_of("days", i, "kind"), at_of = place_of("days", i, "of");

	if ((s->kind == LAW_DAY_HOLIDAY) == (s->of_text != NULL)) {
		law_wrong(l, &at, "exactly-one",
			  "\"of\" belongs to every kind of day except a holiday");
		return;
	}
	if (s->kind != LAW_DAY_HOLIDAY &&
	    weekly_off(f, s->day) != (s->kind == LAW_DAY_SWAPPED_WORK))
		law_wrong(l, &at, "weekday", "%s %s a weekly day off", s->day_text,
			  weekly_off(f, s->day) ? "is" : "is not");
	if (s->kind == LAW_DAY_MAKEUP &&
	    !(of && of->kind == LAW_DAY_HOLIDAY && weekly_off(f, s->of)))
		law_wrong(l, &at_of, "makeup", "%s is no holiday on a weekly day off", s->of_text);
	if (s->kind == LAW_DAY_SWAPPED_OFF &&
	    !(of && of->kind == LAW_DAY_SWAPPED_WORK && of->of.v == s->day.v))
		law_wrong(l, &at_of, "swap", "%s is not worked instead of %s", s->of_text,
			  s->day_text);
	if (s->kind == LAW_DAY_SWAPPED_WORK &&
	    !(of && of->kind == LAW_DAY_SWAPPED_OFF && of->of.v == s->day.v))
		law_wrong(l, &at_of, "swap", "%s is not off instead of %s", s->of_text,
			  s->day_text);
}

static void check_special_dates(struct law_loading *l, struct calendar_file *f, unsigned i)
{
	struct special_row *s = &f->days[i];
	struct law_place at = place_of("days", i, "day"), at_of = place_of("days", i, "of");

	s->of = DAY_NONE;
	s->day = law_check_day(l, &at, s->day_text);
	if (s->of_text)
		s->of = law_check_day(l, &at_of, s->of_text);
	if (day_is_none(s->day))
		return;
	if (!year_at(f, s->day))
		law_wrong(l, &at, "year", "the calendar has no row for the year of %s",
			  s->day_text);
	if (i > 0 && !day_is_none(f->days[i - 1].day) && s->day.v <= f->days[i - 1].day.v)
		law_wrong(l, &at, "day-order", "%s does not come after %s", s->day_text,
			  f->days[i - 1].day_text);
	if (s->confirmed == LAW_UNKNOWN)
		law_wrong(l, &at, "confirmed", "\"confirmed\" is yes or no");
}

static void check_specials(struct law_loading *l, struct calendar_file *f)
{
	for (unsigned i = 0; i < f->days_count; i++)
		check_special_dates(l, f, i);
	for (unsigned i = 0; i < f->days_count; i++)
		if (!day_is_none(f->days[i].day))
			check_special_kind(l, f, i);
}

/*
 * The number beside the year is written by hand, so that a day left out or put in by mistake is
 * noticed.
 */
static void check_counts(struct law_loading *l, const struct calendar_file *f)
{
	for (unsigned y = 0; y < f->years_count; y++) {
		struct law_place at = place_of("years", y, "holidays");
		int found = 0;

		for (unsigned i = 0; i < f->days_count; i++)
			found += f->days[i].kind == LAW_DAY_HOLIDAY &&
				 law_row_valid(&f->years[y].row, f->days[i].day);
		if (found != f->years[y].holidays)
			law_wrong(l, &at, "holiday-count", "%d lists %d holidays, not %d",
				  f->years[y].year, found, f->years[y].holidays);
	}
}

/* --- the snapshot --- */

static struct law_day plain_day(bool off)
{
	return (struct law_day){.kind = off ? LAW_DAY_WEEKEND : LAW_DAY_WORKING,
				.works = !off,
				.works_if_confirmed = !off,
				.confirmed = true};
}

/*
 * A holiday on a weekly day off takes its name, and the weekly day off stays: nobody works in any
 * case.
 */
static void put_special(struct law_day *day, const struct special_row *s)
{
	bool works = s->kind == LAW_DAY_SWAPPED_WORK;

	day->kind = s->kind;
	day->confirmed = s->confirmed == LAW_YES;
	day->works_if_confirmed = works;
	if (day->confirmed)
		day->works = works;
	day->name = s->name;
	day->name_en = s->name_en;
	day->cite = s->cite;
}

static struct calendar *make_calendar(struct law_loading *l, const struct calendar_file *f)
{
	struct day first = f->years[0].row.from, last = f->years[f->years_count - 1].row.to;
	int count = last.v - first.v + 1;
	struct calendar *c =
		arena_alloc(l->arena, 1, sizeof *c + (size_t)count * sizeof c->days[0]);

	c->first = first;
	c->last = last;
	for (int i = 0; i < count; i++)
		c->days[i] = plain_day(weekly_off(f, day_plus(first, i)));
	for (unsigned i = 0; i < f->days_count; i++)
		put_special(&c->days[f->days[i].day.v - first.v], &f->days[i]);
	return c;
}

bool calendar_load(struct law_loading *l, struct calendar **out)
{
	struct calendar_file *f = NULL;
	size_t before = l->problems->count;

	if (!law_read(l, FILE_NAME, &file_schema, (void **)&f))
		return false;
	check_years(l, f);
	if (l->problems->count == before)
		check_weeks(l, f);
	if (l->problems->count == before)
		check_specials(l, f);
	if (l->problems->count == before)
		check_counts(l, f);
	if (l->problems->count > before)
		return false;
	*out = make_calendar(l, f);
	return true;
}

struct law_day law_day(const struct law *law, struct day day)
{
	const struct calendar *c = law->calendar;

	if (day.v < c->first.v || day.v > c->last.v)
		return (struct law_day){.kind = LAW_DAY_NOT_KNOWN};
	return c->days[day.v - c->first.v];
}

void law_calendar_span(const struct law *law, struct day *first, struct day *last)
{
	*first = law->calendar->first;
	*last = law->calendar->last;
}
