internal import CCurl
internal import Glibc
internal import HTTPMessages

/// An easy handle of libcurl for one call.
///
/// Handles that were used again after a failure, with a receive buffer of another size than libcurl's own, corrupted the
/// heap (libcurl 7.88.1); connections are kept by the multi handle all the same.
final class EasyHandle {
  let raw: UnsafeMutableRawPointer
  private var headers: UnsafeMutablePointer<curl_slist>?
  /// What libcurl says of the failure at hand.
  private let words = UnsafeMutableBufferPointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))

  /// Certificates to trust instead of the system's, as OpenSSL's own variable names them.
  private static let certificateFile = getenv("SSL_CERT_FILE").map { String(cString: $0) }

  init?() {
    words.initialize(repeating: 0)
    guard let raw = curl_easy_init() else {
      words.deallocate()
      return nil
    }
    self.raw = raw
  }

  deinit {
    curl_easy_cleanup(raw)
    curl_slist_free_all(headers)
    words.deallocate()
  }

  /// - Parameter context: the `Transfer`, which outlives the call.
  func prepare(_ call: HTTPCall, context: UnsafeMutableRawPointer) {
    set(CURLOPT_NOSIGNAL, 1)
    words.update(repeating: 0)
    ccurl_set_pointer(raw, CURLOPT_ERRORBUFFER, words.baseAddress)
    ccurl_set_string(raw, CURLOPT_URL, call.url)
    ccurl_set_string(raw, CURLOPT_PROTOCOLS_STR, "http,https")
    set(CURLOPT_FOLLOWLOCATION, 0)  // A redirect would carry the prompt, and perhaps the key, elsewhere.
    set(CURLOPT_FAILONERROR, 0)  // The body of an error says what is wrong.
    set(CURLOPT_SSL_VERIFYPEER, 1)
    set(CURLOPT_SSL_VERIFYHOST, 2)
    set(CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2)
    if let file = Self.certificateFile { ccurl_set_string(raw, CURLOPT_CAINFO, file) }
    set(CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_2TLS)
    set(CURLOPT_PIPEWAIT, 1)  // Rather another stream of an HTTP/2 connection than another connection.
    set(CURLOPT_TCP_NODELAY, 1)
    set(CURLOPT_CONNECTTIMEOUT_MS, Int(call.limits.connectMs))
    ccurl_set_string(raw, CURLOPT_PROXY, "")  // Only what the user configures leaves this machine, and only there.
    ccurl_set_pointer(raw, CURLOPT_PRIVATE, context)
    if call.reach == .page {
      keepToPublicPages(context)
    } else {
      ccurl_set_before_request_function(raw, countSending, context)
      if call.opensConnection { openConnection() }
    }
    setBody(call)
    setHeaders(call.headers)
    ccurl_set_header_function(raw, receiveHeaderLine, context)
    ccurl_set_body_function(raw, receiveBody, context)
  }

  /// Whatever is sent from now on goes over a new connection.
  func openConnection() { set(CURLOPT_FRESH_CONNECT, 1) }

  /// Each redirect is another connection, and each connection's peer is looked at before and after it is made: a name
  /// may stand for any address, and another one the next time it is asked for.
  private func keepToPublicPages(_ context: UnsafeMutableRawPointer) {
    set(CURLOPT_FOLLOWLOCATION, 1)
    set(CURLOPT_MAXREDIRS, 5)
    ccurl_set_string(raw, CURLOPT_REDIR_PROTOCOLS_STR, "http,https")
    set(CURLOPT_DISALLOW_USERNAME_IN_URL, 1)
    ccurl_set_string(raw, CURLOPT_ACCEPT_ENCODING, "")
    // The connections of the models' services are not for pages, nor the other way round.
    set(CURLOPT_FRESH_CONNECT, 1)
    set(CURLOPT_FORBID_REUSE, 1)
    set(CURLOPT_PIPEWAIT, 0)
    ccurl_set_open_socket_function(raw, openPublicSocket, context)
    ccurl_set_before_request_function(raw, checkPeer, context)
  }

  /// Whether the other side left in the middle of the handshake, for which libcurl has no code.
  var brokeOff: Bool {
    ["reset by peer", "unexpected eof", "ssl_error_syscall", "broken pipe"].contains(where: said.contains)
  }

  /// Whether the other side answered in another protocol, for which libcurl has the code of an address it cannot call.
  var spokeNoHTTP: Bool { said.contains("http/0.9") }

  private var said: String { words.baseAddress.map { String(cString: $0).lowercased() } ?? "" }

  /// What is wrong with the certificate that the service showed; nil where that is not what failed.
  func certificateFault(_ code: CURLcode) -> String? {
    guard code == CURLE_PEER_FAILED_VERIFICATION else { return nil }
    var result = 0
    ccurl_get_long(raw, CURLINFO_SSL_VERIFYRESULT, &result)
    // X509_V_ERR_… of OpenSSL's x509_vfy.h.
    return switch result {
    // Where the chain is good libcurl compares the names itself, and leaves the 1 that it began with.
    case 0, 1, 62: "its certificate is for another host"
    case 9: "its certificate is not valid yet; is this machine's clock right?"
    case 10: "its certificate has expired"
    case 18: "its certificate is signed by nobody but itself"
    case 2, 19, 20, 21: "its certificate is from an authority that this machine does not know"
    default: nil
    }
  }

  private func set(_ option: CURLoption, _ value: Int) { ccurl_set_long(raw, option, value) }

  private func setBody(_ call: HTTPCall) {
    if call.method == "GET" {
      set(CURLOPT_HTTPGET, 1)
      return
    }
    set(CURLOPT_POST, 1)
    ccurl_set_string(raw, CURLOPT_CUSTOMREQUEST, call.method)
    ccurl_set_size(raw, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(call.body.count))
    call.body.withUnsafeBytes { _ = ccurl_set_pointer(raw, CURLOPT_COPYPOSTFIELDS, $0.baseAddress) }
  }

  private func setHeaders(_ list: [HTTPHeader]) {
    for header in list { headers = curl_slist_append(headers, "\(header.name): \(header.value)") ?? headers }
    headers = curl_slist_append(headers, "Expect:") ?? headers  // No wait for "100 Continue".
    ccurl_set_list(raw, CURLOPT_HTTPHEADER, headers)
  }
}

private let openPublicSocket: curl_opensocket_callback = { context, _, address in
  guard let context, let address, let offset = MemoryLayout<curl_sockaddr>.offset(of: \.addr) else { return -1 }
  let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
  // libcurl has the whole address there, longer than the member's own type.
  let bytes = UnsafeRawBufferPointer(start: UnsafeRawPointer(address) + offset, count: Int(address.pointee.addrlen))
  guard transfer.mayConnect(to: PeerAddress(socketAddress: bytes)) else { return -1 }
  return socket(address.pointee.family, address.pointee.socktype, address.pointee.protocol)
}

/// A redirect may find a connection that another call has opened.
private let checkPeer: curl_prereq_callback = { context, peer, _, port, _ in
  guard let context, let peer else { return CURL_PREREQFUNC_ABORT }
  let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
  let address = PeerAddress(text: String(cString: peer), port: UInt16(clamping: port))
  return transfer.mayConnect(to: address) ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT
}

private let countSending: curl_prereq_callback = { context, _, _, _, _ in
  guard let context else { return CURL_PREREQFUNC_ABORT }
  Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue().countSending()
  return CURL_PREREQFUNC_OK
}

private let receiveHeaderLine: curl_write_callback = { bytes, size, count, context in
  guard let bytes, let context else { return 0 }
  let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
  let line = UnsafeRawBufferPointer(start: bytes, count: size * count)
  return transfer.receiveHeaderLine(line) ? size * count : 0
}

private let receiveBody: curl_write_callback = { bytes, size, count, context in
  guard let bytes, let context else { return 0 }
  let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
  let piece = UnsafeRawBufferPointer(start: bytes, count: size * count)
  return transfer.receiveBody(piece) ? size * count : 0
}
