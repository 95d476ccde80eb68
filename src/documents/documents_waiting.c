/* What waits for a signature, and what came back without one: whose it is and where it stands. */
#include "documents/documents_papers.h"

#include "base/say.h"
#include "documents.html.h"
#include "jobs/jobs.h"
#include "people/people.h"

static const struct kind {
	const char *subject_kind, *slice, *base;
} kinds[] = {
	{"request", "requests", "/requests"},
	{"case", "cases", "/cases"},
	{"register_closing", "registers", "/registers/closings"},
};

static const struct kind *kind_of(struct str subject_kind)
{
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (str_is(subject_kind, kinds[i].subject_kind))
			return &kinds[i];
	return NULL;
}

/* Its subject's; of one that another office has by now, what may be said openly of it. */
bool documents_about(struct task *t, int64_t paper, struct event_about *out)
{
	struct paper_about_row row;
	const struct kind *kind;

	if (!paper_about(t, (struct paper_id){paper}, &row) ||
	    !(kind = kind_of(row.subject_kind)) || !event_about(t, kind->slice, row.subject, out))
		return false;
	if (out->scope.v != row.scope_of.v)
		*out = (struct event_about){
			.subject_kind = out->subject_kind,
			.subject = out->subject,
			.name = out->name,
			.owner = STR("receiver"),
			.scope = row.scope_of,
		};
	return true;
}

int64_t documents_subject_of(struct task *t, struct paper_id id, const char *subject_kind)
{
	struct paper_about_row row;

	return paper_about(t, id, &row) && str_is(row.subject_kind, subject_kind) ? row.subject : 0;
}

bool documents_issued_by(struct task *t, struct paper_id id, const char *subject_kind,
			 int64_t subject, struct unit_id scope)
{
	struct paper_about_row row;

	return paper_about(t, id, &row) && str_is(row.subject_kind, subject_kind) &&
	       row.subject == subject && row.scope_of.v == scope.v;
}

int64_t documents_waiting(struct task *t)
{
	struct papers_waiting_count_row row = {0};

	papers_waiting_count(t, t->actor.unit, &row);
	return row.waiting;
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

static struct str notice_url(struct task *t, struct paper_id id)
{
	return str_printf(t->arena, "/requests/notices/%lld", (long long)id.v);
}

static struct str paper_url(struct task *t, const struct kind *kind, int64_t subject,
			    struct paper_id id)
{
	return str_printf(t->arena, "%s/%lld/papers/%lld", kind->base, (long long)subject,
			  (long long)id.v);
}

/* Whose it is.  What was passed to another centre is that centre's: here stands its code alone. */
static void show_subject(struct task *t, const struct kind *kind,
			 const struct papers_waiting_row *row, struct paper_waiting *out)
{
	struct event_about about;

	if (!event_about(t, kind->slice, row->subject, &about))
		return;
	out->about = about.name;
	if (about.scope.v != row->scope_of.v) {
		out->url = notice_url(t, row->id);
		return;
	}
	out->about_url = str_printf(t->arena, "%s/%lld", kind->base, (long long)row->subject);
	out->client = str_or_none(people_name(t, about.person));
}

static size_t show(struct task *t, const struct papers_waiting_row *rows, size_t n,
		   struct paper_waiting **out)
{
	*out = arena_many(t->arena, n, struct paper_waiting);
	for (size_t i = 0; i < n; i++) {
		const struct kind *kind = kind_of(rows[i].subject_kind);

		must(kind); /* papers are issued on these alone */
		(*out)[i] = (struct paper_waiting){
			.url = paper_url(t, kind, rows[i].subject, rows[i].id),
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

/* Who gives the aid hears of the matters in their own charge. */
static bool is_own(struct task *t, const struct papers_waiting_row *row)
{
	struct event_about about;

	return documents_about(t, row->id.v, &about) && about.holder.v == t->actor.seat.v;
}

static size_t find_owed(struct task *t, struct papers_waiting_row **rows)
{
	size_t n = papers_owed(t, t->actor.unit, rows), kept = 0;

	if (!role_provides(t->actor.role))
		return n;
	for (size_t i = 0; i < n; i++)
		if (is_own(t, &(*rows)[i]))
			(*rows)[kept++] = (*rows)[i];
	return kept;
}

int64_t documents_owed(struct task *t)
{
	struct papers_owed_count_row row = {0};
	struct papers_waiting_row *rows;

	if (role_provides(t->actor.role))
		return (int64_t)find_owed(t, &rows);
	papers_owed_count(t, t->actor.unit, &row);
	return row.owed;
}

enum outcome documents_owed_page(struct task *t, struct web *w)
{
	struct papers_waiting_row *rows;
	struct papers_owed view = {0};
	size_t n = find_owed(t, &rows);

	view.rows_count = show(t, rows, n, &view.rows);
	return web_page(t, w, &papers_owed_page, &view);
}

/*
 * From news of it, which knows its number alone.  Who gives the aid goes to papers of their own
 * matters.
 */
enum outcome documents_go_to_paper(struct task *t, struct web *w)
{
	const struct paper_id id = {web_param_id(w, "paper")};
	struct paper_about_row row;
	struct event_about about = {0};
	const struct kind *kind;

	if (!paper_own(t, id, t->actor.unit, &row) || !(kind = kind_of(row.subject_kind)))
		return db_failed(t) ? OUTCOME_UNAVAILABLE
				    : refuse(t, OUTCOME_NOT_FOUND, &REASON_PAPER_UNKNOWN);
	bool passed =
		event_about(t, kind->slice, row.subject, &about) && about.scope.v != row.scope_of.v;

	if (role_provides(t->actor.role) && (passed || about.holder.v != t->actor.seat.v))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_PAPER_UNKNOWN);
	return web_see(t, w, "%" STR_F,
		       STR_A(passed ? notice_url(t, id) : paper_url(t, kind, row.subject, id)));
}
