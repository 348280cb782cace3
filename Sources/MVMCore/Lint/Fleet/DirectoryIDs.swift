/// The IDs of a record that directories of mvm's tree are called by.
struct DirectoryIDs: Sendable {
  var tenant: String?
  var pool: String?
  var instance: String?
  var template: String?

  /// A directory that is called by an ID: its level in the tree.
  enum Level: CaseIterable, Hashable {
    case tenant, pool, instance, template

    /// The folder that has the directories.
    var folder: String {
      switch self {
      case .tenant: "tenants"
      case .pool: "pools"
      case .instance: "instances"
      case .template: "templates"
      }
    }

    /// The key of the ID in the files.
    var key: String {
      switch self {
      case .tenant: TenantConfig.key(of: \.tenantID)
      case .pool: PoolSpec.key(of: \.poolID)
      case .instance: InstanceState.key(of: \.instanceID)
      case .template: TemplateSpec.key(of: \.templateID)
      }
    }
  }

  subscript(level: Level) -> String? {
    get {
      switch level {
      case .tenant: tenant
      case .pool: pool
      case .instance: instance
      case .template: template
      }
    }
    set {
      switch level {
      case .tenant: tenant = newValue
      case .pool: pool = newValue
      case .instance: instance = newValue
      case .template: template = newValue
      }
    }
  }
}

/// A record whose file lies in a directory that is called by its ID.
///
/// mvm finds records by their directories: to the fleet's rules a record has its directory's name as
/// its ID, whatever the file says.
protocol DirectoryRecord: FleetRecord {
  var directoryIDs: DirectoryIDs { get set }
}

extension TenantConfig: DirectoryRecord {
  var directoryIDs: DirectoryIDs {
    get { DirectoryIDs(tenant: tenantID) }
    set { tenantID = newValue.tenant ?? tenantID }
  }
}

extension PoolSpec: DirectoryRecord {
  var directoryIDs: DirectoryIDs {
    get { DirectoryIDs(tenant: tenantID, pool: poolID) }
    set {
      tenantID = newValue.tenant ?? tenantID
      poolID = newValue.pool ?? poolID
    }
  }
}

extension InstanceState: DirectoryRecord {
  var directoryIDs: DirectoryIDs {
    get { DirectoryIDs(tenant: tenantID, pool: poolID, instance: instanceID) }
    set {
      tenantID = newValue.tenant ?? tenantID
      poolID = newValue.pool ?? poolID
      instanceID = newValue.instance ?? instanceID
    }
  }
}

extension TemplateSpec: DirectoryRecord {
  var directoryIDs: DirectoryIDs {
    get { DirectoryIDs(template: templateID) }
    set { templateID = newValue.template ?? templateID }
  }
}

/// An ID in a file that differs from the name of its directory.
struct ForeignID: Sendable {
  /// The file's place in its run.
  let offset: Int
  let level: DirectoryIDs.Level
  let id: String
  /// How many folders lead to the directory, itself included.
  let depth: Int

  /// The IDs that differ from the names of the directories that a file lies in.
  ///
  /// - Parameter ids: the file's IDs; what it gets are the directories' names.
  static func all(in ids: inout DirectoryIDs, of path: FleetPath, at offset: Int) -> [ForeignID] {
    var found: [ForeignID] = []
    for level in DirectoryIDs.Level.allCases {
      guard let id = ids[level], let depth = path.depth(behind: level.folder),
        !path.folders[depth - 1].elementsEqual(id.utf8)
      else { continue }
      found.append(ForeignID(offset: offset, level: level, id: id, depth: depth))
      ids[level] = String(decoding: path.folders[depth - 1], as: UTF8.self)
    }
    return found
  }
}
