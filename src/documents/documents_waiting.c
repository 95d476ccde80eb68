/* What waits for a signature, and what came back without one: whose it is and where it stands. */
#include "documents/documents_papers.h"

#include "base/say.h"
#include "documents.html.h"
#include "jobs/jobs.h"
#include "people/people.h"

static const struct kind {
	const char *subject_kind, *slice, *base;
	const char *returned; /* what is told when a paper comes back; NULL: nobody is told */
} kinds[] = {
	{"request", "requests", "/requests", "requests.paper_returned"},
	{"case", "cases", "/cases", "cases.paper_returned"},
	{"register_closing", "registers", "/registers/closings", NULL},
};

static const struct kind *kind_of(struct str subject_kind)
{
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (str_is(subject_kind, kinds[i].subject_kind))
			return &kinds[i];
	return NULL;
}

const char *paper_returned_event(const char *subject_kind)
{
	const struct kind *kind = kind_of(str_of(subject_kind));

	return kind ? kind->returned : NULL;
}

int64_t documents_waiting(struct task *t)
{
	struct papers_waiting_count_row row = {0};

	papers_waiting_count(t, t->actor.unit, &row);
	return row.waiting;
}

int64_t documents_owed(struct task *t)
{
	struct papers_owed_count_row row = {0};

	papers_owed_count(t, t->actor.unit, &row);
	return row.owed;
}

size_t documents_to_sign(struct task *t, struct paper_sign **out)
{
	struct papers_waiting_row *rows;
	size_t n = papers_waiting(t, t->actor.unit, &rows);

	*out = arena_many(t->arena, n, struct paper_sign);
	for (size_t i = 0; i < n; i++) {
		const struct kind *kind = kind_of(rows[i].subject_kind);

		must(kind);
		(*out)[i] = (struct paper_sign){rows[i].id, kind->subject_kind, rows[i].subject};
	}
	return n;
}

/* Whose it is.  What was passed to another centre is that centre's: here stands its code alone. */
static void show_subject(struct task *t, const struct kind *kind,
			 const struct papers_waiting_row *row, struct paper_waiting *out)
{
	struct event_about about;
	struct person who;

	if (!event_about(t, kind->slice, row->subject, &about))
		return;
	out->about = about.name;
	if (about.scope.v != row->scope_of.v) {
		out->url = str_printf(t->arena, "/requests/notices/%lld", (long long)row->id.v);
		return;
	}
	out->about_url = str_printf(t->arena, "%s/%lld", kind->base, (long long)row->subject);
	if (people_find(t, about.person, &who) && !who.erased)
		out->client = who.name;
}

static size_t show(struct task *t, const struct papers_waiting_row *rows, size_t n,
		   struct paper_waiting **out)
{
	*out = arena_many(t->arena, n, struct paper_waiting);
	for (size_t i = 0; i < n; i++) {
		const struct kind *kind = kind_of(rows[i].subject_kind);

		must(kind); /* papers are issued on these alone */
		(*out)[i] = (struct paper_waiting){
			.url = str_printf(t->arena, "%s/%lld/papers/%lld", kind->base,
					  (long long)rows[i].subject, (long long)rows[i].id.v),
			.title = rows[i].title,
			.number = paper_number(t->arena, rows[i].number, rows[i].symbol),
			.issued = rows[i].issued_at,
			.issued_by = rows[i].issued_by,
			.kind = rows[i].subject_kind,
			.about = STR(""),
			.about_url = STR(""),
			.returned = rows[i].returned_at,
			.returned_by = rows[i].returned_by,
		};
		show_subject(t, kind, &rows[i], &(*out)[i]);
	}
	return n;
}

/* The head of a centre hears that papers of a branch wait for a head whom it does not have. */
static void show_unheaded(struct task *t, struct papers_waiting *view)
{
	struct papers_below_row *rows;
	size_t n = papers_below(t, t->actor.unit, &rows);

	view->unheaded = arena_many(t->arena, n, struct papers_unheaded);
	for (size_t i = 0; i < n; i++) {
		struct unit unit;

		if (rows[i].waiting && !paper_has_signer(t, rows[i].scope_of) &&
		    agencies_find(t, rows[i].scope_of, &unit))
			view->unheaded[view->unheaded_count++] =
				(struct papers_unheaded){unit.name, rows[i].waiting};
	}
}

enum outcome documents_waiting_page(struct task *t, struct web *w)
{
	struct papers_waiting_row *rows;
	struct papers_waiting view = {0};
	size_t n = papers_waiting(t, t->actor.unit, &rows);

	view.rows_count = show(t, rows, n, &view.rows);
	show_unheaded(t, &view);
	return web_page(t, w, &papers_waiting_page, &view);
}

enum outcome documents_owed_page(struct task *t, struct web *w)
{
	struct papers_waiting_row *rows;
	struct papers_owed view = {0};
	size_t n = papers_owed(t, t->actor.unit, &rows);

	view.rows_count = show(t, rows, n, &view.rows);
	return web_page(t, w, &papers_owed_page, &view);
}
