/* htmlgen on templates and the views that they stand over. */
#include "fuzz/fuzz.h"
#include "fuzz/fuzz_generator.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	static const struct generator_file files[] = {
		{"cases/cases.views", .others = true},
		{"cases/case_list.html", .in = true},
		{"cases/case_row.html", .in = true},
		{0},
	};
	struct arena *a = arena_new(ARENA_TASK_BYTES);

	fuzz_generator(a, files, fuzz_text(bytes, len));
	arena_free(a);
	return 0;
}
