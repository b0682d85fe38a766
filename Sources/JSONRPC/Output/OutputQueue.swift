internal import JSONCore

/// What waits to be written, in order.
///
/// Nothing is dropped but one thing: beyond the soft limit a progress report gives way to a later one of its token.
struct OutputQueue {
  /// Beyond this many bytes, progress reports are superseded.
  let softLimit: Int

  private(set) var bytes = 0

  /// Numbers of entries rise without end; the first in the array has this one.
  private var firstNumber = 0
  private var head = 0
  private var entries: [Entry?] = []
  /// How many of those that wait were superseded, so that nothing is in their place.
  private var gaps = 0
  /// The last that waits of each mergeable key.
  private var lastOfKey: [String: Int] = [:]
  /// The report that waits of each progress token.
  private var reportOfToken: [JSON: Int] = [:]

  enum Entry {
    case message([UInt8])
    case report(token: JSON, [UInt8])
    case mergeable(any MergeableNotification)

    var bytes: Int {
      switch self {
      case .message(let bytes), .report(_, let bytes): bytes.count
      case .mergeable(let notification): notification.estimatedBytes
      }
    }
  }

  init(softLimit: Int) { self.softLimit = softLimit }

  var isEmpty: Bool { head + gaps == entries.count }

  mutating func append(_ entry: Entry) {
    switch entry {
    case .mergeable(let notification):
      if merge(notification) { return }
    case .report(let token, _):
      if bytes > softLimit, let number = reportOfToken[token] { remove(number) }
    case .message:
      break
    }
    bytes += entry.bytes
    enqueue(entry)
  }

  mutating func popFirst() -> Entry? {
    while head < entries.count {
      let number = firstNumber + head
      let entry = entries[head]
      entries[head] = nil
      head += 1
      compact()
      guard let entry else {
        gaps -= 1
        continue
      }
      bytes -= entry.bytes
      forget(entry, number)
      return entry
    }
    return nil
  }

  mutating func removeAll() { self = OutputQueue(softLimit: softLimit) }

  private var nextNumber: Int { firstNumber + entries.count }

  private mutating func enqueue(_ entry: Entry) {
    switch entry {
    case .mergeable(let notification): lastOfKey[notification.key] = nextNumber
    case .report(let token, _): reportOfToken[token] = nextNumber
    case .message: break
    }
    entries.append(entry)
  }

  private mutating func merge(_ notification: any MergeableNotification) -> Bool {
    guard let number = lastOfKey[notification.key], case .mergeable(let waiting) = entries[number - firstNumber],
      let merged = waiting.absorbing(notification)
    else { return false }
    bytes += merged.estimatedBytes - waiting.estimatedBytes
    entries[number - firstNumber] = .mergeable(merged)
    return true
  }

  private mutating func remove(_ number: Int) {
    bytes -= entries[number - firstNumber]?.bytes ?? 0
    entries[number - firstNumber] = nil
    gaps += 1
    if gaps >= 1024, gaps * 2 > entries.count - head { closeGaps() }
  }

  /// Else the places of reports would pile up while a client reads nothing. What waits gets new numbers.
  private mutating func closeGaps() {
    let waiting = entries[head...].compactMap { $0 }
    firstNumber = nextNumber
    head = 0
    gaps = 0
    entries = []
    lastOfKey = [:]
    reportOfToken = [:]
    for entry in waiting { enqueue(entry) }
  }

  private mutating func forget(_ entry: Entry, _ number: Int) {
    switch entry {
    case .mergeable(let notification):
      if lastOfKey[notification.key] == number { lastOfKey[notification.key] = nil }
    case .report(let token, _):
      if reportOfToken[token] == number { reportOfToken[token] = nil }
    case .message:
      break
    }
  }

  private mutating func compact() {
    guard head == entries.count || head >= 1024 && head * 2 > entries.count else { return }
    firstNumber += head
    entries.removeFirst(head)
    head = 0
  }
}

extension MergeableNotification {
  /// This one with the later one taken in, if that is of the same kind and this one can.
  fileprivate func absorbing(_ later: any MergeableNotification) -> Self? {
    guard let later = later as? Self else { return nil }
    var merged = self
    return merged.absorb(later) ? merged : nil
  }
}
