/// Reads the texts that this tool's exports print.
extension ExportWords {
  /// A sentence that gives the tracks or levels of a function; without names, it is for all of them.
  struct Restriction: Sendable, Hashable {
    let function: String
    let isAboutTracks: Bool
    let names: [String]
  }

  static func restriction(in line: String) -> Restriction? {
    if line.hasPrefix("“"), line.hasSuffix("。") {
      for (middle, isAboutTracks) in [("”只适用于：", true), ("”只设于：", false)] {
        guard let range = line.firstRange(of: middle) else { continue }
        let names = line[range.upperBound...].dropLast().split(separator: "、").map(String.init)
        return Restriction(function: String(line[..<range.lowerBound].dropFirst()), isAboutTracks: isAboutTracks, names: names)
      }
    }
    for end in ["”适用于各工种。", "” is for all tracks."] where line.hasPrefix("“") && line.hasSuffix(end) {
      return Restriction(function: String(line.dropFirst().dropLast(end.count)), isAboutTracks: true, names: [])
    }
    guard line.hasPrefix("“"), line.hasSuffix(" only.") else { return nil }
    for (middle, isAboutTracks) in [("” is for ", true), ("” is at ", false)] {
      guard let range = line.firstRange(of: middle) else { continue }
      let names = line[range.upperBound...].dropLast(" only.".count).split(separator: ",").map { PrintedText.trimmed($0) }
      return Restriction(function: String(line[..<range.lowerBound].dropFirst()), isAboutTracks: isAboutTracks, names: names)
    }
    return nil
  }

  static func track(in line: String) -> (name: String, id: String, levels: [String])? {
    for (start, open, middle, separator, close) in [
      ("工种：", "（标识：", "；等级：", "、", "）"), ("Track: ", " (id: ", "; levels: ", ", ", ")"),
    ] where line.hasPrefix(start) && line.hasSuffix(close) {
      guard let range = line.firstRange(of: open) else { continue }
      let name = String(line[..<range.lowerBound].dropFirst(start.count))
      let rest = line[range.upperBound...].dropLast(close.count)
      let after = rest.firstRange(of: middle)
      let id = after.map { rest[..<$0.lowerBound] } ?? rest
      guard !name.isEmpty, !name.contains(where: { "：；，（）:;,".contains($0) }), isID(id) else { continue }
      return (name, String(id), after.map { rest[$0.upperBound...].split(separator: separator).map(String.init) } ?? [])
    }
    return nil
  }

  private static func isID(_ text: Substring) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) }
  }
}
