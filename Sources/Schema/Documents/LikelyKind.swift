/// The likely kind of a file that does not name its kind. It is used for files that are given on the command line, and is nil for files of
/// other tools.
public enum LikelyKind {
  /// The kind whose keys a file has; nil if there is none.
  public static func of(_ document: Document) -> DocumentKind? {
    guard let root = document.tree.root, root.kind == .mapping else { return nil }
    let keys = Set(root.entries.lazy.filter { $0.key.kind == .scalar }.map { $0.key.text.string })
    var best: (kind: DocumentKind, count: Int)?
    for kind in DocumentKind.allCases {
      let known = kind.shape.fields.filter { keys.contains($0.key.english) || keys.contains($0.key.chinese) }
      guard isLikely(known, of: kind, in: keys), known.count > best?.count ?? 0 else { continue }
      best = (kind, known.count)
    }
    return best?.kind
  }

  /// Whether keys are those of a kind: most of them are known, and one of them is specific (the characteristic list of the kind, the key of
  /// the standard, or a Chinese key).
  private static func isLikely(_ known: [FieldDescription], of kind: DocumentKind, in keys: Set<String>) -> Bool {
    guard known.count >= 3, known.count * 2 > keys.count else { return false }
    let own = ownKeys(kind)
    if known.contains(where: { own.contains($0.key.english) && keys.contains($0.key.english) }) { return true }
    return known.count { keys.contains($0.key.chinese) } >= 2
  }

  private static func ownKeys(_ kind: DocumentKind) -> Set<String> {
    switch kind {
    case .standard: ["functions", "levels"]
    case .jobDescription: ["duties", "standard"]
    case .trainingPlan: ["modules", "standard"]
    case .configuration: []
    }
  }
}
