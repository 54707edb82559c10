/// The state of files on disk, as bytes that can be compared.
struct CacheState {
  var writer = CacheWriter()
  /// The latest change of any of the files, in nanoseconds; nil when one of them is missing or is not a regular file.
  private var lastChange: Int64? = 0

  /// `stamps` are the stamps of the files if they are known.
  mutating func add(_ files: [DiskPath], stamps: [FileStamp]? = nil) {
    writer.write(files.count)
    for (index, file) in files.enumerated() {
      let stamp = stamps.flatMap { $0.indices.contains(index) ? $0[index] : nil } ?? FileStamp.of(file)
      writer.write(file)
      writer.write(stamp)
      // A pipe may have other content each time.
      guard let stamp, stamp.isRegular, let last = lastChange else {
        lastChange = nil
        continue
      }
      lastChange = max(last, Self.changed(stamp))
    }
  }

  var bytes: [UInt8] { writer.bytes }

  /// Whether every file exists and was last changed well before a moment, in nanoseconds. A file that changes twice within one tick of the
  /// clock has the same time for both changes.
  func isUnchanged(since moment: Int64) -> Bool { lastChange.map { $0 < moment - Self.tick } ?? false }

  /// Longer than a tick of any kernel, in nanoseconds.
  private static let tick: Int64 = 50_000_000
  /// For file systems with times in whole seconds, some of which only count every other second.
  private static let coarseTick: Int64 = 2_100_000_000

  private static func changed(_ stamp: FileStamp) -> Int64 {
    let isCoarse = stamp.nanoseconds == 0 && stamp.changeNanoseconds == 0
    let seconds = Int64(max(stamp.seconds, stamp.changeSeconds))
    let (time, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
    if overflow { return .max }
    let nanoseconds =
      stamp.seconds == stamp.changeSeconds
      ? max(stamp.nanoseconds, stamp.changeNanoseconds)
      : stamp.seconds > stamp.changeSeconds ? stamp.nanoseconds : stamp.changeNanoseconds
    return time + Int64(nanoseconds) + (isCoarse ? coarseTick : 0)
  }
}
