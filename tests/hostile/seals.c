#include "hostile/seals.h"

#include "base/module.h"
#include "base/must.h"
#include "base/seal.h"
#include "db/db.h"

#define TEXTS_MOST 128
#define NAME_SIGNS "abcdefghijklmnopqrstuvwxyz0123456789_"

/* What stands for the linker's calls has no argument of its own. */
static struct {
	const char *const *texts;
	size_t text_count, column_count;
	bool heard[TEXTS_MOST];
	struct seals_column columns[SEALS_COLUMNS_MOST];
} all;

/* --- the columns --- */

static struct seals_column *find(struct str table, struct str name)
{
	for (size_t i = 0; i < all.column_count; i++)
		if (str_eq(all.columns[i].table, table) && str_eq(all.columns[i].name, name))
			return &all.columns[i];
	return NULL;
}

static bool skip(struct str *line, const char *words)
{
	bool there = str_starts(*line, str_of(words));

	if (there)
		*line = str_sub(*line, strlen(words), SIZE_MAX);
	return there;
}

static struct str cut_name(struct str *line)
{
	struct str name = *line;

	for (name.len = 0; name.len < line->len && strchr(NAME_SIGNS, line->ptr[name.len]);)
		name.len++;
	*line = str_sub(*line, name.len, SIZE_MAX);
	return name;
}

static void forget_table(struct str table)
{
	size_t kept = 0;

	for (size_t i = 0; i < all.column_count; i++)
		if (!str_eq(all.columns[i].table, table))
			all.columns[kept++] = all.columns[i];
	all.column_count = kept;
}

static void rename_table(struct str table, struct str name)
{
	for (size_t i = 0; i < all.column_count; i++)
		if (str_eq(all.columns[i].table, table))
			all.columns[i].table = name;
}

static void rename_column(struct str table, struct str line)
{
	struct seals_column *column = find(table, cut_name(&line));

	must(skip(&line, " TO "));
	if (column)
		column->name = cut_name(&line);
}

/* A column stands on the line that calls it personal; a line that is none has no name. */
static void add_column(struct str table, struct str line)
{
	struct seals_column column = {.table = table, .name = cut_name(&line)};

	must(table.len && column.name.len && all.column_count < SEALS_COLUMNS_MOST);
	all.columns[all.column_count++] = column;
}

/* `table` is the one that the lines before spoke of. */
static void read_line(struct str line, struct str *table)
{
	bool altered = skip(&line, "ALTER TABLE ");

	if (altered || skip(&line, "CREATE TABLE "))
		*table = cut_name(&line);
	if (skip(&line, "DROP TABLE "))
		forget_table(cut_name(&line));
	if (skip(&line, " RENAME TO "))
		rename_table(*table, cut_name(&line));
	if (skip(&line, " RENAME COLUMN "))
		rename_column(*table, line);
	skip(&line, " ADD COLUMN ");
	if (str_find(line, STR("personal")) != SIZE_MAX)
		add_column(*table, line);
}

static void read_columns(void)
{
	struct str line, rest, table = STR("");

	for (const struct module *const *m = modules; *m; m++)
		for (const struct db_migration *g = (*m)->migrations; g && g->name; g++)
			for (rest = str_of(g->sqlite); rest.ptr;) {
				str_cut(rest, '\n', &line, &rest);
				read_line(str_trim(line), &table);
			}
	must(all.column_count > 0);
}

/* --- the sealings --- */

/* A piece of a document is sealed to its copy and place, and stands in the one column for it. */
static struct seals_column *column_of(struct seal_place at)
{
	bool piece = strcmp(at.table, "document_chunk") == 0;

	return find(str_of(at.table), str_of(piece ? "body" : at.column));
}

static void hear(struct seal_place at, struct str clear)
{
	struct seals_column *column = column_of(at);

	for (size_t i = 0; i < all.text_count; i++)
		if (str_find(clear, str_of(all.texts[i])) != SIZE_MAX) {
			all.heard[i] = true;
			if (column)
				column->heard = true;
		}
}

struct str __real_seal(struct arena *a, const struct data_key *key, struct seal_place at,
		       struct str clear);
struct str __wrap_seal(struct arena *a, const struct data_key *key, struct seal_place at,
		       struct str clear);
struct str __real_seal_words(struct arena *a, struct keyring *k, struct str *wrapped,
			     struct seal_place at, struct str clear);
struct str __wrap_seal_words(struct arena *a, struct keyring *k, struct str *wrapped,
			     struct seal_place at, struct str clear);

struct str __wrap_seal(struct arena *a, const struct data_key *key, struct seal_place at,
		       struct str clear)
{
	hear(at, clear);
	return __real_seal(a, key, at, clear);
}

struct str __wrap_seal_words(struct arena *a, struct keyring *k, struct str *wrapped,
			     struct seal_place at, struct str clear)
{
	hear(at, clear);
	return __real_seal_words(a, k, wrapped, at, clear);
}

/* --- asking --- */

void seals_hear(const char *const *texts, size_t count)
{
	must(count <= TEXTS_MOST);
	all.texts = texts;
	all.text_count = count;
	read_columns();
}

bool seals_heard(size_t i)
{
	must(i < all.text_count);
	return all.heard[i];
}

size_t seals_columns(const struct seals_column **out)
{
	*out = all.columns;
	return all.column_count;
}
