import AgendaKit
import Testing

/// Supplements to an agenda, which have no list of items of their own.
@Suite("Supplements to an agenda") struct SupplementTests {
  @Test("an addendum annotates items that it does not list") func addendum() throws {
    let document = ConvertedDocument.parse(
      """
      United Nations CTOC/COP/WG.6/2031/1/Add.1
      \(ConvertedDocument.masthead)

      Annotated provisional agenda

      Addendum

      The text below takes the place of the annotations to item 2.

      2. Marking of parts and components

      The Working Group will hear three speakers.

      Documentation

      Note by the Secretariat on marking (CTOC/COP/WG.6/2031/4)
      """
    )
    let meeting = try #require(document.meetings.first)
    #expect(document.kind == .annotatedAgenda)
    #expect(meeting.agenda == [])
    #expect(
      meeting.otherAnnotations.map(\.heading) == ["Addendum", "Marking of parts and components"]
    )
    #expect(meeting.otherAnnotations.map(\.number?.description) == [nil, "2"])
    #expect(meeting.otherAnnotations.map(\.paragraphs.count) == [1, 1])
    #expect(meeting.otherAnnotations.last?.documentation.count == 1)
    #expect(document.unplaced == [])
  }

  @Test("an addendum with a list is an agenda") func addendumWithList() throws {
    let document = ConvertedDocument.parse(
      """
      \(ConvertedDocument.masthead)

      Provisional agenda

      Addendum

      1. Opening of the meeting.

      2. Marking of parts and components.
      """
    )
    #expect(document.meetings.first?.agenda.map(\.title).count == 2)
    #expect(document.meetings.first?.otherAnnotations == [])
  }

  @Test("the numbers of a corrigendum are no items") func corrigendum() throws {
    let document = ConvertedDocument.parse(
      """
      \(ConvertedDocument.masthead)

      Annotated provisional agenda

      Corrigendum

      1. Annotations, item 2, first sentence

      For three speakers read four speakers

      2. Annex, Wednesday, 7 May

      The entry should read as follows
      """
    )
    let meeting = try #require(document.meetings.first)
    #expect(meeting.agenda == [])
    #expect(meeting.otherAnnotations.map(\.heading) == ["Corrigendum"])
    #expect(meeting.otherAnnotations.first?.paragraphs.count == 4)
    #expect(document.unplaced == [])
  }
}
