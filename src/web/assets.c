#include "web/assets.h"

const struct asset *asset_find(struct str name)
{
	size_t low = 0, high = web_assets_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = str_cmp(name, str_of(web_assets[middle].name));
		if (order == 0)
			return &web_assets[middle];
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return NULL;
}
