import Synchronization

/// Values that other folders work out from a workspace and keep with it, one of each type: the workspace does not know what they are.
final class AttachedValues: Sendable {
  private let values = Mutex<[ObjectIdentifier: any Sendable]>([:])

  /// The value of that type; `make` is called when there is none yet.
  func value<Value: Sendable>(_ make: () -> Value) -> Value {
    values.withLock { values in
      if let known = values[ObjectIdentifier(Value.self)] as? Value { return known }
      let made = make()
      values[ObjectIdentifier(Value.self)] = made
      return made
    }
  }
}
