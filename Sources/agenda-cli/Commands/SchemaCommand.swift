import AgendaKit

/// `agenda-cli schema`: the JSON Schemas of what the program prints.
struct SchemaCommand: Command {
  /// The schemas by name.
  static let schemas: [(name: String, write: @Sendable () -> ContiguousArray<UInt8>)] = [
    ("export", { ExportSchema.json() }), ("findings", { FindingsSchema.json() }),
    ("diff", { ComparisonSchema.json() }), ("config", { ConfigurationSchema.json() }),
    ("meetings", { MeetingsSchema.json() }),
  ]

  static let schema = PositionalSpec(
    name: "schema",
    help: "Which schema; 'export' where none is named.",
    kind: .word(schemas.map(\.name), noun: "schema"),
    isOptional: true
  )

  static let name = "schema"
  static let spec = CommandSpec(
    name: name,
    abstract: "Print the JSON Schema of what the program prints.",
    positionals: [schema],
    examples: [
      CommandSpec.Entry(
        "agenda-cli schema export",
        "The format of the exported JSON:"
      )
    ]
  )

  private let write: @Sendable () -> ContiguousArray<UInt8>

  init(_ arguments: ParsedArguments) {
    let name = arguments.positionals.first?.text
    write = (Self.schemas.first { $0.name == name } ?? Self.schemas[0]).write
  }

  func run(_ console: Console) throws(OutputError) -> RunStatus {
    try console.write(write())
    return .done
  }
}
