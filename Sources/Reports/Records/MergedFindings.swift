import JSON
import Linter
import Rules
import Schema
import Standards
import TextModel

/// The findings of one file of a share when all shares are known: the lines of the share's report, without findings that other files rule
/// out, and with findings that other files cause.
public struct MergedFindings {
  /// The facts that other files determine about the file.
  public struct Facts {
    /// The first file with the same id; nil if it is this file.
    public var duplicate: ShareRecord?
    /// Whether a content of this standard is not taught by any plan while other contents are.
    public var isUntaught: (Int) -> Bool
    /// Whether the standard that the file is written against is among the checked files.
    public var isStandardChecked: Bool

    public init(duplicate: ShareRecord?, isUntaught: @escaping (Int) -> Bool, isStandardChecked: Bool) {
      self.duplicate = duplicate
      self.isUntaught = isUntaught
      self.isStandardChecked = isStandardChecked
    }

    fileprivate func meetAny(of conditions: [FindingCondition]) -> Bool {
      conditions.contains { condition in
        switch condition {
        case .duplicate: duplicate != nil
        case .untaught(let content): isUntaught(content)
        case .standardChecked: isStandardChecked
        }
      }
    }
  }

  /// The lines of the report, without line ends.
  public private(set) var lines: [[UInt8]] = []

  public init(_ record: ShareRecord, _ reported: [[UInt8]], _ facts: Facts, _ language: Language) {
    let extras = record.extras.filter { facts.meetAny(of: $0.conditions) }
    let hidden = Set(record.hidden.filter { facts.meetAny(of: $0.conditions) }.map(\.at))
    guard !extras.isEmpty || !hidden.isEmpty else {
      lines = reported
      return
    }
    var upcoming = extras[...]
    for index in 0...reported.count {
      while let extra = upcoming.first, extra.at <= index || index == reported.count {
        upcoming = upcoming.dropFirst()
        if let line = Self.line(extra, record, facts.duplicate, language) { lines.append(line) }
      }
      if index < reported.count, !hidden.contains(index) { lines.append(reported[index]) }
    }
    renumber()
  }

  private static func line(_ extra: ShareRecord.Conditional, _ record: ShareRecord, _ first: ShareRecord?, _ language: Language) -> [UInt8]?
  {
    guard let finding = extra.finding else { return nil }
    guard extra.conditions == [.duplicate], let first, finding["rule"]?.string == DuplicateId().id.name else {
      return Array("{\"type\":\"finding\",".utf8) + finding.raw.dropFirst()
    }
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("type", "finding")
      var members = finding.members
      while let name = members.next()?.string, let value = members.next() {
        switch name {
        case "message": writer.member(name, message(record, first)[language])
        case "notes":
          writer.array(name) { writer in
            writer.object { writer in
              writer.member("message", DuplicateId.note[language])
              if let place = first.place { copy(place, to: &writer) }
              writer.array("path", [])
            }
          }
        default: write(name, value, to: &writer)
        }
      }
    }
    return writer.bytes
  }

  private static func message(_ record: ShareRecord, _ first: ShareRecord) -> Bilingual {
    let kind = record.kind ?? .trainingPlan
    let own = FileRecord(path: record.path, kind: kind, id: nil, version: record.version.map { Text($0) }, idRange: ByteRange(at: 0))
    let other = IdentifiedFile(path: first.path, kind: first.kind ?? .trainingPlan, idRange: ByteRange(at: 0))
    return DuplicateId.message(own, Text(record.id ?? ""), other)
  }

  private static func copy(_ value: JSONValue, to writer: inout JSONWriter) {
    var members = value.members
    while let name = members.next()?.string, let value = members.next() { write(name, value, to: &writer) }
  }

  private static func write(_ name: String, _ value: JSONValue, to writer: inout JSONWriter) {
    if let text = value.string {
      writer.member(name, text)
    } else {
      writer.key(name)
      writer.raw(Array(value.raw))
    }
  }

  /// Gives findings of the file with the same fingerprint different ones by their order.
  private mutating func renumber() {
    var seen: [String: Int] = [:]
    for index in lines.indices {
      guard let fingerprint = JSONParser.parse(lines[index])?.root["fingerprint"], let text = fingerprint.string,
        let colon = text.lastIndex(of: ":")
      else { continue }
      let name = String(text[..<colon])
      let count = seen[name, default: 0] + 1
      seen[name] = count
      let right = "\(name):\(count)"
      guard right != text else { continue }
      lines[index].replaceSubrange(Range(clamping: fingerprint.offset, fingerprint.end), with: right.utf8)
    }
  }
}
