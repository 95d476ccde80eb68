/* Facts by name: reading what people write, and what it says when it is wrong. */
#include "law/law_eligible_internal.h"

#include <stdlib.h>

static const char *const fact_names[ELIGIBLE_FACT_COUNT] = {
#define X(name, code) [ELIGIBLE_FACT_##name] = code,
	ELIGIBLE_FACTS(X)
#undef X
};

static const char *const role_names[ELIGIBLE_ROLE_COUNT] = {[ELIGIBLE_ROLE_UNKNOWN] = "unknown",
#define X(name, code) [ELIGIBLE_ROLE_##name] = code,
							    ELIGIBLE_ROLES(X)
#undef X
};

const char *eligible_fact_name(enum eligible_fact f)
{
	must(f < ELIGIBLE_FACT_COUNT);
	return fact_names[f];
}

const char *eligible_role_name(enum eligible_role r)
{
	must(r < ELIGIBLE_ROLE_COUNT);
	return role_names[r];
}

/* The position of a name, or `count`. */
static size_t position(const char *const *names, size_t count, struct str name)
{
	size_t i = 0;

	while (i < count && !str_is(name, names[i]))
		i++;
	return i;
}

bool eligible_fact_find(struct str name, enum eligible_fact *out)
{
	size_t i = position(fact_names, ELIGIBLE_FACT_COUNT, name);

	if (i == ELIGIBLE_FACT_COUNT)
		return false;
	*out = (enum eligible_fact)i;
	return true;
}

bool eligible_role_find(struct str name, enum eligible_role *out)
{
	size_t i = position(role_names, ELIGIBLE_ROLE_COUNT, name);

	if (i == ELIGIBLE_ROLE_COUNT)
		return false;
	*out = (enum eligible_role)i;
	return true;
}

static struct str joined(struct arena *a, const char *const *names, size_t count)
{
	struct buf b = buf_new(a, 2000);

	for (size_t i = 0; i < count; i++)
		buf_addf(&b, "%s%s", i ? ", " : "", names[i]);
	return buf_str(&b);
}

static struct str in_language(const struct eligible_label *label, enum language language)
{
	return str_of(language == LANGUAGE_EN ? label->title_en : label->title);
}

const char *eligible_fact_title(const struct law *law, enum eligible_fact f, enum language language)
{
	return in_language(law_eligibility(law)->fact_labels[f], language).ptr;
}

const char *eligible_role_title(const struct law *law, enum eligible_role r, enum language language)
{
	must(r != ELIGIBLE_ROLE_UNKNOWN);
	return in_language(law_eligibility(law)->role_labels[r], language).ptr;
}

struct eligible_facts eligible_facts_blank(void)
{
	return (struct eligible_facts){
		.born = DAY_NONE, .age_on = DAY_NONE, .age_most = ELIGIBLE_AGE_MOST};
}

/* --- reading NAME=VALUE --- */

static bool read_day(struct arena *a, struct str name, struct str value, struct day *out,
		     struct str *problem)
{
	if (day_parse(value, out))
		return true;
	*problem = str_printf(
		a, "\"%" STR_F "\" is not a date for %" STR_F "; write it like 2010-03-01",
		STR_A(value), STR_A(name));
	return false;
}

static bool read_role(struct arena *a, struct str value, enum eligible_role *out,
		      struct str *problem)
{
	if (eligible_role_find(value, out))
		return true;
	*problem = str_printf(a, "\"%" STR_F "\" is not a role; allowed: %" STR_F, STR_A(value),
			      STR_A(joined(a, role_names, ELIGIBLE_ROLE_COUNT)));
	return false;
}

static bool read_flag(struct arena *a, struct str name, struct str value, enum law_flag *out,
		      struct str *problem)
{
	static const char *const words[] = {
		[LAW_UNKNOWN] = "unknown", [LAW_NO] = "no", [LAW_YES] = "yes"};
	size_t i = position(words, 3, value);

	if (i < 3) {
		*out = (enum law_flag)i;
		return true;
	}
	*problem = str_printf(
		a, "\"%" STR_F "\" is not a value for %" STR_F "; allowed: yes, no, unknown",
		STR_A(value), STR_A(name));
	return false;
}

static bool read_born(struct arena *a, struct str value, struct day *out, struct str *problem)
{
	*out = DAY_NONE;
	return str_is(value, "unknown") || read_day(a, STR("born"), value, out, problem);
}

static bool read_value(struct arena *a, enum eligible_fact f, struct str value,
		       struct eligible_facts *facts, struct str *problem)
{
	if (f == ELIGIBLE_FACT_BORN)
		return read_born(a, value, &facts->born, problem);
	if (f == ELIGIBLE_FACT_ROLE)
		return read_role(a, value, &facts->role, problem);
	return read_flag(a, str_of(fact_names[f]), value, &facts->is[f], problem);
}

/* "16-17", "60-": completed years, when the date of birth is not known. */
static bool read_age(struct arena *a, struct str value, struct eligible_facts *facts,
		     struct str *problem)
{
	int64_t least, most = ELIGIBLE_AGE_MOST;
	struct str low, high;

	if (!str_cut(value, '-', &low, &high) || !str_int(low, &least) ||
	    (high.len && !str_int(high, &most)) || least < 0 || most < least ||
	    most > ELIGIBLE_AGE_MOST) {
		*problem = str_printf(a, "\"%" STR_F "\" is not an age; write it like 16-17 or 60-",
				      STR_A(value));
		return false;
	}
	facts->age_least = (int)least;
	facts->age_most = (int)most;
	return true;
}

static bool twice(struct arena *a, struct str name, struct str *problem)
{
	*problem = str_printf(a, "%" STR_F " is given twice", STR_A(name));
	return false;
}

bool eligible_facts_read(struct arena *a, struct str text, struct eligible_facts *facts,
			 struct str *problem)
{
	struct str name, value;
	enum eligible_fact f;
	bool has_value = str_cut(text, '=', &name, &value);

	if (has_value && str_is(name, "age_on"))
		return day_is_none(facts->age_on)
			       ? read_day(a, name, value, &facts->age_on, problem)
			       : twice(a, name, problem);
	if (has_value && str_is(name, "age")) {
		if (facts->given[ELIGIBLE_FACT_BORN])
			return twice(a, name, problem);
		facts->given[ELIGIBLE_FACT_BORN] = read_age(a, value, facts, problem);
		return facts->given[ELIGIBLE_FACT_BORN];
	}
	if (!has_value || !eligible_fact_find(name, &f)) {
		*problem = str_printf(
			a, "\"%" STR_F "\" is not a fact; allowed: NAME=VALUE with age_on, %" STR_F,
			STR_A(text), STR_A(joined(a, fact_names, ELIGIBLE_FACT_COUNT)));
		return false;
	}
	if (facts->given[f])
		return twice(a, name, problem);
	facts->given[f] = read_value(a, f, value, facts, problem);
	return facts->given[f];
}

static struct str fact_line(struct arena *a, const struct eligible_facts *facts,
			    enum eligible_fact f)
{
	static const char *const words[] = {
		[LAW_UNKNOWN] = "unknown", [LAW_NO] = "no", [LAW_YES] = "yes"};

	if (f == ELIGIBLE_FACT_ROLE)
		return str_printf(a, "role=%s", role_names[facts->role]);
	if (f != ELIGIBLE_FACT_BORN)
		return str_printf(a, "%s=%s", fact_names[f], words[facts->is[f]]);
	if (!day_is_none(facts->born))
		return str_printf(a, "born=%" STR_F, STR_A(day_format(a, facts->born)));
	if (facts->age_most == ELIGIBLE_AGE_MOST)
		return facts->age_least ? str_printf(a, "age=%d-", facts->age_least)
					: STR("born=unknown");
	return str_printf(a, "age=%d-%d", facts->age_least, facts->age_most);
}

static int by_name(const void *a, const void *b)
{
	return str_cmp(*(const struct str *)a, *(const struct str *)b);
}

struct str eligible_facts_write(struct arena *a, const struct eligible_facts *facts)
{
	struct buf b = buf_new(a, 2000);
	struct str lines[ELIGIBLE_FACT_COUNT];
	size_t count = 0;

	for (int f = 0; f < ELIGIBLE_FACT_COUNT; f++)
		if (facts->given[f])
			lines[count++] = fact_line(a, facts, (enum eligible_fact)f);
	qsort(lines, count, sizeof *lines, by_name);
	for (size_t i = 0; i < count; i++)
		buf_addf(&b, "%s%" STR_F, i ? "\n" : "", STR_A(lines[i]));
	must(!buf_full(&b));
	return buf_str(&b);
}

struct str eligible_facts_problem(struct arena *a, const struct eligible_facts *facts,
				  struct day on)
{
	struct day age_on = day_is_none(facts->age_on) ? on : facts->age_on;

	if (day_is_none(facts->born) || facts->born.v <= age_on.v)
		return STR_NONE;
	return str_printf(a, "born %" STR_F " is after %" STR_F ", the day that fixes the age",
			  STR_A(day_format(a, facts->born)), STR_A(day_format(a, age_on)));
}

int eligible_age(struct day born, struct day on)
{
	struct civil b = day_to_civil(born), o = day_to_civil(on);
	bool before_birthday = o.month < b.month || (o.month == b.month && o.day < b.day);

	return o.year - b.year - (before_birthday ? 1 : 0);
}
