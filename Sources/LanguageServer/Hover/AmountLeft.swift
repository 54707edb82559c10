import Schema
import Standards
import TextModel

/// The hours or the weight that the other parts of a plan leave, shown at the key or at a number.
struct AmountLeft {
  let text: Bilingual

  /// Nil at any other place, and if the plan does not give the total.
  init?(_ document: Document, at place: FormatPlace, _ offset: Int) {
    guard case .trainingPlan(let plan) = document.content, let text = Self.field(at: place).flatMap({ Self.text($0, plan, offset) }) else {
      return nil
    }
    self.text = text
  }

  private enum Field: String {
    case hours, weight
  }

  /// The amount that the place is in: `hours: 20`, and each part of `hours: {theory: 8, practice: 12}`.
  private static func field(at place: FormatPlace) -> Field? {
    var keys = place.steps.compactMap(\.field?.key.english)
    if case .key(_, let field?) = place.part { keys.append(field.key.english) }
    return keys.suffix(2).reversed().lazy.compactMap(Field.init).first
  }

  private static func text(_ field: Field, _ plan: TrainingPlan, _ offset: Int) -> Bilingual? {
    let module = plan.modules?.value.first { $0.range.touches(offset) }
    switch field {
    case .hours:
      guard let module = module?.value, let unit = module.units?.value.first(where: { $0.range.touches(offset) }) else {
        return list(HoursLeft(plan)).map {
          Bilingual(zh: "总学时减去各模块，剩余：\($0.chinese)", en: "The plan's hours less those of its modules: \($0.english)")
        }
      }
      return list(HoursLeft(module, besidesUnitAt: unit.range.start)).map {
        Bilingual(zh: "模块学时减去其他单元，剩余：\($0.chinese)", en: "The module's hours less those of its other units: \($0.english)")
      }
    case .weight:
      guard module != nil else { return nil }
      let weight = WeightLeft(plan, excluding: { $0.range.touches(offset) })
      return Bilingual(
        zh: "其他模块权重合计 \(weight.others)，剩余：\(weight.rest)", en: "The other modules have \(weight.others), which leaves \(weight.rest)")
    }
  }

  /// 总计 4、理论 1: of each kind that is given.
  private static func list(_ left: HoursLeft?) -> Bilingual? {
    guard let left else { return nil }
    let parts = [(KeyName("total", "总计"), left.total), (KeyName("theory", "理论"), left.theory), (KeyName("practice", "实践"), left.practice)]
    func words(_ language: Language) -> [String] { parts.compactMap { key, value in value.map { "\(key[language]) \($0)" } } }
    let (chinese, english) = (words(.chinese), words(.english))
    return chinese.isEmpty ? nil : Bilingual(zh: chinese.joined(separator: "、"), en: english.joined(separator: ", "))
  }
}
