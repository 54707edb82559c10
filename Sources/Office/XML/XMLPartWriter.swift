/// Writes an XML part. Characters that XML forbids are omitted from texts.
public struct XMLPartWriter: Sendable {
  /// The XML so far, as UTF-8, with its declaration.
  public private(set) var bytes: [UInt8] = Array("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".utf8)

  public init() {}

  /// Writes an element with the content that `body` writes. Names must be valid; values are escaped.
  public mutating func element(_ name: String, _ attributes: [(String, String)] = [], _ body: (inout XMLPartWriter) -> Void) {
    open(name, attributes)
    bytes.append(UInt8(ascii: ">"))
    body(&self)
    bytes += Array("</\(name)>".utf8)
  }

  /// Writes an element without content.
  public mutating func element(_ name: String, _ attributes: [(String, String)] = []) {
    open(name, attributes)
    bytes += Array("/>".utf8)
  }

  /// Writes text, escaped.
  public mutating func text(_ text: String) { append(text, isAttribute: false) }

  private mutating func open(_ name: String, _ attributes: [(String, String)]) {
    bytes += Array("<\(name)".utf8)
    for (key, value) in attributes {
      bytes += Array(" \(key)=\"".utf8)
      append(value, isAttribute: true)
      bytes.append(UInt8(ascii: "\""))
    }
  }

  private mutating func append(_ text: String, isAttribute: Bool) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": bytes += Array("&amp;".utf8)
      case "<": bytes += Array("&lt;".utf8)
      case ">": bytes += Array("&gt;".utf8)
      case "\"" where isAttribute: bytes += Array("&quot;".utf8)
      case "\n" where isAttribute, "\t" where isAttribute, "\r": bytes += Array("&#\(scalar.value);".utf8)
      default: if Self.isAllowed(scalar) { bytes.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? []) }
      }
    }
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: true
    case 0..<0x20, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}
