/* Loaded before libc: the Nth call that writes below a folder fails, or ends the process there, as ASSENT_FAULT says. Built at run time. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/uio.h>
#include <unistd.h>

/* In a file that both sides map: calls left (0 is never), errno or -SIGKILL, calls seen, calls failed. */
static volatile int *control;
static char folder[4096];

__attribute__((constructor)) static void begin(void) {
	const char *file = getenv("ASSENT_FAULT"), *below = getenv("ASSENT_FAULT_FOLDER");
	if (!file || !below) return;
	snprintf(folder, sizeof folder, "%s", below);
	int fd = open(file, O_RDWR | O_CLOEXEC);
	if (fd < 0) return;
	void *map = mmap(0, 16, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
	close(fd);
	if (map != MAP_FAILED) control = map;
}

static int below(int fd) {
	char link[64], target[4096];
	snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
	ssize_t length = readlink(link, target, sizeof target - 1);
	if (length <= 0) return 0;
	target[length] = 0;
	return strncmp(target, folder, strlen(folder)) == 0;
}

static int fails(int fd) {
	if (!control || !below(fd)) return 0;
	__sync_add_and_fetch(&control[2], 1);
	if (control[0] <= 0 || __sync_sub_and_fetch(&control[0], 1) != 0) return 0;
	__sync_add_and_fetch(&control[3], 1);
	if (control[1] < 0) kill(getpid(), -control[1]);
	errno = control[1];
	return 1;
}

#define REAL(name) static __typeof__(name) *real; if (!real) real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

ssize_t write(int fd, const void *bytes, size_t size) { REAL(write); return fails(fd) ? -1 : real(fd, bytes, size); }
ssize_t pwrite(int fd, const void *bytes, size_t size, off_t at) { REAL(pwrite); return fails(fd) ? -1 : real(fd, bytes, size, at); }
ssize_t pwrite64(int fd, const void *bytes, size_t size, off64_t at) { REAL(pwrite64); return fails(fd) ? -1 : real(fd, bytes, size, at); }
ssize_t writev(int fd, const struct iovec *parts, int count) { REAL(writev); return fails(fd) ? -1 : real(fd, parts, count); }
int fsync(int fd) { REAL(fsync); return fails(fd) ? -1 : real(fd); }
int fdatasync(int fd) { REAL(fdatasync); return fails(fd) ? -1 : real(fd); }
int ftruncate(int fd, off_t size) { REAL(ftruncate); return fails(fd) ? -1 : real(fd, size); }
int ftruncate64(int fd, off64_t size) { REAL(ftruncate64); return fails(fd) ? -1 : real(fd, size); }
