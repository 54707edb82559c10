import Linter
import Schema
import Standards

/// References without numbers whose names were written as one: `[产品选择；产品采购]`.
enum NamesInOne {
  static func check(_ subject: Subject, report: (Finding) -> Void) {
    guard let alignment = subject.alignment.alignment else { return }
    for resolved in alignment.doubtful where resolved.reference.value.form == .one {
      guard case .several(let targets, isCertain: false) = resolved.resolution else { continue }
      let texts = targets.map { alignment.spelling($0) }
      report(
        Finding(
          at: resolved.reference.range,
          Bilingual(
            zh: "一条里有 \(texts.count) 个名称，应逐条写：\(texts.map { "“\($0)”" }.joined(separator: "、"))",
            en: "\(texts.count) names in one entry; write each as an entry of its own: \(texts.map { "`\($0)`" }.joined(separator: ", "))"),
          notes: targets.map(alignment.note),
          fixes: RangeText.writtenOut(resolved.reference, texts, .safe, subject).map { [$0] } ?? []))
    }
  }
}
