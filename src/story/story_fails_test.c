/*
 * A check that cannot fail is a defect. Each story of testing/failing must fail, at the line and
 * with the words that its first line says: "# 12: the words".
 */
#include "story/testing/program.h"

#include "base/arena.h"
#include "base/must.h"
#include "base/seal.h"
#include "base/str.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>
#include <dirent.h>

#define TEXT_BYTES ((size_t)1 << 20)
#define SAID_BYTES ((size_t)4 << 20)
#define FILES_MOST 200
#define FOLDER     "src/story/testing/failing" /* the build runs tests in the root of the tree */

struct failing {
	char path[512];
};

/* All of them are run at once, as the runner does with any stories. */
struct run {
	struct arena *arena;
	struct failing files[FILES_MOST];
	size_t count;
	int status;
	struct str said;
};

static struct run all;

static struct str read_all(struct arena *a, FILE *file, size_t most)
{
	char *text = arena_alloc(a, most, 1);

	must(file);
	rewind(file);
	return (struct str){text, fread(text, 1, most, file)};
}

/* What the runner says; its exit status. */
static int run(char **argv, int argc, FILE *said)
{
	int how;
	pid_t child;

	fflush(NULL);
	child = fork();
	must(child >= 0);
	if (child == 0) {
		dup2(fileno(said), STDOUT_FILENO);
		dup2(fileno(said), STDERR_FILENO);
		exit(program_story(argc, argv));
	}
	must(waitpid(child, &how, 0) == child && WIFEXITED(how));
	return WEXITSTATUS(how);
}

static int run_all(void **state)
{
	char name[] = "story";
	char *argv[FILES_MOST + 2] = {name};
	FILE *said = tmpfile();

	(void)state;
	must(said);
	for (size_t i = 0; i < all.count; i++)
		argv[i + 1] = all.files[i].path;
	all.status = run(argv, (int)all.count + 1, said);
	all.said = read_all(all.arena, said, SAID_BYTES);
	fclose(said);
	return 0;
}

static void expect(struct str said, struct str words)
{
	if (str_find(said, words) == SIZE_MAX)
		fail_msg("expected: %" STR_F "\nsaid: %" STR_F, STR_A(words), STR_A(said));
}

/* The lines about one file: from the first that begins with its path to the next file's. */
static struct str said_of(const struct failing *f)
{
	struct str rest = all.said, own = STR("");

	while (rest.len) {
		struct str from = rest, line;

		str_cut(rest, '\n', &line, &rest);
		if (str_starts(line, str_of(f->path)))
			own = own.len ? own : from;
		else if (own.len && str_starts(line, STR(FOLDER)))
			return str_sub(own, 0, own.len - from.len);
	}
	return own;
}

static void it_fails(void **state)
{
	const struct failing *f = *state;
	FILE *story = fopen(f->path, "re");
	struct str first, line, words, said = said_of(f);

	str_cut(read_all(all.arena, story, TEXT_BYTES), '\n', &first, &words);
	fclose(story);
	assert_true(str_cut(str_sub(first, 2, SIZE_MAX), ':', &line, &words));
	expect(said, str_trim(words));
	if (!str_is(line, "*"))
		expect(said, str_printf(all.arena, "%s:%" STR_F ": ", f->path, STR_A(line)));
}

static void none_passes(void **state)
{
	(void)state;
	assert_int_equal(all.status, 1);
	expect(all.said, str_printf(all.arena, "\n0 passed, %zu failed\n", all.count));
}

static size_t find_files(const char *folder, struct failing *files)
{
	DIR *d = opendir(folder);
	size_t n = 0;

	must(d);
	for (struct dirent *e = readdir(d); e; e = readdir(d)) {
		if (!str_ends(str_of(e->d_name), STR(".story")))
			continue;
		must(n < FILES_MOST);
		must(snprintf(files[n].path, sizeof files[n].path, "%s/%s", folder, e->d_name) <
		     512);
		n++;
	}
	closedir(d);
	return n;
}

/* With words (story FILE…) it is the runner itself, to try a file. */
int main(int argc, char **argv)
{
	struct CMUnitTest tests[FILES_MOST + 1] = {cmocka_unit_test(none_passes)};

	seal_init();
	if (argc > 1)
		return program_story(argc - 1, argv + 1);
	all.arena = arena_new((size_t)256 << 20);
	all.count = find_files(FOLDER, all.files);
	must(all.count > 0);
	for (size_t i = 0; i < all.count; i++)
		tests[i + 1] = (struct CMUnitTest){strrchr(all.files[i].path, '/') + 1, it_fails,
						   NULL, NULL, &all.files[i]};
	int status = _cmocka_run_group_tests("stories that must fail", tests, all.count + 1,
					     run_all, NULL);

	arena_free(all.arena);
	return status;
}
