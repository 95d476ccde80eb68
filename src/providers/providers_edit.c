/*
 * A provider is corrected: what they are called and how they are reached, with what it was before.
 * Whoever signs in has one name, that of the account, which is corrected there.
 */
#include "base/fold.h"
#include "journal/journal.h"
#include "providers.html.h"
#include "providers.sql.h"
#include "providers.views.h"
#include "providers/providers_internal.h"
#include "providers/providers_reasons.h"

#include "clocks/clocks.h"

/* What stands in the record of a provider who was corrected. */
static struct journal_entry entry_of(const struct provider *p)
{
	return (struct journal_entry){.subject_kind = "provider",
				      .subject = p->id.v,
				      .scope = p->scope,
				      .what = "provider.corrected"};
}

static void take_name(struct task *t, const struct provider *p, struct str name)
{
	const struct journal_entry about = entry_of(p);

	provider_rename(t, p->id, name, fold_sort_key(t->arena, name));
	journal_note_change(t, &about, "name", p->name, name);
}

static enum outcome check_name(struct task *t, const struct provider *p, struct str name)
{
	if (p->seat.v)
		return str_eq(name, p->name) ? OUTCOME_OK
					     : refuse(t, OUTCOME_DENIED, &REASON_PROVIDER_SIGNS_IN);
	return name.len ? OUTCOME_OK
			: refuse_field(t, OUTCOME_INVALID, &REASON_PROVIDER_UNNAMED, "name");
}

enum outcome providers_correct(struct task *t, const struct providers_correct_in *in,
			       struct nothing *out)
{
	struct provider p;

	(void)out;
	if (!providers_find(t, in->id, &p))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_PROVIDER_UNKNOWN);
	struct str name = p.seat.v && !in->name.len ? p.name : in->name;
	enum outcome o = check_name(t, &p, name);

	if (o != OUTCOME_OK)
		return o;
	if (str_eq(name, p.name) && str_eq(in->telephone, p.telephone) &&
	    str_eq(in->organisation, p.organisation))
		return refuse(t, OUTCOME_INVALID, &REASON_PROVIDER_UNCHANGED);
	if (!str_eq(name, p.name)) {
		clocks_rename_absent(t, p.scope, p.name, name);
		take_name(t, &p, name);
	}
	const struct journal_entry about = entry_of(&p);

	provider_reach(t, in->id, in->telephone, in->organisation);
	journal_note_change(t, &about, "telephone", p.telephone, in->telephone);
	journal_note_change(t, &about, "organisation", p.organisation, in->organisation);
	return OUTCOME_OK;
}

enum outcome providers_account_renamed(struct task *t, int64_t subject, struct seat_id by)
{
	struct provider_find_row *rows;
	size_t n = provider_of_account(t, (struct account_id){subject}, &rows);

	(void)by;
	for (size_t i = 0; i < n; i++) {
		struct provider p = providers_of_row(t, &rows[i]);
		struct seat seat;

		if (access_seat(t, p.seat, &seat) && !str_eq(seat.name, p.name))
			take_name(t, &p, seat.name);
	}
	return OUTCOME_OK;
}

/* ---- the page ---- */

static void show_stored(struct task *t, const struct provider *p, struct provider_edit *view)
{
	const struct provider_edit_form stored = {
		.name = p->name,
		.telephone = str_or_none(p->telephone),
		.organisation = p->organisation,
	};

	form_inputs_of(t->arena, &provider_edit_form_form, &stored, &view->inputs.name);
}

/* Where the name of who signs in is corrected; empty for who may not do that. */
static struct str account_url(struct task *t, const struct provider *p)
{
	struct account_id account = providers_account(t, p);

	return account.v && t->actor.role == ROLE_OPERATOR
		       ? str_printf(t->arena, "/operator/accounts/%lld/edit", (long long)account.v)
		       : STR("");
}

static enum outcome show(struct task *t, struct web *w, enum outcome o)
{
	struct provider_edit view = {.id = web_param_id(w, "provider")};
	struct provider p;

	if (!providers_find(t, (struct provider_id){view.id}, &p))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_PROVIDER_UNKNOWN);
	const struct journal_entry about = entry_of(&p);

	if (o == OUTCOME_OK)
		show_stored(t, &p, &view);
	else
		web_form_inputs(t, w, &provider_edit_form_form, &view.inputs);
	view.name = p.name;
	view.signs_in = p.seat.v != 0;
	view.account_url = account_url(t, &p);
	view.corrections_count = journal_corrections(t, &about, &view.corrections);
	return web_page_again(t, w, o, &provider_edit_page, &view);
}

enum outcome providers_edit_page(struct task *t, struct web *w)
{
	return show(t, w, OUTCOME_OK);
}

enum outcome providers_edit_post(struct task *t, struct web *w)
{
	struct provider_edit_form form;
	struct nothing none;

	if (!web_form(t, w, &provider_edit_form_form, &form))
		return show(t, w, OUTCOME_INVALID);
	const struct providers_correct_in in = {
		.id = {web_param_id(w, "provider")},
		.name = str_or_empty(form.name),
		.telephone = str_or_empty(form.telephone),
		.organisation = str_or_empty(form.organisation),
	};
	enum outcome o = change(t, providers_correct, &in, &none);

	return o == OUTCOME_OK ? web_see(t, w, "/operator/providers/%lld", (long long)in.id.v)
			       : show(t, w, o);
}
