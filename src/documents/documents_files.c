/* Files in a browser: brought, shown, withdrawn. */
#include "documents/documents.h"

#include "documents.html.h"
#include "documents/documents_files_internal.h"
#include "documents/documents_internal.h"
#include "documents/documents_reasons.h"

/* ---- the list ---- */

static struct str address(struct task *t, const struct file_place *place, int64_t number,
			  const char *behind)
{
	return str_printf(t->arena, "%" STR_F "/%lld%s%s", STR_A(place->base), (long long)number,
			  *behind ? "/" : "", behind);
}

static struct file_item item_of(struct task *t, const struct file_place *place,
				const struct document_line *line)
{
	return (struct file_item){
		.line = *line,
		.kind = documents_kind_title(t, line->kind),
		.small_url = line->photo ? address(t, place, line->number, "small") : STR(""),
		.drop_url = place->may_drop ? address(t, place, line->number, "drop") : STR(""),
		.withdraw_url = place->may_withdraw && !line->withdrawn
					? address(t, place, line->number, "withdraw")
					: STR(""),
	};
}

size_t documents_file_items(struct task *t, const struct file_place *place, struct file_item **out)
{
	struct document_line *lines;
	size_t n = documents_lines(t, place->subject_kind, place->subject, place->base, &lines);

	*out = arena_many(t->arena, n, struct file_item);
	for (size_t i = 0; i < n; i++)
		(*out)[i] = item_of(t, place, &lines[i]);
	return n;
}

/* "?came=2": what the form that led here brought. */
static int64_t just_came(struct web *w, const struct file_sheet *view)
{
	int64_t n = 0;

	if (!str_int(web_query(w, "came"), &n) || n < 0 || n > (int64_t)view->files_count)
		return 0;
	return n;
}

static enum outcome show(struct task *t, struct web *w, const struct file_place *place,
			 enum outcome o)
{
	struct file_sheet view = {
		.about = place->about,
		.base_url = place->base,
		.back_url = place->back,
		.may_add = place->attach != NULL,
	};

	web_form_inputs(t, w, &files_form_form, &view.inputs);
	/* Of several files each has its own sentence: the name of the first says nothing. */
	if (view.inputs.paper.error.ptr)
		view.inputs.paper.value = STR_NONE;
	view.files_count = documents_file_items(t, place, &view.files);
	if (place->before)
		view.before_count = documents_file_items(t, place->before, &view.before);
	view.came = just_came(w, &view);
	documents_list_kinds(t, place->asked, view.inputs.kind.value, &view);
	return web_page_again(t, w, o, place->page, &view);
}

enum outcome documents_files_page(struct task *t, struct web *w, const struct file_place *place)
{
	return show(t, w, place, OUTCOME_OK);
}

int64_t documents_count(struct task *t, const char *subject_kind, int64_t subject)
{
	struct document_count_row row = {0};

	return document_count(t, str_of(subject_kind), subject, &row) ? row.count : 0;
}

/* ---- one after another ---- */

struct bringing {
	const struct file_place *place;
	struct document_attach attach;
	struct buf wrong; /* what was not taken and why, a sentence each */
	size_t sent;
	int64_t came;
};

/* Among several the sentence names its file, as the sender's device does. */
static void note_wrong(struct task *t, struct bringing *b, const struct web_file *file)
{
	struct str text = reason_text(t);

	if (b->sent > 1 && file->name.len)
		buf_addf(&b->wrong, "%" STR_F ": ", STR_A(file->name));
	buf_addf(&b->wrong, "%" STR_F " ", STR_A(text));
}

static enum outcome bring(struct task *t, struct bringing *b, const struct web_file *file)
{
	struct document_attached attached;

	t->reason = NULL;
	t->reason_args_count = 0;
	enum outcome o = documents_take(t, file, &b->attach.staged);

	if (o == OUTCOME_INVALID) {
		note_wrong(t, b, file);
		return OUTCOME_OK;
	}
	if (o == OUTCOME_OK)
		o = change(t, b->place->attach, &b->attach, &attached);
	if (o == OUTCOME_OK)
		b->came++;
	return o;
}

static enum outcome bring_all(struct task *t, struct bringing *b, const struct web_files *files)
{
	enum outcome o = OUTCOME_OK;

	for (size_t i = 0; o == OUTCOME_OK && i < files->count; i++)
		o = bring(t, b, &files->list[i]);
	return o;
}

/* With one file its own reason stands; of several, all sentences stand at the field. */
static enum outcome not_taken(struct task *t, struct web *w, const struct bringing *b)
{
	if (b->sent == 1)
		return refuse_field(t, OUTCOME_INVALID, t->reason, "paper");
	t->reason = NULL;
	web_form_wrong(t, w, "paper", buf_str(&b->wrong));
	return OUTCOME_INVALID;
}

#define WRONG_BYTES 8192

enum outcome documents_files_post(struct task *t, struct web *w, const struct file_place *place)
{
	struct files_form form;
	struct bringing b = {.place = place, .wrong = buf_new(t->arena, WRONG_BYTES)};

	if (!place->attach)
		return show(t, w, place, refuse(t, OUTCOME_TOO_LATE, &REASON_FILES_CLOSED));
	if (!web_form(t, w, &files_form_form, &form))
		return show(t, w, place, OUTCOME_INVALID);
	if (form.kind.len && !documents_kind_known(t, form.kind))
		return show(t, w, place,
			    refuse_field(t, OUTCOME_INVALID, &REASON_FILE_KIND, "kind"));
	b.sent = form.paper.count;
	b.attach = (struct document_attach){
		.subject_kind = place->subject_kind,
		.subject = place->subject,
		.scope = place->scope,
		.kind = form.kind.len ? form.kind : STR(FILE_KIND_OTHER),
		.title = form.title.ptr ? form.title : STR(""),
	};
	enum outcome o = bring_all(t, &b, &form.paper);

	if (o == OUTCOME_OK && b.wrong.len)
		o = not_taken(t, w, &b);
	if (o != OUTCOME_OK)
		return o == OUTCOME_NOT_FOUND ? o : show(t, w, place, o);
	return web_see(t, w, "%" STR_F "?came=%lld", STR_A(place->base), (long long)b.came);
}

/* ---- one of them ---- */

static enum outcome find(struct task *t, struct web *w, const struct file_place *place,
			 struct document *out)
{
	if (documents_find(t, place->subject_kind, place->subject, web_param_id(w, "file"), out))
		return OUTCOME_OK;
	return db_failed(t) ? OUTCOME_UNAVAILABLE
			    : refuse(t, OUTCOME_NOT_FOUND, &REASON_FILE_UNKNOWN);
}

static enum outcome send(struct task *t, struct web *w, const struct file_place *place,
			 enum document_copy which)
{
	struct document d;
	enum outcome o = find(t, w, place, &d);

	return o == OUTCOME_OK ? documents_answer(t, w, &d, which) : o;
}

enum outcome documents_file_shown(struct task *t, struct web *w, const struct file_place *place)
{
	return send(t, w, place, DOCUMENT_SHOWN);
}

enum outcome documents_file_original(struct task *t, struct web *w, const struct file_place *place)
{
	return send(t, w, place, DOCUMENT_ORIGINAL);
}

enum outcome documents_file_small(struct task *t, struct web *w, const struct file_place *place)
{
	return send(t, w, place, DOCUMENT_SMALL);
}

/* ---- withdrawing ---- */

static struct document_line *line_of(struct task *t, const struct file_place *place, int64_t number)
{
	struct document_line *lines;
	size_t n = documents_lines(t, place->subject_kind, place->subject, place->base, &lines);

	for (size_t i = 0; i < n; i++)
		if (lines[i].number == number)
			return &lines[i];
	return NULL;
}

/* For who may not withdraw there is no such page. */
static enum outcome show_withdrawal(struct task *t, struct web *w, const struct file_place *place,
				    enum outcome o)
{
	struct document_line *line =
		place->may_withdraw ? line_of(t, place, web_param_id(w, "file")) : NULL;

	if (!line)
		return db_failed(t) ? OUTCOME_UNAVAILABLE
				    : refuse(t, OUTCOME_NOT_FOUND, &REASON_FILE_UNKNOWN);
	struct file_withdrawal view = {
		.about = place->about,
		.back_url = place->base,
		.url = address(t, place, line->number, "withdraw"),
		.item = item_of(t, place, line),
	};

	web_form_inputs(t, w, &file_withdraw_form_form, &view.inputs);
	return web_page_again(t, w, o, &file_withdrawal_page, &view);
}

enum outcome documents_file_withdrawal(struct task *t, struct web *w,
				       const struct file_place *place)
{
	return show_withdrawal(t, w, place, OUTCOME_OK);
}

enum outcome documents_file_withdraw(struct task *t, struct web *w, const struct file_place *place)
{
	struct file_withdraw_form form;
	struct document_withdraw in = {.subject_kind = place->subject_kind,
				       .subject = place->subject,
				       .number = web_param_id(w, "file")};
	struct nothing none;

	if (!place->may_withdraw || !web_form(t, w, &file_withdraw_form_form, &form))
		return show_withdrawal(t, w, place, OUTCOME_INVALID);
	in.why = form.why;
	enum outcome o = change(t, documents_withdraw_file, &in, &none);

	if (o != OUTCOME_OK)
		return o == OUTCOME_NOT_FOUND ? o : show_withdrawal(t, w, place, o);
	return web_see(t, w, "%" STR_F, STR_A(place->base));
}
