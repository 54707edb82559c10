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
    for slip in index.misspelledLevels { report(misspelled(slip)) }
    let standard = index.standard
    for track in standard.tracks?.value ?? [] { levels(track.value.levels, report) }
    for function in standard.functions?.value ?? [] {
      levels(function.value.levels, report)
      tracks(function.value.tracks, report)
      for content in function.value.contents?.value ?? [] { levels(content.value.levels, report) }
    }
    for function in index.functions { tracks(function.record.value.tracks, report) }
  }

  private func misspelled(_ slip: MisspelledLevel) -> Finding {
    Finding(
      at: slip.written.range,
      Bilingual(
        zh: "等级标识写的是“\(slip.written.value)”，本标准其他 \(slip.uses) 处都写“\(slip.meant)”",
        en: "The level's id is `\(slip.written.value)` here and `\(slip.meant)` in the \(slip.uses) other places of this standard"),
      fixes: [
        subject.fix(
          Bilingual(zh: "改为“\(slip.meant)”", en: "Change to `\(slip.meant)`"), .unsafe, replacing: slip.written.range,
          with: Quoting.scalar(slip.meant.string))
      ])
  }

  private func levels(_ list: Located<[Located<Text>]>?, _ report: (Finding) -> Void) {
    // In a standard without levels every name would be unknown; that is a finding of its own.
    guard let list, !index.levels.isEmpty, !index.mayLackNames else { return }
    for name in list.value where !name.value.isEmpty && index.level(spelled: name.value) == nil {
      report(LevelMismatch.unknownLevel(name, index, subject))
    }
  }

  private func tracks(_ list: Located<[Located<Text>]>?, _ report: (Finding) -> Void) {
    for name in list?.value ?? [] where !name.value.isEmpty && index.track(spelled: name.value) == nil {
      report(TrackFindings.unknown(name, index, subject))
    }
  }
}
