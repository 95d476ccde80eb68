/*
 * The file that a provider takes along to a court: cover, list and the chosen papers as one PDF,
 * made by a job.  Privileged notes are in another table, which nothing here reads.
 */
#include "cases/cases_file_papers.h"
#include "cases/cases_pages.h"

#include "cases.html.h"
#include "jobs/jobs.h"

#define BUNDLE_BYTES ((size_t)256 << 20)
#define PARTS_MOST   100

/* "case-1", "request-2", "paper-819" */
static struct str code_of(struct task *t, const struct file_paper *p)
{
	return str_printf(t->arena, "%s-%lld", p->source, (long long)p->id);
}

static const struct file_paper *find_part(struct task *t, const struct file_paper *papers, size_t n,
					  struct str code)
{
	for (size_t i = 0; i < n; i++)
		if (str_eq(code_of(t, &papers[i]), code))
			return &papers[i];
	return NULL;
}

/* The chosen ones, in the order of the file; false when one is not in it. */
static bool choose(struct task *t, const struct case_file *c, struct str parts,
		   struct file_paper *chosen, size_t *count)
{
	struct file_paper *papers;
	size_t n = cases_file_papers(t, c, &papers);
	struct str rest = parts, code;

	*count = 0;
	while (rest.len > 0) {
		str_cut(rest, ' ', &code, &rest);
		if (!find_part(t, papers, n, code))
			return false;
	}
	for (size_t i = 0; i < n && *count < PARTS_MOST; i++)
		if (cases_has_code(parts, code_of(t, &papers[i])))
			chosen[(*count)++] = papers[i];
	return true;
}

enum outcome cases_bundle(struct task *t, const struct cases_bundle_in *in,
			  struct cases_bundle_out *out)
{
	struct case_file c;
	struct bundle_id id = {task_id(t)};
	struct file_paper chosen[PARTS_MOST];
	size_t count;
	const struct journal_fact none[] = {{0}};
	enum outcome o = cases_open_mine(t, in->id, in->rev, CASE_CARRIED, &c);

	if (o != OUTCOME_OK)
		return o;
	if (!choose(t, &c, in->parts, chosen, &count))
		return refuse_field(t, OUTCOME_INVALID, &REASON_CASE_PAPER_UNKNOWN, "parts");
	bundle_insert(t, id, c.scope, c.id, c.provider, in->parts.ptr ? in->parts : STR(""),
		      task_now(t));
	case_touch(t, c.id);
	cases_note(t, &c, "case.bundle_asked", none);
	job_add(t, "cases.bundle", id.v, 0);
	out->id = id;
	return OUTCOME_OK;
}

/* ---- the job ---- */

struct making {
	struct bundle_find_row row;
	struct case_file c;
	struct file_paper chosen[PARTS_MOST];
	size_t count;
	struct arena *arena; /* for bytes, which a task's own arena cannot hold */
};

static void fill_cover(struct task *t, const struct making *m, struct bundle_cover *view)
{
	struct provider p = {0};
	struct unit unit = {0};

	providers_in_charge(t, m->c.provider, &p);
	agencies_find(t, m->c.scope, &unit);
	*view = (struct bundle_cover){
		.centre = unit.name,
		.number = m->c.number,
		.client = people_name(t, m->c.person),
		.provider = p.name,
		.matter = requests_matter_title(t, m->c.matter, day_of(m->c.accepted_at)),
		.made = task_now(t),
		.papers = arena_many(t->arena, m->count, struct file_line),
		.papers_count = m->count,
	};
	for (size_t i = 0; i < m->count; i++)
		view->papers[i] = (struct file_line){
			.day = day_of(m->chosen[i].at),
			.title = m->chosen[i].title,
			.number = m->chosen[i].number.len ? m->chosen[i].number : STR_NONE,
			.pages = m->chosen[i].pages,
		};
}

/* A paper whose PDF is still being laid out makes the job wait for it. */
static enum outcome collect(struct task *t, struct making *m, struct str *parts)
{
	struct bundle_cover cover;
	struct pdf_file first;
	const struct paper_print print = {
		.page = &bundle_cover_page, .view = &cover, .title = N_("File to take along")};

	fill_cover(t, m, &cover);
	enum outcome o = documents_print_page(t, m->arena, &print, &first);

	parts[0] = first.bytes;
	for (size_t i = 0; o == OUTCOME_OK && i < m->count; i++)
		o = m->chosen[i].bytes.v ? documents_bytes(t, m->arena, m->chosen[i].bytes,
							   DOCUMENT_SHOWN, &parts[i + 1])
					 : OUTCOME_UNAVAILABLE;
	return o;
}

struct made {
	struct bundle_id id;
	struct unit_id scope;
	struct document_id staged;
	int64_t pages;
};

static enum outcome set_made(struct task *t, const struct made *in, struct nothing *out)
{
	struct document_attached file;
	enum outcome o = documents_attach(t,
					  &(struct document_attach){
						  .staged = in->staged,
						  .subject_kind = "bundle",
						  .subject = in->id.v,
						  .scope = in->scope,
						  .kind = STR("bundle"),
						  .title = STR(""),
					  },
					  &file);

	(void)out;
	if (o == OUTCOME_OK)
		bundle_made(t, in->id, task_now(t), in->pages);
	return o;
}

static enum outcome set_failed(struct task *t, const struct bundle_id *in, struct nothing *out)
{
	(void)out;
	bundle_failed(t, *in, STR("papers"));
	return OUTCOME_OK;
}

static enum outcome keep(struct task *t, const struct making *m, const struct pdf_file *pdf)
{
	struct made in = {.id = m->row.id, .scope = m->row.scope_of, .pages = pdf->pages};
	struct nothing none;
	enum outcome o = documents_keep_pdf(t, pdf, &in.staged);

	return o == OUTCOME_OK ? change(t, set_made, &in, &none) : o;
}

static enum outcome make(struct task *t, struct making *m)
{
	struct str *parts = arena_many(t->arena, PARTS_MOST + 1, struct str);
	struct pdf_file pdf;
	struct nothing none;
	enum outcome o = choose(t, &m->c, m->row.parts, m->chosen, &m->count) ? collect(t, m, parts)
									      : OUTCOME_INVALID;

	if (o == OUTCOME_OK)
		o = documents_join(t, m->arena, parts, m->count + 1, &pdf);
	if (o == OUTCOME_OK)
		return keep(t, m, &pdf);
	if (o != OUTCOME_UNAVAILABLE) /* trying again would not help: who asked is told */
		return change(t, set_failed, &m->row.id, &none);
	return o;
}

enum outcome cases_make_bundle(struct task *t, int64_t bundle)
{
	struct making *m = arena_one(t->arena, struct making);

	if (!bundle_find(t, (struct bundle_id){bundle}, &m->row) ||
	    !cases_find(t, m->row.case_file, &m->c))
		return db_failed(t) ? OUTCOME_UNAVAILABLE : OUTCOME_OK;
	if (m->row.made_at)
		return OUTCOME_OK;
	t->language = LANGUAGE_VI;
	m->arena = arena_new(BUNDLE_BYTES);
	enum outcome o = make(t, m);

	arena_free(m->arena);
	return o;
}
