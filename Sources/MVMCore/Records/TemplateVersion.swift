extension TemplateSpec {
  /// The version of the form that templates and their revisions are written in.
  public static let currentSchemaVersion: UInt32 = 1
}
