/*
 * Acting: what a browser or a program would send, and what it keeps of the answer. Everything
 * goes through the whole router, as it would behind the server's socket.
 */
#include "story/story_file.h"

#include "web/html.h"
#include "web/url.h"

#include <strings.h>

#define HOST         "kip.example"
#define NOT_MODIFIED 304
#define ANSWER_BYTES ((size_t)96 << 20)
#define BODY_BYTES   ((size_t)1 << 20)

/* The words behind an act's address. */
struct manner {
	bool json, no_token, http;
	struct str peer;
};

static bool read_manner(struct play *p, const struct step *s, struct manner *out)
{
	*out = (struct manner){0};
	for (size_t i = 0; i < s->rest_count; i += 2) {
		struct str first = s->rest[i].text,
			   second = i + 1 < s->rest_count ? s->rest[i + 1].text : STR("");

		if (str_is(first, "as") && str_is(second, "json"))
			out->json = true;
		else if (str_is(first, "without") && str_is(second, "token"))
			out->no_token = true;
		else if (str_is(first, "over") && str_is(second, "http"))
			out->http = true;
		else if (str_is(first, "from") && second.len)
			out->peer = second;
		else
			return play_error(
				p, "behind the address stands: as json, without token, over http, "
				   "from 203.0.113.9");
	}
	return true;
}

/* --- the request --- */

/* A header of that name is replaced: the story knows better. */
static void set_header(struct player *who, const char *name, struct str value)
{
	struct web_request *r = &who->last;

	for (size_t i = 0; i < r->header_count; i++)
		if (r->headers[i].name.len == strlen(name) &&
		    strncasecmp(r->headers[i].name.ptr, name, strlen(name)) == 0) {
			who->headers[i].value = value;
			return;
		}
	must(r->header_count < HEADERS_MOST);
	who->headers[r->header_count++] = (struct web_header_row){str_of(name), value};
}

static struct str cookie_header(struct play *p, const struct player *who, bool https)
{
	struct buf out = buf_new(p->arena, BODY_BYTES);

	for (size_t i = 0; https && i < who->cookies; i++) { /* all of ours are Secure */
		const struct cookie *c = &who->jar[i];

		if (c->until && c->until <= p->clock)
			continue;
		buf_addf(&out, "%s%" STR_F "=%" STR_F, out.len ? "; " : "", STR_A(c->name),
			 STR_A(c->value));
	}
	return buf_str(&out);
}

/* As a browser sends an address: everything but printable ASCII is escaped. */
static struct str target_of(struct play *p, struct str typed)
{
	struct buf out = buf_new(p->arena, 3 * typed.len + 1);

	for (size_t i = 0; i < typed.len; i++) {
		unsigned char c = (unsigned char)typed.ptr[i];

		if (c > ' ' && c < 0x7f && c != '"')
			buf_addc(&out, (char)c);
		else
			buf_addf(&out, "%%%02X", c);
	}
	return buf_str(&out);
}

static bool start_request(struct play *p, struct player *who, const struct step *s,
			  const struct manner *m)
{
	struct str typed;

	if (!play_value(p, s->args[1], &typed))
		return false;
	if (typed.len == 0 || typed.ptr[0] != '/')
		return play_error(p, "an address begins with /");
	who->last = (struct web_request){.method = s->kind == STEP_POSTS ? "POST" : "GET",
					 .target = target_of(p, typed),
					 .peer = m->peer.ptr ? m->peer : who->peer,
					 .headers = who->headers,
					 .https = !m->http};
	who->acted = true;
	set_header(who, "Host", STR(HOST));
	set_header(who, "Accept", m->json ? STR("application/json") : STR("text/html"));
	struct str cookies = cookie_header(p, who, !m->http);

	if (cookies.len)
		set_header(who, "Cookie", cookies);
	return true;
}

/* --- bodies --- */

static void add_pair(struct play *p, struct buf *body, struct str name, struct str value)
{
	struct str n = url_encode(p->arena, name), v = url_encode(p->arena, value);

	buf_addf(body, "%s%" STR_F "=%" STR_F, body->len ? "&" : "", STR_A(n), STR_A(v));
}

static bool plain_body(struct play *p, const struct step *s, struct str token, struct str *out)
{
	struct buf body = buf_new(p->arena, BODY_BYTES);
	struct str value;

	if (token.ptr)
		add_pair(p, &body, STR(HTML_FORM_TOKEN), token);
	for (size_t i = 0; i < s->kids_count; i++) {
		if (s->kids[i].kind != STEP_FIELD)
			continue;
		if (!play_value(p, s->kids[i].args[1], &value))
			return false;
		add_pair(p, &body, s->kids[i].args[0]->text, value);
	}
	*out = body.len ? buf_str(&body) : STR("");
	return true;
}

static bool form_body(struct play *p, struct player *who, const struct step *s, bool with_token)
{
	struct str token = with_token ? who->token : STR_NONE;
	bool files = file_is_sent(s);

	if (with_token && !token.ptr)
		return play_error(
			p,
			"%" STR_F
			" has seen no form yet: get its page first, or write: without token",
			STR_A(who->name));
	set_header(who, "Content-Type",
		   files ? file_body_type() : STR("application/x-www-form-urlencoded"));
	set_header(who, "Origin",
		   STR("null")); /* our pages ask for no Referer, so browsers hide the origin */
	return files ? file_body(p, s, token, &who->last.body)
		     : plain_body(p, s, token, &who->last.body);
}

/* The first value is a text; a field that comes again makes it a list. */
static void add_member(json_t *body, const char *name, struct str value)
{
	json_t *there = json_object_get(body, name), *text = json_stringn(value.ptr, value.len),
	       *list;

	must(text);
	if (!there) {
		json_object_set_new(body, name, text);
	} else if (json_is_array(there)) {
		json_array_append_new(there, text);
	} else {
		list = json_array();
		json_array_append(list, there);
		json_array_append_new(list, text);
		json_object_set_new(body, name, list);
	}
}

static bool fill_json(struct play *p, const struct step *s, json_t *body)
{
	struct str value;

	for (size_t i = 0; i < s->kids_count; i++) {
		if (s->kids[i].kind != STEP_FIELD)
			continue;
		if (!play_value(p, s->kids[i].args[1], &value))
			return false;
		add_member(body, str_z(p->arena, s->kids[i].args[0]->text), value);
	}
	return true;
}

static bool json_body(struct play *p, struct player *who, const struct step *s)
{
	json_t *body = json_object();
	bool good = fill_json(p, s, body);
	size_t len = good ? json_dumpb(body, NULL, 0, JSON_COMPACT) : 0;
	char *text = arena_alloc(p->arena, len + 1, 1);

	json_dumpb(body, text, len, JSON_COMPACT);
	json_decref(body);
	who->last.body = (struct str){text, len};
	set_header(who, "Content-Type", STR("application/json"));
	set_header(who, "Origin", STR("https://" HOST));
	return good;
}

static bool own_headers(struct play *p, struct player *who, const struct step *s)
{
	struct str value;

	for (size_t i = 0; i < s->kids_count; i++) {
		if (s->kids[i].kind != STEP_HEADER)
			continue;
		if (!play_value(p, s->kids[i].args[1], &value))
			return false;
		set_header(who, str_z(p->arena, s->kids[i].args[0]->text), value);
	}
	return true;
}

static bool build_post(struct play *p, struct player *who, const struct step *s,
		       const struct manner *m)
{
	if (s->kind != STEP_POSTS)
		return true;
	set_header(who, "Sec-Fetch-Site", STR("same-origin"));
	/* JSON holds no files: who wants JSON back and sends one sends a form. */
	return m->json && !file_is_sent(s) ? json_body(p, who, s)
					   : form_body(p, who, s, !m->no_token);
}

struct player *act_build(struct play *p, const struct step *s)
{
	struct player *who = play_need_player(p, s->args[0]);
	struct manner m;

	if (!who)
		return NULL;
	if (s->kind == STEP_AGAIN) {
		if (!who->acted)
			play_error(p, "%" STR_F " has not done anything yet", STR_A(who->name));
		return who->acted ? who : NULL;
	}
	bool good = read_manner(p, s, &m) && scene_stay_signed_in(p, who) &&
		    start_request(p, who, s, &m) && build_post(p, who, s, &m) &&
		    own_headers(p, who, s);

	return good ? who : NULL;
}

/* --- the answer --- */

static void free_page(void *page)
{
	xmlFreeDoc(page);
}

static void free_json(void *json)
{
	json_decref(json);
}

struct str seen_code(const struct seen *seen)
{
	return str_of(outcome_code(seen->answer.outcome));
}

struct str seen_header(const struct web_answer *answer, const char *name)
{
	for (size_t i = 0; i < answer->header_count; i++)
		if (answer->headers[i].name.len == strlen(name) &&
		    strncasecmp(answer->headers[i].name.ptr, name, strlen(name)) == 0)
			return answer->headers[i].value;
	return STR_NONE;
}

void act_run(const struct play *p, struct db_session *session, const struct web_request *request,
	     struct seen *out)
{
	*out = (struct seen){.arena = arena_new(ANSWER_BYTES)};
	web_run(p->app, session, out->arena, request, &out->answer);
	struct str type = seen_header(&out->answer, "Content-Type"), body = out->answer.body;

	if (str_starts(type, STR("text/html"))) {
		out->page = page_read(body);
		arena_closer(out->arena, free_page, out->page);
	} else if (str_starts(type, STR("application/json"))) {
		out->json = json_loadb(body.ptr, body.len, JSON_REJECT_DUPLICATES, NULL);
		arena_closer(out->arena, free_json, out->json);
	}
}

/* --- what the browser keeps --- */

static struct cookie *find_cookie(struct player *who, struct str name)
{
	for (size_t i = 0; i < who->cookies; i++)
		if (str_eq(who->jar[i].name, name))
			return &who->jar[i];
	return NULL;
}

static void forget_cookie(struct player *who, struct cookie *c)
{
	if (c)
		*c = who->jar[--who->cookies];
}

/* "Max-Age=N" of the attributes; false when there is none. */
static bool max_age(struct str attributes, int64_t *out)
{
	struct str one;
	bool more = true;

	while (more) {
		more = str_cut(attributes, ';', &one, &attributes);
		one = str_trim(one);
		if (str_starts(one, STR("Max-Age=")) && str_int(str_sub(one, 8, SIZE_MAX), out))
			return true;
	}
	return false;
}

static void keep_cookie(struct play *p, struct player *who, struct str header)
{
	struct str pair, attributes, name, value;
	int64_t age_s = 0;

	str_cut(header, ';', &pair, &attributes);
	str_cut(pair, '=', &name, &value);
	struct cookie *c = find_cookie(who, name);
	bool ages = max_age(attributes, &age_s);

	if (ages && age_s <= 0) {
		forget_cookie(who, c);
		return;
	}
	if (!c) {
		must(who->cookies < COOKIES_MOST);
		c = &who->jar[who->cookies++];
	}
	*c = (struct cookie){str_copy(p->arena, name), str_copy(p->arena, value),
			     ages ? p->clock + age_s * TIME_SECOND : 0};
}

static void keep_cookies(struct play *p, struct player *who, const struct web_answer *answer)
{
	for (size_t i = 0; i < answer->header_count; i++)
		if (str_is(answer->headers[i].name, "Set-Cookie") && who->last.https)
			keep_cookie(p, who, answer->headers[i].value);
}

static void keep_token(struct play *p, struct player *who, const struct seen *seen)
{
	struct str token;

	if (page_value(p->arena, seen->page, STR("//input[@name='" HTML_FORM_TOKEN "']/@value"),
		       &token) &&
	    token.ptr)
		who->token = token;
}

bool act_take(struct play *p, struct player *who, const struct seen *seen)
{
	if (p->seen.arena)
		arena_free(p->seen.arena);
	p->seen = *seen;
	p->watched = who;
	keep_cookies(p, who, &seen->answer);
	if (seen->page)
		keep_token(p, who, seen);
	if (seen->answer.status == NOT_MODIFIED ||
	    !str_starts(seen_header(&seen->answer, "Content-Type"), STR("application/json")))
		return true;
	if (!seen->json)
		return play_error(p, "the answer says that it is JSON, and is none");
	struct str problem = schema_problem(p->arena, &seen->answer, seen->json);

	return !problem.ptr ||
	       play_fail(p, "the answer is not what its schema promises", STR_NONE, problem);
}

/* --- steps --- */

/* Counts the database's steps down to the one that is to fail. */
static void run_with_fault(struct play *p, const struct player *who, struct seen *seen)
{
	db_fail_step(p->db, p->fault_left);
	act_run(p, p->acting, &who->last, seen);
	int64_t steps = db_steps(p->db);

	db_fail_step(p->db, 0);
	p->faulted = steps >= p->fault_left;
	p->fault_left = p->faulted ? 0 : p->fault_left - steps;
}

/*
 * A request that met the fault is answered "not now", has done nothing, and succeeds when it is
 * sent again.
 */
bool act_do(struct play *p, const struct step *s)
{
	struct player *who = act_build(p, s);
	struct seen seen;

	if (!who)
		return false;
	if (p->fault_left > 0) {
		run_with_fault(p, who, &seen);
		if (!act_take(p, who, &seen))
			return false;
		if (!p->faulted || seen.answer.outcome != OUTCOME_UNAVAILABLE)
			return true;
		if (!play_check(p))
			return false;
	}
	act_run(p, p->acting, &who->last, &seen);
	return act_take(p, who, &seen);
}

bool act_forgets(struct play *p, const struct step *s)
{
	struct player *who = play_need_player(p, s->args[0]);

	if (who) {
		who->cookies = 0;
		who->token = STR_NONE;
	}
	return who != NULL;
}
