/* Pages of this slice; see module.c for their routes. */
#ifndef CASES_PAGES_H
#define CASES_PAGES_H

#include "cases.views.h"
#include "cases/cases_file_papers.h"

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
enum outcome cases_confirm_page(struct task *t, struct web *w);
enum outcome cases_confirm_post(struct task *t, struct web *w);
enum outcome cases_time_page(struct task *t, struct web *w);
enum outcome cases_time_pdf(struct task *t, struct web *w);
enum outcome cases_dates_page(struct task *t, struct web *w);
enum outcome cases_dates_post(struct task *t, struct web *w);
enum outcome cases_date_page(struct task *t, struct web *w);
enum outcome cases_date_move(struct task *t, struct web *w);
enum outcome cases_date_call_off(struct task *t, struct web *w);
enum outcome cases_stage_post(struct task *t, struct web *w);
enum outcome cases_private_page(struct task *t, struct web *w);
enum outcome cases_private_post(struct task *t, struct web *w);
enum outcome cases_pass_post(struct task *t, struct web *w);
enum outcome cases_suspension_page(struct task *t, struct web *w);
enum outcome cases_suspend_post(struct task *t, struct web *w);
enum outcome cases_resume_post(struct task *t, struct web *w);
enum outcome cases_discontinue_page(struct task *t, struct web *w);
enum outcome cases_discontinue_post(struct task *t, struct web *w);
enum outcome cases_withdrawal_pdf(struct task *t, struct web *w);
enum outcome cases_reversal_page(struct task *t, struct web *w);
enum outcome cases_reversal_post(struct task *t, struct web *w);
enum outcome cases_hand_over_page(struct task *t, struct web *w);
enum outcome cases_offer_post(struct task *t, struct web *w);
enum outcome cases_return_post(struct task *t, struct web *w);
enum outcome cases_receive_post(struct task *t, struct web *w);
enum outcome cases_opinion_page(struct task *t, struct web *w);
enum outcome cases_opinion_post(struct task *t, struct web *w);
enum outcome cases_opinion_pdf(struct task *t, struct web *w);
enum outcome cases_archive_page(struct task *t, struct web *w);
enum outcome cases_archive_post(struct task *t, struct web *w);
enum outcome cases_bundles_page(struct task *t, struct web *w);
enum outcome cases_bundles_post(struct task *t, struct web *w);
enum outcome cases_bundle_get(struct task *t, struct web *w);
enum outcome cases_work_page(struct task *t, struct web *w);
enum outcome cases_work_post(struct task *t, struct web *w);
enum outcome cases_ending_page(struct task *t, struct web *w);
enum outcome cases_ending_post(struct task *t, struct web *w);
enum outcome cases_files_page(struct task *t, struct web *w);
enum outcome cases_files_post(struct task *t, struct web *w);
enum outcome cases_file_shown(struct task *t, struct web *w);
enum outcome cases_file_small(struct task *t, struct web *w);
enum outcome cases_file_original(struct task *t, struct web *w);
enum outcome cases_file_withdrawal(struct task *t, struct web *w);
enum outcome cases_file_withdraw(struct task *t, struct web *w);
enum outcome cases_brought_shown(struct task *t, struct web *w);
enum outcome cases_brought_small(struct task *t, struct web *w);
enum outcome cases_brought_original(struct task *t, struct web *w);
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
enum outcome cases_clear_post(struct task *t, struct web *w);
enum outcome cases_walls_page(struct task *t, struct web *w);
enum outcome cases_walls_post(struct task *t, struct web *w);
enum outcome cases_walls_lift(struct task *t, struct web *w);
enum outcome cases_paper_page(struct task *t, struct web *w);
enum outcome cases_paper_pdf(struct task *t, struct web *w);
enum outcome cases_paper_signed(struct task *t, struct web *w);
enum outcome cases_paper_sign(struct task *t, struct web *w);
enum outcome cases_paper_withdraw(struct task *t, struct web *w);
enum outcome cases_paper_sign_here(struct task *t, struct web *w);
enum outcome cases_paper_return(struct task *t, struct web *w);
enum outcome cases_paper_anew_post(struct task *t, struct web *w);
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

/* A page of a matter, for the first time with OUTCOME_OK, else again with what was wrong. */
typedef enum outcome case_show(struct task *t, struct web *w, enum outcome o,
			       const struct opened_case *opened);
/* Opened and its reading logged. */
enum outcome cases_show_page(struct task *t, struct web *w, case_show *show);
/* The same, for who is in charge; the matter's page with the refusal when it cannot happen. */
enum outcome cases_show_form(struct task *t, struct web *w, enum case_event event, case_show *show);
/* With the matter as it is now: an op has refused. */
enum outcome cases_show_again(struct task *t, struct web *w, enum outcome o, case_show *show);
/* What was sent to such a page; anything but OUTCOME_OK is answered already. */
enum outcome cases_read_form(struct task *t, struct web *w, const struct form *form, void *into,
			     case_show *show, struct opened_case *out);
/* After the op: on to the matter's page BEHIND ("/dates"), or this page again. */
enum outcome cases_answer(struct task *t, struct web *w, enum outcome o, const char *behind,
			  case_show *show);
enum outcome cases_see(struct task *t, struct web *w, struct case_id id, const char *behind);

void cases_show_head(struct task *t, const struct opened_case *o, struct case_head *out);
void cases_show_wishes(struct task *t, const struct request *r, struct client_wishes *out);
size_t cases_show_parties(struct task *t, struct case_id id, struct case_party **out);
/* Is somebody on the other side named? */
bool cases_is_opposed(const struct case_party *parties, size_t count);
/* Who changed it: the newest entry; NULL unless the outcome says that somebody did. */
struct journal_item *cases_show_last(struct task *t, struct case_id id, enum outcome o);
/* A line of a list of matters. */
struct case_line cases_line_of(struct task *t, const struct case_list_row *row);
/* What the provider has to attend in the next days. */
struct appointment;
size_t cases_show_coming(struct task *t, struct provider_id provider, int days,
			 struct appointment **out);
/* The clock of that rule that runs in a matter; NULL when there is none, or no rule. */
struct clock *cases_clock_running(struct task *t, struct case_id id, const char *rule);
/* Reasons to replace somebody, newest first; with `waiting` those alone that are not answered. */
size_t cases_show_changes(struct task *t, struct case_id id, bool waiting,
			  struct case_change_line **out);
/* Everybody who was in charge, newest first. */
size_t cases_show_charge(struct task *t, struct case_id id, struct case_charge **out);
/* The notes that were written last; for the provider in charge. */
size_t cases_show_newest(struct task *t, struct case_id id, struct work_line **out);
/* The matter's page with that outcome. */
enum outcome cases_show_sheet(struct task *t, struct web *w, enum outcome o);
/* The choices of a list of law/vn/work.yaml; `typed` is chosen. */
struct law_choice;
size_t cases_show_terms(struct task *t, const struct opened_case *o, enum work_list list,
			struct str typed, struct law_choice **out);
/* Rows of law/vn/reasons.yaml with this prefix, in force today. */
size_t cases_show_reasons(struct task *t, const char *prefix, struct str typed,
			  struct law_choice **out);
struct act_line;
void cases_show_act(struct task *t, const struct case_file *c, const struct work_one_row *row,
		    struct act_line *out);
/* Who may confirm it. */
size_t cases_show_confirmers(struct task *t, const struct case_file *c,
			     const struct work_one_row *row, struct str typed,
			     struct law_choice **out);
/* "1,5": halves of a session, in the reader's language. */
struct str cases_say_halves(struct task *t, int64_t halves);
/* What can be done besides the next step. */
void cases_show_panel(struct task *t, const struct opened_case *o, bool in_charge,
		      struct work_panel *out);
struct file_line;
/* The list of a file by date: what the record holds, and what was handed over besides. */
size_t cases_list_file(struct task *t, const struct case_file *c, struct file_line **out);
size_t cases_show_turns(struct task *t, struct case_id id, struct turn_line **out);
size_t cases_show_dates(struct task *t, const struct case_file *c, struct date_line **out);
/* What lists are narrowed to: a provider sees their own matters; false when there can be none. */
bool cases_own_provider(struct task *t, bool mine, struct provider_id *out);

#endif
