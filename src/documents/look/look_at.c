/* What a file is, by its bytes alone: neither its name nor its declared type is known here. */
#include "documents/look/look.h"

#include <magic.h>
#include <stdio.h>
#include <string.h>

static const struct {
	const char *type;
	look_reader *read;
} readers[] = {
	{"image/jpeg", look_jpeg}, {"image/png", look_png},       {"image/heic", look_heic},
	{"image/heif", look_heic}, {"application/pdf", look_pdf},
};

static bool find_type(struct look_file file, struct look *out)
{
	magic_t magic = magic_open(MAGIC_MIME_TYPE | MAGIC_NO_CHECK_COMPRESS);
	const char *type = magic && magic_load(magic, NULL) == 0
				   ? magic_buffer(magic, file.bytes, file.len)
				   : NULL;

	if (type)
		snprintf(out->type, sizeof out->type, "%s", type);
	if (magic)
		magic_close(magic);
	return out->type[0] != '\0';
}

enum look_verdict look_at(struct arena *a, struct look_file file, struct look *out)
{
	if (!find_type(file, out))
		return LOOK_HARD;
	for (size_t i = 0; i < sizeof readers / sizeof *readers; i++)
		if (strcmp(out->type, readers[i].type) == 0)
			return readers[i].read(a, file, out);
	return LOOK_WRONG_TYPE;
}
