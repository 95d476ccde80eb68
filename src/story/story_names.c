/* $names: what was captured, and who and what the scene has. */
#include "story/story_play.h"

struct player *play_player(struct play *p, struct str name)
{
	for (size_t i = 0; i < p->player_count; i++)
		if (str_eq(p->players[i].name, name))
			return &p->players[i];
	return NULL;
}

struct named_unit *play_unit(struct play *p, struct str name)
{
	for (size_t i = 0; i < p->unit_count; i++)
		if (str_eq(p->units[i].name, name))
			return &p->units[i];
	return NULL;
}

static struct capture *find_capture(struct play *p, struct str name)
{
	for (size_t i = 0; i < p->capture_count; i++)
		if (str_eq(p->captures[i].name, name))
			return &p->captures[i];
	return NULL;
}

struct player *play_need_player(struct play *p, const struct word *name)
{
	struct player *found = play_player(p, name->text);

	if (!found)
		play_error(p, "nobody here is called %" STR_F, STR_A(name->text));
	return found;
}

struct named_unit *play_need_unit(struct play *p, const struct word *name)
{
	struct named_unit *found = play_unit(p, name->text);

	if (!found)
		play_error(p, "no organisation here is called %" STR_F, STR_A(name->text));
	return found;
}

bool play_name_is_free(struct play *p, struct str name)
{
	if (!play_player(p, name) && !play_unit(p, name) && !find_capture(p, name))
		return true;
	return play_error(p, "the name %" STR_F " is taken", STR_A(name));
}

void play_capture(struct play *p, struct str name, struct str value)
{
	struct capture *found = find_capture(p, name);

	if (!found) {
		must(p->capture_count < CAPTURES_MOST);
		found = &p->captures[p->capture_count++];
	}
	*found = (struct capture){str_copy(p->arena, name), str_copy(p->arena, value)};
}

/* The name at the start of `s`; absent when there is none. */
static struct str name_at(struct str s)
{
	struct str name = STR_NONE;

	for (size_t len = 1; len <= s.len && story_is_name(str_sub(s, 0, len)); len++)
		name = str_sub(s, 0, len);
	return name;
}

static bool take_part(struct str *rest, const char *part)
{
	if (!str_starts(*rest, str_of(part)) ||
	    name_at(str_sub(*rest, 1, SIZE_MAX)).len != strlen(part) - 1)
		return false;
	*rest = str_sub(*rest, strlen(part), SIZE_MAX);
	return true;
}

/* $ha: the provider, else the seat; $ha.seat and so on say which.  0: there is no such id. */
static int64_t player_id(const struct player *who, struct str *rest)
{
	if (take_part(rest, ".seat"))
		return who->seat.v;
	if (take_part(rest, ".unit"))
		return who->unit.v;
	if (take_part(rest, ".account"))
		return who->account.v;
	if (take_part(rest, ".provider"))
		return who->provider.v;
	return who->provider.v ? who->provider.v : who->seat.v;
}

/* *rest stands behind the $; in the end behind the name. */
static bool take_name(struct play *p, struct str *rest, struct str *name, struct str *value)
{
	struct player *who;
	struct named_unit *unit;
	struct capture *capture;
	int64_t id = 0;

	*name = name_at(*rest);
	*rest = str_sub(*rest, name->len, SIZE_MAX);
	who = play_player(p, *name);
	unit = play_unit(p, *name);
	capture = find_capture(p, *name);
	if (capture) {
		*value = capture->value;
		return true;
	}
	if (who)
		id = player_id(who, rest);
	else if (unit)
		id = unit->id.v;
	*value = str_printf(p->arena, "%lld", (long long)id);
	return id != 0;
}

bool play_value(struct play *p, const struct word *w, struct str *out)
{
	struct buf text = buf_new(p->arena, (size_t)1 << 20);
	struct str rest = w->text, name, value;

	buf_addz(&text, "");
	while (rest.len > 0) {
		char c = rest.ptr[0];

		rest = str_sub(rest, 1, SIZE_MAX);
		if (c != '$') {
			buf_addc(&text, c == STORY_DOLLAR ? '$' : c);
			continue;
		}
		if (!take_name(p, &rest, &name, &value))
			return play_error(p, "nothing is known as $%" STR_F, STR_A(name));
		buf_add(&text, value);
	}
	if (buf_full(&text))
		return play_error(p, "the text is too long");
	*out = text.len ? buf_str(&text) : STR("");
	return true;
}

/* One part of a path or query. */
static struct str part_at(struct str s)
{
	size_t len = 0;

	while (len < s.len && !strchr("/?#&=", s.ptr[len]))
		len++;
	return str_sub(s, 0, len);
}

bool play_fits(struct play *p, struct str pattern, struct str text)
{
	struct str name, value;

	while (pattern.len > 0) {
		char c = pattern.ptr[0];

		pattern = str_sub(pattern, 1, SIZE_MAX);
		if (c != '$') {
			c = c == STORY_DOLLAR ? '$' : c;
			if (text.len == 0 || text.ptr[0] != c)
				return false;
			text = str_sub(text, 1, SIZE_MAX);
			continue;
		}
		if (!take_name(p, &pattern, &name, &value)) {
			value = part_at(text);
			if (name.len == 0 || value.len == 0)
				return false;
			play_capture(p, name, value);
		}
		if (!str_starts(text, value))
			return false;
		text = str_sub(text, value.len, SIZE_MAX);
	}
	return text.len == 0;
}
