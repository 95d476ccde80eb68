/* Records that several pages show: the client, how to reach them, the record, who read it. */
#include "requests/requests_internal.h"

#include "law/aid.h"
#include "places/places.h"
#include "requests.views.h"

void requests_show_client(struct task *t, const struct person *who, struct client *out)
{
	int age = people_age(who->birth, day_of(task_now(t)));
	struct day born;

	if (!day_parse(who->birth, &born))
		born = DAY_NONE;
	*out = (struct client){
		.name = who->name,
		.birth = who->birth.len ? who->birth : STR_NONE,
		.born = born,
		.age = age > 0 ? age : 0,
		.erased = who->erased,
	};
}

void requests_show_likeness(int64_t score, unsigned signs, struct resemblance *out)
{
	*out = (struct resemblance){
		.score = score,
		.same_number = signs & LIKE_NUMBER,
		.same_phone = signs & LIKE_PHONE,
		.same_name = signs & LIKE_NAME,
		.part_of_name = signs & LIKE_NAME_PART,
		.same_day = signs & LIKE_DATE,
		.same_year = signs & LIKE_YEAR,
		.other_year = signs & LIKE_OTHER_YEAR,
	};
}

void requests_show_contact(struct task *t, const struct request *r, const struct person *who,
			   struct safe_contact *out)
{
	struct str phone = requests_text(t, r, REQUEST_CONTACT);

	*out = (struct safe_contact){
		.phone = str_or_none(phone),
		.own_phone = str_eq(phone, who->phone) ? STR_NONE : str_or_none(who->phone),
		.note = str_or_none(requests_text(t, r, REQUEST_CONTACT_NOTE)),
		.asker = str_or_none(requests_text(t, r, REQUEST_ASKER)),
		.relation = r->asker_relation,
		.call = r->safe_contact,
		.announce = str_is(r->safe_announce, "yes"),
	};
}

struct str requests_matter_title(struct task *t, struct str code, struct day on)
{
	const struct aid_term *matter = aid_matter_find(t->law, code, on);

	return matter ? str_of(aid_term_title(matter, t->language)) : code;
}

struct str requests_form_title(struct task *t, struct str code, struct day on)
{
	const struct aid_form *form = aid_form_find(t->law, code, on);

	return form ? str_of(aid_form_title(form, t->language)) : code;
}

struct str requests_place(struct task *t, struct str commune, struct day on, struct str typed)
{
	struct str known =
		commune.len ? places_text(t->arena, places_builtin(), commune, on) : STR_NONE;

	return known.ptr ? known : str_or_none(typed);
}

void requests_show_head(struct task *t, const struct request *r, const struct person *who,
			struct request_head *out)
{
	*out = (struct request_head){
		.id = r->id.v,
		.url = str_printf(t->arena, "/requests/%lld", (long long)r->id.v),
		.code = r->code,
		.state = r->state,
		.filed = r->filed_at,
		.channel = r->channel,
		.matter = requests_matter_title(t, r->matter, day_of(r->filed_at)),
		.arrested = r->arrested,
		.hard_area = r->hard_area,
		.place = requests_place(t, r->commune_code, r->place_day,
					requests_text(t, r, REQUEST_PLACE_TYPED)),
		.rev = r->rev,
	};
	requests_show_client(t, who, &out->who);
}

/* ---- the record ---- */

static struct str about_of(struct task *t, struct journal_line *line,
			   const struct journal_about *abouts)
{
	const struct journal_about *a = abouts;

	while (a->what && !str_is(line->what, a->what))
		a++;
	if (!a->what)
		return STR_NONE;
	struct str value = str_or_none(journal_fact(t, line, a->fact));
	const struct law_reason *ground = law_reason_find(t->law, value, day_of(line->at));

	return ground ? str_of(t->language == LANGUAGE_EN ? ground->title_en : ground->title)
		      : value;
}

static struct str role_title(struct task *t, struct str code)
{
	enum role role;

	return role_parse(code, &role) ? str_of(tr(t->language, role_about(role))) : code;
}

/* A citizen has no name here; what the page says instead is the role. */
static struct str by_of(struct task *t, struct str name, struct str role)
{
	return str_is(role, "citizen") || name.len == 0 ? role_title(t, role) : name;
}

size_t requests_show_journal(struct task *t, const char *subject_kind, int64_t subject,
			     const struct journal_about *abouts, struct journal_item **out)
{
	struct journal_line *lines;
	size_t n = journal_lines(t, subject_kind, subject, &lines);

	*out = arena_many(t->arena, n, struct journal_item);
	for (size_t i = 0; i < n; i++)
		(*out)[i] = (struct journal_item){
			.at = lines[i].at,
			.what = lines[i].what,
			.about = about_of(t, &lines[i], abouts),
			.by = by_of(t, lines[i].actor_name, lines[i].actor_role),
			.role = role_title(t, lines[i].actor_role),
		};
	return n;
}

size_t requests_show_readers(struct task *t, const char *subject_kind, int64_t subject,
			     struct reading **out)
{
	struct journal_reader *readers;
	size_t n = journal_readers(t, subject_kind, subject, &readers);

	*out = arena_many(t->arena, n, struct reading);
	for (size_t i = 0; i < n; i++)
		(*out)[i] = (struct reading){
			.at = readers[i].at,
			.by = by_of(t, readers[i].name, readers[i].role),
			.role = role_title(t, readers[i].role),
			.purpose = readers[i].purpose,
		};
	return n;
}
