#include "requests/requests_rules.h"

static const struct {
	const char *from;
	enum request_event event;
	const char *to;
} moves[] = {
	{"filed", REQUEST_ACCEPTED, "accepted"},       {"filed", REQUEST_REFUSED, "refused"},
	{"filed", REQUEST_ASKED, "incomplete"},        {"filed", REQUEST_PASSED, "filed"},
	{"filed", REQUEST_TRANSFERRED, "transferred"}, {"filed", REQUEST_ANSWERED, "answered"},
	{"incomplete", REQUEST_COMPLETED, "filed"},    {"incomplete", REQUEST_ACCEPTED, "accepted"},
	{"incomplete", REQUEST_REFUSED, "refused"},    {"incomplete", REQUEST_REVERSED, "filed"},
	{"refused", REQUEST_REVERSED, "filed"},        {"transferred", REQUEST_REVERSED, "filed"},
	{"answered", REQUEST_REVERSED, "filed"},       {"accepted", REQUEST_VOIDED, "filed"},
	{"accepted", REQUEST_ENDED, "ended"},
};

const char *requests_next_state(struct str state, enum request_event event)
{
	for (size_t i = 0; i < sizeof moves / sizeof *moves; i++)
		if (moves[i].event == event && str_is(state, moves[i].from))
			return moves[i].to;
	return NULL;
}
