import Testing

@testable import LanguageServer

/// Random edits of the server's text and of a model, in all encodings: the results equal those of a new server for the model.
@Suite(.timeLimit(.minutes(10)))
struct IncrementalEditTests {
  private static let pieces = [
    "面点", "😀", "e\u{301}", "\t", "\r\n", "\n", "\r", " ", "- 2.2 烘烤\r\n", "covers: [", "]", "：", "  - module: M3\r\n", "#", "\"", "", "9",
  ]

  @Test(arguments: PositionEncoding.all, 0..<4)
  func editedTextEqualsTheModel(encoding: PositionEncoding, seed: Int) async {
    var numbers = SeededNumbers(seed: UInt64(seed * 7 + 3))
    let client = await TestClient(Bakery.files, encoding: encoding, capabilities: OpenedDocument.capabilities)
    var model = Bakery.plan
    client.open(Bakery.planPath, model)
    for version in 2..<42 {
      var changes: [TestJSON] = []
      for _ in 0...numbers.next(below: 3) {
        let change = edit(&model, &numbers, client)
        changes.append(change)
      }
      client.notify(
        "textDocument/didChange",
        [
          "textDocument": ["uri": .string(TestClient.uri(Bakery.planPath)), "version": .number(version)], "contentChanges": .array(changes),
        ])
    }
    await expectSame(client, model)
  }

  /// A text that is typed and deleted sign by sign, also between CR and LF: by clients for which a CR ends a line, as the protocol has it,
  /// and by those for which only LF does.
  @Test(arguments: PositionEncoding.all, [false, true])
  func editsInPartsEqualTheWholeEdit(encoding: PositionEncoding, onlyLineFeeds: Bool) async throws {
    let client = await TestClient(Bakery.files, encoding: encoding, capabilities: OpenedDocument.capabilities)
    var model = Bakery.plan
    client.open(Bakery.planPath, model)
    let added = "  - module: M3 面点😀e\u{301}\t\r\n    covers: [2.2 烘烤]\r\n\r\n"
    let place = try #require(model.firstRange(of: "  - module: M2")?.lowerBound)
    let first = model.utf8.distance(from: model.startIndex, to: place)
    var version = 1
    func change(from: Int, to: Int, _ text: String) {
      version += 1
      let range: TestJSON = [
        "start": position(from, in: model, client, onlyLineFeeds), "end": position(to, in: model, client, onlyLineFeeds),
      ]
      client.notify(
        "textDocument/didChange",
        [
          "textDocument": ["uri": .string(TestClient.uri(Bakery.planPath)), "version": .number(version)],
          "contentChanges": [["range": range, "text": .string(text)]],
        ])
      var bytes = Array(model.utf8)
      bytes.replaceSubrange(from..<to, with: Array(text.utf8))
      model = String(decoding: bytes, as: UTF8.self)
    }
    var end = first
    for scalar in added.unicodeScalars {
      change(from: end, to: end, String(scalar))
      end += String(scalar).utf8.count
    }
    await expectSame(client, model)
    // Between CR and LF the protocol itself has no place.
    let units = onlyLineFeeds ? added.unicodeScalars.map { String($0).utf8.count } : added.map { String($0).utf8.count }
    for unit in units { change(from: first, to: first + unit, "") }
    #expect(model == Bakery.plan)
    await expectSame(client, model)
  }

  private func position(_ offset: Int, in text: String, _ client: TestClient, _ onlyLineFeeds: Bool) -> TestJSON {
    guard onlyLineFeeds else { return client.position(offset, in: text) }
    let before = Array(text.utf8.prefix(offset))
    let line = before.count { $0 == 0x0A }
    let last = String(decoding: before.suffix(from: before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0), as: UTF8.self)
    let character =
      switch client.encoding {
      case .utf8: last.utf8.count
      case .utf16: last.utf16.count
      case .utf32: last.unicodeScalars.count
      }
    return LSPPosition(line: line, character: character).json
  }

  private func expectSame(_ client: TestClient, _ model: String) async {
    let fresh = await TestClient(Bakery.files, encoding: client.encoding, capabilities: OpenedDocument.capabilities)
    fresh.open(Bakery.planPath, model)
    // A reference that is still being written is not reported before the author has gone on.
    client.notify("textDocument/didSave", TestClient.document(Bakery.planPath))
    for method in [
      "textDocument/semanticTokens/full", "textDocument/foldingRange", "textDocument/diagnostic", "textDocument/documentSymbol",
    ] {
      let here = await client.request(method, TestClient.document(Bakery.planPath))
      let there = await fresh.request(method, TestClient.document(Bakery.planPath))
      #expect(here.text == there.text)
    }
  }

  /// One edit of the model, and the same as the protocol has it.
  private func edit(_ model: inout String, _ numbers: inout SeededNumbers, _ client: TestClient) -> TestJSON {
    let scalars = Array(model.unicodeScalars)
    let starts = scalars.indices.filter { $0 == 0 || !(scalars[$0 - 1] == "\r" && scalars[$0] == "\n") } + [scalars.count]
    let first = starts[numbers.next(below: starts.count)]
    let last = starts.last { $0 >= first && $0 <= first + numbers.next(below: 8) } ?? first
    let bytes = { (count: Int) in scalars[..<count].reduce(0) { $0 + String($1).utf8.count } }
    let range: TestJSON = ["start": client.position(bytes(first), in: model), "end": client.position(bytes(max(first, last)), in: model)]
    let text = (0..<numbers.next(below: 3)).map { _ in Self.pieces[numbers.next(below: Self.pieces.count)] }.joined()
    var edited = String.UnicodeScalarView(scalars[..<first])
    edited.append(contentsOf: text.unicodeScalars)
    edited.append(contentsOf: scalars[max(first, last)...])
    model = String(edited)
    return ["range": range, "text": .string(text)]
  }
}

/// Pseudo-random numbers that are the same in every run.
struct SeededNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next(below limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 33) % max(1, limit)
  }
}
