#include "app/app.h"

#include <stdio.h>
#include <stdlib.h>

static struct option *find(struct option *options, const char *name)
{
	for (struct option *o = options; o->name; o++)
		if (strcmp(o->name, name) == 0)
			return o;
	return NULL;
}

bool options_read(int argc, char **argv, struct option *options, const char **words,
		  int *word_count)
{
	int count = 0;

	for (int i = 1; i < argc; i++) {
		if (strncmp(argv[i], "--", 2) != 0) {
			if (!words) {
				fprintf(stderr, "kip %s: '%s' is not expected here\n", argv[0],
					argv[i]);
				return false;
			}
			words[count++] = argv[i];
			continue;
		}
		struct option *o = find(options, argv[i] + 2);

		if (!o || (o->takes_value && i + 1 == argc)) {
			fprintf(stderr, "kip %s: %s %s; 'kip %s --help' tells more\n", argv[0],
				o ? "a value is missing behind" : "there is no option", argv[i],
				argv[0]);
			return false;
		}
		o->value = o->takes_value ? argv[++i] : "";
	}
	if (word_count)
		*word_count = count;
	return true;
}

const char *option_value(const struct option *options, const char *name, const char *otherwise)
{
	for (const struct option *o = options; o->name; o++)
		if (strcmp(o->name, name) == 0 && o->value)
			return o->value;
	return otherwise;
}

bool option_number(const struct option *options, const char *name, long least, long most,
		   long *value)
{
	const char *text = option_value(options, name, NULL);
	int64_t number;

	if (!text)
		return true;
	if (!str_int(str_of(text), &number) || number < least || number > most) {
		fprintf(stderr, "kip: --%s is a number from %ld to %ld, not '%s'\n", name, least,
			most, text);
		return false;
	}
	*value = (long)number;
	return true;
}
