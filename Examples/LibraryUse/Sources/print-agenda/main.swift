import AgendaKit
import Foundation

/// Prints the agendas of the documents named on the command line, with what is wrong with them.
for name in CommandLine.arguments.dropFirst() {
  let contents: Data
  do {
    contents = try Data(contentsOf: URL(filePath: name))
  } catch {
    FileHandle.standardError.write(Data("\(name): cannot be read\n".utf8))
    continue
  }
  let source = SourceText(name: name, contents: ContiguousArray(contents))
  let document = MeetingDocument(parsing: source)

  for meeting in document.meetings {
    print(meeting.group.name, meeting.opening.map { "opens \($0)" } ?? "")
    for item in meeting.agenda {
      print(" ", item.number?.description ?? "–", item.title)
      for subitem in item.subitems { print("   ", subitem.number?.label ?? "–", subitem.title) }
    }
  }

  let lines = source.lineTable()
  for finding in Validator().validate(document, in: source) where finding.severity == .error {
    let place = lines.location(of: Int(finding.range.lower))
    print("\(name):\(place.line):\(place.column): \(finding.message)")
  }
}
