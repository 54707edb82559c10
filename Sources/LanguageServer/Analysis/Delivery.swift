/// A report that the client has fetched, and for which text of the file.
struct Delivery: Sendable {
  let stamp: Int
  let resultID: String
}
