/// Answers an editor: findings while one writes, quick fixes, what an item is, where it stands, links
/// of symbols, outline and folds (Language Server Protocol 3.17).
///
/// It takes messages and gives messages, without their headers; who runs it reads and writes them. All
/// positions are converted here: in UTF-8 where the editor offers it, else in UTF-16.
public struct LanguageServer: Sendable {
  /// The version told to the editor.
  private let version: String
  private let settings: @Sendable (String) -> EditorSettings
  /// What was told of the broken configuration of each document, so that it is not told with every
  /// letter.
  private var toldFaults: [String: String] = [:]
  /// Whether the editor tells of changed files where it is asked to.
  private var watchesFiles = false
  private var encoding = PositionEncoding.utf16
  private var documents: [String: EditorDocument] = [:]
  private var isInitialized = false
  private var wasShutDown = false
  /// How it ended: nil while it runs, whether in order after that.
  public private(set) var endedInOrder: Bool?

  /// Creates a server.
  /// - Parameters:
  ///   - version: the version of the program.
  ///   - settings: how the file at a path is judged, as the editor names it without `file://`.
  public init(
    version: String,
    settings: @escaping @Sendable (String) -> EditorSettings = { _ in EditorSettings() }
  ) {
    self.version = version
    self.settings = settings
  }

  /// The codes of errors (JSON-RPC 2.0, LSP 3.17).
  private enum ErrorCode: Int {
    case parseError = -32700
    case invalidRequest = -32600
    case methodNotFound = -32601
    case notInitialized = -32002
  }

  /// Takes a message of the editor, in JSON, and gives those that answer it.
  public mutating func take(_ message: ContiguousArray<UInt8>) -> [ContiguousArray<UInt8>] {
    guard let root = try? JSONReader.read(message, name: "message", isPatient: true) else {
      return [Self.error(.parseError, "the message is no JSON", id: nil)]
    }
    guard let method = root["method"]?.text else {
      // What answers a request is nothing to answer.
      if root["result"] != nil || root["error"] != nil { return [] }
      return [Self.error(.invalidRequest, "the message names no method", id: root["id"])]
    }
    let parameters = root["params"] ?? JSONNode(line: 1, value: .null)
    guard let id = root["id"] else { return notification(method, parameters) }
    if !isInitialized, method != "initialize" {
      return [Self.error(.notInitialized, "initialize comes first", id: id)]
    }
    if wasShutDown { return [Self.error(.invalidRequest, "the server is shut down", id: id)] }
    guard let answer = answer(method, parameters) else {
      return [Self.error(.methodNotFound, "the method \(method) is not known", id: id)]
    }
    return [
      Self.message { json in
        Self.write(id: id, to: &json)
        json.member("result", answer)
      }
    ]
  }

  // MARK: Notifications

  private mutating func notification(
    _ method: String,
    _ parameters: JSONNode
  ) -> [ContiguousArray<UInt8>] {
    if method == "exit" {
      endedInOrder = wasShutDown
      return []
    }
    guard isInitialized else { return [] }
    switch method {
    case "initialized": return watchesFiles ? [Self.registration] : []
    case "workspace/didChangeWatchedFiles", "workspace/didChangeConfiguration",
      "textDocument/didSave":
      // A configuration may have changed, which is of several documents.
      return documents.keys.sorted().flatMap { judge($0) }
    default: break
    }
    guard let file = parameters["textDocument"], let uri = file["uri"]?.text else { return [] }
    switch method {
    case "textDocument/didOpen":
      return open(uri, file["text"]?.text ?? "", version: file["version"]?.number)
    case "textDocument/didChange":
      // The whole text comes each time, as the server asked.
      guard let text = parameters["contentChanges"]?.elements.last?["text"]?.text else { return [] }
      return open(uri, text, version: file["version"]?.number)
    case "textDocument/didClose":
      documents[uri] = nil
      toldFaults[uri] = nil
      return [findings(of: uri, nil)]
    default: return []
    }
  }

  private mutating func open(_ uri: String, _ text: String, version: Int?) -> [ContiguousArray<
    UInt8
  >] {
    documents[uri] = EditorDocument(
      uri: uri,
      version: version,
      source: SourceText(name: EditorPath.path(of: uri), text: text),
      encoding: encoding
    )
    return judge(uri)
  }

  /// Judges an open document by the configuration as it is now.
  private mutating func judge(_ uri: String) -> [ContiguousArray<UInt8>] {
    let settings = settings(EditorPath.path(of: uri))
    documents[uri]?.judge(settings)
    return fault(settings.fault, of: uri) + [findings(of: uri, documents[uri])]
  }

  /// Shows once what is wrong with a configuration; again when it had been right meanwhile.
  private mutating func fault(_ fault: String?, of uri: String) -> [ContiguousArray<UInt8>] {
    let isTold = toldFaults.values.contains { $0 == fault }
    toldFaults[uri] = fault
    guard let fault, !isTold else { return [] }
    return [
      Self.message { json in
        json.member("method", "window/showMessage")
        json.member("params") {
          $0.object {
            $0.member("type", 1)
            $0.member("message", "agenda-cli: \(fault)")
          }
        }
      }
    ]
  }

  private func findings(of uri: String, _ document: EditorDocument?) -> ContiguousArray<UInt8> {
    Self.message { json in
      json.member("method", "textDocument/publishDiagnostics")
      json.member("params") { json in
        json.object { json in
          json.member("uri", uri)
          if let version = document?.version { json.member("version", version) }
          json.member("diagnostics") { json in
            json.array(document?.findings ?? []) { json, finding in
              document?.write(finding, to: &json)
            }
          }
        }
      }
    }
  }

  // MARK: Requests

  private typealias Answer = (inout JSONWriter) -> Void

  private mutating func answer(_ method: String, _ parameters: JSONNode) -> Answer? {
    switch method {
    case "initialize":
      initialize(parameters)
      return capabilities
    case "shutdown":
      wasShutDown = true
      return { $0.null() }
    default: break
    }
    guard let feature = EditorFeature(rawValue: method) else { return nil }
    guard let uri = parameters["textDocument"]?["uri"]?.text, let document = documents[uri] else {
      return { $0.null() }
    }
    return { document.write(feature, parameters, to: &$0) }
  }

  private mutating func initialize(_ parameters: JSONNode) {
    isInitialized = true
    let offered = parameters["capabilities"]?["general"]?["positionEncodings"]?.elements ?? []
    let files = parameters["capabilities"]?["workspace"]?["didChangeWatchedFiles"]
    if case .bool(true) = files?["dynamicRegistration"]?.value { watchesFiles = true }
    encoding = offered.contains { $0.text == PositionEncoding.utf8.rawValue } ? .utf8 : .utf16
  }

  private var capabilities: Answer {
    { [encoding, version] json in
      json.object { json in
        json.member("capabilities") { json in
          json.object { json in
            json.member("positionEncoding", encoding)
            json.member("textDocumentSync") {
              $0.object {
                $0.member("openClose", true)
                $0.member("change", 1)
                $0.member("save", true)
              }
            }
            json.member("codeActionProvider") {
              $0.object { $0.member("codeActionKinds", ["quickfix", "source.fixAll"]) }
            }
            json.member("documentLinkProvider") {
              $0.object { $0.member("resolveProvider", false) }
            }
            json.member("hoverProvider", true)
            json.member("definitionProvider", true)
            json.member("referencesProvider", true)
            json.member("documentSymbolProvider", true)
            json.member("foldingRangeProvider", true)
          }
        }
        json.member("serverInfo") {
          $0.object {
            $0.member("name", "agenda-cli")
            $0.member("version", version)
          }
        }
      }
    }
  }

  /// Asks the editor to tell when a configuration changes.
  private static let registration = message { json in
    json.member("id", "configurations")
    json.member("method", "client/registerCapability")
    json.member("params") { json in
      json.object { json in
        json.member("registrations") { json in
          json.array(["**/agenda-cli.json"]) { json, pattern in
            json.object { json in
              json.member("id", "configurations")
              json.member("method", "workspace/didChangeWatchedFiles")
              json.member("registerOptions") { json in
                json.object { json in
                  json.member("watchers") {
                    $0.array([pattern]) { json, pattern in
                      json.object { $0.member("globPattern", pattern) }
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }

  // MARK: Messages

  private static func message(_ members: (inout JSONWriter) -> Void) -> ContiguousArray<UInt8> {
    var json = JSONWriter()
    json.object {
      $0.member("jsonrpc", "2.0")
      members(&$0)
    }
    return json.bytes
  }

  private static func error(
    _ code: ErrorCode,
    _ text: String,
    id: JSONNode?
  ) -> ContiguousArray<UInt8> {
    message { json in
      write(id: id, to: &json)
      json.member("error") {
        $0.object {
          $0.member("code", code.rawValue)
          $0.member("message", text)
        }
      }
    }
  }

  private static func write(id: JSONNode?, to json: inout JSONWriter) {
    switch id?.value {
    case .number(let number): json.member("id", number)
    case .string(let text): json.member("id", text)
    default: json.member("id") { $0.null() }
    }
  }
}

/// How a file is judged that is open in an editor.
public struct EditorSettings: Sendable {
  /// What is asked of it.
  public var validation: ValidationSettings
  /// Whether the configuration leaves it out: nothing is found in it then.
  public var isExcluded: Bool
  /// What is wrong with the configuration, if it is broken.
  public var fault: String?

  /// Creates settings.
  public init(
    _ validation: ValidationSettings = ValidationSettings(),
    isExcluded: Bool = false,
    fault: String? = nil
  ) {
    self.validation = validation
    self.isExcluded = isExcluded
    self.fault = fault
  }
}

/// What an editor asks about a document, by its method.
enum EditorFeature: String {
  case hover = "textDocument/hover"
  case definition = "textDocument/definition"
  case references = "textDocument/references"
  case symbols = "textDocument/documentSymbol"
  case links = "textDocument/documentLink"
  case folds = "textDocument/foldingRange"
  case actions = "textDocument/codeAction"
}

/// How an editor counts the characters of a line.
enum PositionEncoding: String {
  case utf8 = "utf-8"
  case utf16 = "utf-16"
}

/// The paths that editors write as addresses.
enum EditorPath {
  /// The path of `file:///folder/name%20x.txt`; any other address as it is.
  static func path(of uri: String) -> String {
    let head = "file://"
    guard uri.utf8.starts(with: head.utf8) else { return uri }
    let path = PercentEncoding.decoded(ArraySlice(uri.utf8.dropFirst(head.utf8.count)))
    return String(decoding: path, as: UTF8.self)
  }
}

extension JSONNode {
  /// The value of a key.
  subscript(key: String) -> JSONNode? {
    guard case .object(let members) = value else { return nil }
    return members.last { $0.key == key }?.value
  }

  /// The text, if it is one.
  var text: String? { if case .string(let text) = value { text } else { nil } }

  /// The number, if it is one.
  var number: Int? { if case .number(let number) = value { number } else { nil } }

  /// The elements of a list; none of anything else.
  var elements: [JSONNode] { if case .array(let elements) = value { elements } else { [] } }
}
