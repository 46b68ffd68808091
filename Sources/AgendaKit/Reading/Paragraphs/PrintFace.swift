/// How wide the letters of a face of print are: what tells a line that was full from one that ended.
///
/// The three are the families that secretariat documents are set and converted in; any other is near
/// to one of them. Widths are those of the metric-compatible faces that come with free systems.
struct PrintFace {
  /// What each byte of UTF-8 adds to the width, in thousandths of the letter height.
  private let widths: [UInt16]

  /// Takes the widths of the ASCII characters from the space on.
  private init(widths ascii: [UInt16]) {
    // Dashes and quotation marks are as wide as an `n`, nearly; so are letters with accents.
    let other = ascii[0x6E - 0x20]
    widths = (0..<256).map { byte in
      switch byte {
      case ..<0x20: ascii[0]
      case 0x20..<0x80: ascii[min(byte - 0x20, ascii.count - 1)]
      default: byte & 0xC0 == 0x80 ? 0 : other
      }
    }
  }

  /// The faces, the commonest first.
  static let all = [serif, grotesque, humanist]

  /// The width of a space.
  var space: Int { Int(widths[0x20]) }

  /// The width of a stretch of text.
  func width(_ bytes: Span<UInt8>, _ lower: Int, _ upper: Int) -> Int {
    var width = 0
    for i in lower..<upper { width += Int(widths[Int(bytes[i])]) }
    return width
  }

  /// Times and its like.
  private static let serif = PrintFace(widths: [
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500,
    500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611,
    556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722,
    722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500,
    278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
  ])

  /// Helvetica, Arial and their like.
  private static let grotesque = PrintFace(widths: [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722,
    667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944,
    667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222,
    500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334,
    584,
  ])

  /// Calibri and its like.
  private static let humanist = PrintFace(widths: [
    226, 326, 401, 498, 507, 715, 682, 221, 303, 303, 498, 498, 250, 306, 252, 386, 507, 507, 507,
    507, 507, 507, 507, 507, 507, 507, 268, 268, 498, 498, 498, 463, 894, 579, 544, 533, 615, 488,
    459, 631, 623, 252, 319, 520, 420, 855, 646, 662, 517, 673, 543, 459, 487, 642, 567, 890, 519,
    487, 468, 307, 386, 307, 498, 498, 291, 479, 525, 423, 525, 498, 305, 471, 525, 229, 239, 455,
    229, 799, 525, 527, 525, 525, 349, 391, 335, 525, 452, 715, 433, 453, 395, 314, 460, 314, 498,
  ])
}
