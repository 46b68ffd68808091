"use strict";

// What the document says and what changed, as the exported pages draw it, and the files to save.

// Shows an exported page in a frame, which runs no script and grows with what is in it.
const Frames = {
  async show(frame, html) {
    const page = new DOMParser().parseFromString(html, "text/html");
    for (const link of page.querySelectorAll('a[href^="http"]')) {
      link.target = "_blank";
      link.rel = "noreferrer";
    }
    const now = frame.contentDocument;
    if (frame.dataset.shown && now && now.body) {
      // The same page with other words: only its body changes, so that nothing jumps.
      now.body.replaceWith(now.adoptNode(page.body));
      this.fit(frame);
      return;
    }
    await new Promise((done) => {
      frame.onload = done;
      frame.srcdoc = `<!doctype html>${page.documentElement.outerHTML}`;
    });
    frame.dataset.shown = "yes";
    this.fit(frame);
    new ResizeObserver(() => this.fit(frame)).observe(frame.contentDocument.documentElement);
  },

  fit(frame) {
    const page = frame.contentDocument;
    if (!page || !page.body || frame.offsetParent === null) return;
    const height = Math.ceil(page.body.getBoundingClientRect().height) + 2;
    if (Math.abs(frame.offsetHeight - height) > 2) frame.style.height = `${height}px`;
  },
};

const PageView = {
  shown: null,

  async show(doc) {
    const version = doc.version;
    this.shown = [doc, version];
    const frame = $("page-frame");
    try {
      const look = await askJSON(doc.question("look", { page: true }), doc.bytes, doc.against && doc.against.bytes);
      if (this.shown[0] !== doc || this.shown[1] !== version) return;
      await Frames.show(frame, look.page);
    } catch (error) {
      if (this.shown[0] === doc) showMessage(doc.name, sentence(error));
    }
  },
};

const ChangesView = {
  old: null,
  now: null,

  // The two documents that are compared, among those that are open.
  choose(documents, current) {
    if (!documents.includes(this.now)) this.now = null;
    if (!documents.includes(this.old)) this.old = null;
    if (!this.now) this.now = documents.length > 1 ? documents.find((doc) => doc !== this.old && doc !== documents[0]) : null;
    if (!this.old) this.old = documents.find((doc) => doc !== this.now) || null;
    for (const [id, chosen] of [["old", this.old], ["new", this.now]]) {
      $(id).replaceChildren(...documents.map((doc) => element("option", { value: doc.id, selected: doc === chosen }, doc.name)));
    }
    const isPair = documents.length > 1;
    $("one-document").hidden = isPair;
    $("changes-frame").hidden = !isPair;
    for (const control of $("view-changes").querySelectorAll("select, [data-changes], [data-do=swap]")) {
      control.disabled = !isPair;
    }
  },

  ask(format) {
    const question = { ask: "diff", format, name: this.now.name, otherName: this.old.name };
    return Engine.ask(question, this.now.bytes, this.old.bytes);
  },

  async show() {
    $("changes-error").hidden = true;
    if (!this.old || !this.now) return;
    try {
      const answer = await this.ask("html");
      $("changes-frame").hidden = false;
      await Frames.show($("changes-frame"), new TextDecoder().decode(answer.bytes));
    } catch (error) {
      $("changes-error").textContent = sentence(error);
      $("changes-error").hidden = false;
      $("changes-frame").hidden = true;
    }
  },

  async save(format) {
    const ends = { html: "html", corrigendum: "txt", text: "txt", json: "json" };
    const answer = await this.ask(format);
    save(`${stem(this.now.name)}-${format === "corrigendum" ? "corrigendum" : "changes"}.${ends[format]}`, answer.bytes);
  },
};

const stem = (name) => name.split(/[\\/]/).pop().replace(/\.[A-Za-z0-9]{1,8}$/, "") || "document";
const ending = (name) => (name.match(/\.[A-Za-z0-9]{1,8}$/) || [".txt"])[0];

// Hands a file to the browser to save.
function save(name, bytes) {
  const address = URL.createObjectURL(new Blob([bytes], { type: "application/octet-stream" }));
  const link = element("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
  announce(`${name} was saved with your downloads.`);
}

const Saves = {
  // What each button asks for, and the end of the file's name.
  async save(kind, doc) {
    const exported = (format, more) => Engine.ask(doc.question("export", { format, ...more }), doc.bytes);
    const name = stem(doc.name);
    if (kind === "text" && doc.isPackage) {
      showMessage(doc.name, "is not a plain text: correct it in its own program, and drop it here again.");
      return;
    }
    if (kind === "text") {
      const file = await doc.file();
      save(doc.edited ? `${name}-corrected${ending(doc.name)}` : doc.name, file.bytes);
      doc.saved = true;
      if (file.remarks) showMessage(doc.name, file.remarks);
      return;
    }
    if (kind === "ics" && doc.look && doc.look.slots === 0) {
      showMessage(doc.name, "has no timetable, so there is nothing to put into a calendar.");
      return;
    }
    const answer = await exported(kind, { pretty: kind === "json" });
    save(`${name}.${kind}`, answer.bytes);
    if (answer.remarks) showMessage(doc.name, answer.remarks);
  },
};
