/* One snapshot of the law: all files or none. */
#include "law/eligible.h"
#include "law/law_internal.h"

#include <dirent.h>
#include <sodium.h>
#include <stdlib.h>

#define LAW_BYTES_MOST ((size_t)32 << 20)

/*
 * An earlier file wrong does not keep later ones from being read: the operator gets the whole
 * list.  Without the forms, the files that point to them would only repeat the same finding.
 */
static void load_files(struct law_loading *l, struct law *law)
{
	calendar_load(l, &law->calendar);
	forms_load(l, &law->forms);
	if (law->forms) {
		reasons_load(l, law->forms, &law->reasons);
		registers_load(l, law->forms, &law->registers);
		clocks_load(l, law->forms, &law->clocks);
		if (law->clocks)
			aid_load(l, law->forms, law->clocks, &law->aid);
		if (law->aid)
			work_load(l, law->forms, law->aid, &law->work);
	}
	watch_load(l, &law->watch);
	asking_load(l, &law->asking);
	eligibility_load(l, &law->eligibility);
}

static bool is_law_file(const char *name)
{
	for (const struct law_embedded *e = law_embedded; e->name; e++)
		if (strcmp(e->name, name) == 0)
			return true;
	return false;
}

/* A file with a misspelt name would replace nothing, and nobody would notice. */
static void check_folder(struct law_loading *l)
{
	DIR *d = l->folder ? opendir(l->folder) : NULL;

	for (struct dirent *entry = d ? readdir(d) : NULL; entry; entry = readdir(d)) {
		if (!str_ends(str_of(entry->d_name), STR(".yaml")) || is_law_file(entry->d_name))
			continue;
		law_problem_add(
			l->report, l->problems,
			(struct law_problem){.file = str_copy(l->report, str_of(entry->d_name)),
					     .text = STR("there is no law file of this name"),
					     .rule = "file"});
	}
	if (d)
		closedir(d);
}

static int by_name(const void *left, const void *right)
{
	const struct law_file *a = left, *b = right;

	return strcmp(a->name, b->name);
}

/*
 * Over name and hash of each file in the order of names, so that the order of reading does not
 * matter.
 */
static void hash_all(struct law *law)
{
	crypto_generichash_state state;
	unsigned char hash[32];

	qsort(law->files, law->files_count, sizeof *law->files, by_name);
	crypto_generichash_init(&state, NULL, 0, sizeof hash);
	for (size_t i = 0; i < law->files_count; i++) {
		const struct law_file *f = &law->files[i];

		crypto_generichash_update(&state, (const unsigned char *)f->name,
					  strlen(f->name) + 1);
		crypto_generichash_update(&state, (const unsigned char *)f->hash, sizeof f->hash);
	}
	crypto_generichash_final(&state, hash, sizeof hash);
	sodium_bin2hex(law->hash, sizeof law->hash, hash, sizeof hash);
}

const struct law *law_load(struct arena *a, const char *folder, struct law_problems *problems)
{
	struct arena *own = arena_new(LAW_BYTES_MOST);
	struct law *law = arena_one(own, struct law);
	struct law_loading l = {.arena = own, .report = a, .folder = folder, .problems = problems};
	size_t before = problems->count;

	law->arena = own;
	load_files(&l, law);
	check_folder(&l);
	if (problems->count > before) {
		arena_free(own);
		return NULL;
	}
	law->files = l.files;
	law->files_count = l.files_count;
	law->starts = l.starts;
	law->starts_count = l.starts_count;
	hash_all(law);
	return law;
}

const char *law_folder(struct arena *a, const char *data_folder)
{
	return data_folder ? str_printf(a, "%s/law/vn", data_folder).ptr : NULL;
}

void law_free(const struct law *law)
{
	if (law)
		arena_free(law->arena);
}

size_t law_files(const struct law *law, const struct law_file **files)
{
	*files = law->files;
	return law->files_count;
}

struct str law_version(struct arena *a, const struct law *law, struct day on)
{
	struct day newest = DAY_NONE;

	for (size_t i = 0; i < law->starts_count; i++)
		if (law->starts[i].v <= on.v && law->starts[i].v > newest.v)
			newest = law->starts[i];
	if (day_is_none(newest))
		return str_printf(a, "%.8s", law->hash);
	return str_printf(a, "%" STR_F "+%.8s", STR_A(day_format(a, newest)), law->hash);
}

const struct eligibility *law_eligibility(const struct law *law)
{
	return law->eligibility;
}
