/* The grammar: which phrases there are, where each may stand, and what must follow what. */
#include "story/story_read.h"

#include "base/arena.h"
#include "base/must.h"

#define UNITS "centre|branch|department|police|detention|procuracy|court|commune"

/* clang-format off */
const struct phrase story_phrases[] = {
	{SPOT_TOP, "story TEXT", STEP_STORY},
	{SPOT_TOP, "tagged ...", STEP_TAGGED},
	{SPOT_TOP, "now VALUE", STEP_NOW},
	{SPOT_TOP, UNITS " NAME TEXT code VALUE in VALUE ...", STEP_UNIT},
	{SPOT_TOP, "NAME succeeds NAME on VALUE", STEP_SUCCEEDS},
	{SPOT_TOP, "NAME is citizen", STEP_CITIZEN},
	{SPOT_TOP, "request VAR at NAME for TEXT ...", STEP_REQUEST},
	{SPOT_TOP, "NAME is also NAME at NAME", STEP_ALSO},
	{SPOT_TOP, "NAME is NAME at NAME TEXT ...", STEP_SEAT},
	{SPOT_TOP, "NAME gets VALUE ...", STEP_GETS},
	{SPOT_TOP, "NAME posts VALUE ...", STEP_POSTS},
	{SPOT_TOP, "NAME again", STEP_AGAIN},
	{SPOT_TOP, "NAME forgets cookies", STEP_FORGETS},
	{SPOT_TOP, "=> NUMBER NAME? [ VALUE ]", STEP_ANSWER},
	{SPOT_TOP, "job VALUE runs|fails", STEP_JOB},
	{SPOT_TOP, "jobs run", STEP_JOBS},
	{SPOT_TOP, "clock VALUE of NAME VALUE is due VALUE", STEP_CLOCK_DUE},
	{SPOT_TOP, "clock VALUE of NAME VALUE is running|stopped|cancelled|absent", STEP_CLOCK},
	{SPOT_TOP, "journal of NAME VALUE has|lacks VALUE [ by TEXT ]", STEP_JOURNAL},
	{SPOT_TOP, "log of NAME VALUE has|lacks TEXT [ for TEXT ]", STEP_LOG},
	{SPOT_TOP, "NAME is told TEXT", STEP_TOLD},
	{SPOT_TOP, "NAME is not told TEXT", STEP_TOLD},
	{SPOT_TOP, "messages go|fail", STEP_CHANNEL},
	{SPOT_TOP, "sql TEXT is|contains VALUE", STEP_SQL},
	{SPOT_TOP, "capture VAR from sql TEXT", STEP_CAPTURE_SQL},
	{SPOT_TOP, "race", STEP_RACE},
	{SPOT_RACE, "a:|b: ...", STEP_SIDE},
	{SPOT_RACE, "either|or a => NUMBER NAME? , b => NUMBER NAME?", STEP_RESULT},
	{SPOT_RACE, "then ...", STEP_THEN},
	{SPOT_ACT, "header TEXT = VALUE", STEP_HEADER},
	{SPOT_ACT, "file NAME VALUE [ as TEXT ]", STEP_FILE},
	{SPOT_ACT, "VALUE = VALUE", STEP_FIELD},
	{SPOT_ANSWER, "says TEXT", STEP_SAYS},
	{SPOT_ANSWER, "lacks TEXT", STEP_LACKS},
	{SPOT_ANSWER, "heading TEXT", STEP_HEADING},
	{SPOT_ANSWER, "title TEXT", STEP_TITLE},
	{SPOT_ANSWER, "xpath|json|header TEXT is|contains VALUE", STEP_VALUE},
	{SPOT_ANSWER, "json TEXT has NUMBER", STEP_LENGTH},
	{SPOT_ANSWER, "capture VAR from xpath|json|header TEXT", STEP_CAPTURE},
	{SPOT_ANSWER, "budget queries <= NUMBER", STEP_BUDGET},
	{SPOT_ANSWER, "reason TEXT", STEP_REASON},
	{SPOT_ANSWER, "field TEXT", STEP_WRONG_FIELD},
	{0},
};
/* clang-format on */

static bool is_act(enum step_kind k)
{
	return k == STEP_GETS || k == STEP_POSTS || k == STEP_AGAIN;
}

/* What can find something wrong: a story without any of these tests nothing. */
static bool is_check(enum step_kind k)
{
	return k == STEP_ANSWER || k == STEP_RACE ||
	       (k >= STEP_JOB && k <= STEP_SQL && k != STEP_JOBS && k != STEP_CHANNEL);
}

struct line {
	unsigned number;
	bool indented;
	struct str raw;
	struct word *words;
	size_t count;
};

struct reading {
	struct arena *arena;
	struct story *story;
	struct line *lines;
	size_t count, at; /* `at`: the line that comes next */
};

static bool wrong(struct reading *r, unsigned line, struct str problem)
{
	if (!r->story->problem.ptr) {
		r->story->problem = problem;
		r->story->problem_line = line;
	}
	return false;
}

static bool read_lines(struct reading *r, struct str text)
{
	struct str rest = text, raw;
	unsigned number = 0;
	bool more = true;

	if (!str_is_utf8(text))
		return wrong(r, 1, STR("the file is not UTF-8"));
	while (more) {
		more = str_cut(rest, '\n', &raw, &rest);
		struct line line = {.number = ++number, .raw = str_trim(raw)};
		const char *problem = story_words(r->arena, raw, &line.words, &line.count);

		if (problem)
			return wrong(r, number, str_of(problem));
		line.indented = raw.len > 0 && (raw.ptr[0] == ' ' || raw.ptr[0] == '\t');
		if (line.count > 0)
			r->lines[r->count++] = line;
	}
	return true;
}

/* --- one step --- */

static bool find_phrase(struct reading *r, const struct line *l, size_t skip, enum spot spot,
			struct step *out)
{
	for (const struct phrase *p = story_phrases; p->pattern; p++)
		if (p->spot == spot &&
		    story_match(p->pattern, l->words + skip, l->count - skip, out)) {
			out->phrase = p;
			out->kind = p->kind;
			out->line = l->number;
			out->raw = l->raw;
			return true;
		}
	return wrong(r, l->number,
		     str_printf(r->arena, "this is no sentence of a story%s: %" STR_F,
				spot == SPOT_TOP ? "" : " in this place", STR_A(l->raw)));
}

/* Where the lines below a step belong; false when there can be none. */
static bool spot_below(enum step_kind k, enum spot *out)
{
	*out = k == STEP_ANSWER ? SPOT_ANSWER : SPOT_ACT;
	return k == STEP_ANSWER || k == STEP_GETS || k == STEP_POSTS;
}

static bool read_kids(struct reading *r, struct step *s)
{
	enum spot below;
	bool may = spot_below(s->kind, &below);

	s->kids = arena_many(r->arena, r->count - r->at + 1, struct step);
	while (r->at < r->count && r->lines[r->at].indented) {
		const struct line *l = &r->lines[r->at++];
		struct step *kid = &s->kids[s->kids_count++];

		if (!may)
			return wrong(r, l->number, STR("nothing can stand below that line"));
		if (!find_phrase(r, l, 0, below, kid))
			return false;
		if (s->kind == STEP_GETS && kid->kind >= STEP_FILE && kid->kind <= STEP_FIELD)
			return wrong(
				r, l->number,
				STR("a field is posted, never got: write it into the address"));
	}
	return true;
}

/* The act behind a: or the record line behind `then`, as the only kid. */
static bool read_inner(struct reading *r, const struct line *l, struct step *s)
{
	struct step *inner = arena_one(r->arena, struct step);

	if (!find_phrase(r, l, 1, SPOT_TOP, inner) || !read_kids(r, inner))
		return false;
	s->kids = inner;
	s->kids_count = 1;
	if (s->kind == STEP_SIDE && !is_act(inner->kind))
		return wrong(r, l->number,
			     STR("a side of a race gets, posts or does something again"));
	if (s->kind == STEP_THEN && (inner->kind < STEP_CLOCK_DUE || inner->kind > STEP_SQL))
		return wrong(r, l->number, STR("behind `then` stands clock, journal, log or sql"));
	return true;
}

static bool starts_race_line(const struct line *l)
{
	static const char *const starts[] = {"a:", "b:", "either", "or", "then"};

	for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
		if (!l->indented && !l->words[0].quoted && str_is(l->words[0].text, starts[i]))
			return true;
	return false;
}

/* a, b, either, any number of or, any number of then: in this order. */
static bool race_is_whole(const struct step *race)
{
	static const char *const order[] = {"a:", "b:", "either"};
	size_t last = 0;

	for (size_t i = 0; i < race->kids_count; i++) {
		const struct step *kid = &race->kids[i];
		size_t rank = kid->kind == STEP_THEN ? 4 : 3;

		if (i < 3 && (kid->kind == STEP_THEN || !str_is(kid->args[0]->text, order[i])))
			return false;
		if (i >= 3 && kid->kind != STEP_THEN && !str_is(kid->args[0]->text, "or"))
			return false;
		if (i >= 3 && rank < last)
			return false;
		last = i >= 3 ? rank : 0;
	}
	return race->kids_count >= 3;
}

static bool read_race(struct reading *r, struct step *race)
{
	race->kids = arena_many(r->arena, r->count - r->at + 1, struct step);
	while (r->at < r->count && starts_race_line(&r->lines[r->at])) {
		const struct line *l = &r->lines[r->at++];
		struct step *kid = &race->kids[race->kids_count++];

		if (!find_phrase(r, l, 0, SPOT_RACE, kid))
			return false;
		if (kid->kind != STEP_RESULT && !read_inner(r, l, kid))
			return false;
	}
	return race_is_whole(race) || wrong(r, race->line,
					    STR("a race has a:, b:, either, then any number of or, "
						"then of then: in this order"));
}

/* --- the whole --- */

static bool take_tags(struct reading *r, const struct step *s)
{
	static const struct {
		const char *name;
		unsigned tag;
	} tags[] = {{"faults", STORY_FAULTS}, {"pg", STORY_ONLY_PG}, {"sqlite", STORY_ONLY_SQLITE}};

	for (size_t i = 0; i < s->rest_count; i++) {
		unsigned found = 0;

		for (size_t k = 0; k < sizeof tags / sizeof *tags; k++)
			if (str_is(s->rest[i].text, tags[k].name))
				found = tags[k].tag;
		if (!found)
			return wrong(r, s->line, STR("a story is tagged faults, pg or sqlite"));
		r->story->tags |= found;
	}
	return s->rest_count > 0 || wrong(r, s->line, STR("the tag is missing"));
}

static bool take_head(struct reading *r, const struct step *s)
{
	bool first = r->story->count == 1,
	     early = first || (r->story->count == 2 && s->kind == STEP_TAGGED);

	if ((s->kind == STEP_STORY) != first)
		return wrong(r, s->line,
			     STR("a file begins with its one line: story \"what it tells\""));
	if (s->kind == STEP_STORY)
		r->story->title = s->args[0]->text;
	if (s->kind != STEP_TAGGED)
		return true;
	return early ? take_tags(r, s) : wrong(r, s->line, STR("tagged stands right below story"));
}

/* An act that nobody looks at would pass whatever came of it. */
static bool follows(struct reading *r, const struct step *before, const struct step *s)
{
	bool acted = before && is_act(before->kind),
	     answered = acted || (before && before->kind == STEP_ANSWER);

	if (s && s->kind == STEP_ANSWER && !answered)
		return wrong(r, s->line, STR("=> stands behind an act"));
	if (acted && (!s || s->kind != STEP_ANSWER))
		return wrong(r, before->line, STR("what is expected of this act? => is missing"));
	return true;
}

static bool read_step(struct reading *r)
{
	const struct line *l = &r->lines[r->at++];
	struct story *story = r->story;
	struct step *s = &story->steps[story->count];

	if (l->indented)
		return wrong(r, l->number, STR("this line is indented below nothing"));
	if (!find_phrase(r, l, 0, SPOT_TOP, s))
		return false;
	story->count++;
	if (!take_head(r, s) || !follows(r, story->count > 1 ? s - 1 : NULL, s))
		return false;
	return s->kind == STEP_RACE ? read_race(r, s) : read_kids(r, s);
}

static bool checks_something(const struct story *story)
{
	for (size_t i = 0; i < story->count; i++)
		if (is_check(story->steps[i].kind))
			return true;
	return false;
}

void story_read(struct arena *a, const char *file, struct str text, struct story *out)
{
	struct reading r = {.arena = a, .story = out};

	*out = (struct story){.file = file};
	r.lines = arena_many(a, text.len + 1, struct line);
	if (!read_lines(&r, text))
		return;
	out->steps = arena_many(a, r.count + 1, struct step);
	while (r.at < r.count)
		if (!read_step(&r))
			return;
	if (out->count == 0)
		wrong(&r, 1, STR("the file is empty"));
	else if (follows(&r, &out->steps[out->count - 1], NULL) && !checks_something(out))
		wrong(&r, 1, STR("this story expects nothing"));
}
