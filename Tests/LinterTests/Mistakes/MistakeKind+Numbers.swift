extension MistakeKind {
  /// Numbers of functions, contents and items, in a standard and in references to it.
  static let numbers: [MistakeKind] = [
    .number("no blank after a number") { $0 + "|" },
    .number("two blanks after a number", legal: true) { $0 + "  |" },
    .number("a full-width space after a number") { $0 + "　|" },
    .number("a dot after a number") { $0 + ". |" },
    .number("、 after a number") { $0 + "、|" },
    .number("a hyphen in a number") { $0.contains(".") ? $0.exchanging(".", "-").map { $0 + " |" } : nil },
    .number("。 in a number") { $0.contains(".") ? $0.exchanging(".", "。").map { $0 + " |" } : nil },
    .number("a middle dot in a number") { $0.contains(".") ? $0.exchanging(".", "·").map { $0 + " |" } : nil },
    .number("a blank before the last part of a number") { code in
      guard let dot = code.lastIndex(of: "."), dot != code.startIndex else { return nil }
      return String(code[..<dot]) + " " + String(code[dot...]) + " |"
    },
    .number("two dots in a number") { $0.contains(".") ? $0.exchanging(".", "..").map { $0 + " |" } : nil },
    .number("a blank in a number") { $0.contains(".") ? $0.exchanging(".", ". ").map { $0 + " |" } : nil },
    .number("the letter l for a 1") { $0.last == "1" && $0.count > 1 ? String($0.dropLast()) + "l |" : nil },
    .number("the letter O for the last digit") { $0.contains(".") ? String($0.dropLast()) + "O |" : nil },
    .number("a Roman numeral for the last digit") { code in
      guard code.contains("."), let digit = code.last?.wholeNumberValue, (1...3).contains(digit) else { return nil }
      return String(code.dropLast()) + ["Ⅰ", "Ⅱ", "Ⅲ"][digit - 1] + " |"
    },
    .number("a hyphen after a number") { $0.contains(".") ? $0 + "-|" : nil },
    .number("full-width digits") { code in
      String(String.UnicodeScalarView(code.unicodeScalars.map { $0.value > 47 && $0.value < 58 ? .init($0.value + 0xFEE0) ?? $0 : $0 }))
        + " |"
    },
    .number("the last part missing") { code in
      code.contains(".") ? String(code[..<(code.lastIndex(of: ".") ?? code.endIndex)]) + " |" : nil
    },
    .number("a part too many") { $0 + ".1 |" },
    .number("the last digit wrong") { code in
      code.last?.wholeNumberValue.map { String(code.dropLast()) + "\($0 == 9 ? 8 : $0 + 1) |" }
    },
    .number("a digit doubled") { code in code.last.map { code + String($0) + " |" } },
    .number("a number in brackets") { "（\($0)）|" },
    .number("a number left out") { _ in "|" },
    .number("a title left out") { $0 },
    .line("an A or K left out", legal: true) { line, _ in
      guard line.isTextItem, let first = line.body.first, "AK能知".contains(first), line.body.dropFirst().first?.isNumber == true else {
        return nil
      }
      return line.text.exchanging("- \(first)", "- ")
    },
    .line("A for K, or K for A") { line, text in
      guard !text.isStandard, line.isTextItem, let first = line.body.first, "AK".contains(first) else { return nil }
      return line.text.exchanging("- \(first)", first == "A" ? "- K" : "- A")
    },
    .line("the number of a unit on a module") { line, _ in line.key == "module" ? line.text.exchanging(" ", ".1 ", in: line.value) : nil },
    .line("the M of a module left out") { line, _ in line.key == "module" ? line.text.exchanging("M", "", in: line.value) : nil },
    // With its own numeral: 模块一 for M3 would be two mistakes, the word and the number.
    .line("模块三 for M3") { line, _ in
      guard line.key == "module", let code = line.value.leadingCode, let digit = code.last?.wholeNumberValue, digit > 0 else { return nil }
      return line.text.exchanging(code, "模块\(Array("一二三四五六七八九")[digit - 1])")
    },
    .line("a colon after the number of a module") { line, _ in
      line.key == "module" ? line.text.exchanging(" ", "：", in: line.value) : nil
    },
  ]

  /// The number of a line becomes another; `|` is where the title goes on.
  private static func number(_ name: String, legal: Bool = false, _ change: @escaping @Sendable (String) -> String?) -> MistakeKind {
    .line(name, legal: legal) { line, text in
      let named: Set<String> = ["function", "content", "module", "unit", "ref"]
      guard line.isTextItem || line.key.map(named.contains) == true, line.parent != "terms" else { return nil }
      guard !text.isStandard || line.parents.contains("levels"), let code = line.value.leadingCode, let new = change(code) else {
        return nil
      }
      return line.text.exchanging(line.value, new.exchanging("|", String(line.value.dropFirst(code.count + 1))) ?? new)
    }
  }

  /// Hours, years, weights.
  static let quantities: [MistakeKind] = [
    .quantity("a unit after a number", of: ["hours", "total"]) { $0 + "学时" },
    .quantity("a unit and a blank after a number", of: ["hours", "total"]) { $0 + " 学时" },
    .quantity("a full-width number", of: ["hours", "total"]) { number in
      String(String.UnicodeScalarView(number.unicodeScalars.compactMap { .init($0.value + 0xFEE0) }))
    },
    .quantity("the letter O for a 0", of: ["hours", "total"]) { $0.exchanging("0", "O") },
    .quantity("an hour more", of: ["hours", "total"]) { Int($0).map { "\($0 + 1)" } },
    .quantity("a zero too many", of: ["hours", "total"]) { $0 + "0" },
    .quantity("two digits exchanged", of: ["hours", "total"]) { $0.count == 2 && $0.first != $0.last ? String($0.reversed()) : nil },
    .quantity("a minus in front of a number", of: ["hours", "total"]) { "-" + $0 },
    .quantity("a number deleted", of: ["hours", "total"]) { _ in "" },
    .quantity("a share with %", of: ["weight"]) { $0 + "%" },
    .quantity("a share changed", of: ["weight"]) { Int($0).map { "\($0 + 5)" } },
    .line("years with a unit") { line, text in line.key == "years" && text.isJob ? line.text + "年" : nil },
    .line("years as people say it") { line, text in line.key == "years" && text.isJob ? line.text + "年以上" : nil },
    .line("minutes with a unit") { line, _ in line.key == "hour-minutes" ? line.text + "分钟" : nil },
    .line("theory and practice exchanged") { line, _ in
      let pairs = [("theory", "practice"), ("理论", "实践")]
      for (one, other) in pairs where line.key == "hours" && line.text.contains(one) {
        return line.text.exchanging(one, "@")?.exchanging(other, one)?.exchanging("@", other)
      }
      return nil
    },
  ]

  private static func quantity(_ name: String, of keys: Set<String>, _ change: @escaping @Sendable (String) -> String?) -> MistakeKind {
    MistakeKind(name: name) { text in
      text.content.flatMap { line -> [Mistake] in
        let isHours = line.text.contains("theory:") || line.text.contains("理论:")
        let isWeight = line.text.contains("weight:") || line.text.contains("权重:")
        guard !text.isStandard, keys.contains("hours") && isHours || keys.contains("weight") && isWeight else { return [] }
        return digits(in: line.text, isWeight).compactMap { range in
          change(String(line.text[range])).map { text.replacing(line, with: line.text.replacingCharacters(in: range, with: $0)) }
        }
      }
    }
  }

  /// The numbers after `theory:`, `practice:` and `total:`, or after `weight:`.
  private static func digits(in text: String, _ isWeight: Bool) -> [Range<String.Index>] {
    let keys = isWeight ? ["weight: ", "权重: "] : ["theory: ", "practice: ", "total: ", "理论: ", "实践: ", "总计: "]
    return keys.compactMap { key in
      guard let range = text.range(of: key) else { return nil }
      let end = text[range.upperBound...].firstIndex { !$0.isNumber } ?? text.endIndex
      return range.upperBound..<end
    }
  }
}

extension String {
  /// With the first place of a text after a part replaced.
  func exchanging(_ old: String, _ new: String, in part: String) -> String? {
    guard let range = range(of: part), let place = self.range(of: old, range: range) else { return nil }
    return replacingCharacters(in: place, with: new)
  }
}
