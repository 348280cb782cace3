/// A template config as a whole.
public struct TemplateConfigSubject: Sendable, RecordPlaces {
  typealias Record = TemplateConfig

  public let config: TemplateConfig
  let node: Int
  /// The nodes of the variants.
  let variants: [Int]
  /// Of each variant, whether it names a profile.
  let givesProfile: [Bool]

  func place(keys: [String]) -> Place { Place(node, keys) }
  func variant(_ index: Int) -> RecordPlace<TemplateVariant> { RecordPlace(node: variants[index]) }
}

/// A template, a revision of one, or a variant of a template config.
public struct TemplateSubject: Sendable, RecordPlaces {
  typealias Record = TemplateSpec

  public let role: String
  public let vcpus: UInt8
  public let memoryMiB: UInt32
  /// When it was made and last changed; nil where that is not known.
  public let times: (created: String, updated: String)?
  let node: Int

  func place(keys: [String]) -> Place { Place(node, keys) }
}

extension TemplateSubject {
  init(_ variant: TemplateVariant, _ node: Int) {
    self.init(
      role: variant.role, vcpus: variant.vcpus, memoryMiB: variant.memoryMiB, times: nil,
      node: node)
  }

  init(_ template: TemplateSpec) {
    self.init(
      role: template.role, vcpus: template.vcpus, memoryMiB: template.memoryMiB,
      times: (template.createdAt, template.updatedAt), node: 0)
  }

  init(_ revision: TemplateRevision) {
    self.init(
      role: revision.role, vcpus: revision.vcpus, memoryMiB: revision.memoryMiB, times: nil,
      node: 0)
  }
}
