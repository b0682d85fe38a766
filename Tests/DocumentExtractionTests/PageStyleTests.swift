import Testing

@testable import DocumentReaders

@Suite struct PageStyleTests {
  @Test("a declaration is taken apart once for all the selectors it is for")
  func declarationsAreReadOnce() {
    var style = PageStyle()
    let selectors = (0..<2_000).map { ".c\($0)" }.joined(separator: ",")
    style.add(selectors + "{" + String(repeating: "color:red;", count: 2_000) + "display:none}")
    #expect(style.declarationsRead == 2_001)
    #expect(style.look(of: "p", HTMLAttributes(nil)).properties.isEmpty)
  }

  @Test("what each selector keeps of a rule stays small", arguments: ["p", ".a, p", "div, p"])
  func whatIsKeptIsBounded(selectors: String) {
    var style = PageStyle()
    let others = (0..<5_000).map { "x\($0):y;" }.joined()
    style.add("\(selectors){\(others)background:\(String(repeating: "u", count: 100_000))}")
    let kept = style.look(of: "p", HTMLAttributes(nil)).properties
    #expect(kept == ["background": String(repeating: "u", count: 64)])
  }
}
