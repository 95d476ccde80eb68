/*
 * What an element or a class does to its text: one table, by the annex of Decree 30/2020 for
 * official papers (kinds and sizes of letters, lines, spaces).
 */
#include "documents/documents_pdf_internal.h"

/* NO undoes what is outside; the zero of each column leaves it as it is. */
enum change {
	KEEP,
	YES,
	NO,
};

#define NONE   (-1.0)
#define SAME   PDF_ALIGN_SAME
#define LEFT   PDF_ALIGN_LEFT
#define CENTRE PDF_ALIGN_CENTRE
#define RIGHT  PDF_ALIGN_RIGHT

/* "name" is an element, ".name" a class.  Rows further down win. */
struct style_row {
	const char *what;
	enum pdf_align align;
	enum change bold, italic, capitals;
	double size;                  /* in parts of the sheet's letters */
	double indent, before, after; /* points at letters of 14; NONE: nothing */
	enum pdf_rule rule;
};

#define SPACE_OF_LETTERS 14.0

/* clang-format off */
static const struct style_row rows[] = {
	/* what                      align   bold italic capitals size indent before after rule */
	{"h1",                       CENTRE, YES,  KEEP, KEEP, 1.0,  NONE, 14,   NONE, 0},
	{"h2",                       LEFT,   YES,  KEEP, KEEP, 1.0,  NONE, 8,    4,    0},
	{"h3",                       LEFT,   YES,  YES,  KEEP, 1.0,  NONE, 6,    4,    0},
	{"th",                       CENTRE, YES,  KEEP, KEEP, 0.86, NONE, NONE, NONE, 0},
	{"td",                       LEFT,   KEEP, KEEP, KEEP, 0.86, NONE, NONE, NONE, 0},
	{"dt",                       LEFT,   KEEP, KEEP, KEEP, 0,    NONE, NONE, 2,    0},
	{"dd",                       LEFT,   KEEP, KEEP, KEEP, 0,    NONE, NONE, 2,    0},
	{"li",                       SAME,   KEEP, KEEP, KEEP, 0,    NONE, NONE, 3,    0},
	{"caption",                  CENTRE, YES,  KEEP, KEEP, 0.86, NONE, 6,    4,    0},
	{"figcaption",               CENTRE,  KEEP, KEEP, KEEP, 0.8,  NONE, 3,    NONE, 0},

	{".kip-paper__form",         RIGHT,  KEEP, YES,  KEEP, 0.72, NONE, 0,    4,    0},
	{".kip-paper__head",         CENTRE, KEEP, KEEP, KEEP, 0.86, NONE, NONE, NONE, 0},
	{".kip-paper__superior",     SAME,   KEEP, KEEP, YES,  0,    0,    0,    0,    0},
	{".kip-paper__issuer",       SAME,   YES,  KEEP, YES,  0,    0,    0,    0,    PDF_RULE_SHORT},
	{".kip-paper__nation",       SAME,   YES,  KEEP, YES,  0,    0,    0,    0,    0},
	{".kip-paper__motto",        SAME,   YES,  KEEP, KEEP, 0.93, 0,    0,    0,    PDF_RULE_FULL},
	{".kip-paper__number",       SAME,   KEEP, KEEP, KEEP, 0.93, 0,    8,    0,    0},
	{".kip-paper__dated",        SAME,   KEEP, YES,  KEEP, 0.93, 0,    8,    0,    0},
	{".kip-paper__kind",         SAME,   KEEP, KEEP, YES,  0,    0,    0,    0,    0},
	{".kip-paper__about",        CENTRE, YES,  KEEP, KEEP, 1.0,  NONE, NONE, 12,   PDF_RULE_SHORT},
	{".kip-paper__to",           CENTRE, KEEP, KEEP, KEEP, 0,    NONE, 4,    10,   0},
	{".kip-paper__authority",    CENTRE, YES,  KEEP, YES,  0,    NONE, 4,    8,    0},
	{".kip-paper__basis",        SAME,   KEEP, YES,  KEEP, 0,    0,    0,    3,    0},
	{".kip-paper__line",         LEFT,   KEEP, KEEP, KEEP, 0,    NONE, 4,    4,    PDF_RULE_DOTS},
	{".kip-paper__plain",        LEFT,   KEEP, KEEP, KEEP, 0,    NONE, 0,    0,    0},
	{".kip-paper__end",          LEFT,   KEEP, KEEP, KEEP, 0,    NONE, NONE, NONE, 0},
	{".kip-paper__sign",         CENTRE, YES,  KEEP, KEEP, 1.0,  0,    0,    0,    0},
	{".kip-paper__capacity",     SAME,   KEEP, KEEP, YES,  0,    0,    0,    0,    0},
	{".kip-paper__hint",         SAME,   NO,   YES,  KEEP, 0.86, 0,    0,    0,    0},
	{".kip-paper__name",         SAME,   KEEP, KEEP, KEEP, 0,    0,    62,   0,    0},
	{".kip-paper__recipients",   LEFT,   KEEP, KEEP, KEEP, 0.79, 0,    0,    0,    0},
	{".kip-paper__label",        SAME,   YES,  YES,  KEEP, 0.86, 0,    0,    0,    0},
	{".kip-paper__foot",         LEFT,   KEEP, KEEP, KEEP, 0.66, NONE, NONE, NONE, 0},
	{".kip-paper__top",          LEFT,   KEEP, KEEP, KEEP, 1.0,  NONE, NONE, NONE, 0},
	{".kip-paper__key",          LEFT,   KEEP, KEEP, KEEP, 0,    NONE, NONE, NONE, 0},
	{".kip-paper__right",        RIGHT,  KEEP, KEEP, KEEP, 0,    0,    0,    0,    0},
	{".kip-paper__title",        LEFT,   YES,  KEEP, KEEP, 1.25, NONE, NONE, 8,    0},
	{".kip-paper__fact",         LEFT,   KEEP, KEEP, KEEP, 0.86, NONE, 5,    NONE, 0},
	{".kip-paper__code",         LEFT,   YES,  KEEP, KEEP, 1.75, NONE, NONE, 6,    0},
	{".kip-paper__small",        SAME,   KEEP, KEEP, KEEP, 0.86, 0,    0,    0,    0},
	{".kip-paper__middle",       CENTRE, KEEP, KEEP, KEEP, 0,    NONE, NONE, NONE, 0},
	{".kip-num",                 RIGHT,  KEEP, KEEP, KEEP, 0,    0,    0,    0,    0},
};

/* Elements whose children stand side by side, and their shares of the width. */
static const struct {
	const char *name;
	double shares[2];
} columns[] = {
	{"kip-paper__head", {0.43, 0.57}},
	{"kip-paper__end",  {0.48, 0.52}},
	{"kip-paper__foot", {0.09, 0.91}},
	{"kip-paper__top",  {0.34, 0.66}},
	{"kip-paper__key",  {0.74, 0.26}},
};
/* clang-format on */

const char *pdf_class_of(const xmlNode *n)
{
	const xmlAttr *a = n->type == XML_ELEMENT_NODE
				   ? xmlHasProp((xmlNode *)(uintptr_t)n, (const xmlChar *)"class")
				   : NULL;

	return a && a->children ? (const char *)a->children->content : "";
}

bool pdf_has_class(const xmlNode *n, const char *name)
{
	struct str left = str_of(pdf_class_of(n)), one;

	do {
		str_cut(left, ' ', &one, &left);
		if (str_is(one, name))
			return true;
	} while (left.ptr);
	return false;
}

struct str pdf_attribute(struct pdf *pdf, const xmlNode *n, const char *name)
{
	const xmlAttr *a = xmlHasProp((xmlNode *)(uintptr_t)n, (const xmlChar *)name);

	if (!a || !a->children || !a->children->content)
		return STR_NONE;
	return str_copy(pdf->arena, str_of((const char *)a->children->content));
}

static bool applies(const struct style_row *row, const xmlNode *n)
{
	return row->what[0] == '.' ? pdf_has_class(n, row->what + 1)
				   : strcmp((const char *)n->name, row->what) == 0;
}

static void turn(bool *what, enum change change)
{
	if (change != KEEP)
		*what = change == YES;
}

static void space(double *what, double points, double letters)
{
	if (points > 0)
		*what = points * letters / SPACE_OF_LETTERS;
	else if (points < 0)
		*what = 0;
}

static void apply(const struct style_row *row, double letters, struct pdf_style *s)
{
	if (row->align != SAME)
		s->align = row->align;
	turn(&s->bold, row->bold);
	turn(&s->italic, row->italic);
	turn(&s->capitals, row->capitals);
	if (row->size > 0)
		s->size = row->size;
	space(&s->indent, row->indent, letters);
	space(&s->before, row->before, letters);
	space(&s->after, row->after, letters);
	s->rule = row->rule;
}

struct pdf_style pdf_style_body(const struct pdf *pdf)
{
	return (struct pdf_style){.align = PDF_ALIGN_JUSTIFY,
				  .size = 1.0,
				  .indent = pdf->sheet->indent,
				  .after = pdf->sheet->after};
}

struct pdf_style pdf_style_of(const struct pdf *pdf, const xmlNode *n, struct pdf_style outer)
{
	outer.rule = PDF_RULE_NONE;
	outer.together |= pdf_has_class(n, "kip-nowrap");
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (applies(&rows[i], n))
			apply(&rows[i], pdf->sheet->letters, &outer);
	return outer;
}

size_t pdf_columns(const xmlNode *n, const double **shares)
{
	for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
		if (pdf_has_class(n, columns[i].name)) {
			*shares = columns[i].shares;
			return sizeof columns[i].shares / sizeof *columns[i].shares;
		}
	return 0;
}
