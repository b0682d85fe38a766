#include "Ligatures.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace {

/// The letters around a glyph; 0 where the word begins or ends.
struct Surroundings {
  uint32_t before = 0, after = 0, second = 0;
};

bool isLetter(uint32_t value) {
  return ((value | 32) >= 'a' && (value | 32) <= 'z') || (value >= 0xC0 && value < 0x250 && value != 0xD7 && value != 0xF7);
}

bool isOneOf(uint32_t value, const char *letters) { return value && value < 0x80 && strchr(letters, int(value)); }

bool isVowel(uint32_t value) { return value >= 0xC0 || isOneOf(value, "aeiouyAEIOUY"); }

/// Whether a glyph goes on where another ends.
bool isNext(const page_glyph &glyph, const page_glyph &next) {
  return glyph.rotation == 0 && next.rotation == 0 && !(next.flags & PAGE_GLYPH_AFTER_SPACE) &&
         std::fabs(next.baseline - glyph.baseline) < 0.1f * glyph.size &&
         std::fabs(next.x1 - glyph.x2) < 0.15f * glyph.size;
}

Surroundings surroundings(size_t index, const std::vector<page_glyph> &glyphs, const std::vector<uint32_t> &scalars) {
  auto letter = [&](const page_glyph &glyph, bool isFirst) -> uint32_t {
    if (glyph.scalar_count == 0) return 0;
    uint32_t value = scalars[glyph.first_scalar + (isFirst ? 0 : glyph.scalar_count - 1u)];
    return isLetter(value) ? value : 0;
  };
  Surroundings result;
  if (index > 0 && isNext(glyphs[index - 1], glyphs[index])) result.before = letter(glyphs[index - 1], false);
  if (index + 1 < glyphs.size() && isNext(glyphs[index], glyphs[index + 1])) {
    result.after = letter(glyphs[index + 1], true);
    bool isMore = result.after && index + 2 < glyphs.size() && isNext(glyphs[index + 1], glyphs[index + 2]);
    if (isMore) result.second = letter(glyphs[index + 2], true);
  }
  return result;
}

/// How well "i" goes on in words that have an f before it; what goes badly here goes well with "l".
double fitOfI(const Surroundings &around) {
  switch (around.after) {
  // Fields, and what is certified by a certifier.
  case 'e': return isOneOf(around.second, "dlrnv") ? 1 : -1;
  // What is viable in Romance languages.
  case 'a': return isOneOf(around.second, "bn") ? 0.5 : -1;
  case 'o':
  case 'u':
  case 'i':
  case 'y': return -2;
  default: return 2;
  }
}

/// How well a ligature goes with the letters around it, from English, French, German and Spanish.
double fit(const char *ligature, const Surroundings &around) {
  bool isBeforeCapital = around.after >= 'A' && around.after <= 'Z';
  if (isBeforeCapital || (!around.before && !around.after)) return -2;
  bool isInWord = isVowel(around.before);
  if (!strcmp(ligature, "fi")) return fitOfI(around);
  if (!strcmp(ligature, "fl")) return around.after == 'o' && around.second == 'n' ? -1 : -fitOfI(around);
  if (!strcmp(ligature, "ffi")) return isInWord ? fitOfI(around) : -2;
  if (!strcmp(ligature, "ffl")) return isInWord ? -fitOfI(around) : -2;
  if (!strcmp(ligature, "ti")) {
    if (around.after == 'o' && around.second == 'n') return 3;
    return isOneOf(around.after, "acelmnostv") ? 1 : -1;
  }
  // All others stand between vowels, or end a word.
  if (!isInWord) return -2;
  if (!strcmp(ligature, "ft")) return !isVowel(around.after) || around.after == 'e' ? 1 : -1;
  if (!strcmp(ligature, "tti")) return isOneOf(around.after, "nmvs") ? 1 : -1;
  return !around.after || isVowel(around.after) || isOneOf(around.after, "lrs") ? 1 : -1;
}

}  // namespace

const char *Ligatures::best(const Unnamed &unnamed, const Widths &font, const std::vector<page_glyph> &glyphs,
                            const std::vector<uint32_t> &scalars) {
  // Fonts of icons have none.
  if (std::count(font.begin(), font.end(), 0.0) > 26 - 3) return nullptr;
  const char *result = nullptr;
  double most = 0;
  for (const char *ligature : {"fi", "fl", "ff", "ffi", "ffl", "ti", "tt", "ft", "tti"}) {
    const size_t length = strlen(ligature);
    // Designers set the letters of a ligature closer, those without a tall stem at the end most.
    double expected = length == 3 ? -0.045 : isOneOf(uint32_t(ligature[1]), "il") ? -0.01 : -0.03;
    bool areAllKnown = true;
    for (size_t index = 0; index < length; index++) {
      const double known = font[size_t(ligature[index] - 'a')];
      areAllKnown = areAllKnown && known > 0;
      expected += known > 0 ? known : 0.3;
    }
    const double off = std::fabs(unnamed.width - expected);
    if (off > (areAllKnown ? 0.05 : 0.12)) continue;
    double score = 0;
    for (size_t index : unnamed.places)
      score += fit(ligature, surroundings(index, glyphs, scalars)) - off * (areAllKnown ? 30 : 8);
    if (score > most) {
      most = score;
      result = ligature;
    }
  }
  return result;
}

void Ligatures::resolve(std::vector<page_glyph> &glyphs, std::vector<uint32_t> &scalars) {
  if (all.empty()) return;
  for (const auto &[key, unnamed] : all) {
    const char *letters = best(unnamed, fonts[key.first], glyphs, scalars);
    if (!letters) continue;
    for (size_t index : unnamed.places) {
      glyphs[index].first_scalar = uint32_t(scalars.size());
      glyphs[index].scalar_count = uint16_t(strlen(letters));
      scalars.insert(scalars.end(), letters, letters + strlen(letters));
    }
  }
  // A space before a glyph that goes is before the next one then.
  uint8_t space = 0;
  size_t kept = 0;
  for (page_glyph &glyph : glyphs) {
    glyph.flags |= space;
    space = glyph.scalar_count == 0 ? glyph.flags & PAGE_GLYPH_AFTER_SPACE : 0;
    if (glyph.scalar_count > 0) glyphs[kept++] = glyph;
  }
  glyphs.resize(kept);
  all.clear();
}
