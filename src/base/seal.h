/*
 * Sealing of personal data: XChaCha20-Poly1305 with table, column and row as associated data, and
 * blind indexes (keyed BLAKE2b) beside it.  The master key lives in its own file, never in the
 * database or its backup.  Each person has one data key, wrapped by the master key: erasing the
 * wrapped key erases the person.
 */
#ifndef BASE_SEAL_H
#define BASE_SEAL_H

#include "base/str.h"

#include <stdint.h>

struct arena;
struct keyring;

#define SEAL_WRAPPED_BYTES 76 /* a wrapped data key: key number 4 + nonce 24 + key 32 + tag 16 */
#define SEAL_BLIND_BYTES   16

/* A data key in the clear; it lives in the task's arena and goes with it. */
struct data_key {
	uint8_t v[32];
};

/* Where a value stands: a value copied to another place does not open there. */
struct seal_place {
	const char *table, *column;
	int64_t row;
};

/* Makes a new master key file (mode 0600); false with errno when it exists or cannot be written. */
bool keyring_create(const char *path);
/*
 * NULL with a sentence in *problem (static) when the file is missing, damaged or readable by
 * others.
 */
struct keyring *keyring_open(const char *path, const char **problem);
/* A ring of fixed keys, for stories: the same input gives the same blind index. */
struct keyring *keyring_fixed(uint8_t seed);
void keyring_free(struct keyring *k);
/* The words of the paper recovery sheet, and back. */
struct str keyring_sheet(struct arena *a, const struct keyring *k);
bool keyring_from_sheet(struct str sheet, const char *path, const char **problem);
/*
 * 16 hex digits that name this master key: stored in the database to refuse a wrong one in words.
 */
struct str keyring_name(struct arena *a, const struct keyring *k);

/* What seals whole files of the ring's owner: see seal_file.h. */
struct data_key keyring_file_key(const struct keyring *k);

/* A fresh data key and its wrapping. */
struct str data_key_new(struct arena *a, struct keyring *k, struct data_key *out);
/* False when the wrapping is not of this ring or was altered. */
bool data_key_open(const struct keyring *k, struct str wrapped, struct data_key *out);

/* 4 bytes key number (0: the data key) + 24 nonce + text + 16 tag. */
struct str seal(struct arena *a, const struct data_key *key, struct seal_place at,
		struct str clear);
/* False when altered, moved or sealed by another key. */
bool unseal(struct arena *a, const struct data_key *key, struct seal_place at, struct str sealed,
	    struct str *clear);

/*
 * Words of a row that has one wrapped key for all of them: a new one is put into *wrapped where it
 * has none yet.  No words are absent, and need no key.
 */
struct str seal_words(struct arena *a, struct keyring *k, struct str *wrapped, struct seal_place at,
		      struct str clear);
/* Empty for none.  Words that cannot be opened were altered behind the program's back: must. */
struct str unseal_words(struct arena *a, const struct keyring *k, struct str wrapped,
			struct seal_place at, struct str sealed);

/*
 * A short text that a browser keeps for us: sealed by the ring itself, written in letters that may
 * stand in a cookie. What was sealed for one `use` does not open for another.
 */
struct str keyring_seal(struct arena *a, const struct keyring *k, const char *use,
			struct str clear);
bool keyring_unseal(struct arena *a, const struct keyring *k, const char *use, struct str sealed,
		    struct str *clear);

/* The same text and kind always give the same SEAL_BLIND_BYTES; other kinds give others. */
struct str blind_index(struct arena *a, const struct keyring *k, const char *kind,
		       struct str folded);
/* A keyed hash of a PIN or token with its subject; compare with seal_same(). */
struct str keyed_hash(struct arena *a, const struct keyring *k, const char *kind, int64_t subject,
		      struct str secret);
bool seal_same(struct str a, struct str b);
#define SEAL_FINGERPRINT_BYTES 32
/* Of bytes of any length: tells equal ones to who has the ring, and nothing to who has not. */
struct str keyed_fingerprint(struct arena *a, const struct keyring *k, const char *kind,
			     struct str bytes);

#define SEAL_HASH_BYTES 32
/*
 * A plain hash (BLAKE2b-256) of texts, each with its length, so that no two lists of parts hash
 * alike.
 */
struct str hash_parts(struct arena *a, const struct str *parts, size_t count);

/* Process-wide set-up of libsodium; call once. */
void seal_init(void);

#endif
