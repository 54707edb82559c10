import Linter
import Rules
import Schema
import Standards
import TextModel

/// The section of `doctor` about settings.
struct DoctorSettings {
  private let settings: LayeredSettings
  private let facts: DoctorFacts

  init(_ settings: LayeredSettings, _ facts: DoctorFacts) {
    self.settings = settings
    self.facts = facts
  }

  var section: DoctorSection {
    DoctorSection(title: Bilingual(zh: "设置", en: "Settings"), lines: files + [preset, rules] + folders + baselines)
  }

  private var resolved: ResolvedSettings { settings.workingSettings }

  private var files: [DoctorLine] {
    let paths = settings.paths
    guard !paths.isEmpty else {
      return [
        DoctorLine(
          .remark, zh: "没有配置文件（\(DocumentKind.configurationFileName)），按默认设置检查",
          en: "no configuration (\(DocumentKind.configurationFileName)): the defaults apply")
      ]
    }
    return paths.map { DoctorLine(.fine, zh: "配置文件：\($0)", en: "configuration: \($0)") }
  }

  private var preset: DoctorLine {
    let preset = resolved.preset
    return DoctorLine(
      .fine, zh: "预设：\(preset.value.name.chinese)（\(preset.origin.text.chinese)）",
      en: "preset: \(preset.value.name.english) (\(preset.origin.text.english))")
  }

  private var rules: DoctorLine {
    let isOn = RuleSet.builtIn.all.count { resolved.settings.severity(of: $0) != nil }
    let set = RuleSet.builtIn.all.count {
      switch resolved.origin(of: $0.id) {
      case .file, .commandLine, .editor: true
      case .builtIn, .preset: false
      }
    }
    return DoctorLine(
      .fine, zh: "规则：\(RuleSet.builtIn.all.count) 条，启用 \(isOn) 条，\(set) 条由设置改动",
      en: "rules: \(RuleSet.builtIn.all.count), of which \(isOn) are on; \(set) changed by settings")
  }

  private var folders: [DoctorLine] {
    let failed = Set(facts.failures.map(\.path))
    return settings.standards.map { folder in
      DoctorLine(
        failed.contains(folder.value) ? .problem : .fine, zh: "标准目录：\(folder.value)（\(folder.origin.text.chinese)）",
        en: "folder of standards: \(folder.value) (\(folder.origin.text.english))")
    }
  }

  private var baselines: [DoctorLine] {
    facts.baselines.map { baseline in
      DoctorLine(
        .fine, zh: "基线：\(baseline.path)，已知问题 \(baseline.count) 个",
        en: "baseline: \(baseline.path), \(English.count(baseline.count, "known problem"))")
    }
  }
}
