"""A session with pytest-lsp's client (pygls), in all three position encodings."""

import asyncio
import os
import time
from pathlib import Path

import pytest
import pytest_lsp
from lsprotocol import types
from pytest_lsp import ClientServerConfig, LanguageClient, client_capabilities

BINARY, FOLDER = os.environ["COMPETENCY_LINT"], Path(os.environ["EDITOR_WORKSPACE"])

ENCODINGS = [types.PositionEncodingKind.Utf8, types.PositionEncodingKind.Utf16, types.PositionEncodingKind.Utf32]


def units(text, encoding):
    if encoding == types.PositionEncodingKind.Utf8:
        return len(text.encode())
    return len(text.encode("utf-16-le")) // 2 if encoding == types.PositionEncodingKind.Utf16 else len(text)


class Buffer:
    """What an editor holds of one file, with its own count of columns."""

    def __init__(self, client, name, encoding):
        self.client, self.encoding, self.path = client, encoding, FOLDER / name
        self.uri, self.version = self.path.as_uri(), 1
        self.text = self.path.read_text(encoding="utf-8")
        client.text_document_did_open(types.DidOpenTextDocumentParams(types.TextDocumentItem(self.uri, "yaml", 1, self.text)))

    @property
    def document(self):
        return types.TextDocumentIdentifier(self.uri)

    def offset(self, position):
        lines = self.text.split("\n")
        line, column = lines[position.line], 0
        while units(line[:column], self.encoding) < position.character:
            column += 1
        assert units(line[:column], self.encoding) == position.character, "a position inside a character"
        return sum(len(line) + 1 for line in lines[:position.line]) + column

    def position(self, offset):
        before = self.text[:offset]
        return types.Position(before.count("\n"), units(before.rsplit("\n", 1)[-1], self.encoding))

    def at(self, text, after=False):
        return self.position(self.text.index(text) + (len(text) if after else 0))

    def under(self, place):
        return self.text[self.offset(place.start):self.offset(place.end)]

    def apply(self, edits):
        for edit in sorted(edits, key=lambda edit: self.offset(edit.range.start), reverse=True):
            start, end = self.offset(edit.range.start), self.offset(edit.range.end)
            self.text = self.text[:start] + edit.new_text + self.text[end:]

    def replace(self, old, new):
        """A change of a stretch, as an editor sends it."""
        start = self.text.rindex(old)
        change = types.TextDocumentContentChangePartial(
            types.Range(self.position(start), self.position(start + len(old))), new)
        self.text = self.text[:start] + new + self.text[start + len(old):]
        self.send([change])

    def send(self, changes=None):
        self.version += 1
        changes = changes or [types.TextDocumentContentChangeWholeDocument(self.text)]
        self.client.text_document_did_change(
            types.DidChangeTextDocumentParams(types.VersionedTextDocumentIdentifier(self.version, self.uri), changes))

    async def findings(self):
        report = await self.client.text_document_diagnostic_async(types.DocumentDiagnosticParams(self.document))
        return report.items

    async def finding(self, rule):
        return next((item for item in await self.findings() if item.code == rule), None)

    async def apply_fix(self, rule, title):
        found = await self.finding(rule)
        context = types.CodeActionContext([found], only=[types.CodeActionKind.QuickFix])
        actions = await self.client.text_document_code_action_async(types.CodeActionParams(self.document, found.range, context))
        action = next(action for action in actions if title in action.title)
        change = action.edit.document_changes[0]
        assert change.text_document.version == self.version
        self.apply(change.edits)
        self.send()


@pytest_lsp.fixture(params=ENCODINGS, config=ClientServerConfig(server_command=[BINARY, "server"]))
async def client(request, lsp_client: LanguageClient):
    # What the client says it can do and leaves to us.
    for method in (types.CLIENT_REGISTER_CAPABILITY, types.WORKSPACE_CODE_LENS_REFRESH, types.WORKSPACE_INLAY_HINT_REFRESH,
                   types.WORKSPACE_SEMANTIC_TOKENS_REFRESH):
        lsp_client.feature(method)(lambda *_: None)
    capabilities = client_capabilities("visual-studio-code")
    capabilities.general.position_encodings = [request.param]
    # The newest that pytest-lsp knows is older than fetching findings; Visual Studio Code says this today.
    capabilities.text_document.diagnostic = types.DiagnosticClientCapabilities()
    capabilities.workspace.diagnostics = types.DiagnosticWorkspaceClientCapabilities(refresh_support=True)
    result = await lsp_client.initialize_session(types.InitializeParams(
        capabilities=capabilities, locale="zh-cn", workspace_folders=[types.WorkspaceFolder(FOLDER.as_uri(), "samples")]))
    assert result.capabilities.position_encoding == request.param
    lsp_client.encoding = request.param
    yield
    await lsp_client.shutdown_session()


@pytest.mark.asyncio
async def test_findings_stand_under_the_right_characters(client: LanguageClient):
    plan = Buffer(client, "bad/cbec-intermediate.plan.yaml", client.encoding)
    seen = {item.code: plan.under(item.range) for item in await plan.findings()}
    expected = {"assessment-not-100": "25", "title-mismatch": "2.2 账户管理", "unresolved-reference": "1.3 产品采购",
                "misspelt-name": "客户开 发", "ambiguous-reference": "3.2.3", "missing-content": "covers"}
    assert {rule: seen.get(rule) for rule in expected} == expected


@pytest.mark.asyncio
async def test_quick_fixes(client: LanguageClient):
    plan = Buffer(client, "bad/cbec-intermediate.plan.yaml", client.encoding)
    await plan.apply_fix("title-mismatch", "2.2 基础运营")
    assert "      - 2.2 基础运营\n" in plan.text and await plan.finding("title-mismatch") is None
    await plan.apply_fix("missing-content", "加入“2.3 营销推广”")
    assert "      - 2.3 营销推广\n" in plan.text and await plan.finding("missing-content") is None
    typing = Buffer(client, "bad/typing.plan.yaml", client.encoding)
    await typing.apply_fix("fullwidth-colon", "半角冒号")
    assert "\nformat: 1\n" in typing.text


@pytest.mark.asyncio
async def test_completion_and_the_next_number(client: LanguageClient):
    plan = Buffer(client, "new.plan.yaml", client.encoding)
    place = plan.position(len(plan.text) - 1)
    found = await client.text_document_completion_async(types.CompletionParams(plan.document, place))
    first = min(found.items, key=lambda item: item.sort_text)
    assert first.label == "2.1 信息展示"
    plan.apply([first.text_edit])
    assert plan.text.endswith("covers: [2.1 信息展示]\n")

    standard = Buffer(client, "good/urban-beekeeper.standard.yaml", client.encoding)
    line = next(line for line in standard.text.split("\n") if "- 1.1.1 " in line)
    standard.replace(line + "\n" + standard.text.split(line + "\n")[-1][:1], line + "\n\n" + standard.text.split(line + "\n")[-1][:1])
    place = types.Position(standard.text[:standard.text.rindex(line + "\n\n")].count("\n") + 1, 0)
    edits = await client.text_document_on_type_formatting_async(
        types.DocumentOnTypeFormattingParams(standard.document, place, "\n", types.FormattingOptions(2, True)))
    # The items below are counted on, since no file refers to them.
    assert [edit.new_text.strip() for edit in edits] == ["- 1.1.2", "1.1.3", "1.1.4"]


@pytest.mark.asyncio
async def test_a_content_is_renamed_in_unopened_plans(client: LanguageClient):
    standard = Buffer(client, "good/urban-beekeeper.standard.yaml", client.encoding)
    place = standard.at("- content: 蜂螨", after=True)
    edit = await client.text_document_rename_async(types.RenameParams(standard.document, place, "蜂螨🐝防控"))
    changed = {Path(change.text_document.uri.removeprefix("file://")).name: change for change in edit.document_changes}
    assert {"urban-beekeeper-garden-l3.plan.yaml", "urban-beekeeper-rooftop-l4.plan.yaml"} <= changed.keys()
    assert changed["urban-beekeeper-garden-l3.plan.yaml"].text_document.version is None
    assert changed["urban-beekeeper.standard.yaml"].text_document.version == 1


@pytest.mark.asyncio
async def test_a_change_of_the_standard_asks_for_a_fresh_look_at_its_plans(client: LanguageClient):
    garden = Buffer(client, "good/urban-beekeeper-garden-l3.plan.yaml", client.encoding)
    standard = Buffer(client, "good/urban-beekeeper.standard.yaml", client.encoding)
    assert await garden.finding("title-mismatch") is None
    known = client.diagnostic_refresh_count
    begin = time.perf_counter()
    standard.text = standard.text.replace("病害处置", "病害🦠处治")
    standard.send()
    while client.diagnostic_refresh_count == known and time.perf_counter() - begin < 5:
        await asyncio.sleep(0.001)
    assert await garden.finding("title-mismatch") is not None
    assert time.perf_counter() - begin < 1


@pytest.mark.asyncio
async def test_formatting_symbols_and_hover(client: LanguageClient):
    plan = Buffer(client, "good/urban-beekeeper-rooftop-l4.plan.yaml", client.encoding)
    assert not await client.text_document_formatting_async(
        types.DocumentFormattingParams(plan.document, types.FormattingOptions(2, True)))
    symbols = await client.workspace_symbol_async(types.WorkspaceSymbolParams("fmfz"))
    assert any("蜂螨防治" in symbol.name for symbol in symbols)
    hover = await client.text_document_hover_async(types.HoverParams(plan.document, plan.at("2.1 蜂螨", after=True)))
    assert "蜂螨防治" in hover.contents.value
