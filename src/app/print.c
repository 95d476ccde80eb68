/* Commands that print what the program is made of: the reference in docs/ is made by them. */
#include "app/app.h"
#include "base/module.h"
#include "web/web.h"

#include <stdio.h>

static void print_str(struct str s)
{
	fwrite(s.ptr, 1, s.len, stdout);
}

static int print_openapi(void)
{
	struct arena *a = arena_new((size_t)64 << 20);

	print_str(web_openapi(a, modules));
	putchar('\n');
	arena_free(a);
	return EXIT_DONE;
}

int command_routes(int argc, char **argv)
{
	struct option options[] = {{"openapi", false, NULL}, {0}};

	if (!options_read(argc, argv, options))
		return EXIT_USAGE;
	if (option_value(options, "openapi", NULL))
		return print_openapi();
	puts("# Routes\n\n| method | path | right | what |\n|---|---|---|---|");
	for (const struct module *const *m = modules; *m; m++)
		for (const struct route *r = (*m)->routes; r && r->method; r++)
			printf("| %s | `%s` | %s | %s |\n",
			       r->method == METHOD_GET ? "GET" : "POST", r->path, r->right->code,
			       r->about);
	return EXIT_DONE;
}

static void print_right(const struct right *right)
{
	printf("| `%s` | %s |", right->code, right->about);
	for (unsigned r = 0; r < ROLE_COUNT; r++)
		printf(" %s |", (right->roles >> r) & 1 ? "yes" : "");
	putchar('\n');
}

int command_rights(int argc, char **argv)
{
	struct option options[] = {{0}};

	if (!options_read(argc, argv, options))
		return EXIT_USAGE;
	fputs("# Rights\n\n| right | its holder may |", stdout);
	for (unsigned r = 0; r < ROLE_COUNT; r++)
		printf(" %s |", role_code((enum role)r));
	fputs("\n|---|---|", stdout);
	for (unsigned r = 0; r < ROLE_COUNT; r++)
		fputs("---|", stdout);
	putchar('\n');
	for (const struct module *const *m = modules; *m; m++)
		for (const struct right *const *right = (*m)->rights; right && *right; right++)
			print_right(*right);
	return EXIT_DONE;
}

/* Without the empty lines that sealing brings into a migration; those that ran keep their text. */
static void print_migration(const char *name, struct str text)
{
	struct str line;

	printf("-- %s\n", name);
	while (text.ptr) {
		str_cut(text, '\n', &line, &text);
		if (line.len) {
			print_str(line);
			putchar('\n');
		}
	}
}

int command_schema(int argc, char **argv)
{
	struct option options[] = {{"pg", false, NULL}, {0}};

	if (!options_read(argc, argv, options))
		return EXIT_USAGE;
	bool pg = option_value(options, "pg", NULL) != NULL;

	for (const struct module *const *m = modules; *m; m++)
		for (const struct db_migration *g = (*m)->migrations; g && g->name; g++)
			print_migration(g->name, str_of(pg ? g->pg : g->sqlite));
	return EXIT_DONE;
}
