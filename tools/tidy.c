/* The menu of house rules, and the program around them.  Run from the root of the tree. */
#include "tidy.h"

#include <err.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* What has lines that a person wrote and reads side by side with others. */
#define NARROW (FILE_CODE | FILE_SQL | FILE_SCRIPT)

/* clang-format off */
const struct rule rules[] = {
	{"layer",         "a folder includes only folders above it, as tools/layers.txt says", 0, NULL, includes_follow_layers},
	{"guard",         "a header is guarded by its path: BASE_ARENA_H",         FILE_HEADER, headers_have_guards, NULL},
	{"call",          "no function is called that tools/tidy_calls.c lists",   FILE_CODE, calls_are_allowed, NULL},
	{"days",          "numbers of days and hours come from law/vn",            FILE_CODE, lengths_in_days_come_from_law, NULL},
	{"function",      "a function has at most 70 lines",                       FILE_CODE, functions_are_short, NULL},
	{"parameters",    "a function has at most 6 parameters",                   FILE_CODE, parameters_are_few, NULL},
	{"nesting",       "blocks nest at most 4 deep",                            FILE_CODE, nesting_is_shallow, NULL},
	{"file",          "a file stays within the length of its kind",            FILE_WRITTEN, files_are_short, NULL},
	{"line",          "a line has at most 100 columns, a tab being 8, a row of a table 140", NARROW, lines_are_short, NULL},
	{"queries",       "a .sql file names at most 60 queries",                  FILE_SQL, queries_are_few, NULL},
	{"space",         "no blanks at a line's end, no CR, a newline at the end", FILE_WRITTEN, white_space_is_clean, NULL},
	{"left-over",     "nothing is left for later",                             FILE_WRITTEN, nothing_is_left_over, NULL},
	{"switched-off",  "no code is switched off by the preprocessor",           FILE_CODE, nothing_is_switched_off, NULL},
	{"commented-out", "no code stands in comments, except indented samples",   FILE_CODE, code_is_not_commented_out, NULL},
	{"comment",       "comments are /* */",                                    FILE_CODE, comments_have_one_style, NULL},
	{"glossary",      "one identifier per term of the law, as GLOSSARY.md says", 0, NULL, terms_follow_glossary},
	{"word",          "the words of tools/tidy-words.txt stand nowhere",       0, NULL, words_belong_here},
	{"law-in-c",      "articles and forms are cited by law/vn, not by C",      FILE_CODE, law_is_not_in_c, NULL},
	{"vietnamese",    "what people read stands in locale/vi.po, not in C",     FILE_CODE, vietnamese_is_not_in_c, NULL},
	{"outcome",       "each outcome of x_ops.c is expected by a story of x",   0, NULL, outcomes_are_seen},
	{"clock",         "each clock that code names has a story",                0, NULL, clocks_have_stories},
	{"reason",        "each reason has a code of its own",                     0, NULL, reasons_are_unique},
	{NULL, NULL, 0, NULL, NULL},
};
/* clang-format on */

static void run(struct tidy *t, const struct rule *rule)
{
	t->rule = rule;
	if (rule->all)
		rule->all(t);
	for (size_t i = 0; rule->each && i < t->tree.count; i++) {
		if (t->tree.files[i].kind & rule->kinds)
			rule->each(t, &t->tree.files[i]);
	}
}

static int check_tree(void)
{
	struct tidy t = {0};
	size_t count = 0;

	if (!tree_read(&t.tree))
		return 2;
	for (const struct rule *r = rules; r->name; r++, count++)
		run(&t, r);
	size_t broken = report(&t);
	size_t in_all = count + 1; /* the exceptions are a rule, too */
	printf("tidy: %zu files\n%zu passed, %zu failed\n", t.tree.count, in_all - broken, broken);
	findings_free(&t.found);
	tree_free(&t.tree);
	return broken > 0;
}

static int list_rules(void)
{
	for (const struct rule *r = rules; r->name; r++)
		printf("%-16s %s\n", r->name, r->about);
	return 0;
}

int main(int count, char **args)
{
	if (count == 2 && strcmp(args[1], "--rules") == 0)
		return list_rules();
	if (count != 2 || args[1][0] == '-')
		errx(2, "usage: tidy ROOT | tidy --rules");
	if (chdir(args[1]))
		err(2, "%s", args[1]);
	return check_tree();
}
