import JSON
import Standards

/// The differences between two editions as JSON. The members are stable.
public enum EditionJSON {
  /// Writes one JSON object.
  public static func write(_ comparison: EditionComparison, impacts: [EditionImpact] = [], to writer: inout JSONWriter) {
    let (old, new) = (comparison.old, comparison.new)
    writer.object { writer in
      writer.object("old") { write(old, to: &$0) }
      writer.object("new") { write(new, to: &$0) }
      writer.object("summary") { writer in
        let counts = EditionCounts(comparison)
        writer.member("added", counts.added)
        writer.member("removed", counts.removed)
        writer.member("moved", counts.moved)
        writer.member("renumbered", counts.renumbered)
        writer.member("reworded", counts.reworded)
      }
      writer.object("levels") { writer in
        writer.array("added", comparison.addedLevels.map { new.levels[$0].id.string })
        writer.array("removed", comparison.removedLevels.map { old.levels[$0].id.string })
      }
      writer.array("added") { writer in for target in comparison.added { write(new, target, to: &writer) } }
      writer.array("removed") { writer in for target in comparison.removed { write(old, target, to: &writer) } }
      writer.array("changed") { writer in for change in comparison.changed { write(change, old, new, to: &writer) } }
      writer.array("fields") { writer in for change in comparison.fields { write(change, new, to: &writer) } }
      writer.array("files") { writer in for impact in impacts { write(impact, to: &writer) } }
    }
  }

  private static func write(_ index: StandardIndex, to writer: inout JSONWriter) {
    writer.member("id", index.id.string)
    writer.member("version", index.version.string)
    writer.member("path", index.file.path)
  }

  private static func write(_ index: StandardIndex, _ target: Target, to writer: inout JSONWriter) {
    writer.object { members(index, target, to: &$0) }
  }

  private static func members(_ index: StandardIndex, _ target: Target, to writer: inout JSONWriter) {
    writer.member("kind", kind(index, target))
    writer.member("level", index.levels[index.level(of: target)].id.string)
    if let code = index.code(of: target) { writer.member("number", code.string) }
    writer.member("title", index.title(of: target).string)
  }

  private static func kind(_ index: StandardIndex, _ target: Target) -> String {
    switch target {
    case .function: "function"
    case .content: "content"
    case .item(let item):
      switch index.items[item].column {
      case .tasks: "task"
      case .abilities: "ability"
      case .knowledge: "knowledge"
      }
    }
  }

  private static func write(_ change: EditionChange, _ old: StandardIndex, _ new: StandardIndex, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.array("changes", EditionChange.Kind.allCases.filter(change.kinds.contains).map(\.rawValue))
      writer.member("implied", change.isImplied)
      writer.object("old") { members(old, change.old, to: &$0) }
      writer.object("new") { members(new, change.new, to: &$0) }
    }
  }

  private static func write(_ change: FieldChange, _ new: StandardIndex, to writer: inout JSONWriter) {
    writer.object { writer in
      if let level = change.level { writer.member("level", new.levels[level].id.string) }
      writer.array("path", change.path.map(\.english))
      if let old = change.old { writer.member("old", old.english) }
      if let new = change.new { writer.member("new", new.english) }
    }
  }

  private static func write(_ impact: EditionImpact, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("path", impact.path)
      writer.array("names") { writer in for name in impact.names where name.outcome != .same { write(name, impact, to: &writer) } }
      writer.array("references") { writer in
        for reference in impact.references where reference.outcome != .same || !reference.aboveLevel.isEmpty {
          write(reference, to: &writer)
        }
      }
      writer.array("reworded") { writer in
        for change in impact.inside.reworded { write(change, impact.comparison.old, impact.comparison.new, to: &writer) }
      }
      writer.array("elsewhere") { writer in
        for change in impact.inside.elsewhere { write(change, impact.comparison.old, impact.comparison.new, to: &writer) }
      }
      writer.array("removed") { writer in for target in impact.inside.removed { write(impact.comparison.old, target, to: &writer) } }
      writer.array("added") { writer in for target in impact.inside.added { write(impact.comparison.new, target, to: &writer) } }
      writer.array("newlyRequired") { writer in for target in impact.newlyRequired { write(impact.comparison.new, target, to: &writer) } }
    }
  }

  private static func write(_ reference: EditionImpact.ReferenceImpact, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("text", reference.reference.value.whole.string)
      switch reference.outcome {
      case .same: writer.member("outcome", "same")
      case .rewritten(let text, _):
        writer.member("outcome", "changed")
        writer.member("becomes", text)
      case .divided(let texts, let removed):
        writer.member("outcome", removed.isEmpty ? "changed" : "removed")
        writer.array("becomes", texts)
      case .removed: writer.member("outcome", "removed")
      case .unclear: writer.member("outcome", "unclear")
      }
      if !reference.aboveLevel.isEmpty { writer.member("aboveLevel", true) }
    }
  }

  private static func write(_ name: NamedPartImpact, _ impact: EditionImpact, to writer: inout JSONWriter) {
    writer.object { writer in
      switch name.part {
      case .level: writer.member("part", "level")
      case .entryLevel: writer.member("part", "from-level")
      case .track: writer.member("part", "track")
      }
      writer.member("text", name.written.value.string)
      switch name.outcome {
      case .same: writer.member("outcome", "same")
      case .renamed(let now):
        writer.member("outcome", "changed")
        writer.member("becomes", now)
      case .removed(let nearest):
        writer.member("outcome", "removed")
        if let nearest { writer.member("nearest", impact.comparison.new.levels[nearest].id.string) }
      }
    }
  }
}
