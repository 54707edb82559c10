import JSON

/// A request that begins or ends the session. It is answered immediately, since it changes how the next message is processed.
protocol LifecycleRequest: SendableMetatype {
  static var method: String { get }

  static func answer(_ params: JSONValue?, changing session: inout Session) throws(ResponseError) -> [UInt8]
}

/// All requests of this kind.
enum LifecycleRequests {
  private static let all: [any LifecycleRequest.Type] = [Initialize.self, Shutdown.self]

  static func request(named method: String) -> (any LifecycleRequest.Type)? { all.first { $0.method == method } }
}

/// `initialize`: exchanges the capabilities of client and server, and sets the folders of the workspace.
enum Initialize: LifecycleRequest {
  static let method = "initialize"

  static func answer(_ params: JSONValue?, changing session: inout Session) throws(ResponseError) -> [UInt8] {
    guard session.phase == .new else { throw ResponseError(.invalidRequest, "“initialize” came before") }
    guard let params, params.isObject else { throw ResponseError(.invalidParams, "“initialize” has parameters") }
    let read = try InitializeParams(json: params)
    session.phase = .running
    session.processID = read.processID
    session.client = read.capabilities
    session.shipped.isVirtual = read.capabilities.opensVirtualDocuments
    session.locale = read.locale
    session.options = ClientOptions(read.options)
    session.trace = read.trace.flatMap { TraceLevel(rawValue: $0) } ?? .off
    session.folders = FolderPaths.paths(of: read.folders)
    return JSONWriter.bytes(of: ServerCapabilities(for: read.capabilities, plain: Requests.capabilities))
  }
}

/// `shutdown`: only `exit` may follow.
enum Shutdown: LifecycleRequest {
  static let method = "shutdown"

  static func answer(_ params: JSONValue?, changing session: inout Session) throws(ResponseError) -> [UInt8] {
    switch session.phase {
    case .new: throw ResponseError(.serverNotInitialized, "“initialize” has to come first")
    case .shutDown: throw ResponseError(.invalidRequest, "The server was shut down before")
    case .running: session.phase = .shutDown
    }
    return Array("null".utf8)
  }
}
