/// The report that a client has, and the text of the file that it is for.
struct PublishedDiagnostics: Sendable {
  let stamp: Int
  let resultID: String
}
