extension PostureReport {
  /// A report of checks, with the score that they come to.
  public init(checks: [PostureCheck], timestamp: Timestamp) {
    self.init(checks: checks, score: Self.score(of: checks), timestamp: "\(timestamp)")
  }

  /// The share of checks that went well, in percent, 0…100; 0 without any, for nothing is shown
  /// to be.
  ///
  /// Source: library, "security": passed ÷ all × 100.
  public static func score(of checks: [PostureCheck]) -> Double {
    if checks.isEmpty { return 0 }
    return Double(checks.count(where: \.passed)) / Double(checks.count) * 100
  }
}
