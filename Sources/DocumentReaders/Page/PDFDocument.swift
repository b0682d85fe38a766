internal import CPageGlyphs
internal import DocumentExtraction

/// An open PDF. It is never closed: the process that reads a document ends with it, and taking everything apart first
/// would take a tenth as long as reading did.
struct PDFDocument: ~Copyable {
  private let pointer: OpaquePointer

  init(_ bytes: ArraySlice<UInt8>, password: String?) throws(ExtractionError) {
    var status: Int32 = 0
    let opened = bytes.withUnsafeBufferPointer { page_glyphs_open($0.baseAddress, $0.count, password, &status) }
    guard let opened else {
      guard status == Int32(PAGE_GLYPHS_ENCRYPTED) else { throw .damaged("PDF", "it cannot be opened") }
      throw password == nil ? .encrypted : .wrongPassword
    }
    pointer = opened
  }

  var pageCount: Int { Int(page_glyphs_page_count(pointer)) }

  /// What stands on a page, the first being 0; nil if that is damaged.
  func page(_ index: Int, seconds: Double) -> PageContent? {
    var page = page_glyphs()
    guard page_glyphs_read(pointer, Int32(clamping: index), seconds, &page) == 0 else { return nil }
    return PageContent(page)
  }

  /// What its form fields and free text show.
  func annotations(_ index: Int, seconds: Double) -> PageContent? {
    var page = page_glyphs()
    guard page_glyphs_read_annotations(pointer, Int32(clamping: index), seconds, &page) == 0 else { return nil }
    return PageContent(page)
  }

  /// How large a page is, in points; nil if it is damaged.
  func size(_ index: Int) -> (width: Double, height: Double)? {
    var (width, height) = (0.0, 0.0)
    guard page_glyphs_size(pointer, Int32(clamping: index), &width, &height) == 0 else { return nil }
    return (width, height)
  }

  /// A page as it is painted, with so many dots per point; the rows of pixels stand one after the other.
  func picture(_ index: Int, scale: Double) -> (pixels: [UInt8], width: Int, height: Int)? {
    var picture = page_picture()
    guard page_glyphs_draw(pointer, Int32(clamping: index), scale, &picture) == 0 else { return nil }
    defer { page_picture_free(&picture) }
    let (width, height) = (Int(picture.width), Int(picture.height))
    var pixels: [UInt8] = []
    pixels.reserveCapacity(width * height)
    for row in 0..<height {
      pixels += UnsafeBufferPointer(start: picture.pixels + row * picture.stride, count: width)
    }
    return (pixels, width, height)
  }
}

/// The glyphs of a page in the order in which they are painted, and what is painted besides.
struct PageContent {
  var width: Double
  var height: Double
  var glyphs: [page_glyph]
  var scalars: [Unicode.Scalar]
  var paints: [page_paint]
  /// It took too long, and the rest is missing.
  var isCut: Bool
  var hasAnnotations: Bool

  init(_ page: page_glyphs) {
    width = Double(page.width)
    height = Double(page.height)
    glyphs = Array(UnsafeBufferPointer(start: page.glyphs, count: page.glyph_count))
    scalars = UnsafeBufferPointer(start: page.scalars, count: page.scalar_count).map {
      Unicode.Scalar($0) ?? "\u{FFFD}"
    }
    paints = Array(UnsafeBufferPointer(start: page.paints, count: page.paint_count))
    isCut = page.is_cut != 0
    hasAnnotations = page.has_annotations != 0
  }

  /// With what stands on the same page besides.
  mutating func append(_ other: PageContent) {
    for var glyph in other.glyphs {
      glyph.first_scalar += UInt32(scalars.count)
      glyph.paints_before += UInt32(paints.count)
      glyphs.append(glyph)
    }
    scalars += other.scalars
    paints += other.paints
  }

  func scalars(of glyph: page_glyph) -> ArraySlice<Unicode.Scalar> {
    scalars[Int(glyph.first_scalar)..<Int(glyph.first_scalar) + Int(glyph.scalar_count)]
  }
}

extension page_glyph {
  var box: Box { Box(x1: Double(x1), y1: Double(y1), x2: Double(x2), y2: Double(y2)) }
}
