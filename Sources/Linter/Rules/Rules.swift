/// Every rule, in the order in which they are listed to people: by family, and in a family from the commonest to the rarest.
package enum Rules {
  package static let all: [any Rule] = syntax + structure + numbering + standard + wording + alignment + workspace + allow

  package static func rule(named id: RuleID) -> (any Rule)? { all.first { $0.id == id } }
}
