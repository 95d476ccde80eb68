/*
 * probe_commit DATABASE SECONDS THREADS: the least that could file requests durably.  Threads hand
 * their change to one writer, which commits for all that wait, as the product's does; the rows are
 * those of requests that the product has filed, with other ids.  No sealing, no law, no HTTP.
 *
 * probe_commit fsync FILE COUNT: the median of COUNT times 4 KiB and fdatasync(), in µs.
 */
#include "load.h"
#include "probe.h"

#include <err.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define BATCH_MOST   64
#define BATCH_US     10000
#define TEMPLATES    200 /* different requests whose rows are written again */
#define PARTS_MOST   24
#define COLUMNS_MOST 80
#define BLOCK        4096
#define NEW_IDS      (INT64_C(1) << 61) /* above all that the product gives */

/* Which column of a row is new each time. */
struct table {
	const char *name, *where; /* `where` finds the rows of one request */
	const char *id;           /* gets an id of its own; NULL: none */
	const char *request;      /* gets the new request's id */
	const char *person;       /* gets the new person's id */
	const char *code;         /* gets a text that nobody has */
};

/* Parents before children. */
static const struct table tables[] = {
	{"person", "id = (SELECT person_id FROM request WHERE id = ?1)", NULL, NULL, "id", NULL},
	{"person_index", "person_id = (SELECT person_id FROM request WHERE id = ?1)", NULL, NULL,
	 "person_id", NULL},
	{"request", "id = ?1", NULL, "id", "person_id", "code"},
	{"request_access", "request_id = ?1", NULL, "request_id", NULL, "code"},
	{"request_index", "request_id = ?1", NULL, "request_id", NULL, NULL},
	{"journal", "subject_kind = 'request' AND subject_id = ?1", "id", "subject_id", NULL, NULL},
	{"clock", "subject_kind = 'request' AND subject_id = ?1", "id", "subject_id", NULL, NULL},
	/* stays a reminder of the clock that the product started: one more row is what it costs */
	{"clock_reminder",
	 "clock_id IN (SELECT id FROM clock WHERE subject_kind = 'request' AND subject_id = ?1)",
	 "id", NULL, NULL, NULL},
};

#define TABLES (sizeof tables / sizeof *tables)

struct row {
	unsigned table;
	int columns;
	sqlite3_value *values[COLUMNS_MOST];
};

struct template
{
	struct row rows[PARTS_MOST];
	unsigned count;
};

struct waiting {
	const struct template *rows;
	int64_t draft;
	bool answered;
	pthread_cond_t turn;
	struct waiting *next;
};

struct probe {
	sqlite3 *db;
	struct template templates[TEMPLATES];
	unsigned templates_count;
	sqlite3_stmt *inserts[TABLES], *draft, *state, *begin, *commit, *keep, *release;
	struct {
		int id, request, person, code; /* places of the new values; -1: none */
	} places[TABLES];
	int64_t *drafts; /* drafts that stand ready, used in turn */
	size_t drafts_count;
	int64_t new_id, until;
	pthread_mutex_t lock;
	pthread_cond_t work;
	struct waiting *first, **last;
	bool stopping;
	unsigned threads;
	struct tally *tallies;
};

/* ---- rows that the product wrote ---- */

static int place_of(sqlite3_stmt *q, const char *column)
{
	for (int i = 0; column && i < sqlite3_column_count(q); i++)
		if (strcmp(sqlite3_column_name(q, i), column) == 0)
			return i;
	return -1;
}

static sqlite3_stmt *prepare_select(sqlite3 *db, const struct table *t)
{
	char sql[256];

	snprintf(sql, sizeof sql, "SELECT * FROM %s WHERE %s", t->name, t->where);
	return probe_prepare_sql(db, sql);
}

static sqlite3_stmt *prepare_insert(sqlite3 *db, const char *table, int columns)
{
	char sql[256];
	int len = snprintf(sql, sizeof sql, "INSERT INTO %s VALUES (?", table);

	for (int i = 1; i < columns; i++)
		len += snprintf(sql + len, sizeof sql - (size_t)len, ",?");
	snprintf(sql + len, sizeof sql - (size_t)len, ")");
	return probe_prepare_sql(db, sql);
}

static void read_rows(struct probe *p, unsigned table, int64_t request, struct template *t)
{
	sqlite3_stmt *q = prepare_select(p->db, &tables[table]);

	sqlite3_bind_int64(q, 1, request);
	while (sqlite3_step(q) == SQLITE_ROW && t->count < PARTS_MOST) {
		struct row *row = &t->rows[t->count++];

		row->table = table;
		row->columns = sqlite3_column_count(q);
		for (int i = 0; i < row->columns; i++)
			row->values[i] = sqlite3_value_dup(sqlite3_column_value(q, i));
		if (!p->inserts[table])
			p->inserts[table] = prepare_insert(p->db, tables[table].name, row->columns);
	}
	p->places[table].id = place_of(q, tables[table].id);
	p->places[table].request = place_of(q, tables[table].request);
	p->places[table].person = place_of(q, tables[table].person);
	p->places[table].code = place_of(q, tables[table].code);
	sqlite3_finalize(q);
}

/* The newest requests that came through a draft: those were filed by the pages. */
static void read_templates(struct probe *p)
{
	sqlite3_stmt *q = probe_prepare_sql(p->db, "SELECT request_id FROM request_draft"
						   " WHERE request_id IS NOT NULL LIMIT ?1");

	sqlite3_bind_int(q, 1, TEMPLATES);
	while (sqlite3_step(q) == SQLITE_ROW) {
		struct template *t = &p->templates[p->templates_count++];

		for (unsigned i = 0; i < TABLES; i++)
			read_rows(p, i, sqlite3_column_int64(q, 0), t);
	}
	sqlite3_finalize(q);
	if (p->templates_count == 0)
		errx(1, "no request was filed by the pages");
}

static void read_drafts(struct probe *p)
{
	sqlite3_stmt *q = probe_prepare_sql(p->db, "SELECT id FROM request_draft");
	size_t room = (size_t)probe_number(p->db, "SELECT count(*) FROM request_draft", 0);

	p->drafts = calloc(room, sizeof *p->drafts);
	if (!p->drafts)
		err(1, "memory");
	while (p->drafts_count < room && sqlite3_step(q) == SQLITE_ROW)
		p->drafts[p->drafts_count++] = sqlite3_column_int64(q, 0);
	sqlite3_finalize(q);
}

/* ---- the writer ---- */

static void write_row(struct probe *p, const struct row *row, int64_t request, int64_t person)
{
	sqlite3_stmt *q = p->inserts[row->table];
	char code[32];

	for (int i = 0; i < row->columns; i++)
		if (i == p->places[row->table].id)
			sqlite3_bind_int64(q, i + 1, p->new_id++);
		else if (i == p->places[row->table].request)
			sqlite3_bind_int64(q, i + 1, request);
		else if (i == p->places[row->table].person)
			sqlite3_bind_int64(q, i + 1, person);
		else if (i != p->places[row->table].code)
			sqlite3_bind_value(q, i + 1, row->values[i]);
	if (p->places[row->table].code >= 0) {
		snprintf(code, sizeof code, "%llx",
			 (unsigned long long)(request * 2654435761) >> 8);
		sqlite3_bind_text(q, p->places[row->table].code + 1, code, -1, SQLITE_STATIC);
	}
	probe_run(q);
}

static void write_change(struct probe *p, const struct waiting *w)
{
	int64_t person = p->new_id++, request = p->new_id++;

	probe_run(p->keep);
	for (unsigned i = 0; i < w->rows->count; i++)
		write_row(p, &w->rows->rows[i], request, person);
	sqlite3_bind_int64(p->draft, 1, request);
	sqlite3_bind_int64(p->draft, 2, w->draft);
	probe_run(p->draft);
	probe_run(p->release);
}

/* NULL when nothing waits; with `wait` only when it is time to end. */
static struct waiting *take(struct probe *p, bool wait)
{
	pthread_mutex_lock(&p->lock);
	while (wait && !p->first && !p->stopping)
		pthread_cond_wait(&p->work, &p->lock);
	struct waiting *w = p->first;

	if (w)
		p->first = w->next;
	if (!p->first)
		p->last = &p->first;
	pthread_mutex_unlock(&p->lock);
	return w;
}

static void answer(struct probe *p, struct waiting **items, unsigned count)
{
	pthread_mutex_lock(&p->lock);
	for (unsigned i = 0; i < count; i++) {
		items[i]->answered = true;
		pthread_cond_signal(&items[i]->turn);
	}
	pthread_mutex_unlock(&p->lock);
}

/* Whoever comes while a batch is being written still joins it. */
static void *write_all(void *arg)
{
	struct probe *p = arg;
	struct waiting *items[BATCH_MOST], *next;

	while ((next = take(p, true))) {
		int64_t until = clock_us() + BATCH_US;
		unsigned count = 0;

		probe_run(p->begin);
		for (; next;
		     next = count < BATCH_MOST && clock_us() < until ? take(p, false) : NULL) {
			write_change(p, next);
			items[count++] = next;
		}
		sqlite3_bind_int64(p->state, 1, p->new_id);
		probe_run(p->state);
		probe_run(p->commit);
		answer(p, items, count);
	}
	return NULL;
}

/* ---- those who wait ---- */

static void hand_in(struct probe *p, struct waiting *w)
{
	w->answered = false;
	w->next = NULL;
	pthread_mutex_lock(&p->lock);
	*p->last = w;
	p->last = &w->next;
	pthread_cond_signal(&p->work);
	while (!w->answered)
		pthread_cond_wait(&w->turn, &p->lock);
	pthread_mutex_unlock(&p->lock);
}

static void ask(void *arg, unsigned number)
{
	struct probe *p = arg;
	struct waiting w = {0};

	pthread_cond_init(&w.turn, NULL);
	for (size_t i = number; clock_us() < p->until; i += p->threads) {
		int64_t began = clock_us();

		w.rows = &p->templates[i % p->templates_count];
		w.draft = p->drafts[i % p->drafts_count];
		hand_in(p, &w);
		tally_add(&p->tallies[number], clock_us() - began, true);
	}
	pthread_cond_destroy(&w.turn);
}

static void prepare(struct probe *p, const char *file)
{
	p->db = probe_open(file);
	sqlite3_exec(p->db, "PRAGMA cache_size = -8192; PRAGMA temp_store = MEMORY", NULL, NULL,
		     NULL);
	read_templates(p);
	read_drafts(p);
	p->new_id = NEW_IDS + probe_number(p->db, "SELECT count(*) FROM request", 0) * BATCH_MOST;
	p->draft = probe_prepare_sql(p->db, "UPDATE request_draft SET request_id = ?1,"
					    " changed_at = changed_at + 1 WHERE id = ?2");
	p->state = probe_prepare_sql(p->db, "UPDATE db_state SET change = ?1");
	p->begin = probe_prepare_sql(p->db, "BEGIN IMMEDIATE");
	p->commit = probe_prepare_sql(p->db, "COMMIT");
	p->keep = probe_prepare_sql(p->db, "SAVEPOINT op");
	p->release = probe_prepare_sql(p->db, "RELEASE op");
	p->last = &p->first;
	pthread_mutex_init(&p->lock, NULL);
	pthread_cond_init(&p->work, NULL);
}

static int measure_commits(const char *file, long seconds, unsigned threads)
{
	struct probe *p = calloc(1, sizeof *p);
	struct tally all = {0};
	pthread_t writer;

	if (!p || !(p->tallies = calloc(threads, sizeof *p->tallies)))
		err(1, "memory");
	p->threads = threads;
	prepare(p, file);
	if (pthread_create(&writer, NULL, write_all, p) != 0)
		errx(1, "a thread cannot be started");
	all.began = clock_us();
	p->until = all.began + (int64_t)seconds * 1000000;
	on_threads(threads, ask, p);
	all.ended = clock_us();
	pthread_mutex_lock(&p->lock);
	p->stopping = true;
	pthread_cond_signal(&p->work);
	pthread_mutex_unlock(&p->lock);
	pthread_join(writer, NULL);
	tally_merge(&all, p->tallies, threads);
	printf("rows=%u ", p->templates[0].count + 1);
	return tally_print(&all) ? 0 : 1;
}

static int measure_disk(const char *file, long count)
{
	static char block[BLOCK];
	struct tally all = {0};
	int f = open(file, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);

	if (f < 0)
		err(1, "%s", file);
	all.began = clock_us();
	for (long i = 0; i < count; i++) {
		int64_t began = clock_us();
		bool good = pwrite(f, block, sizeof block, i * BLOCK) == BLOCK && fdatasync(f) == 0;

		tally_add(&all, clock_us() - began, good);
	}
	all.ended = clock_us();
	close(f);
	return tally_print(&all) ? 0 : 1;
}

int main(int argc, char **argv)
{
	if (argc != 4)
		errx(2, "probe_commit DATABASE SECONDS THREADS | probe_commit fsync FILE COUNT");
	if (strcmp(argv[1], "fsync") == 0)
		return measure_disk(argv[2], number(argv[3]));
	return measure_commits(argv[1], number(argv[2]), (unsigned)number(argv[3]));
}
