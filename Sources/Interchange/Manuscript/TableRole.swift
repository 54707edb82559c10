import Schema

/// The role of a column in a printed table.
enum TableRole: Sendable, Hashable {
  case level
  case function
  case content
  case items(Column)
  case positions
  case serialNumber
  case unknown
}
