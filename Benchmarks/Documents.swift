internal import Glibc
internal import InterviewTestSupport
internal import JSONCore

/// Attaching a CV, from request to response: read in its locked process, stored and told. Beside a run of `pdftotext`,
/// and pdfplumber and python-docx in a warm process.
struct Documents {
  let daemon: String
  /// With pdfplumber and python-docx.
  let python: String?

  private static let samples = "Tests/DocumentExtractionTests/Samples/cv/"
  private static let pdfs = [
    "altacv-sample", "hackmyresume-jane", "moderncv-es", "moderncv-fancy-purple", "own-ar-rtl", "own-he-rtl", "own-ja",
    "own-two-column", "rendercv-classic", "resume-matcher-two-column", "rover-base", "simple-resume-cv",
    "twentyseconds-alice",
  ].map { samples + $0 + ".pdf" }
  private static let wordDocuments = [
    "hackmyresume-jane", "own-de-lebenslauf", "own-en-simple", "own-he-rtl", "own-ja-rirekisho", "own-rich-features",
    "own-two-column-table",
  ].map { samples + $0 + ".docx" }
  private static let pdftotext = "/usr/bin/pdftotext"

  func run() throws {
    let folder = TemporaryFolder()
    let attaching = try Attaching(daemon: daemon, store: "sqlite:" + folder.file("store.sqlite"))
    let library = try python.map { try Library(python: $0) }
    let hasTool = access(Self.pdftotext, X_OK) == 0
    try reportFlood()
    var pdf = Figures()
    for path in Self.pdfs {
      let figures = try figures(of: path, attaching, tool: hasTool, library: library, method: "pdf")
      let name = "attach \(path.dropFirst(Self.samples.count))"
      report(name, figures.ours, hasTool ? figures.tool : nil, unit: "ms", target: nil)
      pdf.add(figures)
    }
    if hasTool { report("attach a CV as PDF, beside pdftotext", pdf.ours, pdf.tool, unit: "ms", target: 0.5) }
    guard let library else { return }
    report("attach a CV as PDF, beside pdfplumber", pdf.ours, pdf.library, unit: "ms", target: 0.05)
    var word = Figures()
    for path in Self.wordDocuments {
      word.add(try figures(of: path, attaching, tool: false, library: library, method: "word"))
    }
    report("attach a CV as DOCX, beside python-docx", word.ours, word.library, unit: "ms", target: 0.3)
  }

  /// How long a small request takes while the documents of many sessions are read.
  private func reportFlood() throws {
    let folder = TemporaryFolder()
    let attaching = try Attaching(daemon: daemon, store: "sqlite:" + folder.file("store.sqlite"))
    try attaching.createSession()
    let start = now()
    let milliseconds = try attaching.flood(with: Self.pdfs, count: Self.floodCount).sorted()
    let seconds = (now() - start) / 1_000
    let name = "request while \(Self.floodCount) CVs are read"
    report(name + ", 99 of 100", milliseconds[milliseconds.count * 99 / 100], nil, unit: "ms", target: 10)
    report(name + ", longest", milliseconds.last ?? .nan, nil, unit: "ms", target: nil)
    report("\(Self.floodCount) CVs attached at once", seconds, nil, unit: "s", target: nil)
  }

  private static let floodCount = 200

  /// In milliseconds: medians of one document, or their sums over several.
  private struct Figures {
    var ours = 0.0
    var tool = 0.0
    var library = 0.0

    mutating func add(_ other: Figures) {
      ours += other.ours
      tool += other.tool
      library += other.library
    }
  }

  /// In turns, so that whatever else the machine does hits all of them.
  private func figures(
    of path: String, _ attaching: Attaching, tool: Bool, library: Library?, method: String
  ) throws -> Figures {
    var ours: [Double] = []
    var tools: [Double] = []
    var libraries: [Double] = []
    for round in 0..<20 {
      let milliseconds = try attaching.milliseconds(path)
      ours.append(milliseconds)
      if tool { tools.append(try Self.toolMilliseconds(path)) }
      // It takes some hundred milliseconds for a PDF.
      if let library, round % 5 == 0 || method == "word" { libraries.append(try library.milliseconds(path, method)) }
    }
    return Figures(ours: ours.median, tool: tools.median, library: libraries.median)
  }

  /// A run of `pdftotext` from start to end, its text thrown away.
  private static func toolMilliseconds(_ path: String) throws -> Double {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
    }
    var argv = ([pdftotext, path, "-"] as [String]).map { strdup($0) } + [nil]
    var envp: [UnsafeMutablePointer<CChar>?] = [nil]
    defer { for pointer in argv { free(pointer) } }
    let start = now()
    var pid: pid_t = 0
    guard posix_spawn(&pid, pdftotext, &actions, nil, &argv, &envp) == 0 else {
      throw Peer.CannotStart(path: pdftotext)
    }
    var status: Int32 = 0
    waitpid(pid, &status, 0)
    return now() - start
  }
}

/// A daemon that is given CVs.
private final class Attaching {
  private let peer: Peer
  private var session = ""
  private var id = 1

  struct Refused: Error {
    let path: String
  }

  init(daemon: String, store: String) throws {
    peer = try Peer([daemon, "--store", store, "--providers", "offline"])
    peer.send(#"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"capabilities":{}}}"#)
    guard peer.response(to: 1) else { throw Peer.CannotStart(path: daemon) }
    peer.send(#"{"jsonrpc":"2.0","method":"initialized","params":{}}"#)
  }

  /// For the attachments that follow.
  func createSession() throws {
    id += 1
    peer.send(
      #"{"jsonrpc":"2.0","id":\#(id),"method":"session/create","#
        + #""params":{"jobTitle":"Engineer","companyName":"Example"}}"#)
    guard let created = peer.body(of: id) else { throw Refused(path: "a session") }
    session = try JSONParser.parse(created).member("result", "session", "id")
  }

  /// Of a session's first CV.
  func milliseconds(_ path: String) throws -> Double {
    try createSession()
    let start = now()
    attach(path)
    guard let body = peer.body(of: id), body.contains(#""result""#) else { throw Refused(path: path) }
    return now() - start
  }

  private func attach(_ path: String) {
    id += 1
    let source = #"{"path":"\#(path.hasPrefix("/") ? path : Self.folder + "/" + path)"}"#
    peer.send(
      #"{"jsonrpc":"2.0","id":\#(id),"method":"document/attach","#
        + #""params":{"sessionId":"\#(session)","kind":"cv","source":\#(source)}}"#)
  }

  /// Attaches so many at once, and returns how long each of the small requests took that were sent meanwhile.
  func flood(with paths: [String], count: Int) throws -> [Double] {
    for index in 0..<count { attach(paths[index % paths.count]) }
    var open = Set(id - count + 1...id)
    var times: [Double] = []
    while !open.isEmpty {
      id += 1
      let start = now()
      peer.send(#"{"jsonrpc":"2.0","id":\#(id),"method":"session/get","params":{"sessionId":"\#(session)"}}"#)
      while let body = peer.nextBody() {
        guard let answered = try JSONParser.parse(String(decoding: body, as: UTF8.self))["id"]?.integer else {
          continue
        }
        if answered == id { break }
        open.remove(answered)
      }
      times.append(now() - start)
      usleep(2_000)
    }
    return times
  }

  private static var folder: String {
    guard let path = getcwd(nil, 0) else { return "" }
    defer { free(path) }
    return String(cString: path)
  }
}

/// Libraries of Python, warm.
private final class Library {
  private let peer: Peer
  private var id = 0

  init(python: String) throws { peer = try Peer([python, "Benchmarks/peers.py"]) }

  func milliseconds(_ path: String, _ method: String) throws -> Double {
    id += 1
    let start = now()
    peer.send(#"{"jsonrpc":"2.0","id":\#(id),"method":"\#(method)","params":{"path":"\#(path)"}}"#)
    guard peer.response(to: id) else { throw Peer.CannotStart(path: "peers.py") }
    return now() - start
  }
}
