internal import CPoppler

/// Which characters of a page nobody sees: too small, off the page, or in the color of what is behind them.
struct HiddenText {
  /// One for each character of the page's text.
  private(set) var isHidden: [Bool]

  var count: Int { isHidden.count { $0 } }

  /// - Parameter isSuspicious: whether the text gives reason to look at the page itself, whatever its colors: only so
  ///   are letters found that are drawn in an invisible mode or behind a picture.
  init(
    of scalars: [Unicode.Scalar], boxes: UnsafeBufferPointer<PopplerRectangle>, on page: OpaquePointer,
    isSuspicious: Bool
  ) {
    isHidden = [Bool](repeating: false, count: scalars.count)
    var size = (width: 0.0, height: 0.0)
    poppler_page_get_size(page, &size.width, &size.height)
    let visible = scalars.indices.filter { $0 < boxes.count && scalars[$0].value > 0x20 }
    for index in visible {
      let box = boxes[index]
      let isOutside = box.x2 < 0 || box.y2 < 0 || box.x1 > size.width || box.y1 > size.height
      // Some fonts claim a height of nothing; width tells those apart.
      let isTiny = box.y2 - box.y1 < Self.smallestHeight && box.x2 - box.x1 < Self.smallestHeight
      isHidden[index] = isOutside || isTiny
    }
    let light = isSuspicious ? visible : Self.lightCharacters(of: page, count: scalars.count)
    guard !light.isEmpty, let picture = PagePicture(of: page, width: size.width, height: size.height) else { return }
    let unseen = light.filter { $0 < boxes.count && scalars[$0].value > 0x20 && !picture.showsInk(in: boxes[$0]) }
    // Scans have their recognized text unseen behind the picture of it, and that is the text to read.
    guard unseen.count * 10 < visible.count * 9 else { return }
    for index in unseen { isHidden[index] = true }
  }

  /// In points. Letters of one point have boxes of about that height.
  private static let smallestHeight = 1.0

  /// The characters in colors that would not be seen on white paper; they may well stand on a dark ground.
  private static func lightCharacters(of page: OpaquePointer, count: Int) -> [Int] {
    let attributes = poppler_page_get_text_attributes(page)
    defer { poppler_page_free_text_attributes(attributes) }
    var light: [Int] = []
    var next = attributes
    while let entry = next {
      defer { next = entry.pointee.next }
      guard let range = entry.pointee.data?.assumingMemoryBound(to: PopplerTextAttributes.self).pointee else {
        continue
      }
      let color = range.color
      guard min(color.red, color.green, color.blue) > 0xD000 else { continue }
      // The end is that of the last character, not beyond it.
      let (first, last) = (max(0, Int(range.start_index)), min(Int(range.end_index), count - 1))
      if first <= last { light += first...last }
    }
    return light
  }
}

/// A small picture of a page, to see where there is ink.
struct PagePicture: ~Copyable {
  private let surface: OpaquePointer
  private let scale: Double

  init?(of page: OpaquePointer, width: Double, height: Double) {
    guard width > 0, height > 0 else { return nil }
    scale = min(1, 1_000 / max(width, height))
    surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width * scale) + 1, Int32(height * scale) + 1)
    let canvas = cairo_create(surface)
    defer { cairo_destroy(canvas) }
    cairo_set_source_rgb(canvas, 1, 1, 1)
    cairo_paint(canvas)
    cairo_scale(canvas, scale, scale)
    poppler_page_render(page, canvas)
    cairo_surface_flush(surface)
  }

  deinit { cairo_surface_destroy(surface) }

  /// Whether the box holds more than one shade, by more than a tenth of the way from white to black.
  func showsInk(in box: PopplerRectangle) -> Bool {
    guard let pixels = cairo_image_surface_get_data(surface) else { return true }
    let stride = Int(cairo_image_surface_get_stride(surface))
    func range(_ from: Double, _ to: Double, below limit: Int32) -> Range<Int> {
      let first = Int(max(0, min(from * scale, Double(limit))))
      return first..<max(first, Int(max(0, min(to * scale + 1, Double(limit)))))
    }
    var (darkest, lightest) = (255, 0)
    for row in range(box.y1, box.y2, below: cairo_image_surface_get_height(surface)) {
      for column in range(box.x1, box.x2, below: cairo_image_surface_get_width(surface)) {
        let pixel = pixels + row * stride + column * 4
        let shade = (Int(pixel[0]) + 2 * Int(pixel[1]) + Int(pixel[2])) / 4
        darkest = min(darkest, shade)
        lightest = max(lightest, shade)
      }
    }
    return lightest - darkest > 25
  }
}
