/* Bringing a register kept on paper: the file, the report of every row, taking it over. */
#include "cases/cases_import.h"
#include "cases/cases_registers_pages.h"
#include "cases/cases_sheets.h"

#include "law/eligible.h"

#include "cases.html.h"

#define FAULTS_SHOWN 200

static struct str import_url(struct task *t, struct import_id id)
{
	return str_printf(t->arena, "/registers/imports/%lld", (long long)id.v);
}

/* ---- the files that were sent ---- */

static void list_files(struct task *t, struct import_shelf *view)
{
	struct import_list_row *rows;
	size_t n = import_list(t, &rows);

	view->rows = arena_many(t->arena, n, struct import_item);
	view->rows_count = n;
	for (size_t i = 0; i < n; i++)
		view->rows[i] = (struct import_item){
			.url = import_url(t, rows[i].id),
			.name = import_open(t, rows[i].key, "name", rows[i].id, rows[i].name),
			.office = rows[i].unit_name,
			.state = rows[i].state,
			.sent = rows[i].sent_at,
			.sent_by = rows[i].sent_by,
			.lines = rows[i].lines,
		};
}

static void list_units(struct task *t, struct import_shelf *view)
{
	struct import_units_row *rows;
	size_t n = import_units(t, day_of(task_now(t)), &rows);
	int64_t chosen = t->actor.unit.v;

	id_parse(view->inputs.unit.value, &chosen);
	view->units = arena_many(t->arena, n, struct unit_choice);
	view->units_count = n;
	for (size_t i = 0; i < n; i++)
		view->units[i] =
			(struct unit_choice){rows[i].id.v, rows[i].name, rows[i].id.v == chosen};
}

/* Titles and further spellings, as the file may write them: in Vietnamese. */
static struct str words_of(struct task *t, enum register_list list)
{
	const struct register_term *terms;
	size_t n = register_terms(t->law, list, &terms);
	struct buf b = buf_new(t->arena, (size_t)16 << 10);

	for (size_t i = 0; i < n; i++) {
		buf_addf(&b, "%s%s", i ? "; " : "", terms[i].title);
		for (unsigned w = 0; w < terms[i].words_count; w++)
			buf_addf(&b, ", %s", terms[i].words[w]);
	}
	return buf_full(&b) ? STR("") : buf_str(&b);
}

static struct str titles_of(struct task *t)
{
	const struct aid_term **matters;
	size_t n = aid_matters(t->arena, t->law, day_of(task_now(t)), &matters);
	struct buf b = buf_new(t->arena, (size_t)8 << 10);

	for (size_t i = 0; i < n; i++)
		buf_addf(&b, "%s%s", i ? "; " : "", matters[i]->title);
	return buf_full(&b) ? STR("") : buf_str(&b);
}

/* The short words of a register, then the titles of the law. */
static struct str categories_of(struct task *t)
{
	const struct eligible_category **all;
	size_t n = eligible_categories(t->arena, t->law, day_of(task_now(t)), &all);
	struct buf b = buf_new(t->arena, (size_t)16 << 10);

	buf_add(&b, words_of(t, REGISTER_CATEGORIES));
	for (size_t i = 0; i < n; i++)
		buf_addf(&b, "; %s", all[i]->title);
	return buf_full(&b) ? STR("") : buf_str(&b);
}

static struct str column_title(struct task *t, enum import_column c, enum language language)
{
	const struct register_term *term =
		register_term_find(t->law, REGISTER_COLUMNS, str_of(import_column_code(c)));

	return str_of(term ? register_term_title(term, language) : import_column_code(c));
}

static size_t list_words(struct task *t, struct import_word **out)
{
	const struct import_word words[] = {
		{column_title(t, IMPORT_STATE, t->language), words_of(t, REGISTER_STATES)},
		{column_title(t, IMPORT_FORM, t->language), words_of(t, REGISTER_FORMS)},
		{column_title(t, IMPORT_MATTER, t->language), titles_of(t)},
		{column_title(t, IMPORT_ARRESTED, t->language), words_of(t, REGISTER_ANSWERS)},
		{column_title(t, IMPORT_CATEGORY, t->language), categories_of(t)},
	};

	*out = arena_many(t->arena, sizeof words / sizeof *words, struct import_word);
	memcpy(*out, words, sizeof words);
	return sizeof words / sizeof *words;
}

static enum outcome show_shelf(struct task *t, struct web *w, enum outcome o)
{
	struct import_shelf view = {0};

	web_form_inputs(t, w, &import_form_form, &view.inputs);
	list_files(t, &view);
	list_units(t, &view);
	view.words_count = list_words(t, &view.words);
	return web_page_again(t, w, o, &import_shelf_page, &view);
}

enum outcome cases_imports_page(struct task *t, struct web *w)
{
	return show_shelf(t, w, OUTCOME_OK);
}

/* The rows live beside the answer: a task's own arena is too small for a large sheet. */
static enum outcome read_file(struct task *t, struct web *w, const struct import_form *form,
			      struct cases_import_send_in *in)
{
	struct sheet_rows rows;
	enum outcome o = sheet_read(t, web_arena(w), form->sheet.bytes, &rows);

	if (o != OUTCOME_OK)
		return o == OUTCOME_INVALID ? refuse_field(t, o, t->reason, "sheet") : o;
	size_t heading = import_heading_row(t, &rows);
	struct import_columns columns = import_guess(t, &rows.rows[heading]);

	*in = (struct cases_import_send_in){
		.unit = {form->unit},
		.name = form->sheet.name,
		.print = keyed_fingerprint(t->arena, t->world->keys, "register_import",
					   form->sheet.bytes),
		.sheet = import_pack(web_arena(w), &rows),
		.columns = import_columns_text(t->arena, &columns),
		.lines = (int64_t)(rows.count - heading - 1),
	};
	return OUTCOME_OK;
}

enum outcome cases_imports_post(struct task *t, struct web *w)
{
	struct import_form form;
	struct cases_import_send_in in;
	struct cases_import_send_out out;

	if (!web_form(t, w, &import_form_form, &form))
		return show_shelf(t, w, OUTCOME_INVALID);
	enum outcome o = read_file(t, w, &form, &in);

	if (o == OUTCOME_OK)
		o = change(t, cases_import_send, &in, &out);
	if (o != OUTCOME_OK)
		return o == OUTCOME_NOT_FOUND ? o : show_shelf(t, w, o);
	return web_see(t, w, "%" STR_F, STR_A(import_url(t, out.id)));
}

/* ---- one file ---- */

static void list_headings(struct task *t, const struct sheet_row *headings, int chosen,
			  struct import_column_line *out)
{
	out->headings = arena_many(t->arena, headings->count, struct heading_choice);
	for (size_t i = 0; i < headings->count; i++) {
		if (!headings->cells[i].text.len)
			continue;
		out->headings[out->headings_count++] = (struct heading_choice){
			(int64_t)i + 1, headings->cells[i].text, chosen == (int)i + 1};
	}
}

static void list_columns(struct task *t, const struct import_find_row *row,
			 struct import_report *view)
{
	struct import_columns columns = import_columns_read(row->columns);
	struct sheet_rows rows;

	import_unpack(t->arena, import_open(t, row->key, "sheet", row->id, row->sheet), &rows);
	const struct sheet_row *headings = &rows.rows[import_heading_row(t, &rows)];

	view->columns = arena_many(t->arena, IMPORT_COLUMN_COUNT, struct import_column_line);
	view->columns_count = IMPORT_COLUMN_COUNT;
	for (enum import_column c = 0; c < IMPORT_COLUMN_COUNT; c++) {
		const struct register_term *term =
			register_term_find(t->law, REGISTER_COLUMNS, str_of(import_column_code(c)));

		view->columns[c] = (struct import_column_line){
			.code = str_of(import_column_code(c)),
			.title = column_title(t, c, t->language),
			.needed = term && term->needed == LAW_YES,
			.found = columns.at[c] > 0,
		};
		list_headings(t, headings, columns.at[c], &view->columns[c]);
	}
}

static void list_faults(struct task *t, const struct import_check *check,
			struct import_report *view)
{
	size_t n = check->faults_count < FAULTS_SHOWN ? check->faults_count : FAULTS_SHOWN;

	view->faults = arena_many(t->arena, n, struct import_fault_line);
	view->faults_count = n;
	view->faults_all = (int64_t)check->faults_count;
	view->ready = check->faults_count == 0;
	for (size_t i = 0; i < n; i++) {
		const struct import_fault *f = &check->faults[i];

		view->faults[i] = (struct import_fault_line){
			.row = f->row,
			.column = column_title(t, f->column, t->language),
			.text = str_of(tr(t->language, f->text)),
			.value = f->value,
		};
		view->lacking |= f->row == 0;
	}
}

/* Who looks at the report reads names of people: it is logged. */
static enum outcome open_import(struct task *t, struct web *w, struct import_find_row *row)
{
	if (!import_find(t, (struct import_id){web_param_id(w, "import")}, row))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_IMPORT_UNKNOWN);
	return journal_read(t, "register_import", row->id.v, row->scope_of, "register on paper");
}

static enum outcome show_report(struct task *t, struct web *w, enum outcome o, struct import_id id)
{
	struct import_find_row row;
	struct import_check check;
	struct unit unit = {0};

	if (!import_find(t, id, &row) || !agencies_find(t, row.scope_of, &unit))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_IMPORT_UNKNOWN);
	struct import_report view = {
		.id = row.id.v,
		.name = import_open(t, row.key, "name", row.id, row.name),
		.office = unit.name,
		.state = row.state,
		.sent = row.sent_at,
		.sent_by = row.sent_by,
		.lines = row.lines,
		.ended = row.ended_at,
		.ended_by = row.ended_by,
		.print = books_print_text(t, row.print),
		.rev = row.rev,
	};

	if (str_is(row.state, "sent")) {
		import_check_stored(t, &row, &check);
		list_columns(t, &row, &view);
		list_faults(t, &check, &view);
		view.words_count = list_words(t, &view.words);
	}
	return web_page_again(t, w, o, &import_report_page, &view);
}

enum outcome cases_import_page(struct task *t, struct web *w)
{
	struct import_find_row row;
	enum outcome o = open_import(t, w, &row);

	return o == OUTCOME_OK ? show_report(t, w, OUTCOME_OK, row.id) : o;
}

/* The page again with what came of it, or the same page anew. */
static enum outcome show_after(struct task *t, struct web *w, enum outcome o, struct import_id id)
{
	if (o != OUTCOME_OK)
		return show_report(t, w, o, id);
	return web_see(t, w, "%" STR_F, STR_A(import_url(t, id)));
}

static struct import_columns columns_of(const struct import_columns_form *form)
{
	const int64_t typed[IMPORT_COLUMN_COUNT] = {
		form->number,   form->accepted,    form->time,    form->client, form->birth,
		form->address,  form->category,    form->matter,  form->form,   form->arrested,
		form->provider, form->decision,    form->decided, form->state,  form->result,
		form->ended,    form->handed_over, form->notes,
	};
	struct import_columns columns = {0};

	for (enum import_column c = 0; c < IMPORT_COLUMN_COUNT; c++)
		if (typed[c] > 0 && typed[c] <= SHEET_COLUMNS_MOST)
			columns.at[c] = (int)typed[c];
	return columns;
}

enum outcome cases_import_columns_post(struct task *t, struct web *w)
{
	struct import_find_row row;
	struct import_columns_form form;
	struct nothing none;
	enum outcome o = open_import(t, w, &row);

	if (o != OUTCOME_OK)
		return o;
	if (!web_form(t, w, &import_columns_form_form, &form))
		return show_report(t, w, OUTCOME_INVALID, row.id);
	struct import_columns columns = columns_of(&form);
	const struct cases_import_columns_in in = {row.id, form.rev,
						   import_columns_text(t->arena, &columns)};

	return show_after(t, w, change(t, cases_import_columns, &in, &none), row.id);
}

/* Whether a whole form ends it; else *o is what the page became. */
static bool read_ending(struct task *t, struct web *w, struct cases_import_in *in, enum outcome *o)
{
	struct import_find_row row;
	struct import_end_form form;

	*o = open_import(t, w, &row);
	if (*o != OUTCOME_OK)
		return false;
	if (!web_form(t, w, &import_end_form_form, &form)) {
		*o = show_report(t, w, OUTCOME_INVALID, row.id);
		return false;
	}
	*in = (struct cases_import_in){row.id, form.rev};
	return true;
}

enum outcome cases_import_take_post(struct task *t, struct web *w)
{
	struct cases_import_in in;
	struct nothing none;
	enum outcome o;

	if (!read_ending(t, w, &in, &o))
		return o;
	return show_after(t, w, change(t, cases_import_take, &in, &none), in.id);
}

enum outcome cases_import_drop_post(struct task *t, struct web *w)
{
	struct cases_import_in in;
	struct nothing none;
	enum outcome o;

	if (!read_ending(t, w, &in, &o))
		return o;
	return show_after(t, w, change(t, cases_import_drop, &in, &none), in.id);
}

/* ---- as sheets ---- */

enum outcome cases_import_template(struct task *t, struct web *w)
{
	struct sheet *s = sheets_register(t, web_arena(w), NULL);

	return sheets_send(t, w, s, "mau-so-thu-ly.xlsx");
}

enum outcome cases_import_faults(struct task *t, struct web *w)
{
	struct import_find_row row;
	struct import_check check;
	enum outcome o = open_import(t, w, &row);

	if (o != OUTCOME_OK)
		return o;
	if (!str_is(row.state, "sent"))
		return refuse(t, OUTCOME_TOO_LATE, &REASON_IMPORT_OVER);
	import_check_stored(t, &row, &check);
	struct sheet *s = sheets_faults(web_arena(w));

	for (size_t i = 0; i < check.faults_count; i++) {
		const struct import_fault *f = &check.faults[i];

		sheet_number(s, f->row);
		sheet_text(s, column_title(t, f->column, LANGUAGE_VI));
		sheet_text(s, str_of(tr(LANGUAGE_VI, f->text)));
		sheet_text(s, f->value);
	}
	return sheets_send(t, w, s, "loi-so-thu-ly.xlsx");
}
