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

/// Columns for the levels of a framework.
extension TableHeader {
  /// Two or more columns with names of levels are one for each level. Beside them, the skill is the content.
  static func readLevels(_ names: [String], _ folded: [String], _ roles: inout [TableRole]) {
    let steps = roles.indices.filter { roles[$0] == .unknown && FrameworkLevelNames.contains(folded[$0]) }
    guard steps.count >= 2 else { return }
    nameSkills(folded, &roles)
    let items = roles.indices.filter { roles[$0].containsItems }
    if let only = items.first, items.count == 1, !roles.contains(.content), isSkill(folded[only]) {
      roles[only] = .content
    } else if !items.isEmpty {
      // Beside items and their contents, the column of a level has marks for the items of that level.
      if roles.contains(.content), !roles.contains(.level) { for index in steps { roles[index] = .levelMark(names[index]) } }
      return
    }
    for index in steps { roles[index] = .levelItems(names[index], .abilities) }
  }

  /// 类别 | 能力项 before the levels: the function and the content.
  private static func nameSkills(_ folded: [String], _ roles: inout [TableRole]) {
    guard !roles.contains(.content), !roles.contains(where: \.containsItems),
      let skill = roles.indices.first(where: { roles[$0] == .unknown && isOne(of: skillNames, folded[$0]) })
    else { return }
    roles[skill] = .content
    guard !roles.contains(.function),
      let group = roles.indices.prefix(clamping: skill).first(where: { roles[$0] == .unknown && isOne(of: groupNames, folded[$0]) })
    else { return }
    roles[group] = .function
  }

  private static func isSkill(_ name: String) -> Bool { isOne(of: abilityNames, name) || isOne(of: skillNames, name) }

  static let skillNames = ["技能", "能力", "能力项", "技能项", "能力项目", "能力名称", "技能名称", "胜任力", "素质项"]
  private static let groupNames = ["类别", "分类", "大类", "维度", "板块", "能力类别", "技能类别"]

  /// The header of a table whose columns of levels have texts and no marks: the column before the skills is their function, as in
  /// `Skill Area | Skill | Level 1 | Level 2`. Nil if it has other columns of items.
  var withTextsOfLevels: TableHeader? {
    let items = roles.indices.filter { roles[$0].containsItems }
    guard let skill = items.first, items.count == 1, names.indices.contains(skill), Self.isSkill(PrintedText.folded(names[skill])),
      let content = roles.firstIndex(of: .content), content < skill, !roles.contains(.function)
    else { return nil }
    let changed = roles.enumerated().map { index, role -> TableRole in
      if index == content { return .function }
      if index == skill { return .content }
      if case .levelMark(let name) = role { return .levelItems(name, .abilities) }
      return role
    }
    return TableHeader(roles: changed, names: names, isMapped: isMapped)
  }
}
