/* Tables of papers: widths that the template says, cells that span others, rows over pages. */
#include "documents/testing/laid.h"

#include "base/buf.h"

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

/* The head of a register as law draws it: two rows, and numbers of columns below them. */
static const char register_head[] =
	"<colgroup><col width=\"6%\"><col width=\"14%\"><col width=\"25%\"><col width=\"15%\">"
	"<col width=\"40%\"></colgroup><thead><tr><th rowspan=\"2\">Số TT</th>"
	"<th rowspan=\"2\">Ngày thụ lý</th><th colspan=\"2\">Người được trợ giúp pháp lý</th>"
	"<th rowspan=\"2\">Nội dung</th></tr><tr><th>Họ tên</th><th>Năm sinh</th></tr>"
	"<tr><th>(1)</th><th>(2)</th><th>(3)</th><th>(4)</th><th>(5)</th></tr></thead>";

static struct str register_of(int rows)
{
	struct buf html = buf_new(a, (size_t)4 << 20);

	buf_addf(&html, "<h1>Sổ thụ lý</h1><table>%s<tbody>", register_head);
	for (int i = 1; i <= rows; i++)
		buf_addf(&html,
			 "<tr><td>%d</td><td>12/02/2026</td><td>Thào Seo Lử %d</td><td>1990</td>"
			 "<td>Tranh chấp quyền sử dụng đất, đầu%d; phải đi ba lần mới tới được bản "
			 "của người yêu cầu, mùa mưa đường sạt cuối%d</td></tr>",
			 i, i, i, i);
	buf_addz(&html, "</tbody></table>");
	return lay(buf_str(&html), LANDSCAPE);
}

/* 254 mm between the margins: the third column begins behind 20 % of them, at 25 mm + 50.8 mm. */
static void columns_are_as_wide_as_the_template_says(void **state)
{
	(void)state;
	struct str said = boxes_of(register_of(1));
	double point = 72 / 25.4, width = 254 * point, left = 25 * point;
	struct box name = box_of(said, "Thào"), born = box_of(said, "1990"),
		   about = box_of(said, "Tranh");

	assert_int_equal(name.left, (int64_t)(left + 0.20 * width + 4));
	assert_int_equal(born.left, (int64_t)(left + 0.45 * width + 4));
	assert_int_equal(about.left, (int64_t)(left + 0.60 * width + 4));
}

/* Joined cells stand beside all that they span, and the second row begins below the first. */
static void cells_span_columns_and_rows(void **state)
{
	(void)state;
	struct str said = boxes_of(register_of(1));
	struct box over = box_of(said, "Người"), under = box_of(said, "Họ"),
		   born = box_of(said, "Năm"), below = box_of(said, "(1)"),
		   beside = box_of(said, "Số");

	assert_true(under.top >= over.bottom);
	assert_int_equal(under.top, born.top);
	assert_true(over.right < born.left); /* in the middle of two columns, left of the second */
	assert_true(over.left > under.left);
	assert_true(beside.top <= over.top + 1);
	assert_true(below.top >= under.bottom);
}

static void a_head_of_joined_rows_comes_on_each_page(void **state)
{
	static const char *const words[] = {"Số TT", "Ngày thụ lý", "Người được trợ giúp pháp lý",
					    "Nội dung", NULL};

	(void)state;
	struct str pdf = register_of(60);
	int64_t pages = pages_of(pdf);

	assert_true(pages >= 3);
	for (int page = 1; page <= pages; page++) {
		for (size_t i = 0; words[i]; i++)
			assert_true(has(page_text(pdf, page), words[i]));
		assert_true(has(page_text(pdf, page), "(5)"));
	}
}

/* Each row stands whole on one page, wherever the end of the page falls. */
static void a_row_that_fits_a_page_is_never_divided(void **state)
{
	(void)state;
	for (int lead = 0; lead < 5; lead++) {
		struct str said = boxes_of(register_of(40 + lead));

		for (int i = 1; i <= 40 + lead; i++) {
			const char *first = str_printf(a, "đầu%d;%c", i, 0).ptr,
				   *last = str_printf(a, "cuối%d%c", i, 0).ptr;

			assert_int_equal(box_of(said, first).page, box_of(said, last).page);
		}
	}
}

/* `rows` rows beside one cell with `words` words. */
static struct str joined(int lead, int rows, int words)
{
	struct buf html = buf_new(a, (size_t)1 << 20);

	for (int i = 0; i < lead; i++)
		buf_addz(&html, "<p>Một dòng.</p>");
	buf_addf(&html,
		 "<table><thead><tr><th>Việc</th><th>Lần</th></tr></thead><tr><td rowspan=\"%d\">",
		 rows);
	for (int i = 1; i <= words; i++)
		buf_addf(&html, "chữ%d ", i);
	for (int i = 1; i <= rows; i++)
		buf_addf(&html, "%s<td>lần%d</td></tr>", i > 1 ? "<tr>" : "</td>", i);
	buf_addz(&html, "<tr><td>hết</td><td>rồi</td></tr></table>");
	return lay(buf_str(&html), PORTRAIT);
}

/* What fits on a page is kept on one. */
static void joined_rows_stay_together(void **state)
{
	(void)state;
	for (int lead = 20; lead < 34; lead++) {
		struct str said = boxes_of(joined(lead, 6, 10));

		assert_int_equal(box_of(said, "chữ1").page, box_of(said, "lần6").page);
		assert_int_equal(box_of(said, "Lần").page,
				 lead < 26 ? 1 : box_of(said, "lần1").page);
	}
}

/* A high cell heightens the last row; the row below begins below both. */
static void a_joined_cell_has_its_room(void **state)
{
	(void)state;
	struct str said = boxes_of(joined(0, 2, 400));

	assert_int_equal(box_of(said, "chữ400").page, 1);
	assert_true(box_of(said, "hết").top >= box_of(said, "chữ400").bottom);
	assert_true(box_of(said, "rồi").top >= box_of(said, "chữ400").bottom);
}

/* More than a page, be it the rows or the cell beside them: no word is lost, none in the margin. */
static void joined_rows_go_on_over_pages(void **state)
{
	static const struct {
		int rows, words;
	} tables[] = {{90, 300}, {3, 3000}, {90, 3000}, {60, 0}};

	(void)state;
	for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
		struct str pdf = joined(3, tables[i].rows, tables[i].words);
		struct str text = text_of(pdf), said = boxes_of(pdf);

		assert_true(pages_of(pdf) >= 2);
		assert_true(tables[i].words == 0 || box_of(said, "chữ1").page == 1);
		for (int k = 1; k <= tables[i].words; k++)
			assert_true(has(text, str_printf(a, "chữ%d%c", k, 0).ptr));
		for (int k = 1; k <= tables[i].rows; k++)
			assert_true(box_of(said, str_printf(a, "lần%d%c", k, 0).ptr).bottom < 780);
		assert_true(box_of(said, "hết").bottom < 780);
		for (int page = 1; page <= pages_of(pdf); page++)
			assert_true(has(page_text(pdf, page), "Lần"));
	}
}

/* A page is filled before the next begins, also amid joined rows. */
static void joined_rows_fill_their_pages(void **state)
{
	int on_page[10] = {0};

	(void)state;
	struct str pdf = joined(3, 90, 0), said = boxes_of(pdf);

	for (int k = 1; k <= 90; k++)
		on_page[box_of(said, str_printf(a, "lần%d%c", k, 0).ptr).page]++;
	for (int page = 1; page < pages_of(pdf); page++)
		assert_true(on_page[page] > 30);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(columns_are_as_wide_as_the_template_says),
		cmocka_unit_test(cells_span_columns_and_rows),
		cmocka_unit_test(a_head_of_joined_rows_comes_on_each_page),
		cmocka_unit_test(a_row_that_fits_a_page_is_never_divided),
		cmocka_unit_test(joined_rows_stay_together),
		cmocka_unit_test(a_joined_cell_has_its_room),
		cmocka_unit_test(joined_rows_go_on_over_pages),
		cmocka_unit_test(joined_rows_fill_their_pages),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
