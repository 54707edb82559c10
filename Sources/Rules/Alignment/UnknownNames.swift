import Linter
import Schema
import Standards
import TextModel
import YAML

/// Levels and tracks that a standard names and does not have: in its catalogue, in its list of tracks, and at functions of its levels.
struct UnknownNames {
  private let index: StandardIndex
  private let subject: Subject

  init(_ index: StandardIndex, _ subject: Subject) {
    self.index = index
    self.subject = subject
  }

  func report(_ report: (Finding) -> Void) {
    for misspelling in index.misspeltLevels { report(misspelt(misspelling)) }
    if let misspelling = index.misspeltTrack { report(misspelt(misspelling)) }
    let standard = index.standard
    for track in standard.tracks?.value ?? [] { levels(track.value.levels, report) }
    for function in standard.functions?.value ?? [] {
      levels(function.value.levels, report)
      tracks(function.value.tracks, report)
      for content in function.value.contents?.value ?? [] { levels(content.value.levels, report) }
    }
    for function in index.functions {
      tracks(function.record.value.tracks, report)
      // A track that the standard does not have contradicts nothing.
      if !function.contradictingTracks.isEmpty, let own = function.record.value.tracks,
        own.value.allSatisfy({ index.track(spelled: $0.value) != nil })
      {
        report(contradiction(own, function))
      }
    }
    functionsWithoutLevel(report)
  }

  /// Functions at a level that none of their tracks has, according to the list of tracks: one finding for each track and level.
  private func functionsWithoutLevel(_ report: (Finding) -> Void) {
    guard !index.mayLackNames, !index.mayLackTracks else { return }
    var reported: Set<Target> = []
    for (position, function) in index.functions.enumerated() where !function.tracks.isEmpty && function.contradictingTracks.isEmpty {
      guard !reported.contains(.function(position)), function.tracks.allSatisfy({ isWithoutLevel($0, function.level) }) else { continue }
      let others = index.levels[function.level].functions.filter { $0 != position && index.functions[$0].tracks == function.tracks }
      reported.formUnion(others.map { .function($0) })
      report(withoutLevel(function, others))
    }
  }

  /// Whether the list of tracks gives a track other levels; false for levels that are not found.
  private func isWithoutLevel(_ track: Text, _ level: Int) -> Bool {
    guard let listed = index.track(withID: track)?.levels?.value, !listed.isEmpty else { return false }
    return listed.allSatisfy { index.level(spelled: $0.value) != nil } && !index.isTrack(track, atLevel: level)
  }

  private func withoutLevel(_ function: StandardIndex.FunctionEntry, _ others: [Int]) -> Finding {
    let tracks = function.tracks.map { index.trackLabel($0) }
    let level = index.levels[function.level].name
    let lists = function.tracks.compactMap { index.track(withID: $0)?.levels?.range }
    return Finding(
      at: function.name.titleRange,
      Bilingual(
        zh:
          "\(level)有工种 \(tracks.map(\.chinese).joined(separator: "、"))的职业功能“\(function.title)”，但“工种表”没有给这个工种写\(level)，请改正其中一处",
        en:
          "\(level) has the job function “\(function.title)” of the track \(tracks.map(\.english).joined(separator: ", ")), which does not have this level in the list of tracks; correct one of them"
      ),
      notes: lists.map { Note(subject.location($0), Bilingual(zh: "该工种的等级", en: "the levels of the track")) }
        + others.map { Note(subject.location(index.functions[$0].range), Bilingual(zh: "这里也是", en: "here too")) })
  }

  private func misspelt(_ misspelling: MisspeltLevel) -> Finding {
    misspelt(Bilingual(zh: "等级", en: "level"), misspelling.written, misspelling.intended, misspelling.uses)
  }

  private func misspelt(_ misspelling: MisspeltTrack) -> Finding {
    misspelt(Bilingual(zh: "工种", en: "track"), misspelling.written, misspelling.intended, misspelling.uses)
  }

  private func misspelt(_ what: Bilingual, _ written: Located<Text>, _ intended: Text, _ uses: Int) -> Finding {
    Finding(
      at: written.range,
      Bilingual(
        zh: "\(what.chinese)标识写的是“\(written.value)”，本标准其他 \(uses) 处都写“\(intended)”",
        en:
          "The \(what.english)'s id is `\(written.value)` here and `\(intended)` in the \(uses == 1 ? "other place" : "\(uses) other places") of this standard"
      ),
      fixes: [
        subject.fix(
          Bilingual(zh: "改为“\(intended)”", en: "Change to `\(intended)`"), .unsafe, replacing: written.range,
          with: Quoting.scalar(intended.string))
      ])
  }

  /// The finding for a function whose tracks at a level differ from those in the catalogue.
  private func contradiction(_ own: Located<[Located<Text>]>, _ function: StandardIndex.FunctionEntry) -> Finding {
    let listed = function.contradictingTracks.map { index.trackLabel($0) }
    return Finding(
      at: own.value.first?.range ?? own.range,
      Bilingual(
        zh: "职业功能“\(function.title)”在目录中属于工种 \(listed.map(\.chinese).joined(separator: "、"))，与这里不符，请改正其中一处",
        en:
          "In the catalogue, “\(function.title)” belongs to the track \(listed.map(\.english).joined(separator: ", ")), which differs from here; correct one of them"
      ))
  }

  private func levels(_ list: Located<[Located<Text>]>?, _ report: (Finding) -> Void) {
    // In a standard without levels every name would be unknown; that is a finding of its own.
    guard let list, !index.levels.isEmpty, !index.mayLackNames else { return }
    for name in list.value where !name.value.isEmpty && index.level(spelled: name.value) == nil {
      report(range(name) ?? LevelMismatch.unknownLevel(name, index, subject))
    }
  }

  /// `L5-L3`, `五级至三级`, also from the higher level to the lower: a list names each level.
  private func range(_ written: Located<Text>) -> Finding? {
    guard let (first, last) = ends(of: written.value), let low = index.level(spelled: Text(first)),
      let high = index.level(spelled: Text(last)),
      low != high
    else { return nil }
    let isID = index.levels[low].id == Text(first)
    let between = index.levels.indices.filter { $0 > min(low, high) && $0 < max(low, high) }.map {
      (isID ? index.levels[$0].id : index.levels[$0].name).string
    }
    let names = low < high ? [first] + between + [last] : [last] + between + [first]
    let scalars = names.map { Quoting.scalar($0) }
    let separator = ListSeparator(subject.document.source.bytes, at: written.range)
    let text =
      separator.map { scalars.joined(separator: String(decoding: $0.bytes, as: UTF8.self)) } ?? "[\(scalars.joined(separator: ", "))]"
    return Finding(
      at: written.range,
      Bilingual(
        zh: "等级要逐个列出：\(names.joined(separator: "、"))，不写成“\(written.value)”",
        en: "Levels are listed one by one, \(names.joined(separator: ", ")), and not as the range `\(written.value)`"),
      fixes: [
        subject.fix(
          Bilingual(zh: "改为 \(names.joined(separator: "、"))", en: "Change to \(names.joined(separator: ", "))"),
          between.isEmpty ? .safe : .unsafe, replacing: written.range, with: text)
      ])
  }

  /// The texts before and after the first dash that is not a part of a level's name.
  private func ends(of text: Text) -> (first: String, last: String)? {
    let written = text.string
    for dash in written.indices where "-－–—~～〜至到".contains(written[dash]) {
      let first = written[..<dash].reversed().drop { $0 == " " }.reversed()
      let last = written[dash...].drop { "-－–—~～〜至到 ".contains($0) }
      if index.level(spelled: Text(String(first))) != nil, index.level(spelled: Text(String(last))) != nil {
        return (String(first), String(last))
      }
    }
    return nil
  }

  private func tracks(_ list: Located<[Located<Text>]>?, _ report: (Finding) -> Void) {
    guard let list, !index.mayLackTracks else { return }
    for name in list.value where !name.value.isEmpty && index.track(spelled: name.value) == nil {
      report(TrackFindings.unknown(name, index, subject))
    }
  }
}
