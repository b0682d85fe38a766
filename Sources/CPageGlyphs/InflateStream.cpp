#include "InflateStream.h"

#include <Object.h>
#include <dlfcn.h>
#include <zlib.h>

#include <algorithm>
#include <cstring>

bool NoShapes::isWanted = false;

namespace {

/// What of a Type 1 font is read for its encoding, at least: the beginning in clear.
const size_t beginningOfFont = 16 * 1024;

/// What a stream inflates at first.
const size_t smallestPiece = 256;

/// A deflated stream of a PDF, inflated by zlib, which is quicker than poppler's own: of a page with many fonts or
/// large ones, half of the time went there.
///
/// It is as patient as that: neither the checksum nor what follows a fault is looked at.
class InflateStream final : public Stream {
public:
  /// - Parameter length: once so much is given, the stream may end.
  InflateStream(Stream *deflated, size_t length) : source(deflated), enough(length) {}
  ~InflateStream() override {
    stop();
    delete source;
  }

  StreamKind getKind() const override { return strFlate; }

  void reset() override {
    source->reset();
    begin();
  }

  void unfilteredReset() override {
    source->unfilteredReset();
    stop();
  }

  void close() override {
    stop();
    source->close();
  }

  int getChar() override { return next < end || fill() ? output[next++] : EOF; }
  int lookChar() override { return next < end || fill() ? output[next] : EOF; }
  int getRawChar() override { return getChar(); }

  void getRawChars(int count, int *characters) override {
    for (int index = 0; index < count; index++) characters[index] = getChar();
  }

  int getUnfilteredChar() override { return source->getUnfilteredChar(); }
  Goffset getPos() override { return source->getPos(); }
  void setPos(Goffset position, int direction) override { source->setPos(position, direction); }
  bool isBinary(bool) const override { return source->isBinary(true); }
  BaseStream *getBaseStream() override { return source->getBaseStream(); }
  Stream *getUndecodedStream() override { return source->getUndecodedStream(); }
  Dict *getDict() override { return source->getDict(); }
  Object *getDictObject() override { return source->getDictObject(); }
  Stream *getNextStream() const override { return source; }

private:
  Stream *source;
  size_t enough, given = 0;
  /// How much is inflated next: of most fonts no more than the first bytes are looked at.
  size_t piece = smallestPiece;
  z_stream state = {};
  bool isRunning = false;
  size_t next = 0, end = 0;
  uint8_t input[8 * 1024], output[16 * 1024];

  bool hasGetChars() override { return true; }

  int getChars(int count, unsigned char *characters) override {
    size_t done = 0, wanted = size_t(std::max(count, 0));
    while (done < wanted && (next < end || fill())) {
      size_t part = std::min(wanted - done, end - next);
      memcpy(characters + done, output + next, part);
      next += part;
      done += part;
    }
    return int(done);
  }

  void stop() {
    if (isRunning) inflateEnd(&state);
    isRunning = false;
    next = end = 0;
  }

  void begin() {
    stop();
    // The header (RFC 1950, section 2.2), read as poppler reads it: a window beyond 32 KiB is let pass.
    int method = source->getChar(), flags = source->getChar();
    if (method == EOF || flags == EOF || (method & 15) != Z_DEFLATED) return;
    if (((method << 8) + flags) % 31 != 0 || (flags & 0x20) != 0) return;
    state = {};
    given = 0;
    piece = smallestPiece;
    isRunning = inflateInit2(&state, -MAX_WBITS) == Z_OK;
  }

  /// False at the end, and where the data make no sense any more.
  bool fill() {
    next = end = 0;
    if (!isRunning || given >= enough) return false;
    state.next_out = output;
    state.avail_out = uInt(piece);
    int status = Z_OK;
    while (status == Z_OK && state.avail_out > 0) {
      if (state.avail_in == 0) {
        int count = source->doGetChars(int(std::min(sizeof input, piece)), input);
        if (count <= 0) break;
        state.next_in = input;
        state.avail_in = uInt(count);
      }
      status = inflate(&state, Z_NO_FLUSH);
    }
    end = piece - state.avail_out;
    given += end;
    piece = std::min(4 * piece, sizeof output);
    if (status != Z_OK || end == 0) {
      size_t last = end;
      stop();
      end = last;
    }
    return end > 0;
  }
};

/// Whether all that the stream has is of the deflated data, so that it may be read ahead: behind an image within the
/// content of a page, that content goes on.
bool mayReadAhead(Stream *stream) {
  StreamKind kind = stream->getKind();
  return (kind == strWeird || kind == strCrypt) && !dynamic_cast<EmbedStream *>(stream);
}

bool hasPredictor(Object *parameters) {
  if (!parameters->isDict()) return false;
  Object predictor = parameters->dictLookup("Predictor");
  return predictor.isInt() && predictor.getInt() > 1;
}

/// How much of the stream is of use: of a Type 1 font program (ISO 32000-1, table 127) its shapes are not.
size_t usefulLength(Stream *source) {
  if (!NoShapes::isWanted) return SIZE_MAX;
  Dict *dictionary = source->getDict();
  Object clear = dictionary->lookup("Length1");
  bool isFont = clear.isInt() && dictionary->lookup("Length2").isInt() && dictionary->lookup("Length3").isInt();
  if (!isFont || clear.getInt() < 0) return SIZE_MAX;
  return std::max(size_t(clear.getInt()), beginningOfFont);
}

}  // namespace

/// Stream::makeFilter, which poppler calls through its table of exported functions, and so finds this one.
extern "C" __attribute__((visibility("default"))) Stream *page_glyphs_make_filter(
    Stream *self, const char *name, Stream *source, Object *parameters, int recursion,
    Dict *dictionary) asm("_ZN6Stream10makeFilterEPKcPS_P6ObjectiP4Dict");

Stream *page_glyphs_make_filter(Stream *self, const char *name, Stream *source, Object *parameters, int recursion,
                                Dict *dictionary) {
  bool isDeflated = strcmp(name, "FlateDecode") == 0 || strcmp(name, "Fl") == 0;
  if (isDeflated && mayReadAhead(source) && !hasPredictor(parameters))
    return new InflateStream(source, usefulLength(source));
  using MakeFilter = Stream *(Stream *, const char *, Stream *, Object *, int, Dict *);
  static auto *original =
      reinterpret_cast<MakeFilter *>(dlsym(RTLD_NEXT, "_ZN6Stream10makeFilterEPKcPS_P6ObjectiP4Dict"));
  return original(self, name, source, parameters, recursion, dictionary);
}
