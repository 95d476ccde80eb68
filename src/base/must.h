/*
 * Bugs abort.  A condition that user input, a peer or a disk can break is an outcome, never a
 * must().
 */
#ifndef BASE_MUST_H
#define BASE_MUST_H

#include <stdint.h>

/* Stays in release builds: a wrong answer about somebody's liberty is worse than none. */
#define must(condition) ((condition) ? (void)0 : must_failed(#condition, __FILE__, __LINE__))

/* Prints the broken condition with the current task's number, then aborts. */
_Noreturn void must_failed(const char *condition, const char *file, int line);

/* The number that must_failed() prints for this thread; 0 when no task runs. */
void must_in_task(int64_t task_number);

#endif
