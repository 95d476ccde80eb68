/* The register as a spreadsheet: its columns are those that a file to be taken over has. */
#include "cases/cases_sheets.h"

#include "cases/cases_import.h"
#include "cases/cases_registers_pages.h"

static const struct {
	enum sheet_kind kind;
	double width;
} shapes[IMPORT_COLUMN_COUNT] = {
	[IMPORT_NUMBER] = {SHEET_TEXT, 18},     [IMPORT_ACCEPTED] = {SHEET_DAY, 12},
	[IMPORT_TIME] = {SHEET_TEXT, 8},        [IMPORT_CLIENT] = {SHEET_TEXT, 26},
	[IMPORT_BIRTH] = {SHEET_TEXT, 12},      [IMPORT_ADDRESS] = {SHEET_TEXT, 26},
	[IMPORT_CATEGORY] = {SHEET_TEXT, 26},   [IMPORT_MATTER] = {SHEET_TEXT, 20},
	[IMPORT_FORM] = {SHEET_TEXT, 20},       [IMPORT_ARRESTED] = {SHEET_TEXT, 10},
	[IMPORT_PROVIDER] = {SHEET_TEXT, 22},   [IMPORT_DECISION] = {SHEET_TEXT, 16},
	[IMPORT_DECIDED] = {SHEET_DAY, 12},     [IMPORT_STATE] = {SHEET_TEXT, 18},
	[IMPORT_RESULT] = {SHEET_TEXT, 20},     [IMPORT_ENDED] = {SHEET_DAY, 12},
	[IMPORT_HANDED_OVER] = {SHEET_DAY, 12}, [IMPORT_NOTES] = {SHEET_TEXT, 30},
};

struct sheet *sheets_register(struct task *t, struct arena *a, const struct book *b)
{
	struct sheet_column *columns = arena_many(a, IMPORT_COLUMN_COUNT, struct sheet_column);
	struct str *titles = arena_many(a, 2, struct str);

	for (enum import_column c = 0; c < IMPORT_COLUMN_COUNT; c++) {
		const struct register_term *term =
			register_term_find(t->law, REGISTER_COLUMNS, str_of(import_column_code(c)));

		columns[c] = (struct sheet_column){term ? term->title : import_column_code(c),
						   shapes[c].width, shapes[c].kind};
	}
	if (b) {
		titles[0] = b->unit.name;
		titles[1] =
			str_printf(a, "%s, %" STR_F " %lld", aid_form_title(b->form, LANGUAGE_VI),
				   STR_A(b->name), (long long)b->year);
	}
	struct sheet_form *form = arena_one(a, struct sheet_form);

	*form = (struct sheet_form){.name = N_("Register"),
				    .titles = titles,
				    .titles_count = b ? 2 : 0,
				    .columns = columns,
				    .columns_count = IMPORT_COLUMN_COUNT};
	return sheet_new(a, form);
}

struct sheet *sheets_faults(struct arena *a)
{
	static const struct sheet_column columns[] = {
		{N_("Row"), 8, SHEET_NUMBER},
		{N_("Column"), 26, SHEET_TEXT},
		{N_("What is wrong"), 70, SHEET_TEXT},
		{N_("What stands there"), 40, SHEET_TEXT},
	};

	static const struct sheet_form form = {.name = N_("What is wrong"),
					       .columns = columns,
					       .columns_count = sizeof columns / sizeof *columns};

	return sheet_new(a, &form);
}

enum outcome sheets_send(struct task *t, struct web *w, struct sheet *s, const char *name)
{
	struct str bytes;

	must(sheet_end(s, &bytes)); /* no cell of ours is that long */
	return web_send(t, w, &(struct web_sent){.type = SHEET_TYPE, .name = name, .bytes = bytes});
}

/* ---- the lines ---- */

struct writing {
	const struct book *book;
	struct sheet *sheet;
};

static struct str notes_of(struct task *t, const struct register_line *line)
{
	struct buf b = buf_new(t->arena, (size_t)16 << 10);

	buf_add(&b, line->notes);
	for (size_t i = 0; i < line->remarks_count; i++)
		buf_addf(&b, "%s%" STR_F ", %" STR_F ": %" STR_F, b.len ? "; " : "",
			 STR_A(say_date(t->arena, day_of(line->remarks[i].at))),
			 STR_A(line->remarks[i].by), STR_A(line->remarks[i].text));
	return buf_str(&b);
}

/* The words that a file may use for the states that the program knows. */
static struct str state_word(struct task *t, struct str state)
{
	const struct register_term *term = register_term_find(t->law, REGISTER_STATES, state);

	return term ? str_of(term->title) : state;
}

static void write_line(struct task *t, struct sheet *s, const struct register_line *line)
{
	bool arrested = str_is(line->arrested, "yes");
	const struct register_term *answer =
		register_term_find(t->law, REGISTER_ANSWERS, arrested ? STR("yes") : STR("no"));

	sheet_text(s, line->number);
	sheet_day(s, day_of(line->accepted));
	sheet_text(s, say_time(t->arena, line->accepted));
	sheet_text(s, line->who.name);
	sheet_text(s, day_is_none(line->who.born) ? line->who.birth
						  : say_date(t->arena, line->who.born));
	sheet_text(s, STR(""));
	sheet_text(s, line->category);
	sheet_text(s, line->matter);
	sheet_text(s, line->form);
	sheet_text(s,
		   str_is(line->arrested, "unknown") || !answer ? STR("") : str_of(answer->title));
	sheet_text(s, line->provider);
	sheet_text(s, line->decision);
	sheet_day(s, line->decided);
	sheet_text(s, state_word(t, line->state));
	sheet_text(s, line->result);
	sheet_day(s, line->ended ? day_of(line->ended) : DAY_NONE);
	sheet_day(s, line->handed_over);
	sheet_text(s, notes_of(t, line));
}

static void write_lines(struct task *t, const struct register_lines_row *rows, size_t count,
			void *arg)
{
	struct writing *into = arg;
	struct register_line *lines = arena_many(t->arena, count, struct register_line);

	books_show(t, into->book, rows, count, LANGUAGE_VI, lines);
	for (size_t i = 0; i < count; i++)
		write_line(t, into->sheet, &lines[i]);
}

enum outcome cases_book_sheet(struct task *t, struct web *w)
{
	struct book b;
	enum outcome o = books_open_page(t, w, &b);

	if (o != OUTCOME_OK)
		return o;
	struct writing into = {&b, sheets_register(t, web_arena(w), &b)};

	books_each(t, &b,
		   (struct period){day_from_civil((struct civil){1900, 1, 1}), day_of(task_now(t))},
		   write_lines, &into);
	return sheets_send(t, w, into.sheet, "so-thu-ly.xlsx");
}
