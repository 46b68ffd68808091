/// An annotated agenda of any length, in our own words, the same at every run.
///
/// Its items, papers and slots grow with it, so that no part of it stays short.
struct GeneratedDocument {
  private var out = ContiguousArray<UInt8>()
  private let shape: DocumentShape
  private var lines = 0

  /// The bytes of a document of about `byteCount` bytes.
  static func text(_ shape: DocumentShape, byteCount: Int) -> ContiguousArray<UInt8> {
    var document = GeneratedDocument(shape: shape)
    document.write(byteCount)
    return document.out
  }

  private init(shape: DocumentShape) { self.shape = shape }

  private static let items = 40

  private mutating func write(_ byteCount: Int) {
    out.reserveCapacity(byteCount + byteCount / 8)
    if shape == .html { add("<html><body>\n") }
    masthead()
    heading("Provisional agenda", level: 1)
    for item in 1...Self.items {
      block("\(item). \(title(item)).")
      block("(a) \(title(item)): first part;")
      block("(b) \(title(item)): second part.")
    }
    heading("Annotations", level: 1)
    let annotations = byteCount * 9 / 10
    for item in 1...Self.items {
      heading("\(item). \(title(item))", level: 2)
      var n = 0
      let end = out.count + max(0, annotations - out.count) / (Self.items + 1 - item)
      repeat {
        paragraph(item, n)
        n += 1
      } while out.count < end
      heading("Documentation", level: 3)
      for paper in 1...max(3, n / 8) {
        block("Note by the Secretariat on part \(paper) (CTOC/COP/WG.9/2031/\(paper % 900 + 1))")
      }
    }
    timetable(byteCount)
    if shape == .html { add("</body></html>\n") }
  }

  private func title(_ item: Int) -> String { "Matters of the kind number \(item) and their uses" }

  private mutating func masthead() {
    block("CTOC/COP/WG.9/2031/1")
    block("Conference of the Parties to the United Nations Convention")
    block("Distr.: General")
    block("4 March 2031")
    block("Original: English")
    block("Working Group on Examples")
    block("Vienna, 7 and 8 July 2031")
  }

  private static let sentences = [
    "The meeting may wish to take note of what the group said at its eleventh meeting.",
    "Under agenda item 2, speakers of many States told of their work since 9 May 2030.",
    "In its resolution 10/4, the Conference asked for a paper on article 16, paragraph 5 (a).",
    "The paper CTOC/COP/WG.9/2030/3 lists the answers that had come by then.[1]",
    "Two rooms are kept from 10 a.m. to 1 p.m. and from 3 to 6 p.m. for those who come.",
    "Nothing more is known, and nothing more needs to be said, of this part of the matter.",
    "See also agenda item 3 of the provisional agenda.",
    "“Words in quotation marks” – and dashes – stand in most texts.",
  ]

  private mutating func paragraph(_ item: Int, _ n: Int) {
    var text = ""
    for k in 0..<5 {
      if k > 0 { text += " " }
      let sentence = Self.sentences[(item + 3 * n + k) % Self.sentences.count]
      text += shape == .markdown && k == 1 ? "**\(sentence)**" : sentence
    }
    block(text)
    if shape == .pdfLayout, n % 12 == 11 { add("\u{C}CTOC/COP/WG.9/2031/1\n\n") }
  }

  private mutating func timetable(_ byteCount: Int) {
    heading("Proposed organization of work", level: 1)
    row(["Date and time", "Item", "Title or description"], isHead: true)
    var n = 0
    repeat {
      row(["Monday, \(n % 28 + 1) July", "", ""])
      row(["10 a.m.–1 p.m.", "\(n % Self.items + 1)", title(n % Self.items + 1)])
      row(["3–6 p.m.", "\((n + 1) % Self.items + 1)", title((n + 1) % Self.items + 1)])
      n += 1
    } while out.count < byteCount
    if shape == .html { add("</table>\n") }
  }

  // MARK: - Setting

  private mutating func add(_ text: String) { out.append(contentsOf: text.utf8) }

  private mutating func heading(_ text: String, level: Int) {
    switch shape {
    case .markdown: add("\(String(repeating: "#", count: level)) \(text)\n\n")
    case .html: add("<h\(level)>\(text)</h\(level)>\n")
    default: block(text)
    }
  }

  private mutating func block(_ text: String) {
    switch shape {
    case .plain, .tabs: add("\(text)\n")
    case .markdown: add("\(text)\n\n")
    case .html: add("<p>\(text)</p>\n")
    case .wrapped: wrap(text, at: 72, indent: "")
    case .pdfLayout: wrap(text, at: 90, indent: "      ")
    }
  }

  private mutating func wrap(_ text: String, at width: Int, indent: String) {
    var column = 0
    for word in text.split(separator: " ") {
      if column == 0 {
        add(indent)
      } else if column + 1 + word.utf8.count > width {
        add("\n" + indent)
        column = 0
      } else {
        add(" ")
      }
      add(String(word))
      column += word.utf8.count + 1
    }
    add("\n\n")
  }

  private mutating func row(_ cells: [String], isHead: Bool = false) {
    switch shape {
    case .markdown:
      add("| \(cells.joined(separator: " | ")) |\n")
      if isHead { add("|---|---|---|\n") }
    case .html:
      if isHead { add("<table>\n") }
      add("<tr><td>\(cells.joined(separator: "</td><td>"))</td></tr>\n")
    case .pdfLayout:
      let time = cells[0].padding(to: 24)
      let item = cells[1].padding(to: 10)
      add("      \(time)\(item)\(cells[2])\n")
    case .plain, .wrapped, .tabs:
      add(cells.joined(separator: "\t") + "\n")
    }
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(1, width - count))
  }
}
