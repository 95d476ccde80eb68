#include "documents/look/look.h"

#include <stdio.h>

#include <jerror.h>
#include <jpeglib.h>
#include <setjmp.h>

#define APP1_BYTES_MOST 0xffff
/* More scans than any camera writes: each costs a pass over the whole picture. */
#define SCANS_MOST 100

struct reader {
	struct arena *arena;
	struct jpeg_decompress_struct jpeg;
	struct jpeg_error_mgr errors;
	struct jpeg_progress_mgr progress;
	jmp_buf failed;
	struct canvas canvas;
	JSAMPROW row, rgb;
	enum look_verdict verdict;
	bool cut;     /* the file ends before the picture does */
	bool upright; /* EXIF is not asked */
};

static _Noreturn void give_up(struct reader *r, enum look_verdict verdict)
{
	r->verdict = verdict;
	longjmp(r->failed, 1);
}

static void on_error(j_common_ptr jpeg)
{
	bool memory = jpeg->err->msg_code == JERR_OUT_OF_MEMORY;

	give_up(jpeg->client_data, memory ? LOOK_HARD : LOOK_BROKEN);
}

/* Cameras write small oddities; a picture whose end is missing is another matter. */
static void on_message(j_common_ptr jpeg, int level)
{
	struct reader *r = jpeg->client_data;

	if (level < 0 &&
	    (jpeg->err->msg_code == JWRN_JPEG_EOF || jpeg->err->msg_code == JWRN_HIT_MARKER))
		r->cut = true;
}

static void on_progress(j_common_ptr jpeg)
{
	struct reader *r = jpeg->client_data;

	if (r->jpeg.input_scan_number > SCANS_MOST)
		give_up(r, LOOK_HARD);
}

static void read_head(struct reader *r, struct look_file file)
{
	jpeg_create_decompress(&r->jpeg);
	r->jpeg.progress = &r->progress;
	r->progress.progress_monitor = on_progress;
	jpeg_mem_src(&r->jpeg, file.bytes, file.len);
	jpeg_save_markers(&r->jpeg, JPEG_APP0 + 1, APP1_BYTES_MOST);
	jpeg_read_header(&r->jpeg, TRUE);
	enum look_verdict v =
		canvas_init(r->arena, &r->canvas, r->jpeg.image_width, r->jpeg.image_height);

	if (v != LOOK_FINE)
		give_up(r, v);
}

static bool is_print(const struct reader *r)
{
	return r->jpeg.jpeg_color_space == JCS_CMYK || r->jpeg.jpeg_color_space == JCS_YCCK;
}

/* Ink to light, as Adobe's programs write ink: 255 is none. */
static void from_ink(const struct reader *r)
{
	bool inverted = r->jpeg.saw_Adobe_marker;

	for (size_t x = 0; x < r->jpeg.output_width; x++) {
		const JSAMPLE *ink = r->row + 4 * x;
		unsigned key = inverted ? ink[3] : 255u - ink[3];

		for (size_t k = 0; k < 3; k++) {
			unsigned colour = inverted ? ink[k] : 255u - ink[k];

			r->rgb[3 * x + k] = (JSAMPLE)(colour * key / 255);
		}
	}
}

static void read_rows(struct reader *r)
{
	r->jpeg.out_color_space = is_print(r) ? JCS_CMYK : JCS_RGB;
	jpeg_start_decompress(&r->jpeg);
	r->row = arena_alloc(r->arena, r->jpeg.output_width, (size_t)r->jpeg.output_components);
	if (is_print(r))
		r->rgb = arena_alloc(r->arena, r->jpeg.output_width, 3);
	while (r->jpeg.output_scanline < r->jpeg.output_height) {
		jpeg_read_scanlines(&r->jpeg, &r->row, 1);
		if (r->rgb)
			from_ink(r);
		canvas_add_row(&r->canvas, r->rgb ? r->rgb : r->row);
	}
	jpeg_finish_decompress(&r->jpeg);
}

static unsigned orientation_of(const struct reader *r)
{
	for (jpeg_saved_marker_ptr m = r->jpeg.marker_list; m; m = m->next) {
		unsigned found = exif_orientation((struct look_file){m->data, m->data_length});

		if (found != 1)
			return found;
	}
	return 1;
}

static void read_all(struct reader *r, struct look_file file, struct look *out)
{
	read_head(r, file);
	unsigned orientation = r->upright ? 1 : orientation_of(r);

	read_rows(r);
	if (r->cut)
		give_up(r, LOOK_BROKEN);
	canvas_write(r->arena, &r->canvas, orientation, out);
	out->pages = 1;
}

static enum look_verdict read_jpeg(struct arena *a, struct look_file file, bool upright,
				   struct look *out)
{
	struct reader *r = arena_one(a, struct reader);

	r->arena = a;
	r->upright = upright;
	r->jpeg.err = jpeg_std_error(&r->errors);
	r->errors.error_exit = on_error;
	r->errors.emit_message = on_message;
	r->jpeg.client_data = r;
	if (setjmp(r->failed) == 0)
		read_all(r, file, out);
	jpeg_destroy_decompress(&r->jpeg);
	return r->verdict;
}

enum look_verdict look_jpeg(struct arena *a, struct look_file file, struct look *out)
{
	return read_jpeg(a, file, false, out);
}

enum look_verdict look_upright_jpeg(struct arena *a, struct look_file file, struct look *out)
{
	return read_jpeg(a, file, true, out);
}
