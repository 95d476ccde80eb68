/* Somebody's name is corrected, in their account and on what runs in their name. */
#include "access/access_operator.h"

#include "access.html.h"
#include "clocks/clocks.h"
#include "jobs/jobs.h"
#include "journal/journal.h"

/* What runs in this name is held under the new one; what has ended keeps what it said. */
static void rename_holder(struct task *t, struct account_id account, struct str name)
{
	struct seat_of_account_row *rows;
	size_t n = seat_of_account(t, account, day_of(task_now(t)), &rows);

	for (size_t i = 0; i < n; i++)
		clocks_rename(t, rows[i].id, name);
}

enum outcome access_correct_account(struct task *t, const struct account_correction *in,
				    struct nothing *out)
{
	struct account_find_row was;
	enum outcome o = access_find_open(t, in->account, &was);

	(void)out;
	if (o != OUTCOME_OK)
		return o;
	if (str_eq(was.name, in->name))
		return refuse_field(t, OUTCOME_INVALID, &REASON_ACCOUNT_UNCHANGED, "name");
	account_rename(t, in->account, in->name);
	rename_holder(t, in->account, in->name);
	journal_note(t, &(struct journal_entry){
				.subject_kind = "account",
				.subject = in->account.v,
				.scope = UNIT_SYSTEM,
				.what = "account.renamed",
				.facts = {{"before", was.name}, {"about", in->name}},
			});
	event_emit(t, "access.account_renamed", in->account.v);
	return OUTCOME_OK;
}

static enum outcome show(struct task *t, struct web *w, enum outcome o)
{
	struct account_edit view = {.id = web_param_id(w, "account")};
	struct account_find_row row;
	enum outcome found = access_find_open(t, (struct account_id){view.id}, &row);

	if (found != OUTCOME_OK)
		return found;
	view.name = row.name;
	if (o == OUTCOME_OK)
		form_inputs_of(t->arena, &account_edit_form_form,
			       &(const struct account_edit_form){.name = row.name},
			       &view.inputs.name);
	else
		web_form_inputs(t, w, &account_edit_form_form, &view.inputs);
	return web_page_again(t, w, o, &account_edit_page, &view);
}

enum outcome access_account_edit_page(struct task *t, struct web *w)
{
	return show(t, w, OUTCOME_OK);
}

enum outcome access_account_edit_post(struct task *t, struct web *w)
{
	struct account_edit_form form;
	struct nothing none;

	if (!web_form(t, w, &account_edit_form_form, &form))
		return show(t, w, OUTCOME_INVALID);
	const struct account_correction in = {{web_param_id(w, "account")}, form.name};
	enum outcome o = change(t, access_correct_account, &in, &none);

	return o == OUTCOME_OK ? web_see(t, w, "/operator/accounts/%lld", (long long)in.account.v)
			       : show(t, w, o);
}
