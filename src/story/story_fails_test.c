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
#define FILES_MOST 200
#define FOLDER     "src/story/testing/failing" /* the build runs tests in the root of the tree */

struct failing {
	char path[512];
	struct arena *arena;
	FILE *story, *said;
};

static struct str read_all(struct arena *a, FILE *file)
{
	char *text = arena_alloc(a, TEXT_BYTES, 1);

	must(file);
	rewind(file);
	return (struct str){text, fread(text, 1, TEXT_BYTES, file)};
}

/* What the runner says of one file; its exit status. */
static int run(char *path, FILE *said)
{
	char *argv[] = {(char[]){"story"}, path, NULL};
	int how;
	pid_t child;

	fflush(NULL);
	child = fork();
	must(child >= 0);
	if (child == 0) {
		dup2(fileno(said), STDOUT_FILENO);
		dup2(fileno(said), STDERR_FILENO);
		exit(program_story(2, argv));
	}
	must(waitpid(child, &how, 0) == child && WIFEXITED(how));
	return WEXITSTATUS(how);
}

static void expect(struct str said, struct str words)
{
	if (str_find(said, words) == SIZE_MAX)
		fail_msg("expected: %" STR_F "\nsaid: %" STR_F, STR_A(words), STR_A(said));
}

static int open_files(void **state)
{
	struct failing *f = *state;

	f->arena = arena_new(4 * TEXT_BYTES);
	f->story = fopen(f->path, "re");
	f->said = tmpfile();
	return f->story && f->said ? 0 : -1;
}

static int close_files(void **state)
{
	struct failing *f = *state;

	fclose(f->story);
	fclose(f->said);
	arena_free(f->arena);
	return 0;
}

static void it_fails(void **state)
{
	struct failing *f = *state;
	struct str first, line, words;

	str_cut(read_all(f->arena, f->story), '\n', &first, &words);
	assert_true(str_cut(str_sub(first, 2, SIZE_MAX), ':', &line, &words));
	assert_int_equal(run(f->path, f->said), 1);
	struct str told = read_all(f->arena, f->said);

	expect(told, str_trim(words));
	if (!str_is(line, "*"))
		expect(told, str_printf(f->arena, "%s:%" STR_F ": ", f->path, STR_A(line)));
	expect(told, STR("\n0 passed, 1 failed\n"));
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
	static struct failing files[FILES_MOST];
	struct CMUnitTest tests[FILES_MOST];

	seal_init();
	if (argc > 1)
		return program_story(argc - 1, argv + 1);
	size_t n = find_files(FOLDER, files);

	must(n > 0);
	for (size_t i = 0; i < n; i++)
		tests[i] = (struct CMUnitTest){strrchr(files[i].path, '/') + 1, it_fails,
					       open_files, close_files, &files[i]};
	return _cmocka_run_group_tests("stories that must fail", tests, n, NULL, NULL);
}
