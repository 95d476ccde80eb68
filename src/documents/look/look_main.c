#include "documents/look/look.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *const words[] = {
#define X(name, word) [LOOK_##name] = word,
	LOOK_VERDICTS(X)
#undef X
};

static bool read_input(struct look_file *file)
{
	struct stat about;

	if (fstat(STDIN_FILENO, &about) != 0 || about.st_size <= 0)
		return false;
	void *at = mmap(NULL, (size_t)about.st_size, PROT_READ, MAP_PRIVATE, STDIN_FILENO, 0);

	*file = (struct look_file){at, (size_t)about.st_size};
	return at != MAP_FAILED;
}

static const char *shown_type(const struct look *look)
{
	if (!look->shown)
		return "-";
	return look->shown_type ? look->shown_type : "image/jpeg";
}

static bool tell(enum look_verdict verdict, const struct look *look)
{
	printf("%s %s %u %s %zu\n", words[verdict], look->type[0] ? look->type : "-", look->pages,
	       shown_type(look), look->shown_len);
	if (look->shown)
		fwrite(look->shown, 1, look->shown_len, stdout);
	if (look->small)
		fwrite(look->small, 1, look->small_len, stdout);
	return fflush(stdout) == 0 && !ferror(stdout);
}

static look_reader *reader_of(const char *what)
{
	if (strcmp(what, "sheet") == 0)
		return look_sheet;
	return strcmp(what, "join") == 0 ? look_join : look_at;
}

int main(int argc, char **argv)
{
	struct arena *a = arena_new(LOOK_ARENA_BYTES);
	struct look look = {.pages = 0};
	struct look_file file;

	if (!guard_limits() || !guard_calls())
		return EXIT_FAILURE;
	fputs(LOOK_HELLO, stdout);
	if (fflush(stdout) != 0 || !read_input(&file))
		return EXIT_FAILURE;
	enum look_verdict verdict = reader_of(argc > 1 ? argv[1] : "")(a, file, &look);

	return tell(verdict, &look) ? EXIT_SUCCESS : EXIT_FAILURE;
}
