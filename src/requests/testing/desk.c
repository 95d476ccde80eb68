#include "requests/testing/desk.h"

#include "law/testing/law_once.h"

static const char accounts[] = "INSERT INTO account (id, login, name, password, totp, totp_key, "
			       "totp_step, created_at, closed_at) VALUES "
			       "(101, 'receiver', 'Lý Thị Mai', '', NULL, NULL, 0, 1, NULL), "
			       "(102, 'director', 'Hoàng Văn Sơn', '', NULL, NULL, 0, 1, NULL), "
			       "(103, 'ann', 'Trần Thị Ann', '', NULL, NULL, 0, 1, NULL), "
			       "(104, 'ben', 'Phạm Văn Ben', '', NULL, NULL, 0, 1, NULL), "
			       "(105, 'other', 'Đỗ Thị Xa', '', NULL, NULL, 0, 1, NULL)";

static struct unit_id add_centre(struct task *t, const char *code, const char *name)
{
	struct agencies_add_in in = {.kind = STR("centre"),
				     .code = str_of(code),
				     .name = str_of(name),
				     .address = STR(""),
				     .commune_code = DESK_COMMUNE,
				     .telephone = STR(""),
				     .duty_telephone = STR(""),
				     .hours = STR(""),
				     .opened = day_plus(day_of(task_now(t)), -100),
				     .closed = DAY_NONE};
	struct agencies_add_out out;

	must(agencies_add(t, &in, &out) == OUTCOME_OK);
	return out.id;
}

static struct seat_id add_seat(struct task *t, int64_t account, struct unit_id unit, enum role role)
{
	struct access_add_seat_in in = {
		{account}, unit, role, STR(""), day_plus(day_of(task_now(t)), -100)};
	struct access_add_seat_out out;

	must(access_add_seat(t, &in, &out) == OUTCOME_OK);
	return out.id;
}

static struct provider_id add_provider(struct task *t, struct unit_id unit, struct seat_id seat,
				       const char *kind, const char *name)
{
	struct providers_add_in in = {.seat = seat,
				      .unit = unit,
				      .kind = str_of(kind),
				      .name = str_of(name),
				      .card = STR(""),
				      .telephone = STR(""),
				      .languages = STR(""),
				      .organisation = STR(""),
				      .from = day_plus(day_of(task_now(t)), -100)};
	struct providers_add_out out;

	must(providers_add(t, &in, &out) == OUTCOME_OK);
	return out.id;
}

static enum outcome op_furnish(struct task *t, struct desk *const *in, struct nothing *out)
{
	struct desk *d = *in;

	d->centre = add_centre(t, "TT", "Trung tâm");
	d->other_centre = add_centre(t, "XA", "Trung tâm khác");
	d->receiver = add_seat(t, 101, d->centre, ROLE_RECEIVER);
	d->director = add_seat(t, 102, d->centre, ROLE_DIRECTOR);
	d->ann = add_seat(t, 103, d->centre, ROLE_PROVIDER);
	d->ben = add_seat(t, 104, d->centre, ROLE_PROVIDER);
	d->other_receiver = add_seat(t, 105, d->other_centre, ROLE_RECEIVER);
	d->ann_works = add_provider(t, d->centre, d->ann, "officer", "Trần Thị Ann");
	d->ben_works = add_provider(t, d->centre, d->ben, "officer", "Phạm Văn Ben");
	d->lawyer = add_provider(t, d->centre, (struct seat_id){0}, "lawyer", "Luật sư Vũ");
	d->adviser = add_provider(t, d->centre, (struct seat_id){0}, "adviser", "Tư vấn viên Lò");
	d->foreign = add_provider(t, d->other_centre, (struct seat_id){0}, "officer", "Người Xa");
	return agencies_serve(t,
			      &(struct agencies_serve_in){d->centre, STR("15"), STR(""),
							  day_plus(day_of(task_now(t)), -100)},
			      out);
}

struct desk *desk_open(void **state)
{
	struct stage *st = house_of(state);
	struct desk *d = arena_one(st->arena, struct desk);
	struct nothing none;

	d->st = st;
	st->world.law = law_once();
	house_clock(st, "2026-03-02T08:00");
	stage_script(st, accounts, NULL, NULL);
	struct task *t = house_task(st);

	must(change(t, op_furnish, &d, &none) == OUTCOME_OK);
	task_free(t);
	return d;
}

struct task *desk_task(struct desk *d, struct seat_id seat)
{
	struct task *t = house_task(d->st);

	if (seat.v)
		must(access_act_as(t, seat));
	return t;
}

struct desk_told desk_change(struct desk *d, struct seat_id seat, const struct db_op *op,
			     const void *in, void *out)
{
	struct task *t = desk_task(d, seat);
	struct desk_told told = {.outcome = db_change(t, op, in, out)};

	told.reason = t->reason;
	told.field = t->reason_field;
	task_free(t);
	return told;
}

struct requests_file_in desk_form(const char *name, const char *birth)
{
	return (struct requests_file_in){
		.channel = STR("online"),
		.language = STR("vi"),
		.asker_relation = STR("self"),
		.person = {.name = str_of(name),
			   .birth = str_of(birth),
			   .commune_code = DESK_COMMUNE,
			   .place_day = day_of(house_instant("2026-03-02T08:00"))},
		.contact = STR("0912345678"),
		.safe_contact = STR("yes"),
		.safe_announce = STR("yes"),
		.matter = STR("family"),
		.eligibility = STR("poor=yes"),
		.narrative = STR("…"),
		.arrested = STR("no")};
}

struct request_id desk_file(struct desk *d, const char *name, const char *birth)
{
	struct requests_file_in in = desk_form(name, birth);
	struct requests_file_out out;

	must(desk_do(d, (struct seat_id){0}, requests_file, &in, &out).outcome == OUTCOME_OK);
	return out.id;
}

int64_t desk_rev(struct desk *d, struct request_id id)
{
	struct task *t = house_task(d->st);
	struct request r;

	must(requests_find(t, id, &r));
	int64_t rev = r.rev;

	task_free(t);
	return rev;
}
