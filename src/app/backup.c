#include "app/backup.h"

#include "base/log.h"
#include "base/seal_file.h"
#include "law/law.h"
#include "law/snapshot.h"

#include <endian.h>
#include <errno.h>
#include <sodium.h>
#include <stdatomic.h>
#include <stdio.h>
#include <unistd.h>

/* ---- the form ---- */

void backup_add_number(struct buf *out, uint64_t number)
{
	uint64_t bytes = htole64(number);

	buf_add(out, (struct str){(const char *)&bytes, sizeof bytes});
}

void backup_add_text(struct buf *out, struct str text)
{
	uint32_t len = htole32((uint32_t)text.len);

	must(text.len <= UINT32_MAX);
	buf_add(out, (struct str){(const char *)&len, sizeof len});
	buf_add(out, text);
}

void backup_row(struct buf *out, const struct db_table *table, const struct db_cell *cells)
{
	out->len = 0;
	for (unsigned i = 0; i < table->count; i++) {
		buf_addc(out, cells[i].null ? 0 : 1);
		if (cells[i].null)
			continue;
		if (table->columns[i].type == DB_INT)
			backup_add_number(out, (uint64_t)cells[i].v.i);
		else
			backup_add_text(out, cells[i].v.s);
	}
	must(!buf_full(out));
}

/* Added up, hashes do not depend on the order in which an engine gives the rows. */
void backup_sum_add(struct backup_sum *sum, struct str row)
{
	uint64_t hash[2];

	crypto_generichash((unsigned char *)hash, sizeof hash, (const unsigned char *)row.ptr,
			   row.len, NULL, 0);
	sum->rows++;
	sum->first += le64toh(hash[0]);
	sum->second += le64toh(hash[1]);
}

/* ---- writing ---- */

struct writing {
	struct opened *o;
	struct seal_file *file;
	struct buf record;
	struct backup_sum sum; /* of the table whose rows come now */
};

static bool put(struct writing *w, char sign, struct str bytes)
{
	return seal_file_write(w->file, (struct str){&sign, 1}) && seal_file_write(w->file, bytes);
}

static bool put_head(void *arg, const struct db_copy_head *head)
{
	struct writing *w = arg;

	w->record.len = 0;
	backup_add_number(&w->record, (uint64_t)time_wall());
	backup_add_number(&w->record, folder_kind(w->o->world.directory));
	backup_add_number(&w->record, (uint64_t)head->newest);
	backup_add_number(&w->record, head->count);
	for (size_t i = 0; i < head->count; i++) {
		backup_add_text(&w->record, head->migrated[i].slice);
		backup_add_text(&w->record, head->migrated[i].name);
	}
	return put(w, 'k', buf_str(&w->record));
}

static bool put_sum(struct writing *w)
{
	if (!w->sum.table.ptr)
		return true;
	w->record.len = 0;
	backup_add_number(&w->record, w->sum.rows);
	backup_add_number(&w->record, w->sum.first);
	backup_add_number(&w->record, w->sum.second);
	return put(w, 's', buf_str(&w->record));
}

static bool put_table(void *arg, const struct db_table *table)
{
	struct writing *w = arg;

	if (!put_sum(w))
		return false;
	w->sum = (struct backup_sum){.table = table->name};
	w->record.len = 0;
	backup_add_text(&w->record, table->name);
	backup_add_number(&w->record, table->count);
	for (unsigned i = 0; i < table->count; i++) {
		backup_add_text(&w->record, table->columns[i].name);
		backup_add_number(&w->record, table->columns[i].type);
	}
	return put(w, 't', buf_str(&w->record));
}

static bool put_row(void *arg, const struct db_table *table, const struct db_cell *cells)
{
	struct writing *w = arg;

	backup_row(&w->record, table, cells);
	backup_sum_add(&w->sum, buf_str(&w->record));
	return put(w, 'r', buf_str(&w->record));
}

static bool put_file(struct writing *w, struct str name, struct str bytes)
{
	w->record.len = 0;
	backup_add_text(&w->record, name);
	backup_add_text(&w->record, bytes);
	return put(w, 'f', buf_str(&w->record));
}

/* What an operator has put into the folder; the program's own law comes with the program. */
static bool put_files(struct writing *w)
{
	const struct law_file *files;
	size_t count = law_files(atomic_load(&w->o->world.law), &files);
	bool good = true;

	if (w->o->hotline[0])
		good = put_file(w, STR("hotline"), str_of(w->o->hotline));
	for (size_t i = 0; good && i < count; i++)
		if (files[i].replaced)
			good = put_file(w, str_printf(w->o->arena, "law/vn/%s", files[i].name),
					files[i].bytes);
	return good;
}

static bool write_all(struct writing *w, const char **problem)
{
	const struct db_copy_taker to = {put_head, put_table, put_row, w};

	*problem = NULL;
	return put_files(w) && db_copy_out(w->o->db, w->o->arena, &to, problem) && put_sum(w) &&
	       put(w, 'e', STR(""));
}

/* Under another name until it is whole: half a backup must not be taken for one. */
bool backup_write(struct opened *o, const char *path)
{
	const char *half = str_printf(o->arena, "%s.part", path).ptr, *problem = NULL;
	struct str line = str_printf(o->arena, BACKUP_MARK " %" STR_F,
				     STR_A(keyring_name(o->arena, o->world.keys)));
	struct data_key key = keyring_file_key(o->world.keys);
	struct writing w = {.o = o, .record = buf_new(o->arena, BACKUP_ROW_BYTES)};

	if (access(path, F_OK) == 0) {
		fprintf(stderr, "kip: %s is there already; nothing was written\n", path);
		return false;
	}
	unlink(half); /* of one that did not come to its end */
	w.file = seal_file_new(half, line.ptr, &key);
	bool good = w.file && write_all(&w, &problem);

	good = w.file && seal_file_finish(w.file) && good && rename(half, path) == 0;
	if (good)
		return true;
	fprintf(stderr, "kip: the backup %s was not written: %s\n", path,
		problem ? problem : strerrordesc_np(errno));
	unlink(half);
	return false;
}

int command_backup(int argc, char **argv)
{
	struct option options[] = {{"dir", true, NULL}, {"to", true, NULL}, {0}};
	struct opened o;

	if (!options_read(argc, argv, options))
		return EXIT_USAGE;
	const char *directory = option_value(options, "dir", NULL),
		   *to = option_value(options, "to", NULL);

	if (!directory || !to) {
		fputs("kip backup: --dir DIR and --to FILE are needed\n", stderr);
		return EXIT_USAGE;
	}
	bool good = app_open_as_it_is(directory, &o) && backup_write(&o, to);

	if (good)
		printf("%s holds everything but the master key, whose paper sheet belongs beside "
		       "it.\n",
		       to);
	app_close(&o);
	return good ? EXIT_DONE : EXIT_FINDINGS;
}
