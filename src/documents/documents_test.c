/*
 * Files that people bring, from bytes to sealed chunks and back, on both engines; and a sandbox
 * that refuses, is late, dies or lies.
 */
#include "documents/documents_internal.h"

#include "base/log.h"
#include "db/testing/house.h"
#include "documents/documents_reasons.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

/* The build runs tests in the root of the tree. */
#define SAMPLES     "src/documents/stories/files/"
#define ROOM_BYTES  ((size_t)256 << 20)
#define SUBJECT     812
#define CLERK       77
#define NOBODY      65534
#define SHORT_MS    400u
#define GENEROUS_MS 30000u

const struct module *const modules[] = {&agencies_module, &journal_module, &documents_module, NULL};

/* Holds what a task's own arena cannot. */
static struct arena *room;

static int make_room(void **state)
{
	(void)state;
	log_level_set(LOG_QUIET);
	room = arena_new(ROOM_BYTES);
	return 0;
}

static int drop_room(void **state)
{
	(void)state;
	arena_free(room);
	return 0;
}

static struct str sample(const char *name)
{
	char *bytes = arena_alloc(room, (size_t)128 << 10, 1), path[200];

	snprintf(path, sizeof path, SAMPLES "%s", name);
	FILE *file = fopen(path, "rbe");

	assert_non_null(file);
	struct str text = {bytes, fread(bytes, 1, (size_t)128 << 10, file)};

	fclose(file);
	return text;
}

static struct task *clerk_task(struct stage *st)
{
	struct task *t = house_task(st);

	t->actor.account.v = CLERK;
	t->actor.name = STR("Vũ Ngọc Diệp");
	return t;
}

static enum outcome take(struct task *t, struct str bytes, struct document_id *staged)
{
	return documents_take(t, &(struct web_file){STR("IMG_2034.jpg"), bytes}, staged);
}

static struct document_attach to_subject(struct document_id staged)
{
	return (struct document_attach){.staged = staged,
					.subject_kind = "request",
					.subject = SUBJECT,
					.scope = UNIT_SYSTEM,
					.kind = STR("poor_certificate"),
					.title = STR("Sổ hộ nghèo")};
}

static enum outcome attach(struct task *t, struct document_id staged, struct document_attached *out)
{
	struct document_attach in = to_subject(staged);

	return change(t, documents_attach, &in, out);
}

/* Takes and attaches; the document's number. */
static int64_t bring(struct stage *st, struct str bytes)
{
	struct task *t = clerk_task(st);
	struct document_id staged;
	struct document_attached out;

	assert_int_equal(take(t, bytes, &staged), OUTCOME_OK);
	assert_int_equal(attach(t, staged, &out), OUTCOME_OK);
	task_free(t);
	return out.number;
}

static struct str bytes_of(struct stage *st, struct document_id id, enum document_copy which)
{
	struct task *t = clerk_task(st);
	struct str bytes = STR_NONE;

	assert_int_equal(documents_bytes(t, room, id, which, &bytes), OUTCOME_OK);
	task_free(t);
	return bytes;
}

static bool has(struct str bytes, const char *text)
{
	return str_find(bytes, str_of(text)) != SIZE_MAX;
}

/* ---- taking ---- */

static void what_is_no_good_is_refused_in_words(void **state)
{
	static const struct {
		const char *name;
		const struct reason *why;
	} rows[] = {
		{"empty.pdf", &REASON_FILE_EMPTY},
		{"text_renamed.pdf", &REASON_FILE_TYPE},
		{"page_renamed.jpg", &REASON_FILE_TYPE},
		{"zip_renamed.pdf", &REASON_FILE_TYPE},
		{"paper_encrypted.pdf", &REASON_FILE_ENCRYPTED},
		{"paper_cut.pdf", &REASON_FILE_BROKEN},
		{"photo_cut.jpg", &REASON_FILE_BROKEN},
		{"many_pages.pdf", &REASON_FILE_PAGES},
		{"bomb.png", &REASON_FILE_POINTS},
		{"needs_much_memory.jpg", &REASON_FILE_HARD},
	};
	struct stage *st = house_of(state);

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct task *t = clerk_task(st);
		struct document_id staged = {0};
		enum outcome o = take(t, sample(rows[i].name), &staged);

		if (o != OUTCOME_INVALID || t->reason != rows[i].why || staged.v)
			fail_msg("%s: %s, %s", rows[i].name, outcome_code(o),
				 t->reason ? t->reason->code : "no reason");
		assert_true(reason_text(t).len > 0);
		task_free(t);
	}
	assert_int_equal(stage_number(st, "SELECT count(*) FROM document"), 0);
}

static void what_is_good_is_taken(void **state)
{
	static const struct {
		const char *name, *type, *shown_type;
		int64_t pages;
	} rows[] = {
		{"photo.jpg", "image/jpeg", "image/jpeg", 1},
		{"paper.png", "image/png", "image/jpeg", 1},
		{"photo.heic", "image/heic", "image/jpeg", 1},
		{"paper.pdf", "application/pdf", "application/pdf", 2},
		{"paper_no_printing.pdf", "application/pdf", "application/pdf", 2},
	};
	struct stage *st = house_of(state);

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		int64_t number = bring(st, sample(rows[i].name));
		struct task *t = clerk_task(st);
		struct document d;

		assert_int_equal(number, (int64_t)i + 1);
		assert_true(documents_find(t, "request", SUBJECT, number, &d));
		if (!str_is(d.type, rows[i].type) || !str_is(d.shown_type, rows[i].shown_type) ||
		    d.pages != rows[i].pages)
			fail_msg("%s: %" STR_F " %" STR_F " %lld", rows[i].name, STR_A(d.type),
				 STR_A(d.shown_type), (long long)d.pages);
		assert_true(str_is(d.title, "Sổ hộ nghèo") && str_is(d.sent_name, "IMG_2034.jpg"));
		task_free(t);
		assert_true(str_eq(bytes_of(st, d.id, DOCUMENT_ORIGINAL), sample(rows[i].name)));
	}
	house_holds(st);
}

/* The frame's head of a JPEG: both phones were held upright, so it is higher than wide. */
static bool is_upright(struct str jpeg)
{
	struct str head = str_sub(jpeg, str_find(jpeg, STR("\xff\xc0\x00\x11\x08")), 9);

	return str_ends(head, STR("\x00\x30\x00\x20"));
}

static void where_the_photo_was_taken_stays_in_the_original(void **state)
{
	static const char *const names[] = {"photo.jpg", "photo.heic"};
	struct stage *st = house_of(state);

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		int64_t number = bring(st, sample(names[i]));
		struct task *t = clerk_task(st);
		struct document d;

		assert_true(documents_find(t, "request", SUBJECT, number, &d));
		assert_true(has(bytes_of(st, d.id, DOCUMENT_ORIGINAL), "Phone of somebody"));
		struct str shown = bytes_of(st, d.id, DOCUMENT_SHOWN);

		assert_true(str_starts(shown, STR("\xff\xd8\xff")) && is_upright(shown));
		assert_false(has(shown, "Phone") || has(shown, "Exif"));
		task_free(t);
	}
}

/* A good PDF of that length: a remark stands before its table. */
static struct str long_pdf(size_t len)
{
	struct str pdf = sample("paper.pdf");
	size_t table = str_find(pdf, STR("xref\n")), start = str_find(pdf, STR("startxref\n"));
	struct str middle = str_sub(pdf, table, start - table);
	/* Where the table begins depends on how many digits that takes: all lengths here take 8. */
	size_t ending = strlen("startxref\n12345678\n%%EOF\n");
	size_t at = len - ending - middle.len;
	char *bytes = arena_alloc(room, len, 1);
	struct str last = str_printf(room, "startxref\n%08zu\n%%%%EOF\n", at);

	assert_int_equal(last.len, ending);
	memset(bytes, '%', len);
	memcpy(bytes, pdf.ptr, table);
	bytes[at - 1] = '\n';
	memcpy(bytes + at, middle.ptr, middle.len);
	memcpy(bytes + at + middle.len, last.ptr, last.len);
	return (struct str){bytes, len};
}

static void twenty_megabytes_fit_and_no_more(void **state)
{
	struct stage *st = house_of(state);
	struct arena_mark mark = arena_mark(room);
	struct task *t = clerk_task(st);
	struct document_id staged;
	struct str most = long_pdf(DOCUMENT_BYTES_MOST), more = long_pdf(DOCUMENT_BYTES_MOST + 1);

	assert_int_equal(take(t, more, &staged), OUTCOME_INVALID);
	assert_ptr_equal(t->reason, &REASON_FILE_LARGE);
	assert_true(has(reason_text(t), "20,1"));
	task_free(t);
	int64_t number = bring(st, most);
	struct document d;

	t = clerk_task(st);
	assert_true(documents_find(t, "request", SUBJECT, number, &d));
	task_free(t);
	assert_int_equal(d.bytes, DOCUMENT_BYTES_MOST);
	assert_true(str_eq(bytes_of(st, d.id, DOCUMENT_SHOWN), most));
	assert_int_equal(stage_number(st, "SELECT count(*) FROM document_chunk"), 320);
	house_holds(st);
	arena_rewind(room, mark);
}

/* ---- sealed ---- */

/* SQLite alone: its file can be read whole, journal and free pages too. */
static void no_clear_bytes_stand_in_the_database(void **state)
{
	static const char *const clear[] = {"%PDF-", "So ho ngheo", "IMG_2034", "Sổ hộ nghèo"};
	static const char *const files[] = {"kip.db", "kip.db-wal"};
	struct stage *st = house_of(state);
	char *bytes = arena_alloc(room, (size_t)8 << 20, 1), path[200];
	size_t seen = 0;

	bring(st, sample("paper.pdf"));
	for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
		snprintf(path, sizeof path, "%s/%s", st->folder, files[i]);
		FILE *file = fopen(path, "rbe");

		if (!file)
			continue;
		struct str whole = {bytes, fread(bytes, 1, (size_t)8 << 20, file)};

		fclose(file);
		seen += has(whole, "poor_certificate"); /* what is not sealed is found */
		for (size_t k = 0; k < sizeof clear / sizeof *clear; k++)
			assert_false(has(whole, clear[k]));
	}
	assert_true(seen > 0);
}

static void expect_altered(struct stage *st, const char *sql)
{
	struct task *t;
	struct document d;
	struct str bytes;

	stage_script(st, sql, NULL, NULL);
	t = clerk_task(st);
	assert_true(documents_find(t, "request", SUBJECT, 2, &d));
	assert_int_equal(documents_bytes(t, room, d.id, DOCUMENT_ORIGINAL, &bytes), OUTCOME_BROKEN);
	assert_ptr_equal(t->reason, &REASON_FILE_ALTERED);
	task_free(t);
}

#define SECOND "document_id = (SELECT id FROM document WHERE number = 2) AND copy = 'original'"

static void chunks_that_were_moved_do_not_open(void **state)
{
	struct stage *st = house_of(state);
	struct arena_mark mark = arena_mark(room);

	bring(st, sample("photo.jpg"));
	bring(st, long_pdf((size_t)12 << 20));
	/* two of one document change places */
	expect_altered(st,
		       "UPDATE document_chunk SET place = CASE place WHEN 4 THEN -1 ELSE -2 END "
		       "WHERE " SECOND " AND place IN (4, 5)");
	stage_script(st,
		     "UPDATE document_chunk SET place = CASE place WHEN -1 THEN 5 ELSE 4 END WHERE "
		     "" SECOND " AND place < 0",
		     NULL, NULL);
	expect_altered(st, "SELECT 1");
	/* one is another document's */
	expect_altered(st, "UPDATE document_chunk SET body = (SELECT c.body FROM document_chunk c "
			   "WHERE c.copy = 'shown') WHERE " SECOND " AND place = 0");
	/* the last is gone */
	expect_altered(st, "DELETE FROM document_chunk WHERE " SECOND " AND place = 191");
	arena_rewind(room, mark);
}

/* ---- attaching ---- */

static void the_same_bytes_are_told(void **state)
{
	struct stage *st = house_of(state);
	struct task *t = clerk_task(st);
	struct document_id one, two, three;
	struct document_attached first, again, other;

	assert_int_equal(take(t, sample("paper.pdf"), &one), OUTCOME_OK);
	assert_int_equal(take(t, sample("paper.pdf"), &two), OUTCOME_OK);
	assert_int_equal(take(t, sample("paper.pdf"), &three), OUTCOME_OK);
	assert_int_equal(attach(t, one, &first), OUTCOME_OK);
	assert_int_equal(first.twin.v, 0);
	assert_int_equal(attach(t, two, &again), OUTCOME_OK);
	assert_true(again.id.v == one.v && again.twin.v == one.v && again.number == 1);
	struct document_attach in = to_subject(three);

	in.kind = STR("identity");
	assert_int_equal(change(t, documents_attach, &in, &other), OUTCOME_OK);
	assert_true(other.id.v == three.v && other.twin.v == one.v && other.number == 2);
	struct document *all;

	db_session_refresh(st->session);
	assert_int_equal(documents_of(t, "request", SUBJECT, &all), 2);
	assert_true(str_eq(all[0].hash, all[1].hash) && all[0].hash.len == SEAL_FINGERPRINT_BYTES);
	task_free(t);
	house_holds(st);
}

static void only_who_sent_it_attaches_it_once(void **state)
{
	struct stage *st = house_of(state);
	struct task *t = clerk_task(st), *other = house_task(st);
	struct document_id staged, unknown = {1};
	struct document_attached out;

	assert_int_equal(take(t, sample("paper.pdf"), &staged), OUTCOME_OK);
	other->actor.account.v = CLERK + 1;
	assert_int_equal(attach(other, staged, &out), OUTCOME_NOT_FOUND);
	assert_ptr_equal(other->reason, &REASON_FILE_GONE);
	assert_int_equal(attach(t, unknown, &out), OUTCOME_NOT_FOUND);
	assert_int_equal(attach(t, staged, &out), OUTCOME_OK);
	assert_int_equal(attach(t, staged, &out), OUTCOME_NOT_FOUND);
	task_free(other);
	task_free(t);
	house_holds(st);
}

static void a_subject_holds_a_hundred(void **state)
{
	struct stage *st = house_of(state);
	struct task *t;
	struct document_id staged;
	struct document_attached out;

	for (int i = 0; i < DOCUMENTS_OF_ONE_MOST; i++) {
		struct document_keeping own = {.type = STR("application/pdf"),
					       .shown_type = STR("application/pdf"),
					       .pages = 1,
					       .original = str_printf(room, "%d", i)};

		t = clerk_task(st);
		assert_int_equal(documents_keep(t, &own, &staged), OUTCOME_OK);
		assert_int_equal(attach(t, staged, &out), OUTCOME_OK);
		task_free(t);
	}
	t = clerk_task(st);
	assert_int_equal(take(t, sample("paper.pdf"), &staged), OUTCOME_OK);
	assert_int_equal(attach(t, staged, &out), OUTCOME_CONFLICT);
	assert_ptr_equal(t->reason, &REASON_FILE_MANY);
	task_free(t);
	house_holds(st);
}

/* ---- withdrawing ---- */

static enum outcome withdraw(struct task *t, int64_t number)
{
	struct document_withdraw in = {"request", SUBJECT, number, STR("Gửi nhầm")};
	struct nothing none;

	return change(t, documents_withdraw_file, &in, &none);
}

static void a_withdrawn_file_stays_readable(void **state)
{
	struct stage *st = house_of(state);
	struct document *all;
	int64_t number = bring(st, sample("paper.pdf"));
	struct task *t = clerk_task(st);

	assert_int_equal(withdraw(t, 9), OUTCOME_NOT_FOUND);
	assert_ptr_equal(t->reason, &REASON_FILE_UNKNOWN);
	assert_int_equal(withdraw(t, number), OUTCOME_OK);
	assert_int_equal(withdraw(t, number), OUTCOME_CONFLICT);
	assert_ptr_equal(t->reason, &REASON_FILE_WITHDRAWN);
	task_free(t);
	t = clerk_task(st);
	assert_int_equal(documents_of(t, "request", SUBJECT, &all), 1);
	assert_true(all[0].withdrawn_at > 0 && str_is(all[0].why, "Gửi nhầm"));
	assert_true(str_eq(bytes_of(st, all[0].id, DOCUMENT_ORIGINAL), sample("paper.pdf")));
	struct journal_line *lines;

	assert_int_equal(journal_lines(t, "request", SUBJECT, &lines), 2);
	assert_true(str_is(lines[0].what, "document.withdrawn") &&
		    str_is(lines[1].what, "document.attached"));
	assert_true(str_is(journal_fact(t, &lines[1], "title"), "Sổ hộ nghèo"));
	task_free(t);
	/* What was withdrawn is no twin: it may be sent again. */
	assert_int_equal(bring(st, sample("paper.pdf")), 2);
	house_holds(st);
}

/* ---- clearing away ---- */

static void what_nobody_used_is_cleared_away(void **state)
{
	struct stage *st = house_of(state);
	struct arena_mark mark = arena_mark(room);
	struct document_id kept, left;
	struct document_attached out;

	house_clock(st, "2026-11-20T08:00");
	struct task *t = clerk_task(st);

	assert_int_equal(take(t, sample("paper.pdf"), &kept), OUTCOME_OK);
	assert_int_equal(take(t, long_pdf((size_t)12 << 20), &left), OUTCOME_OK);
	assert_int_equal(attach(t, kept, &out), OUTCOME_OK);
	task_free(t);
	house_clock(st, "2026-11-21T07:59");
	t = house_task(st);
	assert_int_equal(documents_clear(t, 0), OUTCOME_OK);
	task_free(t);
	assert_int_equal(stage_number(st, "SELECT count(*) FROM document"), 2);
	house_clock(st, "2026-11-21T08:01");
	t = house_task(st);
	assert_int_equal(documents_clear(t, 0), OUTCOME_OK);
	assert_int_equal(documents_clear(t, 0), OUTCOME_OK);
	task_free(t);
	assert_int_equal(stage_number(st, "SELECT count(*) FROM document"), 1);
	assert_int_equal(stage_number(st, "SELECT count(*) FROM document_chunk"), 1);
	t = clerk_task(st);
	assert_int_equal(attach(t, left, &out), OUTCOME_NOT_FOUND);
	task_free(t);
	house_holds(st);
	arena_rewind(room, mark);
}

/* ---- every fault ---- */

static void every_fault_leaves_nothing_half(void **state)
{
	struct stage *st = house_of(state);
	bool done = false;

	for (int64_t k = 1; !done; k++) {
		struct task *t = clerk_task(st);
		struct document_id staged = {0};
		struct document_keeping own = {.type = STR("image/jpeg"),
					       .shown_type = STR("image/jpeg"),
					       .pages = 1,
					       .original = sample("photo.jpg"),
					       .shown = sample("photo.jpg")};

		db_fail_step(st->db, k);
		enum outcome o = documents_keep(t, &own, &staged);

		done = db_steps(st->db) < k;
		db_fail_step(st->db, 0);
		assert_true(o == OUTCOME_OK ? staged.v != 0 : o == OUTCOME_UNAVAILABLE);
		assert_true(k < 200);
		task_free(t);
		house_holds(st);
	}
}

/* ---- a sandbox that does not do what it should ---- */

/* A program of a few lines in kip-look's place. */
static struct sandbox with_program(const char *lines)
{
	struct str path = str_printf(room, "/tmp/kip-look-test-%d", (int)getpid());
	char *name = str_z(room, path);
	FILE *file = fopen(name, "we");

	assert_non_null(file);
	fprintf(file, "#!/usr/bin/sh\n%s\n", lines);
	fclose(file);
	assert_int_equal(chmod(name, 0755), 0);
	return (struct sandbox){"bwrap", name, GENEROUS_MS};
}

static enum outcome look_with(struct task *t, struct sandbox s, struct looked *looked)
{
	enum outcome o = documents_look_into(t, &s, STR("bytes"), looked);

	unlink(s.program);
	return o;
}

static void without_a_sandbox_nothing_is_opened(void **state)
{
	struct stage *st = house_of(state);
	struct task *t = clerk_task(st);
	struct looked looked;
	const struct sandbox none[] = {
		{"no-such-bubblewrap", "/usr/bin/true", GENEROUS_MS},
		{"bwrap", "/no/such/kip-look", GENEROUS_MS},
		{"false", "/usr/bin/true", GENEROUS_MS},
		{"bwrap", "/usr/bin/true", GENEROUS_MS}, /* starts, and is not ours */
	};

	for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
		assert_int_equal(documents_look_into(t, &none[i], STR("bytes"), &looked),
				 OUTCOME_UNAVAILABLE);
		assert_ptr_equal(t->reason, &REASON_FILE_NO_SANDBOX);
		reason_clear(t);
	}
	task_free(t);
}

#define HELLO "echo 'kip-look 1'\n"

static void who_dies_or_lies_in_the_sandbox_is_not_believed(void **state)
{
	static const char *const programs[] = {
		HELLO "kill -SEGV $$",
		HELLO "exit 1",
		HELLO,
		HELLO "echo 'fine application/pdf 1 - 0'; exit 3",
		HELLO "echo 'fine application/pdf 0 - 0'",
		HELLO "echo 'fine application/pdf 501 - 0'",
		HELLO "echo 'fine application/pdf 1 - 5'; printf 12345",
		HELLO "echo 'fine text/html 1 - 0'",
		HELLO "echo 'fine image/png 1 - 0'",
		HELLO "echo 'fine image/png 1 text/html 3'; printf '<b>'",
		HELLO "echo 'fine image/png 1 image/jpeg 3'; printf '<b>'",
		HELLO "echo 'fine image/png 1 image/jpeg 4'; printf '\\377\\330\\377'",
		HELLO "echo 'fine image/png 1'",
		HELLO "echo 'splendid image/png 1 - 0'",
		HELLO "head -c 1000 /usr/bin/sh",
	};
	struct stage *st = house_of(state);
	struct task *t = clerk_task(st);
	struct looked looked;

	for (size_t i = 0; i < sizeof programs / sizeof *programs; i++) {
		if (look_with(t, with_program(programs[i]), &looked) != OUTCOME_INVALID ||
		    t->reason != &REASON_FILE_HARD)
			fail_msg("believed: %s", programs[i]);
		reason_clear(t);
	}
	assert_int_equal(
		look_with(t, with_program(HELLO "echo 'fine application/pdf 3 - 0'"), &looked),
		OUTCOME_OK);
	assert_int_equal(looked.pages, 3);
	task_free(t);
}

static void who_takes_too_long_is_ended(void **state)
{
	struct stage *st = house_of(state);
	struct task *t = clerk_task(st);
	struct sandbox s = with_program(HELLO "while :; do :; done");
	struct looked looked;

	s.most_ms = SHORT_MS;
	assert_int_equal(look_with(t, s, &looked), OUTCOME_INVALID);
	assert_ptr_equal(t->reason, &REASON_FILE_HARD);
	task_free(t);
}

/* What a program could use for harm if it were taken over, asked from inside. */
static void there_is_nothing_to_find_in_the_sandbox(void **state)
{
	static const char *const harms[] = {
		"test -e /etc || test -e /home || test -e /proc || test -e /root || test -e /var",
		"echo x >/usr/x",
		"echo x >/kip-look",
		"echo x >/x",
		"yes | head -c 300000000 >/tmp/full",
		"test \"$(id -u)\" = 0",
		"test -n \"$KIP_SECRET\"",
		"ls /dev/null",
		"true <&3",
		"true <&4",
	};
	struct stage *st = house_of(state);
	struct task *t = clerk_task(st);
	struct looked looked;

	setenv("KIP_SECRET", "s", 1);
	int open_here = dup(STDERR_FILENO);

	assert_true(open_here > 2);
	for (size_t i = 0; i < sizeof harms / sizeof *harms; i++) {
		struct str lines = str_printf(
			room,
			HELLO "if (%s) 2>&-; then exit 9; fi\necho 'fine application/pdf 1 - 0'",
			harms[i]);

		if (look_with(t, with_program(str_z(room, lines)), &looked) != OUTCOME_OK)
			fail_msg("inside: %s", harms[i]);
	}
	close(open_here);
	unsetenv("KIP_SECRET");
	task_free(t);
}

/* As the service runs in earnest.  A process of its own: rights do not come back. */
static void the_sandbox_needs_no_rights(void **state)
{
	struct stage *st = house_of(state);
	struct arena *a = arena_new((size_t)4 << 20);
	int status = -1;

	(void)st;
	if (getuid() != 0)
		skip();
	struct sandbox s = documents_sandbox(a);
	struct str photo = sample("photo.jpg");
	pid_t child = fork();

	assert_true(child >= 0);
	if (child == 0) {
		struct looked looked;
		bool good = setgid(NOBODY) == 0 && setuid(NOBODY) == 0 &&
			    documents_look(a, &s, photo, &looked) && looked.verdict == LOOK_FINE;

		_exit(good ? 0 : 1);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 0);
	arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_SQLITE(what_is_no_good_is_refused_in_words),
		IN_BOTH(what_is_good_is_taken),
		IN_SQLITE(where_the_photo_was_taken_stays_in_the_original),
		IN_BOTH(twenty_megabytes_fit_and_no_more),
		IN_SQLITE(no_clear_bytes_stand_in_the_database),
		IN_BOTH(chunks_that_were_moved_do_not_open),
		IN_BOTH(the_same_bytes_are_told),
		IN_BOTH(only_who_sent_it_attaches_it_once),
		IN_BOTH(a_subject_holds_a_hundred),
		IN_BOTH(a_withdrawn_file_stays_readable),
		IN_BOTH(what_nobody_used_is_cleared_away),
		IN_BOTH(every_fault_leaves_nothing_half),
		IN_SQLITE(without_a_sandbox_nothing_is_opened),
		IN_SQLITE(who_dies_or_lies_in_the_sandbox_is_not_believed),
		IN_SQLITE(who_takes_too_long_is_ended),
		IN_SQLITE(there_is_nothing_to_find_in_the_sandbox),
		IN_SQLITE(the_sandbox_needs_no_rights),
	};

	return cmocka_run_group_tests(tests, make_room, drop_room);
}
