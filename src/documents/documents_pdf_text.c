/* Inline elements become one text with attributes; a text becomes lines. */
#include "documents/documents_pdf_internal.h"

#define TEXT_BYTES_MOST ((size_t)1 << 20)
#define NO_BREAK_SPACE  "\xc2\xa0"
#define SMALL           0.86

/* clang-format off */
static const struct {
	const char *name;
	enum pdf_flow flow;
} elements[] = {
	{"a", PDF_FLOW_INLINE}, {"abbr", PDF_FLOW_INLINE}, {"b", PDF_FLOW_INLINE}, {"bdi", PDF_FLOW_INLINE},
	{"br", PDF_FLOW_INLINE}, {"em", PDF_FLOW_INLINE}, {"i", PDF_FLOW_INLINE}, {"small", PDF_FLOW_INLINE},
	{"span", PDF_FLOW_INLINE}, {"strong", PDF_FLOW_INLINE}, {"time", PDF_FLOW_INLINE},
	{"article", PDF_FLOW_BLOCK}, {"body", PDF_FLOW_BLOCK}, {"caption", PDF_FLOW_BLOCK}, {"dd", PDF_FLOW_BLOCK},
	{"div", PDF_FLOW_BLOCK}, {"dl", PDF_FLOW_BLOCK}, {"dt", PDF_FLOW_BLOCK}, {"figcaption", PDF_FLOW_BLOCK},
	{"figure", PDF_FLOW_BLOCK}, {"footer", PDF_FLOW_BLOCK}, {"h1", PDF_FLOW_BLOCK}, {"h2", PDF_FLOW_BLOCK},
	{"h3", PDF_FLOW_BLOCK}, {"header", PDF_FLOW_BLOCK}, {"hr", PDF_FLOW_BLOCK}, {"html", PDF_FLOW_BLOCK},
	{"li", PDF_FLOW_BLOCK}, {"ol", PDF_FLOW_BLOCK}, {"p", PDF_FLOW_BLOCK}, {"section", PDF_FLOW_BLOCK},
	{"svg", PDF_FLOW_BLOCK}, {"table", PDF_FLOW_BLOCK}, {"ul", PDF_FLOW_BLOCK},
	{"title", PDF_FLOW_UNSEEN},
};
/* clang-format on */

enum pdf_flow pdf_flow_of(const xmlNode *n)
{
	if (n->type == XML_TEXT_NODE)
		return PDF_FLOW_INLINE;
	if (n->type != XML_ELEMENT_NODE)
		return PDF_FLOW_UNSEEN;
	for (size_t i = 0; i < sizeof elements / sizeof *elements; i++)
		if (strcmp((const char *)n->name, elements[i].name) == 0)
			return elements[i].flow;
	return PDF_FLOW_UNKNOWN;
}

/* ---- reading ---- */

struct reader {
	struct pdf *pdf;
	struct buf text;
	PangoAttrList *attributes;
	const char *gap; /* white space that waits for the next letter; NULL: none */
};

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Groups of digits are one number, code or telephone: it is not divided. */
static bool joins_digits(const struct reader *r, char next)
{
	return is_digit(next) && r->text.len > 0 && is_digit(r->text.ptr[r->text.len - 1]);
}

static void add_text(struct reader *r, struct str s, struct pdf_style style)
{
	char *raised = style.capitals ? g_utf8_strup(s.ptr, (gssize)s.len) : NULL;

	if (raised)
		s = str_of(raised);
	for (size_t i = 0; i < s.len; i++) {
		if (is_blank(s.ptr[i])) {
			if (r->text.len > 0 && !r->gap)
				r->gap = style.together ? NO_BREAK_SPACE : " ";
			continue;
		}
		if (r->gap)
			buf_addz(&r->text, joins_digits(r, s.ptr[i]) ? NO_BREAK_SPACE : r->gap);
		r->gap = NULL;
		buf_addc(&r->text, s.ptr[i]);
	}
	g_free(raised);
}

static void mark(struct reader *r, PangoAttribute *attribute, size_t from)
{
	attribute->start_index = (guint)from;
	attribute->end_index = (guint)r->text.len;
	pango_attr_list_insert(r->attributes, attribute);
}

static int points(double p)
{
	return (int)(p * PANGO_SCALE);
}

/* Marks what stands between `from` and here where it differs from what is outside. */
static void mark_changes(struct reader *r, struct pdf_style outer, struct pdf_style inner,
			 size_t from)
{
	if (r->text.len == from)
		return;
	if (inner.bold != outer.bold)
		mark(r, pango_attr_weight_new(inner.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL),
		     from);
	if (inner.italic != outer.italic)
		mark(r,
		     pango_attr_style_new(inner.italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL),
		     from);
	if (inner.size != outer.size)
		mark(r, pango_attr_size_new(points(inner.size * r->pdf->sheet->letters)), from);
}

static struct pdf_style inline_style(const struct pdf *pdf, const xmlNode *n,
				     struct pdf_style outer)
{
	struct pdf_style style = pdf_style_of(pdf, n, outer);
	const char *name = (const char *)n->name;

	if (strcmp(name, "strong") == 0 || strcmp(name, "b") == 0)
		style.bold = true;
	if (strcmp(name, "em") == 0 || strcmp(name, "i") == 0)
		style.italic = true;
	if (strcmp(name, "small") == 0)
		style.size = outer.size * SMALL;
	return style;
}

static void read_inline(struct reader *r, const xmlNode *first, const xmlNode *stop,
			struct pdf_style style)
{
	for (const xmlNode *n = first; n && n != stop; n = n->next) {
		if (n->type == XML_TEXT_NODE) {
			add_text(r, str_of((const char *)n->content), style);
		} else if (n->type == XML_ELEMENT_NODE &&
			   strcmp((const char *)n->name, "br") == 0) {
			buf_addc(&r->text, '\n'); /* Pango would stretch the line before U+2028 */
			r->gap = NULL;
		} else if (n->type == XML_ELEMENT_NODE && pdf_flow_of(n) != PDF_FLOW_INLINE) {
			pdf_fail(r->pdf, "An element %s cannot stand inside a paragraph.",
				 (const char *)n->name);
		} else if (n->type == XML_ELEMENT_NODE) {
			struct pdf_style inner = inline_style(r->pdf, n, style);
			size_t from = r->text.len;

			read_inline(r, n->children, NULL, inner);
			mark_changes(r, style, inner, from);
		}
	}
}

static PangoAlignment alignment(enum pdf_align align)
{
	return align == PDF_ALIGN_CENTRE  ? PANGO_ALIGN_CENTER
	       : align == PDF_ALIGN_RIGHT ? PANGO_ALIGN_RIGHT
					  : PANGO_ALIGN_LEFT;
}

static PangoFontDescription *font_of(const struct pdf *pdf, struct pdf_style style)
{
	PangoFontDescription *font = pango_font_description_new();

	pango_font_description_set_family_static(font, "Liberation Serif");
	pango_font_description_set_size(font, points(style.size * pdf->sheet->letters));
	if (style.bold)
		pango_font_description_set_weight(font, PANGO_WEIGHT_BOLD);
	if (style.italic)
		pango_font_description_set_style(font, PANGO_STYLE_ITALIC);
	return font;
}

PangoLayout *pdf_layout(struct pdf *pdf, struct str text, struct pdf_style style,
			PangoAttrList *attributes)
{
	PangoLayout *layout = pango_layout_new(pdf->context);
	PangoFontDescription *font = font_of(pdf, style);

	arena_closer(pdf->arena, g_object_unref, layout);
	pango_layout_set_font_description(layout, font);
	pango_font_description_free(font);
	pango_layout_set_text(layout, text.ptr, (int)text.len);
	pango_layout_set_attributes(layout, attributes);
	pango_layout_set_auto_dir(layout, FALSE);
	pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
	pango_layout_set_alignment(layout, alignment(style.align));
	pango_layout_set_justify(layout, style.align == PDF_ALIGN_JUSTIFY);
	pango_layout_set_indent(layout, points(style.indent));
	pango_layout_set_line_spacing(layout, (float)pdf->sheet->spacing);
	return layout;
}

/* A word that is too long is divided between any two letters, and no hyphen is made up. */
static PangoAttrList *attributes_new(void)
{
	PangoAttrList *list = pango_attr_list_new();

	pango_attr_list_insert(list, pango_attr_insert_hyphens_new(FALSE));
	return list;
}

/* What a column should at best, and must at least, be wide. */
static void measure(struct pdf_text *text)
{
	int width;

	pango_layout_get_size(text->layout, &width, NULL);
	text->natural = text->left + (double)width / PANGO_SCALE;
	pango_layout_set_wrap(text->layout, PANGO_WRAP_WORD);
	pango_layout_set_width(text->layout, 0);
	pango_layout_get_size(text->layout, &width, NULL);
	text->least = text->left + (double)width / PANGO_SCALE;
	pango_layout_set_wrap(text->layout, PANGO_WRAP_WORD_CHAR);
}

struct pdf_text *pdf_text_read(struct pdf *pdf, const xmlNode *first, const xmlNode *stop,
			       struct pdf_style style)
{
	struct reader r = {.pdf = pdf,
			   .text = buf_new(pdf->arena, TEXT_BYTES_MOST),
			   .attributes = attributes_new()};
	struct pdf_text *text = NULL;

	read_inline(&r, first, stop, style);
	if (buf_full(&r.text))
		pdf_fail(pdf, "A paragraph is longer than 1 MiB.");
	else if (r.text.len > 0) {
		text = arena_one(pdf->arena, struct pdf_text);
		*text = (struct pdf_text){
			.layout = pdf_layout(pdf, buf_str(&r.text), style, r.attributes),
			.left = style.left,
			.before = style.before,
			.after = style.after,
			.rule = style.rule,
			.centred = style.align == PDF_ALIGN_CENTRE,
			.tag = "P",
		};
		measure(text);
	}
	pango_attr_list_unref(r.attributes);
	return text;
}

/* ---- lines ---- */

static bool picture_fit(struct pdf *pdf, struct pdf_text *text, double width)
{
	text->width = width;
	text->count = 1;
	text->lines = arena_one(pdf->arena, struct pdf_line);
	text->lines->bottom = width;
	return true;
}

static void take_lines(struct pdf_text *text, double aside)
{
	PangoLayoutIter *at = pango_layout_get_iter(text->layout);

	for (size_t i = 0; i < text->count; i++, pango_layout_iter_next_line(at)) {
		PangoRectangle place;
		int top, bottom;

		pango_layout_iter_get_line_extents(at, NULL, &place);
		pango_layout_iter_get_line_yrange(at, &top, &bottom);
		text->lines[i] = (struct pdf_line){
			.top = (double)top / PANGO_SCALE,
			.bottom = (double)bottom / PANGO_SCALE,
			.baseline = (double)pango_layout_iter_get_baseline(at) / PANGO_SCALE,
			.x = aside + (double)place.x / PANGO_SCALE,
		};
	}
	pango_layout_iter_free(at);
}

static bool ends_short(PangoLayout *layout, int lines, int full)
{
	PangoRectangle last;

	pango_layout_line_get_extents(pango_layout_get_line_readonly(layout, lines - 1), NULL,
				      &last);
	return last.width < full / 2;
}

/*
 * A heading does not end in one word on a line of its own: it is set as narrow as it can be in as
 * many lines, none of which divides a word.  Answers how far that moves it to the right.
 */
static double balance(const struct pdf_text *text)
{
	int lines = pango_layout_get_line_count(text->layout), full = points(text->width);
	int low = points(text->least - text->left), high = full;

	if (!text->centred || lines < 2 || !ends_short(text->layout, lines, full))
		return 0;
	while (high - low > PANGO_SCALE) {
		int middle = low + (high - low) / 2;

		pango_layout_set_width(text->layout, middle);
		if (pango_layout_get_line_count(text->layout) > lines)
			low = middle;
		else
			high = middle;
	}
	pango_layout_set_width(text->layout, high);
	return (double)(full - high) / PANGO_SCALE / 2;
}

bool pdf_text_fit(struct pdf *pdf, struct pdf_text *text, double width)
{
	if (text->picture)
		return picture_fit(pdf, text, width);
	text->width = width - text->left;
	if (text->width <= 0)
		return pdf_fail(pdf, "A column is too narrow for a list.");
	pango_layout_set_width(text->layout, points(text->width));
	double aside = balance(text);

	text->count = (size_t)pango_layout_get_line_count(text->layout);
	text->lines = arena_many(pdf->arena, text->count, struct pdf_line);
	take_lines(text, aside);
	return pdf_fonts_right(pdf, text->layout) &&
	       (!text->marker || pdf_fonts_right(pdf, text->marker));
}

bool pdf_cell_fit(struct pdf *pdf, struct pdf_cell *cell)
{
	for (struct pdf_text *text = cell->texts; text; text = text->next)
		if (!pdf_text_fit(pdf, text, cell->width))
			return false;
	return true;
}
