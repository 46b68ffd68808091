import Foundation

@testable import AgendaKit

/// A value with one thing in it made wrong.
struct Violation {
  /// What was done to which key.
  let name: String
  /// The value as it is then.
  let value: JSONValue

  /// For each shape of object in the value: every key that must be there removed, every key given
  /// a value of another kind, and a strange key added.
  static func all(of root: JSONValue) -> [Violation] {
    var violations: [Violation] = []
    var seen: Set<String> = []
    func visit(_ value: JSONValue, path: [JSONValue.Step], shape: String) {
      switch value {
      case .object(let members):
        let keys = members.keys.sorted()
        if seen.insert("\(shape) \(keys)").inserted {
          let strange = root.replacing(path + [.key("strange")], with: .null)
          violations.append(Violation(name: "\(shape) with a strange key", value: strange))
          for key in keys {
            let place = path + [.key(key)]
            let wrong = JSONValue.object(["wrong": .double(0.5)])
            violations.append(
              Violation(name: "\(shape).\(key) wrong", value: root.replacing(place, with: wrong))
            )
            if isPlace(key, of: members) { continue }
            violations.append(
              Violation(name: "\(shape).\(key) gone", value: root.replacing(place, with: nil))
            )
          }
        }
        for key in keys {
          guard let member = members[key] else { continue }
          visit(member, path: path + [.key(key)], shape: "\(shape).\(key)")
        }
      case .array(let elements):
        for (index, element) in elements.enumerated() {
          visit(element, path: path + [.index(index)], shape: "\(shape)[]")
        }
      default: break
      }
    }
    visit(root, path: [], shape: "")
    return violations
  }

  /// Whether a key is there with positions only, so that it may be missing.
  private static func isPlace(_ key: String, of members: [String: JSONValue]) -> Bool {
    if members["severity"] != nil, key == "notes" || key == "fix" { return true }
    if ["mentions", "furniture", "places"].contains(key) { return true }
    guard key == "range" else { return key.hasSuffix("Range") || key.hasSuffix("Ranges") }
    // Mentions, furniture, notes and edits are there with positions only, and then always placed.
    let isMention = members["kind"] != nil
    let isNote = members["message"] != nil && members["severity"] == nil
    return !isMention && !isNote && members["replacement"] == nil
  }
}

/// Python's `jsonschema`, the judge of our own checker.
enum PythonSchemaChecker {
  /// Whether this machine has it.
  static let isInstalled = (try? run("import jsonschema", input: Data())) != nil

  /// Whether each of the values follows the schema.
  static func judge(
    _ values: [JSONValue],
    by schema: ContiguousArray<UInt8>
  ) throws -> [Bool] {
    let script = """
      import json, sys, jsonschema
      schema, *values = [json.loads(line) for line in sys.stdin.buffer]
      jsonschema.Draft202012Validator.check_schema(schema)
      judge = jsonschema.Draft202012Validator(schema)
      print(json.dumps([judge.is_valid(value) for value in values]))
      """
    var lines = JSONWriter(continuing: [])
    write(try JSONValue(parsing: schema), to: &lines)
    lines.endLine()
    for value in values {
      write(value, to: &lines)
      lines.endLine()
    }
    return try JSONDecoder().decode([Bool].self, from: run(script, input: Data(lines.bytes)))
  }

  private static func write(_ value: JSONValue, to json: inout JSONWriter) {
    switch value {
    case .null: json.null()
    case .bool(let value): json.bool(value)
    case .int(let value): json.int(value)
    case .double: json.array { $0.string("a number that is not whole") }
    case .string(let text): json.string(text)
    case .array(let elements): json.array(elements) { write($1, to: &$0) }
    case .object(let members):
      json.object { json in
        for (key, member) in members {
          json.key(named: key)
          write(member, to: &json)
        }
      }
    }
  }

  private struct Failure: Error {}

  private static func run(_ script: String, input: Data) throws -> Data {
    let folder = FileManager.default.temporaryDirectory
    let file = folder.appending(path: "agendakit-\(UUID().uuidString).ndjson")
    try input.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script]
    process.standardInput = try FileHandle(forReadingFrom: file)
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure() }
    return data
  }
}
