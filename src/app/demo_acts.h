/* Shared by the player of the practice folder: one function for each act. */
#ifndef APP_DEMO_ACTS_H
#define APP_DEMO_ACTS_H

#include "app/demo.h"

/* A step at hand, in a task of who takes it. */
struct demo_playing {
	struct demo *d;
	struct task *t;
	struct demo_life *life;
	const struct demo_step *step;
	int64_t began;      /* when the step was taken */
	struct request r;   /* as it stands, from the second step on */
	struct case_file c; /* as it stands, once there is one */
};
typedef enum outcome demo_playing_act(struct demo_playing *p);

/* ---- demo_requests.c ---- */

demo_playing_act demo_file, demo_compare, demo_accept, demo_refuse, demo_ask, demo_bring, demo_pass,
	demo_answer, demo_withdraw, demo_reverse, demo_set_sees, demo_give_code;

/* ---- demo_cases.c: who is in charge ---- */

demo_playing_act demo_void, demo_assign, demo_take, demo_stand_down, demo_note_change,
	demo_wish_change, demo_refuse_change, demo_replace, demo_name_party, demo_wall;

/* ---- demo_work.c: the work and the end ---- */

demo_playing_act demo_work, demo_schedule, demo_move, demo_call_off, demo_stage, demo_confide,
	demo_suspend, demo_resume, demo_discontinue, demo_end, demo_offer, demo_return,
	demo_receive, demo_opine, demo_archive, demo_remark, demo_doubt, demo_explain;

#endif
