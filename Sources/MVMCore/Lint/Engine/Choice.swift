/// A string that mvm reads as one of a few names, and takes for the first when it is none.
enum Choice {
  /// Whether a text is one of a format's names.
  static func has(_ text: String, of format: TextFormat) -> Bool {
    format.choices.contains(where: text.hasSameBytes)
  }

  /// Reports a text that is none of a format's names.
  static func report(
    _ text: String, of format: TextFormat, rule: any Rule.Type, at place: Place,
    _ report: inout Report
  ) {
    let names = format.choices
    guard let fallback = names.first else { return }
    let near = Spelling.nearest(to: text, among: names).map { names[$0] }
    report.add(
      rule, at: place,
      "\(quoted(text)) is not one of \(listed(names)); mvm uses \(quoted(fallback)) instead",
      help: near.map { "did you mean \(quoted($0))?" } ?? "choose \(listed(names))",
      right: RightName(misspelledAs: text, among: names))
  }
}
