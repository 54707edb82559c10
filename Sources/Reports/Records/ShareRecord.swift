import JSON
import Rules
import Schema

/// One line of the records of a share.
public struct ShareRecord: Sendable {
  /// A line by its kind: the first line, a line for each file, and the last line with the sizes of both files of the share.
  public enum Line: Sendable {
    case header(format: Int, language: String)
    case file(ShareRecord)
    case end(files: Int, records: Size, report: Size)
  }

  /// Size and digest, by which a file is known to be complete.
  public struct Size: Sendable, Hashable {
    public let bytes: Int
    public let digest: String

    public init(_ digest: ByteDigest) {
      bytes = digest.count
      self.digest = digest.text
    }

    init?(_ value: JSONValue?) {
      guard let bytes = value?["bytes"]?.int, let digest = value?["digest"]?.string else { return nil }
      self.bytes = bytes
      self.digest = digest
    }
  }

  public let path: String
  /// Whether the file is a configuration file.
  public let isSettings: Bool
  /// Whether the file is larger than the limit, so that it was not checked.
  public let isTooLarge: Bool
  public let kind: DocumentKind?
  public let id: String?
  public let version: String?
  /// The path of the standard that it is written against, and the indices of the contents that it teaches.
  public let standard: String?
  public let taught: [Int]?
  /// The number of findings about the file in the share's report.
  public let findings: Int
  let extras: [Conditional]
  let hidden: [Conditional]
  /// The members `"file":…,"start":…,"end":…` of the place of the id.
  let place: JSONValue?

  /// A finding that depends on other shares.
  struct Conditional: Sendable {
    let at: Int
    let conditions: [FindingCondition]
    let finding: JSONValue?
  }

  /// Nil for an invalid line.
  public static func read(_ bytes: [UInt8]) -> Line? {
    guard let root = JSONParser.parse(bytes)?.root, let type = root["type"]?.string else { return nil }
    switch type {
    case "records":
      guard let format = root["format"]?.int, let language = root["language"]?.string else { return nil }
      return .header(format: format, language: language)
    case "file": return ShareRecord(root).map { .file($0) }
    case "end":
      guard let files = root["files"]?.int, let records = Size(root["records"]), let report = Size(root["report"]) else { return nil }
      return .end(files: files, records: records, report: report)
    default: return nil
    }
  }

  /// A limit for the number of findings of one file. A larger number is damage.
  private static let maximumFindings = 1 << 30

  private init?(_ root: JSONValue) {
    guard let path = root["file"]?.string, let findings = root["findings"]?.int, (0...Self.maximumFindings).contains(findings) else {
      return nil
    }
    self.path = path
    self.findings = findings
    isSettings = root["settings"]?.bool ?? false
    isTooLarge = root["tooLarge"]?.bool ?? false
    kind = root["kind"]?.string.flatMap { name in DocumentKind.allWithConfiguration.first { $0.name.english == name } }
    id = root["id"]?.string
    version = root["version"]?.string
    standard = root["standard"]?.string
    taught = root["teaches"]?.elements.compactMap(\.int)
    place = root["place"]
    extras = root["extra"]?.elements.compactMap { Conditional($0) } ?? []
    hidden = root["hidden"]?.elements.compactMap { Conditional($0) } ?? []
  }
}

extension ShareRecord.Conditional {
  init?(_ value: JSONValue) {
    guard let at = value["at"]?.int, let names = value["if"] else { return nil }
    self.at = at
    finding = value["finding"]
    conditions = names.elements.compactMap { name in
      if let content = name.int { return .untaught(content) }
      switch name.string {
      case "duplicate": return .duplicate
      case "standard-checked": return .standardChecked
      default: return nil
      }
    }
  }
}
