/*
 * Files that are made to harm, through the sandbox as the server asks it: bombs, mixtures, and good
 * files that were cut.  Each is taken or refused in words, within the memory and time that a child
 * gets: some would be taken if it got more.  How long each took is printed, and how much memory the
 * largest child held.
 */
#include "documents/documents_internal.h"

#include "documents/documents_reasons.h"
#include "documents/documents_sheet.h"
#include "documents/look/look.h"
#include "hostile/bombs.h"

#include <stdio.h>
#include <sys/resource.h>
#include <time.h>

#define SAMPLES      "src/documents/stories/files/" /* tests run in the root of the tree */
#define SAMPLE_BYTES ((size_t)8 << 10)
#define ROOM_BYTES   ((size_t)512 << 20)
#define CUT_STEP     64
#define REASONS_MOST 3
#define LONG_MS      30000u
/* For what would take minutes: that it is ended does not have to be waited for. */
#define SHORT_MS 3000u

struct harm {
	const char *name;
	struct str (*make)(struct arena *a);
	bool fine;                              /* it may be taken */
	const struct reason *why[REASONS_MOST]; /* or refused for one of these */
	unsigned most_ms;                       /* 0: as long as the server waits */
};

static unsigned passed, failed;

static void judge(bool good, const char *name, const char *what, const struct task *t)
{
	passed += good;
	failed += !good;
	if (!good)
		printf("%s: %s (%s)\n", name, what, t->reason ? t->reason->code : "taken");
}

/* ---- PDF ---- */

#define PAGE "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"

static struct str more_than_fits(struct arena *a)
{
	return bomb_pdf(a, "/FlateDecode", bomb_packed(a, ' ', 400), STR("<<>>"));
}

static struct str packed_twice(struct arena *a)
{
	return bomb_pdf(a, "/FlateDecode/FlateDecode",
			bomb_pack(a, bomb_packed(a, ' ', (size_t)16 << 10)), STR("<<>>"));
}

static struct str lists_in_lists(struct arena *a)
{
	const size_t depth = 2000000;

	return bomb_pdf(a, "", STR("0 0 m"),
			bomb_join(a, bomb_repeat(a, "[", depth), bomb_repeat(a, "]", depth)));
}

static struct str lists_without_end(struct arena *a)
{
	return bomb_pdf(a, "", bomb_repeat(a, "[", 2000000), bomb_repeat(a, "<</a", 1000000));
}

#define CATALOGUE "<</Type/Catalog/Pages 2 0 R>>"

/* The head of a tree of pages that claims to hold `count` of them. */
static struct str tree(struct arena *a, long long count, struct str kids)
{
	return str_printf(a, "<</Type/Pages/Count %lld/Kids[%" STR_F "]>>", count, STR_A(kids));
}

static void begin_tree(struct arena *a, struct pdf_maker *m, long long count, struct str kids)
{
	bomb_pdf_begin(a, m);
	bomb_pdf_object(m, STR(CATALOGUE));
	bomb_pdf_object(m, tree(a, count, kids));
}

static struct str pages_in_themselves(struct arena *a)
{
	struct pdf_maker m;

	begin_tree(a, &m, 2, STR("2 0 R 3 0 R"));
	bomb_pdf_object(&m, STR("<</Type/Pages/Parent 2 0 R/Count 2/Kids[2 0 R 2 0 R]>>"));
	return bomb_pdf_end(&m);
}

/* Each level names the next one twice: a thousand million pages from thirty lines. */
static struct str pages_that_double(struct arena *a)
{
	struct pdf_maker m;

	begin_tree(a, &m, 1, STR("3 0 R 3 0 R"));
	for (int i = 4; i < 33; i++)
		bomb_pdf_object(&m,
				str_printf(a, "<</Type/Pages/Count 1/Kids[%d 0 R %d 0 R]>>", i, i));
	bomb_pdf_object(&m, STR(PAGE));
	return bomb_pdf_end(&m);
}

static struct str pages_one_under_another(struct arena *a)
{
	struct pdf_maker m;

	begin_tree(a, &m, 1, STR("3 0 R"));
	for (int i = 4; i < 50000; i++)
		bomb_pdf_object(&m, str_printf(a, "<</Type/Pages/Count 1/Kids[%d 0 R]>>", i));
	bomb_pdf_object(&m, STR(PAGE));
	return bomb_pdf_end(&m);
}

/* Behind the catalogue and the head of the tree. */
static struct str kids_of(struct arena *a, int pages)
{
	struct buf kids = buf_new(a, (size_t)pages * 16 + 1);

	for (int i = 0; i < pages; i++)
		buf_addf(&kids, "%d 0 R ", i + 3);
	return buf_str(&kids);
}

static struct str pages_of_their_own(struct arena *a, int pages, long long claimed)
{
	struct pdf_maker m;

	begin_tree(a, &m, claimed, kids_of(a, pages));
	for (int i = 0; i < pages; i++)
		bomb_pdf_object(&m, STR(PAGE));
	return bomb_pdf_end(&m);
}

static struct str hundred_thousand_pages(struct arena *a)
{
	return pages_of_their_own(a, 100000, 100000);
}

static struct str more_pages_than_it_says(struct arena *a)
{
	return pages_of_their_own(a, LOOK_PAGES_MOST + 1, 1);
}

static struct str fewer_pages_than_it_says(struct arena *a)
{
	return pages_of_their_own(a, 1, 99999999999999);
}

static struct str packed_objects(struct arena *a, int pages, size_t megabytes)
{
	struct pdf_objects o;

	bomb_objects_begin(a, &o);
	bomb_objects_add(&o, STR(CATALOGUE));
	bomb_objects_add(&o, tree(a, pages, kids_of(a, pages)));
	for (int i = 0; i < pages; i++)
		bomb_objects_add(&o, STR(PAGE));
	return bomb_objects_end(a, &o, megabytes);
}

/* So that what is refused below is not refused for how it is made. */
static struct str few_packed_pages(struct arena *a)
{
	return packed_objects(a, 3, 0);
}

static struct str gigabytes_behind_objects(struct arena *a)
{
	return packed_objects(a, 1, 3000);
}

static struct str hundred_thousand_packed_pages(struct arena *a)
{
	return packed_objects(a, 100000, 0);
}

/* ---- photos ---- */

static struct str sample(struct arena *a, const char *name)
{
	char path[200], *bytes = arena_alloc(a, SAMPLE_BYTES, 1);

	snprintf(path, sizeof path, SAMPLES "%s", name);
	FILE *file = fopen(path, "rbe");

	must(file);
	struct str text = {bytes, fread(bytes, 1, SAMPLE_BYTES, file)};

	must(fclose(file) == 0 && text.len > 0 && text.len < SAMPLE_BYTES);
	return text;
}

/* The sample with other bytes `at` so far behind a mark. */
static struct str altered(struct arena *a, const char *name, struct str mark, size_t at,
			  struct str bytes)
{
	struct str whole = sample(a, name);
	size_t from = str_find(whole, mark);
	char *copy = str_z(a, whole);

	must(from != SIZE_MAX && from + at + bytes.len <= whole.len);
	memcpy(copy + from + at, bytes.ptr, bytes.len);
	return (struct str){copy, whole.len};
}

static struct str png_of_50000(struct arena *a)
{
	return bomb_png(a, 50000, bomb_packed(a, 0, 1), NULL, STR_NONE);
}

static struct str png_of_all_there_is(struct arena *a)
{
	return bomb_png(a, 0x7fffffff, bomb_packed(a, 0, 1), NULL, STR_NONE);
}

static struct str png_that_goes_on(struct arena *a)
{
	return bomb_png(a, 10, bomb_packed(a, 0, 18000), NULL, STR_NONE);
}

static struct str png_with_a_long_note(struct arena *a)
{
	return bomb_png(a, 10, bomb_packed(a, 0, 1), "zTXt",
			bomb_join(a, (struct str){"k\0\0", 3}, bomb_packed(a, 'x', 2048)));
}

static struct str png_with_a_long_profile(struct arena *a)
{
	return bomb_png(a, 10, bomb_packed(a, 0, 1), "iCCP",
			bomb_join(a, (struct str){"k\0\0", 3}, bomb_packed(a, 0, 2048)));
}

static struct str jpeg_of_50000(struct arena *a)
{
	return altered(a, "photo.jpg", STR("\xff\xc0"), 5, STR("\xc3\x50\xc3\x50"));
}

/* In many passes, which the reader must hold as a whole. */
static struct str jpeg_of_much_memory(struct arena *a)
{
	return sample(a, "needs_much_memory.jpg");
}

static struct str heic_of_50000(struct arena *a)
{
	return altered(a, "photo.heic", STR("ispe"), 8,
		       (struct str){"\0\0\xc3\x50\0\0\xc3\x50", 8});
}

/* ---- archives ---- */

static struct str zip_in_zips(struct arena *a)
{
	struct zip_maker m;
	struct str inner;

	bomb_zip_begin(a, &m);
	bomb_zip_blanks(a, &m, "0", 64);
	for (int level = 0; level < 3; level++) {
		inner = bomb_zip_end(&m);
		bomb_zip_begin(a, &m);
		for (int i = 0; i < 6; i++)
			bomb_zip_add(&m, i % 2 ? "a.zip" : "b.zip", inner);
	}
	return bomb_zip_end(&m);
}

static struct str zip_of_many_files(struct arena *a)
{
	struct zip_maker m;

	bomb_zip_begin(a, &m);
	for (int i = 0; i < 60000; i++)
		bomb_zip_add(&m, "x", STR(""));
	return bomb_zip_end(&m);
}

#define WORKBOOK  "<workbook xmlns:r=\"r\"><sheets><sheet r:id=\"rId1\"/></sheets></workbook>"
#define RELATIONS "<Relationships><Relationship Id=\"rId1\" Target=\"first.xml\"/></Relationships>"

static void begin_book(struct arena *a, struct zip_maker *m, bool locked)
{
	bomb_zip_begin(a, m);
	m->locked = locked;
	bomb_zip_add(m, "xl/workbook.xml", STR(WORKBOOK));
	bomb_zip_add(m, "xl/_rels/workbook.xml.rels", STR(RELATIONS));
}

static struct str book_of_gigabytes(struct arena *a)
{
	struct zip_maker m;

	begin_book(a, &m, false);
	bomb_zip_blanks(a, &m, "xl/first.xml", 3000);
	return bomb_zip_end(&m);
}

static struct str book_with_texts_of_gigabytes(struct arena *a)
{
	struct zip_maker m;

	begin_book(a, &m, false);
	bomb_zip_blanks(a, &m, "xl/sharedStrings.xml", 3000);
	bomb_zip_add(&m, "xl/first.xml", STR("<worksheet><row><c><v>1</v></c></row></worksheet>"));
	return bomb_zip_end(&m);
}

static struct str book_of_elements(struct arena *a)
{
	struct zip_maker m;

	begin_book(a, &m, false);
	bomb_zip_add(&m, "xl/first.xml", bomb_repeat(a, "<row>", 3000000));
	return bomb_zip_end(&m);
}

static struct str locked_book(struct arena *a)
{
	struct zip_maker m;

	begin_book(a, &m, true);
	return bomb_zip_end(&m);
}

static struct str letter(struct arena *a)
{
	struct zip_maker m;

	bomb_zip_begin(a, &m);
	bomb_zip_add(&m, "[Content_Types].xml", STR("<Types/>"));
	bomb_zip_add(&m, "_rels/.rels", STR("<Relationships/>"));
	bomb_zip_add(&m, "word/document.xml", bomb_repeat(a, "<w:p>giấy</w:p>", 40));
	return bomb_zip_end(&m);
}

/* ---- mixtures ---- */

#define SCRIPT "<html><script>alert(1)</script>"

static struct str pdf_and_zip(struct arena *a)
{
	return bomb_join(a, sample(a, "paper.pdf"), letter(a));
}

static struct str zip_and_pdf(struct arena *a)
{
	return bomb_join(a, letter(a), sample(a, "paper.pdf"));
}

static struct str gif_and_page(struct arena *a)
{
	(void)a;
	return STR("GIF89a/*" SCRIPT "*/=1;");
}

static struct str jpeg_and_page(struct arena *a)
{
	return bomb_join(a, sample(a, "photo.jpg"), STR(SCRIPT));
}

static struct str png_and_page(struct arena *a)
{
	return bomb_join(a, sample(a, "paper.png"), STR(SCRIPT));
}

static struct str drawing_with_script(struct arena *a)
{
	(void)a;
	return STR("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" "
		   "onload=\"alert(1)\"/>");
}

static struct str nothing(struct arena *a)
{
	(void)a;
	return STR("");
}

static struct str zeros(struct arena *a)
{
	return (struct str){arena_alloc(a, 1000, 1), 1000};
}

/* clang-format off */
static const struct harm files[] = {
	{"pdf: more than fits", more_than_fits, false, {&REASON_FILE_HARD}, 0},
	{"pdf: sixteen gigabytes, packed twice", packed_twice, false, {&REASON_FILE_HARD}, SHORT_MS},
	{"pdf: lists in lists", lists_in_lists, true, {&REASON_FILE_BROKEN, &REASON_FILE_HARD}, 0},
	{"pdf: lists without end", lists_without_end, true, {&REASON_FILE_BROKEN, &REASON_FILE_HARD}, 0},
	{"pdf: pages in themselves", pages_in_themselves, false, {&REASON_FILE_BROKEN}, 0},
	{"pdf: pages that double", pages_that_double, false,
	 {&REASON_FILE_BROKEN, &REASON_FILE_PAGES, &REASON_FILE_HARD}, 0},
	{"pdf: pages one under another", pages_one_under_another, false,
	 {&REASON_FILE_BROKEN, &REASON_FILE_HARD}, 0},
	{"pdf: 100,000 pages", hundred_thousand_pages, false, {&REASON_FILE_PAGES, &REASON_FILE_HARD}, 0},
	{"pdf: 501 pages, called one", more_pages_than_it_says, false, {&REASON_FILE_PAGES}, 0},
	{"pdf: one page, called many", fewer_pages_than_it_says, true, {&REASON_FILE_BROKEN}, 0},
	{"pdf: three packed pages", few_packed_pages, true, {NULL}, 0},
	{"pdf: gigabytes behind packed objects", gigabytes_behind_objects, false, {&REASON_FILE_HARD}, 0},
	{"pdf: 100,000 packed pages", hundred_thousand_packed_pages, false,
	 {&REASON_FILE_PAGES, &REASON_FILE_HARD}, 0},
	{"png: 50,000 by 50,000", png_of_50000, false, {&REASON_FILE_POINTS}, 0},
	{"png: as many points as fit", png_of_all_there_is, false,
	 {&REASON_FILE_POINTS, &REASON_FILE_BROKEN}, 0},
	{"png: points that go on", png_that_goes_on, false, {&REASON_FILE_HARD}, SHORT_MS},
	{"png: a note of gigabytes", png_with_a_long_note, true, {&REASON_FILE_BROKEN}, 0},
	{"png: a profile of gigabytes", png_with_a_long_profile, true, {&REASON_FILE_BROKEN}, 0},
	{"jpeg: 50,000 by 50,000", jpeg_of_50000, false, {&REASON_FILE_POINTS}, 0},
	{"jpeg: many passes", jpeg_of_much_memory, false, {&REASON_FILE_HARD}, 0},
	{"heic: 50,000 by 50,000", heic_of_50000, false,
	 {&REASON_FILE_POINTS, &REASON_FILE_BROKEN, &REASON_FILE_HARD}, 0},
	{"zip: zips in zips", zip_in_zips, false, {&REASON_FILE_TYPE}, 0},
	{"a letter as office programs save it", letter, false, {&REASON_FILE_TYPE}, 0},
	{"pdf and zip", pdf_and_zip, true, {&REASON_FILE_BROKEN}, 0},
	{"zip and pdf", zip_and_pdf, false, {&REASON_FILE_TYPE}, 0},
	{"gif and page", gif_and_page, false, {&REASON_FILE_TYPE}, 0},
	{"jpeg and page", jpeg_and_page, true, {NULL}, 0},
	{"png and page", png_and_page, true, {NULL}, 0},
	{"svg with a script", drawing_with_script, false, {&REASON_FILE_TYPE}, 0},
	{"nothing", nothing, false, {&REASON_FILE_EMPTY}, 0},
	{"zeros", zeros, false, {&REASON_FILE_TYPE}, 0},
};

static const struct harm sheets[] = {
	{"sheet: gigabytes", book_of_gigabytes, false, {&REASON_SHEET_LARGE}, 0},
	{"sheet: texts of gigabytes", book_with_texts_of_gigabytes, false, {&REASON_SHEET_LARGE}, 0},
	{"sheet: rows in rows", book_of_elements, false, {&REASON_SHEET_BROKEN, &REASON_SHEET_HARD}, 0},
	{"sheet: zips in zips", zip_in_zips, false, {&REASON_SHEET_TYPE}, 0},
	{"sheet: 60,000 files", zip_of_many_files, false, {&REASON_SHEET_HARD, &REASON_SHEET_TYPE}, 0},
	{"sheet: locked", locked_book, false, {&REASON_SHEET_ENCRYPTED}, 0},
	{"sheet: a letter", letter, false, {&REASON_SHEET_TYPE}, 0},
	{"sheet: pdf and zip", pdf_and_zip, false, {&REASON_SHEET_TYPE}, 0},
	{"sheet: nothing", nothing, false, {&REASON_FILE_EMPTY}, 0},
	{"sheet: zeros", zeros, false, {&REASON_SHEET_TYPE}, 0},
};
/* clang-format on */

/* Good files: a beginning of one is refused for one of these. */
static const struct harm cut[] = {
	{"paper.pdf", NULL, false, {&REASON_FILE_BROKEN, &REASON_FILE_TYPE}, 0},
	{"photo.jpg", NULL, false, {&REASON_FILE_BROKEN, &REASON_FILE_TYPE}, 0},
	{"paper.png", NULL, false, {&REASON_FILE_BROKEN, &REASON_FILE_TYPE}, 0},
	{"photo.heic", NULL, false, {&REASON_FILE_BROKEN, &REASON_FILE_TYPE}, 0},
	{"paper_encrypted.pdf",
	 NULL,
	 false,
	 {&REASON_FILE_BROKEN, &REASON_FILE_TYPE, &REASON_FILE_ENCRYPTED},
	 0},
	{"letter", letter, false, {&REASON_FILE_TYPE}, 0},
};

/* ---- asking ---- */

static int64_t now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static bool is_expected(const struct harm *h, const struct task *t, enum outcome o)
{
	if (o == OUTCOME_OK)
		return h->fine;
	for (size_t i = 0; i < REASONS_MOST && h->why[i]; i++)
		if (o == OUTCOME_INVALID && t->reason == h->why[i])
			return true;
	return false;
}

/* In Vietnamese, with every number that belongs into it. */
static bool says_why(struct task *t)
{
	struct str words = reason_text(t);

	return words.len > 0 && str_find(words, STR("{")) == SIZE_MAX &&
	       !str_eq(words, str_of(t->reason->msgid));
}

/* What was added behind a picture does not come along with its copy. */
static bool is_clean(const struct looked *looked)
{
	return str_find(looked->shown, STR("script")) == SIZE_MAX &&
	       str_find(looked->small, STR("script")) == SIZE_MAX;
}

static void ask(const struct harm *h, struct str bytes, bool sheet)
{
	struct task t = {.arena = arena_new(ROOM_BYTES), .language = LANGUAGE_VI};
	struct sandbox sandbox = documents_sandbox(t.arena);
	struct looked looked = {.pages = 0};
	struct sheet_rows rows;
	int64_t began = now_ms();

	sandbox.most_ms = h->most_ms ? h->most_ms : LONG_MS;
	enum outcome o = sheet ? documents_sheet_read(&t, t.arena, &sandbox, bytes, &rows)
			       : documents_look_into(&t, &sandbox, bytes, &looked);

	if (now_ms() - began > 1000)
		printf("%6lld ms  %s\n", (long long)(now_ms() - began), h->name);
	judge(is_expected(h, &t, o), h->name, "another answer than expected", &t);
	judge(o == OUTCOME_OK || says_why(&t), h->name, "no words", &t);
	judge(is_clean(&looked), h->name, "what hid behind the picture is shown", &t);
	arena_free(t.arena);
}

static void ask_all(const struct harm *list, size_t count, bool sheet)
{
	for (size_t i = 0; i < count; i++) {
		struct arena *a = arena_new(ROOM_BYTES);

		ask(&list[i], list[i].make(a), sheet);
		arena_free(a);
	}
}

static void ask_cut(const struct harm *h, bool sheet)
{
	struct arena *a = arena_new(ROOM_BYTES);
	struct str whole = h->make ? h->make(a) : sample(a, h->name);

	for (size_t len = CUT_STEP; len < whole.len; len += CUT_STEP)
		ask(h, str_sub(whole, 0, len), sheet);
	arena_free(a);
}

static void tell_memory(void)
{
	struct rusage all;

	must(getrusage(RUSAGE_CHILDREN, &all) == 0);
	printf("%6ld MB  the largest child\n", all.ru_maxrss >> 10);
}

int main(void)
{
	static const struct harm cut_sheet = {"a letter as a sheet",
					      letter,
					      false,
					      {&REASON_SHEET_TYPE, &REASON_SHEET_BROKEN},
					      0};

	ask_all(files, sizeof files / sizeof *files, false);
	ask_all(sheets, sizeof sheets / sizeof *sheets, true);
	for (size_t i = 0; i < sizeof cut / sizeof *cut; i++)
		ask_cut(&cut[i], false);
	ask_cut(&cut_sheet, true);
	tell_memory();
	printf("%u passed, %u failed\n", passed, failed);
	return failed != 0;
}
