/*
 * One story being played on one database: who is there, what was seen last, and where it goes
 * wrong.
 */
#ifndef STORY_PLAY_H
#define STORY_PLAY_H

#include "notify/notify.h"
#include "story/story_base.h"
#include "story/story_page.h"
#include "story/story_read.h"
#include "web/web.h"

#include <jansson.h>

#define PLAYERS_MOST  40
#define UNITS_MOST    40
#define CAPTURES_MOST 200
#define COOKIES_MOST  16
#define HEADERS_MOST  12

/*
 * What everybody in a story signs in with, if they do it by hand; the sign-in name is the name in
 * the story.
 */
#define STORY_PASSWORD "story password"

struct cookie {
	struct str name, value;
	int64_t until; /* 0: as long as the browser runs */
};

/* Somebody in the story, with the browser they use. */
struct player {
	struct str name, peer;
	struct account_id account;
	struct seat_id seat;
	struct unit_id unit;
	struct provider_id provider;
	struct cookie jar[COOKIES_MOST];
	size_t cookies;
	struct str session; /* "name=value" of the runner's own sign-in; absent: a citizen */
	int64_t session_at;
	struct str token; /* of the form seen last */
	struct web_request last;
	struct web_header_row headers[HEADERS_MOST]; /* of `last` */
	bool acted;
};

struct named_unit {
	struct str name;
	struct unit_id id;
	struct day opened;
};

struct capture {
	struct str name, value;
};

/* An answer as the player saw it; page or json, or neither. */
struct seen {
	struct arena *arena;
	struct web_answer answer;
	xmlDoc *page;
	json_t *json;
};

struct run_options {
	bool pg, verbose, keep;
};

struct play {
	const struct story *story;
	const struct run_options *options;
	const struct web_setup *pages;
	const struct bases *bases;
	const char *base; /* the name of its database */
	struct arena *arena;
	struct world world;
	struct notify_kept kept; /* what left the house */
	_Atomic int64_t clock;
	struct db *db; /* NULL while it is shut */
	struct db_session *acting, *looking;
	struct web_app *app;
	struct player players[PLAYERS_MOST];
	size_t player_count;
	struct named_unit units[UNITS_MOST];
	size_t unit_count;
	struct capture captures[CAPTURES_MOST];
	size_t capture_count;
	const struct step *step;      /* what runs now, for messages */
	const struct player *watched; /* whose answer `seen` is; NULL before the first act */
	struct seen seen;
	int64_t fault_left; /* database steps of acts until one fails; 0: none will */
	bool faulted;       /* it has failed */
	struct str note; /* which fault or which order of a race this is; absent in a plain run */
};

typedef bool play_function(struct play *p, const struct step *s);

/* --- story_play.c --- */

struct play *play_new(const struct story *story, const struct run_options *options,
		      const struct web_setup *pages, const struct world *world);
void play_free(struct play *p);
/* Opens the database of that name; false after a message. */
bool play_open(struct play *p, const char *base);
/* Closes it, so that it can be copied or the process forked. */
void play_shut(struct play *p);
/* Runs the steps from `from` to the end, each with the checks behind it. */
bool play_steps(struct play *p, size_t from);
bool play_step(struct play *p, const struct step *s);
/* A task of the program itself on the session for looking; it sees the newest data. */
struct task *play_look(struct play *p);
/* The same on the session for acting. */
struct task *play_task(struct play *p);
/* Invariants, every module's verify, no transaction left open. */
bool play_check(struct play *p);

/* Prints what was wrong at the current step, with the last answer; always false. */
bool play_fail(struct play *p, const char *what, struct str expected, struct str actual);
bool play_error(struct play *p, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* --- story_names.c --- */

struct player *play_player(struct play *p, struct str name); /* NULL when there is none */
struct named_unit *play_unit(struct play *p, struct str name);
struct player *play_need_player(struct play *p, const struct word *name); /* NULL after a message */
struct named_unit *play_need_unit(struct play *p, const struct word *name);
bool play_name_is_free(struct play *p, struct str name);
/* The word with its $names filled in; false after a message. */
bool play_value(struct play *p, const struct word *w, struct str *out);
void play_capture(struct play *p, struct str name, struct str value);
/* Compares a text with a pattern whose unknown $names capture one part of a path each. */
bool play_fits(struct play *p, struct str pattern, struct str text);

/* --- one function per kind of step --- */

play_function scene_unit, scene_succeeds, scene_citizen, scene_also, scene_seat, scene_request;
play_function act_do, act_forgets;
play_function expect_answer;
play_function expect_says, expect_lacks, expect_heading, expect_title, expect_value, expect_length,
	expect_capture, expect_budget, expect_reason, expect_field;
play_function record_now, record_job, record_jobs, record_clock, record_clock_due, record_journal,
	record_log, record_told, record_channel, record_sql, record_capture;
play_function race_run;

/* --- story_scene.c --- */

/* Opens a session for the seat when it has none, or when the clock has moved on since. */
bool scene_stay_signed_in(struct play *p, struct player *who);

/* --- story_act.c --- */

/* Builds what a gets/posts/again line sends into who->last; NULL after a message. */
struct player *act_build(struct play *p, const struct step *s);
/* Runs it on that session, on any thread. */
void act_run(const struct play *p, struct db_session *session, const struct web_request *request,
	     struct seen *out);
/*
 * The player's browser takes cookies and form token, and the answer becomes the one that is
 * looked at.
 */
bool act_take(struct play *p, struct player *who, const struct seen *seen);
/* The outcome's code: what stands behind the status of => lines. */
struct str seen_code(const struct seen *seen);
/* Absent when the answer has none of that name. */
struct str seen_header(const struct web_answer *answer, const char *name);

/* --- story_schema.c --- */

/* Where a JSON answer differs from what its route promises: a sentence, or absent. */
struct str schema_problem(struct arena *a, const struct web_answer *answer, const json_t *json);

/* --- story_faults.c --- */

/* Plays the story from the step on, as it is and then with each database step failing in turn. */
bool faults_run(struct play *p, size_t from);

/* --- story_apart.c --- */

/*
 * Starts part(arg) in a process of its own that ends with its status and is killed after that many
 * seconds; answers the process.
 */
int apart_start(unsigned seconds, int (*part)(void *), void *arg);
/* Waits for whichever part of this process ends first; answers it, and how (see waitpid). */
int apart_next(int *how);
/* The status that it ended with; 1 and a message when it was killed. */
int apart_status(const char *file, int how);
/*
 * Runs `part` apart, on a copy of the database, which is shut: whatever it does to memory and data
 * is gone afterwards.  It answers 0 for good, 1 when it has told what is wrong; others are the
 * caller's own.
 */
typedef int play_part(struct play *p, void *arg);
int play_apart(struct play *p, play_part *run, void *arg);

#endif
