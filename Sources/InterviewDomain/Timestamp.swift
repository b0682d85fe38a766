/// A moment in UTC, to the millisecond.
package struct Timestamp: Hashable, Comparable, Sendable {
  package var millisecondsSince1970: Int64

  package init(millisecondsSince1970: Int64) {
    self.millisecondsSince1970 = millisecondsSince1970
  }

  package static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.millisecondsSince1970 < right.millisecondsSince1970
  }
}

/// Tells the time of day; passed in, so that tests can set it.
package typealias WallClock = @Sendable () -> Timestamp
