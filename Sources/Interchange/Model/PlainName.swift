import Schema
import TextModel

/// A number and a name, as the printed table has them: `2.2 账户管理`. Either may be missing.
public struct PlainName: Sendable, Hashable {
  public var code: NumberCode?
  public var title: String

  /// Signs before the title would be read as a part of the number.
  public init(code: NumberCode?, title: String) {
    self.code = code
    self.title = code == nil ? title : String(title.drop { Self.signs.contains($0) || $0 == " " })
  }

  private static let signs: Set<Character> = Set(",，、．。:：;；]］)）】")

  /// Splits a text.
  public init(_ text: String) {
    let scan = NumberScan.scan(Text(text))
    guard let code = scan.code else {
      self.init(code: nil, title: text)
      return
    }
    self.init(code: code, title: Text(text).slice(scan.titleStart, text.utf8.count).string)
  }

  init(_ numbered: NumberedText) {
    self.init(code: numbered.code, title: numbered.title.string)
  }

  /// Number, space, name: as it is written into files.
  public var text: String {
    guard let code else { return title }
    return title.isEmpty ? code.string : "\(code) \(title)"
  }
}
