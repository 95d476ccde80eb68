/* What the files of this slice share; see module.c for routes and listeners. */
#ifndef PROVIDERS_INTERNAL_H
#define PROVIDERS_INTERNAL_H

#include "access/access.h"
#include "jobs/jobs.h"
#include "providers/providers.h"

enum outcome providers_roll_page(struct task *t, struct web *w);
enum outcome providers_new_page(struct task *t, struct web *w);
enum outcome providers_new_post(struct task *t, struct web *w);
enum outcome providers_sheet_page(struct task *t, struct web *w);
enum outcome providers_sheet_post(struct task *t, struct web *w);
enum outcome providers_edit_page(struct task *t, struct web *w);
enum outcome providers_edit_post(struct task *t, struct web *w);

/* providers_list() with those whose first day is still to come. */
size_t providers_on_roll(struct task *t, struct unit_id unit, struct day on, struct provider **out);
/* "vi,hmn" for what was ticked in a form's `languages`. */
struct str providers_language_codes(struct task *t, unsigned ticked);
/* The name of the kind in the reader's language. */
struct str providers_kind_title(struct task *t, const struct provider *p);

/*
 * Hears of an ended seat, inside the change of its job: the provider behind it is no longer chosen
 * for work; their matters stay with them.
 */
enum outcome providers_seat_ended(struct task *t, int64_t subject, struct seat_id by);
/* Hears of a corrected name, inside the change of its job: who signs in has one name. */
enum outcome providers_account_renamed(struct task *t, int64_t subject, struct seat_id by);
enum outcome providers_ending_page(struct task *t, struct web *w);
/* As law/vn/watch.yaml says when that is. */
bool providers_ends_soon(struct task *t, const struct provider *p);
extern const struct right right_manage_providers;
struct provider_find_row;
struct provider providers_of_row(struct task *t, const struct provider_find_row *row);
/* Where they work; who they are is said on their page alone. */
bool providers_about(struct task *t, int64_t subject, struct event_about *out);

#endif
