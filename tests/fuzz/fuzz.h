/*
 * What every target is made of.  A target hands its input to the product's own functions and must()s
 * what holds for whatever they answer; libFuzzer makes the inputs, and fuzz_main.c plays the corpus
 * as a plain test.
 */
#ifndef TESTS_FUZZ_FUZZ_H
#define TESTS_FUZZ_FUZZ_H

#include "base/task.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

static inline struct str fuzz_text(const uint8_t *bytes, size_t len)
{
	return (struct str){(const char *)bytes, len};
}

/* A task of its own for one input; the target frees its arena. */
static inline struct task fuzz_task(void)
{
	return (struct task){.arena = arena_new(ARENA_TASK_BYTES), .language = LANGUAGE_EN};
}

#endif
