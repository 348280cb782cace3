extension Role {
  /// The order in which an agent reconciles pools by their roles.
  ///
  /// Source: wire-format, "Other behaviour".
  public static let reconcileOrder: [Role] = [.gateway, .builder, .worker, .capabilityIMessage]
}

extension DesiredTenant {
  /// The tenant's pools as an agent reconciles them: by role, and by their order in the document
  /// within one.
  public var poolsInReconcileOrder: [DesiredPool] {
    Role.reconcileOrder.flatMap { role in pools.filter { $0.role == role } }
  }
}
