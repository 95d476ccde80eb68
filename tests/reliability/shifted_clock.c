/*
 * Preloaded, it sets a program's wall clock forward or back by the seconds that the file named by
 * SHIFTED_CLOCK holds as an int64_t, also while the program runs.  The clock by which it waits goes
 * on as it does.
 */
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static const volatile int64_t *shift;

__attribute__((constructor)) static void find_shift(void)
{
	const char *path = getenv("SHIFTED_CLOCK");
	int file = path ? open(path, O_RDONLY | O_CLOEXEC) : -1;

	if (file < 0)
		return;
	void *at = mmap(NULL, sizeof *shift, PROT_READ, MAP_SHARED, file, 0);

	close(file);
	shift = at == MAP_FAILED ? NULL : at;
}

/* The C library's by name, ours in C: the headers declare those with words of their own. */
int shifted_gettime(clockid_t which, struct timespec *out) __asm__("clock_gettime");
int shifted_timeofday(struct timeval *out, void *unused) __asm__("gettimeofday");
time_t shifted_time(time_t *out) __asm__("time");

int shifted_gettime(clockid_t which, struct timespec *out)
{
	long status = syscall(SYS_clock_gettime, which, out);

	if (status == 0 && which == CLOCK_REALTIME && shift)
		out->tv_sec += *shift;
	return (int)status;
}

int shifted_timeofday(struct timeval *out, void *unused)
{
	struct timespec now;
	int status = shifted_gettime(CLOCK_REALTIME, &now);

	(void)unused;
	*out = (struct timeval){.tv_sec = now.tv_sec, .tv_usec = now.tv_nsec / 1000};
	return status;
}

time_t shifted_time(time_t *out)
{
	struct timespec now;

	shifted_gettime(CLOCK_REALTIME, &now);
	if (out)
		*out = now.tv_sec;
	return now.tv_sec;
}
