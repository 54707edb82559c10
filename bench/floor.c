// The floor: reads files and pulls every libyaml event out of them, on one core, and does nothing with them.
//   floor FILE…          the given files
//   floor --list LIST    the files named in LIST, one a line
// A file that libyaml rejects is read up to the fault, as any tool without recovery would, and counted.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <yaml.h>

static size_t files, bytes, events, rejected, unreadable;
static unsigned char *buffer;
static size_t capacity;

/// Reads a whole file into the shared buffer; its length, or -1.
static long read_whole(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) return -1;
  setvbuf(file, NULL, _IONBF, 0);
  size_t length = 0;
  for (;;) {
    if (length == capacity) {
      size_t grown = capacity ? capacity * 2 : 1 << 16;
      unsigned char *moved = realloc(buffer, grown);
      if (!moved) exit(2);
      buffer = moved;
      capacity = grown;
    }
    size_t got = fread(buffer + length, 1, capacity - length, file);
    if (!got) break;
    length += got;
  }
  fclose(file);
  return (long)length;
}

/// Pulls all events of the file that is in the buffer.
static void pull_events(size_t length) {
  yaml_parser_t parser;
  yaml_event_t event;
  if (!yaml_parser_initialize(&parser)) exit(2);
  yaml_parser_set_input_string(&parser, buffer, length);
  for (int done = 0; !done;) {
    if (!yaml_parser_parse(&parser, &event)) {
      rejected++;
      break;
    }
    events++;
    done = event.type == YAML_STREAM_END_EVENT;
    yaml_event_delete(&event);
  }
  yaml_parser_delete(&parser);
}

static void read_file(const char *path) {
  long length = read_whole(path);
  if (length < 0) {
    unreadable++;
    return;
  }
  files++;
  bytes += (size_t)length;
  pull_events((size_t)length);
}

static void read_list(const char *list) {
  char line[4096];
  FILE *file = fopen(list, "r");
  if (!file) exit(2);
  while (fgets(line, sizeof line, file)) {
    line[strcspn(line, "\n")] = 0;
    if (*line) read_file(line);
  }
  fclose(file);
}

int main(int count, char **arguments) {
  if (count == 3 && !strcmp(arguments[1], "--list")) {
    read_list(arguments[2]);
  } else {
    for (int index = 1; index < count; index++) read_file(arguments[index]);
  }
  printf("%zu files, %zu bytes, %zu events, %zu rejected, %zu unreadable\n", files, bytes, events, rejected, unreadable);
  free(buffer);
  return unreadable ? 2 : 0;
}
