/* What a handler may ask about the request. */
#include "web/web_internal.h"

#include <strings.h>

struct str web_param(const struct web *w, const char *name)
{
	for (size_t i = 0; w->row && i < w->row->part_count; i++)
		if (w->row->parts[i].param && str_is(w->row->parts[i].text, name))
			return w->path.parts[i];
	must(!"the route has no such parameter");
	return STR_NONE;
}

int64_t web_param_id(const struct web *w, const char *name)
{
	int64_t id;

	return id_parse(web_param(w, name), &id) ? id : 0;
}

struct str web_query(const struct web *w, const char *name)
{
	return url_pairs_find(&w->query, name);
}

struct str web_header(const struct web *w, const char *name)
{
	for (size_t i = 0; i < w->request->header_count; i++) {
		const struct web_header_row *row = &w->request->headers[i];

		if (row->name.len == strlen(name) &&
		    strncasecmp(row->name.ptr, name, row->name.len) == 0)
			return row->value;
	}
	return STR_NONE;
}

struct str web_peer(const struct web *w)
{
	return w->request->peer;
}

bool web_wants_json(const struct web *w)
{
	return w->json;
}

struct str web_path(const struct web *w)
{
	return w->raw_path;
}

struct str web_target(const struct web *w)
{
	return w->request->target;
}

static struct str without_port(struct str host)
{
	struct str name, rest;

	if (str_starts(host, STR("[")))
		return str_sub(host, 0, str_find(host, STR("]")) + 1);
	str_cut(host, ':', &name, &rest);
	return name;
}

bool web_keeps_cookies(const struct web *w)
{
	struct str host = without_port(web_header(w, "Host"));

	return w->request->https || str_is(host, "localhost") || str_is(host, "127.0.0.1") ||
	       str_is(host, "[::1]");
}

static bool is_host(struct str host)
{
	for (size_t i = 0; i < host.len; i++)
		if (!strchr("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-:[]",
			    host.ptr[i]))
			return false;
	return host.len > 0;
}

struct str web_origin(struct task *t, const struct web *w)
{
	struct str host = web_header(w, "Host");

	if (!is_host(host))
		return STR("");
	return str_printf(t->arena, "%s://%" STR_F, w->request->https ? "https" : "http",
			  STR_A(host));
}

struct str web_hotline(const struct web *w)
{
	return setting(w->app->setup.world, SETTING_HOTLINE);
}
