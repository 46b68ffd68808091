import Testing

@testable import agenda_cli

@Suite("Messages with headers") struct MessageSplitterTests {
  private func bytes(_ text: String) -> ContiguousArray<UInt8> { ContiguousArray(text.utf8) }

  @Test("are found however they are cut", arguments: 1...40) func pieces(_ size: Int) throws {
    let text = "Content-Length: 2\r\n\r\n{}content-length:  3\r\nContent-Type: x\r\n\r\n[1]"
    var splitter = MessageSplitter()
    var messages: [ContiguousArray<UInt8>] = []
    var rest = bytes(text)[...]
    while !rest.isEmpty {
      messages += try splitter.add(ContiguousArray(rest.prefix(size)))
      rest = rest.dropFirst(size)
    }
    #expect(messages == [bytes("{}"), bytes("[1]")])
  }

  @Test(
    "without a length are none",
    arguments: [
      "GET / HTTP/1.1\r\nHost: x\r\n\r\n", "Content-Length: -1\r\n\r\n",
      "Content-Length: x\r\n\r\n",
      "Content-Length: 99999999999999999999\r\n\r\n", "Content-Length: 2000000000\r\n\r\n",
      String(repeating: "x", count: 70_000),
    ]
  ) func none(_ text: String) {
    var splitter = MessageSplitter()
    #expect(throws: MessageSplitter.Fault.self) { _ = try splitter.add(bytes(text)) }
  }
}
