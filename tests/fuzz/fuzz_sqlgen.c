/* sqlgen on a folder of migrations, queries and invariants. */
#include "fuzz/fuzz.h"
#include "fuzz/fuzz_generator.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	static const struct generator_file files[] = {
		{"people/migrations/0001_people.sql", .others = true},
		{"cases/migrations/0001_tables.sql", .in = true, .others = true},
		{"cases/migrations/0002_more.sql", .in = true, .others = true},
		{"cases/cases.sql", .in = true},
		{"cases/invariants.sql", .in = true},
		{0},
	};
	struct arena *a = arena_new(ARENA_TASK_BYTES);

	fuzz_generator(a, files, fuzz_text(bytes, len));
	arena_free(a);
	return 0;
}
