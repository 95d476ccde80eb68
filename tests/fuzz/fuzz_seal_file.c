/*
 * A sealed file: the input as such a file; and the input sealed, of which one byte was altered, what
 * stands behind one was cut off, or one was added, as its first two bytes say.
 */
#include "base/seal_file.h"
#include "fuzz/fuzz.h"
#include "fuzz/fuzz_parts.h"

#include <stdio.h>
#include <unistd.h>

#define NAME       "sealed"
#define LINE       "kip-backup-1 0123456789abcdef"
#define PATH_BYTES 128

static const struct data_key key = {.v = {1, 2, 3}};

/* How many bytes can be read, and whether that was all and as it was written. */
static size_t read_back(const char *path, struct str expected, bool *whole)
{
	char line[SEAL_FILE_LINE], c;
	struct seal_file *f = seal_file_open(path, line);
	size_t count = 0;

	*whole = false;
	if (!f)
		return 0;
	must(memchr(line, '\0', sizeof line) && line[0] != '\0');
	if (seal_file_unlock(f, &key)) {
		must(strcmp(line, LINE) == 0);
		while (count < expected.len && seal_file_read(f, &c, 1))
			must(c == expected.ptr[count++]); /* altered bytes never come out */
		*whole = seal_file_is_over(f) && count == expected.len;
	}
	seal_file_close(f);
	return count;
}

static void check_written(const char *path, struct str content)
{
	bool whole;
	struct seal_file *f = seal_file_new(path, LINE, &key);

	must(f && seal_file_write(f, content) && seal_file_finish(f));
	must(read_back(path, content, &whole) == content.len && whole);
}

enum spoiling {
	SPOIL_BYTE,
	SPOIL_CUT,
	SPOIL_MORE,
	SPOIL_KINDS
};

static void spoil(const char *path, size_t place, enum spoiling how)
{
	FILE *file = fopen(path, "r+b");

	must(file && fseek(file, 0, SEEK_END) == 0);
	long end = ftell(file), at = (long)(place % (size_t)end);

	if (how == SPOIL_MORE) {
		must(fputc('x', file) != EOF);
	} else if (how == SPOIL_CUT) {
		must(ftruncate(fileno(file), at) == 0);
	} else {
		must(fseek(file, at, SEEK_SET) == 0);
		int byte = fgetc(file);

		must(fseek(file, at, SEEK_SET) == 0 && fputc(byte ^ 0x21, file) != EOF);
	}
	must(fclose(file) == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	struct str input = fuzz_text(bytes, len);
	char path[PATH_BYTES];
	bool whole;

	seal_init();
	snprintf(path, sizeof path, "%s/" NAME, fuzz_folder());
	fuzz_put(NAME, len ? input : STR(""));
	must(read_back(path, STR(""), &whole) == 0 && !whole);
	fuzz_put(NAME, STR_NONE);
	if (len < 2)
		return 0;
	check_written(path, str_sub(input, 2, SIZE_MAX));
	spoil(path, (size_t)bytes[0] << 8 | bytes[1], (enum spoiling)(bytes[1] % SPOIL_KINDS));
	read_back(path, str_sub(input, 2, SIZE_MAX), &whole);
	must(!whole);
	fuzz_put(NAME, STR_NONE);
	return 0;
}
