import MVMCore
import Testing

@Suite struct `Numbers as mvm writes them` {
  private func text(_ value: some WireValue) -> String {
    String(decoding: value.json(), as: UTF8.self)
  }

  @Test(arguments: [
    (5, "5.0"), (-0.0, "-0.0"), (0, "0.0"), (0.95, "0.95"), (1e15, "1000000000000000.0"),
    (1e16, "1e+16"), (-1e16, "-1e+16"), (1.2345678901234568e29, "1.2345678901234568e+29"),
    (1e-5, "0.00001"),
    (1e-6, "1e-6"), (123456.789, "123456.789"), (-1.5e-7, "-1.5e-7"),
    (Double.greatestFiniteMagnitude, "1.7976931348623157e+308"),
    (Double.leastNonzeroMagnitude, "5e-324"),
  ])
  func `an f64 has its shortest digits, plain from -5 to 15`(value: Double, expected: String) {
    #expect(text(value) == expected)
  }

  @Test(arguments: [
    (5, "5.0"), (0.1, "0.1"), (1e12, "1000000000000.0"), (1e13, "1e+13"), (1e-6, "0.000001"),
    (1e-7, "1e-7"), (16_777_216, "16777216.0"), (Float.greatestFiniteMagnitude, "3.4028235e+38"),
  ])
  func `an f32 has its shortest digits, plain from -6 to 12`(value: Float, expected: String) {
    #expect(text(value) == expected)
  }

  @Test(arguments: [
    ("1152976548907712513", "1.1529766e+18"), ("-4612096960898269183", "-4.6120967e+18"),
    ("18446744073709551615", "1.8446744e+19"), ("-0", "-0.0"), ("-1", "-1.0"),
  ])
  func `an integer becomes the nearest f32, not by way of f64`(
    input: String, expected: String
  ) throws {
    #expect(text(try Float.read(Array(input.utf8))) == expected)
  }

  @Test(arguments: [
    ("-0", "-0.0"), ("1e2", "100.0"), ("18446744073709551615", "18446744073709551615"),
    ("18446744073709551616", "1.8446744073709552e+19"),
    ("-9223372036854775808", "-9223372036854775808"),
    (#"{"b":1,"a":{"é":[],"e\u0301":{}}}"#, "{\"a\":{\"e\u{301}\":{},\"é\":[]},\"b\":1}"),
    ("[0,1,2,3,4,5,6,7,255]", "[0,1,2,3,4,5,6,7,255]"),
  ])
  func `any JSON keeps integers of 64 bits and sorts keys by bytes`(
    input: String, expected: String
  ) throws {
    #expect(try JSONValue(input).text == expected)
  }

  @Test func `any JSON is laid out like the rest when it is pretty`() throws {
    let value = try JSONValue(#"{"b":[1,{}],"a":[]}"#)
    let pretty = "{\n  \"a\": [],\n  \"b\": [\n    1,\n    {}\n  ]\n}"
    #expect(String(decoding: value.json(.pretty), as: UTF8.self) == pretty)
  }

  @Test func `a number beyond f64 is refused even in any JSON`() {
    #expect(throws: WireError.self) { try JSONValue("[1e999]") }
  }
}
