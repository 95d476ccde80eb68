/*
 * What must hold before a handler runs, in the order in which the least is given away: the address,
 * the right, the size, where the request came from, and that the form is ours.
 */
#include "web/web_internal.h"

#include "web/html.h"
#include "web/web_reasons.h"

static enum outcome find_route(struct task *t, struct web *w)
{
	struct str path, query;

	str_cut(w->request->target, '?', &path, &query);
	w->raw_path = path;
	if (!routes_path_read(t->arena, path, &w->path) ||
	    !url_pairs_read(t->arena, query, QUERY_PAIRS_MOST, &w->query))
		return refuse(t, OUTCOME_MALFORMED, &REASON_BAD_ADDRESS);
	struct route_match match =
		routes_match(&w->app->routes, &w->path, routes_method(w->request->method));

	if (!match.methods)
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_NO_SUCH_PAGE);
	w->row = match.row;
	if (match.row)
		return OUTCOME_OK;
	answer_header(w, "Allow",
		      match.methods == 1u << METHOD_POST  ? STR("POST")
		      : match.methods == 1u << METHOD_GET ? STR("GET, HEAD")
							  : STR("GET, HEAD, POST"));
	return refuse(t, OUTCOME_WRONG_METHOD, &REASON_METHOD);
}

static enum outcome check_right(struct task *t, const struct web *w)
{
	const struct route *route = w->row->route;

	if (actor_may(&t->actor, route->right))
		return OUTCOME_OK;
	if (t->actor.signed_in)
		return refuse(t, OUTCOME_DENIED, &REASON_NO_RIGHT);
	return refuse(t, OUTCOME_SIGN_IN,
		      route->method == METHOD_GET ? &REASON_SIGN_IN_FIRST : &REASON_SIGN_IN_AGAIN);
}

static enum outcome check_size(struct task *t, const struct web *w)
{
	const struct route *route = w->row->route;
	size_t limit = route->body_bytes ? route->body_bytes : WEB_BODY_BYTES;

	if (w->request->body_too_large || w->request->body.len > limit)
		return body_too_large(t, limit);
	return OUTCOME_OK;
}

/* Origin: https://kip.example:8443 against Host: kip.example:8443 */
static bool origin_is_ours(const struct web *w, struct str origin)
{
	size_t at = str_find(origin, STR("://"));

	return at != SIZE_MAX && str_eq(str_sub(origin, at + 3, SIZE_MAX), web_header(w, "Host"));
}

enum evidence {
	EVIDENCE_NONE, /* an old browser, or no browser at all */
	EVIDENCE_OURS,
	EVIDENCE_FOREIGN,
};

/*
 * Browsers send these headers themselves; a page cannot forge them.  "Origin: null" proves nothing
 * either way: a page in a sandbox says so, and so does one of ours where something between took its
 * Referrer-Policy for a stricter one.
 */
static enum evidence evidence_of(const struct web *w)
{
	struct str site = web_header(w, "Sec-Fetch-Site"), origin = web_header(w, "Origin");

	if (site.ptr && !str_is(site, "same-origin") && !str_is(site, "none"))
		return EVIDENCE_FOREIGN;
	if (origin.ptr && !str_is(origin, "null"))
		return origin_is_ours(w, origin) ? EVIDENCE_OURS : EVIDENCE_FOREIGN;
	return site.ptr ? EVIDENCE_OURS : EVIDENCE_NONE;
}

static enum outcome check_token(struct task *t, struct web *w, enum evidence evidence)
{
	struct str token = body_find(&w->body, HTML_FORM_TOKEN);

	if (token_is_valid(t, w, token))
		return OUTCOME_OK;
	if (w->body.json && evidence == EVIDENCE_OURS)
		return OUTCOME_OK; /* no form of another site can send this content type */
	if (w->body.json && !token.ptr)
		return refuse(t, OUTCOME_DENIED, &REASON_NO_ORIGIN);
	return refuse(t, OUTCOME_DENIED,
		      web_keeps_cookies(w) ? &REASON_FORM_STALE : &REASON_NEEDS_HTTPS);
}

static enum outcome check_post(struct task *t, struct web *w)
{
	enum evidence evidence = evidence_of(w);
	enum outcome o = check_size(t, w);

	if (o != OUTCOME_OK)
		return o;
	if (evidence == EVIDENCE_FOREIGN)
		return refuse(t, OUTCOME_DENIED, &REASON_OTHER_SITE);
	o = body_read(t, web_header(w, "Content-Type"), w->request->body, &w->body);
	if (o != OUTCOME_OK || w->row->route->open)
		return o;
	return check_token(t, w, evidence);
}

enum outcome gate_check(struct task *t, struct web *w)
{
	const struct gatekeeper *gate = w->app->setup.gate;
	enum outcome o = find_route(t, w);

	/* Also for a page that is not there: the refusal is said in the reader's language. */
	if (gate)
		gate->enter(t, w);
	if (o == OUTCOME_OK)
		o = check_right(t, w);
	if (o == OUTCOME_OK && w->row->route->method == METHOD_POST)
		o = check_post(t, w);
	return o;
}
