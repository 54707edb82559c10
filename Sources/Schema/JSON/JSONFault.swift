/// Why a text is no JSON, and from where on.
package struct JSONFault: Error, Hashable {
  package enum Reason: Sendable {
    case malformed
    case tooDeep
  }

  package let offset: Int
  package let reason: Reason
}
