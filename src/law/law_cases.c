/*
 * The cases of law/vn/cases/clocks_*.yaml: what a lawyer says a time limit comes to.  They run in
 * the tests, and on an operator's own files by `kip law check`.
 */
#include "law/law_eligible_internal.h"
#include "law/law_internal.h"

#include <dirent.h>

struct clock_case {
	const char *name, *clock, *from;
	const char **facts; /* "hard_area", or "hard_area=no" */
	unsigned facts_count;
	const char *due_day, *due_at, *if_confirmed, *not_before;
	int unknown_year;
	enum law_flag first_hour;
};

struct cases_file {
	struct clock_case *cases;
	unsigned cases_count;
};

static const cyaml_schema_value_t fact_value = {
	CYAML_VALUE_STRING(CYAML_FLAG_POINTER, char *, 1, 60)};

static const cyaml_schema_field_t case_fields[] = {
	CYAML_FIELD_STRING_PTR("name", CYAML_FLAG_DEFAULT, struct clock_case, name, 1, 300),
	CYAML_FIELD_STRING_PTR("clock", CYAML_FLAG_DEFAULT, struct clock_case, clock, 1, 60),
	CYAML_FIELD_STRING_PTR("from", CYAML_FLAG_DEFAULT, struct clock_case, from, 1, 40),
	CYAML_FIELD_SEQUENCE("facts", CYAML_FLAG_POINTER | CYAML_FLAG_OPTIONAL, struct clock_case,
			     facts, &fact_value, 1, 10),
	CYAML_FIELD_STRING_PTR("due_day", CYAML_FLAG_OPTIONAL, struct clock_case, due_day, 1, 40),
	CYAML_FIELD_STRING_PTR("due_at", CYAML_FLAG_OPTIONAL, struct clock_case, due_at, 1, 40),
	CYAML_FIELD_STRING_PTR("if_confirmed", CYAML_FLAG_OPTIONAL, struct clock_case, if_confirmed,
			       1, 40),
	CYAML_FIELD_STRING_PTR("not_before", CYAML_FLAG_OPTIONAL, struct clock_case, not_before, 1,
			       40),
	CYAML_FIELD_INT("unknown_year", CYAML_FLAG_OPTIONAL, struct clock_case, unknown_year),
	LAW_FLAG_FIELD("first_hour", CYAML_FLAG_OPTIONAL, struct clock_case, first_hour),
	CYAML_FIELD_END,
};

static const cyaml_schema_value_t case_value = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct clock_case, case_fields)};

static const cyaml_schema_field_t file_fields[] = {
	CYAML_FIELD_SEQUENCE("cases", CYAML_FLAG_POINTER, struct cases_file, cases, &case_value, 1,
			     2000),
	CYAML_FIELD_END,
};

static const cyaml_schema_value_t file_schema = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_POINTER, struct cases_file, file_fields)};

/* One case against the law. */
struct run {
	struct law_loading *l;
	const struct law *law;
	const struct clock_case *c;
	struct law_place at;
};

static void expect_text(const struct run *r, const char *field, const char *expected,
			struct str got)
{
	struct law_place at = r->at;

	if (expected ? str_is(got, expected) : got.len == 0)
		return;
	if (expected)
		at.field = field;
	law_wrong(r->l, &at, "case", "%s is %s, not %s", field, got.len > 0 ? got.ptr : "nothing",
		  expected ? expected : "nothing");
}

static struct str day_text(const struct run *r, struct day day)
{
	return day_is_none(day) ? STR_NONE : day_format(r->l->report, day);
}

/* "2026-11-21T04:30": every case is told in the time of Viet Nam, so the zone is left out. */
static struct str instant_text(const struct run *r, int64_t instant)
{
	struct str text = time_format(r->l->report, instant);

	return str_copy(r->l->report, str_sub(text, 0, text.len - strlen("+07:00")));
}

static void compare(const struct run *r, const struct law_due *due)
{
	expect_text(r, "due_at", r->c->due_at, due->exact ? instant_text(r, due->at) : STR_NONE);
	expect_text(r, "due_day", r->c->due_day, due->exact ? STR_NONE : day_text(r, due->day));
	expect_text(r, "if_confirmed", r->c->if_confirmed, day_text(r, due->if_confirmed));
	expect_text(r, "not_before", r->c->not_before, day_text(r, due->not_before));
	if ((r->c->first_hour == LAW_YES) != due->first_hour)
		law_wrong(r->l, &r->at, "case", "first_hour is %s", due->first_hour ? "yes" : "no");
	if (r->c->unknown_year)
		law_wrong(r->l, &r->at, "case", "the calendar of %d is not asked",
			  r->c->unknown_year);
}

static struct law_facts facts_of(const struct run *r)
{
	struct law_fact *rows = arena_many(r->l->report, r->c->facts_count + 1, struct law_fact);

	for (unsigned i = 0; i < r->c->facts_count; i++) {
		struct str name, value;
		bool said = str_cut(str_of(r->c->facts[i]), '=', &name, &value);

		rows[i] = (struct law_fact){str_z(r->l->report, name),
					    !said || str_is(value, "yes") ? LAW_YES : LAW_NO};
		if (!law_fact_title(r->law, name, LANGUAGE_VI) ||
		    (said && !str_is(value, "yes") && !str_is(value, "no") &&
		     !str_is(value, "unknown")))
			law_wrong(r->l, &r->at, "unknown-fact", "\"%s\" is no fact of a clock",
				  r->c->facts[i]);
	}
	return (struct law_facts){rows, r->c->facts_count};
}

static void run_case(const struct run *r)
{
	const struct clock_case *c = r->c;
	struct law_due due;
	int64_t start;

	if ((c->due_day != NULL) + (c->due_at != NULL) + (c->unknown_year != 0) != 1) {
		law_wrong(r->l, &r->at, "exactly-one",
			  "a case has due_day, due_at or unknown_year");
		return;
	}
	if (!time_parse(str_of(c->from), &start)) {
		law_wrong(r->l, &r->at, "date", "\"%s\" is not a time like 2026-11-20T16:30",
			  c->from);
		return;
	}
	const struct law_clock *clock = law_clock_find(r->law, str_of(c->clock), day_of(start));

	if (!clock)
		law_wrong(r->l, &r->at, "unknown-clock", "no clock \"%s\" is valid on that day",
			  c->clock);
	else if (law_due(r->law, clock, start, facts_of(r), &due, NULL))
		compare(r, &due);
	else if (due.unknown_year != c->unknown_year)
		law_wrong(r->l, &r->at, "case", "the calendar of %d is not known",
			  due.unknown_year);
}

static size_t run_file(struct law_loading *l, const struct law *law, const char *name)
{
	struct cases_file *f = NULL;

	if (!law_read(l, name, &file_schema, (void **)&f))
		return 0;
	for (unsigned i = 0; i < f->cases_count; i++) {
		struct run r = {l, law, &f->cases[i], {name, "cases", i, f->cases[i].name, NULL}};

		run_case(&r);
	}
	return f->cases_count;
}

static size_t run_cases(struct law_loading *l, const struct law *law, const char *name)
{
	struct str path = str_of(name);

	if (str_starts(path, STR("cases/clocks")))
		return run_file(l, law, name);
	return str_starts(path, STR("cases/eligible")) ? eligible_cases_run(l, law, name) : 0;
}

static bool is_embedded(const char *name)
{
	for (const struct law_embedded *e = law_embedded; e->name; e++)
		if (strcmp(e->name, name) == 0)
			return true;
	return false;
}

/* Case files that an operator added beside those compiled in. */
static size_t run_added(struct law_loading *l, const struct law *law)
{
	DIR *d = opendir(str_z(l->report, str_printf(l->report, "%s/cases", l->folder)));
	size_t count = 0;

	for (struct dirent *entry = d ? readdir(d) : NULL; entry; entry = readdir(d)) {
		struct str name = str_printf(l->report, "cases/%s", entry->d_name);

		if (str_ends(name, STR(".yaml")) && !is_embedded(name.ptr))
			count += run_cases(l, law, name.ptr);
	}
	if (d)
		closedir(d);
	return count;
}

size_t law_cases_run(struct arena *a, const struct law *law, const char *folder,
		     struct law_problems *problems)
{
	struct law_loading l = {.arena = a, .report = a, .folder = folder, .problems = problems};
	size_t count = 0;

	for (const struct law_embedded *e = law_embedded; e->name; e++)
		count += run_cases(&l, law, e->name);
	return folder ? count + run_added(&l, law) : count;
}
