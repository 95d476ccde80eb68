#include "documents/look/look.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jpeglib.h>

#define QUALITY       86
#define QUALITY_SMALL 72

static unsigned over(unsigned n, unsigned by)
{
	return (n + by - 1) / by;
}

/* Room for at most `most` points of a picture that has any. */
static void make_room(struct arena *a, struct canvas *c, uint64_t most)
{
	while ((uint64_t)over(c->width, c->shrink) * over(c->height, c->shrink) > most)
		c->shrink++;
	c->shown_width = over(c->width, c->shrink);
	c->shown_height = over(c->height, c->shrink);
	c->points = arena_alloc(a, (size_t)3 * c->shown_width * c->shown_height, 1);
	c->sums = arena_many(a, (size_t)3 * c->shown_width, uint32_t);
}

enum look_verdict canvas_init(struct arena *a, struct canvas *c, unsigned width, unsigned height)
{
	*c = (struct canvas){.width = width, .height = height, .shrink = 1};
	if (width == 0 || height == 0)
		return LOOK_BROKEN;
	if ((uint64_t)width * height > LOOK_POINTS_MOST || width > JPEG_MAX_DIMENSION ||
	    height > JPEG_MAX_DIMENSION)
		return LOOK_MANY_POINTS;
	make_room(a, c, LOOK_POINTS_SHOWN);
	return LOOK_FINE;
}

/* How many points of the source meet in place `at`: at the far edge there are fewer. */
static unsigned meeting(unsigned at, unsigned shrink, unsigned all)
{
	unsigned left = all - at * shrink;

	return left < shrink ? left : shrink;
}

static void average(struct canvas *c, unsigned row)
{
	uint8_t *out = c->points + (size_t)3 * c->shown_width * row;
	unsigned high = meeting(row, c->shrink, c->height);

	for (unsigned x = 0; x < c->shown_width; x++) {
		unsigned points = high * meeting(x, c->shrink, c->width);

		for (unsigned k = 0; k < 3; k++)
			out[3 * x + k] = (uint8_t)(c->sums[3 * x + k] / points);
	}
	memset(c->sums, 0, (size_t)3 * c->shown_width * sizeof *c->sums);
}

void canvas_add_row(struct canvas *c, const uint8_t *rgb)
{
	if (c->rows == c->height)
		return;
	for (unsigned x = 0; x < c->width; x++)
		for (unsigned k = 0; k < 3; k++)
			c->sums[3 * (x / c->shrink) + k] += rgb[(size_t)3 * x + k];
	c->rows++;
	if (c->rows % c->shrink == 0 || c->rows == c->height)
		average(c, (c->rows - 1) / c->shrink);
}

/* ---- upright ---- */

/* Where a point of the turned picture stands in the picture: swapped first, then mirrored. */
static const struct turn {
	bool swap, mirror_x, mirror_y;
} turns[] = {
	[1] = {false, false, false}, [2] = {false, true, false}, [3] = {false, true, true},
	[4] = {false, false, true},  [5] = {true, false, false}, [6] = {true, false, true},
	[7] = {true, true, true},    [8] = {true, true, false},
};

static void turned_row(const struct canvas *c, struct turn turn, unsigned y, uint8_t *row)
{
	unsigned width = turn.swap ? c->shown_height : c->shown_width;

	for (unsigned x = 0; x < width; x++) {
		unsigned from_x = turn.swap ? y : x, from_y = turn.swap ? x : y;

		if (turn.mirror_x)
			from_x = c->shown_width - 1 - from_x;
		if (turn.mirror_y)
			from_y = c->shown_height - 1 - from_y;
		memcpy(row + (size_t)3 * x,
		       c->points + 3 * ((size_t)c->shown_width * from_y + from_x), 3);
	}
}

/* ---- JPEG ---- */

/* What can go wrong here is memory alone, and libjpeg then ends the program. */
static struct look_file write_jpeg(struct arena *a, const struct canvas *c, unsigned orientation,
				   int quality)
{
	struct jpeg_error_mgr errors;
	struct jpeg_compress_struct jpeg = {.err = jpeg_std_error(&errors)};
	struct turn turn = turns[orientation];
	unsigned char *bytes = NULL;
	unsigned long len = 0;

	jpeg_create_compress(&jpeg);
	jpeg_mem_dest(&jpeg, &bytes, &len);
	jpeg.image_width = turn.swap ? c->shown_height : c->shown_width;
	jpeg.image_height = turn.swap ? c->shown_width : c->shown_height;
	jpeg.input_components = 3;
	jpeg.in_color_space = JCS_RGB;
	jpeg_set_defaults(&jpeg);
	jpeg_set_quality(&jpeg, quality, TRUE);
	jpeg_start_compress(&jpeg, TRUE);
	uint8_t *row = arena_alloc(a, (size_t)3 * jpeg.image_width, 1);

	while (jpeg.next_scanline < jpeg.image_height) {
		turned_row(c, turn, jpeg.next_scanline, row);
		jpeg_write_scanlines(&jpeg, &row, 1);
	}
	jpeg_finish_compress(&jpeg);
	jpeg_destroy_compress(&jpeg);
	arena_closer(a, free, bytes);
	return (struct look_file){bytes, len};
}

static struct look_file write_small(struct arena *a, const struct canvas *c, unsigned orientation)
{
	struct canvas small = {.width = c->shown_width, .height = c->shown_height, .shrink = 1};

	make_room(a, &small, LOOK_POINTS_SMALL);
	for (unsigned y = 0; y < small.height; y++)
		canvas_add_row(&small, c->points + (size_t)3 * small.width * y);
	return write_jpeg(a, &small, orientation, QUALITY_SMALL);
}

void canvas_write(struct arena *a, const struct canvas *c, unsigned orientation, struct look *out)
{
	struct look_file shown = write_jpeg(a, c, orientation, QUALITY);
	struct look_file small = write_small(a, c, orientation);

	out->shown = shown.bytes;
	out->shown_len = shown.len;
	out->small = small.bytes;
	out->small_len = small.len;
}
