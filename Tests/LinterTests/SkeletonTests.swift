import Formatting
import Linter
import Reports
import Schema
import Standards
import TestSupport
import Testing
import TextModel

/// Skeletons have only findings for values that their author has to fill in, and cover everything.
struct SkeletonTests {
  static let standards = LintText.workspace([]).standards
  /// What an author who has not filled anything in is told.
  static let expected: Set<RuleID> = ["empty-value"]

  static let aims: [Skeleton.Target] = standards.flatMap { index in
    index.levels.indices.map { Skeleton.Target(index: index, level: $0) }
  }

  @Test(arguments: aims.indices, Language.allCases)
  func skeletonsHaveNoFindings(_ aim: Int, keys: Language) throws {
    for comments in Language.allCases {
      let style = Skeleton.Style(keys: keys, comments: comments)
      let files = [
        (path: "a.plan.yaml", text: Skeleton.trainingPlan(for: Self.aims[aim], style: style)),
        (path: "a.job.yaml", text: Skeleton.jobDescription(for: Self.aims[aim], style: style)),
      ]
      for file in files {
        let workspace = LintText.workspace([file])
        let findings = LintText.check(workspace).filter { !Self.expected.contains($0.rule) }
        #expect(findings.map { "\($0.rule): \($0.message.english)" } == [])
        let read = try #require(workspace.files.first)
        #expect(read.document.keyLanguage == keys)
        let report = try CoverageMatrix.make(read, in: workspace).get()
        #expect(report.figures.total > 0)
        #expect(report.figures.covered == report.figures.total)
      }
    }
  }

  @Test(arguments: Language.allCases)
  func standardSkeletonHasNoFindings(_ keys: Language) {
    let text = Skeleton.standard(style: Skeleton.Style(keys: keys, comments: .chinese))
    let findings = LintText.check(LintText.workspace([(path: "my.standard.yaml", text: text)]))
    #expect(findings.filter { !Self.expected.contains($0.rule) }.map { "\($0.rule): \($0.message.english)" } == [])
  }

  @Test(arguments: Language.allCases)
  func skeletonsMatchTheExpectedText(_ language: Language) throws {
    let style = Skeleton.Style(keys: language, comments: language)
    let choice = try Skeleton.Target.find(standard: "cbec-operator", level: "中级", track: nil, in: Self.standards).get()
    let texts = [
      "training-plan": Skeleton.trainingPlan(for: choice, style: style),
      "job-description": Skeleton.jobDescription(for: choice, style: style),
      "standard": Skeleton.standard(style: style),
    ]
    for (kind, text) in texts {
      #expect(GoldenFile("skeleton.\(kind).\(language.rawValue).txt", testsOf: "LinterTests").difference(from: Array(text.utf8)) == nil)
    }
  }

  @Test func targetsAreFoundOrExplained() throws {
    let find = { (standard: String?, level: String?) in
      Skeleton.Target.find(standard: standard, level: level, track: nil, in: Self.standards)
    }
    #expect(try find("baker@2024-a", "初级").get().level == 0)
    #expect(find("baker@1999", "初级").fault == .unknownStandard("baker@1999", candidates: ["baker@2024-a", "cbec-operator@2021-draft"]))
    #expect(find(nil, "初级").fault == .standardNotNamed(candidates: ["baker@2024-a", "cbec-operator@2021-draft"]))
    let levels = Bilingual(zh: "初级（junior）、高级（senior）", en: "junior (初级), senior (高级)")
    #expect(find("baker", nil).fault == .levelNotNamed(available: levels))
    #expect(find("baker", "特级").fault == .unknownLevel("特级", available: levels))
  }

  /// Higher levels of a cumulative standard: training leads on from the level below, a job asks for everything.
  @Test func skeletonsOfACumulativeStandardFollowTheLevelBelow() throws {
    let text = RuleExample.standard.replacing("cumulative: false", with: "cumulative: true")
    let file = LintText.workspaceFile("c.standard.yaml", SourceText(text))
    let index = try #require(Workspace(files: [file]).standards.first)
    let style = Skeleton.Style(keys: .english, comments: .english)
    let choice = Skeleton.Target(index: index, level: 1)
    let plan = Skeleton.trainingPlan(for: choice, style: style)
    #expect(plan.contains("\nfrom-level: junior "))
    #expect(!plan.contains("junior/"))
    let job = Skeleton.jobDescription(for: choice, style: style)
    #expect(job.contains("- junior/2.1 和面 "))
    #expect(job.contains("- 2.2 和面 "))
  }
}

/// Skeletons for a standard with tracks, whose levels include those below them.
struct TrackedSkeletonTests {
  private static func index() throws -> StandardIndex {
    let path = "samples/good/urban-beekeeper.standard.yaml"
    let file = LintText.workspaceFile(path, SourceText(fileBytes: try Repository.bytes(at: path)))
    return try #require(Workspace(files: [file]).standards.first)
  }

  @Test(arguments: Language.allCases)
  func skeletonsOfAllLevelsAndTracksHaveNoFindings(_ keys: Language) throws {
    let index = try Self.index()
    let choices = index.levels.indices.flatMap { Skeleton.Target.all(for: index, level: $0) }
    #expect(choices.map { $0.track?.string } == ["rooftop", "garden", "rooftop", "garden", "rooftop", "garden", nil, nil])
    var ids: Set<String> = []
    for choice in choices {
      let style = Skeleton.Style(keys: keys, comments: keys)
      for (path, text) in [
        ("a.plan.yaml", Skeleton.trainingPlan(for: choice, style: style)),
        ("a.job.yaml", Skeleton.jobDescription(for: choice, style: style)),
      ] {
        let file = LintText.workspaceFile(path, SourceText(text))
        let workspace = Workspace(files: [index.file, file])
        let findings = FileLinter(rules: .builtIn).check(file, in: workspace).filter { !SkeletonTests.expected.contains($0.rule) }
        #expect(findings.map { "\($0.rule): \($0.message.english)" } == [], "\(text)")
        let isNew = ids.insert(file.document.id?.value.string ?? "").inserted
        #expect(isNew)
      }
    }
  }

  @Test func tracksAreFoundOrExplained() throws {
    let index = try Self.index()
    let find = { (level: String, track: String?) in Skeleton.Target.find(standard: nil, level: level, track: track, in: [index]) }
    #expect(try find("L4", "garden").get().track == "garden")
    #expect(try find("四级", "科普蜂园工").get().track == "garden")
    #expect(try find("L1", nil).get().track == nil)
    let tracks = Bilingual(zh: "rooftop（屋顶蜂场工）、garden（科普蜂园工）", en: "rooftop (屋顶蜂场工), garden (科普蜂园工)")
    #expect(find("L4", nil).fault == .trackNotNamed(level: "四级/中级工", available: tracks))
    let garden = Bilingual(zh: "garden（科普蜂园工）", en: "garden (科普蜂园工)")
    #expect(find("L1", "garden").fault == .trackWithoutLevel(track: garden, level: "一级/高级技师"))
    #expect(find("L4", "balcony").fault == .unknownTrack("balcony", candidates: ["rooftop", "garden"]))
  }
}

extension Result where Failure == Skeleton.Target.Fault {
  fileprivate var fault: Skeleton.Target.Fault? {
    if case .failure(let fault) = self { fault } else { nil }
  }
}
