/*
 * A sealed file: the input as such a file; and a file sealed of what the input says, harmed once.
 * Four bytes say how: two the place, in as many parts of the file as they count; one which harm;
 * and one how many whole pieces stand before what is left of the input, which repeats in them.
 */
#include "base/seal_file.h"
#include "fuzz/fuzz.h"
#include "fuzz/fuzz_parts.h"

#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define NAME       "sealed"
#define OTHER      "other"
#define LINE       "kip-backup-1 0123456789abcdef"
#define PATH_BYTES 128

#define HEAD_BYTES   4
#define PLACES       0x10000u
#define PIECES_MOST  3
#define PIECE_BYTES  ((size_t)64 << 10)
#define SEALED_BYTES (PIECE_BYTES + crypto_secretstream_xchacha20poly1305_ABYTES)
/* Where the first piece begins: behind the line and what the stream begins with. */
#define FIRST_PIECE (sizeof LINE + crypto_secretstream_xchacha20poly1305_HEADERBYTES)
/* No divisor of a piece: some of what is read at once stands in two. */
#define READ_BYTES 509

static const struct data_key key = {.v = {1, 2, 3}};

/* How many bytes can be read, and whether that was all and as it was written. */
static size_t read_back(const char *path, struct str expected, bool *whole)
{
	char line[SEAL_FILE_LINE], some[READ_BYTES];
	struct seal_file *f = seal_file_open(path, line);
	size_t count = 0, n;

	*whole = false;
	if (!f)
		return 0;
	must(memchr(line, '\0', sizeof line) && line[0] != '\0');
	if (seal_file_unlock(f, &key)) {
		must(strcmp(line, LINE) == 0);
		while ((n = str_sub(expected, count, READ_BYTES).len) > 0 &&
		       seal_file_read(f, some, n)) {
			/* altered bytes never come out */
			must(memcmp(some, expected.ptr + count, n) == 0);
			count += n;
		}
		*whole = seal_file_is_over(f) && count == expected.len;
	}
	seal_file_close(f);
	return count;
}

static void write_sealed(const char *path, struct str content)
{
	struct seal_file *f = seal_file_new(path, LINE, &key);

	must(f && seal_file_write(f, content) && seal_file_finish(f));
}

static void check_written(const char *path, struct str content)
{
	bool whole;

	write_sealed(path, content);
	must(read_back(path, content, &whole) == content.len && whole);
}

/* ---- what it is made of ---- */

struct lying {
	char *bytes;
	size_t len;
};

static struct lying content_of(struct str input)
{
	struct str rest = str_sub(input, HEAD_BYTES, SIZE_MAX);
	size_t pieces = (uint8_t)input.ptr[3] % PIECES_MOST, len = pieces * PIECE_BYTES + rest.len;
	char *out = malloc(len + 1);

	must(out);
	for (size_t i = 0; i < len; i++)
		out[i] = rest.len ? rest.ptr[i % rest.len] : 0;
	return (struct lying){out, len};
}

/* With room for one piece more. */
static struct lying read_file(const char *path)
{
	struct lying out = {malloc(FIRST_PIECE + (PIECES_MOST + 2) * SEALED_BYTES), 0};
	FILE *file = fopen(path, "rb");

	must(out.bytes && file);
	out.len = fread(out.bytes, 1, FIRST_PIECE + (PIECES_MOST + 1) * SEALED_BYTES, file);
	must(fclose(file) == 0);
	return out;
}

/* ---- harms: false where the file is still as it was written ---- */

struct harm {
	struct lying file;
	struct str content;
	size_t at;    /* the place, in the file */
	size_t piece; /* where the whole piece begins that the place falls into */
	bool pieces;  /* there is one, and something behind it */
};

static bool alter_byte(struct harm *h)
{
	h->file.bytes[h->at] ^= 0x21;
	return true;
}

static bool cut_off(struct harm *h)
{
	h->file.len = h->at;
	return true;
}

static bool add_byte(struct harm *h)
{
	h->file.bytes[h->file.len++] = 'x';
	return true;
}

static bool cut_at_piece(struct harm *h)
{
	h->file.len = h->pieces ? h->piece + SEALED_BYTES : FIRST_PIECE;
	return true;
}

static bool drop_piece(struct harm *h)
{
	char *at = h->file.bytes + h->piece;

	if (!h->pieces)
		return false;
	h->file.len -= SEALED_BYTES;
	memmove(at, at + SEALED_BYTES, h->file.len - h->piece);
	return true;
}

static bool repeat_piece(struct harm *h)
{
	char *at = h->file.bytes + h->piece;

	if (!h->pieces)
		return false;
	memmove(at + SEALED_BYTES, at, h->file.len - h->piece);
	h->file.len += SEALED_BYTES;
	return true;
}

/* With the one behind it, where that is a whole one too. */
static bool change_places(struct harm *h)
{
	char *one = h->file.bytes + h->piece, *two = one + SEALED_BYTES;

	if (!h->pieces || h->file.len < h->piece + 2 * SEALED_BYTES)
		return false;
	for (size_t i = 0; i < SEALED_BYTES; i++) {
		char byte = one[i];

		one[i] = two[i];
		two[i] = byte;
	}
	return true;
}

/* The piece of the same place in another file of the same content and key. */
static bool take_from_other(struct harm *h)
{
	char path[PATH_BYTES];

	if (!h->pieces)
		return false;
	snprintf(path, sizeof path, "%s/" OTHER, fuzz_folder());
	write_sealed(path, h->content);
	struct lying other = read_file(path);

	fuzz_put(OTHER, STR_NONE);
	must(other.len == h->file.len);
	memcpy(h->file.bytes + h->piece, other.bytes + h->piece, SEALED_BYTES);
	free(other.bytes);
	return true;
}

static bool (*const harms[])(struct harm *h) = {
	alter_byte, cut_off,      add_byte,      cut_at_piece,
	drop_piece, repeat_piece, change_places, take_from_other,
};

static void check_harmed(const char *path, const uint8_t head[HEAD_BYTES], struct str content)
{
	struct harm h = {.file = read_file(path), .content = content};
	bool whole;

	h.at = ((size_t)head[0] << 8 | head[1]) * h.file.len / PLACES;
	size_t number = h.at > FIRST_PIECE ? (h.at - FIRST_PIECE) / SEALED_BYTES : 0;

	h.piece = FIRST_PIECE + number * SEALED_BYTES;
	h.pieces = h.file.len > h.piece + SEALED_BYTES;
	bool harmed = harms[head[2] % (sizeof harms / sizeof *harms)](&h);

	fuzz_put(NAME, (struct str){h.file.bytes, h.file.len});
	read_back(path, content, &whole);
	must(whole == !harmed);
	free(h.file.bytes);
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
	if (len < HEAD_BYTES)
		return 0;
	struct lying made = content_of(input);
	struct str content = {made.bytes, made.len};

	check_written(path, content);
	check_harmed(path, bytes, content);
	fuzz_put(NAME, STR_NONE);
	free(made.bytes);
	return 0;
}
