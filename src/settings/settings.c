#include "settings/settings_internal.h"

#include "journal/journal.h"

bool settings_read(struct task *t, struct settings_change *out)
{
	struct setting_all_row *rows;
	size_t n = setting_all(t, &rows);

	for (size_t k = 0; k < SETTING_COUNT; k++) {
		out->values[k] = STR("");
		for (size_t i = 0; i < n; i++)
			if (str_is(rows[i].name, setting_code((enum setting)k)))
				out->values[k] = rows[i].value;
	}
	return !db_failed(t);
}

static struct str actor_name(const struct task *t)
{
	return t->actor.name.ptr ? t->actor.name : STR("Kịp");
}

static void put(struct task *t, enum setting which, struct str value)
{
	setting_put(t, str_of(setting_code(which)), value, task_now(t), actor_name(t));
	journal_note(t, &(struct journal_entry){.subject_kind = SETTINGS_SUBJECT_KIND,
						.subject = SETTINGS_SUBJECT,
						.scope = UNIT_SYSTEM,
						.what = "setting.changed",
						.facts = {{"name", str_of(setting_code(which))},
							  {"value", value}}});
}

enum outcome settings_change(struct task *t, const struct settings_change *in, struct nothing *out)
{
	struct settings_change now;

	(void)out;
	if (!settings_read(t, &now))
		return OUTCOME_UNAVAILABLE;
	for (size_t i = 0; i < SETTING_COUNT; i++)
		if (!str_eq(in->values[i], now.values[i]))
			put(t, (enum setting)i, in->values[i]);
	return OUTCOME_OK;
}

enum outcome settings_load(struct task *t)
{
	struct settings_change now;

	if (!settings_read(t, &now))
		return OUTCOME_UNAVAILABLE;
	settings_set(t->world, now.values);
	return OUTCOME_OK;
}

struct adopted {
	enum setting which;
	struct str value;
};

/* Set to nothing is set as well. */
static enum outcome adopt(struct task *t, const struct adopted *in, struct nothing *out)
{
	struct setting_all_row *rows;
	size_t n = setting_all(t, &rows);

	(void)out;
	for (size_t i = 0; i < n; i++)
		if (str_is(rows[i].name, setting_code(in->which)))
			return OUTCOME_OK;
	put(t, in->which, in->value);
	return OUTCOME_OK;
}

enum outcome settings_adopt(struct task *t, enum setting which, struct str value)
{
	struct adopted in = {which, value};
	struct nothing none;

	return value.len ? change(t, adopt, &in, &none) : OUTCOME_OK;
}
