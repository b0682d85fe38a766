#pragma once
#include <GfxState.h>
#include <OutputDev.h>

#include <map>
#include <memory>
#include <utility>
#include <vector>

#include "Ligatures.h"
#include "include/PageGlyphs.h"

/// Thrown through poppler when a page takes too long: its own check lets a page that draws itself twice go on for ever.
struct PageTooLong {};

/// What poppler "draws" a page on: keeps the glyphs and where paint is, and draws nothing.
class GlyphDevice final : public OutputDev {
public:
  std::vector<page_glyph> glyphs;
  std::vector<uint32_t> scalars;
  std::vector<page_paint> paints;
  double width = 0, height = 0;
  /// Those of the document that a color profile defines, by the number and generation of its object.
  std::map<std::pair<int, int>, std::unique_ptr<GfxColorSpace>> colorSpaces;

  void begin(double seconds);
  /// After all of the page: tells what needs the whole of it.
  void finish() { ligatures.resolve(glyphs, scalars); }

  bool upsideDown() override { return true; }
  bool useDrawChar() override { return true; }
  bool interpretType3Chars() override { return false; }
  bool needNonText() override { return true; }
  bool useTilingPatternFill() override { return true; }
  bool useShadedFills(int) override { return true; }

  void startPage(int, GfxState *state, XRef *) override;
  void saveState(GfxState *) override { checkTime(); }
  void restoreState(GfxState *) override { isColorKnown = isFontKnown = false; }
  void updateAll(GfxState *) override { isColorKnown = isFontKnown = false; }
  void updateCTM(GfxState *, double, double, double, double, double, double) override { isFontKnown = false; }
  void updateFillColorSpace(GfxState *) override { isColorKnown = false; }
  void updateFillColor(GfxState *) override { isColorKnown = false; }
  void updateFont(GfxState *) override { isFontKnown = false; }
  void updateTextMat(GfxState *) override { isFontKnown = false; }

  void stroke(GfxState *state) override;
  void fill(GfxState *state) override { fillPath(state); }
  void eoFill(GfxState *state) override { fillPath(state); }
  bool tilingPatternFill(GfxState *, Gfx *, Catalog *, GfxTilingPattern *, const double *, int, int, int, int, double,
                         double) override {
    return true;
  }
  bool functionShadedFill(GfxState *state, GfxFunctionShading *) override { return shade(state); }
  bool axialShadedFill(GfxState *state, GfxAxialShading *, double, double) override { return shade(state); }
  bool radialShadedFill(GfxState *state, GfxRadialShading *, double, double) override { return shade(state); }
  bool gouraudTriangleShadedFill(GfxState *state, GfxGouraudTriangleShading *) override { return shade(state); }
  bool patchMeshShadedFill(GfxState *state, GfxPatchMeshShading *) override { return shade(state); }

  void drawChar(GfxState *state, double x, double y, double dx, double dy, double originX, double originY,
                CharCode code, int byteCount, const Unicode *unicode, int unicodeCount) override;
  void beginActualText(GfxState *, const GooString *text) override;
  void endActualText(GfxState *) override;

  void drawImage(GfxState *state, Object *ref, Stream *stream, int width, int height, GfxImageColorMap *colors,
                 bool interpolate, const int *maskColors, bool isInline) override;
  void drawImageMask(GfxState *state, Object *ref, Stream *stream, int width, int height, bool invert,
                     bool interpolate, bool isInline) override;
  void drawMaskedImage(GfxState *state, Object *, Stream *, int, int, GfxImageColorMap *, bool, Stream *, int, int,
                       bool, bool) override {
    addImage(state, false);
  }
  void drawSoftMaskedImage(GfxState *state, Object *, Stream *, int, int, GfxImageColorMap *, bool, Stream *, int,
                           int, GfxImageColorMap *, bool) override {
    addImage(state, false);
  }

  void beginTransparencyGroup(GfxState *, const double *, GfxColorSpace *, bool, bool, bool forSoftMask) override {
    if (forSoftMask) softMaskDepth++;
  }
  void setSoftMask(GfxState *, const double *, bool, Function *, GfxColor *) override {
    if (softMaskDepth > 0) softMaskDepth--;
    hasSoftMask = true;
  }

private:
  bool isColorKnown = false, isFontKnown = false;
  uint8_t red = 0, green = 0, blue = 0;
  bool isPattern = false;
  /// What there is to know of a font but once.
  struct Metrics {
    /// Kept, so that no other font comes to stand where it stood.
    std::shared_ptr<GfxFont> font;
    double letterSize = 1, ascent = 0.95, descent = -0.35;

    explicit Metrics(std::shared_ptr<GfxFont> font);
  };

  std::map<const GfxFont *, Metrics> metricsOfFonts;
  const Metrics *metrics = nullptr;
  double size = 0;
  int rotation = 0;
  bool isAfterSpace = true;
  int softMaskDepth = 0;
  bool hasSoftMask = false;
  double deadline = 0;
  unsigned steps = 0;
  std::vector<uint32_t> actualText;
  size_t actualTextStart = 0;
  bool isActualText = false;
  Ligatures ligatures;

  void checkTime();
  void learnColor(GfxState *state);
  void learnFont(GfxState *state);
  void addUnsaid();
  void addScalars(const uint32_t *values, size_t count);
  void addPaint(GfxState *state, double x1, double y1, double x2, double y2, int flags);
  void addImage(GfxState *state, bool isWhole);
  void fillPath(GfxState *state);
  bool shade(GfxState *state);
};
