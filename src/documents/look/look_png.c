#include "documents/look/look.h"

#include <png.h>

/* What is transparent becomes white, as paper. */
static const png_color paper = {255, 255, 255};

static enum look_verdict read_points(struct arena *a, png_image *image, struct canvas *c)
{
	size_t row_bytes = PNG_IMAGE_ROW_STRIDE(*image);
	uint8_t *points = arena_alloc(a, PNG_IMAGE_SIZE(*image), 1);

	if (!png_image_finish_read(image, &paper, points, 0, NULL))
		return LOOK_BROKEN;
	for (unsigned y = 0; y < c->height; y++)
		canvas_add_row(c, points + row_bytes * y);
	return LOOK_FINE;
}

enum look_verdict look_png(struct arena *a, struct look_file file, struct look *out)
{
	png_image image = {.version = PNG_IMAGE_VERSION};
	struct canvas c = {.width = 0};
	enum look_verdict verdict = LOOK_BROKEN;

	if (png_image_begin_read_from_memory(&image, file.bytes, file.len)) {
		image.format = PNG_FORMAT_RGB;
		verdict = canvas_init(a, &c, image.width, image.height);
	}
	if (verdict == LOOK_FINE)
		verdict = read_points(a, &image, &c);
	png_image_free(&image);
	if (verdict != LOOK_FINE)
		return verdict;
	canvas_write(a, &c, 1, out);
	out->pages = 1;
	return LOOK_FINE;
}
