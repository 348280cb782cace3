import MVMCore
import Testing

@Suite struct `Timestamps` {
  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0), ("2000-02-29T00:00:00Z", 951_782_400),
    ("2026-03-02T08:00:00Z", 1_772_438_400), ("2026-03-02T09:00:00+01:00", 1_772_438_400),
    ("2026-03-02T07:30:00-00:30", 1_772_438_400), ("1969-12-31T23:59:59Z", -1),
    ("2026-03-02t08:00:00.250z", 1_772_438_400), ("0001-01-01T00:00:00Z", -62_135_596_800),
    ("2016-12-31T23:59:60Z", 1_483_228_799), ("2017-01-01T00:59:60+01:00", 1_483_228_799),
    ("2016-12-31T18:29:60.5-05:30", 1_483_228_799), ("2016-06-30T23:59:60Z", 1_467_331_199),
    ("2016-02-29T23:59:60Z", 1_456_790_399),
  ])
  func `a time of RFC 3339 is read, whatever its offset`(text: String, seconds: Int64) {
    #expect(Timestamp(text)?.seconds == seconds)
  }

  @Test(arguments: [
    "", "2026-03-02", "2026-03-02T08:00:00", "2026-02-30T08:00:00Z", "2026-13-01T00:00:00Z",
    "2026-03-02T24:00:00Z", "2026-03-02T08:60:00Z", "2026-03-02T08:00:61Z", "26-03-02T08:00:00Z",
    "2026-03-02T08:00:00.Z", "2026-03-02T08:00:00Z ", "2026-03-02T08:00:00+1:00",
    "2025-02-29T00:00:00Z", "1900-02-29T00:00:00Z", "+026-03-02T08:00:00Z", "2026-00-01T00:00:00Z",
    "2026-03-02T08:00:00+24:00", "٢٠٢٦-03-02T08:00:00Z", "2026-03-02T08:00:60Z",
    "2016-12-31T23:58:60Z", "2016-12-31T22:59:60Z", "2016-12-30T23:59:60Z", "2016-02-28T23:59:60Z",
    "2016-12-31T23:59:60+01:00", "2017-01-01T00:59:60Z", "2017-01-01T00:01:60+00:01",
  ])
  func `other texts and impossible dates are not`(text: String) {
    #expect(Timestamp(text) == nil)
  }

  @Test func `fractions order times within a second`() throws {
    let early = try #require(Timestamp("2026-03-02T08:00:00.1Z"))
    let late = try #require(Timestamp("2026-03-02T08:00:00.1000000019Z"))
    #expect(early < late)
    #expect(early.nanoseconds == 100_000_000)
    #expect(late.nanoseconds == 100_000_001)
  }

  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (951_782_400, "2000-02-29T00:00:00Z"),
    (951_868_799, "2000-02-29T23:59:59Z"), (951_868_800, "2000-03-01T00:00:00Z"),
    (1_772_438_400, "2026-03-02T08:00:00Z"), (-1, "1969-12-31T23:59:59Z"),
    (4_107_542_399, "2100-02-28T23:59:59Z"), (4_107_542_400, "2100-03-01T00:00:00Z"),
    (-62_135_596_800, "0001-01-01T00:00:00Z"), (-62_167_219_201, "-0001-12-31T23:59:59Z"),
    (253_402_300_799, "9999-12-31T23:59:59Z"), (Int64.max, "292277026596-12-04T15:30:07Z"),
    (Int64.min, "-292277022657-01-27T08:29:52Z"),
  ])
  func `a time is written in UTC, without a fraction`(seconds: Int64, text: String) {
    #expect("\(Timestamp(seconds: seconds, nanoseconds: 999_999_999))" == text)
  }

  @Test func `what is written is read back, over ten thousand years`() {
    for step in 0..<20_000 {
      let time = Timestamp(seconds: -62_135_596_800 + Int64(step) * 15_776_893)
      #expect(Timestamp("\(time)") == time)
    }
  }

  @Test func `the time now is after this was written`() throws {
    #expect(try Timestamp.now > #require(Timestamp("2025-01-01T00:00:00Z")))
    #expect(Timestamp(seconds: 1, nanoseconds: .max).nanoseconds == 999_999_999)
  }
}
