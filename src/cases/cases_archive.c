/* The centre's own record of a matter's papers, and putting the file away with its list. */
#include "cases/cases_file_papers.h"
#include "cases/cases_pages.h"

#include "cases.html.h"
#include "jobs/jobs.h"
#include "law/aid.h"
#include "law/eligible.h"

#include <stdlib.h>
#include <string.h>

#define PAPERS_MOST 400

struct collecting {
	struct file_paper *rows;
	size_t count;
};

/* Which paper of the file that is which somebody brought; what is not known is of the matter. */
static struct str code_of_file(struct task *t, const char *from, struct str kind)
{
	if (str_is(kind, "identity") || eligible_paper_find(t->law, kind))
		return STR("evidence");
	return strcmp(from, "request") != 0 || str_is(kind, "request_form") ? kind
									    : STR("case_papers");
}

/* A sheet that was filled in by hand is of the day that stands on it. */
static int64_t attached_of(struct task *t, const struct case_file *c, const struct document *file)
{
	struct opinion_of_row opinion;

	return str_is(file->kind, "opinion") && opinion_of(t, c->id, &opinion)
		       ? day_start(opinion.given_on)
		       : file->attached_at;
}

static void collect_files(struct task *t, const struct case_file *c, const char *kind,
			  int64_t subject, struct collecting *to)
{
	struct document *files;
	size_t n = documents_of(t, kind, subject, &files);

	for (size_t i = 0; i < n && to->count < PAPERS_MOST; i++) {
		if (files[i].withdrawn_at)
			continue;
		to->rows[to->count++] = (struct file_paper){
			.at = attached_of(t, c, &files[i]),
			.code = code_of_file(t, kind, files[i].kind),
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

/* Which paper of the file one of our own is. */
static struct str code_of(const struct aid_form *form, struct str type)
{
	if (str_is(type, "own/discontinued"))
		return STR("notice");
	if (form && ((form->document && str_is(type, form->document)) ||
		     (form->replacement && str_is(type, form->replacement))))
		return STR("decision");
	return STR("");
}

/* The signed copy stands for its paper once it is here. */
static void collect_papers(struct task *t, const struct aid_form *form, const char *kind,
			   int64_t subject, struct collecting *to)
{
	struct paper_kept *papers;
	size_t n = documents_issued(t, kind, subject, &papers);

	for (size_t i = 0; i < n && to->count < PAPERS_MOST; i++) {
		if (papers[i].withdrawn_at)
			continue;
		to->rows[to->count++] = (struct file_paper){
			.at = papers[i].issued_at,
			.code = code_of(form, papers[i].type),
			.pages = papers[i].pages,
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
	const struct aid_form *form = aid_form_find(t->law, c->form, day_of(c->accepted_at));

	collect_files(t, c, "request", c->request.v, &all);
	collect_papers(t, form, "request", c->request.v, &all);
	collect_files(t, c, "case", c->id.v, &all);
	collect_papers(t, form, "case", c->id.v, &all);
	qsort(all.rows, all.count, sizeof *all.rows, by_date);
	*out = all.rows;
	return all.count;
}

static bool is_listed(const struct file_paper *papers, size_t n, struct str code)
{
	for (size_t i = 0; i < n; i++)
		if (str_eq(papers[i].code, code))
			return true;
	return false;
}

int64_t cases_told_online(struct task *t, const struct case_file *c, struct str code)
{
	struct opinion_of_row opinion;
	struct request r;

	if (str_is(code, "opinion") && opinion_of(t, c->id, &opinion) && opinion.by.len == 0)
		return opinion.at;
	if (str_is(code, "request_form") && requests_find(t, c->request, &r) &&
	    str_is(r.channel, "online"))
		return r.filed_at;
	return 0;
}

bool cases_record_has(struct task *t, const struct case_file *c, const struct file_paper *papers,
		      size_t n, struct str code)
{
	return is_listed(papers, n, code) || cases_told_online(t, c, code) != 0;
}

/* ---- putting it away ---- */

/* What was handed over last; no papers when it was given back since. */
static struct turns_of_row last_offer(struct task *t, const struct case_file *c)
{
	struct turns_of_row *rows;
	size_t n = turns_of(t, c->id, &rows);

	for (size_t i = 0; i < n && !str_is(rows[i].what, "returned"); i++)
		if (str_is(rows[i].what, "offered"))
			return rows[i];
	return (struct turns_of_row){.papers = STR(""), .pages = STR("")};
}

int64_t cases_pages_handed(struct task *t, const struct case_file *c, struct str code)
{
	struct turns_of_row offer = last_offer(t, c);

	return cases_pages_of(offer.papers, offer.pages, code);
}

/* A paper of that day; those of whom none was said were handed over before it was asked for. */
static struct file_paper claimed(struct task *t, const struct case_file *c,
				 const struct turns_of_row *offer, struct str code)
{
	struct day said = cases_day_of(offer->papers, offer->days, code);
	int64_t pages = cases_pages_of(offer->papers, offer->pages, code),
		told = pages ? 0 : cases_told_online(t, c, code);

	return (struct file_paper){
		.at = told                   ? told
		      : said.v != DAY_NONE.v ? day_start(said)
					     : offer->at,
		.code = code,
		.title = work_title_of(t->law, WORK_FILES, code, t->language),
		.number = STR(""),
		.pages = pages,
		.source = told ? "told" : "hand",
	};
}

/* What was handed over on paper, and what was told online without a file. */
static void add_claimed(struct task *t, const struct case_file *c, const struct turns_of_row *offer,
			struct collecting *to)
{
	struct str rest = offer->papers, code;
	size_t held = to->count;

	while (rest.len > 0) {
		str_cut(rest, ' ', &code, &rest);
		if (cases_pages_of(offer->papers, offer->pages, code) ||
		    !is_listed(to->rows, held, code))
			to->rows[to->count++] = claimed(t, c, offer, code);
	}
}

size_t cases_list_file(struct task *t, const struct case_file *c, struct file_line **out)
{
	struct file_paper *held;
	struct turns_of_row offer = last_offer(t, c);
	size_t n = cases_file_papers(t, c, &held);
	struct collecting all = {arena_many(t->arena, n + offer.papers.len, struct file_paper), n};

	for (size_t i = 0; i < n; i++)
		all.rows[i] = held[i];
	add_claimed(t, c, &offer, &all);
	qsort(all.rows, all.count, sizeof *all.rows, by_date);
	*out = arena_many(t->arena, all.count, struct file_line);
	for (size_t i = 0; i < all.count; i++)
		(*out)[i] = (struct file_line){
			.day = day_of(all.rows[i].at),
			.title = all.rows[i].title,
			.number = all.rows[i].number.len ? all.rows[i].number : STR_NONE,
			.pages = all.rows[i].pages,
			.on_paper = strcmp(all.rows[i].source, "hand") == 0,
			.online = strcmp(all.rows[i].source, "told") == 0,
		};
	return all.count;
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
	view.papers_count = cases_list_file(t, c, &view.papers);
	return documents_issue(
		t,
		&(struct paper_issue){
			.type = "own/file_list",
			.title = str_of(tr(LANGUAGE_VI, N_("List of papers in the file"))),
			.symbol = STR(""),
			.drawn_up = true,
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
	if (str_trim(in->words).len == 0)
		return refuse_field(t, OUTCOME_INVALID, &REASON_CASE_KEPT_WHERE, "words");
	t->language = LANGUAGE_VI; /* papers are always Vietnamese */
	o = issue_list(t, &c, in);
	t->language = reader;
	if (o != OUTCOME_OK)
		return o;
	case_set_state(t, c.id, STR("archived"));
	cases_turn(t, &c, &(struct case_turning){.what = "archived", .words = in->words});
	cases_note(t, &c, "case.archived", none);
	event_emit(t, "cases.archived", c.id.v);
	return OUTCOME_OK;
}
