import Synchronization

/// A value that is computed on first use, once.
public final class LazyValue<Value: Sendable>: Sendable {
  private let cached = Mutex<Value?>(nil)

  public init() {}

  public func value(_ make: () -> Value) -> Value {
    cached.withLock { value in
      if let value { return value }
      let made = make()
      value = made
      return made
    }
  }
}
