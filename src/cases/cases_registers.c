/* A register as a book: which there are, their lines in order, and remarks on lines. */
#include "cases/cases_registers.h"

#include "base/say.h"
#include "cases.views.h"

#include <stdio.h>

static const struct aid_form *form_of(struct task *t, struct str name, int64_t year)
{
	const struct aid_form **forms;
	struct day last = day_from_civil((struct civil){(int)year, 12, 31});
	size_t n = aid_forms(t->arena, t->law, last, &forms);

	for (size_t i = 0; i < n; i++)
		if (str_is(name, forms[i]->reg))
			return forms[i];
	return NULL;
}

bool books_open(struct task *t, struct unit_id unit, struct str name, int64_t year,
		struct book *out)
{
	struct register_find_row row;

	*out = (struct book){.name = name, .year = year};
	if (!civil_is_valid((struct civil){(int)year, 1, 1}))
		return false;
	out->form = form_of(t, name, year);
	if (!out->form || !register_find(t, unit, name, year, &row) ||
	    !agencies_find(t, unit, &out->unit))
		return false;
	out->last = row.last;
	return true;
}

bool books_is_kept_by(struct task *t, const struct book *b)
{
	return b->unit.id.v == t->actor.unit.v || !agencies_open_on(&b->unit, day_of(task_now(t)));
}

struct str books_paper(struct task *t)
{
	struct str key = str_of(register_form(t->law));
	const struct law_form *form = law_form_find(t->law, key, day_of(task_now(t)));

	return form ? str_of(form->number) : key;
}

size_t books_read(struct task *t, const struct book *b, const struct book_span *span,
		  struct register_lines_row **rows)
{
	struct str after = span->after.ptr ? span->after
					   : register_lines_after(t->arena, b->name, b->year),
		   end = span->end.ptr ? span->end : register_lines_end(t->arena, b->name, b->year);

	return register_lines(t, b->unit.id, after, end, span->from_at,
			      span->until_at ? span->until_at : INT64_MAX,
			      str_of(b->form->document ? b->form->document : ""), rows);
}

void books_each(struct task *t, const struct book *b, struct period p, book_lines *each, void *arg)
{
	struct book_span span = {.from_at = day_start(p.from), .until_at = day_end(p.to)};
	char after[80] = "";
	struct register_lines_row *rows;
	size_t n;

	do {
		struct arena_mark mark = arena_mark(t->arena);

		span.after = after[0] ? str_of(after) : STR_NONE;
		n = books_read(t, b, &span, &rows);
		if (n) {
			snprintf(after, sizeof after, "%" STR_F, STR_A(rows[n - 1].line));
			each(t, rows, n, arg);
		}
		arena_rewind(t->arena, mark);
	} while (n == REGISTER_LINES_MOST);
}

/* ---- what a closing fixes ---- */

static void open_client(struct task *t, const struct register_lines_row *row, struct person *who)
{
	people_open_line(t,
			 &(struct person_sealed){row->person, row->person_key, row->person_name,
						 row->person_birth},
			 who);
}

/* Of a line that was taken over: what its register on paper says. */
static struct str open_paper(struct task *t, const struct register_lines_row *row,
			     const char *column, struct str sealed)
{
	return unseal_words(t->arena, t->world->keys, row->key,
			    (struct seal_place){"case_imported", column, row->id.v}, sealed);
}

static struct str open_facts(struct task *t, const struct register_lines_row *row)
{
	return unseal_words(t->arena, t->world->keys, row->request_key,
			    (struct seal_place){"request", "eligibility", row->request.v},
			    row->eligibility);
}

struct str books_print(struct task *t, const struct register_lines_row *row)
{
	struct person who;
	struct str facts = open_facts(t, row),
		   category = row->file_row ? open_paper(t, row, "category", row->category)
					    : row->named;

	open_client(t, row, &who);
	struct str entry = str_printf(
		t->arena,
		"%" STR_F "\n%lld\n%" STR_F "\n%" STR_F "\n%" STR_F "\n%" STR_F "\n%" STR_F
		"\n%" STR_F "\n%" STR_F "\n%s",
		STR_A(row->number), (long long)row->accepted_at, STR_A(who.name), STR_A(who.birth),
		STR_A(row->form), STR_A(row->matter), STR_A(row->arrested), STR_A(facts),
		STR_A(category), str_is(row->state, "voided") ? "voided" : "");

	return keyed_fingerprint(t->arena, t->world->keys, "register_line", entry);
}

#define PRINT_SHOWN 16 /* bytes: nobody compares more by eye */

struct str books_print_text(struct task *t, struct str print)
{
	struct buf b = buf_new(t->arena, 2 * PRINT_SHOWN + 1);

	for (size_t i = 0; i < PRINT_SHOWN && i < print.len; i++)
		buf_addf(&b, "%02x", (unsigned char)print.ptr[i]);
	return buf_str(&b);
}

/* ---- lines as they are shown ---- */

static struct str open_notes(struct task *t, const struct register_lines_row *row)
{
	return str_or_none(open_paper(t, row, "notes", row->notes));
}

static void show_decision(struct task *t, const struct register_lines_row *row,
			  struct register_line *line)
{
	if (row->decision_number) {
		line->decision =
			str_printf(t->arena, "%02lld/%" STR_F, (long long)row->decision_number,
				   STR_A(row->decision_symbol));
		line->decided = day_of(row->decision_at);
		return;
	}
	line->decision = str_or_none(row->paper_decision);
	line->decided = row->file_row ? row->decided : DAY_NONE;
}

static struct str category_of(struct task *t, const struct register_lines_row *row,
			      enum language language)
{
	if (row->file_row)
		return str_or_none(open_paper(t, row, "category", row->category));
	return requests_category_title(t, row->named, open_facts(t, row), day_of(row->filed_at),
				       language);
}

/* What the notes of a register on paper say, and why a line does not count. */
static struct str notes_of(struct task *t, const struct register_lines_row *row,
			   enum language language)
{
	struct str notes = open_notes(t, row);

	if (!row->voided_at)
		return notes;
	struct str why = unseal_words(t->arena, t->world->keys, row->case_key,
				      CASE_VOID_WHY(row->id), row->void_why);
	const struct say_value values[] = {{"day", say_date(t->arena, day_of(row->voided_at))},
					   {"by", row->voided_by},
					   {"why", why}};
	struct str voided = say_with(t->arena, tr(language, N_("Voided on {day} by {by}: {why}")),
				     values, sizeof values / sizeof *values);

	return notes.ptr ? str_printf(t->arena, "%" STR_F "; %" STR_F, STR_A(notes), STR_A(voided))
			 : voided;
}

static void show_walled(const struct register_lines_row *row, enum language language,
			struct register_line *out)
{
	*out = (struct register_line){
		.number = row->number,
		.state = row->state,
		.walled = true,
		.accepted = row->accepted_at,
		.who = {.name = str_of(tr(language, N_("behind a wall")))},
	};
}

/* As the register on paper said, or when the centre received the file here. */
static struct day handed_over_on(const struct register_lines_row *row)
{
	if (row->file_row && !day_is_none(row->handed_over))
		return row->handed_over;
	return row->received_at ? day_of(row->received_at) : DAY_NONE;
}

static void show_line(struct task *t, const struct book *b, const struct register_lines_row *row,
		      enum language language, struct register_line *out)
{
	struct day on = day_of(row->accepted_at);
	const struct aid_term *matter = aid_matter_find(t->law, row->matter, on);
	struct person who;

	if (row->walled) {
		show_walled(row, language, out);
		return;
	}
	open_client(t, row, &who);
	*out = (struct register_line){
		.id = row->id.v,
		.url = str_printf(t->arena, "/cases/%lld", (long long)row->id.v),
		.remark_url = str_printf(t->arena, "%" STR_F "/lines/%lld", STR_A(books_url(t, b)),
					 (long long)row->id.v),
		.number = row->number,
		.state = row->state,
		.accepted = row->accepted_at,
		.category = category_of(t, row, language),
		.matter = matter ? str_of(aid_term_title(matter, language)) : row->matter,
		.form = str_of(aid_form_title(b->form, language)),
		.arrested = row->arrested,
		.provider = str_or_none(row->provider_name),
		.assigned = row->assigned_at,
		.ending = row->ending,
		.result = str_or_none(open_paper(t, row, "result", row->result)),
		.ended = row->ended_at,
		.handed_over = handed_over_on(row),
		.row = row->file_row,
		.notes = notes_of(t, row, language),
	};
	requests_show_client(t, &who, &out->who);
	show_decision(t, row, out);
}

static struct str open_remark(struct task *t, const struct register_remarks_row *row)
{
	struct data_key key;
	struct str clear;

	must(data_key_open(t->world->keys, row->key, &key));
	must(unseal(t->arena, &key, (struct seal_place){"register_remark", "text", row->id.v},
		    row->text, &clear));
	return clear;
}

/* Remarks come in the order of the lines. */
static void add_remarks(struct task *t, const struct book *b, const struct register_lines_row *rows,
			size_t count, struct register_line *out)
{
	struct register_remarks_row *remarks;
	size_t n = register_remarks(t, b->unit.id, rows[0].line, rows[count - 1].line, &remarks),
	       at = 0;
	struct line_remark *shown = arena_many(t->arena, n, struct line_remark);

	for (size_t i = 0; i < count; i++) {
		out[i].remarks = &shown[at];
		for (; at < n && str_eq(remarks[at].line, rows[i].line); at++) {
			shown[at] = (struct line_remark){remarks[at].at, remarks[at].by,
							 open_remark(t, &remarks[at])};
			out[i].remarks_count++;
		}
	}
}

void books_show(struct task *t, const struct book *b, const struct register_lines_row *rows,
		size_t count, enum language language, struct register_line *out)
{
	for (size_t i = 0; i < count; i++)
		show_line(t, b, &rows[i], language, &out[i]);
	if (count)
		add_remarks(t, b, rows, count, out);
}

static struct str key_of(struct task *t, const struct book *b, int64_t seq)
{
	return register_line_key(
		t->arena,
		&(struct register_place){.book = b->name, .year = (int)b->year, .seq = seq});
}

bool books_line(struct task *t, const struct book *b, int64_t seq, struct register_line *out)
{
	struct register_lines_row *rows;
	const struct book_span span = {.after = key_of(t, b, seq - 1),
				       .end = key_of(t, b, seq + 1)};

	if (!books_read(t, b, &span, &rows))
		return false;
	books_show(t, b, rows, 1, t->language, out);
	return true;
}

/* ---- putting a line right ---- */

enum outcome cases_remark(struct task *t, const struct cases_remark_in *in, struct nothing *out)
{
	struct case_file c;
	struct note_id id = {task_id(t)};
	struct data_key key;
	const struct journal_fact facts[] = {{"text", in->text}, {0}};

	(void)out;
	if (!cases_find(t, in->id, &c))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_CASE_UNKNOWN);
	struct str wrapped = data_key_new(t->arena, t->world->keys, &key);

	remark_insert(t, &(struct remark_insert_in){
				 .id = id,
				 .scope_of = c.scope,
				 .case_file = c.id,
				 .at = task_now(t),
				 .by = t->actor.name,
				 .key = wrapped,
				 .text = seal(t->arena, &key,
					      (struct seal_place){"register_remark", "text", id.v},
					      in->text),
			 });
	cases_note(t, &c, "case.remarked", facts);
	return OUTCOME_OK;
}
