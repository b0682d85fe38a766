internal import Glibc

/// What the process was started with: environment variables, and where its files are.
struct Environment {
  /// All variables; built anew each time.
  var variables: [String: String] {
    var variables: [String: String] = [:]
    var entry = environ
    while let pointer = entry.pointee {
      let text = String(cString: pointer)
      if let separator = text.firstIndex(of: "=") {
        variables[String(text[..<separator])] = String(text[text.index(after: separator)...])
      }
      entry += 1
    }
    return variables
  }

  /// The variable's value; nil where it is not set or empty.
  subscript(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  /// The absolute path of this executable.
  static let executablePath: String? = {
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    guard count > 0 else { return nil }
    return String(decoding: buffer[..<count], as: UTF8.self)
  }()

  /// The path of a helper program: in the folder that INTERVIEWD_LIBEXEC names, beside this one, or in
  /// `../libexec/interviewd` seen from there.
  func helperPath(_ name: String) -> String {
    if let folder = self["INTERVIEWD_LIBEXEC"] { return folder + "/" + name }
    let path = Self.executablePath ?? "/usr/local/bin/interviewd"
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let beside = folder + "/" + name
    return access(beside, X_OK) == 0 ? beside : folder + "/../libexec/interviewd/" + name
  }
}
