import Schema
import TextModel

/// The cell with the name of a module or unit. Its lines may also be names in the standard.
struct NameCell {
  private(set) var text = ""
  /// The references for its lines.
  private(set) var covers: [String] = []
  private(set) var unplaced: [UnplacedText] = []

  /// Nil for an empty cell.
  init?(_ cell: TableCell?, _ references: inout DraftReferences) {
    guard let cell, !cell.isEmpty else { return nil }
    let lines = DraftLines.lines(of: cell.text)
    if let named = Self.nameAfterNumber(lines, references.matcher) {
      text = named
      return
    }
    guard lines.count > 1, !cell.isWrapped, lines.count <= Self.maximumLines else {
      text = PrintedText.unwrapped(cell.text)
      add(references.numbers(text, line: cell.line))
      return
    }
    var others: [String] = []
    var named: [String] = []
    for (offset, line) in cell.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = PrintedText.trimmed(line)
      if line.isEmpty { continue }
      if let read = references.numbers(line, line: cell.line + offset) {
        add(read)
      } else if let found = references.named(line, line: cell.line + offset) {
        add((found, []))
        named.append(line)
      } else {
        others.append(line)
      }
    }
    // 接待咨询 above Reception is one name in two languages.
    if named.count == 1, let name = named.first, DraftSeparators.isChinese(name), !others.isEmpty,
      !others.contains(where: DraftSeparators.isChinese)
    {
      text = ([name] + others).joined(separator: " ")
      return
    }
    // Each line is separate, unless the lines are one name that is too long for its column.
    let areApart = covers.isEmpty ? lines.allSatisfy(Self.isNumbered) : others.isEmpty
    text = areApart ? lines.joined(separator: "、") : (covers.isEmpty ? lines : others).reduce("", Self.joined)
  }

  private static func joined(_ left: String, _ right: String) -> String { left.isEmpty ? right : PrintedText.flowed(left, right) }

  /// The name in the line below its number: 模块一 above 选品与采购. It is the name of a module also if the standard has that name.
  private static func nameAfterNumber(_ lines: [String], _ matcher: DraftMatcher?) -> String? {
    guard let number = lines.first, lines.count >= 2, lines.count <= maximumLines, ModuleLines.isOnlyNumber(number),
      !lines.dropFirst().contains(where: { ModuleLines.startsLikeModule($0) || isNumbered($0) })
    else { return nil }
    // Several names below a number are what the module covers.
    var matcher = matcher
    let names = lines.dropFirst().count { matcher?.match($0, namesOnly: true)?.certainty.isNamed == true }
    if lines.count > 2, names > 0 { return nil }
    return "\(number) \(PrintedText.unwrapped(lines.dropFirst().joined(separator: "\n")))"
  }

  /// A cell with more lines is not a name.
  private static let maximumLines = 40

  private static func isNumbered(_ line: String) -> Bool {
    let scan = NumberScan.scan(Text(line), allowsLetters: true)
    return scan.titleStart > 0 && scan.titleStart < line.utf8.count || DraftWords.withoutBullet(line) != line
  }

  private mutating func add(_ read: (references: [String], left: [UnplacedText])?) {
    guard let read else { return }
    covers += read.references.filter { !covers.contains($0) }
    unplaced += read.left
  }

  /// Adds its references to a module or unit without references of its own.
  func fill(_ part: inout DraftModule) {
    guard part.covers.isEmpty, !part.unplaced.contains(where: \.isReference) else { return }
    part.covers = covers
    part.unplaced += unplaced
  }
}
