/// pdftohtml: each line of print is a paragraph set at a place of the page, or ends at a break in one.
///
///     <p style="position:absolute;top:108px;left:149px" class="ft10">The Working Group will</p>
///     <p style="position:absolute;top:127px;left:149px" class="ft10">adopt its report.</p>
///     <p style="position:absolute;top:146px;left:149px" class="ft12">The meeting will be<br/>
///     opened on Tuesday.</p>
struct PlacedLines {
  private var isOpen = false

  /// Whether the tag begins or ends such a line.
  mutating func take(_ tag: HTMLTag, _ bytes: Span<UInt8>, _ start: Int) -> Bool {
    if tag.name == "br" { return isOpen }
    guard tag.name == "p" else { return false }
    let wasOpen = isOpen
    isOpen = !tag.isEnd && Self.place.first(in: bytes, start, tag.end) != nil
    return isOpen || tag.isEnd && wasOpen
  }

  private static let place: Phrase = "position:absolute"
}
