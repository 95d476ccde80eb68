#include "people_fill.h"

#include "people/people_internal.h"

#define BATCH        1000 /* people of one statement, and of one seed */
#define SEED         20260301
#define TEXT_BYTES   ((size_t)4 << 20)
#define SEALED_BYTES 256 /* the longest value of a person */

/* What the engines write differently. */
static const struct dialect {
	const char *begin, *bytes, *pile, *room;
} dialects[] = {
	[STAGE_SQLITE] = {"", "x'", "CREATE TABLE pile (kind TEXT, value BLOB, person_id INTEGER)",
			  "PRAGMA cache_size = -262144;"},
	[STAGE_PG] = {"SET synchronous_commit = off; SET session_replication_role = replica;"
		      "SET statement_timeout = 0;",
		      "'\\x",
		      "CREATE UNLOGGED TABLE pile (kind text, value bytea, person_id bigint)",
		      "SET work_mem = '256MB'; SET maintenance_work_mem = '256MB';"},
};

struct person people_fill_drawn(struct people_names *names, struct arena *a, int64_t number)
{
	unsigned seed = SEED + (unsigned)(number / BATCH);
	struct person who = people_names_draw(names, a, &seed);

	for (int64_t i = number % BATCH; i > 0; i--)
		who = people_names_draw(names, a, &seed);
	return who;
}

/* ---- rows as text ---- */

struct texts {
	const struct dialect *dialect;
	struct buf people, pile;
};

static void add_bytes(const struct dialect *d, struct buf *b, struct str bytes)
{
	static const char digits[] = "0123456789abcdef";
	char text[2 * SEALED_BYTES];

	must(bytes.len <= SEALED_BYTES);
	for (size_t i = 0; i < bytes.len; i++) {
		text[2 * i] = digits[(unsigned char)bytes.ptr[i] >> 4];
		text[2 * i + 1] = digits[(unsigned char)bytes.ptr[i] & 15];
	}
	buf_addz(b, d->bytes);
	buf_add(b, (struct str){text, 2 * bytes.len});
	buf_addc(b, '\'');
}

static void add_person(struct texts *x, const struct person_insert_in *row)
{
	const struct str sealed[] = {row->key,       row->name,  row->birth,
				     row->id_number, row->phone, row->address};

	buf_addf(&x->people, "%s(%lld,%lld,", x->people.len ? "," : "INSERT INTO person VALUES ",
		 (long long)row->id.v, (long long)row->scope_of.v);
	for (size_t i = 0; i < sizeof sealed / sizeof *sealed; i++) {
		add_bytes(x->dialect, &x->people, sealed[i]);
		buf_addc(&x->people, ',');
	}
	buf_addf(&x->people, "'%" STR_F "',%d,'%" STR_F "',%lld,%lld,'%" STR_F "')",
		 STR_A(row->commune_code), (int)row->place_day.v, STR_A(row->ethnic),
		 (long long)row->now, (long long)row->now, STR_A(row->sex));
}

static void add_blind(struct texts *x, const char *kind, struct str value, struct person_id id)
{
	if (!value.ptr)
		return;
	buf_addf(&x->pile, "%s('%s',", x->pile.len ? "," : "INSERT INTO pile VALUES ", kind);
	add_bytes(x->dialect, &x->pile, value);
	buf_addf(&x->pile, ",%lld)", (long long)id.v);
}

static void add_blinds(struct texts *x, const struct people_blinds *blinds, struct person_id id)
{
	add_blind(x, "id_number", blinds->id_number, id);
	add_blind(x, "phone", blinds->phone, id);
	add_blind(x, "name", blinds->name, id);
	for (size_t i = 0; i < blinds->pairs_count; i++)
		add_blind(x, "pair", blinds->pairs[i], id);
}

/* ---- into the tables ---- */

static void write_batch(struct stage *st, struct people_names *names, int64_t from, int64_t to)
{
	struct task *t = stage_task(st);
	unsigned seed = SEED + (unsigned)(from / BATCH);
	struct texts x = {.dialect = &dialects[st->engine],
			  .people = buf_new(t->arena, TEXT_BYTES),
			  .pile = buf_new(t->arena, TEXT_BYTES)};

	for (int64_t i = from; i < to; i++) {
		struct person who = people_names_draw(names, t->arena, &seed);
		struct person_insert_in row = people_seal(t, UNIT_SYSTEM, &who);
		struct people_blinds blinds;

		people_blind(t, &who, &blinds);
		add_person(&x, &row);
		add_blinds(&x, &blinds, row.id);
	}
	must(!buf_full(&x.people) && !buf_full(&x.pile));
	stage_script(st,
		     str_printf(t->arena, "%s%" STR_F ";%" STR_F, x.dialect->begin,
				STR_A(buf_str(&x.people)), STR_A(buf_str(&x.pile)))
			     .ptr,
		     NULL, NULL);
	task_free(t);
}

int64_t people_fill(struct stage *st, struct people_names *names,
		    const struct people_wanted *wanted)
{
	const struct dialect *d = &dialects[st->engine];
	int64_t until = time_wall() + wanted->seconds * TIME_SECOND, done = 0;

	stage_script(st, d->pile, NULL, NULL);
	stage_script(st, "DROP INDEX person_index_person", NULL, NULL);
	while (done < wanted->count && time_wall() < until) {
		int64_t rest = wanted->count - done, count = rest < BATCH ? rest : BATCH;

		write_batch(st, names, done, done + count);
		done += count;
	}
	/* The same name has a syllable twice, and so the same pair. */
	stage_script(st,
		     str_printf(st->arena,
				"%s%sINSERT INTO person_index (kind, value, person_id)"
				" SELECT DISTINCT kind, value, person_id FROM pile"
				" ORDER BY kind, value, person_id; DROP TABLE pile;"
				"CREATE INDEX person_index_person ON person_index (person_id)",
				d->begin, d->room)
			     .ptr,
		     NULL, NULL);
	if (st->engine == STAGE_PG) /* as autovacuum would in a while */
		stage_sql(st, "VACUUM ANALYZE");
	return done;
}
