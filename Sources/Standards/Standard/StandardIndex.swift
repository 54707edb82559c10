import Schema
import TextModel

/// The index of a standard: flat lists of its levels, functions, contents and items, and lookup tables by number and name. Missing numbers
/// are derived from the position. The index is built once and shared by all files that are written against the standard.
public final class StandardIndex: Sendable {
  public struct LevelEntry: Sendable {
    public let id: Text
    public let name: Text
    public let range: ByteRange
    public let level: Level
    public var functions: [Int] = []
  }

  public struct FunctionEntry: Sendable {
    /// The number as written, or else by position.
    public let code: NumberCode?
    public let name: Located<NumberedText>
    /// The name without its number. Stored, since every reference is compared with it.
    public let title: Text
    public let key: NameKey
    public let level: Int
    public let record: Located<Function>
    public var contents: [Int] = []

    /// The range of number and title.
    public var range: ByteRange { name.range }
    /// The tracks that have the function: its own, else those of the catalogue; both if they contradict each other. Empty for all tracks.
    public let tracks: [Text]
    /// The tracks of the catalogue, if none of them is one of the function's own.
    public let contradictingTracks: [Text]
  }

  public struct ContentEntry: Sendable {
    public let code: NumberCode?
    public let name: Located<NumberedText>
    /// The name without its number. Stored, since every reference is compared with it.
    public let title: Text
    public let key: NameKey
    public let level: Int
    public let function: Int
    public let record: Located<Content>
    public var items: [Int] = []

    public var range: ByteRange { name.range }
  }

  public struct ItemEntry: Sendable {
    public let column: Column
    public let code: NumberCode?
    public let name: Located<NumberedText>
    /// The name without its number. Stored, since every reference is compared with it.
    public let title: Text
    public let key: NameKey
    public let level: Int
    public let content: Int

    public var range: ByteRange { name.range }
  }

  public let file: WorkspaceFile
  public let standard: Standard
  public let levels: IndexEntries<LevelEntry>
  public let functions: IndexEntries<FunctionEntry>
  public let contents: IndexEntries<ContentEntry>
  public let items: IndexEntries<ItemEntry>
  private let byNumber: [NumberKey: Target]
  private let repeatedNumbers: Set<NumberKey>
  private let trackNumbers: [TrackNumberKey: Target]
  private let levelsWithSeries: Set<Int>
  private let levelNames: LevelLookup
  /// Levels whose own id is misspelt. They are also found by the spelling that the other places use.
  public let misspeltLevels: [MisspeltLevel]
  /// Names that the standard does not have as levels and uses once, each as likely to be right as the level that it resembles.
  public let undecidedLevelNames: Set<Text>
  public let trackNames: TrackLookup
  /// A track whose own id is misspelt, if there is one; it is found likewise.
  public let misspeltTrack: MisspeltTrack?
  /// The columns that the standard uses.
  public let columns: [Column]
  /// Whether any function or content has a written number.
  public let isNumbered: Bool
  /// Blocks that occur twice in their list. The lists above contain them once.
  public let pasted: [PastedBlock]
  private let lazyDigest = LazyValue<StandardDigest>()
  private let lazyDoubledLines = LazyValue<DoubledLines>()
  let lazyRepeatedItems = LazyValue<[Int: Int]>()
  let lazyCopiedContents = LazyValue<[Int: Int]>()
  private let lazyDeclaredNames = LazyValue<DeclaredNames>()
  private let lazyCatalogueFaults = LazyValue<[CatalogueFault]>()
  private let lazyListedNames = LazyValue<[Target: NameKey]>()
  private let lazyRenamedWeights = LazyValue<[RenamedWeight]>()
  private let lazySeries = LazyValue<NumberSeries>()
  private let lazyByName = LazyValue<[NameKey: [Target]]>()
  private let isCumulativeUnread: Bool
  private let lazyMayLackNames = LazyValue<Bool>()
  let lazyMayLackTracks = LazyValue<Bool>()

  public init(file: WorkspaceFile, standard: Standard) {
    self.file = file
    self.standard = standard
    isCumulativeUnread =
      standard.cumulative == nil
      && file.document.tree.root?.entries.contains { ["cumulative", "涵盖低级别"].contains($0.key.text.string) } ?? false
    var trackNames = TrackLookup(standard.tracks?.value ?? [])
    misspeltTrack = MisspeltTracks(standard, trackNames).found
    if let misspelling = misspeltTrack {
      trackNames.add(misspelling.intended, for: misspelling.track)
      if let original = misspelling.original { trackNames.assign(misspelling.written.value, to: original) }
    }
    self.trackNames = trackNames
    let builder = StandardIndexBuilder(standard, file.document.source, misspeltTrack)
    levels = IndexEntries(builder.levels)
    functions = IndexEntries(builder.functions)
    contents = IndexEntries(builder.contents)
    items = IndexEntries(builder.items)
    byNumber = builder.byNumber
    repeatedNumbers = builder.repeatedNumbers
    trackNumbers = builder.trackNumbers
    levelsWithSeries = builder.levelsWithSeries
    pasted = builder.pasted
    var levelNames = LevelLookup(builder.levels)
    let misspelt = MisspeltLevels(standard, builder.levels, levelNames)
    misspeltLevels = misspelt.found
    undecidedLevelNames = misspelt.undecided
    for misspelling in misspeltLevels {
      levelNames.add(misspelling.intended, for: misspelling.level)
      let (id, level) = (misspelling.written.value, misspelling.level)
      let other = builder.levels.indices.first { $0 != level && builder.levels[$0].id == id }
      if let other { levelNames.move(id, from: level, to: other) }
    }
    self.levelNames = levelNames
    let used = Set(builder.items.lazy.map(\.column))
    columns = Column.allCases.filter { used.contains($0) }
    isNumbered = builder.functions.contains { $0.name.value.code != nil } || builder.contents.contains { $0.name.value.code != nil }
  }

  public var id: Text { standard.id?.value ?? "" }
  public var version: Text { standard.version?.value ?? "" }
  /// The digest of the file's text.
  public var digest: StandardDigest { lazyDigest.value { StandardDigest(file.document.source) } }
  /// The name of a function or content in the catalogue, or else in the tables of weights, if its own name differs; nil otherwise. The
  /// difference is a finding in the standard.
  public func listedName(of target: Target) -> NameKey? {
    lazyListedNames.value {
      let weighed = renamedWeights.map { (Target.function($0.function), $0.name) }
      return CatalogueFault.listedNames(in: self).merging(weighed) { catalogue, _ in catalogue }
    }[target]
  }
  /// The functions that have another name in the tables of weights, but not in the catalogue.
  public var renamedWeights: [RenamedWeight] {
    lazyRenamedWeights.value {
      let listed = CatalogueFault.listedNames(in: self)
      return WeightNames.renamed(in: self).filter { listed[.function($0.function)] == nil }
    }
  }
  /// The differences between its levels and its catalogue.
  public var catalogueFaults: [CatalogueFault] {
    lazyCatalogueFaults.value { CatalogueFault.find(in: self, isComplete: !file.document.hasLostLines) }
  }
  /// The lines of the file that repeat the line below them.
  public var doubledLines: DoubledLines { lazyDoubledLines.value { DoubledLines(file.document) } }
  public var declaredNames: DeclaredNames { lazyDeclaredNames.value { DeclaredNames(self) } }
  public var isCumulative: Bool { standard.cumulative?.value ?? false }
  /// Whether levels include the lower ones, or may: what the standard says of it could not be read.
  public var mayBeCumulative: Bool { isCumulative || isCumulativeUnread }

  /// The target with a number at a level; items need a column. If the functions of each track are numbered from 1, the track decides.
  public func target(_ code: NumberCode, column: Column?, level: Int, track: Text? = nil) -> Target? {
    let number = NumberKey(level: level, column: column, code: code)
    if let track, !trackNumbers.isEmpty, let own = trackNumbers[TrackNumberKey(track: track, number: number)] { return own }
    return byNumber[number]
  }

  /// Whether the functions of a level are numbered in several series, one for each track.
  public func hasSeries(atLevel level: Int) -> Bool { levelsWithSeries.contains(level) }

  /// Whether two targets with different names have a number, so that it is ambiguous without a title.
  public func isRepeated(_ code: NumberCode, column: Column?, level: Int) -> Bool {
    repeatedNumbers.contains(NumberKey(level: level, column: column, code: code))
  }

  /// The same as `isRepeated`, for the number of an item; false for any other target.
  public func isNumberRepeated(of target: Target) -> Bool {
    guard case .item(let item) = target, let code = items[item].code else { return false }
    return isRepeated(code, column: items[item].column, level: items[item].level)
  }

  /// The target whose number is nearest to one that does not exist: under the same parent, and in the column if one is given.
  public func nearestTarget(to code: NumberCode, column: Column?, level: Int) -> Target? {
    lazySeries.value { NumberSeries(self) }.nearest(to: code, column: column, level: level)
  }

  /// All targets by name, in the order of the standard. Built on first use: exact references do not need it.
  public var byName: [NameKey: [Target]] {
    lazyByName.value {
      var table: [NameKey: [Target]] = [:]
      func add(_ target: Target, _ key: NameKey) { if !key.isEmpty { table[key, default: []].append(target) } }
      for function in functions.indices {
        add(.function(function), functions[function].key)
        for content in functions.contents(of: function) {
          add(.content(content), contents[content].key)
          for item in contents.items(of: content) { add(.item(item), items[item].key) }
        }
      }
      return table
    }
  }

  /// All targets of that name, ignoring spaces and character width, in the order of the standard.
  public func targets(named key: NameKey) -> [Target] { byName[key] ?? [] }

  /// Index of the level with that id or name. A name such as 五级/初级工 may be given whole or by one of its halves, never by a part of a word.
  public func level(spelled text: Text) -> Int? { levelNames.level(spelled: text) }

  /// Whether a level has no id or no name, or lines of the standard were lost. Each is a finding there, and a name that is not found may be
  /// that of such a level.
  public var mayLackNames: Bool {
    lazyMayLackNames.value {
      file.document.hasLostLines
        || levels.contains { $0.level.level?.value.isEmpty ?? true || $0.level.name?.value.isEmpty ?? true }
    }
  }
}

/// What a reference can refer to: a function, content or item, by its index in the lists of a `StandardIndex`.
public enum Target: Hashable, Sendable {
  case function(Int)
  case content(Int)
  case item(Int)
}
