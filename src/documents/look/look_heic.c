/*
 * HEIC by a program of libheif's: what it makes is a JPEG, which is then read like any other.  It
 * turns the photo as the file's own boxes say, and copies the EXIF, which says the same once more.
 */
#include "documents/look/look.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

/* A file with several pictures makes several; the first is the one that is meant. */
static const char *const made[] = {LOOK_PATH_OUT, LOOK_FOLDER "/out-1.jpg"};

static bool map_made(struct look_file *file)
{
	struct stat about;
	int fd = -1;

	for (size_t i = 0; fd < 0 && i < sizeof made / sizeof *made; i++)
		fd = open(made[i], O_RDONLY | O_CLOEXEC);
	if (fd < 0 || fstat(fd, &about) != 0 || about.st_size <= 0)
		return false;
	void *at = mmap(NULL, (size_t)about.st_size, PROT_READ, MAP_PRIVATE, fd, 0);

	close(fd);
	*file = (struct look_file){at, (size_t)about.st_size};
	return at != MAP_FAILED;
}

enum look_verdict look_heic(struct arena *a, struct look_file file, struct look *out)
{
	static const char *const convert[] = {"/usr/bin/heif-convert", "-q", "95", LOOK_PATH_IN,
					      LOOK_PATH_OUT,           NULL};
	struct look_said said;
	struct look_file jpeg;

	if (!program_put(file) || !program_run(convert, &said))
		return LOOK_HARD;
	if (said.status != 0 || !map_made(&jpeg))
		return LOOK_BROKEN;
	return look_upright_jpeg(a, jpeg, out);
}
