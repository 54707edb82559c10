import Formatting
import Schema
import TextModel

/// Completes skeletons of whole files in an empty document.
struct SkeletonCompletion {
  let snapshot: Snapshot
  let file: FileVersion
  let offset: Int

  /// Nil in a document that is not empty.
  var items: [CompletionItem]? {
    guard let written, !isConfiguration else { return nil }
    let typed = String(decoding: file.source.bytes[written.start..<written.end], as: UTF8.self)
    let expected = DocumentKind.expected(byFileName: file.path)
    let kinds = DocumentKind.allCases.filter { expected == nil || expected == $0 }
    // In a YAML file that may belong to another program only the first line is offered, once its beginning is typed.
    let isForeign = expected == nil && DocumentURI.isFile(file.path)
    if isForeign, typed.unicodeScalars.allSatisfy(\.isASCII) && typed.count < 3 { return nil }
    let whole = isForeign ? [] : kinds.flatMap { kind in Language.allCases.flatMap { keys in skeletons(of: kind, keys: keys) } }
    let lines = kinds.filter { $0 != .configuration }.flatMap { kind in Language.allCases.map { firstLine(of: kind, keys: $0) } }
    return (whole + lines).enumerated().compactMap { position, offered in item(offered, position, typed, written) }
  }

  /// Only the first line.
  private func firstLine(of kind: DocumentKind, keys: Language) -> Offered {
    let key = Bilingual(zh: "文件类型", en: "kind")[keys]
    let line = "\(key): \(kind.name[keys])"
    return Offered(
      label: line, detail: text(zh: "第一行", en: "first line"), names: [line, key, kind.name.english, kind.name.chinese], text: line + "\n",
      keys: keys, isOwnLanguage: keys == snapshot.language)
  }

  private var isConfiguration: Bool { DocumentKind.expected(byFileName: file.path) == .configuration }

  /// The range of the only word in the document besides comments and blank lines; where there is no word, the place for it.
  private var written: ByteRange? {
    let bytes = file.source.bytes
    var found: ByteRange?
    for line in Range(clamping: 0, min(file.source.lineIndex.count, 200)) {
      var range = file.source.contentRange(ofLine: line)
      while range.start < range.end, ASCII.isBlank(bytes[range.start]) { range = ByteRange(range.start + 1, range.end) }
      guard !range.isEmpty, bytes[range.start] != ASCII.numberSign else { continue }
      guard found == nil, range.touches(offset), !bytes[range.start..<range.end].contains(ASCII.colon) else { return nil }
      found = range
    }
    return found ?? ByteRange(at: offset)
  }

  private struct Offered {
    let label: String
    let detail: String
    let names: [String]
    let text: String
    let keys: Language
    let isOwnLanguage: Bool
  }

  private func skeletons(of kind: DocumentKind, keys: Language) -> [Offered] {
    let style = Skeleton.Style(keys: keys, comments: snapshot.language)
    let name = kind.name[keys]
    let isOwn = keys == snapshot.language
    let names = [kind.name.english, kind.name.chinese, "kind", "文件类型"]
    if kind == .standard {
      return [
        Offered(
          label: name, detail: text(zh: "骨架", en: "skeleton"), names: names, text: Skeleton.standard(style: style), keys: keys,
          isOwnLanguage: isOwn)
      ]
    }
    return StandardChoices(snapshot).all.flatMap { index in
      index.levels.indices.flatMap { Skeleton.Target.all(for: index, level: $0) }.map { choice in
        let text =
          kind == .trainingPlan ? Skeleton.trainingPlan(for: choice, style: style) : Skeleton.jobDescription(for: choice, style: style)
        let levelName = index.levels[choice.level].name.string
        let track = choice.track.map { [snapshot.text(index.trackLabel($0))] } ?? []
        return Offered(
          label: ([name, levelName] + track).joined(separator: " · "), detail: "\(index.id)@\(index.version)",
          names: names + [levelName] + track, text: text, keys: keys, isOwnLanguage: isOwn)
      }
    }
  }

  private func item(_ offered: Offered, _ position: Int, _ typed: String, _ range: ByteRange) -> CompletionItem? {
    guard let match = NameMatch.find(typed, in: offered.names) else { return nil }
    let digits = String(1000 + min(position, 8999))
    // Authors who type Chinese get a file with Chinese keys first, and those who type `kind` one with English keys.
    let isEnglish = !typed.isEmpty && (["kind"] + DocumentKind.allCases.map(\.name.english)).contains { $0.hasPrefix(typed) }
    let isChinese = !typed.unicodeScalars.allSatisfy(\.isASCII)
    let isFirst = isChinese || isEnglish ? (offered.keys == .chinese) == isChinese : offered.isOwnLanguage
    let text = SkeletonSnippet(offered.text, isSnippet: snapshot.client.completion.hasSnippets).text
    return CompletionItem(
      label: offered.label, detail: offered.detail, kind: .snippet, documentation: "```yaml\n\(offered.text)```",
      newText: text.text, isSnippet: text.hasStops && snapshot.client.completion.hasSnippets,
      sortText: "\(isFirst ? 1 : 2)\(match.rawValue)\(digits)",
      filterText: typed.isEmpty ? nil : typed,
      range: snapshot.range(range, in: file.source), client: snapshot.client.completion)
  }

  private func text(zh chinese: String, en english: String) -> String { snapshot.text(zh: chinese, en: english) }
}
