internal import CCurl
internal import HTTPMessages

extension HTTPFailure {
  /// What libcurl's code means to us; nil for success.
  init?(_ code: CURLcode, of easy: EasyHandle) {
    let kind: Kind
    switch code {
    case CURLE_OK: return nil
    case CURLE_SSL_CONNECT_ERROR where easy.brokeOff, CURLE_UNSUPPORTED_PROTOCOL where easy.spokeNoHTTP:
      kind = .brokenConnection
    case CURLE_COULDNT_RESOLVE_HOST: kind = .unknownHost
    case CURLE_COULDNT_CONNECT: kind = .refusedConnection
    case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER,
      CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS:
      kind = .tls
    case CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_GOT_NOTHING, CURLE_PARTIAL_FILE, CURLE_HTTP2,
      CURLE_HTTP2_STREAM, CURLE_WEIRD_SERVER_REPLY, CURLE_BAD_CONTENT_ENCODING:
      kind = .brokenConnection
    // The connect time-out is the only one that libcurl keeps for us.
    case CURLE_OPERATION_TIMEDOUT: kind = .connectTimeout
    case CURLE_TOO_MANY_REDIRECTS: kind = .tooManyRedirects
    case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL, CURLE_LOGIN_DENIED: kind = .forbiddenAddress
    default: kind = .other
    }
    // The general text of the code: what libcurl says of a single case may name addresses.
    self.init(kind, easy.certificateFault(code) ?? String(cString: curl_easy_strerror(code)))
  }
}
