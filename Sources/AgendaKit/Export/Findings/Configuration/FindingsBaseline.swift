/// Findings that are known, in a file of their own: a document that is sent out carries no remarks on
/// what to overlook.
///
/// A finding is known again by the file, the rule and the words that it speaks of, so that it stays
/// known when lines move.
public struct FindingsBaseline: Sendable, Hashable {
  /// The version of the form.
  public static let version = "1"

  private struct Key: Hashable, Comparable {
    var rule: String
    var text: String

    static func < (a: Key, b: Key) -> Bool { (a.rule, a.text) < (b.rule, b.text) }
  }

  /// The findings of each file, so that a document asks for its own only.
  private var counts: [String: [Key: Int]] = [:]

  /// A baseline that knows nothing.
  public init() {}

  /// How many findings it knows.
  public var findingCount: Int {
    counts.values.reduce(0) { sum, known in
      known.values.reduce(sum) { $0.addingReportingOverflow($1).partialValue }
    }
  }

  /// How many files they are in.
  public var fileCount: Int { counts.count { !$0.value.isEmpty } }

  /// Adds the findings of a document.
  /// - Parameters:
  ///   - findings: what was found in it.
  ///   - file: its path relative to the folder of the baseline.
  public mutating func add(_ findings: [LocatedFinding], file: String) {
    for finding in findings {
      counts[file, default: [:]][Key(rule: finding.rule, text: finding.text), default: 0] += 1
    }
  }

  /// Takes over what another baseline knows of a file, such as one that cannot be read today.
  /// - Parameters:
  ///   - file: its path relative to the folder of both.
  ///   - other: the baseline that knows it.
  public mutating func keep(_ file: String, of other: FindingsBaseline) {
    guard let known = other.counts[file] else { return }
    for (key, count) in known {
      counts[file, default: [:]][key] = max(counts[file]?[key] ?? count, count)
    }
  }

  /// The findings that are new: of several alike, those beyond the number known.
  public func new(in findings: [LocatedFinding], file: String) -> [LocatedFinding] {
    known(findings, file: file).enumerated().compactMap { $0.element ? nil : findings[$0.offset] }
  }

  /// For each finding, whether it is known.
  public func known(_ findings: [LocatedFinding], file: String) -> [Bool] {
    var left = counts[file] ?? [:]
    return findings.map { finding in
      let key = Key(rule: finding.rule, text: finding.text)
      guard let count = left[key], count > 0 else { return false }
      left[key] = count - 1
      return true
    }
  }

  /// The baseline as JSON: sorted and indented, so that changes can be reviewed.
  public func write() -> ContiguousArray<UInt8> {
    var json = JSONWriter(pretty: true)
    json.object { json in
      json.member("schemaVersion", Self.version)
      json.member("findings") {
        $0.array { json in
          for (file, known) in counts.sorted(by: { $0.key < $1.key }) {
            for (key, count) in known.sorted(by: { $0.key < $1.key }) {
              json.object {
                $0.member("file", file)
                $0.member("rule", key.rule)
                $0.member("text", key.text)
                $0.member("count", count)
              }
            }
          }
        }
      }
    }
    json.endLine()
    return json.bytes
  }

  /// Reads a baseline.
  /// - Parameters:
  ///   - name: what to call the file in errors.
  ///   - bytes: its JSON, in UTF-8.
  /// - Throws: the first thing that is wrong, with its line.
  public init(
    parsing bytes: ContiguousArray<UInt8>,
    name: String
  ) throws(SettingsFileError) {
    let root = try JSONReader.read(bytes, name: name)
    let fields = SettingsFields(name: name)
    var version: String?
    for member in try fields.members(of: root, what: "the baseline") {
      switch member.key {
      case "schemaVersion": version = try fields.string(member.value, member.key)
      case "findings":
        for element in try fields.elements(member.value, member.key) {
          try add(element, fields)
        }
      default: throw fields.unknownKey(member, known: ["schemaVersion", "findings"])
      }
    }
    guard version == Self.version else {
      throw fields.error(root.line, "'schemaVersion' is expected to be \"\(Self.version)\"")
    }
  }

  private mutating func add(_ element: JSONNode, _ fields: SettingsFields) throws(SettingsFileError)
  {
    var key = Key(rule: "", text: "")
    var file = ""
    var count: Int?
    var seen: Set<String> = []
    for member in try fields.members(of: element, what: "a finding") {
      seen.insert(member.key)
      switch member.key {
      case "file": file = try fields.string(member.value, member.key)
      case "rule": key.rule = try fields.string(member.value, member.key)
      case "text": key.text = try fields.string(member.value, member.key)
      case "count": count = try fields.int(member.value, member.key)
      default: throw fields.unknownKey(member, known: ["file", "rule", "text", "count"])
      }
    }
    for name in ["file", "rule", "text", "count"] where !seen.contains(name) {
      throw fields.error(element.line, "a finding without '\(name)'")
    }
    guard let count, count > 0 else {
      throw fields.error(element.line, "'count' is a number from 1 on")
    }
    // More than can be counted is as good as any number.
    let (sum, isTooMany) = (counts[file]?[key] ?? 0).addingReportingOverflow(count)
    counts[file, default: [:]][key] = isTooMany ? Int.max : sum
  }
}
