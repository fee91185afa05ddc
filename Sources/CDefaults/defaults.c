// Written by scripts/embed; do not edit.

#include "CDefaults.h"

static const unsigned char file_0[] = {
#embed "../../contoh/register-2021-10.csv" suffix(,)
  0
};

static const unsigned char file_1[] = {
#embed "../../templates/kalender/hari-libur.csv" suffix(,)
  0
};

static const unsigned char file_2[] = {
#embed "../../warkat.yaml" suffix(,)
  0
};

// Sorted by name; the zero after the last byte is not counted.
static const struct warkat_file files[] = {
  {"contoh/register-2021-10.csv", file_0, sizeof file_0 - 1},
  {"templates/kalender/hari-libur.csv", file_1, sizeof file_1 - 1},
  {"warkat.yaml", file_2, sizeof file_2 - 1},
};

size_t warkat_file_count(void) { return sizeof files / sizeof files[0]; }

struct warkat_file warkat_file_at(size_t index) { return files[index]; }
