import Schema
import TextModel

/// What could not be read in the catalogue of a standard.
struct CatalogueDamage {
  let hasLostNames: Bool
  /// The ranges of fields with names of levels or tracks that have no value.
  private let levels: [ByteRange]

  init(_ index: StandardIndex) {
    let document = index.file.document
    guard let catalogue = index.standard.functions, !(document.shapeProblems.isEmpty && document.syntaxProblems.isEmpty) else {
      hasLostNames = false
      levels = []
      return
    }
    let isNameless = catalogue.value.contains { function in
      function.value.function?.value.title.isEmpty ?? true
        || function.value.contents?.value.contains { $0.value.content?.value.title.isEmpty ?? true } ?? false
    }
    let isCut = document.syntaxProblems.contains { problem in
      guard catalogue.range.contains(problem.range) else { return false }
      switch problem.fault {
      case .lineWithoutColon, .foreignLine, .other, .missingItemMark, .linesBelowValue, .strayLine, .tooDeep, .restNotRead,
        .lostIndentation:
        return true
      default: return false
      }
    }
    let isRepeated = document.shapeProblems.contains { problem in
      switch problem.fault {
      case .duplicateKey, .wrongType: catalogue.range.contains(problem.range)
      default: false
      }
    }
    hasLostNames = isNameless || isCut || isRepeated
    levels = document.shapeProblems.compactMap { problem in
      guard case .emptyValue = problem.fault, catalogue.range.contains(problem.range), Self.isAboutLevels(problem, document.source) else {
        return nil
      }
      return problem.range
    }
  }

  /// Whether such a field is between two byte offsets.
  func hasLostLevels(from start: Int, to end: Int) -> Bool { levels.contains { start <= $0.start && $0.start < end } }

  private static func isAboutLevels(_ problem: ShapeProblem, _ source: SourceText) -> Bool {
    let line = source.contentRange(ofLine: source.lineIndex.line(at: problem.range.start))
    var text = source.bytes[max(0, line.start)..<max(line.start, line.end)]
    text = text.drop { ASCII.isBlank($0) || $0 == ASCII.hyphen }
    return ["levels", "tracks", "等级表", "工种表"].contains { text.starts(with: $0.utf8) }
  }
}
