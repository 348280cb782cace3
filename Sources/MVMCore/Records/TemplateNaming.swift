extension TemplateRevision {
  /// What a build of a template is looked up by: two builds with one key are the same.
  ///
  /// Lower-case hexadecimal SHA-256 of `flake_lock_hash`, `:`, `profile`, `:`, `role`.
  /// Source: wire-format, "Other behaviour".
  public static func cacheKey(flakeLockHash: String, profile: String, role: String) -> String {
    SHA256.hex(Array("\(flakeLockHash):\(profile):\(role)".utf8))
  }

  /// What this build is looked up by.
  public var cacheKey: String {
    Self.cacheKey(flakeLockHash: flakeLockHash, profile: profile, role: role)
  }
}

extension TemplateConfig {
  /// The ID of a variant's template: the variant's name, or `<template_id>-<role>` without one.
  ///
  /// Source: wire-format, "Other behaviour".
  ///
  /// - Returns: nil where neither name nor `template_id` is given: what stands on mvm's command
  ///   line takes the place of the latter.
  public func templateID(of variant: TemplateVariant) -> String? {
    variant.name.isEmpty && templateID.isEmpty ? nil : variant.templateID(in: templateID)
  }
}

extension TemplateVariant {
  /// The ID of the variant's template in a config with an ID: its own name, or that ID, a hyphen
  /// and the role.
  public func templateID(in config: String) -> String {
    name.isEmpty ? "\(config)-\(role)" : name
  }
}
