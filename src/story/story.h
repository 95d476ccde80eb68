/* The story language of docs/stories.md and its runner. */
#ifndef STORY_STORY_H
#define STORY_STORY_H

struct web_setup;

/*
 * kip story FILE… [--pg] [--verbose] [--keep]: ends with "N passed, N failed"; 1 when one failed,
 * 2 when the call was wrong. `pages` is what the program serves with; world and database are the
 * stories' own, made in temporary folders, so that no data folder can be touched.
 */
int story_command(int argc, char **argv, const struct web_setup *pages);

#endif
