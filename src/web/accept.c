#include "web/accept.h"

#include <strings.h>

#define QUALITY_FULL 1000

/* ";q=0.8" -> 800; anything unreadable counts in full. */
static int quality_of(struct str parameters)
{
	struct str q = str_sub(parameters, str_find(parameters, STR("q=")), SIZE_MAX);
	int quality = 0, worth = QUALITY_FULL;

	if (q.len < 3 || (q.ptr[2] != '0' && q.ptr[2] != '1'))
		return QUALITY_FULL;
	for (size_t i = 2; i < q.len && worth > 0; i++) {
		if (q.ptr[i] == '.')
			continue;
		if (q.ptr[i] < '0' || q.ptr[i] > '9')
			break;
		quality += (q.ptr[i] - '0') * worth;
		worth /= 10;
	}
	return quality < QUALITY_FULL ? quality : QUALITY_FULL;
}

static bool is_type(struct str item, struct str type)
{
	return item.len == type.len && strncasecmp(item.ptr, type.ptr, type.len) == 0;
}

bool accept_json(struct str accept, bool otherwise)
{
	struct str rest = accept, item, parameters;
	bool more = accept.len > 0, best_is_json = otherwise;
	int best = 0;

	while (more) {
		more = str_cut(rest, ',', &item, &rest);
		str_cut(item, ';', &item, &parameters);
		item = str_trim(item);
		bool json = is_type(item, STR("application/json"));
		int quality = quality_of(parameters);

		if ((json || is_type(item, STR("text/html"))) && quality > best) {
			best = quality;
			best_is_json = json;
		}
	}
	return best_is_json;
}
