/// Where the United Nations keep a document, by its symbol (undocs.org leads to the Official Document
/// System, documents.un.org).
enum SymbolAddress {
  /// The address of a document; nil where its number is still open.
  static func of(_ symbol: DocumentSymbol) -> String? {
    for component in symbol.components {
      switch component {
      case .number(.open), .nature(_, _, .some(.open)), .modifier(_, .some(.open)): return nil
      default: continue
      }
    }
    var address = "https://undocs.org/"
    for byte in symbol.withoutStar.description.utf8 {
      // RFC 3986, section 2.3: unreserved characters, and the slashes of the symbol.
      if ASCII.isAlphanumeric(byte) || [ASCII.slash, ASCII.point, ASCII.hyphen].contains(byte) {
        address.unicodeScalars.append(UnicodeScalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        address += "%" + (digits.utf8.count < 2 ? "0" : "") + digits
      }
    }
    return address
  }
}
