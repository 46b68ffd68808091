/// Checks that a page of HTML is also well-formed XML, with what a page must have beside: ids that
/// are unique, links that lead somewhere, nothing loaded from elsewhere, no script but data.
struct StrictMarkup {
  /// Why a page is refused, each with its place in bytes.
  private(set) var problems: [String] = []
  /// The ids, in order.
  private(set) var ids: [String] = []
  /// The targets of links, in order.
  private(set) var links: [String] = []
  /// The text without markup.
  private(set) var text = ""
  /// The names of elements, in order of their start tags.
  private(set) var elements: [String] = []

  /// The data that stand in scripts which no browser runs.
  private(set) var data: [String] = []

  private let bytes: [UInt8]
  private var i = 0
  private var open: [String] = []

  private static let entities: [String: Character] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'",
  ]

  /// Reads a page.
  init(_ bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
    read()
  }

  private mutating func fail(_ problem: String) { problems.append("\(problem) at byte \(i)") }

  private mutating func read() {
    let head = Array("<!DOCTYPE html>\n".utf8)
    if !bytes.starts(with: head) { fail("no document type") }
    i = head.count
    if String(validating: bytes, as: UTF8.self) == nil { fail("not UTF-8") }
    while i < bytes.count, problems.count < 10 {
      if bytes[i] == UInt8(ascii: "<") { tag() } else { characters() }
    }
    if !open.isEmpty { fail("not closed: \(open)") }
    if Set(ids).count != ids.count { fail("an id stands twice") }
    for link in links where link.hasPrefix("#") && !ids.contains(String(link.dropFirst())) {
      problems.append("the link \(link) leads nowhere")
    }
    for link in links where !link.hasPrefix("#") { problems.append("a link leads out: \(link)") }
    for name in ["img", "link", "iframe", "object"] where elements.contains(name) {
      problems.append("there is an element \(name)")
    }
  }

  private mutating func tag() {
    i += 1
    if next("/") {
      let name = self.name()
      if open.popLast() != name { fail("</\(name)> closes another element") }
      if !next(">") { fail("an end tag does not end") }
      return
    }
    let name = self.name()
    if name.isEmpty { return fail("a bare <") }
    elements.append(name)
    var isData = false
    var seen: Set<String> = []
    while next(" ") {
      let key = self.name()
      if key.isEmpty || !seen.insert(key).inserted { fail("attribute '\(key)'") }
      guard next("="), next("\"") else { return fail("an attribute without a quoted value") }
      let value = self.value(until: "\"")
      isData = isData || (key == "type" && value == "application/ld+json")
      if key == "id" { ids.append(value) }
      if key == "href" || key == "src" { links.append(value) }
      if key.hasPrefix("on") || key == "style" { fail("attribute '\(key)'") }
      if key == "aria-labelledby" { links.append("#" + value) }
    }
    if next("/") {
      if !next(">") { fail("an empty element does not end") }
      return
    }
    if !next(">") { return fail("a start tag does not end") }
    open.append(name)
    if name == "script" {
      // Of JSON nothing is markup: what would be is escaped.
      if !isData { fail("there is a script") }
      let start = i
      while i < bytes.count, bytes[i] != UInt8(ascii: "<") {
        if bytes[i] == UInt8(ascii: ">") || bytes[i] == UInt8(ascii: "&") { fail("markup in data") }
        i += 1
      }
      data.append(String(decoding: bytes[start..<i], as: UTF8.self))
    }
    if name == "style" {
      // A sheet holds no markup; it may not load anything.
      let start = i
      while i < bytes.count, bytes[i] != UInt8(ascii: "<") { i += 1 }
      let sheet = String(decoding: bytes[start..<i], as: UTF8.self)
      if sheet.contains("url(") || sheet.contains("@import") { fail("the style sheet loads") }
    }
  }

  private mutating func characters() {
    var run = ""
    while i < bytes.count, bytes[i] != UInt8(ascii: "<") { run += character() }
    text += run
  }

  private mutating func value(until end: Character) -> String {
    var value = ""
    while i < bytes.count, bytes[i] != end.asciiValue {
      if bytes[i] == UInt8(ascii: "<") { fail("< in an attribute") }
      value += character()
    }
    if !next(end) { fail("a value does not end") }
    return value
  }

  private mutating func character() -> String {
    if bytes[i] == UInt8(ascii: "&") {
      let rest = bytes[(i + 1)...].prefix(8).prefix { $0 != UInt8(ascii: ";") }
      let name = String(decoding: rest, as: UTF8.self)
      guard let character = Self.entities[name] else {
        fail("the entity '\(name)'")
        i += 1
        return ""
      }
      i += rest.count + 2
      return String(character)
    }
    if bytes[i] == UInt8(ascii: ">") { fail("a bare >") }
    if bytes[i] < 0x20, bytes[i] != 0x0A { fail("a control character") }
    let start = i
    i += 1
    while i < bytes.count, bytes[i] & 0xC0 == 0x80 { i += 1 }
    return String(decoding: bytes[start..<i], as: UTF8.self)
  }

  private mutating func name() -> String {
    let start = i
    while i < bytes.count,
      bytes[i] == UInt8(ascii: "-") || (bytes[i] >= 0x30 && bytes[i] < 0x3A)
        || ((bytes[i] | 0x20) >= 0x61 && (bytes[i] | 0x20) < 0x7B)
    {
      i += 1
    }
    return String(decoding: bytes[start..<i], as: UTF8.self)
  }

  private mutating func next(_ character: Character) -> Bool {
    guard i < bytes.count, bytes[i] == character.asciiValue else { return false }
    i += 1
    return true
  }
}
