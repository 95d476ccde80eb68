/* Parts of `kip law` that stand in files of their own. */
#ifndef LAW_COMMAND_H
#define LAW_COMMAND_H

#include "law/law.h"

/* What `kip law explain` found, ready to be printed. */
struct explanation {
	const struct law *law;
	const struct law_clock *clock;
	int64_t start;
	struct day on; /* whose rules were taken */
	struct law_facts facts;
	struct law_due due;
	struct law_steps steps;
	bool known; /* the calendar reached far enough */
};

/* One JSON object, ended by a line feed. */
struct str explanation_json(struct arena *a, const struct explanation *e);
struct str explanation_text(struct arena *a, const struct explanation *e, enum language language);

#endif
