import Foundation
import Testing

@testable import AgendaKit

/// Each evidence by itself: two lines, and why they belong together or not.
@Suite("Joints of lines") struct LineJointTests {
  /// Lines that show where a text is wrapped.
  private static let wrapped = """
    The Working Group met in the large hall of the centre and heard what had
    become of the matters that were left open when its last meeting came to
    an end, among them the training of crews and the seals of ships that are
    carried from port to port.


    """

  private func last(_ lines: String) -> (evidence: JointEvidence, goesOn: Bool)? {
    let source = SourceText(name: "-", text: Self.wrapped + lines)
    return Reading.read(source, keepsJoints: true).joints.last.map { ($0.evidence, $0.goesOn) }
  }

  @Test(
    "name what puts lines together",
    arguments: [
      ("The crews were trained by the\nports.", JointEvidence.smallLetter),
      ("A note on inter-\nnational waters", .cutWord), ("2.\nRescue at sea", .textAfterLabel),
      ("Background paper on rescue\n(CTOC/COP/WG.7/2033/2)", .endOfTitle),
      ("The meeting was held on 13\nJune 2033.", .cutDate),
      ("The report was before the\nWorking Group.", .cutSentence),
      (
        "Rescue of crews and of those whom they have taken aboard their vessels,\nNorway", .fullLine
      ),
    ]
  ) func joined(lines: String, evidence: JointEvidence) {
    #expect(last(lines)?.evidence == evidence)
    #expect(last(lines)?.goesOn == true)
  }

  @Test(
    "name what keeps lines apart",
    arguments: [
      ("2. Rescue at sea.\n3. Seals.", JointEvidence.entry),
      ("Rescue at sea\nAnnotations", .heading), ("Annotations\nRescue at sea", .afterHeading),
      ("Rescue at sea\n\nForged seals", .gap), ("Rescue at sea\nForged seals", .room),
      ("Rescue at sea\nTenth session", .session),
      ("The report was before\n\n<!-- -->\n\nthe Working Group.", .comment),
    ]
  ) func apart(lines: String, evidence: JointEvidence) {
    #expect(last(lines)?.evidence == evidence)
    #expect(last(lines)?.goesOn == false)
  }

  @Test("name the end of a sentence, though no other line shows that lines are broken")
  func endOfNumbered() {
    let text = "3. At its 1st meeting, the Working Group considered agenda item 2, entitled\n"
    let source = SourceText(name: "-", text: text + "“Rescue of crews and of the persons aboard”.")
    let joint = Reading.read(source, keepsJoints: true).joints.last
    #expect(joint?.evidence == .endOfSentence)
    #expect(joint?.goesOn == true)
  }

  @Test("keep a title apart that the text has whole, though it has a verb") func titleWithVerb() {
    let title = "4. Follow-up to the recommendations that were made at earlier meetings"
    #expect(last("\(title)\n\n\(title)\n\nDelegations may report.")?.goesOn == false)
  }

  @Test("do not hang on one longer line, or on how quotation marks look", arguments: 0..<4)
  func distant(line: Int) {
    let paragraph = PlainTexts.report.replacingOccurrences(
      of: "crews.",
      with: "crews, and say “when” they have."
    )
    let wrapped = Wrapping.wrapped(paragraph, at: 72)
    let clean = PlainTexts.content(wrapped)
    #expect(
      PlainTexts.content(
        wrapped.replacingOccurrences(of: "“", with: "\"").replacingOccurrences(of: "”", with: "\"")
      ) == clean
    )
    // One of the longer paragraphs is a line of its own.
    let longer = Wrapping.wrapped(paragraph, at: 72, except: line)
    #expect(PlainTexts.content(longer) == clean)
  }
}

/// Text with its lines filled up to a number of characters.
enum Wrapping {
  /// - Parameter kept: the place among the longer paragraphs of one that stays a line.
  static func wrapped(_ text: String, at width: Int, except kept: Int? = nil) -> String {
    var longer = 0
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { paragraph in
      guard paragraph.count > width else { return String(paragraph) }
      defer { longer += 1 }
      guard longer != kept else { return String(paragraph) }
      var lines = [""]
      for word in paragraph.split(separator: " ") {
        if lines[lines.count - 1].count + 1 + word.count > width { lines.append("") }
        lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
      }
      return lines.joined(separator: "\n")
    }.joined(separator: "\n")
  }
}
