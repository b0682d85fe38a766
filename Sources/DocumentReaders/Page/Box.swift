/// A place on a page in points, the y axis pointing down.
struct Box {
  var x1: Double
  var y1: Double
  var x2: Double
  var y2: Double

  var height: Double { y2 - y1 }
  var middle: Double { (y1 + y2) / 2 }

  /// The space between two boxes side by side; negative where they overlap.
  func gap(to other: Box) -> Double { max(other.x1 - x2, x1 - other.x2) }

  /// Whether the two are on one line: at least that part of the lower one's height is beside the other.
  func isBeside(_ other: Box, part: Double) -> Bool {
    min(y2, other.y2) - max(y1, other.y1) >= min(height, other.height) * part
  }

  mutating func move(right: Double, up: Double) {
    (x1, x2, y1, y2) = (x1 + right, x2 + right, y1 - up, y2 - up)
  }

  mutating func formUnion(_ other: Box) {
    x1 = min(x1, other.x1)
    y1 = min(y1, other.y1)
    x2 = max(x2, other.x2)
    y2 = max(y2, other.y2)
  }

  /// As it stands when a page that is written at a right angle is turned until one reads it.
  ///
  /// - Parameter quarters: how far the writing is turned, clockwise.
  func upright(from quarters: UInt8) -> Box {
    switch quarters & 3 {
    case 1: Box(x1: y1, y1: -x2, x2: y2, y2: -x1)
    case 2: Box(x1: -x2, y1: -y2, x2: -x1, y2: -y1)
    case 3: Box(x1: -y2, y1: x1, x2: -y1, y2: x2)
    default: self
    }
  }
}
