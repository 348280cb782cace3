import Testing

@testable import MVMCore

/// A TOML document and the JSON that means the same.
struct Meaning: Sendable, CustomTestStringConvertible {
  let toml: String
  let json: String

  init(_ toml: String, _ json: String) {
    self.toml = toml
    self.json = json
  }

  var testDescription: String { toml }
}

@Suite struct `Meaning of TOML text` {
  private static func value(_ toml: String) throws -> JSONValue {
    try JSONValue.read(Array(toml.utf8), as: .toml)
  }

  private static let keys = [
    Meaning(
      "# all\nkey = \"value\" # of the line\nother = \"# not a comment\"",
      ##"{"key": "value", "other": "# not a comment"}"##),
    Meaning("# only a comment", "{}"),
    Meaning("\n\t\r\n  a\t=  1  \t# tabs\t\r\n", #"{"a": 1}"#),
    Meaning(
      "bare_key = 1\nbare-key = 2\n1234 = 3\n- = 4\ntrue = 5\n3.14159 = \"pi\"",
      #"{"bare_key": 1, "bare-key": 2, "1234": 3, "-": 4, "true": 5, "3": {"14159": "pi"}}"#),
    Meaning(
      "\"127.0.0.1\" = 1\n\"ʎǝʞ\" = 2\n'quoted \"x\"' = 3\n\"a\\tb\" = 4\n\"\" = 5",
      #"{"127.0.0.1": 1, "ʎǝʞ": 2, "quoted \"x\"": 3, "a\tb": 4, "": 5}"#),
    Meaning("'' = 1", #"{"": 1}"#),
    Meaning(
      "a.\"b.c\".d = 1\na . e = 2\n a.'f'\t.\tg = 3",
      #"{"a": {"b.c": {"d": 1}, "e": 2, "f": {"g": 3}}}"#),
    Meaning(
      "apple.type = 1\norange.type = 2\napple.skin = 3\norange.skin = 4",
      #"{"apple": {"type": 1, "skin": 3}, "orange": {"type": 2, "skin": 4}}"#),
    Meaning(
      "fruit.apple.smooth = true\nfruit.orange = 2",
      #"{"fruit": {"apple": {"smooth": true}, "orange": 2}}"#),
  ]

  private static let strings = [
    Meaning(
      #"a = "\b\t\n\f\r\"\\ \u00E9\U0001F600 é😀""#,
      #"{"a": "\b\t\n\f\r\"\\ é😀 é😀"}"#),
    Meaning("a = \"tab\there\"", #"{"a": "tab\there"}"#),
    Meaning(
      "a = \"\"\nb = ''\nc = \"\"\"\"\"\"\nd = ''''''",
      #"{"a": "", "b": "", "c": "", "d": ""}"#),
    Meaning("a = \"\"\"\nRoses\nViolets\"\"\"", #"{"a": "Roses\nViolets"}"#),
    Meaning(
      "a = \"\"\"\r\nRoses\r\nViolets\"\"\"\r\nb = '''\r\n\r\nx'''",
      #"{"a": "Roses\nViolets", "b": "\nx"}"#),
    Meaning(
      "a = \"\"\"\nThe \\\n\n\n   fox \\  \t\n  jumps.\\\r\n\"\"\"", #"{"a": "The fox jumps."}"#),
    Meaning("a = \"\"\"\\\n   x\\\\\\\n  y\"\"\"", #"{"a": "x\\y"}"#),
    Meaning(
      #"a = """two "" three ""\" five \"\"\"""""#, #"{"a": "two \"\" three \"\"\" five \"\"\""}"#),
    Meaning(#"a = """"one"""""# + "\nb = '''''two'''''", #"{"a": "\"one\"", "b": "''two''"}"#),
    Meaning(
      #"a = 'C:\new\u00e9' "# + "\nb = '''\\ ''two'' \"\"\"\n'''",
      #"{"a": "C:\\new\\u00e9", "b": "\\ ''two'' \"\"\"\n"}"#),
    Meaning(#""\u0061\U00000062" = 1"#, #"{"ab": 1}"#),
  ]

  private static let numbers = [
    Meaning(
      "a = [+99, 42, 0, -17, -0, +0, 1_000, 5_349_221, 53_49_221, 1_2_3_4_5]",
      #"{"a": [99, 42, 0, -17, 0, 0, 1000, 5349221, 5349221, 12345]}"#),
    Meaning(
      "a = [0xDEADBEEF, 0xdead_beef, 0o01234567, 0o755, 0b11010110, 0x0_0, 0b0]",
      #"{"a": [3735928559, 3735928559, 342391, 493, 214, 0, 0]}"#),
    Meaning(
      "a = [9223372036854775807, -9_223_372_036_854_775_808, 0x7fffffffffffffff]",
      #"{"a": [9223372036854775807, -9223372036854775808, 9223372036854775807]}"#),
    Meaning(
      "a = [+1.0, 3.1415, -0.01, 5e+22, 1e06, -2E-2, 6.626e-34, 224_617.445_991_228, 0e0, -0.0]",
      #"{"a": [1.0, 3.1415, -0.01, 5e+22, 1e06, -2E-2, 6.626e-34, 224617.445991228, 0e0, -0.0]}"#),
    Meaning("a = 1e1_0\nb = 1", #"{"a": 1e10, "b": 1}"#),
    Meaning("a = true\nb = false", #"{"a": true, "b": false}"#),
  ]

  private static let containers = [
    Meaning(
      "a = []\nb = [ ]\nc = [\n]\nd = [ # c\n\n# d\n]", #"{"a": [], "b": [], "c": [], "d": []}"#),
    Meaning(
      "a = [1, \"x\", [1.5, ['y']], {b = true},]", #"{"a": [1, "x", [1.5, ["y"]], {"b": true}]}"#),
    Meaning("a = [\n  1, 2, # two\n  3\n  # none\n  ,\r\n]\nb = 1", #"{"a": [1, 2, 3], "b": 1}"#),
    Meaning("a = [1, 2, 3, 4, 5, 6, 7, 8, 9]", #"{"a": [1, 2, 3, 4, 5, 6, 7, 8, 9]}"#),
    Meaning(
      "a = {}\nb = { }\nc = { x = 1, y.z = 2 , y.\"w\" = [\n3,\n] }",
      #"{"a": {}, "b": {}, "c": {"x": 1, "y": {"z": 2, "w": [3]}}}"#),
    Meaning(
      "a = {b = {c = {d = 1}}, e = \"\"\"\n\"\"\"}", #"{"a": {"b": {"c": {"d": 1}}, "e": ""}}"#),
    Meaning(
      "[a]\n[ b ]\n[ c . \"d.e\" . 'f' ]\nx = 1\n[g]# c\ny = 2",
      #"{"a": {}, "b": {}, "c": {"d.e": {"f": {"x": 1}}}, "g": {"y": 2}}"#),
    Meaning(
      "[x.y.z.w]\n[x]\na = 1\n[x.y]\nb = 2", #"{"x": {"y": {"z": {"w": {}}, "b": 2}, "a": 1}}"#),
    Meaning(
      "[fruit.apple]\n[animal]\n[fruit.orange]",
      #"{"fruit": {"apple": {}, "orange": {}}, "animal": {}}"#),
    Meaning(
      "[fruit]\napple.color = 1\napple.taste.sweet = true\n[fruit.apple.texture]\nsmooth = true",
      #"{"fruit": {"apple": {"color": 1, "taste": {"sweet": true}, "texture": {"smooth": true}}}}"#),
    Meaning("[a.b.c]\nz = 9\n[a]\nb.d = 1", #"{"a": {"b": {"c": {"z": 9}, "d": 1}}}"#),
    Meaning("[[p]]\nn = 1\n[[p]]  # empty\n[[p]]\nn = 2", #"{"p": [{"n": 1}, {}, {"n": 2}]}"#),
    Meaning(
      """
      [[fruits]]
      name = "apple"
      [fruits.physical]
      color = "red"
      [[fruits.varieties]]
      name = "red delicious"
      [[fruits.varieties]]
      name = "granny smith"
      [[fruits]]
      name = "banana"
      [[fruits.varieties]]
      name = "plantain"
      """,
      """
      {"fruits": [
        {"name": "apple", "physical": {"color": "red"},
         "varieties": [{"name": "red delicious"}, {"name": "granny smith"}]},
        {"name": "banana", "varieties": [{"name": "plantain"}]}]}
      """),
    Meaning(
      "[a.b]\n[[a.c]]\nx.y = 1\n[[a.c]]\nx.y = 2\n[a.c.x.z]",
      #"{"a": {"b": {}, "c": [{"x": {"y": 1}}, {"x": {"y": 2, "z": {}}}]}}"#),
  ]

  @Test(arguments: keys + strings + numbers + containers)
  func `a document means the JSON beside it`(expected: Meaning) throws {
    #expect(try Self.value(expected.toml) == JSONValue(expected.json))
  }

  @Test(arguments: [1, 8, 9, 1000])
  func `tables of any size have their keys once, however these are written`(count: Int) throws {
    let members = (0..<count).map { $0 % 2 == 0 ? "k\($0) = \($0)" : "\"\\u006b\($0)\" = \($0)" }
    let json = "{" + (0..<count).map { "\"k\($0)\": \($0)" }.joined(separator: ",") + "}"
    let toml = members.joined(separator: "\n")
    #expect(try Self.value(toml) == JSONValue(json))
    let twice = Document(parsing: Array((toml + "\n'k\(count / 2)' = 0").utf8), as: .toml)
    #expect(twice.faults.map(\.pointer) == ["/k\(count / 2)"])
  }

  @Test func `values keep the places they have in the source`() throws {
    let text = "[a]\nb.\"c\" = 0x1F # c\n[[d]]\ne = '''\nx'''\n[a.f]"
    let document = Document(parsing: Array(text.utf8), as: .toml)
    func source(_ path: String...) throws -> String {
      var node = try #require(document.root)
      for key in path {
        let elements = document.elements(of: node)
        if !elements.isEmpty { node = elements[0] }
        node = try #require(document.member(key, in: node)) + 1
      }
      return String(decoding: document.bytes[document.range(of: node)], as: UTF8.self)
    }
    #expect(try source("a") == "[a]")
    #expect(try source("a", "b") == "b")
    #expect(try source("a", "b", "c") == "0x1F")
    #expect(try source("d") == "[[d]]")
    #expect(try source("d", "e") == "'''\nx'''")
    #expect(try source("a", "f") == "[a.f]")
    let member = try #require(document.member("d", in: 0))
    let element = try #require(document.elements(of: member + 1).first)
    #expect(document.pointer(to: element + 2) == "/d/0/e")
  }
}

@Suite struct `Dates and times of TOML` {
  @Test(arguments: [
    "1979-05-27T07:32:00Z", "1979-05-27T00:32:00-07:00", "1979-05-27T00:32:00.999999-07:00",
    "1979-05-27 07:32:00Z", "1979-05-27t07:32:00z", "1979-05-27T07:32:00",
    "1979-05-27 00:32:00.123456789012", "1979-05-27", "2000-02-29", "07:32:00", "00:32:00.5",
    "2016-12-31T23:59:60Z", "2026-01-01T00:00:00+23:59",
  ])
  func `a date or time is a value, and no string`(text: String) throws {
    for toml in ["a = \(text)", "a = \(text) # c\n", "a = [\(text)]", "a = {b = \(text)}"] {
      #expect(Document(parsing: Array(toml.utf8), as: .toml).faults == [])
    }
    let document = Document(parsing: Array("flake_ref = \(text)\nvariants = []".utf8), as: .toml)
    let problems = TemplateConfig.reading(document).problems
    #expect(problems.map(\.message) == ["flake_ref is a date-time; expected a string"])
    #expect(problems.map(\.help) == ["write it in double quotes"])
    #expect(problems.map(\.range) == [12..<12 + text.utf8.count])
  }

  @Test func `a date with a space and no time behind it is a date`() {
    #expect(Document(parsing: Array("a = 2026-01-01 ".utf8), as: .toml).faults == [])
    #expect(Document(parsing: Array("a = [2026-01-01 , 1]".utf8), as: .toml).faults == [])
  }

  @Test(arguments: [
    "2026-13-01", "2026-00-01", "2026-02-29", "2026-04-31", "2026-01-00", "1900-02-29",
    "2026-1-01", "2026-01-1", "2026-01-01T", "2026-01-01T24:00:00", "2026-01-01 12:60:00",
    "2026-01-01T12:00", "2026-01-01T12:00:61", "2026-01-01T12:00:00.", "2026-01-01T12:00:00+24:00",
    "2026-01-01T12:00:00+1:00", "2026-01-01T12:00:00Z5", "2026-01-01Z", "12:00", "12:00:00Z",
    "12:0:00", "24:00:00",
  ])
  func `a date or time that no calendar and clock have is a fault`(text: String) {
    let faults = Document(parsing: Array("a = \(text)\nb = 1".utf8), as: .toml).faults
    #expect(faults.map(\.reason) == [.tomlSyntax(.badDateTime(text))])
    #expect(faults.map(\.range) == [4..<4 + text.utf8.count])
  }
}

@Suite struct `Numbers of TOML in fields` {
  private func problems(_ number: String, _ field: String = "mem_mib") -> [String] {
    let text = "vcpus = 1\n\(field) = \(number)"
    return InstanceResources.reading(Document(parsing: Array(text.utf8), as: .toml)).problems
      .map(\.message)
  }

  @Test(arguments: [
    ("+5", 5), ("1_024", 1024), ("0x4_00", 1024), ("0b11", 3), ("0o17", 15), ("-0", 0),
  ])
  func `an integer is read however it is written`(text: String, value: UInt32) throws {
    let toml = "vcpus = 0x2\nmem_mib = \(text)"
    let resources = try InstanceResources.read(Array(toml.utf8), as: .toml)
    #expect(resources == InstanceResources(vcpus: 2, memoryMiB: value))
  }

  @Test func `what does not fit is told as it is written`() {
    let range = "; expected an integer from 0 to 4294967295"
    #expect(problems("-1") == ["mem_mib is -1\(range)"])
    #expect(problems("0x1_0000_0000") == ["mem_mib is 0x1_0000_0000\(range)"])
    #expect(problems("nan") == ["mem_mib is nan\(range)"])
    #expect(problems("1_0.0") == ["mem_mib is 1_0.0\(range)"])
    #expect(problems("[1]") == ["mem_mib is an array\(range)"])
    #expect(problems("{}") == ["mem_mib is a table\(range)"])
  }

  @Test(arguments: ["inf", "-inf", "+nan", "nan", "1e999"])
  func `a number that is not finite fits no field`(text: String) {
    let document = Document(parsing: Array("a = \(text)".utf8), as: .toml)
    #expect(document.faults == [])
    let problems = JSONValue.reading(document).problems
    #expect(problems.map(\.message) == ["a is \(text); expected a number that fits f64"])
  }
}
