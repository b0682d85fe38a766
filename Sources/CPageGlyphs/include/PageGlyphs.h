// The glyphs of PDF pages, as poppler's interpreter of page descriptions hands them out, before any layout.
//
// poppler-glib offers text only after its own layout, without where it came from: no way to tell ink from none, nor
// what lies over what. Its interpreter tells all of that in one pass.
#pragma once
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct page_glyphs_document page_glyphs_document;

enum {
  PAGE_GLYPHS_OK = 0,
  PAGE_GLYPHS_DAMAGED = 1,
  PAGE_GLYPHS_ENCRYPTED = 2,
};

enum {
  /// Drawn without ink: text rendering modes 3 and 7, or fully transparent.
  PAGE_GLYPH_INVISIBLE = 1,
  /// White space of the document's own ends before this glyph.
  PAGE_GLYPH_AFTER_SPACE = 2,
  /// The color could not be told: a pattern.
  PAGE_GLYPH_PATTERN = 4,
  /// Text rendering mode 7: nothing by itself, but what is painted next takes its shape.
  PAGE_GLYPH_CUT_OUT = 8,
};

/// In points, from the upper left corner of the crop box, the y axis pointing down.
typedef struct {
  float x1, y1, x2, y2;
  /// Where the line of writing is, across the direction of writing.
  float baseline;
  float size;
  /// Into the scalars of the page.
  uint32_t first_scalar;
  /// How many paints of the page came before.
  uint32_t paints_before;
  uint16_t scalar_count;
  /// Quarter turns clockwise.
  uint8_t rotation;
  uint8_t flags;
  uint8_t red, green, blue;
} page_glyph;

enum {
  PAGE_PAINT_IMAGE = 1,
  /// Covers its box wholly: an axis-parallel rectangle or image without mask, opaque.
  PAGE_PAINT_OPAQUE = 2,
  /// One color throughout, that of `red`, `green`, `blue`.
  PAGE_PAINT_PLAIN = 4,
};

/// A filled area or an image; its box is clipped to what is shown of it.
typedef struct {
  float x1, y1, x2, y2;
  uint8_t flags;
  uint8_t red, green, blue;
} page_paint;

typedef struct {
  float width, height;
  const page_glyph *glyphs;
  size_t glyph_count;
  const uint32_t *scalars;
  size_t scalar_count;
  const page_paint *paints;
  size_t paint_count;
  /// It took too long, and the rest of it is missing.
  int is_cut;
  /// It has form fields or free text that `page_glyphs_read_annotations` would read.
  int has_annotations;
} page_glyphs;

/// Does what poppler does once in a process.
void page_glyphs_prepare(void);

/// Opens a copy of a document; `password`, which may be NULL, is tried as the user's and as the owner's.
/// NULL with `status` set if it cannot be opened.
page_glyphs_document *page_glyphs_open(const uint8_t *bytes, size_t count, const char *password, int *status);
int page_glyphs_page_count(page_glyphs_document *document);

/// Reads a page (from 0) until `seconds` of processor time are gone; 0, or -1 if there is no such page. What `page`
/// points at lives until the next call for this document.
int page_glyphs_read(page_glyphs_document *document, int index, double seconds, page_glyphs *page);

/// The same of what form fields and free text show on a page. Some forms never end here.
int page_glyphs_read_annotations(page_glyphs_document *document, int index, double seconds, page_glyphs *page);

/// A page as it is painted, on white paper: a byte for each pixel, from black, 0, to white, 255.
typedef struct {
  int width, height;
  /// From one line of pixels to the next.
  size_t stride;
  uint8_t *pixels;
} page_picture;

/// How large a page is, in points; 0, or -1 if there is no such page.
int page_glyphs_size(page_glyphs_document *document, int index, double *width, double *height);

/// Draws a page with so many dots per point; 0, or -1. `page_picture_free` gives the memory back.
int page_glyphs_draw(page_glyphs_document *document, int index, double scale, page_picture *picture);
void page_picture_free(page_picture *picture);

#ifdef __cplusplus
}
#endif
