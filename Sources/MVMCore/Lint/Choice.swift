/// A string that mvm reads as one of a few names, and takes for the first when it is none.
enum Choice {
  static func check(
    _ text: String, of format: TextFormat, rule: any Rule.Type,
    at place: @autoclosure () -> Place, _ report: inout Report
  ) {
    let names = format.choices
    guard let fallback = names.first, !names.contains(where: text.hasSameBytes) else { return }
    let near = Spelling.nearest(to: text, among: names).map { names[$0] }
    report.add(
      rule, at: place(),
      "\(quoted(text)) is none of \(listed(names)): mvm takes \(quoted(fallback))",
      help: near.map { "did you mean \(quoted($0))?" } ?? "choose \(listed(names))")
  }
}
