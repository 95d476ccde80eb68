/* Whose card or contract ends soon: who assigns sees it before a matter is left with nobody. */
#include "law/watch.h"
#include "providers.html.h"
#include "providers.sql.h"
#include "providers.views.h"
#include "providers/providers_internal.h"

static bool ends_by(struct day last, struct day until)
{
	return !day_is_none(last) && !day_is_none(until) && last.v <= until.v;
}

bool providers_ends_soon(struct task *t, const struct provider *p)
{
	struct day today = day_of(task_now(t));

	return ends_by(p->card_to, watch_ending_until(t->law, STR("card"), today)) ||
	       ends_by(p->to, watch_ending_until(t->law, STR("contract"), today));
}

static size_t find_rows(struct task *t, struct provider_ending_row **rows)
{
	struct day today = day_of(task_now(t));

	return provider_ending(t, today, watch_ending_until(t->law, STR("card"), today),
			       watch_ending_until(t->law, STR("contract"), today), rows);
}

int64_t providers_ending(struct task *t)
{
	struct provider_ending_row *rows;

	return (int64_t)find_rows(t, &rows);
}

static struct str page_of(struct task *t, const struct provider_ending_row *row)
{
	return actor_may(&t->actor, &right_manage_providers)
		       ? str_printf(t->arena, "/operator/providers/%lld", (long long)row->id.v)
		       : STR("");
}

static struct provider_ending_line line_of(struct task *t, const struct provider_ending_row *row)
{
	struct day today = day_of(task_now(t));
	struct provider p = {.kind = row->kind};

	return (struct provider_ending_line){
		.name = row->name,
		.kind = providers_kind_title(t, &p),
		.office = row->unit_name,
		.url = page_of(t, row),
		.matters_url =
			str_printf(t->arena, "/providers/%lld/matters", (long long)row->id.v),
		.card = row->card.len ? row->card : STR_NONE,
		.card_to = row->card_soon ? row->card_to : DAY_NONE,
		.card_over = row->card_soon && row->card_to.v < today.v,
		.to = row->contract_soon ? row->to_day : DAY_NONE,
	};
}

enum outcome providers_ending_page(struct task *t, struct web *w)
{
	struct provider_ending_list view = {.today = day_of(task_now(t))};
	struct provider_ending_row *rows;

	view.rows_count = find_rows(t, &rows);
	view.rows = arena_many(t->arena, view.rows_count, struct provider_ending_line);
	for (size_t i = 0; i < view.rows_count; i++)
		view.rows[i] = line_of(t, &rows[i]);
	return web_page(t, w, &provider_ending_list_page, &view);
}
