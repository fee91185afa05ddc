#ifndef WARKAT_CDEFAULTS_H
#define WARKAT_CDEFAULTS_H

#include <stddef.h>

/// A file that the program carries inside.
struct warkat_file {
  /// Its path in the repository, such as `templates/indeks.html`.
  const char *_Nonnull name;
  /// Its bytes, valid for the life of the program.
  const unsigned char *_Nonnull bytes;
  /// The number of bytes.
  size_t size;
};

/// The number of files.
size_t warkat_file_count(void);

/// The file at a position below the number of files; sorted by name, byte by byte.
struct warkat_file warkat_file_at(size_t index);

/// Writes the file system of an open file to the disk; -1 and `errno` where that fails.
int warkat_sync_file_system(int descriptor);

/// Lets the memory of this process be neither dumped where it crashes nor read by other processes of its user; -1 and
/// `errno` where that fails.
int warkat_keep_memory_private(void);

/// Whether a signal is ignored, as by `nohup` and in jobs in the background; 0 or 1.
int warkat_ignores_signal(int number);

#endif
