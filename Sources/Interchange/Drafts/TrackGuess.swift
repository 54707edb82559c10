import Schema
import Standards
import TextModel

/// Finds the track (工种) of a document without a label for it: 植保无人机操作员（农林植保方向）, 初级 犬护理员.
enum TrackGuess {
  typealias Found = (id: String, name: String, text: String)

  /// The only track of the level in the first text that names any track; nil if it names several.
  static func find(in texts: [String], _ index: StandardIndex, level: Int) -> Found? {
    let used = Set(index.tracks(atLevel: level))
    let tracks = (index.standard.tracks?.value ?? []).compactMap { track -> (id: String, name: String, key: String)? in
      guard let id = track.value.track?.value, let name = track.value.name?.value.string, used.isEmpty || used.contains(id) else {
        return nil
      }
      let key = PrintedText.folded(name)
      return key.count < 2 ? nil : (id.string, name, key)
    }
    guard !tracks.isEmpty else { return nil }
    let title = index.standard.title.map { PrintedText.folded($0.value.string) } ?? ""
    for text in texts where text.utf8.count <= maximumLength {
      // The name of a track may be part of the standard's name.
      let folded = title.isEmpty ? PrintedText.folded(text) : PrintedText.folded(text).replacing(title, with: " ")
      let named = tracks.filter { folded.contains($0.key) }
      // 犬护理员 is part of 大型犬护理员.
      let whole = named.filter { one in !named.contains { $0.key.count > one.key.count && $0.key.contains(one.key) } }
      guard let only = whole.first else { continue }
      return whole.count == 1 ? (only.id, only.name, text) : nil
    }
    return nil
  }

  private static let maximumLength = 1200
}

extension Draft {
  /// Texts that may name the track, the most reliable first.
  var trackHints: [String] {
    let named = extras.filter { extra in
      switch DraftWords.fact(extra.name, kind) {
      case .standard?, .level?, .title?: true
      default: extra.name == "标题"
      }
    }
    return [level, title, standard].compactMap(\.self) + named.flatMap(\.values) + notes
  }
}

extension DraftReader {
  /// Sets the track that these texts name.
  mutating func guessTrack(_ hints: [String], _ index: StandardIndex, level: Int, _ keys: Language) {
    guard draft.track == nil, let found = TrackGuess.find(in: hints, index, level: level) else { return }
    draft.track = keys == .chinese ? found.name : found.id
    report.add(
      .assumed, nil,
      Bilingual(
        zh: "工种按“\(PrintedText.excerpt(found.text))”采用\(found.name)",
        en: "the track \(found.id) was assumed because of “\(PrintedText.excerpt(found.text))”"))
  }
}
