/* Times of many requests, and the threads that take them. */
#include "load.h"

#include <err.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

int64_t clock_us(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

long number(const char *word)
{
	char *end;
	long n = strtol(word, &end, 10);

	if (!*word || *end || n < 0)
		errx(2, "'%s' is no number", word);
	return n;
}

/* ---- tallies ---- */

void tally_add(struct tally *t, int64_t us, bool good)
{
	if (!good) {
		t->failed++;
		return;
	}
	if (t->count == t->room) {
		t->room = t->room ? t->room * 2 : 1024;
		t->us = realloc(t->us, t->room * sizeof *t->us);
		if (!t->us)
			err(1, "memory");
	}
	t->us[t->count++] = us;
}

static int by_size(const void *a, const void *b)
{
	const int64_t *one = a, *other = b;

	return (*one > *other) - (*one < *other);
}

static int64_t per_mille(const struct tally *t, size_t share)
{
	return t->count ? t->us[(t->count - 1) * share / 1000] : 0;
}

bool tally_print(struct tally *t)
{
	double seconds = (double)(t->ended - t->began) / 1e6;

	qsort(t->us, t->count, sizeof *t->us, by_size);
	printf("count=%zu failed=%zu rate=%.0f p50=%lld p99=%lld p999=%lld\n", t->count, t->failed,
	       seconds > 0 ? (double)t->count / seconds : 0, (long long)per_mille(t, 500),
	       (long long)per_mille(t, 990), (long long)per_mille(t, 999));
	return t->count > 0 && t->failed == 0;
}

void tally_merge(struct tally *into, struct tally *tallies, unsigned count)
{
	for (unsigned i = 0; i < count; i++) {
		for (size_t k = 0; k < tallies[i].count; k++)
			tally_add(into, tallies[i].us[k], true);
		into->failed += tallies[i].failed;
		free(tallies[i].us);
	}
	free(tallies);
}

/* ---- threads ---- */

struct thread {
	void (*work)(void *arg, unsigned i);
	void *arg;
	unsigned number;
	pthread_t id;
};

static void *run(void *arg)
{
	struct thread *t = arg;

	t->work(t->arg, t->number);
	return NULL;
}

void on_threads(unsigned threads, void (*work)(void *arg, unsigned i), void *arg)
{
	struct thread *all = calloc(threads, sizeof *all);

	for (unsigned i = 0; all && i < threads; i++) {
		all[i] = (struct thread){.work = work, .arg = arg, .number = i};
		if (pthread_create(&all[i].id, NULL, run, &all[i]) != 0)
			errx(1, "a thread cannot be started");
	}
	for (unsigned i = 0; all && i < threads; i++)
		pthread_join(all[i].id, NULL);
	free(all);
}
