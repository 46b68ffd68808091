/// Findings in the Static Analysis Results Interchange Format, version 2.1.0
/// (docs.oasis-open.org/sarif/sarif/v2.1.0); columns count code points.
///
/// The results come first, as documents do; the rules that they name and the files that could not be
/// read are known at the end.
struct FindingsSARIF {
  private let rulesAddress: String?
  private let path: @Sendable (String) -> String
  /// The rules that found something, in the order in which they did, and the place of each there.
  private var rules: [RuleDescription] = []
  private var index: [String: Int] = [:]
  private var unreadable: [(name: String, failure: String)] = []

  init(_ export: FindingsExport) {
    rulesAddress = export.rulesAddress
    path = export.repositoryPath
  }

  /// Opens the report and its list of results.
  static func begin(_ json: inout JSONWriter) {
    json.beginObject()
    json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
    json.member("version", "2.1.0")
    json.key("runs")
    json.beginArray()
    json.beginObject()
    json.member("columnKind", "unicodeCodePoints")
    json.key("results")
    json.beginArray()
  }

  /// Writes the findings of a document into the open list.
  mutating func write(_ document: JudgedDocument, to json: inout JSONWriter) {
    if let failure = document.failure { unreadable.append((document.name, failure)) }
    for finding in document.findings {
      if index[finding.rule] == nil, let rule = RuleSet.rule(named: finding.rule) {
        index[finding.rule] = rules.count
        rules.append(rule)
      }
      result(finding, document.name, &json)
    }
  }

  /// Closes the list and writes what is known at the end.
  func end(_ json: inout JSONWriter) {
    json.endArray()
    json.member("tool") { $0.object { $0.member("driver") { driver(&$0) } } }
    json.member("invocations") { $0.array { invocation(&$0) } }
    json.endObject()
    json.endArray()
    json.endObject()
  }

  /// How the run went: without it, alerts on files that could not be read would be closed.
  private func invocation(_ json: inout JSONWriter) {
    json.object { json in
      json.member("executionSuccessful", unreadable.isEmpty)
      guard !unreadable.isEmpty else { return }
      json.member("toolExecutionNotifications") {
        $0.array(unreadable) { json, file in
          json.object {
            $0.member("level", "error")
            $0.member("message") { text(file.failure, &$0) }
            $0.member("locations") {
              $0.array {
                $0.object {
                  $0.member("physicalLocation") {
                    $0.object { $0.member("artifactLocation") { artifact(file.name, &$0) } }
                  }
                }
              }
            }
          }
        }
      }
    }
  }

  private func driver(_ json: inout JSONWriter) {
    json.object {
      $0.member("name", Tool.name)
      $0.member("version", Tool.version)
      $0.member("semanticVersion", Tool.version)
      if let rulesAddress { $0.member("informationUri", rulesAddress) }
      $0.member("rules") {
        $0.array(rules) { json, rule in
          json.object {
            $0.member("id", rule.name)
            $0.member("shortDescription") { text(rule.summary, &$0) }
            $0.member("fullDescription") { text("\(rule.summary). \(rule.reason)", &$0) }
            $0.member("help") {
              $0.object {
                $0.member("text", "\(rule.reason) Source: \(rule.source.text)")
                $0.member("markdown", RuleReference.section(rule, heading: false))
              }
            }
            if let address = rule.address(in: rulesAddress) { $0.member("helpUri", address) }
            $0.member("defaultConfiguration") {
              $0.object { $0.member("level", rule.draftSeverity) }
            }
            $0.member("properties") {
              $0.object { $0.member("tags", [rule.subject.rawValue]) }
            }
          }
        }
      }
    }
  }

  private func result(
    _ finding: LocatedFinding,
    _ name: String,
    _ json: inout JSONWriter
  ) {
    json.object {
      $0.member("ruleId", finding.rule)
      if let index = index[finding.rule] { $0.member("ruleIndex", index) }
      // SARIF's levels have the names of ours.
      $0.member("level", finding.severity)
      $0.member("message") { text(finding.place.prefix + finding.message, &$0) }
      $0.member("locations") {
        $0.array { $0.object { location(name, finding.place, &$0) } }
      }
      $0.member("partialFingerprints") {
        $0.object { $0.member("agendaFinding/v1", finding.fingerprint()) }
      }
      if !finding.notes.isEmpty {
        $0.member("relatedLocations") {
          $0.array(finding.notes.enumerated()) { json, note in
            json.object {
              $0.member("id", note.offset + 1)
              $0.member("message") { text(note.element.place.prefix + note.element.message, &$0) }
              location(note.element.source ?? name, note.element.place, &$0)
            }
          }
        }
      }
      if let fix = finding.fix {
        $0.member("fixes") { $0.array { self.fix(fix, name, &$0) } }
      }
    }
  }

  private func fix(_ fix: LocatedFix, _ name: String, _ json: inout JSONWriter) {
    json.object {
      let isSafe = fix.safety == .safe
      $0.member("description") { text(isSafe ? fix.message : "\(fix.message) (unsafe)", &$0) }
      $0.member("properties") { $0.object { $0.member("safety", fix.safety) } }
      $0.member("artifactChanges") {
        $0.array {
          $0.object {
            $0.member("artifactLocation") { artifact(name, &$0) }
            $0.member("replacements") {
              $0.array(fix.edits) { json, edit in
                json.object {
                  $0.member("deletedRegion") { region(edit.place, &$0) }
                  $0.member("insertedContent") { text(edit.replacement, &$0) }
                }
              }
            }
          }
        }
      }
    }
  }

  /// Writes the member `physicalLocation` into the open object.
  private func location(_ name: String, _ place: LocatedRange, _ json: inout JSONWriter) {
    json.member("physicalLocation") {
      $0.object {
        $0.member("artifactLocation") { artifact(name, &$0) }
        if place.position == nil { $0.member("region") { region(place, &$0) } }
      }
    }
    guard let position = place.position else { return }
    json.member("logicalLocations") {
      $0.array {
        $0.object {
          $0.member("name", place.opening)
          $0.member("fullyQualifiedName", position.shown)
        }
      }
    }
  }

  private func artifact(_ name: String, _ json: inout JSONWriter) {
    json.object { $0.member("uri", Self.uri(path(name))) }
  }

  private func region(_ place: LocatedRange, _ json: inout JSONWriter) {
    json.object {
      $0.member("startLine", place.start.line)
      $0.member("startColumn", place.startCodePoint)
      $0.member("endLine", place.end.line)
      $0.member("endColumn", place.endCodePoint)
    }
  }

  private func text(_ text: String, _ json: inout JSONWriter) {
    json.object { $0.member("text", text) }
  }

  /// A path as a reference (RFC 3986): a leading `./` goes, what a URI cannot hold is escaped.
  static func uri(_ path: String) -> String {
    let relative = path.hasPrefix("./") ? path.dropFirst(2) : path[...]
    var uri = path.hasPrefix("/") ? "file://" : ""
    // A colon in the first part would read as a scheme.
    PercentEncoding.append(relative.utf8, plain: "-._~/", to: &uri)
    return uri
  }
}
