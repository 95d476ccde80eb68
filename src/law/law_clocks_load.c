/* clocks.yaml: the time limits, the facts that choose between their lengths, and who owns them. */
#include "law/law_internal.h"

#define FILE_NAME   "clocks.yaml"
#define LENGTH_MOST 1000 /* of any unit: more is a slip of the pen */

struct clock_row {
	struct law_clock clock;
	struct law_clock_terms terms;
};

struct clocks_file {
	struct law_term *facts, *owners;
	struct clock_row *clocks;
	unsigned facts_count, owners_count, clocks_count;
};

static const cyaml_strval_t units[] = {
#define X(name, code) {code, LAW_UNIT_##name},
	LAW_UNITS(X)
#undef X
};
static const cyaml_strval_t directions[] = {{"forward", CLOCK_FORWARD},
					    {"backward", CLOCK_BACKWARD}};
static const cyaml_strval_t roll_overs[] = {
	{"none", CLOCK_ROLLS_NONE}, {"civil", CLOCK_ROLLS_CIVIL}, {"cpc", CLOCK_ROLLS_CPC}};
static const cyaml_strval_t anchors[] = {{"event", CLOCK_ANCHOR_EVENT},
					 {"quarter_start", CLOCK_ANCHOR_QUARTER}};
static const cyaml_strval_t moments[] = {{"end_of_day", CLOCK_END_OF_DAY},
					 {"first_hour", CLOCK_FIRST_HOUR}};

#define ENUM_FIELD(key, flags, structure, member, words) \
	CYAML_FIELD_ENUM(key, (flags) | CYAML_FLAG_STRICT, structure, member, words, \
			 CYAML_ARRAY_LEN(words))

static const cyaml_schema_value_t fact_value = {
	CYAML_VALUE_STRING(CYAML_FLAG_POINTER, char *, 1, 60)};

static const cyaml_schema_field_t length_fields[] = {
	CYAML_FIELD_SEQUENCE("when", CYAML_FLAG_POINTER | CYAML_FLAG_OPTIONAL, struct clock_length,
			     when, &fact_value, 1, 10),
	CYAML_FIELD_STRING_PTR("after", CYAML_FLAG_OPTIONAL, struct clock_length, after, 5, 5),
	CYAML_FIELD_INT("length", CYAML_FLAG_DEFAULT, struct clock_length, length),
	CYAML_FIELD_INT("least", CYAML_FLAG_OPTIONAL, struct clock_length, least),
	ENUM_FIELD("unit", CYAML_FLAG_OPTIONAL, struct clock_length, unit, units),
	ENUM_FIELD("by", CYAML_FLAG_OPTIONAL, struct clock_length, by, moments),
	CYAML_FIELD_END,
};

static const cyaml_schema_field_t extension_fields[] = {
	CYAML_FIELD_SEQUENCE("when", CYAML_FLAG_POINTER, struct clock_extension, when, &fact_value,
			     1, 10),
	CYAML_FIELD_INT("length", CYAML_FLAG_DEFAULT, struct clock_extension, length),
	ENUM_FIELD("unit", CYAML_FLAG_OPTIONAL, struct clock_extension, unit, units),
	CYAML_FIELD_END,
};

static const cyaml_schema_value_t length_value = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct clock_length, length_fields)};
static const cyaml_schema_value_t extension_value = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct clock_extension, extension_fields)};

static const cyaml_schema_field_t clock_fields[] = {
	CYAML_FIELD_STRING_PTR("id", CYAML_FLAG_DEFAULT, struct clock_row, clock.id, 1, 20),
	CYAML_FIELD_STRING_PTR("name", CYAML_FLAG_DEFAULT, struct clock_row, clock.name, 1, 60),
	CYAML_FIELD_STRING_PTR("title", CYAML_FLAG_DEFAULT, struct clock_row, clock.title, 1, 300),
	CYAML_FIELD_STRING_PTR("title_en", CYAML_FLAG_DEFAULT, struct clock_row, clock.title_en, 1,
			       300),
	CYAML_FIELD_STRING_PTR("start", CYAML_FLAG_DEFAULT, struct clock_row, clock.start, 1, 400),
	CYAML_FIELD_STRING_PTR("stop", CYAML_FLAG_DEFAULT, struct clock_row, clock.stop, 1, 400),
	CYAML_FIELD_STRING_PTR("owner", CYAML_FLAG_DEFAULT, struct clock_row, clock.owner, 1, 60),
	CYAML_FIELD_STRING_PTR("form", CYAML_FLAG_OPTIONAL, struct clock_row, terms.form, 1, 60),
	ENUM_FIELD("unit", CYAML_FLAG_DEFAULT, struct clock_row, terms.unit, units),
	ENUM_FIELD("direction", CYAML_FLAG_DEFAULT, struct clock_row, terms.direction, directions),
	ENUM_FIELD("roll_over", CYAML_FLAG_DEFAULT, struct clock_row, terms.roll_over, roll_overs),
	ENUM_FIELD("anchor", CYAML_FLAG_OPTIONAL, struct clock_row, terms.anchor, anchors),
	LAW_FLAG_FIELD("first_day_counts", CYAML_FLAG_OPTIONAL, struct clock_row,
		       terms.first_day_counts),
	CYAML_FIELD_SEQUENCE("lengths", CYAML_FLAG_POINTER, struct clock_row, terms.lengths,
			     &length_value, 1, 20),
	CYAML_FIELD_SEQUENCE("extensions", CYAML_FLAG_POINTER | CYAML_FLAG_OPTIONAL,
			     struct clock_row, terms.extensions, &extension_value, 1, 10),
	LAW_ROW_FIELDS(struct clock_row, clock.row),
	CYAML_FIELD_END,
};

static const cyaml_schema_value_t clock_value = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct clock_row, clock_fields)};

static const cyaml_schema_field_t file_fields[] = {
	CYAML_FIELD_SEQUENCE("facts", CYAML_FLAG_POINTER, struct clocks_file, facts,
			     &law_term_value, 0, 200),
	CYAML_FIELD_SEQUENCE("owners", CYAML_FLAG_POINTER, struct clocks_file, owners,
			     &law_term_value, 1, 200),
	CYAML_FIELD_SEQUENCE("clocks", CYAML_FLAG_POINTER, struct clocks_file, clocks, &clock_value,
			     1, 1000),
	CYAML_FIELD_END,
};

static const cyaml_schema_value_t file_schema = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_POINTER, struct clocks_file, file_fields)};

/* --- checks --- */

/* "A03", and "A29b" for a later stage of the same limit. */
static bool is_clock_id(const char *id)
{
	size_t digits = strspn(id + 1, "0123456789");

	if (*id < 'A' || *id > 'Z' || digits != 2)
		return false;
	return id[3] == '\0' || (id[3] >= 'b' && id[3] <= 'z' && id[4] == '\0');
}

static bool time_of_day(const char *text, int *minutes)
{
	int64_t hour, minute;
	struct str left, right;

	if (!str_cut(str_of(text), ':', &left, &right) || left.len != 2 || right.len != 2 ||
	    !str_int(left, &hour) || !str_int(right, &minute) || hour < 0 || hour > 23 ||
	    minute < 0 || minute > 59)
		return false;
	*minutes = (int)(hour * 60 + minute);
	return true;
}

static void check_facts_known(struct law_loading *l, const struct clocks_file *f,
			      const struct law_place *at, const char **when, unsigned count)
{
	for (unsigned i = 0; i < count; i++)
		if (!law_term_find(f->facts, f->facts_count, str_of(when[i])))
			law_wrong(l, at, "unknown-fact", "\"%s\" is not among the facts", when[i]);
}

static bool counts_no_length(enum law_unit unit)
{
	return unit == LAW_UNIT_AT_ONCE;
}

static void check_length(struct law_loading *l, const struct clocks_file *f, unsigned row,
			 unsigned i)
{
	const struct law_clock_terms *terms = &f->clocks[row].terms;
	struct clock_length *n = &terms->lengths[i];
	enum law_unit unit = n->unit ? n->unit : terms->unit;
	struct str field = str_printf(l->report, "lengths[%u]", i);
	struct law_place at = {FILE_NAME, "clocks", row, f->clocks[row].clock.id, field.ptr};
	bool last = i + 1 == terms->lengths_count, conditional = n->when_count > 0 || n->after;

	check_facts_known(l, f, &at, n->when, n->when_count);
	if (conditional == last)
		law_wrong(l, &at, "exactly-one",
			  "the last length, and no other, holds without condition");
	if (n->when_count > 0 && n->after)
		law_wrong(l, &at, "exactly-one", "a length has \"when\" or \"after\", not both");
	if (n->after && !time_of_day(n->after, &n->after_minutes))
		law_wrong(l, &at, "time", "\"%s\" is not a time like 15:00", n->after);
	if (n->length < 0 || n->length > LENGTH_MOST)
		law_wrong(l, &at, "length", "%d is not a length", n->length);
	if (n->length == 0 && !counts_no_length(unit) && !(last && terms->lengths[0].after))
		law_wrong(l, &at, "length", "a limit of 0 is written as unit at_once");
	if (n->length != 0 && counts_no_length(unit))
		law_wrong(l, &at, "length", "at_once has length 0, not %d", n->length);
	if (n->least < 0 || (n->least > 0 && n->least >= n->length))
		law_wrong(l, &at, "least", "\"least\" %d is not between 0 and the length %d",
			  n->least, n->length);
}

static void check_extensions(struct law_loading *l, const struct clocks_file *f, unsigned row)
{
	const struct law_clock_terms *terms = &f->clocks[row].terms;

	for (unsigned i = 0; i < terms->extensions_count; i++) {
		const struct clock_extension *e = &terms->extensions[i];
		struct str field = str_printf(l->report, "extensions[%u]", i);
		struct law_place at = {FILE_NAME, "clocks", row, f->clocks[row].clock.id,
				       field.ptr};

		check_facts_known(l, f, &at, e->when, e->when_count);
		if (e->length < 1 || counts_no_length(e->unit ? e->unit : terms->unit))
			law_wrong(l, &at, "length", "an extension adds at least 1");
		if (e->length > LENGTH_MOST)
			law_wrong(l, &at, "length", "%d is not a length", e->length);
	}
}

static bool runs_in_hours(enum law_unit unit)
{
	return unit == LAW_UNIT_AT_ONCE || unit == LAW_UNIT_HOURS;
}

/* Which ways of counting go together. */
static void check_counting(struct law_loading *l, const struct clocks_file *f, unsigned row)
{
	const struct clock_row *c = &f->clocks[row];
	struct law_place at = {FILE_NAME, "clocks", row, c->clock.id, "roll_over"};
	struct law_place anchor = {FILE_NAME, "clocks", row, c->clock.id, "anchor"};

	if (runs_in_hours(c->terms.unit) != (c->terms.roll_over == CLOCK_ROLLS_NONE))
		law_wrong(
			l, &at, "roll-over",
			"hours and at_once roll over to nothing; days and months say civil or cpc");
	if (runs_in_hours(c->terms.unit) &&
	    (c->terms.anchor != CLOCK_ANCHOR_EVENT || c->terms.first_day_counts == LAW_YES))
		law_wrong(l, &anchor, "anchor", "hours run from the event itself");
	if (c->terms.direction == CLOCK_BACKWARD && c->clock.row.verified == LAW_YES &&
	    !runs_in_hours(c->terms.unit)) {
		struct law_place verified = {FILE_NAME, "clocks", row, c->clock.id, "verified"};

		law_wrong(l, &verified, "verified",
			  "no text says that a backward limit moves earlier on a day off");
	}
}

static void check_names(struct law_loading *l, const struct clocks_file *f, unsigned row)
{
	const struct law_clock *c = &f->clocks[row].clock;
	struct law_place id = {FILE_NAME, "clocks", row, c->id, "id"},
			 name = {FILE_NAME, "clocks", row, c->id, "name"};

	if (!is_clock_id(c->id))
		law_wrong(l, &id, "identifier", "\"%s\" is not an id like A03 or A29b", c->id);
	if (!law_is_identifier(c->name))
		law_wrong(l, &name, "identifier", "\"%s\" is not of small letters, digits and _",
			  c->name);
	for (unsigned i = 0; i < row; i++)
		if ((strcmp(f->clocks[i].clock.id, c->id) == 0) !=
		    (strcmp(f->clocks[i].clock.name, c->name) == 0))
			law_wrong(l, &name, "twice",
				  "%s and %s must differ in id and in name, or in neither",
				  f->clocks[i].clock.id, c->id);
}

static void check_clock(struct law_loading *l, const struct clocks_file *f,
			const struct form_book *forms, unsigned row)
{
	struct clock_row *c = &f->clocks[row];
	struct law_place at = {FILE_NAME, "clocks", row, c->clock.id, NULL};
	struct law_place owner = {FILE_NAME, "clocks", row, c->clock.id, "owner"};
	struct law_place form = {FILE_NAME, "clocks", row, c->clock.id, "form"};

	law_check_row(l, &at, &c->clock.row);
	check_names(l, f, row);
	check_counting(l, f, row);
	for (unsigned i = 0; i < c->terms.lengths_count; i++)
		check_length(l, f, row, i);
	check_extensions(l, f, row);
	if (!law_term_find(f->owners, f->owners_count, str_of(c->clock.owner)))
		law_wrong(l, &owner, "unknown-owner", "\"%s\" is not among the owners",
			  c->clock.owner);
	if (c->terms.form && !form_is_known(forms, c->terms.form))
		law_wrong(l, &form, "unknown-form", "\"%s\" is not in forms.yaml", c->terms.form);
}

static bool uses_fact(const struct law_clock_terms *terms, const char *fact)
{
	for (unsigned i = 0; i < terms->lengths_count; i++)
		for (unsigned k = 0; k < terms->lengths[i].when_count; k++)
			if (strcmp(terms->lengths[i].when[k], fact) == 0)
				return true;
	for (unsigned i = 0; i < terms->extensions_count; i++)
		for (unsigned k = 0; k < terms->extensions[i].when_count; k++)
			if (strcmp(terms->extensions[i].when[k], fact) == 0)
				return true;
	return false;
}

static void check_facts_used(struct law_loading *l, const struct clocks_file *f)
{
	for (unsigned i = 0; i < f->facts_count; i++) {
		struct law_place at = {FILE_NAME, "facts", i, f->facts[i].code, NULL};
		bool used = false;

		for (unsigned c = 0; c < f->clocks_count && !used; c++)
			used = uses_fact(&f->clocks[c].terms, f->facts[i].code);
		if (!used)
			law_wrong(l, &at, "unused-fact", "no clock asks for \"%s\"",
				  f->facts[i].code);
	}
}

/* --- the snapshot --- */

static struct clock_book *make_book(struct law_loading *l, const struct clocks_file *f,
				    const struct law_span *spans)
{
	struct clock_book *b = arena_one(l->arena, struct clock_book);

	*b = (struct clock_book){.facts = f->facts,
				 .facts_count = f->facts_count,
				 .owners = f->owners,
				 .owners_count = f->owners_count,
				 .count = f->clocks_count};
	b->rows = arena_many(l->arena, b->count, struct law_clock);
	for (size_t i = 0; i < b->count; i++) {
		const struct clock_row *row = &f->clocks[spans[i].index];

		b->rows[i] = row->clock;
		b->rows[i].terms = &row->terms;
	}
	return b;
}

bool clocks_load(struct law_loading *l, const struct form_book *forms, struct clock_book **out)
{
	struct clocks_file *f = NULL;
	struct law_place list = {FILE_NAME, "clocks", 0, NULL, NULL};
	size_t before = l->problems->count;

	if (!law_read(l, FILE_NAME, &file_schema, (void **)&f))
		return false;
	struct law_span *spans = arena_many(l->report, f->clocks_count, struct law_span);

	law_check_terms(l, FILE_NAME, "facts", f->facts, f->facts_count);
	law_check_terms(l, FILE_NAME, "owners", f->owners, f->owners_count);
	for (unsigned i = 0; i < f->clocks_count; i++) {
		check_clock(l, f, forms, i);
		spans[i] = (struct law_span){f->clocks[i].clock.id, &f->clocks[i].clock.row, i};
	}
	check_facts_used(l, f);
	law_check_spans(l, &list, spans, f->clocks_count, true);
	if (l->problems->count > before)
		return false;
	*out = make_book(l, f, spans);
	return true;
}
