import Foundation
import Testing

@testable import lint_cli

/// The entries of the cache: written entries are read, and incomplete entries are ignored.
struct CacheEntryTests {
  private let folder: Folder
  private let store: CacheStore

  init() throws {
    folder = try Folder()
    store = CacheStore(root: DiskPath(folder.url.path + "/competency-lint"))
  }

  private static func output() -> RecordedOutput {
    var output = RecordedOutput()
    output.code = 1
    output.parts = [
      RecordedOutput.Part(isError: false, bytes: Array("能 😀\n".utf8)), RecordedOutput.Part(isError: true, bytes: []),
      RecordedOutput.Part(isError: true, bytes: [0, 0xFF]),
    ]
    output.files = [(DiskPath("报告.json"), Array("{}".utf8)), (DiskPath([0x2F, 0xFF, 0x0A]), [])]
    return output
  }

  private static func bytes() -> [UInt8] {
    var writer = CacheWriter()
    output().write(to: &writer)
    return writer.bytes
  }

  @Test func writtenEntryReadsBack() throws {
    var reader = CacheReader(Self.bytes())
    let read = try #require(RecordedOutput(from: &reader))
    let written = Self.output()
    #expect(reader.isAtEnd)
    #expect(read.code == written.code && read.size == written.size)
    #expect(read.parts.map(\.isError) == written.parts.map(\.isError) && read.parts.map(\.bytes) == written.parts.map(\.bytes))
    #expect(read.files.map(\.path) == written.files.map(\.path) && read.files.map(\.bytes) == written.files.map(\.bytes))
  }

  /// A count that was damaged may say anything.
  @Test func damagedEntriesNeverTrap() {
    let bytes = Self.bytes()
    for count in bytes.indices {
      var reader = CacheReader(Array(bytes[..<count]))
      #expect(RecordedOutput(from: &reader) == nil, "up to \(count)")
    }
    for place in bytes.indices {
      for value: UInt8 in [0x00, 0x7F, 0x80, 0xFF] {
        var damaged = bytes
        damaged[place] = value
        var reader = CacheReader(damaged)
        if let read = RecordedOutput(from: &reader) { #expect(read.size <= bytes.count) }
      }
    }
  }

  @Test func dependenciesAreReadByName() throws {
    var dependencies = RunDependencies()
    dependencies.libraries = [DiskPath("库 😀")]
    dependencies.referred = [DiskPath("a.yaml"): nil, DiskPath("b.yaml"): DiskPath("/c")]
    dependencies.roots = [DiskPath("/w"): [DiskPath("/")]]
    dependencies.baselines = [DiskPath("known.yaml")]
    var writer = CacheWriter()
    dependencies.write(to: &writer)
    var reader = CacheReader(writer.bytes)
    let read = try #require(RunDependencies(from: &reader))
    #expect(reader.isAtEnd)
    #expect(read.libraries == dependencies.libraries && read.baselines == dependencies.baselines)
    #expect(Set(read.referred.keys) == Set(dependencies.referred.keys) && Set(read.roots.keys) == Set(dependencies.roots.keys))
    for count in writer.bytes.indices {
      var reader = CacheReader(Array(writer.bytes[..<count]))
      #expect(RunDependencies(from: &reader) == nil, "up to \(count)")
    }
  }

  @Test func storedEntryIsFound() {
    #expect(store.read("1") == nil)
    store.write(Self.bytes(), as: "1")
    store.write([], as: "2")
    #expect(store.read("1") == Self.bytes())
    #expect(store.read("2") == [])
    #expect(store.read("3") == nil)
    store.write([7], as: "1")
    #expect(store.read("1") == [7])
  }

  @Test func incompleteEntryIsIgnored() throws {
    store.write(Self.bytes(), as: "1")
    let path = try #require(folder.names.first { $0.hasSuffix("1.run") })
    let whole = try Data(contentsOf: folder.url.appendingPathComponent(path))
    for count in stride(from: 0, to: whole.count, by: 3) {
      try folder.write(Data(whole.prefix(count)), to: path)
      #expect(store.read("1") == nil, "up to \(count)")
    }
    for place in stride(from: 0, to: whole.count, by: 3) {
      var damaged = whole
      damaged[place] ^= 0x10
      try folder.write(damaged, to: path)
      #expect(store.read("1") == nil, "with another byte at \(place)")
    }
    try folder.write(whole, to: path)
    #expect(store.read("1") == Self.bytes())
  }

  @Test func oldestEntriesAreRemoved() {
    for number in 0..<70 { store.write([UInt8(number)], as: "\(number)") }
    #expect(folder.names.count { $0.hasSuffix(".run") } == 64)
    #expect(store.read("69") == [69])
  }

  @Test func sumsDifferForEveryByteAndEveryLength() {
    var sums: Set<UInt64> = []
    for count in 0..<40 { sums.insert(CacheChecksum.of([UInt8](repeating: 0, count: count))) }
    for place in 0..<39 {
      var bytes = [UInt8](repeating: 0, count: 39)
      bytes[place] = 1
      sums.insert(CacheChecksum.of(bytes))
    }
    #expect(sums.count == 40 + 39)
  }
}
