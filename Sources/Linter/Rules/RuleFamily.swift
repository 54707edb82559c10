import Schema

/// Rules that belong together, under one heading.
package struct RuleFamily: Sendable {
  package let name: Bilingual
  package let rules: [any Rule]
}
