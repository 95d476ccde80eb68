/*
 * Embeds files into the program.
 *
 *	assetgen --assets C H --asset NAME FILE... [--asset NAME FILE...]
 *	assetgen --bytes SYMBOL HEADER C FILE
 *
 * The first form makes the table of web/assets.h and a header with an address for every asset
 * (ASSET_KIP_CSS) and for every symbol of an SVG sprite (ICON_PHONE), so that a template that names
 * what is not there does not compile. Several files become one asset, joined in their order.  The
 * second form makes one `struct str`.
 */
#include "assetgen.h"

#include <errno.h>
#include <sodium.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#define HASH_BYTES   16 /* the least that BLAKE2b gives; half of it is shown */
#define GZIP_WINDOW  (15 + 16)
#define BYTES_A_LINE 24

static const struct {
	const char *end, *type;
} media_types[] = {
	{".css", "text/css; charset=utf-8"},
	{".js", "text/javascript; charset=utf-8"},
	{".svg", "image/svg+xml"},
	{".woff2", "font/woff2"},
	{".txt", "text/plain; charset=utf-8"},
};

const struct asset_file *asset_file_find(const struct asset_files *all, const char *name)
{
	for (size_t i = 0; i < all->count; i++)
		if (strcmp(all->list[i].name, name) == 0)
			return &all->list[i];
	return NULL;
}

static const char *media_type(const char *name)
{
	for (size_t i = 0; i < sizeof media_types / sizeof *media_types; i++)
		if (gen_ends_with(name, media_types[i].end))
			return media_types[i].type;
	gen_fail((struct gen_place){name, 0}, "no media type is known for this name");
}

/* Fonts are not text, so gen_read() is not for them. */
static struct asset_bytes read_bytes(struct gen *g, const char *path)
{
	FILE *file = fopen(path, "rb");

	if (file == NULL || fseek(file, 0, SEEK_END) != 0)
		gen_fail((struct gen_place){path, 0}, "cannot be read: %s", strerror(errno));
	long size = ftell(file);
	rewind(file);
	struct asset_bytes b = {gen_alloc(g, (size_t)size + 1, 1), (size_t)size};
	if (fread(b.ptr, 1, b.len, file) != b.len)
		gen_fail((struct gen_place){path, 0}, "cannot be read: %s", strerror(errno));
	fclose(file);
	return b;
}

static bool is_style(const struct asset_file *f)
{
	return gen_ends_with(f->name, ".css");
}

static void read_file(struct gen *g, const struct asset_files *all, struct asset_file *f)
{
	for (size_t i = 0; i < f->path_count; i++) {
		struct asset_bytes part =
			is_style(f) ? asset_style(g, all, f->paths[i]) : read_bytes(g, f->paths[i]);
		unsigned char *joined = gen_alloc(g, f->bytes.len + part.len + 1, 1);
		if (f->bytes.len > 0)
			memcpy(joined, f->bytes.ptr, f->bytes.len);
		memcpy(joined + f->bytes.len, part.ptr, part.len);
		f->bytes = (struct asset_bytes){joined, f->bytes.len + part.len};
	}
}

static void hash_file(struct asset_file *f)
{
	unsigned char hash[HASH_BYTES];

	crypto_generichash(hash, sizeof hash, f->bytes.ptr, f->bytes.len, NULL, 0);
	sodium_bin2hex(f->hash, sizeof f->hash, hash, sizeof hash / 2);
}

/* zlib writes no time and no name, so that the same content always gives the same program. */
static void gzip_file(struct gen *g, struct asset_file *f)
{
	z_stream z = {.next_in = f->bytes.ptr, .avail_in = (uInt)f->bytes.len};
	struct gen_place at = {f->name, 0};

	if (deflateInit2(&z, Z_BEST_COMPRESSION, Z_DEFLATED, GZIP_WINDOW, 9, Z_DEFAULT_STRATEGY) !=
	    Z_OK)
		gen_fail(at, "zlib cannot start");
	size_t bound = deflateBound(&z, z.avail_in);
	f->gzip.ptr = gen_alloc(g, bound, 1);
	z.next_out = f->gzip.ptr;
	z.avail_out = (uInt)bound;
	if (deflate(&z, Z_FINISH) != Z_STREAM_END)
		gen_fail(at, "zlib cannot compress");
	f->gzip.len = z.total_out;
	deflateEnd(&z);
	if (f->gzip.len >= f->bytes.len)
		f->gzip.len = 0;
}

static void make_files(struct gen *g, struct asset_files *all, bool styles)
{
	for (size_t i = 0; i < all->count; i++) {
		struct asset_file *f = &all->list[i];
		if (is_style(f) != styles)
			continue;
		read_file(g, all, f);
		hash_file(f);
		gzip_file(g, f);
	}
}

/* ---- writing C ---- */

static void write_bytes(FILE *out, const char *name, struct asset_bytes b)
{
	if (b.len == 0)
		return;
	fprintf(out, "static const unsigned char %s[] = {", name);
	for (size_t i = 0; i < b.len; i++)
		fprintf(out, "%s%u,", i % BYTES_A_LINE == 0 ? "\n\t" : "", (unsigned)b.ptr[i]);
	fputs("\n};\n\n", out);
}

static void write_str(FILE *out, const char *name, struct asset_bytes b)
{
	if (b.len == 0)
		fputs("{NULL, 0}", out);
	else
		fprintf(out, "{(const char *)%s, %zu}", name, b.len);
}

static int by_name(const void *a, const void *b)
{
	return strcmp(((const struct asset_file *)a)->name, ((const struct asset_file *)b)->name);
}

static void write_table(struct gen *g, const struct asset_files *all)
{
	FILE *out = gen_open(g, g->out_c);

	fputs("#include \"web/assets.h\"\n\n", out);
	for (size_t i = 0; i < all->count; i++) {
		write_bytes(out, gen_printf(g, "bytes_%zu", i), all->list[i].bytes);
		write_bytes(out, gen_printf(g, "gzip_%zu", i), all->list[i].gzip);
	}
	fputs("const struct asset web_assets[] = {\n", out);
	for (size_t i = 0; i < all->count; i++) {
		const struct asset_file *f = &all->list[i];
		fprintf(out, "\t{\"%s\", \"%s\", \"%s\", ", f->name, f->hash, f->type);
		write_str(out, gen_printf(g, "bytes_%zu", i), f->bytes);
		fputs(", ", out);
		write_str(out, gen_printf(g, "gzip_%zu", i), f->gzip);
		fputs("},\n", out);
	}
	fprintf(out, "};\n\nconst size_t web_assets_count = %zu;\n", all->count);
	gen_close(out, g->out_c);
}

static void write_icons(struct gen *g, FILE *out, const struct asset_file *f)
{
	static const char start[] = "<symbol id=\"";

	if (!gen_ends_with(f->name, ".svg"))
		return;
	for (const char *c = (const char *)f->bytes.ptr; (c = strstr(c, start)) != NULL;) {
		c += sizeof start - 1;
		const char *id = gen_copy(g, c, strcspn(c, "\""));
		fprintf(out, "#define ICON_%s \"/assets/%s?v=%s#%s\"\n", gen_upper(g, id), f->name,
			f->hash, id);
	}
}

static void write_addresses(struct gen *g, const struct asset_files *all)
{
	FILE *out = gen_open(g, g->out_h);

	fputs("#ifndef WEB_ASSETS_ADDRESSES_H\n#define WEB_ASSETS_ADDRESSES_H\n\n", out);
	for (size_t i = 0; i < all->count; i++) {
		const struct asset_file *f = &all->list[i];
		fprintf(out, "#define ASSET_%s \"/assets/%s?v=%s\"\n", gen_upper(g, f->name),
			f->name, f->hash);
		write_icons(g, out, f);
	}
	fputs("\n#endif\n", out);
	gen_close(out, g->out_h);
}

/* ---- the command line ---- */

static _Noreturn void usage(void)
{
	fputs("usage: assetgen --assets C H --asset NAME FILE... | assetgen --bytes SYMBOL HEADER "
	      "C FILE\n",
	      stderr);
	exit(2);
}

static void add_asset(struct gen *g, struct asset_files *all, const char *name)
{
	if (asset_file_find(all, name) != NULL)
		gen_fail((struct gen_place){name, 0}, "there are two assets of this name");
	*gen_add(g, all->list, all->count) =
		(struct asset_file){.name = name, .type = media_type(name)};
}

static void make_assets(struct gen *g, int argc, char **argv)
{
	struct asset_files all = {.count = 0};

	for (int i = 0; i < argc; i++) {
		if (strcmp(argv[i], "--asset") == 0 && i + 2 < argc) {
			add_asset(g, &all, argv[++i]);
			continue;
		}
		if (all.count == 0)
			usage();
		struct asset_file *f = &all.list[all.count - 1];
		*gen_add(g, f->paths, f->path_count) = argv[i];
	}
	if (all.count == 0)
		usage();
	qsort(all.list, all.count, sizeof *all.list, by_name);
	make_files(g, &all, false); /* first: style sheets mention the hashes of others */
	make_files(g, &all, true);
	write_table(g, &all);
	write_addresses(g, &all);
}

static void make_bytes(struct gen *g, const char *symbol, const char *header, const char *path)
{
	struct asset_bytes b = read_bytes(g, path);
	FILE *out = gen_open(g, g->out_c);

	fprintf(out, "#include \"%s\"\n\n", header);
	write_bytes(out, "bytes", b);
	fprintf(out, "const struct str %s = ", symbol);
	write_str(out, "bytes", b);
	fputs(";\n", out);
	gen_close(out, g->out_c);
}

int main(int argc, char **argv)
{
	struct gen g = {.tool = "assetgen", .slice = "web"};

	if (sodium_init() < 0)
		gen_fail((struct gen_place){"assetgen", 0}, "libsodium cannot start");
	if (argc > 4 && strcmp(argv[1], "--assets") == 0) {
		g.out_c = argv[2];
		g.out_h = argv[3];
		make_assets(&g, argc - 4, argv + 4);
	} else if (argc == 6 && strcmp(argv[1], "--bytes") == 0) {
		g.out_c = argv[4];
		make_bytes(&g, argv[2], argv[3], argv[5]);
	} else {
		usage();
	}
	return gen_done(&g);
}
