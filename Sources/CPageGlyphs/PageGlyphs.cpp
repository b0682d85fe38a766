#include "include/PageGlyphs.h"

#include <Annot.h>
#include <Error.h>
#include <ErrorCodes.h>
#include <Gfx.h>
#include <GlobalParams.h>
#include <PDFDoc.h>
#include <Page.h>
#include <SplashOutputDev.h>
#include <Stream.h>
#include <malloc.h>
#include <splash/SplashBitmap.h>

#include <memory>

#include "GlyphDevice.h"
#include "InflateStream.h"

struct page_glyphs_document {
  // The document reads from them as long as it lives.
  std::unique_ptr<char[]> bytes;
  std::unique_ptr<PDFDoc> document;
  GlyphDevice device;
};

static void passOver(ErrorCategory, Goffset, const char *) {}

void page_glyphs_prepare(void) {
  // Memory in few and large pieces, and none given back: each piece more is a call of the system and its page faults.
  mallopt(M_TOP_PAD, 2 * 1024 * 1024);
  mallopt(M_MMAP_THRESHOLD, 8 * 1024 * 1024);
  mallopt(M_TRIM_THRESHOLD, 512 * 1024 * 1024);
  // Never freed: what it loads is for every document of the process.
  static auto *parameters = new GlobalParamsIniter(passOver);
  (void)parameters;
}

page_glyphs_document *page_glyphs_open(const uint8_t *bytes, size_t count, const char *password, int *status) {
  page_glyphs_prepare();
  NoShapes scope;
  auto result = std::make_unique<page_glyphs_document>();
  result->bytes.reset(new char[count ? count : 1]);
  std::copy(bytes, bytes + count, result->bytes.get());
  std::optional<GooString> secret;
  if (password) secret.emplace(password);
  auto *stream = new MemStream(result->bytes.get(), 0, Goffset(count), Object(objNull));
  result->document = std::make_unique<PDFDoc>(stream, secret, secret);
  *status = PAGE_GLYPHS_OK;
  if (!result->document->isOk()) {
    *status = result->document->getErrorCode() == errEncrypted ? PAGE_GLYPHS_ENCRYPTED : PAGE_GLYPHS_DAMAGED;
    return nullptr;
  }
  return result.release();
}

int page_glyphs_page_count(page_glyphs_document *document) { return document->document->getNumPages(); }

static bool isShownByItself(const Object &annotation) {
  if (!annotation.isDict()) return false;
  Object kind = annotation.dictLookup("Subtype");
  return kind.isName("Widget") || kind.isName("FreeText");
}

static bool hasAnnotations(Page *page) {
  Object list = page->getAnnotsObject();
  if (!list.isArray()) return false;
  for (int index = 0; index < list.arrayGetLength() && index < 1'000; index++)
    if (isShownByItself(list.arrayGet(index))) return true;
  return false;
}

static int read(page_glyphs_document *document, int index, double seconds, page_glyphs *result, bool areAnnotations) {
  *result = {};
  NoShapes scope;
  Page *page = document->document->getPage(index + 1);
  if (!page || !page->isOk()) return -1;
  GlyphDevice &device = document->device;
  device.begin(seconds);
  try {
    // Left behind where the page takes too long: what it holds may be in any state then.
    Gfx *graphics = page->createGfx(&device, 72, 72, 0, false, true, -1, -1, -1, -1, false, nullptr, nullptr);
    if (areAnnotations) {
      int left = 1'000;
      if (Annots *annotations = page->getAnnots()) {
        for (Annot *annotation : annotations->getAnnots()) {
          if (left-- == 0) break;
          bool isText = annotation->getType() == Annot::typeWidget || annotation->getType() == Annot::typeFreeText;
          if (isText) annotation->draw(graphics, false);
        }
      }
    } else {
      page->display(graphics);
    }
    delete graphics;
  } catch (const PageTooLong &) {
    result->is_cut = 1;
  }
  device.finish();
  result->has_annotations = !areAnnotations && hasAnnotations(page);
  result->width = float(device.width);
  result->height = float(device.height);
  result->glyphs = device.glyphs.data();
  result->glyph_count = device.glyphs.size();
  result->scalars = device.scalars.data();
  result->scalar_count = device.scalars.size();
  result->paints = device.paints.data();
  result->paint_count = device.paints.size();
  return 0;
}

int page_glyphs_read(page_glyphs_document *document, int index, double seconds, page_glyphs *page) {
  return read(document, index, seconds, page, false);
}

int page_glyphs_read_annotations(page_glyphs_document *document, int index, double seconds, page_glyphs *page) {
  return read(document, index, seconds, page, true);
}

int page_glyphs_size(page_glyphs_document *document, int index, double *width, double *height) {
  Page *page = document->document->getPage(index + 1);
  if (!page || !page->isOk()) return -1;
  bool isTurned = page->getRotate() % 180 != 0;
  *width = isTurned ? page->getCropHeight() : page->getCropWidth();
  *height = isTurned ? page->getCropWidth() : page->getCropHeight();
  return 0;
}

int page_glyphs_draw(page_glyphs_document *document, int index, double scale, page_picture *picture) {
  *picture = {};
  SplashColor paper = {255};
  SplashOutputDev device(splashModeMono8, 1, false, paper);
  device.startDoc(document->document.get());
  document->document->displayPage(&device, index + 1, 72 * scale, 72 * scale, 0, false, true, false);
  std::unique_ptr<SplashBitmap> bitmap(device.takeBitmap());
  if (!bitmap || !bitmap->getDataPtr()) return -1;
  size_t count = size_t(bitmap->getRowSize()) * size_t(bitmap->getHeight());
  auto *pixels = static_cast<uint8_t *>(malloc(count));
  if (!pixels) return -1;
  std::copy_n(bitmap->getDataPtr(), count, pixels);
  *picture = {bitmap->getWidth(), bitmap->getHeight(), size_t(bitmap->getRowSize()), pixels};
  return 0;
}

void page_picture_free(page_picture *picture) { free(picture->pixels); }
