import Schema
import TextModel

/// What a file neither covers nor leaves out at its level, in the largest units: whole functions, whole contents of other functions, and
/// items of other contents.
public struct CoverageGaps: Sendable {
  public let functions: [Int]
  public let contents: [Int]
  /// Contents that are partly covered, with the items that are missing.
  public let partial: [(content: Int, items: [Int])]

  init() { self.init(functions: [], contents: [], partial: []) }

  private init(functions: [Int], contents: [Int], partial: [(content: Int, items: [Int])]) {
    self.functions = functions
    self.contents = contents
    self.partial = partial
  }

  var isEmpty: Bool { functions.isEmpty && contents.isEmpty && partial.isEmpty }

  /// The gaps without contents that are in the wrong function of the standard. That is a finding in the standard, and it is not known what
  /// a reference to their function covers.
  func without(_ moved: MovedContents, where isReported: (Target) -> Bool) -> CoverageGaps {
    guard !moved.isEmpty, !isEmpty else { return self }
    func isLeftOut(_ content: Int) -> Bool { moved.contains(.content(content)) && isReported(.content(content)) }
    return CoverageGaps(
      functions: functions, contents: contents.filter { !isLeftOut($0) }, partial: partial.filter { !isLeftOut($0.content) })
  }

  /// Whether references that cannot be resolved may have been meant for everything that is missing: there are at least as many of them as
  /// gaps, and one has no number, or each function with gaps has one with its number.
  func isExplained(by lost: [Reference], _ index: StandardIndex) -> Bool {
    let all = functions + contents.map { index.contents.function(of: $0) } + partial.map { index.contents.function(of: $0.content) }
    guard !lost.isEmpty, !all.isEmpty, all.count <= lost.count else { return false }
    if lost.contains(where: { $0.code == nil }) { return true }
    let numbers = Set(lost.map { $0.code?.parts.first })
    return all.allSatisfy { numbers.contains(index.functions[$0].code?.parts.first) }
  }

  init(_ index: StandardIndex, _ coverage: Coverage) {
    var functions: [Int] = []
    var contents: [Int] = []
    var partial: [(content: Int, items: [Int])] = []
    for function in coverage.functions {
      let own = index.functions.contents(of: function)
      var hasMissing = false
      var hasOther = false
      for content in own {
        for item in index.contents.items(of: content) {
          if coverage.state(ofItem: item) == .missing { hasMissing = true } else { hasOther = true }
        }
      }
      guard hasMissing else { continue }
      guard hasOther else {
        functions.append(function)
        continue
      }
      for content in own {
        let items = index.contents.items(of: content)
        let missing = items.filter { coverage.state(ofItem: $0) == .missing }
        guard !missing.isEmpty else { continue }
        if missing.count == items.count { contents.append(content) } else { partial.append((content, missing)) }
      }
    }
    self.functions = functions
    self.contents = contents
    self.partial = partial
  }
}

extension Alignment {
  /// Whether gaps can be reported: the file has a list of duties or modules, no line was lost, and the entry level, if the file has one, is
  /// in the standard.
  public var areGapsKnown: Bool { isComplete && file.partsRange != nil && (file.fromLevel == nil || fromLevel != nil) }

  /// The part to whose references something of a function should be added: the one that covers most of the function already.
  public func partToExtend(forFunction function: Int) -> AlignedFile.Part? {
    var counts: [Int: Int] = [:]
    for resolved in references {
      guard case .part(let part) = resolved.container else { continue }
      for target in resolved.resolution.assumedTargets where index.function(of: target) == function { counts[part, default: 0] += 1 }
    }
    // Modules come before their units. Of several parts with the same count, the first is the most general.
    let candidates = file.parts.indices.filter { counts[$0] != nil && file.parts[$0].covers != nil && !file.parts[$0].isQualification }
    return candidates.max { (counts[$0] ?? 0, -$0) < (counts[$1] ?? 0, -$1) }.map { file.parts[$0] }
  }

  /// How many of the items are abilities and how many are knowledge items, in words.
  public func itemCount(_ items: [Int]) -> Bilingual {
    let parts = Column.allCases.compactMap { column -> (String, String)? in
      let count = items.count { index.items[$0].column == column }
      guard count > 0 else { return nil }
      switch column {
      case .tasks: return ("任务 \(count) 条", English.count(count, "task"))
      case .abilities: return ("能力 \(count) 条", English.count(count, "ability", "abilities"))
      case .knowledge: return ("知识 \(count) 条", English.count(count, "knowledge item"))
      }
    }
    return Bilingual(zh: parts.map(\.0).joined(separator: "、"), en: parts.map(\.1).joined(separator: ", "))
  }
}

extension AlignedFile.Part {
  public var isQualification: Bool { if case .qualification = kind { true } else { false } }
}
