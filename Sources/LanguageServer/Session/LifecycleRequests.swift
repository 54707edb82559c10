/// All of them.
enum LifecycleRequests {
  private static let all: [any LifecycleRequest.Type] = [Initialize.self, Shutdown.self]

  static func request(named method: String) -> (any LifecycleRequest.Type)? { all.first { $0.method == method } }
}
