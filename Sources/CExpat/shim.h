#ifndef CEXPAT_SHIM_H
#define CEXPAT_SHIM_H

#include <expat.h>
#include <stdlib.h>

// Expat keeps every name it meets, so a file of nothing but new names would fill the memory. Each parser therefore gets a
// budget. It is counted by thread: a parser is made, used and freed on one thread, and one thread uses one parser at a time.
static inline size_t *cexpat_budget(void)
{
    static _Thread_local size_t left;
    return &left;
}

// Stands before each piece of memory and keeps it aligned.
typedef union {
    size_t size;
    long double alignment;
} cexpat_head;

static void *cexpat_allocate(size_t size)
{
    if (size > *cexpat_budget())
        return NULL;
    cexpat_head *head = malloc(size + sizeof(cexpat_head));
    if (head == NULL)
        return NULL;
    head->size = size;
    *cexpat_budget() -= size;
    return head + 1;
}

static void cexpat_free(void *memory)
{
    if (memory == NULL)
        return;
    cexpat_head *head = (cexpat_head *)memory - 1;
    *cexpat_budget() += head->size;
    free(head);
}

static void *cexpat_reallocate(void *memory, size_t size)
{
    if (memory == NULL)
        return cexpat_allocate(size);
    cexpat_head *head = (cexpat_head *)memory - 1;
    if (size > head->size && size - head->size > *cexpat_budget())
        return NULL;
    size_t old = head->size;
    head = realloc(head, size + sizeof(cexpat_head));
    if (head == NULL)
        return NULL;
    head->size = size;
    *cexpat_budget() += old - size;
    return head + 1;
}

// A parser that tells names as namespace, separator, local name, and holds at most `budget` bytes of memory.
static inline XML_Parser cexpat_create(size_t budget, XML_Char separator)
{
    static const XML_Memory_Handling_Suite suite = {cexpat_allocate, cexpat_reallocate, cexpat_free};
    const XML_Char separators[2] = {separator, 0};
    *cexpat_budget() = budget;
    return XML_ParserCreate_MM(NULL, &suite, separators);
}

#endif
