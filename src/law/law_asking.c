/* asking.yaml: who asks, what presses, ethnic groups. */
#include "law/asking.h"
#include "law/law_internal.h"

#define FILE_NAME "asking.yaml"

struct asking_book {
	struct asking_relation *relations;
	struct asking_pressing *pressing;
	struct asking_group *groups;
	unsigned relations_count, pressing_count, groups_count;
};

static const cyaml_strval_t sees_words[] = {
	{"nothing", ASKING_SEES_NOTHING},
	{"progress", ASKING_SEES_PROGRESS},
	{"all", ASKING_SEES_ALL},
};

static const cyaml_schema_field_t relation_fields[] = {
	CYAML_FIELD_STRING_PTR("code", CYAML_FLAG_DEFAULT, struct asking_relation, code, 1, 40),
	CYAML_FIELD_STRING_PTR("title", CYAML_FLAG_DEFAULT, struct asking_relation, title, 1, 200),
	CYAML_FIELD_STRING_PTR("title_en", CYAML_FLAG_DEFAULT, struct asking_relation, title_en, 1,
			       200),
	CYAML_FIELD_ENUM("sees", CYAML_FLAG_STRICT, struct asking_relation, sees, sees_words, 3),
	CYAML_FIELD_INT("acts_below", CYAML_FLAG_OPTIONAL, struct asking_relation, acts_below),
	LAW_ROW_FIELDS(struct asking_relation, row),
	CYAML_FIELD_END,
};

static const cyaml_schema_field_t pressing_fields[] = {
	CYAML_FIELD_STRING_PTR("code", CYAML_FLAG_DEFAULT, struct asking_pressing, code, 1, 40),
	CYAML_FIELD_STRING_PTR("title", CYAML_FLAG_DEFAULT, struct asking_pressing, title, 1, 200),
	CYAML_FIELD_STRING_PTR("title_en", CYAML_FLAG_DEFAULT, struct asking_pressing, title_en, 1,
			       200),
	CYAML_FIELD_INT("working_days", CYAML_FLAG_DEFAULT, struct asking_pressing, working_days),
	LAW_ROW_FIELDS(struct asking_pressing, row),
	CYAML_FIELD_END,
};

static const cyaml_schema_field_t group_fields[] = {
	CYAML_FIELD_STRING_PTR("code", CYAML_FLAG_DEFAULT, struct asking_group, code, 1, 40),
	CYAML_FIELD_STRING_PTR("title", CYAML_FLAG_DEFAULT, struct asking_group, title, 1, 200),
	CYAML_FIELD_STRING_PTR("title_en", CYAML_FLAG_DEFAULT, struct asking_group, title_en, 1,
			       200),
	LAW_ROW_FIELDS(struct asking_group, row),
	CYAML_FIELD_END,
};

static const cyaml_schema_value_t relation_value = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct asking_relation, relation_fields)};
static const cyaml_schema_value_t pressing_value = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct asking_pressing, pressing_fields)};
static const cyaml_schema_value_t group_value = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct asking_group, group_fields)};

static const cyaml_schema_field_t book_fields[] = {
	CYAML_FIELD_SEQUENCE("relations", CYAML_FLAG_POINTER, struct asking_book, relations,
			     &relation_value, 1, 40),
	CYAML_FIELD_SEQUENCE("pressing", CYAML_FLAG_POINTER, struct asking_book, pressing,
			     &pressing_value, 1, 10),
	CYAML_FIELD_SEQUENCE("groups", CYAML_FLAG_POINTER, struct asking_book, groups, &group_value,
			     1, 200),
	CYAML_FIELD_END,
};

static const cyaml_schema_value_t book_schema = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_POINTER, struct asking_book, book_fields)};

/* ---- loading ---- */

static void check_one(struct law_loading *l, const char *list, unsigned at, const char *code,
		      struct law_row *row, struct law_span *span)
{
	struct law_place place = {FILE_NAME, list, at, code, NULL};

	law_check_row(l, &place, row);
	*span = (struct law_span){code, row, at};
}

static void check_spans(struct law_loading *l, const char *list, struct law_span *spans,
			unsigned count)
{
	struct law_place whole = {FILE_NAME, list, 0, NULL, NULL};

	law_check_spans(l, &whole, spans, count, true);
}

static void check_relations(struct law_loading *l, struct asking_book *b)
{
	struct law_span *spans = arena_many(l->report, b->relations_count, struct law_span);

	for (unsigned i = 0; i < b->relations_count; i++)
		check_one(l, "relations", i, b->relations[i].code, &b->relations[i].row, &spans[i]);
	check_spans(l, "relations", spans, b->relations_count);
}

static void check_pressing(struct law_loading *l, struct asking_book *b)
{
	struct law_span *spans = arena_many(l->report, b->pressing_count, struct law_span);

	for (unsigned i = 0; i < b->pressing_count; i++) {
		struct asking_pressing *p = &b->pressing[i];
		struct law_place at = {FILE_NAME, "pressing", i, p->code, "working_days"};

		check_one(l, "pressing", i, p->code, &p->row, &spans[i]);
		if (p->working_days < 1)
			law_wrong(l, &at, "length", "a day presses from one working day on");
	}
	check_spans(l, "pressing", spans, b->pressing_count);
}

static void check_groups(struct law_loading *l, struct asking_book *b)
{
	struct law_span *spans = arena_many(l->report, b->groups_count, struct law_span);

	for (unsigned i = 0; i < b->groups_count; i++)
		check_one(l, "groups", i, b->groups[i].code, &b->groups[i].row, &spans[i]);
	check_spans(l, "groups", spans, b->groups_count);
}

bool asking_load(struct law_loading *l, struct asking_book **out)
{
	size_t before = l->problems->count;
	struct asking_book *b = NULL;

	if (!law_read(l, FILE_NAME, &book_schema, (void **)&b))
		return false;
	check_relations(l, b);
	check_pressing(l, b);
	check_groups(l, b);
	*out = b;
	return l->problems->count == before;
}

/* ---- asking ---- */

size_t asking_relations(struct arena *a, const struct law *law, struct day on,
			const struct asking_relation ***list)
{
	const struct asking_book *b = law->asking;
	size_t n = 0;

	*list = arena_many(a, b->relations_count, const struct asking_relation *);
	for (unsigned i = 0; i < b->relations_count; i++)
		if (law_row_valid(&b->relations[i].row, on))
			(*list)[n++] = &b->relations[i];
	return n;
}

size_t asking_groups(struct arena *a, const struct law *law, struct day on,
		     const struct asking_group ***list)
{
	const struct asking_book *b = law->asking;
	size_t n = 0;

	*list = arena_many(a, b->groups_count, const struct asking_group *);
	for (unsigned i = 0; i < b->groups_count; i++)
		if (law_row_valid(&b->groups[i].row, on))
			(*list)[n++] = &b->groups[i];
	return n;
}

const struct asking_relation *asking_relation_find(const struct law *law, struct str code,
						   struct day on)
{
	const struct asking_book *b = law->asking;

	for (unsigned i = 0; i < b->relations_count; i++)
		if (str_is(code, b->relations[i].code) && law_row_valid(&b->relations[i].row, on))
			return &b->relations[i];
	return NULL;
}

const struct asking_group *asking_group_find(const struct law *law, struct str code, struct day on)
{
	const struct asking_book *b = law->asking;

	for (unsigned i = 0; i < b->groups_count; i++)
		if (str_is(code, b->groups[i].code) && law_row_valid(&b->groups[i].row, on))
			return &b->groups[i];
	return NULL;
}

/*
 * Working days from the day after `on` to `day`, at most `most`: a day of which the calendar knows
 * nothing counts, so that nothing is called pressing that may not be.
 */
static int working_days_left(const struct law *law, struct day on, struct day day, int most)
{
	int left = 0;

	for (struct day d = {on.v + 1}; d.v <= day.v && left < most; d.v++) {
		struct law_day what = law_day(law, d);

		left += what.kind == LAW_DAY_NOT_KNOWN || what.works;
	}
	return left;
}

const struct asking_pressing *asking_pressing(const struct law *law, const char *code,
					      struct day day, struct day on)
{
	const struct asking_book *b = law->asking;

	if (day_is_none(day) || day.v < on.v)
		return NULL;
	for (unsigned i = 0; i < b->pressing_count; i++) {
		const struct asking_pressing *p = &b->pressing[i];

		if (strcmp(p->code, code) == 0 && law_row_valid(&p->row, on) &&
		    working_days_left(law, on, day, p->working_days) < p->working_days)
			return p;
	}
	return NULL;
}

const char *asking_relation_title(const struct asking_relation *r, enum language language)
{
	return language == LANGUAGE_EN ? r->title_en : r->title;
}

const char *asking_group_title(const struct asking_group *g, enum language language)
{
	return language == LANGUAGE_EN ? g->title_en : g->title;
}
