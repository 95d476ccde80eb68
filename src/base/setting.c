#include "base/setting.h"

#include "base/must.h"
#include "base/task.h"

#include <stdatomic.h>
#include <stdlib.h>

/* Readers hold no lock, so an old snapshot stays; people change settings a few times a year. */
struct settings {
	struct settings *before;
	struct str values[SETTING_COUNT];
	char bytes[];
};

static const char *const codes[] = {
#define X(name, code) [SETTING_##name] = code,
	SETTINGS(X)
#undef X
};

const char *setting_code(enum setting which)
{
	must(which < SETTING_COUNT);
	return codes[which];
}

struct str setting(const struct world *w, enum setting which)
{
	const struct settings *now = atomic_load(&w->settings);

	must(which < SETTING_COUNT);
	return now ? now->values[which] : STR("");
}

void settings_set(struct world *w, const struct str values[SETTING_COUNT])
{
	size_t len = 0;

	for (size_t i = 0; i < SETTING_COUNT; i++)
		len += values[i].len;
	struct settings *s = malloc(sizeof *s + len);

	must(s);
	char *at = s->bytes;

	for (size_t i = 0; i < SETTING_COUNT; i++) {
		s->values[i] = (struct str){at, values[i].len};
		if (values[i].len)
			memcpy(at, values[i].ptr, values[i].len);
		at += values[i].len;
	}
	s->before = atomic_load(&w->settings);
	while (!atomic_compare_exchange_weak(&w->settings, &s->before, s))
		;
}

void settings_free(struct world *w)
{
	struct settings *s = atomic_exchange(&w->settings, NULL);

	while (s) {
		struct settings *before = s->before;

		free(s);
		s = before;
	}
}
