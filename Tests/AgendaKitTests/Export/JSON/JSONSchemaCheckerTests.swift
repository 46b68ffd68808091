import Testing

@testable import AgendaKit

@Suite("The schema checker of the tests") struct JSONSchemaCheckerTests {
  private func problems(_ value: String, _ schema: String) throws -> [String] {
    try JSONSchemaChecker(parsing: schema.utf8).problems(of: JSONValue(parsing: value))
  }

  @Test(
    "refuses schemas that it does not understand in full",
    arguments: [
      #"{"maxLength":1}"#, #"{"properties":{"a":{"format":"date"}}}"#, #"{"type":"number"}"#,
      ##"{"$ref":"#/$defs/a"}"##, ##"{"$ref":"other.json"}"##, #"{"items":true}"#,
      #"{"$defs":{"a":{"not":{}}}}"#, #"{"anyOf":[{"oneOf":[]}]}"#, "[]", #"{"pattern":"("}"#,
      #"{"additionalProperties":{"if":{}}}"#, #"{"items":{"title":"a"}}"#,
    ]
  ) func refused(_ schema: String) throws {
    #expect(throws: (any Error).self) { try JSONSchemaChecker(parsing: schema.utf8) }
  }

  @Test(
    "knows what a schema allows",
    arguments: [
      (#"{"type":"integer","minimum":1}"#, ["1", "2.0"], ["0", "1.5", "true", "null", "\"1\""]),
      (#"{"type":"boolean"}"#, ["true", "false"], ["1", "0", "null"]),
      (#"{"type":["string","null"],"pattern":"^a+$"}"#, ["\"aa\"", "null"], ["\"ab\"", "[]"]),
      (#"{"enum":["a",null]}"#, ["\"a\"", "null"], ["\"b\"", "[\"a\"]"]),
      (#"{"const":"a"}"#, ["\"a\""], ["\"A\"", "null"]),
      (
        #"{"type":"array","items":{"type":"integer"},"minItems":1,"maxItems":2,"uniqueItems":true}"#,
        ["[1]", "[1,2]"], ["[]", "[1,2,3]", "[1,1]", "[\"1\"]", "{}"]
      ),
      (
        #"{"type":"object","properties":{"a":{"type":"null"}},"required":["a"],"#
          + #""additionalProperties":false}"#,
        [#"{"a":null}"#], ["{}", #"{"a":1}"#, #"{"a":null,"b":null}"#, "[]"]
      ),
      (
        #"{"type":"object","additionalProperties":{"type":"integer"}}"#, ["{}", #"{"a":1}"#],
        [#"{"a":"1"}"#]
      ),
      (
        ##"{"anyOf":[{"$ref":"#/$defs/a"},{"type":"null"}],"##
          + ##""$defs":{"a":{"items":{"$ref":"#/$defs/a"},"type":"array"}}}"##,
        ["null", "[]", "[[],[[]]]"], ["[[null]]", "1"]
      ),
    ]
  ) func allows(schema: String, valid: [String], invalid: [String]) throws {
    for value in valid { #expect(try problems(value, schema) == [], "\(value)") }
    for value in invalid { #expect(try problems(value, schema) != [], "\(value)") }
  }

  @Test("names the place of a problem") func place() throws {
    let schema =
      #"{"properties":{"a":{"items":{"properties":{"b":{"type":"null"}}}}}}"#
    let problems = try problems(#"{"a":[{},{"b":1}]}"#, schema)
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix(".a[1].b:") == true)
  }
}

@Suite("The JSON reader of the tests") struct JSONValueTests {
  @Test("tells numbers from booleans") func numbers() throws {
    #expect(
      try JSONValue(parsing: " [1, true, 0, false, -2, 1.5, 1e2, null] ")
        == .array([
          .int(1), .bool(true), .int(0), .bool(false), .int(-2), .double(1.5), .double(100), .null,
        ])
    )
  }

  @Test("reads escapes") func escapes() throws {
    let text = #""\u00e9\ud83d\ude00\"\\\/\b\f\n\r\t""#
    #expect(try JSONValue(parsing: text) == .string("é😀\"\\/\u{8}\u{C}\n\r\t"))
  }

  @Test(
    "refuses what is no JSON",
    arguments: [
      "", "{", "[1,]", "{\"a\":1,}", "01", "+1", "1.", "nul", "[1] 2", "\"\n\"", "\"a", #""\x""#,
      #""\ud800""#, #""\u12""#, "{\"a\":1,\"a\":2}", "{a:1}", "'a'", "-", "\"a\":1",
    ]
  ) func malformed(_ text: String) {
    #expect(throws: JSONValue.Malformed.self) { try JSONValue(parsing: text) }
  }

  @Test("refuses strings that are not UTF-8") func notUTF8() {
    #expect(throws: JSONValue.Malformed.self) { try JSONValue(parsing: [0x22, 0xFF, 0x22]) }
  }
}
