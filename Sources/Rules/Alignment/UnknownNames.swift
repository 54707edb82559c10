import Linter
import Schema
import Standards
import TextModel

/// Levels and tracks that a standard names and does not have: in its catalogue, in its list of tracks, and at functions of its levels.
struct UnknownNames {
  private let index: StandardIndex
  private let subject: Subject

  init(_ index: StandardIndex, _ subject: Subject) {
    self.index = index
    self.subject = subject
  }

  func report(_ report: (Finding) -> Void) {
    let standard = index.standard
    for track in standard.tracks?.value ?? [] { levels(track.value.levels, report) }
    for function in standard.functions?.value ?? [] {
      levels(function.value.levels, report)
      tracks(function.value.tracks, report)
      for content in function.value.contents?.value ?? [] { levels(content.value.levels, report) }
    }
    for function in index.functions { tracks(function.record.value.tracks, report) }
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
