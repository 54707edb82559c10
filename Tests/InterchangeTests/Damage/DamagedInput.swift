import Interchange
import Linter
import Schema

/// An input that is damaged in tests.
struct DamagedInput: Sendable {
  let name: String
  let source: StandardImport.Source
  let bytes: [UInt8]
  /// The runs of four Han characters and more that arrive in the standard.
  let statements: Set<String>

  init(name: String, source: StandardImport.Source, bytes: [UInt8]) {
    self.name = name
    self.source = source
    self.bytes = bytes
    let standard = StandardImport.read(bytes, as: source, options: ImportOptions()).standard
    let written = HanText.all(standard.map { DocumentWriter.write($0) } ?? "")
    let headers = Set((standard?.columns?.value.fieldValues ?? []).compactMap { $0.value.word(.english) })
    let runs = HanText.runs(String(decoding: bytes, as: UTF8.self)).filter { $0.count >= 4 && written.contains($0) }
    statements = Set(runs).subtracting(headers)
  }

  static let all: [DamagedInput] = {
    guard let complete = try? SampleStandards.complete(), let shipped = try? SampleStandards.shipped(),
      let draft = try? SampleStandards.bytes("lantern.draft.txt"), let guide = try? SampleStandards.bytes("guide.national.txt")
    else { fatalError("a sample cannot be read") }
    return [
      DamagedInput(name: "text from a PDF", source: .table, bytes: draft),
      DamagedInput(name: "text of a national standard", source: .table, bytes: guide),
      DamagedInput(name: "Markdown", source: .table, bytes: Array(StandardMarkdown.write(complete).utf8)),
      DamagedInput(name: "HTML", source: .table, bytes: Array(StandardHTML.write(complete).utf8)),
      DamagedInput(name: "HTML of a word processor", source: .table, bytes: Array(wordHTML.utf8)),
      DamagedInput(name: "grid table", source: .table, bytes: Array(grid.utf8)),
      DamagedInput(name: "copied cells", source: .table, bytes: Array(copied.utf8)),
      DamagedInput(name: "table as CSV", source: .table, bytes: Array(copied.replacing("\t", with: ",").utf8)),
      DamagedInput(name: "CSV", source: .csv, bytes: Array(StandardCSVWriter.write(complete).utf8)),
      DamagedInput(name: "CASE", source: .case, bytes: CASEWriter.write(complete).json),
      DamagedInput(name: "long Markdown", source: .table, bytes: Array(StandardMarkdown.write(shipped).utf8)),
    ]
  }()

  private static let grid = """
    ## 3.1 初级

    +----------+----------+--------------+------------+
    | 职业功能 | 工作内容 | 技能要求     | 相关知识   |
    +==========+==========+==============+============+
    | 1 制作   | 1.1 骨架 | 1.1.1 能下料 | 1.1.1      |
    |          |          |              | 焊机知识   |
    |          |          | 1.1.2 能焊接 |            |
    |          |          | “十字”骨架   |            |
    |          +----------+--------------+------------+
    |          | 1.2 裱糊 | 1.2.1 能选布 | 1.2.1 布料 |
    +----------+----------+--------------+------------+
    | 2 布展   | 2.1 搬运 | 2.1.1 能装箱 | 2.1.1 箱型 |
    +----------+----------+--------------+------------+

    : 表1 初级

    """

  /// Cells with line breaks, as a spreadsheet copies them.
  private static let copied = """
    等级\t职业功能\t工作内容\t技能要求\t相关知识要求\t备注
    初级\t1. 制作\t1.1 骨架\t"（1）能看懂图纸
    （2）能下料"\t"（1）图纸知识
    （2）量具知识"\t常考
    初级\t\t1.2 裱糊\t"（1）能选择布料
    （2）能裁剪布料"\t（1）布料的种类\t
    中级\t1. 制作\t1.1 骨架\t（1）能设计骨架\t（1）力学常识\t
    中级\t2. 布展\t2.1 搬运\t（1）能编制装车方案\t"（1）装车规范
    （2）保险知识"\t
    """

  private static let wordHTML = """
    <html><head><meta charset="utf-8"><title>表</title><style>td {border: 1px}</style></head><body>
    <h2>3.2 四级/中级工</h2>
    <table border=1><thead><tr><th>职业功能</th><th>工作内容</th><th>技能要求</th><th>相关知识要求</th></tr></thead>
    <tr><td rowspan=2><p>1.</p><p>接待准备</p></td><td>1.1<br>物料准备</td><td><p>1.1.1能检查扩音器</p><p>1.1.2能打印&nbsp;票券</p></td>
    <td><p>1.1.1扩音器的使用</p></td></tr>
    <tr><td>1.2 预约处理</td><td>1.2.1能查看预约</td><td>1.2.1预约单的内容</td></tr>
    <tr><td>2.&#32;讲解</td><td>2.1 带队</td><td colspan=2>2.1.1能清点人数</td></tr>
    </table>
    <ul><li>说明：本表为样例</li></ul></body></html>
    """
}
