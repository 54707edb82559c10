/// A block of a printed standard, in any output format.
enum PrintBlock: Sendable {
  case title(String)
  case heading(depth: Int, String)
  case paragraph(String)
  case list([String])
  case table(PrintTable)
}
