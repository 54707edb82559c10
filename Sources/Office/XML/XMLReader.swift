import CExpat

/// Reads XML with Expat. External entities are not fetched, and a document type declaration is a fault.
public enum XMLReader {
  /// Calls `body` for each event, in order, until it returns false. Returns the fault that ended the reading, if any; the events before it
  /// are valid.
  public static func read(_ part: String, of container: ZipContainer, _ body: (XMLEvent) -> Bool) -> OfficeFault? {
    parse(part, body) { feed in container.read(part, feed) }
  }

  /// Reads XML in memory; `name` is used in messages.
  public static func read(_ bytes: [UInt8], name: String, _ body: (XMLEvent) -> Bool) -> OfficeFault? {
    parse(name, body) { feed in
      _ = bytes.withUnsafeBytes(feed)
      return nil
    }
  }

  private static func parse(
    _ part: String, _ body: (XMLEvent) -> Bool, _ source: (_ feed: (UnsafeRawBufferPointer) -> Bool) -> OfficeFault?
  ) -> OfficeFault? {
    guard let parser = XML_ParserCreate(nil) else { return .damagedPart(part) }
    defer { XML_ParserFree(parser) }
    return withoutActuallyEscaping(body) { body in
      let driver = XMLDriver(parser: parser, part: part, body: body)
      return withExtendedLifetime(driver) {
        driver.attach()
        let fault = source { driver.feed($0) }
        driver.finish(isWhole: fault == nil)
        return driver.fault ?? fault
      }
    }
  }
}
