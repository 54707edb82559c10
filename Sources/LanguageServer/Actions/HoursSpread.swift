import Schema
import Standards
import TextModel
import YAML

/// The remaining hours of a plan, distributed over the modules without hours: whole hours that add up, divided into theory and practice as
/// in the file. Hours that the author has written do not change.
struct HoursSpread {
  /// A module without hours.
  private struct OpenModule {
    let index: Int
    let slot: HoursSlot
    /// Its units, where their hours are to be written too.
    let units: [HoursSlot]
  }

  private let document: Document
  private let open: [OpenModule]
  private let left: SharedHours
  private let shares: HoursShares
  private let isPlain: Bool

  /// Nil where nothing can be distributed: the plan has no hours or none left, every module has its own, or something is not understood.
  init?(_ file: FileVersion, _ current: WorkspaceSnapshot) {
    guard case .trainingPlan(let plan) = file.document.content, let planned = plan.hours.flatMap({ HoursAmount($0.value) }),
      let modules = plan.modules?.value, let parts = PlanParts(file.document), parts.modules.count == modules.count
    else { return nil }
    var open: [OpenModule] = []
    var written: [HoursAmount] = []
    var examples: [HoursSlot] = []
    for (index, (module, slot)) in zip(modules, parts.modules).enumerated() {
      switch slot.state(module.value.hours?.value) {
      case .unclear: return nil
      case .written:
        guard let own = module.value.hours.flatMap({ HoursAmount($0.value) }) else { return nil }
        written.append(own)
        examples.append(slot)
      case .open:
        // A module whose units have hours has them too.
        let slots = parts.units(of: slot)
        guard let units = Self.written(module.value, slots) else { return nil }
        written += units
        let hasPlaces = slots.contains { $0.entry != nil }
        if units.isEmpty { open.append(OpenModule(index: index, slot: slot, units: hasPlaces ? slots : [])) }
      }
    }
    guard !open.isEmpty, let left = Self.left(of: planned, written, open.map(\.slot)) else { return nil }
    document = file.document
    self.open = open
    self.left = left
    shares = HoursShares(plan, current.alignment(of: file.path))
    // Written like the hours that exist; if there are none, like the empty fields for them.
    isPlain = (examples.isEmpty ? open.map(\.slot) : examples).contains(where: \.isText)
  }

  /// The hours of the units of a module if all or none of them have hours; else nil.
  private static func written(_ module: Module, _ slots: [HoursSlot]) -> [HoursAmount]? {
    let units = module.units?.value ?? []
    guard units.count == slots.count else { return nil }
    var amounts: [HoursAmount] = []
    for (unit, slot) in zip(units, slots) {
      switch slot.state(unit.value.hours?.value) {
      case .unclear: return nil
      case .open: continue
      case .written:
        guard let own = unit.value.hours.flatMap({ HoursAmount($0.value) }) else { return nil }
        amounts.append(own)
      }
    }
    return amounts.isEmpty || amounts.count == units.count ? amounts : nil
  }

  private static func left(of planned: HoursAmount, _ written: [HoursAmount], _ open: [HoursSlot]) -> SharedHours? {
    // Where the empty fields differ, those that distinguish theory and practice decide.
    let asksForTotals = !open.contains(where: \.isSplit) && open.contains { $0.isText || $0.kinds == ["total"] }
    let isSplit = planned.isSplit && written.allSatisfy(\.isSplit) && !(written.isEmpty && asksForTotals)
    let first =
      isSplit ? planned.theory - written.reduce(.zero) { $0 + $1.theory } : planned.total - written.reduce(.zero) { $0 + $1.total }
    let second = isSplit ? planned.practice - written.reduce(.zero) { $0 + $1.practice } : .zero
    guard first >= .zero, second >= .zero, first + second > .zero, let first = first.wholeNumber, let second = second.wholeNumber else {
      return nil
    }
    return SharedHours(form: isSplit ? .split : .total, first: first, second: second)
  }

  // MARK: Edits

  /// Empty where no module counts by that basis.
  func edits(by basis: HoursBasis) -> [TextEdit] {
    let all = shares.ofModules(basis)
    let bases = open.map { all.indices.contains($0.index) ? all[$0.index] : 0 }
    let writing = HoursWriting(document: document, isPlain: isPlain)
    return zip(open, left.shared(by: bases)).flatMap { module, hours -> [TextEdit] in
      guard hours.total > 0 else { return [] }
      let units = hours.shared(by: shares.ofUnits(module.units.count, in: module.index))
      return writing.edits(hours, in: module.slot, Module.shape.description)
        + zip(module.units, units).filter { $1.total > 0 }.flatMap { writing.edits($1, in: $0, Unit.shape.description) }
    }
  }

  func isPossible(by basis: HoursBasis) -> Bool {
    let all = shares.ofModules(basis)
    return open.contains { all.indices.contains($0.index) && all[$0.index] > 0 }
  }
}

/// Hours that are read: theory and practice, where the file distinguishes them, and the total.
private struct HoursAmount {
  let isSplit: Bool
  let theory: Quantity
  let practice: Quantity
  let total: Quantity

  /// Nil where there are none, or they do not add up.
  init?(_ hours: Hours) {
    let (theory, practice, total) = (hours.theory?.value, hours.practice?.value, hours.total?.value)
    isSplit = theory != nil || practice != nil
    self.theory = theory ?? (isSplit ? total.map { $0 - (practice ?? .zero) } : nil) ?? .zero
    self.practice = practice ?? (isSplit ? total.map { $0 - (theory ?? .zero) } : nil) ?? .zero
    self.total = total ?? self.theory + self.practice
    guard !isSplit || self.total == self.theory + self.practice, self.theory >= .zero, self.practice >= .zero, self.total > .zero else {
      return nil
    }
  }
}

extension Quantity {
  fileprivate var wholeNumber: Int? { thousandths % 1000 == 0 ? thousandths / 1000 : nil }
}

extension SharedHours {
  fileprivate func shared(by bases: [Int]) -> [SharedHours] {
    zip(Apportionment.shares(of: first, by: bases), Apportionment.shares(of: second, by: bases)).map {
      SharedHours(form: form, first: $0, second: $1)
    }
  }
}
