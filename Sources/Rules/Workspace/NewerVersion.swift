import Linter
import Schema
import Standards
import TextModel

/// A plan or job description for whose standard the workspace has a later edition.
struct NewerVersion: Rule {
  let id: RuleID = "newer-version"
  let severity = Severity.warning
  let documentKinds: Set<DocumentKind> = [.jobDescription, .trainingPlan]
  /// Changes beyond this are counted, not listed.
  private static let maximumNotes = 12

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard let alignment = subject.alignment.alignment, let reference = alignment.file.standard else { return }
    let index = alignment.index
    // A standard whose version is missing is not older.
    guard !index.version.isEmpty, let newest = Self.newest(after: index, in: subject.workspace) else { return }
    let changes = EditionImpactText(EditionImpact(path: subject.path, alignment, subject.workspace.comparison(old: index, new: newest)))
    var notes = changes.notes
    if notes.count > Self.maximumNotes {
      let left = notes.count - Self.maximumNotes
      notes = Array(notes.prefix(Self.maximumNotes))
      notes.append(
        Note(
          newest.file.location(newest.standard.levels?.head ?? ByteRange(at: 0)),
          Bilingual(zh: "另有 \(left) 处变化", en: "\(English.count(left, "more change"))")))
    }
    let fixes =
      [migration(to: newest, hasVersion: reference.value.version != nil, subject)].compactMap(\.self)
      + (reference.value.version.map { [update($0, to: newest, subject)] } ?? [])
    report(
      Finding(
        at: reference.value.version?.range ?? reference.range, message(index, newest, changes), about: .here(newest.version.string),
        notes: notes,
        fixes: fixes))
  }

  /// Moves every reference too; what has disappeared is left for the author.
  private func migration(to newest: StandardIndex, hasVersion: Bool, _ subject: Subject) -> Fix? {
    guard let migration = Migration(subject.file, in: subject.workspace, to: newest), !migration.edits.isEmpty else { return nil }
    // If only the version changes, the other fix does the same.
    if migration.edits.count == 1, migration.impact.changed.isEmpty, hasVersion { return nil }
    let count = migration.impact.changed.count
    let title =
      count > 0
      ? Bilingual(
        zh: "改为依据版本 \(newest.version)，并改写 \(count) 处引用",
        en: "Change to version \(newest.version) and update \(English.count(count, "reference"))")
      : Bilingual(
        zh: "改为依据版本 \(newest.version)，并更新相关字段", en: "Change to version \(newest.version) and update the fields that depend on it")
    return subject.fix(title, .assist, migration.edits)
  }

  /// The author has to adapt the file to the new version: the notes list the changes.
  private func update(_ version: Located<Text>, to newest: StandardIndex, _ subject: Subject) -> Fix {
    let isQuoted = subject.document.source.string(in: version.range).hasPrefix("\"")
    let text = isQuoted ? "\"\(newest.version)\"" : newest.version.string
    return subject.fix(
      Bilingual(zh: "改为依据版本 \(text)", en: "Change to version \(text)"), .assist, replacing: version.range, with: text)
  }

  /// Drafts only count for plans that are based on a draft themselves.
  private static func newest(after index: StandardIndex, in workspace: Workspace) -> StandardIndex? {
    let editions = workspace.newestEditions(withID: index.id)
    let newest = index.standard.status?.value == .draft ? editions.ofAll : editions.published
    return newest.flatMap { $0 !== index && EditionOrder.isLater($0, than: index) ? $0 : nil }
  }

  private func message(_ old: StandardIndex, _ new: StandardIndex, _ changes: EditionImpactText) -> Bilingual {
    let what = changes.summary
    return Bilingual(
      zh: "标准 \(old.id) 有新版 \(new.version)：\(what.chinese)",
      en: "The standard \(old.id) has a newer version, \(new.version): \(what.english)")
  }

  var documentation: RuleDocumentation { Self.page }

  /// Made on first use: its examples are computed.
  private static let page = RuleDocumentation(
    title: Bilingual(zh: "标准有新版", en: "Newer version of the standard"),
    rationale: Bilingual(
      zh: "标准修订之后，计划和岗位说明引用的条目可能已经改号、改写或者删去，还可能增加了要求。这里列出对本文件有影响的变化，修改版本号之前先看一遍。草案不算新版，除非本文件依据的就是草案。",
      en:
        "When a standard is revised, the items that a plan or job description refers to may have been renumbered, reworded or removed, and requirements may have been added. The changes that affect this file are listed; read them before you change the version. A draft does not count as a newer version unless this file is based on a draft."
    ),
    bad: [
      RuleExample(
        .trainingPlan,
        """
        modules:
          - module: M1 原料准备
            covers: [1 原料准备]
        # whole change below
        standard: {id: baker, version: 2024-a}
        #                              ^^^^^^ warning[newer-version]: 1 条改写
        """,
        beside: [
          RuleExample.Companion(
            "new.standard.yaml",
            RuleExample.standard.replacing("version: 2024-a", by: "version: 2024-b").replacing("能按配方称量原料", by: "能按配方和比例称量原料"))
        ])
    ],
    good: [
      RuleExample(
        .trainingPlan, "modules: []\n",
        beside: [
          RuleExample.Companion(
            "new.standard.yaml",
            RuleExample.standard.replacing("version: 2024-a", by: "version: 2024-b").replacing("status: published", by: "status: draft"))
        ])
    ])
}

extension String {
  /// The text with one part replaced in place.
  fileprivate func replacing(_ part: String, by other: String) -> String {
    let text = Text(self)
    guard let match = WordFinder([part]).firstMatch(in: text) else { return self }
    return text.slice(0, match.start).string + other + text.slice(match.end, text.count).string
  }
}
