/*
 * One request from its first byte to its answer, on the thread of the caller: gate, handler,
 * answer, log line.
 */
#include "web/web_internal.h"

#include "base/log.h"
#include "web/accept.h"
#include "web/stopwatch.h"

#define APP_BYTES_MOST ((size_t)8 << 20)

struct web_app *web_app_new(const struct web_setup *setup)
{
	struct arena *a = arena_new(APP_BYTES_MOST);
	struct web_app *app = arena_one(a, struct web_app);

	must(setup->modules && setup->world);
	app->arena = a;
	app->setup = *setup;
	routes_compile(a, setup->modules, &app->routes);
	return app;
}

void web_app_free(struct web_app *app)
{
	if (app)
		arena_free(app->arena);
}

static struct web *exchange_new(struct web_app *app, struct task *t, struct arena *a,
				const struct web_request *request, struct web_answer *answer)
{
	struct web *w = arena_one(t->arena, struct web);

	*answer = (struct web_answer){
		.headers = arena_many(a, ANSWER_HEADERS_MOST, struct web_header_row)};
	w->app = app;
	w->request = request;
	w->arena = a;
	w->answer = answer;
	w->json = accept_json(web_header(w, "Accept"),
			      body_type_is(web_header(w, "Content-Type"), "application/json"));
	return w;
}

/*
 * What the handler said is thrown away: it rests on answers that mean nothing, or must not go out.
 */
static enum outcome start_over(struct task *t, struct web *w, enum outcome o)
{
	answer_clear(w);
	reason_clear(t);
	w->error_count = 0;
	w->broken = false;
	return o;
}

static void conclude(struct task *t, struct web *w, enum outcome o)
{
	must(o != OUTCOME_OK || w->answered || w->broken);
	if (w->broken)
		o = start_over(t, w, OUTCOME_BROKEN);
	if (t->db && db_failed(t))
		o = start_over(t, w, OUTCOME_UNAVAILABLE);
	if (!w->answered || w->answer->outcome != o)
		refusal_answer(t, w, o);
	w->answer->outcome = o;
	finish_answer(t, w);
}

/* The route's pattern, never the path: a path may hold a code that opens somebody's request. */
static void log_request(const struct task *t, const struct web *w, int64_t started)
{
	log_info("request n=%lld method=%s route=%s status=%d outcome=%s ms=%lld queries=%u",
		 (long long)t->number,
		 w->row ? w->row->route->method == METHOD_POST ? "POST" : "GET" : "-",
		 w->row ? w->row->route->path : "-", w->answer->status,
		 outcome_code(w->answer->outcome), (long long)((stopwatch_us() - started) / 1000),
		 t->queries);
}

void web_run(struct web_app *app, struct db_session *db, struct arena *a,
	     const struct web_request *request, struct web_answer *answer)
{
	int64_t started = stopwatch_us();
	struct task *t = task_new(app->setup.world, db);
	struct web *w = exchange_new(app, t, a, request, answer);
	enum outcome o = gate_check(t, w);

	if (o == OUTCOME_OK)
		o = w->row->route->run(t, w);
	conclude(t, w, o);
	answer->queries = t->queries;
	answer->route = w->row ? w->row->route : NULL;
	log_request(t, w, started);
	if (db)
		db_session_refresh(db);
	task_free(t);
}
