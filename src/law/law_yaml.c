/*
 * libcyaml tells the line of the event it stopped at, which is often the one before the fault, and
 * nothing at all about rows that loaded well but break a rule.  So lines are found by path, in the
 * tree that libyaml makes; a file is parsed again for each finding, which only ever happens when
 * there is one.
 */
#include "law/law_yaml.h"

#include "base/arena.h"

#include <yaml.h>

static struct str scalar(const yaml_node_t *n)
{
	return (struct str){(const char *)n->data.scalar.value, n->data.scalar.length};
}

static unsigned line_of(const yaml_node_t *n)
{
	return (unsigned)n->start_mark.line + 1;
}

/* Parses the first document; with `only`, a second one is a fault. */
static struct law_yaml_fault parse(struct arena *a, struct str bytes, bool only,
				   yaml_document_t *out)
{
	yaml_parser_t parser;
	yaml_document_t second;
	struct law_yaml_fault fault = {0};

	if (!yaml_parser_initialize(&parser))
		return (struct law_yaml_fault){STR("out of memory"), "yaml", 0};
	yaml_parser_set_input_string(&parser, (const unsigned char *)bytes.ptr, bytes.len);
	if (!yaml_parser_load(&parser, out)) {
		fault = (struct law_yaml_fault){str_copy(a, str_of(parser.problem)), "yaml",
						(unsigned)parser.problem_mark.line + 1};
	} else if (only && yaml_parser_load(&parser, &second)) {
		const yaml_node_t *root = yaml_document_get_root_node(&second);

		if (root)
			fault = (struct law_yaml_fault){STR("a file holds one document"), "yaml",
							line_of(root)};
		yaml_document_delete(&second);
	}
	if (fault.text.ptr)
		yaml_document_delete(out);
	yaml_parser_delete(&parser);
	return fault;
}

/* Digits with an optional minus, no leading zero. */
static bool plain_number(struct str s)
{
	int64_t value;
	struct str digits = str_starts(s, STR("-")) ? str_sub(s, 1, s.len) : s;

	return str_int(s, &value) && (digits.len == 1 || !str_starts(digits, STR("0")));
}

static const cyaml_schema_value_t *field_schema(const cyaml_schema_value_t *mapping, struct str key)
{
	for (const cyaml_schema_field_t *f = mapping->mapping.fields; f->key; f++)
		if (str_is(key, f->key))
			return &f->value;
	return NULL;
}

static struct law_yaml_fault check_numbers(struct arena *a, yaml_document_t *doc, int node,
					   const cyaml_schema_value_t *schema);

static struct law_yaml_fault check_pairs(struct arena *a, yaml_document_t *doc,
					 const yaml_node_t *n, const cyaml_schema_value_t *schema)
{
	struct law_yaml_fault fault = {0};

	for (yaml_node_pair_t *p = n->data.mapping.pairs.start;
	     p < n->data.mapping.pairs.top && !fault.text.ptr; p++) {
		const yaml_node_t *key = yaml_document_get_node(doc, p->key);

		if (key->type != YAML_SCALAR_NODE)
			return (struct law_yaml_fault){STR("a key is a plain word"), "yaml",
						       line_of(key)};
		const cyaml_schema_value_t *value = field_schema(schema, scalar(key));

		if (value)
			fault = check_numbers(a, doc, p->value, value);
	}
	return fault;
}

static struct law_yaml_fault check_numbers(struct arena *a, yaml_document_t *doc, int node,
					   const cyaml_schema_value_t *schema)
{
	const yaml_node_t *n = yaml_document_get_node(doc, node);
	struct law_yaml_fault fault = {0};

	if (n->type == YAML_MAPPING_NODE && schema->type == CYAML_MAPPING)
		return check_pairs(a, doc, n, schema);
	if (n->type == YAML_SEQUENCE_NODE && schema->type == CYAML_SEQUENCE) {
		for (yaml_node_item_t *i = n->data.sequence.items.start;
		     i < n->data.sequence.items.top && !fault.text.ptr; i++)
			fault = check_numbers(a, doc, *i, schema->sequence.entry);
		return fault;
	}
	if (n->type == YAML_SCALAR_NODE && schema->type == CYAML_INT && !plain_number(scalar(n)))
		return (struct law_yaml_fault){
			str_printf(a, "\"%" STR_F "\" is not a whole number", STR_A(scalar(n))),
			"number", line_of(n)};
	return fault;
}

struct law_yaml_fault law_yaml_check(struct arena *a, struct str bytes,
				     const cyaml_schema_value_t *schema)
{
	yaml_document_t doc;

	if (!str_is_utf8(bytes))
		return (struct law_yaml_fault){STR("the file is not UTF-8"), "yaml", 0};
	struct law_yaml_fault fault = parse(a, bytes, true, &doc);

	if (fault.text.ptr)
		return fault;
	const yaml_node_t *root = yaml_document_get_root_node(&doc);

	if (!root)
		fault = (struct law_yaml_fault){STR("the file is empty"), "yaml", 1};
	else if (root->type != YAML_MAPPING_NODE)
		fault = (struct law_yaml_fault){STR("the file does not start with keys"), "yaml",
						line_of(root)};
	else
		fault = check_pairs(a, &doc, root, schema);
	yaml_document_delete(&doc);
	return fault;
}

/*
 * The node under a key or index of `n`; NULL when there is none.  *at is moved to a key's own
 * line.
 */
static const yaml_node_t *child(yaml_document_t *doc, const yaml_node_t *n, struct str step,
				unsigned *at)
{
	int64_t index;

	if (n->type == YAML_SEQUENCE_NODE && str_int(step, &index)) {
		yaml_node_item_t *item = n->data.sequence.items.start + index;

		if (index < 0 || item >= n->data.sequence.items.top)
			return NULL;
		const yaml_node_t *found = yaml_document_get_node(doc, *item);

		*at = line_of(found);
		return found;
	}
	if (n->type != YAML_MAPPING_NODE)
		return NULL;
	for (yaml_node_pair_t *p = n->data.mapping.pairs.start; p < n->data.mapping.pairs.top;
	     p++) {
		const yaml_node_t *key = yaml_document_get_node(doc, p->key);

		if (key->type != YAML_SCALAR_NODE || !str_eq(scalar(key), step))
			continue;
		*at = line_of(key);
		return yaml_document_get_node(doc, p->value);
	}
	return NULL;
}

/* Cuts "lengths" off "lengths[1].length", then "1", then "length". */
static struct str next_step(struct str *path)
{
	size_t end = 0;

	while (end < path->len && !strchr(".[]", path->ptr[end]))
		end++;
	struct str step = str_sub(*path, 0, end);

	while (end < path->len && strchr(".[]", path->ptr[end]))
		end++;
	*path = str_sub(*path, end, path->len);
	return step;
}

static struct str first_value(struct arena *a, yaml_document_t *doc, const yaml_node_t *row)
{
	if (row->type != YAML_MAPPING_NODE ||
	    row->data.mapping.pairs.start == row->data.mapping.pairs.top)
		return STR_NONE;
	const yaml_node_t *value =
		yaml_document_get_node(doc, row->data.mapping.pairs.start->value);

	return value->type == YAML_SCALAR_NODE ? str_copy(a, scalar(value)) : STR_NONE;
}

unsigned law_yaml_line(struct arena *a, struct str bytes, struct str path, struct str *row)
{
	yaml_document_t doc;
	unsigned line = 0;

	if (parse(a, bytes, false, &doc).text.ptr)
		return 0;
	const yaml_node_t *n = yaml_document_get_root_node(&doc);

	while (n && path.len > 0) {
		bool in_list = n->type == YAML_SEQUENCE_NODE;

		n = child(&doc, n, next_step(&path), &line);
		if (n && in_list && !row->ptr)
			*row = first_value(a, &doc, n);
	}
	yaml_document_delete(&doc);
	return line;
}
