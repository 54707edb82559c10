/// A line of the input, a table that we know, or a table that we do not.
enum PrintedBlock: Sendable {
  case line(ManuscriptLine)
  case table(PrintedTable)
  case unknownTable([TableRow])
}
