/*
 * A program for tests of the story runner: the slices that stories stand on, and one slice that
 * does everything wrong that a story must notice.
 */
#ifndef STORY_TESTING_PROGRAM_H
#define STORY_TESTING_PROGRAM_H

/* As `kip story`, with argv[0] = "story". */
int program_story(int argc, char **argv);

#endif
