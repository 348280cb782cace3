/// The rules, in the order of their codes.
public enum Rules {
  public static let all: [any Rule.Type] = groups.flatMap(\.rules)

  /// Rules that are about one thing: their codes begin with the same digit.
  package struct Group: Sendable {
    /// What the rules are about.
    package let title: String
    package let rules: [any Rule.Type]

    /// What the codes begin with: `MVM2`.
    package var prefix: String { String(rules.first?.about.code.prefix(4) ?? "") }

    fileprivate init(_ title: String, _ rules: [any Rule.Type]) {
      self.title = title
      self.rules = rules
    }
  }

  /// The rules by the hundreds of their codes.
  package static let groups: [Group] =
    [
      Group(
        "Documents",
        [
          EmptyDocument.self, Syntax.self, UnknownKind.self, Encoding.self, DuplicateKey.self,
          UnknownField.self, WrongType.self, OutOfRange.self, TooDeep.self, MissingField.self,
          UnknownVariant.self, VersionSkew.self, UnusedSuppression.self, ExpiredSuppression.self,
          StaleBaseline.self, TooLarge.self,
        ]),
      Group(
        "Identifiers and network names",
        [
          IDLength.self, IDCharacter.self, IDEdge.self, InstanceIDForm.self, InterfaceName.self,
          MACForm.self, SocketPathLength.self, FlakeReference.self, TimestampForm.self,
          UncheckedID.self,
        ]),
      Group(
        "Pools",
        [
          VCPUCount.self, VCPUParity.self, MemorySize.self, SeccompPolicy.self,
          SnapshotCompression.self, DesiredCount.self, DataDiskSize.self, DrainDisabled.self,
          SecretScopeForm.self, SecretScopeRole.self, SleepThresholds.self, NeverIdle.self,
          PinnedSleeper.self, IdleCounts.self, UpdateStrategyForm.self, StrictSeccompSleep.self,
          ProfileEmpty.self,
        ]),
      Group(
        "Tenants and quotas",
        [
          NetIDRange.self, SubnetForm.self, SubnetCluster.self, SubnetPrefix.self,
          SubnetConvention.self, GatewayAddress.self, BridgeNumber.self, QuotaContradiction.self,
          ConfigVersion.self,
        ]),
      Group(
        "Desired states",
        [
          SchemaVersion.self, DuplicateTenant.self, DuplicatePool.self, DuplicateNetID.self,
          OverlappingSubnets.self, QuotaRunning.self, QuotaSoft.self, InstanceAddresses.self,
          PruneEverything.self, PruneIneffective.self, InstanceOverQuota.self, DocumentSize.self,
          LocalFlake.self, SecretsHashForm.self,
        ]),
      Group(
        "Routing",
        [
          NoMatchCriteria.self, DuplicatePort.self, ShadowedRoute.self, PortZero.self,
          PathPrefixForm.self, SourceCIDRForm.self, TargetPool.self, TargetSelf.self,
          TargetIdle.self, ByIPAddress.self, RoutingRole.self, GatewayWithoutRoutes.self,
          MatchIgnored.self, PortWithoutByIP.self,
        ]),
      Group(
        "Templates",
        [
          NoVariants.self, DuplicateVariant.self, UnnamedVariant.self, DeadProfile.self,
          RoleName.self, VariantResources.self, UpdatedBeforeCreated.self, NestedHeader.self,
        ]),
      Group(
        "Signatures and keys",
        [
          NoMatchingKey.self, SignatureLength.self, SignatureEncoding.self, PayloadKind.self,
          KeyFile.self, KeyStoreMode.self, SignerMismatch.self,
        ]),
      Group(
        "Fleet",
        [
          DirectoryID.self, MissingParent.self, NetIDCollision.self, SubnetCollision.self,
          InstanceNetwork.self, AddressCollision.self, RoleDrift.self, VersionAhead.self,
          QuotaExceeded.self, TemplateMissing.self, TemplateMismatch.self, NetworkDrift.self,
          RoleChange.self, SilentDrift.self, NodeMismatch.self, NodeCapacity.self, PruneList.self,
          DuplicateInstance.self, UnsynchronisedNodes.self, OddOneOut.self,
        ]),
      Group(
        "Nodes, instances, audit logs, security policies",
        [
          StatusFields.self, StoredDestroyed.self, MetricRange.self, GuestAddress.self,
          ReservedUID.self, AuditLine.self, AuditOrder.self, AuditSubject.self,
          AuditTransition.self, AuthOff.self, AuthImplicit.self, RateLimits.self,
          BlocklistPattern.self, BlocklistHidden.self, NodeArch.self,
        ]),
    ]

  /// The rule of a code, `MVM201`, or a name, `vcpu-count`.
  public static func rule(_ codeOrName: String) -> (any Rule.Type)? {
    all.first {
      $0.about.code.hasSameBytes(as: codeOrName) || $0.about.name.hasSameBytes(as: codeOrName)
    }
  }
}
