/*
 * places-import LISTS TABLES
 *
 * Makes the tables of law/vn/places from two published lists (LISTS/address_kit and
 * LISTS/thanglequoc, both MIT): the first holds the table of Decision 19/2025/QĐ-TTg as received,
 * the second the state of July 2026 and the survey agency's "before merging" texts.
 * TABLES/corrections.tsv and TABLES/changes.tsv are written by hand and read here. Everything in
 * which the lists differ goes to TABLES/differences.txt, so that a new edition of a list is
 * reviewed as a diff. Exits 1 on anything it does not understand.
 */
#include "base/arena.h"
#include "base/buf.h"
#include "base/str.h"
#include "places/places_syllable.h"

#include <errno.h>
#include <fcntl.h>
#include <jansson.h>
#include <spawn.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#define ROWS_MOST      12000
#define HAND_ROWS_MOST 64
#define FIELDS_MOST    5
#define LAST_OLD_DAY   "2025-06-30"
#define FIRST_NEW_DAY  "2025-07-01"

struct hand_row {
	struct str field[FIELDS_MOST];
	bool used;
};

struct hand_table {
	struct hand_row rows[HAND_ROWS_MOST];
	size_t count;
};

struct row {
	struct str code, kind, in, name;
	struct str newer_kind; /* what the newer list says */
	struct str agency_text;
	bool seen;
};

struct table {
	struct row *rows;
	size_t count;
};

struct import {
	struct arena *arena;
	const char *lists, *tables;
	struct hand_table corrections, changes;
	struct table provinces, communes, old_provinces, old_districts, old_communes;
	struct row *mergers; /* code: before, in: after, kind: share */
	size_t mergers_count;
	FILE *differences;
	size_t restyled;
};

static _Noreturn __attribute__((format(printf, 1, 2))) void give_up(const char *format, ...)
{
	va_list list;

	va_start(list, format);
	fputs("places-import: ", stderr);
	vfprintf(stderr, format, list);
	fputc('\n', stderr);
	va_end(list);
	exit(1);
}

/* ---- reading ---- */

static void release(void *list)
{
	json_decref(list);
}

/* Starts `xz -dc path`; what it writes can be read from the answer. */
static FILE *unpack(struct arena *a, const char *path, pid_t *child)
{
	char *const words[] = {(char[]){"xz"}, (char[]){"-dc"}, (char[]){"--"},
			       str_z(a, str_of(path)), NULL};
	posix_spawn_file_actions_t actions;
	int ends[2];

	if (pipe2(ends, O_CLOEXEC) != 0)
		give_up("no pipe: %s", strerror(errno));
	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
	int problem = posix_spawnp(child, "xz", &actions, NULL, words, environ);

	posix_spawn_file_actions_destroy(&actions);
	close(ends[1]);
	if (problem)
		give_up("cannot run xz: %s", strerror(problem));
	return fdopen(ends[0], "r");
}

/* Lives as long as the arena, as the texts taken from it do. */
static json_t *read_list(struct import *im, const char *name)
{
	const char *path = str_z(im->arena, str_printf(im->arena, "%s/%s", im->lists, name));
	json_error_t error;
	pid_t child;
	int status;
	FILE *unpacked = unpack(im->arena, path, &child);
	json_t *list = json_loadf(unpacked, 0, &error);

	fclose(unpacked);
	if (waitpid(child, &status, 0) < 0 || status != 0 || !json_is_array(list))
		give_up("%s: %s", path, list ? "is no list" : error.text);
	arena_closer(im->arena, release, list);
	return list;
}

static struct str text_of(const json_t *object, const char *key)
{
	return str_of(json_string_value(json_object_get(object, key)));
}

static void read_hand_table(struct import *im, const char *name, struct hand_table *out)
{
	FILE *file = fopen(str_z(im->arena, str_printf(im->arena, "%s/%s", im->tables, name)), "r");
	char *line = NULL;
	size_t size = 0;

	if (!file)
		give_up("cannot read %s/%s", im->tables, name);
	while (getline(&line, &size, file) > 0) {
		struct str rest = str_copy(im->arena, str_of(line));

		if (line[0] == '#')
			continue;
		if (out->count == HAND_ROWS_MOST)
			give_up("%s has more than %d rows", name, HAND_ROWS_MOST);
		struct hand_row *row = &out->rows[out->count++];

		str_cut(rest, '\n', &rest, &(struct str){0});
		for (size_t i = 0; i < FIELDS_MOST; i++)
			str_cut(rest, '\t', &row->field[i], &rest);
	}
	free(line);
	fclose(file);
}

/* The value that replaces `field` of `key` in `table`, or STR_NONE. */
static struct str correction(struct import *im, const char *table, struct str key,
			     const char *field)
{
	for (size_t i = 0; i < im->corrections.count; i++) {
		struct hand_row *row = &im->corrections.rows[i];

		if (str_is(row->field[0], table) && str_eq(row->field[1], key) &&
		    str_is(row->field[2], field)) {
			row->used = true;
			return row->field[3];
		}
	}
	return STR_NONE;
}

static struct str corrected(struct import *im, const char *table, struct str key, const char *field,
			    struct str as_listed)
{
	struct str value = correction(im, table, key, field);

	return value.ptr ? value : as_listed;
}

static void check_corrections_used(const struct import *im)
{
	for (size_t i = 0; i < im->corrections.count; i++) {
		const struct hand_row *row = &im->corrections.rows[i];

		if (!row->used && !str_is(row->field[2], "add"))
			give_up("correction no longer needed: %" STR_F " %" STR_F,
				STR_A(row->field[0]), STR_A(row->field[1]));
	}
}

/* ---- spelling ---- */

/* One apostrophe (’) without a space behind it, " - " between parts, tones in one place. */
static struct str spell(struct import *im, struct str name)
{
	struct buf out = buf_new(im->arena, name.len * 3 + 8);

	for (size_t i = 0; i < name.len; i++) {
		bool curly = str_starts(str_sub(name, i, SIZE_MAX), STR("’"));

		if (name.ptr[i] == '\'' || curly) {
			i += curly ? 2 : 0;
			buf_addz(&out, "’");
			if (i + 1 < name.len && name.ptr[i + 1] == ' ')
				i++;
		} else if (name.ptr[i] == '-' && i && name.ptr[i - 1] != ' ') {
			buf_addz(&out, " - ");
		} else {
			buf_addc(&out, name.ptr[i]);
		}
	}
	struct str spelled = syllable_one_style(im->arena, buf_str(&out));

	if (!str_eq(spelled, name))
		im->restyled++;
	return spelled;
}

/* "Phường 5" is listed as a name; the number alone is the name. */
static struct str without_unit_word(struct str name)
{
	static const char *const words[] = {"Phường ", "Quận "};

	for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
		if (str_starts(name, str_of(words[i])))
			return str_sub(name, strlen(words[i]), SIZE_MAX);
	return name;
}

/* For comparing lists: letters and digits alone. */
static struct str bare(struct import *im, struct str text)
{
	struct str plain = syllable_plain(im->arena, text);
	struct buf out = buf_new(im->arena, plain.len + 1);

	for (size_t i = 0; i < plain.len; i++)
		if ((plain.ptr[i] >= 'a' && plain.ptr[i] <= 'z') ||
		    (plain.ptr[i] >= '0' && plain.ptr[i] <= '9'))
			buf_addc(&out, plain.ptr[i]);
	return buf_str(&out);
}

/* ---- units ---- */

struct kind_word {
	const char *table, *listed, *kind;
};

static const struct kind_word kind_words[] = {
	{"province", "province", "province"},
	{"province", "city", "municipality"},
	{"old_district", "district", "district"},
	{"old_district", "city", "city"},
	{"old_district", "town", "town"},
	{"old_district", "urban_district", "urban_district"},
	{"old_commune", "commune", "commune"},
	{"old_commune", "ward", "ward"},
	{"old_commune", "town", "township"},
	{"commune", "commune", "commune"},
	{"commune", "ward", "ward"},
	{"commune", "special_zone", "special_zone"},
};

static struct str kind_of(const char *table, struct str listed)
{
	for (size_t i = 0; i < sizeof kind_words / sizeof kind_words[0]; i++)
		if (strcmp(kind_words[i].table, table) == 0 && str_is(listed, kind_words[i].listed))
			return str_of(kind_words[i].kind);
	give_up("%s of an unknown kind: %" STR_F, table, STR_A(listed));
}

static int by_code(const void *a, const void *b)
{
	const struct row *x = a, *y = b;
	int order = str_cmp(x->code, y->code);

	return order ? order : str_cmp(x->in, y->in);
}

static struct row *find(const struct table *t, struct str code)
{
	for (size_t low = 0, high = t->count; low < high;) {
		size_t middle = (low + high) / 2;
		int order = str_cmp(code, t->rows[middle].code);

		if (order == 0)
			return &t->rows[middle];
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return NULL;
}

static void add_lost_units(struct import *im, const char *table, struct table *out)
{
	for (size_t i = 0; i < im->corrections.count; i++) {
		struct hand_row *hand = &im->corrections.rows[i];
		struct row *row = &out->rows[out->count];
		struct str rest = hand->field[3];

		if (!str_is(hand->field[0], table) || !str_is(hand->field[2], "add"))
			continue;
		row->code = hand->field[1];
		str_cut(rest, ' ', &row->kind, &rest);
		str_cut(rest, ' ', &row->in, &row->name);
		out->count++;
	}
}

static struct table read_units(struct import *im, const char *file, const char *table,
			       const char *in_key)
{
	json_t *list = read_list(im, file);
	struct table out = {arena_many(im->arena, ROWS_MOST, struct row), 0};
	json_t *item;
	size_t i;

	json_array_foreach(list, i, item)
	{
		struct str code = text_of(item, "code"),
			   in = in_key ? text_of(item, in_key) : STR("");
		struct str key =
			str_printf(im->arena, "%" STR_F ".%" STR_F, STR_A(code), STR_A(in));

		if (correction(im, table, key, "drop").ptr)
			continue;
		struct str kind = correction(im, table, code, "kind");
		struct str name = corrected(im, table, code, "name", text_of(item, "name"));

		out.rows[out.count++] = (struct row){
			.code = code,
			.kind = kind.ptr ? kind : kind_of(table, text_of(item, "type")),
			.in = in,
			.name = spell(im, without_unit_word(name)),
		};
	}
	fprintf(im->differences, "%zu rows in %s\n", json_array_size(list), file);
	add_lost_units(im, table, &out);
	qsort(out.rows, out.count, sizeof *out.rows, by_code);
	for (i = 1; i < out.count; i++)
		if (str_eq(out.rows[i - 1].code, out.rows[i].code))
			give_up("%s lists %" STR_F " twice", file, STR_A(out.rows[i].code));
	return out;
}

/* ---- what became of what ---- */

struct share_word {
	const char *note, *share;
};

/*
 * The decision's remark (compared from its start, the longer ones first) and what it means for
 * the people there.
 */
static const struct share_word share_words[] = {
	{"Giữ nguyên", "same"},
	{"Đổi tên từ một phần", "part"},
	{"Đổi tên, đổi loại hình từ một phần", "part"},
	{"Đổi tên", "renamed"},
	{"Đổi loại hình", "renamed"},
	{"Nhập toàn bộ diện tích", "area"},
	{"Nhập toàn bộ", "whole"},
	{"Sắp xếp toàn bộ", "whole"},
	{"Nhập một phần diện tích, toàn bộ dân số", "everybody"},
	{"Nhập một phần diện tích", "area"},
	{"Nhâp một phần diện tích", "area"},
	{"Nhập một phần dân số", "part"},
	{"Nhập một phần", "part"},
	{"Phần còn lại", "part"},
};

static struct str share_of(struct str note)
{
	for (size_t i = 0; i < sizeof share_words / sizeof share_words[0]; i++)
		if (str_starts(note, str_of(share_words[i].note)))
			return str_of(share_words[i].share);
	give_up("unknown remark: %" STR_F, STR_A(note));
}

static void read_mergers(struct import *im)
{
	json_t *list = read_list(im, "address_kit/mappings.json.xz"), *item;
	size_t i;

	im->mergers = arena_many(im->arena, ROWS_MOST, struct row);
	json_array_foreach(list, i, item)
	{
		struct row *row = &im->mergers[im->mergers_count++];
		struct str commune = text_of(item, "oldWardCode");
		struct str key;

		row->code = commune.ptr ? commune : text_of(item, "oldDistrictCode");
		row->in = text_of(item, "newWardCode");
		key = str_printf(im->arena, "%" STR_F ".%" STR_F, STR_A(row->code), STR_A(row->in));
		row->kind = corrected(im, "merger", key, "share", share_of(text_of(item, "note")));
		row->code = corrected(im, "merger", key, "before", row->code);
		if (!find(commune.ptr ? &im->old_communes : &im->old_districts, row->code))
			give_up("merger of the unknown unit %" STR_F, STR_A(row->code));
		if (!find(&im->communes, row->in))
			give_up("merger into the unknown unit %" STR_F, STR_A(row->in));
	}
	qsort(im->mergers, im->mergers_count, sizeof *im->mergers, by_code);
	fprintf(im->differences, "%zu rows in address_kit/mappings.json.xz\n", im->mergers_count);
}

/* ---- the second list ---- */

static struct str newer_kind(const json_t *item)
{
	static const char *const kinds[] = {"municipality", "province", "ward", "commune",
					    "special_zone"};
	json_int_t id = json_integer_value(json_object_get(item, "AdministrativeUnitId"));

	if (id < 1 || id > 5)
		give_up("unit of unknown kind in the newer list");
	return str_of(kinds[id - 1]);
}

/* Names are compared behind their unit word, whose case the lists do not agree on either. */
static void compare_newer(struct import *im, struct table *t, const json_t *item)
{
	struct str code =
		corrected(im, "newer", text_of(item, "Code"), "code", text_of(item, "Code"));
	struct str name = spell(im, text_of(item, "Name"));
	struct row *row = find(t, code);

	if (!row)
		give_up("the newer list alone has %" STR_F, STR_A(code));
	row->seen = true;
	row->newer_kind = newer_kind(item);
	if (!str_eq(row->name, name))
		fprintf(im->differences,
			"name of %" STR_F ": %" STR_F " | newer list: %" STR_F "\n", STR_A(code),
			STR_A(row->name), STR_A(name));
	struct str in = text_of(item, "ProvinceCode");

	if (in.ptr && !str_eq(row->in, in))
		give_up("%" STR_F " lies in another province in the newer list", STR_A(code));
}

static void check_all_seen(const struct table *t)
{
	for (size_t i = 0; i < t->count; i++)
		if (!t->rows[i].seen)
			give_up("the newer list lacks %" STR_F, STR_A(t->rows[i].code));
}

static void read_newer_list(struct import *im)
{
	json_t *list = read_list(im, "thanglequoc/full_json_vn_units_2026-07-25.json.xz"),
	       *province, *commune;
	size_t i, j, restyled = im->restyled;

	json_array_foreach(list, i, province)
	{
		compare_newer(im, &im->provinces, province);
		json_array_foreach(json_object_get(province, "Wards"), j, commune)
			compare_newer(im, &im->communes, commune);
	}
	check_all_seen(&im->provinces);
	check_all_seen(&im->communes);
	fprintf(im->differences,
		"%zu names of the newer list differ in spelling alone (hoà/hòa, '/’)\n",
		im->restyled - restyled);
}

/*
 * The survey agency tells in prose what a commune was made of; every merger should be named
 * there.
 */
static void read_agency_list(struct import *im)
{
	json_t *list = read_list(im, "thanglequoc/sapnhap_bando_donvi_tinhthanh.json.xz"), *item;
	size_t i;

	json_array_foreach(list, i, item)
	{
		struct str code =
			corrected(im, "agency", text_of(item, "ma"), "code", text_of(item, "ma"));

		code = corrected(im, "newer", code, "code", code);
		struct row *row = find(&im->communes, code);

		if (row)
			row->agency_text = text_of(item, "truocsapnhap");
	}
}

static void compare_mergers(struct import *im)
{
	for (size_t i = 0; i < im->mergers_count; i++) {
		const struct row *merger = &im->mergers[i],
				 *after = find(&im->communes, merger->in);
		const struct row *before = find(&im->old_communes, merger->code);
		struct arena_mark mark = arena_mark(im->arena);
		struct str text = bare(im, after->agency_text);

		if (before && str_find(text, bare(im, before->name)) == SIZE_MAX &&
		    str_find(text, STR("giunguyen")) == SIZE_MAX)
			fprintf(im->differences,
				"merger %" STR_F " %" STR_F " -> %" STR_F " %" STR_F
				" | survey agency: %" STR_F "\n",
				STR_A(before->code), STR_A(before->name), STR_A(after->code),
				STR_A(after->name), STR_A(after->agency_text));
		arena_rewind(im->arena, mark);
	}
}

/* ---- writing ---- */

static FILE *open_table(struct import *im, const char *name, const char *what, const char *columns)
{
	FILE *f = fopen(str_z(im->arena, str_printf(im->arena, "%s/%s", im->tables, name)), "w");

	if (!f)
		give_up("cannot write %s/%s", im->tables, name);
	fprintf(f, "# %s\n", what);
	fputs("# Made by places-import from vietnam-address-kit (the table of Decision "
	      "19/2025/QĐ-TTg) and\n"
	      "# vietnamese-provinces-database (July 2026), both MIT: see LICENSES.  Tones stand "
	      "on the first\n"
	      "# vowel of open oa, oe, uy.  An empty day: as far back as is known, or still in "
	      "force.\n",
	      f);
	fprintf(f, "# %s\n", columns);
	return f;
}

static void write_row(FILE *f, const char *from, const char *to, const struct row *r,
		      struct str kind)
{
	fprintf(f, "%" STR_F "\t%s\t%s\t%" STR_F "\t%" STR_F "\t%" STR_F "\n", STR_A(r->code), from,
		to, STR_A(kind), STR_A(r->in), STR_A(r->name));
}

static void write_old(FILE *f, const struct table *t)
{
	for (size_t i = 0; i < t->count; i++)
		write_row(f, "", LAST_OLD_DAY, &t->rows[i], t->rows[i].kind);
}

/* "2026-04-29" for "2026-04-30"; changes on the first of a month are spelled out when one comes. */
static char *day_before(struct import *im, struct str day)
{
	char *z = str_z(im->arena, day);
	long number = strtol(z + 8, NULL, 10);

	if (day.len != 10 || number < 2)
		give_up("cannot name the day before %s", z);
	return str_z(im->arena, str_printf(im->arena, "%.8s%02ld", z, number - 1));
}

static void write_new(struct import *im, FILE *f, const struct table *t)
{
	for (size_t i = 0; i < t->count; i++) {
		const struct row *r = &t->rows[i];
		const struct hand_row *change = NULL;

		if (str_eq(r->kind, r->newer_kind)) {
			write_row(f, FIRST_NEW_DAY, "", r, r->kind);
			continue;
		}
		for (size_t j = 0; j < im->changes.count; j++)
			if (str_eq(im->changes.rows[j].field[1], r->in.len ? r->in : r->code))
				change = &im->changes.rows[j];
		if (!change)
			give_up("%" STR_F
				" changed its kind on a day that changes.tsv does not name",
				STR_A(r->code));
		fprintf(im->differences,
			"kind of %" STR_F " %" STR_F ": %" STR_F " | since %" STR_F ": %" STR_F
			"\n",
			STR_A(r->code), STR_A(r->name), STR_A(r->kind), STR_A(change->field[0]),
			STR_A(r->newer_kind));
		write_row(f, FIRST_NEW_DAY, day_before(im, change->field[0]), r, r->kind);
		write_row(f, str_z(im->arena, change->field[0]), "", r, r->newer_kind);
	}
}

static void write_tables(struct import *im)
{
	static const char columns[] = "code\tfrom\tto\tkind\tin\tname";
	FILE *f = open_table(im, "provinces.tsv",
			     "Provinces and centrally run cities, before and since 1 July 2025.",
			     columns);

	write_old(f, &im->old_provinces);
	write_new(im, f, &im->provinces);
	fclose(f);
	f = open_table(
		im, "communes.tsv",
		"Communes, wards and special zones since 1 July 2025; \"in\" is the province.",
		columns);
	write_new(im, f, &im->communes);
	fclose(f);
	f = open_table(
		im, "old_districts.tsv",
		"Districts, until they were abolished on 1 July 2025; \"in\" is the province.",
		columns);
	write_old(f, &im->old_districts);
	fclose(f);
	f = open_table(im, "old_communes.tsv",
		       "Communes, wards and townships before 1 July 2025; \"in\" is the district.",
		       columns);
	write_old(f, &im->old_communes);
	fclose(f);
	f = open_table(
		im, "mergers.tsv",
		"What became of each old commune (or of a district that had none) on 1 July 2025.",
		"before\tafter\tshare: same, renamed, whole, everybody (all people, a part of the "
		"area), part, area (no people named)");
	for (size_t i = 0; i < im->mergers_count; i++)
		fprintf(f, "%" STR_F "\t%" STR_F "\t%" STR_F "\n", STR_A(im->mergers[i].code),
			STR_A(im->mergers[i].in), STR_A(im->mergers[i].kind));
	fclose(f);
}

int main(int argc, char **argv)
{
	if (argc != 3)
		give_up("usage: places-import LISTS TABLES (../shared/data/admin law/vn/places)");
	struct import im = {
		.arena = arena_new((size_t)64 << 20), .lists = argv[1], .tables = argv[2]};

	im.differences =
		fopen(str_z(im.arena, str_printf(im.arena, "%s/differences.txt", im.tables)), "w");
	if (!im.differences)
		give_up("cannot write %s/differences.txt", im.tables);
	read_hand_table(&im, "corrections.tsv", &im.corrections);
	read_hand_table(&im, "changes.tsv", &im.changes);
	im.provinces = read_units(&im, "address_kit/current-provinces.json.xz", "province", NULL);
	im.communes =
		read_units(&im, "address_kit/current-wards.json.xz", "commune", "provinceCode");
	im.old_provinces =
		read_units(&im, "address_kit/legacy-provinces.json.xz", "province", NULL);
	im.old_districts = read_units(&im, "address_kit/legacy-districts.json.xz", "old_district",
				      "provinceCode");
	im.old_communes =
		read_units(&im, "address_kit/legacy-wards.json.xz", "old_commune", "districtCode");
	read_mergers(&im);
	read_newer_list(&im);
	read_agency_list(&im);
	compare_mergers(&im);
	write_tables(&im);
	check_corrections_used(&im);
	fclose(im.differences);
	arena_free(im.arena);
	return 0;
}
