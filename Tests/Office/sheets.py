"""Workbooks of the standard: one sheet for all levels, and a sheet for each level with a row for each item."""

from itertools import zip_longest

from openpyxl import Workbook
from openpyxl.styles import Alignment

import standard as source


def _merge(sheet, column, first, names):
    start = 0
    for index in range(1, len(names) + 1):
        if index == len(names) or names[index] != names[start]:
            sheet.cell(first + start, column, names[start])
            if index - 1 > start:
                sheet.merge_cells(start_row=first + start, end_row=first + index - 1, start_column=column, end_column=column)
            start = index


def one_sheet(standard, path):
    book = Workbook()
    sheet = book.active
    sheet.cell(1, 1, standard["title"])
    sheet.merge_cells("A1:D1")
    row = 3
    for number, level in enumerate(standard["levels"], 1):
        sheet.cell(row, 1, f"表{number} {level['name']}工作能力要求")
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=4)
        sheet.append(source.HEAD)
        rows = list(source.rows(level))
        first = row + 2
        for index, (_, _, abilities, knowledge) in enumerate(rows):
            for column, cell in ((3, abilities), (4, knowledge)):
                sheet.cell(first + index, column, "\n".join(cell)).alignment = Alignment(wrap_text=True)
        _merge(sheet, 1, first, [r[0] for r in rows])
        _merge(sheet, 2, first, [r[1] for r in rows])
        row = first + len(rows) + 1
    book.save(path)


def levels(standard, path):
    book = Workbook()
    book.remove(book.active)
    for level in standard["levels"]:
        sheet = book.create_sheet(level["name"])
        sheet.append([])
        sheet.append([None, *source.HEAD])
        functions, contents = [], []
        for function, content, abilities, knowledge in source.rows(level):
            for ability, fact in zip_longest(abilities, knowledge):
                functions.append(function)
                contents.append(content)
                sheet.append([None, None, None, ability, fact])
        _merge(sheet, 2, 3, functions)
        _merge(sheet, 3, 3, contents)
    notes = book.create_sheet("备注")
    notes.append(["只供编者"])
    notes.sheet_state = "hidden"
    book.save(path)
