/*
 * Several files become one PDF: a photo is laid on a page of its own, then qpdf puts all pages one
 * behind the other.  What comes in was looked at before, or is our own.
 */
#include "documents/look/look.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#define HEAD_BYTES  80
#define PATH_BYTES  24
#define ARGV_BEFORE 3 /* qpdf FIRST --pages */
#define ARGV_BEHIND 4 /* -- --deterministic-id OUT NULL */

/* A4 in points, and what stays white around a photo. */
#define PAGE_WIDTH  595.0
#define PAGE_HEIGHT 842.0
#define MARGIN      36.0

struct parts {
	char paths[LOOK_PARTS_MOST][PATH_BYTES];
	unsigned count;
};

/* ---- a photo on a page ---- */

struct photo {
	struct look_file file;
	unsigned width, height, colours;
};

static unsigned number_at(struct look_file file, size_t at)
{
	return (unsigned)(file.bytes[at] << 8 | file.bytes[at + 1]);
}

/* Reads the frame header alone: the picture goes into the page as it is. */
static bool measure(struct photo *p)
{
	struct look_file f = p->file;
	size_t at = 2;

	while (at + 10 < f.len && f.bytes[at] == 0xff) {
		unsigned marker = f.bytes[at + 1];

		if (marker == 0xc0 || marker == 0xc1 || marker == 0xc2) {
			p->height = number_at(f, at + 5);
			p->width = number_at(f, at + 7);
			p->colours = f.bytes[at + 9];
			return p->width && p->height && (p->colours == 1 || p->colours == 3);
		}
		at += 2 + number_at(f, at + 2);
	}
	return false;
}

struct page_file {
	FILE *file;
	long at[6]; /* where objects 1 to 5 begin */
};

static void begin_object(struct page_file *out, unsigned number)
{
	out->at[number] = ftell(out->file);
	fprintf(out->file, "%u 0 obj\n", number);
}

static void write_picture(struct page_file *out, const struct photo *p)
{
	begin_object(out, 4);
	fprintf(out->file,
		"<</Type/XObject/Subtype/Image/Width %u/Height %u/ColorSpace/%s"
		"/BitsPerComponent 8/Filter/DCTDecode/Length %zu>>\nstream\n",
		p->width, p->height, p->colours == 1 ? "DeviceGray" : "DeviceRGB", p->file.len);
	fwrite(p->file.bytes, 1, p->file.len, out->file);
	fputs("\nendstream\nendobj\n", out->file);
}

/* As large as the page allows, in its middle. */
static void write_drawing(struct page_file *out, const struct photo *p)
{
	double across = (PAGE_WIDTH - 2 * MARGIN) / p->width,
	       down = (PAGE_HEIGHT - 2 * MARGIN) / p->height, scale = across < down ? across : down;
	double width = p->width * scale, height = p->height * scale;
	char text[HEAD_BYTES];
	int len = snprintf(text, sizeof text, "%.2f 0 0 %.2f %.2f %.2f cm /P Do", width, height,
			   (PAGE_WIDTH - width) / 2, (PAGE_HEIGHT - height) / 2);

	begin_object(out, 5);
	fprintf(out->file, "<</Length %d>>\nstream\n%s\nendstream\nendobj\n", len, text);
}

static void write_end(struct page_file *out)
{
	long at = ftell(out->file);

	fputs("xref\n0 6\n0000000000 65535 f \n", out->file);
	for (unsigned i = 1; i < 6; i++)
		fprintf(out->file, "%010ld 00000 n \n", out->at[i]);
	fprintf(out->file, "trailer<</Size 6/Root 1 0 R>>\nstartxref\n%ld\n%%%%EOF\n", at);
}

static bool write_photo(const char *path, struct look_file file)
{
	struct photo photo = {.file = file};
	struct page_file out = {.file = measure(&photo) ? fopen(path, "wbe") : NULL};

	if (!out.file)
		return false;
	fputs("%PDF-1.4\n", out.file);
	begin_object(&out, 1);
	fputs("<</Type/Catalog/Pages 2 0 R>>\nendobj\n", out.file);
	begin_object(&out, 2);
	fputs("<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n", out.file);
	begin_object(&out, 3);
	fprintf(out.file,
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %.0f %.0f]/Contents 5 0 R"
		"/Resources<</XObject<</P 4 0 R>>>>>>\nendobj\n",
		PAGE_WIDTH, PAGE_HEIGHT);
	write_picture(&out, &photo);
	write_drawing(&out, &photo);
	write_end(&out);
	bool good = !ferror(out.file);

	return fclose(out.file) == 0 && good;
}

/* ---- the parts ---- */

static bool write_whole(const char *path, struct look_file file)
{
	FILE *out = fopen(path, "wbe");
	bool good = out && fwrite(file.bytes, 1, file.len, out) == file.len;

	return out && fclose(out) == 0 && good;
}

static bool is_photo(struct look_file file)
{
	return file.len > 3 && memcmp(file.bytes, "\xff\xd8\xff", 3) == 0;
}

static bool put_part(struct parts *parts, struct look_file file)
{
	char *path = parts->paths[parts->count++];

	snprintf(path, PATH_BYTES, LOOK_FOLDER "/part%03u.pdf", parts->count);
	return is_photo(file) ? write_photo(path, file) : write_whole(path, file);
}

/* Each part is its length in decimal, a line end, and its bytes. */
static bool put_parts(struct parts *parts, struct look_file all)
{
	size_t at = 0;

	while (at < all.len) {
		char head[HEAD_BYTES] = "";
		const uint8_t *end = memchr(all.bytes + at, '\n', all.len - at);
		size_t digits = end ? (size_t)(end - (all.bytes + at)) : HEAD_BYTES;

		if (digits == 0 || digits >= HEAD_BYTES || parts->count == LOOK_PARTS_MOST)
			return false;
		memcpy(head, all.bytes + at, digits);
		unsigned long long len = strtoull(head, NULL, 10);

		at += digits + 1;
		if (len == 0 || len > all.len - at ||
		    !put_part(parts, (struct look_file){all.bytes + at, (size_t)len}))
			return false;
		at += (size_t)len;
	}
	return parts->count > 0;
}

/* ---- one behind the other ---- */

static bool run_qpdf(const struct parts *parts, struct look_said *said)
{
	const char *argv[ARGV_BEFORE + LOOK_PARTS_MOST + ARGV_BEHIND] = {
		"/usr/bin/qpdf", parts->paths[0], "--pages"}; /* its title is the whole's */
	unsigned n = ARGV_BEFORE;

	for (unsigned i = 0; i < parts->count; i++)
		argv[n++] = parts->paths[i];
	argv[n++] = "--";
	argv[n++] = "--deterministic-id";
	argv[n++] = LOOK_PATH_JOINED;
	return program_run(argv, said);
}

static bool map_joined(struct look *out)
{
	int fd = open(LOOK_PATH_JOINED, O_RDONLY | O_CLOEXEC);
	struct stat about;

	if (fd < 0 || fstat(fd, &about) != 0 || about.st_size <= 0)
		return false;
	void *at = mmap(NULL, (size_t)about.st_size, PROT_READ, MAP_PRIVATE, fd, 0);

	out->shown = at;
	out->shown_len = (size_t)about.st_size;
	close(fd);
	return at != MAP_FAILED;
}

static bool count_pages(struct look_said *said, struct look *out)
{
	const char *const argv[] = {"/usr/bin/qpdf", "--show-npages", LOOK_PATH_JOINED, NULL};

	if (!program_run(argv, said))
		return false;
	out->pages = (unsigned)strtoul(said->out, NULL, 10);
	return out->pages > 0;
}

enum look_verdict look_join(struct arena *a, struct look_file all, struct look *out)
{
	struct parts *parts = arena_one(a, struct parts);
	struct look_said said;

	if (!put_parts(parts, all))
		return LOOK_BROKEN;
	snprintf(out->type, sizeof out->type, "application/pdf");
	out->shown_type = "application/pdf";
	if (!run_qpdf(parts, &said) || !map_joined(out) || !count_pages(&said, out))
		return LOOK_HARD;
	return LOOK_FINE;
}
