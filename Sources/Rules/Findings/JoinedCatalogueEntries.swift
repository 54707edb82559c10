import Linter
import Schema
import Standards
import TextModel

/// Several contents in one entry of the catalogue: `- content: 选豆采购、设备操作`.
struct JoinedCatalogueEntries {
  private let subject: Subject

  init(_ subject: Subject) { self.subject = subject }

  func check(report: (Finding) -> Void) {
    guard let index = subject.standard else { return }
    for function in index.standard.functions?.value ?? [] {
      for content in function.value.contents?.value ?? [] {
        guard let name = content.value.content else { continue }
        let parts = index.joinedNames(in: name.value, isFunction: false)
        guard let second = parts.dropFirst().first else { continue }
        let text = name.value.title.slice(second.lowerBound, second.upperBound)
        let offset = name.value.titleBounds.lowerBound
        report(
          Finding(
            at: name.range(of: second.lowerBound + offset..<second.upperBound + offset),
            Bilingual(
              zh: "目录中的一条写了 \(parts.count) 项工作内容：“\(text)”应另起一条",
              en: "\(English.count(parts.count, "work content")) in one entry of the catalogue; write “\(text)” as an entry of its own"),
            fixes: split(name, parts, entry: content.range)))
      }
    }
  }

  /// Writes each name on a line of its own, if the entry is a line with nothing but its name.
  private func split(_ name: Located<NumberedText>, _ parts: [Range<Int>], entry: ByteRange) -> [Fix] {
    let source = subject.document.source
    let line = source.contentRange(ofLine: source.lineIndex.line(at: name.range.start))
    guard entry.end == name.range.end, name.value.whole.isVerbatim, name.range.count == name.value.whole.count,
      line.start <= entry.start, name.range.end <= line.end
    else { return [] }
    let dash = source.bytes[clamping: line.start..<entry.start].filter { !ASCII.isBlank($0) }
    guard dash == [ASCII.hyphen] else { return [] }
    let prefix = source.string(in: ByteRange(line.start, name.range.start))
    let start = name.range.start + name.value.titleBounds.lowerBound
    let edits = zip(parts, parts.dropFirst()).map { first, second in
      TextEdit(ByteRange(start + first.upperBound, start + second.lowerBound), source.lineBreak + prefix)
    }
    return [
      subject.fix(
        Bilingual(zh: "拆成 \(parts.count) 条", en: "Split into \(parts.count) entries"), .safe, edits)
    ]
  }
}
