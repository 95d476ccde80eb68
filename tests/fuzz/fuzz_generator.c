#include "fuzz/fuzz_generator.h"

#include "fuzz/fuzz_parts.h"
#include "gen.h"

#include "base/must.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#define FILES_MOST 8
#define PATH_BYTES 256
#define MADE_BYTES ((size_t)4 << 20)

/* gen_start() and gen_fail() are called without anything of ours. */
static struct {
	const char *paths[FILES_MOST], *others[FILES_MOST];
	size_t count, others_count;
	char out_c[PATH_BYTES], out_h[PATH_BYTES];
	struct gen *gen;
	jmp_buf end;
} run;

void gen_start(struct gen *g, int argc, char **argv, const char *others)
{
	(void)argc;
	(void)argv;
	(void)others;
	*g = (struct gen){.tool = "generator",
			  .slice = "cases",
			  .out_c = run.out_c,
			  .out_h = run.out_h,
			  .in = {run.paths, run.count},
			  .others = {run.others, run.others_count}};
	run.gen = g;
}

static void check_error(struct gen_place at, const char *format, va_list list)
{
	char text[1024];

	must(at.file && at.file[0] != '\0');
	must(vsnprintf(text, sizeof text, format, list) > 0);
}

void gen_error(struct gen *g, struct gen_place at, const char *format, ...)
{
	va_list list;

	va_start(list, format);
	check_error(at, format, list);
	va_end(list);
	g->errors++;
}

_Noreturn void gen_fail(struct gen_place at, const char *format, ...)
{
	va_list list;

	va_start(list, format);
	check_error(at, format, list);
	va_end(list);
	gen_done(run.gen);
	longjmp(run.end, 1);
}

/* ---- what it made ---- */

static struct str made(struct arena *a, const char *path)
{
	FILE *file = fopen(path, "rb");

	if (!file)
		return STR_NONE;
	char *text = arena_alloc(a, MADE_BYTES, 1);
	struct str all = {text, fread(text, 1, MADE_BYTES, file)};

	fclose(file);
	must(all.len < MADE_BYTES);
	return all;
}

/* Behind the literal that starts at `at`. */
static size_t behind_literal(struct str c, size_t at)
{
	char quote = c.ptr[at++];

	for (; at < c.len && c.ptr[at] != quote; at++) {
		must(c.ptr[at] != '\n');
		at += c.ptr[at] == '\\';
	}
	must(at < c.len);
	return at + 1;
}

/* Behind the comment that starts at `at`; none holds the start of another. */
static size_t behind_comment(struct str c, size_t at)
{
	struct str inside = str_sub(c, at + 2, SIZE_MAX);
	size_t end = str_find(inside, STR("*/"));

	must(end != SIZE_MAX);
	must(str_find(str_sub(inside, 0, end), STR("/*")) == SIZE_MAX);
	return at + 2 + end + 2;
}

static void check_c(struct str c)
{
	static const char open[] = "({[", close[] = ")}]";
	char expected[64];
	size_t depth = 0, at = 0;

	while (at < c.len) {
		const char *sign = c.ptr[at] ? strchr(open, c.ptr[at]) : NULL;

		if (c.ptr[at] == '"' || c.ptr[at] == '\'') {
			at = behind_literal(c, at);
			continue;
		}
		if (str_starts(str_sub(c, at, 2), STR("/*"))) {
			at = behind_comment(c, at);
			continue;
		}
		must(depth < sizeof expected);
		if (sign)
			expected[depth++] = close[sign - open];
		else if (c.ptr[at] && strchr(close, c.ptr[at]))
			must(depth > 0 && expected[--depth] == c.ptr[at]);
		at++;
	}
	must(depth == 0);
}

/* ---- a run ---- */

static bool take_files(struct arena *a, const struct generator_file *files, struct str input)
{
	run.count = run.others_count = 0;
	for (size_t i = 0; files[i].name; i++) {
		struct str text = fuzz_part(input, files[i].name);
		const char *path = str_printf(a, "%s/%s", fuzz_folder(), files[i].name).ptr;

		fuzz_put(files[i].name, text);
		if (text.ptr && files[i].in)
			run.paths[run.count++] = path;
		if (text.ptr && files[i].others)
			run.others[run.others_count++] = path;
	}
	return run.count > 0;
}

static void check_made(struct arena *a, int status)
{
	struct str c = made(a, run.out_c), h = made(a, run.out_h);

	must((status == 0) == (c.ptr != NULL && h.ptr != NULL));
	must(status == 0 || (!c.ptr && !h.ptr));
	if (c.ptr)
		check_c(c);
	if (h.ptr)
		check_c(h);
}

void fuzz_generator(struct arena *a, const struct generator_file *files, struct str input)
{
	volatile int status = 1;

	snprintf(run.out_c, sizeof run.out_c, "%s/made.c", fuzz_folder());
	snprintf(run.out_h, sizeof run.out_h, "%s/made.h", fuzz_folder());
	fuzz_put("made.c", STR_NONE);
	fuzz_put("made.h", STR_NONE);
	if (!take_files(a, files, input))
		return;
	if (setjmp(run.end) == 0)
		status = generate(0, NULL);
	check_made(a, status);
}
