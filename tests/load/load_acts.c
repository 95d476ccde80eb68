/* What people do: sign in, write a request page by page, send it, open it by its slip. */
#include "load.h"

#include <err.h>
#include <stdio.h>
#include <string.h>

#define LINE_BYTES 512

/* A form that was taken leads on. */
static bool taken(const struct http *h, const char *what)
{
	if (h->status != 303 && !h->quiet)
		warnx("%s: %d %.300s", what, h->status, h->body);
	return h->status == 303;
}

bool act_sign_in(struct http *h, const char *login, const char *password)
{
	char json[LINE_BYTES];

	http_forget(h);
	snprintf(json, sizeof json, "{\"login\":\"%s\",\"password\":\"%s\"}", login, password);
	return http_post(h, "/sign-in", json) && taken(h, "sign-in");
}

bool act_visit(struct http *h, const char *code, const char *pin)
{
	char json[LINE_BYTES];

	http_forget(h);
	snprintf(json, sizeof json, "{\"code\":\"%s\",\"pin\":\"%s\"}", code, pin);
	return http_post(h, "/status", json) && taken(h, "status");
}

/* The version of the draft goes up with each page that is kept; the first is write_who()'s. */
static const struct {
	const char *path, *json;
} pages[] = {
	{"/requests/new/who", NULL},
	{"/requests/new/place", "\"q\":\"Cam Duong\""},
	{"/requests/new/place",
	 "\"q\":\"Cam Duong\",\"place\":\"02671\",\"address\":\"1 Hoang Lien\""},
	{"/requests/new/matter", "\"matter\":\"land\",\"arrested\":\"no\",\"narrative\":\"The "
				 "boundary was moved while we were away, "
				 "and the papers name somebody else. We have asked the commune "
				 "twice and have no answer. The "
				 "neighbour has begun to build. We do not know whom to turn to.\""},
	{"/requests/new/contact",
	 "\"phone\":\"0912345678\",\"safe_contact\":\"yes\",\"safe_announce\":\"yes\""},
};

#define PAGES (sizeof pages / sizeof *pages)

/* Names that differ, so that the blind indexes grow in different places. */
static void write_who(size_t n, char *out, size_t size)
{
	static const char *const families[] = {"Nguyen", "Tran", "Le",  "Pham",
					       "Giang",  "Thao", "Sung"};
	static const char *const givens[] = {"Tai",  "Mai", "Long", "Hoa", "Dung", "Lan",
					     "Binh", "Nga", "Son",  "Yen", "Tuan"};

	snprintf(out, size, "\"relation\":\"self\",\"name\":\"%s Van %s\",\"born\":\"%zu\"",
		 families[n % 7], givens[n % 11], 1950 + n % 53);
}

bool act_write_draft(struct http *h, size_t n)
{
	char json[LINE_BYTES * 2], who[LINE_BYTES];
	bool good = true;

	http_forget(h);
	write_who(n, who, sizeof who);
	for (size_t i = 0; good && i < PAGES; i++) {
		snprintf(json, sizeof json, "{\"version\":%zu,%s}", i,
			 pages[i].json ? pages[i].json : who);
		good = http_post(h, pages[i].path, json) && taken(h, pages[i].path);
	}
	return good;
}

bool act_send_draft(struct http *h)
{
	char json[32];

	snprintf(json, sizeof json, "{\"version\":%zu}", PAGES);
	return http_post(h, "/requests/new/review", json) && taken(h, "review") &&
	       strstr(h->body, "/requests/new/slip");
}
