import Schema

/// What a column of a printed table holds.
enum TableRole: Sendable, Hashable {
  case level
  case function
  case content
  case items(Column)
  case positions
  case serialNumber
  case unknown
}
