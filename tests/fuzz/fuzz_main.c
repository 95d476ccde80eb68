/*
 * A target as a plain test: every file of its corpus, every beginning of it, and each of its bytes
 * spoilt once.  Of a long file, beginnings and bytes at equal distances.
 */
#include "fuzz/fuzz.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

#define FILE_BYTES_MOST ((size_t)64 << 10)
#define SEED            20260212u

struct playing {
	size_t places; /* of a file that are cut and spoilt */
	uint32_t random;
	size_t files, inputs;
};

/* Xorshift: the same bytes are spoilt in the same way in every run. */
static uint8_t other_byte(struct playing *p, uint8_t byte)
{
	p->random ^= p->random << 13;
	p->random ^= p->random >> 17;
	p->random ^= p->random << 5;
	return (uint8_t)(byte ^ (1 + p->random % 255));
}

/* In memory of its own size, so that a sanitizer sees the first byte too many. */
static void play(struct playing *p, const uint8_t *bytes, size_t len)
{
	uint8_t *copy = malloc(len ? len : 1);

	must(copy);
	memcpy(copy, bytes, len);
	LLVMFuzzerTestOneInput(copy, len);
	free(copy);
	p->inputs++;
}

static void play_all(struct playing *p, uint8_t *bytes, size_t len)
{
	size_t step = len / p->places + 1;

	play(p, bytes, len);
	for (size_t at = 0; at < len; at += step) {
		uint8_t byte = bytes[at];

		play(p, bytes, at);
		bytes[at] = other_byte(p, byte);
		play(p, bytes, len);
		bytes[at] = byte;
	}
}

static bool play_file(struct playing *p, const char *folder, const char *name)
{
	static uint8_t bytes[FILE_BYTES_MOST];
	char path[4096];

	snprintf(path, sizeof path, "%s/%s", folder, name);
	FILE *file = fopen(path, "rb");

	if (!file) {
		fprintf(stderr, "%s cannot be read\n", path);
		return false;
	}
	fprintf(stderr, "%s\n", name);
	play_all(p, bytes, fread(bytes, 1, sizeof bytes, file));
	fclose(file);
	p->files++;
	return true;
}

/* fuzz_NAME CORPUS PLACES */
int main(int argc, char **argv)
{
	struct playing p = {.random = SEED};
	struct dirent **names = NULL;
	int64_t places = 0;
	int count = argc == 3 && str_int(str_of(argv[2]), &places) && places > 0
			    ? scandir(argv[1], &names, NULL, alphasort)
			    : -1;
	bool good = count > 0;

	p.places = (size_t)places;
	for (int i = 0; i < count; i++) {
		if (names[i]->d_name[0] != '.')
			good = play_file(&p, argv[1], names[i]->d_name) && good;
		free(names[i]);
	}
	free(names);
	good = good && p.files > 0;
	printf("%zu files, %zu inputs\n", p.files, p.inputs);
	printf("%zu passed, %d failed\n", p.files, !good);
	return !good;
}
