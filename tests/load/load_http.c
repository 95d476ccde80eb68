/* HTTP/1.1 as the server here speaks it: every answer carries its length. */
#include "load.h"

#include <arpa/inet.h>
#include <err.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

#define REQUEST_BYTES 8192
#define PATIENCE_S    30

struct http *http_new(unsigned port)
{
	struct http *h = calloc(1, sizeof *h);

	if (!h || !(h->answer = malloc(ANSWER_BYTES)))
		err(1, "memory");
	h->socket = -1;
	h->port = port;
	return h;
}

static void hang_up(struct http *h)
{
	if (h->socket >= 0)
		close(h->socket);
	h->socket = -1;
}

void http_free(struct http *h)
{
	hang_up(h);
	free(h->answer);
	free(h);
}

void http_forget(struct http *h)
{
	h->cookies[0] = '\0';
}

static bool reach(struct http *h)
{
	struct sockaddr_in at = {.sin_family = AF_INET,
				 .sin_port = htons((uint16_t)h->port),
				 .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
	struct timeval patience = {.tv_sec = PATIENCE_S};
	int on = 1;

	h->socket = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
	if (h->socket < 0)
		return false;
	setsockopt(h->socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
	setsockopt(h->socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
	if (connect(h->socket, (struct sockaddr *)&at, sizeof at) == 0)
		return true;
	hang_up(h);
	return false;
}

static bool send_all(int socket, const char *bytes, size_t len)
{
	while (len > 0) {
		ssize_t n = send(socket, bytes, len, MSG_NOSIGNAL);

		if (n <= 0)
			return false;
		bytes += n;
		len -= (size_t)n;
	}
	return true;
}

/* ---- the answer ---- */

/* The value of a header line, or NULL; `from` and the result lie in the head. */
static const char *find_header(const char *from, const char *end, const char *name)
{
	size_t len = strlen(name);

	for (const char *line = strstr(from, "\r\n"); line && line < end;
	     line = strstr(line + 2, "\r\n"))
		if (strncasecmp(line + 2, name, len) == 0 && line[2 + len] == ':')
			return line + 2 + len + 1 + strspn(line + 2 + len + 1, " ");
	return NULL;
}

static bool receive(struct http *h, size_t wanted)
{
	while (h->answer_len < wanted) {
		ssize_t n = recv(h->socket, h->answer + h->answer_len,
				 ANSWER_BYTES - 1 - h->answer_len, 0);

		if (n <= 0)
			return false;
		h->answer_len += (size_t)n;
		h->answer[h->answer_len] = '\0';
	}
	return true;
}

static const char *receive_head(struct http *h)
{
	const char *end = NULL;

	h->answer_len = 0;
	while (!end) {
		if (h->answer_len >= ANSWER_BYTES - 1 || !receive(h, h->answer_len + 1))
			return NULL;
		end = strstr(h->answer, "\r\n\r\n");
	}
	return end;
}

/* Drops the cookie of that name with the "; " that parts it from the others. */
static void drop_cookie(struct http *h, const char *name, size_t len)
{
	char *at = h->cookies;

	while (*at && (strncmp(at, name, len) != 0 || at[len] != '=')) {
		at += strcspn(at, ";");
		at += strspn(at, "; ");
	}
	if (!*at)
		return;
	char *after = at + strcspn(at, ";");

	after += strspn(after, "; ");
	memmove(at, after, strlen(after) + 1);
	size_t left = strlen(h->cookies);

	if (!*at && left > 1)
		h->cookies[left - 2] = '\0';
}

static void keep_cookie(struct http *h, const char *set)
{
	size_t pair = strcspn(set, ";\r"), name = strcspn(set, "="), used;

	drop_cookie(h, set, name);
	used = strlen(h->cookies);
	if (pair == name + 1) /* an empty value: forgotten */
		return;
	if (used + pair + 3 > sizeof h->cookies)
		errx(1, "too many cookies");
	snprintf(h->cookies + used, sizeof h->cookies - used, "%s%.*s", used ? "; " : "", (int)pair,
		 set);
}

static bool receive_answer(struct http *h)
{
	const char *end = receive_head(h), *at = h->answer, *length;

	if (!end)
		return false;
	h->status = (int)strtol(h->answer + strcspn(h->answer, " "), NULL, 10);
	length = find_header(h->answer, end, "Content-Length");
	h->body = end + 4;
	while ((at = find_header(at, end, "Set-Cookie")))
		keep_cookie(h, at);
	size_t wanted =
		(size_t)(h->body - h->answer) + (length ? (size_t)strtoul(length, NULL, 10) : 0);

	return wanted < ANSWER_BYTES && receive(h, wanted);
}

/* ---- a request ---- */

static bool talk(struct http *h, const char *request, size_t len)
{
	if (h->socket < 0 && !reach(h))
		return false;
	return send_all(h->socket, request, len) && receive_answer(h);
}

/* A connection that the server has closed meanwhile is opened once more. */
bool http_ask(struct http *h, const char *request, size_t len)
{
	bool was_open = h->socket >= 0;

	h->status = 0;
	h->answer_len = 0;
	h->answer[0] = '\0';
	h->body = h->answer;
	if (talk(h, request, len))
		return true;
	hang_up(h);
	if (was_open && talk(h, request, len))
		return true;
	if (!h->quiet)
		warn("127.0.0.1:%u does not answer", h->port);
	hang_up(h);
	return false;
}

static size_t cookie_line(const struct http *h, char *out, size_t size)
{
	if (!h->cookies[0]) {
		out[0] = '\0';
		return 0;
	}
	return (size_t)snprintf(out, size, "Cookie: %s\r\n", h->cookies);
}

bool http_get(struct http *h, const char *path)
{
	char request[REQUEST_BYTES], cookies[COOKIES_BYTES + 16];

	cookie_line(h, cookies, sizeof cookies);
	int len =
		snprintf(request, sizeof request, "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%u\r\n%s\r\n",
			 path, h->port, cookies);

	return http_ask(h, request, (size_t)len);
}

bool http_post(struct http *h, const char *path, const char *json)
{
	char request[REQUEST_BYTES], cookies[COOKIES_BYTES + 16];

	cookie_line(h, cookies, sizeof cookies);
	int len =
		snprintf(request, sizeof request,
			 "POST %s HTTP/1.1\r\nHost: 127.0.0.1:%u\r\nOrigin: http://127.0.0.1:%u\r\n"
			 "Content-Type: application/json\r\nAccept: application/json\r\n"
			 "%sContent-Length: %zu\r\n\r\n%s",
			 path, h->port, h->port, cookies, strlen(json), json);

	if (len >= (int)sizeof request)
		errx(1, "a request of more than %d bytes", REQUEST_BYTES);
	return http_ask(h, request, (size_t)len);
}

bool http_cookie(const struct http *h, const char *name, char *out, size_t size)
{
	const char *at = strstr(h->cookies, name);
	size_t len = at ? strcspn(at, ";") : 0;

	if (!at || len >= size)
		return false;
	memcpy(out, at, len);
	out[len] = '\0';
	return true;
}
