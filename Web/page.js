"use strict";

// The page: which documents are open, and what happens when something is dropped, typed or pressed.

const timers = {};

const Page = {
  documents: [],
  current: null,
  view: "text",

  // Opens files one after the other, in the order given.
  async open(files) {
    const opened = [];
    for (const file of files) {
      let bytes;
      try {
        bytes = file.contents || new Uint8Array(await file.arrayBuffer());
      } catch {
        showMessage(file.name, "could not be opened. If it is open in another program, close it there, and drop the file again.");
        continue;
      }
      const fault = bytes.length === 0 ? "is empty: there is nothing in it to read." : refusal(file.name, bytes);
      if (fault) {
        showMessage(file.name, fault);
        continue;
      }
      opened.push(this.add(file.name, bytes));
    }
    if (opened.length === 0) return;
    this.select(opened[0]);
    // Two versions dropped together are there to be compared.
    if (opened.length === 2 && this.documents.length === 2) this.showView("changes");
    this.keep();
  },

  add(name, bytes, kept) {
    const doc = new AgendaDocument(name, bytes);
    if (kept) Object.assign(doc, kept);
    this.documents.push(doc);
    doc.addEventListener("judged", () => this.judged(doc));
    doc.judge();
    return doc;
  },

  judged(doc) {
    this.drawDocuments();
    if (doc === this.current) this.draw();
    // What was judged against a document is judged again where that has changed.
    for (const other of this.documents) {
      if (other.against === doc && other.againstVersion !== doc.version) {
        other.againstVersion = doc.version;
        other.set({});
      }
    }
    if (this.view === "changes" && (doc === ChangesView.old || doc === ChangesView.now)) later("changes", () => ChangesView.show());
    later("keep", () => this.keep());
  },

  close(doc) {
    const index = this.documents.indexOf(doc);
    this.documents.splice(index, 1);
    for (const other of this.documents) if (other.against === doc) other.set({ against: null });
    this.current = null;
    if (this.documents.length > 0) this.select(this.documents[Math.max(0, index - 1)]);
    else {
      $("work").hidden = true;
      document.body.classList.remove("working");
      document.querySelector("[data-do=choose]").focus();
    }
    this.keep();
  },

  select(doc) {
    this.current = doc;
    $("work").hidden = false;
    document.body.classList.add("working");
    this.drawDocuments();
    this.draw();
    this.showView(this.view);
  },

  drawDocuments() {
    ChangesView.choose(this.documents, this.current);
    $("documents").replaceChildren(...this.documents.map((doc) => {
      const isCurrent = doc === this.current;
      const open = element("button", { type: "button", class: "document", "aria-current": isCurrent ? "true" : false },
        element("span", { class: "name" }, doc.name), " ", element("span", { class: "quiet" }, state(doc)));
      open.onclick = () => this.select(doc);
      const close = element("button", { type: "button", class: "close", "aria-label": `Close ${doc.name}` }, "×");
      close.onclick = () => {
        if (doc.saved || confirm(`Close ${doc.name} without saving what you corrected?`)) this.close(doc);
      };
      return element("span", { class: `tab${isCurrent ? " current" : ""}` }, open, close);
    }));
  },

  draw() {
    const doc = this.current;
    $("document-name").textContent = doc.look && doc.look.title ? doc.look.title : doc.name;
    $("document-facts").textContent = facts(doc);
    $("document-error").hidden = doc.error === null;
    $("document-error").textContent = doc.error || "";
    for (const radio of document.getElementsByName("state")) radio.checked = (radio.value === "issued") === doc.issued;
    const others = this.documents.filter((other) => other !== doc);
    $("against").replaceChildren(element("option", { value: "" }, others.length ? "no other document" : "– add one first"),
      ...others.map((other) => element("option", { value: other.id, selected: other === doc.against }, other.name)));
    $("against").disabled = others.length === 0;
    TextView.show(doc);
    if (this.view === "page") later("page", () => PageView.show(doc));
  },

  showView(view) {
    this.view = view;
    for (const name of ["text", "page", "changes"]) {
      const isShown = name === view;
      $(`view-${name}`).hidden = !isShown;
      $(`tab-${name}`).setAttribute("aria-selected", String(isShown));
      $(`tab-${name}`).tabIndex = isShown ? 0 : -1;
    }
    if (view === "text") TextView.place();
    if (view === "page") PageView.show(this.current);
    if (view === "changes") ChangesView.show();
  },

  keep() {
    if (!$("keep").checked) return;
    Keep.write(this.documents).catch(() => showMessage("", "This browser keeps nothing for this page: it may be in private mode, or full."));
  },
};

// What is said of a document beside its name.
function state(doc) {
  if (doc.error !== null) return "could not be read";
  if (doc.look === null) return "reading…";
  const { error, warning, note } = doc.look.counts;
  const all = error + warning + note;
  return error > 0 ? plural(error, "error") : all > 0 ? plural(all, "finding") : "nothing found";
}

const kinds = {
  agenda: "Agenda", annotatedAgenda: "Annotated agenda", organizationOfWork: "Timetable", draftReport: "Draft report",
  report: "Report", paper: "Paper", unknown: "No agenda, timetable or report",
};

function facts(doc) {
  const { look } = doc;
  if (!look) return "";
  const known = [kinds[look.kind] || look.kind, look.symbol, ...look.meetings];
  if (look.unplaced > 0) known.push(`${plural(look.unplaced, "piece")} of text not understood`);
  if (doc.isPackage) known.push("a Word or OpenDocument file: correct it there and drop it again");
  return known.filter((fact) => fact).join(" · ");
}

// Says something that is wrong or worth knowing; it stays until it is closed or another file is dropped.
function showMessage(name, words) {
  const close = element("button", { type: "button", class: "close", "aria-label": "Close this message" }, "×");
  const message = element("p", { class: "notice" }, element("strong", {}, name), name ? " " : "", words, close);
  close.onclick = () => message.remove();
  $("messages").append(message);
  while ($("messages").children.length > 5) $("messages").firstChild.remove();
}

// Says that something was done.
function announce(words) {
  $("said").textContent = words;
  clearTimeout(timers.said);
  timers.said = setTimeout(() => { $("said").textContent = ""; }, 8000);
}

// Does something soon, and once where it is asked for several times.
function later(name, act) {
  clearTimeout(timers[name]);
  timers[name] = setTimeout(act, 300);
}

const decoded = (base64) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
const examples = (...names) => names.map((name) => ({ name, contents: decoded(AGENDA_EXAMPLES[name]) }));

// What the buttons do.
const acts = {
  choose: () => $("chooser").click(),
  paste() {
    $("paste").hidden = false;
    $("pasted").focus();
  },
  unpaste() {
    $("paste").hidden = true;
    document.querySelector("[data-do=paste]").focus();
  },
  example: () => Page.open(examples("example.txt")),
  versions: () => Page.open(examples("draft.txt", "revision.txt")),
  next: () => TextView.step(1),
  previous: () => TextView.step(-1),
  earlier: () => TextView.turn(-1),
  later: () => TextView.turn(1),
  more() {
    TextView.shownCount += 100;
    TextView.draw();
  },
  async "fix-all"() {
    const doc = Page.current;
    const { text, remarks } = await doc.corrected();
    if (doc === Page.current) TextView.setText(text);
    announce(remarks);
  },
  swap() {
    [ChangesView.old, ChangesView.now] = [ChangesView.now, ChangesView.old];
    ChangesView.choose(Page.documents);
    ChangesView.show();
  },
  stop: () => Engine.stop("Reading this file was stopped."),
};

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-do], [data-save], [data-changes]");
  if (!button) return;
  const { do: act, save: kind, changes } = button.dataset;
  try {
    if (act) await acts[act]();
    else if (kind) await Saves.save(kind, Page.current);
    else await ChangesView.save(changes);
  } catch (error) {
    showMessage(Page.current ? Page.current.name : "", sentence(error));
  }
});

$("chooser").addEventListener("change", () => {
  Page.open([...$("chooser").files]);
  $("chooser").value = "";
});
$("paste").addEventListener("submit", (event) => {
  event.preventDefault();
  const text = $("pasted").value;
  if (text.trim() === "") return $("pasted").focus();
  $("paste").hidden = true;
  $("pasted").value = "";
  Page.open([{ name: "pasted.txt", contents: new TextEncoder().encode(text) }]);
});

// MARK: Dropping

// The files of what was dropped; of a folder the documents in it.
async function filesOf(transfer) {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry && item.webkitGetAsEntry());
  const files = [...transfer.files];
  if (!entries.some((entry) => entry && entry.isDirectory)) return files;
  const found = [];
  const walk = async (entry) => {
    if (found.length >= 500) return;
    if (entry.isFile) {
      if (/\.(docx|docm|dotx|dotm|odt|ott|txt|text|md|markdown|html|htm)$/i.test(entry.name)) {
        found.push(await new Promise((resolve, reject) => entry.file(resolve, reject)));
      }
      return;
    }
    const reader = entry.createReader();
    for (;;) {
      const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
      if (some.length === 0) return;
      for (const one of some.sort((a, b) => a.name < b.name ? -1 : 1)) if (!/^(\.|~\$)/.test(one.name)) await walk(one);
    }
  };
  for (const entry of entries) if (entry) await walk(entry);
  return found;
}

let depth = 0;
const isFiles = (event) => [...event.dataTransfer.types].includes("Files");
addEventListener("dragenter", (event) => {
  if (!isFiles(event)) return;
  depth += 1;
  document.body.classList.add("dropping");
});
addEventListener("dragleave", (event) => {
  if (!isFiles(event)) return;
  depth -= 1;
  if (depth <= 0) document.body.classList.remove("dropping");
});
addEventListener("dragover", (event) => { if (isFiles(event)) event.preventDefault(); });
addEventListener("drop", async (event) => {
  if (!isFiles(event)) return;
  event.preventDefault();
  depth = 0;
  document.body.classList.remove("dropping");
  try {
    const files = await filesOf(event.dataTransfer);
    if (files.length === 0) showMessage("", "There is no document in what was dropped: no text, Word, OpenDocument, Markdown or web page.");
    await Page.open(files);
  } catch {
    showMessage("", "What was dropped could not be opened. Save it to a folder first, and drop it from there.");
  }
});

// MARK: The text, its options and the views

$("text").addEventListener("input", () => {
  TextView.typed();
});
document.addEventListener("selectionchange", () => {
  if (document.activeElement === $("text")) TextView.follow();
});
for (const radio of document.getElementsByName("state")) {
  radio.addEventListener("change", () => Page.current.set({ issued: radio.value === "issued" && radio.checked }));
}
$("against").addEventListener("change", () => {
  const against = Page.documents.find((doc) => doc.id === $("against").value) || null;
  Page.current.set({ against, againstVersion: against && against.version });
});
$("filters").addEventListener("change", (event) => {
  const { value, checked } = event.target;
  if (checked) TextView.hidden.delete(value);
  else TextView.hidden.add(value);
  TextView.draw();
});
for (const id of ["old", "new"]) {
  $(id).addEventListener("change", () => {
    const doc = Page.documents.find((one) => one.id === $(id).value);
    ChangesView[id === "old" ? "old" : "now"] = doc;
    ChangesView.show();
  });
}
$("tabs").addEventListener("click", (event) => {
  const tab = event.target.closest("[role=tab]");
  if (tab) Page.showView(tab.id.slice(4));
});
$("tabs").addEventListener("keydown", (event) => {
  const tabs = [...$("tabs").children];
  const at = tabs.indexOf(document.activeElement);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
  if (to === undefined || at < 0) return;
  event.preventDefault();
  const tab = tabs[(to + tabs.length) % tabs.length];
  tab.focus();
  Page.showView(tab.id.slice(4));
});
addEventListener("resize", () => { if (Page.current) TextView.place(); });
addEventListener("beforeunload", (event) => {
  if (!$("keep").checked && Page.documents.some((doc) => !doc.saved)) event.preventDefault();
});
Engine.onchange = () => {
  clearTimeout(timers.waiting);
  if (Engine.waiting.size === 0) $("waiting").hidden = true;
  else timers.waiting = setTimeout(() => { $("waiting").hidden = false; }, 5000);
};
$("keep").addEventListener("change", () => {
  if ($("keep").checked) Page.keep();
  else Keep.forget().catch(() => {});
});

// MARK: The start

$("version").textContent = `Version ${AGENDA_VERSION}.`;

(async () => {
  const kept = await Keep.kept();
  if (kept) {
    $("keep").checked = true;
    for (const { name, contents, ...more } of kept) Page.add(name, contents, more);
    if (Page.documents.length > 0 && !Page.current) Page.select(Page.documents[0]);
  }
  try {
    TextView.rules = await askJSON({ ask: "rules" }, new Uint8Array());
    if (Page.current) TextView.draw();
  } catch (error) {
    showMessage("", sentence(error));
  }
})();
