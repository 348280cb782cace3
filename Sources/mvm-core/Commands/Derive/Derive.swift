import MVMCore

extension Command {
  /// `mvm-core derive WHAT --net-id N [--offset N] [--subnet CIDR]`.
  static let derive = Command(
    "derive",
    summary: "Print the device names and addresses that mvm derives from numbers.",
    operands: {
      DeriveOptions.what
    },
    options: {
      DeriveOptions.netID
      DeriveOptions.offset
      DeriveOptions.subnet
      CommonOptions.format
    },
    answers: Answers(yes: "The value was printed."),
    examples: [
      Example(
        does: "Print the name of an instance's TAP device",
        call: "mvm-core derive tap --net-id 3 --offset 5"),
      Example(
        does: "Use it in a script",
        call: "ip link show \"$(mvm-core derive bridge --net-id 3)\""),
      Example(
        does: "Print everything, as JSON",
        call: "mvm-core derive all --net-id 3 --offset 5 -f json"),
    ],
    manual: .derive,
    run: runDerive
  )
}

/// What `derive` takes.
enum DeriveOptions {
  /// What can be derived.
  enum What: String, Choice {
    case tap, mac, bridge, subnet, gateway, ip, all
  }

  static let what = Operand<What>(
    "WHAT", fallback: .all, doc: "What to print; a single value is printed without a label.")

  static let netID = Option<Int>(
    "--net-id", value: "N", range: 0...4095, doc: "The tenant's net ID. Required.")

  static let offset = Option<Int?>(
    "--offset", value: "N", range: 0...255,
    doc: """
      The instance's offset in the subnet, which tap, mac and ip need; for ip, it must be inside \
      the subnet.
      """)

  static let subnet = Option<Argument?>(
    "--subnet", value: "CIDR",
    doc: """
      The tenant's subnet, if it is not the one that follows from the net ID.
      """)
}

@Sendable private func runDerive(
  _ arguments: Arguments, _ program: inout Program
) throws(CommandError) -> ExitStatus {
  let identity = try NetworkIdentity(arguments)
  let what = arguments[DeriveOptions.what]
  try identity.check(what, arguments)
  switch arguments[CommonOptions.format] {
  case .json: program.output.write(identity.output.document())
  case .human where what == .all: program.output.write(identity.table)
  case .human:
    guard let value = identity.value(of: what) else {
      throw .usage(.missingOption(.init(DeriveOptions.offset.declaration)))
    }
    program.output.writeLine(value)
  }
  return .yes
}

extension NetworkIdentity {
  /// Refuses to print an address that nothing can have: mvm makes addresses of the subnet's first
  /// three octets, so they can lie outside of a small one.
  fileprivate func check(_ what: DeriveOptions.What, _ arguments: Arguments) throws(CommandError) {
    switch what {
    case .ip:
      guard let offset, let reason = addressFault else { return }
      throw .usage(
        .invalidValue(of: "--offset", Argument("\(offset)"), .because(reason)))
    case .gateway:
      guard let text = arguments[DeriveOptions.subnet], hostAddress(gateway) == nil else { return }
      throw .usage(
        .invalidValue(
          of: "--subnet", text, .because("the gateway would be \(gateway), outside the subnet")))
    case .tap, .mac, .bridge, .subnet, .all: return
    }
  }

  /// Why no instance can have the address; nil where one can, and without an offset.
  private var addressFault: String? {
    guard let address else { return nil }
    if !subnet.contains(address) { return "\(address) is outside the subnet \(subnet)" }
    if address == subnet.network { return "\(address) is the network address of \(subnet)" }
    return address == subnet.broadcast ? "\(address) is the broadcast address of \(subnet)" : nil
  }

  private func hostAddress(_ address: IPv4Address) -> IPv4Address? {
    subnet.contains(address) ? address : nil
  }
}

extension NetworkIdentity {
  /// What the options say.
  fileprivate init(_ arguments: Arguments) throws(CommandError) {
    let number = arguments[DeriveOptions.netID]
    guard let netID = try? NetID(number) else {
      let argument = Argument(String(number))
      throw .usage(.invalidValue(of: "--net-id", argument, .range(0...Int(NetID.range.upperBound))))
    }
    let offset = arguments[DeriveOptions.offset].flatMap { UInt8(exactly: $0) }
    let text = arguments[DeriveOptions.subnet]
    let subnet = text.flatMap { try? IPv4Subnet($0.text) }
    if let text, subnet == nil {
      throw .usage(.invalidValue(of: "--subnet", text, .form(example: "10.240.3.0/24")))
    }
    self.init(netID: netID, offset: offset.map(InstanceOffset.init), subnet: subnet)
  }

  /// A value by itself; nil where it needs an offset and there is none, and for an address that
  /// nothing can have.
  func value(of what: DeriveOptions.What) -> String? {
    switch what {
    case .tap: tap?.description
    case .mac: mac?.description
    case .ip: addressFault == nil ? address?.description : nil
    case .bridge: bridge.description
    case .subnet: subnet.description
    case .gateway: hostAddress(gateway)?.description
    case .all: nil
    }
  }

  private static var values: [DeriveOptions.What] {
    DeriveOptions.What.allCases.filter { $0 != .all }
  }

  /// A value a line, with its name.
  fileprivate var table: String {
    Self.values.reduce(into: "") { text, what in
      if let value = value(of: what) { text += "\(what.rawValue.padded(to: 7))  \(value)\n" }
    }
  }

  fileprivate var output: DeriveOutput {
    DeriveOutput(
      netID: netID.value, offset: offset?.value, tap: value(of: .tap), mac: value(of: .mac),
      bridge: value(of: .bridge), subnet: value(of: .subnet), gateway: value(of: .gateway),
      address: value(of: .ip))
  }
}
