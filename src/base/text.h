/*
 * Translations: msgids are English, locale/vi.po is what people see first.  Catalogues are
 * embedded.
 */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include "base/str.h"

enum language {
	LANGUAGE_VI,
	LANGUAGE_EN,
	LANGUAGE_COUNT
};

/*
 * The same English words with two translations: NC_("short", "Tue").  What stands before the glue
 * is told to translators and never shown.
 */
#define TEXT_CONTEXT_GLUE   "\004"
#define NC_(context, msgid) context TEXT_CONTEXT_GLUE msgid

/* Marks both forms of a text for tr_n(). */
#define NP_(msgid, msgid_many) msgid, msgid_many

const char *language_code(enum language l); /* "vi" */
bool language_parse(struct str code, enum language *out);

/* The text in that language; the msgid itself when there is none.  Lives for ever. */
const char *tr(enum language l, const char *msgid);
/* The form that `n` takes in that language (Vietnamese has one). */
const char *tr_n(enum language l, const char *msgid, const char *msgid_many, int64_t n);

#endif
