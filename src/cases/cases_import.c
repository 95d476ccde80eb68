/*
 * Taking a register on paper over: its lines become matters with their numbers, and what the law
 * limits runs from the days that the register tells.
 */
#include "cases/cases_import.h"

#include "jobs/jobs.h"

#define KEPT_DAYS 7

static struct seal_place place_of(const char *column, struct import_id id)
{
	return (struct seal_place){"register_import", column, id.v};
}

struct str import_open(struct task *t, struct str wrapped, const char *column, struct import_id id,
		       struct str sealed)
{
	struct data_key key;
	struct str clear;

	if (!sealed.ptr)
		return STR("");
	must(data_key_open(t->world->keys, wrapped, &key));
	must(unseal(t->arena, &key, place_of(column, id), sealed, &clear));
	return clear;
}

static void note_import(struct task *t, struct import_id id, struct unit_id scope, const char *what,
			struct str number)
{
	journal_note(t, &(struct journal_entry){.subject_kind = "register_import",
						.subject = id.v,
						.scope = scope,
						.what = what,
						.facts = {{"lines", number}}});
}

/* ---- the file comes ---- */

enum outcome cases_import_send(struct task *t, const struct cases_import_send_in *in,
			       struct cases_import_send_out *out)
{
	struct import_units_row *units;
	struct import_twin_row twin;
	struct data_key key;
	size_t n = import_units(t, day_of(task_now(t)), &units), at = 0;
	struct import_id id = {task_id(t)};

	while (at < n && units[at].id.v != in->unit.v)
		at++;
	if (at == n)
		return refuse_field(t, OUTCOME_NOT_FOUND, &REASON_UNIT_UNKNOWN, "unit");
	if (import_twin(t, in->unit, in->print, &twin)) {
		reason_arg(t, "name", twin.ended_by);
		return refuse_field(t, OUTCOME_CONFLICT, &REASON_IMPORT_TWICE, "sheet");
	}
	struct str wrapped = data_key_new(t->arena, t->world->keys, &key);

	import_insert(t, &(struct import_insert_in){
				 .id = id,
				 .scope_of = in->unit,
				 .at = task_now(t),
				 .by = t->actor.name,
				 .print = in->print,
				 .key = wrapped,
				 .name = seal(t->arena, &key, place_of("name", id), in->name),
				 .sheet = seal(t->arena, &key, place_of("sheet", id), in->sheet),
				 .columns = in->columns,
				 .lines = in->lines,
			 });
	note_import(t, id, in->unit, "register.sent",
		    str_printf(t->arena, "%lld", (long long)in->lines));
	out->id = id;
	return OUTCOME_OK;
}

/* The import as it stands, when it is still to be decided and the page was not stale. */
static enum outcome open_sent(struct task *t, struct import_id id, int64_t rev,
			      struct import_find_row *row)
{
	if (!import_find(t, id, row))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_IMPORT_UNKNOWN);
	if (!str_is(row->state, "sent"))
		return refuse(t, OUTCOME_TOO_LATE, &REASON_IMPORT_OVER);
	if (row->rev != rev)
		return refuse(t, OUTCOME_CONFLICT, &REASON_IMPORT_STALE);
	return OUTCOME_OK;
}

enum outcome cases_import_columns(struct task *t, const struct cases_import_columns_in *in,
				  struct nothing *out)
{
	struct import_find_row row;
	enum outcome o = open_sent(t, in->id, in->rev, &row);

	(void)out;
	if (o == OUTCOME_OK)
		import_set_columns(t, in->id, in->columns);
	return o;
}

enum outcome cases_import_drop(struct task *t, const struct cases_import_in *in,
			       struct nothing *out)
{
	struct import_find_row row;
	enum outcome o = open_sent(t, in->id, in->rev, &row);

	(void)out;
	if (o != OUTCOME_OK)
		return o;
	import_end(t, in->id, STR("dropped"), task_now(t), t->actor.name);
	note_import(t, in->id, row.scope_of, "register.dropped", STR("0"));
	return OUTCOME_OK;
}

static enum outcome expire(struct task *t, const struct nothing *in, struct nothing *out)
{
	(void)in;
	(void)out;
	imports_expire(t, task_now(t) - KEPT_DAYS * TIME_DAY, task_now(t));
	return OUTCOME_OK;
}

enum outcome cases_imports_clear(struct task *t, int64_t subject)
{
	const struct nothing in = {0};
	struct nothing out;

	(void)subject;
	return change(t, expire, &in, &out);
}

/* ---- a line becomes a matter ---- */

static bool has_ended(const struct import_line *line)
{
	return str_is(line->state, "ended") || str_is(line->state, "handed_over");
}

static enum outcome start(struct task *t, const struct clock_start *about, const char *rule,
			  int64_t at)
{
	struct clock_start clock = *about;

	if (!rule)
		return OUTCOME_OK;
	clock.rule = rule;
	clock.start_at = at;
	if (!clock.holder.name.len)
		clock.holder = cases_first_holder(t, &clock);
	return clocks_start(t, &clock);
}

/* What is owed now; what was done in time on paper has no clock any more. */
static enum outcome start_clocks(struct task *t, const struct case_insert_imported_in *row,
				 const struct import_line *line)
{
	struct clock_start about = {
		.subject_kind = "case",
		.subject = row->id.v,
		.subject_name = row->number,
		.scope = row->scope_of,
		.holder = {.seat = line->provider_seat, .name = line->provider_name}};
	enum outcome o = OUTCOME_OK;

	if (str_is(line->state, "accepted"))
		o = start(t, &about, aid_assign_clock(line->form, str_is(line->arrested, "yes")),
			  line->accepted_at);
	if (o == OUTCOME_OK && !has_ended(line))
		o = start(t, &about, line->form->advise, line->accepted_at);
	if (o == OUTCOME_OK && str_is(line->state, "ended"))
		o = start(t, &about, aid_clock_of(t->law, "ended", line->ended),
			  day_start(line->ended));
	return o;
}

static struct str seal_paper(struct task *t, const struct data_key *key, const char *column,
			     struct case_id id, struct str words)
{
	return seal(t->arena, key, (struct seal_place){"case_imported", column, id.v},
		    str_or_empty(words));
}

static void keep_paper(struct task *t, struct import_id import, const struct import_line *line,
		       const struct case_insert_imported_in *row)
{
	struct data_key key;
	struct str wrapped = data_key_new(t->arena, t->world->keys, &key);

	imported_insert(
		t, &(struct imported_insert_in){
			   .case_file = row->id,
			   .scope_of = row->scope_of,
			   .import = import,
			   .file_row = line->row,
			   .category = seal_paper(t, &key, "category", row->id, line->category),
			   .decision = line->decision,
			   .decided = line->decided,
			   .handed_over = line->handed_over,
			   .result = seal_paper(t, &key, "result", row->id, line->result),
			   .key = wrapped,
			   .notes = seal_paper(t, &key, "notes", row->id, line->notes),
		   });
}

static struct request_id add_request(struct task *t, const struct unit *unit,
				     const struct import_line *line, struct person_id *person)
{
	const struct requests_import_in in = {
		.unit = unit->id,
		.person = {.name = line->client, .birth = line->birth, .address = line->address},
		.matter = line->matter,
		.form = str_of(line->form->code),
		.arrested = line->arrested.len ? line->arrested : STR("unknown"),
		.number = register_number(t->arena, &line->place),
		.at = line->accepted_at,
		.ended = has_ended(line),
	};

	return requests_import(t, &in, person);
}

static enum outcome take_line(struct task *t, struct import_id import, const struct unit *unit,
			      const struct import_line *line)
{
	struct person_id person;
	struct request_id request = add_request(t, unit, line, &person);
	const struct case_insert_imported_in row = {
		.id = {task_id(t)},
		.scope_of = unit->id,
		.request = request,
		.person = person,
		.number = register_number(t->arena, &line->place),
		.line = line->key,
		.form = str_of(line->form->code),
		.matter = line->matter,
		.arrested = line->arrested.len ? line->arrested : STR("unknown"),
		.state = line->state,
		.accepted_at = line->accepted_at,
		.accepted_by = t->actor.name,
		.provider = line->provider,
		.assigned_at = !line->provider.v            ? 0
			       : day_is_none(line->decided) ? line->accepted_at
							    : day_start(line->decided),
		.ended_at = has_ended(line) ? day_start(line->ended) : 0,
		.ending = has_ended(line) ? STR("done") : STR(""),
		.law_version = law_version(t->arena, t->law, line->accepted),
	};
	const struct journal_fact facts[] = {
		{"row", str_printf(t->arena, "%lld", (long long)line->row)},
		{"number", row.number},
		{0}};
	struct case_file c = {.id = row.id, .scope = unit->id};

	case_insert_imported(t, &row);
	if (row.provider.v)
		assignment_insert(t, row.id, row.scope_of, row.provider, row.assigned_at, STR(""),
				  t->actor.name);
	keep_paper(t, import, line, &row);
	cases_note(t, &c, "case.imported", facts);
	return start_clocks(t, &row, line);
}

/* What a line leaves behind in the arena is given back before the next one. */
static enum outcome take_lines(struct task *t, struct import_id import,
			       const struct import_check *check)
{
	enum outcome o = OUTCOME_OK;

	for (size_t i = 0; i < check->count && o == OUTCOME_OK; i++) {
		const struct register_place *place = &check->lines[i].place;
		struct arena_mark mark = arena_mark(t->arena);

		register_advance(t, check->unit.id, place->book, place->year, place->seq);
		o = take_line(t, import, &check->unit, &check->lines[i]);
		if (o == OUTCOME_OK)
			arena_rewind(t->arena, mark);
	}
	return o;
}

void import_check_stored(struct task *t, const struct import_find_row *row,
			 struct import_check *out)
{
	struct unit unit = {0};
	struct sheet_rows rows;
	struct import_columns columns = import_columns_read(row->columns);

	agencies_find(t, row->scope_of, &unit);
	import_unpack(t->arena, import_open(t, row->key, "sheet", row->id, row->sheet), &rows);
	import_check(t, &unit, &rows, &columns, out);
}

enum outcome cases_import_take(struct task *t, const struct cases_import_in *in,
			       struct nothing *out)
{
	struct import_find_row row;
	struct import_twin_row twin;
	struct import_check check;
	enum outcome o = open_sent(t, in->id, in->rev, &row);

	(void)out;
	if (o != OUTCOME_OK)
		return o;
	if (import_twin(t, row.scope_of, row.print, &twin)) {
		reason_arg(t, "name", twin.ended_by);
		return refuse(t, OUTCOME_CONFLICT, &REASON_IMPORT_TWICE);
	}
	import_check_stored(t, &row, &check);
	if (check.faults_count)
		return refuse(t, OUTCOME_INVALID, &REASON_IMPORT_FAULTS);
	o = take_lines(t, row.id, &check);
	if (o != OUTCOME_OK)
		return o;
	import_end(t, row.id, STR("taken"), task_now(t), t->actor.name);
	note_import(t, row.id, row.scope_of, "register.taken",
		    str_printf(t->arena, "%zu", check.count));
	event_emit(t, "cases.register_taken", row.id.v);
	return OUTCOME_OK;
}
