#include "base/seal_file.h"

#include "base/must.h"

#include <fcntl.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define PIECE_BYTES  ((size_t)64 << 10)
#define HEADER_BYTES crypto_secretstream_xchacha20poly1305_HEADERBYTES
#define TAG_BYTES    crypto_secretstream_xchacha20poly1305_ABYTES
#define TAG_FINAL    crypto_secretstream_xchacha20poly1305_TAG_FINAL

struct seal_file {
	FILE *file;
	char line[SEAL_FILE_LINE]; /* sealed into the first piece */
	crypto_secretstream_xchacha20poly1305_state state;
	unsigned char clear[PIECE_BYTES], sealed[PIECE_BYTES + TAG_BYTES];
	size_t len, at; /* bytes in `clear`, and how many of them were read */
	bool begun;     /* the first piece has gone by */
	bool ended;     /* the last one has been read */
	bool bad;
};

static struct seal_file *new_file(FILE *file)
{
	struct seal_file *f = calloc(1, sizeof *f);

	must(f);
	f->file = file;
	return f;
}

void seal_file_close(struct seal_file *f)
{
	if (!f)
		return;
	fclose(f->file);
	sodium_memzero(f, sizeof *f);
	free(f);
}

/* ---- writing ---- */

struct seal_file *seal_file_new(const char *path, const char *line, const struct data_key *key)
{
	unsigned char header[HEADER_BYTES];
	int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	FILE *file = fd >= 0 ? fdopen(fd, "w") : NULL;

	if (!file)
		return NULL;
	struct seal_file *f = new_file(file);

	must(snprintf(f->line, sizeof f->line, "%s", line) < SEAL_FILE_LINE);
	crypto_secretstream_xchacha20poly1305_init_push(&f->state, header, key->v);
	f->bad = fprintf(file, "%s\n", f->line) < 0 ||
		 fwrite(header, 1, sizeof header, file) != sizeof header;
	return f;
}

static void about(const struct seal_file *f, const unsigned char **bytes, size_t *len)
{
	*bytes = f->begun ? NULL : (const unsigned char *)f->line;
	*len = f->begun ? 0 : strlen(f->line);
}

static bool push(struct seal_file *f, unsigned char tag)
{
	const unsigned char *line;
	unsigned long long sealed;
	size_t line_len;

	about(f, &line, &line_len);
	crypto_secretstream_xchacha20poly1305_push(&f->state, f->sealed, &sealed, f->clear, f->len,
						   line, line_len, tag);
	f->begun = true;
	f->len = 0;
	f->bad = f->bad || fwrite(f->sealed, 1, sealed, f->file) != sealed;
	return !f->bad;
}

bool seal_file_write(struct seal_file *f, struct str bytes)
{
	while (bytes.len > 0 && !f->bad) {
		size_t room = PIECE_BYTES - f->len, n = bytes.len < room ? bytes.len : room;

		memcpy(f->clear + f->len, bytes.ptr, n);
		f->len += n;
		bytes = str_sub(bytes, n, SIZE_MAX);
		if (f->len == PIECE_BYTES)
			push(f, 0);
	}
	return !f->bad;
}

bool seal_file_finish(struct seal_file *f)
{
	bool good = push(f, TAG_FINAL) && fflush(f->file) == 0 && fsync(fileno(f->file)) == 0;

	seal_file_close(f);
	return good;
}

/* ---- reading ---- */

struct seal_file *seal_file_open(const char *path, char line[SEAL_FILE_LINE])
{
	FILE *file = fopen(path, "re");

	if (!file)
		return NULL;
	struct seal_file *f = new_file(file);
	size_t len = fgets(f->line, sizeof f->line, file) ? strcspn(f->line, "\n") : 0;

	f->line[len] = '\0';
	memcpy(line, f->line, SEAL_FILE_LINE);
	if (len > 0)
		return f;
	seal_file_close(f);
	return NULL;
}

/* Takes the next piece; false at the end, and when it is not as it was written. */
static bool pull(struct seal_file *f)
{
	const unsigned char *line;
	unsigned long long clear;
	unsigned char tag;
	size_t line_len, got;

	if (f->bad || f->ended)
		return false;
	got = fread(f->sealed, 1, sizeof f->sealed, f->file);
	about(f, &line, &line_len);
	f->bad = got < TAG_BYTES ||
		 crypto_secretstream_xchacha20poly1305_pull(&f->state, f->clear, &clear, &tag,
							    f->sealed, got, line, line_len) != 0;
	if (f->bad)
		return false;
	f->begun = true;
	f->len = clear;
	f->at = 0;
	f->ended = tag == TAG_FINAL;
	f->bad = f->ended && fgetc(f->file) != EOF;
	return !f->bad;
}

bool seal_file_unlock(struct seal_file *f, const struct data_key *key)
{
	unsigned char header[HEADER_BYTES];

	return fread(header, 1, sizeof header, f->file) == sizeof header &&
	       crypto_secretstream_xchacha20poly1305_init_pull(&f->state, header, key->v) == 0 &&
	       pull(f);
}

bool seal_file_read(struct seal_file *f, void *to, size_t len)
{
	char *next = to;

	while (len > 0) {
		if (f->at == f->len && !pull(f))
			return false;
		size_t there = f->len - f->at, n = len < there ? len : there;

		memcpy(next, f->clear + f->at, n);
		f->at += n;
		next += n;
		len -= n;
	}
	return true;
}

bool seal_file_is_over(struct seal_file *f)
{
	if (f->at == f->len && !f->ended)
		pull(f); /* the last piece may be an empty one */
	return !f->bad && f->at == f->len && f->ended;
}
