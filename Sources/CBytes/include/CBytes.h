#ifndef WARKAT_CBYTES_H
#define WARKAT_CBYTES_H

// Questions about many bytes at once, which Swift has no instruction for: its vectors cannot be turned into bits.
// All functions are inline, so that they cost no call from Swift.

#include <stdint.h>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

/// The bytes that are looked at in one step.
#define WARKAT_BLOCK 64

/// Where bytes of a kind stand in a block: bit n for byte n.
struct warkat_marks {
  uint64_t delimiters;
  /// LF and CR.
  uint64_t line_ends;
  uint64_t quotes;
};

#if defined(__SSE2__)

static inline uint64_t warkat_bits(__m128i a, __m128i b, __m128i c, __m128i d) {
  return (uint64_t)(uint32_t)_mm_movemask_epi8(a) | (uint64_t)(uint32_t)_mm_movemask_epi8(b) << 16 |
         (uint64_t)(uint32_t)_mm_movemask_epi8(c) << 32 | (uint64_t)(uint32_t)_mm_movemask_epi8(d) << 48;
}

#define WARKAT_LOAD(n) _mm_loadu_si128((const __m128i *)(const void *)(bytes + 16 * (n)))

/// The delimiters, line ends and quotes of the 64 bytes at `bytes`, all of which must be readable.
static inline struct warkat_marks warkat_marks_of(const uint8_t *_Nonnull bytes, uint8_t delimiter) {
  __m128i a = WARKAT_LOAD(0), b = WARKAT_LOAD(1), c = WARKAT_LOAD(2), d = WARKAT_LOAD(3);
  __m128i mark = _mm_set1_epi8((char)delimiter);
  __m128i lf = _mm_set1_epi8('\n'), cr = _mm_set1_epi8('\r'), quote = _mm_set1_epi8('"');
#define WARKAT_END(x) _mm_or_si128(_mm_cmpeq_epi8(x, lf), _mm_cmpeq_epi8(x, cr))
  struct warkat_marks marks = {
      warkat_bits(_mm_cmpeq_epi8(a, mark), _mm_cmpeq_epi8(b, mark), _mm_cmpeq_epi8(c, mark), _mm_cmpeq_epi8(d, mark)),
      warkat_bits(WARKAT_END(a), WARKAT_END(b), WARKAT_END(c), WARKAT_END(d)),
      warkat_bits(_mm_cmpeq_epi8(a, quote), _mm_cmpeq_epi8(b, quote), _mm_cmpeq_epi8(c, quote),
                  _mm_cmpeq_epi8(d, quote))};
#undef WARKAT_END
  return marks;
}

/// The bytes among the 64 at `bytes` that are no ASCII, or NUL; all must be readable.
static inline uint64_t warkat_not_plain(const uint8_t *_Nonnull bytes) {
  // As signed numbers, bytes from 0x80 on are below 0: what is not above 0 is either.
#define WARKAT_LOW(n) _mm_cmplt_epi8(WARKAT_LOAD(n), _mm_set1_epi8(1))
  return warkat_bits(WARKAT_LOW(0), WARKAT_LOW(1), WARKAT_LOW(2), WARKAT_LOW(3));
#undef WARKAT_LOW
}

/// The bytes among the 64 at `bytes` that are below a blank or no ASCII; all must be readable.
static inline uint64_t warkat_not_printed(const uint8_t *_Nonnull bytes) {
#define WARKAT_LOW(n) _mm_cmplt_epi8(WARKAT_LOAD(n), _mm_set1_epi8(0x20))
  return warkat_bits(WARKAT_LOW(0), WARKAT_LOW(1), WARKAT_LOW(2), WARKAT_LOW(3));
#undef WARKAT_LOW
}

/// Copies 16 bytes; both places must have them.
static inline void warkat_copy_16(const uint8_t *_Nonnull from, uint8_t *_Nonnull to) {
  _mm_storeu_si128((__m128i *)(void *)to, _mm_loadu_si128((const __m128i *)(const void *)from));
}

#undef WARKAT_LOAD

#else

static inline struct warkat_marks warkat_marks_of(const uint8_t *_Nonnull bytes, uint8_t delimiter) {
  struct warkat_marks marks = {0, 0, 0};
  for (int i = 0; i < WARKAT_BLOCK; i++) {
    marks.delimiters |= (uint64_t)(bytes[i] == delimiter) << i;
    marks.line_ends |= (uint64_t)(bytes[i] == '\n' || bytes[i] == '\r') << i;
    marks.quotes |= (uint64_t)(bytes[i] == '"') << i;
  }
  return marks;
}

static inline uint64_t warkat_not_plain(const uint8_t *_Nonnull bytes) {
  uint64_t found = 0;
  for (int i = 0; i < WARKAT_BLOCK; i++) found |= (uint64_t)(bytes[i] == 0 || bytes[i] >= 0x80) << i;
  return found;
}

static inline uint64_t warkat_not_printed(const uint8_t *_Nonnull bytes) {
  uint64_t found = 0;
  for (int i = 0; i < WARKAT_BLOCK; i++) found |= (uint64_t)(bytes[i] < 0x20 || bytes[i] >= 0x80) << i;
  return found;
}

static inline void warkat_copy_16(const uint8_t *_Nonnull from, uint8_t *_Nonnull to) {
  __builtin_memmove(to, from, 16);
}

#endif

#endif
