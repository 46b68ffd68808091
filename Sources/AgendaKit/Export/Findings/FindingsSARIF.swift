/// Findings in the Static Analysis Results Interchange Format, version 2.1.0
/// (docs.oasis-open.org/sarif/sarif/v2.1.0); columns count code points.
enum FindingsSARIF {
  static func write(_ documents: [JudgedDocument]) -> ContiguousArray<UInt8> {
    var used = Set(documents.flatMap { $0.findings.map { $0.rule } })
    let rules = RuleSet.all.filter { used.remove($0.name) != nil }
    var index: [String: Int] = [:]
    for (i, rule) in rules.enumerated() { index[rule.name] = i }
    var json = JSONWriter(pretty: true)
    json.object { json in
      json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      json.member("version", "2.1.0")
      json.member("runs") {
        $0.array {
          $0.object { json in
            json.member("tool") {
              $0.object { $0.member("driver") { driver(rules, &$0) } }
            }
            json.member("invocations") { $0.array { invocation(documents, &$0) } }
            json.member("columnKind", "unicodeCodePoints")
            json.member("results") {
              $0.array { json in
                for document in documents {
                  for finding in document.findings {
                    result(finding, document.name, index, &json)
                  }
                }
              }
            }
          }
        }
      }
    }
    json.endLine()
    return json.bytes
  }

  /// How the run went: without it, alerts on files that could not be read would be closed.
  private static func invocation(_ documents: [JudgedDocument], _ json: inout JSONWriter) {
    let unreadable = documents.filter { $0.failure != nil }
    json.object { json in
      json.member("executionSuccessful", unreadable.isEmpty)
      guard !unreadable.isEmpty else { return }
      json.member("toolExecutionNotifications") {
        $0.array(unreadable) { json, document in
          json.object {
            $0.member("level", "error")
            $0.member("message") { text(document.failure ?? "", &$0) }
            $0.member("locations") {
              $0.array {
                $0.object {
                  $0.member("physicalLocation") {
                    $0.object { $0.member("artifactLocation") { artifact(document.name, &$0) } }
                  }
                }
              }
            }
          }
        }
      }
    }
  }

  private static func driver(_ rules: [RuleDescription], _ json: inout JSONWriter) {
    json.object {
      $0.member("name", "agenda-cli")
      $0.member("rules") {
        $0.array(rules) { json, rule in
          json.object {
            $0.member("id", rule.name)
            $0.member("shortDescription") { text(rule.summary, &$0) }
            $0.member("fullDescription") { text("\(rule.summary). \(rule.reason)", &$0) }
            $0.member("help") { text("\(rule.reason) Source: \(rule.source.text)", &$0) }
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

  private static func result(
    _ finding: LocatedFinding,
    _ name: String,
    _ index: [String: Int],
    _ json: inout JSONWriter
  ) {
    json.object {
      $0.member("ruleId", finding.rule)
      if let index = index[finding.rule] { $0.member("ruleIndex", index) }
      // SARIF's levels have the names of ours.
      $0.member("level", finding.severity)
      $0.member("message") { text(finding.message, &$0) }
      $0.member("locations") {
        $0.array { $0.object { location(name, finding.place, &$0) } }
      }
      if !finding.notes.isEmpty {
        $0.member("relatedLocations") {
          $0.array(finding.notes.enumerated()) { json, note in
            json.object {
              $0.member("id", note.offset + 1)
              $0.member("message") { text(note.element.message, &$0) }
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

  private static func fix(_ fix: LocatedFix, _ name: String, _ json: inout JSONWriter) {
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
  private static func location(_ name: String, _ place: LocatedRange, _ json: inout JSONWriter) {
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

  private static func artifact(_ name: String, _ json: inout JSONWriter) {
    json.object { $0.member("uri", uri(name)) }
  }

  private static func region(_ place: LocatedRange, _ json: inout JSONWriter) {
    json.object {
      $0.member("startLine", place.start.line)
      $0.member("startColumn", place.startCodePoint)
      $0.member("endLine", place.end.line)
      $0.member("endColumn", place.endCodePoint)
    }
  }

  private static func text(_ text: String, _ json: inout JSONWriter) {
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
