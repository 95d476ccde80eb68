/* Where things stand in a YAML file, and what libcyaml would let through. */
#ifndef LAW_YAML_H
#define LAW_YAML_H

#include "base/str.h"

#include <cyaml/cyaml.h>

/* What is wrong with a text, if anything. */
struct law_yaml_fault {
	struct str text; /* absent when nothing is wrong */
	const char *rule;
	unsigned line;
};

/*
 * Refuses what is not one plain document, and numbers that libcyaml reads as something else: it
 * takes "4x" for 4 and 015 for 13.  What is wrong against the schema otherwise is left to
 * libcyaml.
 */
struct law_yaml_fault law_yaml_check(struct arena *a, struct str bytes,
				     const cyaml_schema_value_t *schema);

/*
 * The line (from 1) of "clocks[3].lengths[1].length", or of the deepest part of that path that is
 * there. *row becomes the first value of the list entry that the path goes through first: the
 * row's name.
 */
unsigned law_yaml_line(struct arena *a, struct str bytes, struct str path, struct str *row);

#endif
