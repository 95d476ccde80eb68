/* The requests behind matters that were kept on paper until now. */
#include "requests/requests_internal.h"

#include "base/random.h"
#include "base/seal.h"

#define CODE_TRIES 8

/* A code that nobody has; after a few tries the numbers are used up, which nobody will see. */
static void insert(struct task *t, struct request_insert_imported_in *row)
{
	for (int i = 0; i < CODE_TRIES; i++) {
		row->code = requests_new_code(t);
		if (request_insert_imported(t, row) == 1 || db_failed(t))
			return;
	}
	must(!"no free code");
}

/* Nobody was given it; the person gets a code of their own at the counter. */
static void add_code(struct task *t, const struct request_insert_imported_in *row)
{
	const struct request_code_new code = {
		.request = row->id,
		.holder = "requester",
		.known_by = "filed",
		.code = row->code,
		.pin = str_printf(t->arena, "%06u", random_below(1000000)),
	};

	must(requests_add_code(t, &code) || db_failed(t));
}

/* The register says nothing of it. */
static struct str nothing_sealed(struct task *t, const struct data_key *key, const char *column,
				 struct request_id id)
{
	return seal(t->arena, key, (struct seal_place){"request", column, id.v}, STR(""));
}

struct request_id requests_import(struct task *t, const struct requests_import_in *in,
				  struct person_id *person)
{
	struct data_key key;
	struct request_insert_imported_in row = {
		.id = {task_id(t)},
		.scope_of = in->unit,
		.filed_at = in->at,
		.person = people_add(t, in->unit, &in->person),
		.key = data_key_new(t->arena, t->world->keys, &key),
		.matter = in->matter,
		.form = in->form,
		.arrested = in->arrested,
		.place_day = day_of(in->at),
		.state = in->ended ? STR("ended") : STR("accepted"),
		.decided_by = t->actor.name,
		.law_version = law_version(t->arena, t->law, day_of(in->at)),
	};

	row.asker = nothing_sealed(t, &key, "asker", row.id);
	row.contact = nothing_sealed(t, &key, "contact", row.id);
	row.contact_note = nothing_sealed(t, &key, "contact_note", row.id);
	row.narrative = nothing_sealed(t, &key, "narrative", row.id);
	insert(t, &row);
	add_code(t, &row);
	requests_index(t, row.id, STR(""), STR(""));
	journal_note(t, &(struct journal_entry){
				.subject_kind = "request",
				.subject = row.id.v,
				.scope = in->unit,
				.what = "request.imported",
				.facts = {{"number", in->number}},
			});
	*person = row.person;
	return row.id;
}
