import CSystem
import Glibc
import InterviewTestSupport
import JSONCore
import JSONRPC
import Testing

/// Job descriptions from the web: the real daemon, its HTTP helper and its document worker, and a server on loopback.
@Suite struct PageFetchTests {
  @Test("a posting is fetched, read and attached under its name")
  func posting() async throws {
    let web = try await Web { _ in .whole("200 OK", type: "text/html", Self.page) }
    let document = try await web.attach("/jobs/payments%20engineer.html?utm=1#top")["document"]
    #expect(document?["mediaType"]?.string == "text/html")
    #expect(document?["fileName"]?.string == "payments engineer.html")
    let text = try await web.text()
    #expect(text.hasPrefix("Payments Engineer\nCompany: Kestrel Bank\nSalary: 80000 EUR per year\n"))
    let request = try #require(web.server.requests.first)
    #expect(request.line == "GET /jobs/payments%20engineer.html?utm=1 HTTP/1.1")
    #expect(Set(request.headers.map(\.name)).isSubset(of: ["host", "user-agent", "accept", "accept-encoding"]))
  }

  @Test("neither proxy nor netrc of the environment has a say")
  func environment() async throws {
    let home = TemporaryFolder()
    let netrc = try #require(fopen(home.file(".netrc"), "w"))
    fputs("machine 127.0.0.1 login mara password secret\n", netrc)
    fclose(netrc)
    let web = try await Web(environment: [
      "HOME": home.path, "http_proxy": "http://127.0.0.1:9", "ALL_PROXY": "http://127.0.0.1:9",
    ]) { _ in .whole("200 OK", type: "text/html", Self.page) }
    _ = try await web.attach("/job")
    #expect(web.server.requests.count == 1)
    #expect(web.server.requests.first?["authorization"] == nil)
  }

  @Test("up to five redirects are followed, and no cookie that one sets")
  func redirects() async throws {
    let web = try await Web { request in
      request.number <= 5
        ? .redirect(to: "/\(request.number)") : .whole("200 OK", type: "text/html", Self.page)
    }
    _ = try await web.attach("/job")
    #expect(web.server.requests.count == 6)
    #expect(web.server.requests.allSatisfy { $0["cookie"] == nil })
  }

  @Test("a page that is compressed is read, whatever its type says")
  func compressed() async throws {
    let web = try await Web { _ in .gzip(blanks: 0, before: Self.page) }
    _ = try await web.attach("/")
    #expect(try await web.text().hasPrefix("Payments Engineer"))
  }

  @Test(
    "a page that does not come says why",
    arguments: [
      ("404 Not Found", "validation", false), ("403 Forbidden", "validation", false),
      ("204 No Content", "documentParsing", false), ("500 Internal Server Error", "documentParsing", true),
      ("429 Too Many Requests", "documentParsing", true), ("503 Service Unavailable", "documentParsing", true),
    ])
  func statuses(status: String, kind: String, isRetryable: Bool) async throws {
    let web = try await Web { _ in .whole(status, type: "text/html", status.hasPrefix("204") ? "" : Self.page) }
    let error = try #require(await web.failure("/job"))
    #expect(error.data?["kind"]?.string == kind)
    #expect(error.data?["retryable"]?.bool == isRetryable)
    #expect(error.message.contains("paste"))
  }

  @Test("a page that only scripts fill asks for its text")
  func scriptsOnly() async throws {
    let page = "<!DOCTYPE html><html><body><div id=root></div><script>render()</script></body></html>"
    let web = try await Web { _ in .whole("200 OK", type: "text/html", page) }
    let error = try #require(await web.failure("/job"))
    #expect(error.data?["reason"]?.string == "noText")
    #expect(error.message.contains("paste its text"))
  }

  @Test(
    "too many redirects, and those that leave the web, are not followed",
    arguments: [
      ("/again", "validation"), ("file:///etc/hostname", "forbidden"), ("ftp://127.0.0.1/", "forbidden"),
      ("gopher://127.0.0.1:9/", "forbidden"), ("http://127.0.0.1:9/", "forbidden"), ("http://10.0.0.1/", "forbidden"),
      ("http://[::1]:9/", "forbidden"), ("http://169.254.169.254/latest/meta-data/", "forbidden"),
      ("http://user:secret@127.0.0.1:9/", "forbidden"), ("//2130706433:9/", "forbidden"),
    ])
  func badRedirects(target: String, kind: String) async throws {
    let web = try await Web { _ in .redirect(to: target) }
    let error = try #require(await web.failure("/job"))
    #expect(error.data?["kind"]?.string == kind)
    #expect(web.server.requests.count == (target == "/again" ? 6 : 1))
  }

  @Test("a page beyond 2 MiB is refused, unpacked or not", arguments: [false, true])
  func tooLarge(isCompressed: Bool) async throws {
    let web = try await Web { _ in
      isCompressed
        ? .gzip(blanks: 200, before: Self.page)
        : .whole("200 OK", type: "text/html", Self.page + String(repeating: " ", count: 3 * 1024 * 1024))
    }
    let error = try #require(await web.failure("/job"))
    #expect(error.data?["reason"]?.string == "tooLarge")
  }

  @Test("a page that drips is given up after ten seconds")
  func slowDrip() async throws {
    let web = try await Web { _ in
      LoopbackReply(
        [.send(Array("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".utf8))]
          + (0..<100).flatMap { _ in [.send([0x20]), .wait(milliseconds: 200)] as [LoopbackReply.Step] })
    }
    let error = try #require(await web.failure("/job"))
    #expect(error.data?["reason"]?.string == "timeout")
    #expect(error.data?["retryable"]?.bool == true)
  }

  @Test("a cancelled fetch closes its connection at once")
  func cancellation() async throws {
    let web = try await Web { _ in LoopbackReply([.hang]) }
    let client = web.daemon.client
    client.send(Web.request("fetch", web.session, "http://127.0.0.1:\(web.server.port)/job"))
    var happenings = web.server.happenings.makeAsyncIterator()
    guard case .request = await happenings.next() else {
      Issue.record("no request came")
      return
    }
    client.notify("$/cancelRequest", ["id": "fetch"])
    guard case .disconnected = await happenings.next() else {
      Issue.record("the connection stayed open")
      return
    }
    #expect(
      await client.wait { $0.contains { $0["id"]?.string == "fetch" && $0["error"]?["code"]?.integer == -32800 } })
  }

  @Test("a CV is no page")
  func curriculumVitae() async throws {
    let web = try await Web { _ in .whole("200 OK", type: "text/html", Self.page) }
    let error = try #require(await web.failure("/cv", kind: "cv"))
    #expect(error.data?["field"]?.string == "source.uri")
    #expect(web.server.requests.isEmpty)
  }

  /// Nothing listens at most of them: what matters is that they are told apart from what fails on the way.
  static let forbidden = [
    "http://127.0.0.1/", "http://127.1/", "http://2130706433/", "http://0x7f.1/", "http://0x7f000001/",
    "http://017700000001/", "http://0177.0.0.1/", "http://localhost/", "http://LOCALHOST:8080/",
    "http://127.255.255.254/",
    "http://[::1]/", "http://[::]/", "http://0.0.0.0/", "http://0/", "http://0.1.2.3/", "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:7f00:1]/", "http://[::ffff:10.1.2.3]/", "http://[::127.0.0.1]/", "http://[64:ff9b::7f00:1]/",
    "http://[64:ff9b::192.168.0.1]/", "http://[64:ff9b:1::1]/", "http://[2002:7f00:1::]/", "http://[2002:a00:1::1]/",
    "http://169.254.169.254/latest/meta-data/", "http://10.0.0.1/", "http://172.16.0.1/", "http://172.31.255.255/",
    "http://192.168.1.1/", "http://100.64.0.1/", "http://100.127.255.255/", "http://192.0.0.1/", "http://192.0.2.1/",
    "http://198.18.0.1/", "http://198.51.100.1/", "http://203.0.113.1/", "http://224.0.0.1/", "http://240.0.0.1/",
    "http://255.255.255.255/", "http://[fe80::1]/", "http://[fc00::1]/", "http://[fd12:3456::1]/", "http://[ff02::1]/",
    "http://[2001:db8::1]/", "http://[2001::1]/", "http://[3fff::1]/", "http://[100::1]/", "https://127.0.0.1:9/",

  ]

  @Test("no address but a public one is fetched from")
  func forbiddenAddresses() async throws {
    let web = try await Web(allowsLoopback: false) { _ in .whole("200 OK", type: "text/html", Self.page) }
    for uri in Self.forbidden + ["http://127.0.0.1:\(web.server.port)/job"] {
      let error = try #require(await web.failure(uri: uri))
      #expect(error.code == 1006 && error.data?["kind"]?.string == "forbidden", "\(uri) gave \(error.message)")
      #expect(error.data?["retryable"]?.bool == false)
    }
    #expect(web.server.requests.isEmpty)
  }

  @Test("what is no address of a page is refused unasked")
  func invalidAddresses() async throws {
    let web = try await Web { _ in .whole("200 OK", type: "text/html", Self.page) }
    let port = web.server.port
    let uris = [
      "", " ", "job", "example.com/job", "/etc/hostname", "file:///etc/hostname", "ftp://127.0.0.1:\(port)/",
      "gopher://127.0.0.1:\(port)/", "javascript:alert(1)", "data:text/html,job", "http://",
      "http://127.0.0.1:\(port)/a b", "http://127.0.0.1:\(port)/a\r\nX: y", "http://127.0.0.1:99999/",
      "http://mara@127.0.0.1:\(port)/", "http://mara:secret@127.0.0.1:\(port)/", "http://[::1/", "http://a b/",
      "http://127.0.0.1:\(port)/" + String(repeating: "a", count: 5_000), "\u{0}http://127.0.0.1:\(port)/",
    ]
    for uri in uris {
      let error = try #require(await web.failure(uri: uri))
      #expect(error.code == 1000 && error.data?["field"]?.string == "source.uri", "\(uri) gave \(error.message)")
      #expect(!error.message.contains("secret"))
    }
    #expect(web.server.requests.isEmpty)
  }

  @Test("a host that is not there is worth another try")
  func unreachable() async throws {
    let web = try await Web { _ in .whole("200 OK", type: "text/html", Self.page) }
    let error = try #require(await web.failure(uri: "https://nothing.invalid/job"))
    #expect(error.data?["reason"]?.string == "timeout")
    #expect(error.data?["retryable"]?.bool == true)
  }

  private static let page = """
    <!DOCTYPE html><html><head><title>Jobs</title><script type="application/ld+json">{"@type":"JobPosting",
    "title":"Payments Engineer","hiringOrganization":{"name":"Kestrel Bank"},"baseSalary":{"currency":"EUR",
    "value":{"value":80000,"unitText":"YEAR"}},"description":"<p>You keep the settlement service fast.</p>"}</script>
    </head><body><main>You keep the settlement service fast.</main></body></html>
    """
}

/// A daemon that may fetch from one server on loopback, with a session to attach to.
private struct Web {
  let server: LoopbackModelServer
  let daemon: DaemonProcess
  private(set) var session: JSON = .null

  init(
    allowsLoopback: Bool = true, environment: [String: String] = [:],
    answer: @escaping @Sendable (LoopbackModelServer.Request) -> LoopbackReply
  ) async throws {
    server = try LoopbackModelServer(answer: answer)
    var environment = environment
    if allowsLoopback { environment["INTERVIEWD_TEST_LOOPBACK_PORT"] = String(server.port) }
    daemon = try DaemonProcess(["--store", "memory:", "--providers", "offline"], environment: environment)
    try await daemon.initialize()
    let created = try await daemon.client.request("session/create", ["jobTitle": "Engineer", "companyName": "Kestrel"])
    session = created["session"]?["id"] ?? .null
  }

  func attach(_ path: String, kind: String = "jobDescription") async throws -> JSON {
    try await attach(uri: "http://127.0.0.1:\(server.port)\(path)", kind: kind)
  }

  private func attach(uri: String, kind: String) async throws -> JSON {
    try await daemon.client.request("document/attach", Self.params(session, uri, kind: kind))
  }

  func text() async throws -> String {
    let params: JSON = ["sessionId": session, "kind": "jobDescription"]
    return try await daemon.client.request("document/get", params)["text"]?.string ?? ""
  }

  /// The error of attaching; nil where that succeeds.
  func failure(_ path: String, kind: String = "jobDescription") async -> ResponseError? {
    await failure(uri: "http://127.0.0.1:\(server.port)\(path)", kind: kind)
  }

  func failure(uri: String, kind: String = "jobDescription") async -> ResponseError? {
    do {
      _ = try await attach(uri: uri, kind: kind)
      return nil
    } catch {
      return error as? ResponseError
    }
  }

  static func request(_ id: String, _ session: JSON, _ uri: String) -> JSON {
    [
      "jsonrpc": "2.0", "id": .string(id), "method": "document/attach",
      "params": params(session, uri, kind: "jobDescription"),
    ]
  }

  private static func params(_ session: JSON, _ uri: String, kind: String) -> JSON {
    ["sessionId": session, "kind": .string(kind), "source": ["uri": .string(uri)]]
  }
}

extension LoopbackReply {
  fileprivate static func redirect(to target: String) -> LoopbackReply {
    .whole("302 Found", type: "text/html", headers: ["Location: \(target)", "Set-Cookie: a=b"], "elsewhere")
  }

  /// - Parameter count: how many times 64 KiB of blanks go ahead of the page.
  fileprivate static func gzip(blanks count: Int, before page: String) -> LoopbackReply {
    // 65,536 blanks by zlib, which Z_FULL_FLUSH makes a block that stands by itself.
    let block: [UInt8] =
      [0xEC, 0xC1, 0x81, 0, 0, 0, 0, 0x80, 0x20, 0x95, 0xFD, 0x29, 0x17, 0xA9, 0x0A] + [UInt8](repeating: 0, count: 63)
      + [0x6A, 0, 0, 0, 0xFF, 0xFF]
    var body: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
    for _ in 0..<count { body += block }
    let bytes = Array(page.utf8)
    // The page is not compressed, but in a last block of its own.
    body += [1] + littleEndian(UInt32(bytes.count) | ~UInt32(bytes.count) << 16) + bytes
    body += littleEndian(checksum(of: bytes)) + littleEndian(UInt32(bytes.count + count * 65_536))
    let head = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: \(body.count)\r\n\r\n"
    return LoopbackReply([.send(Array(head.utf8) + body)])
  }

  private static func littleEndian(_ number: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * UInt32($0))) }
  }

  /// CRC-32 as RFC 1952 has it.
  private static func checksum(of bytes: [UInt8]) -> UInt32 {
    var sum = UInt32.max
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB8_8320 }
    }
    return ~sum
  }
}
