internal import CLibXML2
internal import DocumentExtraction

/// Goes through an XML part node by node, in constant memory, and refuses what a document has no need of: document
/// type declarations (with them all entities), and elements in elements more than 256 deep.
struct XMLReader: ~Copyable {
  enum Event {
    case start
    case end
    case text
  }

  private let reader: xmlTextReaderPtr
  private let storage: UnsafeMutableBufferPointer<UInt8>
  /// The reader names an empty element once; its end is told all the same.
  private var owesEnd = false
  private var namespaces = ByPointer<Namespace>()
  private var names = ByPointer<String>()
  private let mayNameType: Bool
  private static let maximumDepth: Int32 = 250

  /// - Parameter mayNameType: whether a document type is passed over rather than refused.
  init(_ bytes: [UInt8], mayNameType: Bool = false) throws(ExtractionError) {
    self.mayNameType = mayNameType
    storage = .allocate(capacity: bytes.count)
    _ = storage.initialize(from: bytes)
    // Neither NOENT nor DTDLOAD nor HUGE: nothing is fetched, nothing expanded, and libxml2's own limits stand.
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue | XML_PARSE_COMPACT.rawValue
    let reader = storage.withMemoryRebound(to: CChar.self) {
      xmlReaderForMemory($0.baseAddress, Int32($0.count), nil, nil, Int32(options))
    }
    guard let reader else {
      storage.deallocate()
      throw .memoryLimit
    }
    self.reader = reader
  }

  deinit {
    xmlFreeTextReader(reader)
    storage.deallocate()
  }

  /// The next node of interest, nil at the end.
  mutating func next() throws(ExtractionError) -> Event? {
    if owesEnd {
      owesEnd = false
      return .end
    }
    while true {
      switch xmlTextReaderRead(reader) {
      case 1: break
      case 0: return nil
      default: throw .damaged(nil, "a part of it is not well-formed XML")
      }
      guard xmlTextReaderDepth(reader) < Self.maximumDepth else {
        throw .damaged(nil, "its elements are nested too deeply")
      }
      switch xmlReaderTypes(UInt32(bitPattern: xmlTextReaderNodeType(reader))) {
      case XML_READER_TYPE_ELEMENT:
        owesEnd = xmlTextReaderIsEmptyElement(reader) == 1
        return .start
      case XML_READER_TYPE_END_ELEMENT: return .end
      case XML_READER_TYPE_TEXT, XML_READER_TYPE_CDATA, XML_READER_TYPE_SIGNIFICANT_WHITESPACE,
        XML_READER_TYPE_WHITESPACE:
        return .text
      case XML_READER_TYPE_DOCUMENT_TYPE where mayNameType: continue
      case XML_READER_TYPE_DOCUMENT_TYPE, XML_READER_TYPE_ENTITY_REFERENCE:
        throw .damaged(nil, "it declares a document type, which no Word document does")
      default: continue
      }
    }
  }

  /// The name of the element without its prefix.
  var name: String {
    mutating get {
      guard let pointer = xmlTextReaderConstLocalName(reader) else { return "" }
      return names.value(of: pointer, orElse: Self.string)
    }
  }

  var text: String { xmlTextReaderConstValue(reader).map(Self.string) ?? "" }

  /// The name of the element where it belongs to one of the vocabularies that carry text, else nil.
  mutating func name(in namespace: Namespace) -> String? {
    self.namespace == namespace ? name : nil
  }

  var namespace: Namespace {
    mutating get {
      guard let address = xmlTextReaderConstNamespaceUri(reader) else { return .other }
      return namespaces.value(of: address) { Namespace(address: Self.string($0)) }
    }
  }

  /// An attribute of the element by its name without the prefix.
  func attribute(_ name: StaticString) -> String? {
    // In the element itself: the reader's own cursor would go to each attribute, and back.
    var next = xmlTextReaderCurrentNode(reader)?.pointee.properties
    while let attribute = next?.pointee {
      if xmlStrEqual(attribute.name, name.utf8Start) == 1 { return Self.text(of: attribute.children) }
      next = attribute.next
    }
    return nil
  }

  /// What an attribute holds: text, in pieces where a character was written as an entity.
  private static func text(of first: xmlNodePtr?) -> String {
    var text = ""
    var next = first
    while let node = next?.pointee {
      if let content = node.content { text += string(content) }
      next = node.next
    }
    return text
  }

  /// The address that a prefix stands for at the element.
  func address(ofPrefix prefix: String) -> String? {
    guard let address = xmlTextReaderLookupNamespace(reader, prefix) else { return nil }
    defer { clibxml2_free(address) }
    return Self.string(address)
  }

  private static func string(_ pointer: UnsafePointer<xmlChar>) -> String { String(cString: pointer) }
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
