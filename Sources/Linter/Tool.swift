/// What the program says of itself.
package enum Tool {
  package static let name = "competency-lint"
  package static let title = "Competency Lint"
  package static let version = "0.1.0"
}
