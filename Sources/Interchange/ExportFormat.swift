/// What a standard can be exported as.
package enum ExportFormat: String, Sendable, CaseIterable {
  case `case`
  case markdown
  case html
  case csv
  case openBadges = "open-badges"
  case jsonSchema = "json-schema"
}
