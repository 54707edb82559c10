import JSON

/// The parameters of `initialize`.
struct InitializeParams: JSONDecodable {
  let processID: Int?
  let locale: String?
  let capabilities: ClientCapabilities
  let folders: [FolderParams]
  let options: JSONValue?
  let trace: String?

  init(json: JSONValue) throws(ResponseError) {
    processID = json["processId"]?.int
    locale = json["locale"]?.string.flatMap { $0.isEmpty ? nil : $0 }
    capabilities = ClientCapabilities(json["capabilities"])
    options = json["initializationOptions"]
    trace = json["trace"]?.string
    if let folders = json["workspaceFolders"], folders.isArray {
      self.folders = try [FolderParams](json: folders)
    } else if let root = json["rootUri"]?.string {
      folders = [FolderParams(uri: root)]
    } else if let path = json["rootPath"]?.string {
      folders = [FolderParams(uri: DocumentURI.uri(ofPath: path))]
    } else {
      folders = []
    }
  }
}
