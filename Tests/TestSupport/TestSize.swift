import Foundation

/// How much a property test or a sweep does: little in `make test`, much in `make fuzz`.
package enum TestSize {
  /// True in `make fuzz`, which sets `COMPETENCY_LINT_FUZZ`.
  package static let isThorough = ProcessInfo.processInfo.environment["COMPETENCY_LINT_FUZZ"] != nil

  /// The count for this kind of run.
  package static func of(quick: Int, thorough: Int) -> Int { isThorough ? thorough : quick }
}
