#include "app/backup.h"

#include "base/log.h"
#include "base/module.h"
#include "base/seal_file.h"

#include <endian.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define PATH_BYTES      4096
#define TEXT_BYTES      ((size_t)32 << 20)
#define TABLES_MOST     512
#define MIGRATIONS_MOST 4096
#define COLUMNS_MOST    64

struct reading {
	struct arena *a;   /* of the whole restoring */
	struct arena *row; /* of one row */
	struct seal_file *file;
	const char *directory;
	const char *url;
	struct keyring *keys;
	struct db *db;
	struct db_copy_in *in;
	enum folder_kind kind;
	uint64_t made; /* when the backup was */
	struct db_table table;
	struct backup_sum sums[TABLES_MOST]; /* as the backup says them */
	size_t sums_count;
	const char *problem;
};

static bool wrong(struct reading *r, const char *problem)
{
	if (!r->problem)
		r->problem = problem;
	return false;
}

/* ---- the form ---- */

static bool take(struct reading *r, void *to, size_t len)
{
	return seal_file_read(r->file, to, len) ||
	       wrong(r, "it is damaged, cut off, or was altered after it was made");
}

static bool take_number(struct reading *r, uint64_t *out)
{
	bool good = take(r, out, sizeof *out);

	*out = le64toh(*out);
	return good;
}

static bool take_count(struct reading *r, uint64_t most, uint64_t *out)
{
	return take_number(r, out) &&
	       (*out <= most || wrong(r, "it is not of the form that this program reads"));
}

static bool take_text(struct reading *r, struct arena *a, struct str *out)
{
	uint32_t len;

	if (!take(r, &len, sizeof len))
		return false;
	len = le32toh(len);
	if (len > TEXT_BYTES)
		return wrong(r, "it is not of the form that this program reads");
	char *bytes = arena_alloc(a, (size_t)len + 1, 1);

	bytes[len] = '\0';
	*out = (struct str){bytes, len};
	return take(r, bytes, len);
}

/* ---- records ---- */

static bool copied(struct reading *r, bool good)
{
	return good || wrong(r, db_copy_problem(r->in));
}

static bool take_head(struct reading *r)
{
	struct db_copy_head head = {0};
	uint64_t kind, newest, count;

	if (!take_number(r, &r->made) || !take_count(r, FOLDER_DEMO, &kind) ||
	    !take_number(r, &newest) || !take_count(r, MIGRATIONS_MOST, &count))
		return false;
	r->kind = (enum folder_kind)kind;
	struct db_migrated *rows = arena_many(r->a, count + 1, struct db_migrated);

	for (uint64_t i = 0; i < count; i++)
		if (!take_text(r, r->a, &rows[i].slice) || !take_text(r, r->a, &rows[i].name))
			return false;
	head = (struct db_copy_head){rows, count, (int64_t)newest};
	return copied(r, db_copy_in_head(r->in, &head));
}

static bool make_folders(const char *directory, char *path)
{
	for (char *slash = strchr(path + strlen(directory) + 1, '/'); slash;
	     slash = strchr(slash + 1, '/')) {
		*slash = '\0';
		if (mkdir(path, 0700) != 0 && errno != EEXIST)
			return false;
		*slash = '/';
	}
	return true;
}

/* A name that leads out of the folder is of nobody's making but an enemy's. */
static bool write_file(struct reading *r, struct str name, struct str bytes)
{
	char path[PATH_BYTES];
	int len = snprintf(path, sizeof path, "%s/%" STR_F, r->directory, STR_A(name));

	if (len >= (int)sizeof path || str_starts(name, STR("/")) ||
	    str_find(name, STR("..")) < name.len || !make_folders(r->directory, path))
		return wrong(r, "a file of it cannot be written");
	int file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
	bool good = file >= 0 && write(file, bytes.ptr, bytes.len) == (ssize_t)bytes.len &&
		    fsync(file) == 0;

	if (file >= 0)
		close(file);
	return good || wrong(r, "a file of it cannot be written");
}

static bool take_file(struct reading *r)
{
	struct str name, bytes;

	return take_text(r, r->a, &name) && take_text(r, r->a, &bytes) &&
	       write_file(r, name, bytes);
}

static bool take_table(struct reading *r)
{
	uint64_t count, type;

	if (!take_text(r, r->a, &r->table.name) || !take_count(r, COLUMNS_MOST, &count) ||
	    r->sums_count == TABLES_MOST)
		return wrong(r, "it is not of the form that this program reads");
	r->table.columns = arena_many(r->a, count + 1, struct db_column);
	r->table.count = (unsigned)count;
	for (unsigned i = 0; i < r->table.count; i++) {
		if (!take_text(r, r->a, &r->table.columns[i].name) ||
		    !take_count(r, DB_BYTES, &type))
			return false;
		r->table.columns[i].type = (enum db_type)type;
	}
	return copied(r, db_copy_in_table(r->in, &r->table));
}

static bool take_cell(struct reading *r, enum db_type type, struct db_cell *out)
{
	uint64_t number = 0;
	char there;
	bool good = take(r, &there, 1);

	*out = (struct db_cell){.null = !there};
	if (!good || !there)
		return good;
	if (type != DB_INT)
		return take_text(r, r->row, &out->v.s);
	good = take_number(r, &number);
	out->v.i = (int64_t)number;
	return good;
}

static bool take_row(struct reading *r)
{
	struct arena_mark mark = arena_mark(r->row);
	struct db_cell cells[COLUMNS_MOST];
	bool good = true;

	for (unsigned i = 0; good && i < r->table.count; i++)
		good = take_cell(r, r->table.columns[i].type, &cells[i]);
	good = good && copied(r, db_copy_in_row(r->in, cells));
	arena_rewind(r->row, mark);
	return good;
}

static bool take_sum(struct reading *r)
{
	struct backup_sum *sum = &r->sums[r->sums_count++];

	sum->table = r->table.name;
	return take_number(r, &sum->rows) && take_number(r, &sum->first) &&
	       take_number(r, &sum->second);
}

static bool take_end(struct reading *r)
{
	return seal_file_is_over(r->file) ||
	       wrong(r, "it is damaged, cut off, or was altered after it was made");
}

/* clang-format off */
static const struct {
	char sign;
	bool (*take)(struct reading *r);
} records[] = {
	{'k', take_head}, {'f', take_file}, {'t', take_table},
	{'r', take_row}, {'s', take_sum}, {'e', take_end},
};
/* clang-format on */

static bool take_record(struct reading *r, char *sign)
{
	if (!take(r, sign, 1))
		return false;
	for (size_t i = 0; i < sizeof records / sizeof *records; i++)
		if (*sign == records[i].sign)
			return records[i].take(r);
	return wrong(r, "it is not of the form that this program reads");
}

static bool take_all(struct reading *r)
{
	char sign = 0;

	while (sign != 'e')
		if (!take_record(r, &sign))
			return false;
	return copied(r, db_copy_in_end(r->in));
}

/* ---- proving ---- */

struct proving {
	struct reading *r;
	struct backup_sum sum; /* of the table whose rows come now */
	struct buf row;
};

static bool prove_head(void *arg, const struct db_copy_head *head)
{
	(void)arg;
	(void)head;
	return true;
}

static bool has_arrived(const struct proving *p)
{
	for (size_t i = 0; i < p->r->sums_count; i++) {
		const struct backup_sum *said = &p->r->sums[i];

		if (str_eq(said->table, p->sum.table))
			return said->rows == p->sum.rows && said->first == p->sum.first &&
			       said->second == p->sum.second;
	}
	return p->sum.rows == 0;
}

static bool prove_table(void *arg, const struct db_table *table)
{
	struct proving *p = arg;
	bool good = !p->sum.table.ptr || has_arrived(p);

	p->sum = (struct backup_sum){.table = table->name};
	return good;
}

static bool prove_row(void *arg, const struct db_table *table, const struct db_cell *cells)
{
	struct proving *p = arg;

	backup_row(&p->row, table, cells);
	backup_sum_add(&p->sum, buf_str(&p->row));
	return true;
}

/* Reads back what the new database holds, and compares it with what the backup says. */
static bool prove(struct reading *r)
{
	struct proving p = {.r = r, .row = buf_new(r->row, BACKUP_ROW_BYTES)};
	const struct db_copy_taker to = {prove_head, prove_table, prove_row, &p};
	const char *problem;

	if (!db_copy_out(r->db, r->a, &to, &problem) || !has_arrived(&p))
		return wrong(r, problem ? problem : "not every row has arrived as it was");
	return true;
}

/* ---- restoring ---- */

static bool open_backup(struct reading *r, const char *path)
{
	char line[SEAL_FILE_LINE];
	struct data_key key = keyring_file_key(r->keys);
	struct str mark, name, ours = keyring_name(r->a, r->keys);

	r->file = seal_file_open(path, line);
	if (!r->file)
		return wrong(r, "it is not there, or cannot be read");
	if (!str_cut(str_of(line), ' ', &mark, &name) || !str_is(mark, BACKUP_MARK))
		return wrong(r, "it is no backup that this program reads");
	if (!str_eq(name, ours))
		return wrong(r, str_printf(r->a,
					   "it belongs to the master key %" STR_F
					   ", and master.key in %s is the key %" STR_F,
					   STR_A(name), r->directory, STR_A(ours))
					.ptr);
	return seal_file_unlock(r->file, &key) ||
	       wrong(r, "it is damaged, cut off, or was altered after it was made");
}

static bool open_target(struct reading *r)
{
	const char *problem = NULL;
	struct db_options options = {.url = r->url};

	db_register(modules);
	r->db = db_open(r->a, &options, &problem);
	if (!r->db || db_age(r->db, modules) != DB_AGE_NEW)
		return wrong(r, problem ? problem : "the database to fill holds data already");
	if (!db_keep_key(r->db, keyring_name(r->a, r->keys), r->a, &problem))
		return wrong(r, problem);
	r->in = db_copy_in_new(r->db, modules, r->a);
	return true;
}

static bool restore(struct reading *r, const char *path)
{
	const char *key = str_printf(r->a, "%s/master.key", r->directory).ptr;

	if (folder_kind(r->directory) != FOLDER_NONE)
		return wrong(r, "the folder is a data folder already");
	r->keys = keyring_open(key, &r->problem);
	if (!r->keys || !open_backup(r, path) || !open_target(r))
		return false;
	bool good = take_all(r);

	db_copy_in_free(r->in);
	return good && prove(r);
}

static void finish(struct reading *r)
{
	seal_file_close(r->file);
	db_close(r->db);
	if (r->keys)
		keyring_free(r->keys);
}

/* Migrates what an older program has backed up, and looks whether everything holds. */
static bool check_folder(const char *directory)
{
	struct opened o;
	bool good = app_open(directory, &o) && app_check(&o);

	app_close(&o);
	return good;
}

bool backup_restore(const char *path, const char *directory, const char *url)
{
	struct arena *a = arena_new((size_t)256 << 20);
	struct reading *r = arena_one(a, struct reading);
	const char *file = str_printf(a, "sqlite:%s/kip.db", directory).ptr;
	bool was_there = access(file + strlen("sqlite:"), F_OK) == 0;

	*r = (struct reading){.a = a,
			      .row = arena_new((size_t)256 << 20),
			      .directory = directory,
			      .url = url ? url : file};
	bool good = restore(r, path);

	finish(r);
	if (!good)
		fprintf(stderr, "kip: %s was not restored into %s: %s\n", path, directory,
			r->problem);
	if (!good && !url && !was_there)
		folder_drop_database(directory);
	good = good && folder_mark(directory, r->kind, url) && check_folder(directory);
	arena_free(r->row);
	arena_free(a);
	return good;
}

int command_restore(int argc, char **argv)
{
	struct option options[] = {
		{"from", true, NULL}, {"dir", true, NULL}, {"database", true, NULL}, {0}};

	if (!options_read(argc, argv, options))
		return EXIT_USAGE;
	const char *from = option_value(options, "from", NULL),
		   *directory = option_value(options, "dir", NULL);

	if (!from || !directory) {
		fputs("kip restore: --from FILE and --dir DIR are needed\n", stderr);
		return EXIT_USAGE;
	}
	if (!backup_restore(from, directory, option_value(options, "database", NULL)))
		return EXIT_FINDINGS;
	printf("%s is restored.  Next: kip serve --dir %s\n", directory, directory);
	return EXIT_DONE;
}
