/*
 * What people tell is nowhere in clear: not in the database's files and logs, not in a backup, not
 * in the server's log, not in the page of an error.  It is looked for as it was typed, folded,
 * taken apart into letters and marks, and as base64.  For every column that the schema calls
 * personal there is a text that was sealed into it.
 */
#include "hostile/seals.h"
#include "hostile/town.h"

#include "app/backup.h"
#include "base/fold.h"
#include "base/log.h"
#include "db/db_internal.h"

#include <fcntl.h>
#include <ftw.h>
#include <sodium.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unicode/unorm2.h>
#include <unistd.h>

#define NEEDLE_UNITS 256
#define PATH_BYTES   256
#define ROOM_BYTES   ((size_t)96 << 20)
/* STR() where only a constant may stand. */
#define TEXT(literal) \
	{ \
		literal, sizeof(literal) - 1 \
	}

static const char *const told[] = {
	"Sùng Thị Mỷ",
	"015189004321",
	"0912345678",
	"Xóm Đá Chồng, nhà cuối dốc",
	"Đi nạng gỗ mượn của em",
	"Chồng giữ con ở lán ngô trên đồi Khau Phạ.",
	"Gọi qua chị Váng bán xôi",
	"nước suối Cọn trong veo",
	"Giàng A Páo Lềnh",
	"chồng cũ làm mộc",
	"Quen từ hồi học xóa mù chữ",
	"Gặp ở quán nước, kể chuyện cái gùi vỡ.",
	"Chị giấu sổ nợ dưới chum tương.",
	"Ảnh chụp hàng rào đổ",
	"con trâu của Mỷ",
	"Anh họ chiếm nương ngô từ mùa trước.",
	"Đòi tiền bán lợn ở đâu?",
	"Mang giấy bán lợn ra tòa án khu vực.",
	"Lò A Páo",
	"1969-03-07",
	"015069007788",
	"Lùng Phình, sau lò rèn",
	"Hầu Seo Vảng",
	"1970-05-06",
	"Giấy viết tay trên vỏ bao xi măng",
	"Lộ chỗ bà Sếnh giấu vàng.",
	"Bị đơn bỏ sang Mã Lai làm thuê.",
	"Bị đơn đã về ăn cưới em gái.",
	"Hai bên chia nhau đàn dê bảy con.",
	"Cô ấy đòi thêm một can rượu ngô.",
	"Cô Hiền ngồi uống rượu với bên kia.",
	"Giàng Thị Sai Lử",
	"Đèo Văn Khoắn Sín",
	"Thào Thị Mai",
	"Thào A Tủa",
	"Lù Thị Dở",
	"born=1989-08-12",
	"Nương ngô tranh chấp nằm bên kia sông Gâm.",
	"Hỏi anh Tráng ở bến đò Khau Vai.",
	"Tiền thua chọi gà thì không ai đòi giúp.",
	"Trưởng bản Nà Khoang đi rẫy chưa về.",
	"Mượn giấy khai sinh của chị Cở.",
	"Ghi nhầm người bán măng.",
	"Mỷ này bán rượu ngô chợ Cốc Ly.",
	"Chồng cấm ra khỏi nhà đến hết phiên chợ.",
	"Ông Lử đã nhờ cháu gọi rút từ hôm chợ tình.",
	"Bị tố nhận của nhà họ Cháng hai con gà.",
	"Được giảm án còn mười tám tháng",
	"Giàng Seo Pao",
	"Vàng Seo Phừ Lìn",
	"Hội nuôi ong bản Đội Ba",
	"xã Bản Liền, tỉnh Lào Cai",
	"Lán kiểm lâm đầu suối Nậm Tôn",
	"Lần này ông Vảng kiện vụ ong đốt.",
	"Giấy này đưa lộn cho nhà trưởng thôn.",
	"Nộp cùng một đơn qua hai người bà con.",
	"Ông Lở theo bạn đi đào sâm chưa về.",
	"Ông Vảng đòi ghi lại là kiện vì đàn dê.",
	"Sổ hộ nghèo thì chuột cắn mất góc.",
	"sổ bà Chở đốt dở",
	"Trẻ em, Người thuộc hộ nghèo",
	"Bà Chở gửi lại chùm chìa khóa kho thóc",
	"%PDF-1.",
	"%&'()*456789:CDEFGHIJSTUVWXYZ", /* in the tables of every JPEG */
};
#define TOLD_COUNT (sizeof told / sizeof *told)

/* Kept in another form: days as figures, of a password no more than a hash. */
static const char *const kept_otherwise[] = {"12/08/1989", "07/03/1969", "story password"};
#define OTHERWISE_COUNT (sizeof kept_otherwise / sizeof *kept_otherwise)

/* By design in clear; that they are found also shows that looking finds. */
static const struct {
	const char *text, *why;
} clear[] = {
	{"Trần Thu Hà", "who gives the aid works in public, and lists of them are sorted by name"},
	{"Vàng Seo Dế", "who may give aid is published, by name"},
	{"0977123456", "and with a telephone: courts post who is on duty"},
	{"Trung tâm TGPL nhà nước tỉnh Lào Cai", "offices are public"},
	{"TT.TGTT.01.2026", "a register's number is shown to everybody who has the code"},
	{"Tòa án nhân dân khu vực 1", "where a hearing is stands in the calendar feed"},
};
#define CLEAR_COUNT (sizeof clear / sizeof *clear)

struct hunt {
	unsigned passed, failed;
	bool found[CLEAR_COUNT];
};

/* nftw() has no argument of its own. */
static struct hunt *hunting;

/* --- one text in some bytes --- */

static bool has(const char *bytes, size_t len, const char *what, size_t what_len)
{
	return what_len && memmem(bytes, len, what, what_len);
}

static struct str taken_apart(struct arena *a, struct str text)
{
	UErrorCode e = U_ZERO_ERROR;
	UChar from[NEEDLE_UNITS], to[NEEDLE_UNITS];
	char *out = arena_alloc(a, (size_t)NEEDLE_UNITS * 4, 1);
	int32_t len, n;

	u_strFromUTF8(from, NEEDLE_UNITS, &len, text.ptr, (int32_t)text.len, &e);
	n = unorm2_normalize(unorm2_getNFDInstance(&e), from, len, to, NEEDLE_UNITS, &e);
	u_strToUTF8(out, NEEDLE_UNITS * 4, &len, to, n, &e);
	must(U_SUCCESS(e));
	return (struct str){out, (size_t)len};
}

/* Base64 of a text whose place in the whole is not known: what all three places agree on. */
static bool has_base64(const char *bytes, size_t len, struct str text)
{
	char coded[NEEDLE_UNITS * 6], padded[NEEDLE_UNITS * 4] = {0};

	for (size_t shift = 0; shift < 3; shift++) {
		memcpy(padded + shift, text.ptr, text.len);
		sodium_bin2base64(coded, sizeof coded, (unsigned char *)padded, shift + text.len,
				  sodium_base64_VARIANT_ORIGINAL);
		size_t first = shift ? 4 : 0, last = (shift + text.len) / 3 * 4;

		if (last > first + 8 && has(bytes, len, coded + first, last - first))
			return true;
	}
	return false;
}

static bool is_there(struct arena *a, const char *bytes, size_t len, const char *text)
{
	struct str typed = str_of(text), folded, apart;

	if (has(bytes, len, typed.ptr, typed.len))
		return true;
	if (typed.ptr[0] == '%') /* of files, no text */
		return false;
	folded = fold(a, typed);
	apart = taken_apart(a, typed);
	return has(bytes, len, folded.ptr, folded.len) || has(bytes, len, apart.ptr, apart.len) ||
	       has_base64(bytes, len, typed);
}

static void look_for(struct arena *a, const char *text, const char *where, struct str bytes)
{
	bool there = is_there(a, bytes.ptr, bytes.len, text);

	hunting->passed += !there;
	hunting->failed += there;
	if (there)
		printf("%s holds in clear: %s\n", where, text);
}

static void look_through(const char *where, const char *bytes, size_t len)
{
	struct arena *a = arena_new(ROOM_BYTES);

	for (size_t i = 0; i < TOLD_COUNT; i++)
		look_for(a, told[i], where, (struct str){bytes, len});
	for (size_t i = 0; i < OTHERWISE_COUNT; i++)
		look_for(a, kept_otherwise[i], where, (struct str){bytes, len});
	for (size_t i = 0; i < CLEAR_COUNT; i++)
		hunting->found[i] |= is_there(a, bytes, len, clear[i].text);
	arena_free(a);
}

/* --- files --- */

static int look_at_file(const char *path, const struct stat *s, int kind, struct FTW *at)
{
	int fd = kind == FTW_F && s->st_size ? open(path, O_RDONLY | O_CLOEXEC) : -1;
	void *bytes;

	(void)at;
	if (fd < 0)
		return 0;
	bytes = mmap(NULL, (size_t)s->st_size, PROT_READ, MAP_PRIVATE, fd, 0);
	if (bytes != MAP_FAILED) {
		look_through(path, bytes, (size_t)s->st_size);
		munmap(bytes, (size_t)s->st_size);
	}
	close(fd);
	return 0;
}

static void look_into(const char *folder)
{
	unsigned before = hunting->passed + hunting->failed;

	nftw(folder, look_at_file, 16, FTW_PHYS);
	must(hunting->passed + hunting->failed > before);
}

static void path_in(const struct town *town, const char *name, char path[PATH_BYTES])
{
	must(snprintf(path, PATH_BYTES, "%s/%s", town->bases.folder, name) < PATH_BYTES);
}

/* What the program says of its work stands beside the database. */
static void log_into(const struct town *town)
{
	char path[PATH_BYTES];
	int fd;

	path_in(town, "log", path);
	fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
	must(fd >= 0 && dup2(fd, STDERR_FILENO) >= 0);
	close(fd);
	log_level_set(LOG_INFO);
}

static void write_backup(struct town *town)
{
	struct opened opened = {
		.arena = town->arena, .world = town->play->world, .db = town->play->db};
	char path[PATH_BYTES];

	path_in(town, "backup", path);
	must(backup_write(&opened, path));
}

/* --- errors --- */

/* All that goes out. */
static void look_through_answer(const char *where, const struct web_answer *answer)
{
	look_through(where, answer->body.ptr, answer->body.len);
	for (size_t i = 0; i < answer->header_count; i++)
		look_through(where, answer->headers[i].value.ptr, answer->headers[i].value.len);
}

static struct town_ask asking(struct play *p, const char *name, enum method method,
			      const char *target)
{
	struct word typed = {str_of(target), true};
	struct town_ask ask = {.who = play_player(p, str_of(name)), .method = method};

	must(play_value(p, &typed, &ask.target));
	return ask;
}

static int ask(struct play *p, const char *name, const char *target, enum method method, bool json)
{
	struct arena *a = arena_new(ROOM_BYTES);
	struct town_ask what = asking(p, name, method, target);
	struct web_answer answer;
	int status;

	what.json = json;
	answer = town_do(p, &what, a);
	status = answer.status;
	look_through_answer(target, &answer);
	arena_free(a);
	return status;
}

/* The database fails at its k-th step; false when it has fewer. */
static bool failing_at(struct play *p, const struct town_ask *what, int64_t k, unsigned *failed)
{
	struct arena *a = arena_new(ROOM_BYTES);
	struct web_answer answer;

	db_fail_step(p->db, k);
	answer = town_do(p, what, a);
	bool reached = db_steps(p->db) >= k;

	db_fail_step(p->db, 0);
	if (answer.status >= 500) {
		look_through_answer("a page that failed", &answer);
		*failed += 1;
	}
	arena_free(a);
	return reached;
}

static void failing_anywhere(struct play *p, const struct town_ask *what)
{
	unsigned failed = 0;
	int64_t k = 1;

	while (failing_at(p, what, k, &failed))
		k++;
	must(failed > 0);
}

/*
 * Somebody's own page, as one and as JSON; and a change that is thrown away.  The page of a form
 * would hold what was typed, for whoever typed it.
 */
static void look_at_failures(struct play *p)
{
	static const struct town_field fields[] = {
		{TEXT("name"), TEXT("Lò A Páo")},
		{TEXT("matter"), TEXT("civil")},
		{TEXT("question"), TEXT("Đòi tiền bán lợn ở đâu?")},
		{TEXT("answer"), TEXT("Mang giấy bán lợn ra tòa án khu vực.")},
	};
	struct town_ask page = asking(p, "ha", METHOD_GET, "/cases/$case");
	struct town_ask form = asking(p, "diep", METHOD_POST, "/guidance/new");

	failing_anywhere(p, &page);
	page.json = true;
	failing_anywhere(p, &page);
	form.fields = fields;
	form.count = sizeof fields / sizeof *fields;
	form.json = true;
	failing_anywhere(p, &form);
}

/* Behind the program's back. */
static void alter(struct play *p, const char *sql)
{
	const struct db_engine *e = p->db->engine;
	struct db_connection *c = e->connect(p->db);

	must(c && e->lock(c) && e->write(c));
	must(e->script(c, sql, NULL, NULL) && e->commit(c));
	e->disconnect(c);
	db_session_refresh(p->acting);
}

/* What was altered does not open: the program says that it is broken, and no more. */
static void look_at_broken(struct play *p)
{
	alter(p, "UPDATE document_chunk SET place = place + 9");
	must(ask(p, "ha", "/cases/$case/files/1", METHOD_GET, false) == 500);
	must(ask(p, "ha", "/cases/$case/files/1/original", METHOD_GET, true) == 500);
	must(ask(p, "mother", "/status/files/1", METHOD_GET, false) == 500);
	alter(p, "UPDATE document_chunk SET place = place - 9");
}

/* Of the asker's own, of another centre's, and where the database fails at any step. */
static void look_at_errors(struct play *p)
{
	for (int json = 0; json < 2; json++) {
		must(ask(p, "lien", "/cases/$case", METHOD_GET, json) == 404);
		must(ask(p, "un", "/cases/$case/private", METHOD_GET, json) == 404);
		must(ask(p, "phong", "/requests/$request", METHOD_GET, json) == 403);
		must(ask(p, "lien", "/cases/$case/archive", METHOD_POST, json) >= 404);
	}
	must(ask(p, "stranger", "/status/papers/$request_paper", METHOD_GET, false) == 404);
	look_at_failures(p);
	look_at_broken(p);
}

static void judge_clear(struct hunt *h)
{
	for (size_t i = 0; i < CLEAR_COUNT; i++) {
		h->passed += h->found[i];
		h->failed += !h->found[i];
		if (!h->found[i])
			printf("not found, though in clear since %s: %s\n", clear[i].why,
			       clear[i].text);
	}
}

static void judge_sealed(struct hunt *h)
{
	const struct seals_column *columns;
	size_t n = seals_columns(&columns);

	for (size_t i = 0; i < n; i++) {
		h->passed += columns[i].heard;
		h->failed += !columns[i].heard;
		if (!columns[i].heard)
			printf("nothing of what is looked for was sealed into %" STR_F ".%" STR_F
			       "\n",
			       STR_A(columns[i].table), STR_A(columns[i].name));
	}
	for (size_t i = 0; i < TOLD_COUNT; i++) {
		h->passed += seals_heard(i);
		h->failed += !seals_heard(i);
		if (!seals_heard(i))
			printf("looked for, but never sealed: %s\n", told[i]);
	}
}

static void look_everywhere(struct town *town)
{
	struct play *p = town->play;

	look_at_errors(p);
	log_level_set(LOG_QUIET);
	write_backup(town);
	look_into(town->bases.folder);
	if (town->options.pg) {
		must(pg_server_sql(town->bases.server, "town", "CHECKPOINT"));
		look_into(pg_server_folder(town->bases.server));
	}
	judge_clear(hunting);
	judge_sealed(hunting);
}

int main(int argc, char **argv)
{
	struct hunt hunt = {0};
	struct town town;
	bool pg = argc > 1 && strcmp(argv[1], "pg") == 0;

	if (pg && !town_has_pg()) {
		puts("0 passed, 0 failed");
		return 0;
	}
	hunting = &hunt;
	seals_hear(told, TOLD_COUNT);
	if (town_open(&town, pg, log_into))
		look_everywhere(&town);
	else
		hunt.failed++;
	town_close(&town);
	printf("%u passed, %u failed\n", hunt.passed, hunt.failed);
	return hunt.failed != 0;
}
