/* What the commands share: the data folder, its settings, and the opened world. */
#ifndef APP_APP_H
#define APP_APP_H

#include "db/db.h"

/* Exit statuses of all commands. */
enum {
	EXIT_DONE = 0,
	EXIT_FINDINGS = 1, /* it ran, and something is wrong */
	EXIT_USAGE = 2,    /* the call was wrong; nothing was done */
};

struct command {
	const char *name, *about;
	const char *usage; /* the text of --help */
	int (*run)(int argc, char **argv);
};

/* --name VALUE, --name=VALUE and --name of one command line, which holds nothing else. */
struct option {
	const char *name; /* "dir" */
	bool takes_value;
	const char *value; /* set by options_read(); "" for one without value */
};
/* False after a sentence on standard error: unknown option, missing value, a bare word. */
bool options_read(int argc, char **argv, struct option *options);
const char *option_value(const struct option *options, const char *name, const char *otherwise);
/* A whole number within bounds; false after a sentence. */
bool option_number(const struct option *options, const char *name, long least, long most,
		   long *value);

/* How a data folder was made; stories and the demo never touch a real one. */
enum folder_kind {
	FOLDER_NONE,
	FOLDER_REAL,
	FOLDER_DEMO,
};
enum folder_kind folder_kind(const char *directory);
/* mkdir -p, the last one private; true too when it is there. */
bool folder_begin(const char *directory);
/* Makes the folder (mode 0700) with its mark and its master key; false after a sentence. */
bool folder_make(const char *directory, enum folder_kind kind, const char *database_url);

/* The mark alone, where a key stands already; false after a sentence. */
bool folder_mark(const char *directory, enum folder_kind kind, const char *database_url);
/*
 * Keeps the folder for this process and its children until they end, so that no second server
 * works on it; waits some seconds for one that is just stopping.  False after a sentence.
 */
bool folder_hold(const char *directory);
/* Deletes the database file in the folder. */
void folder_drop_database(const char *directory);

/* Everything that is open while a command works on a folder. */
struct opened {
	struct arena *arena;
	struct world world;
	struct db *db;
	char hotline[16]; /* digits of a file that older programs kept; "" when there is none */
};
/*
 * Opens key, law and database, and brings an older database up to this program, after a backup of
 * it; false after a sentence.  app_close() even then.
 */
bool app_open(const char *directory, struct opened *out);
/* The same without upgrading: for what reads a folder that another program may be serving. */
bool app_open_as_it_is(const char *directory, struct opened *out);
void app_close(struct opened *o);
/* A task of the program itself. */
struct task *app_task(struct opened *o, struct db_session *session);

/* Prints all that is wrong, or that everything holds; true when it does. */
bool app_check(struct opened *o);

int command_check(int argc, char **argv);
int command_demo(int argc, char **argv);
int command_init(int argc, char **argv);
int command_key(int argc, char **argv);
int command_rights(int argc, char **argv);
int command_routes(int argc, char **argv);
int command_schema(int argc, char **argv);
int command_serve(int argc, char **argv);

struct serving {
	const char *directory, *address;
	unsigned port;
};
/*
 * Serves the folder until SIGTERM or SIGINT; a server that dies is started again on the same
 * socket.
 */
int app_serve(const struct serving *s);

struct web_setup;
/*
 * What every page is served with: modules, gatekeeper, frame; the caller adds world and
 * database.
 */
struct web_setup app_pages(void);

#endif
