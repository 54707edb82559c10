import Linter
import Schema
import Standards
import TextModel
import YAML

/// The standard that a file names was not found, or is ambiguous.
struct UnresolvedStandard: Rule {
  let id: RuleID = "unresolved-standard"
  let severity = Severity.error
  let documentKinds: Set<DocumentKind> = [.jobDescription, .trainingPlan]
  let rewrites: Set<RewrittenPart> = [.value, .addition]

  /// Further standards are counted, not listed. Beyond the second limit, ids are not searched for a similar one, since each plan would be
  /// compared with thousands of standards.
  private static let maximumListed = 20
  private static let maximumCompared = 200

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard case .standardNotFound(let file, let resolution) = subject.alignment, let reference = file.standard,
      !CutOffText.isIncomplete(reference.range, subject)
    else { return }
    if let finding = elsewhere(reference, resolution, subject) { return report(finding) }
    switch resolution {
    case .found, .incomplete: return
    case .unknown(let candidates): report(unknown(reference, candidates, subject))
    case .fileNotFound(let path, let candidates): report(fileNotFound(path, reference, candidates, subject))
    case .otherVersion(let candidates): report(otherVersion(reference, candidates, subject))
    case .versionMissing(let candidates): report(versionMissing(reference, candidates, subject))
    case .several(let candidates): report(several(reference, candidates))
    }
  }

  private func unknown(_ reference: Located<StandardReference>, _ candidates: [StandardIndex], _ subject: Subject) -> Finding {
    let id = reference.value.id
    let written = id?.value.string ?? ""
    let compared = candidates.prefix(Self.maximumCompared)
    let nearest = NearestName.find(written, among: compared.map(\.id.string)) ?? Self.id(ofStandardCalled: written, among: compared)
    let list = candidateList(candidates)
    var fixes: [Fix] = []
    if let nearest, let id {
      // If several files have the same id, it is probably not a typing mistake. Ids have hyphens: of `pv_keeper` in a standard and `pv-keeper`,
      // the standard's may be the wrong one.
      let isSound =
        !(nearest.contains("_") && !written.contains("_")) && NameEnds.haveCleanEnds(nearest, comparedWith: written)
        && !isCitedElsewhere(written, subject)
      let safety: FixSafety = isSound ? .safe : .unsafe
      fixes = [
        subject.fix(
          Bilingual(zh: "改为“\(nearest)”", en: "Change to `\(nearest)`"), safety, replacing: id.range, with: Quoting.scalar(nearest))
      ]
    } else if let id, let only = SoleStandard.among(candidates) {
      fixes = [Self.fix(reference, id, naming: only, subject)]
    }
    let question =
      nearest.map { (zh: "，是否为 \($0)？", en: "; did you mean `\($0)`?") }
      ?? (
        zh: "；现有：\(list)。标准放在别的文件夹里时，请在设置里用 standards 指明",
        en: "; available: \(list). If it is in another folder, name the folder under `standards` in the settings"
      )
    return Finding(
      at: id?.range ?? reference.range,
      Bilingual(zh: "找不到标准 \(written)\(question.zh)", en: "Standard `\(written)` not found\(question.en)"), fixes: fixes)
  }

  private static func fix(_ reference: Located<StandardReference>, _ id: Located<Text>, naming only: StandardIndex, _ subject: Subject)
    -> Fix
  {
    let name = "\(only.id)@\(only.version)"
    let title = Bilingual(zh: "改为“\(name)”", en: "Change to `\(name)`")
    guard let version = reference.value.version else {
      let isShort = reference.range == id.range
      return subject.fix(title, .assist, replacing: id.range, with: Quoting.scalar(isShort ? name : only.id.string))
    }
    return subject.fix(
      title, .assist, [TextEdit(id.range, Quoting.scalar(only.id.string)), TextEdit(version.range, Quoting.scalar(only.version.string))])
  }

  /// Whether another file names the same unknown standard. Of very many files only the first are asked.
  private func isCitedElsewhere(_ id: String, _ subject: Subject) -> Bool {
    subject.workspace.files.prefix(1_000).contains { file in
      file.path != subject.path && file.document.standardReference?.value.id?.value.string == id
    }
  }

  /// The id of the standard whose title or printed number was written in place of it.
  private static func id(ofStandardCalled written: String, among candidates: ArraySlice<StandardIndex>) -> String? {
    let name = NameKey(Text(plain(written)))
    let ids = Set(
      candidates.filter { index in
        [index.standard.title?.value.string, index.standard.titleEnglish?.value.string, index.standard.number?.value.string]
          .contains { $0.map { NameKey(Text(plain($0))) == name } ?? false }
      }.map(\.id.string))
    return ids.count == 1 ? ids.first : nil
  }

  /// Without the brackets around a title and the signs between the parts of a number.
  private static func plain(_ text: String) -> String {
    String(text.lowercased().filter { !["《", "》", "—", "－", "-", "–", "/", " "].contains($0) })
  }

  private func fileNotFound(_ path: String, _ reference: Located<StandardReference>, _ candidates: [StandardIndex], _ subject: Subject)
    -> Finding
  {
    if let realPath = subject.workspace.outside[LogicalPath.resolve(path, relativeTo: subject.file.path)] {
      return Finding(
        at: reference.value.file?.range ?? reference.range,
        Bilingual(
          zh: "标准文件 \(path) 在工作区之外，没有读取；它在 \(LogicalPath.parent(of: realPath))，要读取请用 --standards 或配置中的“标准目录”指明这个文件夹",
          en:
            "The standard's file \(path) is outside the workspace and was not read; it is in \(LogicalPath.parent(of: realPath)): name that folder with --standards or under `standards` in the configuration"
        ))
    }
    return Finding(
      at: reference.value.file?.range ?? reference.range,
      Bilingual(
        zh: "标准文件 \(path) 不存在，或不是职业标准；现有：\(candidateList(candidates))",
        en: "The standard's file \(path) does not exist or is not a standard; available: \(candidateList(candidates))"))
  }

  /// The finding for a path that names the file of a standard with another id.
  private func otherStandard(
    _ reference: StandardReference, _ id: Located<Text>, _ file: String, _ index: StandardIndex, _ subject: Subject
  ) -> Finding {
    var edits = [TextEdit(id.range, index.id.string)]
    if let version = reference.version, version.value != index.version { edits.append(TextEdit(version.range, index.version.string)) }
    let title = Bilingual(zh: "改为“\(index.id)@\(index.version)”", en: "Change to `\(index.id)@\(index.version)`")
    let asked = id.value.string + (reference.version.map { "@" + $0.value.string } ?? "")
    let location = index.standard.id.map { index.file.location($0.range) }
    return Finding(
      at: id.range,
      Bilingual(
        zh: "写的是标准 \(asked)，但文件 \(file) 中是 \(index.id)@\(index.version)",
        en: "The file refers to standard `\(asked)`, but \(file) contains `\(index.id)@\(index.version)`"),
      notes: location.map { [Note($0, here(index))] } ?? notes([index]), fixes: [subject.fix(title, .unsafe, edits)])
  }

  private func otherVersion(_ reference: Located<StandardReference>, _ candidates: [StandardIndex], _ subject: Subject) -> Finding {
    if let named = reference.value.id, let file = reference.value.file?.value.string, let only = candidates.first, !only.id.isEmpty,
      only.id != named.value
    {
      return otherStandard(reference.value, named, file, only, subject)
    }
    let version = reference.value.version
    let value = version?.value.string ?? ""
    // Without quotation marks, a blank at an end would not be visible.
    let written = value.first != " " && value.last != " " ? value : "“\(value)”"
    let id = candidates.first?.id.string ?? ""
    let versions = Self.list(candidates) { $0.version.string }
    var fixes: [Fix] = []
    let intended = version.flatMap { version in candidates.first { NameKey($0.version) == NameKey(version.value) } }
    // A blank in the standard's own version is not copied.
    if let version, let intended, !intended.version.string.contains(" "), intended.id == reference.value.id?.value,
      let text = Self.written(intended.version, version)
    {
      let title = Bilingual(zh: "改为 \(intended.version)", en: "Change to `\(intended.version)`")
      let quote = subject.document.source.string(in: version.range).first.flatMap { $0 == "\"" || $0 == "'" ? String($0) : nil }
      let isPlain = text == intended.version.string
      let quoted = quote.map { $0 + text + $0 }
      fixes = [subject.fix(title, .safe, replacing: version.range, with: isPlain ? quoted ?? text : text)]
    } else if candidates.count == 1, let only = candidates.first, let version, only.id == reference.value.id?.value,
      let text = Self.written(only.version, version)
    {
      let title = Bilingual(zh: "改用版本 \(only.version)", en: "Use version `\(only.version)`")
      // Another version is another document.
      fixes = [subject.fix(title, .unsafe, replacing: version.range, with: text)]
    }
    if let file = reference.value.file?.value.string, let only = candidates.first, let version {
      return Finding(
        at: version.range,
        Bilingual(
          zh: "写的是标准 \(id) 的版本 \(written)，但文件 \(file) 中是版本 \(only.version)",
          en: "The file refers to version `\(written)` of standard `\(id)`, but \(file) contains version `\(only.version)`"),
        notes: notes([only]), fixes: fixes)
    }
    return Finding(
      at: version?.range ?? reference.value.file?.range ?? reference.range,
      Bilingual(
        zh: "标准 \(id) 没有版本 \(written)，现有版本：\(versions)", en: "Standard `\(id)` has no version `\(written)`; available: \(versions)"),
      notes: notes(candidates), fixes: fixes)
  }

  private func several(_ reference: Located<StandardReference>, _ candidates: [StandardIndex]) -> Finding {
    let id = reference.value.id?.value.string ?? ""
    return Finding(
      at: reference.value.id?.range ?? reference.range,
      Bilingual(
        zh: "有 \(candidates.count) 个文件都是标准 \(id) 的这一版本，请用“文件”字段指明一个",
        en: "\(candidates.count) files are this version of standard `\(id)`; name one of them with the field `file`"),
      notes: notes(candidates))
  }

  private func candidateList(_ candidates: [StandardIndex]) -> String {
    candidates.isEmpty ? "—" : Self.list(candidates) { "\($0.id)@\($0.version)" }
  }

  /// The names without duplicates, since several files may have the same version. Among thousands of candidates a name may be repeated.
  static func list(_ candidates: [StandardIndex], _ name: @escaping (StandardIndex) -> String) -> String {
    guard candidates.count <= 5 * maximumListed else { return ShortList.joined(candidates.lazy.map(name), by: ", ") }
    var seen: Set<String> = []
    return ShortList.joined(candidates.map(name).filter { seen.insert($0).inserted }, by: ", ")
  }

  private func here(_ index: StandardIndex) -> Bilingual {
    Bilingual(zh: "此处是 \(index.id)@\(index.version)", en: "here is \(index.id)@\(index.version)")
  }

  private func notes(_ candidates: [StandardIndex]) -> [Note] {
    candidates.prefix(Self.maximumListed).map { index in
      let range = index.standard.version?.range ?? index.standard.id?.range ?? ByteRange(at: 0)
      return Note(index.file.location(range), here(index))
    }
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "找不到所依据的标准", en: "Standard not found"),
    rationale: Bilingual(
      zh: "岗位说明和培训计划都对照一个标准的一个版本来检查。标准由标识和版本确定，文件位置只是线索；标准不明时，依赖它的检查全部停止，只报告这一处。",
      en:
        "Job descriptions and training plans are checked against one version of one standard. The id and version identify it; the file is only a hint where to look. As long as the standard is not known, checks that depend on it are skipped and only this is reported."
    ),
    bad: [
      RuleExample(
        .trainingPlan,
        """
        standard: {id: baker, version: 2019-a}
        #                              ^^^^^^ error[unresolved-standard]: 2024-a
        """),
      RuleExample(
        .jobDescription,
        """
        standard: {id: backer, version: 2024-a}
        #              ^^^^^^ error[unresolved-standard]: did you mean
        """),
    ],
    good: [RuleExample(.trainingPlan, "standard: {id: baker, version: 2024-a}\n"), RuleExample(.trainingPlan, "standard: baker@2024-a\n")])
}
