// The changes one by one, old and new side by side.

extension PageParts {
  func writeChanges(to html: inout HTMLWriter) {
    for (heading, numbers) in groups {
      let id = "part-\(numbers[0] + 1)"
      html.element("section", ["aria-labelledby": id]) { html in
        html.line()
        html.element("h2", ["id": id], text: heading)
        html.line()
        for number in numbers { write(comparison.changes[number], number + 1, to: &html) }
      }
      html.line()
    }
  }

  private func write(_ change: Change, _ number: Int, to html: inout HTMLWriter) {
    html.element("article", ["id": "c\(number)", "class": "change \(change.kind.rawValue)"]) {
      html in
      html.line()
      html.element("h3") { html in
        html.element("a", ["class": "number", "href": "#c\(number)"]) { html in
          html.element("span", ["class": "unseen"], text: "Change ")
          html.text(String(number))
        }
        html.text(" ")
        html.element("span", ["class": "kind"], text: change.kind.rawValue)
        html.text(" ")
        html.element("span") { Self.write(words.pieces(change), shortened: true, to: &$0) }
      }
      html.line()
      writeSides(change, number, to: &html)
      writeConsequences(change, to: &html)
    }
    html.line()
  }

  // MARK: - Old and new

  private func writeSides(_ change: Change, _ number: Int, to html: inout HTMLWriter) {
    html.element("div", ["class": "sides"]) { html in
      for version in DocumentComparison.Version.allCases {
        let node = version == .from ? change.from : change.to
        let id = "c\(number)-\(version == .from ? "old" : "new")"
        html.element("div", ["class": "side \(version == .from ? "old" : "new")", "id": id]) {
          html in
          html.element("h4") { html in
            html.text(version == .from ? "Old" : "New")
            if let node, !node.range.isEmpty {
              html.element("span", ["class": "line"], text: ", " + place(node.range, in: version))
            }
          }
          if let node {
            PageNode(node, change, version).write(to: &html)
            let partner = version == .from ? change.with?.from : change.with?.to
            if let partner { PageNode(partner, change, version).write(to: &html) }
            if change.kind == .moved || change.kind == .rescheduled {
              writeMoveLink(version, number, to: &html)
            }
          } else {
            html.element("p", ["class": "absent"], text: "not there")
          }
        }
        html.line()
      }
    }
    html.line()
  }

  private func writeMoveLink(
    _ version: DocumentComparison.Version,
    _ number: Int,
    to html: inout HTMLWriter
  ) {
    html.element("p", ["class": "move"]) { html in
      if version == .from {
        html.element("a", ["href": "#c\(number)-new"], text: "to its new place →")
      } else {
        html.element("a", ["href": "#c\(number)-old"], text: "← to its old place")
      }
    }
  }

  private func writeConsequences(_ change: Change, to html: inout HTMLWriter) {
    let consequences = words.consequences(of: change)
    if consequences.isEmpty { return }
    html.element("div", ["class": "consequences"]) { html in
      html.element("h4", text: "It follows")
      html.element("ul") { html in
        for pieces in consequences {
          html.element("li") { Self.write(pieces, shortened: false, to: &$0) }
          html.line()
        }
      }
    }
    html.line()
  }

  // MARK: - Words

  /// So many characters of a long text stand in a heading or the summary.
  private static let shown = 160

  static func write(
    _ pieces: [ComparisonWords.Piece],
    shortened: Bool,
    to html: inout HTMLWriter
  ) {
    func cut(_ text: String) -> String {
      shortened ? TerminalText.shortened(text, width: shown) : text
    }
    for piece in pieces {
      switch piece {
      case .plain(let text): html.text(text)
      case .quote(let text): html.element("bdi", text: cut(text))
      case .old(let text): mark(.delete, cut(text), to: &html)
      case .new(let text): mark(.insert, cut(text), to: &html)
      case .words(let runs):
        html.element("bdi") { html in
          for (index, run) in runs.enumerated() {
            if run.operation != .equal {
              mark(run.operation, cut(run.text), to: &html)
            } else if shortened {
              html.text(elided(run.text, isFirst: index == 0, isLast: index == runs.count - 1))
            } else {
              html.text(run.text)
            }
          }
        }
      }
    }
  }

  /// Marks words that went or came, for the eye and for the ear.
  static func mark(_ operation: WordRun.Operation, _ text: String, to html: inout HTMLWriter) {
    let isOld = operation == .delete
    html.element(isOld ? "del" : "ins") { html in
      html.element("span", ["class": "unseen"], text: isOld ? "[removed: " : "[added: ")
      html.text(text)
      html.element("span", ["class": "unseen"], text: "]")
    }
  }

  /// What stayed, without its middle.
  private static func elided(_ text: String, isFirst: Bool, isLast: Bool) -> String {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count > 14 else { return text }
    let head = isFirst ? "" : words.prefix(6).joined(separator: " ") + " "
    let tail = isLast ? "" : " " + words.suffix(6).joined(separator: " ")
    return head + "…" + tail
  }
}
