import Schema
import TextModel

extension Document {
  /// The texts in place of lists, which a finding offers to write as lists: findings about their signs would contradict it.
  var unlistedTexts: [ByteRange] {
    shapeProblems.compactMap { problem in
      guard case .wrongType(.list, .text) = problem.fault, !problem.repair.isEmpty else { return nil }
      return problem.range
    }
  }
}
