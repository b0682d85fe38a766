internal import CLibXML2
internal import DocumentExtraction

/// What libxml2 calls while it parses, taken down one after the other; no tree is built.
final class XMLEvents {
  enum Kind {
    case start
    case end
    case text
  }

  struct Event {
    var kind: Kind
    // Kept by the parser, each but once.
    var name: UnsafePointer<xmlChar>?
    var address: UnsafePointer<xmlChar>?
    /// Which attributes it has, or of text which bytes.
    var content: Range<Int32> = 0..<0
    var declarations: Range<Int32> = 0..<0
  }

  struct Attribute {
    var name: UnsafePointer<xmlChar>
    /// Which bytes.
    var value: Range<Int32>
  }

  /// Of a namespace.
  struct Declaration {
    var prefix: UnsafePointer<xmlChar>?
    var address: UnsafePointer<xmlChar>?
  }

  // Unchecked, since nothing is called while something else is: to check that takes longer than to take down an event.
  @exclusivity(unchecked) private var events: [Event] = []
  @exclusivity(unchecked) private var position = 0
  @exclusivity(unchecked) private var attributes: [Attribute] = []
  @exclusivity(unchecked) private var declarations: [Declaration] = []
  @exclusivity(unchecked) private var bytes: [UInt8] = []
  @exclusivity(unchecked) private var depth = 0
  /// What the parser was stopped for.
  @exclusivity(unchecked) private(set) var refusal: ExtractionError?
  private let mayNameType: Bool
  /// That is to be stopped by a refusal.
  var parser: xmlParserCtxtPtr?

  private static let maximumDepth = 250

  /// - Parameter count: of the bytes that are parsed in one piece.
  init(mayNameType: Bool, bytes count: Int) {
    self.mayNameType = mayNameType
    bytes.reserveCapacity(count)
    events.reserveCapacity(count / 16)
    attributes.reserveCapacity(count / 32)
  }

  func next() -> Event? {
    guard position < events.count else { return nil }
    defer { position += 1 }
    return events[position]
  }

  func string(_ range: Range<Int32>) -> String {
    String(decoding: bytes[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
  }

  func attributes(of event: Event) -> ArraySlice<Attribute> {
    attributes[Int(event.content.lowerBound)..<Int(event.content.upperBound)]
  }

  func declarations(of event: Event) -> ArraySlice<Declaration> {
    declarations[Int(event.declarations.lowerBound)..<Int(event.declarations.upperBound)]
  }

  func removeAll() {
    events.removeAll(keepingCapacity: true)
    attributes.removeAll(keepingCapacity: true)
    declarations.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    position = 0
  }

  // MARK: - What is called

  /// With these events as its user data.
  ///
  /// - SeeAlso: https://gnome.pages.gitlab.gnome.org/libxml2/html/structxmlSAXHandler.html
  static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElementNs = { events, name, _, address, declared, declarations, count, _, attributes in
      XMLEvents.from(events)?.start(
        name, address, UnsafeBufferPointer(start: declarations, count: 2 * Int(declared)),
        UnsafeBufferPointer(start: attributes, count: 5 * Int(count)))
    }
    handler.endElementNs = { events, name, _, address in XMLEvents.from(events)?.end(name, address) }
    handler.characters = { events, text, count in XMLEvents.from(events)?.take(text, count) }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    handler.internalSubset = { events, _, _, _ in XMLEvents.from(events)?.nameType() }
    handler.reference = { events, _ in XMLEvents.from(events)?.refuse(XMLEvents.typeDeclared) }
    return handler
  }

  private static let typeDeclared = ExtractionError.damaged(
    nil, "it declares a document type, which no Word document does")

  private static func from(_ pointer: UnsafeMutableRawPointer?) -> XMLEvents? {
    pointer.map { Unmanaged<XMLEvents>.fromOpaque($0).takeUnretainedValue() }
  }

  private func start(
    _ name: UnsafePointer<xmlChar>?, _ address: UnsafePointer<xmlChar>?,
    _ declared: UnsafeBufferPointer<UnsafePointer<xmlChar>?>, _ parts: UnsafeBufferPointer<UnsafePointer<xmlChar>?>
  ) {
    guard refusal == nil else { return }
    depth += 1
    if depth > Self.maximumDepth { return refuse(.damaged(nil, "its elements are nested too deeply")) }
    var event = Event(kind: .start, name: name, address: address)
    let (firstAttribute, firstDeclaration) = (Int32(attributes.count), Int32(declarations.count))
    for index in stride(from: 0, to: declared.count, by: 2) {
      declarations.append(Declaration(prefix: declared[index], address: declared[index + 1]))
    }
    // Name, prefix, address, and where its value begins and ends.
    for index in stride(from: 0, to: parts.count, by: 5) {
      guard let name = parts[index], let start = parts[index + 3], let end = parts[index + 4] else { continue }
      attributes.append(Attribute(name: name, value: append(UnsafeBufferPointer(start: start, count: end - start))))
    }
    event.content = firstAttribute..<Int32(attributes.count)
    event.declarations = firstDeclaration..<Int32(declarations.count)
    events.append(event)
  }

  private func end(_ name: UnsafePointer<xmlChar>?, _ address: UnsafePointer<xmlChar>?) {
    guard refusal == nil else { return }
    depth -= 1
    events.append(Event(kind: .end, name: name, address: address))
  }

  private func take(_ text: UnsafePointer<xmlChar>?, _ count: Int32) {
    guard refusal == nil, let text, count > 0 else { return }
    events.append(Event(kind: .text, content: append(UnsafeBufferPointer(start: text, count: Int(count)))))
  }

  private func append(_ content: UnsafeBufferPointer<xmlChar>) -> Range<Int32> {
    let start = Int32(bytes.count)
    bytes.append(contentsOf: content)
    return start..<Int32(bytes.count)
  }

  private func nameType() {
    if !mayNameType { refuse(Self.typeDeclared) }
  }

  private func refuse(_ error: ExtractionError) {
    guard refusal == nil else { return }
    refusal = error
    xmlStopParser(parser)
  }
}
