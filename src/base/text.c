/*
 * Translations without libc's gettext, which needs a locale that a fresh system does not have and
 * keeps the language in global state.  A .mo file is two sorted tables and its strings, so looking
 * up is a binary search in constant memory: no start-up work, no locks.
 */
#include "base/text.h"

#include "base/catalogue.h"
#include "base/must.h"

#define MO_MAGIC        0x950412deu
#define MO_HEADER_BYTES 28
#define MO_ROW_BYTES    8 /* length and offset of one string */

static const char *const codes[LANGUAGE_COUNT] = {
	[LANGUAGE_VI] = "vi",
	[LANGUAGE_EN] = "en",
};

const char *language_code(enum language l)
{
	must(l < LANGUAGE_COUNT);
	return codes[l];
}

bool language_parse(struct str code, enum language *out)
{
	for (unsigned l = 0; l < LANGUAGE_COUNT; l++)
		if (str_is(code, codes[l])) {
			*out = (enum language)l;
			return true;
		}
	return false;
}

/* msgfmt --endianness=little */
static uint32_t number_at(struct str mo, size_t at)
{
	const unsigned char *p = (const unsigned char *)mo.ptr + at;

	return (uint32_t)p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 | (uint32_t)p[3] << 24;
}

static uint32_t count_of(struct str mo)
{
	return number_at(mo, 8);
}

static bool string_is_sound(struct str mo, size_t row)
{
	size_t length = number_at(mo, row), offset = number_at(mo, row + 4);

	return offset < mo.len && length < mo.len - offset && mo.ptr[offset + length] == '\0';
}

static bool table_is_sound(struct str mo, size_t table)
{
	if (table > mo.len || count_of(mo) > (mo.len - table) / MO_ROW_BYTES)
		return false;
	for (size_t i = 0; i < count_of(mo); i++)
		if (!string_is_sound(mo, table + i * MO_ROW_BYTES))
			return false;
	return true;
}

bool catalogue_is_sound(struct str mo)
{
	return mo.len >= MO_HEADER_BYTES && number_at(mo, 0) == MO_MAGIC && number_at(mo, 4) == 0 &&
	       table_is_sound(mo, number_at(mo, 12)) && table_is_sound(mo, number_at(mo, 16));
}

static const char *string_of(struct str mo, size_t table, size_t i)
{
	return mo.ptr + number_at(mo, table + i * MO_ROW_BYTES + 4);
}

/* An entry with plural forms is "one\0many": its key ends for strcmp() where the msgid does. */
const char *catalogue_find(struct str mo, const char *msgid)
{
	size_t originals = number_at(mo, 12), low = 0, high = count_of(mo);

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = strcmp(msgid, string_of(mo, originals, middle));
		if (order == 0)
			return string_of(mo, number_at(mo, 16), middle);
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return NULL;
}

/* "context\004text" is shown as "text" where nobody translated it. */
static const char *without_context(const char *msgid)
{
	const char *glue = strchr(msgid, TEXT_CONTEXT_GLUE[0]);

	return glue ? glue + 1 : msgid;
}

static const char *translation(enum language l, const char *msgid)
{
	must(l < LANGUAGE_COUNT &&
	     msgid[0] != '\0'); /* the empty msgid is the catalogue's own header */
	return l == LANGUAGE_VI ? catalogue_find(catalogue_vi, msgid) : NULL;
}

const char *tr(enum language l, const char *msgid)
{
	const char *found = translation(l, msgid);

	return found ? found : without_context(msgid);
}

/* Vietnamese has one form for every number, so its first form is the answer. */
const char *tr_n(enum language l, const char *msgid, const char *msgid_many, int64_t n)
{
	const char *found = translation(l, msgid);

	return found ? found : n == 1 ? msgid : msgid_many;
}
