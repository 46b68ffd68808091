/// Items run 1, 2, 3… without a gap.
enum ItemNumberGapRule: Rule {
  static let description = RuleDescription(
    "item-number-gap",
    .agenda,
    .error,
    summary: "Items run 1, 2, 3…, subitems (a), (b)…, and what stands under them (i), (ii)…, "
      + "without a gap",
    reason: "Annotations, timetable, papers and reports name items by number. After a gap, "
      + "nobody knows whether an item is missing or misnumbered.",
    source: .editorialManual(
      page: "paragraphs and subparagraphs",
      address: "http://dd.dgacm.org/editorialmanual/ed-guidelines/format/para_subpara.htm"
    ),
    examples: [
      RuleExample(
        in: .agenda,
        keeps: "4. Other matters.\n5. Adoption of the report.",
        breaks: "4. Other matters.\n6. Adoption of the report."
      )
    ]
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    ItemNumbers.forEachList(of: context) { list in
      for fault in list.faults {
        switch fault {
        case .gap(let i, let missing):
          let names = missing.prefix(3).map { list.name($0) }
          findings.report(
            "Item \(list.name(at: i)) follows \(list.before(i)); \(PlainEnglish.list(names)) "
              + (missing.count == 1 ? "is missing" : "are missing"),
            at: list.items[i].headRange,
            marks: [.agenda(list.meeting)]
              + missing.prefix(16).map { .item(list.meeting, list.number($0)) }
              + list.numberFacts(at: i)
          )
        case .outOfOrder(let i, let expected):
          findings.report(
            "Item \(list.name(at: i)) stands where item \(list.name(expected)) belongs",
            at: list.items[i].headRange,
            marks: [.agenda(list.meeting)] + list.numberFacts(at: i)
          )
        case .repeated, .none: continue
        }
      }
    }
  }
}

/// No number stands twice.
enum ItemNumberRepeatedRule: Rule {
  static let description = RuleDescription(
    "item-number-repeated",
    .agenda,
    .error,
    summary: "No number stands before two items, or before two subitems of one item",
    reason: "A reference to the number would mean two items.",
    source: .editorialManual(
      page: "paragraphs and subparagraphs",
      address: "http://dd.dgacm.org/editorialmanual/ed-guidelines/format/para_subpara.htm"
    ),
    examples: [
      RuleExample(
        in: .agenda,
        keeps: "4. Other matters.\n5. Adoption of the report.",
        breaks: "4. Other matters.\n4. Adoption of the report."
      )
    ]
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    ItemNumbers.forEachList(of: context) { list in
      for case .repeated(let i, let first, let instead) in list.faults {
        let place = list.items[first]
        var message = "Item \(list.name(at: i)) stands twice"
        var marks: [Fact] = [.agenda(list.meeting)] + list.numberFacts(at: i)
        if let instead {
          message += "; this one stands where item \(list.name(instead)) belongs"
          marks.append(.item(list.meeting, list.number(instead)))
        }
        findings.report(
          message,
          at: list.items[i].headRange,
          notes: [
            Diagnostic.Note(
              message: "The other item \(list.name(at: i)), \(PlainEnglish.quote(place.title))",
              range: place.headRange
            )
          ],
          marks: marks
        )
      }
    }
  }
}

/// Items have numbers.
enum ItemNumberMissingRule: Rule {
  static let description = RuleDescription(
    "item-number-missing",
    .agenda,
    .error,
    summary: "Every item in the list has a number",
    reason: "An item without a number cannot be referred to.",
    source: .practice("all agendas of the family number their items"),
    examples: []
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    ItemNumbers.forEachList(of: context) { list in
      guard list.items.contains(where: { $0.number != nil }) || list.level == 1 else { return }
      for case .none(let i, let expected) in list.faults {
        findings.report(
          "\(PlainEnglish.quote(list.items[i].title)) has no number; item \(list.name(expected)) "
            + "would stand here",
          at: list.items[i].headRange,
          marks: [.agenda(list.meeting), .item(list.meeting, list.number(expected))]
        )
      }
    }
  }
}

/// The lists of items that are numbered together.
enum ItemNumbers {
  /// Items side by side, at one level of one agenda.
  struct List {
    let meeting: Int
    let items: [AgendaItem]
    let parent: ItemNumber?
    let faults: [NumberSequence.Fault]

    var level: Int { (parent?.level ?? 0) + 1 }

    /// The number that a position of the sequence has at this level.
    func number(_ value: Int) -> ItemNumber {
      guard let parent else { return ItemNumber(value) }
      guard let letter = parent.letter else { return ItemNumber(parent.number, letter: value) }
      return ItemNumber(parent.number, letter: letter, roman: min(value, 39))
    }

    func name(_ value: Int) -> String { number(value).description }

    func name(at i: Int) -> String { items[i].number?.description ?? "without a number" }

    /// What stands before a position: "item 3", or that nothing does.
    func before(_ i: Int) -> String {
      guard i > 0 else { return "nothing" }
      return "item \(name(at: i - 1))"
    }

    /// The facts that a wrong number at a position spoils.
    func numberFacts(at i: Int) -> [Fact] {
      items[i].number.map { [.item(meeting, $0), .title(meeting, $0), .schedule(meeting, $0)] }
        ?? []
    }
  }

  /// Calls a closure for every list of items that are numbered together.
  static func forEachList(of context: ValidationContext, _ body: (List) -> Void) {
    for meeting in context.meetings {
      func visit(_ items: [AgendaItem], parent: ItemNumber?) {
        guard !items.isEmpty else { return }
        let values = items.map { item in item.number.map(ordinal) }
        body(
          List(
            meeting: meeting.index,
            items: items,
            parent: parent,
            faults: NumberSequence.faults(values)
          )
        )
        for item in items {
          if let number = item.number ?? parent { visit(item.subitems, parent: number) }
        }
      }
      visit(meeting.meeting.agenda, parent: nil)
    }
  }

  private static func ordinal(_ number: ItemNumber) -> Int {
    number.roman ?? number.letter ?? number.number
  }
}
