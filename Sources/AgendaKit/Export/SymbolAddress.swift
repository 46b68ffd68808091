/// Where the United Nations keep a document, by its symbol, as issued documents write it
/// (docs.un.org leads to the Official Document System, documents.un.org).
enum SymbolAddress {
  /// What an address begins with, before the symbol.
  static let start = "https://docs.un.org/en/"

  /// The address of a document; nil where its number is still open.
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
