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

  /// The link as the client sent it, with its target.
  struct Resolved: JSONEncodable {
    let link: JSONValue
    let target: String?

    func encode(into json: inout JSONWriter) {
      json.object { json in
        var members = link.members
        while let name = members.next()?.string, let value = members.next() {
          if name != "target" || target == nil { json.field(name, value) }
        }
        json.field("target", ifPresent: target)
      }
    }
  }

  static let method = "documentLink/resolve"

  static func answer(_ params: Params, from snapshot: Snapshot) throws(ResponseError) -> Resolved {
    guard let file = params.link["data"]?.string.flatMap({ ShippedFiles.file(at: $0) }) else {
      return Resolved(link: params.link, target: nil)
    }
    guard let uri = snapshot.uri(of: file) else {
      throw ResponseError(
        .requestFailed,
        snapshot.text(zh: "无法在缓存文件夹里写入标准的副本", en: "No copy of the standard could be written to the cache folder"))
    }
    return Resolved(link: params.link, target: uri)
  }
}
