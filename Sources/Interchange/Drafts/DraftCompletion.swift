import Schema
import Standards
import TextModel

/// Adds to a draft what its document does not contain, and writes names as in the standard.
struct DraftCompletion {
  /// Nil if no standard was found.
  let found: StandardGuess.Found?
  let options: DraftImport.Options

  init(_ found: StandardGuess.Found?, _ options: DraftImport.Options) {
    self.found = found
    self.options = options
  }

  func complete(_ reader: inout DraftReader) {
    // The file may have other names for them, or those that the user gave.
    let draft = reader.draft
    for name in [draft.id, draft.standard, draft.level, draft.fromLevel, draft.track] { reader.draft.recognize(name) }
    if let found {
      setTrack(&reader, found)
      setStandard(&reader.draft, found)
      setLevels(&reader.draft, found)
    } else {
      reader.draft.standard = options.standard ?? reader.draft.standard
      reader.draft.level = options.level ?? reader.draft.level
    }
    if reader.draft.kind == .plan { reader.useNamesAsReferences() }
    reader.draft.id = options.id ?? reader.draft.id ?? madeID(reader.draft.kind)
  }

  private func setTrack(_ reader: inout DraftReader, _ found: StandardGuess.Found) {
    if let named = reader.draft.track, let id = found.index.track(spelled: Text(named)) {
      let name = found.index.track(withID: id)?.name?.value
      reader.draft.track = (options.keys == .chinese ? name ?? id : id).string
    }
    reader.guessTrack(reader.draft.trackHints + found.mentions, found.index, level: found.level, options.keys)
  }

  /// Writes the standard as `id@version`. A title in the document that differs from that of the standard is kept as a field of its own.
  private func setStandard(_ draft: inout Draft, _ found: StandardGuess.Found) {
    let written = draft.standard.map(StandardGuess.bare)
    let kept = found.isOtherEdition ? options.standard ?? written.map { StandardGuess.identifier(in: $0) ?? $0 } : nil
    draft.standard = kept ?? "\(found.index.id)@\(found.index.version)"
    if let written, let title = found.index.standard.title?.value.string, PrintedText.folded(written) != PrintedText.folded(title),
      written != draft.standard, !StandardGuess.isIdentifierWithLevel(written)
    {
      draft.extras.insert(Draft.Extra(name: options.keys == .chinese ? "依据标准" : "standard", values: [written]), at: 0)
    }
  }

  /// Writes the level and the level before the training as the keys' language calls them: by name in Chinese, by id in English.
  private func setLevels(_ draft: inout Draft, _ found: StandardGuess.Found) {
    let levels = found.index.levels
    if found.isOtherLevel {
      draft.level = options.level ?? draft.level
    } else if levels.indices.contains(found.level) {
      draft.level = shown(levels[found.level])
    }
    if let from = draft.fromLevel, let known = LevelNames.find(in: from),
      let index = found.index.level(spelled: Text(from)) ?? found.index.level(spelled: Text(known.id))
    {
      draft.fromLevel = shown(levels[index])
    }
  }

  private func shown(_ level: StandardIndex.LevelEntry) -> String { (options.keys == .chinese ? level.name : level.id).string }

  /// An id from the kind, the standard and the level: `plan-baker-L4`.
  private func madeID(_ kind: Draft.Kind) -> String {
    var parts = [kind == .plan ? "plan" : "job"]
    if let found {
      parts.append(found.index.id.string)
      if found.index.levels.indices.contains(found.level) { parts.append(found.index.levels[found.level].id.string) }
    }
    return parts.filter { !$0.isEmpty }.joined(separator: "-")
  }
}
