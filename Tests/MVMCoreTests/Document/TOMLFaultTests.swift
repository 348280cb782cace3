import Testing

@testable import MVMCore

@Suite struct `Faults of TOML text` {
  private static let lines: [FaultCase] = [
    FaultCase(
      text: "key = # no value", range: 6..<7, message: "expected a value, found '#'",
      pointer: "/key"),
    FaultCase(
      text: "key =", range: 5..<5, message: "expected a value, found the end of the text",
      pointer: "/key"),
    FaultCase(
      text: "first = \"Tom\" last = \"P\"", range: 14..<15,
      message: "expected the end of the line, found 'l'"),
    FaultCase(text: "= 1", range: 0..<1, message: "expected a key, found '='"),
    FaultCase(
      text: "key", range: 3..<3, message: "expected '=' after the key, found the end of the text"),
    FaultCase(text: "key : 1", range: 4..<5, message: "expected '=' after the key, found ':'"),
    FaultCase(text: "a b = 1", range: 2..<3, message: "expected '=' after the key, found 'b'"),
    FaultCase(text: "a. = 1", range: 3..<4, message: "expected a key, found '='"),
    FaultCase(text: ".a = 1", range: 0..<1, message: "expected a key, found '.'"),
    FaultCase(text: "a..b = 1", range: 2..<3, message: "expected a key, found '.'"),
    FaultCase(text: "é = 1", range: 0..<2, message: "expected a key, found 'é'"),
    FaultCase(
      text: "a = \"\"\"b\"\"\"\"\"\"", range: 13..<14,
      message: "expected the end of the line, found '\"'"),
    FaultCase(
      text: "a = '''b''''''", range: 13..<14, message: "expected the end of the line, found '''"),
    FaultCase(text: "a = 'b'c'", range: 7..<8, message: "expected the end of the line, found 'c'"),
    FaultCase(text: "[ [a]]", range: 2..<3, message: "expected a key, found '['"),
    FaultCase(
      text: "[a] b = 1", range: 4..<5, message: "expected the end of the line, found 'b'",
      pointer: "/a"),
  ]

  private static let strings: [FaultCase] = [
    FaultCase(
      text: "\"\"\"a\"\"\" = 1", range: 0..<3, message: "a key can't be a multi-line string"),
    FaultCase(text: "'''a''' = 1", range: 0..<3, message: "a key can't be a multi-line string"),
    FaultCase(text: "\"a = 1", range: 0..<6, message: "the string has no closing \" in its line"),
    FaultCase(
      text: "a = \"b", range: 4..<6, message: "the string has no closing \" in its line",
      pointer: "/a"),
    FaultCase(
      text: "a = 'b\nc = 1", range: 4..<6, message: "the string has no closing ' in its line",
      pointer: "/a"),
    FaultCase(
      text: "a = \"\"\"b\nc", range: 4..<7, message: "the string has no closing \"\"\"",
      pointer: "/a"),
    FaultCase(
      text: "a = '''b", range: 4..<7, message: "the string has no closing '''", pointer: "/a"),
    FaultCase(
      text: "a = \"\\x41\"", range: 5..<7,
      message: "'\\' followed by 'x' is not an escape sequence",
      pointer: "/a"),
    FaultCase(
      text: "a = \"\\u12\"", range: 5..<9, message: "'\\u' needs four hexadecimal digits",
      pointer: "/a"),
    FaultCase(
      text: "a = \"\\U0011ffff\"", range: 5..<15, message: "U+11FFFF is not a character",
      pointer: "/a"
    ),
    FaultCase(
      text: "a = \"\\ud800\"", range: 5..<11, message: "U+D800 is not a character", pointer: "/a"),
    FaultCase(
      text: "a = \"\\U0000\"", range: 5..<11, message: "'\\U' needs eight hexadecimal digits",
      pointer: "/a"),
    FaultCase(
      text: "a = \"\\", range: 4..<6, message: "the string has no closing \" in its line",
      pointer: "/a"),
    FaultCase(
      text: "a = \"b\\\nc\"", range: 4..<7, message: "the string has no closing \" in its line",
      pointer: "/a"),
    FaultCase(
      text: "a = \"\"\"b\\ c\"\"\"", range: 8..<10,
      message: "'\\' followed by ' ' is not an escape sequence",
      pointer: "/a"),
    FaultCase(
      text: "a = \"\u{0}\"", range: 5..<6, message: "a raw control character U+0000", pointer: "/a"),
    FaultCase(
      text: "a = 'b\u{7F}'", range: 6..<7, message: "a raw control character U+007F", pointer: "/a"),
    FaultCase(
      text: "a = \"\"\"\rb\"\"\"", range: 7..<8, message: "a raw control character U+000D",
      pointer: "/a"),
    FaultCase(text: "a = 1 # \u{1}", range: 8..<9, message: "a raw control character U+0001"),
    FaultCase(text: "a = 1 \r b = 2", range: 6..<7, message: "a raw control character U+000D"),
    FaultCase(
      text: "[[a]]\nb = 1\n[[a]]\nb = [\n{c = \"\\q\"}]", range: 30..<32,
      message: "'\\' followed by 'q' is not an escape sequence", pointer: "/a/1/b/0/c"),
    FaultCase(
      text: "a = \"b\\", range: 4..<7, message: "the string has no closing \" in its line",
      pointer: "/a"),
    FaultCase(
      text: "a = [\n1,\n\"\"\"x", range: 9..<12, message: "the string has no closing \"\"\"",
      pointer: "/a/1"),
  ]

  private static let numbers: [FaultCase] = [
    FaultCase(
      text: "a = 01", range: 4..<6, message: "a number can't have leading zeros",
      pointer: "/a"),
    FaultCase(
      text: "a = 0_1", range: 4..<7, message: "a number can't have leading zeros",
      pointer: "/a"),
    FaultCase(
      text: "a = -01.5", range: 4..<9, message: "a number can't have leading zeros",
      pointer: "/a"),
    FaultCase(
      text: "a = 1__0", range: 4..<8,
      message: "an underscore in a number must be between two digits", pointer: "/a"),
    FaultCase(
      text: "a = _1", range: 4..<6, message: "the bare word \"_1\" is not TOML", pointer: "/a"),
    FaultCase(
      text: "a = 1_", range: 4..<6, message: "an underscore in a number must be between two digits",
      pointer: "/a"),
    FaultCase(
      text: "a = 1_.5", range: 4..<8,
      message: "an underscore in a number must be between two digits", pointer: "/a"),
    FaultCase(
      text: "a = 0x", range: 4..<6, message: "a number needs a digit after its prefix",
      pointer: "/a"),
    FaultCase(
      text: "a = 0x_1", range: 4..<8,
      message: "an underscore in a number must be between two digits", pointer: "/a"),
    FaultCase(
      text: "a = 0xg", range: 4..<7, message: "a number needs a digit after its prefix",
      pointer: "/a"),
    FaultCase(
      text: "a = 0X1", range: 4..<7, message: "a number is followed directly by other text",
      pointer: "/a"),
    FaultCase(
      text: "a = -0x1", range: 4..<8, message: "a number with a prefix has no sign", pointer: "/a"),
    FaultCase(
      text: "a = 0o8", range: 4..<7, message: "a number needs a digit after its prefix",
      pointer: "/a"),
    FaultCase(
      text: "a = 0b2", range: 4..<7, message: "a number needs a digit after its prefix",
      pointer: "/a"),
    FaultCase(
      text: "a = 9223372036854775808", range: 4..<23,
      message: "the integer does not fit in 64 bits",
      pointer: "/a"),
    FaultCase(
      text: "a = -9223372036854775809", range: 4..<24,
      message: "the integer does not fit in 64 bits",
      pointer: "/a"),
    FaultCase(
      text: "a = 0x8000000000000000", range: 4..<22, message: "the integer does not fit in 64 bits",
      pointer: "/a"),
    FaultCase(
      text: "a = 1.", range: 4..<6, message: "a number needs a digit after its '.'", pointer: "/a"),
    FaultCase(
      text: "a = .5", range: 4..<6, message: "a number must start with a digit",
      pointer: "/a"),
    FaultCase(
      text: "a = 1.e5", range: 4..<8, message: "a number needs a digit after its '.'",
      pointer: "/a"),
    FaultCase(
      text: "a = 1e", range: 4..<6, message: "a number needs a digit after its 'e'", pointer: "/a"),
    FaultCase(
      text: "a = 1e5.5", range: 4..<9, message: "a number is followed directly by other text",
      pointer: "/a"),
    FaultCase(
      text: "a = +", range: 4..<5, message: "a number must start with a digit", pointer: "/a"
    ),
    FaultCase(
      text: "a = Inf", range: 4..<7, message: "the bare word \"Inf\" is not TOML", pointer: "/a"),
    FaultCase(
      text: "a = +Nan", range: 4..<8, message: "a number must start with a digit",
      pointer: "/a"),
    FaultCase(
      text: "a = 512MiB", range: 4..<10, message: "a number is followed directly by other text",
      pointer: "/a"),
    FaultCase(
      text: "a = True", range: 4..<8, message: "the bare word \"True\" is not TOML", pointer: "/a"),
    FaultCase(
      text: "a = null", range: 4..<8, message: "the bare word \"null\" is not TOML", pointer: "/a"),
    FaultCase(
      text: "a = yes", range: 4..<7, message: "the bare word \"yes\" is not TOML", pointer: "/a"),
    FaultCase(
      text: "a = worker", range: 4..<10, message: "the bare word \"worker\" is not TOML",
      pointer: "/a"),
  ]

  private static let containers: [FaultCase] = [
    FaultCase(
      text: "a = [1", range: 6..<6, message: "the text ends before the closing ']'", pointer: "/a"),
    FaultCase(
      text: "a = [1, 2 # c\n", range: 13..<13, message: "the text ends before the closing ']'",
      pointer: "/a"),
    FaultCase(
      text: "a = [1 2]", range: 7..<8, message: "expected ',' or ']', found '2'", pointer: "/a"),
    FaultCase(
      text: "a = [,1]", range: 5..<6, message: "expected a value, found ','", pointer: "/a/0"),
    FaultCase(
      text: "a = [1,,2]", range: 7..<8, message: "expected a value, found ','", pointer: "/a/1"),
    FaultCase(
      text: "a = [1}", range: 6..<7, message: "expected ',' or ']', found '}'", pointer: "/a"),
    FaultCase(
      text: "a = {b = 1", range: 10..<10, message: "the text ends before the closing '}'",
      pointer: "/a"),
    FaultCase(
      text: "a = {b = 1,\nc = 2}", range: 11..<11,
      message: "the line ends before the closing '}' of the inline table", pointer: "/a"),
    FaultCase(
      text: "a = {b = 1,}", range: 10..<11,
      message: "trailing comma before the closing '}' of an inline table", pointer: "/a"),
    FaultCase(
      text: "a = {b = 1 c = 2}", range: 11..<12, message: "expected ',' or '}', found 'c'",
      pointer: "/a"),
    FaultCase(
      text: "a = { # c\n}", range: 6..<7,
      message: "the line ends before the closing '}' of the inline table", pointer: "/a"),
    FaultCase(
      text: "a = {b}", range: 6..<7, message: "expected '=' after the key, found '}'",
      pointer: "/a"),
    FaultCase(text: "a = {,}", range: 5..<6, message: "expected a key, found ','", pointer: "/a"),
    FaultCase(
      text: "[a", range: 2..<2,
      message: "expected ']' at the end of the header, found the end of the text", pointer: "/a"),
    FaultCase(
      text: "[a]]", range: 3..<4, message: "expected the end of the line, found ']'",
      pointer: "/a/0"),
    FaultCase(
      text: "[[a]", range: 3..<4, message: "expected ']]' at the end of the header, found ']'",
      pointer: "/a/0"),
    FaultCase(
      text: "[[a] ]", range: 3..<4, message: "expected ']]' at the end of the header, found ']'",
      pointer: "/a/0"),
    FaultCase(text: "[]", range: 1..<2, message: "expected a key, found ']'"),
    FaultCase(text: "[a.]", range: 3..<4, message: "expected a key, found ']'"),
    FaultCase(
      text: "[a]\n[b\nc=1\n[d]\ne=]", range: 6..<6,
      message: "expected ']' at the end of the header, found the end of the line", pointer: "/b"),
    FaultCase(text: "{\"a\": 1}", range: 0..<1, message: "expected TOML, found '{'"),
    FaultCase(
      text: "a = 1\n[[b]]\nc = {d.e = [0, {f = ?}]}", range: 32..<33,
      message: "expected a value, found '?'", pointer: "/b/0/c/d/e/1/f"),
  ]

  private static let twice: [FaultCase] = [
    FaultCase(
      text: "a = 1\na = 2", range: 6..<7, message: "the key \"a\" appears twice",
      pointer: "/a"),
    FaultCase(
      text: "a = 1\n\"\\u0061\" = 2", range: 6..<14,
      message: "the key \"a\" appears twice", pointer: "/a"),
    FaultCase(
      text: "a.b = 1\na.b = 2", range: 10..<11, message: "the key \"b\" appears twice",
      pointer: "/a/b"),
    FaultCase(
      text: "a = 1\na.b = 2", range: 6..<7,
      message: "\"a\" has a value already and can't be a table", pointer: "/a"),
    FaultCase(
      text: "a = {}\na.b = 2", range: 7..<8,
      message: "\"a\" is an inline table: nothing can be added to it", pointer: "/a"),
    FaultCase(
      text: "a = []\na.b = 2", range: 7..<8,
      message: "\"a\" has a value already and can't be a table", pointer: "/a"),
    FaultCase(
      text: "[[a]]\n[b]\n[c]\nx.y = 1\nx.y.z = 2", range: 24..<25,
      message: "\"y\" has a value already and can't be a table", pointer: "/c/x/y"),
    FaultCase(
      text: "[a.b]\n[a]\nb.c = 1", range: 10..<11,
      message: "\"b\" has its own header: dotted keys can't add to it", pointer: "/a/b"),
    FaultCase(
      text: "[[a.b]]\n[a]\nb.c = 1", range: 12..<13,
      message: "\"b\" is an array of tables: dotted keys can't add to it", pointer: "/a/b"),
    FaultCase(
      text: "[a]\n[a]", range: 5..<6, message: "the table \"a\" is defined twice",
      pointer: "/a"),
    FaultCase(
      text: "[a]\nb = 1\n[a.b]", range: 13..<14,
      message: "\"b\" has a value already and can't be a table", pointer: "/a/b"),
    FaultCase(
      text: "a.b.c = 1\n[a.b]", range: 13..<14,
      message: "dotted keys have defined the table \"b\" already", pointer: "/a/b"),
    FaultCase(
      text: "a.b = 1\n[a]", range: 9..<10,
      message: "dotted keys have defined the table \"a\" already", pointer: "/a"),
    FaultCase(
      text: "[[a]]\n[a]", range: 7..<8,
      message: "\"a\" is an array of tables and can't be one table", pointer: "/a"),
    FaultCase(
      text: "[a]\n[[a]]", range: 6..<7,
      message: "\"a\" is one table and can't be an array of tables", pointer: "/a"),
    FaultCase(
      text: "[a.b]\n[[a]]", range: 8..<9,
      message: "\"a\" is one table and can't be an array of tables", pointer: "/a"),
    FaultCase(
      text: "a = []\n[[a]]", range: 9..<10,
      message: "\"a\" is an array in brackets: no tables can be added to it", pointer: "/a"),
    FaultCase(
      text: "a = [{}]\n[a.b]", range: 10..<11,
      message: "\"a\" is an array in brackets: no tables can be added to it", pointer: "/a"),
    FaultCase(
      text: "a = {b = {}}\n[a.c]", range: 14..<15,
      message: "\"a\" is an inline table: nothing can be added to it", pointer: "/a"),
    FaultCase(
      text: "a = {}\n[a]", range: 8..<9,
      message: "\"a\" is an inline table: nothing can be added to it", pointer: "/a"),
    FaultCase(
      text: "a = {}\n[[a]]", range: 9..<10,
      message: "\"a\" is an inline table: nothing can be added to it", pointer: "/a"),
    FaultCase(
      text: "a = 1\n[[a]]", range: 8..<9, message: "\"a\" has a value already and can't be a table",
      pointer: "/a"),
    FaultCase(
      text: "a = 1\n[a]", range: 7..<8, message: "\"a\" has a value already and can't be a table",
      pointer: "/a"),
    FaultCase(
      text: "a = 1\n[a.b]", range: 7..<8, message: "\"a\" has a value already and can't be a table",
      pointer: "/a"),
    FaultCase(
      text: "a = {b = 1, b = 2}", range: 12..<13,
      message: "the key \"b\" appears twice", pointer: "/a/b"),
    FaultCase(
      text: "a = {b = {}, b.c = 1}", range: 13..<14,
      message: "\"b\" is an inline table: nothing can be added to it", pointer: "/a/b"),
    FaultCase(
      text: "[[a]]\n[a.b]\n[a.b]", range: 15..<16,
      message: "the table \"b\" is defined twice", pointer: "/a/0/b"),
    FaultCase(
      text: "[[a]]\nb = {c = 1}\nb.d = 2", range: 18..<19,
      message: "\"b\" is an inline table: nothing can be added to it", pointer: "/a/0/b"),
  ]

  private static func faults(of text: String) -> [DocumentFault] {
    Document(parsing: Array(text.utf8), as: .toml).faults
  }

  @Test(arguments: lines + strings + numbers + containers + twice)
  func `a fault has its place, its pointer and its sentence`(expected: FaultCase) throws {
    let fault = try #require(Self.faults(of: expected.text).first)
    #expect(fault.message == expected.message)
    #expect(fault.range == expected.range)
    #expect(fault.pointer == expected.pointer)
  }
}
