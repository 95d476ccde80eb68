/*
 * Every case of rejected.txt is refused with its sentence at its line, and nothing is written.
 *
 *	htmlgen_test HTMLGEN REJECTED_TXT REJECTED_VIEWS
 */
#include <fcntl.h>
#include <setjmp.h>
#include <spawn.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#define START      "--- "
#define SAID_BYTES 4096

static char *htmlgen, *views, *cases;

struct rejected {
	unsigned line;
	char *sentence, *template;
};

static char *read_file(const char *path)
{
	FILE *file = fopen(path, "rb");

	assert_non_null(file);
	fseek(file, 0, SEEK_END);
	size_t size = (size_t)ftell(file);
	rewind(file);
	char *text = calloc(1, size + 1);
	assert_int_equal(fread(text, 1, size, file), size);
	fclose(file);
	return text;
}

static void write_file(const char *path, const char *head, const char *text)
{
	FILE *file = fopen(path, "wb");

	assert_non_null(file);
	fprintf(file, "%s%s", head, text);
	fclose(file);
}

/* "--- 2: sentence\ntemplate" -> its parts, in place. */
static struct rejected cut(char *text)
{
	struct rejected r = {.line = (unsigned)strtoul(text, &text, 10)};

	assert_true(text[0] == ':' && text[1] == ' ');
	r.sentence = text + 2;
	r.template = strchr(text, '\n');
	assert_non_null(r.template);
	*r.template ++ = '\0';
	return r;
}

/* Answers the exit status; what was said stands in the folder's file "said". */
static int spawn(const char *directory)
{
	char paths[5][64];
	static const char *const names[] = {"out.c", "out.h", "t.html", "line.html", "said"};
	posix_spawn_file_actions_t actions;
	pid_t child;
	int status;

	for (size_t i = 0; i < 5; i++)
		snprintf(paths[i], sizeof paths[i], "%s/%s", directory, names[i]);
	char *const arguments[] = {htmlgen,
				   (char[]){"--slice"},
				   (char[]){"s"},
				   (char[]){"--out"},
				   paths[0],
				   paths[1],
				   (char[]){"--in"},
				   paths[2],
				   paths[3],
				   (char[]){"--views"},
				   views,
				   NULL};
	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, paths[4],
					 O_WRONLY | O_CREAT | O_TRUNC, 0600);
	assert_int_equal(posix_spawn(&child, htmlgen, &actions, NULL, arguments, environ), 0);
	posix_spawn_file_actions_destroy(&actions);
	assert_int_equal(waitpid(child, &status, 0), child);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/* The same; `said` gets the standard error. */
static int run(const char *directory, char said[SAID_BYTES])
{
	char path[64];
	int status = spawn(directory);

	snprintf(path, sizeof path, "%s/said", directory);
	char *text = read_file(path);
	snprintf(said, SAID_BYTES, "%s", text);
	free(text);
	return status;
}

/* The sentence stands on the output's line that begins with this place. */
static int has_sentence(const char *said, const char *path, unsigned line, const char *sentence)
{
	char place[512];

	snprintf(place, sizeof place, "%s/t.html:%u: ", path, line);
	for (const char *at = said; (at = strstr(at, place)) != NULL; at++) {
		const char *found = strstr(at, sentence), *end = strchr(at, '\n');
		if (found != NULL && (end == NULL || found < end))
			return 1;
	}
	return 0;
}

static int is_rejected(const char *directory, const struct rejected *r)
{
	static const char head[] = "{{ page v frame citizen }}\n{{ title }}0{{ end }}\n";
	int whole = strncmp(r->template, "{{ page", 7) == 0 ||
		    strncmp(r->template, "{{ part", 7) == 0 ||
		    strncmp(r->template, "{{ frame", 8) == 0 ||
		    strncmp(r->template, "<p>{{ no head", 13) == 0;
	char path[512], said[SAID_BYTES];

	snprintf(path, sizeof path, "%s/t.html", directory);
	write_file(path, whole ? "" : head, r->template);
	int status = run(directory, said);
	snprintf(path, sizeof path, "%s/out.c", directory);
	int good = status == 1 && access(path, F_OK) != 0 &&
		   has_sentence(said, directory, r->line + (whole ? 0 : 2), r->sentence);
	if (!good)
		fprintf(stderr, "status %d, expected line %u: %s\n%s\n%s\n", status, r->line,
			r->sentence, r->template, said);
	unlink(path);
	return good;
}

static void make_directory(char directory[32])
{
	char path[64];

	snprintf(directory, 32, "/tmp/htmlgen-XXXXXX");
	assert_non_null(mkdtemp(directory));
	snprintf(path, sizeof path, "%s/line.html", directory);
	write_file(path, "{{ part person_line over person }}\n", "<b>{{ name }}</b>\n");
}

static void remove_directory(const char *directory)
{
	static const char *const names[] = {"line.html", "t.html", "out.c", "out.h", "said"};
	char path[64];

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		snprintf(path, sizeof path, "%s/%s", directory, names[i]);
		unlink(path);
	}
	rmdir(directory);
}

static void all_are_rejected(void **state)
{
	char directory[32];
	unsigned count = 0, wrong = 0;

	(void)state;
	make_directory(directory);
	char *rest = strstr(cases, "\n" START) + 1;
	while (rest != NULL) {
		char *text = rest + strlen(START);
		rest = strstr(text, "\n" START);
		if (rest != NULL)
			*rest++ = '\0';
		struct rejected r = cut(text);
		wrong += !is_rejected(directory, &r);
		count++;
	}
	remove_directory(directory);
	printf("%u templates were refused, %u were not\n", count - wrong, wrong);
	assert_int_equal(wrong, 0);
	assert_true(count >= 60);
}

static void a_good_one_is_taken(void **state)
{
	char directory[32], path[64], said[SAID_BYTES];

	(void)state;
	make_directory(directory);
	snprintf(path, sizeof path, "%s/t.html", directory);
	write_file(path, "{{ page v frame citizen }}\n{{ title }}0{{ end }}\n",
		   "<p>{{ text }}</p>\n");
	assert_int_equal(run(directory, said), 0);
	assert_string_equal(said, "");
	remove_directory(directory);
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_good_one_is_taken),
		cmocka_unit_test(all_are_rejected),
	};

	if (argc != 4)
		return 2;
	htmlgen = argv[1];
	cases = read_file(argv[2]);
	views = argv[3];
	int failed = cmocka_run_group_tests(tests, NULL, NULL);
	free(cases);
	return failed;
}
