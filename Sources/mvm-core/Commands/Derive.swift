extension Command {
  /// `mvm-core derive WHAT --net-id N [--offset N] [--subnet CIDR]`.
  static let derive = Command(
    "derive",
    summary: "Print the device names and addresses that mvm derives from numbers.",
    operands: [DeriveOptions.what],
    options: [
      DeriveOptions.netID, DeriveOptions.offset, DeriveOptions.subnet, CommonOptions.format,
    ],
    answers: Answers(yes: "The value was printed."),
    examples: [
      Example(
        does: "Print an instance's TAP device, bare",
        call: "mvm-core derive tap --net-id 3 --offset 5"),
      Example(
        does: "Use it in a script",
        call: "ip link show \"$(mvm-core derive bridge --net-id 3)\""),
      Example(
        does: "Print everything, as JSON",
        call: "mvm-core derive all --net-id 3 --offset 5 -f json"),
    ],
    run: notBuilt
  )
}

/// What `derive` takes.
enum DeriveOptions {
  /// What can be derived.
  enum What: String, Choice {
    case tap, mac, bridge, subnet, gateway, ip, all
  }

  static let what = Operand<What>(
    "WHAT", fallback: .all, doc: "What to print; a single value is printed bare.")

  static let netID = Option<Int>(
    "--net-id", value: "N", range: 0...4095, doc: "The tenant's network number. Required.")

  static let offset = Option<Int?>(
    "--offset", value: "N", range: 0...255,
    doc: "The instance's place in the subnet; tap, mac and ip need it.")

  static let subnet = Option<Argument?>(
    "--subnet", value: "CIDR", doc: "The tenant's subnet, where it is not the usual one.")
}

/// Replaced by whoever builds the command.
@Sendable private func notBuilt(
  _ arguments: Arguments, _ program: inout Program
) throws(CommandFailure) -> ExitStatus {
  throw .notBuiltYet("derive")
}
