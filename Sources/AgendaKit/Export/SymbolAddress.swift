/// Where the United Nations keep a document, by its symbol, as issued documents write it
/// (docs.un.org leads to the Official Document System, documents.un.org).
enum SymbolAddress {
  /// What an address in English begins with, before the symbol.
  static let start = "https://docs.un.org/en/"

  /// The address of a document in a language of the United Nations, by its code; nil where its number is
  /// still open.
  static func of(_ symbol: DocumentSymbol, in language: String) -> String? {
    of(symbol).map { "https://docs.un.org/\(language)/" + $0.dropFirst(start.count) }
  }

  /// The address of a document in English; nil where its number is still open.
  static func of(_ symbol: DocumentSymbol) -> String? {
    for component in symbol.components {
      switch component {
      case .number(.open), .nature(_, _, .some(.open)), .modifier(_, .some(.open)): return nil
      default: continue
      }
    }
    var address = start
    // The slashes and parentheses of the symbol stay.
    PercentEncoding.append(symbol.withoutStar.description.utf8, plain: "/.-()", to: &address)
    return address
  }
}
