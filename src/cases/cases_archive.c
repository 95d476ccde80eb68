/* The centre's own record of a matter's papers, and putting the file away with its list. */
#include "cases/cases_pages.h"
#include "cases/cases_working.h"

#include "cases.html.h"
#include "jobs/jobs.h"

#include <stdlib.h>

#define PAPERS_MOST 400

struct collecting {
	struct file_paper *rows;
	size_t count;
};

static void collect_files(struct task *t, const char *kind, int64_t subject, struct collecting *to)
{
	struct document *files;
	size_t n = documents_of(t, kind, subject, &files);

	for (size_t i = 0; i < n && to->count < PAPERS_MOST; i++) {
		if (files[i].withdrawn_at)
			continue;
		to->rows[to->count++] = (struct file_paper){
			.at = files[i].attached_at,
			.title = files[i].title.len
					 ? files[i].title
					 : say_with(t->arena, tr(t->language, N_("Paper {number}")),
						    &(struct say_value){
							    "number",
							    str_printf(t->arena, "%lld",
								       (long long)files[i].number)},
						    1),
			.number = STR(""),
			.pages = files[i].pages,
			.source = kind,
			.id = files[i].number,
			.bytes = files[i].id,
		};
	}
}

/* The signed copy stands for its paper once it is here. */
static void collect_papers(struct task *t, const char *kind, int64_t subject, struct collecting *to)
{
	struct paper_kept *papers;
	size_t n = documents_issued(t, kind, subject, &papers);

	for (size_t i = 0; i < n && to->count < PAPERS_MOST; i++) {
		if (papers[i].withdrawn_at)
			continue;
		to->rows[to->count++] = (struct file_paper){
			.at = papers[i].issued_at,
			.title = papers[i].title,
			.number = papers[i].number,
			.source = "paper",
			.id = papers[i].id.v,
			.bytes = papers[i].scan.v ? papers[i].scan : papers[i].pdf,
		};
	}
}

static int by_date(const void *left, const void *right)
{
	const struct file_paper *a = left, *b = right;

	if (a->at != b->at)
		return a->at < b->at ? -1 : 1;
	return a->id < b->id ? -1 : a->id > b->id;
}

size_t cases_file_papers(struct task *t, const struct case_file *c, struct file_paper **out)
{
	struct collecting all = {arena_many(t->arena, PAPERS_MOST, struct file_paper), 0};

	collect_files(t, "request", c->request.v, &all);
	collect_papers(t, "request", c->request.v, &all);
	collect_files(t, "case", c->id.v, &all);
	collect_papers(t, "case", c->id.v, &all);
	qsort(all.rows, all.count, sizeof *all.rows, by_date);
	*out = all.rows;
	return all.count;
}

/* ---- putting it away ---- */

static void list_papers(struct task *t, const struct case_file *c, struct file_list *view)
{
	struct file_paper *papers;
	size_t n = cases_file_papers(t, c, &papers);

	view->papers = arena_many(t->arena, n, struct file_line);
	for (size_t i = 0; i < n; i++)
		view->papers[i] = (struct file_line){
			.day = day_of(papers[i].at),
			.title = papers[i].title,
			.number = papers[i].number.len ? papers[i].number : STR_NONE,
			.pages = papers[i].pages,
		};
	view->papers_count = n;
}

static enum outcome issue_list(struct task *t, const struct case_file *c,
			       const struct cases_archive_in *in)
{
	struct file_list view = {
		.number = c->number,
		.form = requests_form_title(t, c->form, day_of(c->accepted_at)),
		.matter = requests_matter_title(t, c->matter, day_of(c->accepted_at)),
		.accepted = c->accepted_at,
		.ended = c->ended_at,
		.words = in->words.len ? in->words : STR_NONE,
	};
	struct person who = {0};
	struct provider p = {0};
	struct paper_issued issued;

	people_find(t, c->person, &who);
	if (c->provider.v)
		providers_in_charge(t, c->provider, &p);
	view.client = who.name;
	view.provider = p.name.len ? p.name : STR_NONE;
	list_papers(t, c, &view);
	return documents_issue(
		t,
		&(struct paper_issue){
			.type = "own/file_list",
			.title = str_of(tr(LANGUAGE_VI, N_("List of papers in the file"))),
			.symbol = STR(""),
			.subject_kind = "case",
			.subject = c->id.v,
			.scope = c->scope,
			.page = &file_list_page,
			.view = &view,
			.face = &view.face,
			.origin = in->origin,
		},
		&issued);
}

enum outcome cases_archive(struct task *t, const struct cases_archive_in *in, struct nothing *out)
{
	struct case_file c;
	enum outcome o = cases_open_for(t, in->id, in->rev, CASE_ARCHIVED, &c);
	const struct journal_fact none[] = {{0}};
	enum language reader = t->language;

	(void)out;
	if (o != OUTCOME_OK)
		return o;
	t->language = LANGUAGE_VI; /* papers are always Vietnamese */
	o = issue_list(t, &c, in);
	t->language = reader;
	if (o != OUTCOME_OK)
		return o;
	case_set_state(t, c.id, STR("archived"));
	cases_turn(t, &c, &(struct case_turning){"archived", STR_NONE, STR_NONE, in->words});
	cases_note(t, &c, "case.archived", none);
	event_emit(t, "cases.archived", c.id.v);
	return OUTCOME_OK;
}
