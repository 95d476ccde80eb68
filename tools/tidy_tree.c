/*
 * Reads the tree: which files there are, what kind each is, and which folder of src/ it belongs to.
 */
#include "tidy.h"

#include <dirent.h>
#include <err.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* Made by the build, by npm or by a run, as .gitignore says; inputs that are wrong by intent. */
static const char never_read[] = ". .. .git build var node_modules .cache corpus";

/* clang-format off */
static const struct {
	const char *pattern;
	enum file_kind kind;
} kinds[] = {
	{"*.c",                 FILE_C},
	{"*.h",                 FILE_HEADER},
	{"*.sql",               FILE_SQL},
	{"*.views",             FILE_VIEWS},
	{"src/*.html",          FILE_TEMPLATE},
	{"*.story",             FILE_STORY},
	{"law/*.yaml",          FILE_WIDE},
	{"*.sh",                FILE_SCRIPT},
	{"*.js",                FILE_SCRIPT},
	{"*.mjs",               FILE_SCRIPT},
	{"*.css",               FILE_WIDE},
	{"*meson.build",        FILE_SCRIPT},
	{"Makefile",            FILE_SCRIPT},
};
/* clang-format on */

static enum file_kind kind_of(const struct file *f)
{
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
		if (span_matches(span_of(f->path), span_of(kinds[i].pattern)))
			return kinds[i].kind;
	}
	return span_starts(f->text, "#!") ? FILE_SCRIPT : FILE_OTHER;
}

static struct span folder_of(const char *path)
{
	struct span rest = span_of(path);
	struct span top = span_cut(&rest, '/');
	struct span folder = span_cut(&rest, '/');

	return span_is(top, "src") && rest.len > 0 ? folder : (struct span){"", 0};
}

static size_t count_lines(struct span text)
{
	size_t n = 0;

	for (size_t i = 0; i < text.len; i++)
		n += text.ptr[i] == '\n';
	return n + (text.len > 0 && text.ptr[text.len - 1] != '\n');
}

static size_t read_all(const char *path, size_t size, char **bytes)
{
	FILE *in = fopen(path, "rb");

	*bytes = malloc(size + 1);
	if (!in || !*bytes)
		err(1, "%s", path);
	size_t len = fread(*bytes, 1, size, in);
	fclose(in);
	return len;
}

static void add_file(struct tree *tree, const char *path, size_t size)
{
	char *bytes;
	struct span text = {NULL, read_all(path, size, &bytes)};

	if (memchr(bytes, '\0', text.len)) { /* an image or a font */
		free(bytes);
		return;
	}
	text.ptr = bytes;
	tree->files = grow(tree->files, tree->count, &tree->room, sizeof *tree->files);
	struct file *f = &tree->files[tree->count++];
	*f = (struct file){
		.path = strdup(path), .bytes = bytes, .text = text, .lines = count_lines(text)};
	const char *slash = strrchr(f->path, '/');
	f->name = slash ? slash + 1 : f->path;
	f->folder = folder_of(f->path);
	f->kind = kind_of(f);
	f->test = span_ends(span_of(f->name), "_test.c") ||
		  span_matches(span_of(f->path), span_of("src/*/testing/*")) ||
		  span_starts(span_of(f->path), "tests/") ||
		  span_starts(span_of(f->path), "tools/tests/");
	if (f->kind & FILE_CODE)
		lex(f);
}

static bool add_folder(struct tree *tree, const char *folder)
{
	struct dirent **names;
	int count = scandir(folder, &names, NULL, alphasort);
	bool whole = count >= 0;

	if (count < 0)
		warn("%s", folder);
	for (int i = 0; i < count; i++) {
		char path[4096];
		struct stat st;
		int len = snprintf(path, sizeof path, "%s/%s", folder, names[i]->d_name);

		if (len < (int)sizeof path && !list_has(never_read, span_of(names[i]->d_name)) &&
		    !lstat(path, &st)) {
			if (S_ISDIR(st.st_mode))
				whole = add_folder(tree, path) && whole;
			else if (S_ISREG(st.st_mode))
				add_file(tree, path + strlen("./"), (size_t)st.st_size);
		}
		free(names[i]);
	}
	if (count >= 0)
		free(names);
	return whole;
}

bool tree_read(struct tree *tree)
{
	return add_folder(tree, ".");
}

void tree_free(struct tree *tree)
{
	for (size_t i = 0; i < tree->count; i++) {
		struct file *f = &tree->files[i];
		free(f->bytes);
		free(f->path);
		free(f->code.rows);
		free(f->comments.rows);
	}
	free(tree->files);
}

const struct file *tree_find(const struct tree *tree, const char *path)
{
	for (size_t i = 0; i < tree->count; i++) {
		if (strcmp(tree->files[i].path, path) == 0)
			return &tree->files[i];
	}
	return NULL;
}
