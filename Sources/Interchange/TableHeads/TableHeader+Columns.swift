/// Columns beside the items of a table of requirements that are not items.
extension TableHeader {
  /// Assigns roles that depend on other columns, such as the role of Skill Description next to the skill and its levels, or of 考核比重 next to
  /// the tasks.
  static func readOthers(_ folded: [String], _ roles: inout [TableRole]) {
    guard roles.contains(.content), roles.contains(where: \.containsItems) else { return }
    for index in roles.indices where roles[index] == .unknown {
      let name = folded[index].prefix { $0 != "(" }
      if ["description", "definition", "定义"].contains(where: folded[index].hasSuffix) {
        roles[index] = .description
      } else if !roles.contains(.weight), ["比重", "权重", "weight", "weighting"].contains(where: name.hasSuffix) {
        roles[index] = .weight
      }
    }
  }
}
