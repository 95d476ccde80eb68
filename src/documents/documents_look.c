/*
 * The sandbox, seen from outside: bubblewrap gives kip-look namespaces of its own (users, network,
 * processes, mounts), programs and libraries to read, a folder of memory to write, and nothing of
 * ours but the file on its standard input.  Its answer is read as if its worst enemy had written
 * it.
 */
#include "documents/documents_internal.h"

#include "base/child.h"
#include "base/log.h"
#include "documents/documents_reasons.h"

#include <limits.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#define MOST_MS      30000u
#define RECORD_BYTES 200
#define RECORD_WORDS 5
#define ROOM_BYTES   "268435456" /* for files that programs make: what is joined, and the whole */
#define MEGABYTE     ((int64_t)1 << 20)
#define MILLION      1000000

struct sandbox documents_sandbox(struct arena *a)
{
	char path[PATH_MAX];
	ssize_t len = readlink("/proc/self/exe", path, sizeof path - 1);
	struct str folder = {path, len > 0 ? (size_t)len : 0};

	while (folder.len > 0 && folder.ptr[folder.len - 1] != '/')
		folder.len--;
	return (struct sandbox){
		.bwrap = "bwrap",
		.program = str_z(a, str_printf(a, "%" STR_F "kip-look", STR_A(folder))),
		.most_ms = MOST_MS,
	};
}

/* ---- running it ---- */

static int memory_with(struct str bytes)
{
	int fd = memfd_create("document", MFD_CLOEXEC);

	while (fd >= 0 && bytes.len > 0) {
		ssize_t n = write(fd, bytes.ptr, bytes.len);

		if (n <= 0) {
			close(fd);
			return -1;
		}
		bytes = str_sub(bytes, (size_t)n, SIZE_MAX);
	}
	if (fd >= 0)
		lseek(fd, 0, SEEK_SET);
	return fd;
}

/* `what` is kip-look's argument: NULL for a photo or PDF. */
static enum child_end run(const struct sandbox *s, const char *what, int in, int out, int *status)
{
	/* clang-format off */
	const char *const argv[] = {
		s->bwrap, "--unshare-all", "--unshare-user", "--uid", "65534", "--gid", "65534",
		"--die-with-parent", "--new-session", "--cap-drop", "ALL", "--clearenv",
		"--setenv", "LANG", "C.UTF-8", "--setenv", "MALLOC_ARENA_MAX", "1",
		"--ro-bind", "/usr", "/usr",
		/* links into /usr on a merged system, folders on another */
		"--ro-bind-try", "/lib", "/lib", "--ro-bind-try", "/lib64", "/lib64",
		"--size", ROOM_BYTES, "--tmpfs", "/tmp", "--chdir", "/tmp",
		"--ro-bind", s->program, "/kip-look", "--remount-ro", "/",
		"--", "/kip-look", what, NULL};
	/* clang-format on */
	const struct child child = {argv, in, out, STDERR_FILENO, s->most_ms};

	return child_run(&child, status);
}

struct mapping {
	void *at;
	size_t len;
};

static void unmap(void *what)
{
	struct mapping *m = what;

	munmap(m->at, m->len);
}

/* What was written, for as long as the arena lives; empty when there is nothing. */
static struct str map(struct arena *a, int fd)
{
	struct stat about;

	if (fstat(fd, &about) != 0 || about.st_size <= 0)
		return STR("");
	struct mapping *m = arena_one(a, struct mapping);

	m->len = (size_t)about.st_size;
	m->at = mmap(NULL, m->len, PROT_READ, MAP_PRIVATE, fd, 0);
	if (m->at == MAP_FAILED)
		return STR("");
	arena_closer(a, unmap, m);
	return (struct str){m->at, m->len};
}

/* ---- its answer ---- */

static bool find_verdict(struct str word, enum look_verdict *out)
{
	static const char *const words[] = {
#define X(name, word) [LOOK_##name] = word,
		LOOK_VERDICTS(X)
#undef X
	};

	for (unsigned i = 0; i < LOOK_VERDICT_COUNT; i++)
		if (str_is(word, words[i])) {
			*out = (enum look_verdict)i;
			return true;
		}
	return false;
}

static bool is_known_type(struct str type)
{
	static const char *const types[] = {"image/jpeg", "image/png", "image/heic", "image/heif",
					    "application/pdf"};

	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		if (str_is(type, types[i]))
			return true;
	return false;
}

static bool cut_words(struct str line, struct str words[RECORD_WORDS])
{
	for (size_t i = 0; i < RECORD_WORDS; i++)
		if (str_cut(line, ' ', &words[i], &line) != (i + 1 < RECORD_WORDS))
			return false;
	return true;
}

static bool is_jpeg(struct str bytes)
{
	return str_starts(bytes, STR("\xff\xd8\xff"));
}

/* A good file has copies exactly if it is a photo, and they begin like the JPEG they claim. */
static bool is_whole(const struct looked *l, struct str shown_type, int64_t shown_len)
{
	bool photo = str_starts(l->type, STR("image/"));

	if (!is_known_type(l->type) || l->pages < 1 || l->pages > LOOK_PAGES_MOST ||
	    (int64_t)l->shown.len != shown_len)
		return false;
	if (!photo)
		return str_is(shown_type, "-") && shown_len == 0 && l->small.len == 0;
	return str_is(shown_type, "image/jpeg") && is_jpeg(l->shown) && is_jpeg(l->small) &&
	       l->small.len <= LOOK_SMALL_BYTES;
}

/* A sheet's rows are read, and distrusted, by documents_sheet_read.c. */
static bool is_sheet(const struct looked *l, struct str shown_type, int64_t shown_len)
{
	return (str_is(l->type, LOOK_TYPE_XLSX) || str_is(l->type, LOOK_TYPE_CSV)) &&
	       l->pages >= 1 && l->pages <= LOOK_ROWS_MOST && str_is(shown_type, LOOK_ROWS_TYPE) &&
	       (int64_t)l->shown.len == shown_len && l->small.len == 0;
}

static bool is_joined(const struct looked *l, struct str shown_type, int64_t shown_len)
{
	return l->pages >= 1 && str_is(l->type, "application/pdf") &&
	       str_is(shown_type, "application/pdf") && str_starts(l->shown, STR("%PDF-")) &&
	       (int64_t)l->shown.len == shown_len && l->small.len == 0;
}

const struct look_asking look_asking_file = {NULL, is_whole};
const struct look_asking look_asking_sheet = {"sheet", is_sheet};
const struct look_asking look_asking_join = {"join", is_joined};

/* "fine image/heic 1 image/jpeg 48213", the copy behind it, and a small picture of a photo. */
bool documents_look_answer(struct str answer, const struct look_asking *asking, struct looked *out)
{
	struct str line, words[RECORD_WORDS];
	int64_t shown_len;

	if (!str_cut(answer, '\n', &line, &out->shown) || line.len > RECORD_BYTES ||
	    !cut_words(line, words) || !find_verdict(words[0], &out->verdict) ||
	    !str_int(words[2], &out->pages) || !str_int(words[4], &shown_len) || shown_len < 0)
		return false;
	out->small = str_sub(out->shown, (size_t)shown_len, SIZE_MAX);
	out->shown = str_sub(out->shown, 0, (size_t)shown_len);
	out->type = words[1];
	bool good = out->verdict != LOOK_FINE || asking->good(out, words[3], shown_len);

	if (out->shown.len == 0)
		out->shown = out->small = STR_NONE;
	return good;
}

static bool look(struct arena *a, const struct sandbox *s, const struct look_asking *asking,
		 struct str bytes, struct looked *out)
{
	int in = memory_with(bytes), answer = memfd_create("answer", MFD_CLOEXEC), status = 1;
	enum child_end end = CHILD_NOT_STARTED;
	struct str said = STR("");

	if (in >= 0 && answer >= 0)
		end = run(s, asking->what, in, answer, &status);
	if (answer >= 0)
		said = map(a, answer);
	close(in);
	close(answer);
	*out = (struct looked){.verdict = LOOK_HARD};
	if (!str_starts(said, STR(LOOK_HELLO)))
		return false;
	said = str_sub(said, sizeof LOOK_HELLO - 1, SIZE_MAX);
	if (end != CHILD_ENDED || status != 0 || !documents_look_answer(said, asking, out))
		*out = (struct looked){.verdict = LOOK_HARD};
	return true;
}

bool documents_look(struct arena *a, const struct sandbox *s, struct str bytes, struct looked *out)
{
	return look(a, s, &look_asking_file, bytes, out);
}

bool documents_look_sheet(struct arena *a, const struct sandbox *s, struct str bytes,
			  struct looked *out)
{
	return look(a, s, &look_asking_sheet, bytes, out);
}

bool documents_look_join(struct arena *a, const struct sandbox *s, struct str parts,
			 struct looked *out)
{
	return look(a, s, &look_asking_join, parts, out);
}

/* ---- in words ---- */

static const struct {
	const struct reason *why;
	int64_t most; /* for {most}; 0: the sentence has none */
} refusals[] = {
	[LOOK_WRONG_TYPE] = {&REASON_FILE_TYPE, 0},
	[LOOK_ENCRYPTED] = {&REASON_FILE_ENCRYPTED, 0},
	[LOOK_BROKEN] = {&REASON_FILE_BROKEN, 0},
	[LOOK_MANY_PAGES] = {&REASON_FILE_PAGES, LOOK_PAGES_MOST},
	[LOOK_MANY_POINTS] = {&REASON_FILE_POINTS, LOOK_POINTS_MOST / MILLION},
	/* No photo or PDF is answered so, but by a child that was taken over. */
	[LOOK_MANY_ROWS] = {&REASON_FILE_HARD, 0},
	[LOOK_WRONG_LETTERS] = {&REASON_FILE_HARD, 0},
	[LOOK_EMPTY] = {&REASON_FILE_HARD, 0},
	[LOOK_HARD] = {&REASON_FILE_HARD, 0},
};

enum outcome documents_refuse_size(struct task *t, struct str bytes)
{
	int64_t tenths = ((int64_t)bytes.len * 10 + MEGABYTE - 1) / MEGABYTE;

	if (bytes.len == 0)
		return refuse(t, OUTCOME_INVALID, &REASON_FILE_EMPTY);
	refuse(t, OUTCOME_INVALID, &REASON_FILE_LARGE);
	reason_arg(t, "size",
		   str_printf(t->arena, "%lld%c%lld", (long long)tenths / 10,
			      t->language == LANGUAGE_VI ? ',' : '.', (long long)tenths % 10));
	reason_arg(t, "most",
		   say_number(t->arena, t->language, (int64_t)DOCUMENT_BYTES_MOST / MEGABYTE));
	return OUTCOME_INVALID;
}

enum outcome documents_refuse_unlooked(struct task *t)
{
	log_error("sandbox problem=\"bubblewrap or kip-look did not start; files are not taken\"");
	return refuse(t, OUTCOME_UNAVAILABLE, &REASON_FILE_NO_SANDBOX);
}

enum outcome documents_look_into(struct task *t, const struct sandbox *s, struct str bytes,
				 struct looked *out)
{
	if (bytes.len == 0 || bytes.len > DOCUMENT_BYTES_MOST)
		return documents_refuse_size(t, bytes);
	if (!documents_look(t->arena, s, bytes, out))
		return documents_refuse_unlooked(t);
	if (out->verdict == LOOK_FINE)
		return OUTCOME_OK;
	refuse(t, OUTCOME_INVALID, refusals[out->verdict].why);
	if (refusals[out->verdict].most)
		reason_arg(t, "most",
			   say_number(t->arena, t->language, refusals[out->verdict].most));
	return OUTCOME_INVALID;
}

enum outcome documents_take(struct task *t, const struct web_file *file, struct document_id *staged)
{
	struct sandbox sandbox = documents_sandbox(t->arena);
	struct looked looked = {0};
	enum outcome o = documents_look_into(t, &sandbox, file->bytes, &looked);

	if (o != OUTCOME_OK)
		return o;
	return documents_keep(
		t,
		&(struct document_keeping){
			.name = file->name,
			.type = looked.type,
			.shown_type = looked.shown.ptr ? STR("image/jpeg") : looked.type,
			.pages = looked.pages,
			.original = file->bytes,
			.shown = looked.shown,
			.small = looked.small,
		},
		staged);
}
