/*
 * Names are compared folded and without regard to order: family names come first or last, are left
 * out, or do not exist (Y Bham).  A year of birth that differs speaks against; a date that agrees
 * speaks strongly for.  So do other numbers of identity, but one of the two may be mistyped.  The
 * weights were set so that the same name alone asks a person to look, and never decides.
 */
#include "people/people_rules.h"

#include "people/people.h"

#define NAME_WEIGHT   0.60
#define SAME_DATE     0.40
#define SAME_YEAR     0.25
#define UNKNOWN_BIRTH 0.10
#define OTHER_BIRTH   (-0.25)
#define SAME_PHONE    0.20
#define OTHER_NUMBER  (-0.20)
#define PHONE_ALONE   0.50

size_t people_syllables(struct str folded, struct str out[SYLLABLES_MOST])
{
	struct str rest = folded, one;
	size_t n = 0;

	while (rest.len && n < SYLLABLES_MOST) {
		str_cut(rest, ' ', &one, &rest);
		if (one.len)
			out[n++] = one;
	}
	return n;
}

struct str people_birth_year(struct str birth)
{
	return birth.len >= 4 ? str_sub(birth, 0, 4) : STR_NONE;
}

/* Shared syllables of all syllables, each counted once per place: 1 for the same name. */
static double same_syllables(struct str one, struct str other)
{
	struct str a[SYLLABLES_MOST], b[SYLLABLES_MOST];
	size_t na = people_syllables(one, a), nb = people_syllables(other, b), shared = 0;
	bool used[SYLLABLES_MOST] = {false};

	for (size_t i = 0; i < na; i++)
		for (size_t j = 0; j < nb; j++)
			if (!used[j] && str_eq(a[i], b[j])) {
				used[j] = true;
				shared++;
				break;
			}
	size_t all = na + nb - shared;

	return all ? (double)shared / (double)all : 0;
}

static unsigned birth_sign(struct str one, struct str other)
{
	if (one.len == 0 || other.len == 0)
		return 0;
	if (!str_eq(people_birth_year(one), people_birth_year(other)))
		return LIKE_OTHER_YEAR;
	return one.len > 4 && str_eq(one, other) ? LIKE_DATE : LIKE_YEAR;
}

static double birth_weight(unsigned sign)
{
	static const struct {
		unsigned sign;
		double weight;
	} weights[] = {
		{LIKE_DATE, SAME_DATE}, {LIKE_YEAR, SAME_YEAR}, {LIKE_OTHER_YEAR, OTHER_BIRTH}};

	for (size_t i = 0; i < sizeof weights / sizeof *weights; i++)
		if (weights[i].sign == sign)
			return weights[i].weight;
	return UNKNOWN_BIRTH;
}

double people_likeness(const struct person_traits *one, const struct person_traits *other,
		       unsigned *signs)
{
	bool same_phone = one->phone.len && str_eq(one->phone, other->phone);
	bool numbers = one->id_number.len && other->id_number.len;
	unsigned birth = birth_sign(one->birth, other->birth);
	double name = same_syllables(one->name, other->name);
	double score = name * (NAME_WEIGHT + birth_weight(birth)) + (same_phone ? SAME_PHONE : 0) +
		       (numbers ? OTHER_NUMBER : 0);

	*signs = (name > 0 ? birth | (name < 1 ? LIKE_NAME_PART : LIKE_NAME) : 0) |
		 (same_phone ? LIKE_PHONE : 0);
	if (numbers && str_eq(one->id_number, other->id_number)) {
		*signs |= LIKE_NUMBER;
		return 1;
	}
	if (same_phone && score < PHONE_ALONE)
		return PHONE_ALONE;
	if (score <= 0) {
		*signs = 0;
		return 0;
	}
	return score < 1 ? score : 1;
}
