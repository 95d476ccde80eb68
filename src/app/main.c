#include "app/app.h"
#include "app/backup.h"
#include "base/seal.h"
#include "law/law.h"
#include "places/places.h"
#include "story/story.h"
#include "web/web.h"

#include <stdio.h>
#include <stdlib.h>

static int run_law(int argc, char **argv)
{
	return law_command(argc, argv, getenv("KIP_DIR"));
}

static int run_story(int argc, char **argv)
{
	struct web_setup setup = app_pages();

	return story_command(argc, argv, &setup);
}

static const struct command commands[] = {
	{"serve", "serves a data folder on the web",
	 "kip serve --dir DIR [--address 127.0.0.1] [--port 8080]\n"
	 "Serves until it is told to stop (SIGTERM or Ctrl-C).  Port 0 is any that is free; the "
	 "log names it.\n",
	 command_serve},
	{"init", "makes a new data folder for real use",
	 "kip init --dir DIR [--database URL]\n"
	 "Makes the folder, its master key and its database, prints the recovery sheet of the key "
	 "once,\n"
	 "and the first operator's sign-in.  URL: sqlite:FILE (the default, inside DIR) or a "
	 "PostgreSQL address.\n",
	 command_init},
	{"key", "writes the master key from its recovery sheet",
	 "kip key --dir DIR\n"
	 "Reads the recovery sheet from standard input and writes DIR/master.key, where none is.\n",
	 command_key},
	{"demo", "makes a folder with a practice centre and serves it",
	 "kip demo --dir DIR [--port 8080] [--address 127.0.0.1] [--seed N] [--make-only]\n"
	 "Two centres, their people and some 120 matters, dated relative to today.  Sign-ins: "
	 "DIR/logins.json.\n",
	 command_demo},
	{"check", "looks for anything wrong in a data folder",
	 "kip check --dir DIR\n"
	 "Runs every invariant, walks the journal's chains and computes every running clock "
	 "again.\n"
	 "Exit status 1 when something is wrong.\n",
	 command_check},
	{"backup", "writes all data of a folder into one sealed file",
	 "kip backup --dir DIR --to FILE\n"
	 "While a server works on the folder or not.  The master key is not in it: keep its "
	 "recovery "
	 "sheet.\n",
	 command_backup},
	{"restore", "makes a data folder of a backup and proves it",
	 "kip restore --from FILE --dir DIR [--database URL]\n"
	 "DIR holds master.key (see kip key) and no data.  Every row is read back and compared; "
	 "then "
	 "kip check runs.\n"
	 "URL may be of another engine than the backup's: this is how data moves to PostgreSQL.\n",
	 command_restore},
	{"story", "runs story files", NULL, run_story},
	{"routes", "prints every address that the program answers",
	 "kip routes [--openapi]\n"
	 "A Markdown table, or the OpenAPI document that /openapi.json serves.\n",
	 command_routes},
	{"rights", "prints who may do what", "kip rights\nA Markdown table of rights and roles.\n",
	 command_rights},
	{"schema", "prints the database's tables",
	 "kip schema [--pg]\n"
	 "The migrations in order, as SQLite or PostgreSQL runs them.\n",
	 command_schema},
	{"law", "explains time limits and entitlement from the law data", NULL, run_law},
	{"places", "finds communes, old and new", NULL, places_command},
};

static void print_help(FILE *to)
{
	fputs("kip: legal aid in time\n\nusage: kip COMMAND [options]     kip COMMAND --help\n\n",
	      to);
	for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
		fprintf(to, "  %-8s %s\n", commands[i].name, commands[i].about);
}

static bool asks_help(const char *word)
{
	return strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0 || strcmp(word, "help") == 0;
}

static int run(const struct command *c, int argc, char **argv)
{
	if (c->usage && argc > 1 && asks_help(argv[1])) {
		fputs(c->usage, stdout);
		return EXIT_DONE;
	}
	return c->run(argc, argv);
}

int main(int argc, char **argv)
{
	seal_init();
	if (argc < 2) {
		print_help(stderr);
		return EXIT_USAGE;
	}
	if (asks_help(argv[1])) {
		print_help(stdout);
		return EXIT_DONE;
	}
	for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
		if (strcmp(argv[1], commands[i].name) == 0)
			return run(&commands[i], argc - 1, argv + 1);
	fprintf(stderr, "kip: there is no command '%s'; 'kip --help' lists them\n", argv[1]);
	return EXIT_USAGE;
}
