import AgendaKit

/// What the page asks of one document, or of two: a JSON object.
///
///     {"ask": "export", "name": "agenda.txt", "format": "csv", "table": "slots"}
///
/// The words are those of the command: what `agenda-cli export --format csv --table slots` prints is
/// what this question is answered with, byte for byte.
struct Question {
  /// What is asked.
  enum Subject: String {
    /// All that the page shows of a document at once.
    case look
    /// The summary in words.
    case parse
    /// The findings.
    case validate
    /// What changed from the other document to this one.
    case diff
    /// The document in another format.
    case export
    /// The file with everything mended that has a fix.
    case fix
    /// The file with its text replaced, in its own encoding.
    case revise
    /// The reasons and sources of all rules.
    case rules
  }

  /// A question that cannot be understood: a mistake of the page, not of its user.
  struct Fault: Error {
    var message: String
  }

  let subject: Subject
  private let members: [JSONNode.Member]

  /// Reads a question.
  init(_ json: ContiguousArray<UInt8>) throws(Fault) {
    let node: JSONNode
    do throws(SettingsFileError) {
      node = try JSONReader.read(json, name: "question")
    } catch {
      throw Fault(message: error.message)
    }
    guard case .object(let members) = node.value else {
      throw Fault(message: "a question is an object")
    }
    self.members = members
    var subject: Subject?
    for member in members where member.key == "ask" {
      if case .string(let word) = member.value.value { subject = Subject(rawValue: word) }
    }
    guard let subject else { throw Fault(message: "the question does not say what is asked") }
    self.subject = subject
  }

  /// What the document is called.
  var name: String { text("name") ?? "-" }

  /// What the other document is called.
  var otherName: String { text("otherName") ?? "-" }

  /// A word of the question; nil where it has none.
  func text(_ key: String) -> String? {
    for member in members where member.key == key {
      if case .string(let text) = member.value.value { return text }
    }
    return nil
  }

  /// Whether the question says yes to something.
  func says(_ key: String) -> Bool {
    for member in members where member.key == key {
      if case .bool(let value) = member.value.value { return value }
    }
    return false
  }

  /// A word that must be one of several; the first of them where the question has none.
  func word<Word: RawRepresentable<String> & CaseIterable>(
    _ key: String,
    _ type: Word.Type
  ) throws(Fault) -> Word where Word.AllCases == [Word] {
    guard let text = text(key) else { return Word.allCases[0] }
    guard let word = Word(rawValue: text) else {
      throw Fault(message: "'\(text)' is no \(key)")
    }
    return word
  }
}
