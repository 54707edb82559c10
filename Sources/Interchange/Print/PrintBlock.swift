/// A piece of a standard as it is printed, whatever it is printed in.
enum PrintBlock: Sendable {
  case title(String)
  case heading(depth: Int, String)
  case paragraph(String)
  case list([String])
  case table(PrintTable)
}
