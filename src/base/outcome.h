/*
 * How an act ended.  A closed list: HTTP status, JSON code and "may a job try again" are decided
 * here and nowhere else.
 */
#ifndef BASE_OUTCOME_H
#define BASE_OUTCOME_H

#include <stdbool.h>

/* clang-format off */
#define OUTCOMES(X)                              \
	/* name        http  code            retry */ \
	X(OK,          200,  "ok",           false)  \
	X(INVALID,     422,  "invalid",      false)  \
	X(MALFORMED,   400,  "malformed",    false)  \
	X(SIGN_IN,     401,  "sign_in",      false)  \
	X(DENIED,      403,  "denied",       false)  \
	X(NOT_FOUND,   404,  "not_found",    false)  \
	X(WRONG_METHOD, 405, "wrong_method", false)  \
	X(CONFLICT,    409,  "conflict",     false)  \
	X(TOO_LATE,    409,  "too_late",     false)  \
	X(TOO_LARGE,   413,  "too_large",    false)  \
	X(WRONG_TYPE,  415,  "wrong_type",   false)  \
	X(THROTTLED,   429,  "throttled",    false)  \
	X(BROKEN,      500,  "internal",     false)  \
	X(PEER_DOWN,   502,  "peer_down",    true)   \
	X(UNAVAILABLE, 503,  "unavailable",  true)
/* clang-format on */

enum outcome {
#define X(name, http, code, retry) OUTCOME_##name,
	OUTCOMES(X)
#undef X
	OUTCOME_COUNT
};

int outcome_http(enum outcome o);
const char *outcome_code(enum outcome o);
bool outcome_retry(enum outcome o);

#endif
