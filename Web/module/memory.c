// What the module needs of a C library: memory in blocks that are used again, copying, and the few
// names that Swift's runtime asks for. There is no operating system below it.
//
// A block has one of some hundred sizes, four to each power of two; free blocks of a size hang on one
// list. Memory grows and never shrinks: the page throws a module away that has grown too large.

#include <stddef.h>
#include <stdint.h>

#define PAGE 65536u
#define HEAD 16u

typedef struct Block {
  // The class of the block's size; of a block within another, 0 and the distance to the other's.
  uint32_t class;
  uint32_t distance;
  struct Block *next;
  uint32_t unused;
} Block;

extern unsigned char __heap_base;

static uintptr_t top, end;
static Block *lists[128];

// The number of the smallest size that holds `count` bytes; `size` becomes that size.
static uint32_t classOf(size_t count, size_t *size) {
  if (count <= 64) {
    uint32_t n = count == 0 ? 1 : (uint32_t)((count + 15) / 16);
    *size = n * 16u;
    return n;
  }
  uint32_t power = 31u - (uint32_t)__builtin_clz((uint32_t)count - 1u);
  size_t step = (size_t)1 << (power - 2u);
  size_t steps = (count + step - 1u) / step;
  *size = steps * step;
  return 4u + (power - 6u) * 4u + (uint32_t)(steps - 4u);
}

void *malloc(size_t count) {
  // Beyond it, sums of sizes would not fit their type.
  if (count > 0x70000000u) __builtin_trap();
  size_t size;
  uint32_t class = classOf(count, &size);
  Block *block = lists[class];
  if (block) {
    lists[class] = block->next;
    return (char *)block + HEAD;
  }
  if (!top) {
    top = ((uintptr_t)&__heap_base + 15u) & ~(uintptr_t)15u;
    end = (uintptr_t)__builtin_wasm_memory_size(0) * PAGE;
  }
  size_t needed = size + HEAD;
  if (end - top < needed) {
    size_t pages = (needed - (end - top) + PAGE - 1u) / PAGE;
    size_t more = pages < 16u ? 16u : pages;
    if (__builtin_wasm_memory_grow(0, more) == (size_t)-1) {
      if (__builtin_wasm_memory_grow(0, pages) == (size_t)-1) __builtin_trap();
      more = pages;
    }
    end += more * PAGE;
  }
  block = (Block *)top;
  top += needed;
  block->class = class;
  block->distance = 0;
  return (char *)block + HEAD;
}

void free(void *memory) {
  if (!memory) return;
  Block *block = (Block *)((char *)memory - HEAD);
  if (block->class == 0) block = (Block *)((char *)block - block->distance);
  block->next = lists[block->class];
  lists[block->class] = block;
}

int posix_memalign(void **result, size_t alignment, size_t count) {
  char *memory = malloc(alignment <= 16 ? count : count + alignment + HEAD);
  if (alignment > 16) {
    uintptr_t aligned = ((uintptr_t)memory + HEAD + alignment - 1u) & ~(uintptr_t)(alignment - 1u);
    Block *inner = (Block *)(aligned - HEAD);
    Block *outer = (Block *)(memory - HEAD);
    inner->class = 0;
    inner->distance = (uint32_t)((char *)inner - (char *)outer);
    memory = (char *)aligned;
  }
  *result = memory;
  return 0;
}

void *aligned_alloc(size_t alignment, size_t count) {
  void *memory;
  posix_memalign(&memory, alignment, count);
  return memory;
}

void *memcpy(void *to, const void *from, size_t count) {
  __builtin_memcpy(to, from, count);
  return to;
}

void *memmove(void *to, const void *from, size_t count) {
  __builtin_memmove(to, from, count);
  return to;
}

void *memset(void *to, int byte, size_t count) {
  __builtin_memset(to, byte, count);
  return to;
}

int memcmp(const void *a, const void *b, size_t count) {
  const unsigned char *x = a, *y = b;
  for (size_t i = 0; i < count; i++) {
    if (x[i] != y[i]) return x[i] < y[i] ? -1 : 1;
  }
  return 0;
}

size_t strlen(const char *text) {
  size_t count = 0;
  while (text[count]) count++;
  return count;
}

int putchar(int character) { return character; }

// Seeds of hash tables only.
void arc4random_buf(void *to, size_t count) {
  static uint64_t state = 0x9E3779B97F4A7C15u;
  unsigned char *bytes = to;
  for (size_t i = 0; i < count; i++) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    bytes[i] = (unsigned char)(state >> 56);
  }
}

uintptr_t __stack_chk_guard = 0x5AFE5AFEu;
void __stack_chk_fail(void) { __builtin_trap(); }
