import Linter
import Schema
import Standards
import TextModel
import YAML

/// The findings about the track (工种) of a file whose standard has tracks.
struct TrackFindings {
  private let alignment: Alignment
  private let subject: Subject
  private var index: StandardIndex { alignment.index }

  init(_ alignment: Alignment, _ subject: Subject) {
    self.alignment = alignment
    self.subject = subject
  }

  /// The finding for a file that names no track, although functions of its level belong to tracks. Nil if all is well.
  var missing: Finding? {
    let tracks = index.tracks(atLevel: alignment.level)
    guard alignment.file.track == nil, !tracks.isEmpty, let level = alignment.file.level else { return nil }
    let labels = tracks.map { index.trackLabel($0) }
    let own = alignment.levelName(alignment.level)
    return Finding(
      at: level.range,
      Bilingual(
        zh: "“\(own.chinese)”分工种，请在“工种”中写明一个：\(labels.map(\.chinese).joined(separator: "、"))",
        en: "Level \(own.english) has tracks; write one of them under `track`: \(labels.map(\.english).joined(separator: ", "))"),
      about: .here("track", items: labels.map(\.english)),
      fixes: byUse(tracks).compactMap { insertion(of: $0, below: level.range) })
  }

  /// Tracks in their order, but first those to which most of the file's references belong.
  private func byUse(_ tracks: [Text]) -> [Text] {
    var uses: [Text: Int] = [:]
    for resolved in alignment.references {
      guard case .part = resolved.container, case .target(let target) = resolved.resolution else { continue }
      for track in index.functions[index.function(of: target)].tracks { uses[track, default: 0] += 1 }
    }
    let order = tracks.enumerated().map { (track: $0.element, key: (-uses[$0.element, default: 0], $0.offset)) }
    return order.sorted { $0.key < $1.key }.map(\.track)
  }

  private func insertion(of track: Text, below level: ByteRange) -> Fix? {
    let source = subject.document.source
    guard let root = subject.document.tree.root, root.style != .flowCollection else { return nil }
    let key = KeyName("track", "工种")[subject.document.keyLanguage]
    let line = source.contentRange(ofLine: source.lineIndex.line(at: level.start))
    let indentation = String(" ", times: source.position(of: root.range.start, in: .utf8).column)
    let title = Bilingual(zh: "写明工种 \(index.trackLabel(track).chinese)", en: "Name the track \(index.trackLabel(track).english)")
    return subject.fix(
      title, .assist, replacing: ByteRange(at: line.end), with: "\(subject.document.source.lineBreak)\(indentation)\(key): \(track)")
  }

  /// Reports a track that the standard does not have at this level, and parts that cover functions of another track.
  func mismatches(_ report: (Finding) -> Void) {
    guard let written = alignment.file.track else { return }
    guard let track = index.track(spelled: written.value) else {
      if !index.mayLackTracks { report(Self.unknown(written, index, subject)) }
      return
    }
    if let doubted = alignment.doubtedTrack, let intended = alignment.resolver.track {
      return report(otherTrackIntended(doubted, intended))
    }
    let label = index.trackLabel(track)
    if !index.isTrack(track, atLevel: alignment.level) {
      let own = alignment.levelName(alignment.level)
      let message = Bilingual(
        zh: "工种 \(label.chinese)没有等级“\(own.chinese)”", en: "The track \(label.english) has no level \(own.english)")
      report(Finding(at: written.range, message))
    }
    if let finding = titleOfOtherTrack(track) { report(finding) }
    for resolved in alignment.references {
      guard case .part = resolved.container, case .target(let target) = resolved.resolution else { continue }
      let tracks = index.functions[index.function(of: target)].tracks
      if tracks.isEmpty || tracks.contains(track) { continue }
      let others = tracks.map { index.trackLabel($0) }
      let title = index.label(of: target)
      report(
        Finding(
          at: resolved.reference.range,
          Bilingual(
            zh: "“\(title)”属于工种 \(others.map(\.chinese).joined(separator: "、"))，而本文件的工种是 \(label.chinese)",
            en:
              "`\(title)` belongs to the track \(others.map(\.english).joined(separator: ", ")), but this file's track is \(label.english)"),
          notes: [alignment.note(target)]))
    }
  }

  /// A title that names another track and not the file's own.
  private func titleOfOtherTrack(_ track: Text) -> Finding? {
    guard let title = subject.document.title, let own = name(of: track), title.value.range(ofFirst: own) == nil else { return nil }
    for other in index.trackIDs where other != track {
      guard let name = name(of: other), own.range(ofFirst: name) == nil, let bounds = title.value.range(ofFirst: name) else { continue }
      let label = index.trackLabel(track)
      return Finding(
        at: title.range(of: bounds.lowerBound, bounds.upperBound),
        Bilingual(
          zh: "标题写的是“\(name)”，而本文件的工种是 \(label.chinese)", en: "The title says “\(name)”, but this file's track is \(label.english)"),
        about: .here(label.english))
    }
    return nil
  }

  private func name(of track: Text) -> Text? {
    index.trackNames.track(withID: track).flatMap { index.standard.tracks?.value[$0].value.name?.value }
  }

  /// One wrong track makes many references wrong: it is reported once, and the rest is checked for the track that is meant.
  private func otherTrackIntended(_ written: Located<Text>, _ intended: Text) -> Finding {
    let label = index.trackLabel(intended)
    let isName = index.track(spelled: written.value) != written.value
    let spelling = isName ? name(of: intended) ?? intended : intended
    return Finding(
      at: written.range,
      Bilingual(
        zh: "工种写的是“\(written.value)”，但引用的条目属于 \(label.chinese)",
        en: "The track is `\(written.value)`, but the references are to the track \(label.english)"),
      fixes: [
        subject.fix(
          Bilingual(zh: "把工种改为“\(spelling)”", en: "Change the track to `\(spelling)`"), .unsafe, replacing: written.range,
          with: Quoting.scalar(spelling.string))
      ])
  }

  static func unknown(_ written: Located<Text>, _ index: StandardIndex, _ subject: Subject) -> Finding {
    guard index.trackNames.isAny else {
      return Finding(
        at: written.range, Bilingual(zh: "标准不分工种，不必写“\(written.value)”", en: "The standard has no tracks; remove `\(written.value)`"))
    }
    let known = index.declaredNames
    let nearest = known.tracks.nearest(to: written.value.string)
    let fixes = nearest.map {
      [
        subject.fix(
          Bilingual(zh: "改为“\($0)”", en: "Change to `\($0)`"), FixSafety(typo: written.value, of: $0), replacing: written.range,
          with: Quoting.scalar($0))
      ]
    }
    return Finding(
      at: written.range,
      Bilingual(
        zh: "标准没有工种“\(written.value)”，现有工种：\(known.trackList.chinese)",
        en: "The standard has no track `\(written.value)`; available: \(known.trackList.english)"),
      fixes: fixes ?? [])
  }
}
