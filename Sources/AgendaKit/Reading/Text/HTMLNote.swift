/// What a converter puts around the footnotes of a page of HTML: the entry of the list that a note
/// is, `<li id="fn1">`, and the way back to its mark; of LibreOffice the mark before the note,
/// `<a class="sdfootnotesym">1</a>`.
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
