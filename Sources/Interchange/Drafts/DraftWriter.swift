import Schema
import TextModel
import YAML

/// Writes a draft as a file of the format. Texts that could not be placed are written as comments.
struct DraftWriter {
  private let keys: Language
  private let shape: ShapeDescription
  private var yaml = DraftText()

  static func write(_ draft: Draft, keys: Language) -> String {
    var writer = DraftWriter(keys: keys, shape: draft.kind == .plan ? TrainingPlan.shape.description : JobDescription.shape.description)
    writer.header(draft)
    if draft.kind == .plan { writer.modules(draft) } else { writer.duties(draft) }
    writer.notCovered(draft)
    writer.free(notes: draft.notes, draft.extras, writer.shape, at: 0, separated: true)
    writer.unplaced(draft.unplaced, at: 0)
    return writer.yaml.text
  }

  private static func flow(_ text: String) -> String { ScalarText.written(text, inFlow: true) }

  private init(keys: Language, shape: ShapeDescription) {
    self.keys = keys
    self.shape = shape
  }

  private func key(_ english: String, _ shape: ShapeDescription) -> String { shape.field(forKey: english)?.key[keys] ?? english }

  private mutating func header(_ draft: Draft) {
    let kind = draft.kind == .plan ? DocumentKind.trainingPlan : .jobDescription
    yaml.verbatim(key("kind", shape), kind.name[keys], at: 0)
    yaml.verbatim(key("format", shape), String(Document.formatVersion), at: 0)
    entry("id", draft.id)
    entry("title", draft.title)
    standard(draft)
    entry("level", draft.level)
    if draft.kind == .plan { entry("from-level", draft.fromLevel) }
    entry("track", draft.track)
    if draft.kind == .plan {
      if let minutes = draft.hourMinutes { yaml.verbatim(key("hour-minutes", shape), minutes, at: 0) }
      hours(draft.hours, shape, at: 0)
    } else {
      entry("department", draft.department)
      entry("reports-to", draft.reportsTo)
      if let education = draft.education { yaml.verbatim(key("education", shape), education.name[keys], at: 0) }
      if let years = draft.years { yaml.verbatim(key("years", shape), years.description, at: 0) }
    }
  }

  private mutating func standard(_ draft: Draft) {
    let file = [("file", draft.standardFile), ("digest", draft.standardDigest)].filter { $0.1 != nil }
    guard !file.isEmpty, let standard = draft.standard else { return entry("standard", draft.standard) }
    let inner = StandardReference.shape.description
    let at = standard.firstIndex(of: "@") ?? standard.endIndex
    let version = standard[at...].dropFirst()
    var fields = [(key: key("id", inner), value: Self.flow(String(standard[..<at])))]
    if !version.isEmpty { fields.append((key("version", inner), Self.flow(String(version)))) }
    for (name, value) in file { fields.append((key(name, inner), Self.flow(value ?? ""))) }
    yaml.mapping(key("standard", shape), fields, at: 0)
  }

  private mutating func entry(_ name: String, _ value: String?) {
    if let value, !value.isEmpty { yaml.entry(key(name, shape), value, at: 0) }
  }

  private mutating func hours(_ hours: DraftHours, _ shape: ShapeDescription, at depth: Int) {
    if hours.isEmpty { return }
    let inner = Hours.shape.description
    if let total = hours.total, hours.theory == nil, hours.practice == nil {
      return yaml.verbatim(key("hours", shape), total.description, at: depth)
    }
    let parts = [("total", hours.total), ("theory", hours.theory), ("practice", hours.practice)]
    yaml.mapping(key("hours", shape), parts.compactMap { name, value in value.map { (key(name, inner), $0.description) } }, at: depth)
  }

  // MARK: Plan

  private mutating func modules(_ draft: Draft) {
    yaml.blank()
    guard !draft.modules.isEmpty else { return yaml.verbatim(key("modules", shape), "[]", at: 0) }
    yaml.head(key("modules", shape), at: 0)
    for module in draft.modules {
      self.module(module, Module.shape.description, nameKey: "module", at: 1)
    }
  }

  private mutating func module(_ module: DraftModule, _ shape: ShapeDescription, nameKey: String, at depth: Int) {
    yaml.entry(key(nameKey, shape), module.name, at: depth, startsItem: true)
    hours(module.hours, shape, at: depth + 1)
    yaml.list(key("objectives", shape), module.objectives, at: depth + 1)
    yaml.list(key("covers", shape), module.covers, at: depth + 1)
    unplaced(module.unplaced, at: depth + 1)
    var extras = module.extras
    if nameKey == "module" {
      if !module.units.isEmpty {
        yaml.head(key("units", shape), at: depth + 1)
        for unit in module.units { self.module(unit, Unit.shape.description, nameKey: "unit", at: depth + 2) }
      }
      assessment(module, shape, at: depth + 1)
    } else {
      if let method = module.method { extras.append(Draft.Extra(name: keys == .chinese ? "考核" : "assessment", values: [method])) }
      if let weight = module.weight { extras.append(Draft.Extra(name: keys == .chinese ? "权重" : "weight", values: [weight.description])) }
    }
    free(notes: module.notes, extras, shape, at: depth + 1, separated: false)
  }

  private mutating func assessment(_ module: DraftModule, _ shape: ShapeDescription, at depth: Int) {
    guard module.method != nil || module.weight != nil else { return }
    let inner = Assessment.shape.description
    let fields = [
      module.method.map { (key("method", inner), Self.flow($0)) }, module.weight.map { (key("weight", inner), $0.description) },
    ]
    yaml.mapping(key("assessment", shape), fields.compactMap(\.self), at: depth)
  }

  // MARK: Job description

  private mutating func duties(_ draft: Draft) {
    yaml.blank()
    let duty = Duty.shape.description
    if draft.duties.isEmpty { yaml.verbatim(key("duties", shape), "[]", at: 0) } else { yaml.head(key("duties", shape), at: 0) }
    for item in draft.duties {
      yaml.entry(key("duty", duty), item.text, at: 1, startsItem: true)
      yaml.list(key("covers", duty), item.covers, at: 2)
      unplaced(item.unplaced, at: 2)
      free(notes: item.notes, item.extras, duty, at: 2, separated: false)
    }
    guard !(draft.abilities.isEmpty && draft.knowledge.isEmpty && draft.otherQualifications.isEmpty) else { return }
    let inner = Qualifications.shape.description
    yaml.blank()
    yaml.head(key("qualifications", shape), at: 0)
    yaml.list(key("abilities", inner), draft.abilities, at: 1)
    yaml.list(key("knowledge", inner), draft.knowledge, at: 1)
    yaml.list(key("other", inner), draft.otherQualifications, at: 1)
  }

  // MARK: The rest

  private mutating func notCovered(_ draft: Draft) {
    guard !draft.notCovered.isEmpty else { return }
    let inner = NotCoveredEntry.shape.description
    yaml.blank()
    yaml.head(key("not-covered", shape), at: 0)
    for entry in draft.notCovered {
      var fields = [(key: key("ref", inner), value: Self.flow(entry.reference))]
      if !entry.reason.isEmpty { fields.append((key("reason", inner), Self.flow(entry.reason))) }
      yaml.itemMapping(fields, at: 1)
    }
  }

  private mutating func free(notes: [String], _ extras: [Draft.Extra], _ shape: ShapeDescription, at depth: Int, separated: Bool) {
    let extras = extras.filter { !$0.values.isEmpty }
    if separated, !notes.isEmpty || !extras.isEmpty { yaml.blank() }
    value(notes, key("notes", shape), at: depth)
    guard !extras.isEmpty else { return }
    yaml.head(key("additional-info", shape), at: depth)
    for extra in extras { value(extra.values, ScalarText.written(extra.name(keys), inFlow: true), at: depth + 1) }
  }

  private mutating func value(_ values: [String], _ key: String, at depth: Int) {
    if values.count == 1, let only = values.first { yaml.entry(key, only, at: depth) } else { yaml.list(key, values, at: depth) }
  }

  private mutating func unplaced(_ unplaced: [UnplacedText], at depth: Int) {
    yaml.unplaced(unplaced.map { ($0.line, $0.written) }, keys, at: depth)
  }
}
