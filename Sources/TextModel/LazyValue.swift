import Synchronization

/// A value that is computed on first use, once.
public final class LazyValue<Value: Sendable>: Sendable {
  private let cached: Mutex<Value?>

  /// `known` where the value is there already.
  public init(_ known: Value? = nil) { cached = Mutex(known) }

  /// Nil as long as nothing has asked for the value.
  public var known: Value? { cached.withLock { $0 } }

  /// The value. `make` is called for the first caller, while others wait; it must not ask for the same value.
  public func value(_ make: () -> Value) -> Value {
    cached.withLock { value in
      if let value { return value }
      let made = make()
      value = made
      return made
    }
  }
}
