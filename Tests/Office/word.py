"""Word documents of the standard: as a committee writes them, and with the oddities of WPS and of tracked changes."""

import copy

from docx import Document
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm

import standard as source


def _lines(cell, lines):
    cell.text = lines[0] if lines else ""
    for line in lines[1:]:
        cell.add_paragraph(line)


def _merge(table, column, names):
    """Merges the cells of a column that say the same, from its second row on."""
    start = 1
    for row in range(2, len(names) + 2):
        if row == len(names) + 1 or names[row - 1] != names[start - 1]:
            cell = table.cell(start, column)
            if row - 1 > start:
                cell = cell.merge(table.cell(row - 1, column))
            cell.text = names[start - 1]
            start = row


def _table(document, rows, item):
    table = document.add_table(rows=1 + len(rows), cols=4)
    for cell, name in zip(table.rows[0].cells, source.HEAD):
        cell.text = name
    for index, (_, _, abilities, knowledge) in enumerate(rows, 1):
        item(table.cell(index, 2), abilities)
        item(table.cell(index, 3), knowledge)
    _merge(table, 0, [row[0] for row in rows])
    _merge(table, 1, [row[1] for row in rows])
    return table


def plain(standard, path):
    """Items are paragraphs of a cell; each level's table is broken over pages with its head again."""
    document = Document()
    document.add_paragraph(standard["number"])
    document.add_paragraph(standard["title"])
    document.add_paragraph("2021-XX-XX 发布\t2021-XX-XX 实施")
    document.add_heading("5 工作能力要求", 1)
    for number, level in enumerate(standard["levels"], 1):
        document.add_heading(f"5.{number} {level['name']}", 2)
        document.add_heading(f"5.{number}.1 申报条件", 3)
        for entry in level["entry"]:
            condition = source.CONDITIONS.get((entry["education"], entry.get("years")))
            document.add_paragraph("——" + (condition or "本科及以上学历，实习期满。"))
        document.add_heading(f"5.{number}.2 要求", 3)
        document.add_paragraph(f"表{number} {level['name']}工作能力要求")
        rows = list(source.rows(level))
        half = len(rows) // 2
        _table(document, rows[:half], _lines)
        document.add_paragraph(f"表{number}（续）").add_run().add_break(WD_BREAK.PAGE)
        _table(document, rows[half:], _lines)
        document.add_paragraph(f"{number}")
    document.save(path)


def printed(standard, path):
    """As it is published: one table for each level, its head on each page, names in the middle of their cells, a running title and numbers."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.header.paragraphs[0].text = standard["number"]
    section.footer.paragraphs[0]._p.append(parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>'))
    document.add_paragraph(standard["title"])
    for number, level in enumerate(standard["levels"], 1):
        document.add_heading(f"5.{number} {level['name']}", 2)
        document.add_paragraph(f"表{number} {level['name']}工作能力要求")
        table = _table(document, list(source.rows(level)), _lines)
        table.style = "Table Grid"
        table.rows[0]._tr.get_or_add_trPr().append(parse_xml(f'<w:tblHeader {nsdecls("w")}/>'))
        for row in table._tbl.tr_lst:
            for cell in row.tc_lst[:2]:
                cell.get_or_add_tcPr().append(parse_xml(f'<w:vAlign {nsdecls("w")} w:val="center"/>'))
    document.save(path)


# MARK: The same with automatic numbers and oddities


def _numbering(document, prefix, lists):
    """A list whose labels are `1.1.1`, `1.1.2` …: one for each content, as an author makes them."""
    part = document.part.numbering_part.element
    list_id = str(900 + len(lists))
    lists.append(list_id)
    abstract = parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{list_id}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        f'<w:lvlText w:val="{prefix}.%1"/></w:lvl></w:abstractNum>'
    )
    part.insert(0, abstract)
    part.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{list_id}"><w:abstractNumId w:val="{list_id}"/></w:num>'))
    return list_id


def _number(paragraph, list_id):
    properties = paragraph._p.get_or_add_pPr()
    properties.append(parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="{list_id}"/></w:numPr>'))


def _tracked(paragraph, title):
    """The second half is inserted, something else was deleted."""
    half = len(title) // 2
    paragraph.add_run(title[:half])
    paragraph._p.append(
        parse_xml(
            f'<w:del {nsdecls("w")} w:id="1" w:author="a"><w:r><w:delText>旧文字</w:delText></w:r></w:del>'
        )
    )
    inserted = parse_xml(f'<w:ins {nsdecls("w")} w:id="2" w:author="a"><w:r><w:t></w:t></w:r></w:ins>')
    inserted.find(qn("w:r")).find(qn("w:t")).text = title[half:]
    paragraph._p.append(inserted)


def _shift_grid(table):
    """A border that was dragged in some rows: one more column in the grid, a hair wide."""
    grid = table._tbl.tblGrid
    columns = grid.findall(qn("w:gridCol"))
    hair = copy.deepcopy(columns[0])
    hair.set(qn("w:w"), "60")
    columns[0].addnext(hair)
    for index, row in enumerate(table._tbl.tr_lst):
        cell = row.tc_lst[0 if index % 2 else 1]
        properties = cell.get_or_add_tcPr()
        span = OxmlElement("w:gridSpan")
        span.set(qn("w:val"), "2")
        properties.insert(0, span)


BOX = (
    '<w:r {0}><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p><w:r><w:t>批注框里的话</w:t></w:r></w:p>'
    "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
)


def odd(standard, path):
    document = Document()
    document.add_paragraph(standard["title"])
    lists = []
    for number, level in enumerate(standard["levels"], 1):
        paragraph = document.add_paragraph(f"{level['name']}工作能力要求")
        if number == 1:
            paragraph._p.append(parse_xml(BOX.format(nsdecls("w"))))

        def fill(cell, lines):
            for index, line in enumerate(lines):
                label, title = line.split(" ", 1)
                prefix, last = label.rsplit(".", 1)
                paragraph = cell.paragraphs[0] if index == 0 else cell.add_paragraph()
                regular = all(l.split(" ", 1)[0] == f"{prefix}.{i}" for i, l in enumerate(lines, 1))
                if not regular:
                    paragraph.text = line
                    continue
                if index == 0:
                    fill.list = _numbering(document, prefix, lists)
                _number(paragraph, fill.list)
                _tracked(paragraph, title) if index % 3 == 1 else paragraph.add_run(title)

        _shift_grid(_table(document, list(source.rows(level)), fill))
    document.save(path)
