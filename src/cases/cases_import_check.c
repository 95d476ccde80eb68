/*
 * Looks at every row of a paper register and tells all that is wrong with it, so that one look at
 * the report is enough to put the file right.
 */
#include "cases/cases_import.h"

#include "base/fold.h"
#include "base/say.h"
#include "law/eligible.h"

#include <stdlib.h>

#define CELL_LETTERS_MOST 400
#define NAME_LETTERS_MOST 200

/* What is looked at: one row, and what it is looked at with. */
struct looking {
	struct task *t;
	struct import_check *check;
	const struct import_columns *columns;
	const struct sheet_row *row;
	struct import_line *line;
	struct provider *providers;
	size_t providers_count;
	const struct eligible_category **categories; /* of the row's day */
	size_t categories_count;
	struct day today;
};

static void wrong_at(struct import_check *check, const struct import_fault *fault)
{
	if (check->faults_count < IMPORT_FAULTS_MOST)
		check->faults[check->faults_count++] = *fault;
}

static struct str cell_of(const struct looking *l, enum import_column c)
{
	int at = l->columns->at[c];

	return at ? str_trim(sheet_cell(l->row, (size_t)at - 1).text) : STR("");
}

/* A spreadsheet's day comes as 2026-02-12; its own program shows it as 12/02/2026. */
static struct str as_written(struct looking *l, enum import_column c)
{
	struct str text = cell_of(l, c);
	struct day day;

	return text.len == strlen("yyyy-mm-dd") && day_parse(text, &day)
		       ? say_date(l->t->arena, day)
		       : text;
}

static void wrong(struct looking *l, enum import_column c, const char *text)
{
	wrong_at(l->check, &(struct import_fault){l->row->number, c, text, as_written(l, c)});
}

/* ---- days and texts ---- */

/* "12/02/2026", "12-2-2026", "2026-02-12", with or without a time behind it. */
static bool read_day(struct str text, struct day *out)
{
	struct str day, part;
	int64_t numbers[3];

	str_cut(text, ' ', &day, &part);
	char sign = memchr(day.ptr, '/', day.len) ? '/' : memchr(day.ptr, '.', day.len) ? '.' : '-';

	for (size_t i = 0; i < 3; i++) {
		if (str_cut(day, sign, &part, &day) != (i < 2) || !str_int(part, &numbers[i]) ||
		    numbers[i] < 1 || numbers[i] > 9999)
			return false;
	}
	bool year_first = numbers[0] > 31;
	const struct civil c = {(int)numbers[year_first ? 0 : 2], (int)numbers[1],
				(int)numbers[year_first ? 2 : 0]};

	if (!civil_is_valid(c))
		return false;
	*out = day_from_civil(c);
	return true;
}

/* DAY_NONE for an empty cell; false, and told, when it is no day or still to come. */
static bool take_day(struct looking *l, enum import_column c, struct day *out)
{
	struct str text = cell_of(l, c);

	*out = DAY_NONE;
	if (text.len == 0)
		return true;
	if (!read_day(text, out)) {
		wrong(l, c,
		      N_("This is no day. Write it as day/month/year, for example "
			 "24/02/2026."));
		*out = DAY_NONE;
		return false;
	}
	if (out->v <= l->today.v)
		return true;
	wrong(l, c, N_("This day is still to come."));
	*out = DAY_NONE;
	return false;
}

/* "9:30", "09h30", or behind the day; a day alone begins at midnight: the safe side. */
static void take_time(struct looking *l)
{
	struct str text = cell_of(l, IMPORT_TIME), hours, minutes;
	int64_t h, m;

	l->line->accepted_at = day_start(l->line->accepted);
	if (text.len == 0 && !str_cut(cell_of(l, IMPORT_ACCEPTED), ' ', &hours, &text))
		return;
	if (!str_cut(text, ':', &hours, &minutes) && !str_cut(text, 'h', &hours, &minutes))
		minutes = STR("x");
	if (!str_int(hours, &h) || !str_int(str_sub(minutes, 0, 2), &m) || h < 0 || h > 23 ||
	    m < 0 || m > 59) {
		wrong(l, IMPORT_TIME, N_("This is no time of day. Write it as 9:30."));
		return;
	}
	l->line->accepted_at += h * TIME_HOUR + m * TIME_MINUTE;
}

static size_t letters_in(struct str s)
{
	size_t n = 0;

	for (size_t i = 0; i < s.len; i++)
		n += ((unsigned char)s.ptr[i] & 0xC0) != 0x80;
	return n;
}

static struct str take_text(struct looking *l, enum import_column c)
{
	struct str text = cell_of(l, c);

	if (letters_in(text) > CELL_LETTERS_MOST)
		wrong(l, c, N_("This is too long: at most 400 letters."));
	else if (!str_is_utf8(text) || fold_has_unsafe(text, true))
		wrong(l, c, N_("There is an invisible sign in this text. Type it again."));
	return text;
}

/* Letters of any script and what stands between them: no digits, no signs of a formula. */
static bool is_name(struct str s)
{
	if (s.len == 0 || letters_in(s) > NAME_LETTERS_MOST || !str_is_utf8(s) ||
	    fold_has_unsafe(s, false))
		return false;
	for (size_t i = 0; i < s.len; i++) {
		char c = s.ptr[i];
		bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80);

		if (!letter && !strchr(" .'-", c))
			return false;
	}
	return true;
}

static void take_client(struct looking *l)
{
	struct str birth = cell_of(l, IMPORT_BIRTH), why;
	struct day day = DAY_NONE;

	l->line->client = cell_of(l, IMPORT_CLIENT);
	if (l->line->client.len && !is_name(l->line->client))
		wrong(l, IMPORT_CLIENT,
		      N_("This is no name of a person: letters, spaces . ' - "
			 "only."));
	l->line->birth = STR("");
	if (read_day(birth, &day) && day.v > l->today.v)
		wrong(l, IMPORT_BIRTH, N_("This day is still to come."));
	else if (!day_is_none(day))
		l->line->birth = day_format(l->t->arena, day);
	else if (!people_read_birth(l->t, birth, &l->line->birth, &why))
		wrong(l, IMPORT_BIRTH, N_("This is no date and no year of birth."));
	else if (str_cmp(str_sub(l->line->birth, 0, 4), day_format(l->t->arena, l->today)) > 0)
		wrong(l, IMPORT_BIRTH, N_("This year is still to come."));
	l->line->address = take_text(l, IMPORT_ADDRESS);
}

/* ---- words with a meaning ---- */

static const char word_unknown[] =
	N_("This word is not known here. The words of this column stand below the table.");

/* Comparing leaves folded texts behind, thousands for a file: they are given back at once. */
static const char *term_code(struct looking *l, enum register_list list, struct str text)
{
	struct arena_mark mark = arena_mark(l->t->arena);
	const struct register_term *term = register_term_read(l->t->arena, l->t->law, list, text);

	arena_rewind(l->t->arena, mark);
	return term ? term->code : NULL;
}

static bool is_same(struct looking *l, struct str one, struct str other)
{
	struct arena *a = l->t->arena;
	struct arena_mark mark = arena_mark(a);
	bool same = str_eq(fold(a, one), fold(a, other));

	arena_rewind(a, mark);
	return same;
}

/* A title of the law, in either language, or the code itself. */
static bool is_title(struct looking *l, struct str text, const char *code, const char *title,
		     const char *title_en)
{
	return is_same(l, text, str_of(code)) || is_same(l, text, str_of(title)) ||
	       is_same(l, text, str_of(title_en));
}

/* Words are read by the law of the acceptance, or of today where its day is wrong. */
static struct day law_day_of(const struct looking *l)
{
	return day_is_none(l->line->accepted) ? l->today : l->line->accepted;
}

static void take_form(struct looking *l)
{
	struct str text = cell_of(l, IMPORT_FORM);
	const char *code = term_code(l, REGISTER_FORMS, text);
	const struct aid_form **forms;
	size_t n = aid_forms(l->t->arena, l->t->law, law_day_of(l), &forms);

	for (size_t i = 0; i < n && text.len; i++)
		if ((code && strcmp(code, forms[i]->code) == 0) ||
		    is_title(l, text, forms[i]->code, forms[i]->title, forms[i]->title_en))
			l->line->form = forms[i];
	if (text.len && !l->line->form)
		wrong(l, IMPORT_FORM, word_unknown);
}

static void take_matter(struct looking *l)
{
	struct str text = cell_of(l, IMPORT_MATTER);
	const char *code = term_code(l, REGISTER_MATTERS, text);
	const struct aid_term **matters;
	size_t n = aid_matters(l->t->arena, l->t->law, law_day_of(l), &matters);

	for (size_t i = 0; i < n && text.len; i++)
		if ((code && strcmp(code, matters[i]->code) == 0) ||
		    is_title(l, text, matters[i]->code, matters[i]->title, matters[i]->title_en))
			l->line->matter = str_of(matters[i]->code);
	if (text.len && !l->line->matter.ptr)
		wrong(l, IMPORT_MATTER, word_unknown);
}

static bool is_category(struct looking *l, struct str text)
{
	const char *code = term_code(l, REGISTER_CATEGORIES, text);

	for (size_t i = 0; i < l->categories_count; i++) {
		const struct eligible_category *c = l->categories[i];

		if ((code && strcmp(code, c->code) == 0) ||
		    is_title(l, text, c->code, c->title, c->title_en))
			return true;
	}
	return false;
}

/* Titles of the law hold commas; a cell that is no title may name several with commas between. */
static void take_category(struct looking *l)
{
	struct str text = take_text(l, IMPORT_CATEGORY), rest = text, part;
	bool known = text.len == 0 || is_category(l, text);

	l->line->category = text;
	if (known)
		return;
	for (known = true; rest.len;) {
		str_cut(rest, ',', &part, &rest);
		known = known && is_category(l, str_trim(part));
	}
	if (!known)
		wrong(l, IMPORT_CATEGORY, word_unknown);
}

static struct str take_word(struct looking *l, enum import_column c, enum register_list list)
{
	struct str text = cell_of(l, c);
	const char *code = text.len ? term_code(l, list, text) : NULL;

	if (text.len && !code)
		wrong(l, c, word_unknown);
	return code ? str_of(code) : STR("");
}

/* ---- who carries it out ---- */

static bool is_named(struct looking *l, const struct provider *p, struct str text)
{
	return (p->card.len && str_eq(p->card, text)) || is_same(l, p->name, text);
}

static void take_provider(struct looking *l)
{
	struct str text = cell_of(l, IMPORT_PROVIDER);
	const struct provider *found = NULL;
	size_t hits = 0;

	for (size_t i = 0; i < l->providers_count && text.len; i++)
		if (is_named(l, &l->providers[i], text)) {
			found = &l->providers[i];
			hits++;
		}
	if (text.len && !found)
		wrong(l, IMPORT_PROVIDER,
		      N_("No provider of this office has this name or card. Add the "
			 "provider first."));
	if (hits > 1)
		wrong(l, IMPORT_PROVIDER,
		      N_("Several providers have this name. Write the number of the card."));
	if (!found)
		return;
	l->line->provider = found->id;
	l->line->provider_seat = found->seat;
	l->line->provider_name = found->name;
	if (l->line->form && !aid_may_provide(l->line->form, found->kind))
		wrong(l, IMPORT_PROVIDER,
		      N_("This kind of provider may not carry out this form of aid."));
}

/* ---- what fits together ---- */

static void take_number(struct looking *l)
{
	struct str text = cell_of(l, IMPORT_NUMBER);
	struct register_place *place = &l->line->place;

	if (text.len == 0)
		return;
	if (!register_number_read(l->t->arena, text, place)) {
		*place = (struct register_place){0};
		wrong(l, IMPORT_NUMBER, N_("This is no file number like TT.TGTT.01.2026."));
		return;
	}
	l->line->key = register_line_key(l->t->arena, place);
	if (!str_eq(place->unit, l->check->unit.code))
		wrong(l, IMPORT_NUMBER,
		      N_("The abbreviation in front is not that of this "
			 "office."));
	if (l->line->form && !str_is(place->book, l->line->form->reg))
		wrong(l, IMPORT_NUMBER,
		      N_("This number is of the register of another form of "
			 "aid."));
	if (!day_is_none(l->line->accepted) && place->year != day_to_civil(l->line->accepted).year)
		wrong(l, IMPORT_NUMBER,
		      N_("The year of the number is not the year of "
			 "acceptance."));
}

static void check_order(struct looking *l, enum import_column c, struct day day)
{
	if (!day_is_none(day) && day.v < l->line->accepted.v)
		wrong(l, c, N_("This day comes before the acceptance."));
}

/* Which states name a provider, an end, a hand-over. */
static const struct {
	const char *state;
	bool provider, ended, handed_over;
} states[] = {
	{"accepted", false, false, false},
	{"working", true, false, false},
	{"ended", true, true, false},
	{"handed_over", true, true, true},
};

static void check_cell(struct looking *l, enum import_column c, bool wanted, bool given)
{
	if (wanted && !given)
		wrong(l, c,
		      N_("This is empty. The state in this row needs it: fill it in, or put the "
			 "state right."));
	if (!wanted && given)
		wrong(l, c,
		      N_("The state in this row has not come so far: empty this, or put the "
			 "state right."));
}

static void check_state(struct looking *l)
{
	for (size_t i = 0; i < sizeof states / sizeof *states; i++) {
		if (!str_is(l->line->state, states[i].state))
			continue;
		check_cell(l, IMPORT_PROVIDER, states[i].provider,
			   cell_of(l, IMPORT_PROVIDER).len > 0);
		check_cell(l, IMPORT_ENDED, states[i].ended, cell_of(l, IMPORT_ENDED).len > 0);
		check_cell(l, IMPORT_HANDED_OVER, states[i].handed_over,
			   cell_of(l, IMPORT_HANDED_OVER).len > 0);
	}
}

/* A limit that cannot be computed would be missed on the day it matters. */
static void check_clock(struct looking *l, const char *rule, int64_t at, enum import_column c)
{
	struct task *t = l->t;
	const struct law_clock *row =
		rule ? law_clock_find(t->law, str_of(rule), day_of(at)) : NULL;
	struct law_due due;

	if (rule && (!row || !law_due(t->law, row, at, (struct law_facts){0}, &due, NULL)))
		wrong(l, c,
		      N_("The time limit cannot be computed: the calendar of that "
			 "time is not known."));
}

static void check_clocks(struct looking *l)
{
	const struct import_line *line = l->line;

	if (!line->form || day_is_none(line->accepted))
		return;
	if (str_is(line->state, "accepted"))
		check_clock(l, aid_assign_clock(line->form, str_is(line->arrested, "yes")),
			    line->accepted_at, IMPORT_ACCEPTED);
	if (str_is(line->state, "accepted") || str_is(line->state, "working"))
		check_clock(l, line->form->advise, line->accepted_at, IMPORT_ACCEPTED);
	if (str_is(line->state, "ended") && !day_is_none(line->ended))
		check_clock(l, aid_clock_of(l->t->law, "ended", line->ended),
			    day_start(line->ended), IMPORT_ENDED);
}

static void check_needed(struct looking *l)
{
	for (enum import_column c = 0; c < IMPORT_COLUMN_COUNT; c++) {
		const struct register_term *term = register_term_find(
			l->t->law, REGISTER_COLUMNS, str_of(import_column_code(c)));

		if (term && term->needed == LAW_YES && l->columns->at[c] && !cell_of(l, c).len)
			wrong(l, c, N_("This is empty and must not be."));
	}
}

static void look_at_row(struct looking *l)
{
	struct import_line *line = l->line;

	*line = (struct import_line){.row = l->row->number};
	check_needed(l);
	if (take_day(l, IMPORT_ACCEPTED, &line->accepted) && !day_is_none(line->accepted))
		take_time(l);
	take_form(l);
	take_matter(l);
	take_number(l);
	take_client(l);
	l->categories_count =
		eligible_categories(l->t->arena, l->t->law, law_day_of(l), &l->categories);
	take_category(l);
	line->arrested = take_word(l, IMPORT_ARRESTED, REGISTER_ANSWERS);
	line->state = take_word(l, IMPORT_STATE, REGISTER_STATES);
	take_provider(l);
	line->decision = take_text(l, IMPORT_DECISION);
	line->result = take_text(l, IMPORT_RESULT);
	line->notes = take_text(l, IMPORT_NOTES);
	if (take_day(l, IMPORT_DECIDED, &line->decided))
		check_order(l, IMPORT_DECIDED, line->decided);
	if (take_day(l, IMPORT_ENDED, &line->ended))
		check_order(l, IMPORT_ENDED, line->ended);
	if (take_day(l, IMPORT_HANDED_OVER, &line->handed_over))
		check_order(l, IMPORT_HANDED_OVER, line->handed_over);
	check_state(l);
	check_clocks(l);
}

/* ---- the sequence ---- */

static int by_key(const void *left, const void *right)
{
	const struct import_line *a = left, *b = right;
	int order = str_cmp(a->key, b->key);

	return order ? order : a->row < b->row ? -1 : a->row > b->row;
}

static void wrong_number(struct task *t, struct import_check *check, const struct import_line *line,
			 const char *text)
{
	wrong_at(check, &(struct import_fault){line->row, IMPORT_NUMBER, text,
					       register_number(t->arena, &line->place)});
}

static int64_t last_of(struct task *t, const struct unit *unit, const struct register_place *place)
{
	struct register_find_row row = {0};

	register_find(t, unit->id, place->book, place->year, &row);
	return row.last;
}

static bool in_closed(struct task *t, const struct unit *unit, const struct import_line *line)
{
	struct closing_list_row *rows;
	size_t n = closing_list(t, unit->id, line->place.book, line->place.year, &rows);

	for (size_t i = 0; i < n; i++)
		if (period_holds((struct period){rows[i].from_day, rows[i].to_day}, line->accepted))
			return true;
	return false;
}

/*
 * The numbers of a register go on behind the last one that it has, without a gap.  `last` is of the
 * line before in the same register.
 */
static int64_t check_place(struct task *t, struct import_check *check,
			   const struct import_line *line, int64_t last, int64_t known)
{
	if (line->place.seq <= known)
		wrong_number(t, check, line, N_("This number is in the register already."));
	else if (line->place.seq == last)
		wrong_number(t, check, line, N_("This number stands in the file twice."));
	else if (line->place.seq != last + 1)
		wrong_number(t, check, line,
			     N_("Before this number one is missing: numbers follow each other "
				"without a gap."));
	return line->place.seq > last ? line->place.seq : last;
}

/*
 * Numbers are given in the order of acceptance, so they tell which day is wrong; the order of the
 * rows in the file tells nothing.
 */
static void check_follows(struct task *t, struct import_check *check,
			  const struct import_line *line, const struct import_line *before)
{
	if (!before || before->place.year != line->place.year ||
	    !str_eq(before->place.book, line->place.book) || day_is_none(line->accepted) ||
	    day_is_none(before->accepted) || line->accepted.v >= before->accepted.v)
		return;
	wrong_at(check,
		 &(struct import_fault){
			 line->row, IMPORT_ACCEPTED,
			 N_("This day comes before that of the number in front. Numbers follow the "
			    "days of acceptance: put the day or the number right in one of the "
			    "two."),
			 say_date(t->arena, line->accepted)});
}

static void check_sequence(struct task *t, struct import_check *check)
{
	int64_t last = 0, known = 0;
	const struct import_line *before = NULL;

	qsort(check->lines, check->count, sizeof *check->lines, by_key);
	for (size_t i = 0; i < check->count; i++) {
		const struct import_line *line = &check->lines[i];

		if (!line->key.len)
			continue;
		if (!before || before->place.year != line->place.year ||
		    !str_eq(before->place.book, line->place.book))
			last = known = last_of(t, &check->unit, &line->place);
		last = check_place(t, check, line, last, known);
		check_follows(t, check, line, before);
		if (known && !day_is_none(line->accepted) && in_closed(t, &check->unit, line))
			wrong_number(t, check, line,
				     N_("The period of this day is closed already."));
		before = line;
	}
}

/* ---- the whole ---- */

static void check_columns(struct task *t, const struct import_columns *columns,
			  struct import_check *out)
{
	for (enum import_column c = 0; c < IMPORT_COLUMN_COUNT; c++) {
		const struct register_term *term =
			register_term_find(t->law, REGISTER_COLUMNS, str_of(import_column_code(c)));

		if (term && term->needed == LAW_YES && !columns->at[c])
			wrong_at(out,
				 &(struct import_fault){
					 0, c, N_("No column of the file is named as this one."),
					 STR("")});
	}
}

static int by_row(const void *left, const void *right)
{
	const struct import_fault *a = left, *b = right;

	if (a->row != b->row)
		return a->row < b->row ? -1 : 1;
	return a->column < b->column ? -1 : a->column > b->column;
}

static void look_at_rows(struct looking *l, const struct sheet_rows *rows, size_t first)
{
	for (size_t i = first; i < rows->count; i++) {
		l->row = &rows->rows[i];
		l->line = &l->check->lines[l->check->count++];
		look_at_row(l);
	}
}

void import_check(struct task *t, const struct unit *unit, const struct sheet_rows *rows,
		  const struct import_columns *columns, struct import_check *out)
{
	size_t first = import_heading_row(t, rows) + 1;
	struct looking l = {.t = t, .check = out, .columns = columns, .today = day_of(task_now(t))};

	*out = (struct import_check){
		.unit = *unit,
		.faults = arena_many(t->arena, IMPORT_FAULTS_MOST, struct import_fault),
	};
	check_columns(t, columns, out);
	if (rows->count <= first || rows->count - first > IMPORT_ROWS_MOST) {
		wrong_at(out, &(struct import_fault){
				      0, IMPORT_NUMBER,
				      N_("Below its headings the file has no row, or more "
					 "than 3,000."),
				      STR("")});
		return;
	}
	out->lines = arena_many(t->arena, rows->count - first, struct import_line);
	l.providers_count = providers_list(t, unit->id, l.today, &l.providers);
	look_at_rows(&l, rows, first);
	check_sequence(t, out);
	qsort(out->faults, out->faults_count, sizeof *out->faults, by_row);
}
