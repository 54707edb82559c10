#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A thread of the system, for work that waits: the few threads of tasks are for work that computes.
enum SystemThread {
  /// Runs the work; on the calling thread where the system has no thread to give.
  static func start(_ work: @escaping @Sendable () -> Void) {
    let job = Unmanaged.passRetained(Job(work))
    #if canImport(Darwin)
      var thread: pthread_t?
      let code = pthread_create(&thread, nil, { Job.run($0) }, job.toOpaque())
      if code == 0, let thread { pthread_detach(thread) }
    #else
      var thread = pthread_t()
      let code = pthread_create(&thread, nil, { Job.run($0) }, job.toOpaque())
      if code == 0 { pthread_detach(thread) }
    #endif
    if code != 0 { job.takeRetainedValue().work() }
  }

  /// Work in a class, so that it can be passed through C.
  private final class Job: Sendable {
    let work: @Sendable () -> Void

    init(_ work: @escaping @Sendable () -> Void) { self.work = work }

    static func run(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
      guard let argument else { return nil }
      Unmanaged<Job>.fromOpaque(argument).takeRetainedValue().work()
      return nil
    }
  }
}
