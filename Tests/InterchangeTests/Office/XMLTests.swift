import Office
import Testing

struct XMLTests {
  private static func read(_ text: String) -> (events: [String], fault: OfficeFault?) {
    var events: [String] = []
    let fault = XMLReader.read(Array(text.utf8), name: "x") { event in
      switch event {
      case .open(let element):
        events.append("<\(element.name) \(element.attributes.map { "\($0.name)=\($0.value)" }.joined(separator: " "))>")
      case .close(let name): events.append("</\(name)>")
      case .text(let text): events.append(text)
      }
      return true
    }
    return (events, fault)
  }

  @Test func namesComeWithoutPrefixes() {
    let (events, fault) = Self.read("<w:p xmlns:w='u' w:id='1'><w:t>甲&amp;乙</w:t></w:p>")
    #expect(events == ["<p xmlns:w=u w:id=1>", "<t >", "甲", "&", "乙", "</t>", "</p>"])
    #expect(fault == nil)
  }

  @Test func attributesAreFoundByTheirLastName() {
    var values: [String?] = []
    _ = XMLReader.read(Array("<a r:id='1' val='2' xval='3'/>".utf8), name: "x") { event in
      if case .open(let element) = event { values = [element["id"], element["val"], element["r:id"], element["l"]] }
      return true
    }
    #expect(values == ["1", "2", "1", nil])
  }

  @Test(
    "XML that these files never contain is refused",
    arguments: [
      ("<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>", OfficeFault.documentType(part: "x")),
      ("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", .documentType(part: "x")), ("<a>&e;</a>", .malformed(part: "x", line: 1)),
      ("<a>\n<b></a>", .malformed(part: "x", line: 2)), ("", .malformed(part: "x", line: 1)),
      (String(repeating: "<a>", count: 300) + String(repeating: "</a>", count: 300), .tooDeep(part: "x")),
    ])
  func faults(text: String, fault: OfficeFault) {
    #expect(Self.read(text).fault == fault)
  }

  @Test func eventsBeforeAFaultAreKept() {
    #expect(Self.read("<a><b>one</b><c>tw").events == ["<a >", "<b >", "one", "</b>", "<c >", "tw"])
  }
}
