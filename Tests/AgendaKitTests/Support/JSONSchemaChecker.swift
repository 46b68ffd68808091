import Foundation

/// Checks JSON against a JSON Schema (draft 2020-12), for exactly the keywords that our schemas
/// use: a schema with any other keyword is refused, so that none is overlooked.
struct JSONSchemaChecker {
  /// Why a schema cannot be used.
  struct Unusable: Error, CustomStringConvertible {
    /// What is wrong, and where in the schema.
    let description: String
  }

  private let root: [String: JSONValue]
  private let definitions: [String: JSONValue]
  private var patterns: [String: NSRegularExpression] = [:]

  /// Reads a schema; every part of it is looked at, also what no JSON will reach.
  init(_ schema: JSONValue) throws {
    guard let root = schema.object else { throw Unusable(description: "the schema is no object") }
    self.root = root
    definitions = root["$defs"]?.object ?? [:]
    try inspect(schema, path: "#", isRoot: true)
    for (name, definition) in definitions {
      try inspect(definition, path: "#/$defs/\(name)", isRoot: false)
    }
  }

  /// Reads a schema as it is printed.
  init(parsing bytes: some Sequence<UInt8>) throws { try self.init(JSONValue(parsing: bytes)) }

  /// What is wrong with a value, each with its path; empty if the schema allows it.
  func problems(of value: JSONValue) -> [String] { problems(of: value, root, path: "") }

  /// What is wrong with a value that must follow one of the schema's definitions.
  func problems(of value: JSONValue, definition: String) -> [String] {
    problems(of: value, definitions[definition]?.object ?? ["$missing": .null], path: "")
  }

  // MARK: - The schema

  private static let keywords: Set<String> = [
    "description", "type", "properties", "required", "additionalProperties", "items", "minItems",
    "maxItems", "uniqueItems", "enum", "const", "pattern", "minimum", "anyOf", "$ref",
  ]

  private static let types: Set<String> = [
    "object", "array", "string", "integer", "boolean", "null",
  ]

  private mutating func inspect(_ schema: JSONValue, path: String, isRoot: Bool) throws {
    guard let members = schema.object else {
      throw Unusable(description: "\(path) is no object")
    }
    for (keyword, value) in members {
      let place = "\(path)/\(keyword)"
      let isKnown =
        Self.keywords.contains(keyword)
        || isRoot && ["$schema", "title", "$defs"].contains(keyword)
      guard isKnown else { throw Unusable(description: "\(place) is no keyword we know") }
      switch keyword {
      case "type":
        let types = value.array ?? [value]
        guard types.allSatisfy({ Self.types.contains($0.string ?? "") }) else {
          throw Unusable(description: "\(place) is no type we know")
        }
      case "properties":
        for (key, schema) in value.object ?? [:] {
          try inspect(schema, path: "\(place)/\(key)", isRoot: false)
        }
      case "additionalProperties" where value != .bool(false), "items":
        try inspect(value, path: place, isRoot: false)
      case "anyOf":
        for schema in value.array ?? [] { try inspect(schema, path: place, isRoot: false) }
      case "$ref":
        guard definition(value) != nil else {
          throw Unusable(description: "\(place) refers to nothing")
        }
      case "pattern":
        let pattern = value.string ?? ""
        patterns[pattern] = try NSRegularExpression(pattern: pattern)
      default: break
      }
    }
  }

  private func definition(_ reference: JSONValue?) -> [String: JSONValue]? {
    guard let reference = reference?.string, reference.hasPrefix("#/$defs/") else { return nil }
    return definitions[String(reference.dropFirst(8))]?.object
  }

  // MARK: - A value

  private func problems(
    of value: JSONValue,
    _ schema: [String: JSONValue],
    path: String
  ) -> [String] {
    if schema["$missing"] != nil { return ["\(path): the schema has no such definition"] }
    var problems = simpleProblems(of: value, schema).map { "\(path): \($0)" }
    if let referred = definition(schema["$ref"]) {
      problems += self.problems(of: value, referred, path: path)
    }
    if let choices = schema["anyOf"]?.array {
      let fits = choices.contains {
        self.problems(of: value, $0.object ?? [:], path: path).isEmpty
      }
      if !fits { problems.append("\(path): fits none of \(choices.count) choices") }
    }
    switch value {
    case .object(let members):
      problems += self.problems(of: members, schema, path: path)
    case .array(let elements):
      guard let items = schema["items"]?.object else { break }
      for (index, element) in elements.enumerated() {
        problems += self.problems(of: element, items, path: "\(path)[\(index)]")
      }
    default: break
    }
    return problems
  }

  private func problems(
    of members: [String: JSONValue],
    _ schema: [String: JSONValue],
    path: String
  ) -> [String] {
    var problems: [String] = []
    for key in schema["required"]?.array ?? [] where members[key.string ?? ""] == nil {
      problems.append("\(path): no \(key.string ?? "")")
    }
    let properties = schema["properties"]?.object ?? [:]
    for (key, member) in members {
      if let property = properties[key]?.object {
        problems += self.problems(of: member, property, path: "\(path).\(key)")
      } else if schema["additionalProperties"] == .bool(false) {
        problems.append("\(path): \(key) is not foreseen")
      } else if let other = schema["additionalProperties"]?.object {
        problems += self.problems(of: member, other, path: "\(path).\(key)")
      }
    }
    return problems
  }

  /// What is wrong with a value itself, whatever stands in it.
  private func simpleProblems(of value: JSONValue, _ schema: [String: JSONValue]) -> [String] {
    var problems: [String] = []
    if let type = schema["type"], !(type.array ?? [type]).contains(where: { value.is($0.string) }) {
      problems.append("is not of the type \(type)")
    }
    if let words = schema["enum"]?.array, !words.contains(value) {
      problems.append("is none of the words")
    }
    if let constant = schema["const"], constant != value { problems.append("is another value") }
    switch value {
    case .string(let text):
      guard let pattern = schema["pattern"]?.string, let regex = patterns[pattern] else { break }
      let whole = NSRange(text.startIndex..., in: text)
      if regex.firstMatch(in: text, range: whole) == nil {
        problems.append("'\(text)' does not match \(pattern)")
      }
    case .int(let number):
      if let minimum = schema["minimum"]?.int, number < minimum { problems.append("is too small") }
    case .double(let number):
      if let minimum = schema["minimum"]?.int, number < Double(minimum) {
        problems.append("is too small")
      }
    case .array(let elements):
      if let least = schema["minItems"]?.int, elements.count < least { problems.append("is short") }
      if let most = schema["maxItems"]?.int, elements.count > most { problems.append("is long") }
      if schema["uniqueItems"] == .bool(true), Set(elements).count < elements.count {
        problems.append("holds an element twice")
      }
    default: break
    }
    return problems
  }
}

extension JSONValue {
  /// Whether the value is of a type by its name in JSON Schema.
  fileprivate func `is`(_ type: String?) -> Bool {
    switch self {
    case .null: type == "null"
    case .bool: type == "boolean"
    case .int: type == "integer"
    case .double(let number): type == "integer" && number == number.rounded()
    case .string: type == "string"
    case .array: type == "array"
    case .object: type == "object"
    }
  }
}
