import Synchronization

/// A value that is computed on first use, once.
public final class LazyValue<Value: Sendable>: Sendable {
  private let cached: Mutex<Value?>

  /// Pass `known` if the value is already computed.
  public init(_ known: Value? = nil) { cached = Mutex(known) }

  /// The value, if it was computed already.
  public var known: Value? { cached.withLock { $0 } }

  /// The value. The first caller's `make` computes it while others wait; `make` must not ask for the same value.
  public func value(_ make: () -> Value) -> Value {
    cached.withLock { value in
      if let value { return value }
      let made = make()
      value = made
      return made
    }
  }
}
