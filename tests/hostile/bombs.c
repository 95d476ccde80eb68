#include "hostile/bombs.h"

#include "base/must.h"

#include <zlib.h>

#define MEGABYTE   ((size_t)1 << 20)
#define LIST_BYTES ((size_t)4 << 20)
#define PACK_SPARE 1024

static struct str whole(const struct buf *b)
{
	must(!buf_full(b));
	return buf_str(b);
}

struct str bomb_repeat(struct arena *a, const char *text, size_t times)
{
	struct buf out = buf_new(a, strlen(text) * times + 1);

	for (size_t i = 0; i < times; i++)
		buf_addz(&out, text);
	return whole(&out);
}

struct str bomb_join(struct arena *a, struct str one, struct str other)
{
	struct buf out = buf_new(a, one.len + other.len + 1);

	buf_add(&out, one);
	buf_add(&out, other);
	return whole(&out);
}

/* ---- packed ---- */

#define RAW (-15) /* without head and sum */

static struct str deflated(struct arena *a, struct str bytes, int window, int flush)
{
	size_t room = compressBound(bytes.len) + PACK_SPARE;
	char *out = arena_alloc(a, room, 1);
	union {
		const char *given;
		Bytef *wanted; /* zlib reads it alone */
	} in = {bytes.ptr};
	z_stream z = {.next_in = in.wanted,
		      .avail_in = (uInt)bytes.len,
		      .next_out = (Bytef *)out,
		      .avail_out = (uInt)room};

	must(deflateInit2(&z, Z_BEST_COMPRESSION, Z_DEFLATED, window, 9, Z_DEFAULT_STRATEGY) ==
	     Z_OK);
	must(deflate(&z, flush) >= Z_OK);
	deflateEnd(&z);
	return (struct str){out, z.total_out};
}

struct str bomb_pack(struct arena *a, struct str bytes)
{
	return deflated(a, bytes, MAX_WBITS, Z_FINISH);
}

/* One megabyte is packed in earnest: behind a full flush the next is the same bytes once more. */
static struct str raw_packed(struct arena *a, const char *megabyte, size_t megabytes)
{
	struct str one = deflated(a, (struct str){megabyte, MEGABYTE}, RAW, Z_FULL_FLUSH);
	struct str end = deflated(a, STR(""), RAW, Z_FINISH);
	struct buf out = buf_new(a, one.len * megabytes + end.len + 1);

	for (size_t i = 0; i < megabytes; i++)
		buf_add(&out, one);
	buf_add(&out, end);
	return whole(&out);
}

static const char *megabyte_of(struct arena *a, char byte)
{
	char *bytes = arena_alloc(a, MEGABYTE, 1);

	memset(bytes, byte, MEGABYTE);
	return bytes;
}

static void add_number(struct buf *out, uint32_t number)
{
	for (int shift = 24; shift >= 0; shift -= 8)
		buf_addc(out, (char)(number >> shift & 0xff));
}

/* As zlib packs it: `head`, then so many megabytes of one byte. */
static struct str packed_behind(struct arena *a, struct str head, char byte, size_t megabytes)
{
	const char *megabyte = megabyte_of(a, byte);
	struct str first = deflated(a, head, RAW, Z_FULL_FLUSH);
	struct str raw = raw_packed(a, megabyte, megabytes);
	struct buf out = buf_new(a, first.len + raw.len + PACK_SPARE);
	uLong one = adler32(1, (const Bytef *)megabyte, MEGABYTE);
	uLong sum = adler32(1, (const Bytef *)head.ptr, (uInt)head.len);

	for (size_t i = 0; i < megabytes; i++)
		sum = adler32_combine(sum, one, MEGABYTE);
	buf_add(&out, STR("\x78\xda"));
	buf_add(&out, first);
	buf_add(&out, raw);
	add_number(&out, (uint32_t)sum);
	return whole(&out);
}

struct str bomb_packed(struct arena *a, char byte, size_t megabytes)
{
	return packed_behind(a, STR(""), byte, megabytes);
}

/* ---- PDF ---- */

void bomb_pdf_begin(struct arena *a, struct pdf_maker *m)
{
	*m = (struct pdf_maker){buf_new(a, BOMB_BYTES), buf_new(a, LIST_BYTES), 0};
	buf_addz(&m->out, "%PDF-1.5\n");
}

void bomb_pdf_object(struct pdf_maker *m, struct str body)
{
	buf_addf(&m->places, "%010zu 00000 n \n", m->out.len);
	buf_addf(&m->out, "%zu 0 obj\n", ++m->count);
	buf_add(&m->out, body);
	buf_addz(&m->out, "\nendobj\n");
}

struct str bomb_pdf_end(struct pdf_maker *m)
{
	size_t at = m->out.len;

	buf_addf(&m->out, "xref\n0 %zu\n0000000000 65535 f \n", m->count + 1);
	buf_add(&m->out, whole(&m->places));
	buf_addf(&m->out, "trailer\n<</Size %zu/Root 1 0 R>>\nstartxref\n%zu\n%%%%EOF\n",
		 m->count + 1, at);
	return whole(&m->out);
}

struct str bomb_pdf(struct arena *a, const char *filter, struct str content, struct str beside)
{
	struct buf stream = buf_new(a, content.len + PACK_SPARE);
	struct pdf_maker m;

	buf_addf(&stream, "<</Length %zu/Filter[%s]>>\nstream\n", content.len, filter);
	buf_add(&stream, content);
	buf_addz(&stream, "\nendstream");
	bomb_pdf_begin(a, &m);
	bomb_pdf_object(&m, STR("<</Type/Catalog/Pages 2 0 R>>"));
	bomb_pdf_object(&m, STR("<</Type/Pages/Kids[3 0 R]/Count 1>>"));
	bomb_pdf_object(&m, STR("<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R"
				"/Resources<</Font 5 0 R>>>>"));
	bomb_pdf_object(&m, whole(&stream));
	bomb_pdf_object(&m, beside);
	return bomb_pdf_end(&m);
}

void bomb_objects_begin(struct arena *a, struct pdf_objects *o)
{
	*o = (struct pdf_objects){buf_new(a, LIST_BYTES), buf_new(a, BOMB_BYTES), 0};
}

void bomb_objects_add(struct pdf_objects *o, struct str body)
{
	buf_addf(&o->numbers, "%zu %zu ", ++o->count, o->bodies.len);
	buf_add(&o->bodies, body);
	buf_addc(&o->bodies, '\n');
}

/* How an object is found: free, at a place of the file, or in a stream by its number there. */
enum found {
	FOUND_NOT,
	FOUND_AT,
	FOUND_IN,
};

static void add_found(struct buf *out, enum found how, size_t where, size_t which)
{
	buf_addc(out, (char)how);
	add_number(out, (uint32_t)where);
	add_number(out, (uint32_t)which);
}

/* What lies in streams is found by a table that is one as well: it stands last, as does its row. */
static void add_table(struct arena *a, struct buf *out, size_t count, size_t stream_at)
{
	struct buf rows = buf_new(a, LIST_BYTES);
	size_t at = out->len, stream = count + 1;

	add_found(&rows, FOUND_NOT, 0, 0);
	for (size_t i = 0; i < count; i++)
		add_found(&rows, FOUND_IN, stream, i);
	add_found(&rows, FOUND_AT, stream_at, 0);
	add_found(&rows, FOUND_AT, at, 0);
	buf_addf(out, "%zu 0 obj\n<</Type/XRef/Size %zu/Root 1 0 R/W[1 4 4]/Length %zu>>\nstream\n",
		 count + 2, count + 3, rows.len);
	buf_add(out, whole(&rows));
	buf_addf(out, "\nendstream\nendobj\nstartxref\n%zu\n%%%%EOF\n", at);
}

struct str bomb_objects_end(struct arena *a, struct pdf_objects *o, size_t megabytes)
{
	struct str text = bomb_join(a, whole(&o->numbers), whole(&o->bodies));
	struct str packed = packed_behind(a, text, ' ', megabytes);
	struct buf out = buf_new(a, BOMB_BYTES);

	buf_addz(&out, "%PDF-1.5\n");
	size_t at = out.len;

	buf_addf(&out, "%zu 0 obj\n<</Type/ObjStm/N %zu/First %zu", o->count + 1, o->count,
		 o->numbers.len);
	buf_addf(&out, "/Filter/FlateDecode/Length %zu>>\nstream\n", packed.len);
	buf_add(&out, packed);
	buf_addz(&out, "\nendstream\nendobj\n");
	add_table(a, &out, o->count, at);
	return whole(&out);
}

/* ---- PNG ---- */

static void add_chunk(struct buf *out, const char *name, struct str inside)
{
	size_t from;

	add_number(out, (uint32_t)inside.len);
	from = out->len;
	buf_addz(out, name);
	buf_add(out, inside);
	add_number(out,
		   (uint32_t)crc32(0, (const Bytef *)out->ptr + from, (uInt)(out->len - from)));
}

struct str bomb_png(struct arena *a, uint32_t side, struct str points, const char *chunk,
		    struct str inside)
{
	struct buf out = buf_new(a, BOMB_BYTES), head = buf_new(a, PACK_SPARE);

	add_number(&head, side);
	add_number(&head, side);
	buf_add(&head, (struct str){"\x08\x02\0\0\0", 5}); /* RGB */
	buf_addz(&out, "\x89PNG\r\n\x1a\n");
	add_chunk(&out, "IHDR", whole(&head));
	if (chunk)
		add_chunk(&out, chunk, inside);
	add_chunk(&out, "IDAT", points);
	add_chunk(&out, "IEND", STR(""));
	return whole(&out);
}

/* ---- ZIP ---- */

enum packing {
	STORED,
	PACKED = 8,
};

struct entry {
	const char *name;
	struct str bytes; /* as they lie there */
	size_t len;       /* unpacked */
	uLong sum;
	enum packing packing;
};

/* As ZIP writes numbers: the least significant byte first. */
static void add_little(struct buf *out, size_t number, unsigned bytes)
{
	for (unsigned i = 0; i < bytes; i++)
		buf_addc(out, (char)(number >> 8 * i & 0xff));
}

/* What stands before a file and, once more, in the list at the end. */
static void add_about(struct buf *out, const struct zip_maker *m, const struct entry *e)
{
	add_little(out, 20, 2);
	add_little(out, m->locked, 2);
	add_little(out, e->packing, 2);
	add_little(out, 0, 4); /* no time */
	add_little(out, e->sum, 4);
	add_little(out, e->bytes.len, 4);
	add_little(out, e->len, 4);
	add_little(out, strlen(e->name), 2);
	add_little(out, 0, 2);
}

static void add_entry(struct zip_maker *m, const struct entry *e)
{
	size_t at = m->out.len;

	buf_addz(&m->out, "PK\x03\x04");
	add_about(&m->out, m, e);
	buf_addz(&m->out, e->name);
	buf_add(&m->out, e->bytes);
	buf_addz(&m->list, "PK\x01\x02");
	add_little(&m->list, 20, 2);
	add_about(&m->list, m, e);
	add_little(&m->list, 0, 6);
	add_little(&m->list, 0, 4);
	add_little(&m->list, at, 4);
	buf_addz(&m->list, e->name);
	m->count++;
}

void bomb_zip_begin(struct arena *a, struct zip_maker *m)
{
	*m = (struct zip_maker){.out = buf_new(a, BOMB_BYTES), .list = buf_new(a, LIST_BYTES)};
}

void bomb_zip_add(struct zip_maker *m, const char *name, struct str bytes)
{
	uLong sum = crc32(0, (const Bytef *)bytes.ptr, (uInt)bytes.len);

	add_entry(m, &(struct entry){name, bytes, bytes.len, sum, STORED});
}

void bomb_zip_blanks(struct arena *a, struct zip_maker *m, const char *name, size_t megabytes)
{
	const char *megabyte = megabyte_of(a, ' ');
	struct entry e = {name, raw_packed(a, megabyte, megabytes), megabytes * MEGABYTE, 0,
			  PACKED};
	uLong one = crc32(0, (const Bytef *)megabyte, MEGABYTE);

	for (size_t i = 0; i < megabytes; i++)
		e.sum = crc32_combine(e.sum, one, MEGABYTE);
	add_entry(m, &e);
}

struct str bomb_zip_end(struct zip_maker *m)
{
	size_t at = m->out.len;

	buf_add(&m->out, whole(&m->list));
	buf_addz(&m->out, "PK\x05\x06");
	add_little(&m->out, 0, 4);
	add_little(&m->out, m->count, 2);
	add_little(&m->out, m->count, 2);
	add_little(&m->out, m->list.len, 4);
	add_little(&m->out, at, 4);
	add_little(&m->out, 0, 2);
	return whole(&m->out);
}
