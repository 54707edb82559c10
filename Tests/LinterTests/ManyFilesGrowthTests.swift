import Linter
import Reports
import Schema
import Standards
import TestSupport
import Testing
import TextModel

/// The cost of stored data of each file does not depend on the number of files.
struct ManyFilesGrowthTests {
  @Test func idsOfManyFilesGrowLinearly() {
    Growth.check("ids of files that are released", size: 3_000, unit: "files") { count in
      (0..<count).map { FileRecord(path: "\($0).plan.yaml", kind: .trainingPlan, id: Text("p\($0)"), idRange: ByteRange(at: 0)) }
    } _: { records in
      let memory = FileMemory(isStreaming: true)
      memory.add(records)
    }
  }

  @Test func doctorGrowsLinearlyWithStandards() {
    Growth.check("doctor of many standards", size: 1_000, quick: 20, unit: "files") { count in
      LintText.workspace(
        (0..<count).map { number in
          (
            "\(number).standard.yaml",
            "kind: standard\nformat: 1\nid: s\(number % 2 == 0 ? number : 1)\nversion: \"\(number)\"\ntitle: 茶艺\nlevels: []\n"
          )
        })
    } _: { workspace in
      let report = DoctorReport(workspace, LayeredSettings(files: []), DoctorFacts())
      #expect(report.text(.english, TerminalStyle(isColored: false)).split(separator: "\n").count > workspace.files.count)
    }
  }

  @Test func recordsGrowLinearly() {
    Growth.check("ids of records that are merged", size: 10_000, unit: "files", prepare: { $0 }) { count in
      var identities = FileIdentities<UInt64, Int>(isEarlier: { $0 < $1 })
      for number in 0..<count { identities.add(number, id: UInt64(number), edition: nil) }
      #expect(identities.candidates(id: 7, edition: nil) == [7])
    }
  }
}
