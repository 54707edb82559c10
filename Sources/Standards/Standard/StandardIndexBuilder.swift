import Schema
import TextModel

/// Traverses a standard once and fills the lists and tables of its index.
struct StandardIndexBuilder {
  private(set) var levels: [StandardIndex.LevelEntry] = []
  private(set) var functions: [StandardIndex.FunctionEntry] = []
  private(set) var contents: [StandardIndex.ContentEntry] = []
  private(set) var items: [StandardIndex.ItemEntry] = []
  /// The first target with each number. Repeated numbers are findings of their own.
  private(set) var byNumber: [NumberKey: Target] = [:]
  /// The numbers that two targets with different names have.
  private(set) var repeatedNumbers: Set<NumberKey> = []
  /// For each track whose functions are numbered from 1 again: the numbers of its functions, contents and items.
  private(set) var trackNumbers: [TrackNumberKey: Target] = [:]
  /// The levels that have such tracks.
  private(set) var levelsWithSeries: Set<Int> = []
  /// The tracks of the function that is being added, if they are numbered from 1 again.
  private var ownSeries: [Text] = []
  /// The tracks that began with number 1 again at the level that is being added.
  private var begunSeries: Set<[Text]> = []
  /// Whether the functions of several tracks are numbered in one series at a level: then only a number 1 begins another series.
  private var numbersContinue = false

  /// Blocks that were pasted twice. They are omitted from the lists.
  private(set) var pasted: [PastedBlock] = []
  private let source: SourceText

  /// The tracks that the catalogue gives to functions, by name of the function.
  private var catalogueTracks: [NameKey: [Text]] = [:]

  /// The ids of tracks by id and by name: functions may use either.
  private var trackIDs: [NameKey: Text] = [:]
  /// The ids and names that an unknown track may be a typing mistake for. Their number is limited, since each unknown name is compared with
  /// all of them.
  private let nearTracks: KnownWords
  private var nearIDs: [String: Text] = [:]
  private static let maximumCompared = 50

  init(_ standard: Standard, _ source: SourceText, _ misspeltTrack: MisspeltTrack?) {
    self.source = source
    let tracks = (standard.tracks?.value ?? []).enumerated().compactMap { position, track in
      (misspeltTrack?.track == position ? misspeltTrack?.id : track.value.track?.value).map { (id: $0, name: track.value.name?.value) }
    }
    for track in tracks {
      if let name = track.name, trackIDs[NameKey(name)] == nil { trackIDs[NameKey(name)] = track.id }
    }
    for track in tracks { trackIDs[NameKey(track.id)] = track.id }
    if let misspeltTrack { trackIDs[NameKey(misspeltTrack.intended)] = misspeltTrack.id }
    for track in tracks.prefix(Self.maximumCompared) {
      for name in [track.id, track.name].compactMap(\.self) { nearIDs[name.string] = track.id }
    }
    nearTracks = KnownWords(nearIDs.keys.sorted())
    for function in standard.functions?.value ?? [] {
      guard let name = function.value.function, let tracks = function.value.tracks?.value, !tracks.isEmpty else { continue }
      catalogueTracks[NameKey(name.value.title), default: []] += ids(ofTracks: tracks)
    }
    findCopies(in: standard.functions?.value ?? [])
    numbersContinue = (standard.levels?.value ?? []).contains { numbersContinue(in: $0.value) }
    var copies = CopyFinder<Level>(source)
    for level in LevelScale.inOrder(standard.levels?.value ?? [], standard.profile?.value) {
      guard let id = level.value.level, let first = copies.original(of: level, named: id.value) else {
        add(level)
        continue
      }
      pasted.append(PastedBlock(isLevel: true, label: id.value, range: id.range, first: first.value.level?.range ?? first.range))
    }
  }

  /// Finds the functions and contents that the catalogue has twice.
  private mutating func findCopies(in catalogue: [Located<CatalogueFunction>]) {
    var functions = CopyFinder<CatalogueFunction>(source)
    for function in catalogue {
      guard let name = function.value.function else { continue }
      if let first = functions.original(of: function, named: name.value.whole)?.value.function {
        pasted.append(PastedBlock(isLevel: false, label: name.value.whole, range: name.range, first: first.range))
        continue
      }
      var contents = CopyFinder<CatalogueContent>(source)
      for content in function.value.contents?.value ?? [] {
        guard let name = content.value.content, let first = contents.original(of: content, named: name.value.whole)?.value.content else {
          continue
        }
        pasted.append(PastedBlock(isLevel: false, label: name.value.whole, range: name.range, first: first.range))
      }
    }
  }

  /// The ids of tracks by id or name. An unknown name is a finding, and is taken for the most similar track, so that a typing mistake does
  /// not make a function valid for all tracks.
  private func ids(ofTracks spelled: [Located<Text>]) -> [Text] {
    spelled.compactMap { written in
      if let id = trackIDs[NameKey(written.value)] { return id }
      return nearTracks.nearest(to: written.value.string).flatMap { nearIDs[$0] } ?? (trackIDs.isEmpty ? nil : written.value)
    }
  }

  private mutating func add(_ located: Located<Level>) {
    let level = located.value
    let index = levels.count
    begunSeries = []
    let id = level.level?.value ?? Text("\(index + 1)")
    levels.append(
      StandardIndex.LevelEntry(
        id: id, name: level.name?.value ?? id, range: level.name?.range ?? level.level?.range ?? located.range, level: level))
    var copies = CopyFinder<Function>(source)
    for (position, function) in (level.functions?.value ?? []).enumerated() {
      guard let name = function.value.function, let first = copies.original(of: function, named: name.value.whole)?.value.function else {
        add(function, position: position + 1, level: index)
        continue
      }
      pasted.append(PastedBlock(isLevel: false, label: name.value.whole, range: name.range, first: first.range))
    }
  }

  private mutating func add(_ function: Located<Function>, position: Int, level: Int) {
    guard let name = function.value.function else { return }
    let index = functions.count
    let code = name.value.code ?? NumberCode(parts: [position])
    let key = NameKey(name.value.title)
    let own = function.value.tracks.map { ids(ofTracks: $0.value) }
    let listed = catalogueTracks[key] ?? []
    let contradicting = own.map { $0.isEmpty || !Set($0).isDisjoint(with: listed) ? [] : listed } ?? []
    functions.append(
      StandardIndex.FunctionEntry(
        code: code, name: name, title: name.value.title, key: key, level: level, record: function,
        tracks: (own ?? listed) + contradicting, contradictingTracks: contradicting))
    levels[level].functions.append(index)
    beginSeries(of: functions[index], level: level)
    register(.function(index), code, nil, level: level)
    var copies = CopyFinder<Content>(source)
    for (position, content) in (function.value.contents?.value ?? []).enumerated() {
      guard let name = content.value.content, let first = copies.original(of: content, named: name.value.whole)?.value.content else {
        add(content, position: position + 1, function: index, code, level: level)
        continue
      }
      pasted.append(PastedBlock(isLevel: false, label: name.value.whole, range: name.range, first: first.range))
    }
  }

  private mutating func add(_ content: Located<Content>, position: Int, function: Int, _ parent: NumberCode?, level: Int) {
    guard let name = content.value.content else { return }
    let index = contents.count
    let code = name.value.code ?? parent?.appending(position)
    contents.append(
      StandardIndex.ContentEntry(
        code: code, name: name, title: name.value.title, key: NameKey(name.value.title), level: level, function: function, record: content))
    functions[function].contents.append(index)
    register(.content(index), code, nil, level: level)
    for column in Column.allCases {
      for (position, item) in (content.value.items(in: column)?.value ?? []).enumerated() {
        add(item.value, column, position: position + 1, content: index, code, level: level)
      }
    }
  }

  private mutating func add(_ item: Item, _ column: Column, position: Int, content: Int, _ parent: NumberCode?, level: Int) {
    guard let text = item.text else { return }
    let index = items.count
    let code = text.value.code ?? parent?.appending(position)
    items.append(
      StandardIndex.ItemEntry(
        column: column, code: code, name: text, title: text.value.title, key: NameKey(text.value.title), level: level, content: content))
    contents[content].items.append(index)
    register(.item(index), code, column, level: level)
  }

  /// Determines whether a function is in a series of its own tracks: a function of other tracks has the same number.
  private mutating func beginSeries(of function: StandardIndex.FunctionEntry, level: Int) {
    ownSeries = []
    guard !function.tracks.isEmpty, let code = function.name.value.code,
      case .function(let first) = byNumber[NumberKey(level: level, column: nil, code: code)]
    else { return }
    let others = functions[first].tracks
    guard !others.isEmpty, Set(others).isDisjoint(with: function.tracks) else { return }
    if code.lastPart == 1 { begunSeries.insert(function.tracks) }
    guard !numbersContinue || begunSeries.contains(function.tracks) else { return }
    ownSeries = function.tracks
    levelsWithSeries.insert(level)
  }

  /// Whether a level has functions of several tracks, and no number twice.
  private func numbersContinue(in level: Level) -> Bool {
    var tracks: Set<[Text]> = []
    var codes: Set<NumberCode> = []
    for function in level.functions?.value ?? [] {
      guard let name = function.value.function?.value else { continue }
      let own = function.value.tracks.map { ids(ofTracks: $0.value) } ?? catalogueTracks[NameKey(name.title)] ?? []
      if !own.isEmpty { tracks.insert(own) }
      if let code = name.code, !codes.insert(code).inserted { return false }
    }
    return tracks.count > 1
  }

  private mutating func register(_ target: Target, _ code: NumberCode?, _ column: Column?, level: Int) {
    if let code {
      let number = NumberKey(level: level, column: column, code: code)
      for track in ownSeries where trackNumbers[TrackNumberKey(track: track, number: number)] == nil {
        trackNumbers[TrackNumberKey(track: track, number: number)] = target
      }
      if let first = byNumber[number] {
        guard ownSeries.isEmpty else { return }
        let key = key(of: target)
        if key.isEmpty || self.key(of: first) != key { repeatedNumbers.insert(number) }
      } else {
        byNumber[number] = target
      }
    }
  }

  private func key(of target: Target) -> NameKey {
    switch target {
    case .function(let index): functions[index].key
    case .content(let index): contents[index].key
    case .item(let index): items[index].key
    }
  }
}

/// The key of a number, which is unique within one level and one column.
struct NumberKey: Hashable {
  let level: Int
  let column: Column?
  let code: NumberCode

  /// One word is hashed, which takes a third of the time of hashing each field: every reference is looked up.
  func hash(into hasher: inout Hasher) {
    let place = UInt64(truncatingIfNeeded: level &* 8 &+ (column.map { Int($0.rawValue) } ?? 7))
    hasher.combine(code.digest &+ place &* 0x9E37_79B9_7F4A_7C15)
  }
}

/// The key of a number within a track.
struct TrackNumberKey: Hashable {
  let track: Text
  let number: NumberKey
}
