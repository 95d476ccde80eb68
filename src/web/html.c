#include "web/html.h"

#include "base/arena.h"

static const char *entity(char c)
{
	switch (c) {
	case '&':
		return "&amp;";
	case '<':
		return "&lt;";
	case '>':
		return "&gt;";
	case '"':
		return "&quot;";
	case '\'':
		return "&#39;";
	default:
		return NULL;
	}
}

void html_raw(struct page_out *p, struct str markup)
{
	buf_add(p->body, markup);
}

/* Runs between special characters go out at once: most text has none. */
void html_text(struct page_out *p, struct str text)
{
	size_t from = 0;

	for (size_t i = 0; i < text.len; i++) {
		const char *special = entity(text.ptr[i]);
		if (special == NULL)
			continue;
		buf_add(p->body, str_sub(text, from, i - from));
		buf_addz(p->body, special);
		from = i + 1;
	}
	buf_add(p->body, str_sub(text, from, SIZE_MAX));
}

void html_lines(struct page_out *p, struct str text)
{
	struct str line;

	while (str_cut(text, '\n', &line, &text)) {
		html_text(p, str_trim(line));
		buf_addz(p->body, "<br>");
	}
	html_text(p, str_trim(line));
}

void html_int(struct page_out *p, int64_t n)
{
	buf_addn(p->body, n, 1);
}

struct str html_digits(struct arena *a, int64_t n)
{
	struct buf b = buf_new(a, 31);

	buf_addn(&b, n, 1);
	return buf_str(&b);
}

/*
 * Browsers drop tabs and line ends in a URL and read "\" as "/", so both could make a path into a
 * host.
 */
static bool is_own_url(struct str url)
{
	for (size_t i = 0; i < url.len; i++)
		if ((unsigned char)url.ptr[i] <= ' ' || url.ptr[i] == 0x7f || url.ptr[i] == '\\')
			return false;
	if (url.len == 0 || url.ptr[0] == '?' || url.ptr[0] == '#')
		return true;
	return url.ptr[0] == '/' && !(url.len > 1 && url.ptr[1] == '/');
}

void html_url(struct page_out *p, struct str url)
{
	html_text(p, is_own_url(url) ? url : STR("#"));
}

static bool is_unreserved(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
	       c == '-' || c == '.' || c == '_' || c == '~';
}

void html_url_value(struct page_out *p, struct str value)
{
	for (size_t i = 0; i < value.len; i++) {
		if (is_unreserved(value.ptr[i]))
			buf_addc(p->body, value.ptr[i]);
		else
			buf_addf(p->body, "%%%02X", (unsigned)(unsigned char)value.ptr[i]);
	}
}

void html_url_segment(struct page_out *p, struct str value)
{
	html_url_value(p, value.len ? value : STR("-"));
}

void html_tr(struct page_out *p, const char *msgid)
{
	html_text(p, str_of(tr(p->language, msgid)));
}

void html_tr_with(struct page_out *p, const char *msgid, const struct say_value *values,
		  size_t count)
{
	html_text(p, say_with(p->arena, tr(p->language, msgid), values, count));
}

void html_tr_n(struct page_out *p, const char *msgid, const char *msgid_many, int64_t n,
	       const struct say_value *values, size_t count)
{
	html_text(p, say_with(p->arena, tr_n(p->language, msgid, msgid_many, n), values, count));
}

void html_form_token(struct page_out *p)
{
	html_raw(p, STR("<input type=\"hidden\" name=\"" HTML_FORM_TOKEN "\" value=\""));
	html_text(p, p->form_token);
	html_raw(p, STR("\">"));
}
