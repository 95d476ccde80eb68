/* The program's own law, loaded once for a whole test program. */
#ifndef LAW_ONCE_H
#define LAW_ONCE_H

#include "law/law.h"

static inline const struct law *law_once(void)
{
	static const struct law *law;
	struct law_problems problems = {0};

	if (!law) {
		struct arena *a = arena_new((size_t)16 << 20);

		law = law_load(a, NULL, &problems);
		arena_free(a);
	}
	must(law);
	return law;
}

#endif
