/*
 * A million matters in minutes.  Some thousands were lived through by the ops; here their rows are
 * taken out of the tables and written again many times over, each time as somebody else's matter:
 * other ids, code, PIN, register number and client, some time later on the same day, all of it
 * sealed and chained anew.  Days, limits and the law's versions stay as the ops computed them.
 */
#include "grow_stock.h"

#include "base/random.h"
#include "base/seal.h"
#include "people/people_internal.h"

#include <err.h>
#include <stdlib.h>

#define COPIER_SLOT    1 /* the program's own ids have slot 0 */
#define REGISTERS_MOST 16
#define TEXT_BYTES     ((size_t)16 << 10)
#define SALT_BYTES     16
#define STOCK_BYTES    ((size_t)1 << 30)

/* One matter as it is written. */
struct copy {
	const struct matter *m;
	int64_t shift;
	int64_t ids[IDS_MOST], people[PEOPLE_MOST]; /* new ones at the old ones' places */
	struct str code, number, line, pin;
};

struct register_number {
	struct str centre, name, year;
	int64_t last;
};

struct copier {
	struct grow *grow;
	struct world world;
	struct task *t;
	struct stock stock;
	sqlite3_stmt *person, *blind, *entry, *taken;
	struct register_number registers[REGISTERS_MOST];
};

/* ---- writing them again ---- */

static void bind_str(sqlite3_stmt *q, int at, struct str s, bool is_text)
{
	if (!s.ptr)
		sqlite3_bind_null(q, at);
	else if (is_text)
		sqlite3_bind_text(q, at, s.ptr, (int)s.len, SQLITE_STATIC);
	else
		sqlite3_bind_blob(q, at, s.ptr, (int)s.len, SQLITE_STATIC);
}

static int64_t new_id(const struct copy *k, int64_t old)
{
	for (size_t i = 0; i < k->m->ids_count; i++)
		if (k->m->ids[i] == old)
			return k->ids[i];
	for (size_t i = 0; i < k->m->people_count; i++)
		if (k->m->people[i] == old)
			return k->people[i];
	return old; /* of a unit, a seat, a provider */
}

/* The text with the matter's own names for itself replaced. */
static struct str new_text(struct arena *a, const struct copy *k, struct str text)
{
	const struct str words[][2] = {
		{k->m->number, k->number},
		{k->m->line, k->line},
		{k->m->code, k->code},
		{code_spaced(a, k->m->code, 4), code_spaced(a, k->code, 4)},
	};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		size_t at = str_find(text, words[i][0]);

		if (at == SIZE_MAX)
			continue;
		struct buf b = buf_new(a, TEXT_BYTES);

		buf_add(&b, str_sub(text, 0, at));
		buf_add(&b, words[i][1]);
		buf_add(&b, str_sub(text, at + words[i][0].len, text.len));
		text = buf_str(&b);
	}
	return text;
}

static void bind_by_value(struct copier *c, const struct copy *k, sqlite3_stmt *q, int at,
			  sqlite3_value *v)
{
	int type = sqlite3_value_type(v); /* looked at as something else, it would be that then */
	int64_t n = type == SQLITE_INTEGER ? sqlite3_value_int64(v) : 0;
	struct str text = STR_NONE;

	if (type == SQLITE_TEXT)
		text = (struct str){(const char *)sqlite3_value_text(v),
				    (size_t)sqlite3_value_bytes(v)};
	if (text.len)
		bind_str(q, at, new_text(c->t->arena, k, text), true);
	else if (stock_is_id(n))
		sqlite3_bind_int64(q, at, new_id(k, n));
	else if (stock_is_moved(n))
		sqlite3_bind_int64(q, at, n + k->shift);
	else
		sqlite3_bind_value(q, at, v);
}

static void write_row(struct copier *c, const struct copy *k, const struct row *row)
{
	sqlite3_stmt *q = c->stock.tables[row->table].insert;
	struct arena *a = c->t->arena;
	int64_t id = new_id(k, sqlite3_value_int64(row->values[0]));
	struct data_key key;
	struct str wrapped = data_key_new(a, c->world.keys, &key);

	for (int i = 0; i < c->stock.tables[row->table].columns; i++) {
		enum fate fate = c->stock.tables[row->table].fates[i];

		if (fate == BY_VALUE) {
			bind_by_value(c, k, q, i + 1, row->values[i]);
		} else if (fate == KEY) {
			bind_str(q, i + 1, wrapped, false);
		} else if (fate == PIN) {
			bind_str(q, i + 1,
				 keyed_hash(a, c->world.keys, "pin", new_id(k, k->m->request),
					    k->pin),
				 false);
		} else if (row->clear[i].ptr) {
			struct seal_place at = {stock_tables[row->table].name,
						c->stock.tables[row->table].names[i], id};

			bind_str(q, i + 1, seal(a, &key, at, row->clear[i]), false);
		} else {
			sqlite3_bind_null(q, i + 1);
		}
	}
	probe_run(q);
}

static struct journal_chain_after_row new_entry(struct copier *c, const struct copy *k,
						const struct entry *e, struct str before)
{
	struct journal_chain_after_row row = e->row;
	struct arena *a = c->t->arena;
	struct data_key key;
	char *salt = arena_alloc(a, SALT_BYTES, 1);

	random_bytes(salt, SALT_BYTES);
	row.id.v = new_id(k, row.id.v);
	row.subject = new_id(k, row.subject);
	row.at += k->shift;
	row.salt = (struct str){salt, SALT_BYTES};
	row.key = data_key_new(a, c->world.keys, &key);
	row.body = seal(a, &key, (struct seal_place){"journal", "body", row.id.v},
			new_text(a, k, e->body));
	row.commitment = journal_commitment(a, &row);
	row.chain = journal_chain(a, before, &row);
	return row;
}

/* The places of journal_insert's parameters. */
static void write_entry(struct copier *c, const struct journal_chain_after_row *row)
{
	sqlite3_stmt *q = c->entry;

	sqlite3_bind_int64(q, 1, row->id.v);
	bind_str(q, 2, row->subject_kind, true);
	sqlite3_bind_int64(q, 3, row->subject);
	sqlite3_bind_int64(q, 4, row->scope_of.v);
	sqlite3_bind_int64(q, 5, row->at);
	bind_str(q, 6, row->what, true);
	if (row->actor.v)
		sqlite3_bind_int64(q, 7, row->actor.v);
	else
		sqlite3_bind_null(q, 7);
	bind_str(q, 8, row->actor_role, true);
	bind_str(q, 9, row->actor_name, true);
	sqlite3_bind_int64(q, 10, row->place);
	bind_str(q, 11, row->body, false);
	bind_str(q, 12, row->key, false);
	bind_str(q, 13, row->commitment, false);
	bind_str(q, 14, row->salt, false);
	bind_str(q, 15, row->chain, false);
	probe_run(q);
}

static void write_entries(struct copier *c, const struct copy *k)
{
	struct journal_chain_after_row last = {0};

	for (size_t i = 0; i < k->m->entries_count; i++) {
		const struct entry *e = &k->m->entries[i];

		last = new_entry(c, k, e, e->row.place == 1 ? STR_NONE : last.chain);
		write_entry(c, &last);
	}
}

/* A name with the same syllable twice has the same pair twice. */
static void write_blind(struct copier *c, const char *kind, struct str value, struct person_id id)
{
	if (!value.ptr)
		return;
	bind_str(c->blind, 1, str_of(kind), true);
	bind_str(c->blind, 2, value, false);
	sqlite3_bind_int64(c->blind, 3, id.v);
	probe_run(c->blind);
}

/* The places of person_insert's parameters. */
static int64_t write_person(struct copier *c, const struct person *who)
{
	struct person_insert_in row = people_seal(c->t, c->grow->centre, who);
	const struct str sealed[] = {row.key,   row.name,    row.birth, row.id_number,
				     row.phone, row.address, STR_NONE};
	struct people_blinds blinds;
	sqlite3_stmt *q = c->person;

	sqlite3_bind_int64(q, 1, row.id.v);
	sqlite3_bind_int64(q, 2, row.scope_of.v);
	for (int i = 0; sealed[i].ptr; i++)
		bind_str(q, 3 + i, sealed[i], false);
	bind_str(q, 9, row.commune_code, true);
	sqlite3_bind_int64(q, 10, row.place_day.v);
	bind_str(q, 11, row.ethnic, true);
	bind_str(q, 12, row.sex, true);
	sqlite3_bind_int64(q, 13, row.now);
	probe_run(q);
	people_blind(c->t, who, &blinds);
	write_blind(c, "id_number", blinds.id_number, row.id);
	write_blind(c, "phone", blinds.phone, row.id);
	write_blind(c, "name", blinds.name, row.id);
	for (size_t i = 0; i < blinds.pairs_count; i++)
		write_blind(c, "pair", blinds.pairs[i], row.id);
	return row.id.v;
}

static void write_people(struct copier *c, struct copy *k)
{
	for (size_t i = 0; i < k->m->people_count; i++) {
		struct person who = grow_client(c->t, c->grow);

		if (i > 0) /* of the other side the name alone is known */
			who = (struct person){.name = who.name};
		k->people[i] = write_person(c, &who);
	}
}

/* ---- what is new of a matter ---- */

static struct str free_code(struct copier *c)
{
	for (;;) {
		struct str code = code_random(c->t->arena, REQUEST_CODE_DIGITS);

		bind_str(c->taken, 1, code, true);
		bool taken = sqlite3_step(c->taken) == SQLITE_ROW;

		sqlite3_reset(c->taken);
		if (!taken)
			return code;
	}
}

/* "TT.TGTT.355.2025": the centre, the register, the number in it, the year; and its place. */
static struct str next_number(struct copier *c, struct str number, struct str *line)
{
	struct str centre, name, old, year;
	struct register_number *r = c->registers;

	must(str_cut(number, '.', &centre, &name) && str_cut(name, '.', &name, &old) &&
	     str_cut(old, '.', &old, &year));
	while (r->last && !(str_eq(r->name, name) && str_eq(r->year, year)))
		must(++r < c->registers + REGISTERS_MOST);
	*r = (struct register_number){centre, name, year, r->last + 1};
	*line = str_printf(c->t->arena, "%" STR_F ".%" STR_F ".%06lld", STR_A(name), STR_A(year),
			   (long long)r->last);
	return str_printf(c->t->arena, "%" STR_F ".%" STR_F ".%02lld.%" STR_F, STR_A(centre),
			  STR_A(name), (long long)r->last, STR_A(year));
}

/* A register into which nothing was copied begins anew. */
static void write_registers(struct copier *c)
{
	probe_run(probe_prepare_sql(c->stock.db, "UPDATE register_counter SET last = 0"));
	sqlite3_stmt *q = probe_prepare_sql(
		c->stock.db,
		"UPDATE register_counter SET last = ?1 WHERE register = ?2 AND year = ?3");
	int64_t year;

	for (struct register_number *r = c->registers; r->last; r++) {
		must(str_int(r->year, &year));
		sqlite3_bind_int64(q, 1, r->last);
		bind_str(q, 2, r->name, true);
		sqlite3_bind_int64(q, 3, year);
		probe_run(q);
	}
	sqlite3_finalize(q);
}

static void write_copy(struct copier *c, const struct matter *m, int64_t shift, FILE *slips)
{
	struct arena_mark mark = arena_mark(c->t->arena);
	struct copy k = {.m = m,
			 .shift = shift,
			 .code = free_code(c),
			 .pin = str_printf(c->t->arena, "%06u", random_below(1000000))};

	k.number = next_number(c, m->number, &k.line);
	c->t->now = m->filed + shift;
	for (size_t i = 0; i < m->ids_count; i++)
		k.ids[i] = task_id(c->t);
	write_people(c, &k);
	for (size_t i = 0; i < m->rows_count; i++)
		write_row(c, &k, &m->rows[i]);
	write_entries(c, &k);
	fprintf(slips, "%lld %lld %" STR_F " %" STR_F "\n", (long long)new_id(&k, m->case_file),
		(long long)new_id(&k, m->request), STR_A(k.code), STR_A(k.pin));
	arena_rewind(c->t->arena, mark);
}

static void write_all(struct copier *c, const struct grow_wanted *wanted, FILE *slips)
{
	for (size_t i = 0; i < c->stock.count && time_wall() < wanted->until; i++) {
		const struct matter *m = c->stock.matters[i];
		size_t copies =
			wanted->count / c->stock.count + (i < wanted->count % c->stock.count);
		int64_t next = i + 1 < c->stock.count ? c->stock.matters[i + 1]->filed - m->filed
						      : TIME_DAY;
		int64_t span = m->room < next ? m->room : next;

		for (size_t n = 0; n < copies; n++)
			write_copy(c, m, span * (int64_t)n / (int64_t)copies, slips);
	}
}

/* ---- the folder ---- */

/* Nobody else has the file open, and a folder that breaks is made again: nothing is kept safe. */
static void open_file(struct copier *c, const char *directory)
{
	c->stock.db = probe_open(str_printf(c->stock.arena, "%s/kip.db", directory).ptr);
	if (sqlite3_exec(c->stock.db,
			 "PRAGMA journal_mode = DELETE; PRAGMA journal_mode = OFF;"
			 "PRAGMA synchronous = OFF; PRAGMA cache_size = -1048576",
			 NULL, NULL, NULL) != SQLITE_OK)
		errx(1, "%s", sqlite3_errmsg(c->stock.db));
	c->person = probe_prepare(c->stock.db, "person_insert");
	c->blind = probe_prepare_sql(c->stock.db, "INSERT OR IGNORE INTO person_index"
						  " (kind, value, person_id) VALUES (?1, ?2, ?3)");
	c->entry = probe_prepare(c->stock.db, "journal_insert");
	c->taken = probe_prepare_sql(c->stock.db, "SELECT 1 FROM request WHERE code = ?1");
}

static void close_file(struct copier *c)
{
	sqlite3_stmt *q;

	while ((q = sqlite3_next_stmt(c->stock.db, NULL)))
		sqlite3_finalize(q);
	if (sqlite3_exec(c->stock.db, "PRAGMA journal_mode = WAL", NULL, NULL, NULL) != SQLITE_OK ||
	    sqlite3_close(c->stock.db) != SQLITE_OK)
		errx(1, "%s", sqlite3_errmsg(c->stock.db));
}

static int64_t no_clock(void *unused)
{
	(void)unused;
	return 0;
}

void grow_copy(struct grow *g, const char *directory, const struct grow_wanted *wanted, FILE *slips)
{
	struct copier *c = calloc(1, sizeof *c);
	const char *problem = NULL;

	must(c);
	c->grow = g;
	c->stock.arena = arena_new(STOCK_BYTES);
	c->world = (struct world){
		.now = no_clock,
		.ids = id_maker_new(COPIER_SLOT),
		.keys = keyring_open(str_printf(c->stock.arena, "%s/master.key", directory).ptr,
				     &problem),
	};
	if (!c->world.keys)
		errx(1, "%s", problem);
	c->stock.keys = c->world.keys;
	c->t = task_new(&c->world, NULL);
	open_file(c, directory);
	stock_take(&c->stock);
	probe_run(probe_prepare_sql(c->stock.db, "BEGIN"));
	write_all(c, wanted, slips);
	write_registers(c);
	probe_run(probe_prepare_sql(c->stock.db, "COMMIT"));
	close_file(c);
	task_free(c->t);
	keyring_free(c->world.keys);
	id_maker_free(c->world.ids);
	arena_free(c->stock.arena);
	free(c);
}
