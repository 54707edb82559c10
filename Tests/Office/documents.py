"""Training plans and job descriptions as schools and companies write them in Word and Excel, each in another look."""

import datetime
import zipfile

from docx import Document
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from openpyxl import Workbook
from openpyxl.styles import Alignment


def _fill(row, texts):
    for cell, text in zip(row.cells, texts):
        lines = str(text).split("\n")
        cell.text = lines[0]
        for line in lines[1:]:
            cell.add_paragraph(line)


def _grid(document, rows, merges=()):
    table = document.add_table(rows=len(rows), cols=max(map(len, rows)))
    table.style = "Table Grid"
    for row, texts in zip(table.rows, rows):
        _fill(row, texts)
    for (top, left), (bottom, right) in merges:
        text = table.cell(top, left).text
        merged = table.cell(top, left).merge(table.cell(bottom, right))
        merged.text = text
    return table


def school(path):
    """A form with merged cells, hours in two rows of heads, modules merged over their units, subtotals and a total."""
    document = Document()
    document.add_heading("跨境电商运营师（中级）培训计划", 0)
    _grid(
        document,
        [["培训项目", "跨境电商运营师", "培训等级", "中级"], ["依据标准", "cbec-operator@2021-draft", "", ""],
         ["总学时", "80", "其中", "理论32，实践48"], ["培训对象", "具备初级证书的在职人员", "", ""]],
        [((1, 1), (1, 3)), ((3, 1), (3, 3))])
    document.add_paragraph("一、课程设置")
    rows = [["模块", "单元", "对应标准内容", "学时", "", "", "考核方式"], ["", "", "", "理论", "实践", "合计", ""],
            ["M1 选品与采购", "产品选择", "1.1 产品选择", "4", "6", "10", "采购方案"], ["", "产品采购", "1.2 产品采购", "2", "4", "6", ""],
            ["M2 平台运营", "店铺", "2.1 信息展示\n2.2 基础运营", "4", "6", "10", "实操"], ["", "推广", "2.3 营销推广", "4", "6", "10", ""],
            ["M3 物流管理", "物流", "3.1、3.2", "6", "6", "12", "笔试"], ["M4 客户", "沟通", "客户咨询与维护、客户开发", "4", "8", "12", "模拟"],
            ["M5 数据", "分析", "5.1～5.3", "8", "12", "20", "报告"], ["合计", "", "", "32", "48", "80", ""]]
    _grid(document, rows, [((0, 3), (0, 5)), ((0, 0), (1, 0)), ((0, 1), (1, 1)), ((0, 2), (1, 2)), ((0, 6), (1, 6)),
                           ((2, 0), (3, 0)), ((2, 6), (3, 6)), ((4, 0), (5, 0)), ((4, 6), (5, 6))])
    document.add_paragraph("备注：学员自带电脑")
    document.add_paragraph("编制人：王老师　　　　审核人：李主任")
    document.save(path)


def company(path):
    """Numbered headings, bullets of Word, the table of courses continued on a second page with its head again."""
    document = Document()
    document.add_heading("新员工跨境电商初级培训方案", 0)
    document.add_heading("一、基本情况", 1)
    document.add_paragraph("依据标准：cbec-operator@2021-draft")
    document.add_paragraph("目标等级：初级　总课时：40")
    document.add_heading("二、培训目标", 1)
    for text in ["熟悉公司店铺", "能独立处理订单"]:
        document.add_paragraph(text, style="List Bullet")
    document.add_heading("三、课程安排", 1)
    head = ["序号", "课程", "培训内容", "课时", "讲师"]
    _grid(document, [head, ["1", "选品", "产品选择\n产品采购", "10", "张经理"], ["2", "店铺运营", "信息展示\n账户管理\n基础运营", "12", "赵主管"]])
    document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    _grid(document, [head, ["3", "推广", "营销推广", "6", "赵主管"], ["4", "仓储物流", "信息及库存管理\n发货管理", "8", "孙工"], ["5", "客服", "客户咨询与维护", "4", "周主管"]])
    document.add_heading("四、其他要求", 1)
    document.add_paragraph("培训期间不得请假")
    document.save(path)


def wps(path):
    """Text in many runs, line breaks in cells, full-width blanks, inserted and deleted text, a nested table."""
    document = Document()
    title = document.add_paragraph()
    for piece in ["跨境电商", "运营师", "（高级）", "教学计划"]:
        title.add_run(piece).bold = True
    document.add_paragraph("等　级：高级")
    document.add_paragraph("标　准：cbec-operator@2021-draft")
    table = _grid(document, [["教学模块", "教 学 内 容", "理论课时", "实操课时"], ["项目一", "", "6", "10"], ["项目二", "", "8", "12"]])
    for row, texts in ((1, ["1.1 产品选择", "1.2 产品采购"]), (2, ["2.1 信息展示", "2.3 营销推广"])):
        paragraph = table.cell(row, 1).paragraphs[0]
        for number, text in enumerate(texts):
            if number:
                paragraph.add_run().add_break()
            for piece in (text[:3], text[3:]):
                paragraph.add_run(piece)
    for row, name in ((1, "选品"), (2, "运营")):
        paragraph = table.cell(row, 0).paragraphs[0]
        for tag, text in (("w:del", "旧名"), ("w:ins", name)):
            change = OxmlElement(tag)
            change.set(qn("w:id"), f"{row}{len(tag)}")
            change.set(qn("w:author"), "WPS")
            run, inner = OxmlElement("w:r"), OxmlElement("w:delText" if tag == "w:del" else "w:t")
            inner.text = text
            run.append(inner)
            change.append(run)
            paragraph._p.append(change)
    document.add_paragraph()
    outer = document.add_table(rows=1, cols=1)
    inner = outer.cell(0, 0).add_table(rows=1, cols=2)
    _fill(inner.rows[0], ["编制单位", "某市技师学院"])
    document.save(path)


def two(path):
    """Two plans in one document."""
    document = Document()
    for level, content in (("初级", "1.1 产品选择"), ("中级", "2.1 信息展示")):
        document.add_heading(f"跨境电商运营师（{level}）培训计划", 0)
        document.add_paragraph("依据标准：cbec-operator@2021-draft")
        document.add_paragraph("等级：" + level)
        _grid(document, [["模块", "对应标准", "理论学时", "实践学时"], ["M1 " + content[4:], content, "3", "5"]])
        document.add_page_break()
    document.save(path)


def schedule(path):
    """A schedule: days merged over lessons, real numbers, sums as formulas, a frozen head."""
    book = Workbook()
    sheet = book.active
    sheet.title = "教学安排"
    sheet.append(["2026年跨境电商运营师中级培训班教学计划"])
    sheet.merge_cells("A1:F1")
    sheet.append(["等级", "中级", "依据标准", "cbec-operator@2021-draft"])
    sheet.append(["模块", "培训内容", "理论", "实践", "日期", "教师"])
    rows = [("选品与采购", "1.1 产品选择", 4, 4, 6, "王"), ("", "1.2 产品采购", 2, 4, 7, "王"), ("平台运营", "2.1 信息展示", 3, 5, 8, "李"),
            ("", "2.2 基础运营", 3, 5, 9, "李"), ("物流管理", "3.1 信息及库存管理", 2.5, 3.5, 10, "赵")]
    for module, content, theory, practice, day, teacher in rows:
        sheet.append([module or None, content, theory, practice, datetime.date(2026, 3, day), teacher])
    sheet.append(["合计", None, "=SUM(C4:C8)", "=SUM(D4:D8)"])
    for merged in ("A4:A5", "A6:A7"):
        sheet.merge_cells(merged)
    sheet.freeze_panes = "A4"
    book.save(path)


def sheets(path):
    """A cover, the courses and the assessment on three sheets."""
    book = Workbook()
    cover = book.active
    cover.title = "封面"
    for row in [["计划名称", "仓储物流专项培训计划"], ["依据标准", "cbec-operator@2021-draft"], ["等级", "初级"], ["编制单位", "某公司人力资源部"], ["编制日期", "2026年3月"]]:
        cover.append(row)
    plan = book.create_sheet("课程设置")
    for row in [["编号", "模块名称", "对应标准条目", "理论学时", "实践学时"], ["M1", "库存", "3.1 信息及库存管理", 6, 10], ["M2", "发货", "3.2 发货管理", 4, 12]]:
        plan.append(row)
    test = book.create_sheet("考核安排")
    for row in [["模块名称", "考核方式", "权重"], ["M1 库存", "盘点实操", "40%"], ["M2 发货", "打包实操", "60%"]]:
        test.append(row)
    for sheet in book:
        for cells in sheet.iter_rows():
            for cell in cells:
                cell.alignment = Alignment(wrap_text=True)
    book.save(path)


def form(path):
    """A form of a personnel office: labels and values in four columns, duties as paragraphs of one cell."""
    document = Document()
    document.add_heading("岗位说明书", 0)
    duties = "负责产品选择与采购（对应1.1、1.2）\n负责店铺信息展示和营销推广\n处理客户咨询，维护客户关系"
    _grid(
        document,
        [["岗位名称", "跨境电商运营专员", "所属部门", "运营部"], ["直接上级", "运营主管", "岗位等级", "中级"],
         ["依据标准", "cbec-operator@2021-draft", "薪资", "8000-12000元/月"], ["学历要求", "大专及以上", "工作年限", "2年以上"],
         ["岗位职责", duties, "", ""], ["任职要求", "1.1.1 能进行目标市场调研\n英语四级", "", ""]],
        [((4, 1), (4, 3)), ((5, 1), (5, 3))])
    document.save(path)


def personnel(path):
    """A spreadsheet of HR: a table of facts, then a table of duties with shares."""
    book = Workbook()
    sheet = book.active
    sheet.title = "岗位说明"
    for row in [["岗位名称", "数据专员"], ["部门", "数据部"], ["标准", "cbec-operator@2021-draft"], ["等级", "中级"], ["学历", "本科及以上"],
                ["序号", "工作职责", "对应标准", "占比"], [1, "采集店铺数据", "5.1 数据采集", "40%"], [2, "分析数据", "5.2 数据分析", "40%"],
                [3, "写报告", "5.3", "20%"]]:
        sheet.append(row)
    book.save(path)


def advertisement(path):
    """An advertisement: bold heads, numbers typed by hand, text below a line."""
    document = Document()
    document.add_heading("招聘：跨境电商初级运营", 0)
    for head, lines in (("岗位名称", ["跨境电商初级运营"]), ("岗位职责", ["1、负责产品选择；", "2、负责发货管理和库存；", "3、完成领导交办的其他工作。"]),
                        ("任职要求", ["1、大专及以上学历；", "2、1年以上工作经验；", "3、熟练使用办公软件。"])):
        document.add_paragraph().add_run(head + "：").bold = True
        for line in lines:
            document.add_paragraph(line)
    document.add_paragraph("等级：初级")
    document.add_paragraph("依据标准：cbec-operator@2021-draft")
    document.save(path)


MAKERS = {
    "plan-11-form.docx": school, "plan-12-company.docx": company, "plan-13-wps.docx": wps, "plan-14-two.docx": two,
    "plan-15-schedule.xlsx": schedule, "plan-16-sheets.xlsx": sheets, "job-06-form.docx": form, "job-07-personnel.xlsx": personnel,
    "job-08-advertisement.docx": advertisement,
}


def build(folder):
    """Writes them without what no reader looks at, so that the files are small and the same each time."""
    for name, maker in MAKERS.items():
        maker(folder / name)
        _strip(folder / name)
    return [folder / name for name in MAKERS]


def _strip(path):
    with zipfile.ZipFile(path) as source:
        parts = [(info.filename, source.read(info)) for info in source.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as target:
        for name, data in parts:
            if "theme" in name or "thumbnail" in name or "docProps" in name or "stylesWithEffects" in name:
                continue
            target.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
