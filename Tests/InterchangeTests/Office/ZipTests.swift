import Office
import TestSupport
import Testing

/// Containers: written containers read back, damaged ones give their intact parts, zip bombs are refused.
struct ZipTests {
  private static let parts = [
    ZipWriter.Part("[Content_Types].xml", Array("<Types/>".utf8)), ZipWriter.Part("word/document.xml", Array("<a>文字</a>".utf8)),
    ZipWriter.Part("empty", []), ZipWriter.Part("big", (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* $0 / 7) }),
  ]

  private static func container() throws -> [UInt8] { try ZipWriter.write(parts).get() }

  @Test func writtenContainerReadsBack() throws {
    let bytes = try Self.container()
    #expect(bytes == (try Self.container()))
    let container = try ZipContainer.open(bytes).get()
    #expect(container.names == Self.parts.map(\.name) && !container.isSalvaged)
    for part in Self.parts { #expect(try container.bytes(of: part.name).get() == part.bytes) }
    #expect(container.contains("/WORD\\Document.xml"))
    #expect(container.bytes(of: "nothing") == .failure(.missingPart("nothing")))
  }

  @Test func aContainerWithoutDirectoryIsSalvaged() throws {
    let bytes = try Self.container()
    let container = try ZipContainer.open(Array(bytes.dropLast(40))).get()
    #expect(container.isSalvaged)
    #expect(try container.bytes(of: "word/document.xml").get() == Self.parts[1].bytes)
    #expect(ZipContainer.open([0x50, 0x4B, 0x03, 0x04, 0, 0]).fault == .damagedContainer)
    #expect(ZipContainer.open([]).fault == .damagedContainer)
  }

  /// Every prefix and many changed bytes: no trap, and no endless reading.
  /// Each part is refused, or has a size that the limits allow for what is stored.
  @Test func damageNeverTraps() throws {
    let bytes = try ZipWriter.write(Array(Self.parts.prefix(3))).get()
    var damaged = bytes.indices.map { Array(bytes.prefix($0)) }
    for index in bytes.indices {
      for value in [0, 0xFF, bytes[index] ^ 0x10] as [UInt8] {
        var copy = bytes
        copy[index] = value
        damaged.append(copy)
      }
    }
    for text in damaged {
      guard case .success(let container) = ZipContainer.open(text) else { continue }
      for name in container.names {
        guard case .success(let part) = container.bytes(of: name) else { continue }
        #expect(part.count <= max(8 << 20, text.count * 200), "\(name)")
      }
    }
  }

  @Test func zipBombIsRefused() throws {
    let bytes = try ZipWriter.write([ZipWriter.Part("bomb.xml", Array(repeating: 0x20, count: 32 << 20))]).get()
    #expect(bytes.count < 100_000)
    let container = try ZipContainer.open(bytes).get()
    #expect(container.bytes(of: "bomb.xml") == .failure(.bomb(part: "bomb.xml", size: 32 << 20)))
  }

  @Test func tooManyPartsAreRefused() throws {
    let parts = (0..<20_100).map { ZipWriter.Part("p\($0)", []) }
    #expect(ZipContainer.open(try ZipWriter.write(parts).get()).fault == .tooManyParts(20_100))
  }
}

extension Result {
  fileprivate var fault: Failure? { if case .failure(let fault) = self { fault } else { nil } }
}
