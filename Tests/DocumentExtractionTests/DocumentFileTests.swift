import DocumentExtraction
import Foundation
import Testing

@Suite struct DocumentFileTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("interviewd-\(UUID())")

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  @Test("what is no readable file is told apart")
  func errors() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let pipe = folder.appendingPathComponent("pipe").path
    try #require(mkfifo(pipe, 0o600) == 0)
    #expect(throws: DocumentFileError.notRegular) { try DocumentFile.read(path: pipe) }
    #expect(throws: DocumentFileError.notRegular) { try DocumentFile.read(path: "/dev/zero") }
    #expect(throws: DocumentFileError.isDirectory) { try DocumentFile.read(path: folder.path) }
    #expect(throws: DocumentFileError.notFound) { try DocumentFile.read(path: folder.path + "/none") }
    #expect(throws: DocumentFileError.notFound) { try DocumentFile.read(path: "") }
  }

  @Test("a file of the limit is read, and one byte more is not")
  func limit() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("a\nname").path
    let file = open(path, O_WRONLY | O_CREAT, 0o600)
    defer { close(file) }
    try #require(ftruncate(file, off_t(DocumentFile.maximumBytes)) == 0)
    #expect(try DocumentFile.read(path: path).count == 16_777_216)
    try #require(ftruncate(file, off_t(DocumentFile.maximumBytes) + 1) == 0)
    #expect(throws: DocumentFileError.tooLarge(limit: 16_777_216)) { try DocumentFile.read(path: path) }
  }
}
