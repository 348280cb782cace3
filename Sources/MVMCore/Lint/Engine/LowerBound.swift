/// What a finding about a sum says where some of what is added up can't be read: a sum of the rest is
/// a lower bound. It proves that a limit is exceeded, and never that it is kept.
struct LowerBound: Sendable {
  /// The sum.
  let sum: UInt64
  /// The finding's message, with "at least" in it.
  let message: String

  /// The lesser one of two readings.
  static func least(_ first: LowerBound?, _ second: LowerBound?) -> LowerBound? {
    guard let first, let second else { return nil }
    return first.sum <= second.sum ? first : second
  }
}
