import TestSupport
import Testing
import TextModel

@testable import LanguageServer

/// Every request at every position of many texts, also past the ends of lines and of the file: each is answered, and the server continues.
@Suite(.timeLimit(.minutes(60)))
struct RequestSweepTests {
  @Test func everyRequestIsOnTheList() {
    #expect(Set(EveryRequest.methods) == Set(Requests.byMethod.keys))
  }

  @Test(arguments: PositionEncoding.all)
  func everyRequestAtEveryPosition(encoding: PositionEncoding) async {
    var random = RandomSource(seed: encoding == .utf8 ? 1 : encoding == .utf16 ? 2 : 3)
    var answered = 0
    var positions = 0
    var texts = 0
    for group in SweepTexts.groups + [SweepTexts.shipped] {
      var mutation = TextMutation(seed: UInt64(group.files.count))
      var chosen: [(path: String, text: String)] = []
      for path in group.files.keys.sorted() {
        let text = group.files[path] ?? ""
        var variants = [text]
        for _ in 0..<TestSize.of(quick: 1, thorough: 3) { variants.append(mutation.mutate(text).text) }
        // A quick run looks at some texts in each encoding.
        for variant in variants where TestSize.isThorough || random.number(below: 16) == 0 { chosen.append((path, variant)) }
      }
      guard !chosen.isEmpty else { continue }
      let server = await SweepServer(group.files, encoding: encoding)
      for (path, text) in chosen {
        let asked = Self.places(in: text, encoding, &random)
        await Self.sweep(server, path, text, asked)
        positions += asked.count
      }
      texts += chosen.count
      answered += server.answered
      #expect(server.faults.isEmpty, "\(group.name): \(server.faults.prefix(3))")
    }
    #expect(texts > TestSize.of(quick: 5, thorough: 400))
    #expect(answered > positions * EveryRequest.aboutPlaces.count)
    FuzzTable.add("every request, positions in \(encoding.rawValue)", ["texts": texts, "positions": positions, "requests": answered])
  }

  private static func sweep(_ server: SweepServer, _ path: String, _ text: String, _ places: [LSPPosition]) async {
    let uri = TestClient.uri(path)
    server.open(path, text)
    let start = LSPPosition(line: 0, character: 0)
    await server.ask(EveryRequest.aboutDocuments.map { ($0, EveryRequest.params(uri, start.json, start.json)) })
    var batch: [(method: String, params: TestJSON)] = []
    for (index, place) in places.enumerated() {
      let other = places[(index * 7 + 3) % places.count]
      for method in EveryRequest.aboutPlaces { batch.append((method, EveryRequest.params(uri, place.json, other.json))) }
      guard batch.count > 2000 || index + 1 == places.count else { continue }
      await server.ask(batch)
      batch = []
    }
    server.close(path)
  }

  /// Every position of a text and some that it does not have; a few of them in a quick run.
  private static func places(in text: String, _ encoding: PositionEncoding, _ random: inout RandomSource) -> [LSPPosition] {
    let source = SourceText(utf8: Array(text.utf8))
    var places: [LSPPosition] = []
    for line in 0..<source.lineIndex.count {
      let length = source.position(of: source.contentRange(ofLine: line).end, in: encoding.unit).column
      for character in 0...(length + 2) { places.append(LSPPosition(line: line, character: character)) }
    }
    let last = source.lineIndex.count
    places += [LSPPosition(line: last, character: 0), LSPPosition(line: last + 1, character: 5), LSPPosition(line: .max, character: .max)]
    let wanted = TestSize.of(quick: 6, thorough: 150)
    guard places.count > wanted else { return places }
    // Half of them anywhere, half of them where lines begin: there is the white space in front of signs.
    return (0..<wanted).map { count in
      let place = places[random.number(below: places.count)]
      return count.isMultiple(of: 2) ? place : LSPPosition(line: place.line, character: random.number(below: 10))
    }
  }
}
