import Linter
import Standards
import TextModel

extension Subject {
  /// Whether a place is in a reference whose target is not certain.
  func isDoubtfulReference(at range: ByteRange) -> Bool {
    let reference = alignment.alignment?.references.first { $0.reference.range.contains(range) }
    return reference.map { $0.resolution.certain == nil } ?? false
  }
}
