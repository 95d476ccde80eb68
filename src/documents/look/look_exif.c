/* The one thing of EXIF that is used: which side of the photo is up. */
#include "documents/look/look.h"

#include <string.h>

#define MARK        "Exif\0"
#define MARK_BYTES  6
#define ENTRY_BYTES 12
#define ORIENTATION 0x0112
#define SHORT       3

struct tiff {
	const uint8_t *bytes;
	size_t len;
	bool big; /* the most significant byte comes first */
};

static uint32_t number(const struct tiff *t, size_t at, size_t bytes)
{
	uint32_t n = 0;

	for (size_t i = 0; i < bytes; i++)
		n = n << 8 | t->bytes[at + (t->big ? i : bytes - 1 - i)];
	return n;
}

static bool find_header(struct look_file segment, struct tiff *t)
{
	if (segment.len < MARK_BYTES + 8 || memcmp(segment.bytes, MARK, MARK_BYTES) != 0)
		return false;
	*t = (struct tiff){segment.bytes + MARK_BYTES, segment.len - MARK_BYTES, false};
	t->big = memcmp(t->bytes, "MM", 2) == 0;
	return t->big || memcmp(t->bytes, "II", 2) == 0;
}

unsigned exif_orientation(struct look_file segment)
{
	struct tiff t;

	if (!find_header(segment, &t))
		return 1;
	size_t table = number(&t, 4, 4);

	if (table > t.len || t.len - table < 2)
		return 1;
	size_t count = number(&t, table, 2);

	if (count > (t.len - table - 2) / ENTRY_BYTES)
		return 1;
	for (size_t i = 0; i < count; i++) {
		size_t at = table + 2 + i * ENTRY_BYTES;

		if (number(&t, at, 2) != ORIENTATION || number(&t, at + 2, 2) != SHORT)
			continue;
		uint32_t value = number(&t, at + 8, 2);

		return value >= 1 && value <= 8 ? value : 1;
	}
	return 1;
}
