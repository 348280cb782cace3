import Testing

@testable import MVMCore

@Suite struct `Reading TOML text that has faults` {
  private static func faults(of text: String) -> [DocumentFault] {
    Document(parsing: Array(text.utf8), as: .toml).faults
  }

  @Test(arguments: [
    ("a = 1\nb = 2\na = 3", 0..<1), ("[a.b]\n[a]\nb.c = 1", 0..<5), ("[a]\n[a]", 0..<3),
    ("[a.b]\n[a]\n[a]", 6..<9), ("x.a.b = 1\n[x.a]", 2..<3), ("[[a]]\n[[a]]\n[a]", 0..<5),
    ("a = []\n[[a]]", 0..<1), ("[x]\na = {}\na.b = 1", 4..<5), ("[x]\n\"a\" = 1\n[x.a.b]", 4..<7),
  ])
  func `a name defined twice points at its first definition`(text: String, first: Range<Int>) {
    let related = Self.faults(of: text).map(\.related)
    #expect(related.map(\.?.range) == [first])
    #expect(related.map(\.?.message) == ["first defined here"])
    #expect(Self.faults(of: text).allSatisfy { $0.help != nil })
  }

  @Test func `a bracket that is not closed points at its opening`() {
    #expect(Self.faults(of: "a = {b = [1, 2").first?.related?.range == 9..<10)
    #expect(Self.faults(of: "a = {b = [1],\n}").first?.related?.range == 4..<5)
    #expect(Self.faults(of: "a = [1; 2]").first?.related?.message == "opened here")
  }

  @Test func `each line with a fault is reported once`() {
    let text = "a = 01\nb = \n[c\nd = 1\nd = 2\n[e]\nf = tru\nf = 'x"
    #expect(
      Self.faults(of: text).map(\.pointer)
        == ["/a", "/b", "/c", "/c/d", "/e/f", "/e/f", "/e/f"])
    #expect(Self.faults(of: "a = [\n1 2\n]\nb = ?").count == 2)
    #expect(Self.faults(of: "a = {b = 1,\n  c = 2,\n}").count == 1)
    #expect(Self.faults(of: "a = \"\"\"\n\\q\nb = 1\n\"\"\"\nb = ?").count == 2)
    #expect(Self.faults(of: "{\n  \"a\": 1,\n  \"b\": 2\n}").count == 1)
    let document = Document(parsing: Array(String(repeating: "?\n", count: 1000).utf8), as: .toml)
    #expect(document.faults.count == 100)
    #expect(document.droppedFaults == 900)
  }

  /// The members that are left of a text, as pointers; `?` stands for a key or a value that can't be
  /// read.
  private static func members(of text: String) -> [String] {
    let document = Document(recovering: Array(text.utf8), as: .toml)
    var members: [String] = []
    func key(_ node: Int) -> String {
      document.bytes.withRawSpan { document.tape.keyText($0, at: node) }
    }
    func visit(_ node: Int, _ path: String) {
      let end = document.tape.next(after: node)
      let isObject = document.tape[node].is(.object)
      guard isObject || document.tape[node].is(.array) else {
        return members.append(path + (document.tape[node].is(.unreadable) ? "?" : ""))
      }
      var child = node + 1
      var index = 0
      while child < end {
        let isLost = document.tape[child].is(.unreadable)
        let name = !isObject ? "\(index)" : isLost ? "" : key(child)
        let value = isObject ? child + 1 : child
        visit(value, path + "/" + name)
        child = document.tape.next(after: value)
        index += 1
      }
    }
    if let root = document.root { visit(root, "") }
    return members
  }

  @Test(arguments: [
    ("a = 01\nb = 2", ["/a?", "/b"]), ("a 1\nb = 2", ["/?", "/b"]),
    ("a = 1 2\nb = 3", ["/a?", "/b"]), ("a = 'x\nb = 3", ["/a?", "/b"]),
    ("[a\nb = 1\n[c]\nd = 1", ["/a/b", "/c/d"]), ("[[a]\nb = 1", ["/a/0/b"]),
    ("[a]]\nb = 1", ["/a/0/b"]), ("x = 1\n\"[[a]]\nb = 1", ["/x", "/a/0/b"]),
    ("x = 1\n[]\nb = 1\n[c]\nd = 1", ["/x", "/?", "/c/d"]),
    ("[[a]]\nb = 1\n[[?]]\nb = 2", ["/a/0/b", "/a/1?", "/?"]),
    ("a = [\n1 2,\n3]\nb = 2", ["/a?", "/b"]),
    ("a = [1, 2\nb = 2\n[c]\nd = 1", ["/a?", "/b", "/c/d"]),
    ("a = [\n[1],\n[2]\n[c]\nd = 1", ["/a?", "/c/d"]),
    ("a = {b = 1,\n  c = 2,\n}\nd = 1", ["/a?", "/d"]),
    ("a = {b = 1\n[c]\nd = 1", ["/a?", "/c/d"]),
    ("a = \"\"\"\n\\q\nb = 1\n\"\"\"\nc = 1", ["/a?", "/c"]),
    ("a = \"\"\"\nb = 1\nc = 2", ["/a?", "/b", "/c"]), ("a = ?\na = 1\nb = 1", ["/a?", "/b"]),
    ("a.b = ?\na.c = 1", ["/a/b?", "/a/c"]), ("{\"a\": 1}", []),
  ])
  func `what is in other lines is read all the same`(text: String, members: [String]) {
    #expect(Self.members(of: text) == members)
  }

  @Test func `faults of grammar leave no values, names defined twice do`() {
    #expect(Document(parsing: Array("a = 1\nb = ?".utf8), as: .toml).root == nil)
    let document = Document(parsing: Array("a = 1\na = 2\nb = 3".utf8), as: .toml)
    #expect(document.root.map { document.keys(of: $0).count } == 2)
  }

  @Test(arguments: ["", " ", "\n\r\n\t"])
  func `nothing but white space is an empty document`(text: String) {
    #expect(Self.faults(of: text).map(\.reason) == [.empty])
  }

  @Test func `text that is not plain UTF-8 is refused`() {
    func first(_ bytes: [UInt8]) -> DocumentFault? {
      Document(parsing: bytes, as: .toml).faults.first
    }
    #expect(first([0xFF, 0xFE, 0x61, 0])?.reason == .encoding(.utf16))
    #expect(first([0x61, 0, 0x3D, 0, 0x31, 0])?.reason == .encoding(.utf16))
    #expect(first(Array("\u{FEFF}a = 1".utf8))?.reason == .encoding(.byteOrderMark))
    for text in ["# ", "a = 1 # ", "a = \"", "a = '''", "a = ", "", "[", "a = [ # "] {
      for byte: UInt8 in [0x80, 0xC3, 0xED, 0xFF] {
        let fault = first(Array(text.utf8) + [byte, 0x0A])
        #expect(fault?.reason == .encoding(.invalidByte(byte)))
        #expect(fault?.range == text.utf8.count..<text.utf8.count + 1)
      }
    }
  }

  @Test func `nesting of 128 levels is read and one more is not`() {
    func nested(_ opening: String, _ closing: String, _ count: Int) -> String {
      String(repeating: opening, count: count) + String(repeating: closing, count: count)
    }
    func path(_ count: Int) -> String {
      Array(repeating: "a", count: count).joined(separator: ".")
    }
    func inline(_ count: Int) -> String {
      nested("{a=", "}", count - 1).replacing("{a=}", with: "{a={}}")
    }
    for (deep, tooDeep) in [
      ("a=" + nested("[", "]", 127), "a=" + nested("[", "]", 128)),
      ("a=" + inline(127), "a=" + inline(128)),
      ("\(path(128))=1", "\(path(129))=1"),
      ("[\(path(127))]", "[\(path(128))]"),
      ("[[\(path(126))]]", "[[\(path(127))]]"),
    ] {
      #expect(Self.faults(of: deep) == [])
      #expect(Self.faults(of: tooDeep).map(\.reason) == [.tooDeep(limit: 128)])
    }
  }

  @Test func `a document over the limit is not read`() {
    let document = Document(parsing: Array("a = 1".utf8), as: .toml, limit: 4)
    #expect(document.faults.map(\.reason) == [.tooLarge(size: 5, limit: 4)])
  }

  @Test func `of very many names defined twice a thousand are kept and the rest counted`() {
    for line in ["a=1\n", "[a]\n"] {
      let text = String(repeating: line, count: 30_001)
      let document = Document(parsing: Array(text.utf8), as: .toml)
      #expect(document.faults.count == 1000)
      #expect(document.droppedFaults == 29_000)
      #expect(Self.faults(of: text + "a = ?").count == 1001)
    }
  }

  @Test func `a long name is not repeated in the pointers of a thousand faults`() {
    let text =
      "[\(String(repeating: "x", count: 300_000))]\n" + String(repeating: "a=1\n", count: 999)
    let document = Document(parsing: Array(text.utf8), as: .toml)
    #expect(document.faults.count == 4)
    #expect(document.droppedFaults == 994)
  }
}
