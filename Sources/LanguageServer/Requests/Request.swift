/// A request that is answered from a snapshot, away from the loop that takes messages in.
protocol Request: SendableMetatype {
  associatedtype Params: JSONDecodable
  associatedtype Answer: JSONEncodable

  static var method: String { get }

  /// Whether the answer changes files that are not open: then the files on disk are checked for changes first.
  static var changesFiles: Bool { get }

  /// Whether the answer would be wrong while folders are still being read: the request then waits until they are.
  static func needsAllFiles(_ params: Params, from snapshot: Snapshot) -> Bool

  static func answer(_ params: Params, from snapshot: Snapshot) throws(ResponseError) -> Answer
}

extension Request {
  static var changesFiles: Bool { false }

  static func needsAllFiles(_ params: Params, from snapshot: Snapshot) -> Bool { false }
}
