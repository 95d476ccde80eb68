/* Nested logic of papers, flattened: all of the needs, each met by any one of its choices. */
#include "law/aid.h"
#include "law/law_eligible_internal.h"

#define BUNDLE_MOST 12

/* Papers that are shown together. */
struct bundle {
	const struct eligible_paper *papers[BUNDLE_MOST];
	size_t count;
};

struct bundles {
	struct bundle *rows;
	size_t count, room;
};

static void bundle_add(struct arena *a, struct bundles *to, struct bundle what)
{
	if (to->count == to->room) {
		struct bundle *moved = arena_many(a, to->room * 2 + 8, struct bundle);

		if (to->count > 0)
			memcpy(moved, to->rows, to->count * sizeof *moved);
		to->rows = moved;
		to->room = to->room * 2 + 8;
	}
	to->rows[to->count++] = what;
}

static const struct eligible_need_tree *group_on(const struct eligible_check *c, const char *code)
{
	const struct eligible_evidence_file *file = c->e->evidence;

	for (unsigned i = 0; i < file->groups_count; i++)
		if (strcmp(file->groups[i].code, code) == 0 &&
		    law_row_valid(&file->groups[i].row, c->on))
			return file->groups[i].need;
	must(false); /* the check of the files saw that it is there on every day */
	return NULL;
}

static void choices_of(const struct eligible_check *c, const struct eligible_need_tree *tree,
		       struct bundle from, struct bundles *out);

static void choices_of_all(const struct eligible_check *c, const struct eligible_need_tree *tree,
			   struct bundle from, struct bundles *out)
{
	struct bundles now = {0};

	bundle_add(c->arena, &now, from);
	for (unsigned i = 0; i < tree->all_count; i++) {
		struct bundles next = {0};

		for (size_t k = 0; k < now.count; k++)
			choices_of(c, &tree->all[i], now.rows[k], &next);
		now = next;
	}
	for (size_t k = 0; k < now.count; k++)
		bundle_add(c->arena, out, now.rows[k]);
}

/* Adds to `out` every bundle that meets the tree, with what is in `from` already. */
static void choices_of(const struct eligible_check *c, const struct eligible_need_tree *tree,
		       struct bundle from, struct bundles *out)
{
	if (tree->all_count > 0) {
		choices_of_all(c, tree, from, out);
	} else if (tree->group_code) {
		choices_of(c, group_on(c, tree->group_code), from, out);
	} else if (tree->paper && !eligible_paper_holds(tree->paper, c->on)) {
		return;
	} else if (tree->paper) {
		must(from.count < BUNDLE_MOST);
		from.papers[from.count++] = tree->paper;
		bundle_add(c->arena, out, from);
	}
	for (unsigned i = 0; i < tree->any_count; i++)
		choices_of(c, &tree->any[i], from, out);
}

static void need_add(struct arena *a, struct eligible_needs *to, struct eligible_need what)
{
	if (to->count == to->room) {
		struct eligible_need *moved =
			arena_many(a, to->room * 2 + 16, struct eligible_need);

		if (to->count > 0)
			memcpy(moved, to->rows, to->count * sizeof *moved);
		to->rows = moved;
		to->room = to->room * 2 + 16;
	}
	to->rows[to->count++] = what;
}

static void add_choices(const struct eligible_check *c, const struct bundles *choices,
			struct eligible_need like, struct eligible_needs *to)
{
	for (size_t i = 0; i < choices->count; i++) {
		like.choice = (unsigned)i + 1;
		for (size_t k = 0; k < choices->rows[i].count; k++) {
			like.paper = choices->rows[i].papers[k];
			need_add(c->arena, to, like);
		}
	}
}

/* "All" at the top makes separate needs; deeper down it makes papers go together. */
static void add_tree(const struct eligible_check *c, const struct eligible_need_tree *tree,
		     struct eligible_need *like, struct eligible_needs *to)
{
	struct bundles choices = {0};

	if (tree->all_count > 0) {
		for (unsigned i = 0; i < tree->all_count; i++)
			add_tree(c, &tree->all[i], like, to);
		return;
	}
	like->need++;
	choices_of(c, tree, (struct bundle){.count = 0}, &choices);
	add_choices(c, &choices, *like, to);
}

void eligible_needs_add(const struct eligible_check *c, const struct eligible_category *category,
			struct eligible_needs *to)
{
	const struct eligible_evidence_file *file = c->e->evidence;
	struct eligible_need like = {.category = category};

	for (unsigned i = 0; i < file->evidence_count; i++)
		if (strcmp(file->evidence[i].category, category->code) == 0 &&
		    law_row_valid(&file->evidence[i].row, c->on))
			add_tree(c, file->evidence[i].need, &like, to);
}

size_t eligible_concepts(const struct law *law, const struct eligible_concept **rows)
{
	*rows = law->eligibility->evidence->concepts;
	return law->eligibility->evidence->concepts_count;
}

size_t eligible_papers(const struct law *law, const struct eligible_paper **rows)
{
	*rows = law->eligibility->evidence->papers;
	return law->eligibility->evidence->papers_count;
}

bool eligible_paper_holds(const struct eligible_paper *paper, struct day on)
{
	return on.v <= paper->to.v;
}

const struct eligible_paper *eligible_paper_find(const struct law *law, struct str code)
{
	const struct eligible_paper *rows;
	size_t n = eligible_papers(law, &rows);

	for (size_t i = 0; i < n; i++)
		if (str_is(code, rows[i].code))
			return &rows[i];
	return NULL;
}

/* ---- where the law asks for a paper ---- */

struct asking {
	const struct eligible_evidence_file *file;
	struct str paper;
	struct day on;
};

static bool names_paper(const struct asking *a, const struct eligible_need_tree *tree)
{
	if (tree->paper_code && str_is(a->paper, tree->paper_code))
		return true;
	for (unsigned i = 0; i < tree->all_count; i++)
		if (names_paper(a, &tree->all[i]))
			return true;
	for (unsigned i = 0; i < tree->any_count; i++)
		if (names_paper(a, &tree->any[i]))
			return true;
	for (unsigned i = 0; tree->group_code && i < a->file->groups_count; i++)
		if (strcmp(a->file->groups[i].code, tree->group_code) == 0 &&
		    law_row_valid(&a->file->groups[i].row, a->on) &&
		    names_paper(a, a->file->groups[i].need))
			return true;
	return false;
}

const char *eligible_paper_cite(const struct law *law, struct str paper, struct str category,
				struct day on)
{
	const struct asking a = {law->eligibility->evidence, paper, on};
	const char *cite = NULL;

	for (unsigned i = 0; i < a.file->evidence_count; i++) {
		const struct eligible_evidence *row = &a.file->evidence[i];

		if (!law_row_valid(&row->row, on) || !names_paper(&a, row->need) ||
		    (category.len && !str_is(category, row->category)))
			continue;
		if (cite)
			return NULL; /* it proves several things */
		cite = row->row.cite;
	}
	return cite;
}
