/// The treaties that documents of this family cite, with the short forms of their names.
struct Treaties {
  /// The treaty that "the Convention" means in this document; nil if that is not plain.
  var convention: String?

  static let organizedCrime = "United Nations Convention against Transnational Organized Crime"
  static let corruption = "United Nations Convention against Corruption"
  static let trafficking =
    "Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and Children, "
    + "supplementing the United Nations Convention against Transnational Organized Crime"
  static let smuggling =
    "Protocol against the Smuggling of Migrants by Land, Sea and Air, supplementing the United "
    + "Nations Convention against Transnational Organized Crime"
  static let firearms =
    "Protocol against the Illicit Manufacturing of and Trafficking in Firearms, Their Parts and "
    + "Components and Ammunition, supplementing the United Nations Convention against Transnational "
    + "Organized Crime"
  static let drugs1988 =
    "United Nations Convention against Illicit Traffic in Narcotic Drugs and Psychotropic "
    + "Substances of 1988"

  private static let names: [(phrase: Phrase, treaty: String)] = [
    ("United Nations Convention against Transnational Organized Crime", organizedCrime),
    ("Convention against Transnational Organized Crime", organizedCrime),
    ("Organized Crime Convention", organizedCrime),
    ("United Nations Convention against Corruption", corruption),
    ("Convention against Corruption", corruption),
    ("Trafficking in Persons Protocol", trafficking),
    ("Protocol to Prevent, Suppress and Punish Trafficking in Persons", trafficking),
    ("Smuggling of Migrants Protocol", smuggling),
    ("Migrants Protocol", smuggling),
    ("Protocol against the Smuggling of Migrants", smuggling),
    ("Firearms Protocol", firearms),
    ("Protocol against the Illicit Manufacturing of and Trafficking in Firearms", firearms),
    ("United Nations Convention against Illicit Traffic in Narcotic Drugs", drugs1988),
    ("1988 Convention", drugs1988),
    ("Convention of 1988", drugs1988),
    ("Single Convention on Narcotic Drugs", "Single Convention on Narcotic Drugs of 1961"),
    ("1961 Convention", "Single Convention on Narcotic Drugs of 1961"),
    ("Convention on Psychotropic Substances", "Convention on Psychotropic Substances of 1971"),
    ("1971 Convention", "Convention on Psychotropic Substances of 1971"),
    ("Charter of the United Nations", "Charter of the United Nations"),
  ]

  private static let phrases = Phrases(names.map { $0.phrase })

  /// The treaty of an organ, which "the Convention" means in its documents.
  static func convention(of organ: String?) -> String? {
    guard let organ else { return nil }
    if organ.contains("Transnational Organized Crime") { return organizedCrime }
    return organ.contains("Convention against Corruption") ? corruption : nil
  }

  private static let subjectHeads: Phrases = [" on ", " against "]

  /// The treaty whose name stands at `start`; the longest name wins. `named` is false for the bare
  /// "Convention".
  func name(
    _ text: Span<UInt8>,
    _ start: Int,
    _ upper: Int
  ) -> (treaty: String, end: Int)? {
    let byte = start < upper ? text[start] : 0
    guard ASCII.isUpper(byte) || byte == 0x31 else { return nil }
    if let name = Self.phrases.word(in: text, at: start, upper) {
      return (Self.names[name.index].treaty, name.end)
    }
    guard let convention, let end = ("Convention" as Phrase).wordEnd(in: text, at: start, upper),
      ASCII.isUpper(byte),
      Self.subjectHeads.end(in: text, at: end, upper) == nil
    else { return nil }
    return (convention, end)
  }
}
