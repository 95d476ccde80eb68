/*
 * PostgreSQL: statements.  Prepared once per connection; numbers and bytes travel in binary, both
 * ways.
 */
#include "db/db_pg.h"

#include "base/log.h"

#include <endian.h>
#include <libpq-fe.h>
#include <stdio.h>
#include <stdlib.h>

#define NAME_BYTES 24

/* Type numbers as in pg_type.dat; they never change. */
enum {
	OID_BOOL = 16,
	OID_BYTEA = 17,
	OID_INT8 = 20,
	OID_INT2 = 21,
	OID_INT4 = 23,
	OID_TEXT = 25,
	OID_VARCHAR = 1043,
	OID_NUMERIC = 1700,
};

static struct pg_connection *of(struct db_connection *c)
{
	return (struct pg_connection *)c;
}

static bool failed(struct pg_connection *c, const struct db_statement *s)
{
	if (c->trouble == PG_BUG)
		db_bug(s, c->base.error);
	if (c->trouble != PG_AGAIN)
		log_error("statement=%s failed: %s", s->name, c->base.error);
	return false;
}

/* --- out --- */

static uint16_t read_16(const char *bytes)
{
	uint16_t v;

	memcpy(&v, bytes, sizeof v);
	return be16toh(v);
}

static bool read_bool(const char *bytes, int len, int64_t *out)
{
	*out = bytes[0] != 0;
	return len == 1;
}

static bool read_int2(const char *bytes, int len, int64_t *out)
{
	*out = (int16_t)read_16(bytes);
	return len == 2;
}

static bool read_int4(const char *bytes, int len, int64_t *out)
{
	uint32_t v;

	memcpy(&v, bytes, sizeof v);
	*out = (int32_t)be32toh(v);
	return len == 4;
}

static bool read_int8(const char *bytes, int len, int64_t *out)
{
	uint64_t v;

	memcpy(&v, bytes, sizeof v);
	*out = (int64_t)be64toh(v);
	return len == 8;
}

/*
 * A sum of whole numbers comes as numeric: count of digits, weight of the first, sign, scale,
 * digits to base 10,000.
 */
static bool read_numeric(const char *bytes, int len, int64_t *out)
{
	int digits = read_16(bytes), weight = (int16_t)read_16(bytes + 2);
	uint16_t sign = read_16(bytes + 4);

	*out = 0;
	if (len != 8 + 2 * digits || digits > weight + 1 || (sign != 0 && sign != 0x4000))
		return false;
	for (int64_t i = 0; i <= weight; i++) {
		int64_t digit = i < digits ? read_16(bytes + 8 + 2 * i) : 0;

		if (__builtin_mul_overflow(*out, 10000, out) ||
		    __builtin_add_overflow(*out, digit, out))
			return false;
	}
	*out = sign ? -*out : *out;
	return true;
}

/* clang-format off */
static const struct {
	Oid type;
	bool (*read)(const char *bytes, int len, int64_t *out);
} numbers[] = {
	{OID_INT8, read_int8},
	{OID_INT4, read_int4},
	{OID_INT2, read_int2},
	{OID_BOOL, read_bool},
	{OID_NUMERIC, read_numeric},
};
/* clang-format on */

static int64_t number(const struct db_statement *s, Oid type, const char *bytes, int len)
{
	int64_t out = 0;

	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
		if (numbers[i].type == type && numbers[i].read(bytes, len, &out))
			return out;
	db_bug(s, "found a value of another type than it says");
}

static bool is_of_type(Oid type, enum db_type wanted)
{
	return wanted == DB_BYTES ? type == OID_BYTEA : type == OID_TEXT || type == OID_VARCHAR;
}

static struct db_value column(const PGresult *r, int row, int i, const struct db_statement *s)
{
	const struct db_field *f = &s->out[i];
	Oid type = PQftype(r, i);

	if (PQgetisnull(r, row, i))
		return db_value_null(s, f);
	const char *bytes = PQgetvalue(r, row, i);
	int len = PQgetlength(r, row, i);

	if (f->type == DB_INT || f->type == DB_DAY)
		return (struct db_value){.i = number(s, type, bytes, len)};
	if (!is_of_type(type, f->type))
		db_bug(s, "found a value of another type than it says");
	return (struct db_value){.s = {bytes, (size_t)len}};
}

static void take_rows(const PGresult *r, const struct db_statement *s, const struct db_rows *rows)
{
	struct db_value values[DB_FIELDS_MOST];

	if (s->out_count && PQnfields(r) != (int)s->out_count)
		db_bug(s, "has other columns than it says");
	for (int row = 0; row < PQntuples(r); row++) {
		for (unsigned i = 0; i < s->out_count; i++)
			values[i] = column(r, row, (int)i, s);
		rows->take(rows->taker, values);
	}
}

/* --- in --- */

static bool prepare(struct pg_connection *c, const struct db_statement *s, const char *name)
{
	static const Oid types[] = {[DB_INT] = OID_INT8,
				    [DB_DAY] = OID_INT4,
				    [DB_TEXT] = OID_TEXT,
				    [DB_BYTES] = OID_BYTEA};
	Oid in[DB_FIELDS_MOST];

	for (unsigned i = 0; i < s->in_count; i++)
		in[i] = types[s->in[i].type];
	if (!PQsendPrepare(c->line, name, s->pg, (int)s->in_count, in)) {
		c->trouble = PG_LOST;
		return false;
	}
	PGresult *r = pg_answer(c);

	PQclear(r);
	return r != NULL;
}

static void make_room(struct pg_connection *c, unsigned number_wanted)
{
	if (number_wanted < c->room)
		return;
	unsigned room = number_wanted + 64;

	c->prepared = reallocarray(c->prepared, room, sizeof *c->prepared);
	must(c->prepared);
	memset(c->prepared + c->room, 0, (room - c->room) * sizeof *c->prepared);
	c->room = room;
}

static bool is_prepared(struct pg_connection *c, const struct db_statement *s, const char *name)
{
	make_room(c, s->number);
	if (!c->prepared[s->number])
		c->prepared[s->number] = prepare(c, s, name);
	return c->prepared[s->number];
}

/* The parameters of one execution, as libpq wants them: arrays side by side. */
struct parameters {
	const char *values[DB_FIELDS_MOST];
	int lengths[DB_FIELDS_MOST], formats[DB_FIELDS_MOST];
	uint64_t longs[DB_FIELDS_MOST];
	uint32_t days[DB_FIELDS_MOST];
};

static void bind(struct parameters *p, unsigned i, const struct db_field *f,
		 const struct db_value *v)
{
	p->formats[i] = 1;
	if (db_value_is_null(f, v)) {
		p->values[i] = NULL;
		p->lengths[i] = 0;
	} else if (f->type == DB_INT) {
		p->longs[i] = htobe64((uint64_t)v->i);
		p->values[i] = (const char *)&p->longs[i];
		p->lengths[i] = sizeof p->longs[i];
	} else if (f->type == DB_DAY) {
		p->days[i] = htobe32((uint32_t)v->i);
		p->values[i] = (const char *)&p->days[i];
		p->lengths[i] = sizeof p->days[i];
	} else {
		p->values[i] = v->s.ptr;
		p->lengths[i] = (int)v->s.len;
	}
}

static PGresult *execute(struct pg_connection *c, const struct db_statement *s,
			 const struct db_value *in, const char *name)
{
	struct parameters p;

	for (unsigned i = 0; i < s->in_count; i++)
		bind(&p, i, &s->in[i], &in[i]);
	if (PQsendQueryPrepared(c->line, name, (int)s->in_count, p.values, p.lengths, p.formats, 1))
		return pg_answer(c);
	c->trouble = PG_LOST;
	return NULL;
}

static int64_t rows_changed(PGresult *r)
{
	int64_t changed;

	return str_int(str_of(PQcmdTuples(r)), &changed) ? changed : 0;
}

bool pg_run(struct db_connection *base, const struct db_statement *s, const struct db_value *in,
	    const struct db_rows *rows, int64_t *changed)
{
	struct pg_connection *c = of(base);
	char name[NAME_BYTES];

	snprintf(name, sizeof name, "kip%u", s->number);
	if (pg_fails_on_purpose(c) || !is_prepared(c, s, name))
		return failed(c, s);
	PGresult *r = execute(c, s, in, name);

	if (!r)
		return failed(c, s);
	if (rows)
		take_rows(r, s, rows);
	if (changed)
		*changed = rows_changed(r);
	PQclear(r);
	return true;
}

static bool declare(struct pg_connection *c, const char *query)
{
	size_t room = strlen(query) + 64;
	char *sql = malloc(room);

	must(sql);
	snprintf(sql, room, "DECLARE kip_each NO SCROLL CURSOR FOR %s", query);
	bool good = pg_tell(c, sql);

	free(sql);
	return good;
}

/* A table may be larger than memory: a cursor hands it over in parts. */
bool pg_each(struct db_connection *base, const struct db_statement *s, const struct db_rows *rows)
{
	struct pg_connection *c = of(base);
	bool good = declare(c, s->pg);

	for (bool more = true; good && more;) {
		PGresult *r = PQsendQueryParams(c->line, "FETCH 200 FROM kip_each", 0, NULL, NULL,
						NULL, NULL, 1)
				      ? pg_answer(c)
				      : NULL;

		good = r != NULL;
		more = good && PQntuples(r) > 0;
		if (more)
			take_rows(r, s, rows);
		PQclear(r);
	}
	return good && pg_tell(c, "CLOSE kip_each");
}

void pg_forget(struct db_connection *base, unsigned number)
{
	struct pg_connection *c = of(base);
	char sql[NAME_BYTES + 16];

	if (number >= c->room || !c->prepared[number])
		return;
	snprintf(sql, sizeof sql, "DEALLOCATE kip%u", number);
	pg_tell(c, sql);
	c->prepared[number] = false;
}

bool pg_script(struct db_connection *base, const char *sql, db_take_texts *take, void *taker)
{
	PGresult *r = pg_ask(of(base), sql);
	struct str texts[DB_FIELDS_MOST];
	int columns = r ? PQnfields(r) : 0;

	must(columns <= DB_FIELDS_MOST);
	for (int row = 0; r && take && row < PQntuples(r); row++) {
		for (int i = 0; i < columns; i++)
			texts[i] =
				(struct str){PQgetvalue(r, row, i), (size_t)PQgetlength(r, row, i)};
		take(taker, texts, (unsigned)columns);
	}
	PQclear(r);
	return r != NULL;
}
