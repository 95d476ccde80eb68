/*
 * multipart/form-data (RFC 7578) over a body in memory. Strict where a lenient reader could be made
 * to see other fields than a proxy did: a broken boundary, header name or ending refuses the whole
 * body.
 */
#include "web/body.h"

#include "web/web_reasons.h"

#include <sodium.h>
#include <strings.h>

#define BOUNDARY_BYTES_MOST 70
#define PART_HEADERS_MOST   20
#define HEADER_BYTES_MOST   ((size_t)8 << 10)

struct part_head {
	struct str disposition, type, encoding;
};

/* The characters of a header's name (RFC 9110 5.6.2). */
static bool is_token_char(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
	       (c && strchr("!#$%&'*+-.^_`|~", c));
}

static bool is_token(struct str s)
{
	for (size_t i = 0; i < s.len; i++)
		if (!is_token_char(s.ptr[i]))
			return false;
	return s.len > 0;
}

static bool has_control(struct str s)
{
	for (size_t i = 0; i < s.len; i++)
		if (((unsigned char)s.ptr[i] < ' ' && s.ptr[i] != '\t') || s.ptr[i] == 0x7f)
			return true;
	return false;
}

static void keep_header(struct part_head *head, struct str name, struct str value)
{
	static const char *const names[] = {"content-disposition", "content-type",
					    "content-transfer-encoding"};
	struct str *const places[] = {&head->disposition, &head->type, &head->encoding};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (name.len == strlen(names[i]) && strncasecmp(name.ptr, names[i], name.len) == 0)
			*places[i] = value;
}

/* Takes the header lines and the empty line behind them off the front of `rest`. */
static bool read_head(struct str *rest, struct part_head *head)
{
	for (unsigned i = 0; i <= PART_HEADERS_MOST; i++) {
		size_t end = str_find(str_sub(*rest, 0, HEADER_BYTES_MOST + 2), STR("\r\n"));
		struct str name, value;

		if (end > HEADER_BYTES_MOST)
			return false;
		struct str line = str_sub(*rest, 0, end);

		*rest = str_sub(*rest, end + 2, SIZE_MAX);
		if (line.len == 0)
			return true;
		if (!str_cut(line, ':', &name, &value) || !is_token(name) || has_control(value))
			return false;
		keep_header(head, name, str_trim(value));
	}
	return false;
}

/* Where the body of a part ends: the first CRLF "--" boundary that is followed by CRLF or "--". */
static size_t part_end(struct str rest, struct str delimiter)
{
	size_t from = 0;

	for (;;) {
		size_t at = str_find(str_sub(rest, from, SIZE_MAX), delimiter);

		if (at == SIZE_MAX)
			return SIZE_MAX;
		at += from;
		struct str after = str_sub(rest, at + delimiter.len, 2);

		if (str_is(after, "\r\n") || str_is(after, "--"))
			return at;
		from = at + 1;
	}
}

static int quoted_digit(char c)
{
	static const char digits[] = "0123456789ABCDEF";
	const char *at = c ? strchr(digits, c >= 'a' ? c - 'a' + 'A' : c) : NULL;

	return at ? (int)(at - digits) : -1;
}

static bool decode_quoted(struct arena *a, struct str in, struct str *out)
{
	char *text = arena_alloc(a, in.len + 1, 1);
	size_t len = 0;

	for (size_t i = 0; i < in.len; i++) {
		if (in.ptr[i] != '=') {
			text[len++] = in.ptr[i];
			continue;
		}
		if (in.len - i < 3)
			return false;
		int high = quoted_digit(in.ptr[i + 1]), low = quoted_digit(in.ptr[i + 2]);

		if (high >= 0 && low >= 0)
			text[len++] = (char)(high * 16 + low);
		else if (in.ptr[i + 1] != '\r' || in.ptr[i + 2] != '\n')
			return false;
		i += 2;
	}
	*out = (struct str){text, len};
	return true;
}

static bool decode_base64(struct arena *a, struct str in, struct str *out)
{
	unsigned char *bytes = arena_alloc(a, in.len + 1, 1);
	size_t len;

	if (sodium_base642bin(bytes, in.len + 1, in.ptr ? in.ptr : "", in.len, "\r\n", &len, NULL,
			      sodium_base64_VARIANT_ORIGINAL) != 0)
		return false;
	*out = (struct str){(const char *)bytes, len};
	return true;
}

/*
 * Browsers send parts as they are; mail-like encodings come from older programs (RFC 7578 4.7) and
 * are taken for what fits into a task's memory, all parts together.
 */
static bool decode_part(struct arena *a, struct str encoding, struct body *out, struct str *value)
{
	static const char *const plain[] = {"", "7bit", "8bit", "binary"};

	for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
		if (encoding.len == strlen(plain[i]) &&
		    strncasecmp(str_z(a, encoding), plain[i], encoding.len) == 0)
			return true;
	if (value->len > BODY_TEXT_BYTES_MOST - out->decoded)
		return false;
	out->decoded += value->len;
	if (strcasecmp(str_z(a, encoding), "base64") == 0)
		return decode_base64(a, *value, value);
	if (strcasecmp(str_z(a, encoding), "quoted-printable") == 0)
		return decode_quoted(a, *value, value);
	return false;
}

/* What the head says of the bytes in pair->value; false when they have no name or no decoding. */
static bool make_pair(struct task *t, const struct part_head *head, struct body *out,
		      struct body_pair *pair)
{
	if (!body_type_is(head->disposition, "form-data"))
		return false;
	pair->name = body_parameter(t->arena, head->disposition, "name");
	pair->file_name = body_parameter(t->arena, head->disposition, "filename");
	pair->file = pair->file_name.ptr != NULL;
	pair->type = pair->file ? head->type : STR_NONE;
	return pair->name.len > 0 && decode_part(t->arena, head->encoding, out, &pair->value);
}

static bool is_text(const struct body_pair *pair)
{
	return str_is_utf8(pair->name) && str_is_utf8(pair->file_name) &&
	       (pair->file || str_is_utf8(pair->value));
}

static size_t text_bytes(const struct body *b)
{
	size_t sum = 0;

	for (size_t i = 0; i < b->count; i++)
		sum += b->pairs[i].file ? 0 : b->pairs[i].value.len;
	return sum;
}

static enum outcome read_part(struct task *t, struct str *rest, struct str delimiter,
			      struct body *out)
{
	struct part_head head = {0};
	struct body_pair pair = {0};

	if (!read_head(rest, &head))
		return refuse(t, OUTCOME_MALFORMED, &REASON_BODY_MULTIPART);
	size_t end = part_end(*rest, delimiter);

	pair.value = str_sub(*rest, 0, end);
	if (end == SIZE_MAX || !make_pair(t, &head, out, &pair))
		return refuse(t, OUTCOME_MALFORMED, &REASON_BODY_MULTIPART);
	if (!pair.file && pair.value.len > BODY_TEXT_BYTES_MOST - text_bytes(out))
		return body_too_large(t, BODY_TEXT_BYTES_MOST);
	if (!is_text(&pair))
		return refuse(t, OUTCOME_MALFORMED, &REASON_BODY_TEXT);
	if (!body_add(t, out, pair))
		return refuse(t, OUTCOME_TOO_LARGE, &REASON_BODY_TOO_MANY);
	*rest = str_sub(*rest, end + delimiter.len, SIZE_MAX);
	return OUTCOME_OK;
}

enum outcome body_read_multipart(struct task *t, struct str boundary, struct str bytes,
				 struct body *out)
{
	enum outcome o = OUTCOME_OK;

	if (boundary.len == 0 || boundary.len > BOUNDARY_BYTES_MOST || has_control(boundary))
		return refuse(t, OUTCOME_MALFORMED, &REASON_BODY_MULTIPART);
	struct str delimiter = str_printf(t->arena, "\r\n--%" STR_F, STR_A(boundary));
	struct str first = str_sub(delimiter, 2, SIZE_MAX), rest = bytes;

	while (str_starts(rest, STR("\r\n")))
		rest = str_sub(rest, 2, SIZE_MAX);
	if (!str_starts(rest, first))
		return refuse(t, OUTCOME_MALFORMED, &REASON_BODY_MULTIPART);
	rest = str_sub(rest, first.len, SIZE_MAX);
	while (o == OUTCOME_OK && str_starts(rest, STR("\r\n"))) {
		rest = str_sub(rest, 2, SIZE_MAX);
		o = read_part(t, &rest, delimiter, out);
	}
	if (o == OUTCOME_OK && !str_starts(rest, STR("--")))
		return refuse(t, OUTCOME_MALFORMED, &REASON_BODY_MULTIPART);
	return o;
}
