import Schema
import Standards

/// The findings that existed when a project adopted the tool. They are not reported unless there are more of them.
public struct Baseline: Sendable, Equatable {
  /// How often each occurs.
  public private(set) var counts: [BaselineEntry: Int] = [:]
  /// The details of findings that list several things.
  public private(set) var items: [BaselineEntry: Set<String>] = [:]
  /// The version of the format that it was read in.
  public private(set) var format = BaselineFile.format

  public init() {}

  public init(counts: [BaselineEntry: Int], items: [BaselineEntry: Set<String>] = [:], format: Int = BaselineFile.format) {
    self.counts = counts.filter { $0.value > 0 }
    self.items = items.filter { counts[$0.key, default: 0] > 0 && !$0.value.isEmpty }
    self.format = format
  }

  /// The baseline of everything that was found.
  public init(_ diagnostics: [Diagnostic], in workspace: Workspace, paths: BaselinePaths) {
    let files = BaselineFiles(workspace, paths, format: format)
    for diagnostic in diagnostics {
      let (entry, listed) = files.entry(diagnostic)
      counts[entry, default: 0] += 1
      if !listed.isEmpty { items[entry, default: []].formUnion(listed) }
    }
  }

  public var isEmpty: Bool { counts.isEmpty }
  /// Whether it has the first format, which does not identify what some findings are about.
  var isFormer: Bool { format < BaselineFile.format }
  public var findingCount: Int { counts.values.reduce(0, +) }
  public var entries: [(entry: BaselineEntry, count: Int)] { counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }

  /// Compares the baseline with findings. `checked` are the files that were checked: entries of other files are not compared. Neither are
  /// those of rules that did not run for a file.
  public func compare(
    _ diagnostics: [Diagnostic], in workspace: Workspace, paths: BaselinePaths, checked: Set<String>,
    ran: (_ rule: RuleID, _ path: String) -> Bool = { _, _ in true }, exists: (_ path: String) -> Bool = { _ in true }
  ) -> BaselineComparison {
    let files = BaselineFiles(workspace, paths, format: format)
    var left = counts
    var leftItems = items
    var new: [Diagnostic] = []
    for diagnostic in diagnostics {
      let (entry, listed) = files.entry(diagnostic)
      let count = left[entry] ?? 0
      // A finding that lists something new is reported.
      if count == 0 || !items[entry, default: []].isSuperset(of: listed) { new.append(diagnostic) }
      if count > 0 { left[entry] = count - 1 }
      leftItems[entry]?.subtract(listed)
    }
    let lookedAt = Dictionary(checked.map { (paths.relative($0), $0) }) { first, _ in first }
    let gone = Set(Set(left.keys.lazy.map(\.path)).subtracting(lookedAt.keys).filter { !exists($0) })
    func wasChecked(_ entry: BaselineEntry) -> Bool { lookedAt[entry.path].map { ran(entry.rule, $0) } ?? gone.contains(entry.path) }
    return BaselineComparison(
      new: new, knownCount: diagnostics.count - new.count,
      stale: Baseline(counts: left.filter { $0.value > 0 && wasChecked($0.key) }, format: format),
      staleItems: leftItems.filter { !$0.value.isEmpty && left[$0.key] == 0 && wasChecked($0.key) },
      isFormer: isFormer)
  }

  /// The baseline without the findings that have been fixed, and without files that no longer exist. New findings are not added.
  public func updated(by comparison: BaselineComparison, exists: (_ path: String) -> Bool = { _ in true }) -> Baseline {
    var updated = counts
    var left = items
    for (entry, count) in comparison.stale.counts { updated[entry, default: 0] -= count }
    for (entry, gone) in comparison.staleItems { left[entry]?.subtract(gone) }
    return Baseline(counts: updated.filter { exists($0.key.path) }, items: left, format: format)
  }
}

/// The documents of a workspace, by path.
private struct BaselineFiles {
  private let documents: [String: Document]
  private let paths: BaselinePaths
  private let format: Int

  init(_ workspace: Workspace, _ paths: BaselinePaths, format: Int) {
    documents = Dictionary(workspace.files.map { ($0.path, $0.document) }, uniquingKeysWith: { first, _ in first })
    self.paths = paths
    self.format = format
  }

  func entry(_ diagnostic: Diagnostic) -> (BaselineEntry, items: [String]) {
    let path = paths.relative(diagnostic.location.path)
    let document = documents[diagnostic.location.path]
    if format < BaselineFile.format { return (FormerBaselineEntry.make(diagnostic, path: path, in: document), []) }
    let identity = FindingIdentity(diagnostic, in: document)
    return (BaselineEntry(identity, path: path), identity.items)
  }
}

/// A finding in a baseline. It is identified by its subject and by its path in the author's terms, not by its line.
public struct BaselineEntry: Sendable, Hashable {
  /// Relative to the folder of the baseline, with `/`.
  public let path: String
  public let rule: RuleID
  /// The author's own path: 中级 › 2 平台运营.
  public let at: String
  /// The field there: `hours.total`.
  public let field: String
  /// The marked text, or the line where no text is marked.
  public let text: String
  /// The subject that the rule gives.
  public let about: String

  public init(path: String, rule: RuleID, at: String = "", field: String = "", text: String = "", about: String = "") {
    self.path = path
    self.rule = rule
    self.at = at
    self.field = field
    self.text = text
    self.about = about
  }

  init(_ identity: FindingIdentity, path: String) {
    self.init(
      path: path, rule: identity.rule, at: Self.line(identity.at), field: Self.line(identity.field), text: identity.text,
      about: Self.line(identity.about))
  }

  private static func line(_ parts: [String]) -> String { parts.joined(separator: " › ") }

  /// The text for readers: all parts, with field names in their language. A field that is marked itself is named once.
  func description(_ language: Language) -> String {
    let fields = field.split(separator: " › ").map(String.init)
    let marked = fields.last == text ? "" : text
    return [at, Self.line(FieldPath.words(fields, language)), marked, about].filter { !$0.isEmpty }.joined(separator: " › ")
  }

  private var members: [String] { [at, about, field, text] }
}

extension BaselineEntry: Comparable {
  /// By file, rule and path: the same findings give the same file.
  public static func < (left: BaselineEntry, right: BaselineEntry) -> Bool {
    if left.path != right.path { return left.path < right.path }
    if left.rule != right.rule { return left.rule < right.rule }
    return left.members.lexicographicallyPrecedes(right.members)
  }
}

/// A finding in the first format of baselines: the marked text alone, which does not identify what is missing.
struct FormerBaselineEntry {
  private static let maximumTextLength = 80

  static func make(_ diagnostic: Diagnostic, path: String, in document: Document?) -> BaselineEntry {
    guard let document else { return BaselineEntry(path: path, rule: diagnostic.rule) }
    let source = document.source
    var range = diagnostic.location.range
    if range.isEmpty { range = source.contentRange(ofLine: source.lineIndex.line(at: range.start)) }
    let words = source.string(in: range).split { $0.isWhitespace || $0.isNewline }
    return BaselineEntry(
      path: path, rule: diagnostic.rule, at: AuthorPath.line(AuthorPath.make(of: diagnostic.location.range, in: document)),
      text: String(words.joined(separator: " ").prefix(clamping: maximumTextLength)))
  }
}

/// The result of comparing findings with a baseline.
public struct BaselineComparison: Sendable {
  /// The findings that are not in the baseline, in their order.
  public let new: [Diagnostic]
  /// The number of findings that are in the baseline.
  public let knownCount: Int
  /// Entries of the baseline that were not found any more: fixed, or moved.
  public let stale: Baseline
  /// Details that remaining findings do not list any more.
  let staleItems: [BaselineEntry: Set<String>]
  /// Whether the baseline has the first format.
  let isFormer: Bool

  /// The number of outdated entries.
  public var staleCount: Int { stale.findingCount + staleItems.count }
}

/// How a run compares with its baseline.
public struct BaselineFigures: Sendable, Hashable {
  /// Findings that are in the baseline and are not reported.
  public let known: Int
  /// Entries of the baseline that are not found any more.
  public let stale: Int
  /// Whether the baseline has the first format, which does not identify what some findings are about.
  let isFormer: Bool

  public init(_ comparison: BaselineComparison) {
    known = comparison.knownCount
    stale = comparison.staleCount
    isFormer = comparison.isFormer
  }
}

/// The baselines of a run: one for all files, or those that configurations name, each for the files of its configuration.
public struct BaselineSet: Sendable {
  /// A baseline and its path.
  public struct Member: Sendable {
    /// The path of its file.
    public let file: String
    public let baseline: Baseline
    let paths: BaselinePaths

    public init(file: String, _ baseline: Baseline, workingFolder: String?) {
      self.file = file
      self.baseline = baseline
      paths = BaselinePaths(file: file, workingFolder: workingFolder)
    }
  }

  private let members: [Member]
  /// The path of the baseline that applies to a file; nil for none.
  private let choose: @Sendable (String) -> String?
  private let ran: @Sendable (_ rule: RuleID, _ path: String) -> Bool

  public init(
    _ members: [Member], for choose: @escaping @Sendable (String) -> String?,
    ran: @escaping @Sendable (_ rule: RuleID, _ path: String) -> Bool = { _, _ in true }
  ) {
    self.members = members
    self.choose = choose
    self.ran = ran
  }

  /// The new findings, the known ones, and the entries that were not found any more in the files that were checked.
  public func compare(
    _ diagnostics: [Diagnostic], in workspace: Workspace, checked: [String],
    exists: (_ path: String, _ baseline: String) -> Bool = { _, _ in true }
  ) -> BaselineComparison {
    let found = Dictionary(grouping: diagnostics) { choose($0.location.path) }
    let lookedAt = Dictionary(grouping: checked, by: choose)
    var new = found[nil] ?? []
    var known = 0
    var stale: [BaselineEntry: Int] = [:]
    var staleItems: [BaselineEntry: Set<String>] = [:]
    var isFormer = false
    for member in members {
      let comparison = member.baseline.compare(
        found[member.file] ?? [], in: workspace, paths: member.paths, checked: Set(lookedAt[member.file] ?? []), ran: ran,
        exists: { exists($0, member.file) })
      new += comparison.new
      known += comparison.knownCount
      stale.merge(comparison.stale.counts, uniquingKeysWith: +)
      staleItems.merge(comparison.staleItems) { $0.union($1) }
      isFormer = isFormer || comparison.isFormer
    }
    return BaselineComparison(
      new: new.sorted(), knownCount: known, stale: Baseline(counts: stale), staleItems: staleItems, isFormer: isFormer)
  }
}
