import MVMCore
import Testing

private let long = String(repeating: "a", count: 64)

@Suite struct `Faults of identifiers` {
  @Test(arguments: [
    ("", [IDFault.empty]),
    ("-", [.leading("-")]),
    ("--", [.leading("-"), .trailing("-")]),
    ("-A", [.leading("-"), .character("A", offset: 1, byte: 1)]),
    ("é.b", [.character("é", offset: 0, byte: 0), .character(".", offset: 1, byte: 2)]),
    (long, [.tooLong(bytes: 64, limit: 63)]),
    (long + "é", [.tooLong(bytes: 66, limit: 63), .character("é", offset: 64, byte: 64)]),
    ("a\r\nb", [.character("\r", offset: 1, byte: 1), .character("\n", offset: 2, byte: 2)]),
  ])
  func `are all found, each with its place`(_ text: String, _ faults: [IDFault]) {
    #expect(IDKind.tenant.faults(in: text) == faults)
  }

  @Test(arguments: [
    ("_a", [IDFault.leading("_")]), ("-a", [.leading("-")]), ("a-", []), ("a_", []),
    ("a b", [.character(" ", offset: 1, byte: 1)]),
  ])
  func `of templates are only at the start and in the alphabet`(
    _ text: String, _ faults: [IDFault]
  ) {
    #expect(IDKind.template.faults(in: text) == faults)
  }

  private static let letters = Set("abcdefghijklmnopqrstuvwxyz0123456789-".unicodeScalars)
  private static let forShells = Set(";|&$()`!<>\n\r".unicodeScalars)

  /// Long enough for characters within eight bytes that are looked at together, and behind them.
  @Test(arguments: 0..<19)
  func `of a character are found wherever it is`(place: Int) {
    for value in UInt8.min ... .max {
      let scalar = Unicode.Scalar(value)
      var text = String.UnicodeScalarView(repeating: "a", count: place)
      text.append(scalar)
      text.append(contentsOf: String.UnicodeScalarView(repeating: "b", count: 20 - place))
      let fault = IDFault.character(scalar, offset: place, byte: place)
      let name = IDKind.tenant.faults(in: String(text))
      let leading = scalar == "-" && place == 0 ? [IDFault.leading("-")] : []
      #expect(name == (Self.letters.contains(scalar) ? leading : [fault]), "\(scalar)")
      let flake = IDKind.flake.faults(in: String(text))
      #expect(flake == (Self.forShells.contains(scalar) ? [fault] : []), "\(scalar)")
    }
  }

  @Test func `in a hostile text stop at eight characters`() {
    let text = String(repeating: "\u{202E}\u{301}", count: 200_000)
    let faults = IDKind.tenant.faults(in: text)
    #expect(faults.count == 9)
    #expect(faults.first == .tooLong(bytes: 1_000_000, limit: 63))
    #expect(faults.last == .character("\u{301}", offset: 7, byte: 18))
    #expect(IDKind.flake.faults(in: text) == [])
    #expect(IDKind.flake.faults(in: text + "!").count == 1)
  }

  @Test(arguments: [
    (IDKind.tenant, "", "the tenant ID is empty; use a-z, 0-9 and '-'"),
    (
      .tenant, "acMe",
      "character 'M' (U+004D) at position 3 is not allowed; use a-z, 0-9 and '-'"
    ),
    (.pool, "a b", "character ' ' (U+0020) at position 2 is not allowed; use a-z, 0-9 and '-'"),
    (.vm, "a\n", "character U+000A at position 2 is not allowed; use a-z, 0-9 and '-'"),
    (.vm, "é", "character U+00E9 at position 1 is not allowed; use a-z, 0-9 and '-'"),
    (.vm, "🚀", "character U+1F680 at position 1 is not allowed; use a-z, 0-9 and '-'"),
    (
      .template, "a.b",
      "character '.' (U+002E) at position 2 is not allowed; use a-z, 0-9, '-' and '_'"
    ),
    (.template, "_a", "character '_' (U+005F) can't come first; start with a-z or 0-9"),
    (.tenant, "a-", "character '-' (U+002D) can't come last; end with a-z or 0-9"),
    (.tenant, long, "64 bytes exceed the limit of 63"),
    (.instance, "", "the instance ID is empty; use 'i-' and 8 digits of 0-9 and a-f"),
    (
      .instance, "i-A3F7B2C1",
      "the form is wrong from position 3 on; use 'i-' and 8 digits of 0-9 and a-f"
    ),
    (
      .flake, "",
      "the flake reference is empty; use any character but ; | & $ ( ) ` ! < > and line breaks"
    ),
    (
      .flake, "a;b",
      "character ';' (U+003B) at position 2 is not allowed; "
        + "use any character but ; | & $ ( ) ` ! < > and line breaks"
    ),
    (
      .path, "acme/Web",
      "pool ID: character 'W' (U+0057) at position 6 is not allowed; use a-z, 0-9 and '-'"
    ),
    (.path, "acme", "pool ID: the pool ID is empty; use a-z, 0-9 and '-'"),
  ])
  func `are stated in plain words`(_ kind: IDKind, _ text: String, _ message: String) {
    #expect(kind.faults(in: text).map { $0.message(for: kind) } == [message])
  }

  @Test func `are listed in one line`() {
    let error = #expect(throws: IDError.self) { try TenantID("-\u{7}") }
    #expect(
      error?.description == "not a valid tenant ID: "
        + "character '-' (U+002D) can't come first; start with a-z or 0-9; "
        + "character U+0007 at position 2 is not allowed; use a-z, 0-9 and '-'")
  }

  @Test(arguments: [
    (IDKind.tenant, "", "MVM101"), (.pool, long, "MVM101"), (.vm, "A", "MVM102"),
    (.template, "_a", "MVM103"), (.tenant, "a-", "MVM103"), (.instance, "i-1", "MVM104"),
    (.instance, "", "MVM101"), (.flake, "", "MVM108"), (.flake, "a;b", "MVM108"),
    (.path, "acme/Web", "MVM102"), (.path, "acme/web/i-1", "MVM104"),
  ])
  func `have a lint rule each`(_ kind: IDKind, _ text: String, _ code: String) {
    #expect(kind.faults(in: text).map { $0.ruleCode(for: kind) } == [code])
  }

  @Test(arguments: IDKind.allCases)
  func `of each kind have a name and an alphabet`(_ kind: IDKind) {
    #expect(!kind.description.isEmpty)
    #expect(!kind.alphabet.isEmpty)
    #expect(IDKind(rawValue: kind.rawValue) == kind)
  }
}
