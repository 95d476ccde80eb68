/*
 * The databases of one run: a migrated template and copies of it. SQLite: files in a temporary
 * folder. PostgreSQL: a server of its own, where a copy is CREATE DATABASE … TEMPLATE. Nobody may
 * be connected to what is copied.
 */
#ifndef STORY_BASE_H
#define STORY_BASE_H

#include "base/arena.h"
#include "db/testing/pg_server.h"
#include "db/testing/scratch.h"

struct keyring;

struct bases {
	bool pg;
	struct pg_server *server;
	char folder[SCRATCH_BYTES];
};

#define BASES_TEMPLATE "template"

/* Before any of them is opened: a story's own queries are numbered behind those of the program. */
void bases_statements(struct arena *a);
/* Makes folder and server; false with a sentence. */
bool bases_start(struct bases *b, bool pg, const char **problem);
/* Ends the server; removes the folder unless it is kept. */
void bases_stop(struct bases *b, bool keep);
/* What db_open() takes. */
const char *bases_url(const struct bases *b, struct arena *a, const char *name);
/* One with all tables of the program; false with a sentence. */
bool bases_migrate(const struct bases *b, const char *name, struct keyring *keys, struct arena *a,
		   const char **problem);
bool bases_copy(const struct bases *b, const char *from, const char *to);
void bases_drop(const struct bases *b, const char *name);

#endif
