#include <GfxState.h>
#include <Object.h>
#include <dlfcn.h>

#include "GlyphDevice.h"

// Poppler parses each color profile of a document and prepares its tables, which takes longer than all else. Where it
// gets none, it takes the color space that the document names instead: right enough for text and its recognition.
extern "C" __attribute__((visibility("default"))) void *cmsOpenProfileFromMem(const void *, uint32_t) {
  return nullptr;
}

/// GfxICCBasedColorSpace::parse, which poppler calls through its table of exported functions, and so finds this one. It
/// fetches and parses the profile's stream wherever a page names the space, which some do before each run of text.
extern "C" __attribute__((visibility("default"))) GfxColorSpace *page_glyphs_parse_color_space(
    Array *description, OutputDev *device, GfxState *state,
    int recursion) asm("_ZN21GfxICCBasedColorSpace5parseEP5ArrayP9OutputDevP8GfxStatei");

GfxColorSpace *page_glyphs_parse_color_space(Array *description, OutputDev *device, GfxState *state, int recursion) {
  using Parse = GfxColorSpace *(Array *, OutputDev *, GfxState *, int);
  static auto *original = reinterpret_cast<Parse *>(
      dlsym(RTLD_NEXT, "_ZN21GfxICCBasedColorSpace5parseEP5ArrayP9OutputDevP8GfxStatei"));
  auto *glyphs = dynamic_cast<GlyphDevice *>(device);
  bool isNamed = description->getLength() > 1 && description->getNF(1).isRef();
  if (!glyphs || !isNamed) return original(description, device, state, recursion);
  Ref profile = description->getNF(1).getRef();
  auto &known = glyphs->colorSpaces[{profile.num, profile.gen}];
  if (!known) known.reset(original(description, device, state, recursion));
  return known ? known->copy() : nullptr;
}
