/* What an operator sets for the whole installation: base/setting.h names it and reads it. */
#ifndef SETTINGS_SETTINGS_H
#define SETTINGS_SETTINGS_H

#include "db/db.h"

struct settings_change {
	struct str values[SETTING_COUNT]; /* sound; empty: not set */
};
/* Inside an op: keeps what differs and notes setting.changed for each.  settings_load() follows. */
enum outcome settings_change(struct task *t, const struct settings_change *in, struct nothing *out);

/*
 * The values of the database become what setting() reads, in this process: at start, and after a
 * change.  Other servers on the same database read them when they start.
 */
enum outcome settings_load(struct task *t);

/*
 * Outside of any op, at start: what an older program kept in a file of the data folder is kept here
 * now, unless somebody has set it already.  An empty value is nothing.
 */
enum outcome settings_adopt(struct task *t, enum setting which, struct str value);

extern const struct module settings_module;

#endif
