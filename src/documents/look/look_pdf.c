/* PDF by qpdf: can it be opened without a password, is it whole, how many pages has it. */
#include "documents/look/look.h"

#include <string.h>

#define NEEDS_PASSWORD 0 /* what qpdf --requires-password answers */
#define WRONG          2 /* what qpdf --check answers */
#define WARNED         3

static bool ask(const char *question, struct look_said *said)
{
	const char *const argv[] = {"/usr/bin/qpdf", question, LOOK_PATH_IN, NULL};

	return program_run(argv, said);
}

/* It goes on without what it could not unpack, and then calls the file damaged. */
static bool is_too_much(const struct look_said *said)
{
	return said->status == WRONG && strstr(said->err, "std::bad_alloc");
}

/* qpdf mends what it can and warns of it; a file that was cut is not what its sender saw. */
static bool is_damaged(const struct look_said *said)
{
	return said->status == WRONG ||
	       (said->status == WARNED && strstr(said->err, "file is damaged"));
}

enum look_verdict look_pdf(struct arena *a, struct look_file file, struct look *out)
{
	struct look_said said;

	(void)a;
	if (!program_put(file) || !ask("--requires-password", &said))
		return LOOK_HARD;
	if (said.status == NEEDS_PASSWORD)
		return LOOK_ENCRYPTED;
	/* Each page is named; the number that the file itself claims may be any. */
	if (!ask("--show-pages", &said) || is_too_much(&said))
		return LOOK_HARD;
	size_t pages = said.heads;

	if (said.status == WRONG || pages < 1)
		return LOOK_BROKEN;
	if (pages > LOOK_PAGES_MOST)
		return LOOK_MANY_PAGES;
	if (!ask("--check", &said) || is_too_much(&said))
		return LOOK_HARD;
	out->pages = (unsigned)pages;
	return is_damaged(&said) ? LOOK_BROKEN : LOOK_FINE;
}
