import AgendaKit

/// `agenda-cli rules`: the rules that `validate` holds, offline.
struct RulesCommand: Command {
  static let rule = PositionalSpec(
    name: "rule",
    help: "The rule to explain; all are listed where none is named.",
    kind: .word(RuleSet.all.map(\.name), noun: "rule"),
    isOptional: true
  )

  static let name = "rules"
  static let spec = CommandSpec(
    name: name,
    abstract: "List the rules, or explain one.",
    discussion: """
      A rule's page says what it holds, why and where it comes from, with an example that breaks it \
      and one that keeps it. Where two severities are given, the second is that of '--issued'.
      """,
    positionals: [rule],
    options: [CommonOptions.color],
    examples: [
      CommandSpec.Entry(
        "agenda-cli rules weekday-mismatch",
        "Why a rule holds, with examples:"
      )
    ]
  )

  private let rule: RuleDescription?
  private let color: ColourChoice

  init(_ arguments: ParsedArguments) {
    rule = arguments.positionals.first.flatMap { RuleSet.rule(named: $0.text) }
    color = CommonOptions(arguments).color
  }

  func run(_ console: Console) throws(OutputError) -> RunStatus {
    let width = min(max(console.surroundings.width, 40), 120)
    let color = console.usesColour(color)
    if let rule {
      try console.write(RuleReference.page(rule, width: width, color: color))
    } else {
      try console.write(RuleReference.list(width: width, color: color))
    }
    return .done
  }
}
