import Linter
import Schema
import Standards
import TextModel

/// An objective, a duty or a requirement that a plan or job description states twice, two modules or units with one name, or an entry
/// condition, an example, a level or a track that a standard lists twice.
struct RepeatedEntry: Rule {
  let id: RuleID = "repeated-entry"
  let severity = Severity.warning
  let documentKinds: Set<DocumentKind> = [.jobDescription, .standard, .trainingPlan]
  let rewrites: Set<RewrittenPart> = [.removal]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    switch subject.document.content {
    case .trainingPlan(let plan): check(plan, subject, report)
    case .jobDescription(let job): check(job, subject, report)
    case .standard(let standard): check(standard, subject, report)
    default: break
    }
  }

  private func check(_ standard: Standard, _ subject: Subject, _ report: (Finding) -> Void) {
    let examples = Bilingual(zh: "例子", en: "example")
    let levels = Bilingual(zh: "等级", en: "level")
    let tracks = Bilingual(zh: "工种", en: "track")
    for track in standard.tracks?.value ?? [] {
      if let list = track.value.levels { checkList(list, levels, subject, report) }
    }
    for function in standard.levels?.value.flatMap({ $0.value.functions?.value ?? [] }) ?? [] {
      if let list = function.value.tracks { checkList(list, tracks, subject, report) }
    }
    for function in standard.functions?.value ?? [] {
      if let list = function.value.levels { checkList(list, levels, subject, report) }
      if let list = function.value.tracks { checkList(list, tracks, subject, report) }
      for content in function.value.contents?.value ?? [] {
        if let list = content.value.levels { checkList(list, levels, subject, report) }
        if let list = content.value.examples { checkList(list, examples, subject, report) }
      }
    }
    for level in standard.levels?.value ?? [] {
      if let list = level.value.entry { RepeatedCondition.findings(in: list, subject).forEach(report) }
    }
  }

  private func check(_ job: JobDescription, _ subject: Subject, _ report: (Finding) -> Void) {
    let duties = (job.duties?.value ?? []).compactMap { $0.value.duty.map { ($0.value, $0.range) } }
    for repetition in Self.repetitions(among: duties) {
      report(finding(repetition, Bilingual(zh: "职责", en: "duty"), subject))
    }
    if let other = job.qualifications?.value.other { checkList(other, Bilingual(zh: "要求", en: "requirement"), subject, report) }
  }

  private func check(_ plan: TrainingPlan, _ subject: Subject, _ report: (Finding) -> Void) {
    let modules = plan.modules?.value ?? []
    checkNames(Self.names(of: modules, subject), subject, report) { name in
      Bilingual(zh: "有两个模块“\(name)”，请合并或改名", en: "There are two modules “\(name)”; merge them or rename one")
    }
    let objectives = Bilingual(zh: "目标", en: "objective")
    // Indices rather than copies: modules and units are large.
    for index in modules.indices {
      if let list = modules[index].value.objectives { checkList(list, objectives, subject, report) }
      let units = modules[index].value.units?.value ?? []
      let names = Self.names(of: units, subject)
      checkNames(names, subject, report) { name in
        Bilingual(zh: "这个模块有两个单元“\(name)”，请合并或改名", en: "The module has two units “\(name)”; merge them or rename one")
      }
      for unit in units.indices {
        if let list = units[unit].value.objectives { checkList(list, objectives, subject, report) }
      }
    }
  }

  /// The names of the units, if any is repeated. One that is there twice word for word has a finding of its own.
  private static func names(of units: [Located<Unit>], _ subject: Subject) -> [Located<NumberedText>] {
    let names = units.indices.compactMap { units[$0].value.unit }
    guard !repetitions(among: names.map { ($0.value.title, $0.titleRange) }).isEmpty else { return [] }
    let copies = CopiedUnits(among: units, subject).originals
    return names.filter { copies[$0.range] == nil }
  }

  /// The names of the modules, if any is repeated. A module that is a copy of another one, with all that it covers, has a finding of its own.
  private static func names(of modules: [Located<Module>], _ subject: Subject) -> [Located<NumberedText>] {
    let names = modules.indices.compactMap { modules[$0].value.module }
    guard !repetitions(among: names.map { ($0.value.title, $0.titleRange) }).isEmpty else { return [] }
    guard let alignment = subject.alignment.alignment else { return names }
    let copies = Set(RepeatedReferences(alignment).copiedModules().map(\.module))
    return modules.indices.filter { !copies.contains($0) }.compactMap { modules[$0].value.module }
  }

  // MARK: Sentences

  private func checkList(_ list: Located<[Located<Text>]>, _ what: Bilingual, _ subject: Subject, _ report: (Finding) -> Void) {
    for repetition in Self.repetitions(among: list.value.map { ($0.value, $0.range) }) {
      let editing = ListEditing(subject.document.source)
      let edit = editing.remove(repetition.range, fromListAt: list.range, key: list.keyRange, isOnlyItem: false)
      let fixes = edit.map { [subject.fix(Bilingual(zh: "删去这一条", en: "Remove it here"), .unsafe, [$0])] } ?? []
      report(finding(repetition, what, subject, fixes))
    }
  }

  private func finding(_ repetition: Repetition, _ what: Bilingual, _ subject: Subject, _ fixes: [Fix] = []) -> Finding {
    let text = ShortText.of(repetition.text.string)
    return Finding(
      at: repetition.range,
      Bilingual(
        zh: "\(what.chinese)“\(text)”写了两次，请删去一处", en: "The \(what.english) “\(text)” is stated twice; remove one"),
      notes: [note(repetition, subject)], fixes: fixes)
  }

  // MARK: Names

  private func checkNames(
    _ names: [Located<NumberedText>], _ subject: Subject, _ report: (Finding) -> Void, message: (String) -> Bilingual
  ) {
    for repetition in Self.repetitions(among: names.map { ($0.value.title, $0.titleRange) }) {
      report(
        Finding(
          at: repetition.range, message(ShortText.of(repetition.text.string)), severity: .information,
          notes: [note(repetition, subject)]))
    }
  }

  private func note(_ repetition: Repetition, _ subject: Subject) -> Note {
    Note(subject.location(repetition.first), Bilingual(zh: "另一处在此", en: "the other one"))
  }

  // MARK: Search

  private struct Repetition {
    let text: Text
    let range: ByteRange
    let first: ByteRange
  }

  /// Whether two of the texts have the same Chinese characters and digits. Few lists have such texts; only those are compared in detail.
  private static func mayRepeat(_ texts: [(text: Text, range: ByteRange)]) -> Bool {
    let sums = texts.compactMap { text, _ in text.withBytes { sum(of: $0) } }
    guard sums.count == texts.count else { return true }
    guard sums.count > 12 else {
      return sums.indices.contains { position in sums[..<position].contains(sums[position]) }
    }
    return Set(sums).count < sums.count
  }

  /// A sum over the common Chinese characters and the digits of a text, the same for texts that are equal but for spaces and width. Nil
  /// where a character stands for one of these, as ⼈, ㈠ and ② do.
  private static func sum(of bytes: UnsafeBufferPointer<UInt8>) -> UInt32? {
    var sum: UInt32 = 0
    var offset = 0
    while offset + 2 < bytes.count {
      let (lead, second) = (bytes[offset], bytes[offset + 1])
      if (0xE5...0xE8).contains(lead) {
        sum = sum &* 31 &+ (UInt32(lead) << 16 | UInt32(second) << 8 | UInt32(bytes[offset + 2]))
        offset += 3
        continue
      }
      if ASCII.isDigit(lead) { sum = sum &* 31 &+ UInt32(lead) }
      switch lead {
      case 0xC2 where [0xB2, 0xB3, 0xB9, 0xBC, 0xBD, 0xBE].contains(second), 0xE2 where second >= 0xBA || (0x81...0x93).contains(second),
        0xE3 where (0x88...0x8F).contains(second), 0xEF where (0xA4...0xAB).contains(second), 0xF0...0xFF:
        return nil
      case 0xEF where second == 0xBC && (0x90...0x99).contains(bytes[offset + 2]):
        sum = sum &* 31 &+ UInt32(bytes[offset + 2] - 0x90 + ASCII.zero)
        offset += 3
      default: offset += 1
      }
    }
    while offset < bytes.count {
      if ASCII.isDigit(bytes[offset]) { sum = sum &* 31 &+ UInt32(bytes[offset]) }
      offset += 1
    }
    return sum
  }

  /// The texts that an earlier one repeats, spaces and full or half width aside.
  private static func repetitions(among texts: [(text: Text, range: ByteRange)]) -> [Repetition] {
    guard texts.count > 1, mayRepeat(texts) else { return [] }
    var first: [NameKey: ByteRange] = [:]
    return texts.compactMap { text, range in
      guard !text.isEmpty else { return nil }
      let key = NameKey(text)
      guard let other = first[key] else {
        first[key] = range
        return nil
      }
      return Repetition(text: text, range: range, first: other)
    }
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "同一条写了两次", en: "Stated twice"),
    rationale: Bilingual(
      zh: "同一模块里相同的目标、同一岗位里相同的职责或要求，标准里相同的申报条件、例子、等级或工种，多半是复制后忘了修改，或者合并文件时留下的。两个模块、同一模块的两个单元同名，读的人分不清指的是哪一个。比较时不计空格和全半角。",
      en:
        "The same objective twice in a module, the same duty or requirement twice in a job description, or the same entry condition, example, level or track twice in a standard, is usually a copy that was not edited, or is left over from merging files. If two modules, or two units of a module, have one name, readers cannot tell which one is meant. Spaces and full or half width are ignored."
    ),
    bad: [
      RuleExample(
        .trainingPlan,
        """
        modules:
          - module: M1 原料准备
            objectives:
              - 能独立准备原料
              - 能核对原料的数量
              - 能独立准备原料
              # ^^^^^^^^^^^^^^ warning[repeated-entry]: 目标“能独立准备原料”写了两次
            units:
              - {unit: M1.1 称量练习, hours: {practice: 4}}
              - {unit: M1.2 称量练习, hours: {practice: 4}}
              #             ^^^^^^^^ information[repeated-entry]: 两个单元“称量练习”
            covers: [1 原料准备]
        """),
      RuleExample(
        .jobDescription,
        """
        duties:
          - duty: 负责原料的验收
            covers: [1 原料准备]
          - duty: 负责原料的验收
            #     ^^^^^^^^^^^^^^ warning[repeated-entry]: 职责“负责原料的验收”写了两次
        """),
      RuleExample(
        .standard,
        """
        levels:
          - level: junior
            name: 初级
            entry:
              - {education: any, years: 2}
              - {education: any, years: 2}
              # ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[repeated-entry]: 这条申报条件写了两次
            functions: []
        """),
    ],
    good: [
      RuleExample(
        .trainingPlan,
        """
        modules:
          - module: M1 原料准备
            objectives:
              - 能独立准备原料
              - 能核对原料的数量
            covers: [1 原料准备]
        """)
    ])
}
