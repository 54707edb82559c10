/// Why a text is not JSON, and where the fault is.
public struct JSONFault: Error, Hashable {
  public enum Reason: Sendable {
    case malformed
    case tooDeep
  }

  public let offset: Int
  public let reason: Reason
}
