import Schema

extension Draft {
  /// Texts that may name the level if no label does: the standard in the words of the document, and the intended participants.
  var levelHints: [String] {
    let readers = extras.filter { Draft.readerNames.contains(PrintedText.folded($0.name)) }.flatMap(\.values)
    let others = extras.filter { DraftWords.fact($0.name, kind) == .standard }.flatMap(\.values)
    // A title line that was replaced by a labelled title.
    let titles = extras.filter { $0.name == "标题" || $0.name == "培训项目" }.flatMap(\.values)
    let bases = notes.filter { note in (note.contains("标准") || note.contains("《")) && Draft.basisWords.contains(where: note.contains) }
    let certificates = (notes + unplaced.map(\.text)).compactMap(Draft.certificate)
    return titles + [standard].compactMap(\.self) + others + bases + certificates
      + readers.filter { reader in
        // 已取得中级证书者 already have that level.
        let rest = LevelNames.separate(reader).rest
        if rest.filter({ !"（）()、人员学员级工的在岗职培训".contains($0) }).isEmpty { return true }
        return LevelNames.all(in: reader).count == 1 && rest.count <= 10 && !rest.contains { "已取得持获具有证以上及过达满经验毕业后或～-至".contains($0) }
      }
  }

  /// The certificate that a course ends with: 结业颁发中级培训证书.
  private static func certificate(in text: String) -> String? {
    guard text.utf8.count <= 600, let start = ["颁发", "核发", "发放"].compactMap({ text.firstRange(of: $0) }).first,
      let end = text[start.upperBound...].firstRange(of: "证书"), text[start.upperBound..<end.lowerBound].count <= 20
    else { return nil }
    let named = String(text[start.upperBound..<end.lowerBound])
    return LevelNames.all(in: named).count == 1 ? named : nil
  }

  private static let readerNames: Set<String> = [
    "培训对象", "适用对象", "教学对象", "对象", "适用", "适用人群", "适用人员", "面向", "面向对象", "面向人群", "招生对象", "participants", "audience", "targetgroup",
  ]
}
