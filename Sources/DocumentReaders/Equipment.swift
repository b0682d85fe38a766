internal import Glibc

/// What the readers can do here beyond what they are linked with, for `interviewd doctor`.
package enum Equipment {
  /// A line each: `ok` or `missing`, a colon, and what that means.
  package static func report() -> [String] {
    [recognition, characterMaps]
  }

  private static var recognition: String {
    guard Tesseract() != nil else {
      return "missing: pictures and scans are not read; install the package tesseract-ocr"
    }
    let languages = TessdataFolder.languages
    guard !languages.isEmpty else {
      return "missing: pictures and scans are not read; install a language such as tesseract-ocr-eng"
    }
    return "ok: pictures and scans are read by tesseract (\(languages.joined(separator: ", ")))"
  }

  private static var characterMaps: String {
    access("/usr/share/poppler/cMap", R_OK) == 0
      ? "ok: tables for Chinese, Japanese and Korean PDFs are there"
      : "missing: some Chinese, Japanese and Korean PDFs lose their text; install the package poppler-data"
  }
}
