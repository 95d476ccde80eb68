/* Pages of this slice; see module.c for their routes. */
#ifndef CASES_PAGES_H
#define CASES_PAGES_H

#include "cases.views.h"
#include "cases/cases_internal.h"

enum outcome cases_register_page(struct task *t, struct web *w);
enum outcome cases_sheet_page(struct task *t, struct web *w);
enum outcome cases_of_request_page(struct task *t, struct web *w);
enum outcome cases_acceptance_page(struct task *t, struct web *w);
enum outcome cases_voiding_page(struct task *t, struct web *w);
enum outcome cases_voiding_post(struct task *t, struct web *w);
enum outcome cases_brought_page(struct task *t, struct web *w);
enum outcome cases_brought_post(struct task *t, struct web *w);
enum outcome cases_acceptance_post(struct task *t, struct web *w);
enum outcome cases_assignment_page(struct task *t, struct web *w);
enum outcome cases_assignment_post(struct task *t, struct web *w);
enum outcome cases_take_post(struct task *t, struct web *w);
enum outcome cases_work_page(struct task *t, struct web *w);
enum outcome cases_work_post(struct task *t, struct web *w);
enum outcome cases_ending_page(struct task *t, struct web *w);
enum outcome cases_ending_post(struct task *t, struct web *w);
enum outcome cases_find_page(struct task *t, struct web *w);
enum outcome cases_desk_page(struct task *t, struct web *w);

enum outcome cases_replacement_page(struct task *t, struct web *w);
enum outcome cases_replacement_post(struct task *t, struct web *w);
enum outcome cases_stand_down_page(struct task *t, struct web *w);
enum outcome cases_stand_down_post(struct task *t, struct web *w);
enum outcome cases_change_page(struct task *t, struct web *w);
enum outcome cases_change_post(struct task *t, struct web *w);
enum outcome cases_change_refuse_post(struct task *t, struct web *w);
enum outcome cases_party_page(struct task *t, struct web *w);
enum outcome cases_party_post(struct task *t, struct web *w);
enum outcome cases_walls_page(struct task *t, struct web *w);
enum outcome cases_walls_post(struct task *t, struct web *w);
enum outcome cases_walls_lift(struct task *t, struct web *w);
enum outcome cases_paper_page(struct task *t, struct web *w);
enum outcome cases_paper_pdf(struct task *t, struct web *w);
enum outcome cases_paper_signed(struct task *t, struct web *w);
enum outcome cases_paper_sign(struct task *t, struct web *w);
enum outcome cases_paper_withdraw(struct task *t, struct web *w);
enum outcome cases_of_provider_page(struct task *t, struct web *w);

/* A matter with its request and its client. */
struct opened_case {
	struct case_file c;
	struct request request;
	struct person who;
};
/* The matter that {case} of the path names; false when there is none for this actor. */
bool cases_load(struct task *t, struct web *w, struct opened_case *out);
/* The same, and the reading is logged; call it before an op, whose refusal must outlive it. */
enum outcome cases_open_page(struct task *t, struct web *w, const char *purpose,
			     struct opened_case *out);
void cases_show_head(struct task *t, const struct opened_case *o, struct case_head *out);
size_t cases_show_parties(struct task *t, struct case_id id, struct case_party **out);
/* Is somebody on the other side named? */
bool cases_is_opposed(const struct case_party *parties, size_t count);
/* Who changed it: the newest entry; NULL unless the outcome says that somebody did. */
struct journal_item *cases_show_last(struct task *t, struct case_id id, enum outcome o);
/* A line of a list of matters. */
struct case_line cases_line_of(struct task *t, const struct case_list_row *row);
/* Reasons to replace somebody, newest first; with `waiting` those alone that are not answered. */
size_t cases_show_changes(struct task *t, struct case_id id, bool waiting,
			  struct case_change_line **out);
/* Everybody who was in charge, newest first. */
size_t cases_show_charge(struct task *t, struct case_id id, struct case_charge **out);
/* The notes that were written last; for the provider in charge. */
size_t cases_show_newest(struct task *t, struct case_id id, struct work_line **out);
/* The matter's page with that outcome. */
enum outcome cases_show_sheet(struct task *t, struct web *w, enum outcome o);
/* What lists are narrowed to: a provider sees their own matters; false when there can be none. */
bool cases_own_provider(struct task *t, bool mine, struct provider_id *out);

#endif
