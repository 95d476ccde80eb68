/* Which letters papers have: said before a paper gets its number, and proved against the font. */
#include "documents/documents_pdf.h"

/* Blocks in which all four faces are complete, and single signs that texts come with. */
static const struct {
	uint32_t from, to;
} letters[] = {
	{0x0020, 0x007e}, /* Basic Latin */
	{0x00a0, 0x024f}, /* Latin-1 and Latin Extended A and B */
	{0x0300, 0x0304}, /* combining marks of Vietnamese and its neighbours */
	{0x0306, 0x030c}, {0x0323, 0x0323}, {0x0386, 0x0386}, {0x0388, 0x038a}, {0x038c, 0x038c},
	{0x038e, 0x03a1}, {0x03a3, 0x03ce}, {0x0400, 0x045f}, /* Cyrillic */
	{0x1e00, 0x1e9b}, {0x1ea0, 0x1ef9}, /* Latin Extended Additional: Vietnamese */
	{0x2010, 0x2010}, {0x2012, 0x2015}, {0x2018, 0x201e}, {0x2020, 0x2022}, {0x2026, 0x2026},
	{0x2030, 0x2030}, {0x2032, 0x2033}, {0x2039, 0x203a}, {0x20ab, 0x20ac}, {0x2116, 0x2116},
	{0x2122, 0x2122}, {0x2190, 0x2193}, {0x2212, 0x2212}, {0x2260, 0x2260}, {0x2264, 0x2265},
};

bool documents_pdf_letter(uint32_t letter)
{
	for (size_t i = 0; i < sizeof letters / sizeof *letters; i++)
		if (letter >= letters[i].from && letter <= letters[i].to)
			return true;
	return letter == '\n' || letter == '\t' || letter == '\r';
}

/* The letter at *at, which moves behind it; the text is well-formed UTF-8. */
static uint32_t next_letter(struct str text, size_t *at)
{
	unsigned char first = (unsigned char)text.ptr[(*at)++];
	unsigned more = first < 0x80 ? 0 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
	uint32_t letter = more == 0 ? first : first & (0x3fu >> more);

	for (; more > 0 && *at < text.len; more--)
		letter = letter << 6 | ((unsigned char)text.ptr[(*at)++] & 0x3fu);
	return letter;
}

struct str documents_pdf_lacks(struct str text)
{
	for (size_t at = 0; at < text.len;) {
		size_t from = at;

		if (!documents_pdf_letter(next_letter(text, &at)))
			return str_sub(text, from, at - from);
	}
	return STR_NONE;
}
