/// Words of other tools, with what they are called here.
enum OtherWords {
  /// The command that somebody means who types a word of another tool.
  static func command(for typed: String) -> String? {
    switch typed.lowercased() {
    case "lint", "check", "verify", "test", "analyze", "analyse", "review": "validate"
    case "fix", "format", "fmt": "validate --fix"
    case "compare", "changes", "delta": "diff"
    case "convert", "dump", "json", "extract", "to": "export"
    case "ics", "calendar", "ical", "cal": "export --format ics"
    case "csv", "tsv", "xlsx", "html", "markdown": "export --format \(typed.lowercased())"
    case "excel", "spreadsheet": "export --format xlsx"
    case "page", "web": "export --format html"
    case "show", "read", "view", "cat", "info", "open", "summary", "print": "parse"
    case "explain", "rule", "list-rules": "rules"
    case "list", "ls", "files": "validate --list-files"
    case "merge", "join", "meeting": "meetings"
    case "lsp", "serve", "language-server", "langserver": "server"
    case "completion", "complete": "completions"
    case "version": "--version"
    case "man", "manual": "help --manual"
    case "usage", "?": "help"
    default: nil
    }
  }

  /// The format that somebody means who names one as other tools do; nil where there is no such.
  static func format(for typed: String, among known: [String]) -> String? {
    let meant: [String]
    switch typed.lowercased() {
    case "excel", "xls", "spreadsheet", "calc": meant = ["xlsx"]
    case "ical", "icalendar", "calendar", "outlook": meant = ["ics"]
    case "jsonl", "jsonlines", "json-lines": meant = ["ndjson"]
    case "md": meant = ["markdown"]
    case "htm", "web", "page": meant = ["html"]
    case "txt", "plain": meant = ["text"]
    case "xunit": meant = ["junit"]
    case "codeclimate", "codequality": meant = ["gitlab"]
    default: return nil
    }
    return meant.first { known.contains($0) }
  }

  /// The option of a command that somebody means who types an option of another tool.
  static func option(for typed: String, of command: CommandSpec) -> String? {
    let wanted: [String]
    switch typed {
    case "--json", "--ndjson", "--csv", "--tsv", "--ics", "--xlsx", "--html", "--markdown",
      "--sarif", "--github", "--gitlab", "--junit", "--checkstyle", "--rdjson", "--concise",
      "--corrigendum":
      wanted = ["--format " + typed.dropFirst(2)]
    case "--codequality", "--code-quality": wanted = ["--format gitlab"]
    case "--min-severity", "--severity-level", "--level": wanted = ["--min-level"]
    case "--stats", "--count", "--summary": wanted = ["--statistics"]
    case "--output-format", "--reporter", "-f": wanted = ["--format"]
    case "--strict", "--werror", "--error-on-warnings", "--warnings-as-errors":
      wanted = ["--fail-on warning"]
    case "--ignore", "--exclude", "--skip": wanted = ["--disable"]
    case "--select", "--rule", "--rules": wanted = ["--only"]
    case "-o", "--output", "--out", "--outfile", "--output-file", "--to":
      wanted = ["--output", "--report"]
    case "--silent", "-s": wanted = ["--quiet"]
    case "--no-color", "--no-colour": wanted = ["--color never"]
    case "--threads", "--parallel", "--workers": wanted = ["--jobs"]
    case "--compare-to", "--base", "--reference", "--old": wanted = ["--against", "--previous"]
    case "--sheet", "--worksheet": wanted = ["--table"]
    case "--timezone", "--tz": wanted = ["--time-zone"]
    case "--reminder", "--remind": wanted = ["--alarm"]
    case "--check", "--diff", "--preview": wanted = ["--dry-run"]
    case "--indent": wanted = ["--pretty"]
    case "--format": wanted = []
    case "-v", "-V": wanted = ["--version"]
    case "-?": wanted = ["--help"]
    default: return nil
    }
    let known = wanted.first { words in
      let parts = words.split(separator: " ", maxSplits: 1).map(String.init)
      guard let option = command.option(parts[0]) else { return false }
      // A value that the option does not know here is no hint.
      return parts.count < 2 || option.kind.words.isEmpty || option.kind.words.contains(parts[1])
    }
    return known ?? elsewhere(typed)
  }

  /// The command that has what a word of another tool asks for, where the one at hand has not.
  private static func elsewhere(_ typed: String) -> String? {
    switch typed {
    case "--json": "\(Agenda.name) export"
    case "--format": "\(Agenda.name) export --format"
    case "--ndjson", "--csv", "--tsv", "--ics", "--xlsx", "--html", "--markdown":
      "\(Agenda.name) export --format \(typed.dropFirst(2))"
    case "--sarif", "--github", "--junit": "\(Agenda.name) validate --format \(typed.dropFirst(2))"
    case "--corrigendum": "\(Agenda.name) diff --format corrigendum"
    case "--strict", "--werror", "--error-on-warnings", "--warnings-as-errors":
      "\(Agenda.name) validate --fail-on warning"
    case "--lsp": "\(Agenda.name) server"
    case "-o", "--output": "\(Agenda.name) export \(typed)"
    case "--check": "\(Agenda.name) validate"
    case "--compare-to", "--base", "--reference", "--old": "\(Agenda.name) diff"
    default: nil
    }
  }
}
