/*
 * under_filter NAMES PROGRAM ARG...: runs the program with the system calls that the file NAMES
 * lists, one a line, and no other, as systemd runs the unit whose lists tests/deploy/filtered has
 * read.  A call that is not listed fails with EPERM.
 */
#include <errno.h>
#include <seccomp.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* Lists of systemd also name calls of other processors. */
static bool allow(scmp_filter_ctx filter, const char *name)
{
	int call = seccomp_syscall_resolve_name(name);

	return call < 0 || seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0) == 0;
}

static bool allow_all(scmp_filter_ctx filter, const char *path)
{
	char line[100];
	FILE *names = fopen(path, "re");
	bool good = names != NULL;

	while (good && fgets(line, sizeof line, names)) {
		line[strcspn(line, "\n")] = '\0';
		good = allow(filter, line);
	}
	if (names)
		fclose(names);
	return good;
}

int main(int argc, char **argv)
{
	scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));

	if (argc < 3 || !filter || !allow_all(filter, argv[1]) || seccomp_load(filter) != 0) {
		fprintf(stderr, "under_filter: the list of system calls cannot be used\n");
		return 1;
	}
	seccomp_release(filter);
	execvp(argv[2], argv + 2);
	fprintf(stderr, "under_filter: %s: %s\n", argv[2], strerrordesc_np(errno));
	return 1;
}
