/* XML as events.  Sheets have no document type, so no entity is ever defined or opened. */
#include "documents/look/look_sheet.h"

#include <libxml/parser.h>
#include <limits.h>
#include <string.h>

static const char *local(const xmlChar *name)
{
	const char *colon = strchr((const char *)name, ':');

	return colon ? colon + 1 : (const char *)name;
}

static void on_start(void *ctx, const xmlChar *name, const xmlChar **attributes)
{
	struct xml *x = ctx;

	x->attributes = attributes;
	x->start(x, local(name));
}

static void on_end(void *ctx, const xmlChar *name)
{
	struct xml *x = ctx;

	if (x->end)
		x->end(x, local(name));
}

static void on_text(void *ctx, const xmlChar *text, int len)
{
	struct xml *x = ctx;

	if (x->takes)
		buf_add(&x->text, (struct str){(const char *)text, (size_t)len});
}

static void on_doctype(void *ctx, const xmlChar *name, const xmlChar *id, const xmlChar *system)
{
	struct xml *x = ctx;

	(void)name, (void)id, (void)system;
	x->doctype = true;
}

static void on_problem(void *ctx, const char *format, ...)
{
	(void)ctx, (void)format;
}

enum look_verdict xml_read(struct xml *x, struct str document)
{
	xmlSAXHandler handler = {.initialized = 1, /* names as they stand */
				 .startElement = on_start,
				 .endElement = on_end,
				 .characters = on_text,
				 .ignorableWhitespace = on_text,
				 .cdataBlock = on_text,
				 .internalSubset = on_doctype,
				 .warning = on_problem,
				 .error = on_problem,
				 .fatalError = on_problem};

	if (!document.ptr || document.len == 0 || document.len > INT_MAX)
		return LOOK_BROKEN;
	int status = xmlSAXUserParseMemory(&handler, x, document.ptr, (int)document.len);

	return status == 0 && !x->doctype ? LOOK_FINE : LOOK_BROKEN;
}

struct str xml_attribute(const struct xml *x, const char *name)
{
	for (const xmlChar **a = x->attributes; a && a[0]; a += 2)
		if (strcmp(local(a[0]), name) == 0)
			return a[1] ? str_of((const char *)a[1]) : STR("");
	return STR_NONE;
}
