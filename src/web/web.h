/*
 * Pages and API.  A route row says everything that must hold before its handler runs; a handler
 * reads a typed form, calls an op or a query, fills a view, and returns its outcome.  The same view
 * answers HTML and JSON.
 */
#ifndef WEB_WEB_H
#define WEB_WEB_H

#include "base/task.h"
#include "db/db.h"
#include "web/form.h"
#include "web/view.h"

struct web; /* one exchange: the request that came and the answer being made */

enum method {
	METHOD_NONE, /* ends a route table */
	METHOD_GET,
	METHOD_POST,
};

#define WEB_BODY_BYTES ((size_t)64 << 10)

typedef enum outcome web_handler(struct task *t, struct web *w);

struct route {
	enum method method;
	const char *path; /* "/cases/{case}/assign" */
	const struct right *right;
	web_handler *run;
	const char *about;       /* one line, English */
	const struct form *form; /* what a POST reads; printed into openapi.json */
	const struct view *view; /* what a GET answers; printed into openapi.json */
	size_t body_bytes;       /* limit; 0: WEB_BODY_BYTES for POST */
	bool slow;               /* runs in the small pool: password hashes, PDFs, exports */
	bool open; /* POST without form token: only for requests that carry a secret of their own */
	bool cacheable; /* public page without personal data: gets an ETag instead of no-store */
};

/* ---- the request ---- */

/* The value of {name} in the path; decoded UTF-8. */
struct str web_param(const struct web *w, const char *name);
/* The same as an id; v = 0 when it is none. */
int64_t web_param_id(const struct web *w, const char *name);
/* A query value; absent when not given. */
struct str web_query(const struct web *w, const char *name);
struct str web_cookie(const struct web *w, const char *name);
struct str web_header(const struct web *w, const char *name);
/* The client's address after trusted_proxies; for throttles. */
struct str web_peer(const struct web *w);
bool web_wants_json(const struct web *w);
struct str web_path(const struct web *w);
/* Path and query as they were sent. */
struct str web_target(const struct web *w);
/*
 * False when the browser would drop our Secure cookies: plain http to anything but localhost.  A
 * sign-in would then come round for ever, so the page says REASON_NEEDS_HTTPS instead.
 */
bool web_keeps_cookies(const struct web *w);
/*
 * "https://kip.example": how this browser reached us, for addresses on paper; empty when its Host
 * is no host name.
 */
struct str web_origin(struct task *t, const struct web *w);
/* The telephone number that every page shows; digits, empty when there is none. */
struct str web_hotline(const struct web *w);

/*
 * Reads the body into the form's struct: urlencoded, multipart or JSON by one field table.  False
 * when a field is wrong: the errors are kept for the page, and the handler answers with
 * web_form_again().
 */
bool web_form(struct task *t, struct web *w, const struct form *form, void *into);
/* What was typed and what was wrong, for the page that shows the form again (see form.h). */
void web_form_inputs(struct task *t, struct web *w, const struct form *form, void *inputs);
/* Adds an error, in the order of the fields; of each field the first one counts. */
void web_form_wrong(struct task *t, struct web *w, const char *field, struct str message);

/* ---- the answer; each returns the outcome to hand up ---- */

enum outcome web_page(struct task *t, struct web *w, const struct page *page, const void *view);
/*
 * The page with status `o`: the recorded reason and the form's errors stand in its summary.  With
 * OUTCOME_OK it is web_page(), so that one function shows a form for the first time and again.
 */
enum outcome web_page_again(struct task *t, struct web *w, enum outcome o, const struct page *page,
			    const void *view);
/* A path that web_see() goes to: of this site, as it stands in a Location. */
bool web_is_own_path(struct str where);
/* 303 to a path of our own; web_away: to somebody else's.  A JSON caller gets {"location": …}. */
enum outcome web_away(struct task *t, struct web *w, const char *address);
enum outcome web_see(struct task *t, struct web *w, const char *format, ...)
	__attribute__((format(printf, 3, 4)));
enum outcome web_bytes(struct task *t, struct web *w, const char *type, struct str bytes);
enum outcome web_download(struct task *t, struct web *w, const char *type, const char *name,
			  struct str bytes); /* `name` for the file: neutral, ASCII */
/* A file that somebody brought: shown or downloaded, in no case run as a page of ours. */
struct web_sent {
	const char *type, *name; /* the name is neutral ASCII */
	struct str bytes;        /* in web_arena(): they are not copied */
	bool shown;
};
enum outcome web_send(struct task *t, struct web *w, const struct web_sent *file);
/* Lives as long as the answer, and holds what a task's own arena cannot. */
struct arena *web_arena(struct web *w);
/* `max_age_s` 0: until the browser is closed; less than 0: forget it. */
void web_set_cookie(struct task *t, struct web *w, const char *name, struct str value,
		    int64_t max_age_s);
/* A token for the form on this page: masked anew each time. */
struct str web_form_token(struct task *t, struct web *w);

/* ---- who asks: access answers through this, so that web knows no accounts ---- */

struct gatekeeper {
	/* Fills t->actor and t->language from the cookies; runs on a worker before the handler. */
	void (*enter)(struct task *t, struct web *w);
	/* What this browser's form tokens are derived from; absent before its first visit. */
	struct str (*token_secret)(struct task *t, struct web *w);
	/* Where who must sign in is sent, and where who is signed in goes on from an error. */
	const char *sign_in_path, *desk_path;
};

/* What the frame of a page shows beside the body; filled by `app`. */
typedef void web_frame_fill(struct task *t, struct web *w, struct frame_view *frame);

/* ---- the server ---- */

struct web_app;
struct web_setup {
	const struct module *const *modules;
	const struct gatekeeper *gate;
	web_frame_fill *frame;
	struct world *world;
	struct db *db;
	/*
	 * The citation of a reason's basis in the task's language; absent when there is none.  May
	 * be NULL.
	 */
	struct str (*cite)(struct task *t, const char *basis);
};

/*
 * Checks every route row (right, handler, no two equal paths); aborts with the row's name when one
 * is wrong.
 */
struct web_app *web_app_new(const struct web_setup *setup);
void web_app_free(struct web_app *app);

/* A request without a socket: what stories and the server both hand in. */
struct web_request {
	const char *method;
	struct str target; /* path and query, as on the request line */
	struct str peer;
	const struct web_header_row {
		struct str name, value;
	} * headers;
	size_t header_count;
	struct str body;
	bool body_too_large; /* it was longer than the route's limit and was thrown away */
	bool https; /* the browser's connection was encrypted, as far as a trusted proxy says */
};
struct web_answer {
	int status;
	struct web_header_row *headers;
	size_t header_count;
	struct str body; /* for HEAD: what GET would send; only its length goes out */
	enum outcome outcome;
	unsigned queries;
	const struct route *route; /* NULL when none matched */
};
/* Runs the whole router on this thread.  The answer lives in `a`. */
void web_run(struct web_app *app, struct db_session *db, struct arena *a,
	     const struct web_request *request, struct web_answer *answer);

struct web_server;
struct web_listen {
	const char *address; /* "127.0.0.1" */
	unsigned port;       /* 0: any free one */
	int socket;          /* a listening socket that the supervisor owns; -1: make one */
	unsigned workers, slow_workers, connections_most, per_address_most;
	unsigned header_timeout_s, body_timeout_s, queue_wait_ms;
	const char *trusted_proxies; /* comma-separated addresses */
};
/* NULL with a sentence in *problem. */
struct web_server *web_serve(struct web_app *app, const struct web_listen *listen,
			     const char **problem);
unsigned web_server_port(const struct web_server *s);
/* Lets running requests end, then stops. */
void web_server_stop(struct web_server *s);

/* /assets/{name}, /healthz and /openapi.json. */
extern const struct module web_module;

/* The OpenAPI 3.1 document of all routes; also `kip routes --openapi`. */
struct str web_openapi(struct arena *a, const struct module *const *list);

#endif
