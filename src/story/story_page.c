/*
 * A page as somebody reads it. libxml2 repairs what is not well formed, as browsers do; it never
 * loads anything.
 */
#include "story/story_play.h"

#include <libxml/HTMLparser.h>
#include <libxml/xpath.h>
#include <limits.h>

#define TEXT_BYTES      ((size_t)8 << 20)
#define NODES_MOST_DEEP 200

xmlDoc *page_read(struct str html)
{
	must(html.len < INT_MAX);
	return htmlReadMemory(html.ptr ? html.ptr : "", (int)html.len, NULL, "UTF-8",
			      HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
				      HTML_PARSE_NONET);
}

/* How long the white space at the start is: ASCII, or a no-break space. */
static size_t blank_at(const char *at, size_t left)
{
	if (strchr(" \t\n\r\f", at[0]) && at[0])
		return 1;
	return left >= 2 && at[0] == '\xc2' && at[1] == '\xa0' ? 2 : 0;
}

struct str text_fold(struct arena *a, struct str s)
{
	struct buf out = buf_new(a, s.len + 1);
	bool gap = false;

	for (size_t i = 0; i < s.len;) {
		size_t blank = blank_at(s.ptr + i, s.len - i);

		if (blank) {
			gap = out.len > 0;
			i += blank;
			continue;
		}
		if (gap)
			buf_addc(&out, ' ');
		gap = false;
		buf_addc(&out, s.ptr[i++]);
	}
	return out.len ? buf_str(&out) : STR("");
}

static struct str name_of(const xmlNode *n)
{
	return str_of((const char *)n->name);
}

static bool is_any(struct str name, const char *const *list)
{
	for (; *list; list++)
		if (str_is(name, *list))
			return true;
	return false;
}

static bool is_unseen(xmlNode *n)
{
	static const char *const unseen[] = {"head",     "script",   "style",
					     "template", "noscript", NULL};

	return is_any(name_of(n), unseen) || xmlHasProp(n, (const xmlChar *)"hidden");
}

/*
 * Words of two cells or paragraphs do not run into each other; those of a link and its sentence
 * do.
 */
static bool runs_on(const xmlNode *n)
{
	static const char *const inside[] = {"a",    "abbr",  "b",    "bdi",    "bdo",  "cite",
					     "code", "data",  "em",   "i",      "mark", "q",
					     "s",    "small", "span", "strong", "sub",  "sup",
					     "time", "u",     "kbd",  "wbr",    NULL};

	return is_any(name_of(n), inside);
}

static void add_text(struct buf *out, xmlNode *n, int depth)
{
	if (n->type == XML_TEXT_NODE || n->type == XML_CDATA_SECTION_NODE)
		buf_addz(out, (const char *)n->content);
	if (n->type != XML_ELEMENT_NODE || is_unseen(n) || depth == NODES_MOST_DEEP)
		return;
	bool apart = !runs_on(n);

	if (apart)
		buf_addc(out, ' ');
	for (xmlNode *kid = n->children; kid; kid = kid->next)
		add_text(out, kid, depth + 1);
	if (apart)
		buf_addc(out, ' ');
}

struct str page_text(struct arena *a, xmlDoc *page)
{
	struct buf out = buf_new(a, TEXT_BYTES);
	xmlNode *root = page ? xmlDocGetRootElement(page) : NULL;

	if (root)
		add_text(&out, root, 0);
	must(!buf_full(&out));
	return text_fold(a, buf_str(&out));
}

/* --- XPath --- */

static void ignore(void *arg, xmlError *error)
{
	(void)arg;
	(void)error;
}

static struct str value_of(struct arena *a, xmlXPathObject *found)
{
	xmlChar *text;
	struct str out;

	if (found->type == XPATH_NODESET && (!found->nodesetval || found->nodesetval->nodeNr == 0))
		return STR_NONE;
	text = xmlXPathCastToString(found);
	out = text_fold(a, str_of((const char *)text));
	xmlFree(text);
	return out;
}

bool page_value(struct arena *a, xmlDoc *page, struct str expression, struct str *out)
{
	xmlXPathContext *context = xmlXPathNewContext(page);
	xmlXPathObject *found;

	must(context);
	xmlSetStructuredErrorFunc(NULL, ignore);
	found = xmlXPathEvalExpression((const xmlChar *)str_z(a, expression), context);
	xmlSetStructuredErrorFunc(NULL, NULL);
	if (found)
		*out = value_of(a, found);
	xmlXPathFreeObject(found);
	xmlXPathFreeContext(context);
	return found != NULL;
}
