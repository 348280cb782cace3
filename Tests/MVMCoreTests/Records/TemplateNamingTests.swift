import MVMCore
import Testing

@Suite struct `The sizes of a build` {
  @Test(
    arguments: [
      (ArtifactSizes(), 0),
      (ArtifactSizes(vmlinuxBytes: 1, rootfsBytes: 20), 21),
      (ArtifactSizes(vmlinuxBytes: 1, rootfsBytes: 20, initrdBytes: 300), 321),
      (ArtifactSizes(vmlinuxBytes: 1, nixClosureBytes: 5000), 1),
      (ArtifactSizes(vmlinuxBytes: .max), UInt64.max),
      (ArtifactSizes(vmlinuxBytes: .max, rootfsBytes: 1), nil),
      (ArtifactSizes(vmlinuxBytes: .max, initrdBytes: 1), nil),
    ] as [(ArtifactSizes, UInt64?)])
  func `are added up without the Nix closure, and without wrapping`(
    sizes: ArtifactSizes, total: UInt64?
  ) {
    #expect(sizes.totalBytes == total)
  }
}

@Suite struct `Templates` {
  @Test func `are written in the current version of their form unless told otherwise`() {
    #expect(TemplateSpec.currentSchemaVersion == 1)
    let spec = TemplateSpec(
      templateID: "base", flakeRef: ".", profile: "minimal", role: "worker", vcpus: 2,
      memoryMiB: 512, dataDiskMiB: 0, createdAt: "", updatedAt: "")
    #expect(spec.schemaVersion == TemplateSpec.currentSchemaVersion)
  }

  /// The digest is that of `printf 'sha256-abc:minimal:worker' | sha256sum`.
  @Test func `a revision's cache key is the digest of lock hash, profile and role`() {
    let key = TemplateRevision.cacheKey(
      flakeLockHash: "sha256-abc", profile: "minimal", role: "worker")
    #expect(key == "d011ce1c7ede1365d2ad557fa3a0067cb4aa0687912717a6bee7a32670ed78f1")
    let revision = TemplateRevision(
      revisionHash: "r1", flakeRef: ".", flakeLockHash: "sha256-abc",
      artifactPaths: ArtifactPaths(vmlinux: "", rootfs: "", firecrackerBaseConfig: ""),
      builtAt: "2026-03-02T08:00:00Z", profile: "minimal", role: "worker", vcpus: 2,
      memoryMiB: 512, dataDiskMiB: 0)
    #expect(revision.cacheKey() == key)
  }

  /// The digest is that of `printf 'sha256-abc:minimal' | sha256sum`.
  @Test(arguments: ["0.14.0", "0.15.0"])
  func `the role is no part of the cache key since 0.14`(release: String) throws {
    let release = try #require(ReleaseVersion(release))
    let keys = ["worker", "builder"].map {
      TemplateRevision.cacheKey(
        flakeLockHash: "sha256-abc", profile: "minimal", role: $0, for: release)
    }
    #expect(Set(keys) == ["ddc2942886cca7d80725bc240848943ab3fdd6eab5de9d5a858820355e18206e"])
  }

  @Test(
    arguments: [
      ("web", "", "web-worker"), ("web", "edge", "edge"), ("", "edge", "edge"), ("", "", nil),
    ] as [(String, String, String?)])
  func `a variant is called by its name, or by template and role`(
    template: String, name: String, expected: String?
  ) {
    let variant = TemplateVariant(name: name, role: "worker", vcpus: 2, memoryMiB: 512)
    let config = TemplateConfig(templateID: template, flakeRef: ".", variants: [variant])
    #expect(config.templateID(of: variant) == expected)
  }
}

@Suite struct `A posture report` {
  private static func check(_ passed: Bool) -> PostureCheck {
    PostureCheck(layer: .seccompFilter, name: "seccomp", passed: passed, detail: "")
  }

  @Test func `its score is the share of checks that went well, in percent`() {
    let time = Timestamp(seconds: 1_772_438_400)
    let report = PostureReport(
      checks: [true, false, true, true].map(Self.check), timestamp: time)
    #expect(report.score == 75)
    #expect(report.timestamp == "2026-03-02T08:00:00Z")
    #expect(PostureReport.score(of: [Self.check(true)]) == 100)
    #expect(PostureReport.score(of: [Self.check(true), Self.check(false)]) == 50)
    #expect(PostureReport.score(of: []) == 0)
  }
}
