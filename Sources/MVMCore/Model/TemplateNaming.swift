extension TemplateRevision {
  /// What a build of a template is looked up by: two builds with one key are the same.
  ///
  /// Lower-case hexadecimal SHA-256 of `flake_lock_hash`, `:`, `profile`, `:`, `role`; from 0.14 on
  /// without `:` and `role`, so 0.13 and 0.14 never agree on a key.
  /// Source: mvm's module `template`.
  ///
  /// - Parameter release: the release of mvm that looks the build up.
  public static func cacheKey(
    flakeLockHash: String, profile: String, role: String, for release: ReleaseVersion = .reference
  ) -> String {
    let suffix = release < keysWithoutRole ? ":\(role)" : ""
    return SHA256.hex(Array("\(flakeLockHash):\(profile)\(suffix)".utf8))
  }

  private static let keysWithoutRole = ReleaseVersion(0, 14)

  /// What a release of mvm looks this build up by.
  public func cacheKey(for release: ReleaseVersion = .reference) -> String {
    Self.cacheKey(flakeLockHash: flakeLockHash, profile: profile, role: role, for: release)
  }
}

extension TemplateConfig {
  /// The ID of a variant's template: the variant's name, or `<template_id>-<role>` without one.
  ///
  /// Source: mvm's module `template`.
  ///
  /// - Returns: nil where neither name nor `template_id` is given: what is on mvm's command
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
