import Schema
import TextModel

/// The standards of a workspace by id, version and path, so that the cost of a lookup does not depend on their number.
struct StandardTable: Sendable {
  private struct Edition: Hashable {
    let id: Text
    let version: Text
  }

  /// The standards of one id and version: those of the workspace, and the first of all.
  struct Copies: Sendable {
    var own: [StandardIndex] = []
    var first: StandardIndex?
  }

  /// All standards, in the order in which they are searched.
  private(set) var all: [StandardIndex] = []
  private var positions: [String: Int] = [:]
  private var byID: [Text: [StandardIndex]] = [:]
  private var byEdition: [Edition: Copies] = [:]
  /// The standards with a problem on the line of their id or version, which is a finding there.
  private var doubtful: [StandardIndex] = []
  /// Computed on first use.
  private var byLoosePath = LazyValue<[[UInt8]: [String]]>()
  private var newest = LazyValue<[Text: NewestEditions]>()

  func has(_ path: String) -> Bool { positions[path] != nil }
  func standard(at path: String) -> StandardIndex? { positions[path].map { all[$0] } }
  /// Whether there are other editions of a standard than this one.
  func hasOthers(than edition: (id: Text, version: Text)) -> Bool { byID[edition.id]?.contains { $0.version != edition.version } ?? false }
  func standards(withID id: Text) -> [StandardIndex] { byID[id] ?? [] }
  func copies(of id: Text, _ version: Text) -> Copies { byEdition[Edition(id: id, version: version)] ?? Copies() }

  /// The only standard of the workspace that has the id but no readable version, or the version but no readable id; nil if several do.
  func onlyUnnamed(id: Text, version: Text) -> StandardIndex? {
    let none = Text("")
    let unreadable = doubtful.filter { ($0.id == id) != ($0.version == version) && !$0.id.isEmpty && !$0.version.isEmpty }
    let unnamed = copies(of: id, none).own + copies(of: none, version).own + unreadable
    return unnamed.count == 1 ? unnamed.first : nil
  }

  mutating func add(_ index: StandardIndex) {
    positions[index.file.path] = all.count
    all.append(index)
    byID[index.id, default: []].append(index)
    let edition = Edition(id: index.id, version: index.version)
    if byEdition[edition]?.first == nil { byEdition[edition, default: Copies()].first = index }
    if index.file.isShipped { return }
    byEdition[edition, default: Copies()].own.append(index)
    if index.hasUnreadableName { doubtful.append(index) }
  }

  /// Must be called after the last standard was added: it resets the lazy tables.
  mutating func finish() {
    byLoosePath = LazyValue()
    newest = LazyValue()
  }

  /// Replaces one standard by a new reading of its file; its id and version must be unchanged.
  mutating func replace(_ index: StandardIndex) {
    guard let position = positions[index.file.path] else { return }
    let old = all[position]
    all[position] = index
    let edition = Edition(id: index.id, version: index.version)
    if let at = byID[index.id]?.firstIndex(where: { $0 === old }) { byID[index.id]?[at] = index }
    if byEdition[edition]?.first === old { byEdition[edition]?.first = index }
    if let at = byEdition[edition]?.own.firstIndex(where: { $0 === old }) { byEdition[edition]?.own[at] = index }
    doubtful.removeAll { $0 === old }
    if index.hasUnreadableName, !index.file.isShipped { doubtful.append(index) }
    finish()
  }

  /// The standard whose path is right on a less strict system; nil if several match.
  func standard(loosely written: String, from path: String) -> StandardIndex? {
    let known = byLoosePath.value { Dictionary(grouping: positions.keys, by: LogicalPath.looseKey) }
    let matching = Set(LogicalPath.looseKeys(written, from: path).flatMap { known[$0] ?? [] })
    return matching.count == 1 ? matching.first.flatMap(standard(at:)) : nil
  }

  /// The newest editions of a standard.
  func newest(withID id: Text) -> NewestEditions {
    newest.value { byID.mapValues { NewestEditions($0) } }[id] ?? NewestEditions([])
  }
}

extension StandardIndex {
  /// Whether the id or version could not be read, or has a problem on its line.
  fileprivate var hasUnreadableName: Bool {
    // `2023-1，` has a superfluous sign.
    if [id, version].contains(where: { !NameEnds.haveCleanEnds($0.string, comparedWith: "") }) { return true }
    let document = file.document
    guard !document.syntaxProblems.isEmpty else { return false }
    let lines = document.source.lineIndex
    let named = [standard.id?.range, standard.version?.range].compactMap { $0.map { lines.line(at: $0.start) } }
    return document.syntaxProblems.contains { named.contains(lines.line(at: $0.range.start)) }
  }
}

/// The newest edition of a standard, with and without drafts. Withdrawn editions do not count.
public struct NewestEditions: Sendable {
  public let ofAll: StandardIndex?
  public let published: StandardIndex?

  init(_ editions: [StandardIndex]) {
    let inForce = editions.filter { $0.standard.status?.value != .withdrawn }
    ofAll = Self.newest(inForce)
    published = Self.newest(inForce.filter { $0.standard.status?.value != .draft })
  }

  private static func newest(_ editions: [StandardIndex]) -> StandardIndex? { editions.max { EditionOrder.isLater($1, than: $0) } }
}
