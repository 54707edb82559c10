extension MistakeKind {
  /// Signs of the input method, and signs that were left out.
  static let signs: [MistakeKind] = [
    .line("a full-width colon after a key") { line, _ in line.key != nil ? line.text.exchanging(": ", "：") : nil },
    .line("a full-width colon at the end of a line") { line, _ in line.body.last == ":" ? line.text.exchanging(":", "：") : nil },
    .line("no blank after a colon") { line, _ in line.key != nil ? line.text.exchanging(": ", ":") : nil },
    .line("no colon after a key") { line, _ in line.key != nil && !line.value.isEmpty ? line.text.exchanging(": ", " ") : nil },
    .line("no colon at the end of a line") { line, _ in line.body.last == ":" ? line.text.exchanging(":", "") : nil },
    .line("a semicolon for a colon") { line, _ in line.key != nil && !line.value.isEmpty ? line.text.exchanging(": ", "; ") : nil },
    .sign("a full-width colon in braces", ": ", "：") { line, _ in line.value.first == "{" },
    .sign("a full-width comma in brackets", ", ", "，") { line, _ in line.value.first == "[" },
    .sign("a full-width comma in braces", ", ", "，") { line, _ in line.value.first == "{" },
    .sign("、 in brackets", ", ", "、") { line, _ in line.value.first == "[" },
    .sign("no comma in braces", ", ", " ") { line, _ in line.value.first == "{" },
    .sign("no comma in brackets", ", ", " ", legal: true) { line, _ in line.value.first == "[" },
    .line("full-width brackets") { line, _ in
      line.value.first == "[" ? line.text.exchanging("[", "［")?.exchanging("]", "］") : nil
    },
    .line("full-width braces") { line, _ in
      line.value.first == "{" && !line.value.contains("[") ? line.text.exchanging("{", "｛")?.exchanging("}", "｝") : nil
    },
    .sign("a full-width closing bracket", "]", "】") { _, _ in true },
    .sign("a full-width closing brace", "}", "｝") { _, _ in true },
    .sign("no closing bracket", "]", "") { _, _ in true },
    .sign("no closing brace", "}", "") { _, _ in true },
    .sign("no opening bracket", "[", "") { _, _ in true },
    .sign("no opening brace", "{", "") { _, _ in true },
    .line("an open quote in front of a value") { line, _ in
      line.key != nil && line.value.first.map { !"[{\"".contains($0) } == true ? line.text.exchanging(": ", ": \"") : nil
    },
    .line("an open quote in front of an item") { line, _ in line.isTextItem ? line.text.exchanging("- ", "- \"") : nil },
    .line("a quote after an item", legal: true) { line, _ in line.isTextItem ? line.text + "\"" : nil },
    .line("quotes of the input method") { line, _ in
      line.isTextItem ? line.text.exchanging(line.body, "“\(line.body)”") : nil
    },
    .line("a colon in a text") { line, _ in
      guard line.isTextItem, line.body.count > 8 else { return nil }
      return line.text + ": 见附录"
    },
    .line("a number sign in front of a value") { line, _ in
      line.key != nil && !line.value.isEmpty ? line.text.exchanging(": ", ": # ") : nil
    },
    .line("an item in a comment by mistake") { line, _ in line.isTextItem ? line.text.exchanging("- ", "- # ") : nil },
    .line("no blank in front of the number sign of a comment", legal: true) { line, _ in
      line.text.contains(" #") ? line.text.exchanging(" #", "#") : nil
    },
  ]

  /// What the dash of a list item became.
  static let dashes: [MistakeKind] = [
    .line("no blank after a dash") { line, _ in line.isItem ? line.text.exchanging("- ", "-") : nil },
    .line("an em dash for a dash") { line, _ in line.isItem ? line.text.exchanging("- ", "— ") : nil },
    .line("a full-width dash for a dash") { line, _ in line.isItem ? line.text.exchanging("- ", "－ ") : nil },
    .line("a bullet for a dash") { line, _ in line.isItem ? line.text.exchanging("- ", "• ") : nil },
    .line("an asterisk for a dash") { line, _ in line.isItem ? line.text.exchanging("- ", "* ") : nil },
    .line("two dashes") { line, _ in line.isItem ? line.text.exchanging("- ", "-- ") : nil },
    .line("a dash and a dash") { line, _ in line.isItem ? line.text.exchanging("- ", "- - ") : nil },
    .line("no dash, the text stays") { line, _ in line.isItem ? line.text.exchanging("- ", "  ") : nil },
    .line("no dash, the text moves up") { line, _ in line.isItem ? line.text.exchanging("- ", "") : nil },
    .line("a TAB after a dash", legal: true) { line, _ in line.isItem ? line.text.exchanging("- ", "-\t") : nil },
    .line("a full-width space after a dash") { line, _ in line.isItem ? line.text.exchanging("- ", "-　") : nil },
    .line("a dash in front of a key", legal: true) { line, _ in
      !line.isItem && line.column > 0 ? line.indentation + "- " + line.text.dropFirst(line.column) : nil
    },
  ]

  static let indentation: [MistakeKind] = [
    .line("one blank too many", legal: true) { line, _ in " " + line.text },
    .line("one blank too few", legal: true) { line, _ in line.column > 0 ? String(line.text.dropFirst()) : nil },
    .line("two blanks too many", legal: true) { line, _ in "  " + line.text },
    .line("two blanks too few", legal: true) { line, _ in line.column > 1 ? String(line.text.dropFirst(2)) : nil },
    .line("no indentation", legal: true) { line, _ in line.column > 0 ? String(line.text.dropFirst(line.column)) : nil },
    .line("a TAB for the indentation") { line, _ in line.column > 0 ? "\t" + line.text.dropFirst(line.column) : nil },
    .line("a TAB after the indentation", legal: true) { line, _ in
      line.column > 0 ? line.indentation + "\t" + line.text.dropFirst(line.column) : nil
    },
    .line("a full-width space for two blanks") { line, _ in line.column > 1 ? "　" + line.text.dropFirst(2) : nil },
    .line("a no-break space in the indentation") { line, _ in line.column > 0 ? "\u{A0}" + line.text.dropFirst() : nil },
    .line("a stray word above") { line, _ in line.isItem ? line.indentation + "蜂\n" + line.text : nil },
    .line("a stray letter after a key that has a list") { line, _ in line.body.last == ":" ? line.text + " a" : nil },
  ]
}
