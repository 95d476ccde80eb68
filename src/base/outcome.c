#include "base/outcome.h"

#include "base/must.h"

static const struct {
	int http;
	const char *code;
	bool retry;
} outcomes[] = {
#define X(name, http, code, retry) [OUTCOME_##name] = {http, code, retry},
	OUTCOMES(X)
#undef X
};

int outcome_http(enum outcome o)
{
	must(o < OUTCOME_COUNT);
	return outcomes[o].http;
}

const char *outcome_code(enum outcome o)
{
	must(o < OUTCOME_COUNT);
	return outcomes[o].code;
}

bool outcome_retry(enum outcome o)
{
	must(o < OUTCOME_COUNT);
	return outcomes[o].retry;
}
