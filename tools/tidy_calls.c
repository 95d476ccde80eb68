/* Calls that the house does without, and what it has instead. */
#include "tidy.h"

#include <string.h>

/* clang-format off */
static const struct {
	const char *names;
	const char *folders; /* of src/, where it is allowed all the same; NULL: not in tools either */
	const char *instead;
} banned[] = {
	{"strcpy strncpy strcat strncat stpcpy", NULL, "a str has a length: str_copy, buf_add"},
	{"sprintf vsprintf",                NULL, "a text has a maximum: snprintf, str_printf, buf_addf"},
	{"strtok strtok_r",          NULL, "str_cut"},
	{"atoi atol atoll atof sscanf",     NULL, "str_int says whether it is a number"},
	{"gets scanf system popen alloca",  NULL, "none: it has no safe use"},
	{"rand srand random srandom drand48", NULL, "base/random.h"},
	{"localtime gmtime ctime asctime",  NULL, "base/time.h: these share one buffer between threads"},
	{"strerror strsignal",          "", "strerrordesc_np, sigdescr_np: these share one buffer between threads"},
	{"sleep usleep nanosleep",          "app", "wait for what happens, not for time to pass"},
	{"time gettimeofday",               "base", "task_now"},
	{"clock_gettime",                   "base db web jobs app story", "task_now"},
	{"malloc calloc realloc reallocarray free strdup strndup asprintf vasprintf",
					    "base db web jobs law places story app", "the task's arena"},
	{"fork execv execvp execve execlp posix_spawn", "base db web app", "a process is the platform's affair"},
	{"exit _exit abort",                "base db web app story", "return an outcome; must() for a bug"},
};
/* clang-format on */

/* A name before `(` that is no member, no declaration of one's own and no part of a longer name. */
static bool is_call(const struct file *f, size_t i)
{
	const struct token *before = token_at(f, i, -1);

	if (f->code.rows[i].kind != TOKEN_NAME || !token_is(token_at(f, i, 1), "("))
		return false;
	return !token_is(before, ".") && !token_is(before, "->");
}

/* Tools and tests run alone and may allocate; what has no safe use has none there either. */
static bool call_allowed(const struct file *f, const char *folders)
{
	if (!folders)
		return false;
	return f->folder.len == 0 || list_has(folders, f->folder);
}

void calls_are_allowed(struct tidy *t, const struct file *f)
{
	for (size_t i = 0; i < f->code.count; i++) {
		const struct token *k = &f->code.rows[i];
		for (size_t row = 0; is_call(f, i) && row < sizeof banned / sizeof *banned; row++) {
			if (list_has(banned[row].names, k->text) &&
			    !call_allowed(f, banned[row].folders))
				finding(t, f, k->line, "%.*s: use instead: %s", (int)k->text.len,
					k->text.ptr, banned[row].instead);
		}
	}
}

/*
 * add_working_days(from, 5) would be law in C: the 5 has an article and a day from which it holds.
 */
void lengths_in_days_come_from_law(struct tidy *t, const struct file *f)
{
	for (size_t i = 0; !f->test && i < f->code.count; i++) {
		const struct token *k = &f->code.rows[i];
		if (!is_call(f, i) ||
		    !(span_ends(k->text, "working_days") || span_ends(k->text, "calendar_days") ||
		      span_ends(k->text, "running_hours")))
			continue;
		size_t close = token_partner(f, i + 1);
		for (size_t at = i + 2; at < close; at++) {
			const struct token *arg = &f->code.rows[at];
			if (arg->kind == TOKEN_NUMBER && !token_is(arg, "0") && !token_is(arg, "1"))
				finding(t, f, arg->line,
					"%.*s takes its number from law/vn, not from C",
					(int)k->text.len, k->text.ptr);
		}
	}
}
