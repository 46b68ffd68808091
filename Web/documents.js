"use strict";

// The documents on the page: the bytes of each file, its text as it stands now, and what was found in it.

class AgendaDocument extends EventTarget {
  static last = 0;

  constructor(name, contents) {
    super();
    this.id = `d${++AgendaDocument.last}`;
    this.name = name;
    // The file as given, or as last corrected as a whole.
    this.contents = contents;
    // Its text with line feeds alone, as a text field has it; null until it was read.
    this.text = null;
    this.lineEnd = "\n";
    this.edited = false;
    this.saved = true;
    this.look = null;
    this.findings = [];
    this.error = null;
    this.issued = false;
    this.against = null;
    this.isLooking = false;
    this.mustLook = false;
    this.version = 0;
  }

  // Whether the text can be changed here: the text of a Word file is only shown.
  get isEditable() { return this.text !== null && !this.isPackage; }

  get isPackage() { return isZip(this.contents); }

  // What the library is to read: the file, or the text as it was changed by hand.
  get bytes() {
    if (!this.edited) return this.contents;
    const text = this.lineEnd === "\n" ? this.text : this.text.replaceAll("\n", this.lineEnd);
    return new TextEncoder().encode(text);
  }

  question(ask, more = {}) {
    return { ask, name: this.name, issued: this.issued, otherName: this.against ? this.against.name : "-", ...more };
  }

  // Reads and judges the text as it stands; a change while that goes on is looked at afterwards.
  async judge() {
    if (this.isLooking) {
      this.mustLook = true;
      return;
    }
    this.isLooking = true;
    do {
      this.mustLook = false;
      await this.judgeOnce();
    } while (this.mustLook);
    this.isLooking = false;
  }

  async judgeOnce() {
    const { version, text, edited } = this;
    const against = this.against ? this.against.bytes : null;
    try {
      const question = this.question("look", { text: !edited });
      const look = await askJSON(question, this.bytes, against);
      // Of an older text only what has not moved would be right.
      if (version !== this.version) return;
      if (!edited) this.takeText(look.text);
      const sent = edited ? this.lineEnd === "\n" ? text : text.replaceAll("\n", this.lineEnd) : look.text;
      delete look.text;
      this.look = look;
      this.findings = placed(look.findings, sent);
      this.error = null;
    } catch (error) {
      if (version !== this.version) return;
      this.error = sentence(error);
      this.findings = [];
      this.look = null;
    }
    this.dispatchEvent(new Event("judged"));
  }

  takeText(text) {
    this.lineEnd = text.includes("\r\n") ? "\r\n" : text.includes("\r") && !text.includes("\n") ? "\r" : "\n";
    this.text = text.replace(/\r\n?/g, "\n");
  }

  // The text was changed by hand.
  change(text) {
    if (text === this.text) return;
    this.findings = shifted(this.findings, this.text, text);
    this.text = text;
    this.edited = true;
    this.saved = false;
    this.version += 1;
    this.judge();
  }

  // Another way of judging the same text.
  set(options) {
    Object.assign(this, options);
    this.version += 1;
    this.judge();
  }

  // The file as it stands now, in its own encoding.
  async file() {
    if (!this.edited) return { bytes: this.contents, remarks: "" };
    return Engine.ask({ ask: "revise", name: this.name }, this.contents, this.bytes);
  }

  // The text with everything corrected that can be corrected without a person.
  async corrected() {
    const { bytes } = await this.file();
    const against = this.against ? this.against.bytes : null;
    const fixed = await Engine.ask(this.question("fix"), bytes, against);
    const look = await askJSON({ ask: "look", name: this.name, text: true }, fixed.bytes);
    return { text: look.text.replace(/\r\n?/g, "\n"), remarks: fixed.remarks };
  }
}

// A sentence for any error.
function sentence(error) {
  if (error instanceof AgendaError) return error.message;
  console.error(error);
  return "Something went wrong in this page. Load it again; your files are as they were.";
}

const startsWith = (bytes, head) => head.every((byte, i) => bytes[i] === byte);
const isZip = (bytes) => startsWith(bytes, [0x50, 0x4B]) && bytes[2] < 8 && bytes[3] < 9;

// The findings with their places as offsets in the text that the page shows.
function placed(findings, sent) {
  const offsets = new Set();
  const each = (found, use) => {
    for (const finding of found) {
      use(finding);
      finding.notes.filter((note) => note.source === null).forEach(use);
      if (finding.fix) finding.fix.edits.forEach(use);
    }
  };
  each(findings, ({ range }) => { offsets.add(range[0]); offsets.add(range[1]); });
  const map = shownOffsets(sent, [...offsets].sort((a, b) => a - b));
  each(findings, (thing) => {
    thing.start = map.get(thing.range[0]);
    thing.end = map.get(thing.range[1]);
  });
  return findings;
}

// Where offsets in bytes of UTF-8 lie in a string, not counting a carriage return before a line feed.
function shownOffsets(text, sorted) {
  const map = new Map();
  let next = 0;
  let bytes = 0;
  let shown = 0;
  for (let i = 0; i < text.length && next < sorted.length;) {
    while (next < sorted.length && sorted[next] <= bytes) map.set(sorted[next++], shown);
    const unit = text.charCodeAt(i);
    const isPair = unit >= 0xD800 && unit < 0xDC00;
    bytes += unit < 0x80 ? 1 : unit < 0x800 ? 2 : isPair ? 4 : 3;
    i += isPair ? 2 : 1;
    if (!(unit === 13 && text.charCodeAt(i) === 10)) shown += isPair ? 2 : 1;
  }
  for (; next < sorted.length; next += 1) map.set(sorted[next], shown);
  return map;
}

// What was replaced between two texts: from `start`, so many characters of old and new.
function difference(old, now) {
  const most = Math.min(old.length, now.length);
  let start = 0;
  while (start < most && old.charCodeAt(start) === now.charCodeAt(start)) start += 1;
  let tail = 0;
  while (tail < most - start && old.charCodeAt(old.length - 1 - tail) === now.charCodeAt(now.length - 1 - tail)) {
    tail += 1;
  }
  return { start, removed: old.length - tail - start, added: now.length - tail - start };
}

// The findings as far as a change leaves their places whole, until the text is judged anew.
function shifted(findings, old, now) {
  const { start, removed, added } = difference(old, now);
  const move = (thing) => {
    if (thing.end <= start) return true;
    if (thing.start < start + removed) return false;
    thing.start += added - removed;
    thing.end += added - removed;
    return true;
  };
  return findings.filter((finding) => {
    finding.notes = finding.notes.filter((note) => note.source !== null || move(note));
    if (finding.fix && !finding.fix.edits.every(move)) finding.fix = null;
    return move(finding);
  });
}

// What a file is that the page cannot read, and what to do; null for one that it reads.
function refusal(name, bytes) {
  const text = (letters) => startsWith(bytes, [...letters].map((letter) => letter.charCodeAt(0)));
  if (bytes.length > 100 << 20) return "is larger than 100 MB, the most that this page reads.";
  if (text("%PDF")) return "is a PDF. Open the Word file it was made from, or copy its text and paste it here.";
  if (startsWith(bytes, [0xD0, 0xCF, 0x11, 0xE0])) {
    return "is an old Word file (.doc). Open it in Word and save it as .docx, or as plain text.";
  }
  if (text("{\\rtf")) return "is rich text (.rtf). Open it in Word and save it as .docx, or as plain text.";
  if (startsWith(bytes, [0x89, 0x50, 0x4E, 0x47]) || startsWith(bytes, [0xFF, 0xD8, 0xFF]) || text("GIF8")) {
    return "is a picture. Its words must be made text first.";
  }
  return null;
}
