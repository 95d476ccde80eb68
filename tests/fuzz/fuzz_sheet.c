/*
 * Sheets as kip-look opens them: CSV, XLSX as bytes, and XLSX put together from the parts of the
 * input, so that what is changed is the XML and not its packing.
 */
#include "documents/documents_internal.h"
#include "documents/look/look_sheet.h"
#include "fuzz/fuzz.h"
#include "fuzz/fuzz_parts.h"

#include "base/fold.h"

#include <archive.h>
#include <archive_entry.h>

#define SHEET_ARENA ((size_t)256 << 20)
#define BOOK_SLACK  ((size_t)16 << 10)

static const char *const part_names[] = {
	"xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml",
	"xl/styles.xml",   "xl/worksheets/sheet1.xml",
};
#define PARTS (sizeof part_names / sizeof *part_names)

static void add_part(struct archive *zip, const char *name, struct str text)
{
	struct archive_entry *entry = archive_entry_new();

	archive_entry_set_pathname(entry, name);
	archive_entry_set_filetype(entry, AE_IFREG);
	archive_entry_set_perm(entry, 0600);
	archive_entry_set_size(entry, (la_int64_t)text.len);
	must(archive_write_header(zip, entry) == ARCHIVE_OK);
	must(archive_write_data(zip, text.ptr, text.len) == (la_ssize_t)text.len);
	archive_entry_free(entry);
}

static struct str book_of(struct arena *a, struct str input)
{
	struct archive *zip = archive_write_new();
	size_t room = input.len + BOOK_SLACK, used = 0;
	char *bytes = arena_alloc(a, room, 1);

	must(archive_write_set_format_zip(zip) == ARCHIVE_OK);
	must(archive_write_zip_set_compression_store(zip) == ARCHIVE_OK);
	must(archive_write_open_memory(zip, bytes, room, &used) == ARCHIVE_OK);
	for (size_t i = 0; i < PARTS; i++) {
		struct str text = fuzz_part(input, part_names[i]);

		if (text.ptr)
			add_part(zip, part_names[i], text);
	}
	must(archive_write_close(zip) == ARCHIVE_OK);
	archive_write_free(zip);
	return (struct str){bytes, used};
}

/*
 * What kip-look tells, the server understands: all but signs that it takes for hidden ones, and
 * days of years that no calendar of ours has.
 */
static void check_told(struct arena *a, const struct look *look)
{
	const struct looked l = {
		.pages = look->pages,
		.shown = {(const char *)look->shown, look->shown_len},
	};
	struct sheet_rows rows;

	must(str_is_utf8(l.shown));
	must(l.pages >= 1 && l.pages <= LOOK_ROWS_MOST);
	must(documents_sheet_rows(a, &l, &rows) || fold_has_unsafe(l.shown, true) ||
	     str_find(l.shown, STR("\td")) != SIZE_MAX);
}

static void check_sheet(struct arena *a, struct str bytes)
{
	struct look look = {.pages = 0};
	enum look_verdict v =
		look_sheet(a, (struct look_file){(const uint8_t *)bytes.ptr, bytes.len}, &look);

	must((unsigned)v < LOOK_VERDICT_COUNT);
	must((v == LOOK_FINE) == (look.shown != NULL));
	if (v == LOOK_FINE)
		check_told(a, &look);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	struct arena *a = arena_new(SHEET_ARENA);
	struct str input = fuzz_text(bytes, len);

	check_sheet(a, str_starts(input, STR("=== ")) ? book_of(a, input) : input);
	arena_free(a);
	return 0;
}
