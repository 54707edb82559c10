'use strict';
// The extension for JupyterLab, written by hand: the container that JupyterLab asks for is small, so that no bundler is needed.
// JupyterLab hands over its own modules in a shared scope; `./extension` is the plugin made of them.
(() => {
  const NAME = 'competency-lint';
  const SERVER = 'competency-lint';
  let scope = {};

  const container = {
    init(shared) { scope = shared; },
    async get(module) {
      if (module !== './extension') throw new Error(`there is no module ${module}`);
      const names = ['apputils', 'coreutils', 'docregistry', 'fileeditor', 'lsp', 'services', 'translation'];
      const shared = await Promise.all([...names.map((name) => `@jupyterlab/${name}`), '@lumino/widgets'].map(load));
      const [apputils, coreutils, docregistry, fileeditor, lsp, services, translation, widgets] = shared;
      const [view, rendermime] = await Promise.all(['@codemirror/view', '@jupyterlab/rendermime'].map((name) => load(name).catch(() => undefined)));
      const made = plugin({ apputils, coreutils, docregistry, fileeditor, lsp, rendermime, services, translation, view, widgets });
      return () => ({ __esModule: true, default: made });
    },
  };
  (globalThis._JUPYTERLAB ||= {})[NAME] = container;

  async function load(name) {
    const versions = Object.values(scope[name] || {});
    if (!versions.length) throw new Error(`JupyterLab shares no ${name}`);
    return (await versions[0].get())();
  }

  // MARK: - Words

  const WORDS = {
    fix: ['修复', 'Fix'], fixHelp: ['修复光标处的问题', 'Fix the problem at the cursor'],
    coverage: ['覆盖情况', 'Coverage'], coverageHelp: ['在旁边打开覆盖情况页面', 'Open the coverage page beside the text'],
    check: ['检查全部', 'Check all'], checkHelp: ['检查整个文件夹', 'Check the whole folder'],
    choose: ['选择修复方法', 'Choose a repair'], nothing: ['光标处没有可以修复的问题', 'There is nothing to repair at the cursor'],
    notConnected: ['语言服务器还没有连接', 'The language server is not connected yet'], all: ['检查结果', 'Problems'],
  };
  let language = 'en';
  const word = (key) => WORDS[key][language === 'zh' ? 0 : 1];

  // MARK: - What is ours

  const KINDS = ['standard', 'job-description', 'training-plan', '职业标准', '职业能力标准', '标准', '岗位说明', '岗位说明书', '职位说明', '培训计划', '培训方案'];

  function isOurs(path, text) {
    if (/(\.(standard|job|plan)|(^|\/)\.competency-lint)\.ya?ml$/i.test(path)) return true;
    if (!/\.ya?ml$/i.test(path)) return false;
    const kind = /^["'“]?(kind|文件类型)["'”]?\s*[:：][ \t]*(.*)$/m.exec(text.slice(0, 65536));
    return Boolean(kind) && (kind[1] === '文件类型' || KINDS.includes(kind[2].replace(/\s+#.*$/, '').replace(/^["'“]|["'”]$/g, '').trim()));
  }

  // MARK: - The plugin

  function plugin(modules) {
    const { apputils, fileeditor, lsp, rendermime, translation } = modules;
    return {
      id: `${NAME}:plugin`,
      description: 'Buttons for files of Competency Lint',
      autoStart: true,
      requires: [fileeditor.IEditorTracker],
      optional: [
        apputils.ICommandPalette, lsp.ILSPDocumentConnectionManager, lsp.ILSPFeatureManager, translation.ITranslator, ...(rendermime ? [rendermime.IRenderMimeRegistry] : []),
      ],
      activate(app, tracker, palette, connections, features, translator, mimes) {
        const tongue = (translator && translator.languageCode) || document.documentElement.lang || '';
        language = tongue.toLowerCase().startsWith('zh') ? 'zh' : 'en';
        const tools = { ...modules, app, tracker, connections, mimes, pages: new Map() };
        const actions = { fix: () => fix(tools), coverage: () => coverage(tools), check: () => check(tools) };
        for (const [name, execute] of Object.entries(actions)) {
          const command = `${NAME}:${name}`;
          app.commands.addCommand(command, { label: () => `Competency Lint: ${word(`${name}Help`)}`, execute, isEnabled: () => name === 'check' || Boolean(tracker.currentWidget) });
          if (palette) palette.addItem({ command, category: 'Competency Lint' });
        }
        app.commands.addKeyBinding({ command: `${NAME}:fix`, keys: ['Accel .'], selector: '.jp-FileEditor' });
        if (features) features.register({ id: `${NAME}:actions`, capabilities: CAPABILITIES });
        if (connections) connections.initialized.connect((_, { connection }) => prepare(connection));
        app.docRegistry.addWidgetExtension('Editor', { createNew: (panel, context) => addButtons(tools, panel, context, actions) });
      },
    };
  }

  /** What this client can do with repairs; without it the server offers none. */
  const CAPABILITIES = {
    textDocument: {
      codeAction: {
        codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor.rewrite', 'source.fixAll'] } },
        dataSupport: true, resolveSupport: { properties: ['edit'] },
      },
    },
  };

  const prepared = new WeakSet();

  /** Findings in the language of the page; and completion as the server means it: jupyterlab-lsp inserts labels, not the text of the edit. */
  function prepare(connection) {
    if (connection.serverIdentifier !== SERVER) return;
    connection.sendConfigurationChange({ settings: { competencyLint: { language } } });
    const { connection: messages } = connection;
    if (!messages || prepared.has(messages)) return;
    prepared.add(messages);
    const send = messages.sendRequest.bind(messages);
    messages.sendRequest = async (method, ...rest) => {
      const answer = await send(method, ...rest);
      if (method === 'textDocument/completion' && answer) for (const item of answer.items || answer) item.insertText ??= item.textEdit?.newText;
      return answer;
    };
  }

  async function addButtons(tools, panel, context, actions) {
    await context.ready;
    if (panel.isDisposed || !isOurs(context.path, context.model.toString())) return;
    addHover(tools, panel);
    for (const name of ['fix', 'coverage', 'check']) {
      const button = new tools.apputils.ToolbarButton({
        label: word(name), tooltip: word(`${name}Help`), className: `competencyLint-${name}`,
        // JupyterLab leaves a button pressed after a click, as if it were switched on.
        onClick: () => { button.pressed = false; actions[name](); },
      });
      panel.toolbar.addItem(`${NAME}-${name}`, button);
    }
  }

  // MARK: - Hover

  /** What the server says about the place under the mouse. jupyterlab-lsp asks with Ctrl, and only where the editor knows a token: a plain value of YAML is none. */
  function addHover(tools, panel) {
    const { view, rendermime, mimes } = tools;
    const { editor } = panel.content;
    if (!view || !rendermime || !mimes || !editor.injectExtension) return;
    let isTheirs = false;
    const watch = view.EditorView.domEventHandlers({ mousemove: (event) => { isTheirs = event.ctrlKey; } });
    const hover = view.hoverTooltip(async ({ state }, offset) => {
      const server = connectionOf(tools, panel.context.path);
      if (!server || isTheirs) return null;
      const line = state.doc.lineAt(offset);
      const answer = await server.ask('textDocument/hover', { textDocument: { uri: server.uri }, position: { line: line.number - 1, character: offset - line.from } });
      const text = answer?.contents?.value;
      if (!text) return null;
      const dom = document.createElement('div');
      dom.className = 'competencyLint-hover';
      dom.style.cssText = 'max-width:40em;max-height:20em;overflow:auto;padding:4px 8px';
      const renderer = mimes.createRenderer('text/markdown');
      await renderer.renderModel(new rendermime.MimeModel({ data: { 'text/markdown': text } }));
      dom.append(renderer.node);
      return { pos: offset, create: () => ({ dom, destroy: () => renderer.dispose() }) };
    });
    editor.injectExtension([watch, hover]);
  }

  // MARK: - Pages

  const coverage = (tools) => openPage(tools, 'coverage', tools.tracker.currentWidget);
  const check = (tools) => openPage(tools, 'check', tools.tracker.currentWidget);

  /** One page for each subject, beside the text. It follows each save. */
  async function openPage(tools, kind, panel) {
    const path = kind === 'check' || !panel ? '' : panel.context.path;
    const key = `${kind} ${path}`;
    const existing = tools.pages.get(key);
    if (existing) {
      tools.app.shell.activateById(existing.id);
      return fill(tools, existing, kind, path);
    }
    const content = new tools.widgets.Widget();
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.style.cssText = 'width:100%;height:100%;border:0;background:#fff';
    content.node.append(frame);
    const page = new tools.apputils.MainAreaWidget({ content });
    page.id = `${NAME}-${kind}-${path || 'all'}`;
    page.title.label = kind === 'check' ? word('all') : `${word('coverage')}: ${path.split('/').pop()}`;
    page.title.closable = true;
    const follow = (_, state) => { if (state === 'completed') fill(tools, page, kind, path); };
    const watched = panel && panel.context;
    if (watched) watched.saveState.connect(follow);
    page.disposed.connect(() => {
      tools.pages.delete(key);
      if (watched && !watched.isDisposed) watched.saveState.disconnect(follow);
    });
    const [other] = tools.pages.values();
    const beside = other ? { mode: 'tab-after', ref: other.id } : panel ? { mode: 'split-right', ref: panel.id } : {};
    tools.pages.set(key, page);
    tools.app.shell.add(page, 'main', beside);
    await fill(tools, page, kind, path);
  }

  async function fill({ coreutils, services }, page, kind, path) {
    const settings = services.ServerConnection.makeSettings();
    const url = coreutils.URLExt.join(settings.baseUrl, 'competency-lint', kind) + coreutils.URLExt.objectToQueryString({ path, language });
    const answer = await services.ServerConnection.makeRequest(url, {}, settings);
    const text = await answer.text();
    const frame = page.content.node.querySelector('iframe');
    if (page.isDisposed) return;
    if (answer.ok) frame.srcdoc = text;
    else frame.srcdoc = `<pre>${text.replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character])}</pre>`;
  }

  // MARK: - Repairs

  /** Offers what the server has for the place of the cursor, and makes the chosen change. */
  async function fix(tools) {
    const panel = tools.tracker.currentWidget;
    const server = panel && connectionOf(tools, panel.context.path);
    if (!server) return tools.apputils.Notification.warning(word('notConnected'));
    const { start, end } = panel.content.editor.getSelection();
    const place = ({ line, column }) => ({ line, character: column });
    const found = await server.ask('textDocument/codeAction', {
      textDocument: { uri: server.uri }, range: { start: place(start), end: place(end) }, context: { diagnostics: [] },
    });
    if (!found || !found.length) return tools.apputils.Notification.info(word('nothing'), { autoClose: 3000 });
    const titles = found.map(({ title }, index) => (found.findIndex((other) => other.title === title) === index ? title : `${title} (${index + 1})`));
    const chosen = await tools.apputils.InputDialog.getItem({ title: word('choose'), items: titles });
    if (!chosen.button.accept) return undefined;
    let action = found[titles.indexOf(chosen.value)];
    if (!action.edit) action = await server.ask('codeAction/resolve', action);
    await apply(tools, action.edit, server.uri, panel);
    return panel.content.editor.focus();
  }

  function connectionOf({ connections }, path) {
    const adapter = connections && connections.adapters.get(path);
    const shown = adapter && adapter.virtualDocument;
    const connection = shown && connections.connections.get(shown.uri);
    if (!connection || !connection.isReady || connection.serverIdentifier !== SERVER) return undefined;
    return { uri: shown.documentInfo.uri, ask: (method, params) => connection.connection.sendRequest(method, params) };
  }

  /** Changes the open text; files that are not open are changed on disk. */
  async function apply(tools, edit, uri, panel) {
    const changes = new Map(Object.entries(edit.changes || {}));
    for (const { textDocument, edits } of edit.documentChanges || []) if (textDocument) changes.set(textDocument.uri, edits);
    for (const [changed, edits] of changes) {
      if (changed === uri) change(panel.context.model.sharedModel, edits);
      else await changeFile(tools, uri, changed, panel.context.path, edits);
    }
  }

  function change(model, edits) {
    const text = model.getSource();
    const lines = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.push(at + 1);
    const offset = ({ line, character }) => (line < lines.length ? Math.min(lines[line] + character, text.length) : text.length);
    const places = edits.map(({ range, newText }) => ({ start: offset(range.start), end: offset(range.end), newText }));
    // From the end, so that offsets stay right, also for insertions at the same place, which keep their order; one step to undo.
    model.transact(() => { for (const { start, end, newText } of places.reverse().sort((a, b) => b.start - a.start)) model.updateSource(start, end, newText); });
  }

  /** A file below the same root: its path is what its address has beyond the root. */
  async function changeFile({ app, tracker }, uri, changed, path, edits) {
    const root = decodeURI(uri).slice(0, -path.length);
    const other = decodeURI(changed);
    if (!other.startsWith(root)) throw new Error(`${other} is not below ${root}`);
    const name = other.slice(root.length);
    const open = tracker.find((widget) => widget.context.path === name);
    if (open) return change(open.context.model.sharedModel, edits);
    const file = await app.serviceManager.contents.get(name, { type: 'file', format: 'text' });
    let text = file.content;
    change({ getSource: () => text, transact: (work) => work(), updateSource: (start, end, by) => { text = text.slice(0, start) + by + text.slice(end); } }, edits);
    return app.serviceManager.contents.save(name, { type: 'file', format: 'text', content: text });
  }
})();
