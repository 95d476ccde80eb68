/*
 * People on the other side, as whoever asked told of them.  They are persons like those of a case,
 * so that a search for conflicts meets them before anybody has accepted the request.
 */
#include "requests/requests_internal.h"

static struct seal_place place(struct person_id person)
{
	return (struct seal_place){"request_party", "relation", person.v};
}

void requests_add_parties(struct task *t, struct request_id id, struct unit_id scope,
			  const struct data_key *key,
			  const struct request_party parties[REQUEST_PARTIES_MOST])
{
	for (int i = 0; i < REQUEST_PARTIES_MOST && parties[i].name.len; i++) {
		struct person_id person = people_add(
			t, scope,
			&(struct person){.name = parties[i].name, .birth = parties[i].birth});

		request_party_insert(
			t, id, i + 1, person,
			seal(t->arena, key, place(person), str_or_empty(parties[i].relation)));
	}
}

size_t requests_parties(struct task *t, struct request_id id,
			struct request_party out[REQUEST_PARTIES_MOST])
{
	struct request_party_list_row *rows;
	size_t n = request_party_list(t, id, &rows), count = 0;
	struct data_key key;

	for (size_t i = 0; i < n && i < REQUEST_PARTIES_MOST; i++) {
		struct request_party *p = &out[count];
		struct person who;

		if (!people_find(t, rows[i].person, &who) || who.erased)
			continue;
		*p = (struct request_party){.name = who.name, .birth = who.birth, .person = who.id};
		must(data_key_open(t->world->keys, rows[i].key, &key));
		must(unseal(t->arena, &key, place(rows[i].person), rows[i].relation, &p->relation));
		count++;
	}
	return count;
}
