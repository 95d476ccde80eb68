#include "base/buf.h"
#include "documents/documents_pdf.h"

#include <qrencode.h>

#define MARGIN 2

/* A run of dark modules in one row is one rectangle. */
static int add_run(struct buf *b, const QRcode *qr, int x, int y)
{
	int length = 0;

	while (x + length < qr->width && (qr->data[y * qr->width + x + length] & 1))
		length++;
	if (length)
		buf_addf(b, "M%d %dh%dv1h-%dz", x + MARGIN, y + MARGIN, length, length);
	return length ? length : 1;
}

bool documents_qr(struct arena *a, struct str text, struct str *path, int64_t *size)
{
	QRcode *qr = QRcode_encodeString8bit(str_z(a, text), 0, QR_ECLEVEL_M);

	*path = STR("");
	*size = 0;
	if (!qr)
		return false;
	struct buf b = buf_new(a, (size_t)(qr->width * qr->width) * 24);

	for (int y = 0; y < qr->width; y++)
		for (int x = 0; x < qr->width;)
			x += add_run(&b, qr, x, y);
	*path = buf_str(&b);
	*size = qr->width + 2 * MARGIN;
	QRcode_free(qr);
	return true;
}
