import Schema
import TestSupport
import TextModel

/// Makes documents at random from the shapes, with texts that YAML would read as another type.
struct RandomDocument {
  private var random: RandomSource
  /// Whether every field has a value.
  private let isFull: Bool
  private(set) var said: [FieldValue] = []

  init(seed: UInt64, isFull: Bool = false) {
    random = RandomSource(seed: seed)
    self.isFull = isFull
  }

  mutating func text(_ kind: DocumentKind, _ keys: Language) -> String {
    said = fields(kind.shape, depth: 0).filter { $0.key.english != "kind" && $0.key.english != "format" }
    return switch kind {
    case .standard: DocumentWriter.write(Standard(fields: said), keys: keys)
    case .jobDescription: DocumentWriter.write(JobDescription(fields: said), keys: keys)
    case .trainingPlan: DocumentWriter.write(TrainingPlan(fields: said), keys: keys)
    case .configuration: DocumentWriter.write(record: Configuration(fields: said), keys: keys)
    }
  }

  func text(_ content: Document.Content, _ keys: Language) -> String {
    switch content {
    case .standard(let standard): DocumentWriter.write(standard, keys: keys)
    case .jobDescription(let job): DocumentWriter.write(job, keys: keys)
    case .trainingPlan(let plan): DocumentWriter.write(plan, keys: keys)
    case .configuration(let settings): DocumentWriter.write(record: settings, keys: keys)
    case .foreign: ""
    }
  }

  func said(_ content: Document.Content) -> [FieldValue] {
    let all =
      switch content {
      case .standard(let standard): standard.fieldValues
      case .jobDescription(let job): job.fieldValues
      case .trainingPlan(let plan): plan.fieldValues
      case .configuration(let settings): settings.fieldValues
      case .foreign: [FieldValue]()
      }
    return all.filter { $0.key.english != "kind" && $0.key.english != "format" }
  }

  private mutating func fields(_ shape: ShapeDescription, depth: Int) -> [FieldValue] {
    shape.fields.compactMap { field in
      guard isFull || field.isRequired || random.number(below: 3) > 0 else { return nil }
      let value = value(field.type, depth: depth + 1)
      return value.map { FieldValue(field.key, $0) }
    }
  }

  private mutating func value(_ type: TypeDescription, depth: Int) -> ShapeValue? {
    switch type {
    case .text(let role): return .text(role == .id || role == .standardID || role == .standardVersion ? identity() : awkward())
    case .level, .track: return .text(awkward())
    case .date: return .text("20\(10 + random.number(below: 20))-0\(1 + random.number(below: 9))-1\(random.number(below: 9))")
    case .wholeNumber: return .number(Quantity(random.number(below: 90)))
    case .quantity: return .number(Quantity(thousandths: random.number(below: 90_000)))
    case .boolean: return .boolean(random.number(below: 2) == 0)
    case .choice(let choices):
      return choices.options.indices.contains(0) ? .choice(choices.options[random.number(below: choices.options.count)].name) : nil
    case .numberedText(let role): return .text(role == .catalogueName ? awkward() : "\(random.number(below: 9)).1 \(awkward())")
    case .reference: return .text("1.\(1 + random.number(below: 8)) \(awkward())")
    case .list(let element):
      let count = 1 + random.number(below: isFull ? 1 : 4)
      let values = (0..<max(0, count)).compactMap { _ in value(element, depth: depth) }
      // A list of nothing is not written.
      return values.isEmpty ? nil : .list(values)
    case .record(let shape):
      let fields = fields(shape(), depth: depth)
      return fields.isEmpty ? nil : .record(fields)
    case .hours: return .text("\(random.number(below: 90))")
    case .anything: return .map([EntryValue("x", .list([.text(awkward()), .text(awkward())]))])
    case .map(_, let values):
      return .map((0..<2).compactMap { index in value(values, depth: depth).map { EntryValue("\(index)\(awkward())", $0) } })
    }
  }

  private mutating func awkward() -> String { "x" + AwkwardText.random(pieces: 4, &random) + "y" }

  private mutating func identity() -> String { ["a-1", "2.0", "2021-draft", "2021-06-01", "L5", "5"][random.number(below: 6)] }
}
