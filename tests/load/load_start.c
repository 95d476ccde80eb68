/* start PORT PATH LOG COMMAND…: starts a program, and says when its first answer came. */
#include "load.h"

#include <arpa/inet.h>
#include <err.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#define PATIENCE_US ((int64_t)600 * 1000000)

static void become(char **command, const char *log)
{
	int out = open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);

	if (out < 0 || dup2(out, STDOUT_FILENO) < 0 || dup2(out, STDERR_FILENO) < 0)
		err(1, "%s", log);
	execv(command[0], command);
	err(1, "%s", command[0]);
}

static bool listens(unsigned port)
{
	struct sockaddr_in at = {.sin_family = AF_INET,
				 .sin_port = htons((uint16_t)port),
				 .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
	int s = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
	bool yes = s >= 0 && connect(s, (struct sockaddr *)&at, sizeof at) == 0;

	close(s);
	return yes;
}

/* False when the program ended by itself, or nothing came for very long. */
static bool wait_until_listening(unsigned port, pid_t child, int64_t began)
{
	while (!listens(port)) {
		if (waitpid(child, NULL, WNOHANG) == child || clock_us() - began > PATIENCE_US)
			return false;
		sched_yield();
	}
	return true;
}

int load_start(int argc, char **argv)
{
	if (argc < 5)
		errx(2, "start PORT PATH LOG COMMAND…");
	unsigned port = (unsigned)number(argv[1]);
	struct http *h = http_new(port);

	if (listens(port))
		errx(1, "something listens at port %u already", port);
	int64_t began = clock_us();
	pid_t child = fork();

	if (child == 0)
		become(argv + 4, argv[3]);
	bool good = child > 0 && wait_until_listening(port, child, began) && http_get(h, argv[2]) &&
		    h->status == 200;

	if (good)
		printf("pid=%d us=%lld\n", (int)child, (long long)(clock_us() - began));
	else if (child > 0)
		kill(child, SIGTERM);
	http_free(h);
	return good ? 0 : 1;
}
