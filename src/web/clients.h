/*
 * The open connections. libmicrohttpd counts only idleness, so a client that sends one byte a
 * second holds a connection for ever; here each connection has a deadline by which it must have
 * moved on, and late ones are cut.
 */
#ifndef WEB_CLIENTS_H
#define WEB_CLIENTS_H

#include "web/address.h"

struct clients;
struct client;

struct clients_limits {
	unsigned per_address_most;
	int64_t header_us; /* from connecting or a request line to the end of the headers */
	int64_t body_us;   /* for a body beside what its length takes on a bad line */
	int64_t idle_us;   /* between two requests */
};

struct clients *clients_new(const struct clients_limits *limits, const struct proxies *proxies);
/* After all connections are gone. */
void clients_free(struct clients *cs);

/*
 * False when the address has all the connections it may have; a trusted proxy may have any number.
 */
bool clients_may_connect(struct clients *cs, const struct address *from);
struct client *clients_connected(struct clients *cs, int socket, const struct address *from);
/* Before the socket is closed, so that a late cut cannot hit the next owner of its number. */
void clients_disconnected(struct clients *cs, struct client *c);

/* The request line is there. */
void clients_reading_head(struct clients *cs, struct client *c);
/*
 * The headers are there; `who` is the client behind any proxy. False when that client has too many
 * requests running (only behind a proxy: a direct client is held by its connections).
 */
bool clients_begin(struct clients *cs, struct client *c, const struct address *who);
/* A body of at most that many bytes is being read. */
void clients_receiving(struct clients *cs, struct client *c, size_t bytes);
/* An answer of that many bytes is being written. */
void clients_sending(struct clients *cs, struct client *c, size_t bytes);
/* The server is at work: no deadline. */
void clients_working(struct clients *cs, struct client *c);
/* The answer is out, or given up. */
void clients_end(struct clients *cs, struct client *c);

const struct address *client_address(const struct client *c);

/* Cuts every connection whose deadline has passed, or whose client left within a body. */
void clients_sweep(struct clients *cs);
/*
 * Whoever is still sending or receiving has that long and no longer; requests at work are let be.
 */
void clients_hurry(struct clients *cs, int64_t most_us);
/* Cuts every connection at once. */
void clients_cut_all(struct clients *cs);
/* Waits until no request is between clients_begin() and clients_end(); false after that time. */
bool clients_wait_idle(struct clients *cs, int64_t most_us);

#endif
