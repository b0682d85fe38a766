internal import Glibc

/// Where tesseract's languages are, and which of them there are.
enum TessdataFolder {
  private static let candidates = [
    "/usr/share/tesseract-ocr/5/tessdata", "/usr/share/tesseract-ocr/4.00/tessdata", "/usr/share/tessdata",
    "/usr/local/share/tessdata",
  ]

  static var path: String? {
    // As for tesseract itself; the worker that serves the daemon has no environment.
    if let path = getenv("TESSDATA_PREFIX") { return String(cString: path) }
    return candidates.first { access($0, R_OK) == 0 }
  }

  /// The languages to read with: those of most CVs first, and few enough for a page to be read in time.
  static var languages: [String] {
    guard let path else { return [] }
    let installed = installedLanguages(in: path)
    let preferred = ["eng", "deu", "fra", "spa"].filter(installed.contains)
    return Array((preferred + installed.subtracting(preferred).sorted()).prefix(4))
  }

  private static func installedLanguages(in path: String) -> Set<String> {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var languages: Set<String> = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".traineddata") { languages.insert(String(name.dropLast(12))) }
    }
    // Not languages: the direction of pages, formulas.
    return languages.subtracting(["osd", "equ"])
  }
}
