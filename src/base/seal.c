#include "base/seal.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/ids.h"
#include "base/must.h"

#include <errno.h>
#include <fcntl.h>
#include <sodium.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define KEY_BYTES        32
#define KEY_DIGITS       ((size_t)2 * KEY_BYTES) /* in its file */
#define NUMBER_BYTES     4
#define NONCE_BYTES      crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
#define TAG_BYTES        crypto_aead_xchacha20poly1305_ietf_ABYTES
#define OVERHEAD         (NUMBER_BYTES + NONCE_BYTES + TAG_BYTES)
#define FILE_HEAD        "kip-master-key-1 "
#define SHEET_GROUP      4
#define CHECK_BYTES      2
#define PLACE_BYTES_MOST ((size_t)127) /* two names and a number of the database */

_Static_assert(SEAL_WRAPPED_BYTES == OVERHEAD + KEY_BYTES, "a wrapped key is a sealed key");

/* One key per use, derived from the master key, so that no two uses ever meet. */
enum use {
	USE_WRAP = 1,
	USE_BLIND,
	USE_HASH,
	USE_NAME,
	USE_COOKIE,
	USE_FILE,
};

struct keyring {
	uint8_t master[KEY_BYTES];
	uint8_t wrap[KEY_BYTES], blind[KEY_BYTES], hash[KEY_BYTES], cookie[KEY_BYTES];
	uint8_t name[8]; /* its first bytes are the key number in every value */
};

void seal_init(void)
{
	must(sodium_init() >= 0);
}

static void derive(const uint8_t *master, enum use use, uint8_t *out, size_t len)
{
	must(crypto_kdf_derive_from_key(out, len, use, "kip-keys", master) == 0);
}

static struct keyring *ring_of(const uint8_t master[KEY_BYTES])
{
	struct keyring *k = sodium_malloc(sizeof *k);
	uint8_t name[16];

	must(k);
	memcpy(k->master, master, KEY_BYTES);
	derive(master, USE_WRAP, k->wrap, KEY_BYTES);
	derive(master, USE_BLIND, k->blind, KEY_BYTES);
	derive(master, USE_HASH, k->hash, KEY_BYTES);
	derive(master, USE_COOKIE, k->cookie, KEY_BYTES);
	derive(master, USE_NAME, name, sizeof name);
	memcpy(k->name, name, sizeof k->name);
	return k;
}

void keyring_free(struct keyring *k)
{
	sodium_free(k);
}

struct keyring *keyring_fixed(uint8_t seed)
{
	uint8_t master[KEY_BYTES];

	memset(master, seed, sizeof master);
	return ring_of(master);
}

/* O_EXCL: an existing key is never overwritten, whatever happens. */
static bool write_key(const char *path, const uint8_t master[KEY_BYTES])
{
	char line[sizeof FILE_HEAD + KEY_DIGITS + 1] = FILE_HEAD;
	size_t head = sizeof FILE_HEAD - 1, len = head + KEY_DIGITS + 1;
	int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

	if (file < 0)
		return false;
	sodium_bin2hex(line + head, KEY_DIGITS + 1, master, KEY_BYTES);
	line[len - 1] = '\n';
	bool good = write(file, line, len) == (ssize_t)len && fsync(file) == 0;
	int problem = errno;

	sodium_memzero(line, sizeof line);
	good = close(file) == 0 && good;
	if (!good)
		unlink(path);
	errno = problem;
	return good;
}

bool keyring_create(const char *path)
{
	uint8_t master[KEY_BYTES];

	crypto_kdf_keygen(master);
	bool good = write_key(path, master);

	sodium_memzero(master, sizeof master);
	return good;
}

static bool read_key(int file, uint8_t master[KEY_BYTES], const char **problem)
{
	char line[128] = "";
	size_t head = sizeof FILE_HEAD - 1, got_bytes = 0;
	struct stat about;

	if (fstat(file, &about) != 0 || (about.st_mode & 077) != 0) {
		*problem = "others may read the master key file; set its mode to 0600";
		return false;
	}
	ssize_t got = read(file, line, sizeof line - 1);
	bool good = got > (ssize_t)head && memcmp(line, FILE_HEAD, head) == 0 &&
		    sodium_hex2bin(master, KEY_BYTES, line + head, (size_t)got - head, "\n",
				   &got_bytes, NULL) == 0 &&
		    got_bytes == KEY_BYTES;

	sodium_memzero(line, sizeof line);
	if (!good)
		*problem = "the master key file is damaged; take it away, and 'kip key' writes it "
			   "from the recovery sheet";
	return good;
}

struct keyring *keyring_open(const char *path, const char **problem)
{
	uint8_t master[KEY_BYTES];
	int file = open(path, O_RDONLY | O_CLOEXEC);

	if (file < 0) {
		*problem = errno == ENOENT ? "there is no master key file; 'kip key' writes it "
					     "from the recovery sheet"
					   : "the master key file cannot be read";
		return NULL;
	}
	bool good = read_key(file, master, problem);

	close(file);
	struct keyring *k = good ? ring_of(master) : NULL;

	sodium_memzero(master, sizeof master);
	return k;
}

static void check_bytes(const uint8_t master[KEY_BYTES], uint8_t check[CHECK_BYTES])
{
	uint8_t full[crypto_generichash_BYTES_MIN];

	crypto_generichash(full, sizeof full, master, KEY_BYTES, NULL, 0);
	memcpy(check, full, CHECK_BYTES);
}

struct str keyring_sheet(struct arena *a, const struct keyring *k)
{
	uint8_t bytes[KEY_BYTES + CHECK_BYTES];
	char hex[2 * sizeof bytes + 1];

	memcpy(bytes, k->master, KEY_BYTES);
	check_bytes(k->master, bytes + KEY_BYTES);
	sodium_bin2hex(hex, sizeof hex, bytes, sizeof bytes);
	struct str sheet = code_spaced(a, str_of(hex), SHEET_GROUP);

	sodium_memzero(hex, sizeof hex);
	sodium_memzero(bytes, sizeof bytes);
	return sheet;
}

bool keyring_from_sheet(struct str sheet, const char *path, const char **problem)
{
	uint8_t bytes[KEY_BYTES + CHECK_BYTES], check[CHECK_BYTES];
	size_t len = 0;

	if (sodium_hex2bin(bytes, sizeof bytes, sheet.ptr, sheet.len, " \n\r\t-", &len, NULL) !=
		    0 ||
	    len != sizeof bytes) {
		*problem = "the recovery sheet has 17 groups of 4 signs, 0-9 and a-f";
		return false;
	}
	check_bytes(bytes, check);
	if (sodium_memcmp(check, bytes + KEY_BYTES, CHECK_BYTES) != 0) {
		*problem =
			"the recovery sheet was mistyped: its last group does not fit the others";
		return false;
	}
	bool good = write_key(path, bytes);

	sodium_memzero(bytes, sizeof bytes);
	if (!good)
		*problem = errno == EEXIST ? "a master key file is there already"
					   : "the master key file cannot be written";
	return good;
}

struct str keyring_name(struct arena *a, const struct keyring *k)
{
	char *hex = arena_alloc(a, 2 * sizeof k->name + 1, 1);

	sodium_bin2hex(hex, 2 * sizeof k->name + 1, k->name, sizeof k->name);
	return str_of(hex);
}

struct data_key keyring_file_key(const struct keyring *k)
{
	struct data_key key;

	derive(k->master, USE_FILE, key.v, sizeof key.v);
	return key;
}

/* number | nonce | text and tag */
static struct str encrypt(struct arena *a, const uint8_t *number, const uint8_t *key,
			  struct str about, struct str clear)
{
	size_t len = clear.len + OVERHEAD;
	uint8_t *out = arena_alloc(a, len, 1), *nonce = out + NUMBER_BYTES;

	memcpy(out, number, NUMBER_BYTES);
	randombytes_buf(nonce, NONCE_BYTES);
	crypto_aead_xchacha20poly1305_ietf_encrypt(
		nonce + NONCE_BYTES, NULL, (const uint8_t *)clear.ptr, clear.len,
		(const uint8_t *)about.ptr, about.len, NULL, nonce, key);
	return (struct str){(const char *)out, len};
}

static bool decrypt(uint8_t *out, const uint8_t *key, struct str about, struct str sealed)
{
	const uint8_t *nonce = (const uint8_t *)sealed.ptr + NUMBER_BYTES;

	return crypto_aead_xchacha20poly1305_ietf_decrypt(out, NULL, NULL, nonce + NONCE_BYTES,
							  sealed.len - NUMBER_BYTES - NONCE_BYTES,
							  (const uint8_t *)about.ptr, about.len,
							  nonce, key) == 0;
}

struct str data_key_new(struct arena *a, struct keyring *k, struct data_key *out)
{
	randombytes_buf(out->v, sizeof out->v);
	return encrypt(a, k->name, k->wrap, STR("data key"),
		       (struct str){(const char *)out->v, sizeof out->v});
}

bool data_key_open(const struct keyring *k, struct str wrapped, struct data_key *out)
{
	return wrapped.len == SEAL_WRAPPED_BYTES &&
	       memcmp(wrapped.ptr, k->name, NUMBER_BYTES) == 0 &&
	       decrypt(out->v, k->wrap, STR("data key"), wrapped);
}

static struct str about_place(struct arena *a, struct seal_place at)
{
	struct buf b = buf_new(a, PLACE_BYTES_MOST);

	buf_addz(&b, at.table);
	buf_addc(&b, '.');
	buf_addz(&b, at.column);
	buf_addc(&b, '.');
	buf_addn(&b, at.row, 1);
	must(!buf_full(&b));
	return buf_str(&b);
}

struct str seal(struct arena *a, const struct data_key *key, struct seal_place at, struct str clear)
{
	/* The data key is the person's own; 0 says "sealed by a data key of the row beside". */
	static const uint8_t own[NUMBER_BYTES] = {0};

	return encrypt(a, own, key->v, about_place(a, at), clear);
}

bool unseal(struct arena *a, const struct data_key *key, struct seal_place at, struct str sealed,
	    struct str *clear)
{
	if (sealed.len < OVERHEAD)
		return false;
	uint8_t *out = arena_alloc(a, sealed.len - OVERHEAD + 1, 1);

	if (!decrypt(out, key->v, about_place(a, at), sealed))
		return false;
	*clear = (struct str){(const char *)out, sealed.len - OVERHEAD};
	return true;
}

struct str seal_words(struct arena *a, struct keyring *k, struct str *wrapped, struct seal_place at,
		      struct str clear)
{
	struct data_key key;

	if (clear.len == 0)
		return STR_NONE;
	if (wrapped->ptr)
		must(data_key_open(k, *wrapped, &key));
	else
		*wrapped = data_key_new(a, k, &key);
	return seal(a, &key, at, clear);
}

struct str unseal_words(struct arena *a, const struct keyring *k, struct str wrapped,
			struct seal_place at, struct str sealed)
{
	struct data_key key;
	struct str clear;

	if (!sealed.ptr)
		return STR("");
	must(data_key_open(k, wrapped, &key));
	must(unseal(a, &key, at, sealed, &clear));
	return clear;
}

#define COOKIE_LETTERS sodium_base64_VARIANT_URLSAFE_NO_PADDING

struct str keyring_seal(struct arena *a, const struct keyring *k, const char *use, struct str clear)
{
	struct str sealed = encrypt(a, k->name, k->cookie, str_of(use), clear);
	size_t room = sodium_base64_encoded_len(sealed.len, COOKIE_LETTERS);
	char *text = arena_alloc(a, room, 1);

	sodium_bin2base64(text, room, (const uint8_t *)sealed.ptr, sealed.len, COOKIE_LETTERS);
	return str_of(text);
}

bool keyring_unseal(struct arena *a, const struct keyring *k, const char *use, struct str sealed,
		    struct str *clear)
{
	uint8_t *bytes = arena_alloc(a, sealed.len + 1, 1),
		*out = arena_alloc(a, sealed.len + 1, 1);
	size_t len = 0;

	if (sealed.len == 0 ||
	    sodium_base642bin(bytes, sealed.len, sealed.ptr, sealed.len, NULL, &len, NULL,
			      COOKIE_LETTERS) != 0 ||
	    len < OVERHEAD || memcmp(bytes, k->name, NUMBER_BYTES) != 0 ||
	    !decrypt(out, k->cookie, str_of(use), (struct str){(const char *)bytes, len}))
		return false;
	*clear = (struct str){(const char *)out, len - OVERHEAD};
	return true;
}

static struct str keyed(struct arena *a, const uint8_t *key, struct str what)
{
	uint8_t *out = arena_alloc(a, SEAL_BLIND_BYTES, 1);

	crypto_generichash(out, SEAL_BLIND_BYTES, (const uint8_t *)what.ptr, what.len, key,
			   KEY_BYTES);
	return (struct str){(const char *)out, SEAL_BLIND_BYTES};
}

struct str blind_index(struct arena *a, const struct keyring *k, const char *kind,
		       struct str folded)
{
	return keyed(a, k->blind, str_printf(a, "%s:%" STR_F, kind, STR_A(folded)));
}

struct str keyed_hash(struct arena *a, const struct keyring *k, const char *kind, int64_t subject,
		      struct str secret)
{
	return keyed(a, k->hash,
		     str_printf(a, "%s:%lld:%" STR_F, kind, (long long)subject, STR_A(secret)));
}

struct str keyed_fingerprint(struct arena *a, const struct keyring *k, const char *kind,
			     struct str bytes)
{
	uint8_t *out = arena_alloc(a, SEAL_FINGERPRINT_BYTES, 1);
	crypto_generichash_state state;

	crypto_generichash_init(&state, k->hash, KEY_BYTES, SEAL_FINGERPRINT_BYTES);
	crypto_generichash_update(&state, (const uint8_t *)kind, strlen(kind) + 1);
	if (bytes.len > 0)
		crypto_generichash_update(&state, (const uint8_t *)bytes.ptr, bytes.len);
	crypto_generichash_final(&state, out, SEAL_FINGERPRINT_BYTES);
	return (struct str){(const char *)out, SEAL_FINGERPRINT_BYTES};
}

bool seal_same(struct str a, struct str b)
{
	return a.len == b.len && a.len > 0 && sodium_memcmp(a.ptr, b.ptr, a.len) == 0;
}

struct str hash_parts(struct arena *a, const struct str *parts, size_t count)
{
	uint8_t *out = arena_alloc(a, SEAL_HASH_BYTES, 1);
	crypto_generichash_state state;

	crypto_generichash_init(&state, NULL, 0, SEAL_HASH_BYTES);
	for (size_t i = 0; i < count; i++) {
		uint64_t len = parts[i].len;

		crypto_generichash_update(&state, (const uint8_t *)&len, sizeof len);
		crypto_generichash_update(&state, (const uint8_t *)parts[i].ptr, parts[i].len);
	}
	crypto_generichash_final(&state, out, SEAL_HASH_BYTES);
	return (struct str){(const char *)out, SEAL_HASH_BYTES};
}
