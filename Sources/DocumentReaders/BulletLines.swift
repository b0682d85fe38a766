/// Bullets that stand on a line of their own, as some PDFs have them, put before the line they belong to.
enum BulletLines {
  static func joined(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    var bullet: Substring?
    for slice in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let line = Substring(slice)
      let isBullet =
        slice.count <= 16 && line.unicodeScalars.count <= 4 && line.contains(where: bullets.contains)
        && line.allSatisfy { bullets.contains($0) || $0.isWhitespace }
      if isBullet {
        if let bullet { result += bullet + "\n" }
        bullet = line
        continue
      }
      if let pending = bullet {
        // An empty line in between is layout; the bullet waits for its text.
        if line.allSatisfy(\.isWhitespace) { continue }
        result += pending.filter { !$0.isWhitespace } + " "
        bullet = nil
      }
      result += line
      result += "\n"
    }
    if let bullet { result += bullet + "\n" }
    return result
  }

  private static let bullets: Set<Character> = [
    "•", "◦", "▪", "▫", "‣", "●", "○", "■", "□", "⁃", "∙", "◆", "➢", "–", "-", "*",
  ]
}
