/// The rules, in the order of their codes.
public enum Rules {
  public static var all: [any Rule.Type] {
    [
      // 0xx Documents
      EmptyDocument.self, Syntax.self, UnknownKind.self, Encoding.self, DuplicateKey.self,
      UnknownField.self, WrongType.self, OutOfRange.self, TooDeep.self, MissingField.self,
      UnknownVariant.self, TooLarge.self,
      // 1xx Identifiers and network names
      IDLength.self, IDCharacter.self, IDEdge.self, InstanceIDForm.self, InterfaceName.self,
      MACForm.self, SocketPathLength.self, FlakeReference.self, TimestampForm.self,
      UncheckedID.self,
      // 2xx Pools
      VCPUCount.self, VCPUParity.self, MemorySize.self, SeccompPolicy.self,
      SnapshotCompression.self, DesiredCount.self, DataDiskSize.self, DrainDisabled.self,
      SecretScopeForm.self, SecretScopeRole.self, SleepThresholds.self, NeverIdle.self,
      PinnedSleeper.self, IdleCounts.self, UpdateStrategyForm.self, StrictSeccompSleep.self,
      ProfileEmpty.self,
      // 3xx Tenants
      NetIDRange.self, SubnetForm.self, SubnetCluster.self, SubnetPrefix.self,
      SubnetConvention.self, GatewayAddress.self, BridgeNumber.self, QuotaContradiction.self,
      ConfigVersion.self,
      // 4xx Desired states
      SchemaVersion.self, DuplicateTenant.self, DuplicatePool.self, DuplicateNetID.self,
      OverlappingSubnets.self, QuotaRunning.self, QuotaSoft.self, InstanceAddresses.self,
      PruneEverything.self, PruneIneffective.self, InstanceOverQuota.self, DocumentSize.self,
      LocalFlake.self, SecretsHashForm.self,
      // 5xx Routing
      NoMatchCriteria.self, DuplicatePort.self, PortZero.self, PathPrefixForm.self,
      SourceCIDRForm.self,
    ]
  }

  /// The rule of a code, `MVM201`, or a name, `vcpu-count`.
  public static func rule(_ codeOrName: String) -> (any Rule.Type)? {
    all.first { $0.about.code == codeOrName || $0.about.name == codeOrName }
  }
}
