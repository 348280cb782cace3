/// Template configs for examples, as JSON.
enum TemplateExample {
  /// A config with variants.
  static func config(_ header: String = #""template_id": "web""#, variants: String) -> String {
    """
    {\(header), "flake_ref": "github:acme/web", "variants": [\(variants)]}
    """
  }

  /// A variant with two vCPUs.
  static func variant(_ keys: String) -> String {
    """
    {\(keys), "vcpus": 2, "mem_mib": 512}
    """
  }
}
