/*
 * Two requests at the same time. Each side is stopped wherever it comes to a change, and then one
 * of them may go on: every order of these stretches is run once, on a copy of the database each.
 * Where the engine itself decides (inside a change) nothing can be forced, so that afterwards
 * both run freely a few times.
 */
#include "story/story_play.h"

#include <pthread.h>
#include <stdio.h>
#include <sys/mman.h>

#define ORDERS_MOST 64
#define POINTS_MOST 64
#define FREE_RUNS   6

enum turn {
	TURN_A,
	TURN_B,
	TURN_NOBODY,
};

/* At each point both sides could have gone on; shared with the process that runs. */
struct order {
	size_t count;
	unsigned char chosen[POINTS_MOST];
};

struct race;

struct side {
	struct race *race;
	enum turn me;
	struct player *who;
	struct web_request request;
	struct web_header_row headers[HEADERS_MOST];
	struct seen seen;
	pthread_t thread;
	bool there, ended;
};

struct race {
	struct play *play;
	const struct step *step;
	struct side sides[2];
	struct order
		*order; /* the first `forced` points are as they must be; the run writes down all */
	size_t forced;
	bool free; /* nobody is stopped */
	pthread_mutex_t lock;
	pthread_cond_t moved;
	enum turn turn;
};

/* --- who may go on --- */

/* Waits until it is this side's turn; whoever waits does not run. */
static void wait_for_turn(struct side *s)
{
	struct race *r = s->race;

	pthread_mutex_lock(&r->lock);
	s->there = true;
	r->turn = r->turn == s->me ? TURN_NOBODY : r->turn;
	pthread_cond_broadcast(&r->moved);
	while (r->turn != s->me)
		pthread_cond_wait(&r->moved, &r->lock);
	pthread_mutex_unlock(&r->lock);
}

static void end_side(struct side *s)
{
	struct race *r = s->race;

	pthread_mutex_lock(&r->lock);
	s->ended = true;
	r->turn = TURN_NOBODY;
	pthread_cond_broadcast(&r->moved);
	pthread_mutex_unlock(&r->lock);
}

/* Called by db on the thread that comes to a change. */
static void at_change(void *arg)
{
	struct race *r = arg;
	struct side *s = &r->sides[pthread_equal(pthread_self(), r->sides[1].thread) != 0];

	wait_for_turn(s);
}

static void *run_side(void *arg)
{
	struct side *s = arg;
	struct db_session *session = db_session_new(s->race->play->db);

	if (!s->race->free)
		wait_for_turn(s);
	act_run(s->race->play, session, &s->request, &s->seen);
	db_session_free(session);
	end_side(s);
	return NULL;
}

static enum turn choose(struct race *r)
{
	struct order *o = r->order;
	enum turn turn = TURN_A;

	if (r->sides[0].ended || r->sides[1].ended)
		return r->sides[0].ended ? TURN_B : TURN_A;
	must(o->count < POINTS_MOST);
	if (o->count < r->forced)
		turn = o->chosen[o->count];
	o->chosen[o->count++] = (unsigned char)turn;
	return turn;
}

static void lead(struct race *r)
{
	pthread_mutex_lock(&r->lock);
	while (!r->sides[0].there || !r->sides[1].there)
		pthread_cond_wait(&r->moved, &r->lock);
	while (!r->sides[0].ended || !r->sides[1].ended) {
		r->turn = choose(r);
		pthread_cond_broadcast(&r->moved);
		while (r->turn != TURN_NOBODY)
			pthread_cond_wait(&r->moved, &r->lock);
	}
	pthread_mutex_unlock(&r->lock);
}

/* --- one run --- */

static void start_sides(struct race *r)
{
	must(pthread_mutex_init(&r->lock, NULL) == 0 && pthread_cond_init(&r->moved, NULL) == 0);
	r->turn = TURN_NOBODY;
	db_watch_changes(r->play->db, r->free ? NULL : at_change, r);
	pthread_mutex_lock(&r->lock); /* no side goes on before both threads are known */
	for (size_t i = 0; i < 2; i++)
		must(pthread_create(&r->sides[i].thread, NULL, run_side, &r->sides[i]) == 0);
	pthread_mutex_unlock(&r->lock);
}

static void run_both(struct race *r)
{
	start_sides(r);
	if (!r->free)
		lead(r);
	for (size_t i = 0; i < 2; i++)
		pthread_join(r->sides[i].thread, NULL);
	db_watch_changes(r->play->db, NULL, NULL);
	pthread_mutex_destroy(&r->lock);
	pthread_cond_destroy(&r->moved);
}

static bool side_is(const struct side *s, const struct word *status, const struct word *code)
{
	int64_t wanted;

	return str_int(status->text, &wanted) && s->seen.answer.status == wanted &&
	       (!code || str_eq(code->text, seen_code(&s->seen)));
}

static bool is_allowed(const struct race *r)
{
	for (size_t i = 0; i < r->step->kids_count; i++) {
		const struct step *k = &r->step->kids[i];

		if (k->kind == STEP_RESULT && side_is(&r->sides[0], k->args[1], k->args[2]) &&
		    side_is(&r->sides[1], k->args[3], k->args[4]))
			return true;
	}
	return false;
}

static struct str results(struct race *r)
{
	const struct seen *a = &r->sides[0].seen, *b = &r->sides[1].seen;
	struct str a_code = seen_code(a), b_code = seen_code(b);

	return str_printf(r->play->arena, "a => %d %" STR_F ", b => %d %" STR_F, a->answer.status,
			  STR_A(a_code), b->answer.status, STR_A(b_code));
}

/* Judges what both were told, and what is true now. */
static bool judge(struct race *r)
{
	struct play *p = r->play;
	struct str told = results(r);
	bool allowed = is_allowed(r);

	for (size_t i = 0; i < 2; i++) {
		struct side *s = &r->sides[i];

		s->who->last = s->request;
		if (!act_take(p, s->who, &s->seen))
			return false;
	}
	if (!allowed)
		return play_fail(p, "the race came out in no way that is allowed", STR_NONE, told);
	for (size_t i = 0; i < r->step->kids_count; i++)
		if (r->step->kids[i].kind == STEP_THEN && !play_step(p, r->step->kids[i].kids))
			return false;
	p->step = r->step;
	return play_check(p);
}

static int run_once(struct play *p, void *arg)
{
	struct race *r = arg;

	(void)p;
	run_both(r);
	return judge(r) ? 0 : 1;
}

/* --- all runs --- */

static struct str order_text(struct play *p, const struct order *o)
{
	struct buf text = buf_new(p->arena, 256);

	buf_addz(&text, "the race, forced to begin:");
	for (size_t i = 0; i < o->count; i++)
		buf_addz(&text, o->chosen[i] == TURN_A ? " a" : " b");
	return buf_str(&text);
}

/*
 * The next order: the last point at which a went on although b could have; false when there is
 * none.
 */
static bool next_order(struct race *r)
{
	struct order *o = r->order;

	while (o->count > 0 && o->chosen[o->count - 1] == TURN_B)
		o->count--;
	if (o->count == 0)
		return false;
	o->chosen[o->count - 1] = TURN_B;
	r->forced = o->count;
	return true;
}

static bool run_forced(struct race *r)
{
	struct play *p = r->play;
	unsigned runs = 0;

	do {
		p->note = order_text(p, r->order);
		r->order->count = 0;
		if (++runs > ORDERS_MOST)
			return play_error(p, "this race has too many orders");
		if (play_apart(p, run_once, r) != 0)
			return false;
	} while (next_order(r));
	if (p->options->verbose)
		printf("  %s:%u: the race was run in each of %u orders\n", p->story->file,
		       r->step->line, runs);
	return true;
}

static bool run_free(struct race *r)
{
	struct play *p = r->play;

	r->free = true;
	p->note = STR("the race, both sides running freely");
	for (unsigned i = 0; i < FREE_RUNS; i++)
		if (play_apart(p, run_once, r) != 0)
			return false;
	return true;
}

/* The story goes on as it does when a is done before b begins. */
static bool run_in_turn(struct race *r)
{
	for (size_t i = 0; i < 2; i++)
		act_run(r->play, r->play->acting, &r->sides[i].request, &r->sides[i].seen);
	return judge(r);
}

static bool build_side(struct race *r, size_t i)
{
	struct side *s = &r->sides[i];
	struct play *p = r->play;

	p->step = r->step->kids[i].kids;
	s->race = r;
	s->me = i == 0 ? TURN_A : TURN_B;
	s->who = act_build(p, p->step);
	if (!s->who)
		return false;
	memcpy(s->headers, s->who->headers, sizeof s->headers);
	s->request = s->who->last;
	s->request.headers = s->headers;
	return true;
}

static bool run_all(struct race *r)
{
	struct play *p = r->play;
	struct str note = p->note;
	const char *base = p->base;

	play_shut(p);
	bool good = run_forced(r) && run_free(r);

	p->note = note;
	return good && play_open(p, base);
}

bool race_run(struct play *p, const struct step *s)
{
	struct race *r = arena_one(p->arena, struct race);
	bool good = true;

	r->play = p;
	r->step = s;
	if (!build_side(r, 0) || !build_side(r, 1))
		return false;
	p->step = s;
	r->order = mmap(NULL, sizeof *r->order, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS,
			-1, 0);
	must(r->order != MAP_FAILED);
	if (!p->note.ptr) /* with a fault on its way the plain order is enough */
		good = run_all(r);
	munmap(r->order, sizeof *r->order);
	return good && run_in_turn(r);
}
