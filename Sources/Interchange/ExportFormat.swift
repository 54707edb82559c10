/// What a standard can be exported as.
public enum ExportFormat: String, Sendable, CaseIterable {
  case `case`
  case markdown
  case html
  case csv
  case openBadges = "open-badges"
  case jsonSchema = "json-schema"
}
