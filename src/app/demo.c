/* kip demo: makes the practice folder when it is not there, and serves it. */
#include "app/demo.h"

#include "base/log.h"
#include "base/random.h"

#include <stdio.h>

#define SEEDS 1000000

static bool read_options(int argc, char **argv, struct option *options, long *port, long *seed)
{
	if (!options_read(argc, argv, options) || !option_number(options, "port", 1, 65535, port) ||
	    !option_number(options, "seed", 0, SEEDS - 1, seed))
		return false;
	if (!option_value(options, "dir", NULL)) {
		fputs("kip demo: --dir DIR is missing\n", stderr);
		return false;
	}
	return true;
}

static bool make(const char *directory, long seed, const struct demo_address *where)
{
	struct opened o;

	if (!folder_make(directory, FOLDER_DEMO, NULL))
		return false;
	printf("making a practice centre in %s, seed %ld ...\n", directory, seed);
	fflush(stdout);
	log_level_set(LOG_ERROR); /* what is said next is the walks, and they are to be read */
	bool good =
		app_open(directory, &o) && demo_fill(&o, (uint64_t)seed, where) && app_check(&o);

	app_close(&o);
	log_level_set(LOG_INFO);
	return good;
}

/* The sign-ins are written last: without them the making was cut short. */
static bool is_whole(const char *directory)
{
	if (demo_has_logins(directory))
		return true;
	fprintf(stderr, "kip demo: %s was not made to its end; remove the folder and begin again\n",
		directory);
	return false;
}

static bool ready(const char *directory, long seed, const struct demo_address *where)
{
	switch (folder_kind(directory)) {
	case FOLDER_NONE:
		return make(directory, seed, where);
	case FOLDER_DEMO:
		return is_whole(directory);
	case FOLDER_REAL:
		break;
	}
	fprintf(stderr, "kip demo: %s holds real matters; the demo takes a folder of its own\n",
		directory);
	return false;
}

int command_demo(int argc, char **argv)
{
	struct option options[] = {{"dir", true, NULL},        {"address", true, NULL},
				   {"port", true, NULL},       {"seed", true, NULL},
				   {"make-only", false, NULL}, {0}};
	long port = 8080, seed = (long)random_below(SEEDS);

	if (!read_options(argc, argv, options, &port, &seed))
		return EXIT_USAGE;
	const char *directory = option_value(options, "dir", NULL);
	struct demo_address where = {option_value(options, "address", "127.0.0.1"), (unsigned)port};

	if (!ready(directory, seed, &where) || !demo_print_walk(directory, &where))
		return EXIT_FINDINGS;
	if (option_value(options, "make-only", NULL))
		return EXIT_DONE;
	return app_serve(&(struct serving){directory, where.address, where.port});
}
