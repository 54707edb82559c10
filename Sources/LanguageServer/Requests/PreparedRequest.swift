import JSON

/// A request whose parameters have been read.
struct PreparedRequest: Sendable {
  let method: String
  let changesFiles: Bool
  let needsAllFiles: @Sendable (Snapshot) -> Bool
  let answer: @Sendable (Snapshot) throws(ResponseError) -> [UInt8]

  init<R: Request>(_ request: R.Type, _ json: JSONValue?) throws(ResponseError) {
    guard let json = json ?? JSONParser.parse(Array("{}".utf8))?.root else { throw ResponseError(.invalidParams, "Parameters are missing") }
    let params = try R.Params(json: json)
    method = R.method
    changesFiles = R.changesFiles
    needsAllFiles = { R.needsAllFiles(params, from: $0) }
    answer = { (snapshot) throws(ResponseError) in JSONWriter.bytes(of: try R.answer(params, from: snapshot)) }
  }
}
