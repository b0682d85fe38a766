internal import CPoppler
internal import DocumentExtraction

/// Reads the text in the pages of a PDF that are pictures.
enum PageRecognition {
  /// The text of as many pages as are read in time.
  ///
  /// - Parameter password: where the document has one; it was right before.
  /// - Throws: `.noText` where tesseract is missing, `.timeLimit` where not even one page was read in time.
  static func read(_ bytes: ArraySlice<UInt8>, password: String?) throws(ExtractionError) -> ExtractedText {
    let recognizer = try TextRecognizer()
    // g_bytes_new copies, so that the document cannot outlive its bytes.
    let copy = bytes.withUnsafeBytes { g_bytes_new($0.baseAddress, gsize($0.count)) }
    defer { g_bytes_unref(copy) }
    guard let pointer = poppler_document_new_from_bytes(copy, password, nil) else { throw .noText }
    let document = GObjectReference(owning: pointer)
    let count = Int(poppler_document_get_n_pages(document.pointer))
    var texts: [String] = []
    var read = 0
    let readable = min(count, ExtractionLimits.pages)
    for index in 0..<max(0, readable) {
      guard let page = poppler_document_get_page(document.pointer, Int32(index)) else {
        read += 1
        continue
      }
      let reference = GObjectReference(owning: page)
      guard let picture = GrayPicture(of: reference.pointer) else {
        read += 1
        continue
      }
      guard
        case .text(let text) = recognizer.recognize(gray: picture.pixels, width: picture.width, height: picture.height)
      else { break }
      read += 1
      texts.append(text)
    }
    guard read > 0 else { throw .timeLimit }
    var warnings = [TextRecognizer.warning]
    if read < readable {
      let rest = read + 1 == readable ? "page \(readable) was" : "pages \(read + 1) to \(readable) were"
      warnings.append("\(rest) not read in time; attach a version with text in it to have all of it")
    }
    return try ExtractedText(
      mediaType: "application/pdf", rawText: texts.joined(separator: "\n\n"), pages: count, warnings: warnings)
  }
}

/// Owns one reference to a GObject.
private struct GObjectReference: ~Copyable {
  let pointer: OpaquePointer

  init(owning pointer: OpaquePointer) { self.pointer = pointer }

  deinit { g_object_unref(UnsafeMutableRawPointer(pointer)) }
}

/// A page drawn on white paper, in shades of gray.
struct GrayPicture {
  let pixels: [UInt8]
  let width: Int
  let height: Int

  /// 200 dots per inch, or fewer for large pages: about as many pixels as are recognized in time.
  init?(of page: OpaquePointer) {
    var size = (width: 0.0, height: 0.0)
    poppler_page_get_size(page, &size.width, &size.height)
    guard size.width > 0, size.height > 0, size.width.isFinite, size.height.isFinite else { return nil }
    let scale = min(200.0 / 72, (Self.maximumPixels / size.width / size.height).squareRoot())
    let (pageWidth, pageHeight) = (size.width * scale, size.height * scale)
    guard pageWidth >= 8, pageHeight >= 8, max(pageWidth, pageHeight) < 16_000 else { return nil }
    (width, height) = (Int(pageWidth), Int(pageHeight))
    let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
    defer { cairo_surface_destroy(surface) }
    let canvas = cairo_create(surface)
    defer { cairo_destroy(canvas) }
    cairo_set_source_rgb(canvas, 1, 1, 1)
    cairo_paint(canvas)
    cairo_scale(canvas, scale, scale)
    poppler_page_render(page, canvas)
    cairo_surface_flush(surface)
    guard let data = cairo_image_surface_get_data(surface) else { return nil }
    let stride = Int(cairo_image_surface_get_stride(surface))
    var pixels: [UInt8] = []
    pixels.reserveCapacity(width * height)
    for row in 0..<height {
      let line = data + row * stride
      for column in 0..<width {
        let pixel = line + column * 4
        pixels.append(UInt8((Int(pixel[0]) + 2 * Int(pixel[1]) + Int(pixel[2])) / 4))
      }
    }
    self.pixels = pixels
  }

  private static let maximumPixels = 8_000_000.0
}
