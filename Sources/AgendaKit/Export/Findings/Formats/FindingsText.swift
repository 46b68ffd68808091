/// Findings for people: each with its line, a caret under its words, and the places it speaks of.
struct FindingsText {
  let color: Bool
  let width: Int

  /// The findings of a document, the worst first, of those equally bad by place.
  func page(_ document: JudgedDocument) -> String {
    var page = ""
    let worstFirst = Severity.allCases.reversed().flatMap { severity in
      document.findings.filter { $0.severity == severity }
    }
    for finding in worstFirst {
      page += head(document.name, finding.place, finding.severity.rawValue, style(finding.severity))
      page += bold(TerminalText.escaped(finding.message)) + faint(" [\(finding.rule)]") + "\n"
      page += excerpt(finding.place, indent: "    ", style(finding.severity))
      for note in finding.notes {
        page += "  " + head(note.source ?? document.name, note.place, "note", "36")
        page += TerminalText.escaped(note.message) + "\n"
        page += excerpt(note.place, indent: "      ", "36")
      }
      if let fix = finding.fix {
        let word = fix.safety == .safe ? "fix" : "fix (unsafe)"
        page += "  " + styled(word, "32") + ": \(TerminalText.escaped(fix.message))\n"
      }
      page += "\n"
    }
    return page
  }

  private func head(_ name: String, _ place: LocatedRange, _ word: String, _ style: String)
    -> String
  {
    "\(TerminalText.escaped(name)):\(place.position == nil ? "" : " ")\(place.shown): "
      + styled(word, style) + ": "
  }

  /// The line with the place marked under it; of a long line, what stands around.
  private func excerpt(_ place: LocatedRange, indent: String, _ style: String) -> String {
    let room = max(width - indent.count - 2, 30)
    let line = MarkedLine(place, room)
    guard !line.isBlank else { return "" }
    let gap = repeated(ASCII.space, TerminalText.columns(of: line.before))
    let length = max(TerminalText.columns(of: line.marked), 1)
    let caret = "^" + repeated(UInt8(ascii: "~"), length - 1)
    return indent + line.before + line.marked + line.after + "\n" + indent + gap
      + styled(caret, style) + "\n"
  }

  private func repeated(_ byte: UInt8, _ count: Int) -> String {
    String(decoding: [UInt8](repeating: byte, count: count), as: UTF8.self)
  }

  /// How many findings each rule has.
  func table(_ counts: FindingCounts) -> String {
    let rows = counts.rows
    guard let most = rows.map({ "\($0.findings)".utf8.count }).max(),
      let longest = rows.map({ $0.rule.utf8.count }).max()
    else { return "" }
    var table = ""
    for row in rows {
      let number = "\(row.findings)"
      table += repeated(ASCII.space, most - number.utf8.count + 2) + number + "  "
      let word = row.severity.rawValue
      table += styled(word, style(row.severity)) + repeated(ASCII.space, 9 - word.utf8.count)
      table += row.rule
      let fixes = [
        row.safe > 0 ? "--fix mends \(row.safe)" : nil,
        row.unsafe > 0 ? "--unsafe-fixes \(row.unsafe)" : nil,
      ].compactMap { $0 }
      if !fixes.isEmpty {
        table += repeated(ASCII.space, longest - row.rule.utf8.count + 2)
        table += faint(fixes.joined(separator: ", "))
      }
      table += "\n"
    }
    return table + "\n"
  }

  /// "2 errors, 1 warning and 3 notes in 2 documents; --fix mends 2, --unsafe-fixes 1 more".
  func summary(_ counts: FindingCounts) -> String {
    let (safe, unsafe) = (counts.safe, counts.unsafe)
    let whole = counts.documents == 1 ? "1 document" : "\(counts.documents) documents"
    let parts: [String] = Severity.allCases.reversed().compactMap { severity in
      guard let count = counts.severities[severity], count > 0 else { return nil }
      return styled("\(count) \(severity.rawValue)\(count == 1 ? "" : "s")", style(severity))
    }
    guard !parts.isEmpty else { return "No findings in \(whole)" }
    let line = "\(PlainEnglish.list(parts)) in \(whole)"
    return switch (safe, unsafe) {
    case (0, 0): line
    case (_, 0): line + "; --fix mends \(safe)"
    case (0, _): line + "; --fix --unsafe-fixes mends \(unsafe)"
    default: line + "; --fix mends \(safe), --unsafe-fixes \(unsafe) more"
    }
  }

  private func style(_ severity: Severity) -> String {
    switch severity {
    case .error: "1;31"
    case .warning: "1;33"
    case .note: "1;36"
    }
  }

  private func bold(_ text: String) -> String { styled(text, "1") }

  private func faint(_ text: String) -> String { styled(text, "2") }

  private func styled(_ text: String, _ style: String) -> String {
    color ? "\u{1B}[\(style)m\(text)\u{1B}[0m" : text
  }
}
