/*
 * Papers as other programs read them: pdftotext finds the words in their order, pdffonts the fonts,
 * and what cannot be printed as it should is refused.
 */
#include "documents/testing/laid.h"

#include "base/buf.h"

#include <fontconfig/fontconfig.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define FONTS "/usr/share/fonts/truetype/liberation2"

static struct arena *a;

static int set_up(void **state)
{
	(void)state;
	a = laid_arena();
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	arena_free(a);
	return 0;
}

static const char paper[] =
	"<header class=\"kip-paper__head\"><div><p class=\"kip-paper__superior\">Sở Tư pháp</p>"
	"<p class=\"kip-paper__issuer\">Trung tâm Trợ giúp pháp lý nhà nước tỉnh Lào Cai</p>"
	"<p class=\"kip-paper__number\">Số: 05/TB-TT</p></div>"
	"<div><p class=\"kip-paper__nation\">Cộng hòa xã hội chủ nghĩa Việt Nam</p>"
	"<p class=\"kip-paper__motto\">Độc lập - Tự do - Hạnh phúc</p>"
	"<p class=\"kip-paper__dated\">Lào Cai, ngày 12 tháng 02 năm 2026</p></div></header>"
	"<h1>Thông báo</h1><p>Trung tâm <strong>từ chối</strong> yêu cầu của <em>H’Hen "
	"Niê</em>:</p>"
	"<ol><li>Người được trợ giúp pháp lý đã chết;</li><li>ặ ẵ ễ ộ ữ ỵ Ặ Ẵ Ễ Ộ Ữ Ỵ đ "
	"Đ.</li></ol>"
	"<dl><div><dt>Căn cứ</dt><dd>điểm c khoản 3 Điều 30</dd></div></dl>"
	"<footer class=\"kip-paper__end\"><div class=\"kip-paper__recipients\">"
	"<p class=\"kip-paper__label\">Nơi nhận:</p><ul><li>Như trên;</li></ul></div>"
	"<div class=\"kip-paper__sign\"><p class=\"kip-paper__capacity\">Giám đốc</p>"
	"<p class=\"kip-paper__name\">Bùi Thị Kim Oanh</p></div></footer>"
	"<footer class=\"kip-paper__foot\"><p>Mã kiểm tra 4827</p></footer>";

/* ---- what is in a paper ---- */

static void words_are_found_in_their_order(void **state)
{
	static const char *const words[] = {"SỞ TƯ PHÁP",
					    "TRUNG TÂM TRỢ GIÚP PHÁP LÝ",
					    "NHÀ NƯỚC TỈNH LÀO CAI",
					    "Số: 05/TB-TT",
					    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
					    "Độc lập - Tự do - Hạnh phúc",
					    "Lào Cai, ngày 12 tháng 02 năm 2026",
					    "Thông báo",
					    "từ chối yêu cầu của H’Hen Niê:",
					    "1. Người được trợ giúp pháp lý đã chết;",
					    "2. ặ ẵ ễ ộ ữ ỵ Ặ Ẵ Ễ Ộ Ữ Ỵ đ Đ.",
					    "Căn cứ",
					    "điểm c khoản 3 Điều 30",
					    "Nơi nhận:",
					    "- Như trên;",
					    "GIÁM ĐỐC",
					    "Bùi Thị Kim Oanh",
					    "Mã kiểm tra 4827",
					    NULL};

	(void)state;
	struct str pdf = lay(str_of(paper), PORTRAIT);

	reads(text_of(pdf), words);
	assert_int_equal(pages_of(pdf), 1);
}

/* A line of one word looks lost in the middle; names of offices stay as the first lines fill. */
static void a_heading_does_not_end_in_one_word(void **state)
{
	static const char *const words[] = {"GIÁM ĐỐC TRUNG TÂM TRỢ GIÚP\n",
					    "PHÁP LÝ NHÀ NƯỚC TỈNH LÀO CAI", NULL};

	(void)state;
	reads(text_of(lay(STR("<article class=\"kip-paper\"><p class=\"kip-paper__authority\">"
			      "Giám đốc Trung tâm Trợ giúp pháp lý nhà nước tỉnh Lào Cai</p>"
			      "</article>"),
			  PORTRAIT)),
	      words);
}

static void fonts_are_embedded_subsets_of_one_family(void **state)
{
	static const char *const argv[] = {"pdffonts", "-", NULL};
	int fonts = 0;

	(void)state;
	struct str said = told(argv, lay(str_of(paper), PORTRAIT)), line;

	str_cut(said, '\n', &line, &said);
	str_cut(said, '\n', &line, &said);
	for (; said.len; fonts++) {
		str_cut(said, '\n', &line, &said);
		assert_true(has(line, "+LiberationSerif"));
		assert_true(has(line, "yes yes yes")); /* embedded, subset, with its letters */
	}
	assert_true(fonts >= 4);
}

static void the_file_says_what_it_is(void **state)
{
	static const char *const info[] = {"pdfinfo", "-", NULL};
	static const char *const check[] = {"qpdf", "--check", "/dev/stdin", NULL};
	static const char *const words[] = {
		"Title:", "Thông báo", "CreationDate:",    "Tagged:", "yes",
		"Pages:", "1",         "595.276 x 841.89", NULL};

	(void)state;
	struct str pdf = lay(str_of(paper), PORTRAIT);

	reads(told(info, pdf), words);
	assert_true(has(pdf, "/Lang (vi)"));
	assert_true(has(told(check, pdf), "No syntax or stream encoding errors"));
}

static void the_same_paper_gives_the_same_bytes(void **state)
{
	(void)state;
	struct str one = lay(str_of(paper), PORTRAIT), other = lay(str_of(paper), PORTRAIT);

	assert_true(str_eq(one, other));
	assert_false(str_eq(one, lay(str_of(paper), LANDSCAPE)));
}

static void a_sheet_lies_when_its_page_says_so(void **state)
{
	static const char *const info[] = {"pdfinfo", "-", NULL};

	(void)state;
	assert_true(has(told(info, lay(str_of(paper), LANDSCAPE)), "841.89 x 595.276"));
	assert_true(has(told(info, lay(str_of(paper), PORTRAIT)), "595.276 x 841.89"));
	assert_true(has(told(info, lay(str_of(paper), HALF)), "595.276 x 841.89"));
}

/* ---- long ones ---- */

static struct str long_table(int rows)
{
	struct buf html = buf_new(a, (size_t)4 << 20);

	buf_addz(&html, "<table><thead><tr><th>Số</th><th>Người được trợ giúp</th></tr></thead>");
	for (int i = 1; i <= rows; i++)
		buf_addf(&html, "<tr><td>%d</td><td>Thào Seo Lử %d</td></tr>", i, i);
	buf_addz(&html, "</table><p>Hết.</p>");
	return buf_str(&html);
}

static void a_table_repeats_its_head_on_each_page(void **state)
{
	(void)state;
	struct str pdf = lay(long_table(150), PORTRAIT);
	int64_t pages = pages_of(pdf);

	assert_true(pages >= 3);
	for (int page = 1; page <= pages; page++)
		assert_true(has(page_text(pdf, page), "Người được trợ giúp"));
	struct str text = text_of(pdf);

	for (int row = 1; row <= 150; row++)
		assert_true(has(text, str_printf(a, "Thào Seo Lử %d\n%c", row, 0).ptr));
}

/* The number of each page but the first stands above its text. */
static void pages_are_numbered_from_the_second_on(void **state)
{
	(void)state;
	struct str pdf = lay(long_table(150), PORTRAIT);

	assert_false(str_starts(page_text(pdf, 1), STR("1\n")));
	assert_true(str_starts(page_text(pdf, 2), STR("2\n")));
	assert_true(str_starts(page_text(pdf, 3), STR("3\n")));
}

/* A title and `lead` paragraphs of one line, then one of many words. */
static struct str paragraph_below(const char *title, int lead, int words)
{
	struct buf html = buf_new(a, (size_t)1 << 20);

	buf_addf(&html, "<h1>%s</h1>", title);
	for (int i = 0; i < lead; i++)
		buf_addz(&html, "<p>Một dòng.</p>");
	buf_addz(&html, "<p>");
	for (int i = 1; i <= words; i++)
		buf_addf(&html, "chữ%d ", i);
	buf_addz(&html, "</p>");
	return lay(buf_str(&html), PORTRAIT);
}

static void a_long_paragraph_loses_no_word(void **state)
{
	(void)state;
	struct str text = text_of(paragraph_below("Thông báo", 30, 600));

	for (int i = 1; i <= 600; i++)
		assert_true(has(text, str_printf(a, "chữ%d%c", i, 0).ptr));
}

static void no_line_is_alone(struct str pdf)
{
	for (int page = 1; page <= pages_of(pdf); page++) {
		struct str rest = page_text(pdf, page), line;
		int lines = 0;

		while (str_cut(rest, '\n', &line, &rest))
			lines += has(line, "chữ");
		assert_int_not_equal(lines, 1);
	}
}

/* Wherever the end of the page falls: behind the first line, or before the last. */
static void no_line_of_a_paragraph_is_left_alone(void **state)
{
	(void)state;
	for (int lead = 26; lead <= 31; lead++)
		for (int words = 26; words <= 66; words += 20) {
			no_line_is_alone(paragraph_below("", lead, words));
			no_line_is_alone(paragraph_below("Thông báo", lead, words));
		}
}

static struct str last_line(struct str text)
{
	struct str line, last = STR("");

	while (str_cut(text, '\n', &line, &text))
		if (str_trim(line).len > 1)
			last = line;
	return last;
}

/* A row that is higher than a page is divided like paragraphs: none leaves its first line alone. */
static void a_row_may_be_higher_than_a_page(void **state)
{
	(void)state;
	for (int words = 40; words <= 46; words++) {
		struct buf html = buf_new(a, (size_t)1 << 20);

		buf_addz(&html, "<table><tr><td>1</td><td>");
		for (int i = 1; i <= 60; i++) {
			buf_addz(&html, "<p>đầu ");
			for (int k = 0; k < words + i % 3 * 20; k++)
				buf_addz(&html, "chữ ");
			buf_addf(&html, "cuối%d</p>", i);
		}
		buf_addz(&html, "</td></tr></table>");
		struct str pdf = lay(buf_str(&html), PORTRAIT);

		assert_true(has(text_of(pdf), "cuối60"));
		assert_true(pages_of(pdf) >= 3);
		for (int page = 1; page < pages_of(pdf); page++)
			assert_false(has(last_line(page_text(pdf, page)), "đầu"));
	}
}

static void nothing_stands_beyond_the_margins(void **state)
{
	static const struct {
		const char *class;
		double margin;
	} sheets[] = {{PORTRAIT, 595.28 - 18 * 72 / 25.4},
		      {LANDSCAPE, 841.89 - 18 * 72 / 25.4},
		      {HALF, 595.28 - 14 * 72 / 25.4}};
	char word[201];

	(void)state;
	memset(word, 'W', 200);
	word[200] = '\0';
	struct str name = str_printf(a,
				     "<p>Kính gửi %s</p><ul><li>%s</li></ul><dl><dt>%s</dt>"
				     "<dd>%s</dd></dl><table><tr><td>1</td><td>%s</td><td>Một "
				     "chữ</td></tr></table><footer class=\"kip-paper__end\"><div>"
				     "<p>%s</p></div><div class=\"kip-paper__sign\"><p>%s</p></div>"
				     "</footer>",
				     word, word, word, word, word, word, word);

	for (size_t i = 0; i < sizeof sheets / sizeof *sheets; i++) {
		struct str pdf = lay(name, sheets[i].class);
		struct str text = text_of(pdf);
		size_t letters = 0;

		assert_true((double)right_edge(pdf) <= sheets[i].margin);
		for (size_t k = 0; k < text.len; k++)
			letters += text.ptr[k] == 'W';
		assert_int_equal(letters, 7 * 200);
	}
}

/* The last paragraph goes to the next page with the signature. */
static void a_signature_never_stands_alone(void **state)
{
	(void)state;
	for (int lines = 20; lines < 40; lines++) {
		struct buf html = buf_new(a, 1 << 16);

		for (int i = 1; i <= lines; i++)
			buf_addf(&html, "<p>Đoạn số %d.</p>", i);
		buf_addz(&html, "<footer class=\"kip-paper__end\"><div><p>Nơi nhận:</p></div>"
				"<div class=\"kip-paper__sign\"><p>Giám đốc</p>"
				"<p class=\"kip-paper__name\">Oanh</p></div></footer>");
		struct str pdf = lay(buf_str(&html), PORTRAIT);
		struct str last = page_text(pdf, (int)pages_of(pdf));

		assert_true(has(last, "Oanh"));
		assert_true(has(last, str_printf(a, "Đoạn số %d.%c", lines, 0).ptr));
	}
}

/* How many lines stand on one page with a signature whose name is of that class. */
static int lines_beside(const char *class)
{
	int lines = 10;
	int64_t pages;

	do {
		struct buf html = buf_new(a, 1 << 16);

		for (int i = 1; i <= lines; i++)
			buf_addf(&html, "<p>Đoạn số %d.</p>", i);
		buf_addf(&html,
			 "<footer class=\"kip-paper__end\"><div><p>Nơi nhận:</p></div>"
			 "<div class=\"kip-paper__sign\"><p>Giám đốc</p>"
			 "<p class=\"%s\">Oanh</p></div></footer>",
			 class);
		pages = pages_of(lay(buf_str(&html), PORTRAIT));
		lines++;
	} while (pages == 1);
	return lines - 2;
}

/* The place of a signature gives up what a line needs, before a page is left half empty. */
static void a_signature_gives_up_some_of_its_place(void **state)
{
	(void)state;
	assert_int_equal(lines_beside("kip-paper__name"), lines_beside("kip-paper__label") - 2);
}

/* Nor without the last row of a table. */
static void a_signature_below_a_table_is_not_alone(void **state)
{
	(void)state;
	for (int rows = 20; rows < 40; rows++) {
		struct buf html = buf_new(a, 1 << 16);

		buf_addz(&html, "<table>");
		for (int i = 1; i <= rows; i++)
			buf_addf(&html, "<tr><td>dòng%d</td></tr>", i);
		buf_addz(&html,
			 "</table><footer class=\"kip-paper__end\"><div><p>Nơi nhận:</p></div>"
			 "<div class=\"kip-paper__sign\"><p>Giám đốc</p>"
			 "<p class=\"kip-paper__name\">Oanh</p></div></footer>");
		struct str said = boxes_of(lay(buf_str(&html), PORTRAIT));

		assert_int_equal(box_of(said, "Oanh").page,
				 box_of(said, str_printf(a, "dòng%d%c", rows, 0).ptr).page);
	}
}

/* ---- what is refused ---- */

static void a_missing_font_is_refused(void **state)
{
	(void)state;
	assert_true(
		has(refused(str_of(paper), "/nowhere"), "/nowhere/LiberationSerif-Regular.ttf"));
}

static void put(const char *folder, const char *name, const char *font)
{
	assert_int_equal(symlink(str_printf(a, FONTS "/%s%c", font, 0).ptr,
				 str_printf(a, "%s/%s%c", folder, name, 0).ptr),
			 0);
}

/* Sans under the name of Serif: what the file says of itself counts. */
static void another_font_is_refused(void **state)
{
	static const char *const faces[] = {"Regular.ttf", "Bold.ttf", "Italic.ttf",
					    "BoldItalic.ttf"};
	char folder[] = "/tmp/kip-fonts-XXXXXX";

	(void)state;
	assert_non_null(mkdtemp(folder));
	for (size_t i = 0; i < 4; i++)
		put(folder, str_printf(a, "LiberationSerif-%s%c", faces[i], 0).ptr,
		    str_printf(a, "LiberationSans-%s%c", faces[i], 0).ptr);
	assert_true(has(refused(str_of(paper), folder), "another font"));
	for (size_t i = 0; i < 4; i++)
		unlink(str_printf(a, "%s/LiberationSerif-%s%c", folder, faces[i], 0).ptr);
	rmdir(folder);
}

static void a_letter_that_the_font_lacks_is_refused(void **state)
{
	(void)state;
	assert_true(has(refused(STR("<p>Ông 王</p>"), NULL), "U+738B"));
	assert_true(has(refused(STR("<p>Tốt 😀</p>"), NULL), "U+1F600"));
	assert_true(str_is(documents_pdf_lacks(STR("Ông 王.")), "王"));
	assert_true(str_is(documents_pdf_lacks(STR("Tốt 😀.")), "😀"));
	assert_null(documents_pdf_lacks(STR("Đỗ Thị Ngọc Ánh, H’Hen Niê – 961.400 đồng")).ptr);
}

static void what_cannot_be_laid_out_is_refused(void **state)
{
	static const char *const wrong[] = {
		"",
		"<p></p>",
		"<video></video>",
		"<p>Một <img src=\"/x\"> hai</p>",
		"<table><tr><td>1</td></tr><tr><td>1</td><td>2</td></tr></table>",
		"<table><tr><td colspan=\"0\">1</td></tr></table>",
		"<table><tr><td colspan=\"25\">1</td></tr></table>",
		"<table><tr><td colspan=\"2\">1</td></tr><tr><td>1</td></tr></table>",
		"<table><tr><td>1</td></tr><tr><td colspan=\"2\">1</td></tr></table>",
		"<table><tr><td rowspan=\"x\">1</td></tr></table>",
		"<table><tr><td rowspan=\"2\">1</td><td>2</td></tr></table>",
		("<table><thead><tr><td rowspan=\"2\">1</td><td>2</td></tr></thead><tbody><tr>"
		 "<td>3</td></tr></tbody></table>"),
		("<table><tr><td>1</td><td rowspan=\"2\">2</td></tr><tr><td colspan=\"2\">3</td>"
		 "</tr></table>"),
		"<table><colgroup><col width=\"40%\"><col width=\"50%\"></colgroup></table>",
		"<table><colgroup><col width=\"100\"></colgroup></table>",
		"<table><colgroup><col></colgroup></table>",
		"<table><tr><td>1</td></tr><colgroup><col width=\"100%\"></colgroup></table>",
		("<table><colgroup><col width=\"99%\"><col width=\"1%\"></colgroup><tr><td>1</td>"
		 "<td>2</td></tr></table>"),
		("<table><colgroup><col width=\"95%\"><col width=\"5%\"></colgroup><tr><td>1</td>"
		 "<td><ol><li>2</li></ol></td></tr></table>"),
		"<table><tfoot><tr><td>1</td></tr></tfoot></table>",
		"<article class=\"kip-paper kip-paper--lying\"><p>Một</p></article>",
		"<dl><dt>Một</dt><dt>hai</dt></dl>",
		"<header class=\"kip-paper__head\"><p>1</p><p>2</p><p>3</p></header>",
		("<div class=\"kip-paper__key\"><div><svg viewBox=\"0 0 9 9\"><path d=\"M0 0c1 "
		 "1\"/>"
		 "</svg></div></div>"),
		("<div class=\"kip-paper__key\"><div><svg viewBox=\"0 0 9 8\"><path d=\"\"/></svg>"
		 "</div></div>"),
	};

	(void)state;
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
		refused(str_of(wrong[i]), NULL);
}

/* Each letter that is promised is in all four faces. */
static void promised_letters_are_in_the_font(void **state)
{
	static const char *const faces[] = {"Regular", "Bold", "Italic", "BoldItalic"};

	(void)state;
	for (size_t i = 0; i < 4; i++) {
		const char *path =
			str_printf(a, FONTS "/LiberationSerif-%s.ttf%c", faces[i], 0).ptr;
		FcPattern *font = FcFreeTypeQuery((const FcChar8 *)path, 0, NULL, &(int){0});
		FcCharSet *letters;

		assert_int_equal(FcPatternGetCharSet(font, FC_CHARSET, 0, &letters), FcResultMatch);
		for (uint32_t letter = ' '; letter < 0x3000; letter++)
			if (documents_pdf_letter(letter) && !FcCharSetHasChar(letters, letter))
				fail_msg("%s has no U+%04X", faces[i], letter);
		FcPatternDestroy(font);
	}
}

/* A QR code comes out as black squares, wherever the slip puts it. */
static void a_qr_code_is_drawn(void **state)
{
	static const char html[] =
		"<div class=\"kip-paper__key\"><div><p>Mã</p></div><figure><svg viewBox=\"0 0 4 "
		"4\">"
		"<path fill=\"#fff\" d=\"M0 0h4v4H0z\"/><path d=\"M1 1h2v1h-2zM2 "
		"2h1v1h-1z\"/></svg>"
		"<figcaption>Quét</figcaption></figure></div><hr class=\"kip-paper__cut\">";

	(void)state;
	struct str pdf = lay(str_of(html), HALF);

	assert_int_equal(pages_of(pdf), 1);
	assert_true(has(text_of(pdf), "Mã\nQuét"));
}

/* Wherever the line ends: in front of a code, never in it. */
static void the_digits_of_a_code_stay_on_one_line(void **state)
{
	struct buf html = buf_new(a, (size_t)64 << 10);

	(void)state;
	for (int letters = 1; letters <= 60; letters++)
		buf_addf(&html, "<p>Số %d: mã hồ sơ đã ghi trên phiếu %.*s 9325 9484 3 hết</p>",
			 letters, letters,
			 "oooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo");
	struct str pdf = lay(buf_str(&html), PORTRAIT), left = text_of(pdf);
	int whole = 0;

	for (size_t at; (at = str_find(left, STR("9325"))) != SIZE_MAX; whole++) {
		struct str line, code = str_sub(left, at, SIZE_MAX);

		str_cut(code, '\n', &line, &left);
		assert_true(str_find(line, STR("9484")) != SIZE_MAX);
		assert_true(str_find(str_sub(line, strlen("9325 9484"), SIZE_MAX), STR("3")) !=
			    SIZE_MAX);
	}
	assert_int_equal(whole, 60);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_are_found_in_their_order),
		cmocka_unit_test(a_heading_does_not_end_in_one_word),
		cmocka_unit_test(fonts_are_embedded_subsets_of_one_family),
		cmocka_unit_test(the_file_says_what_it_is),
		cmocka_unit_test(the_same_paper_gives_the_same_bytes),
		cmocka_unit_test(a_table_repeats_its_head_on_each_page),
		cmocka_unit_test(a_sheet_lies_when_its_page_says_so),
		cmocka_unit_test(pages_are_numbered_from_the_second_on),
		cmocka_unit_test(a_long_paragraph_loses_no_word),
		cmocka_unit_test(no_line_of_a_paragraph_is_left_alone),
		cmocka_unit_test(a_row_may_be_higher_than_a_page),
		cmocka_unit_test(nothing_stands_beyond_the_margins),
		cmocka_unit_test(a_signature_never_stands_alone),
		cmocka_unit_test(a_signature_gives_up_some_of_its_place),
		cmocka_unit_test(a_signature_below_a_table_is_not_alone),
		cmocka_unit_test(a_missing_font_is_refused),
		cmocka_unit_test(another_font_is_refused),
		cmocka_unit_test(a_letter_that_the_font_lacks_is_refused),
		cmocka_unit_test(what_cannot_be_laid_out_is_refused),
		cmocka_unit_test(promised_letters_are_in_the_font),
		cmocka_unit_test(a_qr_code_is_drawn),
		cmocka_unit_test(the_digits_of_a_code_stay_on_one_line),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
