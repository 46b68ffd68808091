// What the document cites, and the mentions in its running text.

extension DocumentWriter {
  /// Writes what the document cites.
  func write(_ references: References, to json: inout JSONWriter) {
    json.object {
      $0.member("symbols") { $0.array(references.symbols) { $0.string($1.description) } }
      writeAddresses(of: references.symbols, as: "addresses", to: &$0)
      $0.member("resolutions") { $0.array(references.resolutions) { write($1, to: &$0) } }
      $0.member("decisions") { $0.array(references.decisions) { write($1, to: &$0) } }
      $0.member("articles") { $0.array(references.articles) { write($1, to: &$0) } }
    }
  }

  private func write(_ reference: DecisionReference, to json: inout JSONWriter) {
    json.object { writeMembers(of: reference, to: &$0) }
  }

  private func write(_ reference: ArticleReference, to json: inout JSONWriter) {
    json.object { writeMembers(of: reference, to: &$0) }
  }

  private func writeMembers(of reference: DecisionReference, to json: inout JSONWriter) {
    json.member("organ", reference.organ)
    json.member("number", reference.number)
  }

  private func writeMembers(of reference: ArticleReference, to json: inout JSONWriter) {
    json.member("instrument", reference.instrument)
    json.member("article", reference.article)
    json.member("paragraph", reference.paragraph)
  }

  /// Writes a mention: its kind, what belongs to the kind, and the range.
  func write(_ mention: Mention, to json: inout JSONWriter) {
    json.object { json in
      json.member("kind", mention.kind)
      switch mention.value {
      case .date(let date, let weekday, let yearStated):
        json.member("date", date)
        json.member("weekday", weekday)
        json.member("yearStated", yearStated)
      case .days(let days, let yearStated):
        json.member("firstDay", days.firstDay)
        json.member("lastDay", days.lastDay)
        json.member("yearStated", yearStated)
      case .time(let time): json.member("time", time)
      case .hours(let start, let end):
        json.member("start", start)
        json.member("end", end)
      case .ordinal(let ordinal, let noun, let body):
        json.member("ordinal", ordinal)
        json.member("noun", noun)
        json.member("body", body)
      case .item(let item, let group):
        json.member("item", item)
        json.member("group", group)
      case .symbol(let symbol): json.member("symbol", symbol.description)
      case .malformedSymbol(let text): json.member("text", text)
      case .runningSymbol(let symbol): json.member("symbol", symbol.description)
      case .resolution(let reference), .decision(let reference):
        writeMembers(of: reference, to: &json)
      case .article(let reference): writeMembers(of: reference, to: &json)
      case .footnoteMark(let mark): json.member("mark", mark)
      }
      json.member("range", mention.range)
    }
  }
}
