#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A thread of the system.
struct Thread {
  private let handle: pthread_t

  /// Nil when the system has no thread to give: then the caller does the work alone.
  static func start(_ work: @escaping @Sendable () -> Void) -> Thread? {
    let job = Unmanaged.passRetained(ThreadJob(work))
    #if canImport(Darwin)
      var handle: pthread_t?
      let code = pthread_create(&handle, nil, { runThreadJob($0) }, job.toOpaque())
    #else
      var handle = pthread_t()
      let code = pthread_create(&handle, nil, { runThreadJob($0) }, job.toOpaque())
    #endif
    guard code == 0 else {
      job.release()
      return nil
    }
    #if canImport(Darwin)
      return handle.map { Thread(handle: $0) }
    #else
      return Thread(handle: handle)
    #endif
  }

  func join() { pthread_join(handle, nil) }
}

/// The work of a thread in a class, so that it can be passed through C.
private final class ThreadJob: Sendable {
  let work: @Sendable () -> Void

  init(_ work: @escaping @Sendable () -> Void) { self.work = work }
}

private func runThreadJob(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  guard let argument else { return nil }
  Unmanaged<ThreadJob>.fromOpaque(argument).takeRetainedValue().work()
  return nil
}
