/*
 * people_bench PEOPLE FOLDER-OF-NAMES SECONDS: how long the search for duplicates takes among that
 * many sealed people, or as many as can be written in SECONDS, and how that compares with a
 * thousand of them.  Both databases are open at the same time and asked in turns, so that whatever
 * else the machine does falls on both.
 *
 * A line each: "engine=… people=… bytes=…" of a person, then for each kind of search
 * "engine=… search=… few=… many=… first=… few99=… many99=… statements=… alike=…", times
 * in µs; the first round is told apart, because it finds nothing in memory.
 */
#include "base/log.h"
#include "base/module.h"
#include "people_fill.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define FEW      1000
#define SEARCHES 300

const struct module *const modules[] = {&agencies_module, &people_module, NULL};

/* ---- who is looked for ---- */

struct asked {
	struct people_names *names;
	int64_t people; /* how many there are */
	int64_t turn;
};

/* Spread over the whole table; every one has the text that is looked for. */
static struct person somebody(const struct asked *q, struct arena *a,
			      struct str (*text)(const struct person *))
{
	struct person who;
	int64_t number = q->turn * 7919;

	do
		who = people_fill_drawn(q->names, a, number++ % q->people);
	while (text(&who).len == 0);
	return who;
}

static struct str id_number_of(const struct person *who)
{
	return who->id_number;
}

static struct str phone_of(const struct person *who)
{
	return who->phone;
}

static struct person by_id_number(const struct asked *q, struct arena *a)
{
	return (struct person){.name = STR(""),
			       .id_number = somebody(q, a, id_number_of).id_number};
}

static struct person by_phone(const struct asked *q, struct arena *a)
{
	return (struct person){.name = STR(""), .phone = somebody(q, a, phone_of).phone};
}

static struct person by_common_name(const struct asked *q, struct arena *a)
{
	(void)q;
	(void)a;
	return (struct person){.name = STR("Nguyễn Thị Lan"), .birth = STR("1985")};
}

/* Syllables that few or none of the drawn have. */
static struct person by_rare_name(const struct asked *q, struct arena *a)
{
	static const char *const rare[] = {"H'Hen Niê",     "Ksor H'Bia",      "Kpă Y Suin",
					   "Cil Múp Krang", "Đinh Plông",      "Rơ Châm Hyơk",
					   "Tẩn Láo Tả",    "Chamaléa Thị Lét"};

	return (struct person){
		.name = str_of(rare[q->turn % (int64_t)(sizeof rare / sizeof *rare)]),
		.birth = str_printf(a, "%d", 1960 + (int)(q->turn % 40)),
	};
}

/* As the page of acceptance asks: everything that is known of somebody who was here before. */
static struct person by_everything(const struct asked *q, struct arena *a)
{
	return somebody(q, a, id_number_of);
}

static const struct {
	const char *name;
	struct person (*who)(const struct asked *, struct arena *);
} kinds[] = {
	{"rare_name", by_rare_name}, {"common_name", by_common_name}, {"ID_number", by_id_number},
	{"telephone", by_phone},     {"everything", by_everything},
};

/* ---- measuring ---- */

struct side {
	struct stage stage;
	int64_t people;
	int64_t took[SEARCHES];
	int64_t first; /* the median of the first round */
	int64_t alike, statements;
};

static int64_t now_us(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec * TIME_SECOND + now.tv_nsec / 1000;
}

static void search(struct side *s, struct people_names *names, size_t kind, int64_t turn)
{
	const struct asked asked = {names, s->people, turn % SEARCHES};
	struct likeness like[PEOPLE_LIKE_MOST];
	struct task *t = stage_task(&s->stage);

	t->actor = actor_system();
	struct person who = kinds[kind].who(&asked, t->arena);
	int64_t began = now_us();

	s->alike += (int64_t)people_like(t, &who, like);
	s->took[turn] = now_us() - began;
	s->statements += t->queries;
	must(!db_failed(t));
	task_free(t);
	db_session_refresh(s->stage.session);
}

static int by_size(const void *a, const void *b)
{
	int64_t one = *(const int64_t *)a, other = *(const int64_t *)b;

	return (one > other) - (one < other);
}

static const char *name_of(const struct stage *st)
{
	return st->engine == STAGE_PG ? "PostgreSQL" : "SQLite";
}

static void search_all(struct side *few, struct side *many, struct people_names *names, size_t kind)
{
	few->alike = few->statements = many->alike = many->statements = 0;
	for (int64_t turn = 0; turn < SEARCHES; turn++) {
		search(few, names, kind, turn);
		search(many, names, kind, turn);
	}
	qsort(few->took, SEARCHES, sizeof *few->took, by_size);
	qsort(many->took, SEARCHES, sizeof *many->took, by_size);
}

/* The first round reads what the second finds in memory. */
static void compare(struct side *few, struct side *many, struct people_names *names, size_t kind)
{
	search_all(few, many, names, kind);
	many->first = many->took[SEARCHES / 2];
	search_all(few, many, names, kind);
	printf("engine=%s search=%s few=%lld many=%lld first=%lld few99=%lld many99=%lld "
	       "statements=%.1f alike=%.1f\n",
	       name_of(&many->stage), kinds[kind].name, (long long)few->took[SEARCHES / 2],
	       (long long)many->took[SEARCHES / 2], (long long)many->first,
	       (long long)few->took[SEARCHES * 99 / 100],
	       (long long)many->took[SEARCHES * 99 / 100], (double)many->statements / SEARCHES,
	       (double)many->alike / SEARCHES);
	fflush(stdout);
}

static int64_t size_on_disk(struct stage *st)
{
	return stage_number(st, st->engine == STAGE_PG
					? "SELECT pg_database_size(current_database())"
					: "SELECT page_count * page_size FROM pragma_page_count(), "
					  "pragma_page_size()");
}

static bool open_side(struct side *s, enum stage_engine engine, struct people_names *names,
		      const struct people_wanted *wanted)
{
	if (!stage_open_for(&s->stage, engine, (struct db_options){0}, modules))
		return false;
	int64_t began = now_us(), empty = size_on_disk(&s->stage);

	s->people = people_fill(&s->stage, names, wanted);
	printf("engine=%s people=%lld bytes=%lld seconds=%.0f\n", name_of(&s->stage),
	       (long long)s->people, (long long)((size_on_disk(&s->stage) - empty) / s->people),
	       (double)(now_us() - began) / 1e6);
	fflush(stdout);
	return true;
}

static void bench(enum stage_engine engine, struct people_names *names,
		  const struct people_wanted *wanted)
{
	struct side few = {0}, many = {0};

	if (!open_side(&few, engine, names, &(struct people_wanted){FEW, wanted->seconds}) ||
	    !open_side(&many, engine, names, wanted))
		return;
	for (size_t kind = 0; kind < sizeof kinds / sizeof *kinds; kind++)
		compare(&few, &many, names, kind);
	stage_close(&many.stage);
	stage_close(&few.stage);
}

int main(int argc, char **argv)
{
	struct people_wanted wanted;

	if (argc != 4 || !str_int(str_of(argv[1]), &wanted.count) || wanted.count < FEW ||
	    !str_int(str_of(argv[3]), &wanted.seconds)) {
		fputs("usage: people_bench PEOPLE FOLDER-OF-NAMES SECONDS, 1000 people or more\n",
		      stderr);
		return 2;
	}
	struct people_names *names = people_names_open(argv[2]);

	log_level_set(LOG_QUIET);
	stage_server(); /* before there are threads */
	bench(STAGE_SQLITE, names, &wanted);
	bench(STAGE_PG, names, &wanted);
	people_names_close(names);
	return 0;
}
