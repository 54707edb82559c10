import Formatting
import Linter
import Schema
import TextModel

/// Something that can be done with a file as a whole.
enum FileAction: String, CaseIterable, Sendable {
  case fixAll
  case writeTitles
  case renumber
  case writeKeysInChinese
  case writeKeysInEnglish
  case spreadHoursByItems
  case spreadHoursByStandardWeights
  case spreadHoursByAssessmentWeights

  /// The rules about references without a title.
  private static let bareNumbers: Set<RuleID> = ["reference-without-title", "unquoted-number"]
  private static let numbering: Set<RuleID> = [
    "number-gap", "duplicate-number", "wrong-number-prefix", "missing-number", "malformed-number",
  ]

  /// The kind that is sent to a client: the one that it requested, else the most specific one; nil where it only wants other kinds.
  func kind(requested only: [String]?) -> CodeActionKind? {
    let kinds: [CodeActionKind] = self == .fixAll ? [.fixAll, .fixAllOurs] : [.rewrite]
    return kinds.first { kind in only?.contains(kind.rawValue) ?? false } ?? kinds.last { $0.isRequested(only) }
  }

  var title: Bilingual {
    switch self {
    case .fixAll: Bilingual(zh: "修复全部可安全修复的问题", en: "Fix all problems that can be fixed safely")
    case .writeTitles: Bilingual(zh: "补写所有缺少的名称", en: "Add all missing titles")
    case .renumber: Bilingual(zh: "全文重新编号，并更新所有引用", en: "Renumber the whole file and update all references")
    case .writeKeysInChinese: Bilingual(zh: "整理格式，字段名改用中文", en: "Format with Chinese field names")
    case .writeKeysInEnglish: Bilingual(zh: "整理格式，字段名改用英文", en: "Format with English field names")
    case .spreadHoursByItems:
      Bilingual(zh: "按条目数把学时分配给各模块", en: "Spread the hours over the modules by number of items")
    case .spreadHoursByStandardWeights:
      Bilingual(zh: "按标准的技能权重把学时分配给各模块", en: "Spread the hours over the modules by the skill weights of the standard")
    case .spreadHoursByAssessmentWeights:
      Bilingual(zh: "按考核权重把学时分配给各模块", en: "Spread the hours over the modules by their assessment weights")
    }
  }

  /// Whether the action is available; `range` is the selection. This must be cheap, since clients ask at each move of the cursor.
  func isOffered(for file: FileVersion, at range: ByteRange, _ snapshot: Snapshot) -> Bool {
    if let basis { return canSpreadHours(by: basis, of: file, at: range, snapshot) }
    let findings = snapshot.current.findings(of: file.path)
    switch self {
    case .fixAll: return findings.contains(where: isSafelyFixed)
    case .writeTitles: return findings.contains { Self.bareNumbers.contains($0.rule) && isSafelyFixed($0) }
    case .renumber:
      let numbering = findings.filter {
        Self.numbering.contains($0.rule) && (file.document.kind == .standard || $0.rule != "malformed-number")
      }
      // If neither the positions nor a finding determine the numbers, there is nothing to write.
      return !numbering.isEmpty && (numbering.contains(where: isSafelyFixed) || positional(file, snapshot) != nil)
    case .writeKeysInChinese:
      return isAtKind(range, file) && file.document.keyLanguage == .english && !formatted(file, keys: .chinese, snapshot).isEmpty
    case .writeKeysInEnglish:
      return isAtKind(range, file) && file.document.keyLanguage == .chinese && !formatted(file, keys: .english, snapshot).isEmpty
    case .spreadHoursByItems, .spreadHoursByStandardWeights, .spreadHoursByAssessmentWeights: return false
    }
  }

  func edits(of file: FileVersion, _ snapshot: Snapshot) -> [FileEdit] {
    switch self {
    case .fixAll: FileFixes(file: file, current: snapshot.current).edits()
    case .writeTitles: FileFixes(file: file, current: snapshot.current).edits(of: Self.bareNumbers)
    case .renumber:
      // All numbers at once; where positions do not determine the numbers, one finding after the other.
      positional(file, snapshot) ?? FileFixes(file: file, current: snapshot.current).edits(of: Self.numbering)
    case .writeKeysInChinese: formatted(file, keys: .chinese, snapshot)
    case .writeKeysInEnglish: formatted(file, keys: .english, snapshot)
    case .spreadHoursByItems, .spreadHoursByStandardWeights, .spreadHoursByAssessmentWeights:
      basis.flatMap { HoursSpread(file, snapshot.current)?.edits(by: $0) }?.map { FileEdit(path: file.path, $0) } ?? []
    }
  }

  /// The edits that number all items by their positions; nil if there is nothing to change, or if a line cannot be read: it may be an item.
  private func positional(_ file: FileVersion, _ snapshot: Snapshot) -> [FileEdit]? {
    guard !file.document.syntaxProblems.contains(where: { $0.fault.isAboutStructure }) else { return nil }
    guard let edits = PositionalNumbers.edits(for: file.workspaceFile, in: snapshot.current.workspace), !edits.isEmpty else { return nil }
    return edits
  }

  private var basis: HoursBasis? {
    switch self {
    case .spreadHoursByItems: .items
    case .spreadHoursByStandardWeights: .standardWeights
    case .spreadHoursByAssessmentWeights: .assessmentWeights
    default: nil
    }
  }

  private func canSpreadHours(by basis: HoursBasis, of file: FileVersion, at range: ByteRange, _ snapshot: Snapshot) -> Bool {
    guard PlanParts(file.document)?.isAboutHours(range) == true else { return false }
    return HoursSpread(file, snapshot.current)?.isPossible(by: basis) == true
  }

  private func isSafelyFixed(_ finding: Diagnostic) -> Bool { FileFixes.application.fix(for: finding)?.edits.isEmpty == false }

  /// Whether the cursor is on the line that names the kind of file. Only there is a change of the keys' language offered.
  private func isAtKind(_ range: ByteRange, _ file: FileVersion) -> Bool {
    guard file.document.kind != nil, let root = file.document.tree.root else { return false }
    return root.entries.contains { entry in
      ["kind", "文件类型"].contains(entry.key.text.string) && entry.key.range.union(entry.value.range).touches(range.start)
    }
  }

  private func formatted(_ file: FileVersion, keys: Language, _ snapshot: Snapshot) -> [FileEdit] {
    let words = KeyLanguageWords(file: file, current: snapshot.current, keys: keys).edits
    let text = TextEdit.apply(words, to: file.source.bytes)
    let document = words.isEmpty ? file.document : Document.read(SourceText(utf8: text), expectedKind: file.document.kind)
    guard let formatted = Formatter.format(document, options: FormatOptions(keys: keys)).bytes else { return [] }
    return LineEdits.edits(from: file.source.bytes, to: formatted).map { FileEdit(path: file.path, $0) }
  }
}
