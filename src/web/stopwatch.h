/* Time as the machine feels it, which stories do not freeze: for waits, limits and the log. */
#ifndef WEB_STOPWATCH_H
#define WEB_STOPWATCH_H

#include <stdint.h>
#include <time.h>

/* Microseconds that only go forward. */
static inline int64_t stopwatch_us(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

#endif
