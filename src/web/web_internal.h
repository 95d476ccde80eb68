/* Shared inside src/web only: the exchange as its own files see it. */
#ifndef WEB_INTERNAL_H
#define WEB_INTERNAL_H

#include "web/body.h"
#include "web/routes.h"
#include "web/url.h"
#include "web/web.h"

#define PAGE_BYTES_MOST ((size_t)4 << 20)
/* A worker's memory for answers: a page with its growing, or a download. */
#define ANSWER_BYTES_MOST   ((size_t)96 << 20)
#define ANSWER_HEADERS_MOST 32
#define QUERY_PAIRS_MOST    100
#define FORM_ERRORS_MOST    100

struct web_app {
	struct arena *arena;
	struct web_setup setup;
	struct route_table routes;
};

/* A wrong field of the form, as an error summary lists it. */
struct form_error {
	const char *field;
	struct str message;
};

struct web {
	struct web_app *app;
	const struct web_request *request;
	struct arena *arena; /* the answer's */
	struct web_answer *answer;
	const struct route_row *row;
	struct route_path path;
	struct str raw_path;
	struct url_pairs query;
	struct body body;
	bool json;     /* the caller asked for JSON */
	bool answered; /* a body, a redirect or a download stands in `answer` */
	/* `app` is not asked: the database may be what is broken, or the reader is not known */
	bool plain_frame;
	bool broken; /* something dangerous would have gone out: an error page goes instead */
	struct str
		new_token_secret; /* made for this browser by this answer; absent when it had one */
	const struct form *form;  /* the one that was read last; NULL: none */
	struct form_error errors[FORM_ERRORS_MOST]; /* in the order of its fields */
	size_t error_count;
};

/* gate.c: everything that must hold before the handler; refusals are recorded in the task. */
enum outcome gate_check(struct task *t, struct web *w);

/* token.c */
#define TOKEN_SECRET_BYTES 32
bool token_is_valid(struct task *t, struct web *w, struct str token);

/* answer.c */
void answer_clear(struct web *w);
/* Records that this answer must not go out; `problem` goes to the log. */
void answer_broken(struct web *w, const char *problem);
/*
 * A value with control characters breaks the answer. A row of that name is replaced, except
 * Set-Cookie.
 */
void answer_header(struct web *w, const char *name, struct str value);
struct str answer_find_header(const struct web_answer *answer, const char *name);
/* `body` lives as long as the answer. */
enum outcome answer_with(struct web *w, enum outcome o, const char *type, struct str body);
enum outcome answer_json(struct web *w, enum outcome o, struct str json);
enum outcome answer_html(struct web *w, enum outcome o, struct str html);

/* refusal.c */
/* Puts the page or JSON of a refusal in place of whatever was there. */
void refusal_answer(struct task *t, struct web *w, enum outcome o);
struct str refusal_json(struct task *t, struct web *w, enum outcome o);
/* The citation behind the recorded reason, or absent. */
struct str refusal_basis(struct task *t, const struct web *w);

/* finish.c: the headers that every answer carries, and "not modified"; last of all. */
void finish_answer(struct task *t, struct web *w);

/* page.c: the body inside its frame. */
struct str page_html(struct task *t, struct web *w, const struct page *page, const void *view);

#endif
