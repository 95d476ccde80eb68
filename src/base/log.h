/* One line per request or job, without personal data: key=value, to standard error. */
#ifndef BASE_LOG_H
#define BASE_LOG_H

enum log_level {
	LOG_QUIET,
	LOG_ERROR,
	LOG_INFO
};

void log_level_set(enum log_level level);
void log_info(const char *format, ...) __attribute__((format(printf, 1, 2)));
void log_error(const char *format, ...) __attribute__((format(printf, 1, 2)));

#endif
