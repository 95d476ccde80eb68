/*
 * Matters of months gone by, so that lists and pages are as full as those of a small centre.  What
 * happened is drawn from the sketches below, names from the lists: Kinh given names as in the
 * public lists of joke2k/faker (vi_VN, MIT), the others as people of the groups are called.
 */
#include "app/demo.h"

#define PAST 16
/* Steps of a sketch lie on working days before today; endings within the last weeks. */
#define OLDEST     100
#define YOUNGEST   30
#define ENDED_MOST 18

struct sketch {
	const char *matter, *form, *facts, *narrative, *kind, *note, *outcome;
	int minutes;
};

static const struct sketch sketches[] = {
	{"land", "consultation", "poor=yes", "Hỏi về việc cấp giấy chứng nhận cho đất khai hoang.",
	 "papers", "Soạn văn bản tư vấn.", "Đã trả lời bằng văn bản.", 90},
	{"civil", "litigation", "poor=yes", "Bị kiện trả nợ vay ngân hàng cho anh trai.", "hearing",
	 "Hòa giải tại Tòa án.", "Được chia nhỏ tiền trả trong 36 tháng.", 150},
	{"family", "litigation", "near_poor=yes violence_victim=yes",
	 "Ly hôn, chia căn nhà chung và nuôi con.", "meeting", "Gặp tại trung tâm, ghi yêu cầu.",
	 "Tòa án chấp nhận ly hôn, giao con cho mẹ.", 80},
	{"criminal", "litigation", "near_poor=yes role=accused",
	 "Bị cáo trong vụ trộm cắp tài sản, cần người bào chữa.", "hearing", "Phiên sơ thẩm.",
	 "Hình phạt thấp hơn mức Viện kiểm sát đề nghị.", 200},
	{"labour", "representation", "disabled=yes near_poor=yes",
	 "Bị nợ lương khi làm thợ xây ở tỉnh khác.", "call",
	 "Làm việc với chủ thầu qua điện thoại.", "Chủ thầu đã trả đủ.", 40},
	{"social", "consultation", "merit=yes", "Hỏi chế độ nhà ở cho người có công.", "papers",
	 "Soạn văn bản tư vấn.", "Đã trả lời và chuyển xã làm hồ sơ.", 60},
	{"administrative", "litigation", "poor=yes",
	 "Khởi kiện quyết định thu hồi giấy chứng nhận.", "papers", "Đọc hồ sơ tại Tòa án.",
	 "Ủy ban đã rút quyết định, vụ án đình chỉ.", 130},
};

static const struct people {
	const char *ethnic, *given[6], *families[4];
	const char *middles[2]; /* of men, of women */
} groups[] = {
	{"Mông",
	 {"Chứ", "Dua", "Pàng", "Khua", "Nhè", "Xay"},
	 {"Thào", "Lầu", "Mùa", "Sồng"},
	 {"A", "Thị"}},
	{"Dao",
	 {"Phin", "Kinh", "Sài", "Chòi", "Lụa", "Phấu"},
	 {"Phàn", "Chảo", "Tẩn", "Bàn"},
	 {"Láo", "Mẩy"}},
	{"Tày",
	 {"Thuyền", "Khuyên", "Hợi", "Liềm", "Tuyến", "Biên"},
	 {"Nông", "Hoàng", "Ma", "Lương"},
	 {"Văn", "Thị"}},
	{"Nùng",
	 {"Phủ", "Slao", "Nhình", "Sính", "Tưởng", "Vình"},
	 {"Lùng", "Thền", "Nùng", "Vương"},
	 {"Seo", "Thị"}},
	{"Kinh",
	 {"Hưng", "Phương", "Dũng", "Hạnh", "Khoa", "Duyên"},
	 {"Nguyễn", "Trần", "Phạm", "Bùi"},
	 {"Văn", "Thị"}},
};

struct place_of_work {
	enum demo_unit unit;
	const char *born_in, *communes[5], *officers[4];
	const char *collaborator;
};

static const struct place_of_work places_of_work[] = {
	{DEMO_LAO_CAI,
	 "010",
	 {"02947", "02782", "03103", "02926", "02680"},
	 {"ha", "un", "lenh", "vang"},
	 "kim"},
	{DEMO_THAI_NGUYEN,
	 "019",
	 {"05620", "05740", "05845", "01933", "02086"},
	 {"hien", "tam", "son", "yen"},
	 "thanh"},
};

#define COUNT(list) ((unsigned)(sizeof(list) / sizeof *(list)))

static struct demo_when on(struct demo_chance *c, int days, int hour)
{
	return (struct demo_when)DEMO_DAY(days, hour, (int)demo_below(c, 50));
}

static void draw_person(struct arena *a, struct demo_chance *c, struct demo_matter *m)
{
	const struct people *g = &groups[demo_below(c, COUNT(groups))];

	m->woman = demo_below(c, 2);
	m->name = str_printf(a, "%s %s %s", g->families[demo_below(c, COUNT(g->families))],
			     g->middles[m->woman], g->given[demo_below(c, COUNT(g->given))])
			  .ptr;
	m->ethnic = g->ethnic;
	m->age = 22 + (int)demo_below(c, 45);
	m->birthday = str_printf(a, "%02u-%02u", 1 + demo_below(c, 12), 1 + demo_below(c, 28)).ptr;
}

static void draw_course(struct demo_chance *c, struct demo_matter *m, const struct sketch *s)
{
	int begun = YOUNGEST + (int)demo_below(c, OLDEST - YOUNGEST);
	int ended = 1 + (int)demo_below(c, ENDED_MOST);

	m->filed = on(c, begun, 8);
	m->decided = on(c, begun, 10);
	m->assigned = on(c, begun - 2, 9);
	m->taken = on(c, begun - 2, 14);
	m->works[0] = (struct demo_work){on(c, begun - 6, 9), s->minutes, s->kind, s->note};
	/* Advice has a day by which it is given; proceedings may go on. */
	if (strcmp(s->form, "consultation") == 0 || demo_below(c, 2)) {
		m->ended = on(c, ended, 15);
		m->outcome = s->outcome;
	}
}

static void draw(struct arena *a, struct demo_chance *c, struct demo_matter *m)
{
	const struct sketch *s = &sketches[demo_below(c, COUNT(sketches))];
	const struct place_of_work *p = &places_of_work[demo_below(c, COUNT(places_of_work))];
	bool advice = strcmp(s->form, "consultation") == 0;

	*m = (struct demo_matter){
		.unit = p->unit,
		.channel = demo_below(c, 3) ? "counter" : "online",
		.born_in = p->born_in,
		.commune = p->communes[demo_below(c, COUNT(p->communes))],
		.matter = s->matter,
		.form = s->form,
		.facts = s->facts,
		.narrative = s->narrative,
		.provider =
			advice ? p->collaborator : p->officers[demo_below(c, COUNT(p->officers))],
	};
	draw_person(a, c, m);
	draw_course(c, m, s);
}

size_t demo_past(struct arena *a, struct demo_chance *c, const struct demo_matter **out)
{
	struct demo_matter *rows = arena_many(a, PAST, struct demo_matter);

	for (size_t i = 0; i < PAST; i++)
		draw(a, c, &rows[i]);
	*out = rows;
	return PAST;
}
