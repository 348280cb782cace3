import Foundation

/// A block of code in a text in Markdown, between fences.
struct CodeBlock {
  /// The word after the opening fence.
  let language: Substring
  let lines: [String]

  /// A command to type, and what it prints.
  struct Step {
    let command: String
    var shown: [String] = []
  }

  /// The lines of a text.
  static func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// All blocks of a text, in order.
  static func all(in text: String) -> [CodeBlock] {
    var blocks: [CodeBlock] = []
    var open: (language: Substring, lines: [String])?
    for line in lines(text) {
      let isFence = line.trimmingPrefix(while: \.isWhitespace).hasPrefix("```")
      switch (open, isFence) {
      case (nil, true): open = (line.trimmingPrefix(#/ *```/#), [])
      case (nil, false): break
      case (.some(let block), true):
        blocks.append(CodeBlock(language: block.language, lines: block.lines))
        open = nil
      case (.some, false): open?.lines.append(String(line))
      }
    }
    return blocks
  }

  /// Whether it shows commands after a prompt, with what they print.
  var isConsole: Bool { lines.first?.hasPrefix("$ ") == true }

  /// The commands after a prompt. A backslash at the end joins a line with the next.
  var steps: [Step] {
    guard isConsole else { return [] }
    return joined.reduce(into: []) { steps, line in
      if line.hasPrefix("$ ") {
        steps.append(Step(command: String(line.dropFirst(2))))
      } else if !steps.isEmpty {
        steps[steps.count - 1].shown.append(line)
      }
    }
  }

  /// The lines, those that a backslash joins as one.
  var joined: [String] {
    lines.reduce(into: []) { result, line in
      if let last = result.last, last.hasSuffix("\\") {
        result[result.count - 1] = last.dropLast() + line.trimmingCharacters(in: .whitespaces)
      } else {
        result.append(line)
      }
    }
  }
}

/// The calls of mvm-core in lines of a shell, of a file for a CI service, or of a console.
enum ShellCall {
  /// The words after `mvm-core` of each call: up to a pipe, a redirection or the like.
  static func all(in line: String) -> [[String]] {
    let starts = line.matches(of: #/(?:^|[|;&(`]|\$ |run:|entry:|- )\s*(?:sudo )?mvm-core(?= |$)/#)
    return starts.map { words(of: line[$0.range.upperBound...]) }
  }

  /// Splits as a shell does, without what it would put in.
  static func words(of text: Substring) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    scan: for character in text {
      if let open = quote {
        if character == open { quote = nil } else { word = (word ?? "") + String(character) }
      } else if "\"'".contains(character) {
        quote = character
        word = word ?? ""
      } else if character.isWhitespace {
        if let done = word { words.append(done) }
        word = nil
      } else if "|;&<>)#`".contains(character), character != "#" || word == nil {
        break scan
      } else {
        word = (word ?? "") + String(character)
      }
    }
    return words + (word.map { [$0] } ?? [])
  }
}
