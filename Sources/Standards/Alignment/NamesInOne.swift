import Schema
import TextModel

extension Resolver {
  /// The targets of the level whose names are in one text, `产品选择；产品采购`; nil if a part of the text is not such a name. The names themselves
  /// may have signs of another kind: `收银、结算；接待`.
  func namesInOne(_ reference: Reference, at target: Int) -> [Target]? {
    let text = reference.title.string
    for signs in ["；;", "，,", "、"] {
      let parts = text.split { signs.contains($0) }
      guard parts.count > 1, parts.count <= Self.mostNames else { continue }
      let found = parts.compactMap { part in
        bestNamed(NameKey(Text(String(part))), reference, at: target).flatMap { index.level(of: $0) == target ? $0 : nil }
      }
      if found.count == parts.count { return found }
    }
    return nil
  }

  private static var mostNames: Int { 20 }
}
