extension TableMaker {
  /// Those who came.
  func attendance() -> TableRows {
    var table = TableRows(head: ["list", "name", "listOpen"])
    guard let attendance = document.report?.attendance else { return table }
    let lists = [
      ("parties", attendance.parties), ("signatories", attendance.signatories),
      ("organizations", attendance.organizations), ("others", attendance.others),
    ]
    for (label, list) in lists {
      // A list that is open and names nobody yet is a row without a name.
      let names: [String?] = list.names.isEmpty && list.open ? [nil] : list.names.map { $0 }
      for name in names {
        table.add([.text(label), TableCell(name), .flag(list.open)], group: nil)
      }
    }
    return table
  }

  /// Draft text still in brackets.
  func placeholders() -> TableRows {
    var table = TableRows(head: ["text", "paragraph", "line", "column"])
    let lines = source.lineTable()
    for placeholder in document.report?.placeholders ?? [] {
      let place = source.location(of: Int(placeholder.range.lower), in: lines)
      table.add(
        [
          .text(placeholder.text), TableCell(placeholder.paragraph), .number(place.line),
          .number(place.column),
        ],
        group: nil
      )
    }
    return table
  }
}
