import Schema
import TextModel

/// A training plan or job description as an import found it: the content of the file, and the texts that could not be placed.
struct Draft: Sendable {
  enum Kind: Sendable {
    case plan
    case job
  }

  /// A named value without a field in the format.
  struct Extra: Sendable, Hashable {
    let name: String
    var values: [String]
    /// The name in both key languages if the import chose it, since the document has no label for the value.
    var chosenName: Bilingual?

    func name(_ keys: Language) -> String { chosenName?[keys] ?? name }

    var length: Int { values.reduce(0) { $0 + $1.count } }
  }

  let kind: Kind
  var id: String?
  var title: String?
  /// `id@version`.
  var standard: String?
  /// Path and digest of the standard's file.
  var standardFile: String?
  var standardDigest: String?
  var level: String?
  var fromLevel: String?
  var track: String?
  var hourMinutes: String?
  var hours = DraftHours()
  var department: String?
  var reportsTo: String?
  var education: Education?
  var years: Quantity?
  var modules: [DraftModule] = []
  var duties: [DraftDuty] = []
  var abilities: [String] = []
  var knowledge: [String] = []
  var otherQualifications: [String] = []
  var notCovered: [(reference: String, reason: String)] = []
  var notes: [String] = []
  var extras: [Extra] = []
  /// Texts that could not be placed, which are written as comments.
  var unplaced: [UnplacedText] = []
  /// Texts that were understood and that the file has in another form: headings, names that the file writes as ids. `LostTexts` does not
  /// look for them.
  private(set) var recognized: Set<String> = []

  init(_ kind: Kind) { self.kind = kind }

  mutating func recognize(_ text: String?) {
    if let text { recognized.insert(text) }
  }
}

/// The hours of a plan, module or unit.
struct DraftHours: Sendable, Hashable {
  var total: Quantity?
  var theory: Quantity?
  var practice: Quantity?
  /// Whether the document labels the total as one that the author wrote, as exports of this tool do.
  var isTotalNamed = false

  var isEmpty: Bool { total == nil && theory == nil && practice == nil }

  var whole: Quantity? {
    if let total { return total }
    return isEmpty ? nil : (theory ?? .zero) + (practice ?? .zero)
  }

  /// The hours without a total that only repeats the sum of the parts, unless the author wrote it.
  var reduced: DraftHours {
    guard !isTotalNamed, let theory, let practice, total == theory + practice else { return self }
    return DraftHours(theory: theory, practice: practice)
  }

  /// A missing part is counted as 0.
  static func + (left: DraftHours, right: DraftHours) -> DraftHours {
    func sum(_ left: Quantity?, _ right: Quantity?) -> Quantity? { left.map { $0 + (right ?? .zero) } ?? right }
    var whole = DraftHours(
      total: sum(left.total, right.total), theory: sum(left.theory, right.theory), practice: sum(left.practice, right.practice))
    whole.isTotalNamed = left.isTotalNamed || right.isTotalNamed
    return whole
  }

  mutating func fill(_ other: DraftHours) {
    if total == nil { isTotalNamed = other.isTotalNamed }
    total = total ?? other.total
    theory = theory ?? other.theory
    practice = practice ?? other.practice
  }

  init(total: Quantity? = nil, theory: Quantity? = nil, practice: Quantity? = nil) {
    self.total = total
    self.theory = theory
    self.practice = practice
  }

  init?(_ text: String) {
    if let number = Quantity(Text(text)) {
      self.init(total: number)
      return
    }
    guard let parsed = HoursText(text) else { return nil }
    self.init(total: parsed[.total]?.value, theory: parsed[.theory]?.value, practice: parsed[.practice]?.value)
    let words = PrintedText.folded(text)
    isTotalNamed = total != nil && (words.hasPrefix("总计") || words.hasPrefix("total"))
  }
}

/// A text that could not be placed, with its line. It is written as a comment.
struct UnplacedText: Sendable {
  enum Subject: Sendable {
    /// It should be a reference to the standard.
    case reference
    /// It should be hours; with the header of its column.
    case hours(String)
    case text
  }

  let line: Int
  var text: String
  var subject = Subject.text
  /// The most similar name in the standard, for a reference.
  var nearest: String?

  var isReference: Bool { if case .reference = subject { true } else { false } }
}

/// A module or unit.
struct DraftModule: Sendable {
  var name: String
  let line: Int
  var hours = DraftHours()
  var objectives: [String] = []
  var covers: [String] = []
  var units: [DraftModule] = []
  var method: String?
  var weight: Quantity?
  var notes: [String] = []
  var extras: [Draft.Extra] = []
  /// Whether its table has a column of references, so that its name is not used to find references.
  var hasReferences = false
  /// The texts that should have been references or hours, and are neither.
  var unplaced: [UnplacedText] = []

  init(name: String, line: Int) {
    self.name = name
    self.line = line
  }
}

/// A duty.
struct DraftDuty: Sendable {
  var text: String
  let line: Int
  var covers: [String] = []
  var unplaced: [UnplacedText] = []
  var notes: [String] = []
  var extras: [Draft.Extra] = []
}

extension DraftModule {
  /// Merges the values of the same module in another table.
  mutating func merge(_ other: DraftModule) {
    hours.fill(other.hours)
    // Repetitions are close together; comparing the last 100 keeps the cost linear.
    let (lastObjectives, lastNotes, lastExtras) = (objectives.suffix(100), notes.suffix(100), extras.suffix(100))
    objectives += other.objectives.filter { !lastObjectives.contains($0) }
    covers += other.covers.filter { !covers.contains($0) }
    units += other.units
    method = method ?? other.method
    weight = weight ?? other.weight
    notes += other.notes.filter { !lastNotes.contains($0) }
    for extra in other.extras where !lastExtras.contains(extra) {
      if let known = extras.suffix(100).lastIndex(where: { $0.name == extra.name }) {
        extras[known].values += extra.values
      } else {
        extras.append(extra)
      }
    }
    unplaced += other.unplaced
  }
}
