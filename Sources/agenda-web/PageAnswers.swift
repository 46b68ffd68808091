import AgendaKit

/// Answers what the page asks.
struct PageAnswers {
  let question: Question
  let contents: ContiguousArray<UInt8>
  let other: (document: MeetingDocument, source: SourceText)?

  /// Answers a question about the bytes of a file, and of another where two are asked about.
  static func answer(
    _ question: ContiguousArray<UInt8>,
    _ contents: ContiguousArray<UInt8>,
    _ other: ContiguousArray<UInt8>?
  ) -> Answer {
    do throws(Question.Fault) {
      let question = try Question(question)
      return try PageAnswers(question, contents, other).answer()
    } catch {
      return .failure(error.message)
    }
  }

  private init(
    _ question: Question,
    _ contents: ContiguousArray<UInt8>,
    _ other: ContiguousArray<UInt8>?
  ) throws(Question.Fault) {
    self.question = question
    self.contents = contents
    if let other {
      let source = try Self.read(question.otherName, other)
      self.other = (MeetingDocument(parsing: source), source)
    } else {
      self.other = nil
    }
  }

  private func answer() throws(Question.Fault) -> Answer {
    switch question.subject {
    case .rules: return Answer(RulesAnswer.bytes())
    case .fix, .revise:
      // What is corrected are the bytes of a text; a Word file is corrected in Word.
      guard try Self.read(question.name, contents).isText else {
        return .failure("‘\(question.name)’ is not a plain text: correct it in its own program.")
      }
      return question.subject == .fix ? fixed() : revised()
    case .look, .parse, .validate, .diff, .export: break
    }
    let source = try Self.read(question.name, contents)
    let document = MeetingDocument(parsing: source)
    switch question.subject {
    case .look: return look(at: document, source)
    case .parse: return Answer(TextSummary(width: 80).write(document, source: source))
    case .validate: return try judged(document, source)
    case .diff: return try compared(document, source)
    default: return try exported(document, source)
    }
  }

  /// The text of a file.
  private static func read(
    _ name: String,
    _ contents: ContiguousArray<UInt8>
  ) throws(Question.Fault) -> SourceText {
    guard contents.count <= SourceText.byteLimit else {
      throw Question.Fault(message: "‘\(name)’ is too large for a browser.")
    }
    do throws(SourceError) {
      return try SourceText(name: name, file: contents)
    } catch {
      throw Question.Fault(message: "‘\(name)’ \(error.message).")
    }
  }

  /// As `ValidationSettings` of the command without a file of settings.
  private var validator: Validator {
    var settings = ValidationSettings()
    settings.issued = question.says("issued")
    return Validator(settings: settings)
  }

  private func look(at document: MeetingDocument, _ source: SourceText) -> Answer {
    let findings = validator.validate(document, against: other?.document)
    var page: ContiguousArray<UInt8>?
    if question.says("page") {
      page = try? PageExport().write(document, source: source).bytes
    }
    let look = LookAnswer(document: document, source: source, findings: findings, page: page)
    return Answer(look.bytes(withText: question.says("text")))
  }

  private func judged(
    _ document: MeetingDocument,
    _ source: SourceText
  ) throws(Question.Fault) -> Answer {
    let judged = JudgedDocument(
      name: question.name,
      findings: validator.validate(document, against: other?.document),
      source: source,
      other: other?.source
    )
    let format = try question.word("format", FindingsFormat.self)
    return Answer(FindingsExport(format: format, width: 80).write([judged]))
  }

  private func fixed() -> Answer {
    let outcome = Fixer(validator: validator).fix(
      contents,
      name: question.name,
      against: other?.document
    )
    let count = outcome.mended.count
    return Answer(
      outcome.contents,
      remarks: [count == 1 ? "1 finding was corrected." : "\(count) findings were corrected."]
    )
  }
}
