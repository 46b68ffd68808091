/// A tag of HTML, or an address in angle brackets.
struct HTMLTag {
  /// The name in small letters; empty for a comment or an address.
  var name = ""
  /// Whether it ends an element.
  var isEnd = false
  /// One past its last byte.
  var end: Int
  /// What it does to the text.
  var kind = Markup.Kind.nothing

  /// What Word puts before the names of tags of its own: `<o:p>`, `<st1:place>`.
  private static let offices: Set<String> = ["m", "o", "st1", "u1", "v", "w", "w10", "x"]

  /// How far the end of a tag is looked for.
  private static let lengthLimit = 1024

  /// Reads a tag that HTML knows; nil for any other `<`.
  init?(_ bytes: Span<UInt8>, _ start: Int) {
    guard start + 2 < bytes.count, bytes[start] == UInt8(ascii: "<") else { return nil }
    var i = start + 1
    if bytes[i] == UInt8(ascii: "!") {
      let isComment = i + 2 < bytes.count && bytes[i + 1] == ASCII.hyphen
      guard isComment || Self.isDeclaration(bytes, i + 1),
        let close = isComment ? Self.commentEnd(bytes, i) : Self.close(bytes, i)
      else { return nil }
      end = close
      return
    }
    if bytes[i] == ASCII.slash {
      isEnd = true
      i += 1
    }
    var name: [UInt8] = []
    while i < bytes.count, ASCII.isAlphanumeric(bytes[i]), name.count < 12 {
      name.append(ASCII.lowercased(bytes[i]))
      i += 1
    }
    guard i < bytes.count else { return nil }
    let isOffice =
      bytes[i] == ASCII.colon && Self.offices.contains(String(decoding: name, as: UTF8.self))
    if isOffice {
      i += 1
      while i < bytes.count, ASCII.isAlphanumeric(bytes[i]) { i += 1 }
    }
    guard i < bytes.count,
      let kind = isOffice ? .nothing : Self.kind(of: String(decoding: name, as: UTF8.self))
    else { return nil }
    let after = bytes[i]
    guard after == UInt8(ascii: ">") || after == ASCII.slash || ASCII.isBlank(after) else {
      return nil
    }
    guard let close = HTMLAttributes.end(bytes, i, limit: Self.lengthLimit) else { return nil }
    self.name = String(decoding: name, as: UTF8.self)
    self.kind = kind
    end = close
    if isEnd, kind == .table { self.kind = .tableEnd }
    if isEnd, kind == .row || kind == .cell { self.kind = .nothing }
  }

  /// Whether the reader of a page sees nothing of the element, or only ways to other pages.
  var isHidden: Bool {
    !isEnd && ["head", "style", "script", "noscript", "template", "nav"].contains(name)
  }

  /// Whether a paragraph, a heading or an entry of a list begins.
  var beginsParagraph: Bool {
    !isEnd && ["p", "li", "h1", "h2", "h3", "h4", "h5", "h6"].contains(name)
  }

  /// `<!DOCTYPE html>`, `<![if !supportLists]>`: what follows `<!` where it is no comment.
  private static func isDeclaration(_ bytes: Span<UInt8>, _ start: Int) -> Bool {
    ("doctype" as Phrase).end(in: bytes, at: start, min(bytes.count, start + 8)) != nil
      || bytes[start] == ASCII.openSquare
  }

  private static func close(_ bytes: Span<UInt8>, _ start: Int) -> Int? {
    var i = start
    let limit = min(bytes.count, start + lengthLimit)
    while i < limit {
      if bytes[i] == UInt8(ascii: ">") { return i + 1 }
      if bytes[i] == UInt8(ascii: "<") { return nil }
      i += 1
    }
    return nil
  }

  /// One past `-->`.
  private static func commentEnd(_ bytes: Span<UInt8>, _ start: Int) -> Int? {
    var i = start + 2
    let limit = min(bytes.count - 2, start + lengthLimit)
    while i < limit {
      if bytes[i] == ASCII.hyphen, bytes[i + 1] == ASCII.hyphen,
        bytes[i + 2] == UInt8(ascii: ">")
      {
        return i + 3
      }
      i += 1
    }
    return nil
  }

  private static func kind(of name: String) -> Markup.Kind? {
    switch name {
    case "br": .lineBreak
    case "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "hr", "section",
      "article", "header", "footer", "blockquote", "title", "dl", "dt", "dd", "head", "style",
      "script", "noscript", "template", "nav", "main", "form", "figure", "figcaption", "aside",
      "address",
      "picture", "svg", "iframe", "button", "fieldset", "legend":
      .blockBreak
    case "table": .table
    case "tr": .row
    case "td", "th": .cell
    case "b", "strong": .bold
    case "i", "em", "u", "sup", "sub", "span", "a", "font", "small", "html", "body",
      "tbody", "thead", "tfoot", "col", "colgroup", "caption", "img", "s", "strike", "ins", "del",
      "mark", "meta", "link", "code", "pre", "center", "abbr", "cite", "wbr", "big", "tt", "label",
      "input":
      .nothing
    default: nil
    }
  }
}
