#include "people_names.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#define LIST_MOST  3000
#define LINE_BYTES 96

struct list {
	char *names[LIST_MOST];
	size_t count;
};

struct people_names {
	struct list single, pair; /* "Lan"; "Ngọc Lan" */
};

/* Of a thousand people, roughly; the last rows are names of the mountains. */
static const struct {
	const char *name;
	unsigned share;
} families[] = {{"Nguyễn", 380}, {"Trần", 110}, {"Lê", 95},    {"Phạm", 70}, {"Hoàng", 51},
		{"Phan", 45},    {"Vũ", 39},    {"Đặng", 21},  {"Bùi", 20},  {"Đỗ", 14},
		{"Hồ", 13},      {"Ngô", 13},   {"Dương", 10}, {"Lý", 15},   {"Vàng", 20},
		{"Giàng", 20},   {"Lò", 20},    {"Sùng", 14},  {"Tẩn", 10},  {"Triệu", 10},
		{"Y", 10}};

static const char *const common[] = {"Anh",  "Hùng", "Hương", "Lan",  "Dũng", "Hoa",  "Minh",
				     "Thảo", "Sơn",  "Páo",   "Linh", "Mai",  "Nam",  "Trang",
				     "Tuấn", "Mỷ",   "Hà",    "Bham", "Dung", "Cường"};

static void add(struct list *l, const char *name)
{
	if (l->count == LIST_MOST)
		return;
	l->names[l->count] = strdup(name);
	must(l->names[l->count]);
	l->count++;
}

static void read_list(struct list *l, const char *folder, const char *file)
{
	char path[512], line[LINE_BYTES];

	snprintf(path, sizeof path, "%s/%s", folder, file);
	FILE *in = fopen(path, "re");

	while (in && fgets(line, sizeof line, in)) {
		line[strcspn(line, "\r\n")] = '\0';
		if (*line)
			add(l, line);
	}
	if (in)
		fclose(in);
}

struct people_names *people_names_open(const char *folder)
{
	struct people_names *n = calloc(1, sizeof *n);

	must(n);
	if (folder) {
		read_list(&n->single, folder, "duyet_boy_one_word.txt");
		read_list(&n->single, folder, "duyet_girl_one_word.txt");
		read_list(&n->pair, folder, "duyet_boy.txt");
		read_list(&n->pair, folder, "duyet_girl.txt");
	}
	for (size_t i = 0; n->single.count < 2 * sizeof common / sizeof *common &&
			   i < sizeof common / sizeof *common;
	     i++)
		add(&n->single, common[i]);
	return n;
}

static void close_list(struct list *l)
{
	for (size_t i = 0; i < l->count; i++)
		free(l->names[i]);
}

void people_names_close(struct people_names *n)
{
	close_list(&n->single);
	close_list(&n->pair);
	free(n);
}

static unsigned below(unsigned *seed, unsigned limit)
{
	return (unsigned)rand_r(seed) % limit;
}

static const char *family(unsigned *seed)
{
	unsigned at = below(seed, 1000);

	for (size_t i = 0; i < sizeof families / sizeof *families; i++) {
		if (at < families[i].share)
			return families[i].name;
		at -= families[i].share;
	}
	return families[0].name;
}

/*
 * Few names are common and many rare (Zipf and Mandelbrot): the first is the name of one in thirty.
 */
static const char *zipf(const struct list *l, unsigned *seed)
{
	double u = (double)rand_r(seed) / ((double)RAND_MAX + 1), shift = 6, n = (double)l->count;

	return l->names[(size_t)(shift * pow((n + shift) / shift, u) - shift)];
}

static struct str name(struct people_names *n, struct arena *a, unsigned *seed)
{
	static const char *const middles[] = {"Thị", "Thị", "Văn", "Văn",
					      "Đức", "Thu", "A",   "Quang"};

	if (n->pair.count && below(seed, 10) < 3)
		return str_printf(a, "%s %s", family(seed), zipf(&n->pair, seed));
	return str_printf(a, "%s %s %s", family(seed), middles[below(seed, 8)],
			  zipf(&n->single, seed));
}

/* One in ten without any year, two in ten with the year alone. */
static struct str birth(struct arena *a, unsigned *seed)
{
	unsigned year = 1945 + below(seed, 68), known = below(seed, 10);

	if (known == 0)
		return STR("");
	if (known < 3)
		return str_printf(a, "%u", year);
	return str_printf(a, "%u-%02u-%02u", year, 1 + below(seed, 12), 1 + below(seed, 28));
}

struct person people_names_draw(struct people_names *n, struct arena *a, unsigned *seed)
{
	bool number = below(seed, 10) < 8, phone = below(seed, 10) < 7;

	return (struct person){
		.name = name(n, a, seed),
		.birth = birth(a, seed),
		.id_number = number ? str_printf(a, "0%05u%06u", below(seed, 96999),
						 below(seed, 1000000))
				    : STR(""),
		.phone = phone ? str_printf(a, "09%08u", below(seed, 400000))
			       : STR(""), /* households share one */
		.address = STR("thôn 3"),
	};
}
