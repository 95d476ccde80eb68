/*
 * What generated templates call.  Escaping is chosen by htmlgen from the position of a value, so
 * pages never call these themselves; everything is written to p->body.
 */
#ifndef WEB_HTML_H
#define WEB_HTML_H

#include "base/reason.h"
#include "base/say.h"
#include "web/form.h"
#include "web/view.h"

/* The name of the hidden field that {{ form_token }} writes. */
#define HTML_FORM_TOKEN "form_token"

/* Markup of a template, or a value of type `html`: passes as it is. */
void html_raw(struct page_out *p, struct str markup);
/* For text and quoted attributes. */
void html_text(struct page_out *p, struct str text);
/* Text whose line ends become <br>. */
void html_lines(struct page_out *p, struct str text);
void html_int(struct page_out *p, int64_t n);

/*
 * A whole URL in a quoted attribute: a path of our own ("/…"), a query or a fragment.  Anything
 * else, such as "//host", "javascript:" or control characters that browsers drop, becomes "#".
 */
void html_url(struct page_out *p, struct str url);
/* One segment of a path, percent-encoded; an empty one becomes "-", or "//" could start a host. */
void html_url_segment(struct page_out *p, struct str value);
/* A value behind "?" or "#", percent-encoded. */
void html_url_value(struct page_out *p, struct str value);

/* Translated text; {names} are replaced by the values, and both are escaped. */
void html_tr(struct page_out *p, const char *msgid);
void html_tr_with(struct page_out *p, const char *msgid, const struct say_value *values,
		  size_t count);
void html_tr_n(struct page_out *p, const char *msgid, const char *msgid_many, int64_t n,
	       const struct say_value *values, size_t count);

/* The hidden field that a POST form needs. */
void html_form_token(struct page_out *p);

/* One answer of a {{ field }}: code and msgids; `hint` may be NULL. */
struct html_choice {
	const char *code, *text, *hint;
};

/* How a {{ field }} looks; `label` NULL: the form's own. */
struct html_look {
	const char *label, *hint; /* msgids */
	const struct html_choice *choices;
	size_t choice_count;
	bool heading, narrow, select;
};

/*
 * Label, hint, error and input of one field, by the part form_field.  Ids are the field's name,
 * name-hint, name-error, and name, name-2, name-3 for its choices, so that an error summary can
 * lead to the first.
 */
void html_field(struct page_out *p, const struct field *field, const struct form_input *input,
		const struct html_look *look);

/* Decimal digits, for a value inside a translated text. */
struct str html_digits(struct arena *a, int64_t n);

#endif
