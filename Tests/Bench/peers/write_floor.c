/* The least that writing papers costs: pairs of files of two sizes, each written under a passing name and renamed.
   write_floor FOLDER PAIRS FIRST-BYTES SECOND-BYTES THREADS */
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *folder;
static long pairs, threads;
static size_t sizes[2];
static char *bytes;

static void fail(const char *what) {
  perror(what);
  exit(1);
}

static void *work(void *argument) {
  const long first = (long)argument;
  for (long pair = first; pair < pairs; pair += threads)
    for (int kind = 0; kind < 2; kind++) {
      char passing[4096], place[4096];
      snprintf(passing, sizeof passing, "%s/.%ld-%d", folder, pair, kind);
      snprintf(place, sizeof place, "%s/%06ld.%s", folder, pair, kind ? "xml" : "html");
      const int file = open(passing, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
      if (file < 0) fail(passing);
      if (write(file, bytes, sizes[kind]) != (ssize_t)sizes[kind]) fail(passing);
      if (close(file) != 0) fail(passing);
      if (rename(passing, place) != 0) fail(place);
    }
  return NULL;
}

int main(int count, char **words) {
  if (count != 6) return 64;
  folder = words[1];
  pairs = atol(words[2]);
  sizes[0] = (size_t)atol(words[3]);
  sizes[1] = (size_t)atol(words[4]);
  threads = atol(words[5]);
  if (threads < 1 || threads > 64) return 64;
  const size_t largest = sizes[0] > sizes[1] ? sizes[0] : sizes[1];
  bytes = malloc(largest + 1);
  if (bytes == NULL) fail("malloc");
  memset(bytes, 'x', largest);
  if (mkdir(folder, 0700) != 0) fail(folder);
  pthread_t ids[64];
  for (long i = 0; i < threads; i++)
    if (pthread_create(&ids[i], NULL, work, (void *)i) != 0) fail("pthread_create");
  for (long i = 0; i < threads; i++) pthread_join(ids[i], NULL);
  return 0;
}
