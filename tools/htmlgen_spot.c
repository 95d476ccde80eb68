#include "htmlgen.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

static bool is_one_of(const char *name, const char *const *list)
{
	for (; *list != NULL; list++)
		if (strcasecmp(name, *list) == 0)
			return true;
	return false;
}

static bool is_void(const char *tag)
{
	static const char *const names[] = {"area", "br",   "col",    "hr",    "img", "input",
					    "link", "meta", "source", "track", "wbr", NULL};

	return is_one_of(tag, names);
}

static bool is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static bool is_inside(const struct spot *s, const char *tag)
{
	for (size_t i = 0; i < s->depth; i++)
		if (strcmp(s->open[i].name, tag) == 0)
			return true;
	return false;
}

bool spot_is_in_script(const struct spot *s)
{
	return s->depth > 0 && strcmp(s->open[s->depth - 1].name, "script") == 0;
}

/* ---- names that are too long are kept cut: no element or attribute we know is that long ---- */

static void name_start(char *name, char c)
{
	memset(name, 0, NAME_BYTES);
	name[0] = (char)tolower((unsigned char)c);
}

static void name_add(char *name, char c)
{
	size_t len = strlen(name);

	if (len + 1 < NAME_BYTES)
		name[len] = (char)tolower((unsigned char)c);
}

/* ---- attributes ---- */

static enum spot_attribute attribute_kind(struct template *t, const char *name)
{
	static const char *const words[] = {"alt",
					    "title",
					    "aria-label",
					    "aria-description",
					    "aria-roledescription",
					    "aria-valuetext",
					    "aria-placeholder",
					    "placeholder",
					    "label",
					    "data-label",
					    "data-join",
					    "summary",
					    NULL};
	static const char *const urls[] = {"href",   "src",  "action",     "formaction",
					   "poster", "cite", "xlink:href", NULL};
	static const char *const literals[] = {
		"method",    "enctype", "type", "rel",       "target", "http-equiv", "content",
		"translate", "is",      "slot", "integrity", "nonce",  "sandbox",    NULL};
	static const char *const refused[] = {
		"style",       "srcset",   "srcdoc",        "ping",    "background", "manifest",
		"archive",     "codebase", "data",          "profile", "longdesc",   "formmethod",
		"formenctype", "xml:base", "attributename", NULL};

	if (strncasecmp(name, "on", 2) == 0)
		complain(t, "%s: scripts stand in files of their own, never in an attribute", name);
	else if (is_one_of(name, refused))
		complain(t, "the attribute %s is not allowed", name);
	if (is_one_of(name, urls))
		return ATTRIBUTE_URL;
	if (is_one_of(name, words))
		return ATTRIBUTE_WORDS;
	return is_one_of(name, literals) ? ATTRIBUTE_LITERAL : ATTRIBUTE_PLAIN;
}

/*
 * Behind a scheme that stays on the telephone or in the mail program, values are encoded like a
 * query.
 */
static bool has_calling_scheme(const char *v)
{
	return strncmp(v, "tel:", 4) == 0 || strncmp(v, "sms:", 4) == 0 ||
	       strncmp(v, "mailto:", 7) == 0;
}

enum spot_url spot_url(const struct spot *s)
{
	const char *v = s->value;

	if (v[0] == '\0')
		return URL_EMPTY;
	if (has_calling_scheme(v) || v[0] == '?' || v[0] == '#')
		return URL_QUERY;
	if (strncmp(v, "https://", 8) == 0) {
		size_t host = strspn(v + 8, "abcdefghijklmnopqrstuvwxyz0123456789.-");
		if (host == 0 || (v[8 + host] != '\0' && v[8 + host] != '/'))
			return URL_WRONG;
		if (v[8 + host] == '\0')
			return URL_HOST;
	} else if ((v[0] != '/' && v[0] != SPOT_VALUE) || v[1] == '/' || v[1] == '\\') {
		return URL_WRONG;
	}
	return strpbrk(v, "?#") ? URL_QUERY : URL_PATH;
}

static void value_add(struct template *t, struct spot *s, char c)
{
	if (s->value_len + 1 < VALUE_BYTES)
		s->value[s->value_len++] = c;
	else if (s->kind == ATTRIBUTE_URL && s->value_len++ == VALUE_BYTES - 1)
		complain(t, "the URL is longer than %d bytes", VALUE_BYTES - 1);
}

void spot_add_value(struct spot *s)
{
	if (s->value_len + 1 < VALUE_BYTES)
		s->value[s->value_len++] = SPOT_VALUE;
}

static void begin_attribute(struct template *t, struct spot *s)
{
	s->kind = attribute_kind(t, s->attribute);
	memset(s->value, 0, sizeof s->value);
	s->value_len = 0;
}

static void end_attribute(struct template *t, struct spot *s)
{
	if (s->kind == ATTRIBUTE_URL &&
	    (spot_url(s) == URL_WRONG || strpbrk(s->value, " \t\n\r\\") != NULL))
		complain(t, "%s: a URL starts with '/', '?', '#', https://, tel:, sms: or mailto:",
			 s->attribute);
	if (strcmp(s->attribute, "src") == 0)
		s->has_src = true;
	if (strcmp(s->attribute, "method") == 0 && strcasecmp(s->value, "post") == 0)
		s->posts = true;
	if (strcmp(s->attribute, "enctype") == 0 &&
	    strcasecmp(s->value, "multipart/form-data") == 0)
		s->multipart = true;
	if (strcmp(s->attribute, "translate") == 0 && strcmp(s->value, "no") == 0)
		s->untranslated = true;
	if (strcmp(s->attribute, "http-equiv") == 0)
		complain(t, "http-equiv: the server's headers say it");
}

/* ---- elements ---- */

static void open_element(struct template *t, struct spot *s)
{
	bool around = s->depth > 0 && s->open[s->depth - 1].untranslated;

	if (s->depth == ELEMENTS_MOST)
		gen_fail(t->at, "elements are nested more than %d deep", ELEMENTS_MOST);
	struct spot_element *e = &s->open[s->depth++];
	memcpy(e->name, s->tag, sizeof e->name);
	e->line = t->at.line;
	e->untranslated = around || s->untranslated;
}

static void check_element(struct template *t, struct spot *s)
{
	static const char *const refused[] = {
		"base",  "object",        "embed",    "iframe",   "frame",  "frameset", "applet",
		"style", "foreignobject", "noscript", "template", "portal", NULL};

	if (is_one_of(s->tag, refused))
		complain(t, "<%s> is not allowed", s->tag);
	if (strcmp(s->tag, "script") == 0 && !s->has_src)
		complain(t, "<script> without src: scripts stand in files of their own");
	if (strcmp(s->tag, "form") == 0 && is_inside(s, "form"))
		complain(t, "a form inside of a form");
	if (strcmp(s->tag, "form") == 0 && s->posts) {
		s->post_line = t->at.line;
		s->has_token = false;
		s->takes_files = s->multipart;
	}
}

static void end_start_tag(struct template *t, struct spot *s)
{
	check_element(t, s);
	if (is_void(s->tag))
		return;
	if (s->self_closing && !is_inside(s, "svg"))
		complain(t, "<%s/>: only void elements and those of an SVG close themselves",
			 s->tag);
	else if (!s->self_closing)
		open_element(t, s);
}

static void end_end_tag(struct template *t, struct spot *s)
{
	const char *open = s->depth > 0 ? s->open[s->depth - 1].name : "nothing";

	if (strcmp(open, s->tag) != 0) {
		complain(t, "</%s> closes <%s>", s->tag, open);
		return;
	}
	s->depth--;
	if (strcmp(s->tag, "form") != 0 || s->post_line == 0)
		return;
	if (!s->has_token)
		complain(t, "the form of line %u posts without {{ form_token }}", s->post_line);
	s->post_line = 0;
}

static void end_tag(struct template *t, struct spot *s)
{
	s->in = SPOT_TEXT;
	if (s->closing)
		end_end_tag(t, s);
	else
		end_start_tag(t, s);
}

/* ---- literal letters belong into the catalogue ---- */

static size_t character_length(const char *c)
{
	unsigned char lead = (unsigned char)*c;

	return lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

/* Length of the letter at `c`; 0 for digits, signs and spaces. */
static size_t letter_length(const char *c)
{
	const unsigned char *u = (const unsigned char *)c;

	if (u[0] < 0x80)
		return isalpha(u[0]) ? 1 : 0;
	unsigned code = u[0] < 0xe0   ? (u[0] & 0x1fu) << 6 | (u[1] & 0x3fu)
			: u[0] < 0xf0 ? (u[0] & 0x0fu) << 12 | (u[1] & 0x3fu) << 6 | (u[2] & 0x3fu)
				      : 0x10000u;
	bool sign = (code >= 0xa0 && code <= 0xbf) || code == 0xd7 || code == 0xf7 ||
		    (code >= 0x2010 && code <= 0x2027) || (code >= 0x202f && code <= 0x205e) ||
		    (code >= 0x2190 && code <= 0x22ff) || (code >= 0x25a0 && code <= 0x27bf);
	return sign ? 0 : character_length(c);
}

static size_t word_length(const char *c)
{
	size_t len = 0;

	for (size_t step; (step = letter_length(c + len)) > 0;)
		len += step;
	return len;
}

/* &nbsp; and &#8211; are signs. */
static size_t entity_length(const char *c)
{
	size_t len = c[0] == '&' ? strcspn(c, "; \n<\"") : 0;

	return len > 1 && c[len] == ';' ? len + 1 : 0;
}

static bool is_word_position(const struct spot *s)
{
	if (s->in == SPOT_VALUE_OF)
		return s->kind == ATTRIBUTE_WORDS;
	return s->in == SPOT_TEXT && !(s->depth > 0 && s->open[s->depth - 1].untranslated);
}

/*
 * How many bytes at `c` need no further look; complains about a word that nobody could translate.
 */
static size_t check_words(struct template *t, const char *c)
{
	size_t entity = entity_length(c), len = word_length(c);

	if (entity > 0)
		return entity;
	if (len > 0 && !(len == strlen("Kịp") && memcmp(c, "Kịp", len) == 0) && !t->letters_told) {
		complain(t, "\"%.*s\" is text: write {{ _(\"…\") }} or translate=\"no\"", (int)len,
			 c);
		t->letters_told = true;
	}
	return len;
}

/* ---- one character ---- */

static void in_text(struct template *t, struct spot *s, const char *c)
{
	if (*c == '<' && (c[1] == '/' || isalpha((unsigned char)c[1]))) {
		s->in = SPOT_TAG_NAME;
		s->closing = c[1] == '/';
		s->self_closing = s->has_src = s->posts = s->multipart = false;
		s->untranslated = s->spaced = false;
		memset(s->tag, 0, sizeof s->tag);
	} else if (strncmp(c, "<!--", 4) == 0) {
		s->in = SPOT_COMMENT;
	} else if (*c == '<' && c[1] == '!') {
		s->in = SPOT_DECLARATION;
	} else if (*c == '<') {
		complain(t, "'<' in text is written &lt;");
	} else if (spot_is_in_script(s) && !is_space(*c)) {
		complain(t, "<script> holds nothing: scripts stand in files of their own");
	}
}

static void in_tag_name(struct template *t, struct spot *s, char c)
{
	if (is_space(c)) {
		s->in = SPOT_TAG;
		s->spaced = true;
	} else if (c == '>') {
		end_tag(t, s);
	} else if (c == '/' && s->tag[0] != '\0') {
		s->in = SPOT_TAG;
		s->self_closing = true;
	} else if (c != '/' && s->tag[0] == '\0') {
		name_start(s->tag, c);
	} else if (c != '/') {
		name_add(s->tag, c);
	}
}

static void in_tag(struct template *t, struct spot *s, char c)
{
	if (c == '>') {
		end_tag(t, s);
		return;
	}
	if (is_space(c) || c == '/') {
		s->self_closing = c == '/';
		s->spaced = true;
		return;
	}
	if (!isalpha((unsigned char)c) && c != '_')
		complain(t, "'%c' is not the start of an attribute's name", c);
	else if (!s->spaced)
		complain(t, "a space is missing before an attribute of <%s>", s->tag);
	if (s->closing)
		complain(t, "</%s> has attributes", s->tag);
	s->in = SPOT_NAME;
	s->self_closing = false;
	name_start(s->attribute, c);
}

static void in_name(struct template *t, struct spot *s, char c)
{
	if (c == '=') {
		begin_attribute(t, s);
		s->in = SPOT_BEFORE_VALUE;
	} else if (is_space(c) || c == '>' || c == '/') {
		begin_attribute(t, s);
		s->in = SPOT_TAG;
		s->spaced = false;
		in_tag(t, s, c);
	} else {
		name_add(s->attribute, c);
	}
}

static void in_before_value(struct template *t, struct spot *s, char c)
{
	if (c == '"' || c == '\'') {
		s->quote = c;
		s->in = SPOT_VALUE_OF;
		return;
	}
	complain(t, "the value of %s stands in quotation marks, right behind the '='",
		 s->attribute);
	s->in = SPOT_TAG;
	s->spaced = true; /* one complaint is enough */
}

static void in_value(struct template *t, struct spot *s, char c)
{
	if (c == s->quote) {
		end_attribute(t, s);
		s->in = SPOT_TAG;
		s->spaced = false;
	} else if (c == '<') {
		complain(t, "'<' in an attribute: a quotation mark is missing before it, or write "
			    "&lt;");
	} else {
		value_add(t, s, c);
	}
}

static void step(struct template *t, const char *c)
{
	struct spot *s = &t->spot;

	switch (s->in) {
	case SPOT_TEXT:
		in_text(t, s, c);
		break;
	case SPOT_TAG_NAME:
		in_tag_name(t, s, *c);
		break;
	case SPOT_TAG:
		in_tag(t, s, *c);
		break;
	case SPOT_NAME:
		in_name(t, s, *c);
		break;
	case SPOT_BEFORE_VALUE:
		in_before_value(t, s, *c);
		break;
	case SPOT_VALUE_OF:
		in_value(t, s, *c);
		break;
	case SPOT_COMMENT: /* `c` is followed by what stands before it */
		if (*c == '>' && c[-1] == '-' && c[-2] == '-')
			s->in = SPOT_TEXT;
		break;
	case SPOT_DECLARATION:
		if (*c == '>')
			s->in = SPOT_TEXT;
		break;
	}
}

void spot_settle(struct template *t)
{
	struct spot *s = &t->spot;

	if (s->in == SPOT_NAME) {
		begin_attribute(t, s);
		s->in = SPOT_TAG;
		s->spaced = false;
	} else if (s->in == SPOT_TAG_NAME && s->tag[0] != '\0') {
		s->in = SPOT_TAG;
		s->spaced = false;
	}
}

static bool keeps_space(const struct spot *s)
{
	return s->in != SPOT_TEXT || is_inside(s, "pre") || is_inside(s, "textarea");
}

/*
 * Comments are not sent; indentation and line ends shrink to one character.  The template's head
 * stands before `c`.
 */
static void write_step(struct template *t, const char *c, enum spot_in before)
{
	if (before == SPOT_COMMENT || t->spot.in == SPOT_COMMENT)
		return;
	if (keeps_space(&t->spot) || !is_space(*c) || !is_space(c[-1]))
		write_literal(t, is_space(*c) && !keeps_space(&t->spot) &&
						 memchr(c, '\n', strspn(c, " \t\r\n"))
					 ? '\n'
					 : *c);
}

void spot_literal(struct template *t, const char *text, size_t len)
{
	const char *known = text; /* up to here the words were looked at */

	for (const char *c = text; c < text + len; c++) {
		enum spot_in before = t->spot.in;
		if (c >= known && is_word_position(&t->spot)) {
			size_t skip = check_words(t, c);
			known = c + (skip > 0 ? skip : character_length(c));
		}
		if (*c == '\n') {
			t->at.line++;
			t->letters_told = false;
		}
		step(t, c);
		write_step(t, c, before);
	}
}

const char *spot_merge(struct spot *into, const struct spot *other)
{
	if (into->in != other->in || into->depth != other->depth)
		return "the branches of a block end at different places of the markup";
	for (size_t i = 0; i < into->depth; i++)
		if (strcmp(into->open[i].name, other->open[i].name) != 0)
			return "the branches of a block leave different elements open";
	if (into->in == SPOT_VALUE_OF && into->kind == ATTRIBUTE_URL &&
	    spot_url(into) != spot_url(other))
		return "the branches of a block leave the URL in different parts";
	if (into->post_line != other->post_line)
		return "the branches of a block differ in the form they open";
	into->spaced = into->spaced && other->spaced;
	into->has_token = into->has_token && other->has_token;
	into->has_src = into->has_src && other->has_src;
	into->posts = into->posts || other->posts;
	into->multipart = into->multipart && other->multipart;
	into->takes_files = into->takes_files && other->takes_files;
	into->untranslated = into->untranslated && other->untranslated;
	return NULL;
}

void spot_finish(struct template *t)
{
	const struct spot *s = &t->spot;

	if (s->in != SPOT_TEXT)
		complain(t, "the template ends inside a tag or comment");
	for (size_t i = 0; i < s->depth; i++)
		gen_error(t->g, (struct gen_place){t->at.file, s->open[i].line},
			  "<%s> is not closed", s->open[i].name);
}
