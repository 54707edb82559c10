import JSON

/// `documentLink/resolve`: the target of a link. If it is a shipped standard, its copy is written now.
enum DocumentLinkResolve: Request {
  struct Params: JSONDecodable {
    let link: JSONValue

    init(json: JSONValue) throws(ResponseError) {
      guard json.isObject else { throw ResponseError(.invalidParams, "A link was expected") }
      link = json
    }
  }

  static let method = "documentLink/resolve"

  static func answer(_ params: Params, from snapshot: Snapshot) throws(ResponseError) -> CompletedObject<String> {
    guard let file = params.link["data"]?.string.flatMap({ ShippedFiles.file(at: $0) }) else {
      return CompletedObject(object: params.link, name: "target", value: nil)
    }
    guard let uri = snapshot.uri(of: file) else {
      throw ResponseError(
        .requestFailed,
        snapshot.text(zh: "无法在缓存文件夹里写入标准的副本", en: "No copy of the standard could be written to the cache folder"))
    }
    return CompletedObject(object: params.link, name: "target", value: uri)
  }
}
