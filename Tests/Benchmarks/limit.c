/* How fast a folder of logs can be read at all, by one thread of plain C.
 *
 *     cc -O2 -o limit limit.c && ./limit split FOLDER && ./limit counts FOLDER [FILE.csv]
 *
 * split: finds every field of every log, quoted ones too, and counts them. counts: the person-month counts of analyst.py, which go to a
 * file if one is named.
 */
#include <fcntl.h>
#include <glob.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#define MOST_COLUMNS 64
#define MONTH_LENGTH 7

static const char *kinds[] = {"event", "contact", "interaction", "referral", "introduction", "outcome", "connection"};
static const int kind_count = sizeof kinds / sizeof *kinds;

typedef struct {
    const char *start;
    size_t length;
} Field;

/* A person and month with the count of each kind; the key points into the mapped files. */
typedef struct {
    Field person, month;
    uint64_t hash;
    uint32_t counts[sizeof kinds / sizeof *kinds];
} Line;

static Line *lines;
static size_t room = 1 << 12, used;
static uint64_t fields_seen, rows_seen;

static Line *slot_of(Line *table, size_t size, Field person, Field month, uint64_t hash) {
    for (size_t at = hash & (size - 1);; at = (at + 1) & (size - 1)) {
        Line *line = &table[at];
        if (!line->hash) return line;
        if (line->hash == hash && line->person.length == person.length && line->month.length == month.length &&
            !memcmp(line->person.start, person.start, person.length) && !memcmp(line->month.start, month.start, month.length))
            return line;
    }
}

static uint64_t hash_of(Field field, uint64_t hash) {
    for (size_t index = 0; index < field.length; index++) hash = (hash ^ (unsigned char)field.start[index]) * 0x100000001B3u;
    return hash;
}

static void count_row(Field person, Field month, int kind) {
    if (month.length > MONTH_LENGTH) month.length = MONTH_LENGTH;
    uint64_t hash = hash_of(month, hash_of(person, 0xCBF29CE484222325u)) | 1;
    hash ^= hash >> 29 << 1;
    Line *line = slot_of(lines, room, person, month, hash);
    if (!line->hash) {
        if (++used * 2 > room) {
            Line *larger = calloc(room * 2, sizeof *larger);
            for (size_t index = 0; index < room; index++)
                if (lines[index].hash)
                    *slot_of(larger, room * 2, lines[index].person, lines[index].month, lines[index].hash) = lines[index];
            free(lines);
            lines = larger;
            room *= 2;
            line = slot_of(lines, room, person, month, hash);
        }
        *line = (Line){.person = person, .month = month, .hash = hash};
    }
    line->counts[kind]++;
}

/* Finds the fields of a row, without their quotes; returns the byte behind the row. */
static const char *next_row(const char *at, const char *end, Field *fields, int *count) {
    *count = 0;
    while (1) {
        const char *start = at;
        size_t length;
        if (at < end && *at == '"') {
            start = ++at;
            while (at < end && !(*at == '"' && (at + 1 == end || at[1] != '"'))) at += *at == '"' ? 2 : 1;
            length = (size_t)(at - start);
            at++;
        } else {
            while (at < end && *at != ',' && *at != '\n') at++;
            length = (size_t)(at - start);
            if (length && start[length - 1] == '\r') length--;
        }
        if (*count < MOST_COLUMNS) fields[(*count)++] = (Field){start, length};
        if (at < end && *at == '\r') at++;
        if (at >= end || *at == '\n') return at + 1;
        at++;
    }
}

static int column_of(const char *name, const Field *fields, int count) {
    for (int index = 0; index < count; index++)
        if (fields[index].length == strlen(name) && !memcmp(fields[index].start, name, fields[index].length)) return index;
    return -1;
}

static void read_file(const char *path, int kind, int is_counting) {
    int file = open(path, O_RDONLY);
    struct stat info;
    if (file < 0 || fstat(file, &info) != 0) exit(66);
    const char *at = mmap(NULL, (size_t)info.st_size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, file, 0), *end = at + info.st_size;
    if (at == MAP_FAILED) exit(66);
    Field fields[MOST_COLUMNS];
    int count;
    at = next_row(at, end, fields, &count);
    int person = column_of("person", fields, count), time = column_of(!strcmp(kinds[kind], "interaction") ? "at" : "date", fields, count);
    if (person < 0 || time < 0) exit(65);
    while (at < end) {
        at = next_row(at, end, fields, &count);
        fields_seen += (uint64_t)count;
        rows_seen++;
        Field none = {"", 0};
        if (is_counting) count_row(person < count ? fields[person] : none, time < count ? fields[time] : none, kind);
    }
}

int main(int count, char **words) {
    if (count < 3) return 64;
    int is_counting = !strcmp(words[1], "counts");
    lines = calloc(room, sizeof *lines);
    for (int kind = 0; kind < kind_count; kind++) {
        char pattern[4096];
        glob_t found;
        snprintf(pattern, sizeof pattern, "%s/%ss*.csv", words[2], kinds[kind]);
        if (glob(pattern, 0, NULL, &found) != 0) continue;
        for (size_t index = 0; index < found.gl_pathc; index++) read_file(found.gl_pathv[index], kind, is_counting);
        globfree(&found);
    }
    printf("%llu rows, %llu fields, %zu people and months\n", (unsigned long long)rows_seen, (unsigned long long)fields_seen, used);
    if (count < 4) return 0;
    FILE *out = fopen(words[3], "w");
    for (size_t index = 0; index < room; index++)
        for (int kind = 0; kind < kind_count; kind++)
            if (lines[index].counts[kind])
                fprintf(
                    out, "%.*s,%.*s,%s,%u\n", (int)lines[index].person.length, lines[index].person.start, (int)lines[index].month.length,
                    lines[index].month.start, kinds[kind], lines[index].counts[kind]);
    return fclose(out) == 0 ? 0 : 73;
}
