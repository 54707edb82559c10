import Linter
import Reports
import Rules
import Schema
import Standards
import TextModel

/// The hover text of a place.
struct HoverText {
  let snapshot: Snapshot
  let file: FileVersion
  let offset: Int

  private var document: Document { file.document }

  func find() -> (markdown: String, range: ByteRange)? {
    if let rule = allowedRule { return (RulePage(rule.rule, language: snapshot.language).markdown, rule.range) }
    guard let kind = document.kind, let place = FormatPlace.find(offset, in: document.tree, kind) else { return nil }
    let found = symbol ?? several ?? field(place, kind)
    guard let found, let reason = findings(at: found.range) else { return found ?? findingsAlone(place) }
    return (found.markdown + "\n\n---\n\n" + reason, found.range)
  }

  // MARK: Comments and findings

  /// The name of a rule in a comment that allows findings.
  private var allowedRule: (rule: any Rule, range: ByteRange)? {
    for allow in Suppressions(document, RuleSet.builtIn.names).allows {
      for name in allow.names where name.range.touches(offset) {
        if let rule = RuleSet.builtIn.rule(named: name.rule) { return (rule, name.range) }
      }
    }
    return nil
  }

  /// Why there are findings here. The editor itself shows their messages.
  private func findings(at range: ByteRange) -> String? {
    var seen: Set<RuleID> = []
    let rules = snapshot.current.findings(of: file.path)
      .filter { $0.location.range.overlaps(range) && $0.location.range.touches(offset) && seen.insert($0.rule).inserted }
      .compactMap { RuleSet.builtIn.rule(named: $0.rule) }
    guard !rules.isEmpty else { return nil }
    return rules.map { "`\($0.id)` **\(snapshot.text($0.documentation.title))**\n\n\(snapshot.text($0.documentation.rationale))" }
      .joined(separator: "\n\n")
  }

  private func findingsAlone(_ place: FormatPlace) -> (String, ByteRange)? {
    guard case .value(let node) = place.part else { return nil }
    return findings(at: node.range).map { ($0, node.range) }
  }

  // MARK: Symbols

  private var symbol: (markdown: String, range: ByteRange)? {
    let search = SymbolSearch(current: snapshot.current)
    guard let occurrence = search.occurrence(at: offset, in: file),
      let index = snapshot.current.workspace.standard(at: occurrence.symbol.definingFile)
    else { return nil }
    let (language, address) = (snapshot.language, address(of: index))
    switch occurrence.symbol {
    case .function, .content, .item, .number:
      guard let target = occurrence.target ?? target(of: occurrence.symbol, index) else { return nil }
      let page = TargetPage(target, index, language: language, address: address).markdown
      let users = TargetUsers(target, index, snapshot).markdown(excluding: file)
      return ([page, users].compactMap(\.self).joined(separator: "\n\n"), occurrence.whole)
    case .levelID(_, let level), .levelName(_, let level):
      return (LevelPage(level, index, language: language, address: address).markdown, occurrence.range)
    case .standardID, .standardVersion:
      return (StandardPage(index, language: language, address: address).markdown, occurrence.range)
    case .position, .track, .documentID: return nil
    }
  }

  /// The URI of a standard, for clients that show links.
  private func address(of index: StandardIndex) -> String? {
    guard snapshot.client.hoverForm == .markdown, index.file.path != file.path else { return nil }
    return snapshot.current.file(at: index.file.path).flatMap { snapshot.uri(of: $0) }
  }

  /// The targets of a range or rest.
  private var several: (markdown: String, range: ByteRange)? {
    guard let alignment = snapshot.current.alignment(of: file.path), let resolved = alignment.several(at: offset) else { return nil }
    let targets = resolved.resolution.certainTargets
    guard !targets.isEmpty else { return nil }
    return (
      ReferenceGroupPage(resolved.reference.value, targets, alignment.index, language: snapshot.language).markdown, resolved.reference.range
    )
  }

  /// A name of the catalogue is shown as the target at the first level that has it.
  private func target(of symbol: Symbol, _ index: StandardIndex) -> Target? {
    switch symbol {
    case .function(_, let key): index.targets(named: key).first { if case .function = $0 { true } else { false } }
    case .content(_, let key): index.targets(named: key).first { if case .content = $0 { true } else { false } }
    default: nil
    }
  }

  // MARK: The format

  private func field(_ place: FormatPlace, _ kind: DocumentKind) -> (markdown: String, range: ByteRange)? {
    switch place.part {
    case .key(let entry, let field):
      if let field {
        let page = FieldPage(field, language: snapshot.language, keys: document.keyLanguage).markdown
        return ([page, left(at: place)].compactMap(\.self).joined(separator: "\n\n"), entry.key.range)
      }
      guard case .map(.rule, _)? = place.type, let rule = RuleSet.builtIn.rule(spelled: entry.key.text.string) else { return nil }
      return (RulePage(rule, language: snapshot.language).markdown, entry.key.range)
    case .value(let node):
      guard case .choice(let choice)? = place.type, let option = choice.option(spelled: node.text.string) else {
        return left(at: place).map { ($0, node.range) }
      }
      let name = "**\(option.name[snapshot.language])** (`\(option.name[snapshot.language.other])`)"
      return (name + "\n\n" + snapshot.text(option.documentation), node.range)
    case .between: return nil
    }
  }

  private func left(at place: FormatPlace) -> String? { AmountLeft(document, at: place, offset)?.text[snapshot.language] }
}
