
#include "gen.h"

#include <errno.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

struct gen_block {
	struct gen_block *next;
	max_align_t bytes[];
};

/* A text that is being written. */
struct gen_text {
	struct gen_text *next;
	FILE *out;
	char *bytes;
	size_t len;
};

void *gen_alloc(struct gen *g, size_t count, size_t size)
{
	struct gen_block *b = NULL;

	if (size == 0 || count <= (SIZE_MAX - sizeof *b) / size)
		b = calloc(1, sizeof *b + count * size);
	if (b == NULL)
		gen_fail((struct gen_place){g->tool, 0}, "no memory");
	b->next = g->blocks;
	g->blocks = b;
	return b->bytes;
}

char *gen_copy(struct gen *g, const char *text, size_t len)
{
	char *copy = gen_alloc(g, len + 1, 1);

	memcpy(copy, text, len);
	return copy;
}

char *gen_printf(struct gen *g, const char *format, ...)
{
	char *made = NULL;
	va_list list;

	va_start(list, format);
	int len = vasprintf(&made, format, list);
	va_end(list);
	if (len < 0)
		gen_fail((struct gen_place){g->tool, 0}, "no memory");
	char *kept = gen_copy(g, made, (size_t)len);
	free(made);
	return kept;
}

char *gen_upper(struct gen *g, const char *text)
{
	char *upper = gen_copy(g, text, strlen(text));

	for (char *c = upper; *c != '\0'; c++) {
		if (*c >= 'a' && *c <= 'z')
			*c = (char)(*c - 'a' + 'A');
		else if (!(*c >= 'A' && *c <= 'Z') && !(*c >= '0' && *c <= '9'))
			*c = '_';
	}
	return upper;
}

/*
 * Room doubles whenever the count reaches a power of two, so that no capacity has to be kept
 * beside the list.
 */
void *gen_grow(struct gen *g, void *list, size_t count, size_t size)
{
	if (count > 0 && (count & (count - 1)) != 0)
		return list;
	void *wider = gen_alloc(g, count == 0 ? 1 : 2 * count, size);
	if (count > 0)
		memcpy(wider, list, count * size);
	return wider;
}

FILE *gen_text_begin(struct gen *g)
{
	struct gen_text *text = gen_alloc(g, 1, sizeof *text);

	text->out = open_memstream(&text->bytes, &text->len);
	if (text->out == NULL)
		gen_fail((struct gen_place){g->tool, 0}, "no memory");
	text->next = g->texts;
	g->texts = text;
	return text->out;
}

char *gen_text_end(struct gen *g, FILE *out)
{
	struct gen_text **at = &g->texts;

	while ((*at)->out != out)
		at = &(*at)->next;
	struct gen_text *text = *at;

	*at = text->next;
	fclose(out);
	char *kept = gen_copy(g, text->bytes, text->len);
	free(text->bytes);
	return kept;
}

int gen_done(struct gen *g)
{
	for (; g->texts != NULL; g->texts = g->texts->next) {
		fclose(g->texts->out);
		free(g->texts->bytes);
	}
	while (g->blocks != NULL) {
		struct gen_block *next = g->blocks->next;
		free(g->blocks);
		g->blocks = next;
	}
	return g->errors > 0;
}

/* How many bytes the UTF-8 character at `c` takes; 0 when it is none. */
static size_t utf8_length(const unsigned char *c)
{
	static const unsigned char lead[] = {0xc2, 0xe0, 0xf0, 0xf5};
	size_t len = c[0] < 0x80 ? 1 : 0;

	for (size_t i = 0; i < 3 && len == 0; i++)
		if (c[0] >= lead[i] && c[0] < lead[i + 1])
			len = i + 2;
	for (size_t i = 1; i < len; i++)
		if ((c[i] & 0xc0) != 0x80)
			return 0;
	return len;
}

static void check_utf8(const char *path, const char *text, size_t len)
{
	unsigned line = 1;

	for (size_t i = 0; i < len;) {
		size_t step = text[i] == '\0' ? 0 : utf8_length((const unsigned char *)text + i);
		if (step == 0)
			gen_fail((struct gen_place){path, line}, "not UTF-8 text");
		line += text[i] == '\n';
		i += step;
	}
}

char *gen_read(struct gen *g, const char *path)
{
	struct gen_place at = {path, 0};
	FILE *file = fopen(path, "rb");

	if (file == NULL || fseek(file, 0, SEEK_END) != 0)
		gen_fail(at, "cannot be read: %s", strerror(errno));
	long size = ftell(file);
	rewind(file);
	char *text = gen_alloc(g, (size_t)size + 1, 1);
	if (fread(text, 1, (size_t)size, file) != (size_t)size)
		gen_fail(at, "cannot be read: %s", strerror(errno));
	fclose(file);
	check_utf8(path, text, (size_t)size);
	return text;
}

const char *gen_base_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

const char *gen_folder_name(struct gen *g, const char *path)
{
	const char *slash = strrchr(path, '/');

	if (slash == NULL)
		return ".";
	return gen_base_name(gen_copy(g, path, (size_t)(slash - path)));
}

bool gen_ends_with(const char *text, const char *end)
{
	size_t len = strlen(text), end_len = strlen(end);

	return len >= end_len && strcmp(text + len - end_len, end) == 0;
}

bool gen_is_comment(const char *text)
{
	return strstr(text, "/*") == NULL && strstr(text, "*/") == NULL;
}

bool gen_is_name(const char *text)
{
	if (*text < 'a' || *text > 'z')
		return false;
	return text[strspn(text, "abcdefghijklmnopqrstuvwxyz0123456789_")] == '\0';
}

bool gen_is_c_word(const char *text)
{
	static const char *const words[] = {
		"asm",      "auto",    "bool",   "break",    "case",     "char",     "const",
		"continue", "default", "do",     "double",   "else",     "enum",     "errno",
		"extern",   "false",   "float",  "for",      "goto",     "if",       "inline",
		"int",      "linux",   "long",   "register", "restrict", "return",   "short",
		"signed",   "sizeof",  "static", "struct",   "switch",   "true",     "typedef",
		"typeof",   "union",   "unix",   "unsigned", "void",     "volatile", "while",
	};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strcmp(text, words[i]) == 0)
			return true;
	return false;
}

FILE *gen_open(const struct gen *g, const char *path)
{
	FILE *file = fopen(path, "w");

	if (file == NULL)
		gen_fail((struct gen_place){path, 0}, "cannot be written: %s", strerror(errno));
	fprintf(file, "/* Made by %s from the files of %s/; change those. */\n", g->tool, g->slice);
	return file;
}

void gen_close(FILE *file, const char *path)
{
	bool failed = ferror(file) != 0;

	if (fclose(file) != 0 || failed)
		gen_fail((struct gen_place){path, 0}, "cannot be written: %s", strerror(errno));
}

/*
 * The character at `c` inside a literal.  Octal escapes end after three digits, unlike \x; "??"
 * would be a trigraph.
 */
static void c_char(FILE *out, const char *c)
{
	if (*c == '\n')
		fputs("\\n", out);
	else if (*c == '\t')
		fputs("\\t", out);
	else if (*c == '"' || *c == '\\' || (*c == '?' && c[1] == '?'))
		fprintf(out, "\\%c", *c);
	else if ((unsigned char)*c < 0x20 || *c == 0x7f)
		fprintf(out, "\\%03o", (unsigned)(unsigned char)*c);
	else
		fputc(*c, out);
}

void gen_c_string(FILE *out, const char *text)
{
	if (text == NULL) {
		fputs("NULL", out);
		return;
	}
	fputc('"', out);
	for (; *text != '\0'; text++)
		c_char(out, text);
	fputc('"', out);
}

void gen_c_lines(FILE *out, const char *indent, const char *text)
{
	do {
		fprintf(out, "\n%s\"", indent);
		while (*text != '\0' && *text != '\n')
			c_char(out, text++);
		if (*text == '\n' && *++text != '\0')
			fputs("\\n", out);
		fputc('"', out);
	} while (*text != '\0');
}
