/* What the files may hold.  Conditions and needs nest: their schemas name themselves. */
#include "law/law_eligible_internal.h"

#define ROWS_MOST  2000
#define PARTS_MOST 40

#define TEXT(key, structure, member, most) \
	CYAML_FIELD_STRING_PTR(key, CYAML_FLAG_DEFAULT, structure, member, 1, most)
#define TEXT_IF(key, structure, member, most) \
	CYAML_FIELD_STRING_PTR(key, CYAML_FLAG_OPTIONAL, structure, member, 1, most)
#define LIST(key, structure, member, entry) \
	CYAML_FIELD_SEQUENCE(key, CYAML_FLAG_POINTER, structure, member, entry, 1, ROWS_MOST)
#define PARTS_IF(key, structure, member, entry) \
	CYAML_FIELD_SEQUENCE(key, CYAML_FLAG_POINTER | CYAML_FLAG_OPTIONAL, structure, member, \
			     entry, 1, PARTS_MOST)
#define ENTRY(structure, fields) \
	{ \
		CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, structure, fields) \
	}
#define FILE_OF(structure, fields) \
	{ \
		CYAML_VALUE_MAPPING(CYAML_FLAG_POINTER, structure, fields) \
	}

static const cyaml_strval_t switch_words[] = {
	{"ask", LAW_UNKNOWN}, {"no", LAW_NO}, {"yes", LAW_YES}};
static const cyaml_strval_t extent_words[] = {{"whole", ELIGIBLE_WHOLE},
					      {"partly", ELIGIBLE_PARTLY}};
static const cyaml_strval_t form_words[] = {{"one", ELIGIBLE_FORM_ONE},
					    {"several", ELIGIBLE_FORM_SEVERAL}};
static const cyaml_schema_value_t word_value = {
	CYAML_VALUE_STRING(CYAML_FLAG_POINTER, char, 1, 60)};

/* --- conditions --- */

static const cyaml_schema_field_t age_fields[] = {
	CYAML_FIELD_INT("at_least", CYAML_FLAG_OPTIONAL, struct eligible_age_range, at_least),
	CYAML_FIELD_INT("below", CYAML_FLAG_OPTIONAL, struct eligible_age_range, below),
	CYAML_FIELD_END,
};

static const cyaml_schema_value_t condition_value;

static const cyaml_schema_field_t condition_fields[] = {
	PARTS_IF("all", struct eligible_condition, all, &condition_value),
	PARTS_IF("any", struct eligible_condition, any, &condition_value),
	TEXT_IF("fact", struct eligible_condition, fact, 60),
	CYAML_FIELD_ENUM_PTR("is", CYAML_FLAG_OPTIONAL | CYAML_FLAG_STRICT,
			     struct eligible_condition, is, law_flag_words, 3),
	CYAML_FIELD_MAPPING_PTR("age", CYAML_FLAG_OPTIONAL, struct eligible_condition, age,
				age_fields),
	PARTS_IF("role", struct eligible_condition, role, &word_value),
	TEXT_IF("test", struct eligible_condition, test, 60),
	TEXT_IF("switch", struct eligible_condition, switch_name, 60),
	LAW_FLAG_FIELD("outside", CYAML_FLAG_OPTIONAL, struct eligible_condition, outside),
	CYAML_FIELD_END,
};

static const cyaml_schema_value_t condition_value =
	ENTRY(struct eligible_condition, condition_fields);

#define WHEN(flags, structure) \
	CYAML_FIELD_MAPPING_PTR("when", flags, structure, when, condition_fields)

/* --- categories.yaml --- */

static const cyaml_schema_field_t label_fields[] = {
	TEXT("name", struct eligible_label, name, 60),
	TEXT("title", struct eligible_label, title, 300),
	TEXT("title_en", struct eligible_label, title_en, 300),
	LAW_FLAG_FIELD("presumed", CYAML_FLAG_OPTIONAL, struct eligible_label, presumed),
	CYAML_FIELD_END,
};

static const cyaml_schema_field_t list_fields[] = {
	TEXT("list", struct eligible_list, code, 60),
	LAW_ROW_FIELDS(struct eligible_list, row),
	CYAML_FIELD_END,
};

static const cyaml_schema_field_t test_fields[] = {
	TEXT("test", struct eligible_test, code, 60),
	WHEN(CYAML_FLAG_DEFAULT, struct eligible_test),
	LAW_ROW_FIELDS(struct eligible_test, row),
	CYAML_FIELD_END,
};

static const cyaml_schema_field_t category_fields[] = {
	TEXT("code", struct eligible_category, code, 20),
	TEXT("title", struct eligible_category, title, 300),
	TEXT("title_en", struct eligible_category, title_en, 300),
	WHEN(CYAML_FLAG_DEFAULT, struct eligible_category),
	LAW_ROW_FIELDS(struct eligible_category, row),
	CYAML_FIELD_END,
};

static const cyaml_schema_value_t label_value = ENTRY(struct eligible_label, label_fields);
static const cyaml_schema_value_t list_value = ENTRY(struct eligible_list, list_fields);
static const cyaml_schema_value_t test_value = ENTRY(struct eligible_test, test_fields);
static const cyaml_schema_value_t category_value = ENTRY(struct eligible_category, category_fields);

static const cyaml_schema_field_t categories_fields[] = {
	LIST("facts", struct eligible_categories_file, facts, &label_value),
	LIST("roles", struct eligible_categories_file, roles, &label_value),
	LIST("lists", struct eligible_categories_file, lists, &list_value),
	LIST("tests", struct eligible_categories_file, tests, &test_value),
	LIST("categories", struct eligible_categories_file, categories, &category_value),
	CYAML_FIELD_END,
};

const cyaml_schema_value_t eligible_categories_schema =
	FILE_OF(struct eligible_categories_file, categories_fields);

/* --- switches.yaml --- */

static const cyaml_schema_field_t switch_fields[] = {
	TEXT("name", struct eligible_switch, name, 60),
	CYAML_FIELD_ENUM("value", CYAML_FLAG_STRICT, struct eligible_switch, value, switch_words,
			 3),
	TEXT("question", struct eligible_switch, question, 300),
	TEXT("question_en", struct eligible_switch, question_en, 300),
	TEXT("decided_by", struct eligible_switch, decided_by, 200),
	LAW_ROW_FIELDS(struct eligible_switch, row),
	CYAML_FIELD_END,
};

static const cyaml_schema_value_t switch_value = ENTRY(struct eligible_switch, switch_fields);

static const cyaml_schema_field_t switches_fields[] = {
	CYAML_FIELD_SEQUENCE("switches", CYAML_FLAG_POINTER, struct eligible_switches_file,
			     switches, &switch_value, 1, ELIGIBLE_SWITCHES_MOST),
	CYAML_FIELD_END,
};

const cyaml_schema_value_t eligible_switches_schema =
	FILE_OF(struct eligible_switches_file, switches_fields);

/* --- evidence.yaml --- */

static const cyaml_schema_value_t need_value;

static const cyaml_schema_field_t need_fields[] = {
	PARTS_IF("all", struct eligible_need_tree, all, &need_value),
	PARTS_IF("any", struct eligible_need_tree, any, &need_value),
	TEXT_IF("paper", struct eligible_need_tree, paper_code, 60),
	TEXT_IF("group", struct eligible_need_tree, group_code, 20),
	CYAML_FIELD_END,
};

static const cyaml_schema_value_t need_value = ENTRY(struct eligible_need_tree, need_fields);

#define NEED(structure) \
	CYAML_FIELD_MAPPING_PTR("need", CYAML_FLAG_DEFAULT, structure, need, need_fields)

static const cyaml_schema_field_t concept_fields[] = {
	TEXT("code", struct eligible_concept, code, 60),
	TEXT("title", struct eligible_concept, title, 100),
	TEXT("title_en", struct eligible_concept, title_en, 100),
	CYAML_FIELD_END,
};

static const cyaml_schema_field_t paper_fields[] = {
	TEXT("code", struct eligible_paper, code, 60),
	TEXT("title", struct eligible_paper, title, 300),
	TEXT("title_en", struct eligible_paper, title_en, 300),
	TEXT("concept", struct eligible_paper, concept, 60),
	TEXT_IF("to", struct eligible_paper, to_text, 40),
	TEXT_IF("cite", struct eligible_paper, cite, 400),
	CYAML_FIELD_END,
};

static const cyaml_schema_field_t group_fields[] = {
	TEXT("code", struct eligible_group, code, 20),
	NEED(struct eligible_group),
	LAW_ROW_FIELDS(struct eligible_group, row),
	CYAML_FIELD_END,
};

static const cyaml_schema_field_t evidence_row_fields[] = {
	TEXT("category", struct eligible_evidence, category, 20),
	NEED(struct eligible_evidence),
	LAW_ROW_FIELDS(struct eligible_evidence, row),
	CYAML_FIELD_END,
};

static const cyaml_schema_field_t rule_fields[] = {
	TEXT("code", struct eligible_paper_rule, code, 60),
	TEXT("title", struct eligible_paper_rule, title, 300),
	TEXT("title_en", struct eligible_paper_rule, title_en, 300),
	WHEN(CYAML_FLAG_OPTIONAL, struct eligible_paper_rule),
	LAW_ROW_FIELDS(struct eligible_paper_rule, row),
	CYAML_FIELD_END,
};

static const cyaml_schema_value_t concept_value = ENTRY(struct eligible_concept, concept_fields);
static const cyaml_schema_value_t paper_value = ENTRY(struct eligible_paper, paper_fields);
static const cyaml_schema_value_t group_value = ENTRY(struct eligible_group, group_fields);
static const cyaml_schema_value_t evidence_row_value =
	ENTRY(struct eligible_evidence, evidence_row_fields);
static const cyaml_schema_value_t rule_value = ENTRY(struct eligible_paper_rule, rule_fields);

static const cyaml_schema_field_t evidence_fields[] = {
	LIST("concepts", struct eligible_evidence_file, concepts, &concept_value),
	LIST("papers", struct eligible_evidence_file, papers, &paper_value),
	LIST("groups", struct eligible_evidence_file, groups, &group_value),
	LIST("evidence", struct eligible_evidence_file, evidence, &evidence_row_value),
	LIST("rules", struct eligible_evidence_file, rules, &rule_value),
	CYAML_FIELD_END,
};

const cyaml_schema_value_t eligible_evidence_schema =
	FILE_OF(struct eligible_evidence_file, evidence_fields);

/* --- hard_areas.yaml: thousands of communes, tens of thousands of villages --- */

static const cyaml_schema_field_t area_fields[] = {
	TEXT("commune", struct eligible_area, commune, 20),
	TEXT_IF("name", struct eligible_area, name, 100),
	TEXT_IF("village", struct eligible_area, village, 100),
	CYAML_FIELD_ENUM("extent", CYAML_FLAG_STRICT, struct eligible_area, extent, extent_words,
			 2),
	LAW_ROW_FIELDS(struct eligible_area, row),
	CYAML_FIELD_END,
};

static const cyaml_schema_value_t area_value = ENTRY(struct eligible_area, area_fields);

static const cyaml_schema_field_t areas_fields[] = {
	LAW_FLAG_FIELD("complete", CYAML_FLAG_DEFAULT, struct eligible_areas_file, complete),
	CYAML_FIELD_SEQUENCE("areas", CYAML_FLAG_POINTER, struct eligible_areas_file, areas,
			     &area_value, 1, CYAML_UNLIMITED),
	CYAML_FIELD_END,
};

const cyaml_schema_value_t eligible_areas_schema =
	FILE_OF(struct eligible_areas_file, areas_fields);

/* --- questions.yaml --- */

static const cyaml_schema_field_t setting_fields[] = {
	TEXT_IF("fact", struct eligible_setting, fact, 60),
	CYAML_FIELD_ENUM_PTR("is", CYAML_FLAG_OPTIONAL | CYAML_FLAG_STRICT, struct eligible_setting,
			     is, law_flag_words, 3),
	TEXT_IF("role", struct eligible_setting, role, 60),
	CYAML_FIELD_MAPPING_PTR("age", CYAML_FLAG_OPTIONAL, struct eligible_setting, age,
				age_fields),
	CYAML_FIELD_END,
};

static const cyaml_schema_value_t setting_value = ENTRY(struct eligible_setting, setting_fields);

static const cyaml_schema_field_t choice_fields[] = {
	TEXT("value", struct eligible_choice, value, 60),
	TEXT("title", struct eligible_choice, title, 300),
	TEXT("title_en", struct eligible_choice, title_en, 300),
	TEXT_IF("hint", struct eligible_choice, hint, 300),
	TEXT_IF("hint_en", struct eligible_choice, hint_en, 300),
	LAW_FLAG_FIELD("alone", CYAML_FLAG_OPTIONAL, struct eligible_choice, alone),
	CYAML_FIELD_SEQUENCE("sets", CYAML_FLAG_POINTER, struct eligible_choice, sets,
			     &setting_value, 1, PARTS_MOST),
	CYAML_FIELD_END,
};

static const cyaml_schema_value_t choice_value = ENTRY(struct eligible_choice, choice_fields);

static const cyaml_schema_field_t question_fields[] = {
	TEXT("id", struct eligible_question, id, 60),
	TEXT("title", struct eligible_question, title, 300),
	TEXT("title_en", struct eligible_question, title_en, 300),
	TEXT_IF("hint", struct eligible_question, hint, 400),
	TEXT_IF("hint_en", struct eligible_question, hint_en, 400),
	TEXT("why", struct eligible_question, why, 600),
	TEXT("why_en", struct eligible_question, why_en, 600),
	TEXT("cite", struct eligible_question, cite, 400),
	CYAML_FIELD_ENUM("form", CYAML_FLAG_STRICT, struct eligible_question, form, form_words, 2),
	CYAML_FIELD_MAPPING_PTR("skip", CYAML_FLAG_OPTIONAL, struct eligible_question, skip,
				condition_fields),
	CYAML_FIELD_SEQUENCE("choices", CYAML_FLAG_POINTER, struct eligible_question, choices,
			     &choice_value, 2, PARTS_MOST),
	CYAML_FIELD_END,
};

static const cyaml_schema_value_t question_value = ENTRY(struct eligible_question, question_fields);

static const cyaml_schema_field_t questions_fields[] = {
	LIST("questions", struct eligible_questions_file, questions, &question_value),
	CYAML_FIELD_END,
};

const cyaml_schema_value_t eligible_questions_schema =
	FILE_OF(struct eligible_questions_file, questions_fields);
