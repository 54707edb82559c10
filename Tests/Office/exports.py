"""Exports opened in LibreOffice: the sums that it computes are those that were written, and every page of the PDF is A4."""

import re
import shutil
import subprocess
import zipfile

from openpyxl import load_workbook

import documents

# 595.3 × 841.9 points, either way up.
A4 = {595, 842}


def office():
    return shutil.which("soffice") or shutil.which("libreoffice")


def convert(files, kind, folder):
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run(
        [office(), "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", kind, "--outdir", folder, *files],
        check=True, capture_output=True, timeout=600)
    return [folder / f"{file.stem}.{kind}" for file in files]


def export(program, root, folder):
    """Every sample in both languages, for Word and for Excel, with coverage and findings."""
    samples = sorted((root / "samples/good").glob("*.yaml"))
    made = []
    for language in ("zh", "en"):
        jobs = [(["export", kind, sample], f"{sample.stem}.{language}.{kind}") for sample in samples for kind in ("docx", "xlsx")]
        jobs += [(["export", kind, "cbec-operator@2021-draft"], f"cbec.{language}.{kind}") for kind in ("docx", "xlsx")]
        jobs += [(["coverage", "--format", "xlsx", root / "samples/good"], f"coverage.{language}.xlsx"),
                 (["check", "--no-cache", "--format", "xlsx", root / "samples/bad"], f"findings.{language}.xlsx")]
        for arguments, name in jobs:
            run = subprocess.run([program, *arguments, "--lang", language], capture_output=True, timeout=120)
            (folder / name).write_bytes(run.stdout)
            made.append(folder / name)
    return made


def _without_results(source, target):
    """The same workbook with formulas that have no stored result, so that a program has to compute them."""
    with zipfile.ZipFile(source) as parts, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as copy:
        for name in parts.namelist():
            text = parts.read(name)
            copy.writestr(name, re.sub(rb"(<f>[^<]*</f>)<v>[^<]*</v>", rb"\1", text) if name.startswith("xl/worksheets/") else text)


def _sums(path):
    """The stored results of formulas, by sheet and cell."""
    formulas, values = load_workbook(path), load_workbook(path, data_only=True)
    return {(sheet.title, cell.coordinate): values[sheet.title][cell.coordinate].value
            for sheet in formulas for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str) and cell.value.startswith("=")}


def check_sums(files, folder):
    """How many sums there are, and those that LibreOffice computes otherwise."""
    folder.mkdir(parents=True, exist_ok=True)
    books = [file for file in files if file.suffix == ".xlsx"]
    for book in books:
        _without_results(book, folder / book.name)
    computed = dict(zip(books, convert([folder / book.name for book in books], "xlsx", folder / "computed")))
    count, faults = 0, []
    for book in books:
        written, found = _sums(book), _sums(computed[book])
        count += len(written)
        faults += [f"{book.name} {place}: {written[place]} was written, {found.get(place)} is the sum"
                   for place in written if found.get(place) is None or abs(float(found[place]) - float(written[place])) > 1e-9]
    return count, faults


def check_pages(files, folder):
    """How many pages the PDFs have, and those that are not A4."""
    count, faults = 0, []
    for kind in (".docx", ".xlsx"):
        for pdf in convert([file for file in files if file.suffix == kind], "pdf", folder / kind[1:]):
            sizes = subprocess.run(["pdfinfo", "-l", "999", pdf], capture_output=True, text=True, check=True).stdout
            pages = re.findall(r"size:\s+([\d.]+) x ([\d.]+)", sizes)
            count += len(pages)
            faults += [f"{pdf.name}: a page of {size}" for size in pages if {round(float(side)) for side in size} != A4]
    return count, faults


def check_drafts(program, folder):
    """The plans and jobs of `documents.py`, as LibreOffice saves them, give the same drafts as before."""
    folder.mkdir(parents=True, exist_ok=True)
    files = documents.build(folder)
    faults = []
    for kind in ("docx", "xlsx"):
        originals = [file for file in files if file.suffix == "." + kind]
        for before, after in zip(originals, convert(originals, kind, folder / "saved")):
            runs = []
            for file in (before, after):
                command = [program, "import", "job" if before.name.startswith("job") else "plan", file, "--lang", "en", "--quiet"]
                runs.append(subprocess.run(command, capture_output=True, text=True, timeout=60))
            # LibreOffice stores the results of formulas, which openpyxl does not: there the first says what it lacks.
            if runs[0].returncode == 1 and runs[1].returncode == 0:
                continue
            if runs[0].stdout != runs[1].stdout or not runs[0].stdout:
                faults.append(f"{before.name}: the draft is another one")
    return len(files), faults
