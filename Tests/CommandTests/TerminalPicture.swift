/// What a terminal shows, as a picture: an SVG of a command and its colored output.
struct TerminalPicture {
  /// A part of a line in one style.
  private struct Span {
    var text = ""
    var codes = ""
  }

  private static let lineHeight = 20
  private static let characterWidth = 8.43
  private static let margin = 18

  let svg: String

  /// - Parameter output: text with `SGR` sequences, as `--color always` prints it.
  init(command: String, output: String) {
    let text = "\u{1B}[2m$\u{1B}[0m \(command)\n\(output)"
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(Self.spans)
    let columns = lines.map { $0.reduce(0) { $0 + $1.text.count } }.max() ?? 0
    let width = Int(Double(columns) * Self.characterWidth) + 2 * Self.margin
    let height = (lines.count + 2) * Self.lineHeight
    let rows = lines.enumerated().map { index, spans in
      let y = (index + 2) * Self.lineHeight
      return "  <text x=\"\(Self.margin)\" y=\"\(y)\">\(spans.map(Self.tspan).joined())</text>\n"
    }
    svg = """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" role="img">
        <title>mvm-core lint shows a finding with its place, its source and a fix</title>
        <style>
          text { font: 14px ui-monospace, Menlo, Consolas, monospace; fill: #d0d7de; white-space: pre }
          .bold { font-weight: bold } .faint { fill: #8b949e } .red { fill: #ff7b72 }
          .yellow { fill: #e3b341 } .blue { fill: #79c0ff } .cyan { fill: #56d4dd }
        </style>
        <rect width="100%" height="100%" rx="8" fill="#0d1117"/>
      \(rows.joined())</svg>

      """
  }

  private static func tspan(_ span: Span) -> String {
    let text = span.text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;")
    let names = [
      "1": "bold", "2": "faint", "31": "red", "33": "yellow", "34": "blue", "36": "cyan",
    ]
    let classes = span.codes.split(separator: ";").compactMap { names[String($0)] }
    return classes.isEmpty
      ? text : "<tspan class=\"\(classes.joined(separator: " "))\">\(text)</tspan>"
  }

  /// A line in spans: each sequence begins a new one.
  private static func spans(_ line: Substring) -> [Span] {
    var spans = [Span()]
    for (index, part) in line.split(separator: "\u{1B}[", omittingEmptySubsequences: false)
      .enumerated()
    {
      guard index > 0 else {
        spans[0].text = String(part)
        continue
      }
      let codes = part.prefix { $0 != "m" }
      spans.append(
        Span(
          text: String(part.dropFirst(codes.count + 1)), codes: codes == "0" ? "" : String(codes)))
    }
    return spans.filter { !$0.text.isEmpty }
  }
}
