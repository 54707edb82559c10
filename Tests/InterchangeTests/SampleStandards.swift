import Interchange
import Schema
import Standards
import TestSupport
import Testing
import TextModel

/// Standards and input texts for several tests.
enum SampleStandards {
  static func standard(_ text: String) throws -> Standard {
    guard case .standard(let standard) = Document.read(SourceText(text), expectedKind: .standard).content else {
      throw SampleFault.notAStandard
    }
    return standard
  }

  static func shipped() throws -> Standard {
    guard case .standard(let standard)? = ShippedStandards.all.first?.document.content else { throw SampleFault.notAStandard }
    return standard
  }

  /// Everything that a standard can say: tracks, weights, training hours, items with translations and alignments, odd texts.
  static func complete() throws -> Standard { try standard(completeText) }

  static func bytes(_ name: String) throws -> [UInt8] {
    try Repository.bytes(at: "Tests/InterchangeTests/Samples/" + name)
  }

  enum SampleFault: Error { case notAStandard }

  private static let completeText = """
    kind: standard
    format: 1
    id: lantern
    version: "2.0"
    number: T/FICTION 002—2024
    title: 灯会布展人员职业能力要求
    title-en: "Lanterns: a standard"
    issuer: 灯彩行业协会
    status: published
    published: 2024-03-01
    effective: 2024-06-01
    language: zh-Hans
    profile: national-occupational
    cumulative: true
    columns: {tasks: 工作任务, abilities: 技能要求, knowledge: 相关知识}

    references:
      - GB 7000.1-2015 灯具

    terms:
      - term: 3.1 灯组
        en: lantern set
        definition: "由多个灯体组合: 一个 #主题"
        also: [组灯, "灯;组", "a, b"]
        source: T/FICTION 001
      - term: 3.2 灯体
        definition: 单个灯

    basic-requirements:
      - 2.1 职业道德

    tracks:
      - {track: float, name: 彩车, levels: [L5, L4]}
      - {track: stage, name: 舞台灯}

    functions:
      - function: 制作
        levels: [L5, L4]
        tracks: [float]
        contents:
          - content: 骨架
            such-as: [下料, 焊接]
            levels: [L5]
          - content: 裱糊

    levels:
      - level: L5
        name: 五级/初级工
        positions: [布展员, 学徒]
        entry:
          - {education: any, years: 0.5}
          - {education: senior-secondary, other: "持证; 有经验"}
        training-hours: 80
        functions:
          - function: 1 制作
            tracks: [float]
            contents:
              - content: 1.1 骨架 😀
                tasks:
                  - 1.1.1 下料
                abilities:
                  - text: 1.1.1 能焊接“十字”骨架
                    en: "Can weld: crosses, \\"neatly\\""
                    align: [ESCO:123, "x;y"]
                  - 1.1.2 =能算面积
                  - 1.1.10 能说 cafe\u{301}
                knowledge:
                  - 1.1.1 焊机知识
              - content: 1.2 裱糊
      - level: L4
        name: 四级/中级工
        entry:
          - {years: 4, previous-level: L5}
        functions:
          - function: 1 制作
            contents:
              - content: 1.1 骨架
                abilities:
                  - 能设计骨架
                  - 能核算 1.10 米的用料

    weights:
      theory:
        L5: {职业道德: 5, 制作: 95}
      skills:
        L5: {制作: 100}
        L4: {制作: 99.5, 其他: 0.5}
    """
}
