/*
 * A request is written page by page into a draft.  Each page carries the version it was made from:
 * when another window has saved other answers meanwhile, the newer answers are shown with what was
 * typed here beside them.  The same page sent twice is no conflict.
 */
#include "portal/portal_internal.h"

#include "portal.html.h"

#define COOKIE       "__Host-kip-draft"
#define COOKIE_AGE_S ((int64_t)14 * 24 * 3600) /* as long as requests keeps drafts */

static bool is_version(const struct field *f)
{
	return strcmp(f->name, "version") == 0;
}

/* The page's fields as they are stored. */
static struct form_input *stored_inputs(struct task *t, const struct form *form,
					const struct draft *d)
{
	struct form_input *inputs = arena_many(t->arena, form->count, struct form_input);

	for (unsigned i = 0; i < form->count; i++)
		inputs[i].value = draft_answer(d, form->fields[i].name);
	return inputs;
}

void ask_open(struct task *t, struct web *w, const struct ask_page *page, struct asking *a)
{
	*a = (struct asking){0};
	if (!requests_draft(t, web_cookie(w, COOKIE), &a->draft))
		a->draft = (struct draft){0};
	if (page)
		a->inputs = stored_inputs(t, page->form, &a->draft);
	a->state = (struct draft_state){
		.version = a->draft.version,
		.number = page ? page->number : 0,
		.steps = ASK_STEPS,
		.stored = a->draft.id.v != 0,
		.fresh = a->draft.version == 1,
		.code = a->draft.code,
	};
	if (a->draft.code.len)
		a->state.pin = requests_draft_pin(t, a->draft.id);
	a->state.marks_count = portal_marks(t, a->state.number, ASK_STEPS, &a->state.marks);
}

enum outcome ask_save(struct task *t, struct web *w, struct draft *d, const char *step)
{
	struct requests_draft_save_in in = {.draft = d, .step = str_of(step)};
	struct requests_draft_save_out out = {0};

	enum outcome o = change(t, requests_draft_save, &in, &out);

	if (o == OUTCOME_OK && d->id.v == 0)
		ask_remember(t, w, out.cookie);
	if (o == OUTCOME_OK)
		d->version = out.version;
	return o;
}

void ask_remember(struct task *t, struct web *w, struct str cookie)
{
	web_set_cookie(t, w, COOKIE, cookie, COOKIE_AGE_S);
}

void ask_forget(struct task *t, struct web *w)
{
	web_set_cookie(t, w, COOKIE, STR(""), -1);
}

static bool has(const struct draft *d, const char *answer)
{
	return draft_answer(d, answer).len > 0;
}

/* Rules may have changed since a page was kept: then its question is asked once more. */
static bool birth_reads(struct task *t, const struct draft *d)
{
	struct str birth, error;

	return people_read_birth(t, draft_answer(d, "born"), &birth, &error);
}

static bool sides_read(struct task *t, const struct draft *d)
{
	struct request_party sides[REQUEST_PARTIES_MOST] = {0};

	return ask_sides_of(t, d, sides);
}

const char *ask_next(struct task *t, const struct draft *d)
{
	struct ask_place_named named;

	if (!has(d, "name") || !birth_reads(t, d))
		return "/requests/new/who";
	ask_place_named(t, d, &named);
	if (!named.has_centre)
		return "/requests/new/place";
	if (!has(d, "matter"))
		return "/requests/new/matter";
	/* Whoever is held is asked once since when and where; nobody has to know. */
	if (str_is(draft_answer(d, "arrested"), "yes") && !draft_answer(d, "held_at").ptr)
		return "/requests/new/urgent";
	if (!sides_read(t, d))
		return "/requests/new/sides";
	return has(d, "safe_contact") ? "/requests/new/review" : "/requests/new/contact";
}

struct str ask_digits(struct arena *a, struct str typed)
{
	struct buf b = buf_new(a, typed.len + 1);

	for (size_t i = 0; i < typed.len; i++)
		if (typed.ptr[i] >= '0' && typed.ptr[i] <= '9')
			buf_addc(&b, typed.ptr[i]);
	return buf_str(&b);
}

/* ---- keeping a page ---- */

/* A page that was left empty is kept too: it was seen. */
static bool is_stored(const struct form *form, const struct draft *d,
		      const struct form_input *inputs)
{
	for (unsigned i = 0; i < form->count; i++) {
		struct str stored = draft_answer(d, form->fields[i].name);

		if (!is_version(&form->fields[i]) &&
		    (!stored.ptr || !str_eq(stored, inputs[i].value)))
			return false;
	}
	return true;
}

static void store(struct task *t, const struct form *form, struct draft *d,
		  const struct form_input *inputs)
{
	(void)t;
	for (unsigned i = 0; i < form->count; i++)
		if (!is_version(&form->fields[i]))
			draft_set(d, str_of(form->fields[i].name), inputs[i].value);
}

/* What was typed here and stands nowhere: only texts, since a choice is quickly made again. */
static void list_unsaved(struct task *t, const struct form *form, const struct form_input *typed,
			 struct asking *a)
{
	a->state.unsaved = arena_many(t->arena, form->count, struct unsaved);
	for (unsigned i = 0; i < form->count; i++) {
		const struct field *f = &form->fields[i];
		bool text = !is_version(f) && f->type != FIELD_CHOICE && f->type != FIELD_CHOICES;

		if (text && typed[i].value.len && !str_eq(typed[i].value, a->inputs[i].value))
			a->state.unsaved[a->state.unsaved_count++] =
				(struct unsaved){str_of(tr(t->language, f->label)), typed[i].value};
	}
}

/* `version` is the first field of every form here. */
static int64_t version_of(const struct form *form, const void *values)
{
	must(is_version(&form->fields[0]) && form->fields[0].type == FIELD_INT);
	return *(const int64_t *)((const char *)values + form->fields[0].offset);
}

enum outcome ask_keep(struct task *t, struct web *w, const struct ask_page *page,
		      const void *values, struct asking *a)
{
	struct form_input *typed = arena_many(t->arena, page->form->count, struct form_input);
	enum outcome o = OUTCOME_OK;

	form_inputs_of(t->arena, page->form, values, typed);
	if (a->draft.id.v && is_stored(page->form, &a->draft, typed))
		return OUTCOME_OK;
	if (a->draft.version != version_of(page->form, values))
		o = a->draft.id.v ? refuse(t, OUTCOME_CONFLICT, &REASON_DRAFT_STALE)
				  : refuse(t, OUTCOME_NOT_FOUND, &REASON_DRAFT_GONE);
	if (o == OUTCOME_OK) {
		store(t, page->form, &a->draft, typed);
		o = ask_save(t, w, &a->draft, page->path);
	}
	if (o == OUTCOME_CONFLICT || o == OUTCOME_NOT_FOUND) {
		ask_open(t, w, page, a);
		list_unsaved(t, page->form, typed, a);
	}
	return o;
}

/* ---- what all pages do ---- */

void ask_outdated(struct task *t, struct web *w, const struct ask_page *page, struct asking *a,
		  const char *field, struct str error)
{
	web_form_wrong(t, w, field, error);
	for (unsigned i = 0; i < page->form->count; i++)
		if (strcmp(page->form->fields[i].name, field) == 0)
			a->inputs[i].error = error;
}

enum outcome ask_show_page(struct task *t, struct web *w, const struct ask_page *page)
{
	struct asking a;

	ask_open(t, w, page, &a);
	if (a.draft.request.v)
		return web_see(t, w, "/requests/new/slip");
	if (page->reread)
		page->reread(t, w, &a);
	return page->show(t, w, &a, OUTCOME_OK);
}

enum outcome ask_show_typed(struct task *t, struct web *w, const struct ask_page *page,
			    struct asking *a)
{
	web_form_inputs(t, w, page->form, a->inputs);
	return page->show(t, w, a, OUTCOME_INVALID);
}

/* Both look at everything, so that a page names all that is wrong at once. */
static bool read_page(struct task *t, struct web *w, const struct ask_page *page, void *values)
{
	bool read = web_form(t, w, page->form, values);
	bool fits = !page->check || page->check(t, w, values);

	return read && fits;
}

enum outcome ask_take_page(struct task *t, struct web *w, const struct ask_page *page)
{
	void *values = arena_alloc(t->arena, 1, page->form->size);
	struct asking a;

	ask_open(t, w, page, &a);
	if (a.draft.request.v)
		return web_see(t, w, "/requests/new/slip");
	if (!read_page(t, w, page, values))
		return ask_show_typed(t, w, page, &a);
	enum outcome o = ask_keep(t, w, page, values, &a);

	if (o == OUTCOME_CONFLICT || o == OUTCOME_NOT_FOUND)
		return page->show(t, w, &a, o);
	return o == OUTCOME_OK ? web_see(t, w, "%s", ask_next(t, &a.draft)) : o;
}

/* ---- deleting it ---- */

enum outcome portal_dropping(struct task *t, struct web *w)
{
	struct ask_dropping view = {.keep_url = STR("")};
	struct asking a;

	ask_open(t, w, NULL, &a);
	if (a.draft.request.v)
		return web_see(t, w, "/requests/new/slip");
	view.stored = a.state.stored;
	if (view.stored) {
		view.files = documents_count(t, "draft", a.draft.id.v);
		view.keep_url = str_of(ask_next(t, &a.draft));
	}
	return web_page(t, w, &ask_dropping_page, &view);
}

/* What was sent meanwhile is no draft any more: its slip is not deleted from an older window. */
enum outcome portal_drop(struct task *t, struct web *w)
{
	struct nothing none;
	struct asking a;
	enum outcome o = OUTCOME_OK;

	ask_open(t, w, NULL, &a);
	if (a.draft.request.v)
		return web_see(t, w, "/requests/new/slip");
	if (a.draft.id.v)
		o = change(t, requests_draft_drop, &a.draft.id, &none);
	if (o != OUTCOME_OK)
		return o;
	ask_forget(t, w);
	return web_see(t, w, "/requests/new/drop");
}
