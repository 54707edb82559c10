import Schema
import Standards

/// The modules or duties of a file as the columns of its matrix: units are counted with their module.
struct CoverageParts {
  private(set) var parts: [CoverageMatrix.Part] = []
  /// The column of each part of the aligned file.
  private(set) var columns: [Int?] = []

  init(_ content: Document.Content, _ file: AlignedFile) {
    var indices: [AlignedFile.Part.Kind: Int] = [:]
    for part in file.parts {
      let kind = Self.column(of: part.kind)
      if indices[kind] == nil, kind == part.kind {
        indices[kind] = parts.count
        parts.append(Self.part(part, content))
      }
      columns.append(indices[kind])
    }
  }

  private static func column(of kind: AlignedFile.Part.Kind) -> AlignedFile.Part.Kind {
    if case .unit(let module, _) = kind { .module(module) } else { kind }
  }

  private static func part(_ part: AlignedFile.Part, _ content: Document.Content) -> CoverageMatrix.Part {
    let module = module(part.kind, content)
    let theory = module?.hours?.value.theory?.value
    let practice = module?.hours?.value.practice?.value
    let sum = theory == nil && practice == nil ? nil : (theory ?? .zero) + (practice ?? .zero)
    return CoverageMatrix.Part(
      name: name(part), theory: theory, practice: practice, hours: module?.hours?.value.total?.value ?? sum,
      weight: module?.assessment?.value.weight?.value)
  }

  private static func module(_ kind: AlignedFile.Part.Kind, _ content: Document.Content) -> Module? {
    guard case .module(let index) = kind, case .trainingPlan(let plan) = content, let modules = plan.modules?.value,
      modules.indices.contains(index)
    else { return nil }
    return modules[index].value
  }

  private static func name(_ part: AlignedFile.Part) -> Bilingual {
    if let name = part.name?.value.string { return Bilingual(zh: name, en: name) }
    switch part.kind {
    case .duty(let index): return Bilingual(zh: "职责 \(index + 1)", en: "duty \(index + 1)")
    case .module(let index): return Bilingual(zh: "模块 \(index + 1)", en: "module \(index + 1)")
    case .unit(_, let unit): return Bilingual(zh: "单元 \(unit + 1)", en: "unit \(unit + 1)")
    case .qualification(let column):
      return Bilingual(zh: "任职资格：\(column.name.chinese)", en: "qualifications: \(column.name.english)")
    }
  }
}
