/// Translates ArgumentParser's error messages into Chinese by their English wording.
enum ArgumentErrorTranslation {
  static func chinese(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line(String($0)) }.joined(separator: "\n")
  }

  private static func line(_ line: String) -> String {
    if let rest = line.after("Error: ") { return "错误：" + message(rest) }
    if let rest = line.after("Help:  ") { return "说明：" + ParserWords.withValueNames(rest) }
    if let rest = line.after("Usage: ") { return "用法：" + ParserWords.withValueNames(rest).replacing("> ...]", with: ">…]") }
    if let rest = line.after("   or: ") { return "   或：" + message(rest) }
    if let rest = line.after("  See '"), let command = rest.before("' for more information.") { return "  用“\(command)”查看详细说明。" }
    return line
  }

  /// Translates a message together with its quoted values. The most specific form that matches is used.
  private static func message(_ text: String) -> String {
    for form in forms {
      guard let values = form.values(in: text) else { continue }
      let parts = values.map { ParserWords.withValueNames($0) }
      return form.chinese(parts)
    }
    return text
  }

  private static let forms: [Form] = [
    Form("Unknown option '", "'. Did you mean '", "'?") { "没有选项“\($0[0])”，是否应为“\($0[1])”？" },
    Form("Unknown option '", "'") { "没有选项“\($0[0])”" },
    Form("Missing value for '", "' in '", "'") { "“\($0[1])”中的“\($0[0])”后面缺少内容" },
    Form("Missing value for '", "'") { "“\($0[0])”后面缺少内容" },
    Form("The option '", "' does not take any value, but '", "' was specified.") { "选项“\($0[0])”后面不写内容，而这里写了“\($0[1])”" },
    Form("Unexpected argument '", "'") { "多余的参数“\($0[0])”" },
    Form("", " unexpected arguments: '", "'") { "多余的参数（\($0[0]) 个）：\(list($0[1], "', '"))" },
    Form("Missing expected argument '", "'") { "缺少参数“\($0[0])”" },
    Form("Missing one of: '", "'") { "缺少以下参数之一：\(list($0[0], "', '"))" },
    Form("Missing required subcommand.") { _ in "缺少子命令" },
    Form("The value '", "' is invalid for '", "'. Please provide one of the following:") { "“\($0[1])”不能是“\($0[0])”，可取：" },
    Form("The value '", "' is invalid for '", "'. Please provide one of '", "'.") {
      "“\($0[1])”不能是“\($0[0])”，可取：\(choices($0[2]))"
    },
    Form("The value '", "' is invalid for '", "'") { "“\($0[1])”不能是“\($0[0])”" },
    Form("Value to be set with flag '", "' had already been set with flag '", "'") { "“\($0[0])”与“\($0[1])”不能同用" },
    Form("Invalid option: ") { "无效的选项：\($0[0])" },
  ]

  private static func list(_ text: String, _ separator: String) -> String {
    text.pieces(between: separator).map { "“\($0)”" }.joined(separator: "、")
  }

  /// The values of `auto', 'always' or 'never`, without the quotes.
  private static func choices(_ text: String) -> String {
    text.split(separator: "'").filter { ![", ", " or ", " and "].contains($0) }.joined(separator: "、")
  }

  /// The constant texts of a message, between which it quotes values. A message ends with the last one, unless there is only one.
  private struct Form: Sendable {
    private let texts: [String]
    let chinese: @Sendable ([String]) -> String

    init(_ texts: String..., chinese: @escaping @Sendable ([String]) -> String) {
      self.texts = texts
      self.chinese = chinese
    }

    /// The values between the texts; nil for another message.
    func values(in message: String) -> [String]? {
      guard let first = texts.first, var rest = message.after(first) else { return nil }
      if texts.count == 1 { return [rest] }
      var values: [String] = []
      for (index, text) in texts.enumerated().dropFirst() {
        if index == texts.count - 1 {
          guard let last = rest.before(text) else { return nil }
          values.append(last)
        } else {
          guard let (value, tail) = rest.divided(at: text) else { return nil }
          values.append(value)
          rest = tail
        }
      }
      return values
    }
  }
}

extension String {
  /// The rest after a prefix; nil if the text does not have it.
  fileprivate func after(_ text: String) -> String? { hasPrefix(text) ? String(dropFirst(text.count)) : nil }

  /// The part before a suffix; nil if the text does not have it.
  fileprivate func before(_ text: String) -> String? { hasSuffix(text) ? String(dropLast(text.count)) : nil }

  /// The parts before and after the first occurrence of a text; nil if there is none.
  fileprivate func divided(at text: String) -> (String, String)? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return (String(self[..<start]), String(self[start...].dropFirst(text.count))) }
      start = index(after: start)
    }
    return nil
  }

  fileprivate func pieces(between text: String) -> [String] {
    var pieces: [String] = []
    var rest = self
    while let (piece, tail) = rest.divided(at: text) {
      pieces.append(piece)
      rest = tail
    }
    return pieces + [rest]
  }
}
