/*
 * The world of town.scene as a stage: it is played once on a database of its own, then anybody in
 * it asks anything, through the whole router.
 */
#ifndef TESTS_HOSTILE_TOWN_H
#define TESTS_HOSTILE_TOWN_H

#include "story/story_play.h"

#define TOWN_FIELDS_MOST 64

struct town {
	struct arena *arena;
	struct run_options options;
	struct web_setup pages;
	struct bases bases;
	struct world world;
	struct story story;
	struct play *play;
};

/*
 * Plays the story; false after a message: then the engine is not there, or the story fails.
 * `before` runs when the folder is there and nothing has happened; may be NULL.
 */
bool town_open(struct town *town, bool pg, void (*before)(const struct town *town));
void town_close(struct town *town);
/* Whether PostgreSQL is installed; tells where it is not. */
bool town_has_pg(void);

struct town_field {
	struct str name, value;
};

/* What a browser sends, with the token of its last form where it posts; or a program. */
struct town_ask {
	struct player *who;
	enum method method;
	struct str target;
	const struct town_field *fields;
	size_t count;
	bool json; /* asks for JSON, and posts it */
};

/*
 * The answer lives in an arena that the caller frees; what it took to ask is gone.  On the session
 * for acting, in the town's own database or in the part's (play_apart).
 */
struct web_answer town_do(struct play *p, const struct town_ask *ask, struct arena *a);
/* The value of "$name", or of a word without $. */
struct str town_value(struct play *p, const char *word);
/* The one number that a query finds. */
struct str town_find(struct play *p, const char *sql);

#endif
