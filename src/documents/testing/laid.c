#include "documents/testing/laid.h"

#include "base/child.h"

#include <sys/mman.h>
#include <unistd.h>

#define MADE_AT     (1770862320 * TIME_SECOND) /* 2026-02-12 09:12 */
#define ARENA_BYTES ((size_t)256 << 20)

static struct arena *arena;

struct arena *laid_arena(void)
{
	return arena = arena_new(ARENA_BYTES);
}

struct str lay(struct str html, const char *sheet)
{
	const struct pdf_options options = {.title = STR("Thông báo"), .made_at = MADE_AT};
	struct str page =
		str_printf(arena, "<article class=\"%s\">%" STR_F "</article>", sheet, STR_A(html));
	struct pdf_file file;
	struct str problem;

	if (!documents_pdf(arena, page, &options, &file, &problem))
		fail_msg("%" STR_F, STR_A(problem));
	return file.bytes;
}

struct str refused(struct str html, const char *fonts)
{
	const struct pdf_options options = {.made_at = MADE_AT, .fonts = fonts};
	struct pdf_file file;
	struct str problem;

	assert_false(documents_pdf(arena, html, &options, &file, &problem));
	assert_null(file.bytes.ptr);
	assert_true(problem.len > 0);
	return problem;
}

bool has(struct str text, const char *words)
{
	return str_find(text, str_of(words)) != SIZE_MAX;
}

struct str told(const char *const *argv, struct str bytes)
{
	int in = memfd_create("paper", 0), out = memfd_create("said", 0), status = -1;

	assert_true(in >= 0 && out >= 0);
	assert_int_equal(write(in, bytes.ptr, bytes.len), bytes.len);
	assert_int_equal(lseek(in, 0, SEEK_SET), 0);
	enum child_end end = child_run(
		&(struct child){.argv = argv, .in = in, .out = out, .err = -1, 20000}, &status);

	assert_int_equal(end, CHILD_ENDED);
	assert_int_equal(status, 0);
	size_t len = (size_t)lseek(out, 0, SEEK_END);
	char *said = arena_alloc(arena, len + 1, 1);

	assert_int_equal(pread(out, said, len, 0), len);
	close(in);
	close(out);
	return (struct str){said, len};
}

struct str text_of(struct str pdf)
{
	static const char *const argv[] = {"pdftotext", "-raw", "-", "-", NULL};

	return told(argv, pdf);
}

struct str page_text(struct str pdf, int page)
{
	const char *number = str_printf(arena, "%d%c", page, 0).ptr;
	const char *const argv[] = {"pdftotext", "-raw", "-f", number, "-l",
				    number,      "-",    "-",  NULL};

	return told(argv, pdf);
}

int64_t pages_of(struct str pdf)
{
	static const char *const argv[] = {"pdfinfo", "-", NULL};
	struct str said = told(argv, pdf), rest;
	int64_t pages;

	said = str_sub(said, str_find(said, STR("Pages:")) + strlen("Pages:"), SIZE_MAX);
	str_cut(said, '\n', &said, &rest);
	assert_true(str_int(str_trim(said), &pages));
	return pages;
}

void reads(struct str text, const char *const *words)
{
	for (; *words; words++) {
		size_t at = str_find(text, str_of(*words));

		if (at == SIZE_MAX)
			fail_msg("\"%s\" is not, or not here, in: %" STR_F, *words, STR_A(text));
		text = str_sub(text, at + strlen(*words), SIZE_MAX);
	}
}

struct str boxes_of(struct str pdf)
{
	static const char *const argv[] = {"pdftotext", "-bbox", "-", "-", NULL};

	return told(argv, pdf);
}

int64_t right_edge(struct str pdf)
{
	struct str said = boxes_of(pdf);
	int64_t most = 0;

	for (;;) {
		size_t at = str_find(said, STR("<word "));

		if (at == SIZE_MAX)
			return most;
		said = str_sub(said, at + 1, SIZE_MAX);
		struct str edge =
			str_sub(said, str_find(said, STR("xMax=\"")) + strlen("xMax=\""), 12);
		int64_t points;

		str_cut(edge, '.', &edge, &(struct str){0});
		assert_true(str_int(edge, &points));
		most = points > most ? points : most;
	}
}

static int64_t edge(struct str word, const char *name)
{
	struct str value = str_sub(word, str_find(word, str_of(name)) + strlen(name), 12), rest;
	int64_t points;

	str_cut(value, '.', &value, &rest);
	assert_true(str_int(value, &points));
	return points;
}

struct box box_of(struct str said, const char *text)
{
	struct str line;
	struct box box = {0};

	while (str_cut(said, '\n', &line, &said)) {
		box.page += has(line, "<page ");
		if (!has(line, str_printf(arena, ">%s</word>%c", text, 0).ptr))
			continue;
		box.left = edge(line, "xMin=\"");
		box.right = edge(line, "xMax=\"");
		box.top = edge(line, "yMin=\"");
		box.bottom = edge(line, "yMax=\"");
		return box;
	}
	fail_msg("\"%s\" is not in the paper", text);
	return box;
}
