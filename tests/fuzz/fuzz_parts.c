#include "fuzz/fuzz_parts.h"

#include "base/must.h"
#include "db/testing/scratch.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define MARK       STR("=== ")
#define PATH_BYTES 256

struct str fuzz_part(struct str input, const char *name)
{
	struct str line, rest = input;
	const char *from = NULL;
	bool more = input.len > 0;

	while (more) {
		const char *at = rest.ptr;

		more = str_cut(rest, '\n', &line, &rest);
		if (from && str_starts(line, MARK))
			return (struct str){from, (size_t)(at - from)};
		if (!from && str_starts(line, MARK) &&
		    str_is(str_sub(line, MARK.len, SIZE_MAX), name))
			from = more ? rest.ptr : input.ptr + input.len;
	}
	if (!from)
		return STR_NONE;
	return (struct str){from, (size_t)(input.ptr + input.len - from)};
}

static char folder[SCRATCH_BYTES];

static void remove_folder(void)
{
	scratch_remove(folder);
}

const char *fuzz_folder(void)
{
	if (folder[0] == '\0') {
		if (!getenv("TMPDIR") && access("/dev/shm", W_OK) == 0)
			setenv("TMPDIR", "/dev/shm", 1);
		must(scratch_make(folder, "fuzz"));
		atexit(remove_folder);
	}
	return folder;
}

static void make_folders(char *path)
{
	for (char *slash = strchr(path + strlen(folder) + 1, '/'); slash;
	     slash = strchr(slash + 1, '/')) {
		*slash = '\0';
		mkdir(path, 0700); /* it may be there: then the file can be made as well */
		*slash = '/';
	}
}

void fuzz_put(const char *name, struct str text)
{
	char path[PATH_BYTES];

	snprintf(path, sizeof path, "%s/%s", fuzz_folder(), name);
	if (!text.ptr) {
		unlink(path);
		return;
	}
	make_folders(path);
	FILE *file = fopen(path, "wb");

	must(file && fwrite(text.ptr, 1, text.len, file) == text.len);
	must(fclose(file) == 0);
}
