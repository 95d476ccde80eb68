/*
 * probe_pages PORT DATABASE PAGES…: the least that could answer a status page.  libmicrohttpd as
 * the product uses it, as many workers as the product lets compute at once, the product's own
 * queries in the same snapshot, and then bytes that stood ready: no rights, no unsealing, no law,
 * no template.
 *
 * PAGES are files named "…-REQUEST": the answer of the product for the request of that id.  The
 * address says which of them is asked for; /ready answers with it through the same pool and asks
 * the database nothing.
 */
#include "probe.h"

#include <err.h>
#include <microhttpd.h>
#include <pthread.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/sysinfo.h>
#include <time.h>
#include <unistd.h>

#define EPOLL_THREADS    2u
#define WORKERS_EACH     4 /* for each processor */
#define CONNECTIONS      2000u
#define CONNECTION_BYTES ((size_t)32 << 10)
#define PAGES_MOST       1000
#define QUARTER_US       (INT64_C(15) * 60 * 1000000)

/* What a query's parameter is filled with. */
enum given {
	NONE,
	TOKEN,
	CODE,
	NOW,
	SLOT,
	ZERO,
	REQUEST,
	CASE,
	PERSON,
	UNIT,
	PROVIDER,
	OF_REQUEST, /* the word 'request' */
	OF_CASE,
	PURPOSE,
};

/* In the order in which the page of a matter that has ended asks them, as nearly all here have. */
static const struct {
	const char *query;
	enum given in[PROBE_IN_MOST];
} asked[] = {
	{"session_visit", {TOKEN, NOW}},
	{"request_find_own", {REQUEST}},
	{"access_find", {CODE}},
	{"read_log_find", {OF_REQUEST, REQUEST, SLOT, ZERO, PURPOSE}},
	{"person_find", {PERSON}},
	{"units_find", {UNIT}},
	{"directions_find", {UNIT}},
	{"document_count", {OF_REQUEST, REQUEST}},
	{"completion_of", {REQUEST}},
	{"paper_of", {OF_REQUEST, REQUEST}},
	{"case_of_request", {REQUEST}},
	{"paper_of", {OF_CASE, CASE}},
	{"provider_of_case", {PROVIDER}},
	{"clock_of", {OF_REQUEST, REQUEST}},
	{"journal_of", {OF_REQUEST, REQUEST}},
	{"journal_of", {OF_CASE, CASE}},
	{"read_log_of", {OF_REQUEST, REQUEST}},
	{"read_log_of", {OF_CASE, CASE}},
};

#define ASKED (sizeof asked / sizeof *asked)

struct stored_page {
	int64_t numbers[PURPOSE + 1];
	char token[32], code[32];
	int token_len, code_len;
	struct MHD_Response *response;
};

/* A request that waits for a worker. */
struct waiting {
	struct MHD_Connection *connection;
	const struct stored_page *page;
	bool asks, done;
	struct waiting *next;
};

static struct stored_page pages[PAGES_MOST];
static size_t page_count;
static const char *database;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t filled = PTHREAD_COND_INITIALIZER;
static struct waiting *first, **last = &first;

/* ---- what stands ready ---- */

static struct MHD_Response *read_response(const char *file)
{
	FILE *f = fopen(file, "re");
	struct stat size;

	if (!f || fstat(fileno(f), &size) != 0)
		err(1, "%s", file);
	char *bytes = malloc((size_t)size.st_size);

	if (!bytes || fread(bytes, 1, (size_t)size.st_size, f) != (size_t)size.st_size)
		err(1, "%s", file);
	fclose(f);
	struct MHD_Response *r =
		MHD_create_response_from_buffer((size_t)size.st_size, bytes, MHD_RESPMEM_MUST_FREE);

	MHD_add_response_header(r, "Content-Type", "text/html; charset=utf-8");
	MHD_add_response_header(r, "Cache-Control", "no-store");
	return r;
}

/* The file's name ends with "-REQUEST", the request that the page shows. */
static void read_page(sqlite3 *db, const char *file, struct stored_page *p)
{
	int64_t request = strtoll(strrchr(file, '-') + 1, NULL, 10);
	sqlite3_stmt *q =
		probe_prepare_sql(db, "SELECT s.token_hash, r.code FROM session s"
				      " JOIN request r ON r.id = s.request_id WHERE r.id = ?1");

	sqlite3_bind_int64(q, 1, request);
	if (sqlite3_step(q) != SQLITE_ROW)
		errx(1, "%s: nobody has opened this request", file);
	p->token_len = sqlite3_column_bytes(q, 0);
	memcpy(p->token, sqlite3_column_blob(q, 0), (size_t)p->token_len);
	p->code_len = sqlite3_column_bytes(q, 1);
	memcpy(p->code, sqlite3_column_text(q, 1), (size_t)p->code_len);
	sqlite3_finalize(q);
	p->numbers[REQUEST] = request;
	p->numbers[CASE] =
		probe_number(db, "SELECT id FROM case_file WHERE request_id = ?1", request);
	p->numbers[PERSON] =
		probe_number(db, "SELECT person_id FROM request WHERE id = ?1", request);
	p->numbers[UNIT] = probe_number(db, "SELECT scope_id FROM request WHERE id = ?1", request);
	p->numbers[PROVIDER] = probe_number(
		db, "SELECT provider_id FROM case_file WHERE request_id = ?1", request);
	p->response = read_response(file);
}

/* ---- workers ---- */

static void fill(sqlite3_stmt *q, int place, enum given what, const struct stored_page *p)
{
	struct timespec now;

	clock_gettime(CLOCK_REALTIME, &now);
	int64_t us = (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;

	if (what == TOKEN)
		sqlite3_bind_blob(q, place, p->token, p->token_len, SQLITE_STATIC);
	else if (what == CODE)
		sqlite3_bind_text(q, place, p->code, p->code_len, SQLITE_STATIC);
	else if (what == OF_REQUEST || what == OF_CASE)
		sqlite3_bind_text(q, place, what == OF_CASE ? "case" : "request", -1,
				  SQLITE_STATIC);
	else if (what == PURPOSE)
		sqlite3_bind_text(q, place, "status page", -1, SQLITE_STATIC);
	else if (what == NOW || what == SLOT)
		sqlite3_bind_int64(q, place, what == NOW ? us : us / QUARTER_US * QUARTER_US);
	else
		sqlite3_bind_int64(q, place, p->numbers[what]);
}

static struct waiting *take(void)
{
	pthread_mutex_lock(&lock);
	while (!first)
		pthread_cond_wait(&filled, &lock);
	struct waiting *w = first;

	first = w->next;
	if (!first)
		last = &first;
	pthread_mutex_unlock(&lock);
	return w;
}

static void ask_all(sqlite3_stmt **queries, const struct stored_page *p)
{
	for (size_t i = 0; i < ASKED; i++) {
		for (int k = 0; k < PROBE_IN_MOST && asked[i].in[k]; k++)
			fill(queries[i], k + 1, asked[i].in[k], p);
		probe_run(queries[i]);
	}
}

static void *work(void *unused)
{
	sqlite3 *db = probe_open(database);
	sqlite3_stmt *begin = probe_prepare_sql(db, "BEGIN"),
		     *end = probe_prepare_sql(db, "ROLLBACK");
	sqlite3_stmt *queries[ASKED];

	for (size_t i = 0; i < ASKED; i++)
		queries[i] = probe_prepare(db, asked[i].query);
	for (;;) {
		struct waiting *w = take();

		if (w->asks) {
			probe_run(begin);
			ask_all(queries, w->page);
			probe_run(end);
		}
		w->done = true;
		MHD_resume_connection(w->connection);
	}
	return unused;
}

/* ---- the server ---- */

/* "/?n=3": the page of the third file. */
static const struct stored_page *page_of(struct MHD_Connection *c)
{
	const char *n = MHD_lookup_connection_value(c, MHD_GET_ARGUMENT_KIND, "n");

	return &pages[n ? strtoul(n, NULL, 10) % page_count : 0];
}

static enum MHD_Result on_request(void *cls, struct MHD_Connection *c, const char *url,
				  const char *method, const char *version, const char *data,
				  size_t *data_len, void **context)
{
	struct waiting *w = *context;

	(void)cls, (void)method, (void)version, (void)data;
	*data_len = 0; /* a GET brings none */
	if (!w) {
		*context = w = calloc(1, sizeof *w);
		if (w)
			*w = (struct waiting){.connection = c,
					      .page = page_of(c),
					      .asks = strcmp(url, "/ready") != 0};
		return w ? MHD_YES : MHD_NO;
	}
	if (w->done)
		return MHD_queue_response(c, MHD_HTTP_OK, w->page->response);
	MHD_suspend_connection(c);
	pthread_mutex_lock(&lock);
	*last = w;
	last = &w->next;
	pthread_cond_signal(&filled);
	pthread_mutex_unlock(&lock);
	return MHD_YES;
}

static void on_end(void *cls, struct MHD_Connection *c, void **context,
		   enum MHD_RequestTerminationCode why)
{
	(void)cls, (void)c, (void)why;
	free(*context);
	*context = NULL;
}

static void start_workers(void)
{
	pthread_t thread;

	for (int i = 0; i < get_nprocs() * WORKERS_EACH; i++)
		if (pthread_create(&thread, NULL, work, NULL) != 0)
			errx(1, "a thread cannot be started");
}

int main(int argc, char **argv)
{
	sigset_t stop;
	int which;

	if (argc < 4 || argc - 3 > PAGES_MOST)
		errx(2, "probe_pages PORT DATABASE PAGES…");
	sigemptyset(&stop);
	sigaddset(&stop, SIGTERM);
	sigprocmask(SIG_BLOCK, &stop, NULL);
	database = argv[2];
	sqlite3 *db = probe_open(database);

	for (int i = 3; i < argc; i++)
		read_page(db, argv[i], &pages[page_count++]);
	start_workers();
	if (!MHD_start_daemon(MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME,
			      (uint16_t)strtoul(argv[1], NULL, 10), NULL, NULL, on_request, NULL,
			      MHD_OPTION_THREAD_POOL_SIZE, EPOLL_THREADS,
			      MHD_OPTION_CONNECTION_LIMIT, CONNECTIONS,
			      MHD_OPTION_CONNECTION_MEMORY_LIMIT, CONNECTION_BYTES,
			      MHD_OPTION_NOTIFY_COMPLETED, on_end, NULL, MHD_OPTION_END))
		errx(1, "port %s cannot be opened", argv[1]);
	sigwait(&stop, &which);
	return 0;
}
