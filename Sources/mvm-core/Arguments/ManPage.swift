import MVMCore

/// A command's manual page, in the macros of man(7), made of what the command declares.
///
/// The pages in man/ are its output; a test compares them.
struct ManPage {
  let command: Command

  /// The page's name, without the section: `mvm-core-lint`.
  var name: String { "mvm-core-\(command.name)" }

  func render() -> String {
    var text = ".TH \(Self.escape(name.uppercased())) 1 \"\" \"mvm-core \(version)\"\n"
    text += section("NAME", "\(Self.escape(name)) \\- \(Self.escape(command.summary.asPhrase))\n")
    text += section("SYNOPSIS", ".B mvm\\-core \(Self.escape(command.name))\n\(synopsis)")
    if !command.operands.isEmpty { text += section("ARGUMENTS", operands) }
    text += section("OPTIONS", command.options.map(option).joined())
    if command.name == Command.platform.name { text += platform }
    text += section("EXIT STATUS", statuses)
    text += section("ENVIRONMENT", Self.environment)
    text += section("EXAMPLES", command.examples.map(example).joined())
    return text + section("SEE ALSO", ".BR mvm\\-core (1)\n")
  }

  private func section(_ title: String, _ body: String) -> String { ".SH \(title)\n\(body)" }

  private var synopsis: String {
    ([".RI [ OPTIONS ]"] + command.operands.map { Self.escape($0.usage) })
      .joined(separator: "\n") + "\n"
  }

  private var operands: String {
    command.operands.map { Self.item(".I " + Self.escape($0.name), $0.doc) }.joined()
  }

  private func option(_ option: OptionDeclaration) -> String {
    let names = [option.short.map { "-\($0)" }, option.long].compactMap { $0 }
      .map { "\\fB\(Self.escape($0))\\fR" }.joined(separator: ", ")
    let value = option.takesValue ? " \\fI\(Self.escape(option.valueName))\\fR" : ""
    var doc = option.doc
    let choices = option.kind.choices
    if !choices.isEmpty { doc += " One of: " + choices.joined(separator: ", ") + "." }
    if let standard = option.defaultText { doc += " Default: \(standard)." }
    return Self.item(names + value, doc)
  }

  private var statuses: String {
    let answers = [
      ("0", command.answers.yes), ("1", command.answers.no),
      ("2", "Called wrongly: a bad command, option, value or config file."),
      (
        "3",
        "Could not decide: a file missing or unreadable, nothing to check, output not writable."
      ),
      ("70", "A bug in mvm-core."),
    ]
    return answers.compactMap { status, text in text.map { Self.item(".B " + status, $0) } }
      .joined()
  }

  private static let environment =
    item(".B NO_COLOR", "Not empty: no colour, unless --color or CLICOLOR_FORCE asks for it.")
    + item(".B CLICOLOR_FORCE", "Neither empty nor 0: colour, even when the output is no terminal.")
    + item(".B TERM", "dumb: no colour.")

  private func example(_ example: Command.Example) -> String {
    ".PP\n\(Self.escape(example.does)):\n.PP\n.nf\n.RS 4\n\(Self.line(example.call))\n.RE\n.fi\n"
  }

  /// The checks of `platform`, and the causes of its verdict on KVM.
  private var platform: String {
    let checks = HostCheck.ID.allCases.map {
      Self.item(".B " + Self.escape($0.rawValue), $0.summary)
    }
    let causes = KVMCause.allCases.map { Self.item(".B " + Self.escape($0.rawValue), $0.summary) }
    return section("CHECKS", checks.joined()) + section("CAUSES", causes.joined())
  }
}

extension ManPage {
  /// The page of the program itself, `mvm-core.1`: its commands.
  static func overview() -> String {
    let commands = CommandTable.all.map { command in
      item(".BR mvm\\-core\\-\(escape(command.name)) (1)", command.summary)
    }
    let about = "inspect and validate the files of mvm, which runs fleets of Firecracker microVMs"
    return [
      ".TH MVM\\-CORE 1 \"\" \"mvm-core \(version)\"\n",
      ".SH NAME\nmvm\\-core \\- \(about)\n",
      ".SH SYNOPSIS\n.B mvm\\-core\n.I COMMAND\n.RI [ OPTIONS ]\n.RI [ ARGUMENTS ]\n",
      ".SH COMMANDS\n", commands.joined(),
      ".SH FILES\n",
      item(".I " + escape(TrustStore.defaultPath), "The public keys that are trusted: *.pub."),
      ".SH ENVIRONMENT\n", environment,
    ].joined()
  }

  private static func item(_ tag: String, _ text: String) -> String {
    ".TP\n\(tag)\n\(line(text))\n"
  }

  /// Text that begins a line, where a dot or an apostrophe would be a request.
  private static func line(_ text: String) -> String {
    let escaped = escape(text)
    return escaped.first == "." || escaped.first == "'" ? "\\&" + escaped : escaped
  }

  /// Text with what means something to roff made to mean itself.
  private static func escape(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "\n": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}

extension String {
  /// A sentence as a phrase: `check mvm's files`.
  fileprivate var asPhrase: String {
    let body = last == "." ? dropLast() : self[...]
    return body.prefix(1).lowercased() + body.dropFirst()
  }
}
