/// The rules, in the order of their codes.
public enum Rules {
  public static var all: [any Rule.Type] {
    [
      // 0xx Documents
      EmptyDocument.self, Syntax.self, UnknownKind.self, Encoding.self, DuplicateKey.self,
      UnknownField.self, WrongType.self, OutOfRange.self, TooDeep.self, MissingField.self,
      UnknownVariant.self, VersionSkew.self, UnusedSuppression.self,
      ExpiredSuppression.self, StaleBaseline.self, TooLarge.self,
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
      NoMatchCriteria.self, DuplicatePort.self, ShadowedRoute.self, PortZero.self,
      PathPrefixForm.self, SourceCIDRForm.self, TargetPool.self, TargetSelf.self, TargetIdle.self,
      ByIPAddress.self, RoutingRole.self, GatewayWithoutRoutes.self, MatchIgnored.self,
      // 6xx Templates
      NoVariants.self, DuplicateVariant.self, UnnamedVariant.self, DeadProfile.self, RoleName.self,
      VariantResources.self, UpdatedBeforeCreated.self, NestedHeader.self,
      // 7xx Signatures and keys
      NoMatchingKey.self, SignatureLength.self, SignatureEncoding.self, PayloadKind.self,
      KeyFile.self, KeyStoreMode.self, SignerMismatch.self,
      // 8xx Fleets
      DirectoryID.self, MissingParent.self, NetIDCollision.self, SubnetCollision.self,
      InstanceNetwork.self, AddressCollision.self, RoleDrift.self, VersionAhead.self,
      QuotaExceeded.self, TemplateMissing.self, TemplateMismatch.self, NetworkDrift.self,
      RoleChange.self,
      SilentDrift.self, NodeMismatch.self, NodeCapacity.self, PruneList.self,
      DuplicateInstance.self, UnsynchronisedNodes.self,
      // 9xx Instances, audit logs, security policies, nodes
      StatusFields.self, StoredDestroyed.self, MetricRange.self, GuestAddress.self, AuditLine.self,
      AuditOrder.self, AuditSubject.self, AuditTransition.self, AuthOff.self, AuthImplicit.self,
      RateLimits.self, BlocklistPattern.self, BlocklistHidden.self, NodeArch.self,
    ]
  }

  /// The rule of a code, `MVM201`, or a name, `vcpu-count`.
  public static func rule(_ codeOrName: String) -> (any Rule.Type)? {
    all.first { $0.about.code == codeOrName || $0.about.name == codeOrName }
  }
}
