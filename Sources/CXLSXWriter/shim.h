#ifndef CXLSXWRITER_SHIM_H
#define CXLSXWRITER_SHIM_H

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <xlsxwriter.h>

// Creates an empty file where none may exist yet, with the permissions of a new file. Returns 0 or errno.
static inline int cxlsx_create_file(const char *path)
{
    FILE *file = fopen(path, "wx");
    if (file == NULL)
        return errno;
    return fclose(file) == 0 ? 0 : errno;
}

// Puts one file in the place of another in a single step. Returns 0 or errno.
static inline int cxlsx_replace_file(const char *from, const char *to)
{
    return rename(from, to) == 0 ? 0 : errno;
}

// Adds a drop-down list from validation->value_formula: a range, a name or a quoted list.
//
// libxlsxwriter 1.1.4 leaks the formula of a list it is given as one, and writes past its buffer for a list of names
// with 255 characters in more than 255 bytes. A custom formula has neither fault and is stored the same way.
static inline lxw_error cxlsx_validate_list(lxw_worksheet *worksheet, lxw_row_t first_row, lxw_col_t first_column,
                                            lxw_row_t last_row, lxw_col_t last_column,
                                            lxw_data_validation *validation)
{
    validation->validate = LXW_VALIDATION_TYPE_CUSTOM_FORMULA;
    lxw_error error = worksheet_data_validation_range(worksheet, first_row, first_column, last_row, last_column,
                                                      validation);
    if (error != LXW_NO_ERROR)
        return error;
    lxw_data_val_obj *rule, *last = NULL;
    STAILQ_FOREACH(rule, worksheet->data_validations, list_pointers)
        last = rule;
    last->validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
    return LXW_NO_ERROR;
}

#endif
