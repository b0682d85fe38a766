internal import DocumentExtraction
internal import DocumentReaders
internal import Glibc

/// The worker that reads documents for the daemon: `interviewd-documents --serve`, with the daemon's socket as
/// descriptor 3. With a file instead, prints what the daemon would see of it, read within this one process.
@main
enum Main {
  static func main() {
    switch CommandLine.arguments.dropFirst().first {
    case "--serve":
      var server = WorkerServer(control: 3)
      server.run()
    case "--probe":
      for line in LockdownProbe.run(files: Array(CommandLine.arguments.dropFirst(2))) { print(line) }
    case "--equipment":
      for line in Equipment.report() { print(line) }
    case .some(let path) where !path.hasPrefix("-"):
      exit(printText(of: path))
    default:
      complain("usage: interviewd-documents FILE")
      exit(64)
    }
  }

  private static func printText(of path: String) -> Int32 {
    do {
      let text = try DocumentReader.read(DocumentFile.read(path: path))
      print(text.text)
      for warning in text.warnings { complain("warning: \(warning)") }
      return 0
    } catch let error as DocumentFileError {
      complain(error.message)
    } catch let error as ExtractionError {
      complain("\(error.reason): \(error.message)")
    } catch {
      complain("\(error)")
    }
    return 1
  }

  private static func complain(_ line: String) {
    let bytes = Array("\(line)\n".utf8)
    write(2, bytes, bytes.count)
  }
}
