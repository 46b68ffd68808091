import Foundation
import Testing

@testable import agenda_cli

/// What `validate` tells CI by its exit status.
@Suite("validate tells CI") struct ValidateStatusTests {
  private static let samples = Repository.fixtures

  private func run(_ arguments: [String]) throws -> Shell.Result {
    let program = try #require(BuiltProgram.path)
    return try Shell.run(program, ["validate"] + arguments, in: Self.samples)
  }

  @Test(
    "by its exit status",
    .enabled(if: BuiltProgram.path != nil, "it was not built"),
    arguments: [
      (["Faults/wrong-weekday.txt"], 1),
      (["Comparison/draft.txt"], 0),
      (["--fail-on", "note", "--hints", "Comparison/draft.txt"], 0),
      (["--fail-on", "note", "--only", "range-dash", "Faults/wrong-weekday.txt"], 1),
      (["--fail-on", "note", "--min-level", "error", "Comparison/draft.txt"], 0),
      (["--disable", "weekday-mismatch", "Faults/wrong-weekday.txt"], 0),
      (["--severity", "weekday-mismatch=note", "Faults/wrong-weekday.txt"], 0),
      (["Faults/wrong-weekday.txt", "none.txt"], 2),
      (["--only", "weekday-mismatsch", "Faults/wrong-weekday.txt"], 64),
    ]
  ) func status(_ arguments: [String], _ status: Int) throws {
    #expect(try run(arguments).status == Int32(status))
  }
}
