/// The attributes of a tag of HTML.
///
/// What stands between the name of a tag and the next `>` must read as attributes: in "p <a then q"
/// nothing is a tag, however far away the next `>` is.
enum HTMLAttributes {
  /// The attributes that need no value.
  private static let bare: Set<String> = [
    "allowfullscreen", "async", "checked", "compact", "controls", "declare", "default", "defer",
    "disabled", "hidden", "inert", "ismap", "loop", "multiple", "muted", "nohref", "noresize",
    "noshade", "nowrap", "open", "readonly", "required", "reversed", "selected",
  ]

  /// One past the `>` of a tag; nil if anything but attributes stands before it.
  /// - Parameter start: after the name of the tag.
  static func end(_ bytes: Span<UInt8>, _ start: Int, limit: Int) -> Int? {
    let upper = min(bytes.count, start + limit)
    var i = start
    while true {
      var lines = 0
      while i < upper, ASCII.isBlank(bytes[i]) || bytes[i] == ASCII.slash {
        if bytes[i] == ASCII.lineFeed { lines += 1 }
        i += 1
      }
      // No tag goes on after a blank line.
      guard i < upper, lines < 2 else { return nil }
      if bytes[i] == UInt8(ascii: ">") { return i + 1 }
      guard let next = attribute(bytes, i, upper) else { return nil }
      i = next
    }
  }

  /// One past `name="value"`, `name=value` or a name that needs no value.
  private static func attribute(_ bytes: Span<UInt8>, _ start: Int, _ upper: Int) -> Int? {
    var i = start
    var name: [UInt8] = []
    while i < upper, ASCII.isAlphanumeric(bytes[i]) || "-_:.@".utf8.contains(bytes[i]) {
      name.append(ASCII.lowercased(bytes[i]))
      i += 1
    }
    guard !name.isEmpty else { return nil }
    var equals = i
    while equals < upper, ASCII.isBlank(bytes[equals]) { equals += 1 }
    guard equals < upper, bytes[equals] == UInt8(ascii: "=") else {
      return bare.contains(String(decoding: name, as: UTF8.self)) ? i : nil
    }
    i = equals + 1
    while i < upper, ASCII.isBlank(bytes[i]) { i += 1 }
    guard i < upper else { return nil }
    let quote = bytes[i]
    guard quote == ASCII.quote || quote == ASCII.apostrophe else {
      let value = i
      while i < upper, !ASCII.isBlank(bytes[i]), bytes[i] != UInt8(ascii: ">"),
        bytes[i] != UInt8(ascii: "<")
      {
        i += 1
      }
      return i > value ? i : nil
    }
    i += 1
    while i < upper, bytes[i] != quote {
      if bytes[i] == UInt8(ascii: "<") { return nil }
      i += 1
    }
    return i < upper ? i + 1 : nil
  }
}
