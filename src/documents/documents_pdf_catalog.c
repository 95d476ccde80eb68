/*
 * cairo cannot say the language of a file, and 1.16 forgets to say that it is tagged. PDF lets a
 * file be amended at its end: the catalogue comes once more, and a table of that one object.
 */
#include "documents/documents_pdf_internal.h"

#define LANGUAGE " /Lang (vi) /ViewerPreferences << /DisplayDocTitle true >>"
#define MARKED   " /MarkInfo << /Marked true >>"

/* The last place of `word`, or SIZE_MAX. */
static size_t find_last(struct str file, struct str word)
{
	for (size_t at = file.len; at-- > 0;)
		if (str_starts(str_sub(file, at, SIZE_MAX), word))
			return at;
	return SIZE_MAX;
}

/* The number behind `word`, which stands behind `from`. */
static bool number_after(struct str file, size_t from, struct str word, int64_t *out)
{
	struct str rest = str_sub(file, from, SIZE_MAX);
	size_t at = str_find(rest, word), digits = 0;

	if (at == SIZE_MAX)
		return false;
	rest = str_trim(str_sub(rest, at + word.len, 40));
	while (digits < rest.len && rest.ptr[digits] >= '0' && rest.ptr[digits] <= '9')
		digits++;
	return str_int(str_sub(rest, 0, digits), out);
}

/* What stands between "<<" and the end of object `number`. */
static bool object_of(struct pdf *pdf, struct str file, int64_t number, struct str *inside)
{
	struct str name = str_printf(pdf->arena, "\n%lld 0 obj\n<<", (long long)number);
	size_t at = str_find(file, name);

	if (at == SIZE_MAX)
		return false;
	*inside = str_sub(file, at + name.len, SIZE_MAX);
	size_t end = str_find(*inside, STR("endobj"));

	*inside = str_sub(*inside, 0, end);
	return end != SIZE_MAX;
}

/* What the last trailer of a file says. */
struct trailer {
	int64_t root, info, size, table;
};

static void amend(struct buf *file, const struct trailer *t, struct str catalogue)
{
	size_t object = file->len;

	buf_addf(file, "%lld 0 obj\n<<" LANGUAGE, (long long)t->root);
	if (str_find(catalogue, STR("/MarkInfo")) == SIZE_MAX)
		buf_addz(file, MARKED);
	buf_add(file, catalogue);
	buf_addz(file, "endobj\n");
	size_t start = file->len;

	buf_addf(file, "xref\n%lld 1\n%010zu 00000 n \n", (long long)t->root, object);
	buf_addf(file, "trailer\n<< /Size %lld /Root %lld 0 R /Info %lld 0 R /Prev %lld >>\n",
		 (long long)t->size, (long long)t->root, (long long)t->info, (long long)t->table);
	buf_addf(file, "startxref\n%zu\n%%%%EOF\n", start);
}

static bool read_trailer(struct str file, struct trailer *t)
{
	size_t at = find_last(file, STR("trailer"));

	return at != SIZE_MAX && number_after(file, at, STR("/Root"), &t->root) &&
	       number_after(file, at, STR("/Info"), &t->info) &&
	       number_after(file, at, STR("/Size"), &t->size) &&
	       number_after(file, at, STR("startxref"), &t->table);
}

bool pdf_catalog(struct pdf *pdf, struct buf *file)
{
	struct str made = str_copy(pdf->arena, buf_str(file)), catalogue;
	struct trailer trailer;

	if (!read_trailer(made, &trailer) || !object_of(pdf, made, trailer.root, &catalogue))
		return pdf_fail(pdf, "This version of cairo writes a file of another shape.");
	amend(file, &trailer, catalogue);
	return !buf_full(file) || pdf_fail(pdf, "The paper is longer than a file may be.");
}
