import Linter
import Platform

/// The output of whole runs of `check`, repeated when nothing has changed: the same program, arguments and environment, the same files by
/// name, size, times and identity, and the same configurations, standards and baselines. A smaller key would be wrong, since the findings
/// of a plan depend on its standard and on all other files.
struct RunCache {
  private static let format = 1
  private static let maximumSize = 32 << 20

  private let key: [UInt8]
  private let inputs: Inputs
  /// The value of `--config`; with it, no configuration is searched for.
  private let configuration: DiskPath?
  private let store: CacheStore
  /// When the run began, in nanoseconds.
  private let started = Self.now()

  /// Nil when there is no cache folder.
  init?(_ inputs: Inputs, configuration: DiskPath?) {
    guard let store = CacheStore.usual, inputs.failures.isEmpty, let folder = RealPath.workingFolder else { return nil }
    self.inputs = inputs
    self.configuration = configuration
    self.store = store
    var key = CacheWriter()
    key.write(Self.format)
    key.write(Tool.version)
    key.write(FileStamp.of(DiskPath(Executable.path)))
    key.write(folder)
    key.write(ProjectFolder.base?.root ?? "")
    for argument in CommandLine.arguments.dropFirst() { key.write(argument) }
    for name in LanguageChoice.variables + Hyperlinks.variables + ProjectFolder.variables { key.write(Environment.value(name) ?? "") }
    key.write(StandardOutput.isTerminal ? 1 : 0)
    key.write(StandardError.isTerminal ? 1 : 0)
    self.key = key.bytes
  }

  /// The output of an earlier run, if a new run would give the same; otherwise nil.
  func find() -> RecordedOutput? {
    guard let body = store.read(name) else { return nil }
    var state = CacheReader(body)
    guard state.text() == key, state.text() == ownState(stamps: inputs.stamps).bytes else { return nil }
    guard let dependencies = RunDependencies(from: &state), state.text() == dependencies.state()?.bytes else { return nil }
    guard let output = RecordedOutput(from: &state), state.isAtEnd else { return nil }
    return output
  }

  /// Stores the output of a run, unless a file may have changed while it was read.
  func keep(_ output: RecordedOutput, _ dependencies: RunDependencies) {
    guard !dependencies.isOpen, output.size < Self.maximumSize, let others = dependencies.state() else { return }
    let own = ownState()
    guard own.isUnchanged(since: started), others.isUnchanged(since: started) else { return }
    var entry = CacheWriter()
    entry.write(key)
    entry.write(own.bytes)
    dependencies.write(to: &entry)
    entry.write(others.bytes)
    output.write(to: &entry)
    store.write(entry.bytes, as: name)
  }

  /// The files that are checked, the folders that were named, and the configurations that are found beside them.
  private func ownState(stamps: [FileStamp]? = nil) -> CacheState {
    var state = CacheState()
    state.add(inputs.files, stamps: stamps)
    var finder = ConfigurationFinder()
    state.add(configuration.map { [$0] } ?? finder.find(for: inputs.files))
    for folder in inputs.folders { state.writer.write(RealPath.of(folder) ?? folder) }
    // A baseline with the default name counts as soon as it exists.
    state.writer.write(FileStamp.of(DiskPath(BaselineLoader.defaultName)))
    return state
  }

  /// One entry for each set of arguments, which the next run replaces.
  private var name: String { String(CacheChecksum.of(key), radix: 16) }

  private static func now() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}
