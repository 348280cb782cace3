extension NetworkDirectory {
  /// - Parameter files: the documents of a fleet; all but `tenant.json` and `instance.json` are left
  ///   out.
  public init(_ files: [FleetFile]) {
    self.init(
      tenants: files.compactMap { file in
        guard case .tenant(let tenant) = file.record else { return nil }
        return Entry(path: file.path, record: tenant.record)
      },
      instances: files.compactMap { file in
        guard case .instance(let instance) = file.record else { return nil }
        return Entry(path: file.path, record: instance.record)
      })
  }
}
