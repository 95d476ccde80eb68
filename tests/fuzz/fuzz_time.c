/* Days and instants as they come in, in the forms of programs and of people. */
#include "fuzz/fuzz_form.h"

static void check_day(struct task *t, struct day d)
{
	struct civil c = day_to_civil(d);
	struct str written = day_format(t->arena, d);
	struct day again;

	must(civil_is_valid(c) && day_from_civil(c).v == d.v);
	must(day_parse(written, &again) && again.v == d.v);
	must(day_of(day_start(d)).v == d.v && day_of(day_end(d) - 1).v == d.v);
	must(day_weekday(day_plus(d, 7)) == day_weekday(d));
	struct civil later = c;

	later.year += 1;
	if (civil_is_valid(later))
		must(day_to_civil(day_plus_months(d, 12)).month == c.month);
}

static void check_days(struct task *t, struct str text)
{
	struct day d;

	if (!day_parse(text, &d))
		return;
	must(str_eq(text, day_format(t->arena, d)));
	check_day(t, d);
}

/* An instant that was taken can be written, and what was written is the same instant. */
static void check_instant(struct task *t, struct str text)
{
	int64_t at, again;

	if (!time_parse(text, &at))
		return;
	check_day(t, day_of(at));
	must(time_parse(time_format(t->arena, at), &again));
	must(again <= at && at - again < TIME_SECOND);
	must(say_time_day(t->arena, LANGUAGE_VI, at).len > 0 || at == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	struct task t = fuzz_task();
	struct str text = fuzz_text(bytes, len), shown;

	check_days(&t, text);
	check_instant(&t, text);
	fuzz_field_read(&t, fuzz_field(STR("date")), text, &shown);
	fuzz_field_read(&t, fuzz_field(STR("time")), text, &shown);
	arena_free(t.arena);
	return 0;
}
