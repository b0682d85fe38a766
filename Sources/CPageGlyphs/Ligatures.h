#pragma once
#include <array>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "include/PageGlyphs.h"

/// Tells ligatures of which a PDF does not say what they are, as PDFs do that macOS prints: "Officer" would read
/// "O cer".
///
/// What they are is told by how wide they are, beside the letters of the same font, and by the letters around them,
/// of all places on the page where the same one stands.
class Ligatures {
public:
  /// - Parameter number: any that tells the fonts of a document apart.
  void selectFont(int number) {
    fontNumber = number;
    font = &fonts[number];
  }

  /// Notes how wide a letter of the font is, in parts of its size, as all widths here.
  void learn(uint32_t letter, double width) {
    if (letter >= 'a' && letter <= 'z') (*font)[letter - 'a'] = width;
  }

  /// Notes a glyph of the font that has no letters; it is the next one on its page.
  void add(size_t glyph, unsigned code, double width) {
    Unnamed &unnamed = all[{fontNumber, code}];
    unnamed.width = width;
    unnamed.places.push_back(glyph);
  }

  /// Gives the letters to those that are told, takes the others off the page, and forgets them.
  void resolve(std::vector<page_glyph> &glyphs, std::vector<uint32_t> &scalars);

private:
  /// From a to z; 0 where a letter was not seen yet.
  using Widths = std::array<double, 26>;

  struct Unnamed {
    double width = 0;
    std::vector<size_t> places;
  };

  std::map<int, Widths> fonts;
  int fontNumber = 0;
  Widths *font = &fonts[0];
  std::map<std::pair<int, unsigned>, Unnamed> all;

  static const char *best(const Unnamed &unnamed, const Widths &font, const std::vector<page_glyph> &glyphs,
                          const std::vector<uint32_t> &scalars);
};
