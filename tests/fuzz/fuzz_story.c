/* Stories: the whole grammar is read before the first step. */
#include "fuzz/fuzz.h"
#include "story/story_read.h"

static size_t lines_of(struct str text)
{
	size_t lines = 1;

	for (size_t i = 0; i < text.len; i++)
		lines += text.ptr[i] == '\n';
	return lines;
}

static void check_steps(const struct step *steps, size_t count, size_t lines)
{
	for (size_t i = 0; i < count; i++) {
		must(steps[i].phrase && steps[i].kind == steps[i].phrase->kind);
		must(steps[i].line >= 1 && steps[i].line <= lines);
		check_steps(steps[i].kids, steps[i].kids_count, lines);
	}
}

/* Lines that say nothing change nothing. */
static void check_again(struct task *t, struct str text, const struct story *first)
{
	struct story again;

	story_read(t->arena, "fuzz.story",
		   str_printf(t->arena, "%" STR_F "\n\n# nothing\n", STR_A(text)), &again);
	must(!again.problem.ptr && again.count == first->count && again.tags == first->tags);
	must(str_eq(again.title, first->title));
	for (size_t i = 0; i < again.count; i++)
		must(again.steps[i].kind == first->steps[i].kind &&
		     again.steps[i].kids_count == first->steps[i].kids_count);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	struct task t = fuzz_task();
	struct str text = fuzz_text(bytes, len);
	struct story story;

	story_read(t.arena, "fuzz.story", text, &story);
	if (story.problem.ptr) {
		must(story.problem.len > 0 && story.problem_line <= lines_of(text));
	} else {
		check_steps(story.steps, story.count, lines_of(text));
		check_again(&t, text, &story);
	}
	arena_free(t.arena);
	return 0;
}
