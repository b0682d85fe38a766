#pragma once
#include <libxml/HTMLparser.h>
#include <libxml/xmlreader.h>

/// xmlFree is a variable, which Swift takes for shared state.
static inline void clibxml2_free(void *memory) { xmlFree(memory); }
