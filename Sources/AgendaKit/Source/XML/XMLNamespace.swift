/// The namespaces of the names that are read.
enum XMLNamespace: UInt8 {
  /// Attributes without a prefix, and those of XML itself.
  case own
  /// Relationships, as Word's attributes `r:id` have them.
  case relationships
  /// One whose names are read, of Word or OpenDocument: nothing needs to know which.
  case known
  /// Any other.
  case other

  /// Tells a namespace by its address.
  init(address: ArraySlice<UInt8>) {
    for (namespace, addresses) in Self.addresses {
      for known in addresses where known.count == address.count && address.elementsEqual(known) {
        self = namespace
        return
      }
    }
    self = .other
  }

  /// Both forms of the standard, transitional and strict, have addresses of their own.
  private static let addresses: [(XMLNamespace, [FixedText])] = [
    (
      .relationships,
      [
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
      ]
    ),
    (
      .known,
      [
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
        "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "http://purl.oclc.org/ooxml/officeDocument/math",
        "http://schemas.openxmlformats.org/drawingml/2006/main",
        "http://purl.oclc.org/ooxml/drawingml/main",
        "http://schemas.openxmlformats.org/drawingml/2006/diagram",
        "http://purl.oclc.org/ooxml/drawingml/diagram",
        "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "http://schemas.openxmlformats.org/package/2006/relationships",
        "http://schemas.openxmlformats.org/package/2006/content-types",
        "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
        "http://purl.oclc.org/ooxml/officeDocument/customProperties",
        "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
        "http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes",
        "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
        "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
        "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
        "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
        "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
        "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
        "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0",
        "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
        "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
        "urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0",
        "http://www.w3.org/1999/xlink",
      ]
    ),
  ]
}
