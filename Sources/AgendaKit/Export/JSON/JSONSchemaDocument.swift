/// A JSON Schema that stands alone: a root with the definitions that it refers to.
struct JSONSchemaDocument {
  /// What it describes, in a few words.
  let title: String
  /// The schema of the whole.
  let root: JSONSchema
  /// The schemas that others refer to, in the order printed.
  let definitions: [JSONSchema.Definition]

  /// The schema as pretty JSON, with a line feed at its end.
  func printed() -> ContiguousArray<UInt8> {
    var json = JSONWriter(pretty: true)
    json.object { json in
      json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
      json.member("title", title)
      root.writeMembers(to: &json)
      guard !definitions.isEmpty else { return }
      json.member("$defs") {
        $0.object { json in
          for definition in definitions {
            json.key(named: definition.name)
            definition.schema().write(to: &json)
          }
        }
      }
    }
    json.endLine()
    return json.bytes
  }
}

extension JSONSchema {
  /// Writes the schema as an object.
  fileprivate func write(to json: inout JSONWriter) {
    json.object { writeMembers(to: &$0) }
  }

  /// Writes the keywords of the schema into the open object.
  fileprivate func writeMembers(to json: inout JSONWriter) {
    if let description { json.member("description", description) }
    switch kind {
    case .object(let members):
      writeType("object", to: &json)
      json.member("properties") {
        $0.object { json in
          for member in members {
            json.key(named: member.key)
            member.value.write(to: &json)
          }
        }
      }
      json.member("required", members.filter { $0.isRequired }.map { $0.key })
      json.member("additionalProperties", false)
    case .map(let value):
      writeType("object", to: &json)
      json.member("additionalProperties") { value.write(to: &$0) }
    case .array(let element, let count, let isUnique):
      writeType("array", to: &json)
      json.member("items") { element.write(to: &$0) }
      if let count {
        json.member("minItems", count)
        json.member("maxItems", count)
      }
      if isUnique { json.member("uniqueItems", true) }
    case .string(let pattern):
      writeType("string", to: &json)
      if let pattern { json.member("pattern", pattern) }
    case .words(let words):
      writeType("string", to: &json)
      json.member("enum") {
        $0.array { json in
          for word in words { json.string(word) }
          if isNullable { json.null() }
        }
      }
    case .constant(let word):
      precondition(!isNullable, "a constant is one value")
      json.member("const", word)
    case .integer(let minimum):
      writeType("integer", to: &json)
      if let minimum { json.member("minimum", minimum) }
    case .boolean:
      writeType("boolean", to: &json)
    case .anyOf(let schemas):
      writeChoice(schemas, to: &json)
    case .reference(let name):
      if isNullable {
        writeChoice([JSONSchema(kind: kind)], to: &json)
      } else {
        json.member("$ref", "#/$defs/\(name)")
      }
    }
  }

  private func writeType(_ type: String, to json: inout JSONWriter) {
    if isNullable { json.member("type", [type, "null"]) } else { json.member("type", type) }
  }

  private func writeChoice(_ schemas: [JSONSchema], to json: inout JSONWriter) {
    json.member("anyOf") {
      $0.array { json in
        for schema in schemas { schema.write(to: &json) }
        if isNullable { json.object { $0.member("type", "null") } }
      }
    }
  }
}
