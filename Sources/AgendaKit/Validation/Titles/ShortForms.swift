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

  /// A title with every long form in its short one.
  static func applied(to title: String) -> String {
    var text = Array(title.utf8)
    for form in forms {
      guard text.count >= form.long.count else { continue }
      var out: [UInt8] = []
      var i = 0
      while i < text.count {
        if text[i] == form.long[0], text[i...].starts(with: form.long) {
          out += form.short
          i += form.long.count
        } else {
          out.append(text[i])
          i += 1
        }
      }
      text = out
    }
    return String(decoding: text, as: UTF8.self)
  }
}
