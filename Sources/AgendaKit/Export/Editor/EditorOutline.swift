/// The outline of a document: its meetings with their items, the timetable by days, the chapters.
struct EditorOutline {
  private let editor: EditorDocument

  init(_ editor: EditorDocument) { self.editor = editor }

  /// The kinds of symbols that are used (LSP 3.17, `SymbolKind`).
  private enum Kind: Int {
    case file = 1
    case module = 2
    case namespace = 3
    case event = 24
    case key = 20
    case string = 15
  }

  /// An entry of the outline.
  private struct Entry {
    var name: String
    var detail: String?
    var kind: Kind
    var range: SourceRange
    var own: SourceRange
    var children: [Entry] = []
  }

  func write(to json: inout JSONWriter) {
    var entries: [Entry] = []
    let masthead = editor.document.masthead
    if !masthead.range.isEmpty {
      let title = masthead.places.title ?? masthead.range
      let name = masthead.title ?? "Masthead"
      let symbol = masthead.symbol?.description
      entries.append(
        Entry(name: name, detail: symbol, kind: .file, range: masthead.range, own: title)
      )
    }
    for meeting in editor.document.meetings {
      let items = meeting.agenda.map { entry($0, depth: 0) }
      let own = meeting.places.group.first ?? meeting.range
      let name = meeting.group.name
      let days = meeting.firstDay.map { DateWords.days($0, meeting.lastDay ?? $0) }
      entries.append(
        Entry(name: name, detail: days, kind: .module, range: own, own: own, children: items)
      )
    }
    entries += days
    entries += (editor.document.report?.sections ?? []).map { entry($0, depth: 0) }
    json.array(entries) { write($1, to: &$0) }
  }

  private func entry(_ item: AgendaItem, depth: Int) -> Entry {
    let number = item.number.map { "\($0)  " } ?? ""
    let below = depth < 8 ? item.subitems.map { entry($0, depth: depth + 1) } : []
    return Entry(
      name: number + item.title,
      kind: .key,
      range: item.range,
      own: item.headRange,
      children: below
    )
  }

  private func entry(_ section: Section, depth: Int) -> Entry {
    let number = section.number.map { "\($0).  " } ?? ""
    let below = depth < 8 ? section.sections.map { entry($0, depth: depth + 1) } : []
    return Entry(
      name: number + section.title,
      kind: .namespace,
      range: section.range,
      own: section.headingRange,
      children: below
    )
  }

  /// The timetable: a day with its slots.
  private var days: [Entry] {
    var days: [Entry] = []
    for slot in editor.document.organizationOfWork {
      let titles = slot.entries.map { ($0.item.map { "\($0) " } ?? "") + $0.title }
      let entry = Entry(
        name: DateWords.time(slot),
        detail: titles.joined(separator: "; "),
        kind: .event,
        range: slot.range,
        own: slot.timeRange ?? slot.range
      )
      let name = slot.date.map(DateWords.day) ?? "Timetable"
      if let last = days.indices.last, days[last].name == name {
        days[last].children.append(entry)
        days[last].range = days[last].range.union(slot.range)
      } else {
        let own = slot.dateRange ?? slot.range
        days.append(
          Entry(
            name: name,
            kind: .string,
            range: own.union(slot.range),
            own: own,
            children: [entry]
          )
        )
      }
    }
    return days
  }

  private func write(_ entry: Entry, to json: inout JSONWriter) {
    // What an entry shows when it is chosen lies within it, and what is under it too (LSP 3.17).
    var range = entry.range.union(entry.own)
    for child in entry.children { range = range.union(child.range) }
    json.object { json in
      // A name may not be empty.
      json.member("name", entry.name.isEmpty ? "–" : TerminalText.escaped(entry.name))
      if let detail = entry.detail { json.member("detail", TerminalText.escaped(detail)) }
      json.member("kind", entry.kind.rawValue)
      json.member("range") { editor.write(range, to: &$0) }
      json.member("selectionRange") { editor.write(entry.own, to: &$0) }
      json.member("children") { $0.array(entry.children) { write($1, to: &$0) } }
    }
  }
}

/// The parts of a document that can be folded: items with their annotations, days, chapters.
struct EditorFolds {
  private let editor: EditorDocument

  init(_ editor: EditorDocument) { self.editor = editor }

  private struct Fold: Hashable {
    var first: Int
    var last: Int
  }

  func write(to json: inout JSONWriter) {
    var folds: [Fold] = []
    var known: Set<Fold> = []
    func add(_ range: SourceRange) {
      guard !range.isEmpty else { return }
      let lines = editor.lines(of: range)
      let fold = Fold(first: lines.first, last: lines.last)
      if fold.last > fold.first, known.insert(fold).inserted { folds.append(fold) }
    }
    let document = editor.document
    add(document.masthead.range)
    for meeting in document.meetings {
      for item in FlatItems.of(meeting.agenda) {
        add(item.range)
        if let annotation = item.annotation { add(annotation.range) }
      }
      for annotation in meeting.otherAnnotations { add(annotation.range) }
    }
    var day: (date: CalendarDate?, range: SourceRange)?
    for slot in document.organizationOfWork {
      let range = (slot.dateRange ?? slot.range).union(slot.range)
      if let open = day, open.date == slot.date {
        day = (open.date, open.range.union(range))
      } else {
        if let day { add(day.range) }
        day = (slot.date, range)
      }
    }
    if let day { add(day.range) }
    var sections = document.report?.sections ?? []
    while let section = sections.popLast() {
      add(section.range)
      sections += section.sections
    }
    folds.sort { ($0.first, $1.last) < ($1.first, $0.last) }
    json.array(folds) { json, fold in
      json.object {
        $0.member("startLine", fold.first)
        $0.member("endLine", fold.last)
        $0.member("kind", "region")
      }
    }
  }
}

/// The edits that mend findings: one for each at the place asked for, and all that are safe together.
struct EditorActions {
  private let editor: EditorDocument

  init(_ editor: EditorDocument) { self.editor = editor }

  func write(_ parameters: JSONNode, to json: inout JSONWriter) {
    guard let lower = editor.offset(of: parameters["range"]?["start"]),
      let upper = editor.offset(of: parameters["range"]?["end"])
    else { return json.null() }
    let only = parameters["context"]?["only"]?.elements.compactMap { $0.text } ?? []
    func takes(_ kind: String) -> Bool {
      only.isEmpty || only.contains { kind == $0 || kind.hasPrefix($0 + ".") }
    }
    json.array { json in
      if takes("quickfix") {
        for finding in editor.findings {
          guard let fix = finding.fix, Int(finding.range.lower) <= upper,
            Int(finding.range.upper) >= lower
          else { continue }
          let title = fix.message + (fix.safety == .safe ? "" : " (decides between two facts)")
          write(
            title,
            "quickfix",
            fix.edits,
            of: (finding, fix.safety == .safe),
            to: &json
          )
        }
      }
      let all = everything
      if takes("source.fixAll"), !all.isEmpty {
        write("Mend what '--fix' mends", "source.fixAll", all, of: nil, to: &json)
      }
    }
  }

  /// The edits of all findings that change no fact and do not overlap, the first of each place.
  private var everything: [Diagnostic.Edit] {
    var edits: [Diagnostic.Edit] = []
    for fix in editor.findings.lazy.compactMap({ $0.fix }).filter({ $0.safety == .safe })
      .prefix(1000)
    {
      let isFree = fix.edits.allSatisfy { edit in
        edits.allSatisfy {
          $0.range.upper <= edit.range.lower || $0.range.lower >= edit.range.upper
        }
          && !edits.contains { $0.range == edit.range }
      }
      if isFree { edits += fix.edits }
    }
    return edits
  }

  private func write(
    _ title: String,
    _ kind: String,
    _ edits: [Diagnostic.Edit],
    of mended: (finding: Diagnostic, isPreferred: Bool)?,
    to json: inout JSONWriter
  ) {
    json.object { json in
      json.member("title", title.prefix(1).uppercased() + title.dropFirst())
      json.member("kind", kind)
      if let mended {
        json.member("diagnostics") { $0.array([mended.finding]) { editor.write($1, to: &$0) } }
        if mended.isPreferred { json.member("isPreferred", true) }
      }
      json.member("edit") { json in
        json.object { json in
          json.member("changes") { json in
            json.object { json in
              json.key(named: editor.uri)
              json.array(edits) { json, edit in
                json.object { json in
                  json.member("range") { editor.write(edit.range, to: &$0) }
                  json.member("newText", edit.replacement)
                }
              }
            }
          }
        }
      }
    }
  }
}
