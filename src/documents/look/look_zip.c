/* One file out of an archive, bounded before and while it is unpacked. */
#include "documents/look/look_sheet.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

#define ENTRIES_MOST 2000
#define PART_MOST    ((size_t)64 << 20)
/* What compresses better than this was made to: real sheets stay below a fiftieth. */
#define RATIO_MOST  200
#define RATIO_SLACK ((size_t)1 << 20)
#define PIECE       ((size_t)64 << 10)

static size_t most_bytes(struct look_file file)
{
	size_t most = file.len * RATIO_MOST + RATIO_SLACK;

	return most < PART_MOST ? most : PART_MOST;
}

static enum look_verdict unpack(struct arena *a, struct archive *zip, size_t most, struct str *out)
{
	struct buf bytes = buf_new(a, most);
	char *piece = arena_alloc(a, PIECE, 1);
	la_ssize_t n;

	while ((n = archive_read_data(zip, piece, PIECE)) > 0) {
		buf_add(&bytes, (struct str){piece, (size_t)n});
		if (buf_full(&bytes))
			return LOOK_MANY_ROWS;
	}
	*out = buf_str(&bytes);
	return n < 0 ? LOOK_BROKEN : LOOK_FINE;
}

static enum look_verdict find(struct arena *a, struct archive *zip, struct look_file file,
			      const char *name, struct str *out)
{
	struct archive_entry *entry;

	for (unsigned i = 0; i < ENTRIES_MOST; i++) {
		int status = archive_read_next_header(zip, &entry);
		const char *path = status == ARCHIVE_OK ? archive_entry_pathname(entry) : NULL;

		if (status == ARCHIVE_EOF)
			return LOOK_FINE;
		if (status != ARCHIVE_OK)
			return LOOK_BROKEN;
		if (archive_entry_is_encrypted(entry))
			return LOOK_ENCRYPTED;
		if (path && strcmp(path, name) == 0)
			return unpack(a, zip, most_bytes(file), out);
	}
	return LOOK_HARD;
}

enum look_verdict zip_part(struct arena *a, struct look_file file, const char *name,
			   struct str *out)
{
	struct archive *zip = archive_read_new();
	enum look_verdict verdict = LOOK_BROKEN;

	*out = STR_NONE;
	if (zip && archive_read_support_format_zip_seekable(zip) == ARCHIVE_OK &&
	    archive_read_open_memory(zip, file.bytes, file.len) == ARCHIVE_OK)
		verdict = find(a, zip, file, name, out);
	archive_read_free(zip);
	return verdict;
}
