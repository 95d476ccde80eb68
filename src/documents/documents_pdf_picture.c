/*
 * The one kind of picture on our papers: a QR code, drawn in the page as a path of rectangles
 * "Mx yhWv1h-Wz". Anything else is refused.
 */
#include "documents/documents_pdf_internal.h"

#define RUN_LEAST (sizeof "M0 0h1v1h-1z" - 1)

/* Takes the number at the start of `rest`. */
static bool take_number(struct str *rest, double *out)
{
	size_t digits = 0;
	int64_t number;

	while (digits < rest->len && rest->ptr[digits] >= '0' && rest->ptr[digits] <= '9')
		digits++;
	if (!str_int(str_sub(*rest, 0, digits), &number))
		return false;
	*out = (double)number;
	*rest = str_sub(*rest, digits, SIZE_MAX);
	return true;
}

static bool take(struct str *rest, struct str word)
{
	bool right = str_starts(*rest, word);

	if (right)
		*rest = str_sub(*rest, word.len, SIZE_MAX);
	return right;
}

/* The side of a square view box; 0: it is none. */
static double side_of(struct pdf *pdf, const xmlNode *svg)
{
	struct str box = pdf_attribute(pdf, svg, "viewbox"); /* the HTML reader lowers names */
	double width, height;

	if (!box.ptr)
		box = pdf_attribute(pdf, svg, "viewBox");
	return take(&box, STR("0 0 ")) && take_number(&box, &width) && take(&box, STR(" ")) &&
			       take_number(&box, &height) && box.len == 0 && width == height
		       ? width
		       : 0;
}

static bool take_run(struct str *path, struct pdf_run *run)
{
	double back;

	return take(path, STR("M")) && take_number(path, &run->x) && take(path, STR(" ")) &&
	       take_number(path, &run->y) && take(path, STR("h")) &&
	       take_number(path, &run->width) && take(path, STR("v")) &&
	       take_number(path, &run->height) && take(path, STR("h-")) &&
	       take_number(path, &back) && take(path, STR("z")) && back == run->width;
}

static bool take_path(struct pdf *pdf, struct str path, struct pdf_picture *picture)
{
	bool right = path.len > 0;

	picture->runs = arena_many(pdf->arena, path.len / RUN_LEAST + 1, struct pdf_run);
	while (right && path.len > 0)
		right = take_run(&path, &picture->runs[picture->count++]);
	return right;
}

/* The white ground of the picture is the paper's own. */
static bool is_ground(struct pdf *pdf, const xmlNode *path)
{
	return str_is(pdf_attribute(pdf, path, "fill"), "#fff");
}

struct pdf_text *pdf_picture_read(struct pdf *pdf, const xmlNode *svg)
{
	struct pdf_picture *picture = arena_one(pdf->arena, struct pdf_picture);
	struct pdf_text *text = arena_one(pdf->arena, struct pdf_text);
	bool right = (picture->side = side_of(pdf, svg)) > 0;

	for (const xmlNode *n = svg->children; right && n; n = n->next)
		if (n->type == XML_ELEMENT_NODE && !is_ground(pdf, n))
			right = picture->count == 0 &&
				take_path(pdf, pdf_attribute(pdf, n, "d"), picture);
	if (!right) {
		pdf_fail(pdf, "A picture is no path of rectangles in a square box.");
		return NULL;
	}
	*text = (struct pdf_text){.picture = picture, .tag = "Figure"};
	return text;
}
