/// What JSON may stand in a place, in the part of JSON Schema (draft 2020-12) that our exports need.
///
/// Objects are closed: a key that is not described may not be there, and a described one must,
/// unless it says otherwise.
///
///     JSONSchema.object([
///       .key("name", .string(), "How the group is called."),
///       .key("count", .integer(from: 0).orNull, "How many came; null where nobody counted."),
///     ])
struct JSONSchema: Sendable {
  /// What it describes, for people.
  var description: String?

  /// Whether `null` may stand in the place as well.
  var isNullable = false

  /// The values allowed.
  let kind: Kind

  init(kind: Kind) { self.kind = kind }

  /// The kinds of values.
  indirect enum Kind: Sendable {
    /// An object with these keys and no others.
    case object([Member])
    /// An object with any keys whose values are all alike.
    case map(JSONSchema)
    /// A list of `count` elements, or of any number; `isUnique` where none comes twice.
    case array(JSONSchema, count: Int?, isUnique: Bool)
    /// A string, with a regular expression that the whole of it matches.
    case string(pattern: String?)
    /// One of these strings.
    case words([String])
    /// One string.
    case constant(String)
    /// A whole number, from a least one on.
    case integer(from: Int?)
    /// True or false.
    case boolean
    /// What any of these allows.
    case anyOf([JSONSchema])
    /// What the definition of this name allows.
    case reference(String)
  }

  /// A key of an object and what stands under it.
  struct Member: Sendable {
    /// The key.
    let key: String
    /// The value.
    let value: JSONSchema
    /// Whether the key is always there.
    let isRequired: Bool

    /// A key that is always there.
    static func key(_ key: String, _ value: JSONSchema, _ description: String) -> Member {
      Member(key: key, value: value.described(description), isRequired: true)
    }

    /// A key that may be missing.
    static func optionalKey(_ key: String, _ value: JSONSchema, _ description: String) -> Member {
      Member(key: key, value: value.described(description), isRequired: false)
    }
  }

  /// A schema under a name, which several places share or which refers to itself.
  struct Definition: Sendable {
    /// The name, unique in a document.
    let name: String
    /// What it allows; made when asked for, so that it may refer to itself.
    let schema: @Sendable () -> JSONSchema

    /// Names a schema.
    init(_ name: String, _ schema: @escaping @Sendable () -> JSONSchema) {
      self.name = name
      self.schema = schema
    }

    /// A schema that stands for this one.
    var reference: JSONSchema { JSONSchema(kind: .reference(name)) }
  }
}

// MARK: - Making schemas

extension JSONSchema {
  /// An object with these keys and no others.
  static func object(_ members: [Member]) -> JSONSchema { JSONSchema(kind: .object(members)) }

  /// An object with any keys.
  static func map(of value: JSONSchema) -> JSONSchema { JSONSchema(kind: .map(value)) }

  /// A list; of `count` elements if that is given.
  static func array(
    of element: JSONSchema,
    count: Int? = nil,
    isUnique: Bool = false
  ) -> JSONSchema {
    JSONSchema(kind: .array(element, count: count, isUnique: isUnique))
  }

  /// A string; `pattern` is put between `^` and `$`.
  static func string(_ pattern: String? = nil) -> JSONSchema {
    JSONSchema(kind: .string(pattern: pattern.map { "^(?:\($0))$" }))
  }

  /// One of the words that a type of the model knows.
  static func words<Word>(of type: Word.Type) -> JSONSchema
  where Word: CaseIterable & RawRepresentable<String> {
    JSONSchema(kind: .words(type.allCases.map { $0.rawValue }))
  }

  /// One of these strings.
  static func words(_ words: [String]) -> JSONSchema { JSONSchema(kind: .words(words)) }

  /// One string.
  static func constant(_ word: String) -> JSONSchema { JSONSchema(kind: .constant(word)) }

  /// A whole number.
  static func integer(from minimum: Int? = nil) -> JSONSchema {
    JSONSchema(kind: .integer(from: minimum))
  }

  /// True or false.
  static var boolean: JSONSchema { JSONSchema(kind: .boolean) }

  /// What any of the schemas allows.
  static func anyOf(_ schemas: [JSONSchema]) -> JSONSchema { JSONSchema(kind: .anyOf(schemas)) }

  /// The same, or `null`.
  var orNull: JSONSchema {
    var schema = self
    schema.isNullable = true
    return schema
  }

  /// The same with a description.
  func described(_ description: String) -> JSONSchema {
    var schema = self
    schema.description = description
    return schema
  }
}
