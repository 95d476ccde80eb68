/*
 * The readers of sheets in this process, where sanitizers see them: what spreadsheet programs
 * write, what is none, what is spoilt, and what unpacks to more than it should.
 */
#include "documents/look/look_sheet.h"

#include <archive.h>
#include <archive_entry.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define ZIP_MOST ((size_t)4 << 20)
/* STR() where only a constant may stand. */
#define TEXT(literal) \
	{ \
		literal, sizeof(literal) - 1 \
	}

static struct arena *arena;

static int make_arena(void **state)
{
	(void)state;
	arena = arena_new((size_t)1 << 30);
	return 0;
}

static int drop_arena(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

/* ---- making ---- */

struct part {
	const char *name;
	struct str text;
};

static struct str zip_of(const struct part *parts, size_t count)
{
	char *bytes = arena_alloc(arena, ZIP_MOST, 1);
	struct archive *zip = archive_write_new();
	size_t used = 0;

	archive_write_set_format_zip(zip);
	assert_int_equal(archive_write_open_memory(zip, bytes, ZIP_MOST, &used), ARCHIVE_OK);
	for (size_t i = 0; i < count && parts[i].name; i++) {
		struct archive_entry *entry = archive_entry_new();

		archive_entry_set_pathname(entry, parts[i].name);
		archive_entry_set_filetype(entry, AE_IFREG);
		archive_entry_set_size(entry, (la_int64_t)parts[i].text.len);
		assert_int_equal(archive_write_header(zip, entry), ARCHIVE_OK);
		archive_write_data(zip, parts[i].text.ptr, parts[i].text.len);
		archive_entry_free(entry);
	}
	archive_write_close(zip);
	archive_write_free(zip);
	return (struct str){bytes, used};
}

static const struct part workbook = {
	"xl/workbook.xml",
	TEXT("<workbook xmlns=\"m\" xmlns:r=\"r\"><sheets><sheet name=\"Một\" sheetId=\"7\" "
	     "r:id=\"rId3\"/>"
	     "<sheet name=\"Hai\" sheetId=\"8\" r:id=\"rId1\"/></sheets></workbook>")};
static const struct part relations = {
	"xl/_rels/workbook.xml.rels",
	TEXT("<Relationships xmlns=\"p\"><Relationship Id=\"rId1\" "
	     "Target=\"worksheets/sheet1.xml\"/>"
	     "<Relationship Id=\"rId3\" Target=\"worksheets/first.xml\"/></Relationships>")};
static const struct part strings = {
	"xl/sharedStrings.xml",
	TEXT("<sst xmlns=\"m\"><si><t>Họ tên</t></si><si><r><t>Thào </t></r><r><t>Seo Lử</t></r>"
	     "<rPh sb=\"0\" eb=\"1\"><t>tao</t></rPh></si><si><t>hai\ndòng \\ "
	     "&lt;một&gt;</t></si></sst>")};
static const struct part styles = {
	"xl/styles.xml",
	TEXT("<styleSheet xmlns=\"m\"><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/>"
	     "<numFmt numFmtId=\"165\" formatCode=\"&quot;day&quot; [Red]0\"/></numFmts>"
	     "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>"
	     "<xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf "
	     "numFmtId=\"22\"/>"
	     "</cellXfs></styleSheet>")};

static struct str book_with(const char *rows)
{
	struct str sheet = str_printf(
		arena, "<worksheet xmlns=\"m\"><sheetData>%s</sheetData></worksheet>", rows);
	const struct part parts[] = {
		workbook, relations, strings, styles, {"xl/worksheets/first.xml", sheet}};

	return zip_of(parts, sizeof parts / sizeof *parts);
}

/* ---- reading ---- */

static enum look_verdict verdict_of(struct str bytes, struct str *rows)
{
	struct look look = {.pages = 0};
	struct look_file file = {(const uint8_t *)bytes.ptr, bytes.len};
	enum look_verdict v = look_sheet(arena, file, &look);

	*rows = (struct str){(const char *)look.shown, look.shown_len};
	assert_int_equal(v == LOOK_FINE, look.shown != NULL);
	return v;
}

static void reads_as(struct str bytes, const char *wanted)
{
	struct str rows;
	enum look_verdict v = verdict_of(bytes, &rows);

	if (v != LOOK_FINE || !str_is(rows, wanted))
		fail_msg("verdict %d:\n%" STR_F "instead of\n%s", v, STR_A(rows), wanted);
}

static void is_refused(struct str bytes, enum look_verdict wanted)
{
	struct str rows;

	assert_int_equal(verdict_of(bytes, &rows), wanted);
}

/* ---- XLSX ---- */

static void cells_are_read_as_they_are_shown(void **state)
{
	(void)state;
	reads_as(book_with("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" "
			   "t=\"s\"><v>1</v></c>"
			   "</row><row r=\"2\"/><row r=\"4\"><c r=\"B4\" t=\"s\"><v>2</v></c>"
			   "<c r=\"D4\" t=\"inlineStr\"><is><t>tại chỗ</t></is></c>"
			   "<c r=\"E4\" t=\"b\"><v>1</v></c><c r=\"F4\" "
			   "t=\"e\"><v>#N/A</v></c></row>"),
		 "1\ttHọ tên\t\ttThào Seo Lử\n"
		 "4\t\tthai\\ndòng \\\\ <một>\t\tttại chỗ\ttTRUE\tt#N/A\n");
}

/* Formulas are what they came to; one that was never computed is nothing. */
static void formulas_are_never_computed(void **state)
{
	(void)state;
	reads_as(
		book_with(
			"<row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c><c r=\"B1\" t=\"str\">"
			"<f>A1&amp;\"x\"</f><v>=cmd|' /C calc'!A0</v></c><c r=\"C1\"><f>9*9</f></c>"
			"<c r=\"D1\"><v>3</v></c></row>"),
		"1\tt2\tt=cmd|' /C calc'!A0\t\tt3\n");
}

/* 46065 is 12 February 2026, the day 20496 since 1970; half a day is noon. */
static void days_are_known_by_their_style(void **state)
{
	(void)state;
	reads_as(book_with("<row><c s=\"1\"><v>46065</v></c><c s=\"2\"><v>46065.0</v></c>"
			   "<c s=\"0\"><v>46065</v></c><c s=\"3\"><v>46065</v></c>"
			   "<c s=\"4\"><v>46065.5</v></c><c s=\"1\"><v>0.5</v></c>"
			   "<c s=\"1\"><v>1</v></c><c s=\"9\"><v>46065</v></c></row>"),
		 "1\td20496\td20496\tt46065\tt46065\td20496 12:00\tt0.5\td-25567\tt46065\n");
}

static void the_other_count_of_days_is_known(void **state)
{
	(void)state;
	const struct part old = {"xl/workbook.xml",
				 STR("<workbook xmlns:r=\"r\"><workbookPr "
				     "date1904=\"1\"/><sheets><sheet r:id=\"rId3\"/>"
				     "</sheets></workbook>")};
	const struct part sheet = {
		"xl/worksheets/first.xml",
		STR("<worksheet><row><c s=\"1\"><v>44603</v></c></row></worksheet>")};
	const struct part parts[] = {old, relations, styles, sheet};

	reads_as(zip_of(parts, 4), "1\td20496\n");
}

static void long_numbers_keep_their_digits(void **state)
{
	(void)state;
	reads_as(book_with("<row><c><v>1.5207000123E+10</v></c><c><v>0.1</v></c>"
			   "<c><v>38800021</v></c><c><v>1E+300</v></c></row>"),
		 "1\tt15207000123\tt0.1\tt38800021\tt1E+300\n");
}

/* ---- what is no sheet, spoilt, locked, or made to harm ---- */

static void other_files_are_no_sheets(void **state)
{
	static const char locked[] = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1..E\0n\0c\0r\0y\0p\0t\0e\0d\0"
				     "P\0a\0c\0k\0a\0g\0e\0";
	static const char old[] = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1..Workbook";
	const struct part text = {"word/document.xml", STR("<w/>")};

	(void)state;
	is_refused(zip_of(&text, 1), LOOK_WRONG_TYPE);
	is_refused((struct str){locked, sizeof locked}, LOOK_ENCRYPTED);
	is_refused((struct str){old, sizeof old}, LOOK_WRONG_TYPE);
	is_refused((struct str){"\x89PNG\0\0\0", 7}, LOOK_WRONG_TYPE);
	is_refused(STR("%PDF-1.7\n"), LOOK_WRONG_TYPE);
	is_refused(STR("  <html><table><tr><td>1</td></tr></table>"), LOOK_WRONG_TYPE);
}

static void a_book_without_its_sheet_is_broken(void **state)
{
	const struct part parts[] = {workbook, relations, strings};

	(void)state;
	is_refused(zip_of(parts, 3), LOOK_BROKEN);
	is_refused(zip_of(parts, 1), LOOK_BROKEN);
	is_refused(book_with("<row><c></row>"), LOOK_BROKEN);
	is_refused(book_with(""), LOOK_EMPTY);
	is_refused(book_with("<row><c t=\"inlineStr\"><is><t>  </t></is></c></row>"), LOOK_EMPTY);
}

/* Entities that would grow to gigabytes, or read a file of ours, are not even defined. */
static void document_types_are_refused(void **state)
{
	const struct part sheet = {"xl/worksheets/first.xml",
				   STR("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b "
				       "\"&a;&a;&a;&a;&a;&a;\"><!ENTITY c "
				       "SYSTEM \"file:///etc/passwd\">]><worksheet><row><c "
				       "t=\"str\"><v>&b;&c;</v></c></row>"
				       "</worksheet>")};
	const struct part parts[] = {workbook, relations, sheet};

	(void)state;
	is_refused(zip_of(parts, 3), LOOK_BROKEN);
}

/* A megabyte that becomes a gigabyte is left where a good sheet would have ended long ago. */
static void a_bomb_is_bounded(void **state)
{
	size_t len = (size_t)80 << 20, before;
	char *blanks = arena_alloc(arena, len, 1);

	(void)state;
	memset(blanks, ' ', len);
	const struct part sheet = {"xl/worksheets/first.xml", {blanks, len}};
	const struct part parts[] = {workbook, relations, sheet};
	struct str zip = zip_of(parts, 3);

	assert_true(zip.len < (size_t)1 << 20);
	before = arena_used(arena);
	is_refused(zip, LOOK_MANY_ROWS);
	assert_true(arena_used(arena) - before < (size_t)160 << 20);
}

#define TABS_8 "\t\t\t\t\t\t\t\t"

static void rows_and_columns_have_a_limit(void **state)
{
	struct buf rows = buf_new(arena, (size_t)1 << 20);

	(void)state;
	for (int i = 0; i < LOOK_ROWS_MOST; i++)
		buf_addz(&rows, "<row><c><v>1</v></c></row>");
	struct str out;

	assert_int_equal(verdict_of(book_with(str_z(arena, buf_str(&rows))), &out), LOOK_FINE);
	buf_addz(&rows, "<row/><row><c><v>1</v></c></row>");
	is_refused(book_with(str_z(arena, buf_str(&rows))), LOOK_MANY_ROWS);
	reads_as(book_with("<row><c r=\"AN1\"><v>1</v></c><c r=\"AO1\"/></row>"),
		 "1" TABS_8 TABS_8 TABS_8 TABS_8 TABS_8 "t1\n");
	is_refused(book_with("<row><c r=\"AO1\"><v>1</v></c></row>"), LOOK_MANY_ROWS);
	is_refused(book_with("<row><c r=\"ZZZZZZ1\"><v>1</v></c></row>"), LOOK_MANY_ROWS);
	is_refused(book_with("<row><c r=\"1\"><v>1</v></c></row>"), LOOK_MANY_ROWS);
}

/* Cut at every length, and with every byte spoilt: whatever comes out, it comes out. */
static void spoilt_books_end_well(void **state)
{
	struct str whole = book_with("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>46065</v></c></row>"),
		   out;

	(void)state;
	for (size_t len = 0; len < whole.len; len++)
		assert_int_not_equal(verdict_of(str_sub(whole, 0, len), &out), LOOK_VERDICT_COUNT);
	for (size_t i = 0; i < whole.len; i++) {
		char *spoilt = str_z(arena, whole);
		struct arena_mark mark = arena_mark(arena);

		spoilt[i] ^= (char)0xff;
		verdict_of((struct str){spoilt, whole.len}, &out);
		arena_rewind(arena, mark);
	}
}

/* ---- CSV ---- */

static void the_usual_texts_are_read(void **state)
{
	static const char little[] = "\xff\xfe"
				     "A\0\t\0\xbb\x1e\n\0"
				     "1\0\t\0=\xd8\x00\xde\n\0";
	static const char big[] = "\xfe\xff"
				  "\0A\0;\0B";

	(void)state;
	reads_as(STR("Họ tên,Năm\r\n\"Lử, Thào Seo\",1990\r\n"),
		 "1\ttHọ tên\ttNăm\n2\ttLử, Thào Seo\tt1990\n");
	reads_as(STR("\xef\xbb\xbfTên;Số tiền\n\"một\ndòng \"\"nữa\"\"\";1,5\n;\n;x\n"),
		 "1\ttTên\ttSố tiền\n2\ttmột\\ndòng \"nữa\"\tt1,5\n4\t\ttx\n");
	reads_as(STR("a\tb, c\td\n1\t\n"), "1\tta\ttb, c\ttd\n2\tt1\n");
	reads_as(STR("một cột\nhai"), "1\ttmột cột\n2\tthai\n");
	reads_as((struct str){little, sizeof little - 1}, "1\ttA\ttẻ\n2\tt1\tt😀\n");
	reads_as((struct str){big, sizeof big - 1}, "1\ttA\ttB\n");
}

static void spoilt_texts_are_refused(void **state)
{
	static const char half[] = "\xff\xfe"
				   "=\xd8";
	static const char lone[] = "\xff\xfe"
				   "\x00\xde"
				   "a\0";

	(void)state;
	is_refused(STR("H\xe4user,1\n"), LOOK_WRONG_LETTERS);
	is_refused((struct str){half, sizeof half - 1}, LOOK_WRONG_LETTERS);
	is_refused((struct str){lone, sizeof lone - 1}, LOOK_WRONG_LETTERS);
	is_refused((struct str){half, sizeof half - 2}, LOOK_WRONG_LETTERS);
	is_refused(STR("a,\"b\nc,d\n"), LOOK_BROKEN);
	is_refused(STR("\n\n , \n"), LOOK_EMPTY);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cells_are_read_as_they_are_shown),
		cmocka_unit_test(formulas_are_never_computed),
		cmocka_unit_test(days_are_known_by_their_style),
		cmocka_unit_test(the_other_count_of_days_is_known),
		cmocka_unit_test(long_numbers_keep_their_digits),
		cmocka_unit_test(other_files_are_no_sheets),
		cmocka_unit_test(a_book_without_its_sheet_is_broken),
		cmocka_unit_test(document_types_are_refused),
		cmocka_unit_test(a_bomb_is_bounded),
		cmocka_unit_test(rows_and_columns_have_a_limit),
		cmocka_unit_test(spoilt_books_end_well),
		cmocka_unit_test(the_usual_texts_are_read),
		cmocka_unit_test(spoilt_texts_are_refused),
	};

	return cmocka_run_group_tests(tests, make_arena, drop_arena);
}
