/* The reader alone: what is a story, and what each mistake is called. */
#include "story/story_read.h"

#include "base/arena.h"
#include "base/buf.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#define ARENA_BYTES  ((size_t)64 << 20)
#define MANUAL_BYTES ((size_t)64 << 10)

static struct arena *arena;

static int make_arena(void **state)
{
	(void)state;
	arena = arena_new(ARENA_BYTES);
	return 0;
}

static int drop_arena(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

static struct story read_text(const char *text)
{
	struct story story;

	story_read(arena, "x.story", str_of(text), &story);
	return story;
}

/* --- words --- */

static void words_are_cut_at_blanks(void **state)
{
	struct word *words;
	size_t count;

	(void)state;
	assert_null(story_words(arena, STR("a  \tb# \"c \\\"d\\n\" e, # rest"), &words, &count));
	assert_int_equal(count, 5);
	assert_true(str_is(words[1].text, "b#"));
	assert_true(words[2].quoted && str_is(words[2].text, "c \"d\n"));
	assert_true(str_is(words[3].text, "e") && str_is(words[4].text, ","));
	assert_null(story_words(arena, STR("   # nothing"), &words, &count));
	assert_int_equal(count, 0);
	assert_null(story_words(arena, STR("\"\" \"\\$x\""), &words, &count));
	assert_true(words[0].quoted && words[0].text.len == 0 &&
		    words[1].text.ptr[0] == STORY_DOLLAR);
}

static void bad_quotes_are_told(void **state)
{
	struct word *words;
	size_t count;

	(void)state;
	assert_non_null(story_words(arena, STR("a \"b"), &words, &count));
	assert_non_null(story_words(arena, STR("\"b\"c"), &words, &count));
	assert_non_null(story_words(arena, STR("\"\\x\""), &words, &count));
	assert_non_null(story_words(arena, STR("\"b\\"), &words, &count));
}

/* --- phrases --- */

static bool matches(const char *pattern, const char *line, struct step *out)
{
	struct word *words;
	size_t count;

	assert_null(story_words(arena, str_of(line), &words, &count));
	return story_match(pattern, words, count, out);
}

static void phrases_bind_in_order(void **state)
{
	struct step s;

	(void)state;
	assert_true(matches("log of NAME VALUE has|lacks TEXT [ for TEXT ]",
			    "log of case $id lacks \"x\"", &s));
	assert_true(str_is(s.args[0]->text, "case") && str_is(s.args[2]->text, "lacks"));
	assert_null(s.args[4]);
	assert_true(matches("log of NAME VALUE has|lacks TEXT [ for TEXT ]",
			    "log of case 1 has \"x\" for \"y\"", &s));
	assert_true(str_is(s.args[4]->text, "y"));
	assert_false(matches("log of NAME VALUE has|lacks TEXT [ for TEXT ]",
			     "log of case 1 has \"x\" for", &s));
	assert_false(matches("log of NAME VALUE has|lacks TEXT [ for TEXT ]", "log of case 1 has x",
			     &s));
	assert_true(matches("=> NUMBER NAME? [ VALUE ]", "=> 409 conflict", &s));
	assert_true(str_is(s.args[1]->text, "conflict") && !s.args[2]);
	assert_true(matches("=> NUMBER NAME? [ VALUE ]", "=> 303 /x", &s));
	assert_true(!s.args[1] && str_is(s.args[2]->text, "/x"));
	assert_false(matches("=> NUMBER NAME? [ VALUE ]", "=> 303 /x /y", &s));
	assert_true(matches("tagged ...", "tagged a b", &s));
	assert_int_equal(s.rest_count, 2);
	assert_false(matches("race", "\"race\"", &s));
}

/* --- whole stories --- */

#define HEAD "story \"s\"\nnow 2026-01-05T08:00\nann is citizen\n"

static void accepts(const char *text)
{
	struct story story = read_text(text);

	if (story.problem.ptr)
		fail_msg("line %u: %" STR_F "\n%s", story.problem_line, STR_A(story.problem), text);
}

static void good_stories_are_read(void **state)
{
	struct story story;

	(void)state;
	accepts(HEAD "ann gets /x\n=> 200\n  heading \"h\"\n=> 200\n");
	accepts("# remark\n\nstory \"s\"\r\ntagged faults sqlite\nsql \"SELECT 1\" is 1\n");
	accepts(HEAD "ann posts /x as json from 203.0.113.9\n\ta = \"b\"\n\theader \"X\" = y\n=> "
		     "303 /y/$id\nann again\n=> 200\n");
	accepts(HEAD "ann posts /x\n  file = b\n  file a b.pdf\n  file a b.pdf as \"c\"\n=> 200\n");
	accepts(HEAD "race\na: ann posts /x\n  a = b\nb: ann posts /y\neither a => 303, b => 409 "
		     "conflict\n"
		     "or     a => 409, b => 303\nthen sql \"SELECT 1\" is 1\n");
	story = read_text("story \"s\"\ntagged faults sqlite\nsql \"SELECT 1\" is 1\n");
	assert_int_equal(story.tags, STORY_FAULTS | STORY_ONLY_SQLITE);
	assert_int_equal(story.count, 3);
	assert_true(str_is(story.title, "s"));
}

static void mistakes_are_told_with_their_line(void **state)
{
	static const struct {
		const char *text;
		unsigned line;
		const char *words;
	} rows[] = {
		{"", 1, "empty"},
		{"now 2026-01-05T08:00\n", 1, "begins with"},
		{"story \"a\"\nstory \"b\"\n", 2, "begins with"},
		{HEAD "tagged faults\n", 4, "right below"},
		{"story \"a\"\ntagged fast\n", 2, "faults, pg or sqlite"},
		{"story \"a\"\ntagged\n", 2, "tag is missing"},
		{HEAD, 1, "expects nothing"},
		{HEAD "ann walks home\n", 4, "no sentence"},
		{HEAD "ann gets /x\n", 4, "=> is missing"},
		{HEAD "ann gets /x\nann gets /y\n=> 200\n", 4, "=> is missing"},
		{HEAD "=> 200\n", 4, "behind an act"},
		{HEAD "ann gets /x\n=> 200\njobs run\n=> 200\n", 7, "behind an act"},
		{HEAD "ann gets /x\n=> fine\n", 5, "no sentence"},
		{HEAD "ann gets /x\n  a = b\n=> 200\n", 5, "never got"},
		{HEAD "ann gets /x\n  file a b.pdf\n=> 200\n", 5, "never got"},
		{HEAD "ann posts /x\n  file a b.pdf c\n=> 200\n", 5, "no sentence"},
		{HEAD "ann posts /x\n  file a b.pdf as c\n=> 200\n", 5, "no sentence"},
		{HEAD "ann gets /x\n=> 200\n  sees \"x\"\n", 6,
		 "no sentence of a story in this place"},
		{HEAD "ann gets /x\n=> 200\n  says x\n", 6, "no sentence of a story in this place"},
		{HEAD "jobs run\n  more\n", 5, "nothing can stand below"},
		{"  story \"a\"\n", 1, "indented below nothing"},
		{HEAD "ann posts \"/x\n", 4, "does not end"},
		{HEAD "race\na: ann gets /x\n", 4, "a race has"},
		{HEAD "race\nb: ann gets /x\na: ann gets /x\neither a => 1, b => 2\n", 4,
		 "a race has"},
		{HEAD "race\na: ann gets /x\nb: ann gets /x\nor a => 1, b => 2\n", 4, "a race has"},
		{HEAD "race\na: jobs run\nb: ann gets /x\neither a => 1, b => 2\n", 5,
		 "a side of a race"},
		{HEAD
		 "race\na: ann gets /x\nb: ann gets /x\neither a => 1, b => 2\nthen jobs run\n",
		 8, "behind `then`"},
		{HEAD "either a => 1, b => 2\n", 4, "no sentence"},
		{"story \"a\xff\"\n", 1, "UTF-8"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct story story = read_text(rows[i].text);

		if (!story.problem.ptr || story.problem_line != rows[i].line ||
		    str_find(story.problem, str_of(rows[i].words)) == SIZE_MAX)
			fail_msg("row %zu: line %u: %" STR_F, i, story.problem_line,
				 STR_A(story.problem));
	}
}

/* The examples of the manual, one block behind the other, are one story. */
static void the_manual_speaks_the_language(void **state)
{
	FILE *file =
		fopen("docs/stories.md", "re"); /* the build runs tests in the root of the tree */
	char *text = arena_alloc(arena, MANUAL_BYTES, 1);
	struct buf blocks = buf_new(arena, MANUAL_BYTES);
	bool inside = false, more = true;
	struct str line, rest;

	(void)state;
	assert_non_null(file);
	rest = (struct str){text, fread(text, 1, MANUAL_BYTES - 1, file)};
	fclose(file);
	while (more) {
		more = str_cut(rest, '\n', &line, &rest);
		if (str_starts(line, STR("```")))
			inside = !inside;
		else if (inside)
			buf_add(&blocks, line);
		buf_addc(&blocks, '\n'); /* the same line numbers */
	}
	accepts(str_z(arena, buf_str(&blocks)));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_are_cut_at_blanks),
		cmocka_unit_test(bad_quotes_are_told),
		cmocka_unit_test(phrases_bind_in_order),
		cmocka_unit_test(good_stories_are_read),
		cmocka_unit_test(mistakes_are_told_with_their_line),
		cmocka_unit_test(the_manual_speaks_the_language),
	};

	return cmocka_run_group_tests(tests, make_arena, drop_arena);
}
