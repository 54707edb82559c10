/// The formats of exports.
public enum ExportFormat: String, Sendable, CaseIterable {
  case `case`
  case markdown
  case html
  case csv
  case openBadges = "open-badges"
  case jsonSchema = "json-schema"
}
