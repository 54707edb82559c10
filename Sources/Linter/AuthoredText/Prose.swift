import Schema
import TextModel

/// Visits every text that a file's author wrote himself, in about the order of the file.
public struct Prose {
  private let subject: Subject

  public init(_ subject: Subject) { self.subject = subject }

  func forEach(_ body: (ProsePiece) -> Void) {
    switch subject.document.content {
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
  public func forEachOfLevels(_ body: (ProsePiece) -> Void) {
    guard let index = subject.standard else { return }
    for level in index.levels {
      name(level.level.name, body)
      names(level.level.positions, body)
      for entry in level.level.entry?.value ?? [] { sentence(entry.value.other, body) }
      for function in level.functions {
        body(ProsePiece(.target(.function(function)), index.functions[function].name))
        for content in index.functions[function].contents {
          body(ProsePiece(.target(.content(content)), index.contents[content].name))
          for item in index.contents[content].items { body(ProsePiece(.target(.item(item)), index.items[item].name)) }
        }
      }
    }
  }

  private func visitHeader(of standard: Standard, _ body: (ProsePiece) -> Void) {
    if let number = standard.number { body(ProsePiece(.standardNumber, number)) }
    name(standard.title, body)
    name(standard.titleEnglish, body)
    name(standard.issuer, body)
    if let date = standard.published { body(ProsePiece(.date, date)) }
    if let date = standard.effective { body(ProsePiece(.date, date)) }
    for (index, reference) in (standard.references?.value ?? []).enumerated() { body(ProsePiece(.reference(index), reference)) }
  }

  private func visitTerms(of standard: Standard, _ body: (ProsePiece) -> Void) {
    for (index, term) in (standard.terms?.value ?? []).enumerated() {
      if let name = term.value.term { body(ProsePiece(.term(index), name)) }
      if let definition = term.value.definition { body(ProsePiece(.definition(index), definition)) }
      for also in term.value.also?.value ?? [] { body(ProsePiece(.term(index), also)) }
      if let source = term.value.source { body(ProsePiece(.source(index), source)) }
    }
    for clause in standard.basicRequirements?.value ?? [] { body(ProsePiece(.name, clause)) }
  }

  private func visitCatalogue(of standard: Standard, _ body: (ProsePiece) -> Void) {
    for function in standard.functions?.value ?? [] {
      if let name = function.value.function { body(ProsePiece(.name, name)) }
      for content in function.value.contents?.value ?? [] {
        if let name = content.value.content { body(ProsePiece(.name, name)) }
        names(content.value.examples, body)
      }
    }
  }

  private func visit(_ job: JobDescription, _ body: (ProsePiece) -> Void) {
    name(job.title, body)
    name(job.department, body)
    name(job.reportsTo, body)
    for duty in job.duties?.value ?? [] { sentence(duty.value.duty, body) }
    sentences(job.qualifications?.value.other, body)
    for excuse in job.notCovered?.value ?? [] { sentence(excuse.value.reason, body) }
  }

  private func visit(_ plan: TrainingPlan, _ body: (ProsePiece) -> Void) {
    name(plan.title, body)
    for module in plan.modules?.value ?? [] {
      if let name = module.value.module { body(ProsePiece(.name, name)) }
      sentences(module.value.objectives, body)
      for unit in module.value.units?.value ?? [] {
        if let name = unit.value.unit { body(ProsePiece(.name, name)) }
        sentences(unit.value.objectives, body)
      }
      sentence(module.value.assessment?.value.method, body)
    }
    for excuse in plan.notCovered?.value ?? [] { sentence(excuse.value.reason, body) }
  }

  private func name(_ text: Located<Text>?, _ body: (ProsePiece) -> Void) {
    if let text { body(ProsePiece(.name, text)) }
  }

  private func names(_ texts: Located<[Located<Text>]>?, _ body: (ProsePiece) -> Void) {
    for text in texts?.value ?? [] { body(ProsePiece(.name, text)) }
  }

  private func sentence(_ text: Located<Text>?, _ body: (ProsePiece) -> Void) {
    if let text { body(ProsePiece(.sentence, text)) }
  }

  private func sentences(_ texts: Located<[Located<Text>]>?, _ body: (ProsePiece) -> Void) {
    for text in texts?.value ?? [] { body(ProsePiece(.sentence, text)) }
  }
}
