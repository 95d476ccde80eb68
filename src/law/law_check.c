/* What every row of law must satisfy, whatever it is about. */
#include "law/law_internal.h"

#include <stdlib.h>

const cyaml_strval_t law_flag_words[3] = {
	{"unknown", LAW_UNKNOWN}, {"no", LAW_NO}, {"yes", LAW_YES}};

struct day law_day_last(void)
{
	return day_from_civil((struct civil){2200, 12, 31});
}

struct day law_check_day(struct law_loading *l, const struct law_place *at, const char *text)
{
	struct day day;

	if (day_parse(str_of(text), &day))
		return day;
	law_wrong(l, at, "date", "\"%s\" is not a date like 2026-11-20", text);
	return DAY_NONE;
}

static struct law_place in_field(const struct law_place *at, const char *field)
{
	struct law_place place = *at;

	place.field = field;
	return place;
}

static void note_start(struct law_loading *l, struct day start)
{
	if (l->starts_count == l->starts_room) {
		size_t wider = l->starts_room ? l->starts_room * 2 : 64;
		struct day *moved = arena_many(l->arena, wider, struct day);

		if (l->starts_count > 0)
			memcpy(moved, l->starts, l->starts_count * sizeof *moved);
		l->starts = moved;
		l->starts_room = wider;
	}
	l->starts[l->starts_count++] = start;
}

void law_check_row(struct law_loading *l, const struct law_place *at, struct law_row *row)
{
	struct law_place cite = in_field(at, "cite"), from = in_field(at, "from"),
			 to = in_field(at, "to");

	if (str_trim(str_of(row->cite)).len == 0)
		law_wrong(l, &cite, "citation", "the row names no article");
	if (row->verified == LAW_UNKNOWN) {
		struct law_place verified = in_field(at, "verified");

		law_wrong(l, &verified, "verified", "\"verified\" is yes or no");
	}
	row->from = law_check_day(l, &from, row->from_text);
	row->to = row->to_text ? law_check_day(l, &to, row->to_text) : law_day_last();
	if (day_is_none(row->from) || day_is_none(row->to))
		return;
	if (row->to.v < row->from.v)
		law_wrong(l, &to, "period-order", "\"to\" %s is before \"from\" %s", row->to_text,
			  row->from_text);
	note_start(l, row->from);
}

static int by_id_and_start(const void *left, const void *right)
{
	const struct law_span *a = left, *b = right;
	int by_id = strcmp(a->id, b->id);

	if (by_id != 0)
		return by_id;
	return (a->row->from.v > b->row->from.v) - (a->row->from.v < b->row->from.v);
}

void law_check_spans(struct law_loading *l, const struct law_place *list, struct law_span *spans,
		     size_t count, bool no_gaps)
{
	if (count > 0)
		qsort(spans, count, sizeof *spans, by_id_and_start);
	for (size_t i = 1; i < count; i++) {
		const struct law_row *before = spans[i - 1].row, *row = spans[i].row;
		struct law_place at = {list->file, list->list, spans[i].index, spans[i].id, "from"};

		if (strcmp(spans[i - 1].id, spans[i].id) != 0 || day_is_none(row->from) ||
		    day_is_none(before->to))
			continue;
		if (row->from.v <= before->to.v)
			law_wrong(l, &at, "overlap", "another row of \"%s\" is still valid on %s",
				  spans[i].id, row->from_text);
		else if (no_gaps && row->from.v > before->to.v + 1)
			law_wrong(l, &at, "gap", "no row of \"%s\" is valid between %s and %s",
				  spans[i].id, before->to_text, row->from_text);
	}
}

/* --- terms --- */

static const cyaml_schema_field_t term_fields[] = {
	CYAML_FIELD_STRING_PTR("code", CYAML_FLAG_DEFAULT, struct law_term, code, 1, 60),
	CYAML_FIELD_STRING_PTR("title", CYAML_FLAG_DEFAULT, struct law_term, title, 1, 300),
	CYAML_FIELD_STRING_PTR("title_en", CYAML_FLAG_DEFAULT, struct law_term, title_en, 1, 300),
	CYAML_FIELD_END,
};

const cyaml_schema_value_t law_term_value = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct law_term, term_fields)};

bool law_is_identifier(const char *s)
{
	return *s >= 'a' && *s <= 'z' &&
	       s[strspn(s, "abcdefghijklmnopqrstuvwxyz0123456789_")] == '\0';
}

const struct law_term *law_term_find(const struct law_term *terms, size_t count, struct str code)
{
	for (size_t i = 0; i < count; i++)
		if (str_is(code, terms[i].code))
			return &terms[i];
	return NULL;
}

const char *law_term_title(const struct law_term *term, enum language language)
{
	return language == LANGUAGE_EN ? term->title_en : term->title;
}

void law_check_terms(struct law_loading *l, const char *file, const char *list,
		     const struct law_term *terms, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct law_place at = {file, list, i, terms[i].code, "code"};

		if (!law_is_identifier(terms[i].code))
			law_wrong(l, &at, "identifier",
				  "\"%s\" is not of small letters, digits and _", terms[i].code);
		if (law_term_find(terms, i, str_of(terms[i].code)))
			law_wrong(l, &at, "twice", "\"%s\" is listed twice", terms[i].code);
	}
}
