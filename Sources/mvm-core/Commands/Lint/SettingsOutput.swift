import MVMCore

/// What `lint --show-config -f json` prints.
struct SettingsOutput: WireRecord {
  var formatVersion = outputVersion
  var config: String?
  var settings: [SettingOutput]

  static let schema = Schema.make {
    Schema(
      SettingsOutput.init, doc: "The settings in effect.",
      Field(
        "format_version", always: \.formatVersion, .formatVersion,
        doc: "Major and minor version of this format."),
      Field("config", always: \.config, doc: "The configuration's path; null without one."),
      Field("settings", always: \.settings))
  }
}

/// A setting, and where it comes from.
struct SettingOutput: WireRecord {
  var name: String
  var value: OutputValue
  var source: String
  var option: Added<String>
  var line: Added<Int>
  var column: Added<Int>

  static let schema = Schema.make {
    Schema(
      SettingOutput.init, doc: "A setting, and where it comes from.",
      Field("name", always: \.name, .notEmpty), Field("value", always: \.value),
      Field("source", always: \.source, .words(["default", "command-line", "config"])),
      Field("option", always: \.option, doc: "The option, of the command line."),
      Field("line", always: \.line, .atLeast(1), doc: "The line, of the configuration."),
      Field("column", always: \.column, .atLeast(1), doc: "The column, of the configuration."))
  }
}
