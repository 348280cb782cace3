/// An instance, by its IDs.
public struct InstanceReference: WireRecord {
  public var tenantID: String
  public var poolID: String
  public var instanceID: String

  public init(tenantID: String, poolID: String, instanceID: String) {
    self.tenantID = tenantID
    self.poolID = poolID
    self.instanceID = instanceID
  }

  public static let schema = Schema.make {
    Schema(
      InstanceReference.init,
      doc: "An instance, by its IDs.",
      Field("tenant_id", \.tenantID, format: .tenantID, doc: "The tenant's ID."),
      Field("pool_id", \.poolID, format: .poolID, doc: "The pool's ID."),
      Field(
        "instance_id", \.instanceID, format: .instanceID,
        doc: "The instance's ID, i- and eight hexadecimal digits.")
    )
  }
}

/// A pool, by its IDs.
public struct PoolReference: WireRecord {
  public var tenantID: String
  public var poolID: String

  public init(tenantID: String, poolID: String) {
    self.tenantID = tenantID
    self.poolID = poolID
  }

  public static let schema = Schema.make {
    Schema(
      PoolReference.init,
      doc: "A pool, by its IDs.",
      Field("tenant_id", \.tenantID, format: .tenantID, doc: "The tenant's ID."),
      Field("pool_id", \.poolID, format: .poolID, doc: "The pool's ID.")
    )
  }
}
