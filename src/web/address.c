#include "web/address.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>

static const unsigned char ipv4_prefix[12] = {[10] = 0xff, [11] = 0xff};

static struct address from_ipv4(const struct in_addr *v4)
{
	struct address a;

	memcpy(a.bytes, ipv4_prefix, sizeof ipv4_prefix);
	memcpy(a.bytes + sizeof ipv4_prefix, v4, 4);
	return a;
}

static bool is_ipv4(const struct address *a)
{
	return memcmp(a->bytes, ipv4_prefix, sizeof ipv4_prefix) == 0;
}

struct address address_of_socket(const struct sockaddr *from)
{
	struct address a = {{0}};
	struct sockaddr_in v4;
	struct sockaddr_in6 v6;

	if (from->sa_family == AF_INET) {
		memcpy(&v4, from, sizeof v4);
		return from_ipv4(&v4.sin_addr);
	}
	if (from->sa_family == AF_INET6) {
		memcpy(&v6, from, sizeof v6);
		memcpy(a.bytes, &v6.sin6_addr, sizeof a.bytes);
	}
	return a;
}

bool address_parse(struct str text, struct address *out)
{
	char zero_ended[INET6_ADDRSTRLEN];
	struct in_addr v4;

	if (text.len == 0 || text.len >= sizeof zero_ended)
		return false;
	memcpy(zero_ended, text.ptr, text.len);
	zero_ended[text.len] = '\0';
	if (inet_pton(AF_INET, zero_ended, &v4) == 1) {
		*out = from_ipv4(&v4);
		return true;
	}
	return inet_pton(AF_INET6, zero_ended, out->bytes) == 1;
}

bool address_same_client(const struct address *a, const struct address *b)
{
	return memcmp(a->bytes, b->bytes, is_ipv4(a) ? sizeof a->bytes : 8) == 0;
}

void address_text(const struct address *a, char out[ADDRESS_TEXT_BYTES])
{
	struct address network = {{0}};
	char text[INET6_ADDRSTRLEN];

	memcpy(network.bytes, a->bytes, 8);
	if (is_ipv4(a))
		inet_ntop(AF_INET, a->bytes + sizeof ipv4_prefix, text, sizeof text);
	else
		inet_ntop(AF_INET6, network.bytes, text, sizeof text);
	snprintf(out, ADDRESS_TEXT_BYTES, is_ipv4(a) ? "%s" : "%s/64", text);
}

bool proxies_parse(const char *list, struct proxies *out)
{
	struct str rest = str_of(list), item;
	bool more = rest.len > 0;

	out->count = 0;
	while (more) {
		more = str_cut(rest, ',', &item, &rest);
		if (out->count == PROXIES_MOST ||
		    !address_parse(str_trim(item), &out->list[out->count]))
			return false;
		out->count++;
	}
	return true;
}

bool proxies_trust(const struct proxies *p, const struct address *a)
{
	for (size_t i = 0; i < p->count; i++)
		if (memcmp(p->list[i].bytes, a->bytes, sizeof a->bytes) == 0)
			return true;
	return false;
}

static struct str last_item(struct str *list)
{
	size_t from = list->len;

	while (from > 0 && list->ptr[from - 1] != ',')
		from--;
	struct str item = str_trim(str_sub(*list, from, SIZE_MAX));

	*list = str_sub(*list, 0, from ? from - 1 : 0);
	return item;
}

struct address proxies_client(const struct proxies *p, const struct address *peer,
			      struct str forwarded_for)
{
	struct address client = *peer, next;

	while (proxies_trust(p, &client) && address_parse(last_item(&forwarded_for), &next))
		client = next;
	return client;
}
