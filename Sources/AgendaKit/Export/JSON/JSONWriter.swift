/// Writes JSON as bytes, value after value, without building it in between.
///
/// The caller opens objects and arrays with closures and names each member before its value:
///
///     var json = JSONWriter(pretty: true)
///     json.object {
///       $0.member("name", "a.txt")
///       $0.member("lines") { $0.array([1, 2]) { $0.int($1) } }
///     }
///     json.endLine()
///
/// The pretty form is that of Python's `json.dumps(…, indent=2, ensure_ascii=False)`; the compact
/// form has no white space at all, so it stands on one line. What is written is valid UTF-8.
package struct JSONWriter {
  /// What was written so far.
  package private(set) var bytes: ContiguousArray<UInt8>

  private let pretty: Bool

  /// The number of open objects and arrays.
  private var depth = 0

  /// Whether the innermost open object or array has no element yet.
  private var isFirst = true

  /// Whether a key was written and waits for its value.
  private var awaitsValue = false

  /// Creates a writer that continues `bytes`, which it takes over.
  package init(pretty: Bool = false, continuing bytes: consuming ContiguousArray<UInt8> = []) {
    self.bytes = bytes
    self.pretty = pretty
  }

  /// Makes room for a number of bytes more; growing by half or more, so that many documents in one
  /// buffer do not move it each time.
  mutating func reserve(_ count: Int) {
    let needed = bytes.count + count
    guard needed > bytes.capacity else { return }
    bytes.reserveCapacity(max(needed, bytes.capacity + bytes.capacity / 2))
  }

  /// Ends the line, as after a document.
  package mutating func endLine() { bytes.append(ASCII.lineFeed) }
}

// MARK: - Objects and arrays

extension JSONWriter {
  /// Writes an object; the closure writes its members.
  package mutating func object(_ members: (inout JSONWriter) -> Void) {
    open(0x7B)
    members(&self)
    close(0x7D)
  }

  /// Writes an array; the closure writes its elements, each a value.
  package mutating func array(_ elements: (inout JSONWriter) -> Void) {
    open(ASCII.openSquare)
    elements(&self)
    close(ASCII.closeSquare)
  }

  /// Writes an array with a value for each element.
  package mutating func array<Elements: Sequence>(
    _ elements: Elements,
    _ write: (inout JSONWriter, Elements.Element) -> Void
  ) {
    open(ASCII.openSquare)
    for element in elements { write(&self, element) }
    close(ASCII.closeSquare)
  }

  /// Writes the key of a member of the open object, a word without escapes; its value must follow.
  package mutating func key(_ key: StaticString) {
    separate()
    bytes.append(ASCII.quote)
    FixedText(key).append(to: &bytes)
    bytes.append(ASCII.quote)
    endKey()
  }

  /// Writes a key that is not known beforehand.
  package mutating func key(named key: String) {
    separate()
    Self.appendQuoted(key.utf8, to: &bytes)
    endKey()
  }

  private mutating func endKey() {
    bytes.append(ASCII.colon)
    if pretty { bytes.append(ASCII.space) }
    awaitsValue = true
  }

  /// Opens an object whose members are written one call after the other.
  mutating func beginObject() { open(0x7B) }

  /// Closes the innermost object.
  mutating func endObject() { close(0x7D) }

  /// Opens an array whose elements are written one call after the other.
  mutating func beginArray() { open(ASCII.openSquare) }

  /// Closes the innermost array.
  mutating func endArray() { close(ASCII.closeSquare) }

  /// Takes away what was written so far; the writer goes on after it.
  mutating func take() -> ContiguousArray<UInt8> {
    defer { bytes = [] }
    return bytes
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    depth += 1
    isFirst = true
  }

  private mutating func close(_ bracket: UInt8) {
    precondition(!awaitsValue, "a key has a value")
    depth -= 1
    if !isFirst { breakLine() }
    bytes.append(bracket)
    isFirst = false
  }

  /// Writes what stands before a value or a key.
  private mutating func separate() {
    if awaitsValue {
      awaitsValue = false
      return
    }
    guard depth > 0 else { return }
    if !isFirst { bytes.append(ASCII.comma) }
    isFirst = false
    breakLine()
  }

  private mutating func breakLine() {
    guard pretty else { return }
    bytes.append(ASCII.lineFeed)
    for _ in 0..<2 * depth { bytes.append(ASCII.space) }
  }
}

// MARK: - Values

extension JSONWriter {
  /// Writes a string.
  package mutating func string(_ text: String) {
    separate()
    Self.appendQuoted(text.utf8, to: &bytes)
  }

  /// Writes a string that needs no escape, such as a date: `write` appends its bytes, which must be
  /// ASCII without quotes, backslashes and control characters.
  mutating func plain(_ write: (inout ContiguousArray<UInt8>) -> Void) {
    separate()
    bytes.append(ASCII.quote)
    write(&bytes)
    bytes.append(ASCII.quote)
  }

  /// Writes a string, a number or a word that is JSON already.
  mutating func raw(_ value: some Sequence<UInt8>) {
    separate()
    bytes.append(contentsOf: value)
  }

  /// Writes a number.
  package mutating func int(_ value: Int) {
    separate()
    if value < 0 { bytes.append(ASCII.hyphen) }
    DecimalWriter.append(value.magnitude, to: &bytes)
  }

  /// Writes `true` or `false`.
  package mutating func bool(_ value: Bool) {
    separate()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  /// Writes `null`.
  mutating func null() {
    separate()
    bytes.append(contentsOf: "null".utf8)
  }

  /// Writes a value, or `null` where there is none.
  package mutating func optional<Value>(_ value: Value?, _ write: (inout JSONWriter, Value) -> Void)
  {
    if let value { write(&self, value) } else { null() }
  }
}

// MARK: - Members

extension JSONWriter {
  /// Writes a member of the open object whose value the closure writes.
  package mutating func member(_ key: StaticString, _ write: (inout JSONWriter) -> Void) {
    self.key(key)
    write(&self)
  }

  /// Writes a member with a string, or `null`.
  package mutating func member(_ key: StaticString, _ value: String?) {
    self.key(key)
    if let value { string(value) } else { null() }
  }

  /// Writes a member with a number, or `null`.
  package mutating func member(_ key: StaticString, _ value: Int?) {
    self.key(key)
    if let value { int(value) } else { null() }
  }

  /// Writes a member that is true or false.
  package mutating func member(_ key: StaticString, _ value: Bool) {
    self.key(key)
    bool(value)
  }

  /// Writes a member with a list of strings.
  package mutating func member(_ key: StaticString, _ values: [String]) {
    self.key(key)
    array(values) { $0.string($1) }
  }

  /// Writes a member with a list of numbers.
  package mutating func member(_ key: StaticString, _ values: [Int]) {
    self.key(key)
    array(values) { $0.int($1) }
  }

  /// Writes a member with a word of a closed list, or `null`.
  package mutating func member<Word: RawRepresentable<String>>(_ key: StaticString, _ value: Word?)
  {
    member(key, value?.rawValue)
  }
}
