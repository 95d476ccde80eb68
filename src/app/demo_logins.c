/*
 * What people need to look around: DIR/logins.json for programs, the walk on the screen.  Both come
 * from the file, so that a folder made last week prints the same as on its first day.
 */
#include "app/demo.h"

#include "base/say.h"

#include <errno.h>
#include <fcntl.h>
#include <jansson.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define PATH_BYTES  4096
#define VALUES_MOST 24

/* ---- the file ---- */

static bool path_of(const char *directory, char out[PATH_BYTES])
{
	return snprintf(out, PATH_BYTES, "%s/logins.json", directory) < PATH_BYTES;
}

bool demo_has_logins(const char *directory)
{
	char path[PATH_BYTES];

	return path_of(directory, path) && access(path, R_OK) == 0;
}

static struct str url_of(struct arena *a, const struct demo_address *where)
{
	bool here =
		strcmp(where->address, "127.0.0.1") == 0 || strcmp(where->address, "0.0.0.0") == 0;

	return str_printf(a, "http://%s:%u", here ? "localhost" : where->address, where->port);
}

static json_t *text(struct str s)
{
	return json_stringn(s.ptr ? s.ptr : "", s.len);
}

static const char *office_name(enum demo_unit unit)
{
	for (size_t i = 0; i < demo_offices_count; i++)
		if (demo_offices[i].unit == unit)
			return demo_offices[i].name;
	return "Kịp";
}

static json_t *accounts(const struct demo *d)
{
	json_t *list = json_array();

	for (size_t i = 0; i < demo_seats_count; i++) {
		const struct demo_seat *s = &demo_seats[i];

		if (!s->left)
			json_array_append_new(
				list,
				json_pack("{s:s, s:o, s:s, s:s, s:s, s:s, s:s}", "login", s->login,
					  "password", text(d->people[i].password), "name", s->name,
					  "role", role_code(s->role), "title", s->title, "unit",
					  office_name(s->unit), "walk", s->walk ? s->walk : ""));
	}
	return list;
}

static json_t *slip(struct str code, struct str pin, const struct demo_matter *m, const char *what)
{
	return json_pack("{s:o, s:o, s:s, s:s, s:s}", "code", text(code), "pin", text(pin), "name",
			 m->name, "what", what, "walk", m->walk ? m->walk : "");
}

static json_t *citizens(const struct demo *d)
{
	json_t *list = json_array();

	for (size_t i = 0; i < d->lives_count; i++) {
		const struct demo_life *life = &d->lives[i];
		const struct demo_matter *m = life->of;

		if (m->slip)
			json_array_append_new(list, slip(life->code, life->pin, m, m->slip));
		if (m->own_slip)
			json_array_append_new(list,
					      slip(life->own_code, life->own_pin, m, m->own_slip));
	}
	return list;
}

static const char *provider_name(const char *login)
{
	for (size_t i = 0; login && i < demo_seats_count; i++)
		if (strcmp(demo_seats[i].login, login) == 0)
			return demo_seats[i].name;
	return "";
}

/* The matters that the walk speaks of, by the word that stands for each. */
static json_t *matters(const struct demo *d)
{
	json_t *list = json_object();

	for (size_t i = 0; i < d->lives_count; i++) {
		const struct demo_matter *m = d->lives[i].of;

		if (m->walk)
			json_object_set_new(list, m->walk,
					    json_pack("{s:s, s:s, s:o, s:o}", "name", m->name,
						      "provider", provider_name(m->candidate),
						      "code", text(d->lives[i].code), "number",
						      text(d->lives[i].number)));
	}
	return list;
}

static bool write_json(const char *path, const json_t *all)
{
	int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	FILE *out = file >= 0 ? fdopen(file, "w") : NULL;

	if (!out)
		return false;
	bool good = json_dumpf(all, out, JSON_INDENT(2)) == 0 && fputc('\n', out) == '\n';

	return fclose(out) == 0 && good;
}

bool demo_write_logins(const struct demo *d, const char *directory,
		       const struct demo_address *where)
{
	char path[PATH_BYTES];
	json_t *all =
		json_pack("{s:o, s:o, s:o, s:o}", "url", text(url_of(d->o->arena, where)),
			  "accounts", accounts(d), "citizens", citizens(d), "matters", matters(d));
	bool good = all && path_of(directory, path) && write_json(path, all);

	if (!good)
		fprintf(stderr, "kip demo: %s/logins.json cannot be written: %s\n", directory,
			strerrordesc_np(errno));
	json_decref(all);
	return good;
}

/* ---- the walk ---- */

/* clang-format off */
static const struct walk_part {
	const char *who, *title;
	const char *steps[5];
} walk[] = {
	{"mother",
	 N_("A mother on a phone, without account"),
	 {N_("{url}: touch “Am I entitled to legal aid?” and “Start”, choose “Under 16”, touch “Continue”: "
	     "yes, by which article, and with which papers."),
	  N_("Touch “Ask for legal aid”. Choose “Father or mother”, write the name of your child and your own, "
	     "touch “Save and continue”. Type “{place}”, touch “Find”, choose the first commune."),
	  N_("Choose “Civil”, and “No”: nobody was arrested. On the next page write a telephone number and say "
	     "how it is safe to call."),
	  N_("Read all of it once more, touch “Send the request”, keep code and PIN."),
	  N_("{url}/status: code {code}, PIN {pin}. Who holds the request of {mother}, and until when; below, "
	     "“How this limit is counted”, day by day.")}},
	{"clerk",
	 N_("A clerk: {url}/sign-in, {login}, password {password}"),
	 {N_("“Queue”: who is held or has a near day first, then who waits longest. “Arrested "
	     "or in custody” shows those alone, “All” everybody again."),
	  N_("Open {clerk}: a number that must not be called, what the law answers, which papers prove it."),
	  N_("“Accept”: choose “Participation in proceedings”, “No” and “Complete: accept”; the category stands "
	     "chosen, by what the person said. Press “Accept and enter in the register”: the number is given "
	     "and the clock runs."),
	  N_("“Clocks”: what is late, what ends today; open “How it is counted”.")}},
	{"lawyer",
	 N_("A lawyer: {url}/sign-in, {login}, password {password}"),
	 {N_("“Matters”: your own and no others; above them your hearings of the next 30 days."),
	  N_("Open {lawyer}: “I take this matter on”, then “Note work”: how long, what kind, a note."),
	  N_("“Matters”, open {ending}: “End the matter”, “What was asked has been carried out”, a word for "
	     "the client. Clock A21 begins: the file is to be handed over.")}},
	{"director",
	 N_("A director: {url}/sign-in, {login}, password {password}"),
	 {N_("“Matters”, open {likeness}, “Choose who is assigned”, choose {likeness_provider}: a like name is "
	     "on the other side. “Sign and send the decision” asks “Why it is no conflict”: write it and "
	     "send again."),
	  N_("“Matters”, open {conflict}, “Choose who is assigned”: {conflict_provider} stands under “Cannot "
	     "be assigned, and why”."),
	  N_("“Clocks”: who holds what, which clock is late; “Workload”: the same by person."),
	  N_("“Matters”, “Registers”: choose one, then “Closings”: which months are closed, and what each closing "
	     "counted.")}},
};
/* clang-format on */

struct values {
	struct arena *arena;
	struct say_value rows[VALUES_MOST];
	size_t count;
};

static void put(struct values *v, const char *name, struct str value)
{
	must(v->count < VALUES_MOST);
	v->rows[v->count++] = (struct say_value){name, value};
}

static struct str member(const json_t *object, const char *name)
{
	return str_of(json_string_value(json_object_get(object, name)));
}

/* The first of the list that plays this part; NULL when nobody does. */
static json_t *who_plays(const json_t *list, const char *part)
{
	size_t i;
	json_t *row;

	json_array_foreach(list, i, row) if (str_is(member(row, "walk"), part)) return row;
	return NULL;
}

static void put_matters(struct values *v, json_t *list)
{
	const char *name;
	json_t *row;

	json_object_foreach(list, name, row)
	{
		put(v, name, member(row, "name"));
		put(v, str_printf(v->arena, "%s_provider", name).ptr, member(row, "provider"));
	}
}

static struct str say(const struct values *v, enum language l, const char *msgid)
{
	return say_with(v->arena, tr(l, msgid), v->rows, v->count);
}

static void print_part(const struct values *common, const struct walk_part *part, const json_t *all,
		       enum language l)
{
	const json_t *account = who_plays(json_object_get(all, "accounts"), part->who);
	const json_t *citizen = who_plays(json_object_get(all, "citizens"), part->who);
	struct values v = *common;

	put(&v, "login", member(account, "login"));
	put(&v, "password", member(account, "password"));
	put(&v, "code", say_code(v.arena, member(citizen, "code")));
	put(&v, "pin", say_code(v.arena, member(citizen, "pin")));
	printf("\n  %" STR_F "\n", STR_A(say(&v, l, part->title)));
	for (size_t i = 0; i < sizeof part->steps / sizeof *part->steps && part->steps[i]; i++)
		printf("    %zu. %" STR_F "\n", i + 1, STR_A(say(&v, l, part->steps[i])));
}

static void print_walk(struct arena *a, const json_t *all, struct str url, const char *directory)
{
	static const enum language both[] = {LANGUAGE_VI, LANGUAGE_EN};
	struct values v = {.arena = a};

	put(&v, "url", url);
	put(&v, "place", STR("dinh hoa"));
	put(&v, "file", str_printf(a, "%s/logins.json", directory));
	put_matters(&v, json_object_get(all, "matters"));
	for (size_t l = 0; l < sizeof both / sizeof *both; l++) {
		printf("\n%" STR_F "\n",
		       STR_A(say(&v, both[l], N_("Five minutes at {url} (all sign-ins: {file})"))));
		for (size_t i = 0; i < sizeof walk / sizeof *walk; i++)
			print_part(&v, &walk[i], all, both[l]);
	}
	putchar('\n');
	fflush(stdout);
}

bool demo_print_walk(const char *directory, const struct demo_address *where)
{
	char path[PATH_BYTES];
	json_error_t problem = {.text = "its name is too long"};
	json_t *all = path_of(directory, path) ? json_load_file(path, 0, &problem) : NULL;

	if (!all) {
		fprintf(stderr, "kip demo: %s/logins.json: %s\n", directory, problem.text);
		return false;
	}
	struct arena *a = arena_new((size_t)1 << 20);

	print_walk(a, all, url_of(a, where), directory);
	arena_free(a);
	json_decref(all);
	return true;
}
