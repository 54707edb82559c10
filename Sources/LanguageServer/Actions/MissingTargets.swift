import Linter
import Standards
import TextModel

/// Resolves findings about gaps: to the functions, contents and items that are missing, and to the list that they belong in.
struct MissingTargets {
  static let rules: Set<RuleID> = ["missing-function", "missing-content", "missing-item"]

  private let alignment: Alignment
  /// By the words with which the rules identify them.
  private var functions: [String: [Target]] = [:]
  private var contents: [String: [Target]] = [:]
  private var items: [String: [Target]] = [:]

  init(alignment: Alignment) {
    self.alignment = alignment
    let gaps = alignment.gaps
    for function in gaps.functions { functions[identity(.function(function))] = [.function(function)] }
    for content in gaps.contents { contents[identity(.content(content))] = [.content(content)] }
    for gap in gaps.partial { items[identity(.content(gap.content))] = gap.items.map { .item($0) } }
  }

  /// Empty for any other finding.
  func targets(of finding: Diagnostic) -> [Target] {
    guard let subject = finding.subject?.parts.last else { return [] }
    switch finding.rule {
    case "missing-function": return functions[subject] ?? []
    case "missing-content": return contents[subject] ?? []
    case "missing-item": return items[subject] ?? []
    default: return []
    }
  }

  /// The part whose list a finding is at; nil where it is about the list of parts.
  func part(of finding: Diagnostic) -> AlignedFile.Part? {
    alignment.file.parts.first { $0.covers?.head == finding.location.range }
  }

  private func identity(_ target: Target) -> String {
    let index = alignment.index
    let letter = index.column(of: target)?.letter ?? ""
    let level = index.levels[index.level(of: target)].id
    return "\(level) \(letter)\(index.code(of: target)?.string ?? "") \(index.title(of: target))"
  }
}
