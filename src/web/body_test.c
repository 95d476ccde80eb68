/*
 * Bodies of every format: our own cases, and two public collections of hostile ones when they are
 * at hand.
 */
#include "web/body.h"

#include "base/seal.h"
#include "web/web_reasons.h"

#include <dirent.h>
#include <setjmp.h>
#include <sodium.h>
#include <spawn.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#define FILE_BYTES_MOST ((size_t)1 << 20)

struct bench {
	struct world world;
	struct task *task;
};

static int64_t clock_zero(void *arg)
{
	(void)arg;
	return 0;
}

static int open_bench(void **state)
{
	struct bench *b = calloc(1, sizeof *b);

	seal_init();
	b->world.now = clock_zero;
	b->task = task_new(&b->world, NULL);
	*state = b;
	return 0;
}

static int close_bench(void **state)
{
	struct bench *b = *state;

	task_free(b->task);
	free(b);
	return 0;
}

static struct task *task_of(void **state)
{
	struct task *t = ((struct bench *)*state)->task;

	reason_clear(t);
	return t;
}

/* ---- our own ---- */

static void urlencoded_bodies_are_read_or_refused(void **state)
{
	static const struct {
		const char *body;
		enum outcome outcome;
		size_t count;
	} rows[] = {
		{"a=1&b=2", OUTCOME_OK, 2},
		{"", OUTCOME_OK, 0},
		{"a", OUTCOME_OK, 1},
		{"&&a=&&", OUTCOME_OK, 1},
		{"=1", OUTCOME_OK, 1},
		{"a=%E1%BB%8B", OUTCOME_OK, 1},
		{"a=%", OUTCOME_MALFORMED, 0},
		{"a=%4", OUTCOME_MALFORMED, 0},
		{"a=%g0", OUTCOME_MALFORMED, 0},
		{"a=%ED%A0%80", OUTCOME_MALFORMED, 0},
		{"a=\xc0\xaf", OUTCOME_MALFORMED, 0},
		{"%00=1", OUTCOME_MALFORMED, 0},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct body body;
		enum outcome o = body_read(task_of(state), STR("application/x-www-form-urlencoded"),
					   str_of(rows[i].body), &body);

		if (o != rows[i].outcome || (o == OUTCOME_OK && body.count != rows[i].count))
			fail_msg("%s: outcome %s, %zu fields", rows[i].body, outcome_code(o),
				 body.count);
	}
}

static void too_many_fields_are_refused(void **state)
{
	struct buf text = buf_new(task_of(state)->arena, 100000);
	struct body body;

	for (int i = 0; i < BODY_FIELDS_MOST; i++)
		buf_addf(&text, "&f%d=1", i);
	assert_int_equal(body_read(task_of(state), STR("application/x-www-form-urlencoded"),
				   buf_str(&text), &body),
			 OUTCOME_OK);
	buf_addz(&text, "&one=1");
	assert_int_equal(body_read(task_of(state), STR("application/x-www-form-urlencoded"),
				   buf_str(&text), &body),
			 OUTCOME_TOO_LARGE);
}

static void json_values_become_what_people_type(void **state)
{
	struct task *t = task_of(state);
	struct body body;
	struct str json = STR("{\"t\":\"Chào\",\"yes\":true,\"no\":false,\"n\":-12,\"x\":null,"
			      "\"list\":[\"a\",2],\"empty\":[]}");

	assert_int_equal(body_read(t, STR("application/json; charset=UTF-8"), json, &body),
			 OUTCOME_OK);
	assert_int_equal(body.count, 6);
	assert_true(body.json);
	assert_true(str_is(body_find(&body, "t"), "Chào") &&
		    str_is(body_find(&body, "yes"), "true"));
	assert_true(str_is(body_find(&body, "no"), "false") &&
		    str_is(body_find(&body, "n"), "-12"));
	assert_null(body_find(&body, "x").ptr);
	assert_true(str_is(body_find(&body, "list"), "a") && str_is(body.pairs[5].value, "2"));
}

static void json_of_another_shape_is_refused(void **state)
{
	static const char *const wrong[] = {"[]",
					    "1",
					    "\"a\"",
					    "null",
					    "{\"a\":{}}",
					    "{\"a\":[[1]]}",
					    "{\"a\":[null]}",
					    "{\"a\":1,\"a\":2}",
					    "{\"a\":\"\\u0000\"}",
					    "{\"a\\u0000\":1}",
					    "{} {}",
					    "",
					    "{\"a\":\"\xff\"}",
					    "{\"a\":\"\\ud800\"}"};

	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		struct task *t = task_of(state);
		struct body body;

		if (body_read(t, STR("application/json"), str_of(wrong[i]), &body) !=
			    OUTCOME_MALFORMED ||
		    !t->reason)
			fail_msg("%s was let through", wrong[i]);
	}
}

static void deep_json_is_refused_before_it_is_parsed(void **state)
{
	struct task *t = task_of(state);
	size_t len = BODY_TEXT_BYTES_MOST;
	char *deep = arena_alloc(t->arena, len, 1);
	struct body body;

	memset(deep, '[', len);
	assert_int_equal(body_read(t, STR("application/json"), (struct str){deep, len}, &body),
			 OUTCOME_MALFORMED);
	assert_ptr_equal(t->reason, &REASON_BODY_SHAPE);
	assert_int_equal(body_read(task_of(state), STR("application/json"),
				   STR("{\"a\":\"[[[[[[[[\\\"[[[[\"}"), &body),
			 OUTCOME_OK);
}

static void multipart_keeps_files_apart(void **state)
{
	struct task *t = task_of(state);
	struct body body;
	struct str text = STR(
		"--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a;b\\\"c.pdf\"\r\n"
		"Content-Type: application/pdf\r\n\r\n\xff\0\r\n--xy\r\n--x\r\n"
		"Content-Disposition: form-data; name=\"f\"\r\n\r\ntext\r\n--x--");

	assert_int_equal(body_read(t, STR("Multipart/Form-Data; Boundary=x"), text, &body),
			 OUTCOME_OK);
	assert_int_equal(body.count, 2);
	assert_true(body.pairs[0].file && str_is(body.pairs[0].file_name, "a;b\"c.pdf"));
	assert_true(str_is(body.pairs[0].type, "application/pdf"));
	assert_true(str_eq(body.pairs[0].value, STR("\xff\0\r\n--xy")));
	assert_true(str_is(body_find(&body, "f"), "text"));
}

static void broken_multipart_is_refused(void **state)
{
	static const struct {
		const char *type, *body;
	} rows[] = {
		{"multipart/form-data", "--x--"},
		{"multipart/form-data; boundary=", "----"},
		{"multipart/form-data; boundary=x", ""},
		{"multipart/form-data; boundary=x", "--x"},
		{"multipart/form-data; boundary=x", "--x\r\n"},
		{"multipart/form-data; boundary=x", "--x\r\n\r\nno name\r\n--x--"},
		{"multipart/form-data; boundary=x",
		 "--x\r\nContent-Disposition: form-data\r\n\r\nno name\r\n--x--"},
		{"multipart/form-data; boundary=x",
		 "--x\r\nContent-Disposition: attachment; name=a\r\n\r\nv\r\n--x--"},
		{"multipart/form-data; boundary=x",
		 "--x\r\nContent-Disposition: form-data; name=\"a\r\n\r\nv\r\n--x--"},
		{"multipart/form-data; boundary=x",
		 "--x\r\nContent-Disposition: form-data; name=a\r\n\r\nnever ends"},
		{"multipart/form-data; boundary=x",
		 "--x\r\nContent-Disposition: form-data; name=a\r\n\r\n\xff\r\n--x--"},
		{"multipart/form-data; boundary=x",
		 "--x\r\nContent-Disposition: form-data; name=a\r\nContent-Transfer-Encoding: "
		 "rot13\r\n\r\nv\r\n--x--"},
		{"multipart/form-data; boundary=x",
		 "--x\r\nX Y: 1\r\nContent-Disposition: form-data; name=a\r\n\r\nv\r\n--x--"},
		{"multipart/form-data; boundary=x",
		 "--x\r\n: 1\r\nContent-Disposition: form-data; name=a\r\n\r\nv\r\n--x--"},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct body body;

		if (body_read(task_of(state), str_of(rows[i].type), str_of(rows[i].body), &body) !=
		    OUTCOME_MALFORMED)
			fail_msg("row %zu was let through", i);
	}
}

#define PART_OF(disposition) "--x\r\nContent-Disposition: form-data; " disposition "\r\n"

/* What goes through a task's memory is bounded, so that no body fills it; a file does not. */
static void only_files_are_large(void **state)
{
	static const struct {
		const char *head;
		size_t len;
		enum outcome outcome;
	} rows[] = {
		{PART_OF("name=f; filename=a") "\r\n", (size_t)24 << 20, OUTCOME_OK},
		{PART_OF("name=f") "\r\n", BODY_TEXT_BYTES_MOST, OUTCOME_OK},
		{PART_OF("name=f") "\r\n", BODY_TEXT_BYTES_MOST + 1, OUTCOME_TOO_LARGE},
		{PART_OF("name=e") "\r\n1\r\n" PART_OF("name=f") "\r\n", BODY_TEXT_BYTES_MOST,
		 OUTCOME_TOO_LARGE},
		{PART_OF("name=f; filename=a") "Content-Transfer-Encoding: base64\r\n\r\n",
		 (size_t)24 << 20, OUTCOME_MALFORMED},
		{PART_OF("name=f; filename=a") "Content-Transfer-Encoding: "
					       "quoted-printable\r\n\r\n",
		 (size_t)24 << 20, OUTCOME_MALFORMED},
		{"--x\r\nContent-Disposition: form-data; name=\"", (size_t)24 << 20,
		 OUTCOME_MALFORMED},
	};
	struct arena *room = arena_new((size_t)256 << 20);

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		size_t head = strlen(rows[i].head), len = head + rows[i].len + strlen("\r\n--x--");
		char *bytes = arena_alloc(room, len, 1);
		struct body body;

		memset(bytes, 'a', len);
		memcpy(bytes, rows[i].head, head);
		memcpy(bytes + len - 7, "\r\n--x--", 7);
		enum outcome o = body_read(task_of(state), STR("multipart/form-data; boundary=x"),
					   (struct str){bytes, len}, &body);

		if (o != rows[i].outcome)
			fail_msg("row %zu: %s", i, outcome_code(o));
		/* In any other format all of it is text. */
		o = body_read(task_of(state), STR("application/x-www-form-urlencoded"),
			      (struct str){bytes, len}, &body);
		assert_int_equal(o, OUTCOME_TOO_LARGE);
		assert_int_equal(body_read(task_of(state), STR("application/json"),
					   (struct str){bytes, len}, &body),
				 OUTCOME_TOO_LARGE);
	}
	arena_free(room);
}

/* `unit` again and again, at most `len` bytes, behind `head`. */
static struct str repeated(struct arena *a, const char *head, const char *unit, size_t len)
{
	struct buf b = buf_new(a, len);

	buf_addz(&b, head);
	while (!buf_full(&b))
		buf_addz(&b, unit);
	return buf_str(&b);
}

/* Bodies and headers of many small pieces: the arena of a task would end the whole server. */
static void small_pieces_do_not_fill_the_memory_of_a_task(void **state)
{
	static const char *const units[] = {"&", "a&", "a=%41&"};
	struct arena *room = arena_new((size_t)64 << 20);

	for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
		struct str bytes = repeated(room, "", units[i], BODY_TEXT_BYTES_MOST);
		struct body body;

		assert_int_equal(body_read(task_of(state), STR("application/x-www-form-urlencoded"),
					   bytes, &body),
				 OUTCOME_TOO_LARGE);
	}
	struct str header = repeated(room, "multipart/form-data", ";a=\"\"", (size_t)32 << 10);

	assert_null(body_parameter(task_of(state)->arena, header, "charset").ptr);
	arena_free(room);
}

/* Each of these parts fits into a task's memory; all of them do not. */
static void decoded_parts_have_one_limit_together(void **state)
{
	struct arena *room = arena_new((size_t)128 << 20);
	struct buf text = buf_new(room, (size_t)24 << 20);
	struct str part = repeated(room, "", "aaaa", BODY_TEXT_BYTES_MOST);
	struct body body;

	while (!buf_full(&text)) {
		buf_addz(&text, PART_OF("name=f; filename=a"));
		buf_addz(&text, "Content-Transfer-Encoding: base64\r\n\r\n");
		buf_add(&text, part);
		buf_addz(&text, "\r\n");
	}
	assert_int_equal(body_read(task_of(state), STR("multipart/form-data; boundary=x"),
				   buf_str(&text), &body),
			 OUTCOME_MALFORMED);
	arena_free(room);
}

/* The name goes into the answer. */
static void a_long_name_is_refused_before_its_value(void **state)
{
	struct task *t = task_of(state);
	struct body body;
	struct str name = repeated(t->arena, "", "n", BODY_NAME_BYTES_MOST + 2);

	assert_int_equal(body_read(t, STR("application/json"),
				   str_printf(t->arena, "{\"%" STR_F "\":{}}", STR_A(name)), &body),
			 OUTCOME_TOO_LARGE);
	assert_null(t->reason_field);
}

/* ---- public collections ---- */

static void run(struct arena *a, const char *const *command)
{
	char *words[8] = {0};
	pid_t child;
	int status = -1;
	size_t n = 0;

	do
		words[n] = str_z(a, str_of(command[n]));
	while (command[++n]);
	assert_int_equal(posix_spawnp(&child, words[0], NULL, NULL, words, environ), 0);
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_int_equal(status, 0);
}

/* Unpacks an archive of the shared test data into a new folder; false when it is not there. */
static bool unpack(struct arena *a, const char *archive, char *folder)
{
	struct str here = str_of(__FILE__);
	const char *path =
		str_z(a, str_printf(a, "%.*s../shared/data/hostile/%s",
				    (int)str_find(here, STR("src/web")), here.ptr, archive));

	if (access(path, R_OK) != 0) {
		print_message("skipped: %s is not there\n", path);
		return false;
	}
	assert_non_null(mkdtemp(folder));
	run(a, (const char *[]){"tar", "-xJf", path, "-C", folder, NULL});
	return true;
}

static struct str read_file(struct arena *a, struct str path)
{
	char *bytes = arena_alloc(a, FILE_BYTES_MOST, 1);
	FILE *in = fopen(str_z(a, path), "rb");

	assert_non_null(in);
	size_t len = fread(bytes, 1, FILE_BYTES_MOST, in);

	fclose(in);
	return (struct str){bytes, len};
}

typedef void check_file(void **state, struct str folder, struct str name);

static size_t each_file(void **state, struct str folder, const char *ending, check_file *check)
{
	struct arena *a = ((struct bench *)*state)->task->arena;
	DIR *dir = opendir(str_z(a, folder));
	size_t count = 0;

	assert_non_null(dir);
	for (struct dirent *entry; (entry = readdir(dir));) {
		struct str name = str_of(entry->d_name);
		struct arena_mark mark = arena_mark(a);

		if (!str_ends(name, str_of(ending)))
			continue;
		check(state, folder, str_copy(a, name));
		arena_rewind(a, mark);
		count++;
	}
	closedir(dir);
	return count;
}

/* Valid JSON that a form still cannot take: not one flat object, a name twice, or U+0000. */
static bool may_be_refused(const struct task *t, struct str name)
{
	return t->reason == &REASON_BODY_SHAPE ||
	       str_starts(name, STR("y_object_duplicated_key")) ||
	       str_find(name, STR("null_escape")) != SIZE_MAX ||
	       str_find(name, STR("escaped_null")) != SIZE_MAX;
}

static void check_json(void **state, struct str folder, struct str name)
{
	struct task *t = task_of(state);
	struct body body;
	struct str text = read_file(
		t->arena, str_printf(t->arena, "%" STR_F "/%" STR_F, STR_A(folder), STR_A(name)));
	enum outcome o = body_read(t, STR("application/json"), text, &body);

	if (str_starts(name, STR("n_")) && o == OUTCOME_OK)
		fail_msg("%" STR_F " was let through", STR_A(name));
	if (str_starts(name, STR("y_")) && o != OUTCOME_OK && !may_be_refused(t, name))
		fail_msg("%" STR_F " was refused: %s", STR_A(name), t->reason->msgid);
	for (size_t i = 0; o == OUTCOME_OK && i < body.count; i++)
		assert_true(str_is_utf8(body.pairs[i].name) && str_is_utf8(body.pairs[i].value));
}

static void the_public_json_suite_is_told_apart(void **state)
{
	struct arena *a = task_of(state)->arena;
	char folder[] = "/tmp/kip-json-XXXXXX";

	if (!unpack(a, "JSONTestSuite.tar.xz", folder))
		skip();
	size_t count = each_file(state, str_printf(a, "%s/JSONTestSuite/test_parsing", folder),
				 ".json", check_json);

	run(a, (const char *[]){"rm", "-r", folder, NULL});
	assert_true(count > 300);
}

/* What a fixture's .yaml says, as far as it is simple: `key: value` lines and one base64 block. */
struct wanted {
	struct str boundary;
	bool error;
	struct body_pair pairs[16];
	size_t count;
};

static struct str unquoted(struct str s)
{
	s = str_trim(s);
	if (s.len > 1 && (s.ptr[0] == '"' || s.ptr[0] == '\''))
		s = str_sub(s, 1, s.len - 2);
	return s;
}

static void take_line(struct arena *a, struct wanted *w, struct str line)
{
	struct str key, value;
	struct body_pair *pair = w->count ? &w->pairs[w->count - 1] : NULL;

	if (!str_cut(line, ':', &key, &value)) { /* base64 */
		must(pair);
		unsigned char *bytes = arena_alloc(a, line.len + pair->value.len + 1, 1);
		size_t len = 0;

		if (pair->value.len)
			memcpy(bytes, pair->value.ptr, pair->value.len);
		assert_int_equal(sodium_base642bin(bytes + pair->value.len, line.len + 1, line.ptr,
						   line.len, " ", &len, NULL,
						   sodium_base64_VARIANT_ORIGINAL),
				 0);
		pair->value = (struct str){(char *)bytes, pair->value.len + len};
		return;
	}
	key = str_trim(key);
	if (str_is(key, "boundary"))
		w->boundary = unquoted(value);
	else if (str_is(key, "error"))
		w->error = true;
	else if (str_is(key, "- name"))
		w->pairs[w->count++].name = unquoted(value);
	else if (pair && str_is(key, "type"))
		pair->file = str_is(unquoted(value), "file");
	else if (pair && str_is(key, "file_name"))
		pair->file_name = unquoted(value);
}

static struct wanted read_wanted(struct arena *a, struct str yaml)
{
	struct wanted w = {0};
	struct str line;
	bool more = true;

	while (more) {
		more = str_cut(yaml, '\n', &line, &yaml);
		if (str_trim(line).len)
			take_line(a, &w, str_trim(line));
	}
	return w;
}

static bool same_pair(const struct body_pair *got, const struct body_pair *wanted)
{
	return str_eq(got->name, wanted->name) && got->file == wanted->file &&
	       str_eq(got->value, wanted->value) && str_eq(got->file_name, wanted->file_name);
}

static void check_multipart(void **state, struct str folder, struct str name)
{
	struct task *t = task_of(state);
	struct arena *a = t->arena;
	struct str stem = str_sub(name, 0, name.len - strlen(".yaml"));
	struct wanted w = read_wanted(
		a, read_file(a, str_printf(a, "%" STR_F "/%" STR_F, STR_A(folder), STR_A(name))));
	struct str text = read_file(
		a, str_printf(a, "%" STR_F "/%" STR_F ".http", STR_A(folder), STR_A(stem)));
	struct body body;
	enum outcome o = body_read(
		t, str_printf(a, "multipart/form-data; boundary=%" STR_F, STR_A(w.boundary)), text,
		&body);

	/*
	 * Its parts are cut by another boundary than the one it names, which one parser takes and
	 * we do not.
	 */
	w.error = w.error || str_is(stem, "single_field_blocks");
	if (w.error != (o != OUTCOME_OK))
		fail_msg("%" STR_F ": %s", STR_A(stem), outcome_code(o));
	if (w.error)
		return;
	if (body.count != w.count)
		fail_msg("%" STR_F ": %zu parts, not %zu", STR_A(stem), body.count, w.count);
	for (size_t i = 0; i < body.count; i++)
		if (!same_pair(&body.pairs[i], &w.pairs[i]))
			fail_msg("%" STR_F ": part %zu differs: \"%" STR_F "\"", STR_A(stem), i,
				 STR_A(body.pairs[i].value));
}

static void the_public_multipart_fixtures_are_read_alike(void **state)
{
	struct arena *a = task_of(state)->arena;
	char folder[] = "/tmp/kip-multipart-XXXXXX";

	if (!unpack(a, "python-multipart_http_fixtures.tar.xz", folder))
		skip();
	size_t count = each_file(state, str_printf(a, "%s/pymp/tests/test_data/http", folder),
				 ".yaml", check_multipart);

	run(a, (const char *[]){"rm", "-r", folder, NULL});
	assert_true(count > 20);
}

#define ON_BENCH(name) cmocka_unit_test_setup_teardown(name, open_bench, close_bench)

int main(void)
{
	const struct CMUnitTest tests[] = {
		ON_BENCH(urlencoded_bodies_are_read_or_refused),
		ON_BENCH(too_many_fields_are_refused),
		ON_BENCH(json_values_become_what_people_type),
		ON_BENCH(json_of_another_shape_is_refused),
		ON_BENCH(deep_json_is_refused_before_it_is_parsed),
		ON_BENCH(multipart_keeps_files_apart),
		ON_BENCH(broken_multipart_is_refused),
		ON_BENCH(only_files_are_large),
		ON_BENCH(small_pieces_do_not_fill_the_memory_of_a_task),
		ON_BENCH(decoded_parts_have_one_limit_together),
		ON_BENCH(a_long_name_is_refused_before_its_value),
		ON_BENCH(the_public_json_suite_is_told_apart),
		ON_BENCH(the_public_multipart_fixtures_are_read_alike),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
