/*
 * One request over a socket. The epoll threads read it; a connection is suspended while its request
 * waits for a worker and while the worker runs, and wakes up with the answer. Everything here but
 * exchange_run() happens on the connection's epoll thread; the pool's lock hands the exchange over
 * and libmicrohttpd's hands it back.
 */
#include "web/server_internal.h"

#include "web/accept.h"

#include <stdlib.h>
#include <strings.h>

#define HEADERS_MOST 64
#define METHOD_BYTES 16

enum phase {
	PHASE_HEAD, /* the headers are just there */
	PHASE_BODY,
	PHASE_WORK, /* queued or running; when seen again, the answer is there */
	PHASE_SENT,
};

struct exchange {
	struct pool_item item;
	struct web_server *server;
	struct MHD_Connection *connection;
	struct client *client;
	enum phase phase;
	char *target;
	char method[METHOD_BYTES];
	struct web_header_row headers[HEADERS_MOST];
	size_t header_count;
	bool headers_many;
	struct address who;
	struct intake body;
	bool slow; /* goes to the small pool */
	enum fixed fixed;
	struct MHD_Response *response;
	unsigned status;
	size_t answer_len;
};

static struct client *client_of(struct MHD_Connection *connection)
{
	return MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT)
		->socket_context;
}

void *exchange_on_line(void *cls, const char *target, struct MHD_Connection *connection)
{
	struct web_server *s = cls;
	struct exchange *x = calloc(1, sizeof *x);

	must(x);
	x->server = s;
	x->connection = connection;
	x->client = client_of(connection);
	x->target = strdup(target);
	must(x->target);
	clients_reading_head(s->clients, x->client);
	return x;
}

/* ---- the head ---- */

static enum MHD_Result keep_header(void *cls, enum MHD_ValueKind kind, const char *name,
				   size_t name_len, const char *value, size_t value_len)
{
	struct exchange *x = cls;

	(void)kind;
	if (x->header_count == HEADERS_MOST) {
		x->headers_many = true;
		return MHD_NO;
	}
	x->headers[x->header_count++] = (struct web_header_row){
		{name, name_len},
		{value ? value : "", value_len},
	};
	return MHD_YES;
}

/*
 * The last header of that name, which is the one the nearest proxy wrote; *count says how many
 * there are.
 */
static struct str find_header(const struct exchange *x, const char *name, unsigned *count)
{
	struct str found = STR_NONE;

	*count = 0;
	for (size_t i = 0; i < x->header_count; i++)
		if (x->headers[i].name.len == strlen(name) &&
		    strncasecmp(x->headers[i].name.ptr, name, x->headers[i].name.len) == 0) {
			found = x->headers[i].value;
			++*count;
		}
	return found;
}

static bool is_clean(const struct web_header_row *row)
{
	for (size_t i = 0; i < row->name.len; i++)
		if (row->name.ptr[i] <= ' ' || row->name.ptr[i] > '~' ||
		    strchr("\"(),/:;<=>?@[\\]{}", row->name.ptr[i]))
			return false;
	for (size_t i = 0; i < row->value.len; i++)
		if (((unsigned char)row->value.ptr[i] < ' ' && row->value.ptr[i] != '\t') ||
		    row->value.ptr[i] == 0x7f)
			return false;
	return row->name.len > 0;
}

static bool is_number(struct str s)
{
	for (size_t i = 0; i < s.len; i++)
		if (s.ptr[i] < '0' || s.ptr[i] > '9')
			return false;
	return s.len > 0;
}

/*
 * A proxy and we must agree where this request ends, or the next one could be smuggled in its body:
 * two lengths, a length beside chunks, or anything unusual in either is refused.
 */
static bool has_one_end(const struct exchange *x, const char *version)
{
	unsigned lengths, codings;
	struct str length = find_header(x, "Content-Length", &lengths),
		   coding = find_header(x, "Transfer-Encoding", &codings);

	if (lengths + codings > 1 || (lengths && !is_number(length)))
		return false;
	return codings == 0 ||
	       (str_is(coding, "chunked") && strcmp(version, MHD_HTTP_VERSION_1_1) == 0);
}

static enum fixed head_problem(const struct exchange *x, const char *method, const char *version)
{
	unsigned hosts;

	if (x->headers_many)
		return FIXED_HEADERS;
	for (size_t i = 0; i < x->header_count; i++)
		if (!is_clean(&x->headers[i]))
			return FIXED_BAD_REQUEST;
	find_header(x, "Host", &hosts);
	if (hosts > 1 || (hosts == 0 && strcmp(version, MHD_HTTP_VERSION_1_0) != 0))
		return FIXED_BAD_REQUEST;
	if (x->target[0] != '/' || strlen(method) >= METHOD_BYTES || !has_one_end(x, version))
		return FIXED_BAD_REQUEST;
	return FIXED_NONE;
}

/*
 * The route decides how much may come and which pool runs it; the gate looks at everything again.
 */
static void look_at_route(struct exchange *x)
{
	struct web_server *s = x->server;
	struct arena *a = arena_new(4 * strlen(x->target) + ((size_t)16 << 10));
	struct str path, query;
	struct route_path parts;
	struct route_match match = {0};
	size_t limit = 0;

	str_cut(str_of(x->target), '?', &path, &query);
	if (routes_path_read(a, path, &parts))
		match = routes_match(&s->app->routes, &parts, routes_method(x->method));
	if (match.row && match.row->route->method == METHOD_POST)
		limit = match.row->route->body_bytes ? match.row->route->body_bytes
						     : WEB_BODY_BYTES;
	x->slow = match.row && match.row->route->slow;
	intake_init(&x->body, limit > INTAKE_FILE_BYTES ? &s->uploads : &s->bodies, limit);
	arena_free(a);
}

static void look_at_client(struct exchange *x)
{
	unsigned count;
	const struct address *peer = client_address(x->client);

	x->who = proxies_client(&x->server->proxies, peer,
				find_header(x, "X-Forwarded-For", &count));
}

static enum MHD_Result send_fixed(struct exchange *x, enum fixed which)
{
	unsigned count;
	bool json = accept_json(find_header(x, "Accept", &count), false);
	const struct fixed_answer *answer = &x->server->fixed[which][json];

	x->phase = PHASE_SENT;
	clients_sending(x->server->clients, x->client, 0);
	return MHD_queue_response(x->connection, answer->status, answer->response);
}

static enum MHD_Result hand_over(struct exchange *x)
{
	struct web_server *s = x->server;

	x->phase = PHASE_WORK;
	clients_working(s->clients, x->client);
	MHD_suspend_connection(x->connection);
	if (!pool_put(s->pools[x->slow ? POOL_SLOW : POOL_PAGES], &x->item))
		exchange_give_up(&x->item);
	return MHD_YES;
}

/*
 * A declared length far over the limit is refused unread, at the first callback, where
 * libmicrohttpd closes the connection behind the answer. Everything else is handed over when the
 * body's end was seen, also when there is none, so that the connection can be used again.
 */
static enum MHD_Result expect_body(struct exchange *x)
{
	unsigned lengths;
	struct str length = find_header(x, "Content-Length", &lengths);
	int64_t declared = 0;

	if (lengths && (!str_int(length, &declared) || (uint64_t)declared > 2 * x->body.limit)) {
		x->body.too_large = true;
		return hand_over(x);
	}
	x->phase = PHASE_BODY;
	clients_receiving(x->server->clients, x->client,
			  lengths ? (size_t)declared : 2 * x->body.limit);
	return MHD_YES;
}

static enum MHD_Result take_head(struct exchange *x, const char *method, const char *version)
{
	struct web_server *s = x->server;

	MHD_get_connection_values_n(x->connection, MHD_HEADER_KIND, keep_header, x);
	look_at_client(x);
	bool may = clients_begin(s->clients, x->client, &x->who);
	enum fixed problem = head_problem(x, method, version);

	if (problem != FIXED_NONE)
		return send_fixed(x, problem);
	if (!may || atomic_load(&s->stopping))
		return send_fixed(x, FIXED_BUSY);
	memcpy(x->method, method, strlen(method));
	look_at_route(x);
	return expect_body(x);
}

/* ---- the body, and the way back ---- */

static enum MHD_Result take_body(struct exchange *x, const char *data, size_t *data_len)
{
	if (*data_len == 0)
		return x->body.crowded ? send_fixed(x, FIXED_BUSY) : hand_over(x);
	bool worth_waiting = intake_add(&x->body, data, *data_len);

	*data_len = 0;
	return worth_waiting ? MHD_YES : MHD_NO;
}

static enum MHD_Result send_answer(struct exchange *x)
{
	if (x->fixed != FIXED_NONE)
		return send_fixed(x, x->fixed);
	x->phase = PHASE_SENT;
	clients_sending(x->server->clients, x->client, x->answer_len);
	return x->response ? MHD_queue_response(x->connection, x->status, x->response) : MHD_NO;
}

enum MHD_Result exchange_on_request(void *cls, struct MHD_Connection *connection, const char *url,
				    const char *method, const char *version, const char *data,
				    size_t *data_len, void **exchange)
{
	struct exchange *x = *exchange;

	(void)cls;
	(void)connection;
	(void)url; /* decoded already; the router wants it as it came */
	switch (x->phase) {
	case PHASE_HEAD:
		return take_head(x, method, version);
	case PHASE_BODY:
		return take_body(x, data, data_len);
	case PHASE_WORK:
		return send_answer(x);
	case PHASE_SENT:
		break;
	}
	return MHD_NO;
}

void exchange_on_end(void *cls, struct MHD_Connection *connection, void **exchange,
		     enum MHD_RequestTerminationCode why)
{
	struct exchange *x = *exchange;

	(void)cls;
	(void)connection;
	(void)why;
	clients_end(x->server->clients, x->client);
	intake_done(&x->body);
	if (x->response)
		MHD_destroy_response(x->response);
	free(x->target);
	free(x);
	*exchange = NULL;
}

/* ---- on a worker ---- */

void exchange_run(struct pool_worker *worker, struct pool_item *item)
{
	struct exchange *x = (struct exchange *)item; /* the item is its first member */
	const struct web_server *s = x->server;
	char peer[ADDRESS_TEXT_BYTES];
	unsigned count;
	struct web_answer answer;

	address_text(&x->who, peer);
	struct web_request request = {
		.method = x->method,
		.target = str_of(x->target),
		.peer = str_of(peer),
		.headers = x->headers,
		.header_count = x->header_count,
		.body = intake_body(&x->body),
		.body_too_large = x->body.too_large,
		.https = proxies_trust(&s->proxies, client_address(x->client)) &&
			 str_is(find_header(x, "X-Forwarded-Proto", &count), "https"),
	};

	web_run(s->app, worker->db, worker->arena, &request, &answer);
	x->status = (unsigned)answer.status;
	x->answer_len = answer.body.len;
	x->response = fixed_response(&answer, false, MHD_RESPMEM_MUST_COPY);
	MHD_resume_connection(x->connection);
}

void exchange_give_up(struct pool_item *item)
{
	struct exchange *x = (struct exchange *)item;

	x->fixed = FIXED_BUSY;
	MHD_resume_connection(x->connection);
}
