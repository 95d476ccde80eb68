/* What looks after matters: those that stand still, what each provider has, and calendars. */
#ifndef CASES_WATCH_H
#define CASES_WATCH_H

#include "base/say.h"
#include "cases/cases_pages.h"
#include "cases/cases_watch_reasons.h"

/* The office's name as it was written before, or as it was typed. */
struct str cases_office_named(struct task *t, struct str typed);
/* Name, label and hint are the caller's. */
void cases_show_office(struct task *t, const struct office_field *field, struct form_input input,
		       struct office_field *out);

int64_t cases_days_since(int64_t then, int64_t now);
/* The daily job. */
enum outcome cases_find_stuck(struct task *t, int64_t subject);

struct cases_explain_in {
	struct case_id id;
	struct str why;
	struct day until;
};
/*
 * Why a matter waits and until when, by who is in charge or a head.  TOO_LATE when it does not
 * stand still.
 */
enum outcome cases_explain_wait(struct task *t, const struct cases_explain_in *in,
				struct nothing *out);

/*
 * The matters behind a figure of the workload, "running" or "done" this month, of one provider or
 * of all, for the register's page; false when no figure is asked for.
 */
bool cases_show_figure(struct task *t, struct web *w, struct case_register *view);

/* A date of a calendar feed: numbers and neutral words only. */
struct calendar_entry {
	struct str uid;     /* the same for the same thing, for ever */
	struct str summary; /* "TT.TGTT.01.2026 · A03" */
	int64_t at;         /* an instant; 0: the whole day */
	struct day day;
	int64_t changed_at; /* when it was last changed: calendars keep the newest */
	int sequence;       /* how often it was changed: the same uid, moved or called off */
	struct str place;   /* an office; empty or absent: none */
	bool cancelled;
};
/*
 * What stands in a seat's feed comes from these, one for each kind of date; whoever has dates adds
 * a row to the table in cases_calendar.c.
 */
typedef size_t calendar_source(struct task *t, struct seat_id seat, struct calendar_entry **out);
/* The dates of whom the seat is a provider's: cases_hearings.c. */
size_t cases_fed_dates(struct task *t, struct seat_id seat, struct calendar_entry **out);
/* An iCalendar (RFC 5545) of the entries, in Viet Nam's time. */
struct str cases_ics(struct arena *a, const struct calendar_entry *entries, size_t count);

enum outcome cases_stuck_page(struct task *t, struct web *w);
enum outcome cases_wait_page(struct task *t, struct web *w);
enum outcome cases_wait_post(struct task *t, struct web *w);
enum outcome cases_slip_pdf(struct task *t, struct web *w);
enum outcome cases_workload_page(struct task *t, struct web *w);
enum outcome cases_provider_time_page(struct task *t, struct web *w);
enum outcome cases_calendar_page(struct task *t, struct web *w);
enum outcome cases_calendar_make(struct task *t, struct web *w);
enum outcome cases_calendar_end(struct task *t, struct web *w);
enum outcome cases_calendar_feed(struct task *t, struct web *w);

#endif
