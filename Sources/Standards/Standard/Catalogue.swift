import Schema
import TextModel
import YAML

/// The functions and contents of a standard, as its catalogue lists them, or else as the union of its levels.
public struct Catalogue: Sendable {
  public struct Entry: Sendable {
    public let name: Located<NumberedText>
    public let key: NameKey
    /// The levels that should have the entry; nil for all.
    public let levels: Set<Int>?
    /// Whether the entry names a level or track that does not exist. That is a finding, and it is not known which levels have the entry.
    var isUncertain = false
    /// Index of the first level that has it; zero for a written catalogue.
    public let firstLevel: Int
    /// Nil if the catalogue does not list contents.
    public var contents: [Entry]?

    public var title: Text { name.value.title }

    /// Whether a level may have the entry. True if the levels are unknown.
    public func belongs(to level: Int) -> Bool { isUncertain || levels?.contains(level) ?? true }
    func isRequired(at level: Int) -> Bool { !isUncertain && belongs(to: level) }
  }

  private(set) var functions: [Entry] = []
  /// Whether a name could not be read, which is a finding: an unknown name of a level may be that one.
  private(set) var lacksNames = false
  /// Whether the author wrote it; otherwise it is collected from the levels.
  let isWritten: Bool

  init(of index: StandardIndex) {
    isWritten = index.standard.functions?.value.isEmpty == false
    if isWritten { read(index) } else { collect(index) }
  }

  private mutating func read(_ index: StandardIndex) {
    let trackLevels = Self.trackLevels(of: index)
    let damage = CatalogueDamage(index)
    lacksNames = damage.hasLostNames
    let copies = Set(index.pasted.map(\.range))
    var positions: [NameKey: Int] = [:]
    for function in index.standard.functions?.value ?? [] {
      guard let name = function.value.function, !copies.contains(name.range) else { continue }
      var levels = Self.levels(function.value.levels, index)
      let tracks = (function.value.tracks?.value ?? []).map { index.track(spelled: $0.value) ?? $0.value }
      let isUncertain =
        Self.isUncertain(function.value.levels, index) || tracks.contains { index.track(spelled: $0) == nil }
        || function.value.levels == nil
          && damage.hasLostLevels(from: function.range.start, to: function.value.contents?.range.start ?? function.range.end)
      if !tracks.isEmpty, tracks.allSatisfy({ trackLevels[$0] != nil }) {
        let ofTracks = tracks.reduce(into: Set<Int>()) { $0.formUnion(trackLevels[$1] ?? []) }
        levels = levels.map { $0.intersection(ofTracks) } ?? ofTracks
      }
      let contents = function.value.contents?.value.flatMap { content -> [Entry] in
        guard let written = content.value.content, !copies.contains(written.range) else { return [] }
        let isUncertain =
          Self.isUncertain(content.value.levels, index)
          || content.value.levels == nil && damage.hasLostLevels(from: content.range.start, to: content.range.end)
        return index.names(ofEntry: written, isFunction: false).map { name in
          Entry(
            name: name, key: NameKey(name.value.title), levels: Self.levels(content.value.levels, index), isUncertain: isUncertain,
            firstLevel: 0)
        }
      }
      let entry = Entry(
        name: name, key: NameKey(name.value.title), levels: levels, isUncertain: isUncertain, firstLevel: 0, contents: contents)
      // A function that occurs twice is a finding. Its contents are those of both.
      if tracks.isEmpty, let first = positions[entry.key] {
        functions[first].contents = (functions[first].contents ?? []) + (contents ?? [])
      } else {
        if tracks.isEmpty { positions[entry.key] = functions.count }
        functions.append(entry)
      }
    }
  }

  private static func levels(_ names: Located<[Located<Text>]>?, _ index: StandardIndex) -> Set<Int>? {
    guard let names, !names.value.isEmpty else { return nil }
    return Set(names.value.compactMap { index.level(spelled: $0.value) })
  }

  private static func isUncertain(_ names: Located<[Located<Text>]>?, _ index: StandardIndex) -> Bool {
    names?.value.contains { index.level(spelled: $0.value) == nil } ?? false
  }

  private static func trackLevels(of index: StandardIndex) -> [Text: Set<Int>] {
    var table: [Text: Set<Int>] = [:]
    for (id, track) in zip(index.trackIDs, (index.standard.tracks?.value ?? []).filter { $0.value.track != nil }) {
      guard !isUncertain(track.value.levels, index), let levels = levels(track.value.levels, index) else { continue }
      table[id] = levels
    }
    return table
  }

  /// Collects the union of all levels, in order of first appearance.
  private mutating func collect(_ index: StandardIndex) {
    var positions: [NameKey: Int] = [:]
    var known: [NameKey: Set<NameKey>] = [:]
    for function in index.functions where !function.key.isEmpty {
      let position = positions[function.key] ?? functions.count
      if positions[function.key] == nil {
        positions[function.key] = position
        functions.append(Entry(name: function.name, key: function.key, levels: nil, firstLevel: function.level, contents: []))
      }
      for content in function.contents.map({ index.contents[$0] })
      where !content.key.isEmpty && known[function.key, default: []].insert(content.key).inserted {
        functions[position].contents?.append(Entry(name: content.name, key: content.key, levels: nil, firstLevel: content.level))
      }
    }
  }
}
