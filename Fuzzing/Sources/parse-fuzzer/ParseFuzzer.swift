import AgendaKit
import Foundation

/// Any bytes: parsed, judged and exported; what is exported decodes to what was parsed, and no text
/// is lost.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzParse(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = ContiguousArray(UnsafeBufferPointer(start: start, count: count))
  let source = SourceText(name: "-", contents: bytes)
  let document = MeetingDocument(parsing: source)
  _ = Validator().validate(document, in: source)
  let json = JSONExport(positions: true).write(document, source: source)
  let decoded: MeetingDocument
  do {
    decoded = try JSONDecoder().decode(MeetingDocument.self, from: Data(json))
  } catch {
    preconditionFailure("the export does not decode: \(error)")
  }
  precondition(decoded == document, "the export is not what was parsed")
  precondition(decoded.content == document.content, "the contents differ")
  checkPlaces(of: document, in: source)
  return 0
}

/// Every character that is not blank stands in a placement or is the mark of a footnote.
private func checkPlaces(of document: MeetingDocument, in source: SourceText) {
  var isTaken = ContiguousArray(repeating: false, count: source.bytes.count)
  for placement in document.placements() {
    precondition(Int(placement.range.upper) <= source.bytes.count, "a place is past the end")
    for i in placement.range.offsets { isTaken[i] = true }
  }
  for mention in document.mentions {
    precondition(Int(mention.range.upper) <= source.bytes.count, "a mention is past the end")
    guard case .footnoteMark = mention.value else { continue }
    for i in mention.range.offsets { isTaken[i] = true }
  }
  for (i, byte) in source.bytes.enumerated() where byte > 0x20 && byte < 0x7F {
    precondition(isTaken[i], "the byte at \(i) has no place")
  }
}
