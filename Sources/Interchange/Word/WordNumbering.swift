import Office

/// The lists of a Word document and the counters of their entries. Automatic numbers become text as a reader sees it.
struct WordNumbering {
  struct Level {
    var start = 1
    var format = "decimal"
    var text = ""
    /// Whether all numbers of the label are in digits.
    var isLegal = false
    /// The level after which the counter restarts; 0 for never, nil for any level above.
    var restart: Int?
    var style: String?
  }

  private struct List {
    var levels: [Int: Level] = [:]
    var styleLink: String?
    var numberStyle: String?
  }

  private struct Instance {
    var list = ""
    var starts: [Int: Int] = [:]
    var levels: [Int: Level] = [:]
    var isUsed = false
  }

  private var lists: [String: List] = [:]
  private var instances: [String: Instance] = [:]
  /// For each list, the number of the last entry at each level.
  private var counts: [String: [Int: Int]] = [:]
  private static let maximumLevel = 8

  // MARK: Counting

  /// The label of the next entry, such as `1.1.1` or `（1）`; nil if the list has none.
  mutating func next(in id: String, level: Int) -> String? {
    guard let instance = instances[id], (0...Self.maximumLevel).contains(level) else { return nil }
    let list = linked(instance.list)
    guard let own = definition(instance, list, level) else { return nil }
    var count = counts[list] ?? [:]
    if !instance.isUsed {
      for (level, start) in instance.starts { count[level] = start - 1 }
      instances[id]?.isUsed = true
    }
    for above in Range(clamping: 0, level) where count[above] == nil { count[above] = definition(instance, list, above)?.start ?? 1 }
    count[level] = (count[level] ?? own.start - 1) + 1
    for below in (level + 1)..<max(level + 1, Self.maximumLevel + 1) where restarts(definition(instance, list, below), after: level) {
      count[below] = nil
    }
    counts[list] = count
    return label(own, count, instance, list)
  }

  /// The level of a list that is assigned to a style.
  func level(ofStyle style: String, in id: String) -> Int? {
    guard let instance = instances[id] else { return nil }
    return lists[linked(instance.list)]?.levels.first { $0.value.style == style }?.key
  }

  private func restarts(_ level: Level?, after above: Int) -> Bool {
    guard let restart = level?.restart else { return true }
    return restart > 0 && above < restart
  }

  private func definition(_ instance: Instance, _ list: String, _ level: Int) -> Level? {
    instance.levels[level] ?? lists[list]?.levels[level]
  }

  /// The list that a style defines, if a list only refers to that style.
  private func linked(_ id: String) -> String {
    guard let style = lists[id]?.numberStyle, lists[id]?.levels.isEmpty == true else { return id }
    return lists.filter { $0.value.styleLink == style }.keys.min() ?? id
  }

  private func label(_ own: Level, _ count: [Int: Int], _ instance: Instance, _ list: String) -> String? {
    if own.format == "bullet" { return "•" }
    var label = ""
    var rest = own.text[...]
    while let sign = rest.popFirst() {
      guard sign == "%", let digit = rest.first?.wholeNumberValue, (1...9).contains(digit) else {
        label.append(sign)
        continue
      }
      rest = rest.dropFirst()
      let format = own.isLegal ? "decimal" : definition(instance, list, digit - 1)?.format ?? "decimal"
      label += WordNumberFormat.text(count[digit - 1] ?? 1, format)
    }
    let text = PrintedText.trimmed(label)
    return text.isEmpty ? nil : text
  }

  // MARK: Reading

  /// Reads `word/numbering.xml`. If it is damaged, numbers are lost, but not texts.
  static func read(_ part: String, of container: ZipContainer) -> WordNumbering {
    var numbering = WordNumbering()
    var reader = Reader()
    _ = XMLReader.read(part, of: container) { event in
      reader.handle(event, &numbering)
      return true
    }
    return numbering
  }

  private struct Reader {
    var list: String?
    var instance: String?
    var level: Int?

    mutating func handle(_ event: XMLEvent, _ numbering: inout WordNumbering) {
      switch event {
      case .open(let element): open(element, &numbering)
      case .close("abstractNum"): list = nil
      case .close("num"): instance = nil
      case .close("lvl"): level = nil
      case .close, .text: break
      }
    }

    private mutating func open(_ element: XMLElement, _ numbering: inout WordNumbering) {
      switch element.name {
      case "abstractNum":
        list = element["abstractNumId"]
        if let list { numbering.lists[list] = List() }
      case "num":
        instance = element["numId"]
        if let instance { numbering.instances[instance] = Instance() }
      case "abstractNumId": if let instance { numbering.instances[instance]?.list = element["val"] ?? "" }
      case "styleLink": if let list { numbering.lists[list]?.styleLink = element["val"] }
      case "numStyleLink": if let list { numbering.lists[list]?.numberStyle = element["val"] }
      case "lvlOverride", "lvl": level = element.number("ilvl") ?? level
      case "startOverride":
        if let instance, let level, let start = element.number("val"), abs(start) < 100_000 {
          numbering.instances[instance]?.starts[level] = start
        }
      default: change(element, &numbering)
      }
    }

    private func change(_ element: XMLElement, _ numbering: inout WordNumbering) {
      guard let level else { return }
      var definition =
        (list.flatMap { numbering.lists[$0]?.levels[level] } ?? instance.flatMap { numbering.instances[$0]?.levels[level] }) ?? Level()
      switch element.name {
      case "start": definition.start = element.number("val").map { min(max($0, 0), 100_000) } ?? 1
      case "numFmt": definition.format = element["val"] ?? "decimal"
      case "lvlText": definition.text = element["val"] ?? ""
      case "isLgl": definition.isLegal = element["val"] != "0" && element["val"] != "false"
      case "lvlRestart": definition.restart = element.number("val")
      case "pStyle": definition.style = element["val"]
      default: return
      }
      if let list {
        numbering.lists[list]?.levels[level] = definition
      } else if let instance {
        numbering.instances[instance]?.levels[level] = definition
      }
    }
  }
}
