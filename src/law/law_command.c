/*
 * `kip law explain | check | eligible`: the law answers on the command line with the code that the
 * screens use.
 */
#include "law/law_command.h"

#include "law/eligible.h"
#include "law/law_internal.h"

#include <stdarg.h>
#include <stdio.h>
#include <sys/stat.h>

#define STATUS_OK        0
#define STATUS_FINDINGS  1
#define STATUS_USAGE     2
#define FACTS_MOST       20
#define SUGGESTIONS_MOST 4
#define WORD_MOST        60

static const char help[] = "kip law explain CLOCK --from 2026-11-20T16:30 [--fact "
			   "NAME=yes|no|unknown]... [--on DAY] [--json]\n"
			   "    when a time limit ends, with its arithmetic and article; CLOCK is "
			   "an id (A03) or a name (assign_litigation);\n"
			   "    --on picks the rules of another day than that of --from; without "
			   "--json the answer is in Vietnamese\n"
			   "kip law check [FOLDER]\n"
			   "    checks the law files of a folder, or those in use, and runs their "
			   "cases; ends with 1 when something is wrong\n"
			   "kip law eligible ...\n"
			   "    who is entitled to legal aid: kip law eligible --help\n";

/* What the words of `explain` say. */
struct request {
	struct arena *arena;
	const char *clock, *from, *on;
	bool json;
	struct law_fact facts[FACTS_MOST];
	size_t facts_count;
};

static int usage(const char *format, ...) __attribute__((format(printf, 1, 2)));

static int usage(const char *format, ...)
{
	va_list list;

	va_start(list, format);
	fputs("kip law: ", stderr);
	vfprintf(stderr, format, list);
	fputs("\n", stderr);
	va_end(list);
	return STATUS_USAGE;
}

static int run_help(struct arena *a, int argc, char **argv, const char *folder)
{
	(void)a, (void)argc, (void)argv, (void)folder;
	fputs(help, stdout);
	return STATUS_OK;
}

/* Behind a command, wherever it stands. */
static bool asks_help(int argc, char **argv)
{
	for (int i = 1; i < argc; i++)
		if (strcmp(argv[i], "--help") == 0 || strcmp(argv[i], "-h") == 0)
			return true;
	return false;
}

static void print_problems(const struct law_problems *problems)
{
	for (size_t i = 0; i < problems->count; i++) {
		const struct law_problem *p = &problems->rows[i];

		fprintf(stderr, "%" STR_F ":%u: %" STR_F "%s%" STR_F " [%s]\n", STR_A(p->file),
			p->line, STR_A(p->row), p->row.len > 0 ? ": " : "", STR_A(p->text),
			p->rule);
	}
}

/* --- suggestions --- */

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* How many letters must be changed, added or left out. */
static size_t distance(struct str a, struct str b)
{
	size_t row[WORD_MOST + 1];

	if (a.len > WORD_MOST || b.len > WORD_MOST)
		return WORD_MOST;
	for (size_t k = 0; k <= b.len; k++)
		row[k] = k;
	for (size_t i = 1; i <= a.len; i++) {
		size_t corner = row[0];

		row[0] = i;
		for (size_t k = 1; k <= b.len; k++) {
			size_t above = row[k];

			row[k] = least(least(above, row[k - 1]) + 1,
				       corner + (a.ptr[i - 1] != b.ptr[k - 1]));
			corner = above;
		}
	}
	return row[b.len];
}

/* Near enough to be meant: a typing mistake in three letters, or a part of the word. */
static bool resembles(struct str typed, const char *word)
{
	struct str w = str_of(word);

	return distance(typed, w) <= 1 + w.len / 4 ||
	       (typed.len > 2 && str_find(w, typed) != SIZE_MAX);
}

static struct str suggest_clocks(struct arena *a, const struct law *law, struct str typed)
{
	struct buf b = buf_new(a, 4096);
	const struct law_clock *rows;
	size_t count = law_clocks(law, &rows), found = 0;

	for (size_t i = 0; i < count && found < SUGGESTIONS_MOST; i++) {
		bool again = i > 0 && strcmp(rows[i].id, rows[i - 1].id) == 0;

		if (again || (!resembles(typed, rows[i].id) && !resembles(typed, rows[i].name)))
			continue;
		buf_addf(&b, "%s%s (%s)", found++ == 0 ? "; did you mean " : ", ", rows[i].id,
			 rows[i].name);
	}
	return found ? buf_str(&b) : STR("; ids run from A01 to A51");
}

static struct str suggest_facts(struct arena *a, const struct law *law, struct str typed)
{
	struct buf near = buf_new(a, 4096), all = buf_new(a, 4096);
	const struct clock_book *book = law->clocks;

	for (size_t i = 0; i < book->facts_count; i++) {
		const char *code = book->facts[i].code;

		buf_addf(&all, "%s%s", i ? ", " : "; facts are ", code);
		if (resembles(typed, code))
			buf_addf(&near, "%s%s", buf_str(&near).len > 0 ? ", " : "; did you mean ",
				 code);
	}
	return buf_str(&near).len > 0 ? buf_str(&near) : buf_str(&all);
}

/* --- explain --- */

static bool flag_value(struct str word, enum law_flag *out)
{
	for (size_t i = 0; i < CYAML_ARRAY_LEN(law_flag_words); i++) {
		if (!str_is(word, law_flag_words[i].str))
			continue;
		*out = (enum law_flag)law_flag_words[i].val;
		return true;
	}
	return false;
}

static int take_fact(struct request *r, const char *word)
{
	struct str name, value;
	enum law_flag flag;

	if (!str_cut(str_of(word), '=', &name, &value) || !flag_value(value, &flag))
		return usage("--fact %s: write NAME=yes, NAME=no or NAME=unknown", word);
	if (r->facts_count == FACTS_MOST)
		return usage("at most %d facts", FACTS_MOST);
	r->facts[r->facts_count++] = (struct law_fact){str_z(r->arena, name), flag};
	return STATUS_OK;
}

static int take_once(const char **place, const char *option, const char *value)
{
	if (*place)
		return usage("%s is given twice", option);
	*place = value;
	return STATUS_OK;
}

static int take_start(struct request *r, const char *value)
{
	return take_once(&r->from, "--from", value);
}

static int take_day(struct request *r, const char *value)
{
	return take_once(&r->on, "--on", value);
}

static const struct {
	const char *name;
	int (*take)(struct request *r, const char *value);
} valued[] = {{"--from", take_start}, {"--on", take_day}, {"--fact", take_fact}};

/* Takes argv[*i], and the value behind it; "--on=DAY" is as good as "--on DAY". */
static int take_option(struct request *r, int argc, char **argv, int *i)
{
	struct str name, value;
	bool joined = str_cut(str_of(argv[*i]), '=', &name, &value);

	for (size_t k = 0; k < sizeof valued / sizeof valued[0]; k++) {
		if (!str_is(name, valued[k].name))
			continue;
		if (!joined && *i + 1 == argc)
			return usage("%s needs a value", valued[k].name);
		return valued[k].take(r, joined ? value.ptr : argv[++*i]);
	}
	return usage("unknown option %s; see kip law --help", argv[*i]);
}

static int read_request(struct request *r, int argc, char **argv)
{
	int status = STATUS_OK;

	for (int i = 1; i < argc && status == STATUS_OK; i++) {
		const char *word = argv[i];

		if (strcmp(word, "--json") == 0)
			r->json = true;
		else if (*word == '-')
			status = take_option(r, argc, argv, &i);
		else if (r->clock)
			status = usage("one clock at a time: %s, then %s", r->clock, word);
		else
			r->clock = word;
	}
	if (status == STATUS_OK && !r->clock)
		return usage("explain needs a clock; see kip law --help");
	if (status == STATUS_OK && !r->from)
		return usage("explain needs --from, like --from 2026-11-20T16:30");
	return status;
}

/* A day alone is its first moment; `timed` tells which it was. */
static bool read_start(const char *text, int64_t *out, bool *timed)
{
	struct day day;

	*timed = time_parse(str_of(text), out);
	if (*timed)
		return true;
	if (!day_parse(str_of(text), &day))
		return false;
	*out = day_start(day);
	return true;
}

/* Minutes matter when hours run, when the answer is "at once", and when a time of day decides. */
static bool needs_time(const struct law_clock_terms *terms)
{
	for (unsigned i = 0; i < terms->lengths_count; i++)
		if (terms->lengths[i].after)
			return true;
	return terms->unit == LAW_UNIT_HOURS || terms->unit == LAW_UNIT_AT_ONCE;
}

static int find_clock(const struct request *r, const struct law *law, struct day on,
		      const struct law_clock **out)
{
	struct str typed = str_of(r->clock);
	const struct law_clock *newest = law_clock_newest(law, typed);

	*out = law_clock_find(law, typed, on);
	if (*out)
		return STATUS_OK;
	if (newest)
		return usage("no rule of %s is in force on %s; its newest is valid from %s",
			     newest->id, day_format(r->arena, on).ptr, newest->row.from_text);
	return usage("there is no clock \"%s\"%s", r->clock,
		     suggest_clocks(r->arena, law, typed).ptr);
}

static int check_facts(const struct request *r, const struct law *law)
{
	for (size_t i = 0; i < r->facts_count; i++) {
		struct str name = str_of(r->facts[i].name);

		if (!law_fact_title(law, name, LANGUAGE_VI))
			return usage("there is no fact \"%s\"%s", name.ptr,
				     suggest_facts(r->arena, law, name).ptr);
		for (size_t k = 0; k < i; k++)
			if (str_is(name, r->facts[k].name))
				return usage("--fact %s is given twice", name.ptr);
	}
	return STATUS_OK;
}

static int explain_request(const struct request *r, const struct law *law)
{
	struct explanation e = {
		.law = law, .facts = {r->facts, r->facts_count}, .steps = {.arena = r->arena}};
	bool timed;

	if (!read_start(r->from, &e.start, &timed))
		return usage("--from %s: write a day and time like 2026-11-20T16:30, or a day",
			     r->from);
	e.on = day_of(e.start);
	if (r->on && !day_parse(str_of(r->on), &e.on))
		return usage("--on %s: write a day like 2026-11-20", r->on);
	int status = find_clock(r, law, e.on, &e.clock);

	if (status == STATUS_OK)
		status = check_facts(r, law);
	if (status != STATUS_OK)
		return status;
	if (!timed && needs_time(e.clock->terms))
		return usage("%s counts by the minute: write --from %sT00:00 with the time",
			     e.clock->id, r->from);
	e.known = law_due(law, e.clock, e.start, e.facts, &e.due, &e.steps);
	struct str text = r->json ? explanation_json(r->arena, &e)
				  : explanation_text(r->arena, &e, LANGUAGE_VI);

	fwrite(text.ptr, 1, text.len, stdout);
	if (e.known)
		return STATUS_OK;
	fprintf(stderr, "kip law: calendar not known for %d\n", e.due.unknown_year);
	return STATUS_FINDINGS;
}

static int run_explain(struct arena *a, int argc, char **argv, const char *folder)
{
	struct request r = {.arena = a};
	struct law_problems problems = {0};

	if (asks_help(argc, argv))
		return run_help(a, argc, argv, folder);
	int status = read_request(&r, argc, argv);

	if (status != STATUS_OK)
		return status;
	const struct law *law = law_load(a, folder, &problems);

	if (!law) {
		print_problems(&problems);
		return STATUS_FINDINGS;
	}
	status = explain_request(&r, law);
	law_free(law);
	return status;
}

/* --- check --- */

static void print_files(const struct law *law)
{
	const struct law_file *files;
	size_t count = law_files(law, &files);

	for (size_t i = 0; i < count; i++)
		printf("%.16s  %s%s\n", files[i].hash, files[i].name,
		       files[i].replaced ? "  (from the folder)" : "");
	printf("%.16s  all\n", law->hash);
}

static bool is_folder(const char *path)
{
	struct stat about;

	return stat(path, &about) == 0 && S_ISDIR(about.st_mode);
}

static int run_check(struct arena *a, int argc, char **argv, const char *folder)
{
	struct law_problems problems = {0};
	size_t cases = 0;

	if (asks_help(argc, argv))
		return run_help(a, argc, argv, folder);
	if (argc > 2)
		return usage("check takes one folder");
	if (argc == 2 && !is_folder(argv[1]))
		return usage("%s is no folder", argv[1]);
	if (argc == 2)
		folder = argv[1];
	const struct law *law = law_load(a, folder, &problems);

	if (law) {
		print_files(law);
		cases = law_cases_run(a, law, folder, &problems);
	}
	print_problems(&problems);
	printf("cases: %zu, findings: %zu\n", cases, problems.count);
	law_free(law);
	return problems.count > 0 ? STATUS_FINDINGS : STATUS_OK;
}

static int run_eligible(struct arena *a, int argc, char **argv, const char *folder)
{
	(void)a;
	return law_eligible_command(argc, argv, folder);
}

static const struct {
	const char *name;
	int (*run)(struct arena *a, int argc, char **argv, const char *folder);
} commands[] = {
	{"explain", run_explain}, {"check", run_check}, {"eligible", run_eligible},
	{"--help", run_help},     {"-h", run_help},     {"help", run_help},
};

int law_command(int argc, char **argv, const char *data_folder)
{
	if (argc < 2) {
		fputs(help, stderr);
		return STATUS_USAGE;
	}
	for (size_t i = 0; i < CYAML_ARRAY_LEN(commands); i++) {
		if (strcmp(argv[1], commands[i].name) != 0)
			continue;
		struct arena *a = arena_new(ARENA_TASK_BYTES);
		int status = commands[i].run(a, argc - 1, argv + 1, law_folder(a, data_folder));

		arena_free(a);
		return status;
	}
	return usage("there is no command \"%s\"; see kip law --help", argv[1]);
}
