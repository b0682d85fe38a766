/// The smallest documents that make the libraries load what they load but once.
enum WarmUpDocument {
  /// One line in a font that is not embedded, so that fontconfig reads its configuration and caches too.
  static let pdf = """
    %PDF-1.4
    1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
    2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
    3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 100]/Contents 4 0 R\
    /Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj
    4 0 obj<</Length 40>>stream
    BT /F1 12 Tf 20 50 Td (Curriculum) Tj ET
    endstream endobj
    trailer<</Root 1 0 R/Size 5>>
    %%EOF
    """

  /// An empty archive: libzip, and through it zlib, get ready.
  static let docx: [UInt8] = [0x50, 0x4B, 0x05, 0x06] + [UInt8](repeating: 0, count: 18)
}
