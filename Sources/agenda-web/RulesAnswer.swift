import AgendaKit

/// What there is to say about the rules, as JSON: by name, what holds, why, and where it comes from.
enum RulesAnswer {
  static func bytes() -> ContiguousArray<UInt8> {
    var json = JSONWriter()
    json.object { json in
      for rule in RuleSet.all {
        json.key(named: rule.name)
        json.object { json in
          json.member("subject", rule.subject)
          json.member("summary", rule.summary)
          json.member("reason", rule.reason)
          switch rule.source {
          case .editorialManual(let page, let address):
            json.member("source", "United Nations Editorial Manual, \(page)")
            json.member("address", address)
          case .published(let title, let address):
            json.member("source", title)
            json.member("address", address)
          case .practice(let text):
            json.member("source", "Practice: \(text)")
            json.member("address", nil as String?)
          case .logic(let text):
            json.member("source", text)
            json.member("address", nil as String?)
          }
        }
      }
    }
    return json.bytes
  }
}
