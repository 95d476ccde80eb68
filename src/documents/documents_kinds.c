/* What a file may be there for. */
#include "documents/documents.h"

#include "documents/documents_files_internal.h"
#include "law/aid.h"
#include "law/eligible.h"
#include "law/work.h"

/* Papers that prove no category.  A file whose kind nobody chose is of the last one. */
static const struct {
	const char *code, *title;
} own[] = {
	{"case_papers",
	 N_("Paper of the matter: decision, summons, judgment, contract, complaint")},
	{"identity", N_("Paper that says who the person is")},
	{"request_form", N_("Form or request that was filled in by hand")},
	{FILE_KIND_OTHER, N_("Another paper")},
};

#define OWN (sizeof own / sizeof *own)

static struct str evidence_title(const struct task *t, const struct eligible_paper *p)
{
	return str_of(t->language == LANGUAGE_EN ? p->title_en : p->title);
}

static bool is_of_file(struct task *t, struct str code)
{
	return !str_eq(work_title_of(t->law, WORK_FILES, code, t->language), code);
}

static bool is_of_anybody(struct task *t, struct str code)
{
	for (size_t i = 0; i < OWN; i++)
		if (str_is(code, own[i].code))
			return true;
	return eligible_paper_find(t->law, code) != NULL;
}

bool documents_kind_known(struct task *t, struct str code)
{
	return is_of_anybody(t, code) || is_of_file(t, code);
}

struct str documents_kind_title(struct task *t, struct str code)
{
	const struct eligible_paper *paper = eligible_paper_find(t->law, code);

	for (size_t i = 0; i < OWN; i++)
		if (str_is(code, own[i].code))
			return str_of(tr(t->language, own[i].title));
	return paper ? evidence_title(t, paper)
		     : work_title_of(t->law, WORK_FILES, code, t->language);
}

static bool is_among(struct str codes, struct str code)
{
	struct str one;

	while (codes.len) {
		str_cut(codes, ' ', &one, &codes);
		if (str_eq(one, code))
			return true;
	}
	return false;
}

/* What is waited for stands together, in front. */
static void add(struct file_sheet *view, struct str asked, struct file_kind kind,
		struct file_kind *others, size_t *count)
{
	if (is_among(asked, kind.code))
		view->asked[view->asked_count++] = kind;
	else
		others[(*count)++] = kind;
}

/* The papers of one concept that nobody waits for. */
static void list_group(struct task *t, const struct eligible_concept *concept, struct str asked,
		       struct str chosen, struct file_sheet *view)
{
	struct file_kind_group *group = &view->groups[view->groups_count];
	const struct eligible_paper *papers;
	size_t n = eligible_papers(t->law, &papers);

	group->title = str_of(t->language == LANGUAGE_EN ? concept->title_en : concept->title);
	group->kinds = arena_many(t->arena, n, struct file_kind);
	for (size_t i = 0; i < n; i++) {
		struct file_kind kind = {str_of(papers[i].code), evidence_title(t, &papers[i]),
					 str_is(chosen, papers[i].code)};

		/* A paper that holds no longer is only told of where it is the answer. */
		if (!eligible_paper_holds(&papers[i], day_of(task_now(t))) && !kind.chosen &&
		    !is_among(asked, kind.code))
			continue;
		if (strcmp(papers[i].concept, concept->code) == 0)
			add(view, asked, kind, group->kinds, &group->kinds_count);
	}
	view->groups_count += group->kinds_count > 0;
}

/* Papers of a file are asked for, or not spoken of. */
static void add_of_file(struct task *t, struct str asked, struct str chosen,
			struct file_sheet *view)
{
	struct str code;

	while (asked.len) {
		str_cut(asked, ' ', &code, &asked);
		if (!is_of_anybody(t, code) && is_of_file(t, code))
			view->asked[view->asked_count++] = (struct file_kind){
				code, documents_kind_title(t, code), str_eq(chosen, code)};
	}
}

void documents_list_kinds(struct task *t, struct str asked, struct str chosen,
			  struct file_sheet *view)
{
	const struct eligible_concept *concepts;
	const struct eligible_paper *papers;
	size_t n = eligible_concepts(t->law, &concepts);

	view->asked = arena_many(t->arena, OWN + eligible_papers(t->law, &papers) + asked.len,
				 struct file_kind);
	view->kinds = arena_many(t->arena, OWN, struct file_kind);
	view->groups = arena_many(t->arena, n, struct file_kind_group);
	for (size_t i = 0; i < OWN; i++)
		add(view, asked,
		    (struct file_kind){str_of(own[i].code), str_of(tr(t->language, own[i].title)),
				       str_is(chosen, own[i].code)},
		    view->kinds, &view->kinds_count);
	for (size_t i = 0; i < n; i++)
		list_group(t, &concepts[i], asked, chosen, view);
	add_of_file(t, asked, chosen, view);
}
