/* Whether somebody may act: card, contract, suspension, and the languages they speak. */
#include "providers.html.h"
#include "providers.views.h"
#include "providers/providers_internal.h"
#include "providers/providers_reasons.h"

#include "law/law.h"

/* The ticks of a form for "vi,hmn". */
static unsigned ticks_of(struct task *t, struct str codes)
{
	unsigned ticked = 0;

	for (unsigned bit = 0; bit < 15; bit++) {
		struct str code = providers_language_codes(t, 1U << bit), rest = codes, one;

		while (rest.len) {
			str_cut(rest, ',', &one, &rest);
			if (str_eq(str_trim(one), code))
				ticked |= 1U << bit;
		}
	}
	return ticked;
}

static void show_stored(struct task *t, const struct provider *p, struct provider_sheet *view)
{
	struct provider_standing_form stored = {
		.card = p->card,
		.card_to = p->card_to,
		.revoked = p->revoked,
		.to = p->to,
		.suspended = p->suspended,
		.note = p->note,
		.languages = ticks_of(t, p->languages),
	};

	form_inputs_of(t->arena, &provider_standing_form_form, &stored, &view->inputs.card);
}

static void show_bar(struct task *t, const struct provider *p, struct provider_sheet *view)
{
	struct day today = day_of(task_now(t));
	const char *bar = providers_bar(p, today);
	const struct law_reason *row = bar ? law_reason_find(t->law, str_of(bar), today) : NULL;

	if (!row)
		return;
	view->bar = str_of(t->language == LANGUAGE_EN ? row->title_en : row->title);
	view->cite = str_of(row->row.cite);
}

static enum outcome show(struct task *t, struct web *w, enum outcome o)
{
	struct provider_id id = {web_param_id(w, "provider")};
	struct provider_sheet view = {.id = id.v, .matters_url = STR("")};
	struct unit unit = {0};
	struct provider p;

	if (!providers_find(t, id, &p))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_PROVIDER_UNKNOWN);
	if (o == OUTCOME_OK)
		show_stored(t, &p, &view);
	else
		web_form_inputs(t, w, &provider_standing_form_form, &view.inputs);
	agencies_find(t, p.scope, &unit);
	view.unit = p.scope.v;
	view.office = unit.name;
	view.name = p.name;
	view.kind = providers_kind_title(t, &p);
	view.from = p.from;
	view.telephone = p.telephone.len ? p.telephone : STR_NONE;
	view.organisation = p.organisation.len ? p.organisation : STR_NONE;
	show_bar(t, &p, &view);
	if (t->actor.role == ROLE_DIRECTOR)
		view.matters_url = str_printf(t->arena, "/providers/%lld/matters", (long long)id.v);
	return web_page_again(t, w, o, &provider_sheet_page, &view);
}

enum outcome providers_sheet_page(struct task *t, struct web *w)
{
	return show(t, w, OUTCOME_OK);
}

enum outcome providers_sheet_post(struct task *t, struct web *w)
{
	struct provider_standing_form form;
	struct nothing none;

	if (!web_form(t, w, &provider_standing_form_form, &form))
		return show(t, w, OUTCOME_INVALID);
	struct providers_set_in in = {
		.id = {web_param_id(w, "provider")},
		.card = str_or_empty(form.card),
		.languages = providers_language_codes(t, form.languages),
		.note = str_or_empty(form.note),
		.to = form.to,
		.card_to = form.card_to,
		.revoked = form.revoked,
		.suspended = form.suspended,
	};
	enum outcome o = change(t, providers_set, &in, &none);

	return o == OUTCOME_OK ? web_see(t, w, "/operator/providers/%lld", (long long)in.id.v)
			       : show(t, w, o);
}
