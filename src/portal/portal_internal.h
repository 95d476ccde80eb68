/* Shared inside src/portal only. */
#ifndef PORTAL_INTERNAL_H
#define PORTAL_INTERNAL_H

#include "law/eligible.h"
#include "portal.views.h"
#include "portal/portal.h"
#include "portal/portal_reasons.h"
#include "requests/asking.h"

/* ---- portal_centres.c: where to go ---- */

#define CENTRES_SHOWN 3

struct centre portal_centre(struct task *t, const struct unit *unit);
/* The same with how to find it, for where one centre is shown. */
struct centre portal_centre_directed(struct task *t, const struct unit *unit);
/* At most `most` open centres, by name; how many there are in all. */
size_t portal_centres(struct task *t, size_t most, struct centre **list, size_t *count);
/* Today's categories, at most `most`. */
size_t portal_categories(struct task *t, size_t most, struct aid_category **list);
struct aid_category portal_category(struct task *t, const struct eligible_category *c);

enum outcome portal_home(struct task *t, struct web *w);
enum outcome portal_category_list(struct task *t, struct web *w);
enum outcome portal_places(struct task *t, struct web *w);
enum outcome portal_change_person(struct task *t, struct web *w);
enum outcome portal_change_send(struct task *t, struct web *w);
enum outcome portal_case_paper(struct task *t, struct web *w);
enum outcome portal_case_paper_pdf(struct task *t, struct web *w);
enum outcome portal_call_help(struct task *t, struct web *w);
enum outcome portal_centre_page(struct task *t, struct web *w);

/* The bar above a page: `most` marks, the first `number` of them on. */
size_t portal_marks(struct task *t, int64_t number, int64_t most, struct step_mark **list);

/* ---- portal_check.c: what was answered so far, in a sealed cookie and nowhere else ---- */

#define CHECK_ANSWERS_MOST ((size_t)16)

/* The answer to one question: values of its choices, with spaces between them. */
struct check_step {
	const struct eligible_question *question;
	struct str values;
};

struct check {
	struct check_step
		given[CHECK_ANSWERS_MOST]; /* as they came in, also those that no longer count */
	size_t given_count;
	struct check_step
		path[CHECK_ANSWERS_MOST]; /* those that count, in the order of the questions */
	size_t count;
	struct eligible_facts facts;
	const struct eligible_question *next; /* NULL: the answer is there */
};

/* Lines of "question=value value"; what is not in the law of today is left out. */
void check_of_text(struct task *t, struct str text, struct check *out);
struct str check_to_text(struct task *t, const struct check *c);
/* Takes one answer in place of an older one.  False when the values do not go together. */
bool check_take(struct task *t, struct check *c, const struct eligible_question *q,
		struct str values);
/* What the browser keeps for us; an old or altered cookie is an empty check. */
void check_open_cookie(struct task *t, struct web *w, struct check *out);
void check_keep_cookie(struct task *t, struct web *w, const struct check *c);
void check_drop_cookie(struct task *t, struct web *w);
/*
 * The facts that `values` would give in place of the answer to `q`, everything else left as it is.
 */
struct eligible_facts check_supposed(struct task *t, const struct check *c,
				     const struct eligible_question *q, struct str values);
size_t check_given_list(struct task *t, const struct check *c, struct check_given **list);

/* ---- portal_check_pages.c and portal_check_answer.c ---- */

enum outcome portal_check(struct task *t, struct web *w);
enum outcome portal_check_clear(struct task *t, struct web *w);
enum outcome portal_check_question(struct task *t, struct web *w);
enum outcome portal_check_take(struct task *t, struct web *w);
enum outcome portal_check_answer(struct task *t, struct web *w);
enum outcome portal_check_carry(struct task *t, struct web *w);

/* ---- portal_draft.c: the request that is being written ---- */

#define ASK_STEPS 5
/*
 * The draft's answer that is no field of a page: the check's answers, as check_to_text() writes
 * them.
 */
#define ASK_CHECKED "checked"

struct asking {
	struct draft draft;        /* as it is stored */
	struct form_input *inputs; /* of the page's form, in its order */
	struct draft_state state;
};

/* One page of the request: its form, what must fit beyond it, and how it is shown. */
struct ask_page {
	const struct form *form;
	const char *path;
	int64_t number;
	/*
	 * Adds what is wrong to the form's errors; a value that could not be read is as if it were
	 * not given.  NULL: nothing more.
	 */
	bool (*check)(struct task *t, struct web *w, void *values);
	enum outcome (*show)(struct task *t, struct web *w, const struct asking *a, enum outcome o);
	/*
	 * Calls ask_outdated() for what was kept under older rules and cannot be read under those
	 * of today.  NULL: everything can.
	 */
	void (*reread)(struct task *t, struct web *w, struct asking *a);
};

/* The stored draft behind the cookie, or an empty one. */
void ask_open(struct task *t, struct web *w, const struct ask_page *page, struct asking *a);
enum outcome ask_show_page(struct task *t, struct web *w, const struct ask_page *page);
enum outcome ask_take_page(struct task *t, struct web *w, const struct ask_page *page);
/* Shows the page again with what was typed. */
enum outcome ask_show_typed(struct task *t, struct web *w, const struct ask_page *page,
			    struct asking *a);
/*
 * Keeps the values of a page.  When a newer page has saved other answers meanwhile: CONFLICT, the
 * inputs are the newer answers, and what was typed stands in state.unsaved.
 */
enum outcome ask_keep(struct task *t, struct web *w, const struct ask_page *page,
		      const void *values, struct asking *a);
/* The page shows what was kept in that field, and says what is wrong with it. */
void ask_outdated(struct task *t, struct web *w, const struct ask_page *page, struct asking *a,
		  const char *field, struct str error);
/* Saves the draft as it is now; sets the cookie of a new one. */
enum outcome ask_save(struct task *t, struct web *w, struct draft *d, const char *step);
/* The first page that still needs an answer, or the last one, where everything stands together. */
const char *ask_next(struct task *t, const struct draft *d);
void ask_forget(struct task *t, struct web *w);
/* This browser goes on with the draft behind `cookie`, as requests_draft_open() gave it. */
void ask_remember(struct task *t, struct web *w, struct str cookie);

/* The digits of a code, a PIN or a telephone number, however it was grouped. */
struct str ask_digits(struct arena *a, struct str typed);

/* ---- portal_ask.c, portal_ask_more.c and portal_place.c: the pages ---- */

enum outcome portal_who(struct task *t, struct web *w);
enum outcome portal_take_who(struct task *t, struct web *w);
enum outcome portal_place(struct task *t, struct web *w);
enum outcome portal_take_place(struct task *t, struct web *w);
enum outcome portal_matter(struct task *t, struct web *w);
enum outcome portal_take_matter(struct task *t, struct web *w);
enum outcome portal_contact(struct task *t, struct web *w);
enum outcome portal_take_contact(struct task *t, struct web *w);
enum outcome portal_dropping(struct task *t, struct web *w);
enum outcome portal_drop(struct task *t, struct web *w);
enum outcome portal_urgent(struct task *t, struct web *w);
enum outcome portal_take_urgent(struct task *t, struct web *w);
enum outcome portal_person(struct task *t, struct web *w);
enum outcome portal_take_person(struct task *t, struct web *w);
enum outcome portal_aid(struct task *t, struct web *w);
enum outcome portal_take_aid(struct task *t, struct web *w);
enum outcome portal_asker(struct task *t, struct web *w);
enum outcome portal_take_asker(struct task *t, struct web *w);
enum outcome portal_sides(struct task *t, struct web *w);
enum outcome portal_take_sides(struct task *t, struct web *w);

/* An answer, empty where it is "I do not know". */
struct str ask_known(const struct draft *d, const char *answer);
/* The check's facts as a request keeps them; empty when nobody went through the check. */
struct str ask_facts(struct task *t, const struct draft *d);
/* A day as it was kept; DAY_NONE when it was left empty. */
struct day ask_day(struct task *t, const struct draft *d, const char *answer);
/*
 * The people on the other side that the draft names, births as people stores them; one that cannot
 * be read under the rules of today is empty, and the answer false.
 */
bool ask_sides_of(struct task *t, const struct draft *d,
		  struct request_party out[REQUEST_PARTIES_MOST]);

/* ---- portal_resume.c: going on elsewhere ---- */

enum outcome portal_resume(struct task *t, struct web *w);
enum outcome portal_resume_open(struct task *t, struct web *w);

/* ---- portal_leave.c: away from here with one tap ---- */

enum outcome portal_leave(struct task *t, struct web *w);

/* The place that a draft names: a commune of today, or only words. */
struct ask_place_named {
	struct str commune; /* code, or "" */
	struct str words;   /* as people say it */
	struct unit centre; /* who answers for it */
	bool has_centre;
};
void ask_place_named(struct task *t, const struct draft *d, struct ask_place_named *out);

/* ---- portal_send.c and portal_slip.c ---- */

enum outcome portal_review(struct task *t, struct web *w);
enum outcome portal_send(struct task *t, struct web *w);
enum outcome portal_slip(struct task *t, struct web *w);
enum outcome portal_slip_pdf(struct task *t, struct web *w);
enum outcome portal_slip_noted(struct task *t, struct web *w);
enum outcome portal_slip_aided(struct task *t, struct web *w);
enum outcome portal_slip_hand(struct task *t, struct web *w);
enum outcome portal_own_slip(struct task *t, struct web *w);
enum outcome portal_own_slip_pdf(struct task *t, struct web *w);

/* ---- portal_status.c ---- */

enum outcome portal_status(struct task *t, struct web *w);
enum outcome portal_status_open(struct task *t, struct web *w);
enum outcome portal_status_now(struct task *t, struct web *w);
enum outcome portal_status_leave(struct task *t, struct web *w);
/* To the page where code and PIN are typed; an API call is told so. */
enum outcome portal_nothing_open(struct task *t, struct web *w);
/* portal_sees.c: what is left of a request for whom not everything is to be seen. */
enum outcome portal_status_short(struct task *t, struct web *w);
/*
 * True with the request that this browser has opened and may see all of, its reading logged; else
 * *o is the answer to hand up.
 */
bool portal_visit(struct task *t, struct web *w, struct request *r, enum outcome *o);
/* The same for whom may see how far it is, at least. */
bool portal_visit_progress(struct task *t, struct web *w, struct request *r, enum outcome *o);
enum outcome portal_paper(struct task *t, struct web *w);
enum outcome portal_paper_pdf(struct task *t, struct web *w);
enum outcome portal_paper_signed(struct task *t, struct web *w);
enum outcome portal_case_paper_signed(struct task *t, struct web *w);
struct paper_line;
/* Keeps those in front that go to who is aided; how many. */
size_t portal_told_papers(struct task *t, struct paper_line *lines, size_t count);

/* ---- portal_status_withdraw.c ---- */

enum outcome portal_withdraw(struct task *t, struct web *w);
enum outcome portal_withdraw_post(struct task *t, struct web *w);

/* ---- portal_opinion.c ---- */

enum outcome portal_opinion(struct task *t, struct web *w);
enum outcome portal_opinion_post(struct task *t, struct web *w);

/* ---- portal_status_line.c: what the page of a request tells besides who holds it ---- */

/* What happened, oldest first, and who has read it. */
void portal_tell_line(struct task *t, const struct request *r, const struct case_file *c,
		      struct status *view);
/* Dates to come, and why the matter rests or ended. */
void portal_tell_case(struct task *t, const struct case_file *c, struct status *view);

/* ---- portal_form02.c ---- */

enum outcome portal_form_02(struct task *t, struct web *w);
enum outcome portal_form_02_pdf(struct task *t, struct web *w);
enum outcome portal_sent_form(struct task *t, struct web *w);
enum outcome portal_sent_form_pdf(struct task *t, struct web *w);
enum outcome portal_own_form(struct task *t, struct web *w);
enum outcome portal_own_form_pdf(struct task *t, struct web *w);

/* ---- portal_files.c ---- */

enum outcome portal_ask_files(struct task *t, struct web *w);
enum outcome portal_ask_files_post(struct task *t, struct web *w);
enum outcome portal_ask_file(struct task *t, struct web *w);
enum outcome portal_ask_file_small(struct task *t, struct web *w);
enum outcome portal_ask_file_drop(struct task *t, struct web *w);
enum outcome portal_files(struct task *t, struct web *w);
enum outcome portal_files_post(struct task *t, struct web *w);
enum outcome portal_file(struct task *t, struct web *w);
enum outcome portal_file_small(struct task *t, struct web *w);

/* ---- portal_supplement.c: what the centre asked for ---- */

enum outcome portal_supplement(struct task *t, struct web *w);
enum outcome portal_supplement_send(struct task *t, struct web *w);
enum outcome portal_supplement_item(struct task *t, struct web *w);
enum outcome portal_supplement_take(struct task *t, struct web *w);

#endif
