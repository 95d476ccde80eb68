#include "db/testing/scratch.h"

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/sendfile.h>

#define FOLDERS_OPEN 16

bool scratch_make(char path[SCRATCH_BYTES], const char *name)
{
	const char *parent = getenv("TMPDIR");
	int len = snprintf(path, SCRATCH_BYTES, "%s/kip-%s-XXXXXX", parent ? parent : "/tmp", name);

	return len < SCRATCH_BYTES && mkdtemp(path);
}

bool scratch_copy(int from, int to)
{
	ssize_t sent;

	do
		sent = sendfile(to, from, NULL, (size_t)1 << 30);
	while (sent > 0);
	return sent == 0;
}

static int remove_entry(const char *path, const struct stat *st, int type, struct FTW *at)
{
	(void)st;
	(void)type;
	(void)at;
	return remove(path);
}

void scratch_remove(const char *path)
{
	nftw(path, remove_entry, FOLDERS_OPEN, FTW_DEPTH | FTW_PHYS);
}
