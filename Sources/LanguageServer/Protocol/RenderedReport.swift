/// The findings of a file as bytes of JSON, with an id that is the same for the same bytes.
struct RenderedReport: Sendable {
  /// A JSON array.
  let items: [UInt8]
  let resultID: String

  static let empty = RenderedReport(items: Array("[]".utf8))

  init(items: [UInt8]) {
    self.items = items
    var hasher = Hasher()
    hasher.combine(items)
    resultID = String(UInt(bitPattern: hasher.finalize()), radix: 36)
  }
}
