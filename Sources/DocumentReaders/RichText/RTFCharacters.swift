/// Characters that have a control word of their own (Rich Text Format Specification 1.9.1, "Special Characters").
enum RTFCharacters {
  static let words: [String: String] = [
    "tab": "\t", "bullet": "•", "endash": "–", "emdash": "—", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "enspace": " ", "emspace": " ", "qmspace": " ", "zwj": "\u{200D}", "zwnj": "\u{200C}",
    "zwbo": "", "zwnbo": "", "ltrmark": "", "rtlmark": "",
  ]
}
