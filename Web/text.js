"use strict";

// The text of the document with the findings beside it, each at its place, to be corrected there.

const $ = (id) => document.getElementById(id);

// An element with attributes and children; text is text, never markup.
function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (value === true) made.setAttribute(key, "");
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

const plural = (count, word) => `${count} ${word}${count === 1 ? "" : "s"}`;
const capital = (words) => words.slice(0, 1).toUpperCase() + words.slice(1);
const severities = ["error", "warning", "note"];
const severityNames = { error: "Error", warning: "Warning", note: "Note" };

const TextView = {
  document: null,
  rules: {},
  hidden: new Set(),
  shownCount: 100,
  active: null,
  // Of a longer text a part is shown: a browser would stand still over all of it.
  most: 120000,
  start: 0,
  end: 0,

  show(doc) {
    if (this.document !== doc) {
      this.shownCount = 100;
      this.active = null;
      this.start = 0;
    }
    const text = doc.text || "";
    // Where the field has the part already, its caret stays.
    const isShown = this.document === doc && this.end - this.start >= Math.min(text.length, this.most / 2)
      && text.slice(this.start, this.end) === $("text").value;
    this.document = doc;
    if (!isShown) this.cut(this.start);
    $("text").readOnly = !doc.isEditable;
    this.draw();
  },

  // Shows the part of the text that begins at an offset, or at the start of its line.
  cut(offset) {
    const text = this.document.text || "";
    this.start = text.length <= this.most ? 0 : text.lastIndexOf("\n", Math.max(0, offset - 1)) + 1;
    const near = this.start + this.most;
    const lineEnd = text.indexOf("\n", near);
    this.end = near >= text.length || lineEnd < 0 ? text.length : lineEnd + 1;
    const part = text.slice(this.start, this.end);
    if ($("text").value !== part) $("text").value = part;
  },

  // The next part of a long text, or the one before.
  turn(direction) {
    this.cut(direction > 0 ? this.end : Math.max(0, this.start - this.most));
    this.shownCount = 100;
    this.draw();
    scrollTo({ top: scrollY + $("paper").getBoundingClientRect().top - 120 });
  },

  // What the filters leave of the findings.
  get found() {
    return this.document.findings.filter((finding) => !this.hidden.has(finding.severity));
  },

  // Those of the part that is shown.
  get findings() {
    return this.found.filter(({ start }) => start >= this.start && (start < this.end || this.end === this.document.text.length));
  },

  draw() {
    this.drawPart();
    this.drawMarks();
    this.drawCounts();
    this.drawFindings();
    this.place();
  },

  drawPart() {
    const text = this.document.text || "";
    const isPart = this.end - this.start < text.length;
    $("part").hidden = !isPart;
    if (!isPart) return;
    const lines = (start, end) => {
      let count = 0;
      for (let i = text.indexOf("\n", start); i >= 0 && i < end; i = text.indexOf("\n", i + 1)) count += 1;
      return count;
    };
    const first = lines(0, this.start) + 1;
    const words = `Lines ${first} to ${first + lines(this.start, this.end) - 1} of a long text`;
    if ($("part").firstElementChild.textContent !== words) $("part").firstElementChild.textContent = words;
    document.querySelector("[data-do=earlier]").disabled = this.start === 0;
    document.querySelector("[data-do=later]").disabled = this.end === text.length;
  },

  // The text once more, behind the text field, with marks at what findings speak of.
  drawMarks() {
    const text = this.document.text || "";
    this.marks = new Map();
    const parts = [];
    let end = this.start;
    for (const finding of [...this.findings].sort((a, b) => a.start - b.start || b.end - a.end)) {
      if (finding.start < end) continue;
      const stretch = Math.min(Math.max(finding.end, finding.start), this.end);
      parts.push(text.slice(end, finding.start));
      const mark = element("mark", { class: finding.severity }, text.slice(finding.start, stretch));
      this.marks.set(finding, mark);
      parts.push(mark);
      end = stretch;
    }
    // The last line has its height even if it is empty.
    parts.push(text.slice(end, this.end), "\n");
    $("marks").replaceChildren(...parts);
  },

  drawCounts() {
    const counts = this.document.look ? this.document.look.counts : { error: 0, warning: 0, note: 0, fix: 0 };
    for (const label of $("filters").querySelectorAll("label")) {
      label.lastElementChild.textContent = counts[label.firstElementChild.value];
    }
    const all = severities.filter((severity) => counts[severity] > 0)
      .map((severity) => plural(counts[severity], severity));
    const sum = counts.error + counts.warning + counts.note;
    const rest = sum > 500 ? "; the worst 500 are shown" : "";
    const words = this.document.error !== null ? "" : this.document.look === null ? "Reading…"
      : all.length === 0 ? "Nothing to correct was found." : all.join(", ") + rest;
    if ($("count").textContent !== words) $("count").textContent = words;
    const fixes = counts.fix;
    const button = document.querySelector("[data-do=fix-all]");
    button.hidden = fixes === 0 || !this.document.isEditable;
    button.textContent = `Correct ${plural(fixes, "finding")}`;
    for (const step of document.querySelectorAll("[data-do=next], [data-do=previous]")) {
      step.disabled = this.found.length === 0;
    }
  },

  drawFindings() {
    const shown = this.findings.slice(0, this.shownCount);
    const list = $("findings");
    const focused = list.contains(document.activeElement) ? document.activeElement.dataset.key : null;
    // A list that is drawn anew would close what was opened in it.
    const opened = new Set([...list.querySelectorAll("details[open]")].map((part) => part.dataset.key));
    list.replaceChildren(...shown.map((finding, index) => this.card(finding, index)));
    for (const part of list.querySelectorAll("details")) part.open = opened.has(part.dataset.key);
    if (focused) {
      const again = [...list.querySelectorAll("[data-key]")].find((part) => part.dataset.key === focused);
      if (again) again.focus({ preventScroll: true });
    }
    const rest = this.findings.length - shown.length;
    $("more").hidden = rest <= 0;
    $("more").firstElementChild.textContent = `Show ${Math.min(rest, 100)} more`;
  },

  // One finding: what is wrong, where, why that matters, and what mends it.
  card(finding, index) {
    const rule = this.rules[finding.rule] || {};
    const key = `${finding.rule} ${finding.message} ${index}`;
    const place = (thing, words) => {
      const isHere = !thing.source;
      const button = element("button", { type: "button", class: "link", "data-key": `${key} ${words}` }, words);
      button.onclick = () => isHere ? this.go(thing) : null;
      return isHere ? button : element("span", {}, words);
    };
    const card = element("li", { class: `finding ${finding.severity}`, id: `finding-${index}` },
      element("p", { class: "head" },
        element("span", { class: "severity" }, severityNames[finding.severity]), " ",
        place(finding, finding.place)),
      element("p", { class: "message" }, `${capital(finding.message)}.`),
      ...finding.notes.map((note) => element("p", { class: "note" }, `${capital(note.message)}: `,
        place(note, note.source ? `${note.source}, ${note.place}` : note.place))),
      rule.reason ? element("p", { class: "reason" }, rule.reason) : null);
    if (finding.fix && this.document.isEditable) {
      const fix = element("button", { type: "button", class: "fix", "data-key": `${key} fix` }, finding.fix.message,
        finding.fix.isSafe ? null : element("span", { class: "quiet" }, " – if that is what is meant"));
      fix.onclick = () => this.apply(finding.fix.edits);
      card.append(element("p", {}, fix));
    } else if (finding.fix) {
      card.append(element("p", {}, `To correct it: ${finding.fix.message}.`));
    }
    if (rule.source) {
      const source = rule.address
        ? element("a", { href: rule.address, target: "_blank", rel: "noreferrer" }, rule.source) : rule.source;
      card.append(element("details", { "data-key": `${key} details` }, element("summary", {}, "Where this rule comes from"),
        element("p", {}, source), element("p", { class: "quiet" }, `Rule: ${finding.rule}`)));
    }
    card.onclick = (event) => {
      if (!event.target.closest("button, a, summary")) this.point(finding);
    };
    return card;
  },

  // Beside the text each finding stands at its mark, or below the one before it.
  place() {
    const list = $("findings");
    const isBeside = getComputedStyle($("sheet")).getPropertyValue("--beside").trim() === "1";
    list.classList.toggle("beside", isBeside);
    if (!isBeside) {
      for (const card of list.children) card.style.top = "";
      list.style.height = "";
      return;
    }
    let free = 0;
    // All is measured before anything is moved.
    const cards = [...list.children];
    const heights = cards.map((card) => card.offsetHeight);
    const tops = this.findings.slice(0, this.shownCount).map((finding) => {
      const mark = this.marks.get(finding);
      return mark ? mark.offsetTop : this.top(finding.start);
    });
    cards.forEach((card, index) => {
      const top = Math.max(tops[index], free);
      card.style.top = `${top}px`;
      free = top + heights[index] + 8;
    });
    list.style.height = `${free}px`;
  },

  // How far down in the text an offset stands, where no mark of its own is: at the mark around it.
  top(offset) {
    let best = 0;
    for (const [finding, mark] of this.marks) {
      if (finding.start <= offset) best = Math.max(best, mark.offsetTop);
    }
    return best;
  },

  // Leads from a finding to its place in the text, and selects it.
  go(thing) {
    if (thing.start < this.start || thing.start > this.end) {
      this.cut(Math.max(0, thing.start - this.most / 2));
      this.draw();
    }
    const field = $("text");
    field.focus({ preventScroll: true });
    field.setSelectionRange(thing.start - this.start, thing.end - this.start);
    this.scrollTo(thing.start - this.start);
  },

  // Brings a place of the shown part into view.
  scrollTo(offset) {
    const range = document.createRange();
    const walker = document.createTreeWalker($("marks"), NodeFilter.SHOW_TEXT);
    let left = offset;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (left < node.length) {
        range.setStart(node, left);
        range.setEnd(node, left + 1);
        break;
      }
      left -= node.length;
    }
    const box = range.getBoundingClientRect();
    if (box.top < 120 || box.bottom > innerHeight - 40) {
      scrollTo({ top: scrollY + box.top - innerHeight / 3, behavior: motion() });
    }
  },

  // Shows which words a finding speaks of without leaving the list.
  point(finding) {
    this.active = finding;
    for (const [other, mark] of this.marks) mark.classList.toggle("active", other === finding);
    this.findings.forEach((other, index) => {
      const card = $(`finding-${index}`);
      if (card) card.classList.toggle("active", other === finding);
    });
  },

  // The next finding, or the one before; of all, and then of the first again.
  step(direction) {
    const { found } = this;
    if (found.length === 0) return;
    const at = found.indexOf(this.active);
    const next = at < 0 ? (direction > 0 ? 0 : found.length - 1) : (at + direction + found.length) % found.length;
    this.go(found[next]);
    const index = this.findings.indexOf(found[next]);
    if (index >= this.shownCount) {
      this.shownCount = index + 1;
      this.draw();
    }
    this.point(found[next]);
  },

  // The text field was typed in.
  typed() {
    const { text } = this.document;
    const part = $("text").value;
    const now = text.slice(0, this.start) + part + text.slice(this.end);
    this.end = this.start + part.length;
    this.document.change(now);
    this.draw();
  },

  // Makes changes in the text field, so that they can be undone there as if typed.
  apply(edits) {
    const ordered = [...edits].sort((a, b) => b.start - a.start);
    if (ordered.some(({ start, end }) => start < this.start || end > this.end)) {
      let { text } = this.document;
      for (const { start, end, replacement } of ordered) text = text.slice(0, start) + replacement + text.slice(end);
      this.setText(text);
      return;
    }
    const begin = this.start;
    for (const { start, end, replacement } of ordered) this.replace(start - begin, end - begin, replacement);
    this.typed();
  },

  replace(start, end, replacement) {
    const field = $("text");
    field.focus({ preventScroll: true });
    field.setSelectionRange(start, end);
    // Of all ways to change a text field only this one can be undone by its user.
    const done = replacement === "" ? document.execCommand("delete") : document.execCommand("insertText", false, replacement);
    if (!done) field.setRangeText(replacement, start, end, "end");
  },

  // Puts another text in the place of the whole, changing only what differs.
  setText(text) {
    const { start, removed, added } = difference(this.document.text, text);
    if (removed === 0 && added === 0) return;
    if (start >= this.start && start + removed <= this.end) {
      this.replace(start - this.start, start + removed - this.start, text.slice(start, start + added));
      this.typed();
      return;
    }
    this.document.change(text);
    this.show(this.document);
  },

  // What the caret stands in is shown in the list.
  follow() {
    const at = $("text").selectionStart + this.start;
    const finding = this.findings.find(({ start, end }) => start <= at && at <= end);
    if (finding && finding !== this.active) this.point(finding);
  },
};

const motion = () => matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
