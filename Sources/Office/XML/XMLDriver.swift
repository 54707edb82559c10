import CExpat

/// Passes the events of one Expat parser to a closure.
final class XMLDriver {
  private let parser: XML_Parser
  private let part: String
  private let body: (XMLEvent) -> Bool
  private var depth = 0
  private var isStopped = false
  private(set) var fault: OfficeFault?

  init(parser: XML_Parser, part: String, body: @escaping (XMLEvent) -> Bool) {
    self.parser = parser
    self.part = part
    self.body = body
  }

  /// Registers this object with the parser. It must outlive the parser's use.
  func attach() {
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser, { data, name, attributes in XMLDriver.at(data)?.open(name, attributes) },
      { data, name in XMLDriver.at(data)?.close(name) })
    XML_SetCharacterDataHandler(parser) { data, text, count in XMLDriver.at(data)?.text(text, count) }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in XMLDriver.at(data)?.refuseDocumentType() }
  }

  private static func at(_ data: UnsafeMutableRawPointer?) -> XMLDriver? {
    data.map { Unmanaged<XMLDriver>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Parses the next bytes; false if the reader needs no more.
  func feed(_ piece: UnsafeRawBufferPointer) -> Bool {
    var rest = piece[...]
    while !isStopped, fault == nil, !rest.isEmpty {
      let some = UnsafeRawBufferPointer(rebasing: rest.prefix(Self.maximumPieceSize))
      rest = rest.dropFirst(Self.maximumPieceSize)
      parse(some, isLast: false)
    }
    return !isStopped && fault == nil
  }

  private static let maximumPieceSize = 1 << 20

  func finish(isWhole: Bool) {
    guard isWhole, !isStopped, fault == nil else { return }
    parse(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true)
  }

  private func parse(_ piece: UnsafeRawBufferPointer, isLast: Bool) {
    let state = XML_Parse(parser, piece.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(piece.count), isLast ? 1 : 0)
    if state == XML_STATUS_ERROR, !isStopped, fault == nil {
      fault = .malformed(part: part, line: Int(clamping: XML_GetCurrentLineNumber(parser)))
    }
  }

  private func stop(_ fault: OfficeFault? = nil) {
    isStopped = true
    self.fault = self.fault ?? fault
    XML_StopParser(parser, 0)
  }

  private func send(_ event: XMLEvent) {
    // Expat may still deliver the current event after it was stopped.
    if !isStopped, !body(event) { stop() }
  }

  private func refuseDocumentType() { stop(.documentType(part: part)) }

  private func open(_ name: UnsafePointer<CChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
    depth += 1
    guard depth <= OfficeLimits.depth else { return stop(.tooDeep(part: part)) }
    guard let name else { return }
    var pairs: [(name: String, value: String)] = []
    var next = attributes
    var size = 0
    // The list ends with a null pointer.
    while let attribute = next, let key = attribute.pointee, let value = (attribute + 1).pointee, size < OfficeLimits.attributes {
      let pair = (name: String(cString: key), value: String(cString: value))
      size += pair.value.utf8.count
      pairs.append(pair)
      next = attribute + 2
    }
    send(.open(XMLElement(name: Self.withoutPrefix(name), attributes: pairs)))
  }

  private func close(_ name: UnsafePointer<CChar>?) {
    depth -= 1
    if let name { send(.close(Self.withoutPrefix(name))) }
  }

  private func text(_ text: UnsafePointer<CChar>?, _ count: Int32) {
    guard let text, count > 0 else { return }
    send(.text(String(decoding: UnsafeRawBufferPointer(start: text, count: Int(count)), as: UTF8.self)))
  }

  private static func withoutPrefix(_ name: UnsafePointer<CChar>) -> String {
    var start = name
    var end = name
    while end.pointee != 0 {
      if end.pointee == CChar(bitPattern: UInt8(ascii: ":")) { start = end + 1 }
      end += 1
    }
    return String(decoding: UnsafeRawBufferPointer(start: start, count: end - start), as: UTF8.self)
  }
}
