#include "journal/journal.h"

#include "base/random.h"
#include "base/seal.h"
#include "journal/journal_internal.h"

#define SALT_BYTES 16
#define BODY_BYTES ((size_t)16 << 10)
#define READ_SLOT  (15 * TIME_MINUTE)

/* name NUL value NUL ...: no text that came through the edge holds a NUL. */
static struct str pack(struct arena *a, const struct journal_fact *facts)
{
	struct buf b = buf_new(a, BODY_BYTES);

	for (size_t i = 0; i < JOURNAL_FACTS_MOST && facts[i].name; i++) {
		buf_addz(&b, facts[i].name);
		buf_addc(&b, '\0');
		buf_add(&b, facts[i].value);
		buf_addc(&b, '\0');
	}
	must(!buf_full(&b));
	return buf_str(&b);
}

static void unpack(struct arena *a, struct str body, struct journal_line *line)
{
	struct str name, value;

	line->facts = arena_many(a, JOURNAL_FACTS_MOST, struct journal_fact);
	while (line->facts_count < JOURNAL_FACTS_MOST && str_cut(body, '\0', &name, &body) &&
	       str_cut(body, '\0', &value, &body))
		line->facts[line->facts_count++] = (struct journal_fact){str_z(a, name), value};
}

static struct seal_place body_place(int64_t id)
{
	return (struct seal_place){"journal", "body", id};
}

struct str journal_commitment(struct arena *a, const struct journal_chain_after_row *row)
{
	const struct str parts[] = {row->salt, row->key, row->body};

	return hash_parts(a, parts, sizeof parts / sizeof *parts);
}

/*
 * Everything that is not sealed stands in the chain in the clear, so that no part of a row can be
 * altered.
 */
struct str journal_chain(struct arena *a, struct str before,
			 const struct journal_chain_after_row *row)
{
	struct str numbers =
		str_printf(a, "%lld %lld %lld %lld %lld %lld", (long long)row->id.v,
			   (long long)row->subject, (long long)row->scope_of.v,
			   (long long)row->place, (long long)row->at, (long long)row->actor.v);
	const struct str parts[] = {before,          row->subject_kind, numbers,        row->what,
				    row->actor_role, row->actor_name,   row->commitment};

	return hash_parts(a, parts, sizeof parts / sizeof *parts);
}

void journal_note(struct task *t, const struct journal_entry *e)
{
	struct journal_last_row last = {0};
	struct data_key key;
	char salt[SALT_BYTES];

	journal_last(t, str_of(e->subject_kind), e->subject, &last);
	random_bytes(salt, sizeof salt);
	struct str wrapped = data_key_new(t->arena, t->world->keys, &key);
	struct journal_chain_after_row row = {
		.id = {task_id(t)},
		.scope_of = e->scope,
		.key = wrapped,
		.subject_kind = str_of(e->subject_kind),
		.subject = e->subject,
		.at = task_now(t),
		.what = str_of(e->what),
		.actor = t->actor.account,
		.actor_role = str_of(role_code(t->actor.role)),
		.actor_name = t->actor.name.ptr ? t->actor.name : STR("citizen"),
		.place = last.place + 1,
		.salt = {salt, sizeof salt},
	};

	row.body = seal(t->arena, &key, body_place(row.id.v), pack(t->arena, e->facts));
	row.commitment = journal_commitment(t->arena, &row);
	row.chain = journal_chain(t->arena, last.chain, &row);
	journal_insert(t, &(struct journal_insert_in){
				  .id = row.id,
				  .subject_kind = row.subject_kind,
				  .subject = row.subject,
				  .scope_of = row.scope_of,
				  .at = row.at,
				  .what = row.what,
				  .actor = row.actor,
				  .actor_role = row.actor_role,
				  .actor_name = row.actor_name,
				  .place = row.place,
				  .body = row.body,
				  .key = row.key,
				  .commitment = row.commitment,
				  .salt = row.salt,
				  .chain = row.chain,
			  });
}

size_t journal_lines(struct task *t, const char *subject_kind, int64_t subject,
		     struct journal_line **out)
{
	struct journal_of_row *rows;
	size_t n = journal_of(t, str_of(subject_kind), subject, &rows);

	*out = arena_many(t->arena, n, struct journal_line);
	for (size_t i = 0; i < n; i++)
		(*out)[i] = (struct journal_line){.at = rows[i].at,
						  .what = rows[i].what,
						  .actor_name = rows[i].actor_name,
						  .actor_role = rows[i].actor_role,
						  .id = rows[i].id.v,
						  .body = rows[i].body,
						  .key = rows[i].key};
	return n;
}

/* A page shows facts of few lines: the others stay sealed. */
static void open_body(struct task *t, struct journal_line *line)
{
	struct data_key key;
	struct str body;

	if (line->body.ptr && data_key_open(t->world->keys, line->key, &key) &&
	    unseal(t->arena, &key, body_place(line->id), line->body, &body))
		unpack(t->arena, body, line);
	line->body = STR_NONE;
}

struct str journal_fact(struct task *t, struct journal_line *line, const char *name)
{
	open_body(t, line);
	for (size_t i = 0; i < line->facts_count; i++)
		if (strcmp(line->facts[i].name, name) == 0)
			return line->facts[i].value;
	return STR_NONE;
}

struct reading {
	struct str subject_kind, purpose;
	int64_t subject, slot;
	struct unit_id scope;
};

static enum outcome log_reading(struct task *t, const struct reading *in, struct nothing *out)
{
	(void)out;
	read_log_insert(t,
			&(struct read_log_insert_in){
				.subject_kind = in->subject_kind,
				.subject = in->subject,
				.scope_of = in->scope,
				.slot = in->slot,
				.reader = t->actor.account,
				.purpose = in->purpose,
				.reader_name = t->actor.name.ptr ? t->actor.name : STR("citizen"),
				.reader_role = str_of(role_code(t->actor.role)),
				.at = task_now(t),
			});
	return OUTCOME_OK;
}

enum outcome journal_read(struct task *t, const char *subject_kind, int64_t subject,
			  struct unit_id scope, const char *purpose)
{
	struct reading reading = {.subject_kind = str_of(subject_kind),
				  .purpose = str_of(purpose),
				  .subject = subject,
				  .slot = task_now(t) / READ_SLOT * READ_SLOT,
				  .scope = scope};
	struct read_log_find_row found;
	struct nothing none;

	if (read_log_find(t, reading.subject_kind, subject, reading.slot, t->actor.account,
			  reading.purpose, &found))
		return OUTCOME_OK;
	return change(t, log_reading, &reading, &none);
}

size_t journal_readers(struct task *t, const char *subject_kind, int64_t subject,
		       struct journal_reader **out)
{
	struct read_log_of_row *rows;
	size_t n = read_log_of(t, str_of(subject_kind), subject, &rows);

	*out = arena_many(t->arena, n, struct journal_reader);
	for (size_t i = 0; i < n; i++)
		(*out)[i] = (struct journal_reader){rows[i].at, rows[i].name, rows[i].role,
						    rows[i].purpose};
	return n;
}
