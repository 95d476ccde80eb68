/*
 * The readers of photos in this process, where sanitizers see them: kip-look itself runs without.
 * The samples of the stories, whole, cut at every length, and with every byte spoilt.
 */
#include "documents/look/look.h"

#include <errno.h>
#include <sched.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/shm.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>
#include <jpeglib.h>

#define SAMPLES "src/documents/stories/files/" /* the build runs tests in the root of the tree */
#define BYTES   8192

struct sample {
	uint8_t bytes[BYTES];
	size_t len;
};

static struct arena *arena;

static int make_arena(void **state)
{
	(void)state;
	arena = arena_new((size_t)512 << 20);
	return 0;
}

static int drop_arena(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

static struct sample *read_sample(const char *name)
{
	struct sample *s = arena_one(arena, struct sample);
	char path[200];

	snprintf(path, sizeof path, SAMPLES "%s", name);
	FILE *file = fopen(path, "rbe");

	assert_non_null(file);
	s->len = fread(s->bytes, 1, BYTES, file);
	fclose(file);
	return s;
}

static struct look_file file_of(const struct sample *s)
{
	return (struct look_file){s->bytes, s->len};
}

/* ---- what is what ---- */

static void types_are_told_by_their_bytes(void **state)
{
	static const struct {
		const char *name, *type;
		enum look_verdict verdict;
	} rows[] = {
		{"photo.jpg", "image/jpeg", LOOK_FINE},
		{"paper.png", "image/png", LOOK_FINE},
		{"photo_cut.jpg", "image/jpeg", LOOK_BROKEN},
		{"bomb.png", "image/png", LOOK_MANY_POINTS},
		{"text_renamed.pdf", "text/plain", LOOK_WRONG_TYPE},
		{"page_renamed.jpg", "text/html", LOOK_WRONG_TYPE},
		{"zip_renamed.pdf", "application/zip", LOOK_WRONG_TYPE},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct sample *s = read_sample(rows[i].name);
		struct look look = {.pages = 0};
		enum look_verdict verdict = look_at(arena, file_of(s), &look);

		if (verdict != rows[i].verdict || strcmp(look.type, rows[i].type) != 0)
			fail_msg("%s: verdict %d, %s", rows[i].name, verdict, look.type);
		assert_int_equal(look.shown != NULL, verdict == LOOK_FINE);
	}
}

static bool has(const uint8_t *bytes, size_t len, const char *text)
{
	return memmem(bytes, len, text, strlen(text)) != NULL;
}

static void nothing_but_the_picture_is_copied(void **state)
{
	struct sample *s = read_sample("photo.jpg");
	struct look look = {.pages = 0};

	(void)state;
	assert_true(has(s->bytes, s->len, "Exif") && has(s->bytes, s->len, "Phone of somebody"));
	assert_int_equal(look_at(arena, file_of(s), &look), LOOK_FINE);
	assert_false(has(look.shown, look.shown_len, "Exif"));
	assert_false(has(look.shown, look.shown_len, "Phone"));
}

/* ---- upright and not too large ---- */

/* A picture of 6 x 4 blocks, each of 8 points; the one in the upper left corner is black. */
#define BLOCK    8u
#define WIDTH    (6 * BLOCK)
#define HEIGHT   (4 * BLOCK)
#define IS_BLACK 60

static void draw(struct canvas *c)
{
	uint8_t row[3 * WIDTH];

	assert_int_equal(canvas_init(arena, c, WIDTH, HEIGHT), LOOK_FINE);
	for (unsigned y = 0; y < HEIGHT; y++) {
		memset(row, 255, sizeof row);
		memset(row, 0, y < BLOCK ? (size_t)3 * BLOCK : 0);
		canvas_add_row(c, row);
	}
}

struct picture {
	unsigned width, height;
	uint8_t points[3 * WIDTH * WIDTH];
};

static void read_picture(const struct look *look, struct picture *out)
{
	struct jpeg_error_mgr errors;
	struct jpeg_decompress_struct jpeg = {.err = jpeg_std_error(&errors)};
	JSAMPROW row = out->points;

	jpeg_create_decompress(&jpeg);
	jpeg_mem_src(&jpeg, look->shown, look->shown_len);
	jpeg_read_header(&jpeg, TRUE);
	jpeg_start_decompress(&jpeg);
	out->width = jpeg.output_width;
	out->height = jpeg.output_height;
	assert_true((size_t)3 * out->width * out->height <= sizeof out->points);
	for (; jpeg.output_scanline < out->height; row += (size_t)3 * out->width)
		jpeg_read_scanlines(&jpeg, &row, 1);
	jpeg_finish_decompress(&jpeg);
	jpeg_destroy_decompress(&jpeg);
}

enum corner {
	UPPER_LEFT,
	UPPER_RIGHT,
	LOWER_LEFT,
	LOWER_RIGHT,
	NOWHERE,
};

/* The corner in whose block the middle is black. */
static enum corner black_corner(const struct picture *p)
{
	const unsigned xs[] = {BLOCK / 2, p->width - BLOCK / 2};
	const unsigned ys[] = {BLOCK / 2, p->height - BLOCK / 2};

	for (unsigned i = 0; i < NOWHERE; i++)
		if (p->points[3 * ((size_t)p->width * ys[i / 2] + xs[i % 2])] < IS_BLACK)
			return (enum corner)i;
	return NOWHERE;
}

static void every_orientation_comes_out_upright(void **state)
{
	static const enum corner corners[] = {
		[1] = UPPER_LEFT, [2] = UPPER_RIGHT, [3] = LOWER_RIGHT, [4] = LOWER_LEFT,
		[5] = UPPER_LEFT, [6] = UPPER_RIGHT, [7] = LOWER_RIGHT, [8] = LOWER_LEFT};
	struct picture *p = arena_one(arena, struct picture);
	struct canvas c;

	(void)state;
	draw(&c);
	for (unsigned o = 1; o <= 8; o++) {
		struct look look = {.pages = 0};

		canvas_write(arena, &c, o, &look);
		read_picture(&look, p);
		if (p->width != (o < 5 ? WIDTH : HEIGHT) || black_corner(p) != corners[o])
			fail_msg("orientation %u: %u x %u, corner %d", o, p->width, p->height,
				 black_corner(p));
	}
}

static void large_pictures_are_shown_smaller(void **state)
{
	static const struct {
		unsigned width, height, shrink, shown_width, shown_height;
	} rows[] = {{4000, 3000, 1, 4000, 3000},
		    {5000, 5000, 1, 5000, 5000},
		    {5001, 5000, 2, 2501, 2500},
		    {12000, 9000, 3, 4000, 3000}};
	struct canvas c;

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		assert_int_equal(canvas_init(arena, &c, rows[i].width, rows[i].height), LOOK_FINE);
		assert_int_equal(c.shrink, rows[i].shrink);
		assert_int_equal(c.shown_width, rows[i].shown_width);
		assert_int_equal(c.shown_height, rows[i].shown_height);
	}
	assert_int_equal(canvas_init(arena, &c, 40000, 3001), LOOK_MANY_POINTS);
	assert_int_equal(canvas_init(arena, &c, 0, 10), LOOK_BROKEN);
}

/* Two rows of 5001 points, black and white by turns: their middle is grey, at the odd edge too. */
static void points_that_meet_are_averaged(void **state)
{
	struct canvas c;
	uint8_t *row = arena_alloc(arena, 5001, 3);

	(void)state;
	assert_int_equal(canvas_init(arena, &c, 5001, 5000), LOOK_FINE);
	memset(row, 0, (size_t)3 * 5001);
	canvas_add_row(&c, row);
	memset(row, 254, (size_t)3 * 5001);
	canvas_add_row(&c, row);
	assert_int_equal(c.points[0], 127);
	assert_int_equal(c.points[(size_t)3 * 2500], 127);
}

/* ---- hostile ---- */

/* Each must end in a verdict; what it is does not matter. */
static void try_bytes(const uint8_t *bytes, size_t len, look_reader *read)
{
	struct arena_mark mark = arena_mark(arena);
	struct look look = {.pages = 0};
	uint8_t *exact = malloc(len + 1); /* so that a byte read behind the end is seen */

	assert_non_null(exact);
	memcpy(exact, bytes, len);
	exact = realloc(exact, len > 0 ? len : 1);
	enum look_verdict verdict = read(arena, (struct look_file){exact, len}, &look);

	assert_true(verdict < LOOK_VERDICT_COUNT);
	assert_true((verdict == LOOK_FINE) == (look.shown != NULL));
	arena_rewind(arena, mark);
	free(exact);
}

static void spoil(const char *name, look_reader *read)
{
	static const uint8_t wrong[] = {0x00, 0xff, 0x80};
	struct sample *s = read_sample(name);

	for (size_t len = 0; len < s->len; len++)
		try_bytes(s->bytes, len, read);
	for (size_t i = 0; i < s->len; i++) {
		uint8_t right = s->bytes[i];

		for (size_t k = 0; k < sizeof wrong; k++) {
			s->bytes[i] = wrong[k];
			try_bytes(s->bytes, s->len, read);
		}
		s->bytes[i] = right;
	}
}

static void spoilt_photos_end_in_a_verdict(void **state)
{
	(void)state;
	spoil("photo.jpg", look_jpeg);
	spoil("paper.png", look_png);
}

static void spoilt_exif_has_no_orientation_or_one(void **state)
{
	uint8_t segment[] = "Exif\0\0MM\0*\0\0\0\010\0\001\001\022\0\003\0\0\0\001\0\006\0\0\0\0\0";
	size_t len = sizeof segment - 1;

	(void)state;
	assert_int_equal(exif_orientation((struct look_file){segment, len}), 6);
	for (size_t i = 0; i < len; i++)
		for (unsigned byte = 0; byte < 256; byte++) {
			uint8_t right = segment[i];

			segment[i] = (uint8_t)byte;
			unsigned found = exif_orientation((struct look_file){segment, len});

			assert_true(found >= 1 && found <= 8);
			segment[i] = right;
		}
	for (size_t cut = 0; cut < len; cut++) {
		uint8_t *exact = malloc(cut > 0 ? cut : 1);

		assert_non_null(exact);
		memcpy(exact, segment, cut);
		assert_true(exif_orientation((struct look_file){exact, cut}) <= 8);
		free(exact);
	}
}

/* ---- limits ---- */

/* In a process of its own: what is taken away does not come back. */
static int in_a_child(bool (*guard)(void), bool (*still)(void))
{
	pid_t child = fork();
	int status = -1;

	assert_true(child >= 0);
	if (child == 0)
		_exit(!guard() ? 2 : still() ? 1 : 0);
	assert_int_equal(waitpid(child, &status, 0), child);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static bool may_open_sockets(void)
{
	return socket(AF_UNIX, SOCK_STREAM, 0) >= 0 || errno != EPERM;
}

static bool may_leave_the_namespace(void)
{
	return unshare(CLONE_NEWUSER) == 0 || errno != EPERM;
}

static bool may_share_memory(void)
{
	bool file = memfd_create("shared", MFD_CLOEXEC) >= 0 || errno != EPERM;

	return file || shmget(IPC_PRIVATE, 4096, IPC_CREAT | 0600) >= 0 || errno != EPERM;
}

static bool may_write_large_files(void)
{
	int fd = memfd_create("large", MFD_CLOEXEC);

	signal(SIGXFSZ, SIG_IGN);
	return fd < 0 || pwrite(fd, "x", 1, (off_t)LOOK_FILE_BYTES) == 1;
}

/*
 * Neither now nor after asking for more.  The list is written out again: read from the guard's own,
 * a row that is lost there would be lost here.
 */
static bool may_use_up_anything(void)
{
	static const struct {
		__rlimit_resource_t what;
		rlim_t most;
	} rows[] = {
		{RLIMIT_AS, LOOK_MEMORY_BYTES}, {RLIMIT_FSIZE, LOOK_FILE_BYTES},
		{RLIMIT_CPU, LOOK_CPU_S},       {RLIMIT_CORE, 0},
		{RLIMIT_NPROC, LOOK_PROCESSES}, {RLIMIT_NOFILE, 64},
	};
	struct rlimit now;

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (getrlimit(rows[i].what, &now) != 0 || now.rlim_cur > rows[i].most ||
		    now.rlim_max > rows[i].most)
			return true;
	return false;
}

static void what_leads_out_is_taken_away(void **state)
{
	(void)state;
	assert_int_equal(in_a_child(guard_calls, may_open_sockets), 0);
	assert_int_equal(in_a_child(guard_calls, may_leave_the_namespace), 0);
	assert_int_equal(in_a_child(guard_calls, may_share_memory), 0);
	assert_int_equal(in_a_child(guard_limits, may_write_large_files), 0);
	assert_int_equal(in_a_child(guard_limits, may_use_up_anything), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(types_are_told_by_their_bytes),
		cmocka_unit_test(nothing_but_the_picture_is_copied),
		cmocka_unit_test(every_orientation_comes_out_upright),
		cmocka_unit_test(large_pictures_are_shown_smaller),
		cmocka_unit_test(points_that_meet_are_averaged),
		cmocka_unit_test(spoilt_photos_end_in_a_verdict),
		cmocka_unit_test(spoilt_exif_has_no_orientation_or_one),
		cmocka_unit_test(what_leads_out_is_taken_away),
	};

	return cmocka_run_group_tests(tests, make_arena, drop_arena);
}
