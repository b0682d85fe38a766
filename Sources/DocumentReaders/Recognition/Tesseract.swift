internal import DocumentExtraction
internal import Glibc

/// Tesseract and Leptonica, loaded when the first picture comes: the program neither needs nor links them.
///
/// One thread uses it at a time.
struct Tesseract {
  /// A picture of Leptonica's.
  typealias Picture = UnsafeMutableRawPointer

  // Their C interfaces (tesseract/capi.h, leptonica/allheaders.h).
  let create: @convention(c) () -> UnsafeMutableRawPointer?
  let initialize: @convention(c) (UnsafeMutableRawPointer, UnsafePointer<CChar>?, UnsafePointer<CChar>) -> CInt
  let delete: @convention(c) (UnsafeMutableRawPointer) -> Void
  let setPicture: @convention(c) (UnsafeMutableRawPointer, Picture) -> Void
  let setBytes: @convention(c) (UnsafeMutableRawPointer, UnsafePointer<UInt8>, CInt, CInt, CInt, CInt) -> Void
  let setResolution: @convention(c) (UnsafeMutableRawPointer, CInt) -> Void
  let setPageMode: @convention(c) (UnsafeMutableRawPointer, CInt) -> Void
  let recognize: @convention(c) (UnsafeMutableRawPointer, UnsafeMutableRawPointer?) -> CInt
  let text: @convention(c) (UnsafeMutableRawPointer) -> UnsafeMutablePointer<CChar>?
  let deleteText: @convention(c) (UnsafeMutablePointer<CChar>) -> Void
  let confidence: @convention(c) (UnsafeMutableRawPointer) -> CInt
  let createMonitor: @convention(c) () -> UnsafeMutableRawPointer?
  let setDeadline: @convention(c) (UnsafeMutableRawPointer, CInt) -> Void
  let deleteMonitor: @convention(c) (UnsafeMutableRawPointer) -> Void
  let readPicture: @convention(c) (UnsafePointer<UInt8>, Int) -> Picture?
  let readHeader:
    @convention(c) (
      UnsafePointer<UInt8>, Int, UnsafeMutablePointer<CInt>?, UnsafeMutablePointer<CInt>, UnsafeMutablePointer<CInt>,
      UnsafeMutablePointer<CInt>?, UnsafeMutablePointer<CInt>?, UnsafeMutablePointer<CInt>?
    ) -> CInt
  let withoutAlpha: @convention(c) (Picture) -> Picture?
  let gray: @convention(c) (Picture, CInt) -> Picture?
  let scaled: @convention(c) (Picture, Float, Float) -> Picture?
  let destroyPicture: @convention(c) (UnsafeMutablePointer<Picture?>) -> Void

  /// Nil where one of the libraries is not installed.
  init?() {
    // OpenMP's threads would be refused, and gain nothing for pages as small as these.
    setenv("OMP_THREAD_LIMIT", "1", 1)
    // Says where it is if it is somewhere else; the worker that serves the daemon has no environment.
    let named = getenv("INTERVIEWD_TESSERACT").map { [String(cString: $0)] }
    guard let leptonica = Self.open(["liblept.so.5", "libleptonica.so.6"]),
      let tesseract = Self.open(named ?? ["libtesseract.so.5"])
    else { return nil }
    func function<Function>(_ name: String, in library: UnsafeMutableRawPointer) -> Function? {
      dlsym(library, name).map { unsafeBitCast($0, to: Function.self) }
    }
    guard let create: @convention(c) () -> UnsafeMutableRawPointer? = function("TessBaseAPICreate", in: tesseract),
      let initialize: @convention(c) (UnsafeMutableRawPointer, UnsafePointer<CChar>?, UnsafePointer<CChar>) -> CInt =
        function("TessBaseAPIInit3", in: tesseract),
      let delete: @convention(c) (UnsafeMutableRawPointer) -> Void = function("TessBaseAPIDelete", in: tesseract),
      let setPicture: @convention(c) (UnsafeMutableRawPointer, Picture) -> Void =
        function("TessBaseAPISetImage2", in: tesseract),
      let setBytes: @convention(c) (UnsafeMutableRawPointer, UnsafePointer<UInt8>, CInt, CInt, CInt, CInt) -> Void =
        function("TessBaseAPISetImage", in: tesseract),
      let setResolution: @convention(c) (UnsafeMutableRawPointer, CInt) -> Void =
        function("TessBaseAPISetSourceResolution", in: tesseract),
      let setPageMode: @convention(c) (UnsafeMutableRawPointer, CInt) -> Void =
        function("TessBaseAPISetPageSegMode", in: tesseract),
      let recognize: @convention(c) (UnsafeMutableRawPointer, UnsafeMutableRawPointer?) -> CInt =
        function("TessBaseAPIRecognize", in: tesseract),
      let text: @convention(c) (UnsafeMutableRawPointer) -> UnsafeMutablePointer<CChar>? =
        function("TessBaseAPIGetUTF8Text", in: tesseract),
      let deleteText: @convention(c) (UnsafeMutablePointer<CChar>) -> Void =
        function("TessDeleteText", in: tesseract),
      let confidence: @convention(c) (UnsafeMutableRawPointer) -> CInt =
        function("TessBaseAPIMeanTextConf", in: tesseract),
      let createMonitor: @convention(c) () -> UnsafeMutableRawPointer? = function("TessMonitorCreate", in: tesseract),
      let setDeadline: @convention(c) (UnsafeMutableRawPointer, CInt) -> Void =
        function("TessMonitorSetDeadlineMSecs", in: tesseract),
      let deleteMonitor: @convention(c) (UnsafeMutableRawPointer) -> Void =
        function("TessMonitorDelete", in: tesseract)
    else { return nil }
    guard
      let readPicture: @convention(c) (UnsafePointer<UInt8>, Int) -> Picture? = function("pixReadMem", in: leptonica),
      let readHeader:
        @convention(c) (
          UnsafePointer<UInt8>, Int, UnsafeMutablePointer<CInt>?, UnsafeMutablePointer<CInt>,
          UnsafeMutablePointer<CInt>, UnsafeMutablePointer<CInt>?, UnsafeMutablePointer<CInt>?,
          UnsafeMutablePointer<CInt>?
        ) -> CInt = function("pixReadHeaderMem", in: leptonica),
      let withoutAlpha: @convention(c) (Picture) -> Picture? = function("pixRemoveAlpha", in: leptonica),
      let gray: @convention(c) (Picture, CInt) -> Picture? = function("pixConvertTo8", in: leptonica),
      let scaled: @convention(c) (Picture, Float, Float) -> Picture? = function("pixScale", in: leptonica),
      let destroyPicture: @convention(c) (UnsafeMutablePointer<Picture?>) -> Void = function(
        "pixDestroy", in: leptonica)
    else { return nil }
    (self.create, self.initialize, self.delete) = (create, initialize, delete)
    (self.setPicture, self.setBytes, self.setResolution) = (setPicture, setBytes, setResolution)
    (self.setPageMode, self.recognize, self.text, self.deleteText) = (setPageMode, recognize, text, deleteText)
    (self.confidence, self.createMonitor) = (confidence, createMonitor)
    (self.setDeadline, self.deleteMonitor) = (setDeadline, deleteMonitor)
    (self.readPicture, self.readHeader, self.withoutAlpha) = (readPicture, readHeader, withoutAlpha)
    (self.gray, self.scaled, self.destroyPicture) = (gray, scaled, destroyPicture)
  }

  private static func open(_ names: [String]) -> UnsafeMutableRawPointer? {
    names.lazy.compactMap { dlopen($0, RTLD_NOW | RTLD_LOCAL) }.first
  }
}
