/// Where the United Nations keep a document, by its symbol, as issued documents write it
/// (docs.un.org leads to the Official Document System, documents.un.org).
enum SymbolAddress {
  /// What an address begins with, before the code of the language and the symbol.
  private static let start = "https://docs.un.org/"

  /// The address of a document in a language; nil where its number is still open.
  static func of(_ symbol: DocumentSymbol, in language: DocumentLanguage) -> String? {
    for component in symbol.components {
      switch component {
      case .number(.open), .nature(_, _, .some(.open)), .modifier(_, .some(.open)): return nil
      default: continue
      }
    }
    var address = start + language.code + "/"
    // The slashes and parentheses of the symbol stay.
    PercentEncoding.append(symbol.withoutStar.description.utf8, plain: "/.-()", to: &address)
    return address
  }

  /// The symbol that an address is of, in whatever language.
  static func symbol(of address: String) -> JointSymbol? {
    guard address.hasPrefix(start) else { return nil }
    let rest = address.dropFirst(start.count)
    guard let slash = rest.firstIndex(of: "/") else { return nil }
    return JointSymbol(String(rest[rest.index(after: slash)...]))
  }
}
