import Foundation
import Testing

@testable import AgendaKit

@Suite("The JSON writer") struct JSONWriterTests {
  private func written(pretty: Bool = false, _ write: (inout JSONWriter) -> Void) -> String {
    var json = JSONWriter(pretty: pretty)
    write(&json)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private func nested(_ json: inout JSONWriter) {
    json.object {
      $0.member("text", "a")
      $0.member("none", nil as String?)
      $0.member("count", -12)
      $0.member("yes", true)
      $0.member("severity", Severity.error)
      $0.member("empty") { $0.array { _ in } }
      $0.member("bare") { $0.object { _ in } }
      $0.member("list") {
        $0.array {
          $0.int(0)
          $0.null()
          $0.object { $0.member("no", false) }
          $0.array([1, 2]) { $0.optional($1 == 1 ? nil : $1) { $0.int($1) } }
        }
      }
      $0.member("words", ["a", "b"])
    }
  }

  @Test("writes everything on one line, without blanks") func compact() {
    let expected =
      #"{"text":"a","none":null,"count":-12,"yes":true,"severity":"error","empty":[],"bare":{},"#
      + #""list":[0,null,{"no":false},[null,2]],"words":["a","b"]}"#
    #expect(written { nested(&$0) } == expected)
  }

  @Test("indents by two as Python does") func pretty() {
    let expected = """
      {
        "text": "a",
        "none": null,
        "count": -12,
        "yes": true,
        "severity": "error",
        "empty": [],
        "bare": {},
        "list": [
          0,
          null,
          {
            "no": false
          },
          [
            null,
            2
          ]
        ],
        "words": [
          "a",
          "b"
        ]
      }
      """
    #expect(written(pretty: true) { nested(&$0) } == expected)
  }

  @Test(
    "escapes what JSON and its readers cannot bear, and nothing else",
    arguments: [
      ("", ""), ("plain", "plain"), ("\"", #"\""#), (#"a\b"#, #"a\\b"#), ("/", "/"),
      ("\u{8}\t\n\u{C}\r", #"\b\t\n\f\r"#), ("\0\u{1}\u{1F}", #"\u0000\u0001\u001f"#),
      ("\u{7F}\u{80}é\u{A0}", "\\u007f\\u0080é\u{A0}"), ("a\u{2028}b\u{2029}", #"a\u2028b\u2029"#),
      ("“é” – \u{2027}\u{202A} 会😀", "“é” – \u{2027}\\u202a 会😀"),
      ("ؠ\u{61C}\u{FEFF}\u{FFF9}\u{E0041}", "ؠ\\u061c\u{FEFF}\\ufff9\\udb40\\udc41"),
      ("long text before\n\"and\" after", #"long text before\n\"and\" after"#),
    ]
  ) func escapes(text: String, expected: String) throws {
    #expect(written { $0.string(text) } == "\"\(expected)\"")
    #expect(try JSONValue(parsing: written { $0.string(text) }) == .string(text))
  }

  @Test("what it escapes in any place is read back, also by Foundation") func everyScalar() throws {
    for value in Array(UInt32(0)...0x3FF) + Array(0x2000...0x20FF) + [0xFFFD, 0xFFFF, 0x10FFFF] {
      guard let scalar = UnicodeScalar(value) else { continue }
      let text = "\(scalar)a\(scalar)\(scalar)"
      let bytes = written { $0.array([text]) { $0.string($1) } }
      #expect(try JSONValue(parsing: bytes)[0] == .string(text))
      let decoded = try JSONDecoder().decode([String].self, from: Data(bytes.utf8))
      #expect(decoded.first.map { Array($0.utf8) } == Array(text.utf8))
    }
  }

  @Test("escapes keys that are not known beforehand") func keys() {
    let json = written { json in
      json.object {
        $0.key(named: "a\"b")
        $0.int(1)
      }
    }
    #expect(json == #"{"a\"b":1}"#)
  }

  @Test("writes whole numbers", arguments: [0, 7, 10, 99, 100, 1_234_567, -1, .max, .min])
  func numbers(_ value: Int) {
    #expect(written { $0.int(value) } == String(value))
  }

  @Test("pads numbers", arguments: [(7, 2, "07"), (12, 2, "12"), (123, 2, "123"), (0, 4, "0000")])
  func padding(value: Int, width: Int, expected: String) {
    #expect(
      written { $0.plain { DecimalWriter.append(value, width: width, to: &$0) } }
        == "\"\(expected)\""
    )
  }

  @Test("continues what it is given") func continuing() {
    var json = JSONWriter(continuing: ContiguousArray("1\n".utf8))
    json.object { $0.member("a", "\n") }
    json.endLine()
    #expect(String(decoding: json.bytes, as: UTF8.self) == "1\n{\"a\":\"\\n\"}\n")
  }
}
