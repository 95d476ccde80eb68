#include "app/app.h"

#include <stdio.h>
#include <stdlib.h>

static struct option *find(struct option *options, struct str name)
{
	for (struct option *o = options; o->name; o++)
		if (str_is(name, o->name))
			return o;
	return NULL;
}

static bool wrong(char **argv, const char *problem, const char *word)
{
	fprintf(stderr, "kip %s: %s %s; 'kip %s --help' tells more\n", argv[0], problem, word,
		argv[0]);
	return false;
}

/* Takes argv[*i], and the value behind it; "--name=VALUE" is as good as "--name VALUE". */
static bool take(int argc, char **argv, int *i, struct option *options)
{
	const char *word = argv[*i];
	struct str name, value;
	bool joined = str_cut(str_of(word + 2), '=', &name, &value);
	struct option *o = find(options, name);

	if (!o)
		return wrong(argv, "there is no option", word);
	if (joined && !o->takes_value)
		return wrong(argv, "no value belongs to", word);
	if (o->takes_value && !joined && *i + 1 == argc)
		return wrong(argv, "a value is missing behind", word);
	if (o->takes_value)
		o->value = joined ? value.ptr : argv[++*i];
	else
		o->value = "";
	return true;
}

bool options_read(int argc, char **argv, struct option *options)
{
	for (int i = 1; i < argc; i++) {
		if (strncmp(argv[i], "--", 2) != 0) {
			fprintf(stderr, "kip %s: '%s' is not expected here\n", argv[0], argv[i]);
			return false;
		}
		if (!take(argc, argv, &i, options))
			return false;
	}
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
