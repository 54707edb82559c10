import Linter
import Schema
import Standards
import TextModel
import YAML

/// The weights of one level in one table.
struct LevelWeights {
  let entry: MapEntry<[MapEntry<Quantity>]>
  let level: Int
  let index: StandardIndex
  let subject: Subject
  /// Names that may have a weight although they are not functions.
  let allowed: Set<NameKey>
  /// Missing functions of the level, which have a finding there.
  let lacking: Set<NameKey>

  /// The maximum number of comparisons with names to find typing mistakes.
  private static let maximumComparisons = 20_000
  /// The maximum number of tracks that are summed up.
  private static let maximumTracks = 100

  private var name: Text { index.levels[level].name }
  private var functions: [StandardIndex.FunctionEntry] { index.levels[level].functions.map { index.functions[$0] } }

  /// The sum is only checked when the names are right, since wrong names explain a wrong sum.
  func check(_ report: (Finding) -> Void) {
    var isClean = true
    let known = Set(functions.map(\.key))
    // A function whose name differs from the catalogue's is a finding there; the weights may have either name.
    let listed = Set(index.levels[level].functions.compactMap { index.listedName(of: .function($0)) })
    let weighted = Set(entry.value.value.map { NameKey($0.key.value) })
    var left = index.levels[level].functions.filter { function in
      !weighted.contains(index.functions[function].key) && !(index.listedName(of: .function(function)).map(weighted.contains) ?? false)
    }
    let unknownCount = weighted.count { !known.contains($0) }
    let mayCompare = unknownCount * left.count <= Self.maximumComparisons
    // One name too many and one missing: it is the same function.
    let unknownKeys = weighted.filter { !known.contains($0) && !allowed.contains($0) && !listed.contains($0) && !lacking.contains($0) }
    let counterpart = unknownKeys.count == 1 && left.count == 1 ? left.first : nil
    for weight in entry.value.value {
      let key = NameKey(weight.key.value)
      let typos = known.contains(key) || !mayCompare ? [] : left.filter { NameDistance.isTypo(key, index.functions[$0].key) }
      if typos.count == 1, let intended = typos.first, !allowed.contains(key), !listed.contains(key) {
        isClean = false
        left.removeAll { $0 == intended }
        report(misspelt(weight.key, index.functions[intended]))
      } else if let counterpart, unknownKeys.contains(key) {
        isClean = false
        left.removeAll { $0 == counterpart }
        report(misspelt(weight.key, index.functions[counterpart], .unsafe))
      } else if !known.contains(key), !allowed.contains(key), !listed.contains(key) {
        isClean = false
        report(unknown(weight.key))
      } else if weight.value.value < .zero || weight.value.value > Quantity(100) {
        isClean = false
        report(outOfRange(weight.value))
      }
    }
    if !left.isEmpty {
      isClean = false
      report(missing(left))
    }
    // The track of a function that is not in the catalogue is not known.
    let isDoubtful =
      !listed.isEmpty || !weighted.isDisjoint(with: lacking) || functions.contains { !$0.contradictingTracks.isEmpty }
    if isClean, !isDoubtful || functions.allSatisfy(\.tracks.isEmpty) { checkSums(report) }
  }

  private func unknown(_ written: Located<Text>) -> Finding {
    Finding(
      at: written.range, Bilingual(zh: "\(name)没有职业功能“\(written.value)”", en: "\(name) has no job function “\(written.value)”"))
  }

  private func outOfRange(_ weight: Located<Quantity>) -> Finding {
    Finding(
      at: weight.range,
      Bilingual(zh: "权重 \(weight.value) 应在 0 到 100 之间", en: "The weight \(weight.value) should be between 0 and 100"))
  }

  private func missing(_ functions: [Int]) -> Finding {
    let titles = functions.map { index.functions[$0].title.string }
    return Finding(
      at: entry.key.range,
      Bilingual(
        zh: "\(name)的权重中没有“\(titles.joined(separator: "”“"))”",
        en: "The weights of \(name) do not include “\(titles.joined(separator: "”, “"))”"),
      about: .here(items: titles))
  }

  private func misspelt(_ written: Located<Text>, _ function: StandardIndex.FunctionEntry, _ safety: FixSafety = .safe) -> Finding {
    Finding(
      at: written.range,
      Bilingual(
        zh: "\(name)没有职业功能“\(written.value)”，是否应为“\(function.title)”？",
        en: "\(name) has no job function “\(written.value)”; did you mean “\(function.title)”?"),
      notes: [
        Note(index.file.location(function.range), Bilingual(zh: "职业功能“\(function.title)”", en: "the job function “\(function.title)”"))
      ],
      fixes: Quoting.needsQuotes(function.title)
        ? []
        : [
          subject.fix(
            Bilingual(zh: "改为“\(function.title)”", en: "Change to “\(function.title)”"), safety, replacing: written.range,
            with: function.title.string)
        ])
  }

  private func checkSums(_ report: (Finding) -> Void) {
    let tracks = Set(functions.flatMap(\.tracks))
    if tracks.count > 1, let sum = commonSum(of: tracks) {
      // The mistake is in a function that all tracks share.
      return report(
        Finding(
          at: entry.key.range,
          Bilingual(
            zh: "\(name)各工种的权重合计都是 \(sum)，应为 100", en: "The weights of \(name) total \(sum) for each track; they should total 100"),
          about: .here("", "\(sum)")))
    }
    for track in tracks.isEmpty ? [nil] : tracks.sorted(by: { $0.string < $1.string }).prefix(Self.maximumTracks).map(Optional.some) {
      let sum = sum(of: track)
      guard sum != Quantity(100) else { continue }
      let hint = FractionHint.text(values: entry.value.value.map(\.value.value), sum: sum)
      let trackSuffix =
        track.map { Bilingual(zh: "（工种“\(title(ofTrack: $0))”）", en: " for the track “\(title(ofTrack: $0))”") }
        ?? Bilingual(zh: "", en: "")
      report(
        Finding(
          at: entry.key.range,
          Bilingual(
            zh: "\(name)\(trackSuffix.chinese)权重合计 \(sum)，应为 100\(hint.chinese)",
            en: "The weights of \(name)\(trackSuffix.english) total \(sum); they should total 100\(hint.english)"),
          about: .here(track?.string ?? "", "\(sum)")))
    }
  }

  /// The wrong sum, if all tracks have the same; nil if they differ, if it is right, or if the weights are fractions.
  private func commonSum(of tracks: Set<Text>) -> Quantity? {
    let sums = Set(tracks.prefix(Self.maximumTracks).map { sum(of: $0) })
    guard sums.count == 1, let sum = sums.first, sum != Quantity(100), sum > Quantity(1) else { return nil }
    return sum
  }

  /// The weights of a track are the weights of the common functions and of the functions of this track.
  private func sum(of track: Text?) -> Quantity {
    let others = Set(functions.filter { !$0.tracks.isEmpty && !(track.map($0.tracks.contains) ?? true) }.map(\.key))
    return entry.value.value.reduce(.zero) { others.contains(NameKey($1.key.value)) ? $0 : $0 + $1.value.value }
  }

  private func title(ofTrack id: Text) -> Text {
    index.trackNames.track(withID: id).flatMap { index.standard.tracks?.value[$0].value.name?.value } ?? id
  }
}
