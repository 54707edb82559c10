import Schema
import Standards
import TextModel

/// Visits every text that the file's author wrote, in about the order of the file.
public struct AuthoredTexts {
  private let document: Document
  private let index: StandardIndex?

  /// `index` is the index of the document, if the document is a standard.
  public init(_ document: Document, _ index: StandardIndex?) {
    self.document = document
    self.index = index
  }

  func forEach(_ body: (AuthoredText) -> Void) {
    switch document.content {
    case .standard(let standard):
      visitHeader(of: standard, body)
      visitTerms(of: standard, body)
      visitCatalogue(of: standard, body)
      forEachOfLevels(body)
    case .jobDescription(let job): visit(job, body)
    case .trainingPlan(let plan): visit(plan, body)
    case .configuration, .foreign: break
    }
  }

  /// The texts of a standard's level tables, with names of levels, positions and conditions.
  public func forEachOfLevels(_ body: (AuthoredText) -> Void) {
    guard let index else { return }
    for level in index.levels {
      name(level.level.name, body)
      names(level.level.positions, body)
      for entry in level.level.entry?.value ?? [] { sentence(entry.value.other, body) }
      for function in level.functions {
        body(AuthoredText(.target(.function(function)), index.functions[function].name))
        for content in index.functions[function].contents {
          body(AuthoredText(.target(.content(content)), index.contents[content].name))
          for item in index.contents[content].items { body(AuthoredText(.target(.item(item)), index.items[item].name)) }
        }
      }
    }
  }

  private func visitHeader(of standard: Standard, _ body: (AuthoredText) -> Void) {
    if let number = standard.number { body(AuthoredText(.standardNumber, number)) }
    name(standard.title, body)
    name(standard.titleEnglish, body)
    name(standard.issuer, body)
    if let date = standard.published { body(AuthoredText(.date, date)) }
    if let date = standard.effective { body(AuthoredText(.date, date)) }
    for (index, reference) in (standard.references?.value ?? []).enumerated() { body(AuthoredText(.reference(index), reference)) }
  }

  private func visitTerms(of standard: Standard, _ body: (AuthoredText) -> Void) {
    for (index, term) in (standard.terms?.value ?? []).enumerated() {
      if let name = term.value.term { body(AuthoredText(.term(index), name)) }
      if let definition = term.value.definition { body(AuthoredText(.definition(index), definition)) }
      for also in term.value.also?.value ?? [] { body(AuthoredText(.term(index), also)) }
      if let source = term.value.source { body(AuthoredText(.source(index), source)) }
    }
    for clause in standard.basicRequirements?.value ?? [] { body(AuthoredText(.name, clause)) }
  }

  private func visitCatalogue(of standard: Standard, _ body: (AuthoredText) -> Void) {
    for function in standard.functions?.value ?? [] {
      if let name = function.value.function { body(AuthoredText(.name, name)) }
      for content in function.value.contents?.value ?? [] {
        if let name = content.value.content { body(AuthoredText(.name, name)) }
        names(content.value.examples, body)
      }
    }
  }

  private func visit(_ job: JobDescription, _ body: (AuthoredText) -> Void) {
    name(job.title, body)
    name(job.department, body)
    name(job.reportsTo, body)
    for duty in job.duties?.value ?? [] { sentence(duty.value.duty, body) }
    sentences(job.qualifications?.value.other, body)
    for entry in job.notCovered?.value ?? [] { sentence(entry.value.reason, body) }
  }

  private func visit(_ plan: TrainingPlan, _ body: (AuthoredText) -> Void) {
    name(plan.title, body)
    for module in plan.modules?.value ?? [] {
      if let name = module.value.module { body(AuthoredText(.name, name)) }
      sentences(module.value.objectives, body)
      for unit in module.value.units?.value ?? [] {
        if let name = unit.value.unit { body(AuthoredText(.name, name)) }
        sentences(unit.value.objectives, body)
      }
      sentence(module.value.assessment?.value.method, body)
    }
    for entry in plan.notCovered?.value ?? [] { sentence(entry.value.reason, body) }
  }

  private func name(_ text: Located<Text>?, _ body: (AuthoredText) -> Void) {
    if let text { body(AuthoredText(.name, text)) }
  }

  private func names(_ texts: Located<[Located<Text>]>?, _ body: (AuthoredText) -> Void) {
    for text in texts?.value ?? [] { body(AuthoredText(.name, text)) }
  }

  private func sentence(_ text: Located<Text>?, _ body: (AuthoredText) -> Void) {
    if let text { body(AuthoredText(.sentence, text)) }
  }

  private func sentences(_ texts: Located<[Located<Text>]>?, _ body: (AuthoredText) -> Void) {
    for text in texts?.value ?? [] { body(AuthoredText(.sentence, text)) }
  }
}
