/// Options that mean the same wherever they are.
enum CommonOptions {
  /// When to color.
  enum Color: String, Choice {
    case auto, always, never
  }

  /// The formats of commands that report on few things.
  enum Format: String, Choice {
    case human, json
  }

  static let format = Self.format(of: Format.self, default: .human)

  static let color = Option<Color>(
    "--color", value: "WHEN", default: .auto,
    doc: """
      When to use color. auto: on a terminal, unless NO_COLOR is set or TERM is dumb; \
      FORCE_COLOR and CLICOLOR_FORCE turn it on.
      """
  ).common

  static let quiet = Option<Int>(
    counting: "--quiet", short: "q",
    doc: "Print less: with -q only findings, with -qq nothing but the exit status."
  ).common

  static let verbose = Option<Int>(
    counting: "--verbose", short: "v", doc: "Print more on standard error."
  ).common

  static let help = Flag("--help", short: "h", doc: "Show this help.").common

  /// The options of the program itself, which come in place of a command.
  static let ofProgram = [
    Flag(
      "--help", short: "h",
      doc: """
        Show this help or, after a command's name, the command's help.
        """),
    Flag("--version", doc: "Show the version."),
  ].map(\.declaration)

  /// `-f, --format` with the formats that a command has.
  static func format<Format: Choice>(
    of formats: Format.Type, default: Format
  ) -> Option<Format> {
    Option<Format>(
      "--format", short: "f", value: "FORMAT", default: `default`, doc: "How to print the result."
    ).common
  }
}
