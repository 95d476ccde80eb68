/* The head of an office reads what was drawn up, and signs it. */
#include "app/demo.h"

#include "documents/documents.h"

bool demo_sign_waiting(struct demo *d, enum demo_unit unit)
{
	const struct demo_person *head = demo_person(d, unit, ROLE_DIRECTOR, NULL);
	enum outcome o = OUTCOME_OK;
	struct paper_sign *waiting;
	struct nothing none;

	if (!head)
		return true;
	struct task *t = demo_task(d);

	must(access_act_as(t, head->seat));
	size_t n = documents_to_sign(t, &waiting);

	for (size_t i = 0; o == OUTCOME_OK && i < n; i++)
		o = change(t, documents_sign_paper, &waiting[i], &none);
	return demo_done(d, t, o, "signing");
}
