/* One file: its bytes, its hash, its rows, and what is wrong with it. */
#include "law/law_internal.h"

#include "law/law_yaml.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <sodium.h>
#include <stdarg.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define FILE_BYTES_MOST ((size_t)4 << 20)
#define LOG_LINE_BYTES  600

/* --- problems --- */

static void *grown(struct arena *a, void *rows, size_t count, size_t *room, size_t size)
{
	if (count < *room)
		return rows;
	size_t wider = *room ? *room * 2 : 16;
	void *moved = arena_alloc(a, wider, size);

	if (count > 0)
		memcpy(moved, rows, count * size);
	*room = wider;
	return moved;
}

void law_problem_add(struct arena *a, struct law_problems *to, struct law_problem what)
{
	to->rows = grown(a, to->rows, to->count, &to->room, sizeof *to->rows);
	to->rows[to->count++] = what;
}

static struct str bytes_of(const struct law_loading *l, const char *file)
{
	for (size_t i = l->files_count; i-- > 0;)
		if (strcmp(l->files[i].name, file) == 0)
			return l->files[i].bytes;
	return STR_NONE;
}

void law_wrong(struct law_loading *l, const struct law_place *at, const char *rule,
	       const char *format, ...)
{
	char text[LOG_LINE_BYTES];
	struct str row = STR_NONE;
	va_list list;

	va_start(list, format);
	vsnprintf(text, sizeof text, format, list);
	va_end(list);
	struct str path =
		at->field ? str_printf(l->report, "%s[%zu].%s", at->list, at->row, at->field)
			  : str_printf(l->report, "%s[%zu]", at->list, at->row);
	unsigned line = law_yaml_line(l->report, bytes_of(l, at->file), path, &row);

	law_problem_add(
		l->report, l->problems,
		(struct law_problem){.file = str_copy(l->report, str_of(at->file)),
				     .row = at->id ? str_copy(l->report, str_of(at->id)) : row,
				     .text = str_copy(l->report, str_of(text)),
				     .rule = rule,
				     .line = line});
}

/* --- libcyaml: its memory is the arena, its log becomes one problem --- */

struct block {
	size_t room;
	_Alignas(max_align_t) char bytes[];
};

/*
 * libcyaml grows a list by one entry at a time; doubling keeps what is left behind in the arena
 * small.
 */
static void *take(void *arena, void *old, size_t size)
{
	struct block *before =
		old ? (struct block *)(void *)((char *)old - offsetof(struct block, bytes)) : NULL;

	if (size == 0)
		return NULL;
	if (before && before->room >= size)
		return old;
	size_t room = before ? size * 2 : size;
	struct block *b = arena_alloc(arena, 1, sizeof *b + room);

	b->room = room;
	if (before)
		memcpy(b->bytes, before->bytes, before->room);
	return b->bytes;
}

/* The first line says what is wrong; the lines of the backtrace say where, innermost first. */
struct cyaml_report {
	struct arena *arena;
	struct str text, path;
};

/* What stands behind `before`, up to the first `end`. */
static bool behind(struct str text, struct str before, char end, struct str *out)
{
	if (!str_starts(text, before))
		return false;
	str_cut(str_sub(text, before.len, text.len), end, out, &(struct str){0});
	return true;
}

/* When a field is missing, the innermost name is that of the field before it and says nothing. */
static void note_field(struct cyaml_report *r, struct str key)
{
	if (!r->path.ptr && str_starts(r->text, STR("Missing ")))
		r->path = STR("");
	else
		r->path = str_printf(r->arena, ".%" STR_F "%" STR_F, STR_A(key), STR_A(r->path));
}

/* libcyaml counts the entries of a list from 1, paths from 0. */
static void note_entry(struct cyaml_report *r, struct str entry)
{
	int64_t number;

	if (str_int(entry, &number) && number > 0)
		r->path = str_printf(r->arena, "[%" PRId64 "]%" STR_F, number - 1, STR_A(r->path));
}

static void note_log(cyaml_log_t level, void *context, const char *format, va_list list)
{
	struct cyaml_report *r = context;
	char line[LOG_LINE_BYTES];
	struct str name;

	if (level != CYAML_LOG_ERROR)
		return;
	vsnprintf(line, sizeof line, format, list);
	struct str text = str_trim(str_of(line));

	if (!r->text.ptr) {
		bool prefixed = str_starts(text, STR("Load: "));

		r->text = str_copy(r->arena, prefixed ? str_sub(text, 6, text.len) : text);
		if (behind(r->text, STR("Unexpected key: "), '\n', &name))
			note_field(r, name);
	} else if (behind(text, STR("in mapping field '"), '\'', &name)) {
		note_field(r, name);
	} else if (behind(text, STR("in sequence entry '"), '\'', &name)) {
		note_entry(r, name);
	}
}

static void add_fault(struct law_loading *l, const char *name, struct str row,
		      struct law_yaml_fault fault)
{
	law_problem_add(l->report, l->problems,
			(struct law_problem){.file = str_copy(l->report, str_of(name)),
					     .row = row,
					     .text = fault.text,
					     .rule = fault.rule,
					     .line = fault.line});
}

static bool fill(struct law_loading *l, const char *name, struct str bytes,
		 const cyaml_schema_value_t *schema, void **out)
{
	struct cyaml_report report = {.arena = l->report};
	const cyaml_config_t config = {
		.log_fn = note_log,
		.log_ctx = &report,
		.mem_fn = take,
		.mem_ctx = l->arena,
		.log_level = CYAML_LOG_ERROR,
		.flags = CYAML_CFG_NO_ALIAS,
	};
	cyaml_err_t error = cyaml_load_data((const uint8_t *)bytes.ptr, bytes.len, &config, schema,
					    (cyaml_data_t **)out, NULL);

	if (error == CYAML_OK && *out)
		return true;
	struct str row = STR_NONE;
	struct str path = str_starts(report.path, STR("."))
				  ? str_sub(report.path, 1, report.path.len)
				  : report.path;
	unsigned line = law_yaml_line(l->report, bytes, path, &row);

	if (!report.text.ptr)
		report.text = str_copy(l->report, str_of(cyaml_strerror(error)));
	add_fault(l, name, row, (struct law_yaml_fault){report.text, "schema", line});
	return false;
}

/* --- bytes --- */

static void hash_of(struct str bytes, char out[65])
{
	unsigned char hash[32];

	crypto_generichash(hash, sizeof hash, (const unsigned char *)bytes.ptr, bytes.len, NULL, 0);
	sodium_bin2hex(out, 65, hash, sizeof hash);
}

static void keep_file(struct law_loading *l, const char *name, struct str bytes, bool replaced)
{
	l->files = grown(l->arena, l->files, l->files_count, &l->files_room, sizeof *l->files);
	struct law_file *f = &l->files[l->files_count++];

	*f = (struct law_file){
		.name = str_z(l->arena, str_of(name)), .bytes = bytes, .replaced = replaced};
	hash_of(bytes, f->hash);
}

/*
 * True with the bytes when the file is there; a file that is there but cannot be read is a
 * problem.
 */
static bool read_whole(struct law_loading *l, const char *name, struct str *out, bool *wrong)
{
	struct stat about;
	int fd = open(str_z(l->report, str_printf(l->report, "%s/%s", l->folder, name)),
		      O_RDONLY | O_CLOEXEC);

	*wrong = fd < 0 && errno != ENOENT && errno != ENOTDIR;
	if (fd < 0)
		return false;
	*wrong = fstat(fd, &about) != 0 || !S_ISREG(about.st_mode) ||
		 (size_t)about.st_size > FILE_BYTES_MOST;
	if (!*wrong) {
		char *bytes = arena_alloc(l->arena, 1, (size_t)about.st_size + 1);
		ssize_t got = read(fd, bytes, (size_t)about.st_size);

		*wrong = got != about.st_size;
		*out = (struct str){bytes, (size_t)about.st_size};
	}
	close(fd);
	return !*wrong;
}

static bool read_embedded(const char *name, struct str *out)
{
	for (const struct law_embedded *e = law_embedded; e->name; e++) {
		if (strcmp(e->name, name) != 0)
			continue;
		*out = (struct str){(const char *)e->bytes, e->len};
		return true;
	}
	return false;
}

bool law_read_bytes(struct law_loading *l, const char *name, struct str bytes,
		    const cyaml_schema_value_t *schema, void **out)
{
	keep_file(l, name, bytes, l->replacing);
	struct law_yaml_fault fault = law_yaml_check(l->report, bytes, schema);

	if (fault.text.ptr) {
		add_fault(l, name, STR_NONE, fault);
		return false;
	}
	return fill(l, name, bytes, schema, out);
}

bool law_read(struct law_loading *l, const char *name, const cyaml_schema_value_t *schema,
	      void **out)
{
	struct str bytes;
	bool wrong = false;

	l->replacing = l->folder && read_whole(l, name, &bytes, &wrong);
	if (wrong || (!l->replacing && !read_embedded(name, &bytes))) {
		struct str text =
			wrong ? STR("the file cannot be read") : STR("the file is missing");

		add_fault(l, name, STR_NONE, (struct law_yaml_fault){text, "file", 0});
		return false;
	}
	return law_read_bytes(l, name, bytes, schema, out);
}
