import Schema
import Standards
import TextModel

/// The inlay hints of a document, in order.
struct HintList {
  /// An inlay hint: the byte that it follows, and its text.
  struct Hint {
    let offset: Int
    let label: String
    var page: String?
    /// The reference that the hint completes, and its complete text.
    var written: (range: ByteRange, text: String)?
  }

  private(set) var all: [Hint] = []
  private let language: Language

  init(_ file: FileVersion, at current: WorkspaceSnapshot, language: Language) {
    self.language = language
    if let index = current.workspace.standard(at: file.path) { addAmounts(of: index) }
    if let alignment = current.alignment(of: file.path) { addReferences(of: alignment) }
    if case .trainingPlan(let plan) = file.document.content { addHours(of: plan) }
    all.sort { $0.offset < $1.offset }
  }

  /// `2 项内容，11 条能力` after a function of a level.
  private mutating func addAmounts(of index: StandardIndex) {
    for function in index.functions.indices {
      all.append(Hint(offset: index.functions[function].range.end, label: amount(of: function, index)))
    }
  }

  private mutating func addReferences(of alignment: Alignment) {
    for resolved in alignment.references {
      guard let target = resolved.resolution.certain else {
        addMembers(of: resolved, alignment)
        continue
      }
      let reference = resolved.reference
      let label: String
      var written: (range: ByteRange, text: String)?
      if reference.value.title.isEmpty {
        label = alignment.index.title(of: target).string
        written = (reference.range, "\(reference.value.whole.string) \(label)")
      } else if case .function(let function) = target {
        label = amount(of: function, alignment.index)
      } else {
        continue
      }
      let page = TargetPage(target, alignment.index, language: language).markdown
      all.append(Hint(offset: reference.range.end, label: label, page: page, written: written))
    }
  }

  /// The titles of the targets that a range or rest refers to.
  private mutating func addMembers(of resolved: ResolvedReference, _ alignment: Alignment) {
    let targets = resolved.resolution.certainTargets
    guard !targets.isEmpty else { return }
    let shown = targets.prefix(Self.maximumMembers).map { alignment.index.title(of: $0).string }
    let more = targets.count - shown.count
    let tail = more == 0 ? "" : language == .chinese ? "等 \(targets.count) 项" : " and \(more) more"
    all.append(
      Hint(offset: resolved.reference.range.end, label: shown.joined(separator: language == .chinese ? "、" : ", ") + tail))
  }

  private static let maximumMembers = 3

  private func amount(of function: Int, _ index: StandardIndex) -> String {
    let contents = index.functions[function].contents.count
    let abilities = index.items(in: .function(function)).count { index.items[$0].column == .abilities }
    return language.text(
      zh: "\(contents) 项内容，\(abilities) 条能力",
      en: "\(English.count(contents, "content")), \(English.count(abilities, "ability", "abilities"))")
  }

  /// The hours of the plan that are left for further modules, or the excess of the modules.
  private mutating func addHours(of plan: TrainingPlan) {
    guard plan.modules?.value.isEmpty == false, let hours = plan.hours?.value, let left = HoursLeft(plan) else { return }
    add(hours.total, left.total)
    add(hours.theory, left.theory)
    add(hours.practice, left.practice)
  }

  private mutating func add(_ planned: Located<Quantity>?, _ left: Quantity?) {
    guard let planned, let left, left != .zero else { return }
    let amount = left < .zero ? Quantity.zero - left : left
    let label =
      left < .zero
      ? Bilingual(zh: "超出 \(amount)", en: "\(amount) over") : Bilingual(zh: "剩余 \(amount)", en: "\(amount) left")
    all.append(Hint(offset: planned.range.end, label: label[language]))
  }
}
