/*
 * Translations without libc's gettext, which needs a locale that a fresh system does not have and
 * keeps the language in global state.  A .mo file is two tables, their strings and a table of
 * hashes, so looking up is one or two comparisons in constant memory: no start-up work, no locks.
 */
#include "base/text.h"

#include "base/catalogue.h"
#include "base/must.h"

#define MO_MAGIC        0x950412deu
#define MO_HEADER_BYTES 28
#define MO_ROW_BYTES    8 /* length and offset of one string */
#define MO_HASH_BYTES   4

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

/* A place holds the number of a row from 1, or 0: one of those ends a search. */
static bool hashes_are_sound(struct str mo, size_t count, size_t table)
{
	size_t empty = 0;

	if (table > mo.len || count < 3 || count > (mo.len - table) / MO_HASH_BYTES)
		return false;
	for (size_t i = 0; i < count; i++) {
		uint32_t row = number_at(mo, table + i * MO_HASH_BYTES);
		if (row > count_of(mo))
			return false;
		empty += row == 0;
	}
	return empty > 0;
}

bool catalogue_is_sound(struct str mo)
{
	return mo.len >= MO_HEADER_BYTES && number_at(mo, 0) == MO_MAGIC && number_at(mo, 4) == 0 &&
	       table_is_sound(mo, number_at(mo, 12)) && table_is_sound(mo, number_at(mo, 16)) &&
	       hashes_are_sound(mo, number_at(mo, 20), number_at(mo, 24));
}

static const char *string_of(struct str mo, size_t table, size_t i)
{
	return mo.ptr + number_at(mo, table + i * MO_ROW_BYTES + 4);
}

/* P. J. Weinberger's, as msgfmt has it. */
static uint32_t hash_of(const char *msgid)
{
	uint32_t hash = 0;

	for (; *msgid; msgid++) {
		hash = (hash << 4) + (unsigned char)*msgid;
		uint32_t high = hash & 0xf0000000u;

		hash ^= high >> 24 ^ high;
	}
	return hash;
}

/*
 * An entry with plural forms is "one\0many": its key ends for strcmp() where the msgid does.  Who
 * does not stand at the first place stands some steps on, as far as the hash says each time.
 */
const char *catalogue_find(struct str mo, const char *msgid)
{
	uint32_t count = number_at(mo, 20), hash = hash_of(msgid), place = hash % count,
		 step = 1 + hash % (count - 2);

	for (uint32_t tried = 0; tried < count; tried++) {
		uint32_t row = number_at(mo, number_at(mo, 24) + (size_t)place * MO_HASH_BYTES);
		if (row == 0)
			return NULL;
		if (strcmp(msgid, string_of(mo, number_at(mo, 12), row - 1)) == 0)
			return string_of(mo, number_at(mo, 16), row - 1);
		place = (place + step) % count;
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
