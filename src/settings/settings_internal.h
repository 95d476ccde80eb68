/* Shared inside src/settings only. */
#ifndef SETTINGS_INTERNAL_H
#define SETTINGS_INTERNAL_H

#include "settings.sql.h"
#include "settings.views.h"
#include "settings/settings.h"
#include "settings/settings_reasons.h"
#include "web/web.h"

#define SETTINGS_SUBJECT_KIND "settings"
#define SETTINGS_SUBJECT      1

extern const struct right right_change_settings;

/* As they stand in the database; false when it cannot be read. */
bool settings_read(struct task *t, struct settings_change *out);

enum outcome settings_jobs_page(struct task *t, struct web *w);
enum outcome settings_job_again(struct task *t, struct web *w);
enum outcome settings_page(struct task *t, struct web *w);
enum outcome settings_post(struct task *t, struct web *w);

#endif
