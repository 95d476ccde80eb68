/*
 * Files of the law as an operator's folder may hold them: each is read by its own reader, on top of
 * what is compiled in for those that it points to.
 */
#include "fuzz/fuzz.h"
#include "fuzz/fuzz_parts.h"
#include "law/law_eligible_internal.h"
#include "law/law_internal.h"

#include "base/seal.h"

#define LAW_BYTES ((size_t)32 << 20)

/* Whoever is pointed to is the program's own: a wrong one of those has its own input. */
static bool load_reasons(struct law_loading *l, struct law *law, const struct law *own)
{
	return reasons_load(l, own->forms, &law->reasons);
}

static bool load_clocks(struct law_loading *l, struct law *law, const struct law *own)
{
	return clocks_load(l, own->forms, &law->clocks);
}

static bool load_aid(struct law_loading *l, struct law *law, const struct law *own)
{
	return aid_load(l, own->forms, own->clocks, &law->aid);
}

static bool load_work(struct law_loading *l, struct law *law, const struct law *own)
{
	return work_load(l, own->forms, own->aid, &law->work);
}

static bool load_registers(struct law_loading *l, struct law *law, const struct law *own)
{
	return registers_load(l, own->forms, &law->registers);
}

static bool load_calendar(struct law_loading *l, struct law *law, const struct law *own)
{
	(void)own;
	return calendar_load(l, &law->calendar);
}

static bool load_forms(struct law_loading *l, struct law *law, const struct law *own)
{
	(void)own;
	return forms_load(l, &law->forms);
}

static bool load_watch(struct law_loading *l, struct law *law, const struct law *own)
{
	(void)own;
	return watch_load(l, &law->watch);
}

static bool load_asking(struct law_loading *l, struct law *law, const struct law *own)
{
	(void)own;
	return asking_load(l, &law->asking);
}

static bool load_eligibility(struct law_loading *l, struct law *law, const struct law *own)
{
	(void)own;
	return eligibility_load(l, &law->eligibility);
}

static const struct {
	const char *file;
	bool (*load)(struct law_loading *l, struct law *law, const struct law *own);
	const cyaml_schema_value_t *schema; /* of one of several files that are read together */
} readers[] = {
	{"calendar.yaml", load_calendar},
	{"forms.yaml", load_forms},
	{"reasons.yaml", load_reasons},
	{"clocks.yaml", load_clocks},
	{"aid.yaml", load_aid},
	{"work.yaml", load_work},
	{"registers.yaml", load_registers},
	{"watch.yaml", load_watch},
	{"asking.yaml", load_asking},
	{"switches.yaml", load_eligibility, &eligible_switches_schema},
	{"categories.yaml", load_eligibility, &eligible_categories_schema},
	{"evidence.yaml", load_eligibility, &eligible_evidence_schema},
	{"questions.yaml", load_eligibility, &eligible_questions_schema},
	{"hard_areas.yaml", load_eligibility, &eligible_areas_schema},
};

static const struct law *own_law(void)
{
	static const struct law *own;
	struct law_problems problems = {0};

	if (!own) {
		struct arena *a = arena_new(ARENA_TASK_BYTES);

		seal_init();
		own = law_load(a, NULL, &problems);
		must(own);
		arena_free(a);
	}
	return own;
}

/* Whatever is wrong is said in words, by a rule's name, and on a line that the file has. */
static void check_problems(const struct law_problems *problems, const char *file, struct str text)
{
	size_t lines = 1;

	/* In YAML also CR, and what begins with these bytes: NEL, LS and PS. */
	for (size_t i = 0; i < text.len; i++)
		lines += text.ptr[i] != '\0' && strchr("\n\r\xc2\xe2", text.ptr[i]) != NULL;
	for (size_t i = 0; i < problems->count; i++) {
		must(problems->rows[i].text.len > 0 && problems->rows[i].rule[0] != '\0');
		must(problems->rows[i].line <= lines + 1 || !str_is(problems->rows[i].file, file));
	}
}

/*
 * The other files of several are good and read as often as this one: what cannot be read by itself
 * does not get as far as being held against them.
 */
static bool load(struct law_loading *l, size_t which, struct law *law)
{
	const cyaml_schema_value_t *schema = readers[which].schema;
	void *rows;

	if (schema && !law_read(l, readers[which].file, schema, &rows))
		return false;
	return readers[which].load(l, law, own_law());
}

static void read_one(size_t which, struct str text)
{
	struct arena *a = arena_new(ARENA_TASK_BYTES), *kept = arena_new(LAW_BYTES);
	struct law_problems problems = {0};
	struct law_loading l = {
		.arena = kept, .report = a, .folder = fuzz_folder(), .problems = &problems};
	struct law law = {.arena = kept};

	fuzz_put(readers[which].file, text);
	bool good = load(&l, which, &law);

	fuzz_put(readers[which].file, STR_NONE);
	must(good == (problems.count == 0));
	check_problems(&problems, readers[which].file, text);
	arena_free(kept);
	arena_free(a);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	for (size_t i = 0; i < sizeof readers / sizeof *readers; i++) {
		struct str text = fuzz_part(fuzz_text(bytes, len), readers[i].file);

		if (text.ptr)
			read_one(i, text);
	}
	return 0;
}
