/*
 * The routes that belong to no slice: files that pages refer to, the health of the server, the
 * API's description.
 */
#include "web/web_internal.h"

#include "base/module.h"
#include "web.sql.h"
#include "web/assets.h"
#include "web/web_reasons.h"

REASONS_DEFINE(web_reasons, WEB_REASONS)

/*
 * An address with the right hash never means anything else; without it (the icons' sprite) browsers
 * ask again.
 */
static struct str asset_age(const struct web *w, const struct asset *asset)
{
	if (str_is(web_query(w, "v"), asset->hash))
		return STR("public, max-age=31536000, immutable");
	return STR("no-cache");
}

static enum outcome show_asset(struct task *t, struct web *w)
{
	const struct asset *asset = asset_find(web_param(w, "name"));

	if (!asset)
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_NO_SUCH_PAGE);
	bool packed = asset->gzip.ptr &&
		      str_find(web_header(w, "Accept-Encoding"), STR("gzip")) != SIZE_MAX;

	answer_header(w, "Cache-Control", asset_age(w, asset));
	answer_header(w, "ETag",
		      str_printf(t->arena, "\"%s%s\"", asset->hash, packed ? "-gzip" : ""));
	answer_header(w, "Vary", STR("Accept-Encoding"));
	if (packed)
		answer_header(w, "Content-Encoding", STR("gzip"));
	return answer_with(w, OUTCOME_OK, asset->type, packed ? asset->gzip : asset->bytes);
}

/* For a load balancer or a person: 200 while the database answers. */
static enum outcome show_health(struct task *t, struct web *w)
{
	struct web_ping_row row;

	w->json = true;
	if (t->db && web_ping(t, &row))
		return answer_json(w, OUTCOME_OK, STR("{\"status\":\"ok\"}"));
	return refuse(t, OUTCOME_UNAVAILABLE, &REASON_NOT_NOW);
}

static enum outcome show_openapi(struct task *t, struct web *w)
{
	(void)t;
	return answer_json(w, OUTCOME_OK, web_openapi(w->arena, w->app->setup.modules));
}

/* clang-format off */
static const struct route routes[] = {
	{METHOD_GET, "/assets/{name}", &right_public, show_asset, .about = "A style sheet, icon or font of the pages"},
	{METHOD_GET, "/healthz",       &right_public, show_health, .about = "Whether the server and its database answer"},
	{METHOD_GET, "/openapi.json",  &right_public, show_openapi, .about = "This description of the API",
	 .cacheable = true},
	{0},
};
/* clang-format on */

const struct module web_module = {
	.name = "web",
	.routes = routes,
	.reasons = web_reasons,
	.statements = web_statements,
};
