import Schema

/// A request that is answered from a snapshot, away from the loop that takes messages in.
protocol Request: SendableMetatype {
  associatedtype Params: JSONDecodable
  associatedtype Answer: JSONEncodable

  static var method: String { get }

  /// False while the answer would be wrong because the folders are still being read.
  static func canAnswer(_ params: Params, from snapshot: Snapshot) -> Bool

  static func answer(_ params: Params, from snapshot: Snapshot) throws(ResponseError) -> Answer
}

extension Request {
  static func canAnswer(_ params: Params, from snapshot: Snapshot) -> Bool { true }
}

/// A request whose parameters have been read.
struct PreparedRequest: Sendable {
  let method: String
  let canAnswer: @Sendable (Snapshot) -> Bool
  let answer: @Sendable (Snapshot) throws(ResponseError) -> [UInt8]

  init<R: Request>(_ request: R.Type, _ json: JSONValue?) throws(ResponseError) {
    guard let json = json ?? JSONParser.parse(Array("{}".utf8))?.root else { throw ResponseError(.invalidParams, "Parameters are missing") }
    let params = try R.Params(json: json)
    method = R.method
    canAnswer = { R.canAnswer(params, from: $0) }
    answer = { (snapshot) throws(ResponseError) in JSONWriter.bytes(of: try R.answer(params, from: snapshot)) }
  }
}
