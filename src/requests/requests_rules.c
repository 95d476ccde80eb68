#include "requests/requests_rules.h"

static const struct {
	const char *from;
	enum request_event event;
	const char *to;
} moves[] = {
	{"filed", REQUEST_ACCEPTED, "accepted"},
	{"filed", REQUEST_REFUSED, "refused"},
	{"filed", REQUEST_ASKED, "incomplete"},
	{"filed", REQUEST_PASSED, "filed"},
	{"filed", REQUEST_TRANSFERRED, "transferred"},
	{"filed", REQUEST_ANSWERED, "answered"},
	{"filed", REQUEST_JOINED, "joined"},
	{"incomplete", REQUEST_COMPLETED, "filed"},
	{"incomplete", REQUEST_ACCEPTED, "accepted"},
	{"incomplete", REQUEST_REFUSED, "refused"},
	{"incomplete", REQUEST_JOINED, "joined"},
	{"incomplete", REQUEST_REVERSED, "filed"},
	{"refused", REQUEST_REVERSED, "filed"},
	{"transferred", REQUEST_REVERSED, "filed"},
	{"answered", REQUEST_REVERSED, "filed"},
	{"joined", REQUEST_REVERSED, "filed"},
	{"withdrawn", REQUEST_REVERSED, "filed"},
	{"withdrawn", REQUEST_AWAITED, "incomplete"},
	{"accepted", REQUEST_VOIDED, "filed"},
	{"accepted", REQUEST_ENDED, "ended"},
	{"filed", REQUEST_WITHDRAWN, "withdrawn"},
	{"incomplete", REQUEST_WITHDRAWN, "withdrawn"},
};

const char *requests_next_state(struct str state, enum request_event event)
{
	for (size_t i = 0; i < sizeof moves / sizeof *moves; i++)
		if (moves[i].event == event && str_is(state, moves[i].from))
			return moves[i].to;
	return NULL;
}

bool requests_waits_for_papers(struct str state, bool after)
{
	return str_is(state, after ? "accepted" : "incomplete");
}

bool requests_is_live(struct str state)
{
	return str_is(state, "filed") || str_is(state, "incomplete") || str_is(state, "accepted");
}

static const char *const sees[] = {
	[ASKING_SEES_NOTHING] = "nothing",
	[ASKING_SEES_PROGRESS] = "progress",
	[ASKING_SEES_ALL] = "all",
};

bool requests_is_level(struct str word)
{
	for (size_t i = 0; i < sizeof sees / sizeof *sees; i++)
		if (str_is(word, sees[i]))
			return true;
	return false;
}

const char *requests_asker_sees(const struct asking_relation *relation, int age, bool harmed)
{
	if (!relation)
		return sees[ASKING_SEES_NOTHING];
	return sees[!harmed && age >= 0 && age < relation->acts_below ? ASKING_SEES_ALL
								      : relation->sees];
}

/* The digit of the 20th century is 0 for men and 1 for women, of each later one two more. */
static bool fits_century(char digit, int64_t year, struct str sex)
{
	int64_t value = digit - '0', century = (year - 1900) / 100;

	if (year && value / 2 != century)
		return false;
	if (str_is(sex, "male"))
		return value % 2 == 0;
	return !str_is(sex, "female") || value % 2 == 1;
}

enum number_doubt requests_doubt_number(struct str number, struct str sex, struct str birth)
{
	int64_t year = 0, two = 0;

	if (number.len == 0)
		return NUMBER_FITS;
	if (number.len != 12)
		return NUMBER_LENGTH;
	if (birth.len >= 4 && !str_int(str_sub(birth, 0, 4), &year))
		year = 0;
	if (!fits_century(number.ptr[3], year, sex))
		return NUMBER_SEX;
	if (year && (!str_int(str_sub(number, 4, 2), &two) || two != year % 100))
		return NUMBER_YEAR;
	return NUMBER_FITS;
}
