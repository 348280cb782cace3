/// Lines of audit logs for examples.
enum AuditExample {
  /// A line about an instance of the tenant `acme`.
  static func line(_ action: AuditAction, at time: String, instance: String? = "i-0a1b2c3d")
    -> String
  {
    let id = instance.map { "\"\($0)\"" } ?? "null"
    return """
      {"timestamp": "2026-11-20T\(time)Z", "tenant_id": "acme", "pool_id": "web", \
      "instance_id": \(id), "action": "\(action.rawValue)"}

      """
  }
}
