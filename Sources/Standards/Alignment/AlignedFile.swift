import Schema
import TextModel

/// What job descriptions and training plans have in common: a standard, a level, references that cover it, and the entries of `not-covered`.
public struct AlignedFile: Sendable {
  /// A part that covers something: a duty, module or unit, or the qualifications of one column.
  public struct Part: Sendable {
    public enum Kind: Sendable, Hashable {
      case duty(Int)
      case module(Int)
      case unit(module: Int, unit: Int)
      case qualification(Column)
    }
    public let kind: Kind
    /// The duty's text or the module's name.
    public let name: Located<Text>?
    /// The part as a whole.
    public let range: ByteRange
    /// The list of references, if the part has one.
    public let covers: Located<[Located<Reference>]>?

    /// The module that the part is, or belongs to.
    public var module: Int? {
      switch kind {
      case .module(let index): index
      case .unit(let module, _): module
      case .duty, .qualification: nil
      }
    }
  }

  public let standard: Located<StandardReference>?
  public let level: Located<Text>?
  public let fromLevel: Located<Text>?
  public let track: Located<Text>?
  public let parts: [Part]
  public let notCovered: Located<[Located<NotCoveredEntry>]>?
  /// The range of the whole list of duties or modules. Problems that belong to no single duty or module are reported there.
  public let partsRange: ByteRange?

  public init?(_ content: Document.Content) {
    switch content {
    case .jobDescription(let job): self.init(job)
    case .trainingPlan(let plan): self.init(plan)
    case .standard, .configuration, .foreign: return nil
    }
  }

  private init(_ job: JobDescription) {
    standard = job.standard
    level = job.level
    fromLevel = nil
    track = job.track
    notCovered = job.notCovered
    partsRange = job.duties?.head
    var parts: [Part] = []
    for (index, duty) in (job.duties?.value ?? []).enumerated() {
      parts.append(Part(kind: .duty(index), name: duty.value.duty, range: duty.range, covers: duty.value.covers))
    }
    let qualifications = job.qualifications?.value
    if let abilities = qualifications?.abilities {
      parts.append(Part(kind: .qualification(.abilities), name: nil, range: abilities.range, covers: abilities))
    }
    if let knowledge = qualifications?.knowledge {
      parts.append(Part(kind: .qualification(.knowledge), name: nil, range: knowledge.range, covers: knowledge))
    }
    self.parts = parts
  }

  private init(_ plan: TrainingPlan) {
    standard = plan.standard
    level = plan.level
    fromLevel = plan.fromLevel
    track = plan.track
    notCovered = plan.notCovered
    partsRange = plan.modules?.head
    var parts: [Part] = []
    // By index, without a copy: modules and units are large values.
    let modules = plan.modules?.value ?? []
    for index in modules.indices {
      let name = modules[index].value.module.map { Located($0.value.whole, at: $0.range, key: $0.keyRange) }
      parts.append(Part(kind: .module(index), name: name, range: modules[index].range, covers: modules[index].value.covers))
      let units = modules[index].value.units?.value ?? []
      for position in units.indices {
        let name = units[position].value.unit.map { Located($0.value.whole, at: $0.range, key: $0.keyRange) }
        let kind = Part.Kind.unit(module: index, unit: position)
        parts.append(Part(kind: kind, name: name, range: units[position].range, covers: units[position].value.covers))
      }
    }
    self.parts = parts
  }
}

extension WorkspaceFile {
  /// The file with each reference read as one whose number and whole title are in its standard: `K1.1.1 A4纸存放要求` looks like two references,
  /// and `A1.1.1 能按 7.1.2—7.1.5 检查` like a range.
  public func withWholeReferences(in workspace: Workspace) -> WorkspaceFile {
    let candidates = document.undividedReferences
    guard !candidates.isEmpty, let standard = document.standardReference?.value,
      case .found(let index) = workspace.resolve(standard, from: path)
    else { return self }
    let track = AlignedFile(document.content)?.track?.value
    let resolvers = index.levels.indices.map { Resolver(index: index, level: $0, track: track) }
    let whole = candidates.filter { candidate in resolvers.contains { $0.hasNameOf(candidate) } }
    return whole.isEmpty ? self : replacing(document.reading(wholeReferences: Set(whole.map(\.whole))))
  }
}
