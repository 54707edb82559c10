import JSON

/// `workspace/textDocumentContent`: the text of a standard that ships with the program, for clients that open virtual documents.
enum TextDocumentContent: Request {
  struct Params: JSONDecodable {
    let uri: String

    init(json: JSONValue) throws(ResponseError) { uri = try json.required("uri") }
  }

  struct Content: JSONEncodable {
    let text: String

    func encode(into json: inout JSONWriter) {
      json.object { $0.field("text", text) }
    }
  }

  static let method = "workspace/textDocumentContent"

  static func answer(_ params: Params, from snapshot: Snapshot) throws(ResponseError) -> Content {
    // The same error as for any request that was not announced to the client.
    guard snapshot.client.opensVirtualDocuments else { throw ResponseError(.methodNotFound, "No such method: \(method)") }
    guard case .current(let file) = snapshot.shipped.document(at: DocumentURI.path(ofURI: params.uri)) else {
      throw ResponseError(.invalidParams, snapshot.text(zh: "没有这份随工具提供的标准", en: "No standard with this address ships with the tool"))
    }
    return Content(text: String(decoding: file.source.bytes, as: UTF8.self))
  }
}
