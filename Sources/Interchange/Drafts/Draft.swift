import Schema
import TextModel

/// A training plan or job description as an import found it: what the file will say, and what could not be placed.
struct Draft: Sendable {
  enum Kind: Sendable {
    case plan
    case job
  }

  /// A named value that the format has no field for.
  struct Extra: Sendable, Hashable {
    let name: String
    var values: [String]
    /// The name in both key languages where the import chose it, since the document has no label here.
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
  /// Text that could not be placed; written as comments.
  var unplaced: [UnplacedText] = []

  init(_ kind: Kind) { self.kind = kind }
}

/// Hours as they are written.
struct DraftHours: Sendable, Hashable {
  var total: Quantity?
  var theory: Quantity?
  var practice: Quantity?
  /// Whether the document writes the total beside its parts by a word of its own, as our export does for a total of the author's.
  var isTotalNamed = false

  var isEmpty: Bool { total == nil && theory == nil && practice == nil }

  var whole: Quantity? {
    if let total { return total }
    return isEmpty ? nil : (theory ?? .zero) + (practice ?? .zero)
  }

  /// A total that only repeats the sum of the two is left out, unless the author wrote it.
  var reduced: DraftHours {
    guard !isTotalNamed, let theory, let practice, total == theory + practice else { return self }
    return DraftHours(theory: theory, practice: practice)
  }

  /// A missing part counts as 0.
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
    guard let said = HoursText(text) else { return nil }
    self.init(total: said[.total]?.value, theory: said[.theory]?.value, practice: said[.practice]?.value)
    let words = PrintedText.folded(text)
    isTotalNamed = total != nil && (words.hasPrefix("总计") || words.hasPrefix("total"))
  }
}

/// Text that could not be placed, with its line; written as a comment.
struct UnplacedText: Sendable {
  enum Subject: Sendable {
    /// It should name something of the standard.
    case reference
    /// The head of the column of hours that it is in.
    case hours(String)
    case text
  }

  let line: Int
  var text: String
  var subject = Subject.text
  /// The name of the standard that a reference is most like.
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
  /// Its table has a column of references: nothing is guessed from its name.
  var hasReferences = false
  /// What should have been a reference or hours, and is neither.
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
  /// Takes over what another table says of the same module.
  mutating func merge(_ other: DraftModule) {
    hours.fill(other.hours)
    // Repetitions are close together; comparing the last 100 keeps this linear.
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
