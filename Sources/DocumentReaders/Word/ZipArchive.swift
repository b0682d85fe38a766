internal import CLibZip
internal import DocumentExtraction

/// A ZIP archive in memory, read part by part within limits; names of entries are looked up and never used as paths.
struct ZipArchive: ~Copyable {
  private let archive: OpaquePointer
  private let storage: UnsafeMutableRawBufferPointer
  /// Lower-cased names, since parts are named without regard to case (ECMA-376, part 2).
  private let indices: [String: [zip_uint64_t]]
  private var inflatedBytes = 0

  /// Whether it had lost its directory, so that there may be less in it than there was.
  private(set) var isRecovered = false

  /// An archive; one whose end is missing, with its directory, is made up from what stands before each part.
  static func recovering(_ bytes: [UInt8]) throws(ExtractionError) -> ZipArchive {
    do throws(ExtractionError) {
      return try ZipArchive(bytes)
    } catch {
      guard error.reason == .malformed, let whole = ZipEntry.withDirectory(bytes) else { throw error }
      var archive = try ZipArchive(whole)
      archive.isRecovered = true
      return archive
    }
  }

  init(_ bytes: [UInt8]) throws(ExtractionError) {
    // The archive reads from this memory as long as it is open, so it has to be a copy with an address of its own.
    let storage = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
    storage.copyBytes(from: bytes)
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(storage.baseAddress, zip_uint64_t(storage.count), 0, &error) else {
      storage.deallocate()
      throw .memoryLimit
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      storage.deallocate()
      throw .damaged(nil, "its archive cannot be opened")
    }
    do throws(ExtractionError) {
      indices = try Self.index(archive)
    } catch {
      zip_discard(archive)
      storage.deallocate()
      throw error
    }
    self.archive = archive
    self.storage = storage
  }

  deinit {
    zip_discard(archive)
    storage.deallocate()
  }

  private static func index(_ archive: OpaquePointer) throws(ExtractionError) -> [String: [zip_uint64_t]] {
    let count = zip_get_num_entries(archive, 0)
    guard count <= ExtractionLimits.archiveEntries else {
      throw ExtractionError(
        reason: .tooLarge, message: "the document's archive has \(count) entries, more than any document needs")
    }
    var indices: [String: [zip_uint64_t]] = [:]
    for index in 0..<zip_uint64_t(max(0, count)) {
      guard let name = zip_get_name(archive, index, 0) else { continue }
      indices[String(cString: name).lowercased(), default: []].append(index)
    }
    return indices
  }

  func contains(_ name: String) -> Bool { indices[name.lowercased()] != nil }

  func contains(prefix: String) -> Bool { indices.keys.contains { $0.hasPrefix(prefix) } }

  /// The content of a part, nil if there is none of that name.
  ///
  /// - Throws: where there are two, which different programs would read differently, where it is damaged, and where it
  ///   would inflate beyond the limits.
  mutating func part(_ name: String) throws(ExtractionError) -> [UInt8]? {
    try part(name, inPiecesOf: 128 * 1024) { _ in false }
  }

  /// The same, or its beginning, as far as it is wanted.
  ///
  /// - Parameter isEnough: asked after each piece, with all that there is.
  mutating func part(
    _ name: String, inPiecesOf piece: Int, until isEnough: ([UInt8]) -> Bool
  ) throws(ExtractionError) -> [UInt8]? {
    guard let candidates = indices[name.lowercased()] else { return nil }
    guard candidates.count == 1 else { throw .damaged(nil, "its archive holds the same part twice") }
    guard let file = zip_fopen_index(archive, candidates[0], 0) else {
      throw .damaged(nil, "a part of its archive cannot be opened")
    }
    defer { zip_fclose(file) }
    let limit = min(ExtractionLimits.inflatedPartBytes, ExtractionLimits.inflatedArchiveBytes - inflatedBytes)
    var status = zip_stat_t()
    zip_stat_init(&status)
    // The size that the archive states spares the work; what is counted is what comes out.
    if zip_stat_index(archive, candidates[0], 0, &status) == 0, status.size > limit { throw Self.inflatesTooFar }
    let size = Int(min(status.size, 1 << 20))
    let bytes = try Self.inflate(file, expecting: size, inPiecesOf: piece, limit: limit, until: isEnough)
    inflatedBytes += bytes.count
    return bytes
  }

  private static func inflate(
    _ file: OpaquePointer, expecting size: Int, inPiecesOf piece: Int, limit: Int, until isEnough: ([UInt8]) -> Bool
  ) throws(ExtractionError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: piece, alignment: 16)
    defer { chunk.deallocate() }
    while true {
      let count = zip_fread(file, chunk.baseAddress, zip_uint64_t(chunk.count))
      guard count >= 0 else { throw .damaged(nil, "a part of its archive is corrupt") }
      if count == 0 { return bytes }
      guard bytes.count + Int(count) <= limit else { throw inflatesTooFar }
      bytes.append(contentsOf: chunk[..<Int(count)])
      if isEnough(bytes) { return bytes }
    }
  }

  /// What was compressed by itself, without an archive around it.
  static func inflated(_ bytes: [UInt8], size: Int) throws(ExtractionError) -> [UInt8] {
    var entry = ZipEntry(name: "part", method: 8, checksum: 0, compressed: bytes.count, size: size)
    let header = entry.localHeader
    entry.offset = 0
    let archive = try ZipArchive(header + bytes + ZipEntry.directory(of: [entry], at: header.count + bytes.count))
    guard let file = zip_fopen_index(archive.archive, 0, 0) else { throw .damaged("ODT", "a part of it is corrupt") }
    defer { zip_fclose(file) }
    // Of the checksum nothing is known; libzip looks at it when it comes to the end, which is not read.
    var content = [UInt8](repeating: 0, count: size)
    guard zip_fread(file, &content, zip_uint64_t(size)) == size else {
      throw .damaged("ODT", "a part of it is corrupt")
    }
    return content
  }

  private static let inflatesTooFar = ExtractionError(
    reason: .tooLarge, message: "the document unpacks to more than is allowed; save it again without pictures")
}
