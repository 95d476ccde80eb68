/*
 * How a generator begins and what it says when something is wrong: all of it that a program alone
 * can do, so that a test may call a generator many times over.
 */
#include "gen.h"

#include <stdarg.h>
#include <string.h>
#include <unistd.h>

static void print_error(struct gen_place at, const char *format, va_list list)
{
	if (at.line > 0)
		fprintf(stderr, "%s:%u: ", at.file, at.line);
	else
		fprintf(stderr, "%s: ", at.file);
	vfprintf(stderr, format, list);
	fputc('\n', stderr);
}

void gen_error(struct gen *g, struct gen_place at, const char *format, ...)
{
	va_list list;

	va_start(list, format);
	print_error(at, format, list);
	va_end(list);
	g->errors++;
}

/* _exit(): a leak check has nothing to say about a program that gave up half-way. */
_Noreturn void gen_fail(struct gen_place at, const char *format, ...)
{
	va_list list;

	va_start(list, format);
	print_error(at, format, list);
	va_end(list);
	fflush(stderr);
	_exit(1);
}

static _Noreturn void usage(const char *tool, const char *others)
{
	fprintf(stderr, "usage: %s --slice NAME --out C H --in FILE... [%s FILE...]\n", tool,
		others);
	_exit(2);
}

static int read_paths(struct gen *g, struct gen_paths *paths, int argc, char **argv, int i)
{
	while (i < argc && strncmp(argv[i], "--", 2) != 0)
		*gen_add(g, paths->list, paths->count) = argv[i++];
	return i;
}

void gen_start(struct gen *g, int argc, char **argv, const char *others)
{
	*g = (struct gen){.tool = gen_base_name(argv[0])};
	for (int i = 1; i < argc;) {
		const char *option = argv[i++];
		if (strcmp(option, "--slice") == 0 && i < argc) {
			g->slice = argv[i++];
		} else if (strcmp(option, "--out") == 0 && i + 1 < argc) {
			g->out_c = argv[i++];
			g->out_h = argv[i++];
		} else if (strcmp(option, "--in") == 0) {
			i = read_paths(g, &g->in, argc, argv, i);
		} else if (strcmp(option, others) == 0) {
			i = read_paths(g, &g->others, argc, argv, i);
		} else {
			usage(g->tool, others);
		}
	}
	if (g->slice == NULL || !gen_is_name(g->slice) || g->out_h == NULL || g->in.count == 0)
		usage(g->tool, others);
}
