extension Role {
  /// The order in which an agent reconciles pools by their roles.
  ///
  /// Source: the last open agent (February 2026).
  public static let reconcileOrder: [Role] = [.gateway, .builder, .worker, .capabilityIMessage]
}

extension DesiredTenant {
  /// The tenant's pools as an agent reconciles them: by the document's role, and by their order in
  /// the document within one.
  public var poolsInReconcileOrder: [DesiredPool] { indicesInReconcileOrder.map { pools[$0] } }

  /// The indices of the tenant's pools in the order in which they are reconciled.
  var indicesInReconcileOrder: [Int] {
    Role.reconcileOrder.flatMap { role in pools.indices.filter { pools[$0].role == role } }
  }
}
