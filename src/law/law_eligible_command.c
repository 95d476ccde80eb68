/* `kip law eligible`: the check of the citizen's page, on the command line. */
#include "law/law_eligible_internal.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>

#define EXIT_USAGE 2
#define TEXT_MOST  20000

static const char usage[] =
	"usage: kip law eligible [--on DAY] [--fact NAME=VALUE]... [--json]\n"
	"  --on DAY           the rules of that day, like 2026-03-01; today when left out\n"
	"  --fact NAME=VALUE  what is known of the person; what is not given is unknown,\n"
	"                     but nobody is taken for a foreigner who was not called one\n"
	"  --json             answer in JSON\n";

struct options {
	struct day on;
	struct eligible_facts facts;
	bool json, help;
};

/* --- arguments --- */

static bool complain(struct str problem)
{
	fprintf(stderr, "kip law eligible: %" STR_F "\n", STR_A(problem));
	return false;
}

static bool take_day(struct arena *a, struct str value, struct options *o)
{
	if (!day_is_none(o->on))
		return complain(STR("--on is given twice"));
	if (day_parse(value, &o->on))
		return true;
	return complain(
		str_printf(a, "\"%" STR_F "\" is not a date for --on; write it like 2026-03-01",
			   STR_A(value)));
}

static bool take_fact(struct arena *a, struct str value, struct options *o)
{
	struct str problem;

	return eligible_facts_read(a, value, &o->facts, &problem) || complain(problem);
}

static const struct {
	const char *name;
	bool (*take)(struct arena *a, struct str value, struct options *o);
} valued[] = {{"--on", take_day}, {"--fact", take_fact}};

/* Takes argv[*i], and the value behind it; "--on=DAY" is as good as "--on DAY". */
static bool take_argument(struct arena *a, int argc, char **argv, int *i, struct options *o)
{
	struct str name, value;
	bool joined = str_cut(str_of(argv[*i]), '=', &name, &value);

	for (size_t k = 0; k < sizeof valued / sizeof valued[0]; k++) {
		if (!str_is(name, valued[k].name))
			continue;
		if (!joined && *i + 1 == argc)
			return complain(str_printf(a, "%s needs a value", valued[k].name));
		return valued[k].take(a, joined ? value : str_of(argv[++*i]), o);
	}
	o->json = o->json || strcmp(argv[*i], "--json") == 0;
	o->help = o->help || strcmp(argv[*i], "--help") == 0;
	if (strcmp(argv[*i], "--json") == 0 || strcmp(argv[*i], "--help") == 0)
		return true;
	return complain(str_printf(
		a, "\"%s\" is not an option; allowed: --on, --fact, --json, --help", argv[*i]));
}

static bool take_arguments(struct arena *a, int argc, char **argv, struct options *o)
{
	*o = (struct options){.on = DAY_NONE, .facts = eligible_facts_blank()};
	for (int i = 1; i < argc; i++)
		if (!take_argument(a, argc, argv, &i, o))
			return false;
	if (day_is_none(o->on))
		o->on = day_of(time_wall());
	struct str problem = eligible_facts_problem(a, &o->facts, o->on);

	return !problem.ptr || complain(problem);
}

/* --- JSON --- */

static void add_text(json_t *array, const char *text)
{
	json_array_append_new(array, json_string(text));
}

static json_t *needs_json(const struct eligible_result *r)
{
	json_t *needs = json_array();

	for (size_t i = 0; i < r->needs_count; i++) {
		const struct eligible_need *n = &r->needs[i];

		json_array_append_new(needs, json_pack("{s:s, s:i, s:i, s:s, s:s}", "category",
						       n->category->code, "need", (int)n->need,
						       "choice", (int)n->choice, "code",
						       n->paper->code, "title", n->paper->title));
	}
	return needs;
}

static json_t *open_json(const struct eligible_result *r)
{
	json_t *open = json_array();

	for (size_t i = 0; i < r->open_count; i++)
		json_array_append_new(open, json_pack("{s:s, s:s, s:s}", "name", r->open[i]->name,
						      "question", r->open[i]->question,
						      "decided_by", r->open[i]->decided_by));
	return open;
}

static json_t *rules_json(const struct eligible_result *r)
{
	json_t *rules = json_array();

	for (size_t i = 0; i < r->rules_count; i++)
		json_array_append_new(rules, json_pack("{s:s, s:s, s:s}", "code", r->rules[i]->code,
						       "title", r->rules[i]->title, "cite",
						       r->rules[i]->row.cite));
	return rules;
}

/* The questions of law on which the answer hangs, with who decides them. */
static struct str reason(struct arena *a, const struct eligible_result *r)
{
	struct buf b = buf_new(a, TEXT_MOST);

	for (size_t i = 0; i < r->open_count; i++)
		buf_addf(&b, "%s%s (%s)", i ? " " : "", r->open[i]->question,
			 r->open[i]->decided_by);
	return buf_str(&b);
}

static json_t *text_json(struct str s)
{
	return json_stringn(s.len > 0 ? s.ptr : "", s.len);
}

static void print_json(struct arena *a, const struct eligible_result *r)
{
	json_t *ask = json_array(), *categories = json_array(), *cites = json_array();

	for (size_t i = 0; i < r->ask_count; i++)
		add_text(ask, eligible_fact_name(r->ask[i]));
	for (size_t i = 0; i < r->categories_count; i++)
		add_text(categories, r->categories[i]->code);
	for (size_t i = 0; i < r->cites_count; i++)
		add_text(cites, r->cites[i]);
	json_t *answer =
		json_pack("{s:s, s:o, s:o, s:o, s:o, s:o, s:b, s:o, s:o, s:o}", "answer",
			  eligible_answer_code(r->answer), "ask", ask, "categories", categories,
			  "needs", needs_json(r), "cite", cites, "version", text_json(r->version),
			  "verified", r->verified, "reason", text_json(reason(a, r)), "open",
			  open_json(r), "rules", rules_json(r));

	must(answer != NULL);
	json_dumpf(answer, stdout, JSON_COMPACT);
	putchar('\n');
	json_decref(answer);
}

/* --- text --- */

static void print_needs(const struct eligible_result *r)
{
	const struct eligible_need *last = NULL;

	for (size_t i = 0; i < r->needs_count; i++) {
		const struct eligible_need *n = &r->needs[i];
		bool same_need = last && last->category == n->category && last->need == n->need;

		if (!same_need)
			printf("papers of %s, part %u, any one line:\n  - ", n->category->code,
			       n->need);
		else
			printf(last->choice == n->choice ? "\n    with " : "\n  - ");
		printf("%s (%s)", n->paper->title, n->paper->code);
		if (i + 1 == r->needs_count || r->needs[i + 1].category != n->category ||
		    r->needs[i + 1].need != n->need)
			putchar('\n');
		last = n;
	}
}

static void print_text(const struct law *law, const struct eligible_result *r)
{
	printf("answer: %s%s\n", eligible_answer_code(r->answer),
	       r->verified ? "" : " (to be confirmed)");
	for (size_t i = 0; i < r->categories_count; i++)
		printf("category: %s %s\n", r->categories[i]->code, r->categories[i]->title);
	for (size_t i = 0; i < r->ask_count; i++)
		printf("ask: %s (%s)\n", eligible_fact_name(r->ask[i]),
		       eligible_fact_title(law, r->ask[i], LANGUAGE_VI));
	for (size_t i = 0; i < r->open_count; i++)
		printf("open: %s (%s, %s)\n", r->open[i]->name, r->open[i]->question,
		       r->open[i]->decided_by);
	print_needs(r);
	for (size_t i = 0; i < r->rules_count; i++)
		printf("note: %s (%s)\n", r->rules[i]->title, r->rules[i]->row.cite);
	for (size_t i = 0; i < r->cites_count; i++)
		printf("cite: %s\n", r->cites[i]);
	printf("version: %" STR_F "\n", STR_A(r->version));
}

/* --- the command --- */

static int answer(struct arena *a, const struct law *law, const struct options *o)
{
	struct eligible_result result;

	if (!eligible_evaluate(a, law, o->on, &o->facts, &result)) {
		complain(str_printf(a, "categories.yaml has no list for %" STR_F,
				    STR_A(day_format(a, o->on))));
		return EXIT_USAGE;
	}
	if (o->json)
		print_json(a, &result);
	else
		print_text(law, &result);
	return EXIT_SUCCESS;
}

static int run(struct arena *a, int argc, char **argv, const char *folder)
{
	struct law_problems problems = {.count = 0};
	struct options options;

	if (!take_arguments(a, argc, argv, &options)) {
		fputs(usage, stderr);
		return EXIT_USAGE;
	}
	if (options.help) {
		fputs(usage, stdout);
		return EXIT_SUCCESS;
	}
	const struct law *law = law_load(a, folder, &problems);

	if (!law) {
		complain(str_printf(a, "the law files hold %zu problems; see kip law check",
				    problems.count));
		return EXIT_FAILURE;
	}
	int status = answer(a, law, &options);

	law_free(law);
	return status;
}

int law_eligible_command(int argc, char **argv, const char *folder)
{
	struct arena *a = arena_new(ARENA_TASK_BYTES);
	int status = run(a, argc, argv, folder);

	arena_free(a);
	return status;
}
