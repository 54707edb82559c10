extension MistakeKind {
  /// Mistakes that put a line where it does not belong, and so change what the lines around it mean.
  static let lines: [MistakeKind] = [
    .line("a check box before a record") { line, _ in
      line.isItem && line.key != nil ? line.text.exchanging("- ", "- [x] ") : nil
    },
    .line("a key that became an item") { line, _ in
      line.key != nil && !line.isItem && line.body.last == ":" && line.column >= 2 ? line.indentation + "  - " + line.body : nil
    },
    .line("a note on a line of its own", legal: true) { line, _ in line.indentation + "备注：下周再看\n" + line.text },
    .line("a note at the start of a line", legal: true) { line, _ in line.column > 0 ? "记得问王老师\n" + line.text : nil },
    .line("a dash on a line of its own") { line, _ in line.indentation + "- \n" + line.text },
    .line("three dots on a line of their own", legal: true) { line, _ in line.indentation + "...\n" + line.text },
    .line("the indentation of one line lost") { line, _ in
      line.column > 0 ? String(line.text.dropFirst(line.column)) : nil
    },
    .line("four blanks too many before one line", legal: true) { line, _ in "    " + line.text },
    .line("four blanks too few before one line", legal: true) { line, _ in line.column >= 4 ? String(line.text.dropFirst(4)) : nil },
    .line("a bracket too many at the end", legal: true) { line, _ in line.text + "]" },
    .line("a colon too many at the end", legal: true) { line, _ in line.text + ":" },
    .line("a full-width comma at the end", legal: true) { line, _ in line.text + "，" },
    .line("a line break inside a line", legal: true) { line, _ in
      let cut = line.text.index(line.text.startIndex, offsetBy: line.column + (line.text.count - line.column) * 2 / 3)
      return line.body.count > 6 ? line.text[..<cut] + "\n" + line.text[cut...] : nil
    },
  ]
}
