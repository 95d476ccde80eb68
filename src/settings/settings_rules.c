#include "settings/settings_rules.h"

#include <string.h>

#define PORT_MOST 65535

static bool is_label_sign(char c)
{
	return c != '\0' && strchr("abcdefghijklmnopqrstuvwxyz0123456789-", c);
}

/* Labels of letters, digits and hyphens between dots; at least two of them. */
static bool is_host(struct str host)
{
	struct str label;
	size_t labels = 0;
	bool more;

	do {
		more = str_cut(host, '.', &label, &host);
		if (label.len == 0 || label.ptr[0] == '-' || label.ptr[label.len - 1] == '-')
			return false;
		for (size_t i = 0; i < label.len; i++)
			if (!is_label_sign(label.ptr[i]))
				return false;
		labels++;
	} while (more);
	return labels >= 2;
}

/* What no other machine can reach, so that nothing can be overheard on the way. */
static bool is_own_machine(struct str host)
{
	return str_is(host, "localhost") || str_is(host, "127.0.0.1");
}

static bool is_port(struct str port)
{
	int64_t number;

	return str_int(port, &number) && number >= 1 && number <= PORT_MOST;
}

bool settings_address(struct str typed, struct str *out)
{
	bool https = str_starts(typed, STR("https://")), http = str_starts(typed, STR("http://"));
	struct str host, port;

	if (str_ends(typed, STR("/")))
		typed.len--;
	*out = typed;
	if (typed.len == 0)
		return true;
	if (!https && !http)
		return false;
	host = str_sub(typed, https ? strlen("https://") : strlen("http://"), SIZE_MAX);
	if (str_cut(host, ':', &host, &port) && !is_port(port))
		return false;
	return is_own_machine(host) || (https && is_host(host));
}
