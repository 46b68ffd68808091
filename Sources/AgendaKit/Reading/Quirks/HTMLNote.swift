/// Pandoc and LibreOffice, to HTML: a footnote is an entry of a list with the way back to its mark, or
/// has its mark before it as a link.
///
///     <li id="fn1"><p>See CTOC/COP/2018/13.<a href="#fnref1">↩︎</a></p></li>
///
///     <p><a class="sdfootnotesym" href="#sdfootnote1anc">1</a>See CTOC/COP/2018/13.</p>
struct HTMLNote {
  /// The number of the note; 0 for the way back.
  var number = 0
  /// One past what stands for the mark, the tag of the paragraph in the entry included.
  var end: Int

  init?(_ bytes: Span<UInt8>, _ start: Int, _ tag: HTMLTag) {
    guard !tag.isEnd else { return nil }
    if tag.name == "li" {
      guard let id = ("id=\"fn" as Phrase).first(in: bytes, start, tag.end),
        let number = CalendarWords.integer(bytes, id.upperBound, tag.end, digits: 3)
      else { return nil }
      self.number = number.value
      end = tag.end
      while end < bytes.count, ASCII.isBlank(bytes[end]) { end += 1 }
      if let paragraph = HTMLTag(bytes, end), paragraph.name == "p", !paragraph.isEnd {
        end = paragraph.end
      }
    } else if tag.name == "a", ("sdfootnotesym" as Phrase).first(in: bytes, start, tag.end) != nil {
      guard let number = CalendarWords.integer(bytes, tag.end, bytes.count, digits: 3),
        let close = HTMLTag(bytes, number.end), close.name == "a", close.isEnd
      else { return nil }
      self.number = number.value
      end = close.end
    } else {
      guard tag.name == "a",
        ("footnote-back" as Phrase).first(in: bytes, start, tag.end) != nil
      else { return nil }
      end = tag.end
      while end < min(tag.end + 32, bytes.count), bytes[end] != UInt8(ascii: "<") { end += 1 }
      guard let close = HTMLTag(bytes, end), close.name == "a", close.isEnd else { return nil }
      end = close.end
    }
  }
}
