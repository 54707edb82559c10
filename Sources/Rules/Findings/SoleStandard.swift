import Standards
import TextModel

/// The standard that is assumed if a file names no known one: the only one in the workspace.
enum SoleStandard {
  /// With more standards than this, none is assumed.
  private static let maximumCompared = 20

  static func among(_ standards: [StandardIndex]) -> StandardIndex? {
    guard let first = standards.first, !first.id.isEmpty, standards.count <= maximumCompared else { return nil }
    return standards.allSatisfy { $0.id == first.id && $0.version == first.version } ? first : nil
  }
}
