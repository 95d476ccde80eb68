/* The lines of the input: trusted proxies, the peer's address, X-Forwarded-For. */
#include "fuzz/fuzz.h"
#include "web/address.h"

static bool same(const struct address *a, const struct address *b)
{
	return memcmp(a->bytes, b->bytes, sizeof a->bytes) == 0;
}

/* What throttles count by is one text for one client, and is an address again. */
static void check_text(const struct address *a)
{
	char text[ADDRESS_TEXT_BYTES], again[ADDRESS_TEXT_BYTES];
	struct str network;
	struct address read;

	address_text(a, text);
	str_cut(str_of(text), '/', &network, &(struct str){0});
	must(address_parse(network, &read));
	must(address_same_client(a, &read));
	address_text(&read, again);
	must(strcmp(text, again) == 0);
}

static bool is_in(struct str list, const struct address *a)
{
	struct str item;
	struct address one;
	bool more = list.len > 0;

	while (more) {
		more = str_cut(list, ',', &item, &list);
		if (address_parse(str_trim(item), &one) && same(&one, a))
			return true;
	}
	return false;
}

/* Nobody but a proxy that we trust makes us believe another address than the socket's. */
static void check_client(const struct proxies *p, const struct address *peer, struct str said)
{
	struct address client = proxies_client(p, peer, said);

	check_text(&client);
	must(same(&client, peer) || (proxies_trust(p, peer) && is_in(said, &client)));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	struct task t = fuzz_task();
	struct str list, line, said;
	struct proxies p = {.count = 0};
	struct address peer;

	str_cut(fuzz_text(bytes, len), '\n', &list, &line);
	str_cut(line, '\n', &line, &said);
	must(!proxies_parse(str_z(t.arena, list), &p) || p.count <= PROXIES_MOST);
	if (address_parse(line, &peer)) {
		check_text(&peer);
		check_client(&p, &peer, said);
	}
	arena_free(t.arena);
	return 0;
}
