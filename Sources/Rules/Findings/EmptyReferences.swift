import Linter
import Schema
import Standards
import TextModel
import YAML

/// An empty list or item of references (`covers:`, `covers: []`, `- `), or a module without references that has the name of a missing
/// function or content. If there is exactly one, and exactly one function or content is missing, both are the same mistake.
struct EmptyReferences {
  /// The marked range: the key, the dash, the quotation marks, the brackets, or the name of the part if it has no key.
  let range: ByteRange
  /// The part, if it has no list at all; else nil.
  private let part: AlignedFile.Part?
  private let subject: Subject

  /// Nil unless exactly one thing is missing, and there is exactly one such field.
  init?(_ subject: Subject) {
    guard let alignment = subject.alignment.alignment, alignment.areGapsKnown else { return nil }
    let gaps = alignment.gaps
    guard gaps.functions.count + gaps.contents.count == 1, gaps.partial.isEmpty else { return nil }
    guard gaps.functions.allSatisfy({ alignment.index.functions[$0].contradictingTracks.isEmpty }) else { return nil }
    let parts = alignment.file.parts.filter { !$0.isQualification }
    var ranges = subject.document.shapeProblems.compactMap { if case .emptyValue = $0.fault { $0.range } else { nil } }
    // A file with more of them is an outline.
    guard ranges.count <= Self.maximumCount else { return nil }
    ranges.removeAll { range in !parts.contains { Self.isAbout($0, range, subject) } }
    for covers in parts.lazy.compactMap(\.covers) where covers.value.isEmpty && !ranges.contains(where: covers.range.contains) {
      ranges.append(covers.range)
      guard ranges.count < 2 else { return nil }
    }
    guard ranges.count < 2 else { return nil }
    self.subject = subject
    guard let missing = (gaps.functions.map(Target.function) + gaps.contents.map(Target.content)).first else { return nil }
    if let range = ranges.first {
      guard Self.mayMean(missing, at: range, alignment) else { return nil }
      self.range = range
      part = nil
      return
    }
    let title = alignment.index.key(of: missing)
    let modules = Self.coveredByUnits(parts)
    let namesakes = parts.filter { part in
      if case .module(let module) = part.kind, modules.contains(module) { return false }
      return part.covers == nil && Self.title(of: part) == title
    }
    guard namesakes.count == 1, let name = namesakes.first?.name else { return nil }
    range = name.range
    part = namesakes.first
  }

  /// Whether the missing function or content fits into the part: its module covers other entries of that function, has its name, or covers
  /// nothing.
  private static func mayMean(_ missing: Target, at range: ByteRange, _ alignment: Alignment) -> Bool {
    let parts = alignment.file.parts
    // Units come after their module.
    guard let own = parts.lastIndex(where: { !$0.isQualification && $0.range.contains(range) }) else { return false }
    let related = parts.indices.filter { $0 == own || parts[own].module != nil && parts[$0].module == parts[own].module }
    let members = Set(related)
    let function = alignment.index.function(of: missing)
    var functions: Set<Int> = []
    for resolved in alignment.references {
      guard case .part(let part) = resolved.container, members.contains(part) else { continue }
      for target in resolved.resolution.assumedTargets { functions.insert(alignment.index.function(of: target)) }
    }
    if functions.isEmpty {
      let named = related.prefix(clamping: maximumNames).compactMap { title(of: parts[$0]) }.flatMap { alignment.index.targets(named: $0) }
      functions = Set(named.filter { alignment.index.level(of: $0) == alignment.level }.map { alignment.index.function(of: $0) })
    }
    return functions.isEmpty || functions.contains(function)
  }

  private static let maximumNames = 20

  private static func coveredByUnits(_ parts: [AlignedFile.Part]) -> Set<Int> {
    Set(
      parts.compactMap { part in
        if case .unit(let module, _) = part.kind, part.covers?.value.isEmpty == false { module } else { nil }
      })
  }

  private static func title(of part: AlignedFile.Part) -> NameKey? {
    guard let name = part.name else { return nil }
    let scan = NumberScan.scan(name.value, allowsLetters: true, allowsBareDigits: true)
    return NameKey(name.value.slice(scan.titleStart, name.value.count))
  }

  private static let maximumCount = 3

  private static func isAbout(_ part: AlignedFile.Part, _ range: ByteRange, _ subject: Subject) -> Bool {
    if let covers = part.covers { return covers.range.contains(range) }
    guard part.range.contains(range) else { return false }
    let written = subject.document.source.string(in: range)
    let key = ["\"\"", "''", "~"].contains(written) || written.lowercased() == "null" ? subject.key(before: range.start) : written
    return key == "covers" || key == "对应"
  }

  /// Whether a field or item is empty.
  var isField: Bool { part == nil }

  /// The message at the empty field, with what is missing.
  func message(_ missing: Bilingual) -> Bilingual {
    guard let name = part?.name else {
      return Bilingual(zh: "这里没有内容，\(missing.chinese)", en: "Nothing is named here: \(missing.english)")
    }
    return Bilingual(
      zh: "“\(name.value)”没有对应标准的任何条目，\(missing.chinese)", en: "“\(name.value)” covers no item of the standard: \(missing.english)")
  }

  /// Writes what is missing into the empty field.
  func fix(for target: Target, _ alignment: Alignment) -> [Fix] {
    if let part { return Self.addition(to: part, subject) }
    let source = subject.document.source
    let text = alignment.spelling(target)
    guard let edit = edit(writing: text, source) else { return [] }
    return [subject.fix(Bilingual(zh: "写上“\(text)”", en: "Write `\(text)` there"), .assist, [edit])]
  }

  private func edit(writing text: String, _ source: SourceText) -> TextEdit? {
    let written = source.string(in: range)
    let item = Quoting.scalar(text)
    switch written.first {
    case "[": return ListEditing(source).append([text], toListAt: range, itemCount: 0)
    case "-": return TextEdit(ByteRange(at: range.end), " " + item)
    case "\"", "'", "~", "n", "N": return TextEdit(range, isInList ? item : "[\(item)]")
    default:
      // The key: the list comes after its colon.
      guard range.end < source.count, source.bytes[range.end] == ASCII.colon else { return nil }
      return TextEdit(ByteRange(at: range.end + 1), " [\(item)]")
    }
  }

  private var isInList: Bool { subject.alignedFile?.parts.contains { $0.covers?.range.contains(range) ?? false } ?? false }

  /// If the part has the name of a function or content, it probably covers that one.
  static func addition(to part: AlignedFile.Part, _ subject: Subject) -> [Fix] {
    guard let alignment = subject.alignment.alignment, let name = part.name, part.covers == nil else { return [] }
    let scan = NumberScan.scan(name.value, allowsLetters: true, allowsBareDigits: true)
    let title = NameKey(name.value.slice(scan.titleStart, name.value.count))
    let named = alignment.index.targets(named: title).first { target in
      if case .item = target { return false }
      return alignment.index.level(of: target) == alignment.level
    }
    guard let target = named ?? alignment.gaps.functions.first.map({ .function($0) }) else { return [] }
    let editing = ListEditing(subject.document.source)
    let bytes = subject.document.source.bytes
    guard name.range.end >= bytes.count || ASCII.isLineBreak(bytes[name.range.end]), !name.keyRange.isEmpty else { return [] }
    let key = KeyName("covers", "对应")[subject.document.keyLanguage]
    let text = alignment.spelling(target)
    let line = editing.lineEnd + String(" ", times: editing.column(of: name.keyRange.start)) + "\(key): [\(text)]"
    return [
      subject.fix(Bilingual(zh: "对应“\(text)”", en: "Add the reference `\(text)`"), .assist, [TextEdit(ByteRange(at: name.range.end), line)])
    ]
  }
}
