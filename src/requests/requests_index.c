/*
 * Finding a request by somebody who is not the person aided: the telephone that was given to be
 * called, and whoever asks for another.  They are no persons of their own, but are found like them.
 */
#include "requests/requests_internal.h"

#include "base/seal.h"

/* So many batches in one run of the job: a hundred thousand requests. */
#define BATCHES 500

void requests_index(struct task *t, struct request_id id, struct str contact, struct str asker)
{
	struct people_blinds blinds;
	struct request_index_insert_in row = {.request = id};

	people_blind(t, &(struct person){.name = asker, .phone = contact}, &blinds);
	row.phone = blinds.phone;
	for (size_t i = 0; i == 0 || i < blinds.pairs_count; i += PEOPLE_PAIRS_AT_ONCE) {
		row.one = blinds.pairs[i];
		row.two = blinds.pairs[i + 1];
		row.three = blinds.pairs[i + 2];
		row.four = blinds.pairs[i + 3];
		row.five = blinds.pairs[i + 4];
		row.six = blinds.pairs[i + 5];
		request_index_insert(t, &row);
	}
}

/* ---- searching ---- */

static struct str open_asker(struct task *t, const struct request_by_index_row *row)
{
	struct data_key key;
	struct str clear;

	must(data_key_open(t->world->keys, row->key, &key));
	must(unseal(t->arena, &key, (struct seal_place){"request", "asker", row->id.v}, row->asker,
		    &clear));
	return clear;
}

static size_t look_for(struct task *t, const char *kind, struct str value,
		       struct request_by_index_row **rows)
{
	return value.len ? request_by_index(t, str_of(kind), value, rows) : 0;
}

size_t requests_by_contact(struct task *t, struct str phone, struct request_contact **out)
{
	struct request_by_index_row *rows;
	struct people_blinds blinds;

	people_blind(t, &(struct person){.name = STR(""), .phone = phone}, &blinds);
	size_t n = look_for(t, "phone", blinds.phone, &rows);

	*out = arena_many(t->arena, n + 1, struct request_contact);
	for (size_t i = 0; i < n; i++)
		(*out)[i] = (struct request_contact){rows[i].id, open_asker(t, &rows[i])};
	return n;
}

size_t requests_by_asker(struct task *t, struct str typed, struct request_contact **out)
{
	struct request_by_index_row *rows;
	size_t n = look_for(t, "pair", people_blind_ends(t, typed), &rows), found = 0;

	*out = arena_many(t->arena, n + 1, struct request_contact);
	for (size_t i = 0; i < n; i++) {
		struct str asker = open_asker(t, &rows[i]);

		if (people_name_holds(t->arena, asker, typed))
			(*out)[found++] = (struct request_contact){rows[i].id, asker};
	}
	return found;
}

/* ---- requests from before there was an index ---- */

static enum outcome index_some(struct task *t, const struct nothing *in, size_t *out)
{
	struct request_unindexed_some_row *rows;
	struct request r;

	(void)in;
	*out = request_unindexed_some(t, &rows);
	for (size_t i = 0; i < *out; i++) {
		if (requests_find(t, rows[i].id, &r))
			requests_index(t, r.id, requests_text(t, &r, REQUEST_CONTACT),
				       requests_text(t, &r, REQUEST_ASKER));
		request_indexed(t, rows[i].id);
	}
	return OUTCOME_OK;
}

enum outcome requests_index_older(struct task *t, int64_t subject)
{
	struct nothing none = {0};
	enum outcome o = OUTCOME_OK;
	size_t done = 1;

	(void)subject;
	for (int i = 0; i < BATCHES && o == OUTCOME_OK && done; i++) {
		struct task *own = task_new(t->world, t->db); /* its memory goes with the batch */

		own->actor = t->actor;
		o = change(own, index_some, &none, &done);
		task_free(own);
	}
	return o;
}
