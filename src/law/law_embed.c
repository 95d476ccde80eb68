/*
 * Runs during the build: writes files as one C table, law_embedded[] of law_internal.h.
 *
 *	law_embed OUT ROOT FILE...      a file's name in the table is its path below ROOT
 */
#include <stdio.h>
#include <string.h>

#define BYTES_A_LINE 20

static int fail(const char *what, const char *path)
{
	fprintf(stderr, "law_embed: %s: %s\n", path, what);
	return 1;
}

static int write_bytes(FILE *out, const char *path, int number)
{
	FILE *in = fopen(path, "rb");
	unsigned long count = 0;

	if (!in)
		return fail("cannot be read", path);
	fprintf(out, "static const unsigned char file_%d[] = {", number);
	for (int c = getc(in); c != EOF; c = getc(in))
		fprintf(out, "%s%d,", count++ % BYTES_A_LINE == 0 ? "\n\t" : "", c);
	fprintf(out, "%s\n};\n\n", count == 0 ? "0" : "");
	if (ferror(in) | fclose(in))
		return fail("cannot be read", path);
	return count == 0 ? fail("is empty", path) : 0;
}

/* The path below the folder, or NULL when it is not there. */
static const char *below(const char *root, const char *path)
{
	size_t len = strlen(root);

	return strncmp(root, path, len) == 0 && path[len] == '/' ? path + len + 1 : NULL;
}

static int write_all(FILE *out, const char *root, int count, char **paths)
{
	fputs("#include \"law/law_internal.h\"\n\n", out);
	for (int i = 0; i < count; i++) {
		if (!below(root, paths[i]))
			return fail("is not below the folder", paths[i]);
		if (write_bytes(out, paths[i], i) != 0)
			return 1;
	}
	fputs("const struct law_embedded law_embedded[] = {\n", out);
	for (int i = 0; i < count; i++)
		fprintf(out, "\t{\"%s\", file_%d, sizeof file_%d},\n", below(root, paths[i]), i, i);
	fputs("\t{0},\n};\n", out);
	return 0;
}

int main(int argc, char **argv)
{
	if (argc < 4)
		return fail("usage: law_embed OUT ROOT FILE...", "arguments");
	FILE *out = fopen(argv[1], "w");

	if (!out)
		return fail("cannot be written", argv[1]);
	int status = write_all(out, argv[2], argc - 3, argv + 3);

	return fclose(out) != 0 ? fail("cannot be written", argv[1]) : status;
}
