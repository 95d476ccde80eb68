/* Papers as acts: issued with a number, withdrawn, signed by hand. */
#include "documents/documents_papers.h"

#include "base/seal.h"
#include "jobs/jobs.h"
#include "law/law.h"

#define SIGNED_KIND     STR("signed_copy")
#define HTML_BYTES_MOST ((size_t)256 << 10)

static struct seal_place place_of(const char *column, struct paper_id id)
{
	return (struct seal_place){"paper", column, id.v};
}

struct str paper_seal(struct task *t, struct str key, const char *column, struct paper_id id,
		      struct str clear)
{
	struct data_key opened;

	must(data_key_open(t->world->keys, key, &opened));
	return seal(t->arena, &opened, place_of(column, id), clear);
}

struct str paper_unseal(struct task *t, struct str key, const char *column, struct paper_id id,
			struct str sealed)
{
	struct data_key opened;
	struct str clear;

	must(data_key_open(t->world->keys, key, &opened));
	must(unseal(t->arena, &opened, place_of(column, id), sealed, &clear));
	return clear;
}

static struct str actor_name(const struct task *t)
{
	return t->actor.name.ptr ? t->actor.name : STR("citizen");
}

/* ---- issuing ---- */

static int64_t take_number(struct task *t, struct unit_id unit, int64_t year)
{
	struct paper_series_last_row row = {0};

	paper_series_take(t, unit, year);
	paper_series_last(t, unit, year, &row);
	return row.last;
}

bool documents_numbered(struct task *t, struct unit_id unit)
{
	struct paper_series_any_row row;

	return paper_series_any(t, unit, &row) || db_failed(t);
}

static struct str new_code(struct task *t)
{
	struct paper_by_code_row taken;
	struct str code;

	do
		code = code_random(t->arena, PAPER_CODE_DIGITS);
	while (paper_by_code(t, code, &taken));
	return code;
}

/*
 * Title and symbol of a form of law, or those of a paper of our own.  The symbol names the kind of
 * paper and who issues it: "TB-TT".
 */
static void name_of(struct task *t, const struct paper_issue *in, const struct unit *unit,
		    struct paper_insert_in *row)
{
	const struct law_form *form = law_form_find(t->law, str_of(in->type), day_of(task_now(t)));
	struct str kind = form ? str_of(form->symbol) : in->symbol;

	must(form || str_starts(str_of(in->type), STR("own/")));
	row->title = form ? str_of(form->title) : in->title;
	row->act = form ? form->act == LAW_YES : in->act;
	row->to_sign = !in->drawn_up;
	row->symbol = str_printf(t->arena, "%" STR_F "%s%" STR_F, STR_A(kind), kind.len ? "-" : "",
				 STR_A(unit->code));
}

static void note(struct task *t, const struct journal_entry *entry, struct str number,
		 struct str text)
{
	struct journal_entry e = *entry;

	e.facts[0] = (struct journal_fact){"number", number};
	e.facts[1] = (struct journal_fact){"text", text};
	journal_note(t, &e);
}

void paper_note(struct task *t, const struct paper_find_row *row, const struct journal_entry *entry,
		struct str text)
{
	struct journal_entry e = *entry;

	e.scope = row->scope_of;
	note(t, &e, paper_number(t->arena, row->number, row->symbol), text);
}

/* Who issues it in their own name has signed it by that; all others' waits for its signer. */
static void sign_own(struct task *t, const struct paper_face *face, struct paper_insert_in *row)
{
	if (!row->to_sign || (!paper_may_sign(t, row->scope_of) && !str_is(face->capacity, "TL")))
		return;
	row->signed_at = row->now;
	row->signer = face->signer;
	row->capacity = face->capacity;
}

static void store(struct task *t, const struct paper_issue *in, struct paper_insert_in *row,
		  struct str html)
{
	struct data_key key;

	row->key = data_key_new(t->arena, t->world->keys, &key);
	row->html = paper_seal(t, row->key, "html", row->id, html);
	paper_insert(t, row);
	job_add(t, "documents.print", row->id.v, 0);
	note(t,
	     &(struct journal_entry){.subject_kind = in->subject_kind,
				     .subject = in->subject,
				     .scope = in->scope,
				     .what = "paper.issued"},
	     in->face->number, row->title);
}

enum outcome documents_issue(struct task *t, const struct paper_issue *in, struct paper_issued *out)
{
	struct unit unit = {0};
	struct str html;
	size_t from, length;
	struct paper_insert_in row = {
		.id = {task_id(t)},
		.scope_of = in->scope,
		.subject_kind = str_of(in->subject_kind),
		.subject = in->subject,
		.type = str_of(in->type),
		.replaces = in->replaces,
		.year = day_to_civil(day_of(task_now(t))).year,
		.now = task_now(t),
		.name = actor_name(t),
	};

	enum outcome o = paper_check_letters(t, in->typed, in->typed_field);

	if (o != OUTCOME_OK)
		return o;
	agencies_find(t, in->scope, &unit);
	name_of(t, in, &unit, &row);
	row.number = take_number(t, in->scope, row.year);
	row.code = new_code(t);
	in->face->number = paper_number(t->arena, row.number, row.symbol);
	in->face->code = row.code;
	paper_face_fill(t, in, &unit, in->face);
	sign_own(t, in->face, &row);
	o = paper_html(t, &(struct paper_print){.page = in->page, .view = in->view},
		       HTML_BYTES_MOST, &html);
	if (o != OUTCOME_OK)
		return o;
	must(!row.to_sign || paper_sign_place(html, &from, &length));
	documents_settle(t, in->subject_kind, in->subject, in->scope, row.type);
	store(t, in, &row, html);
	*out = (struct paper_issued){row.id, in->face->number, row.code};
	return OUTCOME_OK;
}

/* ---- afterwards ---- */

enum outcome paper_in_force(struct task *t, struct paper_id id, const char *kind, int64_t subject,
			    struct paper_find_row *row)
{
	*row = (struct paper_find_row){0};
	if (!paper_find(t, id, str_of(kind), subject, row))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_PAPER_UNKNOWN);
	if (row->withdrawn_at)
		return refuse(t, OUTCOME_CONFLICT, &REASON_PAPER_WITHDRAWN);
	return OUTCOME_OK;
}

enum outcome documents_withdraw_paper(struct task *t, const struct paper_withdraw *in,
				      struct nothing *out)
{
	struct paper_find_row row;
	enum outcome o = paper_in_force(t, in->id, in->subject_kind, in->subject, &row);

	(void)out;
	if (o != OUTCOME_OK)
		return o;
	paper_withdraw(t, row.id, task_now(t), actor_name(t),
		       paper_seal(t, row.key, "why", row.id, in->why));
	paper_note(t, &row,
		   &(struct journal_entry){.subject_kind = in->subject_kind,
					   .subject = in->subject,
					   .what = row.returned_at ? "paper.returned"
								   : "paper.withdrawn"},
		   in->why);
	return OUTCOME_OK;
}

enum outcome documents_attach_signed(struct task *t, const struct paper_attach_signed *in,
				     struct nothing *out)
{
	struct paper_find_row row;
	struct document_attached file;
	enum outcome o = paper_in_force(t, in->id, in->subject_kind, in->subject, &row);

	(void)out;
	if (o != OUTCOME_OK)
		return o;
	o = documents_attach(t,
			     &(struct document_attach){.staged = in->staged,
						       .subject_kind = "paper",
						       .subject = row.id.v,
						       .scope = row.scope_of,
						       .kind = SIGNED_KIND,
						       .title = STR("")},
			     &file);
	if (o != OUTCOME_OK)
		return o;
	paper_set_signed(t, row.id, file.id);
	paper_note(t, &row,
		   &(struct journal_entry){.subject_kind = in->subject_kind,
					   .subject = in->subject,
					   .what = "paper.signed"},
		   row.title);
	return OUTCOME_OK;
}
