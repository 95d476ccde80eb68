/*
 * kip-look: opens one file that somebody sent, in a sandbox that it cannot leave, and says what it
 * is.  The file comes on standard input; on standard output goes
 *
 *	kip-look 1
 *	fine image/heic 1 image/jpeg 48213
 *	(that many bytes: the copy to show)
 *	(the rest: a small picture of it for lists)
 *
 * Called as `kip-look join`, it makes one PDF of several files; the copy is then that PDF.
 *
 * The first line is written before anything of the file is looked at, so that whoever started us
 * can tell a sandbox that does not work from a file that cannot be opened.  The second names the
 * verdict, the type as libmagic sees it, the pages, and type and bytes of the copy ("-" and 0: the
 * file is shown as it is).  `kip-look sheet` reads a sheet in the same way: rows take the place of
 * pages, and a text of rows that of the copy.
 */
#ifndef DOCUMENTS_LOOK_LOOK_H
#define DOCUMENTS_LOOK_LOOK_H

#include "base/arena.h"

#include <stdbool.h>
#include <stdint.h>

#define LOOK_HELLO "kip-look 1\n"

#define LOOK_VERDICTS(X) \
	X(FINE, "fine") \
	X(WRONG_TYPE, "wrong_type") \
	X(ENCRYPTED, "encrypted") \
	X(BROKEN, "broken") \
	X(MANY_PAGES, "many_pages") \
	X(MANY_POINTS, "many_points") \
	X(MANY_ROWS, "many_rows")         /* or columns, or letters */ \
	X(WRONG_LETTERS, "wrong_letters") /* a text in another encoding than we read */ \
	X(EMPTY, "empty") \
	X(HARD, "hard") /* it needs more memory or time than it gets */

enum look_verdict {
#define X(name, word) LOOK_##name,
	LOOK_VERDICTS(X)
#undef X
	LOOK_VERDICT_COUNT
};

#define LOOK_TYPE_BYTES   80
#define LOOK_ROWS_MOST    5000 /* of a sheet, with something in them */
#define LOOK_COLUMNS_MOST 40
#define LOOK_PAGES_MOST   500
#define LOOK_POINTS_MOST  120000000 /* a photo of 108 million points fits */
#define LOOK_POINTS_SMALL 76800     /* 320 by 240: a dozen of them are no burden on a telephone */
#define LOOK_SMALL_BYTES  ((size_t)64 << 10)
#define LOOK_POINTS_SHOWN 25000000 /* a larger one is shown smaller; an A4 page needs nine */

/* What one process of the sandbox gets. */
#define LOOK_MEMORY_BYTES ((size_t)640 << 20)
#define LOOK_FILE_BYTES   ((size_t)96 << 20)
#define LOOK_CPU_S        20u
/*
 * Of one look, threads too: bubblewrap's first process, kip-look, and the nine threads in which
 * heif-convert reads a photo of many tiles; with ten it waits for ever.  Code that has taken one
 * over could fill the other fifteen with 640 MB each, 9.6 GB, and the sandbox's folder: the sum
 * that nobody else bounds.  Counted for each sandbox by itself since Linux 5.14.
 */
#define LOOK_PROCESSES 16u
/*
 * Of the memory, for what we make ourselves.  More ends the program, as a limit does: whoever
 * started it hears no verdict and takes the file for a hard one.
 */
#define LOOK_ARENA_BYTES ((size_t)512 << 20)

struct look_file {
	const uint8_t *bytes;
	size_t len;
};

#define LOOK_TYPE_XLSX "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
#define LOOK_TYPE_CSV  "text/csv"
#define LOOK_ROWS_TYPE "text/x-rows"

struct look {
	char type[LOOK_TYPE_BYTES];
	unsigned pages;         /* of a sheet: rows */
	const uint8_t *shown;   /* JPEG, rows or PDF; NULL: the file is shown as it is */
	const char *shown_type; /* NULL: JPEG */
	size_t shown_len;
	const uint8_t *small; /* JPEG; NULL: it is no photo */
	size_t small_len;
};

/* The whole: type by libmagic, then the reader of that type. */
enum look_verdict look_at(struct arena *a, struct look_file file, struct look *out);

/* `kip-look sheet`: rows of XLSX or CSV instead (look_sheet.h). */
enum look_verdict look_sheet(struct arena *a, struct look_file file, struct look *out);

/* The readers.  A photo's copy is written anew: upright, without metadata. */
typedef enum look_verdict look_reader(struct arena *a, struct look_file file, struct look *out);
look_reader look_jpeg, look_png, look_heic, look_pdf;
/* `kip-look join`: parts, each its length in decimal, a line end and its bytes, as one PDF. */
look_reader look_join;
/* A JPEG made of a photo that was turned already, whatever the EXIF that came along says. */
look_reader look_upright_jpeg;

/* ---- look_canvas.c: a picture as it is read, row by row, and written out as JPEG ---- */

struct canvas {
	unsigned width, height, shrink; /* of the source; every `shrink` points become one */
	unsigned shown_width, shown_height;
	uint8_t *points; /* RGB of what is shown */
	uint32_t *sums;  /* of the rows that become the next one */
	unsigned rows;   /* of the source, so far */
};

/* FINE, BROKEN when it is empty, or MANY_POINTS. */
enum look_verdict canvas_init(struct arena *a, struct canvas *c, unsigned width, unsigned height);
/* Rows of 3 * width bytes, from the top. */
void canvas_add_row(struct canvas *c, const uint8_t *rgb);
/* The copy and the small picture, turned as EXIF's orientation (1 to 8) says. */
void canvas_write(struct arena *a, const struct canvas *c, unsigned orientation, struct look *out);

/* ---- look_exif.c ---- */

/* The orientation that an APP1 segment says; 1 when it says none. */
unsigned exif_orientation(struct look_file segment);

/* ---- look_guard.c ---- */

/* Limits of memory, time and files for this process and what it starts. */
bool guard_limits(void);
/* Takes away the system calls that lead out of a sandbox. */
bool guard_calls(void);

/* ---- look_program.c: qpdf and heif-convert ---- */

#define LOOK_FOLDER      "/tmp" /* of 256 MB */
#define LOOK_PATH_IN     LOOK_FOLDER "/in"
#define LOOK_PATH_OUT    LOOK_FOLDER "/out.jpg"
#define LOOK_PATH_JOINED LOOK_FOLDER "/joined.pdf"
#define LOOK_PARTS_MOST  200
#define LOOK_SAID        4096

struct look_said {
	int status;
	char out[LOOK_SAID], err[LOOK_SAID]; /* their beginnings, ended by zero */
	size_t heads;                        /* lines of all of `out` that no blank stands before */
};

/* Puts the file where the program finds it.  False when there is no room. */
bool program_put(struct look_file file);
/* False when it did not end by itself. */
bool program_run(const char *const *argv, struct look_said *said);

#endif
