// syncfs is a GNU extension, which the Glibc module of Swift does not show.
#define _GNU_SOURCE
#include "CDefaults.h"

#include <unistd.h>

int warkat_sync_file_system(int descriptor) { return syncfs(descriptor); }
