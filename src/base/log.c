#include "base/log.h"

#include "base/time.h"

#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <time.h>

static _Atomic int most = LOG_INFO;

void log_level_set(enum log_level level)
{
	atomic_store(&most, level);
}

/* One write per line, so that threads do not mix theirs. */
static void line(enum log_level level, const char *format, va_list list)
{
	char text[1024], stamp[32];
	time_t now = time(NULL);
	struct tm utc;

	if ((int)level > atomic_load(&most))
		return;
	vsnprintf(text, sizeof text, format, list);
	strftime(stamp, sizeof stamp, "%Y-%m-%dT%H:%M:%SZ", gmtime_r(&now, &utc));
	fprintf(stderr, "%s %s %s\n", stamp, level == LOG_ERROR ? "error" : "info", text);
}

void log_info(const char *format, ...)
{
	va_list list;

	va_start(list, format);
	line(LOG_INFO, format, list);
	va_end(list);
}

void log_error(const char *format, ...)
{
	va_list list;

	va_start(list, format);
	line(LOG_ERROR, format, list);
	va_end(list);
}
