import Testing
import TextModel

@testable import LanguageServer

/// A result computed for one state of the files is reused for the next until something it depends on changes.
struct AnalysisTests {
  private static let other = "/files/other.plan.yaml"

  private static func session() -> Session {
    var session = Session(loader: TestDisk(Bakery.files).loader)
    session.folders = ["/files"]
    for (path, text) in Bakery.files.sorted(by: { $0.key < $1.key }) { set(path, text, in: &session) }
    set(
      other, "kind: training-plan\nformat: 1\nid: o\ntitle: 别的 😀\nstandard: {id: none, version: 1}\nlevel: x\nmodules: []\n", in: &session)
    return session
  }

  private static func set(_ path: String, _ text: String, in session: inout Session) {
    session.files.setOpen(
      FileVersion(path: path, uri: DocumentURI.uri(ofPath: path), version: 1, source: SourceText(utf8: Array(text.utf8))))
    session.noteChange(of: path)
  }

  private static func key(of path: String, _ session: inout Session) throws -> FindingsKey {
    let current = session.snapshot.current
    return FindingsKey(of: try #require(current.files[path]), at: current)
  }

  /// Which files' findings may change with a change, by name.
  @Test(
    "a change affects only the files that depend on it",
    arguments: [
      ("a comment in the standard", Bakery.standardPath, [Bakery.standardPath, Bakery.planPath, Bakery.jobPath]),
      ("a comment in a plan", Bakery.planPath, [Bakery.planPath, Bakery.standardPath]),
      ("a comment in a plan against another standard", other, [other]),
    ])
  func keys(change: String, path: String, concerned: [String]) throws {
    var session = Self.session()
    let paths = Bakery.files.keys.sorted() + [Self.other]
    let before = try paths.map { try Self.key(of: $0, &session) }
    #expect(try paths.map { try Self.key(of: $0, &session) } == before)
    let text = session.files[path].map { String(decoding: $0.source.bytes, as: UTF8.self) } ?? ""
    Self.set(path, text + "# 改 😀\n", in: &session)
    let changed = try zip(paths, before).filter { try Self.key(of: $0, &session) != $1 }.map(\.0)
    #expect(changed == paths.filter(concerned.contains), "\(change)")
  }

  @Test func changedSettingsAffectEveryFile() throws {
    var session = Self.session()
    let before = try Self.key(of: Bakery.planPath, &session)
    session.revision.settings += 1
    session.noteChange()
    #expect(try Self.key(of: Bakery.planPath, &session) != before)
  }

  /// Findings after typing are those that a session that begins with the same texts has.
  @Test func findingsAfterEditsEqualThoseOfANewSession() throws {
    var session = Self.session()
    let wrong = Bakery.plan.replacing("level: junior", with: "level: nowhere")
    #expect(wrong != Bakery.plan)
    let before = session.snapshot.current.findings(of: Bakery.planPath)
    Self.set(Bakery.planPath, wrong, in: &session)
    let after = session.snapshot.current.findings(of: Bakery.planPath)
    var fresh = Self.session()
    Self.set(Bakery.planPath, wrong, in: &fresh)
    #expect(after == fresh.snapshot.current.findings(of: Bakery.planPath))
    #expect(before.isEmpty && after.contains { $0.rule.name == "level-mismatch" }, "\(before.map(\.rule)) \(after.map(\.rule))")
    Self.set(Bakery.planPath, Bakery.plan, in: &session)
    #expect(session.snapshot.current.findings(of: Bakery.planPath) == before)
  }

  @Test func aPlanIsAlignedWithItsStandard() {
    var session = Self.session()
    let current = session.snapshot.current
    #expect(current.alignment(of: Bakery.planPath) != nil)
    #expect(current.alignment(of: Self.other) == nil)
    #expect(current.alignment(of: "/files/nothing.yaml") == nil)
    #expect(current.findings(of: "/files/nothing.yaml").isEmpty)
  }

  /// What the client fetched last is known until the file is gone.
  @Test func sentReportIsRememberedUntilTheFileIsGone() throws {
    var session = Self.session()
    let (current, analysis) = (session.snapshot.current, session.analysis)
    let report = analysis.report(of: Bakery.planPath, at: current) { _ in Array("[1]".utf8) }
    // The same findings are not written again.
    #expect(analysis.report(of: Bakery.planPath, at: current) { _ in Array("[2]".utf8) }.resultID == report.resultID)
    analysis.noteFetched(report, for: Bakery.planPath, at: current)
    #expect(analysis.fetchedReport(for: Bakery.planPath)?.resultID == report.resultID)
    analysis.keepOnly(session.files)
    #expect(analysis.fetchedReport(for: Bakery.planPath) != nil)
    session.files.close(Bakery.planPath, uri: TestClient.uri(Bakery.planPath))
    analysis.keepOnly(session.files)
    #expect(analysis.fetchedReport(for: Bakery.planPath) == nil)
  }

  @Test func missingStandardIsNotReportedWhileFoldersAreRead() {
    var session = Self.session()
    session.runningScans = 1
    session.noteChange()
    let current = session.snapshot.current
    #expect(current.isHeldBack(Self.other) && current.isHeldBack("/files/coming.yaml"))
    #expect(!current.isHeldBack(Bakery.planPath) && !current.isHeldBack(Bakery.standardPath))
    session.runningScans = 0
    session.noteChange()
    #expect(!session.snapshot.current.isHeldBack(Self.other))
  }
}
