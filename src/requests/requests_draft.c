/*
 * A request that is still being written: it survives a lost session, a closed phone and a restart,
 * and two windows do not overwrite each other.  The PIN of the later slip is derived from the
 * draft, so that a second click shows the same slip although the PIN itself is stored nowhere.
 */
#include "requests/requests_internal.h"

#include "base/seal.h"

#define ANSWERS_BYTES ((size_t)48 << 10)
#define DRAFT_DAYS    14
#define CODE_TRIES    8

static struct seal_place answers_place(struct draft_id id)
{
	return (struct seal_place){"request_draft", "answers", id.v};
}

/* Derived, so that whoever knows code and PIN goes on with the cookie that the others have. */
static struct str secret_of(struct task *t, struct draft_id id)
{
	struct str hash = keyed_hash(t->arena, t->world->keys, "secret of draft", id.v, STR(""));
	struct buf b = buf_new(t->arena, 2 * hash.len);

	for (size_t i = 0; i < hash.len; i++)
		buf_addf(&b, "%02x", (unsigned char)hash.ptr[i]);
	return buf_str(&b);
}

static struct str cookie_of(struct task *t, struct draft_id id)
{
	return str_printf(t->arena, "%lld.%" STR_F, (long long)id.v, STR_A(secret_of(t, id)));
}

static struct str hash_of(struct task *t, struct draft_id id, struct str secret)
{
	return keyed_hash(t->arena, t->world->keys, "draft", id.v, secret);
}

static struct str pack(struct arena *a, const struct draft *d)
{
	struct buf b = buf_new(a, ANSWERS_BYTES);

	for (size_t i = 0; i < d->count; i++) {
		buf_add(&b, d->answers[i].name);
		buf_addc(&b, '\0');
		buf_add(&b, d->answers[i].value);
		buf_addc(&b, '\0');
	}
	must(!buf_full(&b));
	return buf_str(&b);
}

static void unpack(struct draft *d, struct str packed)
{
	struct str name, value;

	while (d->count < DRAFT_ANSWERS_MOST && str_cut(packed, '\0', &name, &packed) &&
	       str_cut(packed, '\0', &value, &packed))
		d->answers[d->count++] = (struct draft_answer){name, value};
}

struct str draft_answer(const struct draft *d, const char *name)
{
	for (size_t i = 0; i < d->count; i++)
		if (str_is(d->answers[i].name, name))
			return d->answers[i].value;
	return STR_NONE;
}

void draft_set(struct draft *d, struct str name, struct str value)
{
	for (size_t i = 0; i < d->count; i++)
		if (str_eq(d->answers[i].name, name)) {
			d->answers[i].value = value.ptr ? value : STR("");
			return;
		}
	must(d->count < DRAFT_ANSWERS_MOST);
	d->answers[d->count++] = (struct draft_answer){name, value.ptr ? value : STR("")};
}

static bool open_row(struct task *t, const struct draft_find_row *row, struct draft *out)
{
	struct data_key key;
	struct str packed;

	if (!data_key_open(t->world->keys, row->key, &key) ||
	    !unseal(t->arena, &key, answers_place(row->id), row->answers, &packed))
		return false;
	*out = (struct draft){.id = row->id,
			      .version = row->version,
			      .step = row->step,
			      .request = row->request,
			      .code = row->code};
	unpack(out, packed);
	return true;
}

/* "ID.SECRET", as the cookie holds it. */
static bool split(struct str cookie, struct draft_id *id, struct str *secret)
{
	struct str number;

	return str_cut(cookie, '.', &number, secret) && id_parse(number, &id->v) && secret->len > 0;
}

bool requests_draft(struct task *t, struct str cookie, struct draft *out)
{
	struct draft_find_row row;
	struct draft_id id;
	struct str secret;

	return split(cookie, &id, &secret) && draft_find(t, id, &row) &&
	       seal_same(row.secret_hash, hash_of(t, id, secret)) && open_row(t, &row, out);
}

static void insert(struct task *t, struct draft_insert_in *row)
{
	for (int i = 0; i < CODE_TRIES; i++) {
		row->code = code_random(t->arena, DRAFT_CODE_DIGITS);
		if (draft_insert(t, row) == 1 || db_failed(t))
			return;
	}
	must(!"no free code");
}

static enum outcome begin(struct task *t, const struct requests_draft_save_in *in,
			  struct requests_draft_save_out *out)
{
	struct draft_id id = {task_id(t)};
	struct data_key key;
	struct str wrapped = data_key_new(t->arena, t->world->keys, &key);
	struct str sealed = seal(t->arena, &key, answers_place(id), pack(t->arena, in->draft));

	insert(t, &(struct draft_insert_in){
			  .id = id,
			  .secret_hash = hash_of(t, id, secret_of(t, id)),
			  .key = wrapped,
			  .answers = sealed,
			  .step = in->step,
			  .now = task_now(t),
		  });
	out->cookie = cookie_of(t, id);
	out->version = 1;
	return OUTCOME_OK;
}

enum outcome requests_draft_save(struct task *t, const struct requests_draft_save_in *in,
				 struct requests_draft_save_out *out)
{
	struct draft_find_row row;
	struct data_key key;

	if (in->draft->id.v == 0)
		return begin(t, in, out);
	if (!draft_find(t, in->draft->id, &row) || !data_key_open(t->world->keys, row.key, &key))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_DRAFT_GONE);
	if (row.request.v)
		return refuse(t, OUTCOME_TOO_LATE, &REASON_DRAFT_FILED);
	if (row.version != in->draft->version)
		return refuse(t, OUTCOME_CONFLICT, &REASON_DRAFT_STALE);
	struct str sealed = seal(t->arena, &key, answers_place(row.id), pack(t->arena, in->draft));

	out->version = row.version + 1;
	draft_update(t, row.id, sealed, out->version, in->step, task_now(t));
	return OUTCOME_OK;
}

enum outcome requests_draft_drop(struct task *t, const struct draft_id *in, struct nothing *out)
{
	(void)out;
	requests_drop_files(t, *in);
	draft_delete(t, *in);
	return OUTCOME_OK;
}

static struct str pin_of(struct task *t, const char *what, int64_t id)
{
	return requests_pin_of(t->arena, keyed_hash(t->arena, t->world->keys, what, id, STR("")));
}

struct str requests_draft_pin(struct task *t, struct draft_id id)
{
	return pin_of(t, "pin to go on", id.v);
}

/* ---- going on elsewhere ---- */

static bool draft_fits(struct task *t, struct str code, struct str pin, int64_t *id)
{
	struct draft_by_code_row row;

	if (!draft_by_code(t, code, &row))
		return false;
	*id = row.id.v;
	return seal_same(requests_draft_pin(t, row.id), pin);
}

/* What became of the draft; false while it was not sent. */
static bool was_sent(struct task *t, struct draft_id id, struct request_id *request,
		     struct request_code_row *found)
{
	struct draft_find_row row;

	if (!draft_find(t, id, &row) || row.request.v == 0 || !request_code(t, row.request, found))
		return false;
	*request = row.request;
	return true;
}

/* Whoever began it elsewhere learns that it was sent, and never sees the slip. */
enum outcome requests_draft_open(struct task *t, const struct requests_draft_open_in *in,
				 struct requests_draft_open_out *out)
{
	struct pin_try try = {in->code, in->pin, in->peer, draft_fits};
	struct request_code_row found;
	struct request_id request;
	struct pin_answer answer;

	requests_try_pin(t, &try, &answer);
	*out = (struct requests_draft_open_out){
		.open = answer.open, .throttled = answer.throttled, .closed = answer.closed};
	if (!answer.open)
		return OUTCOME_OK;
	if (was_sent(t, (struct draft_id){answer.id}, &request, &found))
		out->sent_at = found.filed_at;
	else
		out->cookie = cookie_of(t, (struct draft_id){answer.id});
	return OUTCOME_OK;
}

struct str requests_pin_of_draft(struct task *t, struct draft_id id)
{
	return pin_of(t, "pin of draft", id.v);
}

struct str requests_pin_of_entry(struct task *t, int64_t entry)
{
	return pin_of(t, "pin of entry", entry);
}

/* The slip can be shown again; what was written is in the request now and is forgotten here. */
void requests_draft_filed(struct task *t, struct draft_id id, struct request_id request)
{
	struct draft_find_row row;
	struct data_key key;

	if (!draft_find(t, id, &row) || !data_key_open(t->world->keys, row.key, &key))
		return;
	draft_filed(t, id, request, seal(t->arena, &key, answers_place(id), STR("")), task_now(t));
}

bool requests_draft_became(struct task *t, struct draft_id id, struct request_id *request,
			   struct str *code)
{
	struct request_code_row found;

	if (!was_sent(t, id, request, &found))
		return false;
	*code = found.code;
	return true;
}

/* ---- the code of the person aided ---- */

/* Kept where a draft that was sent has no page any more. */
#define AIDED_SHOWN "aided_shown"

bool requests_aided_shown(const struct draft *d)
{
	return str_is(d->step, AIDED_SHOWN);
}

enum outcome requests_aided_once(struct task *t, const struct draft_id *in,
				 struct requests_aided_once_out *out)
{
	struct draft_find_row row;

	if (!draft_find(t, *in, &row) || row.request.v == 0 ||
	    !requests_aided_code(t, row.request, &out->code, &out->pin))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_DRAFT_GONE);
	if (!str_is(row.step, AIDED_SHOWN))
		draft_update(t, row.id, row.answers, row.version, STR(AIDED_SHOWN), task_now(t));
	else if (task_now(t) - row.changed_at > TIME_MINUTE)
		return refuse(t, OUTCOME_TOO_LATE, &REASON_AIDED_SHOWN);
	return OUTCOME_OK;
}

static enum outcome expire(struct task *t, const struct nothing *in, struct nothing *out)
{
	struct drafts_old_row *rows;
	size_t n = drafts_old(t, task_now(t) - DRAFT_DAYS * TIME_DAY, &rows);

	(void)in;
	(void)out;
	for (size_t i = 0; i < n; i++) {
		requests_drop_files(t, rows[i].id);
		draft_delete(t, rows[i].id);
	}
	return OUTCOME_OK;
}

enum outcome requests_expire_drafts(struct task *t, int64_t subject)
{
	struct nothing none = {0};

	(void)subject;
	return change(t, expire, &none, &none);
}
