extension MistakeKind {
  static let keys: [MistakeKind] = [
    .key("a letter of a key left out") { $0.count > 3 ? String($0.dropLast(2) + $0.suffix(1)) : nil },
    .key("two letters of a key exchanged") { key in
      let letters = Array(key)
      guard letters.count > 3, letters[1] != letters[2] else { return nil }
      return String([letters[0], letters[2], letters[1]] + letters[3...])
    },
    .key("a letter of a key doubled") { $0.count > 3 ? $0 + String($0.suffix(1)) : nil },
    .key("a key with a capital") { $0.prefix(1).uppercased() + $0.dropFirst() },
    .key("a key in the plural or singular") { $0.last == "s" ? String($0.dropLast()) : $0 + "s" },
    .line("another word for a key") { line, _ in
      let words = [
        ("module:", "name:"), ("unit:", "title:"), ("duty:", "description:"), ("function:", "name:"), ("content:", "title:"),
        ("hours:", "duration:"),
        ("模块名:", "课程名称:"), ("单元名:", "课题:"), ("职责内容:", "工作内容:"), ("功能:", "职业功能:"), ("内容:", "名称:"), ("等级名称:", "名称:"), ("学时:", "课时:"),
      ]
      for (key, word) in words where line.body.hasPrefix(key) || line.body.hasPrefix("{" + key) {
        return line.text.exchanging(key, word)
      }
      return nil
    },
    .line("a homophone in a Chinese key") { line, _ in
      let mistakes = [
        ("考核:", "考合:"), ("对应:", "对映:"), ("学时:", "学室:"), ("模块名:", "模快名:"), ("单元名:", "单员名:"), ("目标:", "目票:"), ("单元:", "单员:"),
        ("标识:", "标实:"), ("等级:", "等及:"), ("名称:", "名承:"), ("模块:", "模快:"), ("不覆盖:", "不复盖:"), ("标准:", "标淮:"),
      ]
      for (key, mistake) in mistakes where line.body.hasPrefix(key) || line.body.hasPrefix("{" + key) {
        return line.text.exchanging(key, mistake)
      }
      return nil
    },
    .line("a homophone in a Chinese key in braces") { line, _ in
      for (key, mistake) in [("方式:", "方试:"), ("权重:", "权种:"), ("理论:", "里论:"), ("实践:", "时间:"), ("理由:", "里由:")] {
        if line.text.contains(key) { return line.text.exchanging(key, mistake) }
      }
      return nil
    },
    .line("a key of the other language", legal: true) { line, _ in
      for (key, other) in [("covers:", "对应:"), ("hours:", "学时:"), ("对应:", "covers:"), ("学时:", "hours:")] where line.body.hasPrefix(key) {
        return line.text.exchanging(key, other)
      }
      return nil
    },
  ]

  /// The key of a line with Latin letters becomes another.
  private static func key(_ name: String, _ change: @escaping @Sendable (String) -> String?) -> MistakeKind {
    .line(name) { line, text in
      guard let key = line.key, line.body.hasPrefix(key + ":"), !line.parents.contains("weights") else { return nil }
      return change(key).flatMap { line.text.exchanging(key, $0) }
    }
  }

  /// The text after a key.
  static let values: [MistakeKind] = [
    MistakeKind(name: "education as people say it", isLegalSomewhere: true) { text in
      let phrases = [
        "大专及以上", "大专以上", "大专及以上学历", "大专以上学历", "本科以上学历", "本科及以上", "本科及以上学历", "全日制本科及以上学历", "大专或本科", "大专/本科", "中专/高中以上", "中专、高中及以上",
        "高中或中专以上学历", "硕士研究生", "硕士研究生及以上", "研究生及以上学历", "专科及以上", "高职（大专）及以上", "中专（含）以上", "本科（含）以上学历", "不限学历", "学历不限", "初中及以上学历", "博士", "统招本科",
      ]
      return text.content.filter { $0.key == "education" && text.isJob }.flatMap { line in
        phrases.map { text.replacing(line, with: line.text.exchanging(line.value, $0) ?? "") }
      }
    },
    .line("a level of another kind") { line, _ in line.key == "level" && line.column == 0 ? line.text.exchanging(line.value, "L9") : nil },
    .line("another level of the standard") { line, text in
      guard line.key == "level", line.column == 0, !text.isStandard else { return nil }
      let others = ["junior": "senior", "senior": "junior", "intermediate": "junior", "中级": "高级", "高级": "初级", "L3": "L5", "L4": "L3"]
      return line.text.exchanging(line.value, others[line.value] ?? "五级")
    },
    .line("the level of a reference left out") { line, text in
      guard !text.isStandard, let slash = line.body.firstIndex(of: "/"), line.isTextItem else { return nil }
      return line.text.exchanging(String(line.body[...slash]), "")
    },
    .line("another level in front of a reference") { line, text in
      guard !text.isStandard, line.isTextItem else { return nil }
      for (one, other) in [("L4/", "L1/"), ("L5/", "L2/"), ("junior/", "senior/"), ("初级/", "高级/")] where line.body.hasPrefix(one) {
        return line.text.exchanging(one, other)
      }
      return nil
    },
    .line("a value deleted") { line, _ in
      line.key != nil && !line.value.isEmpty ? line.text.exchanging(": " + line.value, ":") : nil
    },
    .line("a word for a number") { line, text in
      let isNumber = Int(line.value) != nil && line.key != nil && line.key != "format"
      return isNumber && !(text.isStandard && line.key == "version") ? line.text.exchanging(": " + line.value, ": 待定") : nil
    },
    .line("education and years exchanged") { line, text in
      line.key == "years" && text.isJob ? line.text.exchanging(line.value, "大专") : nil
    },
    .line("years for education") { line, text in
      line.key == "education" && text.isJob ? line.text.exchanging(line.value, "3") : nil
    },
    .line("a reference where a text belongs, or a text where a reference belongs") { line, _ in
      line.parent == "covers" && line.isTextItem ? line.text.exchanging(line.body, "能完成一次市场调研并写出报告") : nil
    },
    .line("the hours as one number", legal: true) { line, text in
      line.key == "hours" && line.column > 0 && !text.isStandard ? line.text.exchanging(line.value, "16") : nil
    },
  ]

  /// Names of functions, contents, modules and items.
  static let names: [MistakeKind] = [
    .title("a character of a title left out") { $0.count > 3 ? String($0.dropLast()) : nil },
    .title("a character of a title doubled") { $0.count > 2 ? $0 + String($0.suffix(1)) : nil },
    .title("a blank in a title") { $0.count > 3 ? $0.prefix(2) + " " + $0.dropFirst(2) : nil },
    .title("two characters of a title exchanged") { title in
      let letters = Array(title)
      guard letters.count > 3, letters[1] != letters[2] else { return nil }
      return String([letters[0], letters[2], letters[1]] + letters[3...])
    },
    .title("another title altogether") { _ in "色彩搭配与橱窗陈列" },
    .title("a zero-width space in a title") { $0.count > 3 ? $0.prefix(2) + "\u{200B}" + $0.dropFirst(2) : nil },
    .line("能 left out of an ability") { line, text in
      text.isStandard && line.parent == "abilities" ? line.text.exchanging(" 能", " ") : nil
    },
    .line("a word doubled") { line, text in
      text.isStandard && line.parent == "knowledge" && line.text.contains("的") ? line.text.exchanging("的", "的的") : nil
    },
    .line("a full stop after an item", legal: true) { line, text in
      text.isStandard && line.isTextItem && ["abilities", "knowledge"].contains(line.parent) ? line.text + "。" : nil
    },
    .line("a line broken in two") { line, text in
      guard line.isTextItem, line.body.count > 8 else { return nil }
      return line.text.exchanging(String(line.body.suffix(3)), "\n" + line.indentation + String(line.body.suffix(3)))
    },
    .line("a line broken in two, with indentation") { line, text in
      guard line.isTextItem, line.body.count > 8 else { return nil }
      return line.text.exchanging(String(line.body.suffix(3)), "\n" + line.indentation + "  " + String(line.body.suffix(3)))
    },
  ]

  /// The title of a reference, or of what a level of a standard has.
  private static func title(_ name: String, _ change: @escaping @Sendable (String) -> String?) -> MistakeKind {
    .line(name) { line, text in
      let isName = text.isStandard && (line.key == "function" || line.key == "content") && line.parents.contains("levels")
      let isReference = !text.isStandard && line.isTextItem && line.parent == "covers"
      guard isName || isReference, let code = line.value.leadingCode else { return nil }
      let title = String(line.value.dropFirst(code.count + 1))
      return change(title).flatMap { line.text.exchanging(title, $0) }
    }
  }
}
