import Formatting
import JSON
import Schema
import TestSupport
import Testing
import TextModel
import YAML

@testable import LanguageServer

/// Accepts every completion at every place where clients request completions by themselves: the text has no new problems.
@Suite(.timeLimit(.minutes(60)))
struct CompletionSweepTests {
  private static let triggers = Array(":-/@.[, 0123456789".utf8)

  /// A place in a text where the user has just typed a character.
  private struct Place {
    let path: String
    let text: [UInt8]
    let offset: Int
  }

  @Test func acceptedCompletionCausesNoNewProblems() throws {
    var random = RandomSource(seed: 7)
    var (places, offers) = (0, 0)
    for group in SweepTexts.samples + [SweepTexts.Group(name: "bakery", files: Bakery.files)] {
      for (path, text) in group.files.sorted(by: { $0.key < $1.key }) {
        for text in [Array(text.utf8)] + Self.withOtherKeys(text, path) {
          let all = Self.places(in: text, path)
          let wanted = min(all.count, TestSize.of(quick: 2, thorough: 1000))
          for number in 0..<wanted {
            let place = wanted == all.count ? all[number] : all[random.number(below: all.count)]
            places += 1
            offers += try Self.applyAll(at: place, among: group.files, hasSnippets: number.isMultiple(of: 2))
          }
        }
      }
    }
    #expect(offers > places)
    FuzzTable.add("completion taken at trigger characters", ["places": places, "offers": offers])
  }

  @Test(
    "completions directly after a dash or colon insert the missing space",
    arguments: [
      ("objectives:\n  - 能选料\n  -", nil), ("level:", "level: junior"), ("level:", "level: senior"),
      ("modules:\n  - module: M1 原料\n    covers:", "    covers: [1.2 称量]"), ("modules:\n  -", "  - module: M1 原料准备"),
      ("modules:\n  - module: M1 原料\n    covers:\n      -", "      - 1.2 称量"), ("standard: {id:", "standard: {id: bakery"),
      ("kind: standard\nlevels:\n  - level: junior\nweights:\n  theory:", "  theory: {junior: }"),
      ("kind: standard\nweights:\n  theory:\n    junior:", "    junior: {职业道德: }"),
    ] as [(String, String?)])
  func afterSigns(written: String, line: String?) throws {
    let head = "kind: training-plan\nformat: 1\nid: p\nstandard: {id: bakery, version: 2024-a}\n"
    let isNeeded =
      written.hasPrefix("kind")
      ? "" : written.hasPrefix("standard") ? "kind: training-plan\n" : written.hasPrefix("level") ? head : head + "level: junior\n"
    let text = Array((isNeeded + written).utf8)
    let place = Place(path: "/files/new.plan.yaml", text: text, offset: text.count)
    let applied = try Self.offers(at: place, among: Bakery.files).map { String(decoding: $0, as: UTF8.self) }
    guard let line else { return #expect(applied.isEmpty) }
    #expect(applied.contains { $0.split(separator: "\n").contains(Substring(line)) }, "\(applied.prefix(3))")
  }

  /// A comment would become a part of the key or value, and be replaced with it.
  @Test(arguments: ["¦# ^^^ error: 注\n", "  ¦# 注: 一\n", "level: ¦# 注: 一\n", "modules:\n  - ¦# 注: 一\n"])
  func nothingIsOfferedDirectlyBeforeAComment(line: String) throws {
    let marked = "kind: training-plan\nformat: 1\nid: p\nstandard: {id: bakery, version: 2024-a}\n" + line
    let text = Array(marked.replacing("¦", with: "").utf8)
    let offset = try #require(Array(marked.utf8).firstIndex(of: 0xC2))
    #expect(try Self.offers(at: Place(path: "/files/new.plan.yaml", text: text, offset: offset), among: Bakery.files).isEmpty)
  }

  /// A record whose first line is being written, and whose other fields are below.
  @Test(arguments: [
    "modules:\n  - ¦\n    covers: [1.2 称量]\n", "modules:\n  -¦\n    hours: 4\n    covers: [1.2 称量]\n",
    "modules:\n  - ¦\n    # 注\n\n    covers: [1.2 称量]\n", "not-covered:\n  - ¦\n    reason: 由他校承担\n",
    "modules:\n ¦\n    covers: [1.2 称量]\n", "not-covered:\n ¦\n    reason: 由他校承担\n",
  ])
  func fieldsBelowStayInTheirRecord(lines: String) throws {
    let marked = "kind: training-plan\nformat: 1\nid: p\nstandard: {id: bakery, version: 2024-a}\nlevel: junior\n" + lines
    let text = Array(marked.replacing("¦", with: "").utf8)
    let offset = try #require(Array(marked.utf8).firstIndex(of: 0xC2))
    let applied = try Self.offers(at: Place(path: "/files/new.plan.yaml", text: text, offset: offset), among: Bakery.files)
    #expect(applied.allSatisfy { Self.problems(in: $0) <= Self.problems(in: text) })
  }

  /// The same file with its keys in the other language.
  private static func withOtherKeys(_ text: String, _ path: String) -> [[UInt8]] {
    let document = Document.read(SourceText(utf8: Array(text.utf8)), expectedKind: DocumentKind.expected(byFileName: path))
    let options = FormatOptions(keys: document.keyLanguage == .chinese ? .english : .chinese)
    return Formatter.edits(document, options: options).map { [TextEdit.apply($0, to: document.source.bytes)] } ?? []
  }

  /// After each trigger character, with the rest of the line, and without it but for the brackets that an editor closes by itself.
  private static func places(in text: [UInt8], _ path: String) -> [Place] {
    text.indices.filter { triggers.contains(text[$0]) }.flatMap { index in
      let rest = text[(index + 1)...]
      let end = rest.firstIndex(where: ASCII.isLineBreak) ?? text.endIndex
      let line = text[..<index].lastIndex(where: ASCII.isLineBreak).map { $0 + 1 } ?? 0
      let written = Array(text[...index]) + closers(of: text[line...index]) + text[end...]
      var places = [Place(path: path, text: text, offset: index + 1), Place(path: path, text: written, offset: index + 1)]
      if text[index] == ASCII.comma {
        let wide = Array(text[..<index]) + Array("，".utf8)
        places.append(Place(path: path, text: wide + closers(of: text[line..<index]) + text[end...], offset: wide.count))
      }
      return places
    }
  }

  private static func closers(of line: ArraySlice<UInt8>) -> [UInt8] {
    var open: [UInt8] = []
    for byte in line {
      if byte == ASCII.leftBrace { open.append(ASCII.rightBrace) }
      if byte == ASCII.leftBracket { open.append(ASCII.rightBracket) }
      if byte == open.last { open.removeLast() }
    }
    return open.reversed()
  }

  private static func applyAll(at place: Place, among files: [String: String], hasSnippets: Bool) throws -> Int {
    let before = problems(in: place.text)
    let applied = try offers(at: place, among: files, hasSnippets: hasSnippets)
    for text in applied where problems(in: text) > before {
      let line = place.text[..<place.offset].reduce(1) { $1 == ASCII.lineFeed ? $0 + 1 : $0 }
      Issue.record("\(place.path):\(line): \(difference(place.text, text))")
      return applied.count
    }
    return applied.count
  }

  private static func problems(in text: [UInt8]) -> Int { Recovery.parse(ShadowText(text), vocabulary: Document.vocabulary).problems.count }

  /// The texts that there are after taking each of the offers, as a client takes them.
  private static func offers(at place: Place, among files: [String: String], hasSnippets: Bool = false) throws -> [[UInt8]] {
    var session = Session(loader: TestDisk(files).loader)
    session.client.completion.hasSnippets = hasSnippets
    session.client.completion.adjustsIndentation = true
    for (path, text) in files where path != place.path {
      session.files.setOnDisk(
        FileVersion(path: path, uri: DocumentURI.uri(ofPath: path), version: nil, source: SourceText(utf8: Array(text.utf8))))
    }
    let source = SourceText(utf8: place.text)
    let uri = DocumentURI.uri(ofPath: place.path)
    session.files.setOpen(FileVersion(path: place.path, uri: uri, version: 1, source: source))
    let snapshot = session.snapshot
    let json = TestClient.document(place.path).merging(["position": snapshot.position(of: place.offset, in: source).json])
    let params = try CompletionParams(json: #require(JSONParser.parse(json.bytes)?.root))
    let list = JSONWriter.bytes(of: try Completion.answer(params, from: snapshot))
    let items = try #require(JSONParser.parse(list)?.root["items"])
    return try items.elements.map { item in
      let range = try LSPRange(json: #require(item.at("textEdit", "range")))
      let bytes = snapshot.byteRange(range, in: source)
      let written = try #require(item.at("textEdit", "newText")?.string)
      let label = "\(place.path) at \(place.offset): \(item["label"]?.string ?? "")"
      checkPlace(item, range, typed: source.string(in: ByteRange(bytes.start, max(bytes.start, place.offset))), label)
      #expect(range.start.line == snapshot.position(of: place.offset, in: source).line && bytes.touches(place.offset), "\(label)")
      let line = source.contentRange(ofLine: source.lineIndex.line(at: bytes.start))
      // Clients indent further lines like the one that the item is taken on.
      let indentation = String(decoding: source.bytes[line.start..<line.end].prefix(while: ASCII.isBlank), as: UTF8.self)
      let text = Array(expanded(written, item, label).replacing("\n", with: "\n" + indentation).utf8)
      return Array(source.bytes[..<bytes.start]) + text + source.bytes[bytes.end...]
    }
  }

  /// What an item writes. A text of several words is a snippet for a client that knows snippets: some take a plain text for one word.
  private static func expanded(_ text: String, _ item: JSONValue, _ label: String) -> String {
    guard item["insertTextFormat"]?.int == 2 else { return text }
    guard let snippet = SnippetExpansion(text) else {
      Issue.record("\(label) is no snippet: \(text)")
      return text
    }
    #expect(snippet.stops == Array(1..<(snippet.stops.count + 1)), "\(label): \(snippet.stops)")
    return snippet.text
  }

  /// Clients replace a stretch of one line, and keep what begins with what is typed in it.
  private static func checkPlace(_ item: JSONValue, _ range: LSPRange, typed: String, _ label: String) {
    #expect(range.start.line == range.end.line, "\(label)")
    let filter = item["filterText"]?.string ?? item["label"]?.string ?? ""
    #expect(filter.hasPrefix(typed), "\(label): \(typed)")
  }

  private static func difference(_ old: [UInt8], _ new: [UInt8]) -> String {
    let start = zip(old, new).prefix { $0 == $1 }.count
    let lineStart = new[..<start].lastIndex(of: ASCII.lineFeed) ?? 0
    return String(decoding: new[lineStart...].prefix(200), as: UTF8.self)
  }
}
