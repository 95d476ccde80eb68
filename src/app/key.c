/* The master key from its paper: after a lost disk, before the restored data is opened. */
#include "app/app.h"
#include "base/seal.h"

#include <stdio.h>
#include <unistd.h>

#define PATH_BYTES  4096
#define SHEET_BYTES 1024

static int write_key(const char *directory, struct str sheet)
{
	char path[PATH_BYTES];
	const char *problem = "it cannot be made, or its name is too long";
	int len = snprintf(path, sizeof path, "%s/master.key", directory);

	if (len >= (int)sizeof path || !folder_begin(directory) ||
	    !keyring_from_sheet(sheet, path, &problem)) {
		fprintf(stderr, "kip key: %s: %s; nothing was changed\n", directory, problem);
		return EXIT_FINDINGS;
	}
	printf("%s is written.  Next: kip %s --dir %s\n", path,
	       folder_kind(directory) == FOLDER_NONE ? "restore --from BACKUP" : "check",
	       directory);
	return EXIT_DONE;
}

int command_key(int argc, char **argv)
{
	struct option options[] = {{"dir", true, NULL}, {0}};
	char sheet[SHEET_BYTES];

	if (!options_read(argc, argv, options))
		return EXIT_USAGE;
	const char *directory = option_value(options, "dir", NULL);

	if (!directory) {
		fputs("kip key: --dir DIR is missing\n", stderr);
		return EXIT_USAGE;
	}
	if (isatty(STDIN_FILENO))
		fputs("Type the recovery sheet, then Enter and Ctrl-D:\n", stderr);
	int status =
		write_key(directory, (struct str){sheet, fread(sheet, 1, sizeof sheet, stdin)});

	explicit_bzero(sheet, sizeof sheet);
	return status;
}
