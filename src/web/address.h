/* Who is at the other end: socket addresses, and what trusted proxies say about them. */
#ifndef WEB_ADDRESS_H
#define WEB_ADDRESS_H

#include "base/str.h"

#include <sys/socket.h>

#define ADDRESS_TEXT_BYTES 64
#define PROXIES_MOST       16

/* IPv4 stands as ::ffff:a.b.c.d. */
struct address {
	unsigned char bytes[16];
};

/* All zero for a family that is neither IPv4 nor IPv6. */
struct address address_of_socket(const struct sockaddr *from);
bool address_parse(struct str text, struct address *out);
/*
 * One client: the whole of an IPv4 address, the first 64 bits of an IPv6 one, which is what a
 * household gets.
 */
bool address_same_client(const struct address *a, const struct address *b);
/* "203.0.113.7", or "2001:db8:1:2::/64": what throttles count by. */
void address_text(const struct address *a, char out[ADDRESS_TEXT_BYTES]);

struct proxies {
	struct address list[PROXIES_MOST];
	size_t count;
};

/*
 * Comma-separated addresses; NULL or empty is none. False when one cannot be read or there are too
 * many.
 */
bool proxies_parse(const char *list, struct proxies *out);
bool proxies_trust(const struct proxies *p, const struct address *a);
/*
 * The newest address in X-Forwarded-For that no trusted proxy vouches for being another proxy; the
 * socket's own when its peer is not trusted or the header says nothing readable.
 */
struct address proxies_client(const struct proxies *p, const struct address *peer,
			      struct str forwarded_for);

#endif
