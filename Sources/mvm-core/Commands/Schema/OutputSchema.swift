import MVMCore

/// The schema of what a command prints with `-f json`.
struct OutputSchema: Sendable {
  /// The command; with what is shown, where it prints documents of several forms.
  let name: String
  private let type: any WireRecord.Type
  private let title: String

  private init(_ name: String, _ type: any WireRecord.Type, title: String? = nil) {
    self.name = name
    self.type = type
    self.title = title ?? "Output of mvm-core \(name) -f json"
  }

  var fileName: String { name + ".schema.json" }
  var schema: JSONSchema { JSONSchema(ofOutput: type, as: name, title: title) }

  /// The schemas of all outputs.
  static var all: [OutputSchema] {
    [
      OutputSchema("lint", LintOutput.self),
      OutputSchema(
        "show-config", SettingsOutput.self, title: "Output of mvm-core lint --show-config -f json"),
      OutputSchema("inspect", InspectOutput.self),
      OutputSchema(
        "inspect-log", InspectLogOutput.self, title: "Output of mvm-core inspect -f json for logs"),
      OutputSchema(
        "inspect-frames", InspectFramesOutput.self,
        title: "Output of mvm-core inspect -f json for hostd's frames"),
      OutputSchema("diff", DiffOutput.self), OutputSchema("route", RouteOutput.self),
      OutputSchema("whois", WhoisOutput.self), OutputSchema("paths", PathsOutput.self),
      OutputSchema("transition", TransitionOutput.self),
      OutputSchema("platform", PlatformOutput.self),
      OutputSchema("verify-signature", VerifySignatureOutput.self),
      OutputSchema("validate-id", ValidateIDOutput.self),
      OutputSchema("derive", DeriveOutput.self), OutputSchema("explain", ExplainOutput.self),
      OutputSchema("rules", RulesOutput.self),
      OutputSchema("schema", SchemaListOutput.self),
      OutputSchema(
        "schema-folder", SchemaFolderOutput.self,
        title: "Output of mvm-core schema --check and --write with -f json"),
      OutputSchema(
        "failure", FailureReport.self,
        title: "Output of any command with -f json that gives no result"),
    ]
  }
}
