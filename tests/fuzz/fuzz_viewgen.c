/* viewgen on records, views and forms, and on those of another folder. */
#include "fuzz/fuzz.h"
#include "fuzz/fuzz_generator.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	static const struct generator_file files[] = {
		{"clocks/clocks.views", .others = true},
		{"cases/cases.views", .in = true, .others = true},
		{"cases/more.views", .in = true, .others = true},
		{0},
	};
	struct arena *a = arena_new(ARENA_TASK_BYTES);

	fuzz_generator(a, files, fuzz_text(bytes, len));
	arena_free(a);
	return 0;
}
