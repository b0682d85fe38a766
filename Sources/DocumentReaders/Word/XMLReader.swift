internal import CLibXML2
internal import DocumentExtraction

/// Goes through an XML part piece by piece, in memory that does not grow with it, and refuses what a document has no need
/// of: document type declarations (with them all entities), and elements in elements more than 250 deep.
struct XMLReader: ~Copyable {
  typealias Event = XMLEvents.Kind

  private let part: [UInt8]
  /// How much of the part was parsed.
  private var parsed = 0
  private var isOver = false
  private let parser: xmlParserCtxtPtr
  private let events: XMLEvents
  private var current = XMLEvents.Event(kind: .end)
  private var fault: ExtractionError?
  /// What prefixes stand for, the innermost last, with how many elements are open outside it.
  private var scopes: [(declaration: XMLEvents.Declaration, depth: Int)] = []
  private var depth = 0
  private var namespaces = ByPointer<Namespace>()
  private var names = ByPointer<String>()

  /// Most parts are parsed in one piece, for which libxml2 need not look whether a tag is whole.
  private static let piece = 64 * 1024

  /// - Parameter mayNameType: whether a document type is passed over rather than refused.
  init(_ part: [UInt8], mayNameType: Bool = false) throws(ExtractionError) {
    self.part = part
    events = XMLEvents(mayNameType: mayNameType, bytes: min(part.count, Self.piece))
    var handler = XMLEvents.handler
    // By its first bytes libxml2 tells the encoding.
    let data = Unmanaged.passUnretained(events).toOpaque()
    let created = part.withUnsafeBytes { bytes in
      xmlCreatePushParserCtxt(
        &handler, data, bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
        Int32(min(bytes.count, 4)), nil)
    }
    guard let created else { throw .memoryLimit }
    parsed = min(part.count, 4)
    // NOENT, so that "&amp;" is an ampersand in attributes too; of other entities nothing is known, since the handler
    // keeps none. Neither DTDLOAD nor HUGE: nothing is fetched, and libxml2's own limits stand.
    let options =
      XML_PARSE_NOENT.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    xmlCtxtUseOptions(created, Int32(options))
    parser = created
    events.parser = created
  }

  deinit {
    // Entities that are declared are kept in a document of their own.
    if let document = parser.pointee.myDoc { xmlFreeDoc(document) }
    xmlFreeParserCtxt(parser)
  }

  /// The next node of interest, nil at the end.
  mutating func next() throws(ExtractionError) -> Event? {
    while true {
      if let event = events.next() {
        current = event
        follow(event)
        return event.kind
      }
      if let fault { throw fault }
      if isOver { return nil }
      parse()
    }
  }

  private mutating func parse() {
    events.removeAll()
    let count = min(part.count - parsed, Self.piece)
    isOver = parsed + count == part.count
    let status = part.withUnsafeBytes { bytes in
      xmlParseChunk(
        parser, bytes.baseAddress?.advanced(by: parsed).assumingMemoryBound(to: CChar.self), Int32(count),
        isOver ? 1 : 0)
    }
    parsed += count
    if let refusal = events.refusal {
      fault = refusal
    } else if status < 0 || parser.pointee.wellFormed == 0 {
      fault = .damaged(nil, "a part of it is not well-formed XML")
    }
  }

  private mutating func follow(_ event: XMLEvents.Event) {
    switch event.kind {
    case .start:
      for declaration in events.declarations(of: event) { scopes.append((declaration, depth)) }
      depth += 1
    case .end:
      depth -= 1
      while let scope = scopes.last, scope.depth >= depth { scopes.removeLast() }
    case .text: break
    }
  }

  /// The name of the element without its prefix.
  var name: String {
    mutating get {
      guard let pointer = current.name else { return "" }
      return names.value(of: pointer) { String(cString: $0) }
    }
  }

  var text: String { events.string(current.content) }

  /// The name of the element where it belongs to one of the vocabularies that carry text, else nil.
  mutating func name(in namespace: Namespace) -> String? {
    self.namespace == namespace ? name : nil
  }

  var namespace: Namespace {
    mutating get {
      guard let address = current.address else { return .other }
      return namespaces.value(of: address) { Namespace(address: String(cString: $0)) }
    }
  }

  /// An attribute of the element by its name without the prefix.
  func attribute(_ name: StaticString) -> String? {
    guard current.kind == .start else { return nil }
    let attribute = events.attributes(of: current).first { xmlStrEqual($0.name, name.utf8Start) == 1 }
    return attribute.map { events.string($0.value) }
  }

  /// The address that a prefix stands for at the element.
  func address(ofPrefix prefix: String) -> String? {
    let scope = scopes.last { scope in scope.declaration.prefix.map { String(cString: $0) } == prefix }
    return scope?.declaration.address.map { String(cString: $0) }
  }
}

/// What names and addresses stand for, by their pointers: libxml2 keeps each of them once.
private struct ByPointer<Value> {
  /// Each in the place that its pointer's lowest bits say, and whatever was there before is forgotten.
  private var entries: [(pointer: UnsafePointer<xmlChar>, value: Value)?] = Array(repeating: nil, count: places)

  private static var places: Int { 128 }

  mutating func value(
    of pointer: UnsafePointer<xmlChar>, orElse make: (UnsafePointer<xmlChar>) -> Value
  ) -> Value {
    let place = Int(bitPattern: pointer) & (Self.places - 1)
    if let entry = entries[place], entry.pointer == pointer { return entry.value }
    let value = make(pointer)
    entries[place] = (pointer, value)
    return value
  }
}
