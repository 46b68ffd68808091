/// Where the United Nations keep a document, by its symbol, as issued documents write it
/// (docs.un.org leads to the Official Document System, documents.un.org).
enum SymbolAddress {
  /// The address of a document; nil where its number is still open.
  static func of(_ symbol: DocumentSymbol) -> String? {
    for component in symbol.components {
      switch component {
      case .number(.open), .nature(_, _, .some(.open)), .modifier(_, .some(.open)): return nil
      default: continue
      }
    }
    var address = "https://docs.un.org/en/"
    for byte in symbol.withoutStar.description.utf8 {
      // RFC 3986, section 2: unreserved characters, and the slashes and parentheses of the symbol.
      let isPlain = [ASCII.slash, ASCII.point, ASCII.hyphen, 0x28, 0x29].contains(byte)
      if ASCII.isAlphanumeric(byte) || isPlain {
        address.unicodeScalars.append(UnicodeScalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        address += "%" + (digits.utf8.count < 2 ? "0" : "") + digits
      }
    }
    return address
  }
}
