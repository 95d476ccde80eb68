/*
 * What form 02 asks, on the citizen's own pages as at the counter: what there is to choose from,
 * and what must fit beyond the single field.
 */
#ifndef REQUESTS_ASKING_H
#define REQUESTS_ASKING_H

#include "requests/requests.h"

struct matter_option;

/* Rows of the law of today, the chosen one marked: fields of law, who asks, ethnic groups … */
size_t requests_show_matters(struct task *t, struct str chosen, struct matter_option **out);
size_t requests_show_relations(struct task *t, struct str chosen, struct matter_option **out);
size_t requests_show_groups(struct task *t, struct str chosen, struct matter_option **out);
/* Why somebody may be entitled. */
size_t requests_show_categories(struct task *t, struct str chosen, struct matter_option **out);

/* Adds a reason's sentence to the errors of a field; false. */
bool requests_wrong(struct task *t, struct web *w, const char *field, const struct reason *why);

/*
 * Each adds what does not fit to the errors of the form that was read last, in fields that are
 * called alike wherever they are asked; false when something does not.  An answer that is missing
 * is the form's own affair.
 */

/* Fields relation and born; `birth` as people stores it. */
bool requests_check_who(struct task *t, struct web *w, struct str relation, struct str born,
			struct str *birth);
/* Field ethnic: empty, or a row of the law of today. */
bool requests_check_group(struct task *t, struct web *w, struct str ethnic);
/* Field claimed: empty, or a category of the law of today. */
bool requests_check_category(struct task *t, struct web *w, struct str claimed);
/* Field office: whoever asks for an agency names it. */
bool requests_check_office(struct task *t, struct web *w, struct str relation, struct str office);
/* Field asker_born; `birth` as people stores it. */
bool requests_check_asker_birth(struct task *t, struct web *w, struct str born, struct str *birth);
/* A field with a number of identity, digits: 12, or 9 of an old card, or empty. */
bool requests_check_number(struct task *t, struct web *w, const char *field, struct str number);
/* Field phone: whoever may be called or written to has one. */
bool requests_check_phone(struct task *t, struct web *w, bool reached, struct str phone);
/* Fields arrested_day, trial_day, limit_day. */
bool requests_check_urgent(struct task *t, struct web *w, const struct request_urgent *told);

/* Somebody on the other side, as three fields: side_1, side_born_1, side_is_1. */
struct asked_side {
	struct str name, born, is;
};
#define ASKED_SIDES 3
/* Those with a name, in `out`. */
bool requests_check_sides(struct task *t, struct web *w, const struct asked_side sides[ASKED_SIDES],
			  struct request_party out[REQUEST_PARTIES_MOST]);

#endif
