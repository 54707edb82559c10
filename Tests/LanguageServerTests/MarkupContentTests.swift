import JSON
import Testing

@testable import LanguageServer

/// Text for people, in the form that a client takes.
@Suite(.timeLimit(.minutes(10)))
struct MarkupContentTests {
  @Test(arguments: [
    ("# 面点\n\n**粗** `a*b` 3*4", "面点\n\n粗 a*b 34"), ("见 [初级 1.1](file:///x%20y.yaml#L3)。", "见 初级 1.1。"),
    ("[1.1 `选料`](file:///x), [2](y)", "1.1 选料, 2"), ("covers: [1 选品] (a)", "covers: [1 选品] (a)"), ("[不是链接", "[不是链接"),
    ("a\n\n---\n\nb", "a\n\nb"), ("```yaml\n# 注释\na: [*b*]\n```\nc", "# 注释\na: [*b*]\nc"), ("\\*a\\* \\[b\\]", "*a* [b]"),
    ("| a | b |\n|---|:-:|\n| 1 | 2 |", "| a | b |\n| 1 | 2 |"), ("", ""), ("`open", "open"), ("\\", ""),
  ])
  func plainTextContainsNoMarkup(markdown: String, plain: String) {
    #expect(PlainMarkdown(markdown).text == plain)
    #expect(JSONWriter.bytes(of: MarkupContent(markdown, as: .string)).text == JSONWriter.bytes(of: plain).text)
  }

  /// Whatever there is to read about the files, without signs: also links to the files that cover something.
  @Test(arguments: [["plaintext"], nil] as [[String]?])
  func clientWithoutMarkdownGetsPlainText(formats: [String]?) async {
    let format: TestJSON = formats.map { .array($0.map { .string($0) }) } ?? nil
    let capabilities: TestJSON = [
      "textDocument": ["hover": ["contentFormat": format], "completion": ["completionItem": ["documentationFormat": format]]]
    ]
    let client = await TestClient(Bakery.files, capabilities: capabilities)
    for (path, text) in Bakery.files {
      client.open(path, text)
      var offset = 0
      for line in text.split(separator: "\r\n", omittingEmptySubsequences: false) {
        let end = offset + line.utf8.count
        for place in [end, max(offset, end - 3)] where String(decoding: Array(text.utf8)[..<place], as: UTF8.self).utf8.count == place {
          let hover = await client.request("textDocument/hover", client.place(path, place, in: text))
          expectPlain(hover["contents"], isString: formats == nil)
        }
        let list = await client.request("textDocument/completion", client.place(path, end, in: text))
        for item in list["items"].map({ Array($0.elements) }) ?? [] { expectPlain(item["documentation"], isString: formats == nil) }
        offset = end + 2
      }
    }
  }

  private func expectPlain(_ content: JSONValue?, isString: Bool) {
    guard let content else { return }
    if isString { #expect(content.string != nil) } else { #expect(content["kind"]?.string == "plaintext") }
    let text = content.string ?? content["value"]?.string ?? ""
    #expect(!text.contains("](") && !text.contains("**") && !text.contains("```"), "\(text)")
  }
}
