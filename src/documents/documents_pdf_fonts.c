/*
 * Liberation Serif has the widths of Times New Roman and all letters of Vietnamese. fontconfig
 * answers a question for a missing font with another font, so ours knows four files and nothing
 * else, and every run is looked at afterwards.
 */
#include "documents/documents_pdf_internal.h"

#include <fontconfig/fontconfig.h>
#include <pango/pangofc-font.h>
#include <pango/pangofc-fontmap.h>
#include <unistd.h>

#define FAMILY "Liberation Serif"

/* Debian 12; Debian 13. */
static const char *const folders[] = {"/usr/share/fonts/truetype/liberation2",
				      "/usr/share/fonts/truetype/liberation"};
static const char *const faces[] = {"Regular", "Bold", "Italic", "BoldItalic"};

static const char *face_path(struct pdf *pdf, const char *folder, const char *face)
{
	return str_printf(pdf->arena, "%s/LiberationSerif-%s.ttf%c", folder, face, 0).ptr;
}

/* Without the first call fontconfig 2.14 keeps the fonts that were added. */
static void close_config(void *config)
{
	FcConfigAppFontClear(config);
	FcConfigDestroy(config);
}

/* NULL, and a problem, when one of the four files is missing. */
static FcConfig *load(struct pdf *pdf, const char *folder)
{
	FcConfig *config = FcConfigCreate();

	must(config);
	for (size_t i = 0; i < sizeof faces / sizeof *faces; i++) {
		const char *path = face_path(pdf, folder, faces[i]);

		if (FcConfigAppFontAddFile(config, (const FcChar8 *)path))
			continue;
		close_config(config);
		pdf_fail(pdf, "The font file %s is missing (package fonts-liberation2).", path);
		return NULL;
	}
	return config;
}

static const char *system_folder(struct pdf *pdf)
{
	for (size_t i = 0; i < sizeof folders / sizeof *folders; i++)
		if (access(face_path(pdf, folders[i], faces[0]), R_OK) == 0)
			return folders[i];
	return folders[0];
}

/*
 * Pango has fontconfig read all fonts of the system in a thread of its own, unless a configuration
 * is there already: an empty one.
 */
static void leave_system_out(void)
{
	FcConfig *none = FcConfigCreate();

	must(none && FcConfigSetCurrent(none));
	FcConfigDestroy(none);
}

/* Pango 1.50 does not give its configuration back by itself. */
static void close_map(void *map)
{
	pango_fc_font_map_set_config(map, NULL);
	g_object_unref(map);
}

static cairo_font_options_t *options_for_paper(void)
{
	cairo_font_options_t *options = cairo_font_options_create();

	cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
	cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
	cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
	return options;
}

bool pdf_fonts(struct pdf *pdf)
{
	const char *folder = pdf->options->fonts ? pdf->options->fonts : system_folder(pdf);
	FcConfig *config = load(pdf, folder);

	if (!config)
		return false;
	arena_closer(pdf->arena, close_config, config);
	leave_system_out();
	PangoFontMap *map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
	cairo_font_options_t *options = options_for_paper();

	must(map);
	arena_closer(pdf->arena, close_map, map);
	pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map), config);
	pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map), 72);
	pdf->context = pango_font_map_create_context(map);
	arena_closer(pdf->arena, g_object_unref, pdf->context);
	pango_cairo_context_set_font_options(pdf->context, options);
	cairo_font_options_destroy(options);
	pango_context_set_language(pdf->context, pango_language_from_string("vi"));
	pango_context_set_base_dir(pdf->context, PANGO_DIRECTION_LTR);
	pango_context_set_round_glyph_positions(pdf->context, FALSE);
	return true;
}

static bool is_ours(PangoFont *font)
{
	FcChar8 *family = NULL;
	FcPattern *pattern = pango_fc_font_get_pattern(PANGO_FC_FONT(font));

	return pattern && FcPatternGetString(pattern, FC_FAMILY, 0, &family) == FcResultMatch &&
	       strcmp((const char *)family, FAMILY) == 0;
}

/* The letter that a glyph stands for is in the glyph itself when the font has none. */
static bool glyphs_right(struct pdf *pdf, const PangoGlyphString *glyphs)
{
	for (int i = 0; i < glyphs->num_glyphs; i++) {
		PangoGlyph glyph = glyphs->glyphs[i].glyph;

		if (glyph != PANGO_GLYPH_EMPTY && (glyph & PANGO_GLYPH_UNKNOWN_FLAG))
			return pdf_fail(pdf, FAMILY " has no letter U+%04X.",
					(unsigned)(glyph & ~PANGO_GLYPH_UNKNOWN_FLAG));
	}
	return true;
}

static bool line_right(struct pdf *pdf, const PangoLayoutLine *line)
{
	for (const GSList *at = line->runs; at; at = at->next) {
		const PangoLayoutRun *run = at->data;

		if (!glyphs_right(pdf, run->glyphs))
			return false;
		if (!is_ours(run->item->analysis.font))
			return pdf_fail(pdf, "A text came out in another font than " FAMILY ".");
	}
	return true;
}

bool pdf_fonts_right(struct pdf *pdf, PangoLayout *layout)
{
	for (const GSList *at = pango_layout_get_lines_readonly(layout); at; at = at->next)
		if (!line_right(pdf, at->data))
			return false;
	return true;
}
