/*
 * Every route as everybody, as a page and as JSON: what is answered agrees with the tables of rights
 * and scope.  What somebody may not see is answered as if it did not exist: byte for byte, and from
 * as many statements; what they may not do leaves the journal as it was.
 */
#include "hostile/plants.h"

#include "base/module.h"
#include "web/routes.h"

#include <stdio.h>

#define ANSWER_BYTES ((size_t)96 << 20)
#define TARGET_BYTES 512
#define ROUTES_MOST  500
#define FAILED_PART  1

struct matrix {
	struct town town;
	struct play *p;
	unsigned passed, failed;
};

static void judge(struct matrix *m, bool good, const struct town_ask *ask, const char *what,
		  int status)
{
	if (good) {
		m->passed++;
		return;
	}
	m->failed++;
	printf("%s %" STR_F "%s by %" STR_F ": %s (%d)\n",
	       ask->method == METHOD_POST ? "POST" : "GET", STR_A(ask->target),
	       ask->json ? " as JSON" : "", STR_A(ask->who->name), what, status);
}

/* --- addresses --- */

enum fill {
	FILL_THERE,
	FILL_MISSING,
	FILL_OWN,         /* the asker's own matter, with a part of another's */
	FILL_OWN_MISSING, /* the asker's own matter, with a part that never was */
};

static struct str value_for(struct play *p, const char *path, struct str name, enum fill fill,
			    const struct player *who)
{
	const struct plant *plant = plant_find(path, name);
	const char *parent = own_parent(p, name, who);

	if (fill >= FILL_OWN && parent)
		return town_value(p, parent);
	return fill == FILL_MISSING || fill == FILL_OWN_MISSING ? str_of(plant->missing)
								: town_value(p, plant->there);
}

/* The route's path with values for its names. */
static struct str address(struct matrix *m, const char *path, enum fill fill,
			  const struct player *who)
{
	struct buf out = buf_new(m->p->arena, TARGET_BYTES);

	for (const char *at = path; *at; at++) {
		if (*at != '{') {
			buf_addc(&out, *at);
			continue;
		}
		size_t len = strcspn(++at, "}");

		buf_add(&out, value_for(m->p, path, (struct str){at, len}, fill, who));
		at += len;
	}
	buf_add(&out, plant_query(m->p, path));
	must(!buf_full(&out));
	return buf_str(&out);
}

/* A route whose parts are not planted fails: a new one must say what it is tried with. */
static bool is_planted(struct matrix *m, const struct route *r)
{
	for (const char *at = strchr(r->path, '{'); at; at = strchr(at + 1, '{')) {
		struct str name = {at + 1, strcspn(at + 1, "}")};

		if (plant_find(r->path, name))
			continue;
		printf("%s: nothing is planted for {%" STR_F "}\n", r->path, STR_A(name));
		m->failed++;
		return false;
	}
	return true;
}

static unsigned names_in(const char *path)
{
	unsigned count = 0;

	for (; *path; path++)
		count += *path == '{';
	return count;
}

/* --- answers that cannot be told apart --- */

/* Adds `text` with each `what` in it replaced. */
static struct str replace(struct arena *a, struct str text, struct str what, struct str by)
{
	struct buf out = buf_new(a, ANSWER_BYTES / 4);
	size_t at;

	while (what.len && (at = str_find(text, what)) != SIZE_MAX) {
		buf_add(&out, str_sub(text, 0, at));
		buf_add(&out, by);
		text = str_sub(text, at + what.len, SIZE_MAX);
	}
	buf_add(&out, text);
	return buf_str(&out);
}

/* A form's token is masked anew each time. */
static struct str without_tokens(struct arena *a, struct str text)
{
	static const char before[] = "name=\"form_token\" value=\"";
	struct buf out = buf_new(a, ANSWER_BYTES / 4);
	size_t at;

	while ((at = str_find(text, STR("name=\"form_token\" value=\""))) != SIZE_MAX) {
		at += sizeof before - 1;
		buf_add(&out, str_sub(text, 0, at));
		text = str_sub(text, at, SIZE_MAX);
		text = str_sub(text, str_find(text, STR("\"")), SIZE_MAX);
	}
	buf_add(&out, text);
	return buf_str(&out);
}

/* An id, or a code: long enough to stand for nothing else. */
#define NAMED_LEAST 9

/* All that went out, in which what was asked for has no name. */
static struct str nameless(struct arena *a, const struct web_answer *answer, struct str target)
{
	struct str part, rest = target, text;
	struct buf out = buf_new(a, ANSWER_BYTES / 4);

	buf_addf(&out, "%d\n", answer->status);
	for (size_t i = 0; i < answer->header_count; i++)
		buf_addf(&out, "%" STR_F ": %" STR_F "\n", STR_A(answer->headers[i].name),
			 STR_A(answer->headers[i].value));
	buf_add(&out, answer->body);
	text = replace(a, without_tokens(a, buf_str(&out)), target, STR("(asked)"));
	while (rest.ptr) {
		str_cut(rest, '/', &part, &rest);
		if (part.len >= NAMED_LEAST && part.ptr[0] >= '0' && part.ptr[0] <= '9')
			text = replace(a, text, part, STR("(part)"));
	}
	return text;
}

static void show_difference(struct str one, struct str other)
{
	size_t i = 0;

	while (i < one.len && i < other.len && one.ptr[i] == other.ptr[i])
		i++;
	i = i > 60 ? i - 60 : 0;
	printf("  there:   %" STR_F "\n  missing: %" STR_F "\n", STR_A(str_sub(one, i, 200)),
	       STR_A(str_sub(other, i, 200)));
}

/*
 * Asks for what is there and for what never was: nothing tells which was which.  What never was is
 * asked for twice: the first time may write that the asker has read their own matter.  As JSON it
 * is asked for behind the page, and once.  The status of what is there.
 */
static int cannot_tell(struct matrix *m, struct town_ask *ask, enum fill there, enum fill missing,
		       const struct route *r)
{
	struct arena *a = arena_new(ANSWER_BYTES);
	struct web_answer one, other;
	struct str first, second;

	ask->target = address(m, r->path, missing, ask->who);
	if (!ask->json)
		town_do(m->p, ask, a);
	other = town_do(m->p, ask, a);
	second = nameless(a, &other, ask->target);
	ask->target = address(m, r->path, there, ask->who);
	one = town_do(m->p, ask, a);
	first = nameless(a, &one, ask->target);
	judge(m, str_eq(first, second), ask, "differs from what does not exist", one.status);
	if (!str_eq(first, second))
		show_difference(first, second);
	judge(m, one.queries == other.queries || !is_counted(m->p, r, ask->who), ask,
	      "takes another count of statements", (int)one.queries - (int)other.queries);
	arena_free(a);
	return one.status;
}

/* --- one route, one asker --- */

static int ask_status(struct play *p, const struct town_ask *ask)
{
	struct arena *a = arena_new(ANSWER_BYTES);
	int status = town_do(p, ask, a).status;

	arena_free(a);
	return status;
}

/* A page may lead back to the PIN; as JSON that is no way. */
static bool is_missing(const struct town_ask *ask, int status)
{
	bool by_code = str_starts(ask->target, STR("/status/"));

	return status == 404 || status == (ask->json && by_code ? 403 : 303);
}

static void refused(struct matrix *m, const struct town_ask *ask, enum verdict verdict, int status)
{
	bool page = ask->method == METHOD_GET && !ask->json;

	if (verdict == VERDICT_DENIED)
		judge(m, status == 403, ask, "should be denied", status);
	else if (verdict == VERDICT_SIGN_IN)
		judge(m, status == (page ? 303 : 401), ask, "should sign in", status);
	else
		judge(m, is_missing(ask, status), ask, "should not be there", status);
}

/* Away from here: it leaves the session behind, which others still need. */
static bool changes_much(const struct route *r)
{
	return r->method == METHOD_POST || strcmp(r->path, "/leave") == 0;
}

/*
 * A page may lead to another one, or say that it is too early or too late.  Whose code has opened a
 * request sees it: to them a 303 would be the way back to the PIN.
 */
static bool is_answered(const struct route *r, int status)
{
	if (r->method == METHOD_GET && strncmp(r->path, "/status/", strlen("/status/")) == 0 &&
	    strchr(r->path, '{'))
		return status == 200;
	return status < 500 && status != 403 && status != 404;
}

static void may_read(struct matrix *m, const struct route *r, const struct town_ask *ask)
{
	int status = ask_status(m->p, ask);

	judge(m, is_answered(r, status), ask, "should be answered", status);
}

/* Stories read as JSON what may be read. */
static void try_as(struct matrix *m, const struct route *r, enum verdict verdict,
		   struct town_ask ask)
{
	bool named = verdict != VERDICT_NOT_YOURS && names_in(r->path);

	ask.target = address(m, r->path, FILL_THERE, ask.who);
	if (verdict != VERDICT_MAY)
		refused(m, &ask, verdict,
			named ? cannot_tell(m, &ask, FILL_THERE, FILL_MISSING, r)
			      : ask_status(m->p, &ask));
	else if (!changes_much(r) && !ask.json)
		may_read(m, r, &ask);
	if (verdict == VERDICT_MISSING && names_in(r->path) > 1)
		cannot_tell(m, &ask, FILL_OWN, FILL_OWN_MISSING, r);
}

static void try_one(struct matrix *m, const struct route *r, struct player *who)
{
	struct arena_mark mark = arena_mark(m->p->arena);
	enum verdict verdict = verdict_of(m->p, r, who);

	for (int json = 0; json < 2; json++)
		try_as(m, r, verdict,
		       (struct town_ask){.who = who, .method = r->method, .json = json});
	arena_rewind(m->p->arena, mark);
}

/* --- what is done where it is allowed: each on a copy, since much succeeds --- */

struct done {
	struct matrix *m;
	const struct route *route;
};

static int do_all(struct play *p, void *arg)
{
	struct done *d = arg;
	struct matrix *m = d->m;

	m->passed = m->failed = 0;
	for (size_t i = 0; i < p->player_count; i++) {
		struct town_ask ask = {.who = &p->players[i], .method = d->route->method};

		if (verdict_of(p, d->route, ask.who) != VERDICT_MAY)
			continue;
		ask.target = address(m, d->route->path, FILL_THERE, ask.who);
		may_read(m, d->route, &ask);
	}
	return m->failed ? FAILED_PART : 0;
}

static void try_doing(struct matrix *m, const struct route *const *list, size_t count)
{
	play_shut(m->p);
	for (size_t i = 0; i < count; i++) {
		struct done done = {m, list[i]};
		int status = play_apart(m->p, do_all, &done);

		m->passed += status == 0;
		m->failed += status != 0;
	}
}

/* --- everything --- */

static struct str journal_length(struct play *p)
{
	return town_find(p, "SELECT count(*) FROM journal");
}

static size_t try_routes(struct matrix *m, const struct module *slice, const struct route **doing)
{
	size_t count = 0;

	for (const struct route *r = slice->routes; r && r->method; r++) {
		if (!is_planted(m, r))
			continue;
		for (size_t i = 0; i < m->p->player_count; i++)
			try_one(m, r, &m->p->players[i]);
		if (changes_much(r))
			doing[count++] = r;
	}
	return count;
}

static void try_all(struct matrix *m)
{
	const struct route *doing[ROUTES_MOST];
	struct str before = journal_length(m->p);
	size_t count = 0;

	for (const struct module *const *slice = modules; *slice; slice++)
		count += try_routes(m, *slice, &doing[count]);
	struct str after = journal_length(m->p);

	if (!str_eq(before, after)) {
		printf("somebody who may not has changed something: %" STR_F " then %" STR_F "\n",
		       STR_A(before), STR_A(after));
		m->failed++;
	}
	try_doing(m, doing, count);
}

/* on sqlite|pg: one engine a program, so that both can run at once. */
int main(int argc, char **argv)
{
	struct matrix m = {.passed = 0};
	bool pg = argc > 1 && strcmp(argv[1], "pg") == 0;

	if (pg && !town_has_pg()) {
		puts("0 passed, 0 failed");
		return 0;
	}
	if (town_open(&m.town, pg, NULL)) {
		m.p = m.town.play;
		try_all(&m);
	} else {
		m.failed++;
	}
	town_close(&m.town);
	printf("%u passed, %u failed\n", m.passed, m.failed);
	return m.failed != 0;
}
