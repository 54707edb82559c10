/// A line of the input, a table that we know, or a table that we do not.
enum InputBlock: Sendable {
  case line(ManuscriptLine)
  case table(InputTable)
  case unknownTable([TableRow])
}
