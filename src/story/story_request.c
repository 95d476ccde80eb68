/* A request that was filed before the story begins: by the op that the citizen's pages end in. */
#include "story/story_play.h"

#include "requests/requests.h"

/* What stands behind the name: pairs of a word and its value. */
static bool read_pair(struct play *p, struct str key, struct str value, struct requests_file_in *in)
{
	struct {
		const char *word;
		struct str *into;
	} pairs[] = {
		{"born", &in->person.birth}, {"lives", &in->person.commune_code},
		{"matter", &in->matter},     {"arrested", &in->arrested},
		{"phone", &in->contact},     {"asker", &in->asker},
		{"call", &in->safe_contact}, {"announce", &in->safe_announce},
		{"note", &in->contact_note}, {"told", &in->narrative},
		{"facts", &in->eligibility}, {"number", &in->person.id_number},
	};

	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
		if (str_is(key, pairs[i].word)) {
			*pairs[i].into = value;
			return true;
		}
	return play_error(
		p, "behind the name stands born, lives, matter, arrested, phone, asker, call, "
		   "announce, note, told, "
		   "facts or number");
}

static bool read_more(struct play *p, const struct step *s, struct requests_file_in *in)
{
	for (size_t i = 0; i < s->rest_count; i += 2) {
		if (i + 1 == s->rest_count)
			return play_error(p, "a value is missing behind %" STR_F,
					  STR_A(s->rest[i].text));
		if (!read_pair(p, s->rest[i].text, s->rest[i + 1].text, in))
			return false;
	}
	return true;
}

static bool file(struct play *p, struct requests_file_in *in, struct requests_file_out *out)
{
	struct task *t = play_task(p);
	enum outcome o;

	in->person.place_day = day_of(task_now(t));
	if (in->asker.len)
		in->asker_relation = STR("relative");
	o = change(t, requests_file, in, out);
	struct str why = o == OUTCOME_OK ? STR_NONE : str_copy(p->arena, reason_text(t));

	if (o == OUTCOME_OK)
		out->code = str_copy(p->arena, out->code);
	task_free(t);
	return o == OUTCOME_OK ||
	       play_error(p, "this cannot be filed: %s %" STR_F, outcome_code(o), STR_A(why));
}

/* request $asked …: $asked is its id, $asked_code the code of its slip. */
bool scene_request(struct play *p, const struct step *s)
{
	struct str name = str_sub(s->args[0]->text, 1, SIZE_MAX);
	struct named_unit *unit = play_need_unit(p, s->args[1]);
	struct requests_file_out out = {{0}};
	struct requests_file_in in = {
		.channel = STR("counter"),
		.language = STR("vi"),
		.asker_relation = STR("self"),
		.person = {.name = s->args[2]->text},
		.matter = STR("criminal"),
		.eligibility = STR("poor=yes"),
		.arrested = STR("unknown"),
		.safe_contact = STR("yes"),
		.safe_announce = STR("yes"),
	};

	if (!unit || !read_more(p, s, &in))
		return false;
	in.unit = unit->id;
	if (!file(p, &in, &out))
		return false;
	play_capture(p, name, str_printf(p->arena, "%lld", (long long)out.id.v));
	play_capture(p, str_printf(p->arena, "%" STR_F "_code", STR_A(name)), out.code);
	return true;
}
