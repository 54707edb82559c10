/// A thread of the system, for work that waits: the few threads of tasks are for work that computes.
public struct SystemThread {
  private let handle: pthread_t

  /// Nil when the system cannot start a thread: then the caller does the work itself.
  public static func start(_ work: @escaping @Sendable () -> Void) -> SystemThread? {
    let job = Unmanaged.passRetained(Job(work))
    #if canImport(Darwin)
      var handle: pthread_t?
    #else
      var handle = pthread_t()
    #endif
    guard pthread_create(&handle, nil, { Job.run($0) }, job.toOpaque()) == 0 else {
      job.release()
      return nil
    }
    let started: pthread_t? = handle
    return started.map { SystemThread(handle: $0) }
  }

  /// Waits for the end of the work.
  public func join() { pthread_join(handle, nil) }

  /// Lets the thread run on by itself.
  public func detach() { pthread_detach(handle) }

  /// Work in a class, so that it can be passed through C.
  private final class Job: Sendable {
    private let work: @Sendable () -> Void

    init(_ work: @escaping @Sendable () -> Void) { self.work = work }

    static func run(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
      guard let argument else { return nil }
      Unmanaged<Job>.fromOpaque(argument).takeRetainedValue().work()
      return nil
    }
  }
}
