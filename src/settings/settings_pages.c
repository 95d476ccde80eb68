#include "settings/settings_internal.h"

#include "journal/journal.h"
#include "settings.html.h"
#include "settings/settings_rules.h"

static size_t events(struct task *t, struct setting_event **out)
{
	struct journal_line *lines;
	size_t n = journal_lines(t, SETTINGS_SUBJECT_KIND, SETTINGS_SUBJECT, &lines);

	*out = arena_many(t->arena, n, struct setting_event);
	for (size_t i = 0; i < n; i++)
		(*out)[i] = (struct setting_event){.at = lines[i].at,
						   .name = journal_fact(t, &lines[i], "name"),
						   .value = journal_fact(t, &lines[i], "value"),
						   .by = lines[i].actor_name};
	return n;
}

static enum outcome show(struct task *t, struct web *w, enum outcome o)
{
	struct settings_change now;
	struct settings_sheet view = {.saved = web_query(w, "saved").ptr != NULL};

	if (!settings_read(t, &now))
		return OUTCOME_UNAVAILABLE;
	web_form_inputs(t, w, &settings_form_form, &view.inputs);
	if (o == OUTCOME_OK) {
		view.inputs.hotline.value = now.values[SETTING_HOTLINE];
		view.inputs.address.value = now.values[SETTING_ADDRESS];
	}
	view.events_count = events(t, &view.events);
	return web_page_again(t, w, o, &settings_sheet_page, &view);
}

enum outcome settings_page(struct task *t, struct web *w)
{
	return show(t, w, OUTCOME_OK);
}

enum outcome settings_post(struct task *t, struct web *w)
{
	struct settings_form form;
	struct settings_change in;
	struct nothing none;

	bool good = web_form(t, w, &settings_form_form, &form);

	in.values[SETTING_HOTLINE] = str_or_empty(form.hotline);
	if (!settings_address(str_or_empty(form.address), &in.values[SETTING_ADDRESS])) {
		refuse_field(t, OUTCOME_INVALID, &REASON_SETTING_ADDRESS, "address");
		good = false;
	}
	if (!good)
		return show(t, w, OUTCOME_INVALID);
	enum outcome o = change(t, settings_change, &in, &none);

	if (o == OUTCOME_OK)
		o = settings_load(t);
	return o == OUTCOME_OK ? web_see(t, w, "/operator/settings?saved=1") : show(t, w, o);
}
