#include "GlyphDevice.h"

#include <GfxFont.h>
#include <GfxState.h>
#include <UTF.h>
#include <time.h>

#include <algorithm>
#include <cmath>

namespace {

// A page of small print has some ten thousand.
const size_t maximumGlyphs = 200'000;
const size_t maximumPaints = 20'000;

double processorSeconds() {
  timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return double(now.tv_sec) + double(now.tv_nsec) / 1e9;
}

bool isWhiteSpace(uint32_t value) {
  return value == 0x20 || (value >= 0x09 && value <= 0x0D) || value == 0x85 || value == 0xA0 || value == 0x1680 ||
         (value >= 0x2000 && value <= 0x200B) || value == 0x2028 || value == 0x2029 || value == 0x202F ||
         value == 0x205F || value == 0x3000;
}

uint8_t byteOf(GfxColorComp component) { return colToByte(component); }

}  // namespace

void GlyphDevice::begin(double seconds) {
  glyphs.clear();
  scalars.clear();
  paints.clear();
  actualText.clear();
  metricsOfFonts.clear();
  metrics = nullptr;
  isActualText = isColorKnown = isFontKnown = hasSoftMask = false;
  isAfterSpace = true;
  softMaskDepth = 0;
  steps = 0;
  deadline = processorSeconds() + seconds;
}

void GlyphDevice::startPage(int, GfxState *state, XRef *) {
  width = state ? state->getPageWidth() : 0;
  height = state ? state->getPageHeight() : 0;
}

void GlyphDevice::checkTime() {
  if (++steps % 256 == 0 && processorSeconds() > deadline) throw PageTooLong();
}

void GlyphDevice::learnColor(GfxState *state) {
  if (isColorKnown) return;
  isColorKnown = true;
  const GfxColorSpace *space = state->getFillColorSpace();
  isPattern = !space || space->getMode() == csPattern;
  if (isPattern) return;
  GfxRGB color;
  state->getFillRGB(&color);
  red = byteOf(color.r);
  green = byteOf(color.g);
  blue = byteOf(color.b);
}

GlyphDevice::Metrics::Metrics(std::shared_ptr<GfxFont> of) : font(std::move(of)) {
  if (font) {
    ascent = font->getAscent();
    descent = font->getDescent();
  }
  if (font && font->getType() == fontType3) {
    // The units of such a font are its own; the widths of its letters tell how large it is meant.
    const auto *eightBit = static_cast<const Gfx8BitFont *>(font.get());
    double letter = 0;
    for (int code = 0; code < 256; code++) {
      const char *name = eightBit->getCharName(code);
      double wide = eightBit->getWidth(uint8_t(code));
      if (!name || wide <= 0) continue;
      bool isLetter = name[0] != 0 && name[1] == 0 && ((name[0] | 32) >= 'a' && (name[0] | 32) <= 'z');
      if (name[0] == 'm' && name[1] == 0) {
        letter = wide / 0.6;
        break;
      }
      if (letter == 0 || isLetter) letter = wide / 0.5;
    }
    if (letter > 0) letterSize = letter;
    const double *matrix = font->getFontMatrix();
    if (matrix[0] != 0) letterSize *= std::fabs(matrix[3] / matrix[0]);
    ascent = 0.95;
    descent = -0.35;
  }
  // What fonts say of themselves may be anything.
  if (!(ascent > 0.3 && ascent < 1.3)) ascent = 0.95;
  if (!(descent < 0 && descent > -0.8)) descent = -0.25;
}

void GlyphDevice::learnFont(GfxState *state) {
  if (isFontKnown) return;
  isFontKnown = true;
  size = state->getTransformedFontSize();
  const std::shared_ptr<GfxFont> &font = state->getFont();
  if (!metrics || metrics->font != font) {
    metrics = &metricsOfFonts.try_emplace(font.get(), font).first->second;
    ligatures.selectFont(font ? font->getID()->num : 0);
  }
  size *= metrics->letterSize;
  double m[4];
  state->getFontTransMat(&m[0], &m[1], &m[2], &m[3]);
  if (std::fabs(m[0] * m[3]) > std::fabs(m[1] * m[2]))
    rotation = (m[0] > 0 || m[3] < 0) ? 0 : 2;
  else
    rotation = m[2] > 0 ? 1 : 3;
}

void GlyphDevice::addScalars(const uint32_t *values, size_t count) {
  for (size_t index = 0; index < count; index++) {
    uint32_t value = values[index];
    scalars.push_back(value > 0x10FFFF || (value >= 0xD800 && value < 0xE000) ? 0xFFFD : value);
  }
}

/// How far a glyph goes on, in parts of its font's size, without what is put between letters; 0 where it is turned.
static double widthOf(GfxState *state, double dx) {
  double stretch = state->getHorizScaling() * state->getTextMat()[0], size = state->getFontSize();
  return stretch == 0 || size == 0 ? 0 : (dx / stretch - state->getCharSpace()) / size;
}

void GlyphDevice::drawChar(GfxState *state, double x, double y, double dx, double dy, double, double, CharCode code,
                           int, const Unicode *unicode, int unicodeCount) {
  checkTime();
  if (softMaskDepth > 0) return;
  bool isBlank = unicodeCount >= 1 && unicode;
  for (int index = 0; isBlank && index < unicodeCount; index++) isBlank = isWhiteSpace(unicode[index]);
  if (isBlank) {
    isAfterSpace = true;
    return;
  }
  // No letter is known for it; what was meant may still be said by the actual text around it, or by its width.
  bool isNamed = unicode && unicodeCount >= 1 && (unicodeCount > 1 || unicode[0] != 0);
  double wide = widthOf(state, dx);
  bool mayBeLigature = !isNamed && !isActualText && wide > 0.4 && wide < 1.2;
  if (!isNamed && !isActualText && !mayBeLigature) return;
  if (glyphs.size() >= maximumGlyphs) throw PageTooLong();
  learnFont(state);
  learnColor(state);

  // With the space that the document puts between all letters: it widens them, and parts no words.
  double advanceX, advanceY, startX, startY;
  bool isVertical = state->getFont() && state->getFont()->getWMode() != 0;
  state->transformDelta(dx, dy, &advanceX, &advanceY);
  state->transform(x, y, &startX, &startY);
  if (!std::isfinite(startX + startY + advanceX + advanceY + size)) return;

  page_glyph glyph = {};
  double endX = startX + advanceX, endY = startY + advanceY;
  glyph.rotation = uint8_t(rotation);
  double over = metrics->ascent * size, under = metrics->descent * size;
  if (isVertical) {
    // A column of signs: each stands in a square below the one before.
    glyph.x1 = float(std::min(startX, endX) - size / 2);
    glyph.x2 = float(std::max(startX, endX) + size / 2);
    glyph.y1 = float(std::min(startY, endY));
    glyph.y2 = float(std::max(startY, endY));
    glyph.rotation = 1;
    glyph.baseline = float(startX);
  } else {
    switch (rotation) {
    case 0:
    case 2: {
      double sign = rotation == 0 ? 1 : -1;
      glyph.x1 = float(std::min(startX, endX));
      glyph.x2 = float(std::max(startX, endX));
      glyph.y1 = float(std::min(startY - sign * over, startY - sign * under));
      glyph.y2 = float(std::max(startY - sign * over, startY - sign * under));
      glyph.baseline = float(startY);
      break;
    }
    default: {
      double sign = rotation == 1 ? 1 : -1;
      glyph.y1 = float(std::min(startY, endY));
      glyph.y2 = float(std::max(startY, endY));
      glyph.x1 = float(std::min(startX + sign * over, startX + sign * under));
      glyph.x2 = float(std::max(startX + sign * over, startX + sign * under));
      glyph.baseline = float(startX);
    }
    }
  }
  glyph.size = float(size);
  int render = state->getRender() & 7;
  if (render == 3 || render == 7 || state->getFillOpacity() < 0.02) glyph.flags |= PAGE_GLYPH_INVISIBLE;
  if (render == 7) glyph.flags |= PAGE_GLYPH_CUT_OUT;
  // Outlined text is seen by its outline.
  if (isPattern || render == 1 || render == 2 || render == 5 || render == 6) glyph.flags |= PAGE_GLYPH_PATTERN;
  if (isAfterSpace) glyph.flags |= PAGE_GLYPH_AFTER_SPACE;
  isAfterSpace = false;
  glyph.red = red;
  glyph.green = green;
  glyph.blue = blue;
  glyph.paints_before = uint32_t(paints.size());
  glyph.first_scalar = uint32_t(scalars.size());
  if (mayBeLigature)
    ligatures.add(glyphs.size(), code, wide);
  else if (unicode && unicodeCount > 0)
    addScalars(unicode, size_t(std::min(unicodeCount, 32)));
  glyph.scalar_count = uint16_t(scalars.size() - glyph.first_scalar);
  if (glyph.scalar_count == 1) ligatures.learn(scalars.back(), wide);
  glyphs.push_back(glyph);
}

void GlyphDevice::beginActualText(GfxState *, const GooString *text) {
  Unicode *values = nullptr;
  int count = TextStringToUCS4(text->toStr(), &values);
  actualText.assign(values, values + (values && count > 0 ? count : 0));
  gfree(values);
  actualTextStart = glyphs.size();
  isActualText = true;
}

/// Puts what the actual text says beyond its glyphs behind the last of them.
void GlyphDevice::addUnsaid() {
  size_t said = 0;
  for (size_t index = actualTextStart; index < glyphs.size(); index++) {
    for (size_t scalar = 0; scalar < glyphs[index].scalar_count; scalar++) {
      while (said < actualText.size() && isWhiteSpace(actualText[said])) said++;
      if (said == actualText.size() || actualText[said] != scalars[glyphs[index].first_scalar + scalar]) return;
      said++;
    }
  }
  if (said == actualText.size()) return;
  page_glyph rest = glyphs.back();
  rest.x1 = rest.x2;
  rest.first_scalar = uint32_t(scalars.size());
  addScalars(actualText.data() + said, actualText.size() - said);
  rest.scalar_count = uint16_t(scalars.size() - rest.first_scalar);
  rest.flags &= uint8_t(~PAGE_GLYPH_AFTER_SPACE);
  glyphs.push_back(rest);
}

/// The name of a TeX command, which stands for an icon: LaTeX writes it where nobody says what to call the icon.
static bool isCommand(const std::vector<uint32_t> &text) {
  auto isLetter = [](uint32_t value) { return (value | 32) >= 'a' && (value | 32) <= 'z'; };
  return text.size() > 3 && text[0] == '\\' && isLetter(text[1]) && isLetter(text[2]) && isLetter(text[3]);
}

void GlyphDevice::endActualText(GfxState *) {
  if (!isActualText) return;
  isActualText = false;
  size_t end = glyphs.size();
  if (end <= actualTextStart || actualText.size() > 10'000) return;
  page_glyph whole = glyphs[actualTextStart];
  for (size_t index = actualTextStart + 1; index < end; index++) {
    const page_glyph &glyph = glyphs[index];
    // Beyond a line, where each glyph stands says more.
    if (glyph.rotation != whole.rotation || std::fabs(glyph.baseline - whole.baseline) > 0.8f * whole.size) {
      addUnsaid();
      return;
    }
    whole.x1 = std::min(whole.x1, glyph.x1);
    whole.y1 = std::min(whole.y1, glyph.y1);
    whole.x2 = std::max(whole.x2, glyph.x2);
    whole.y2 = std::max(whole.y2, glyph.y2);
  }
  glyphs.resize(actualTextStart);
  bool isBlank = std::all_of(actualText.begin(), actualText.end(), isWhiteSpace);
  if (isBlank || isCommand(actualText)) {
    isAfterSpace = isAfterSpace || !actualText.empty();
    return;
  }
  whole.first_scalar = uint32_t(scalars.size());
  addScalars(actualText.data(), actualText.size());
  whole.scalar_count = uint16_t(scalars.size() - whole.first_scalar);
  glyphs.push_back(whole);
}

void GlyphDevice::addPaint(GfxState *state, double x1, double y1, double x2, double y2, int flags) {
  if (softMaskDepth > 0) return;
  if (paints.size() >= maximumPaints || !std::isfinite(x1 + y1 + x2 + y2)) return;
  double clipX1, clipY1, clipX2, clipY2;
  state->getClipBBox(&clipX1, &clipY1, &clipX2, &clipY2);
  page_paint paint = {};
  paint.x1 = float(std::max(std::min(x1, x2), clipX1));
  paint.y1 = float(std::max(std::min(y1, y2), clipY1));
  paint.x2 = float(std::min(std::max(x1, x2), clipX2));
  paint.y2 = float(std::min(std::max(y1, y2), clipY2));
  if (paint.x1 >= paint.x2 || paint.y1 >= paint.y2) return;
  if (state->getFillOpacity() < 0.02) return;
  if (hasSoftMask || state->getFillOpacity() < 0.99 || state->getBlendMode() != gfxBlendNormal) flags &= ~PAGE_PAINT_OPAQUE;
  paint.flags = uint8_t(flags);
  paint.red = red;
  paint.green = green;
  paint.blue = blue;
  paints.push_back(paint);
}

void GlyphDevice::fillPath(GfxState *state) {
  checkTime();
  const GfxPath *path = state->getPath();
  if (!path || path->getNumSubpaths() < 1) return;
  learnColor(state);
  int flags = isPattern ? 0 : PAGE_PAINT_PLAIN;
  bool isFirst = true;
  double x1 = 0, y1 = 0, x2 = 0, y2 = 0;
  for (int part = 0; part < path->getNumSubpaths(); part++) {
    const GfxSubpath *subpath = path->getSubpath(part);
    for (int index = 0; index < subpath->getNumPoints(); index++) {
      double x, y;
      state->transform(subpath->getX(index), subpath->getY(index), &x, &y);
      x1 = isFirst ? x : std::min(x1, x);
      y1 = isFirst ? y : std::min(y1, y);
      x2 = isFirst ? x : std::max(x2, x);
      y2 = isFirst ? y : std::max(y2, y);
      isFirst = false;
    }
  }
  if (path->getNumSubpaths() == 1) {
    const GfxSubpath *only = path->getSubpath(0);
    bool isRectangle = only->getNumPoints() == 4 || only->getNumPoints() == 5;
    for (int index = 0; isRectangle && index < only->getNumPoints(); index++) {
      double x, y;
      state->transform(only->getX(index), only->getY(index), &x, &y);
      bool isCorner = (std::fabs(x - x1) < 0.1 || std::fabs(x - x2) < 0.1) && (std::fabs(y - y1) < 0.1 || std::fabs(y - y2) < 0.1);
      isRectangle = isCorner && !only->getCurve(index);
    }
    if (isRectangle && !isPattern) flags |= PAGE_PAINT_OPAQUE;
  }
  addPaint(state, x1, y1, x2, y2, flags);
}

void GlyphDevice::stroke(GfxState *state) {
  checkTime();
  double half = state->getTransformedLineWidth() / 2;
  const GfxPath *path = state->getPath();
  // Letters stand on a stroke only where it is as thick as they are.
  if (half < 2 || !path) return;
  for (int part = 0; part < path->getNumSubpaths(); part++) {
    const GfxSubpath *subpath = path->getSubpath(part);
    for (int index = 1; index < subpath->getNumPoints(); index++) {
      double x1, y1, x2, y2;
      state->transform(subpath->getX(index - 1), subpath->getY(index - 1), &x1, &y1);
      state->transform(subpath->getX(index), subpath->getY(index), &x2, &y2);
      addPaint(state, std::min(x1, x2) - half, std::min(y1, y2) - half, std::max(x1, x2) + half,
               std::max(y1, y2) + half, 0);
    }
  }
}

bool GlyphDevice::shade(GfxState *state) {
  checkTime();
  double x1, y1, x2, y2;
  state->getClipBBox(&x1, &y1, &x2, &y2);
  addPaint(state, x1, y1, x2, y2, 0);
  return true;
}

void GlyphDevice::addImage(GfxState *state, bool isWhole) {
  checkTime();
  double x1 = 0, y1 = 0, x2 = 0, y2 = 0;
  bool isUpright = true;
  for (int corner = 0; corner < 4; corner++) {
    double x, y;
    state->transform(corner & 1, corner >> 1, &x, &y);
    x1 = corner == 0 ? x : std::min(x1, x);
    y1 = corner == 0 ? y : std::min(y1, y);
    x2 = corner == 0 ? x : std::max(x2, x);
    y2 = corner == 0 ? y : std::max(y2, y);
  }
  const double *matrix = state->getCTM();
  isUpright = (std::fabs(matrix[1]) < 0.01 && std::fabs(matrix[2]) < 0.01) || (std::fabs(matrix[0]) < 0.01 && std::fabs(matrix[3]) < 0.01);
  addPaint(state, x1, y1, x2, y2, PAGE_PAINT_IMAGE | (isWhole && isUpright ? PAGE_PAINT_OPAQUE : 0));
}

void GlyphDevice::drawImage(GfxState *state, Object *ref, Stream *stream, int width, int height,
                            GfxImageColorMap *colors, bool interpolate, const int *maskColors, bool isInline) {
  addImage(state, !maskColors);
  // The bytes of an inline image stand between the operators, and have to be passed over.
  if (isInline) OutputDev::drawImage(state, ref, stream, width, height, colors, interpolate, maskColors, isInline);
}

void GlyphDevice::drawImageMask(GfxState *state, Object *ref, Stream *stream, int width, int height, bool invert,
                                bool interpolate, bool isInline) {
  addImage(state, false);
  if (isInline) OutputDev::drawImageMask(state, ref, stream, width, height, invert, interpolate, isInline);
}
