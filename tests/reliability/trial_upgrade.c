/*
 * The folder that the program left whose schema was the first to be kept: 64 requests, 51 matters.
 * It is brought up to the present program, on its own engine and, by the backup that the upgrade
 * makes first, on the other.  What that program kept in clear and this one seals is then in no file
 * of the database.  The other trials stand on what comes out.
 */
#include "reliability.h"

#include <dirent.h>
#include <string.h>
#include <sys/stat.h>

static bool run(struct ground *g, const char *const *argv)
{
	return run_program(g, argv) == 0 || ground_fail(g, "%s failed: see %s", argv[0], g->log);
}

static bool unpack(struct ground *g)
{
	char packed[PATH_BYTES], key[PATH_BYTES];

	path_in(packed, g->folder, "kip.db.xz");
	path_in(key, g->folder, "master.key");
	const char *const copy[] = {"cp", "-r", g->plan->first, g->folder, NULL};
	const char *const close[] = {"chmod", "-R", "u+w,go=", g->folder, NULL};
	const char *const unxz[] = {"unxz", packed, NULL};

	return run(g, copy) && run(g, close) && run(g, unxz);
}

/* ---- what stood in clear ---- */

static const char *const once_clear[] = {
	"born=1977-04-27",                     /* facts of the entitlement check */
	"Tiền cá độ là trái pháp luật",        /* words of a refusal */
	"ông Tám là khách hàng sinh năm khác", /* why a likeness is none */
};

/* 1: it was looked through and holds no such bytes, as grep says it. */
static int look_for(struct ground *g, const char *text, const char *folder)
{
	const char *const look[] = {"grep", "-rqaF", "--", text, folder, NULL};

	return run_program(g, look);
}

/* That it was there before shows that looking finds. */
static bool stands_in_clear(struct ground *g, const char *folder, bool wanted)
{
	for (size_t i = 0; i < sizeof once_clear / sizeof *once_clear; i++)
		if (look_for(g, once_clear[i], folder) != (wanted ? 0 : 1))
			return ground_fail(g, "%s holds%s in clear: %s", folder,
					   wanted ? " not" : "", once_clear[i]);
	return true;
}

/* The tables' files; a server's own log is written over in its own time. */
static bool server_is_clean(struct ground *g)
{
	char tables[PATH_BYTES];

	path_in(tables, pg_server_folder(g->plan->pg), "data/base");
	return (pg_server_sql(g->plan->pg, "ready", "CHECKPOINT") ||
		ground_fail(g, "the server makes no checkpoint")) &&
	       stands_in_clear(g, tables, false);
}

/* ---- what was there before ---- */

/* A mother's request: she sees how far it is, and not more. */
static bool shows_request(struct http *h, const struct known *k)
{
	char code[16], state[32];

	return act_visit(h, k->code, k->pin) && get_json(h, "/status/short") && h->status == 200 &&
	       json_text(h, "code", code, sizeof code) && strcmp(code, k->code) == 0 &&
	       json_text(h, "state", state, sizeof state) && strcmp(state, "accepted") == 0;
}

/* A request from then opens with its slip, and who worked then signs in. */
static bool old_slip_opens(struct ground *g)
{
	const struct known *k = &g->plan->known;

	if (!ground_serve(g))
		return false;
	struct http *h = http_new(g->port);
	bool good = shows_request(h, k) && act_sign_in(h, k->login, k->password) &&
		    http_get(h, "/requests") && h->status == 200;

	http_free(h);
	return ground_stop(g) && (good || ground_fail(g, "what was there before is not there"));
}

static bool find_backup(struct ground *g, char out[PATH_BYTES])
{
	DIR *folder = opendir(g->folder);
	bool found = false;

	for (struct dirent *e; folder && !found && (e = readdir(folder));)
		if (strncmp(e->d_name, "before-upgrade-", strlen("before-upgrade-")) == 0) {
			path_in(out, g->folder, e->d_name);
			found = true;
		}
	if (folder)
		closedir(folder);
	return found || ground_fail(g, "the upgrade has left no backup");
}

static bool upgrade_file(struct ground *g)
{
	char backup[PATH_BYTES], kept[PATH_BYTES];

	path_in(kept, g->plan->top, "before-upgrade");
	if (!unpack(g) || !stands_in_clear(g, g->folder, true) || !ground_check(g) ||
	    !stands_in_clear(g, g->folder, false) || !find_backup(g, backup) || !old_slip_opens(g))
		return false;
	const char *const keep[] = {"mv", backup, kept, NULL};
	const char *const ready[] = {"cp", "-r", g->folder, g->plan->ready, NULL};

	return ground_check(g) && run(g, keep) && run(g, ready);
}

static bool upgrade_server(struct ground *g)
{
	char key[PATH_BYTES], backup[PATH_BYTES];
	const char *url = pg_server_url(g->plan->pg, g->plan->arena, "ready");

	path_in(key, g->plan->ready, "master.key");
	path_in(backup, g->plan->top, "before-upgrade");
	if (!pg_server_create(g->plan->pg, "ready") || mkdir(g->folder, 0700) != 0)
		return ground_fail(g, "the database cannot be made");
	const char *const bring[] = {"cp", "-p", key, g->folder, NULL};
	const char *const restore[] = {g->plan->kip, "restore",    "--from", backup, "--dir",
				       g->folder,    "--database", url,      NULL};

	return run(g, bring) && run(g, restore) && server_is_clean(g) && old_slip_opens(g) &&
	       ground_check(g);
}

bool trial_upgrade(struct ground *g)
{
	g->times++;
	return g->on_pg ? upgrade_server(g) : upgrade_file(g);
}
