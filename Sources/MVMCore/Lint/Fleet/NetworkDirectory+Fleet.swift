extension NetworkDirectory {
  /// - Parameter files: the documents of a fleet; all but `tenant.json` and `instance.json` are left
  ///   out.
  public init(_ files: [FleetFile]) {
    self.init(
      tenants: files.compactMap { file in
        (file.record as? TenantConfig).map { Entry(path: file.path, record: $0) }
      },
      instances: files.compactMap { file in
        (file.record as? InstanceState).map { Entry(path: file.path, record: $0) }
      })
  }
}
