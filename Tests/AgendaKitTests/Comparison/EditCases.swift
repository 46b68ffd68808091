import Foundation

@testable import AgendaKit

/// Edits of real life in one document, with what a person would say of each, read from a file.
///
/// A case begins with `# what was done`. Then come the edits, in order: lines from `- ` on are the
/// old text, lines from `+ ` on the new one; `-2 ` means the second place, `-* ` all places. Lines
/// from `> ` on are the changes wanted, `kind subject fields`, alternatives with `|` between.
struct EditCases {
  /// One case.
  struct Case: CustomStringConvertible {
    var name: String
    var edits: [Edit] = []
    var wanted: [[String]] = []

    var description: String { name }

    /// The edited text; nil where the edit finds no place.
    func applied(to text: String) -> String? {
      edits.reduce(text) { text, edit in text.flatMap { edit.applied(to: $0) } }
    }

    /// Whether these changes, and no others, are told.
    func isTold(by changes: [Change]) -> Bool {
      var left = changes.map(EditCases.said)
      for alternatives in wanted {
        guard
          let place = left.firstIndex(where: { said in alternatives.contains { said.hasPrefix($0) }
          })
        else { return false }
        left.remove(at: place)
      }
      return left.isEmpty
    }
  }

  /// A text that becomes another one.
  struct Edit {
    /// The place, from 1; 0 for all.
    var place: Int
    var old: [String]
    var new: [String] = []

    func applied(to text: String) -> String? {
      let (old, new) = (old.joined(separator: "\n"), new.joined(separator: "\n"))
      if place == 0 { return text.contains(old) ? text.replacing(old, with: new) : nil }
      var start = text.startIndex
      var found: Range<String.Index>?
      for _ in 0..<place {
        found = text[start...].firstRange(of: old)
        guard let found else { return nil }
        start = text.index(after: found.lowerBound)
      }
      return found.map { text.replacingCharacters(in: $0, with: new) }
    }
  }

  var document = ""
  var cases: [Case] = []

  /// All files of edits.
  static let files = [
    "agenda", "joint", "timetable", "report", "recommendations", "session", "french",
  ]

  /// Files of a few edits in which slots or agendas are arranged anew.
  static let rearranged = ["slots", "groups"]

  init(_ name: String) throws {
    let url = Repository.fixtures.appending(path: "Comparison/Edits/\(name).edits")
    var isOld: Bool?
    for line in try String(contentsOf: url, encoding: .utf8).split(
      separator: "\n",
      omittingEmptySubsequences: false
    ).map(String.init) {
      if cases.isEmpty, line.hasPrefix("document ") {
        document = String(line.dropFirst(9))
      } else if line.hasPrefix("# ") {
        cases.append(Case(name: String(line.dropFirst(2))))
        isOld = nil
      } else if cases.isEmpty {
        continue
      } else if line.hasPrefix("> ") {
        cases[cases.count - 1].wanted.append(
          line.dropFirst(2).split(separator: "|").map { String($0).trimmed }
        )
        isOld = nil
      } else if let edit = Self.edit(line) {
        cases[cases.count - 1].edits.append(edit)
        isOld = true
      } else if isOld != nil, line == "+" || line.hasPrefix("+ ") {
        update(&cases) { $0.new = [String(line.dropFirst(2))] }
        isOld = false
      } else if let isOld {
        update(&cases) { if isOld { $0.old.append(line) } else { $0.new.append(line) } }
      }
    }
  }

  private func update(_ cases: inout [Case], _ change: (inout Edit) -> Void) {
    let (last, edit) = (cases.count - 1, cases[cases.count - 1].edits.count - 1)
    change(&cases[last].edits[edit])
  }

  /// `- text`, `-2 text`, `-* text`.
  private static func edit(_ line: String) -> Edit? {
    guard line.hasPrefix("-"), let blank = line.firstIndex(of: " ") else { return nil }
    let mark = line[line.index(after: line.startIndex)..<blank]
    let text = String(line[line.index(after: blank)...])
    if mark.isEmpty { return Edit(place: 1, old: [text]) }
    if mark == "*" { return Edit(place: 0, old: [text]) }
    return Int(mark).map { Edit(place: $0, old: [text]) }
  }

  /// The text that the edits are made in.
  func text() throws -> String {
    try String(contentsOf: Repository.fixtures.appending(path: document), encoding: .utf8)
  }

  /// Two cases at a time, where neither touches what the other one does, so that both are wanted;
  /// so many at most, from all of them.
  func pairs(of text: String, most: Int) -> [Case] {
    let alone = cases.map { $0.applied(to: text) }
    var pairs: [Case] = []
    for first in cases.indices {
      for second in cases.indices where second > first {
        let (a, b) = (cases[first], cases[second])
        guard let both = alone[first].flatMap({ b.applied(to: $0) }),
          alone[second].flatMap({ a.applied(to: $0) }) == both
        else { continue }
        var pair = Case(name: "\(a) + \(b)", edits: a.edits + b.edits)
        pair.wanted = a.wanted + b.wanted
        pairs.append(pair)
      }
    }
    let step = max(1, pairs.count / most)
    return stride(from: 0, to: pairs.count, by: step).prefix(most).map { pairs[$0] }
  }

  /// What a person would say of a change.
  static func said(_ change: Change) -> String {
    ([change.kind.rawValue, change.subject.rawValue]
      + (change.fields.isEmpty ? [] : [change.fields.joined(separator: ",")])).joined(
        separator: " "
      )
  }
}

extension String {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespaces) }
}
