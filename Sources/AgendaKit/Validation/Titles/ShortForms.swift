/// The names that documents use in full and in short for one thing.
enum ShortForms {
  /// Long forms with what stands for them, the longest first, in the typography of `ComparedTitle`.
  private static let forms: [(long: [UInt8], short: [UInt8])] = [
    (
      "Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and "
        + "Children, supplementing the United Nations Convention against Transnational Organized "
        + "Crime", "Trafficking in Persons Protocol"
    ),
    (
      "Protocol against the Illicit Manufacturing of and Trafficking in Firearms, Their Parts and "
        + "Components and Ammunition, supplementing the United Nations Convention against "
        + "Transnational Organized Crime", "Firearms Protocol"
    ),
    (
      "Protocol against the Smuggling of Migrants by Land, Sea and Air, supplementing the United "
        + "Nations Convention against Transnational Organized Crime",
      "Smuggling of Migrants Protocol"
    ),
    (
      "United Nations Convention against Illicit Traffic in Narcotic Drugs and Psychotropic "
        + "Substances of 1988", "1988 Convention"
    ),
    (
      "Mechanism for the Review of the Implementation of the United Nations Convention against "
        + "Transnational Organized Crime and the Protocols thereto", "Review Mechanism"
    ),
    (
      "Mechanism for the Review of Implementation of the United Nations Convention against "
        + "Corruption", "Implementation Review Mechanism"
    ),
    (
      "Mechanism for the Review of the Implementation of the Organized Crime Convention and the "
        + "Protocols thereto", "Review Mechanism"
    ),
    (
      "United Nations Convention against Transnational Organized Crime",
      "Organized Crime Convention"
    ),
    ("United Nations Convention against Corruption", "Convention against Corruption"),
    ("United Nations Office on Drugs and Crime", "UNODC"),
    ("United Nations", "UN"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  /// The forms by the first byte of the long one.
  private static let byFirst: [[Int]] = {
    var table = [[Int]](repeating: [], count: 256)
    for (i, form) in forms.enumerated() { table[Int(form.long[0])].append(i) }
    return table
  }()

  /// Whether a short form begins with a word: it may stand for other words.
  static func mayBegin(with word: ArraySlice<UInt8>) -> Bool {
    forms.contains { $0.short.starts(with: word) }
  }

  /// A title with every long form in its short one.
  /// - Complexity: O(n) in the bytes; most of them begin no form.
  static func applied(to title: String) -> String {
    let byFirst = byFirst
    guard title.utf8.contains(where: { !byFirst[Int($0)].isEmpty }) else { return title }
    let text = Array(title.utf8)
    var out: [UInt8] = []
    var copied = 0
    var i = 0
    while i < text.count {
      if !byFirst[Int(text[i])].isEmpty, let form = form(in: text, at: i) {
        out += text[copied..<i]
        out += form.short
        i += form.long.count
        copied = i
      } else {
        i += 1
      }
    }
    return copied == 0 ? title : String(decoding: out + text[copied...], as: UTF8.self)
  }

  /// The longest form that begins at an offset.
  private static func form(in text: [UInt8], at i: Int) -> (long: [UInt8], short: [UInt8])? {
    for candidate in byFirst[Int(text[i])] where text.count - i >= forms[candidate].long.count {
      if text[i...].starts(with: forms[candidate].long) { return forms[candidate] }
    }
    return nil
  }
}
