/*
 * A generator called as a function.  It is compiled with its main() under the name of generate(),
 * and how it begins and ends (gen_run.c) is fuzz_generator.c's: its files come from the input, and
 * what ends the program ends the call.
 */
#ifndef TESTS_FUZZ_FUZZ_GENERATOR_H
#define TESTS_FUZZ_FUZZ_GENERATOR_H

#include "base/arena.h"
#include "base/str.h"

int generate(int argc, char **argv);

struct generator_file {
	const char *name;
	bool in;     /* it is made into C */
	bool others; /* it is read for what it declares */
};

/*
 * Runs the generator on the files that the input has.  What it makes of files that it takes is C
 * whose literals, comments and brackets are closed; what it refuses leaves nothing behind.
 */
void fuzz_generator(struct arena *a, const struct generator_file *files, struct str input);

#endif
