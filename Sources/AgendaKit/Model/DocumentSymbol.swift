/// The symbol of a United Nations document, `CTOC/COP/WG.3/2020/INF/1/Rev.1`, taken apart.
///
/// It prints exactly as it was read. Grammar: series, bodies, year or session, nature, number,
/// modifiers, reissue star, in that order (research.un.org/en/docs/symbols, "symbol elements").
public struct DocumentSymbol: Sendable, Hashable {
  /// The first part, `CTOC`, `CAC`, `E`, `A`: who the document belongs to.
  public var series: String
  /// The other parts, in order.
  public var components: [Component]
  /// Whether a star marks a reissue.
  public var reissued: Bool

  /// Creates a symbol from its parts.
  public init(series: String, components: [Component], reissued: Bool = false) {
    self.series = series
    self.components = components
    self.reissued = reissued
  }

  /// One part of a symbol between two slashes; a nature may span two.
  public enum Component: Sendable, Hashable {
    /// A body: `COP`, `WG.3`, `CN.15`, `CONF.222`, `IRG`.
    case body(String)
    /// A year.
    case year(Int)
    /// A session, `65`, where it stands before another number, or `S-10`.
    case session(String)
    /// What the document is: `L`, `CRP`, `INF`, `RES`…, with the text that joins it to its number
    /// ("." or "/") and the number, if it has one.
    case nature(Nature, separator: String, number: Number?)
    /// The number of the document.
    case number(Number)
    /// `Add.1`, `Corr.1`, `Rev.1`, `Amend.1`, `Summary`.
    case modifier(Modifier, Number?)
  }

  /// The number of a document, or a place kept for one.
  public enum Number: Sendable, Hashable {
    /// Digits, with a small letter where one follows them.
    case stated(String)
    /// A placeholder, `[..]` or `[...]`, as printed.
    case open(String)

    /// The number as printed.
    public var text: String {
      switch self {
      case .stated(let text), .open(let text): text
      }
    }
  }

  /// What a document is, by its symbol.
  public enum Nature: String, Sendable, Hashable, CaseIterable {
    /// A conference room paper.
    case conferenceRoomPaper = "CRP"
    /// Information.
    case information = "INF"
    /// A limited document.
    case limited = "L"
    /// A paper of a non-governmental organization.
    case nonGovernmental = "NGO"
    /// A petition.
    case petition = "PET"
    /// A statement by the President.
    case presidentialStatement = "PRST"
    /// A verbatim record.
    case verbatimRecord = "PV"
    /// A restricted document.
    case restricted = "R"
    /// A resolution.
    case resolution = "RES"
    /// A decision.
    case decision = "DEC"
    /// A summary record.
    case summaryRecord = "SR"
    /// A working paper.
    case workingPaper = "WP"
    /// Minutes.
    case minutes = "MIN"
    /// A series of publications.
    case series = "SER"
  }

  /// What changes an issued document.
  public enum Modifier: String, Sendable, Hashable, CaseIterable {
    /// An addendum.
    case addendum = "Add"
    /// An amendment of an adopted text.
    case amendment = "Amend"
    /// A corrigendum.
    case corrigendum = "Corr"
    /// A text that replaces an earlier one.
    case revision = "Rev"
    /// A summary.
    case summary = "Summary"
  }

  /// The bodies, from the highest down: `["COP", "WG.3"]`.
  public var bodies: [String] {
    components.compactMap { if case .body(let body) = $0 { body } else { nil } }
  }

  /// The year, if the symbol has one.
  public var year: Int? {
    for case .year(let year) in components { return year }
    return nil
  }

  /// The session, if the symbol has one.
  public var session: String? {
    for case .session(let session) in components { return session }
    return nil
  }

  /// What the document is; nil for a basic document.
  public var nature: Nature? {
    for case .nature(let nature, _, _) in components { return nature }
    return nil
  }

  /// The number of the document, also that of its nature.
  public var number: Number? {
    for component in components {
      switch component {
      case .number(let number): return number
      case .nature(_, _, .some(let number)): return number
      default: continue
      }
    }
    return nil
  }

  /// The modifiers, in order.
  public var modifiers: [(modifier: Modifier, number: Number?)] {
    components.compactMap {
      if case .modifier(let modifier, let number) = $0 { (modifier, number) } else { nil }
    }
  }

  /// The symbol without its reissue star.
  public var withoutStar: DocumentSymbol {
    DocumentSymbol(series: series, components: components)
  }
}

extension DocumentSymbol: CustomStringConvertible {
  /// The symbol as it was read.
  public var description: String {
    var text = series
    for component in components {
      text += "/"
      switch component {
      case .body(let body): text += body
      case .year(let year): text += String(year)
      case .session(let session): text += session
      case .number(let number): text += number.text
      case .nature(let nature, let separator, let number):
        text += nature.rawValue + separator + (number?.text ?? "")
      case .modifier(let modifier, let number):
        text += modifier.rawValue
        if let number { text += "." + number.text }
      }
    }
    return reissued ? text + "*" : text
  }
}

extension DocumentSymbol: Comparable {
  /// Orders by the code points of the printed symbols.
  public static func < (a: DocumentSymbol, b: DocumentSymbol) -> Bool {
    a.description.unicodeScalars.lexicographicallyPrecedes(b.description.unicodeScalars)
  }
}

/// One symbol, or several that one document bears: `CTOC/COP/WG.2/2022/3–CTOC/COP/WG.3/2022/3`.
public struct JointSymbol: Sendable, Hashable {
  /// The symbols, in the order printed; at least one.
  public var parts: [DocumentSymbol]
  /// What stands between them: a hyphen or an en dash, with or without blanks; one fewer.
  public var joiners: [String]

  /// Joins symbols with an en dash without blanks, as the UN prints them now.
  public init(_ parts: [DocumentSymbol]) {
    precondition(!parts.isEmpty, "a joint symbol has a part")
    self.parts = parts
    joiners = Array(repeating: "–", count: parts.count - 1)
  }

  /// The same symbols without stars, joined by an en dash without blanks.
  public var canonical: JointSymbol { JointSymbol(parts.map { $0.withoutStar }) }

  /// Whether a part bears a reissue star.
  public var reissued: Bool { parts.contains(where: { $0.reissued }) }
}

extension JointSymbol: CustomStringConvertible, LosslessStringConvertible {
  /// The symbols as they were read.
  public var description: String {
    var text = parts[0].description
    for (joiner, part) in zip(joiners, parts.dropFirst()) { text += joiner + part.description }
    return text
  }

  /// Reads one symbol or several joined by dashes; nil if a part does not parse.
  public init?(_ description: String) {
    var parts: [DocumentSymbol] = []
    var joiners: [String] = []
    var start = description.startIndex
    var i = start
    while i < description.endIndex {
      let character = description[i]
      if character == "-" || character == "–" || character == "—", i > start {
        let before = description[start..<i]
        let after = description[description.index(after: i)...]
        let rest = after.drop { $0 == " " }
        if let slash = rest.firstIndex(of: "/"), slash > rest.startIndex,
          rest[..<slash].utf8.allSatisfy(ASCII.isUpper)
        {
          let name = before.dropLast(while: { $0 == " " })
          guard let part = DocumentSymbol(String(name)) else { return nil }
          parts.append(part)
          joiners.append(String(description[name.endIndex..<rest.startIndex]))
          start = rest.startIndex
          i = start
          continue
        }
      }
      i = description.index(after: i)
    }
    guard let last = DocumentSymbol(String(description[start...])) else { return nil }
    parts.append(last)
    self.parts = parts
    self.joiners = joiners
  }
}

extension Substring {
  /// The text without the characters at its end that match.
  fileprivate func dropLast(while matches: (Character) -> Bool) -> Substring {
    var end = endIndex
    while end > startIndex, matches(self[index(before: end)]) { end = index(before: end) }
    return self[..<end]
  }
}
