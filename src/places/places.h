/*
 * Provinces and communes through time. A code alone says nothing: 15 was Yên Bái until 30 June
 * 2025 and is Lào Cai since. Every question carries a day, and every stored place is a pair
 * (code, day).
 *
 * The tables lie in law/vn/places (sources, licences and corrections stand in them). Days before
 * 1 July 2025 are answered from the state of 30 June 2025, the last of its kind. A snapshot never
 * changes: all functions may be called from any thread, and what they point to lives as long as
 * the snapshot.
 */
#ifndef PLACES_PLACES_H
#define PLACES_PLACES_H

#include "base/str.h"
#include "base/time.h"

struct arena;
struct places;

/* clang-format off */
#define PLACE_KINDS(X)                      \
	X(MUNICIPALITY,   "municipality")   /* thành phố trực thuộc trung ương */ \
	X(PROVINCE,       "province")       /* tỉnh */ \
	X(CITY,           "city")           /* thành phố thuộc tỉnh, until June 2025 */ \
	X(TOWN,           "town")           /* thị xã, until June 2025 */ \
	X(URBAN_DISTRICT, "urban_district") /* quận, until June 2025 */ \
	X(DISTRICT,       "district")       /* huyện, until June 2025 */ \
	X(COMMUNE,        "commune")        /* xã */ \
	X(WARD,           "ward")           /* phường */ \
	X(TOWNSHIP,       "township")       /* thị trấn, until June 2025 */ \
	X(SPECIAL_ZONE,   "special_zone")   /* đặc khu, since July 2025 */
/* clang-format on */

enum place_kind {
#define X(name, code) PLACE_##name,
	PLACE_KINDS(X)
#undef X
	PLACE_KIND_COUNT
};

/* One unit in one period; the same code may have several. */
struct place {
	struct str code;
	enum place_kind kind;
	struct str name;     /* without its kind: "Bắc Hà", "5" */
	struct day from, to; /* both inclusive; DAY_NONE: as far back as known, still in force */
	struct str province; /* code, as of the same period; of a province: its own */
	const struct place *district; /* NULL since July 2025 and for districts and provinces */
};

/* What share of an old unit came to a new one: the decision's remark. */
/* clang-format off */
#define PLACE_SHARES(X)           \
	X(SAME,      "same")      \
	X(RENAMED,   "renamed")   \
	X(WHOLE,     "whole")     \
	X(EVERYBODY, "everybody") /* all people, a part of the area */ \
	X(PART,      "part")      \
	X(AREA,      "area")      /* land; the decision names no people */
/* clang-format on */

enum place_share {
#define X(name, code) PLACE_SHARE_##name,
	PLACE_SHARES(X)
#undef X
	PLACE_SHARE_COUNT
};

const char *place_share_code(enum place_share s);

struct place_link {
	/* A commune of June 2025, or a district where it had no communes. */
	const struct place *before;
	/* As it is today, in the newest period of its code. */
	const struct place *now;
	enum place_share share;
};

/*
 * The tables that are built into the program; read at the first call (a few milliseconds), from
 * any thread.
 */
const struct places *places_builtin(void);

/* NULL: no such unit on that day. */
const struct place *places_province(const struct places *p, struct str code, struct day on);
const struct place *places_district(const struct places *p, struct str code, struct day on);
const struct place *places_commune(const struct places *p, struct str code, struct day on);

/*
 * All units in force on that day, by code (official lists run from north to south); of a
 * province, or of all.
 */
size_t places_provinces(struct arena *a, const struct places *p, struct day on,
			const struct place ***list);
size_t places_communes(struct arena *a, const struct places *p, struct str province, struct day on,
		       const struct place ***list);

/* What an old unit became; none for a unit of today. */
size_t places_successors(const struct places *p, const struct place *before,
			 const struct place_link **links);
/* What a unit of today was made of. */
size_t places_origins(struct arena *a, const struct places *p, const struct place *now,
		      const struct place_link ***links);
/*
 * Where everybody who lived in the old unit lives now, or NULL: it was divided, so ask, never
 * guess.
 */
const struct place *places_home_now(const struct places *p, const struct place *before);

/* "xã Bắc Hà" */
struct str places_name(struct arena *a, const struct places *p, const struct place *place);
/*
 * "xã Bắc Hà, tỉnh Lào Cai"; "thị trấn Bắc Hà, huyện Bắc Hà, tỉnh Lào Cai". `on` lies in the
 * place's period.
 */
struct str places_full(struct arena *a, const struct places *p, const struct place *place,
		       struct day on);
/* The same with a capital: "Xã Bắc Hà, tỉnh Lào Cai", for the start of a line. */
struct str places_line(struct arena *a, const struct places *p, const struct place *place,
		       struct day on);
/*
 * The line of a stored pair: a commune's code of five digits or a province's of two; absent when
 * unknown that day.
 */
struct str places_text(struct arena *a, const struct places *p, struct str code, struct day on);

/* A name of today has no `before`; an old one whose unit was divided has no `now`. */
struct places_hit {
	const struct place *now;
	const struct place *before;
};

/*
 * Communes for what somebody typed: with or without marks, unit words ("xã", "tp.", "P5") and the
 * names of district and province, in new or old names; the last word may be half typed. Best
 * first: today's name exactly, its beginning, an old name exactly, then looser ones; within
 * equals by code. `typed` is UTF-8 of any length and content; at most `limit` hits.
 */
size_t places_search(struct arena *a, const struct places *p, struct str typed, size_t limit,
		     struct places_hit **hits);

/* kip places find TEXT [--json] | kip places code CODE --on DATE */
int places_command(int argc, char **argv);

#endif
