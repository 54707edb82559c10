/// A value and who set it.
public struct Sourced<Value: Sendable>: Sendable {
  public let value: Value
  public let origin: SettingOrigin

  public init(_ value: Value, _ origin: SettingOrigin) {
    self.value = value
    self.origin = origin
  }
}
