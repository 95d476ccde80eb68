/* The search of the staff bar. */
#include "cases/cases_pages.h"

#include "base/fold.h"
#include "cases.html.h"

#define FIND_MOST   20
#define YEAR_DIGITS 4

/* What a result line leads to. */
struct found {
	const char *kind;
	int64_t id;
	struct unit_id scope;
};

struct search {
	struct provider_id provider; /* v = 0: not narrowed */
	struct finding *view;
	struct found found[FIND_MOST]; /* beside view->rows */
};

static struct found found_of(const struct matters_of_person_row *row)
{
	if (row->case_file.v)
		return (struct found){"case", row->case_file.v, row->scope_of};
	return (struct found){"request", row->request.v, row->scope_of};
}

/* Why something was found; the first reason stands. */
struct why {
	const char *code;            /* as find_line names it */
	const struct likeness *like; /* or NULL */
	struct str asker;            /* or absent */
};

static const struct why by_number = {"number", NULL, {0}};

static bool is_found(const struct search *s, const struct found *found)
{
	for (size_t i = 0; i < s->view->rows_count; i++)
		if (s->found[i].id == found->id && strcmp(s->found[i].kind, found->kind) == 0)
			return true;
	return false;
}

static void add_row(struct task *t, struct search *s, const struct matters_of_person_row *row,
		    const struct why *why)
{
	struct person who;
	struct found found = found_of(row);

	if (s->view->rows_count == FIND_MOST || is_found(s, &found))
		return;
	s->found[s->view->rows_count] = found;
	struct find_line *line = &s->view->rows[s->view->rows_count++];

	people_open_line(t,
			 &(struct person_sealed){row->person, row->person_key, row->person_name,
						 row->person_birth},
			 &who);
	*line = (struct find_line){
		.code = row->code,
		.number = row->number,
		.filed = row->filed_at,
		.url = str_printf(t->arena, "/%ss/%lld", found.kind, (long long)found.id),
		.why = str_of(why->code),
		.asker = why->asker,
	};
	requests_show_client(t, &who, &line->who);
	if (!why->like)
		return;
	line->likeness = arena_one(t->arena, struct resemblance);
	requests_show_likeness((int64_t)(why->like->score * 100 + 0.5), why->like->signs,
			       line->likeness);
}

static bool find_by_code(struct task *t, struct search *s, struct str q)
{
	struct str code;
	struct matters_of_person_row row;

	if (!code_check(t->arena, q, REQUEST_CODE_DIGITS, &code) ||
	    !matter_by_code(t, code, s->provider, &row))
		return false;
	add_row(t, s, &row, &by_number);
	return true;
}

/* Register numbers are written in capitals: "tt.tgtt.01.2026" means the same. */
static struct str upper(struct arena *a, struct str q)
{
	struct buf b = buf_new(a, q.len + 1);

	for (size_t i = 0; i < q.len; i++)
		buf_addc(&b, (char)(q.ptr[i] >= 'a' && q.ptr[i] <= 'z' ? q.ptr[i] - 'a' + 'A'
								       : q.ptr[i]));
	return buf_str(&b);
}

static bool find_by_number(struct task *t, struct search *s, struct str q)
{
	struct matters_of_person_row *rows;
	size_t n = matters_by_number(t, upper(t->arena, q), s->provider, &rows);

	for (size_t i = 0; i < n; i++)
		add_row(t, s, &rows[i], &by_number);
	return n > 0;
}

/* The digits, when there is nothing but digits and what stands between them. */
static struct str phone_of(struct arena *a, struct str q)
{
	struct buf digits = buf_new(a, q.len + 1);

	for (size_t i = 0; i < q.len; i++)
		if (q.ptr[i] >= '0' && q.ptr[i] <= '9')
			buf_addc(&digits, q.ptr[i]);
		else if (q.ptr[i] != ' ' && q.ptr[i] != '.' && q.ptr[i] != '-')
			return STR_NONE;
	return buf_str(&digits);
}

static bool is_year(struct str word)
{
	int64_t year;

	return word.len == YEAR_DIGITS && str_int(word, &year) && year > 0;
}

/* "thao a sinh", or "thao sinh 2009": a year at the end is that of birth. */
static struct person person_of(struct arena *a, struct str q)
{
	struct person who = {
		.name = q, .birth = STR(""), .id_number = STR(""), .phone = phone_of(a, q)};

	if (who.phone.len) {
		who.name = STR("");
		who.id_number = who.phone;
		return who;
	}
	if (q.len > YEAR_DIGITS && is_year(str_sub(q, q.len - YEAR_DIGITS, YEAR_DIGITS))) {
		who.birth = str_sub(q, q.len - YEAR_DIGITS, YEAR_DIGITS);
		who.name = str_trim(str_sub(q, 0, q.len - YEAR_DIGITS));
	}
	return who;
}

static void find_by_person(struct task *t, struct search *s, const struct person *who)
{
	struct likeness like[PEOPLE_LIKE_MOST];
	size_t n = people_like_own(t, who, like);

	for (size_t i = 0; i < n; i++) {
		struct matters_of_person_row *rows;
		size_t m = matters_of_person(t, like[i].id, s->provider, &rows);
		const struct why why = {"likeness", &like[i], STR_NONE};

		for (size_t j = 0; j < m; j++)
			add_row(t, s, &rows[j], &why);
	}
}

static void add_contacts(struct task *t, struct search *s, const char *code,
			 const struct request_contact *all, size_t n)
{
	struct matters_of_person_row row;

	for (size_t i = 0; i < n && s->view->rows_count < FIND_MOST; i++) {
		const struct why why = {code, NULL, all[i].asker.len ? all[i].asker : STR_NONE};

		if (matter_of_request(t, all[i].id, s->provider, &row))
			add_row(t, s, &row, &why);
	}
}

/* Whoever calls is often not the person aided, and says their own number and name. */
static void find_by_contact(struct task *t, struct search *s, const struct person *who)
{
	struct request_contact *all;
	bool called = who->phone.len != 0;
	size_t n = called ? requests_by_contact(t, who->phone, &all)
			  : requests_by_asker(t, who->name, &all);

	add_contacts(t, s, called ? "contact" : "asker", all, n);
}

static void find(struct task *t, struct search *s, struct str q)
{
	s->view->rows = arena_many(t->arena, FIND_MOST, struct find_line);
	if (find_by_code(t, s, q) || find_by_number(t, s, q))
		return;
	struct person who = person_of(t->arena, q);

	find_by_person(t, s, &who);
	find_by_contact(t, s, &who);
}

/* That somebody was found is a reading too. */
static enum outcome log_readings(struct task *t, const struct search *s)
{
	enum outcome o = OUTCOME_OK;

	for (size_t i = 0; o == OUTCOME_OK && i < s->view->rows_count; i++)
		o = journal_read(t, s->found[i].kind, s->found[i].id, s->found[i].scope,
				 "found by search");
	return o;
}

enum outcome cases_find_page(struct task *t, struct web *w)
{
	struct str q = str_trim(web_query(w, "q"));
	struct finding view = {.q = q.len ? q : STR(""), .asked = q.len > 0};
	struct search s = {.view = &view};

	if (view.asked && cases_own_provider(t, false, &s.provider))
		find(t, &s, q);
	enum outcome o = log_readings(t, &s);

	return o == OUTCOME_OK ? web_page(t, w, &finding_page, &view) : o;
}
