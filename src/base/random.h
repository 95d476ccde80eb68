#ifndef BASE_RANDOM_H
#define BASE_RANDOM_H

#include <stddef.h>
#include <stdint.h>

/* From the operating system's generator; never fails. */
void random_bytes(void *out, size_t len);
/* Uniform in 0 .. bound-1; bound is not 0. */
uint32_t random_below(uint32_t bound);

#endif
