package import JSONCore

/// Puts messages into the form that the wire has.
package enum MessageEncoder {
  package static func encode(_ message: JSON, _ framing: Framing) -> [UInt8] {
    frame(framing) { writer in writer.write(message) }
  }

  static func notification(_ method: String, _ params: JSONObject, _ framing: Framing) -> [UInt8] {
    frame(framing) { writer in
      writer.write(raw: #"{"jsonrpc":"2.0","method":"#)
      writer.write(method)
      writer.write(raw: #","params":"#)
      writer.write(params)
      writer.write(raw: "}")
    }
  }

  static func request(_ id: RequestID, _ method: String, _ params: JSONObject, _ framing: Framing) -> [UInt8] {
    frame(framing) { writer in
      writer.write(raw: #"{"jsonrpc":"2.0","id":"#)
      writer.write(token: id.token)
      writer.write(raw: #","method":"#)
      writer.write(method)
      writer.write(raw: #","params":"#)
      writer.write(params)
      writer.write(raw: "}")
    }
  }

  static func response(_ id: RequestID, _ result: JSON, _ framing: Framing) -> [UInt8] {
    frame(framing) { writer in
      writer.write(raw: #"{"jsonrpc":"2.0","id":"#)
      writer.write(token: id.token)
      writer.write(raw: #","result":"#)
      writer.write(result)
      writer.write(raw: "}")
    }
  }

  /// - Parameter id: nil where the request's could not be read.
  static func response(_ id: RequestID?, _ error: ResponseError, _ framing: Framing) -> [UInt8] {
    frame(framing) { writer in
      writer.write(raw: #"{"jsonrpc":"2.0","id":"#)
      writer.write(token: id?.token ?? "null")
      writer.write(raw: #","error":{"code":"#)
      writer.write(token: String(error.code))
      writer.write(raw: #","message":"#)
      writer.write(error.message)
      if let data = error.data {
        writer.write(raw: #","data":"#)
        writer.write(data)
      }
      writer.write(raw: "}}")
    }
  }

  private static func frame(_ framing: Framing, _ write: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter()
    switch framing {
    case .lines:
      write(&writer)
      writer.bytes.append(0x0A)
    case .headers:
      // Four digits suit most messages; the others are moved to make room.
      writer.write(raw: "Content-Length: 0000\r\n\r\n")
      let start = writer.bytes.count
      write(&writer)
      let length = String(writer.bytes.count - start)
      writer.bytes.replaceSubrange((start - 8)..<(start - 4), with: length.utf8)
    }
    return writer.bytes
  }
}
