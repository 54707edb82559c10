import Schema

/// A heading above some of the duties: （一）选品与采购.
struct DutyGroup: Sendable {
  let name: String
  /// What its name is in the standard.
  let covers: [String]

  /// A duty that names nothing of the standard covers what its group does.
  func fill(_ duty: inout DraftDuty) {
    if duty.covers.isEmpty { duty.covers = covers }
    let label = Bilingual(zh: "职责类别", en: "duty group")
    duty.extras.append(Draft.Extra(name: label.chinese, values: [name], chosenName: label))
  }
}
