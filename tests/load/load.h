/*
 * A client for measuring: keep-alive connections to 127.0.0.1, each used by one thread at a time.
 */
#ifndef TESTS_LOAD_LOAD_H
#define TESTS_LOAD_LOAD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define COOKIES_BYTES 1024
#define ANSWER_BYTES  ((size_t)1 << 20)

struct http {
	int socket; /* -1: not connected */
	unsigned port;
	char cookies[COOKIES_BYTES]; /* as the Cookie header sends them: what was set last */
	char *answer;                /* the whole answer, with NUL behind it */
	size_t answer_len;
	const char *body; /* in `answer` */
	int status;       /* 0 when the line broke */
	bool quiet;       /* lines that break and forms that are not taken are expected */
};

/* Ends the program when there is no memory. */
struct http *http_new(unsigned port);
void http_free(struct http *h);
/* False after a sentence when the line breaks.  Cookies that the answer sets are kept. */
bool http_get(struct http *h, const char *path);
/* A JSON body with the evidence of the same origin that a browser would give. */
bool http_post(struct http *h, const char *path, const char *json);
/* Forgets all cookies; the connection stays. */
void http_forget(struct http *h);
/* The value of a cookie that is kept goes into `out`; false when there is none. */
bool http_cookie(const struct http *h, const char *name, char *out, size_t size);

/* What is asked for as it stands: a whole request, head and body. */
bool http_ask(struct http *h, const char *request, size_t len);

#define SESSION_COOKIE "__Host-kip-session"
#define VISIT_COOKIE   "__Host-kip-visit"
#define DRAFT_COOKIE   "__Host-kip-draft"

/*
 * What people do; true when the program led on.  Each but the last forgets the cookies there were,
 * and leaves its own.
 */
bool act_sign_in(struct http *h, const char *login, const char *password);
bool act_visit(struct http *h, const char *code, const char *pin);
/* A request page by page; `n` makes names and years of birth differ. */
bool act_write_draft(struct http *h, size_t n);
/* Sends the draft; true too when it was sent before. */
bool act_send_draft(struct http *h);

/* A number of the command line; ends the program after a sentence when it is none. */
long number(const char *word);
/* Microseconds of CLOCK_MONOTONIC. */
int64_t clock_us(void);

/* What a measured run found out. */
struct tally {
	int64_t *us; /* how long each request took */
	size_t count, room, failed;
	int64_t began, ended;
};
void tally_add(struct tally *t, int64_t us, bool good);
/* Frees the tallies that go into the other. */
void tally_merge(struct tally *into, struct tally *tallies, unsigned count);
/* "count=… failed=… rate=… p50=… p99=… p999=…", times in µs; false when anything failed. */
bool tally_print(struct tally *t);

/* Runs `work(arg, i)` for i in 0 .. threads-1, each on a thread of its own, and waits for all. */
void on_threads(unsigned threads, void (*work)(void *arg, unsigned i), void *arg);

/* A line of a file: a path and the cookies that open it. */
struct target {
	char *path, *cookies;
};
struct targets {
	struct target *rows;
	size_t count;
};
/* Ends the program after a sentence when the file cannot be read. */
void targets_read(const char *file, struct targets *out);

/* The commands; argv[0] is the command's name. */
int load_sign_in(int argc, char **argv);
int load_visits(int argc, char **argv);
int load_get(int argc, char **argv);
int load_drafts(int argc, char **argv);
int load_file(int argc, char **argv);
int load_start(int argc, char **argv);
int load_show(int argc, char **argv);
int load_hash(int argc, char **argv);
int load_turns(int argc, char **argv);

#endif
