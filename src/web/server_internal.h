/* Shared by server.c (life), exchange.c (one request) and fixed.c (answers made beforehand). */
#ifndef WEB_SERVER_INTERNAL_H
#define WEB_SERVER_INTERNAL_H

#include "web/clients.h"
#include "web/intake.h"
#include "web/pool.h"
#include "web/web_internal.h"

#include <microhttpd.h>
#include <pthread.h>

/*
 * Answers that need no worker: the server is full, or the request is not HTTP that two readers read
 * alike.
 */
enum fixed {
	FIXED_NONE,
	FIXED_BUSY,
	FIXED_BAD_REQUEST,
	FIXED_HEADERS,
	FIXED_COUNT,
};

struct fixed_answer {
	unsigned status;
	struct MHD_Response *response;
};

enum pool_kind {
	POOL_PAGES,
	POOL_SLOW,
	POOL_COUNT,
};

#define EPOLL_THREADS 2u /* of libmicrohttpd */

/* See quiet.c. */
struct quiet {
	pthread_mutex_t lock;
	pthread_cond_t changed;
	unsigned held; /* threads of libmicrohttpd that wait for `over` */
	bool over;
};

struct web_server {
	struct web_app *app;
	struct web_listen listen;
	struct MHD_Daemon *daemon;
	struct pool *pools[POOL_COUNT];
	struct clients *clients;
	struct proxies proxies;
	struct intake_budget bodies, uploads;      /* apart, so that photos never crowd forms out */
	struct arena *arena;                       /* the fixed answers' texts */
	struct fixed_answer fixed[FIXED_COUNT][2]; /* [1]: for callers that want JSON */
	int socket;
	bool owns_socket;
	unsigned port;
	_Atomic bool stopping;
	struct quiet quiet;
	pthread_t sweeper;
	pthread_mutex_t sweep_lock;
	pthread_cond_t sweep_wake;
	bool sweeping, sweep_end;
};

/* quiet.c */
/* Sets `stopping`; from here on new connections wait in the socket's queue. */
void quiet_begin(struct web_server *s);
/* In the callback for a new connection, once the server is stopping. */
void quiet_hold(struct web_server *s);

/* fixed.c */
bool fixed_make(struct web_server *s);
void fixed_free(struct web_server *s);
/* NULL when memory is short. */
struct MHD_Response *fixed_response(const struct web_answer *answer, bool close,
				    enum MHD_ResponseMemoryMode mode);

/* exchange.c: libmicrohttpd's callbacks; `cls` is the server. */
void *exchange_on_line(void *cls, const char *target, struct MHD_Connection *connection);
enum MHD_Result exchange_on_request(void *cls, struct MHD_Connection *connection, const char *url,
				    const char *method, const char *version, const char *data,
				    size_t *data_len, void **exchange);
void exchange_on_end(void *cls, struct MHD_Connection *connection, void **exchange,
		     enum MHD_RequestTerminationCode why);
/* A worker's turn. */
void exchange_run(struct pool_worker *worker, struct pool_item *item);
/* Nobody had time for it. */
void exchange_give_up(struct pool_item *item);

#endif
