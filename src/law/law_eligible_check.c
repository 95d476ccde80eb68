/* The second pass over categories.yaml and switches.yaml: names are resolved, periods fit. */
#include "law/law_eligible_check.h"

static const char *id_at(const struct eligible_rows *list, size_t i)
{
	return *(const char *const *)(const void *)(list->rows + i * list->size + list->id);
}

static struct law_row *row_at(const struct eligible_rows *list, size_t i)
{
	return (struct law_row *)(void *)(list->rows + i * list->size + list->row);
}

struct eligible_rows eligible_rows_of_categories(const struct eligibility *e)
{
	return ELIGIBLE_ROWS(CATEGORIES_NAME, "categories", e->categories->categories,
			     e->categories->categories_count, struct eligible_category, code);
}

static struct eligible_rows tests_of(const struct eligibility *e)
{
	return ELIGIBLE_ROWS(CATEGORIES_NAME, "tests", e->categories->tests,
			     e->categories->tests_count, struct eligible_test, code);
}

static struct eligible_rows lists_of(const struct eligibility *e)
{
	return ELIGIBLE_ROWS(CATEGORIES_NAME, "lists", e->categories->lists,
			     e->categories->lists_count, struct eligible_list, code);
}

static struct eligible_rows switches_of(const struct eligibility *e)
{
	return ELIGIBLE_ROWS(SWITCHES_NAME, "switches", e->switches->switches,
			     e->switches->switches_count, struct eligible_switch, name);
}

struct eligible_rows eligible_rows_of_evidence(const struct eligibility *e)
{
	return ELIGIBLE_ROWS(EVIDENCE_NAME, "evidence", e->evidence->evidence,
			     e->evidence->evidence_count, struct eligible_evidence, category);
}

void eligible_check_rows(struct law_loading *l, struct eligible_rows list)
{
	struct law_place whole = {list.file, list.name, 0, NULL, NULL};
	struct law_span *spans = arena_many(l->report, list.count + 1, struct law_span);
	size_t before = l->problems->count;

	for (size_t i = 0; i < list.count; i++) {
		struct law_place at = {list.file, list.name, i, id_at(&list, i), NULL};

		law_check_row(l, &at, row_at(&list, i));
		spans[i] = (struct law_span){id_at(&list, i), row_at(&list, i), i};
	}
	if (l->problems->count == before)
		law_check_spans(l, &whole, spans, list.count, true);
}

/* Rows of one id have no gaps, so the first and last day say it. */
void eligible_check_used(const struct eligible_walk *w, struct eligible_rows list, const char *what)
{
	int32_t first = INT32_MAX, last = INT32_MIN;

	for (size_t i = 0; i < list.count; i++) {
		if (strcmp(id_at(&list, i), what) != 0)
			continue;
		first = row_at(&list, i)->from.v < first ? row_at(&list, i)->from.v : first;
		last = row_at(&list, i)->to.v > last ? row_at(&list, i)->to.v : last;
	}
	if (first > last)
		law_wrong(w->l, &w->at, "name", "\"%s\" is not in the list \"%s\" of %s", what,
			  list.name, list.file);
	else if (w->row && (first > w->row->from.v || last < w->row->to.v))
		law_wrong(w->l, &w->at, "period-covers",
			  "\"%s\" (%s, %s) is not valid on every day of this row", what, list.file,
			  list.name);
}

/* --- conditions --- */

struct eligible_walk eligible_walk_into(const struct eligible_walk *w, const char *part, size_t i)
{
	struct eligible_walk in = *w;

	in.at.field = str_printf(w->l->report, "%s.%s[%zu]", w->at.field, part, i).ptr;
	return in;
}

void eligible_check_age(const struct eligible_walk *w, struct eligible_age_range *age)
{
	if (age->below == 0)
		age->below = ELIGIBLE_AGE_MOST + 1;
	if (age->at_least < 0 || age->below <= age->at_least)
		law_wrong(w->l, &w->at, "age-order",
			  "\"below\" must be above \"at_least\", and neither negative");
}

bool eligible_check_fact(const struct eligible_walk *w, const char *name, enum eligible_fact *out)
{
	if (eligible_fact_find(str_of(name), out))
		return true;
	law_wrong(w->l, &w->at, "name", "\"%s\" is not a fact", name);
	return false;
}

static void check_condition_fact(const struct eligible_walk *w, struct eligible_condition *when)
{
	enum law_flag is = when->is ? *when->is : LAW_YES;

	if (!eligible_check_fact(w, when->fact, &when->fact_id))
		return;
	if (is == LAW_UNKNOWN || when->fact_id == ELIGIBLE_FACT_BORN ||
	    when->fact_id == ELIGIBLE_FACT_ROLE)
		law_wrong(w->l, &w->at, "condition-form",
			  "a condition asks whether a yes-or-no fact is yes or no");
	when->may = (uint16_t)(1u << is);
}

static void check_condition_roles(const struct eligible_walk *w, struct eligible_condition *when)
{
	enum eligible_role role;

	when->fact_id = ELIGIBLE_FACT_ROLE;
	for (unsigned i = 0; i < when->role_count; i++) {
		if (eligible_role_find(str_of(when->role[i]), &role) &&
		    role != ELIGIBLE_ROLE_UNKNOWN)
			when->may |= (uint16_t)(1u << role);
		else
			law_wrong(w->l, &w->at, "name", "\"%s\" is not a role", when->role[i]);
	}
}

/* The kind of a condition; false unless it has exactly one. */
static bool kind_of(const struct eligible_condition *when, enum eligible_kind *out)
{
	const bool is[] = {
		[ELIGIBLE_ALL] = when->all_count > 0,
		[ELIGIBLE_ANY] = when->any_count > 0,
		[ELIGIBLE_FACT] = when->fact != NULL,
		[ELIGIBLE_AGE] = when->age != NULL,
		[ELIGIBLE_ROLE] = when->role_count > 0,
		[ELIGIBLE_TEST] = when->test != NULL,
		[ELIGIBLE_SWITCH] = when->switch_name != NULL,
		[ELIGIBLE_OUTSIDE] = when->outside == LAW_YES,
	};
	unsigned found = 0;

	for (size_t i = 0; i < sizeof is / sizeof is[0]; i++)
		if (is[i]) {
			*out = (enum eligible_kind)i;
			found++;
		}
	return found == 1 && (!when->is || when->fact);
}

static void check_parts(const struct eligible_walk *w, struct eligible_condition *when)
{
	for (unsigned i = 0; i < when->all_count; i++) {
		struct eligible_walk in = eligible_walk_into(w, "all", i);

		eligible_check_condition(&in, &when->all[i]);
	}
	for (unsigned i = 0; i < when->any_count; i++) {
		struct eligible_walk in = eligible_walk_into(w, "any", i);

		eligible_check_condition(&in, &when->any[i]);
	}
}

void eligible_check_condition(const struct eligible_walk *w, struct eligible_condition *when)
{
	if (!kind_of(when, &when->kind)) {
		law_wrong(w->l, &w->at, "condition-form",
			  "a condition is exactly one of all, any, fact, age, role, test, switch, "
			  "outside: yes");
		return;
	}
	check_parts(w, when);
	if (when->fact)
		check_condition_fact(w, when);
	if (when->role_count > 0)
		check_condition_roles(w, when);
	if (when->age)
		eligible_check_age(w, when->age);
	if (when->test)
		eligible_check_used(w, tests_of(w->e), when->test);
	if (when->switch_name)
		eligible_check_used(w, switches_of(w->e), when->switch_name);
}

/* A test that rests on a test could go round in a circle. */
static bool mentions_test(const struct eligible_condition *when)
{
	bool found = when->test != NULL;

	for (unsigned i = 0; i < when->all_count; i++)
		found = found || mentions_test(&when->all[i]);
	for (unsigned i = 0; i < when->any_count; i++)
		found = found || mentions_test(&when->any[i]);
	return found;
}

/* --- titles of facts and roles --- */

static bool take_fact(struct eligibility *e, const struct eligible_label *label, bool *again)
{
	enum eligible_fact f;

	if (!eligible_fact_find(str_of(label->name), &f))
		return false;
	*again = e->fact_labels[f] != NULL;
	e->fact_labels[f] = label;
	return true;
}

static bool take_role(struct eligibility *e, const struct eligible_label *label, bool *again)
{
	enum eligible_role r;

	if (!eligible_role_find(str_of(label->name), &r) || r == ELIGIBLE_ROLE_UNKNOWN)
		return false;
	*again = e->role_labels[r] != NULL;
	e->role_labels[r] = label;
	return true;
}

static void check_label(const struct eligible_walk *w, bool known, bool again, const char *name)
{
	if (!known)
		law_wrong(w->l, &w->at, "name", "the program knows no \"%s\" here", name);
	else if (again)
		law_wrong(w->l, &w->at, "twice", "\"%s\" stands here twice", name);
}

static void check_fact_labels(struct law_loading *l, struct eligibility *e)
{
	const struct eligible_categories_file *file = e->categories;
	struct eligible_walk w = {
		.l = l, .e = e, .at = {CATEGORIES_NAME, "facts", 0, NULL, "name"}};
	bool again = false;

	for (unsigned i = 0; i < file->facts_count; i++) {
		w.at.row = i;
		w.at.id = file->facts[i].name;
		bool known = take_fact(e, &file->facts[i], &again);

		check_label(&w, known, again, file->facts[i].name);
	}
	for (size_t f = 0; f < ELIGIBLE_FACT_COUNT; f++)
		if (!e->fact_labels[f])
			law_wrong(l, &w.at, "missing", "the fact \"%s\" has no title",
				  eligible_fact_name((enum eligible_fact)f));
}

static void check_role_labels(struct law_loading *l, struct eligibility *e)
{
	const struct eligible_categories_file *file = e->categories;
	struct eligible_walk w = {
		.l = l, .e = e, .at = {CATEGORIES_NAME, "roles", 0, NULL, "name"}};
	bool again = false;

	for (unsigned i = 0; i < file->roles_count; i++) {
		w.at.row = i;
		w.at.id = file->roles[i].name;
		bool known = take_role(e, &file->roles[i], &again);

		check_label(&w, known, again, file->roles[i].name);
	}
	for (size_t r = ELIGIBLE_ROLE_UNKNOWN + 1; r < ELIGIBLE_ROLE_COUNT; r++)
		if (!e->role_labels[r])
			law_wrong(l, &w.at, "missing", "the role \"%s\" has no title",
				  eligible_role_name((enum eligible_role)r));
}

/* --- categories.yaml --- */

static void check_tests(struct law_loading *l, struct eligibility *e)
{
	for (unsigned i = 0; i < e->categories->tests_count; i++) {
		struct eligible_test *t = &e->categories->tests[i];
		struct eligible_walk w = {
			l, e, {CATEGORIES_NAME, "tests", i, t->code, "when"}, &t->row};

		eligible_check_condition(&w, t->when);
		if (mentions_test(t->when))
			law_wrong(l, &w.at, "condition-form", "a test does not rest on a test");
	}
}

void eligible_check_category_rows(struct law_loading *l, const struct eligibility *e)
{
	eligible_check_rows(l, lists_of(e));
	eligible_check_rows(l, tests_of(e));
	eligible_check_rows(l, eligible_rows_of_categories(e));
	eligible_check_rows(l, switches_of(e));
}

/* A category stands in the list of its days, and on each of them there is a way to prove it. */
void eligible_check_categories(struct law_loading *l, struct eligibility *e)
{
	struct eligible_categories_file *file = e->categories;

	check_fact_labels(l, e);
	check_role_labels(l, e);
	check_tests(l, e);
	for (unsigned i = 0; i < file->categories_count; i++) {
		struct eligible_category *c = &file->categories[i];
		struct eligible_walk w = {
			l, e, {CATEGORIES_NAME, "categories", i, c->code, "when"}, &c->row};

		eligible_check_condition(&w, c->when);
		w.at.field = "from";
		eligible_check_used(&w, lists_of(e), file->lists[0].code);
		eligible_check_used(&w, eligible_rows_of_evidence(e), c->code);
	}
}
