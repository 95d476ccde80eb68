/*
 * Lines that break before, during and after COMMIT: a proxy before the server breaks them at the
 * wanted moment.
 */
#include "db/db.h"

#include "base/log.h"
#include "db/testing/stage.h"

#include <poll.h>
#include <pthread.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cmocka.h>

static struct stage *opened(void **state)
{
	struct stage *st = *state;

	if (!st->db)
		skip();
	return st;
}

/* --- lines that break --- */

static const char cut_others[] = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
				 "WHERE datname = current_database() AND pid <> pg_backend_pid()";

static enum outcome op_cut_once(struct task *t, struct stage *const *st, struct nothing *out)
{
	op_add(t, &(struct add_in){1, "item", 0}, out);
	if ((*st)->runs++ == 0)
		stage_sql(*st, cut_others);
	item_count(t);
	return OUTCOME_OK;
}

static void a_line_cut_within_the_op_is_mended(void **state)
{
	struct stage *st = opened(state);
	struct task *t = stage_task(st);

	assert_int_equal(change(t, op_cut_once, &st, &(struct nothing){0}), OUTCOME_OK);
	assert_int_equal(st->runs, 2);
	assert_true(stage_holds(st, 1));
	task_free(t);
}

static void an_idle_line_may_be_cut(void **state)
{
	struct stage *st = opened(state);
	struct task *t = stage_task(st);

	assert_int_equal(item_count(t), 0);
	db_session_refresh(st->session);
	stage_sql(st, cut_others);
	assert_int_equal(item_count(t), 0);
	assert_false(db_failed(t));
	stage_sql(st, cut_others); /* within a snapshot: what was read cannot be read again */
	item_count(t);
	assert_true(db_failed(t));
	task_free(t);
}

enum cut {
	CUT_NOTHING,
	CUT_BEFORE, /* the server never hears COMMIT */
	CUT_AFTER,  /* it has answered, and nobody hears it */
	CUT_DURING, /* it has heard COMMIT, is still at it and does not know that nobody listens */
};

struct proxy {
	int listening;
	char folder[SCRATCH_BYTES], path[SCRATCH_BYTES + 24], server[SCRATCH_BYTES + 24];
	pthread_t thread;
	_Atomic int cut;
	_Atomic bool silent;  /* swallows what the client says */
	struct relay *relays; /* for the accepting thread, and for whoever has joined it */
};

struct relay {
	struct proxy *proxy;
	int client, server;
	pthread_t thread;
	struct relay *next;
};

static struct sockaddr_un address_of(const char *path)
{
	struct sockaddr_un a = {.sun_family = AF_UNIX};

	snprintf(a.sun_path, sizeof a.sun_path, "%s", path);
	return a;
}

static bool pass_on(int from, int to)
{
	char bytes[8192];
	ssize_t len = read(from, bytes, sizeof bytes);

	return len > 0 && write(to, bytes, (size_t)len) == len;
}

/* True when the line stays whole. */
static bool pass_to_server(struct relay *r)
{
	char bytes[8192];
	ssize_t len = read(r->client, bytes, sizeof bytes);
	if (len > 0 && r->proxy->silent)
		return true;
	bool commit = len > 0 && memmem(bytes, (size_t)len, "COMMIT", 6);
	int cut = commit ? atomic_exchange(&r->proxy->cut, CUT_NOTHING) : CUT_NOTHING;

	if (len <= 0 || cut == CUT_BEFORE || write(r->server, bytes, (size_t)len) != len)
		return false;
	if (cut == CUT_AFTER)
		must(read(r->server, bytes, sizeof bytes) > 0);
	if (cut == CUT_DURING)
		r->server = dup(r->server); /* stays open behind the cut */
	return cut == CUT_NOTHING;
}

static void *relay(void *arg)
{
	struct relay *r = arg;
	int server = r->server;
	bool whole = true;

	while (whole) {
		struct pollfd ends[] = {{.fd = r->client, .events = POLLIN},
					{.fd = r->server, .events = POLLIN}};

		poll(ends, 2, -1);
		if (ends[0].revents)
			whole = pass_to_server(r);
		else if (ends[1].revents)
			whole = pass_on(r->server, r->client);
	}
	close(r->client);
	close(server);
	return NULL;
}

static void *accept_lines(void *arg)
{
	struct proxy *p = arg;
	struct sockaddr_un server = address_of(p->server);
	int client;

	while ((client = accept(p->listening, NULL, NULL)) >= 0) {
		struct relay *r = calloc(1, sizeof *r);

		*r = (struct relay){
			.proxy = p, .client = client, .server = socket(AF_UNIX, SOCK_STREAM, 0)};
		must(connect(r->server, (struct sockaddr *)&server, sizeof server) == 0);
		must(pthread_create(&r->thread, NULL, relay, r) == 0);
		r->next = p->relays;
		p->relays = r;
	}
	return NULL;
}

/* From here on the stage reaches its server through the proxy. */
static struct proxy *put_proxy_before(struct stage *st)
{
	struct proxy *p = calloc(1, sizeof *p);

	snprintf(p->folder, sizeof p->folder, "%s", st->folder);
	snprintf(p->path, sizeof p->path, "%s/.s.PGSQL.5432", p->folder);
	snprintf(p->server, sizeof p->server, "%s/.s.PGSQL.5432", pg_server_folder(stage_server()));
	struct sockaddr_un here = address_of(p->path);

	p->listening = socket(AF_UNIX, SOCK_STREAM, 0);
	must(bind(p->listening, (struct sockaddr *)&here, sizeof here) == 0 &&
	     listen(p->listening, 8) == 0);
	must(pthread_create(&p->thread, NULL, accept_lines, p) == 0);
	st->options.url =
		str_printf(st->arena, "host=%s user=kip dbname=%s", p->folder, stage_database(st))
			.ptr;
	stage_reopen(st);
	return p;
}

static void remove_proxy(struct stage *st, struct proxy *p)
{
	stage_shut(st);
	shutdown(p->listening, SHUT_RDWR);
	pthread_join(p->thread, NULL);
	close(p->listening);
	for (struct relay *r = p->relays, *next; r; r = next) {
		next = r->next;
		pthread_join(r->thread, NULL);
		free(r);
	}
	remove(p->path);
	free(p);
}

static void cut_at_commit(void **state, enum cut cut, int runs_wanted)
{
	struct stage *st = opened(state);
	struct proxy *p = put_proxy_before(st);
	int64_t out = 0;

	p->cut = cut;
	assert_int_equal(stage_add(st, 1, &out), OUTCOME_OK);
	assert_int_equal(p->cut, CUT_NOTHING);
	assert_int_equal(st->runs, runs_wanted);
	assert_int_equal(out, 1);
	assert_true(stage_holds(st, 1));
	remove_proxy(st, p);
}

static void a_line_cut_before_commit_is_mended(void **state)
{
	cut_at_commit(state, CUT_BEFORE, 2);
}

/* It did happen: running the op again would do it twice. */
static void a_line_cut_after_commit_is_looked_up(void **state)
{
	cut_at_commit(state, CUT_AFTER, 1);
}

static void a_line_cut_during_commit_is_looked_up(void **state)
{
	stage_at_commit(opened(state), 1, "PERFORM pg_sleep(50)");
	cut_at_commit(state, CUT_DURING, 2);
}

/* --- servers that are away --- */

static void a_server_that_is_gone_is_unavailable(void **state)
{
	struct stage *st = opened(state);
	struct proxy *p = put_proxy_before(st);
	int64_t out;
	const char *problem;

	assert_int_equal(stage_add(st, 1, &out), OUTCOME_OK);
	st->options.wait_ms = 300;
	stage_reopen(st);
	assert_true(stage_holds(st, 1));
	shutdown(p->listening, SHUT_RDWR);
	db_session_refresh(st->session);
	stage_sql(st, cut_others);

	struct task *t = stage_task(st);
	item_count(t);
	assert_true(db_failed(t));
	task_free(t);
	assert_int_equal(stage_add(st, 2, &out), OUTCOME_UNAVAILABLE);
	assert_int_equal(st->runs, 0);
	assert_null(db_open(st->arena, &st->options, &problem));
	remove_proxy(st, p);
}

/* Were it waited for, this would take the hour. */
static void who_is_in_a_hurry_does_not_wait_for_a_server(void **state)
{
	struct stage *st = opened(state);
	struct proxy *p = put_proxy_before(st);
	int64_t out;

	st->options.wait_ms = 3600 * 1000;
	stage_reopen(st);
	assert_int_equal(stage_add(st, 1, &out), OUTCOME_OK);
	shutdown(p->listening, SHUT_RDWR);
	stage_sql(st, cut_others);
	db_hurry(st->db);
	assert_int_equal(stage_add(st, 2, &out), OUTCOME_UNAVAILABLE);
	remove_proxy(st, p);
}

static void a_line_that_falls_silent_is_given_up(void **state)
{
	struct stage *st = opened(state);
	struct proxy *p = put_proxy_before(st);
	int64_t out;

	st->options.statement_ms = 400;
	stage_reopen(st);
	assert_int_equal(stage_add(st, 1, &out), OUTCOME_OK);
	struct task *t = stage_task(st);

	item_count(t);
	p->silent = true;
	item_count(t);
	assert_true(db_failed(t));
	p->silent = false;
	task_free(t);
	assert_int_equal(stage_add(st, 2, &out), OUTCOME_OK);
	remove_proxy(st, p);
}

static void a_statement_that_takes_too_long_is_unavailable(void **state)
{
	struct stage *st = opened(state);
	int64_t out;

	st->options.statement_ms = 200;
	stage_reopen(st);
	stage_sql(st, "CREATE FUNCTION wait() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
		      "PERFORM pg_sleep(60); RETURN NULL; END $$;"
		      "CREATE TRIGGER waiting AFTER INSERT ON item EXECUTE FUNCTION wait()");
	assert_int_equal(stage_add(st, 1, &out), OUTCOME_UNAVAILABLE);
	assert_int_equal(st->runs, 1);
	assert_false(stage_holds(st, 1));
}

/* A listener that accepts and never speaks. */
static void a_silent_server_is_not_waited_for(void **state)
{
	struct stage *st = opened(state);
	const char *problem = NULL;
	struct sockaddr_un here =
		address_of(str_printf(st->arena, "%s/.s.PGSQL.5432", st->folder).ptr);
	int silent = socket(AF_UNIX, SOCK_STREAM, 0);
	struct db_options o = {
		.url = str_printf(st->arena, "host=%s connect_timeout=2 dbname=kip", st->folder)
			       .ptr};

	assert_int_equal(bind(silent, (struct sockaddr *)&here, sizeof here), 0);
	assert_int_equal(listen(silent, 8), 0);
	assert_null(db_open(st->arena, &o, &problem));
	assert_true(str_find(str_of(problem), STR("timeout expired")) != SIZE_MAX);
	close(silent);
	remove(here.sun_path);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		ON_PG(a_line_cut_within_the_op_is_mended),
		ON_PG(an_idle_line_may_be_cut),
		ON_PG(a_line_cut_before_commit_is_mended),
		ON_PG(a_line_cut_after_commit_is_looked_up),
		ON_PG(a_line_cut_during_commit_is_looked_up),
		ON_PG(a_server_that_is_gone_is_unavailable),
		ON_PG(who_is_in_a_hurry_does_not_wait_for_a_server),
		ON_PG(a_line_that_falls_silent_is_given_up),
		ON_PG(a_statement_that_takes_too_long_is_unavailable),
		ON_PG(a_silent_server_is_not_waited_for),
	};

	log_level_set(LOG_QUIET);
	signal(SIGPIPE, SIG_IGN); /* the proxy writes to those who have gone */
	stage_server();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
