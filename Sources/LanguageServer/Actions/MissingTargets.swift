import Linter
import Standards
import TextModel

/// What findings about gaps are about: the functions, contents and items that are missing, and the list that would have them.
struct MissingTargets {
  let alignment: Alignment

  static let rules: Set<RuleID> = ["missing-function", "missing-content", "missing-item"]

  /// Empty for any other finding.
  func targets(of finding: Diagnostic) -> [Target] {
    guard Self.rules.contains(finding.rule), let subject = finding.subject?.parts.last else { return [] }
    let gaps = alignment.gaps
    switch finding.rule {
    case "missing-function": return gaps.functions.map(Target.function).filter { identity($0) == subject }
    case "missing-content": return gaps.contents.map(Target.content).filter { identity($0) == subject }
    default: return gaps.partial.first { identity(.content($0.content)) == subject }?.items.map(Target.item) ?? []
    }
  }

  /// The part whose list a finding is at; nil where it is about the list of parts.
  func part(of finding: Diagnostic) -> AlignedFile.Part? {
    alignment.file.parts.first { $0.covers?.head == finding.location.range }
  }

  /// As the rules identify it.
  private func identity(_ target: Target) -> String {
    let index = alignment.index
    let letter = index.column(of: target)?.letter ?? ""
    let level = index.levels[index.level(of: target)].id
    return "\(level) \(letter)\(index.code(of: target)?.string ?? "") \(index.title(of: target))"
  }
}
