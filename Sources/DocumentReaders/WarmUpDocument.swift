internal import SwiftExtensions

/// Small documents that make the libraries load what they load but once.
enum WarmUpDocument {
  /// Two columns, one with a bullet, on a tinted field, so that all that reads pages has been used; in fonts that are
  /// not embedded, so that fontconfig reads its configuration and caches too.
  static let pdf = """
    %PDF-1.4
    1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
    2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
    3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 420 200]/Contents 4 0 R/Resources<</Font<<\
    /F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>\
    /F2<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding/WinAnsiEncoding>>>>>>>>endobj
    4 0 obj<</Length \(page.utf8.count)>>stream
    \(page)
    endstream endobj
    trailer<</Root 1 0 R/Size 5>>
    %%EOF
    """

  private static let page = """
    0.9 g 10 80 120 90 re f 0 g
    BT /F1 9 Tf 20 150 Td 12 TL (Skills and tools) ' (Swift, Python, SQL) ' (Linux, PostgreSQL) '
    (Testing of services) ' (German, English, Fran\\347ais) ' ET
    BT /F2 9 Tf 150 150 Td 12 TL (Experience in building services) ' (Example Works, an employer of many) '
    (\\225 Built a service for ten thousand peo-) ' (ple, and measured what it did before) '
    (and after each of its many changes) ' ET
    BT /F2 9 Tf 330 126 Td (2019 \\226 2024) Tj ET
    """

  /// A heading and a bullet, as every text processor writes them.
  static let docx =
    Base64.decode(
      """
      UEsDBBQAAAAIAAAAIVz3S4B1wgAAAHYBAAATAAAAW0NvbnRlbnRfVHlwZXNdLnhtbH2QuQ7CMAyGX6XKiqgRAwOiLMAKDLyAlbptRC7FLsfbk3IN
      CBjt//gsLw7XSFxcnPVcqU4kzgFYd+SQyxDJZ6UJyaHkMbUQUR+xJZhOJjPQwQt5GcvQoZaLNTXYWyk2l7xmE3ylEllWxephHFiVwhit0ShZh5Ov
      PyjjJ6HMybuHOxN5lA0KvhIG5TfgmdudKCVTU7HHJFt02QXnkGqog+5dTpb/a77cGZrGaHrnh7aYgiZm41tny7fi0PjX/XB/9/IGUEsDBBQAAAAI
      AAAAIVxLHr73hwAAAPAAAAALAAAAX3JlbHMvLnJlbHONzzsOAiEQBuCrEA6ws1pYGKCysTV7AQLDIy6PDBj19lJYrMbCcuaffH9GXHDVPZbcQqyN
      PdKam+Sh93oEaCZg0m0qFfNIXKGk+xjJQ9Xmqj3Cfp4PQFuDK7E12dlKTjvOlmfFf+TiXDR4KuaWMPcfBV8XQ9bksUt+L2TBvtfTYDkoAR8PqhdQ
      SwMEFAAAAAgAAAAhXNicmEOXAAAAZAEAABwAAAB3b3JkL19yZWxzL2RvY3VtZW50LnhtbC5yZWxzrZBNCsIwEIWvUnKATu3ChTRduXErvUCMkzTY
      /JCZgr29AVErdOHC5ZsH3ze87oyTYhcDjS5RdfdTIClG5nQAID2iV1THhKE0JmavuMRsISl9UxahbZo95DVD9N2aWZ2uUuSdqIYl4S/kaIzTeIx6
      9hh4QwDEy4RUiCpbZCmeuS4cAVvy9p/yMPsLZhfsx/8+vV6Ar1H7B1BLAwQUAAAACAAAACFcBK9LU9YAAACmAQAADwAAAHdvcmQvc3R5bGVzLnht
      bIVQu3LDIBD8FQ0fkLNUpGCEqhRJY/sXzgJLnuE1HDFxvj6AkWcSF6GBvVt2925MnOJNK+q+jLbEk2BrjJ4D0Lwqg/TivLK5d3bBYMwwLJBckD64
      WRFd7GI0DLvdKxi8WDaNiUs3v6kzfupIBYZjaLChctF3l/gVtWDDwGAaoXXgNx+e1Gra/DfevBLMY8AloF9ZLsk7TbC+oEr8kILtayiLRm2W+zKL
      braV94/yQ+v9SWtVKPMSur7IJX5CUvJgH073ahv6VMHstAsboa/nzwZapO1F0w9QSwMEFAAAAAgAAAAhXOiI60m0AAAALAEAABIAAAB3b3JkL251
      bWJlcmluZy54bWxdkEEOgyAQRa9iPEDBLrog6rKJm656AVSqJgwYQHHZs/RoPUkHqsZ2w2Te539+yD1TE9TCDKpLFpDKMl+kvXMjI8Q2vQBuT3oU
      CrWHNsAdrqYjXpt2NLoR1qITJDlTeiHAB5WWuWe8ts7wxt0mSH62qi1SGq/IWaI04NiIddw4ZDNHlKUkMCx3hR3Wk5TCfRU03sWyS+/nK3AShTgP
      r65JSTxDhey/ZdVuQXSNUcFGDt9TfgBQSwMEFAAAAAgAAAAhXPEMJTUJAQAAKwIAABEAAAB3b3JkL2RvY3VtZW50LnhtbHVSS27DIBC9CuIAxbGq
      SrVsFpUitbtKOQHGkwSVnwCbZNc79IY9SWM+qRqlLObDmzePAfrYTYbPCnRAJyW17+KAjyHYjhDPj6CYfzAW9AXbG6dYuKTuQKJxk3WGg/dCH5Qk
      bdM8EcWExrSP3Wim8+ptMu8uuV04S0CxW5gc8CsmtCdXMJlAtycLToDmsGIhVbhcd9tOzyoHQi6ydm3Wrgl7m+repigVwo2my/GYeNxI4yqvTauQ
      S1m6o85bxmHA1oEHtwCmL7OQATG0poID+nP4OhzLGoG2zeYZfX9+obZpH+/OGUaZXCby6+jllnYfQkp/h0lq9R1OFPvwP4VkNVK0SX1C8vs96A9Q
      SwECFAMUAAAACAAAACFc90uAdcIAAAB2AQAAEwAAAAAAAAAAAAAAgAEAAAAAW0NvbnRlbnRfVHlwZXNdLnhtbFBLAQIUAxQAAAAIAAAAIVxLHr73
      hwAAAPAAAAALAAAAAAAAAAAAAACAAfMAAABfcmVscy8ucmVsc1BLAQIUAxQAAAAIAAAAIVzYnJhDlwAAAGQBAAAcAAAAAAAAAAAAAACAAaMBAAB3
      b3JkL19yZWxzL2RvY3VtZW50LnhtbC5yZWxzUEsBAhQDFAAAAAgAAAAhXASvS1PWAAAApgEAAA8AAAAAAAAAAAAAAIABdAIAAHdvcmQvc3R5bGVz
      LnhtbFBLAQIUAxQAAAAIAAAAIVzoiOtJtAAAACwBAAASAAAAAAAAAAAAAACAAXcDAAB3b3JkL251bWJlcmluZy54bWxQSwECFAMUAAAACAAAACFc
      8QwlNQkBAAArAgAAEQAAAAAAAAAAAAAAgAFbBAAAd29yZC9kb2N1bWVudC54bWxQSwUGAAAAAAYABgCAAQAAkwUAAAAA
      """
    ) ?? []
}
